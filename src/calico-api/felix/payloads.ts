import { felix } from "../gen/felix.js";
import {
  decodeBgpConfig,
  decodeConfig,
  decodeIpamPool,
  decodeIpSet,
  decodeService,
} from "./decode-cluster.js";
import {
  decodeHostEndpoint,
  decodeWorkloadEndpoint,
  decodeWorkloadEndpointId,
} from "./decode-endpoint.js";
import { decodePolicy, decodePolicyId, decodeProfile } from "./decode-policy.js";
import { decodeRoute, decodeVtep, decodeWireguard, decodeWireguardV6 } from "./decode-route.js";
import { copyField } from "./envelope.js";
import type { HostPart, HostRegistry } from "./host-registry.js";
import type { FelixMessage, ServiceId } from "./messages.js";
import { decodeWire, defined, text, type UnknownFields, type WireType } from "./wire.js";

/** What stands around the decoding of one payload. */
export interface DecodeContext {
  /** The payload's own bytes. */
  readonly bytes: Uint8Array;
  /** The hosts of the connection. */
  readonly hosts: HostRegistry;
  readonly unknown: UnknownFields;
}

/** How one member of `felix.ToDataplane.payload` is read. */
export interface Payload {
  /** The field's name in the schema, such as `in_sync`. */
  readonly name: string;
  /** The message, or undefined if what it says was known; throws on bytes that are no such message. */
  decode(context: DecodeContext): FelixMessage | undefined;
}

function payload<Wire>(
  name: string,
  type: WireType<Wire>,
  read: (wire: Wire, context: DecodeContext) => FelixMessage | undefined,
): Payload {
  return {
    name,
    decode: (context) => read(decodeWire(type, context.bytes, context.unknown), context),
  };
}

/** The payloads of Calico v3.20 to v3.33 by field number. */
export const payloads: ReadonlyMap<number, Payload> = new Map([
  [1, payload("in_sync", felix.InSync, () => ({ case: "inSync", value: {} }))],
  [
    2,
    payload("ipset_update", felix.IPSetUpdate, (wire) => ({
      case: "ipsetUpdate",
      value: decodeIpSet(wire),
    })),
  ],
  [
    3,
    payload("ipset_delta_update", felix.IPSetDeltaUpdate, (wire) => ({
      case: "ipsetDeltaUpdate",
      value: { id: wire.id, addedMembers: wire.addedMembers, removedMembers: wire.removedMembers },
    })),
  ],
  [
    4,
    payload("ipset_remove", felix.IPSetRemove, ({ id }) => ({
      case: "ipsetRemove",
      value: { id },
    })),
  ],
  [
    5,
    payload("active_profile_update", felix.ActiveProfileUpdate, ({ id, profile }) => ({
      case: "activeProfileUpdate",
      value: { id: id?.name ?? "", profile: decodeProfile(profile) },
    })),
  ],
  [
    6,
    payload("active_profile_remove", felix.ActiveProfileRemove, ({ id }) => ({
      case: "activeProfileRemove",
      value: { id: id?.name ?? "" },
    })),
  ],
  [
    7,
    payload("active_policy_update", felix.ActivePolicyUpdate, ({ id, policy }) => ({
      case: "activePolicyUpdate",
      value: { id: decodePolicyId(id, text(policy?.tier)), policy: decodePolicy(policy) },
    })),
  ],
  [
    8,
    payload("active_policy_remove", felix.ActivePolicyRemove, ({ id }) => ({
      case: "activePolicyRemove",
      value: { id: decodePolicyId(id) },
    })),
  ],
  [
    9,
    payload("host_endpoint_update", felix.HostEndpointUpdate, ({ id, endpoint }, { unknown }) => ({
      case: "hostEndpointUpdate",
      value: { id: id?.endpointId ?? "", endpoint: decodeHostEndpoint(endpoint, unknown) },
    })),
  ],
  [
    10,
    payload("host_endpoint_remove", felix.HostEndpointRemove, ({ id }) => ({
      case: "hostEndpointRemove",
      value: { id: id?.endpointId ?? "" },
    })),
  ],
  [
    11,
    payload(
      "workload_endpoint_update",
      felix.WorkloadEndpointUpdate,
      ({ id, endpoint }, { bytes, unknown }) => ({
        case: "workloadEndpointUpdate",
        value: {
          id: decodeWorkloadEndpointId(id),
          endpoint: decodeWorkloadEndpoint(endpoint, unknown),
          wire: copyField(bytes, 5),
        },
      }),
    ),
  ],
  [
    12,
    payload("workload_endpoint_remove", felix.WorkloadEndpointRemove, ({ id }) => ({
      case: "workloadEndpointRemove",
      value: { id: decodeWorkloadEndpointId(id) },
    })),
  ],
  [
    13,
    payload("config_update", felix.ConfigUpdate, (wire) => ({
      case: "configUpdate",
      value: decodeConfig(wire),
    })),
  ],
  [
    14,
    payload("host_metadata_update", felix.HostMetadataUpdate, (wire, { hosts }) =>
      hosts.update("v4", wire.hostname, hostPart(wire)),
    ),
  ],
  [
    16,
    payload("ipam_pool_update", felix.IPAMPoolUpdate, ({ id, pool }) => ({
      case: "ipamPoolUpdate",
      value: { id, pool: decodeIpamPool(pool) },
    })),
  ],
  [
    17,
    payload("ipam_pool_remove", felix.IPAMPoolRemove, ({ id }) => ({
      case: "ipamPoolRemove",
      value: { id },
    })),
  ],
  [
    18,
    payload("host_metadata_remove", felix.HostMetadataRemove, ({ hostname }, { hosts }) =>
      hosts.remove("v4", hostname),
    ),
  ],
  [
    19,
    payload("service_account_update", felix.ServiceAccountUpdate, ({ id, labels }) => ({
      case: "serviceAccountUpdate",
      value: { ...namespacedName(id), labels },
    })),
  ],
  [
    20,
    payload("service_account_remove", felix.ServiceAccountRemove, ({ id }) => ({
      case: "serviceAccountRemove",
      value: namespacedName(id),
    })),
  ],
  [
    21,
    payload("namespace_update", felix.NamespaceUpdate, ({ id, labels }) => ({
      case: "namespaceUpdate",
      value: { name: id?.name ?? "", labels },
    })),
  ],
  [
    22,
    payload("namespace_remove", felix.NamespaceRemove, ({ id }) => ({
      case: "namespaceRemove",
      value: { name: id?.name ?? "" },
    })),
  ],
  [
    23,
    payload("route_update", felix.RouteUpdate, (wire) => ({
      case: "routeUpdate",
      value: decodeRoute(wire),
    })),
  ],
  [
    24,
    payload("route_remove", felix.RouteRemove, ({ dst }) => ({
      case: "routeRemove",
      value: { dst },
    })),
  ],
  [
    25,
    payload("vtep_update", felix.VXLANTunnelEndpointUpdate, (wire) => ({
      case: "vtepUpdate",
      value: decodeVtep(wire),
    })),
  ],
  [
    26,
    payload("vtep_remove", felix.VXLANTunnelEndpointRemove, ({ node }) => ({
      case: "vtepRemove",
      value: { node },
    })),
  ],
  [
    27,
    payload("wireguard_endpoint_update", felix.WireguardEndpointUpdate, (wire) => ({
      case: "wireguardEndpointUpdate",
      value: decodeWireguard(wire),
    })),
  ],
  [
    28,
    payload("wireguard_endpoint_remove", felix.WireguardEndpointRemove, ({ hostname }) => ({
      case: "wireguardEndpointRemove",
      value: { hostname },
    })),
  ],
  [
    29,
    payload("global_bgp_config_update", felix.GlobalBGPConfigUpdate, (wire) => ({
      case: "globalBgpConfigUpdate",
      value: decodeBgpConfig(wire),
    })),
  ],
  [
    30,
    payload("encapsulation", felix.Encapsulation, (wire) => ({
      case: "encapsulation",
      value: {
        ipipEnabled: wire.ipipEnabled,
        vxlanEnabled: wire.vxlanEnabled,
        vxlanEnabledV6: wire.vxlanEnabledV6,
        noEncapEnabled: wire.noEncapEnabled,
      },
    })),
  ],
  [
    31,
    payload("service_update", felix.ServiceUpdate, (wire) => ({
      case: "serviceUpdate",
      value: decodeService(wire),
    })),
  ],
  [
    32,
    payload("service_remove", felix.ServiceRemove, (wire) => ({
      case: "serviceRemove",
      value: namespacedName(wire),
    })),
  ],
  [
    33,
    payload("wireguard_endpoint_v6_update", felix.WireguardEndpointV6Update, (wire) => ({
      case: "wireguardEndpointV6Update",
      value: decodeWireguardV6(wire),
    })),
  ],
  [
    34,
    payload("wireguard_endpoint_v6_remove", felix.WireguardEndpointV6Remove, ({ hostname }) => ({
      case: "wireguardEndpointV6Remove",
      value: { hostname },
    })),
  ],
  [
    35,
    payload("host_metadata_v6_update", felix.HostMetadataV6Update, (wire, { hosts }) =>
      hosts.update("v6", wire.hostname, defined({ ipv6: text(wire.ipv6Addr) })),
    ),
  ],
  [
    36,
    payload("host_metadata_v6_remove", felix.HostMetadataV6Remove, ({ hostname }, { hosts }) =>
      hosts.remove("v6", hostname),
    ),
  ],
  [
    37,
    payload("host_metadata_v4v6_update", felix.HostMetadataV4V6Update, (wire, { hosts }) =>
      hosts.update("v4v6", wire.hostname, hostPart(wire)),
    ),
  ],
  [
    38,
    payload("host_metadata_v4v6_remove", felix.HostMetadataV4V6Remove, ({ hostname }, { hosts }) =>
      hosts.remove("v4v6", hostname),
    ),
  ],
]);

function hostPart(wire: felix.HostMetadataUpdate | felix.HostMetadataV4V6Update): HostPart {
  return defined({
    ipv4: text(wire.ipv4Addr),
    ipv6: text(wire.ipv6Addr),
    asNumber: text(wire.asnumber),
    labels: wire.labels,
  });
}

function namespacedName(
  wire: { namespace?: string | null; name?: string | null } | null | undefined,
): ServiceId {
  return { namespace: wire?.namespace ?? "", name: wire?.name ?? "" };
}
