import type {
  HostEndpoint,
  WorkloadEndpoint,
  WorkloadEndpointId,
} from "../calico-api/felix/endpoint.js";
import type { FelixMessage, FelixMessageOf, IpamPool } from "../calico-api/felix/messages.js";
import type { Policy, PolicyId, Rule, TierInfo } from "../calico-api/felix/policy.js";
import type { Route, RouteTypes } from "../calico-api/felix/route.js";

// Felix's messages for tests: what matters is given, the rest is as Felix would have it.

/** The id of an endpoint of a pod in the namespace `default`. */
export function podId(pod: string): WorkloadEndpointId {
  return { orchestrator: "k8s", workload: `default/${pod}`, endpoint: "eth0" };
}

export function workloadEndpoint(given: Partial<WorkloadEndpoint> = {}): WorkloadEndpoint {
  return {
    state: "active",
    name: "cali1",
    profileIds: [],
    ipv4Nets: ["10.65.0.2/32"],
    ipv6Nets: [],
    tiers: [],
    ipv4Nat: [],
    ipv6Nat: [],
    allowSpoofedSourcePrefixes: [],
    annotations: {},
    qosPolicies: [],
    isIstioAmbient: false,
    ...given,
  };
}

/** An update of a pod's endpoint; its interface is `cali` and the pod's name unless given. */
export function podUpdate(
  pod: string,
  given: Partial<WorkloadEndpoint> = {},
): FelixMessageOf<"workloadEndpointUpdate"> {
  const endpoint = workloadEndpoint({ name: `cali${pod}`, ...given });
  const wire = Buffer.from(JSON.stringify(endpoint));
  return { case: "workloadEndpointUpdate", value: { id: podId(pod), endpoint, wire } };
}

export function podRemove(pod: string): FelixMessage {
  return { case: "workloadEndpointRemove", value: { id: podId(pod) } };
}

export function policyId(name: string, given: Partial<PolicyId> = {}): PolicyId {
  return {
    key: `GlobalNetworkPolicy//${name}`,
    kind: "GlobalNetworkPolicy",
    namespace: "",
    name,
    isStaged: false,
    ...given,
  };
}

export function tier(given: Partial<TierInfo> = {}): TierInfo {
  return {
    name: "default",
    ingressPolicies: [],
    egressPolicies: [],
    defaultAction: "deny",
    ...given,
  };
}

/** A rule that asks nothing beside what is given; it allows. */
export function rule(given: Partial<Rule> = {}): Rule {
  return {
    action: "allow",
    srcNets: [],
    dstNets: [],
    notSrcNets: [],
    notDstNets: [],
    srcPorts: [],
    dstPorts: [],
    notSrcPorts: [],
    notDstPorts: [],
    srcIpSetIds: [],
    dstIpSetIds: [],
    notSrcIpSetIds: [],
    notDstIpSetIds: [],
    srcNamedPortIpSetIds: [],
    dstNamedPortIpSetIds: [],
    notSrcNamedPortIpSetIds: [],
    notDstNamedPortIpSetIds: [],
    dstIpPortSetIds: [],
    ...given,
  };
}

/** A policy with these rules. */
export function policyRules(given: Partial<Policy> = {}): Policy {
  return {
    inboundRules: [],
    outboundRules: [],
    untracked: false,
    preDnat: false,
    perfHints: [],
    ...given,
  };
}

export function hostEndpointUpdate(
  id: string,
  given: Partial<HostEndpoint> = {},
): FelixMessageOf<"hostEndpointUpdate"> {
  const endpoint: HostEndpoint = {
    profileIds: [],
    expectedIpv4Addrs: [],
    expectedIpv6Addrs: [],
    tiers: [],
    untrackedTiers: [],
    preDnatTiers: [],
    forwardTiers: [],
    qosPolicies: [],
    ...given,
  };
  return { case: "hostEndpointUpdate", value: { id, endpoint } };
}

export function poolUpdate(cidr: string, given: Partial<IpamPool> = {}): FelixMessage {
  const pool: IpamPool = {
    cidr,
    masquerade: false,
    ipipMode: "never",
    vxlanMode: "never",
    allowedUses: [],
    ...given,
  };
  return { case: "ipamPoolUpdate", value: { id: cidr.replace("/", "-"), pool } };
}

export function poolRemove(cidr: string): FelixMessage {
  return { case: "ipamPoolRemove", value: { id: cidr.replace("/", "-") } };
}

/** A route of these types. */
export function routeUpdate(dst: string, ...types: (keyof RouteTypes)[]): FelixMessage {
  const value: Route = {
    dst,
    types: { ...noTypes, ...Object.fromEntries(types.map((type) => [type, true])) },
    poolType: "noEncap",
    sameSubnet: false,
    natOutgoing: false,
    localWorkload: false,
    tunnelType: { ipip: false, vxlan: false, wireguard: false },
    borrowed: false,
  };
  return { case: "routeUpdate", value };
}

const noTypes: RouteTypes = {
  remoteWorkload: false,
  remoteHost: false,
  localWorkload: false,
  localHost: false,
  remoteTunnel: false,
  localTunnel: false,
};

export function routeRemove(dst: string): FelixMessage {
  return { case: "routeRemove", value: { dst } };
}

/** What Felix is configured to, beside the name of this node: `node1`. */
export function configUpdate(config: Readonly<Record<string, string>> = {}): FelixMessage {
  return {
    case: "configUpdate",
    value: { config: { FelixHostname: "node1", ...config }, sources: {} },
  };
}

export const inSync: FelixMessage = { case: "inSync", value: {} };
