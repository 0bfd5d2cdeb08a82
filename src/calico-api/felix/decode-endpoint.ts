import { felix } from "../gen/felix.js";
import { decodeTiers } from "./decode-policy.js";
import type {
  HostEndpoint,
  LiveMigration,
  NatAddress,
  QosControls,
  QosPolicy,
  WorkloadEndpoint,
  WorkloadEndpointId,
} from "./endpoint.js";
import { defined, enumerated, nonZero, text, type UnknownFields } from "./wire.js";

/** The id of a workload endpoint. */
export function decodeWorkloadEndpointId(
  wire: felix.WorkloadEndpointID.$Properties | null | undefined,
): WorkloadEndpointId {
  return {
    orchestrator: wire?.orchestratorId ?? "",
    workload: wire?.workloadId ?? "",
    endpoint: wire?.endpointId ?? "",
  };
}

/** A workload endpoint. Its field 14 has no name here, and is not unknown all the same. */
export function decodeWorkloadEndpoint(
  wire: felix.WorkloadEndpoint.$Properties | null | undefined,
  unknown: UnknownFields,
): WorkloadEndpoint {
  unknown.count -= (wire?.$unknowns ?? []).filter(isEbpfSetting).length;
  return {
    state: wire?.state ?? "",
    name: wire?.name ?? "",
    ...defined({ mac: text(wire?.mac) }),
    profileIds: wire?.profileIds ?? [],
    ipv4Nets: wire?.ipv4Nets ?? [],
    ipv6Nets: wire?.ipv6Nets ?? [],
    tiers: decodeTiers(wire?.tiers, "deny", unknown),
    ipv4Nat: decodeNat(wire?.ipv4Nat),
    ipv6Nat: decodeNat(wire?.ipv6Nat),
    allowSpoofedSourcePrefixes: wire?.allowSpoofedSourcePrefixes ?? [],
    annotations: wire?.annotations ?? {},
    ...defined({
      qosControls: decodeQosControls(wire?.qosControls),
      localBgpPeerName: text(wire?.localBgpPeer?.bgpPeerName),
      liveMigration: decodeLiveMigration(wire),
    }),
    qosPolicies: decodeQosPolicies(wire?.qosPolicies),
    isIstioAmbient: wire?.isIstioAmbient ?? false,
  };
}

// Field 14 was an enumeration in v3.30.1 to v3.30.7 and is a message from v3.31. Numbers below 16 have a one-byte tag.
function isEbpfSetting(field: Uint8Array): boolean {
  return (field[0] ?? 0) >> 3 === 14;
}

/** A host endpoint. Only its tiers for untracked and pre-DNAT policy let pass what they do not decide. */
export function decodeHostEndpoint(
  wire: felix.HostEndpoint.$Properties | null | undefined,
  unknown: UnknownFields,
): HostEndpoint {
  return {
    ...defined({ name: text(wire?.name) }),
    profileIds: wire?.profileIds ?? [],
    expectedIpv4Addrs: wire?.expectedIpv4Addrs ?? [],
    expectedIpv6Addrs: wire?.expectedIpv6Addrs ?? [],
    tiers: decodeTiers(wire?.tiers, "deny", unknown),
    untrackedTiers: decodeTiers(wire?.untrackedTiers, "pass", unknown),
    preDnatTiers: decodeTiers(wire?.preDnatTiers, "pass", unknown),
    forwardTiers: decodeTiers(wire?.forwardTiers, "deny", unknown),
    qosPolicies: decodeQosPolicies(wire?.qosPolicies),
  };
}

function decodeNat(
  wires: readonly felix.NatInfo.$Properties[] | null | undefined,
): readonly NatAddress[] {
  return (wires ?? []).map(({ extIp, intIp }) => ({ extIp: extIp ?? "", intIp: intIp ?? "" }));
}

function decodeQosControls(
  wire: felix.QoSControls.$Properties | null | undefined,
): QosControls | undefined {
  if (wire === null || wire === undefined) {
    return undefined;
  }
  return {
    ingress: defined({
      bandwidth: nonZero(wire.IngressBandwidth),
      burst: nonZero(wire.IngressBurst),
      peakRate: nonZero(wire.IngressPeakrate),
      minBurst: nonZero(wire.IngressMinburst),
      packetRate: nonZero(wire.IngressPacketRate),
      packetBurst: nonZero(wire.IngressPacketBurst),
      maxConnections: nonZero(wire.IngressMaxConnections),
    }),
    egress: defined({
      bandwidth: nonZero(wire.EgressBandwidth),
      burst: nonZero(wire.EgressBurst),
      peakRate: nonZero(wire.EgressPeakrate),
      minBurst: nonZero(wire.EgressMinburst),
      packetRate: nonZero(wire.EgressPacketRate),
      packetBurst: nonZero(wire.EgressPacketBurst),
      maxConnections: nonZero(wire.EgressMaxConnections),
    }),
  };
}

function decodeQosPolicies(
  wires: readonly felix.QoSPolicy.$Properties[] | null | undefined,
): readonly QosPolicy[] {
  return (wires ?? []).map(({ dscp, destination }) => ({
    dscp: dscp ?? 0,
    ...defined({ destination: text(destination) }),
  }));
}

const roles = {
  [felix.LiveMigrationRole.NO_ROLE]: "none",
  [felix.LiveMigrationRole.SOURCE]: "source",
  [felix.LiveMigrationRole.TARGET]: "target",
} as const;

function decodeLiveMigration(
  wire: felix.WorkloadEndpoint.$Properties | null | undefined,
): LiveMigration | undefined {
  const role = enumerated(roles, wire?.liveMigrationRole);
  const names = defined({
    uid: text(wire?.liveMigrationUid),
    vmiName: text(wire?.liveMigrationVmiName),
  });
  return role === "none" && Object.keys(names).length === 0 ? undefined : { role, ...names };
}
