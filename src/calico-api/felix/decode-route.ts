import { felix } from "../gen/felix.js";
import type { WireguardEndpoint } from "./messages.js";
import type { Route, RouteTypes, TunnelType, Vtep, VtepAddresses } from "./route.js";
import { defined, enumerated, text } from "./wire.js";

const poolTypes = {
  [felix.IPPoolType.NONE]: "none",
  [felix.IPPoolType.NO_ENCAP]: "noEncap",
  [felix.IPPoolType.VXLAN]: "vxlan",
  [felix.IPPoolType.IPIP]: "ipip",
} as const;

/** A route. */
export function decodeRoute(wire: felix.RouteUpdate.$Properties): Route {
  return {
    dst: wire.dst ?? "",
    types: decodeRouteTypes(wire.type ?? 0, wire.types ?? 0),
    poolType: enumerated(poolTypes, wire.ipPoolType),
    ...defined({ nodeName: text(wire.dstNodeName), nodeIp: text(wire.dstNodeIp) }),
    sameSubnet: wire.sameSubnet ?? false,
    natOutgoing: wire.natOutgoing ?? false,
    localWorkload: wire.localWorkload ?? false,
    tunnelType: decodeTunnelType(wire.tunnelType),
    borrowed: wire.borrowed ?? false,
  };
}

// The bits of field 12, from v3.30 on, in the order of the old numbers 1 to 6, which are exactly one each.
const bit = {
  remoteWorkload: 1,
  remoteHost: 2,
  localWorkload: 4,
  localHost: 8,
  remoteTunnel: 16,
  localTunnel: 32,
} as const;
const allBits = 63;

/** What field 1 (up to v3.29) or field 12 (from v3.30) of a route says; both 0 is a CIDR_INFO in either. */
export function decodeRouteTypes(old: number, bits: number): RouteTypes {
  const isOld = bits === 0 && old !== 0;
  const value = !isOld ? bits : old >= 1 && old <= 6 ? 1 << (old - 1) : 0;
  const beyond = isOld ? value === 0 : (value & ~allBits) !== 0;
  return {
    remoteWorkload: (value & bit.remoteWorkload) !== 0,
    remoteHost: (value & bit.remoteHost) !== 0,
    localWorkload: (value & bit.localWorkload) !== 0,
    localHost: (value & bit.localHost) !== 0,
    remoteTunnel: (value & bit.remoteTunnel) !== 0,
    localTunnel: (value & bit.localTunnel) !== 0,
    ...defined({ unrecognised: beyond ? (isOld ? old : bits) : undefined }),
  };
}

function decodeTunnelType(wire: felix.TunnelType.$Properties | null | undefined): TunnelType {
  return {
    ipip: wire?.ipip ?? false,
    vxlan: wire?.vxlan ?? false,
    wireguard: wire?.wireguard ?? false,
  };
}

/** A node's VXLAN tunnel end. */
export function decodeVtep(wire: felix.VXLANTunnelEndpointUpdate.$Properties): Vtep {
  return {
    node: wire.node ?? "",
    ...defined({
      ipv4: decodeVtepAddresses(wire.mac, wire.ipv4Addr, wire.parentDeviceIp),
      ipv6: decodeVtepAddresses(wire.macV6, wire.ipv6Addr, wire.parentDeviceIpv6),
    }),
  };
}

function decodeVtepAddresses(
  mac: string | null | undefined,
  tunnel: string | null | undefined,
  node: string | null | undefined,
): VtepAddresses | undefined {
  const tunnelAddress = text(tunnel);
  return tunnelAddress === undefined
    ? undefined
    : { mac: mac ?? "", tunnelAddress, nodeAddress: node ?? "" };
}

/** A node's WireGuard key for IPv4. */
export function decodeWireguard(
  wire: felix.WireguardEndpointUpdate.$Properties,
): WireguardEndpoint {
  return {
    hostname: wire.hostname ?? "",
    publicKey: wire.publicKey ?? "",
    ...defined({ interfaceAddress: text(wire.interfaceIpv4Addr) }),
  };
}

/** A node's WireGuard key for IPv6. */
export function decodeWireguardV6(
  wire: felix.WireguardEndpointV6Update.$Properties,
): WireguardEndpoint {
  return {
    hostname: wire.hostname ?? "",
    publicKey: wire.publicKeyV6 ?? "",
    ...defined({ interfaceAddress: text(wire.interfaceIpv6Addr) }),
  };
}
