import type { QosControls, WorkloadEndpoint } from "../calico-api/felix/endpoint.js";
import { type Address, formatAddress } from "../net/address.js";
import { type Mac, parseMac } from "../net/mac.js";
import { isSingleAddress, type Prefix, parsePrefix } from "../net/prefix.js";
import { macOf } from "./mac.js";
import type { ChainSpec } from "./policy/chain-spec.js";
import { egressChain, ingressChain, type WorkloadRules } from "./policy/workload-chains.js";

/** What a workload endpoint asks for, as far as it can be told from itself alone. */
export type EndpointPlan =
  /** The administrator put it down: it asks for nothing. */
  | { readonly is: "adminDown"; readonly reason: string }
  /** It asks for something that the pipeline cannot hold. */
  | { readonly is: "refused"; readonly reasons: readonly string[] }
  | WantedEndpoint;

/** An endpoint that asks for entries. */
export interface WantedEndpoint {
  readonly is: "wanted";
  readonly interfaceName: string;
  /** The port that it is wired to; undefined: nobody said. */
  readonly port: number | undefined;
  readonly mac: Mac;
  /** Each once, in order. */
  readonly addresses: readonly Address[];
  /** Networks beside its addresses that it may send from. */
  readonly spoofable: readonly Prefix[];
  /** Its egress and its ingress policy. */
  readonly from: ChainSpec;
  readonly to: ChainSpec;
  /** The differentiated services code point of what it sends out of the cluster; undefined: as it sends it. */
  readonly dscp: number | undefined;
  /** Its limits; undefined: none. */
  readonly qos: QosControls | undefined;
  /** What no other endpoint may have too, in words: `address 10.65.0.2`. */
  readonly claims: readonly string[];
}

/** What an endpoint's plan depends on beside its message. */
export interface PlanSettings {
  /** Felix's `WorkloadSourceSpoofing` is `Any`. */
  readonly maySpoof: boolean;
  readonly port: number | undefined;
  readonly rules: WorkloadRules;
}

/** What the endpoint asks for. A pure function: plans that are deeply equal make the same entries. */
export function planOf(
  endpoint: WorkloadEndpoint,
  { maySpoof, port, rules }: PlanSettings,
): EndpointPlan {
  if (endpoint.state !== "active") {
    return { is: "adminDown", reason: `its state is ${JSON.stringify(endpoint.state)}` };
  }
  const reasons: string[] = [];
  const addresses = new Set<Address>();
  for (const net of [...endpoint.ipv4Nets, ...endpoint.ipv6Nets]) {
    const prefix = parsePrefix(net);
    if (prefix === undefined) {
      reasons.push(`its net ${JSON.stringify(net)} is none`);
    } else if (!isSingleAddress(prefix)) {
      reasons.push(`its net ${net} is more than one address: this pipeline takes /32 and /128`);
    } else {
      addresses.add(prefix.address);
    }
  }
  const spoofable: Prefix[] = [];
  for (const net of maySpoof ? endpoint.allowSpoofedSourcePrefixes : []) {
    const prefix = parsePrefix(net);
    if (prefix === undefined) {
      reasons.push(`its spoofable prefix ${JSON.stringify(net)} is none`);
    } else {
      spoofable.push(prefix);
    }
  }
  if (reasons.length > 0) {
    return { is: "refused", reasons };
  }
  const { name, mac } = endpoint;
  const sorted = [...addresses].sort();
  return {
    is: "wanted",
    interfaceName: name,
    port,
    mac: (mac === undefined ? undefined : parseMac(mac)) ?? macOf(name),
    addresses: sorted,
    spoofable,
    from: egressChain(endpoint, rules),
    to: ingressChain(endpoint, rules),
    dscp: endpoint.qosPolicies[0]?.dscp,
    qos: endpoint.qosControls,
    claims: [
      ...(name === "" ? [] : [`interface ${name}`]),
      ...(port === undefined ? [] : [`port ${port}`]),
      ...sorted.map((address) => `address ${formatAddress(address)}`),
    ],
  };
}
