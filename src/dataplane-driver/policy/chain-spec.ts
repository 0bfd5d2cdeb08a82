import type { PolicyId, TierInfo } from "../../calico-api/felix/policy.js";
import type { PolicyDirection } from "./rule-ref.js";

/** Which of the pipeline's three places for policy (`k8s_dp/README.md`, "From and to"). */
export type Stage = "from" | "to" | "pre";

/** All three. */
export const stages: readonly Stage[] = ["from", "to", "pre"];

/** One port of `FailsafeInboundHostPorts` or `FailsafeOutboundHostPorts`. */
export interface FailsafePort {
  readonly protocol: number;
  readonly port: number;
  /** The other side's net; unset: any. */
  readonly net?: string;
}

/** A part of what a chain does; the first that decides decides. */
export type SectionSpec =
  /** Tiers, then profiles. */
  | {
      readonly is: "policies";
      readonly direction: PolicyDirection;
      readonly tiers: readonly TierSpec[];
      readonly profiles: readonly string[];
      /** Whether what is allowed is through, or at the next section. */
      readonly allowed: "through" | "next";
      /** Whether the next section decides, or nobody, what no rule decided; then it is denied. */
      readonly isOpen: boolean;
      /** Not asked of what goes to the node's own addresses. */
      readonly isSkippedToHost?: boolean;
    }
  /** Ports that stay open whatever policy says. */
  | {
      readonly is: "failsafes";
      readonly direction: PolicyDirection;
      readonly ports: readonly FailsafePort[];
    }
  /** What a pod may not send, whatever its policy says (felix.md 8.1). */
  | {
      readonly is: "workload";
      /** VXLAN to this UDP port is denied. */
      readonly vxlanPort?: number;
      readonly isIpIpDenied: boolean;
    }
  /** What a pod may say to its own host (felix.md 9.4), in front of its egress policy. */
  | { readonly is: "toHost"; readonly action: "drop" | "accept" };

/** A tier with the policies to be enforced in one direction. */
export interface TierSpec {
  readonly name: string;
  readonly defaultAction: "deny" | "pass";
  readonly policies: readonly TierPolicy[];
}

/** A policy as a tier names it. */
export interface TierPolicy {
  readonly key: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What a chain does with packets. */
export interface ChainSpec {
  readonly sections: readonly SectionSpec[];
  /** What becomes of what no section decided. */
  readonly remainder: "allow" | "deny" | "none";
}

/**
 * The tiers that count in one direction: those with a policy that is enforced (felix.md 8.2). Staged policies are not.
 */
export function tierSpecs(
  tiers: readonly TierInfo[],
  direction: PolicyDirection,
): readonly TierSpec[] {
  return tiers.flatMap(({ name, defaultAction, egressPolicies, ingressPolicies }) => {
    const listed = direction === "egress" ? egressPolicies : ingressPolicies;
    const policies = listed.filter(({ isStaged }) => !isStaged).map(policyOf);
    return policies.length === 0 ? [] : [{ name, defaultAction, policies }];
  });
}

function policyOf({ key, kind, namespace, name }: PolicyId): TierPolicy {
  return { key, kind, namespace, name };
}

/** What equal chains have in common: the text that their id is made of. */
export function textOfSpec(spec: ChainSpec): string {
  return JSON.stringify(spec);
}

/** The policies and profiles that the chain is compiled from: `policy KEY`, `profile NAME`. */
export function namesOf({ sections }: ChainSpec): readonly string[] {
  return sections.flatMap((section) =>
    section.is === "policies"
      ? [
          ...section.tiers.flatMap(({ policies }) => policies.map(({ key }) => `policy ${key}`)),
          ...section.profiles.map((name) => `profile ${name}`),
        ]
      : [],
  );
}
