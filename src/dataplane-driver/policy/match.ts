/** Families as bits: 1 is IPv4, 2 is IPv6, 3 is both. */
export type Families = 1 | 2 | 3;

/** Protocol numbers that equal `value` in the bits of `mask`; a mask of 0: any. */
export interface Protocols {
  readonly value: number;
  readonly mask: number;
}

/** What a match asks of one end of a packet. Sets are named by the keys of their sources, sorted. */
export interface LegMatch {
  /** Sets of addresses that it must be in, and must not be in. */
  readonly in: readonly string[];
  readonly notIn: readonly string[];
  /** The same for sets of addresses with protocol and port. */
  readonly inPorts: readonly string[];
  readonly notInPorts: readonly string[];
  /** Ports from the first to the last, both included; of ICMP, destination: type × 256 + code. */
  readonly first: number;
  readonly last: number;
}

/** What one entry of a policy table can ask of a packet: all of it must hold. */
export interface Match {
  readonly families: Families;
  readonly protocols: Protocols;
  readonly src: LegMatch;
  readonly dst: LegMatch;
}

/** Any protocol. */
export const anyProtocol: Protocols = { value: 0, mask: 0 };

/** Asks nothing. */
export const anyLeg: LegMatch = {
  in: [],
  notIn: [],
  inPorts: [],
  notInPorts: [],
  first: 0,
  last: 0xffff,
};

/** Every packet. */
export const anyMatch: Match = { families: 3, protocols: anyProtocol, src: anyLeg, dst: anyLeg };

/** What both ask; undefined if no packet can meet it. */
export function intersect(a: Match, b: Match): Match | undefined {
  if (a === anyMatch) {
    return b;
  }
  if (b === anyMatch) {
    return a;
  }
  const families = a.families & b.families;
  const protocols = intersectProtocols(a.protocols, b.protocols);
  const src = intersectLegs(a.src, b.src);
  const dst = intersectLegs(a.dst, b.dst);
  return isFamilies(families) && protocols && src && dst
    ? { families, protocols, src, dst }
    : undefined;
}

/** Whether every packet that meets `b` meets `a`, as far as can be told without a look at what is in the sets. */
export function covers(a: Match, b: Match): boolean {
  return (
    (a.families & b.families) === b.families &&
    (a.protocols.mask & b.protocols.mask) === a.protocols.mask &&
    (b.protocols.value & a.protocols.mask) === a.protocols.value &&
    coversLeg(a.src, b.src) &&
    coversLeg(a.dst, b.dst)
  );
}

function coversLeg(a: LegMatch, b: LegMatch): boolean {
  return (
    a === anyLeg ||
    (a.first <= b.first &&
      a.last >= b.last &&
      isSubset(a.in, b.in) &&
      isSubset(a.notIn, b.notIn) &&
      isSubset(a.inPorts, b.inPorts) &&
      isSubset(a.notInPorts, b.notInPorts))
  );
}

function intersectProtocols(a: Protocols, b: Protocols): Protocols | undefined {
  if (((a.value ^ b.value) & a.mask & b.mask) !== 0) {
    return undefined;
  }
  return { value: a.value | b.value, mask: a.mask | b.mask };
}

function intersectLegs(a: LegMatch, b: LegMatch): LegMatch | undefined {
  if (a === anyLeg) {
    return b;
  }
  if (b === anyLeg) {
    return a;
  }
  const leg: LegMatch = {
    in: union(a.in, b.in),
    notIn: union(a.notIn, b.notIn),
    inPorts: union(a.inPorts, b.inPorts),
    notInPorts: union(a.notInPorts, b.notInPorts),
    first: Math.max(a.first, b.first),
    last: Math.min(a.last, b.last),
  };
  const isEmpty =
    leg.first > leg.last || meets(leg.in, leg.notIn) || meets(leg.inPorts, leg.notInPorts);
  return isEmpty ? undefined : leg;
}

function isFamilies(bits: number): bits is Families {
  return bits !== 0;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) {
    return b;
  }
  if (b.length === 0) {
    return a;
  }
  return [...new Set([...a, ...b])].sort();
}

function isSubset(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || a.every((key) => b.includes(key));
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && a.some((key) => b.includes(key));
}
