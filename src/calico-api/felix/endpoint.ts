import type { TextMap } from "./messages.js";
import type { TierInfo } from "./policy.js";
import type { Unrecognised } from "./wire.js";

/** Which workload endpoint: `k8s`, `namespace/pod`, `eth0`. */
export interface WorkloadEndpointId {
  readonly orchestrator: string;
  readonly workload: string;
  readonly endpoint: string;
}

/** An interface of a pod of this node. */
export interface WorkloadEndpoint {
  /** `active`; with anything else the administrator has put it down. */
  readonly state: string;
  /** The interface on the host's side. */
  readonly name: string;
  /** Absent with the Kubernetes datastore. */
  readonly mac?: string;
  /** In the order in which they are evaluated. */
  readonly profileIds: readonly string[];
  readonly ipv4Nets: readonly string[];
  readonly ipv6Nets: readonly string[];
  /** In order. */
  readonly tiers: readonly TierInfo[];
  /** Floating addresses. */
  readonly ipv4Nat: readonly NatAddress[];
  readonly ipv6Nat: readonly NatAddress[];
  /** Source networks it may send from beside its own; since v3.23. */
  readonly allowSpoofedSourcePrefixes: readonly string[];
  /** Since v3.25. */
  readonly annotations: TextMap;
  /** Since v3.30. */
  readonly qosControls?: QosControls;
  /** The BGPPeer that peers with the pod; since v3.30. */
  readonly localBgpPeerName?: string;
  /** At most one in practice; since v3.31. */
  readonly qosPolicies: readonly QosPolicy[];
  /** Since v3.32. */
  readonly isIstioAmbient: boolean;
  /** Of a KubeVirt machine that moves; since v3.32. */
  readonly liveMigration?: LiveMigration;
}

/** An outer address and the workload's own that it stands for. */
export interface NatAddress {
  readonly extIp: string;
  readonly intIp: string;
}

/** Limits of both directions; ingress is to the pod. */
export interface QosControls {
  readonly ingress: QosLimits;
  readonly egress: QosLimits;
}

/** Limits of one direction. What is absent has no limit, or for bursts its default. */
export interface QosLimits {
  /** Bits a second. */
  readonly bandwidth?: number;
  /** Bits. */
  readonly burst?: number;
  /** Bits a second; since v3.30.2. */
  readonly peakRate?: number;
  /** Bytes; since v3.30.2. */
  readonly minBurst?: number;
  /** Packets a second. */
  readonly packetRate?: number;
  /** Packets; since v3.30.2. */
  readonly packetBurst?: number;
  readonly maxConnections?: number;
}

/** The differentiated services code point, 0 to 63, of packets that leave the cluster. */
export interface QosPolicy {
  readonly dscp: number;
  /** Felix does not fill it. */
  readonly destination?: string;
}

/** Which end of a live migration an endpoint is. */
export interface LiveMigration {
  readonly role: "none" | "source" | "target" | Unrecognised;
  readonly uid?: string;
  readonly vmiName?: string;
}

/** An interface of this host. */
export interface HostEndpoint {
  /** The interface, or `*` for all; absent: the one that has one of the expected addresses. */
  readonly name?: string;
  readonly profileIds: readonly string[];
  readonly expectedIpv4Addrs: readonly string[];
  readonly expectedIpv6Addrs: readonly string[];
  /** To and from the host itself. */
  readonly tiers: readonly TierInfo[];
  /** Before connection tracking. */
  readonly untrackedTiers: readonly TierInfo[];
  /** Before destination NAT; ingress only. */
  readonly preDnatTiers: readonly TierInfo[];
  /** For traffic that is forwarded through it. */
  readonly forwardTiers: readonly TierInfo[];
  /** Since v3.31. */
  readonly qosPolicies: readonly QosPolicy[];
}
