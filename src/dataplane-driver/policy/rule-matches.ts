import type { IcmpMatch, PortRange, Rule } from "../../calico-api/felix/policy.js";
import { familyOf } from "../../net/address.js";
import { formatPrefix, type Prefix, parsePrefix } from "../../net/prefix.js";
import {
  anyLeg,
  anyMatch,
  anyProtocol,
  type Families,
  intersect,
  type LegMatch,
  type Match,
} from "./match.js";
import {
  justProtocol,
  Protocol,
  protocolNumber,
  protocolsExcept,
  protocolsWithPorts,
} from "./protocols.js";
import { addressSetKey, netsKey, portSetKey } from "./set-key.js";

/** The criteria of a rule as matches, any of which will do; or why they cannot be. */
export type RuleMatches =
  | { readonly is: "matches"; readonly matches: readonly Match[] }
  | { readonly is: "refused"; readonly reason: string };

/** A rule asks for what nobody can read. */
class RuleError extends Error {
  override readonly name = "RuleError";
}

type Side = "src" | "dst";
type Alternatives = readonly Match[];

/**
 * What a rule asks, one match for each combination of port ranges. Each family is compiled for itself, as Felix renders its
 * rules: a rule with nets of which none is of a family is not there for that family, also where the nets are negated
 * (felix.md 8.3).
 */
export function matchesOf(rule: Rule): RuleMatches {
  try {
    const [v4, v6] = [familyMatches(rule, 4), familyMatches(rule, 6)];
    if (v4 !== undefined && v6 !== undefined && JSON.stringify(v4) === JSON.stringify(v6)) {
      return { is: "matches", matches: v4 };
    }
    return {
      is: "matches",
      matches: [...(v4 ?? []).map(withFamily(1)), ...(v6 ?? []).map(withFamily(2))],
    };
  } catch (cause) {
    if (cause instanceof RuleError) {
      return { is: "refused", reason: cause.message };
    }
    throw cause;
  }
}

function withFamily(families: Families): (match: Match) => Match {
  return (match) => ({ ...match, families });
}

/** The matches for packets of one family; undefined: the rule is not there for it. */
function familyMatches(rule: Rule, family: 4 | 6): Alternatives | undefined {
  const { ipVersion } = rule;
  if (ipVersion !== undefined && ipVersion !== 4 && ipVersion !== 6) {
    throw new RuleError(`its IP version ${JSON.stringify(ipVersion)} is not known`);
  }
  if (ipVersion !== undefined && ipVersion !== family) {
    return undefined;
  }
  const criteria: Alternatives[] = [protocolCriterion(rule)];
  for (const side of ["src", "dst"] as const) {
    const nets = netCriterion(rule, side, family);
    if (nets === undefined) {
      return undefined;
    }
    criteria.push(nets, setCriterion(rule, side), ...portCriteria(rule, side));
  }
  criteria.push(...icmpCriteria(rule, family));
  return criteria.reduce(product, [anyMatch]);
}

function product(these: Alternatives, those: Alternatives): Alternatives {
  return these.flatMap((a) =>
    those.flatMap((b) => {
      const both = intersect(a, b);
      return both === undefined ? [] : [both];
    }),
  );
}

function protocolCriterion({ protocol, notProtocol }: Rule): Alternatives {
  const wanted = protocol === undefined ? undefined : numberOf(protocol);
  const unwanted = notProtocol === undefined ? undefined : numberOf(notProtocol);
  if (wanted !== undefined) {
    return wanted === unwanted ? [] : [{ ...anyMatch, protocols: justProtocol(wanted) }];
  }
  return unwanted === undefined ? [anyMatch] : except([unwanted]);
}

function numberOf(protocol: number | string): number {
  const number = protocolNumber(protocol);
  if (number === undefined) {
    throw new RuleError(`its protocol ${JSON.stringify(protocol)} is not known`);
  }
  return number;
}

/** Undefined: the rule is not there for this family. No alternative: it never matches. */
function netCriterion(rule: Rule, side: Side, family: 4 | 6): Alternatives | undefined {
  const wanted = prefixes(side === "src" ? rule.srcNets : rule.dstNets);
  const unwanted = prefixes(side === "src" ? rule.notSrcNets : rule.notDstNets);
  const ofFamily = ({ address }: Prefix): boolean => familyOf(address) === family;
  const isAll = (prefix: Prefix): boolean => ofFamily(prefix) && prefix.length === 0;
  if ([wanted, unwanted].some((nets) => nets.length > 0 && !nets.some(ofFamily))) {
    return undefined;
  }
  if (unwanted.some(isAll)) {
    return [];
  }
  const leg: LegMatch = {
    ...anyLeg,
    in: wanted.length === 0 || wanted.some(isAll) ? [] : [keyOf(wanted)],
    notIn: unwanted.length === 0 ? [] : [keyOf(unwanted)],
  };
  if (leg.in.some((key) => leg.notIn.includes(key))) {
    return [];
  }
  return leg.in.length === 0 && leg.notIn.length === 0 ? [anyMatch] : [withLeg(side, leg)];
}

/** Catch-alls need no set; the others of both families share one. */
function keyOf(nets: readonly Prefix[]): string {
  return netsKey(nets.filter(({ length }) => length > 0).map(formatPrefix));
}

function prefixes(nets: readonly string[]): readonly Prefix[] {
  return nets.map((net) => {
    const prefix = parsePrefix(net);
    if (prefix === undefined) {
      throw new RuleError(`its net ${JSON.stringify(net)} is none`);
    }
    return prefix;
  });
}

function setCriterion(rule: Rule, side: Side): Alternatives {
  const leg: LegMatch = {
    ...anyLeg,
    in: keys(side === "src" ? rule.srcIpSetIds : rule.dstIpSetIds, addressSetKey),
    notIn: keys(side === "src" ? rule.notSrcIpSetIds : rule.notDstIpSetIds, addressSetKey),
    inPorts: side === "src" ? [] : keys(rule.dstIpPortSetIds, portSetKey),
    notInPorts: keys(
      side === "src" ? rule.notSrcNamedPortIpSetIds : rule.notDstNamedPortIpSetIds,
      portSetKey,
    ),
  };
  const isAny = leg.in.length + leg.notIn.length + leg.inPorts.length + leg.notInPorts.length === 0;
  const isNone =
    leg.in.some((key) => leg.notIn.includes(key)) ||
    leg.inPorts.some((key) => leg.notInPorts.includes(key));
  return isNone ? [] : isAny ? [anyMatch] : [withLeg(side, leg)];
}

function keys(ids: readonly string[], key: (id: string) => string): readonly string[] {
  return [...new Set(ids.map(key))].sort();
}

/** Numeric ranges and named ports are alternatives; what is negated is a criterion of its own. */
function portCriteria(rule: Rule, side: Side): readonly Alternatives[] {
  const ports = side === "src" ? rule.srcPorts : rule.dstPorts;
  const named = side === "src" ? rule.srcNamedPortIpSetIds : rule.dstNamedPortIpSetIds;
  const notPorts = side === "src" ? rule.notSrcPorts : rule.notDstPorts;
  const criteria: Alternatives[] = [];
  if (ports.length > 0 || named.length > 0) {
    const ranges = merged(ports);
    criteria.push([
      ...protocolsFor(rule).flatMap((protocol) => ofProtocol(protocol, side, ranges)),
      ...keys(named, portSetKey).map((key) => withLeg(side, { ...anyLeg, inPorts: [key] })),
    ]);
  }
  if (notPorts.length > 0) {
    const ranges = complement(merged(notPorts));
    criteria.push([
      ...protocolsFor(rule).flatMap((protocol) => ofProtocol(protocol, side, ranges)),
      // A packet without ports is in no range.
      ...except(protocolsWithPorts),
    ]);
  }
  return criteria;
}

/** Of a rule for one protocol the others need not be spelled out. */
function protocolsFor({ protocol }: Rule): readonly number[] {
  const number = protocol === undefined ? undefined : numberOf(protocol);
  return protocolsWithPorts.filter((one) => number === undefined || number === one);
}

function icmpCriteria({ icmp, notIcmp }: Rule, family: 4 | 6): readonly Alternatives[] {
  const protocol = family === 4 ? Protocol.Icmp : Protocol.IcmpV6;
  return [
    ...(icmp === undefined ? [] : [ofProtocol(protocol, "dst", [icmpRange(icmp)])]),
    ...(notIcmp === undefined
      ? []
      : [
          [...ofProtocol(protocol, "dst", complement([icmpRange(notIcmp)])), ...except([protocol])],
        ]),
  ];
}

function icmpRange({ type, code }: IcmpMatch): PortRange {
  const first = type * 256 + (code ?? 0);
  return { first, last: code === undefined ? first + 255 : first };
}

function ofProtocol(protocol: number, side: Side, ranges: readonly PortRange[]): Alternatives {
  return ranges.map((range) => ({
    ...withLeg(side, { ...anyLeg, ...range }),
    protocols: justProtocol(protocol),
  }));
}

function except(numbers: readonly number[]): Alternatives {
  return protocolsExcept(numbers).map((protocols) => ({ ...anyMatch, protocols }));
}

function withLeg(side: Side, leg: LegMatch): Match {
  return {
    families: 3,
    protocols: anyProtocol,
    src: side === "src" ? leg : anyLeg,
    dst: side === "dst" ? leg : anyLeg,
  };
}

/** The same ports as the fewest ranges, in order. */
function merged(ranges: readonly PortRange[]): readonly PortRange[] {
  const sorted = ranges
    .map(({ first, last }) => ({ first: Math.max(first, 0), last: Math.min(last, 0xffff) }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
  const found: { first: number; last: number }[] = [];
  for (const range of sorted) {
    const before = found.at(-1);
    if (before !== undefined && range.first <= before.last + 1) {
      before.last = Math.max(before.last, range.last);
    } else {
      found.push({ ...range });
    }
  }
  return found;
}

/** All other ports; `ranges` are {@link merged}. */
function complement(ranges: readonly PortRange[]): readonly PortRange[] {
  const found: PortRange[] = [];
  let next = 0;
  for (const { first, last } of ranges) {
    if (first > next) {
      found.push({ first: next, last: first - 1 });
    }
    next = last + 1;
  }
  return next <= 0xffff ? [...found, { first: next, last: 0xffff }] : found;
}
