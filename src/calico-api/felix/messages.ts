import type { HostEndpoint, WorkloadEndpoint, WorkloadEndpointId } from "./endpoint.js";
import type { Policy, PolicyId, Profile } from "./policy.js";
import type { Route, Vtep } from "./route.js";
import type { Unrecognised } from "./wire.js";

/** Text by name. */
export type TextMap = Readonly<Record<string, string>>;

/**
 * What Felix tells its dataplane, in one form for Calico v3.20 to v3.33. `case` is the field of `felix.ToDataplane`
 * in camel case, except that the three families of host metadata are merged into one. Each update replaces all that
 * was known under its key; addresses and networks are text as Felix sent it.
 */
export type FelixMessage =
  | Of<"inSync", Readonly<Record<string, never>>>
  | Of<"configUpdate", ConfigUpdate>
  | Of<"ipsetUpdate", IpSetUpdate>
  | Of<"ipsetDeltaUpdate", IpSetDelta>
  | Of<"ipsetRemove", { readonly id: string }>
  | Of<"activePolicyUpdate", { readonly id: PolicyId; readonly policy: Policy }>
  | Of<"activePolicyRemove", { readonly id: PolicyId }>
  | Of<"activeProfileUpdate", { readonly id: string; readonly profile: Profile }>
  | Of<"activeProfileRemove", { readonly id: string }>
  | Of<"workloadEndpointUpdate", WorkloadEndpointUpdate>
  | Of<"workloadEndpointRemove", { readonly id: WorkloadEndpointId }>
  | Of<"hostEndpointUpdate", { readonly id: string; readonly endpoint: HostEndpoint }>
  | Of<"hostEndpointRemove", { readonly id: string }>
  | Of<"routeUpdate", Route>
  | Of<"routeRemove", { readonly dst: string }>
  | Of<"vtepUpdate", Vtep>
  | Of<"vtepRemove", { readonly node: string }>
  | Of<"wireguardEndpointUpdate", WireguardEndpoint>
  | Of<"wireguardEndpointRemove", { readonly hostname: string }>
  | Of<"wireguardEndpointV6Update", WireguardEndpoint>
  | Of<"wireguardEndpointV6Remove", { readonly hostname: string }>
  | Of<"hostMetadataUpdate", HostMetadata>
  | Of<"hostMetadataRemove", { readonly hostname: string }>
  | Of<"ipamPoolUpdate", { readonly id: string; readonly pool: IpamPool }>
  | Of<"ipamPoolRemove", { readonly id: string }>
  | Of<"encapsulation", Encapsulation>
  | Of<"namespaceUpdate", { readonly name: string; readonly labels: TextMap }>
  | Of<"namespaceRemove", { readonly name: string }>
  | Of<"serviceAccountUpdate", ServiceAccountId & { readonly labels: TextMap }>
  | Of<"serviceAccountRemove", ServiceAccountId>
  | Of<"serviceUpdate", Service>
  | Of<"serviceRemove", ServiceId>
  | Of<"globalBgpConfigUpdate", GlobalBgpConfig>;

/** The message of one case. */
export type FelixMessageOf<Case extends FelixMessage["case"]> = Extract<
  FelixMessage,
  { readonly case: Case }
>;

interface Of<Case extends string, Value> {
  readonly case: Case;
  readonly value: Value;
}

/** Felix's configuration as far as somebody set it: the defaults are not in it. */
export interface ConfigUpdate {
  /** The merged parameters, raw. */
  readonly config: TextMap;
  /** What each source says, by its name (`datastore (global)`, `environment variable`, ...); since v3.25. */
  readonly sources: Readonly<Record<string, TextMap>>;
  readonly message?: string;
}

/**
 * What the members of an IP set look like: `net` is `10.0.0.0/8`, `ip` is `10.0.0.1`, `ipAndPort` is
 * `10.0.0.1,tcp:80`. Both families may be in one set, and members may overlap.
 */
export type IpSetType = "ip" | "ipAndPort" | "net" | Unrecognised;

/** All members of a set, which may have existed before, with another type even. */
export interface IpSetUpdate {
  readonly id: string;
  readonly type: IpSetType;
  readonly members: readonly string[];
}

/** Members that were absent and those that were present, of a set that was sent. */
export interface IpSetDelta {
  readonly id: string;
  readonly addedMembers: readonly string[];
  readonly removedMembers: readonly string[];
}

/**
 * An endpoint of this node, and its encoded `felix.WorkloadEndpoint` as Felix sent it, unknown fields included: what
 * its status must be reported with. The bytes are a copy of their own.
 */
export interface WorkloadEndpointUpdate {
  readonly id: WorkloadEndpointId;
  readonly endpoint: WorkloadEndpoint;
  readonly wire: Uint8Array;
}

/** A node as the messages about it, of up to three families, say together. */
export interface HostMetadata {
  readonly hostname: string;
  /** Address, or CIDR where Felix knows the prefix. */
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly asNumber?: string;
  /** Of the Node; since v3.25. */
  readonly labels: TextMap;
}

/** Whether a pool's traffic is encapsulated. */
export type EncapsulationMode = "never" | "always" | "crossSubnet" | Unrecognised;

/** An IP pool; its id is the CIDR with `-` for `/`. Before v3.25 Felix does not tell the modes: both are `never`. */
export interface IpamPool {
  readonly cidr: string;
  /** The pool's `natOutgoing`. */
  readonly masquerade: boolean;
  readonly ipipMode: EncapsulationMode;
  readonly vxlanMode: EncapsulationMode;
  /** `Workload`, `Tunnel`, `LoadBalancer`; empty where Felix does not tell (before v3.31.6, and v3.32.0). */
  readonly allowedUses: readonly string[];
}

/** Which encapsulations some pool uses: a change restarts Felix. Since v3.23. */
export interface Encapsulation {
  readonly ipipEnabled: boolean;
  readonly vxlanEnabled: boolean;
  readonly vxlanEnabledV6: boolean;
  /** Since v3.33. */
  readonly noEncapEnabled: boolean;
}

/** A node's WireGuard key of one family. */
export interface WireguardEndpoint {
  readonly hostname: string;
  readonly publicKey: string;
  readonly interfaceAddress?: string;
}

/** The name of a Kubernetes service account. */
export interface ServiceAccountId {
  readonly namespace: string;
  readonly name: string;
}

/** The name of a Kubernetes Service. */
export interface ServiceId {
  readonly namespace: string;
  readonly name: string;
}

/** A Kubernetes Service without its endpoints; only with the Kubernetes datastore, since v3.23. */
export interface Service extends ServiceId {
  /** As Kubernetes writes it: `ClusterIP`, `NodePort`, `LoadBalancer`, `ExternalName`. */
  readonly type: string;
  /** None of a headless Service; up to v3.28.0 only the first. */
  readonly clusterIps: readonly string[];
  /** From the spec; the address that was given is in `loadBalancerIngressIps`. */
  readonly loadBalancerIp?: string;
  readonly externalIps: readonly string[];
  /** Since v3.25. */
  readonly ports: readonly ServicePort[];
  /** Since v3.33. */
  readonly loadBalancerIngressIps: readonly string[];
}

/** One port of a Service. */
export interface ServicePort {
  readonly protocol: "tcp" | "udp" | "sctp" | Unrecognised;
  readonly port: number;
  readonly nodePort?: number;
}

/** The networks of Services, from the BGPConfiguration `default`. */
export interface GlobalBgpConfig {
  readonly serviceClusterCidrs: readonly string[];
  readonly serviceExternalCidrs: readonly string[];
  readonly serviceLoadBalancerCidrs: readonly string[];
  /** Since v3.30. */
  readonly localWorkloadPeeringIpV4?: string;
  readonly localWorkloadPeeringIpV6?: string;
}
