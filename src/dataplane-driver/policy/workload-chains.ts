import type { FelixConfig } from "../../calico-api/felix/config.js";
import type { WorkloadEndpoint } from "../../calico-api/felix/endpoint.js";
import { type ChainSpec, type SectionSpec, type TierSpec, tierSpecs } from "./chain-spec.js";

/** What holds for the policy of all workload endpoints of a node. */
export interface WorkloadRules {
  /** UDP to this port may not come from a pod; undefined: it may. */
  readonly vxlanPort: number | undefined;
  readonly isIpIpDenied: boolean;
  /** `DefaultEndpointToHostAction`; `Return`, where the host's own rules decide, is as `Accept` to a switch. */
  readonly toHost: "drop" | "accept";
  /** Forward policy of the host endpoint `*`, which stands at workload interfaces too. */
  readonly forward: ForwardTiers | undefined;
}

/** Forward tiers of both directions, as the host endpoint has them. */
export interface ForwardTiers {
  readonly ingress: readonly TierSpec[];
  readonly egress: readonly TierSpec[];
}

/** What Felix's defaults make of it. */
export const defaultWorkloadRules: WorkloadRules = {
  vxlanPort: 4789,
  isIpIpDenied: true,
  toHost: "drop",
  forward: undefined,
};

/** What Felix is configured to. */
export function workloadRules(
  config: FelixConfig,
  forward: ForwardTiers | undefined,
): WorkloadRules {
  return {
    vxlanPort: config.allowVxlanPacketsFromWorkloads ? undefined : config.vxlanPort,
    isIpIpDenied: !config.allowIpipPacketsFromWorkloads,
    toHost: config.defaultEndpointToHostAction === "Drop" ? "drop" : "accept",
    forward,
  };
}

type Policed = Pick<WorkloadEndpoint, "tiers" | "profileIds">;

/** What a pod's egress is policed by (felix.md 8.1, 9.4). */
export function egressChain(
  { tiers, profileIds }: Policed,
  { vxlanPort, isIpIpDenied, toHost, forward }: WorkloadRules,
): ChainSpec {
  return {
    sections: [
      // What comes in by any interface, a pod's too, but for what goes to the host itself.
      ...forwardSections("ingress", forward?.ingress ?? [], true),
      { is: "workload", ...(vxlanPort === undefined ? {} : { vxlanPort }), isIpIpDenied },
      { is: "toHost", action: toHost },
      {
        is: "policies",
        direction: "egress",
        tiers: tierSpecs(tiers, "egress"),
        profiles: profileIds,
        allowed: "through",
        isOpen: false,
      },
    ],
    remainder: "deny",
  };
}

/** What a pod's ingress is policed by. */
export function ingressChain(
  { tiers, profileIds }: Policed,
  { forward }: WorkloadRules,
): ChainSpec {
  return {
    sections: [
      ...forwardSections("egress", forward?.egress ?? [], false),
      {
        is: "policies",
        direction: "ingress",
        tiers: tierSpecs(tiers, "ingress"),
        profiles: profileIds,
        allowed: "through",
        isOpen: false,
      },
    ],
    remainder: "deny",
  };
}

function forwardSections(
  direction: "ingress" | "egress",
  tiers: readonly TierSpec[],
  isSkippedToHost: boolean,
): readonly SectionSpec[] {
  return tiers.length === 0
    ? []
    : [
        {
          is: "policies",
          direction,
          tiers,
          profiles: [],
          allowed: "next",
          isOpen: true,
          ...(isSkippedToHost ? { isSkippedToHost } : {}),
        },
      ];
}
