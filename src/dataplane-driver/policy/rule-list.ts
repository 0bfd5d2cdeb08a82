import { type ChainSpec, namesOf } from "./chain-spec.js";
import type { CompiledChain } from "./compile-chain.js";
import type { FlatEntry } from "./flatten.js";
import { hash32 } from "./hash32.js";
import type { LegMatch } from "./match.js";
import { ruleIdOf } from "./rule-ref.js";
import { type LegName, type LegTests, legNames, type SetGroup } from "./set-groups.js";
import { nameOfSet } from "./set-key.js";
import type { SetSource } from "./set-source.js";
import { allOf, anyOf, plainTest, type SetTest } from "./set-test.js";
import type { MaskedBits, PolicyRow } from "./stage-tables.js";

/** A test of one leg of an entry, and whether it must hold. */
export interface Tested {
  readonly test: SetTest;
  readonly holds: boolean;
}

/** An entry with its sets resolved. */
export interface ListedEntry extends FlatEntry {
  readonly tested: Readonly<Record<LegName, readonly Tested[]>>;
}

/** A compiled chain before it has a group: its entries, and what they test. */
export interface RuleContent {
  readonly entries: readonly ListedEntry[];
  readonly tests: LegTests;
  /** Equal for lists that ask the same, whatever group and bits they have. */
  readonly text: string;
}

/** Which sets the entries need, or why they cannot be had. */
export type ResolvedContent =
  | { readonly is: "content"; readonly content: RuleContent }
  | { readonly is: "refused"; readonly reasons: readonly string[] };

/** How a set that rules name is found. */
export type FindSet = (
  key: string,
) =>
  | { readonly is: "found"; readonly source: SetSource }
  | { readonly is: "missing"; readonly reason: string };

/**
 * Resolves the sets of a list. Where a leg names more sets than a group has bits for, what each rule asks of it becomes one
 * bit; where that is still too much, the list is refused with the count.
 */
export function resolveContent(
  entries: readonly FlatEntry[],
  find: FindSet,
  widthOf: (leg: LegName) => number,
): ResolvedContent {
  const sources = new Map<string, SetSource>();
  const reasons = new Set<string>();
  for (const key of new Set(entries.flatMap(keysOfEntry))) {
    const found = find(key);
    if (found.is === "found") {
      sources.set(key, found.source);
    } else {
      reasons.add(found.reason);
    }
  }
  if (reasons.size > 0) {
    return { is: "refused", reasons: [...reasons] };
  }
  const sourceOf = (key: string): SetSource => {
    const source = sources.get(key);
    if (source === undefined) {
      throw new Error(`${key} was not resolved`);
    }
    return source;
  };
  const testers = {} as Record<LegName, (keys: LegKeys) => readonly Tested[]>;
  const tests = {} as Record<LegName, readonly SetTest[]>;
  for (const leg of legNames) {
    const all = entries.map((entry) => keysOfLeg(entry, leg));
    const width = widthOf(leg);
    const plain = collect(all, (keys) => plainTests(keys, sourceOf));
    const isCombined = plain.length > width;
    const tester = isCombined ? combinedTests : plainTests;
    const wanted = isCombined ? collect(all, (keys) => combinedTests(keys, sourceOf)) : plain;
    if (wanted.length > width) {
      reasons.add(
        `its rules ask for ${plain.length} sets of ${wordsOfLeg[leg]} in ${wanted.length} combinations: a set group has ${width} bits for them`,
      );
    }
    testers[leg] = (keys) => tester(keys, sourceOf);
    tests[leg] = wanted;
  }
  if (reasons.size > 0) {
    return { is: "refused", reasons: [...reasons] };
  }
  const listed = entries.map(
    (entry): ListedEntry => ({
      ...entry,
      tested: {
        src: testers.src(keysOfLeg(entry, "src")),
        dst: testers.dst(keysOfLeg(entry, "dst")),
        srcPort: testers.srcPort(keysOfLeg(entry, "srcPort")),
        dstPort: testers.dstPort(keysOfLeg(entry, "dstPort")),
      },
    }),
  );
  const text = JSON.stringify(
    entries.map(({ match, verdict, ref, log }) => [match, verdict, ruleIdOf(ref), log]),
  );
  return { is: "content", content: { entries: listed, tests, text } };
}

/** What a chain is compiled from, by the names under which changes are told. */
export function namesFor(spec: ChainSpec, compiled: CompiledChain): ReadonlySet<string> {
  const keys = compiled.is === "entries" ? compiled.entries.flatMap(keysOfEntry) : [];
  return new Set([...namesOf(spec), ...keys.flatMap((key) => nameOfSet(key) ?? [])]);
}

/** The id that a list has unless it is taken: a hash of its chain and content. Never 0. */
export function rulesIdOf(chain: number, text: string): number {
  return hash32(`${chain} ${text}`) || 1;
}

/** The rows of a list, the first entry with the highest priority. */
export function rowsOf(
  { entries }: RuleContent,
  rules: number,
  group: SetGroup | undefined,
): readonly PolicyRow[] {
  return entries.map(
    ({ match, verdict, ref, log, tested }, i): PolicyRow => ({
      rules,
      priority: entries.length - i,
      isIpv6:
        match.families === 3
          ? { value: 0, mask: 0 }
          : { value: match.families === 2 ? 1 : 0, mask: 1 },
      protocol: match.protocols,
      srcSets: bitsOf(tested.src, group, "src"),
      dstSets: bitsOf(tested.dst, group, "dst"),
      srcPortSets: bitsOf(tested.srcPort, group, "srcPort"),
      dstPortSets: bitsOf(tested.dstPort, group, "dstPort"),
      srcPort: { low: match.src.first, high: match.src.last },
      dstPort: { low: match.dst.first, high: match.dst.last },
      verdict,
      rule: ruleIdOf(ref),
      log,
    }),
  );
}

function bitsOf(tested: readonly Tested[], group: SetGroup | undefined, leg: LegName): MaskedBits {
  let value = 0n;
  let mask = 0n;
  for (const { test, holds } of tested) {
    const bit = group?.legs[leg].bitOf(test.key);
    if (bit === undefined) {
      throw new Error(`${test.key} has no bit`);
    }
    mask |= 1n << BigInt(bit);
    value |= holds ? 1n << BigInt(bit) : 0n;
  }
  return { value, mask };
}

const wordsOfLeg: Readonly<Record<LegName, string>> = {
  src: "source addresses",
  dst: "destination addresses",
  srcPort: "source ports",
  dstPort: "destination ports",
};

interface LegKeys {
  readonly in: readonly string[];
  readonly notIn: readonly string[];
}

function keysOfLeg({ match }: FlatEntry, leg: LegName): LegKeys {
  const side: LegMatch = leg === "src" || leg === "srcPort" ? match.src : match.dst;
  return leg === "src" || leg === "dst"
    ? { in: side.in, notIn: side.notIn }
    : { in: side.inPorts, notIn: side.notInPorts };
}

function keysOfEntry(entry: FlatEntry): readonly string[] {
  return legNames.flatMap((leg) => {
    const { in: all, notIn } = keysOfLeg(entry, leg);
    return [...all, ...notIn];
  });
}

type SourceOf = (key: string) => SetSource;

function plainTests(keys: LegKeys, sourceOf: SourceOf): readonly Tested[] {
  return [
    ...keys.in.map((key) => ({ test: plainTest(sourceOf(key)), holds: true })),
    ...keys.notIn.map((key) => ({ test: plainTest(sourceOf(key)), holds: false })),
  ];
}

function combinedTests(keys: LegKeys, sourceOf: SourceOf): readonly Tested[] {
  if (keys.in.length > 0) {
    const test = allOf(keys.in.map(sourceOf), keys.notIn.map(sourceOf));
    return [{ test, holds: true }];
  }
  return keys.notIn.length === 0 ? [] : [{ test: anyOf(keys.notIn.map(sourceOf)), holds: false }];
}

function collect(
  all: readonly LegKeys[],
  testsOf: (keys: LegKeys) => readonly Tested[],
): readonly SetTest[] {
  const found = new Map<string, SetTest>();
  for (const keys of all) {
    for (const { test } of testsOf(keys)) {
      found.set(test.key, test);
    }
  }
  return [...found.values()];
}
