import type { TextMap } from "./messages.js";
import type { Unrecognised } from "./wire.js";

/** Which policy. Compare by `key` only: the other members are for people. */
export interface PolicyId {
  /** Equal for two ids of one policy, and for no others, within one connection. */
  readonly key: string;
  /** The resource's kind; up to v3.31, where Felix does not say it, what the name's form tells. */
  readonly kind: string;
  /** Empty where the kind has none. */
  readonly namespace: string;
  /** The resource's name as stored; the tier's name may or may not stand before it. */
  readonly name: string;
  /** Absent in a remove from v3.32 on. */
  readonly tier?: string;
  /** Whether it is only looked at, never enforced. */
  readonly isStaged: boolean;
}

/** A tier as one endpoint has it: the policies that select it and have rules for the direction, in order. */
export interface TierInfo {
  readonly name: string;
  readonly ingressPolicies: readonly PolicyId[];
  readonly egressPolicies: readonly PolicyId[];
  /** What happens to a packet about which no policy of the tier decided. */
  readonly defaultAction: "deny" | "pass";
}

/** A policy's rules; the first that matches decides. */
export interface Policy {
  readonly inboundRules: readonly Rule[];
  readonly outboundRules: readonly Rule[];
  /** Evaluated before connection tracking, in both directions. */
  readonly untracked: boolean;
  /** Evaluated before destination NAT, ingress only. */
  readonly preDnat: boolean;
  readonly namespace?: string;
  /** For people; since v3.28. */
  readonly originalSelector?: string;
  /** Such as `AssumeNeededOnEveryNode`; since v3.30.4. */
  readonly perfHints: readonly string[];
}

/** A profile's rules. */
export interface Profile {
  readonly inboundRules: readonly Rule[];
  readonly outboundRules: readonly Rule[];
}

/** What a rule does. An action that is not known must be treated as one that cannot be programmed. */
export type RuleAction = "allow" | "deny" | "pass" | "log" | Unrecognised;

/**
 * One rule: a packet must meet all criteria that are there. An empty list is no criterion; several IP sets of one list
 * must all hold (`not...`: none of them may).
 */
export interface Rule {
  readonly action: RuleAction;
  /** Absent: both families. */
  readonly ipVersion?: 4 | 6 | Unrecognised;
  /** The protocol's number, or its name in lower case. */
  readonly protocol?: number | string;
  readonly notProtocol?: number | string;
  readonly srcNets: readonly string[];
  readonly dstNets: readonly string[];
  readonly notSrcNets: readonly string[];
  readonly notDstNets: readonly string[];
  readonly srcPorts: readonly PortRange[];
  readonly dstPorts: readonly PortRange[];
  readonly notSrcPorts: readonly PortRange[];
  readonly notDstPorts: readonly PortRange[];
  readonly icmp?: IcmpMatch;
  readonly notIcmp?: IcmpMatch;
  readonly srcIpSetIds: readonly string[];
  readonly dstIpSetIds: readonly string[];
  readonly notSrcIpSetIds: readonly string[];
  readonly notDstIpSetIds: readonly string[];
  /** Sets of addresses with ports; an alternative to the port ranges of the same leg. */
  readonly srcNamedPortIpSetIds: readonly string[];
  readonly dstNamedPortIpSetIds: readonly string[];
  readonly notSrcNamedPortIpSetIds: readonly string[];
  readonly notDstNamedPortIpSetIds: readonly string[];
  /** Sets of addresses with ports that the destination must be in: a service. */
  readonly dstIpPortSetIds: readonly string[];
  /** Not enforceable below HTTP: the rule matches as if it were absent. */
  readonly http?: HttpMatch;
  /** A hash for logs and counters; it changes with the rule's place and with Felix's version. */
  readonly ruleId?: string;
  /** For people: what the rule was made from, already in the criteria above. */
  readonly origin?: RuleOrigin;
}

/** Ports from `first` to `last`, both of them included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** An ICMP type, with any code if `code` is absent. The same for ICMPv4 and ICMPv6. */
export interface IcmpMatch {
  readonly type: number;
  readonly code?: number;
}

/** Methods and paths of HTTP requests. */
export interface HttpMatch {
  readonly methods: readonly string[];
  readonly paths: readonly ({ readonly exact: string } | { readonly prefix: string })[];
}

/** What the user wrote. */
export interface RuleOrigin {
  readonly srcSelector?: string;
  readonly dstSelector?: string;
  readonly srcNamespaceSelector?: string;
  readonly dstNamespaceSelector?: string;
  readonly notSrcSelector?: string;
  readonly notDstSelector?: string;
  readonly srcServiceAccounts?: ServiceAccountMatch;
  readonly dstServiceAccounts?: ServiceAccountMatch;
  readonly srcService?: string;
  readonly srcServiceNamespace?: string;
  readonly dstService?: string;
  readonly dstServiceNamespace?: string;
  readonly annotations?: TextMap;
}

/** Service accounts by selector and by name. */
export interface ServiceAccountMatch {
  readonly selector?: string;
  readonly names: readonly string[];
}
