import { hash32 } from "./hash32.js";

/** What decides about packets: a rule, the end of a tier, or something that is not policy. */
export type RuleRef =
  | {
      readonly is: "policy";
      readonly kind: string;
      readonly namespace: string;
      readonly name: string;
      readonly tier: string;
      readonly direction: PolicyDirection;
      /** In the policy's rules of the direction, from 0. */
      readonly rule: number;
    }
  | {
      readonly is: "profile";
      readonly name: string;
      readonly direction: PolicyDirection;
      readonly rule: number;
    }
  | { readonly is: "endOfTier"; readonly tier: string; readonly direction: PolicyDirection }
  | { readonly is: "noProfileMatched"; readonly direction: PolicyDirection }
  /** In words: a failsafe port, what Felix's configuration says of pods and their host. */
  | { readonly is: "reason"; readonly reason: string };

/** Direction as Calico's policies name it, from the endpoint's view. */
export type PolicyDirection = "ingress" | "egress";

/** The 32 bits that stand for it in entries, counters and traces: a hash, so that a restart names it alike; never 0. */
export function ruleIdOf(ref: RuleRef): number {
  return hash32(JSON.stringify(ref)) || 1;
}

/** For people: `GlobalNetworkPolicy web, ingress rule 2`. */
export function describeRef(ref: RuleRef): string {
  switch (ref.is) {
    case "policy": {
      const name = ref.namespace === "" ? ref.name : `${ref.namespace}/${ref.name}`;
      return `${ref.kind} ${name}, ${ref.direction} rule ${ref.rule}`;
    }
    case "profile":
      return `profile ${ref.name}, ${ref.direction} rule ${ref.rule}`;
    case "endOfTier":
      return `end of tier ${ref.tier}, ${ref.direction}`;
    case "noProfileMatched":
      return `no profile matched, ${ref.direction}`;
    case "reason":
      return ref.reason;
  }
}
