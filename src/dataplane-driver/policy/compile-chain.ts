import type { Policy, Profile, Rule } from "../../calico-api/felix/policy.js";
import type { ChainSpec, FailsafePort, SectionSpec, TierSpec } from "./chain-spec.js";
import {
  type Block,
  type FlatEntry,
  type FlatRule,
  flatten,
  GrowthError,
  type Remainder,
  type Section,
} from "./flatten.js";
import { anyLeg, anyMatch, type Match } from "./match.js";
import { justProtocol, Protocol } from "./protocols.js";
import { matchesOf } from "./rule-matches.js";
import { describeRef, type PolicyDirection, type RuleRef } from "./rule-ref.js";
import { netsKey, ownHostKey } from "./set-key.js";

/** A rule of a policy or profile as it is compiled, or why it is not. */
export type CompiledRule =
  | FlatRule
  | { readonly action: "refused"; readonly ref: RuleRef; readonly reason: string };

/** The rules of one policy or profile, for both directions. */
export interface CompiledRules {
  readonly ingress: readonly CompiledRule[];
  readonly egress: readonly CompiledRule[];
  /** What is stated of it, though it is enforced: rules with HTTP clauses. */
  readonly warnings: readonly string[];
}

/** Policies and profiles that Felix has told of. */
export interface PolicySource {
  policy(key: string): CompiledRules | undefined;
  profile(name: string): CompiledRules | undefined;
}

/** A chain as a list of entries, or why it cannot be one. */
export type CompiledChain =
  | { readonly is: "entries"; readonly entries: readonly FlatEntry[] }
  | { readonly is: "refused"; readonly reasons: readonly string[] };

/** Compiles the rules of a policy. */
export function compilePolicy(
  id: { readonly kind: string; readonly namespace: string; readonly name: string },
  tier: string,
  policy: Policy,
): CompiledRules {
  const { kind, namespace, name } = id;
  return compileRules(policy, (direction, rule) => ({
    is: "policy",
    kind,
    namespace,
    name,
    tier,
    direction,
    rule,
  }));
}

/** Compiles the rules of a profile. */
export function compileProfile(name: string, profile: Profile): CompiledRules {
  const compiled = compileRules(profile, (direction, rule) => ({
    is: "profile",
    name,
    direction,
    rule,
  }));
  // There is no next tier to go to: Felix's dataplanes all end in a drop (felix.md 8.2).
  const denying = (rule: CompiledRule): CompiledRule =>
    rule.action === "pass" ? { ...rule, action: "deny" } : rule;
  return {
    ...compiled,
    ingress: compiled.ingress.map(denying),
    egress: compiled.egress.map(denying),
  };
}

function compileRules(
  { inboundRules, outboundRules }: Profile,
  refOf: (direction: PolicyDirection, rule: number) => RuleRef,
): CompiledRules {
  const compile = (rules: readonly Rule[], direction: PolicyDirection): CompiledRule[] =>
    rules.map((rule, i) => compileRule(rule, refOf(direction, i)));
  const warnings = [
    ...inboundRules.map((rule, i) => ({ rule, ref: refOf("ingress", i) })),
    ...outboundRules.map((rule, i) => ({ rule, ref: refOf("egress", i) })),
  ].flatMap(({ rule, ref }) =>
    rule.http === undefined
      ? []
      : [`${describeRef(ref)}: its HTTP clause is not looked at, as in Felix's own dataplanes`],
  );
  return {
    ingress: compile(inboundRules, "ingress"),
    egress: compile(outboundRules, "egress"),
    warnings,
  };
}

function compileRule(rule: Rule, ref: RuleRef): CompiledRule {
  const { action } = rule;
  if (action !== "allow" && action !== "deny" && action !== "pass" && action !== "log") {
    return { action: "refused", ref, reason: `its action ${JSON.stringify(action)} is not known` };
  }
  const matches = matchesOf(rule);
  return matches.is === "refused"
    ? { action: "refused", ref, reason: matches.reason }
    : { action, ref, matches: matches.matches };
}

/**
 * The entries of a chain, in order. What it names must have been told of, and must be readable; it must not take more than
 * `limit` entries.
 */
export function compileChain(
  { sections, remainder }: ChainSpec,
  source: PolicySource,
  limit: number,
): CompiledChain {
  const problems: string[] = [];
  const built = sections.flatMap((section) => sectionOf(section, source, problems));
  if (problems.length > 0) {
    return { is: "refused", reasons: problems };
  }
  try {
    return { is: "entries", entries: flatten(built, remainderOf(remainder), limit) };
  } catch (cause) {
    if (cause instanceof GrowthError) {
      const by = cause.ref === undefined ? "" : `; ${describeRef(cause.ref)} made it grow`;
      return {
        is: "refused",
        reasons: [`its policies take ${cause.message}, the limit of a chain${by}`],
      };
    }
    throw cause;
  }
}

function remainderOf(remainder: ChainSpec["remainder"]): Remainder {
  const ref: RuleRef = { is: "reason", reason: "no policy applies" };
  return remainder === "none" ? { is: "none" } : { is: remainder, ref };
}

function sectionOf(
  spec: SectionSpec,
  source: PolicySource,
  problems: string[],
): readonly Section[] {
  switch (spec.is) {
    case "policies":
      return [policiesSection(spec, source, problems)];
    case "failsafes":
      return [oneBlock(spec.ports.map((port) => failsafeRule(port, spec.direction)))];
    case "workload":
      return [oneBlock(workloadRules(spec))];
    case "toHost":
      return [oneBlock(toHostRules(spec.action))];
  }
}

function oneBlock(rules: readonly FlatRule[]): Section {
  return { blocks: [{ rules, denies: undefined }], allowed: "through" };
}

function policiesSection(
  spec: Extract<SectionSpec, { is: "policies" }>,
  source: PolicySource,
  problems: string[],
): Section {
  const { direction, tiers, profiles, allowed, isOpen } = spec;
  const blocks: Block[] = [];
  if (spec.isSkippedToHost === true) {
    const match: Match = { ...anyMatch, dst: { ...anyLeg, in: [ownHostKey] } };
    const ref: RuleRef = { is: "reason", reason: "to the own host" };
    blocks.push({ rules: [{ action: "leave", matches: [match], ref }], denies: undefined });
  }
  blocks.push(...tiers.map((tier) => tierBlock(tier, direction, source, problems)));
  const profileRules = profiles.flatMap((name) => {
    const rules = source.profile(name);
    return checked(rules?.[direction], `profile ${name}`, problems);
  });
  const denies: RuleRef | undefined = isOpen ? undefined : { is: "noProfileMatched", direction };
  blocks.push({ rules: profileRules, denies });
  return { blocks, allowed };
}

function tierBlock(
  { name, defaultAction, policies }: TierSpec,
  direction: PolicyDirection,
  source: PolicySource,
  problems: string[],
): Block {
  return {
    rules: policies.flatMap(({ key, kind, namespace, name: policy }) => {
      const rules = source.policy(key);
      const title = `${kind} ${namespace === "" ? policy : `${namespace}/${policy}`}`;
      return checked(rules?.[direction], title, problems);
    }),
    denies: defaultAction === "deny" ? { is: "endOfTier", tier: name, direction } : undefined,
  };
}

function checked(
  rules: readonly CompiledRule[] | undefined,
  title: string,
  problems: string[],
): readonly FlatRule[] {
  if (rules === undefined) {
    problems.push(`${title} is not known: Felix has not sent it`);
    return [];
  }
  return rules.flatMap((rule) => {
    if (rule.action === "refused") {
      problems.push(`${describeRef(rule.ref)}: ${rule.reason}`);
      return [];
    }
    return [rule];
  });
}

function failsafeRule({ protocol, port, net }: FailsafePort, direction: PolicyDirection): FlatRule {
  const other = net === undefined ? anyLeg : { ...anyLeg, in: [netsKey([net])] };
  const ports = { first: port, last: port };
  const match: Match = {
    families: net === undefined ? 3 : net.includes(":") ? 2 : 1,
    protocols: justProtocol(protocol),
    src: direction === "ingress" ? other : anyLeg,
    dst: direction === "ingress" ? { ...anyLeg, ...ports } : { ...other, ...ports },
  };
  return { action: "allow", matches: [match], ref: { is: "reason", reason: "failsafe port" } };
}

function workloadRules({
  vxlanPort,
  isIpIpDenied,
}: Extract<SectionSpec, { is: "workload" }>): readonly FlatRule[] {
  const deny = (match: Partial<Match>, reason: string): FlatRule => ({
    action: "deny",
    matches: [{ ...anyMatch, ...match }],
    ref: { is: "reason", reason },
  });
  return [
    ...(vxlanPort === undefined
      ? []
      : [
          deny(
            {
              protocols: justProtocol(Protocol.Udp),
              dst: { ...anyLeg, first: vxlanPort, last: vxlanPort },
            },
            vxlanReason,
          ),
        ]),
    ...(isIpIpDenied ? [deny({ protocols: justProtocol(Protocol.IpIp) }, ipIpReason)] : []),
  ];
}

/** Why a pod's VXLAN is denied. */
export const vxlanReason = "VXLAN from workloads (AllowVXLANPacketsFromWorkloads)";
/** Why a pod's IPIP is denied. */
export const ipIpReason = "IPIP from workloads (AllowIPIPPacketsFromWorkloads)";
/** Why a pod does not reach its host. */
export const toHostReason = "DefaultEndpointToHostAction";
/** Why it does for neighbour and listener discovery. */
export const discoveryReason = "ICMPv6 discovery to the own host";

// Denied in front of the egress policy instead of after it: the verdict is the same, and it takes one entry, not one for each
// rule that allows.
function toHostRules(action: "drop" | "accept"): readonly FlatRule[] {
  const toHost = { ...anyLeg, in: [ownHostKey] };
  const discovery = [
    [130, 133],
    [135, 136],
  ].map(
    ([first = 0, last = 0]): Match => ({
      families: 2,
      protocols: justProtocol(Protocol.IcmpV6),
      src: anyLeg,
      dst: { ...toHost, first: first * 256, last: last * 256 + 255 },
    }),
  );
  return [
    { action: "allow", matches: discovery, ref: { is: "reason", reason: discoveryReason } },
    ...(action === "accept"
      ? []
      : [
          {
            action: "deny" as const,
            matches: [{ ...anyMatch, dst: toHost }],
            ref: { is: "reason" as const, reason: toHostReason },
          },
        ]),
  ];
}
