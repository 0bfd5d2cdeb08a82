import type { FelixConfig } from "../../calico-api/felix/config.js";
import type { FailsafePort as ConfiguredPort } from "../../calico-api/felix/config-values.js";
import type { HostEndpoint } from "../../calico-api/felix/endpoint.js";
import type { TierInfo } from "../../calico-api/felix/policy.js";
import { formatPrefix } from "../../net/prefix.js";
import { type ChainSpec, type FailsafePort, type SectionSpec, tierSpecs } from "./chain-spec.js";
import { Protocol } from "./protocols.js";
import type { PolicyDirection } from "./rule-ref.js";
import type { ForwardTiers } from "./workload-chains.js";

/** What the uplink asks; undefined: nothing there. */
export interface UplinkChains {
  /** Of what comes in for the host. */
  readonly host: ChainSpec | undefined;
  /** Of what comes in and is forwarded. */
  readonly forward: ChainSpec | undefined;
  /** Before a service rewrites it. */
  readonly pre: ChainSpec | undefined;
  /** Of what the host sends. */
  readonly fromHost: ChainSpec | undefined;
  /** Of what is forwarded out. */
  readonly forwarded: ChainSpec | undefined;
}

/** An uplink that no host endpoint covers. */
export const openUplink: UplinkChains = {
  host: undefined,
  forward: undefined,
  pre: undefined,
  fromHost: undefined,
  forwarded: undefined,
};

/**
 * How a host endpoint polices the uplink (felix.md 8.1 and 9). Untracked policies stand in front: their denies deny and
 * their allows allow, but the flow is tracked all the same. Those of `*` are ignored, as Felix does.
 */
export function uplinkChains(endpoint: HostEndpoint, config: FelixConfig): UplinkChains {
  const { tiers, profileIds, preDnatTiers, forwardTiers, name } = endpoint;
  const untracked = name === "*" ? [] : endpoint.untrackedTiers;
  const inbound: SectionSpec = {
    is: "failsafes",
    direction: "ingress",
    ports: config.failsafeInboundHostPorts.map(portOf),
  };
  const outbound: SectionSpec = {
    is: "failsafes",
    direction: "egress",
    ports: config.failsafeOutboundHostPorts.map(portOf),
  };
  const normal = (direction: PolicyDirection): SectionSpec => ({
    is: "policies",
    direction,
    tiers: tierSpecs(tiers, direction),
    profiles: profileIds,
    allowed: "through",
    isOpen: false,
  });
  const before = [...open(untracked, "ingress"), ...open(preDnatTiers, "ingress")];
  const forward = open(forwardTiers, "ingress");
  const forwarded = [...open(untracked, "egress"), ...open(forwardTiers, "egress")];
  return {
    host: { sections: [inbound, normal("ingress")], remainder: "deny" },
    forward: forward.length === 0 ? undefined : { sections: forward, remainder: "allow" },
    pre: before.length === 0 ? undefined : { sections: [inbound, ...before], remainder: "none" },
    fromHost: {
      sections: [outbound, ...open(untracked, "egress"), normal("egress")],
      remainder: "deny",
    },
    forwarded: forwarded.length === 0 ? undefined : { sections: forwarded, remainder: "allow" },
  };
}

/** Forward policy of `*` at the interfaces of workloads; undefined: none. */
export function forwardTiersOf(endpoint: HostEndpoint | undefined): ForwardTiers | undefined {
  if (endpoint === undefined) {
    return undefined;
  }
  const ingress = tierSpecs(endpoint.forwardTiers, "ingress");
  const egress = tierSpecs(endpoint.forwardTiers, "egress");
  return ingress.length === 0 && egress.length === 0 ? undefined : { ingress, egress };
}

/** Tiers of which the next stage decides what they do not; nothing if none has a policy in this direction. */
function open(tiers: readonly TierInfo[], direction: PolicyDirection): readonly SectionSpec[] {
  const specs = tierSpecs(tiers, direction);
  return specs.length === 0
    ? []
    : [
        {
          is: "policies",
          direction,
          tiers: specs,
          profiles: [],
          allowed: "through",
          isOpen: true,
        },
      ];
}

function portOf({ protocol, port, net }: ConfiguredPort): FailsafePort {
  return {
    protocol: protocol === "tcp" ? Protocol.Tcp : Protocol.Udp,
    port,
    ...(net === undefined ? {} : { net: formatPrefix(net) }),
  };
}
