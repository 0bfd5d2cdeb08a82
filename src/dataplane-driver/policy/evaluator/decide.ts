import type { PolicyId, Rule, TierInfo } from "../../../calico-api/felix/policy.js";
import type { PolicyWorld } from "./policy-world.js";
import { type ReadPacket, ruleApplies } from "./rule-applies.js";

/** Who decides about a packet. */
export type DecidedBy =
  | {
      readonly tier: string;
      /** In the tier's list for the direction, staged policies counted, from 0. */
      readonly policy: number;
      /** In the policy's rules of the direction, from 0. */
      readonly rule: number;
      readonly name: PolicyName;
    }
  | { readonly profile: string; readonly rule: number }
  | { readonly endOfTier: string }
  | { readonly noProfileMatched: true }
  /** Where no policy decides, in words. */
  | { readonly reason: string };

/** A policy as users know it. */
export interface PolicyName {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** What becomes of a packet, and by whom. */
export interface Decision {
  readonly verdict: "allow" | "deny";
  readonly decidedBy: DecidedBy;
  /** A rule that logs matched before. */
  readonly logged: boolean;
}

/** What tiers say of a packet; undefined: they say nothing, and the next stage decides. */
export interface TierDecision {
  readonly decision: Decision | undefined;
  readonly logged: boolean;
}

type Direction = "ingress" | "egress";

/**
 * Asks tiers, in order (felix.md 8.1). `isEndless`: their end denies nothing, whatever they say, as with untracked and
 * pre-DNAT policy.
 */
export function askTiers(
  tiers: readonly TierInfo[],
  direction: Direction,
  packet: ReadPacket,
  world: PolicyWorld,
  isEndless = false,
): TierDecision {
  let logged = false;
  eachTier: for (const tier of tiers) {
    const policies = direction === "ingress" ? tier.ingressPolicies : tier.egressPolicies;
    if (policies.every(({ isStaged }) => isStaged)) {
      continue;
    }
    for (const [index, id] of policies.entries()) {
      if (id.isStaged) {
        continue;
      }
      const policy = world.policies.get(id.key);
      if (policy === undefined) {
        const reason = `policy ${id.kind} ${id.name} is not known`;
        return { decision: { verdict: "deny", decidedBy: { reason }, logged }, logged };
      }
      const rules = direction === "ingress" ? policy.inboundRules : policy.outboundRules;
      for (const [rule, { action }] of matching(rules, packet, world)) {
        if (action === "log") {
          logged = true;
        } else if (action === "pass") {
          continue eachTier;
        } else {
          const verdict = action === "allow" ? "allow" : "deny";
          const decidedBy = { tier: tier.name, policy: index, rule, name: nameOf(id) };
          return { decision: { verdict, decidedBy, logged }, logged };
        }
      }
    }
    if (tier.defaultAction === "deny" && !isEndless) {
      const decidedBy = { endOfTier: tier.name };
      return { decision: { verdict: "deny", decidedBy, logged }, logged };
    }
  }
  return { decision: undefined, logged };
}

/** Asks profiles, in order; none matches: deny. */
export function askProfiles(
  profiles: readonly string[],
  direction: Direction,
  packet: ReadPacket,
  world: PolicyWorld,
  wasLogged: boolean,
): Decision {
  let logged = wasLogged;
  for (const name of profiles) {
    const profile = world.profiles.get(name);
    if (profile === undefined) {
      return {
        verdict: "deny",
        decidedBy: { reason: `profile ${name} is not known` },
        logged,
      };
    }
    const rules = direction === "ingress" ? profile.inboundRules : profile.outboundRules;
    for (const [rule, { action }] of matching(rules, packet, world)) {
      if (action === "log") {
        logged = true;
      } else {
        const verdict = action === "allow" ? "allow" : "deny";
        return { verdict, decidedBy: { profile: name, rule }, logged };
      }
    }
  }
  return { verdict: "deny", decidedBy: { noProfileMatched: true }, logged };
}

function* matching(
  rules: readonly Rule[],
  packet: ReadPacket,
  world: PolicyWorld,
): Generator<readonly [index: number, rule: Rule]> {
  for (const [index, rule] of rules.entries()) {
    if (ruleApplies(rule, packet, world)) {
      yield [index, rule];
    }
  }
}

function nameOf({ kind, namespace, name }: PolicyId): PolicyName {
  return { kind, namespace, name };
}
