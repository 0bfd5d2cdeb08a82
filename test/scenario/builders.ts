import type { WorkloadEndpoint } from "../../src/calico-api/felix/endpoint.js";
import type { FelixMessage, IpamPool } from "../../src/calico-api/felix/messages.js";
import type { PolicyId, TierInfo } from "../../src/calico-api/felix/policy.js";
import type { RouteTypes } from "../../src/calico-api/felix/route.js";
import { hostEndpointUpdate } from "../../src/dataplane-driver/test-messages.js";

/** The updates that scenarios are made of, with what does not matter to them filled in. */

export function config(parameters: Readonly<Record<string, string>> = {}): FelixMessage {
  return {
    case: "configUpdate",
    value: { config: { FelixHostname: "node1", ...parameters }, sources: {} },
  };
}

/** A pod `default/NAME` with interface `caliNAME`. */
export function pod(
  name: string,
  addresses: readonly string[],
  rest: Partial<WorkloadEndpoint> = {},
): FelixMessage {
  const endpoint: WorkloadEndpoint = {
    state: "active",
    name: `cali${name}`,
    profileIds: ["kns.default"],
    ipv4Nets: addresses.filter((address) => !address.includes(":")),
    ipv6Nets: addresses.filter((address) => address.includes(":")),
    tiers: [],
    ipv4Nat: [],
    ipv6Nat: [],
    allowSpoofedSourcePrefixes: [],
    annotations: {},
    qosPolicies: [],
    isIstioAmbient: false,
    ...rest,
  };
  const id = { orchestrator: "k8s", workload: `default/${name}`, endpoint: "eth0" };
  return { case: "workloadEndpointUpdate", value: { id, endpoint, wire: new Uint8Array() } };
}

export function policyId(name: string): PolicyId {
  const kind = "NetworkPolicy";
  return { key: `${kind}/default/${name}`, kind, namespace: "default", name, isStaged: false };
}

export function tier(ingress: readonly string[], egress: readonly string[]): TierInfo {
  return {
    name: "default",
    ingressPolicies: ingress.map(policyId),
    egressPolicies: egress.map(policyId),
    defaultAction: "deny",
  };
}

export function pool(cidr: string, rest: Partial<IpamPool> = {}): FelixMessage {
  const id = cidr.replace("/", "-");
  const modes = { ipipMode: "never", vxlanMode: "never" } as const;
  return {
    case: "ipamPoolUpdate",
    value: { id, pool: { cidr, masquerade: false, ...modes, allowedUses: [], ...rest } },
  };
}

export function route(
  dst: string,
  ...types: (keyof Omit<RouteTypes, "unrecognised">)[]
): FelixMessage {
  const none = {
    remoteWorkload: false,
    remoteHost: false,
    localWorkload: false,
    localHost: false,
    remoteTunnel: false,
    localTunnel: false,
  };
  return {
    case: "routeUpdate",
    value: {
      dst,
      types: { ...none, ...Object.fromEntries(types.map((type) => [type, true])) },
      poolType: "none",
      sameSubnet: false,
      natOutgoing: false,
      localWorkload: types.includes("localWorkload") && /\/(32|128)$/.test(dst),
      tunnelType: { ipip: false, vxlan: false, wireguard: false },
      borrowed: false,
    },
  };
}

export function host(hostname: string, ipv4?: string, ipv6?: string): FelixMessage {
  const addresses = { ...(ipv4 && { ipv4 }), ...(ipv6 && { ipv6 }) };
  return { case: "hostMetadataUpdate", value: { hostname, labels: {}, ...addresses } };
}

export function vtep(node: string, ipv6: boolean): FelixMessage {
  const mac = "66:00:00:00:00:01";
  const ipv4 = { mac, tunnelAddress: "10.65.9.1", nodeAddress: "192.0.2.9" };
  const v6 = { mac, tunnelAddress: "fd65::9", nodeAddress: "2001:db8::9" };
  return { case: "vtepUpdate", value: { node, ipv4, ...(ipv6 && { ipv6: v6 }) } };
}

export function hostEndpoint(id: string, name: string): FelixMessage {
  return hostEndpointUpdate(id, { name });
}
