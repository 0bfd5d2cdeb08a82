import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KeyLayout, keyLayoutOf } from "../compile/key-layout.js";
import type { MatchKind, Table } from "../program/program.js";
import { EntryWords } from "./entry-words.js";
import { matcherOf } from "./matcher.js";

interface Field {
  readonly match: MatchKind;
  readonly width: number;
}

/** What an entry asks of one field; of an exact or LPM one a mask too. */
type Asked =
  | { readonly value: bigint; readonly mask: bigint; readonly length: number }
  | { readonly low: bigint; readonly high: bigint };

interface Entry {
  readonly asks: readonly Asked[];
  readonly priority: number;
}

type Step =
  | { readonly is: "insert"; readonly entry: Entry }
  | { readonly is: "remove"; readonly which: number }
  | { readonly is: "find"; readonly packet: readonly bigint[] };

/** Few values, so that entries meet: some small ones, and some that differ in one bit anywhere. */
function numberOf(width: number): fc.Arbitrary<bigint> {
  const ones = (1n << BigInt(width)) - 1n;
  return fc.oneof(
    fc.bigInt(0n, ones < 3n ? ones : 3n),
    fc.nat(width - 1).map((bit) => 1n << BigInt(bit)),
    fc.nat(2).map((less) => ones - BigInt(Math.min(less, Number(ones)))),
  );
}

function askedOf({ match, width }: Field): fc.Arbitrary<Asked> {
  const ones = (1n << BigInt(width)) - 1n;
  switch (match) {
    case "exact":
      return numberOf(width).map((value) => ({ value, mask: ones, length: width }));
    case "lpm":
      return fc.tuple(numberOf(width), fc.nat(width)).map(([value, length]) => {
        const mask = ones ^ ((1n << BigInt(width - length)) - 1n);
        return { value: value & mask, mask, length };
      });
    case "ternary":
      return fc
        .tuple(numberOf(width), fc.oneof(numberOf(width), fc.constantFrom(0n, ones)))
        .map(([value, mask]) => ({ value: value & mask, mask, length: 0 }));
    case "range":
      return fc
        .tuple(numberOf(width), fc.oneof(numberOf(width), fc.constant(ones)))
        .map(([a, b]) => (a < b ? { low: a, high: b } : { low: b, high: a }));
  }
}

const widthOf = (most: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(1, 3, 8, 16, 31, 32, 33, 64), fc.integer({ min: 1, max: most }));

function fieldsOf(kind: MatchKind): fc.Arbitrary<readonly Field[]> {
  const field = (match: MatchKind, most = 140): fc.Arbitrary<Field> =>
    widthOf(most).map((width) => ({ match, width }));
  const exact = fc.array(field("exact"), { maxLength: kind === "exact" ? 4 : 2 });
  const lpm = field("lpm");
  const masked = fc.array(field("ternary"), { maxLength: 4 });
  switch (kind) {
    case "exact":
      return fc.tuple(field("exact"), exact).map(([first, rest]) => [first, ...rest]);
    case "lpm":
      return shuffled(fc.tuple(exact, lpm).map(([some, one]) => [...some, one]));
    case "ternary":
      return shuffled(
        fc
          .tuple(exact, masked, fc.option(lpm), field("ternary"))
          .map(([a, b, c, d]) => [...a, ...b, ...(c === null ? [] : [c]), d]),
      );
    case "range":
      return shuffled(
        fc
          .tuple(
            exact,
            masked,
            fc.option(lpm),
            fc.array(field("range"), { minLength: 1, maxLength: 3 }),
          )
          .map(([a, b, c, d]) => [...a, ...b, ...(c === null ? [] : [c]), ...d]),
      );
  }
}

function shuffled<T>(list: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> {
  return list.chain((all) =>
    fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
  );
}

/** A table, and what is done with it; few keys, so that entries come back. */
function runOf(kind: MatchKind): fc.Arbitrary<{ fields: readonly Field[]; steps: Step[] }> {
  return fieldsOf(kind).chain((fields) => {
    const asks: fc.Arbitrary<readonly Asked[]> = fc.tuple(...fields.map(askedOf));
    const packet: fc.Arbitrary<readonly bigint[]> = fc.tuple(
      ...fields.map(({ width }) => numberOf(width)),
    );
    const insert = fc.record({ asks, priority: fc.integer({ min: 1, max: 4 }) });
    const step: fc.Arbitrary<Step> = fc.oneof(
      { arbitrary: insert.map((entry): Step => ({ is: "insert", entry })), weight: 4 },
      { arbitrary: fc.nat(1000).map((which): Step => ({ is: "remove", which })), weight: 2 },
      { arbitrary: packet.map((of): Step => ({ is: "find", packet: of })), weight: 6 },
    );
    return fc.record({
      fields: fc.constant(fields),
      steps: fc.array(step, { maxLength: 120, size: "max" }),
    });
  });
}

function putPacket(key: Uint32Array, layout: KeyLayout, packet: readonly bigint[]): void {
  key.fill(0);
  packet.forEach((value, i) => {
    const slot = layout.fields[i];
    for (let w = (slot?.words ?? 0) - 1, left = value; w >= 0; w--, left >>= 32n) {
      const word = (slot?.word ?? 0) + w;
      key[word] = (key[word] ?? 0) | (Number(left & 0xffff_ffffn) << (slot?.shift ?? 0));
    }
  });
}

function holds(asked: Asked | undefined, value: bigint): boolean {
  if (asked === undefined) {
    return false;
  }
  return "low" in asked
    ? asked.low <= value && value <= asked.high
    : (value & asked.mask) === asked.value;
}

/** Linear search; entries in order of age. */
function search(
  kind: MatchKind,
  fields: readonly Field[],
  entries: ReadonlyMap<number, Entry>,
  packet: readonly bigint[],
): number {
  const lpm = fields.findIndex(({ match }) => match === "lpm");
  let best = { row: 0, rank: Number.NEGATIVE_INFINITY };
  for (const [row, { asks, priority }] of entries) {
    if (packet.every((value, i) => holds(asks[i], value))) {
      const prefix = asks[lpm];
      const length = prefix !== undefined && "length" in prefix ? prefix.length : 0;
      const rank = kind === "exact" || kind === "lpm" ? length : priority;
      if (rank > best.rank) {
        best = { row, rank };
      }
    }
  }
  return best.row;
}

const textOf = (asks: readonly Asked[]): string =>
  JSON.stringify(asks, (_, value) => (typeof value === "bigint" ? `${value}` : value));

function tableOf(kind: MatchKind, fields: readonly Field[]): Pick<Table, "key" | "match"> {
  const value = { is: "literal", value: 0n, width: 1 } as never;
  return { match: kind, key: fields.map((field, i) => ({ ...field, name: `f${i}`, value })) };
}

describe.each(["exact", "lpm", "ternary", "range"] as const)("%s", (kind) => {
  test("a matcher finds what linear search finds, whatever comes and goes", () => {
    fc.assert(
      fc.property(runOf(kind), ({ fields, steps }) => {
        const table = tableOf(kind, fields);
        const layout = keyLayoutOf(table);
        const key = new Uint32Array(layout.words);
        const matcher = matcherOf(table, key);
        const words = new EntryWords(table);
        const entries = new Map<number, Entry>();
        const free: number[] = [];
        const wordsOf = ({ asks, priority }: Entry) =>
          words.ofConst({
            ordinal: 0,
            args: [],
            priority: -priority,
            match: asks.map((asked, i) => {
              if ("low" in asked) {
                return { is: "range", ...asked };
              }
              const { match } = fields[i] ?? { match: "exact" };
              return { is: match === "range" ? "exact" : match, ...asked };
            }),
          });
        for (const step of steps) {
          if (step.is === "insert") {
            const isUnique = kind === "exact" || kind === "lpm";
            const text = textOf(step.entry.asks);
            const isThere = [...entries.values()].some(({ asks }) => textOf(asks) === text);
            const row = free.pop() ?? entries.size + 1;

            const isInserted = matcher.insert(wordsOf(step.entry), row);

            expect(isInserted).toBe(!(isUnique && isThere));
            if (isInserted) {
              entries.set(row, step.entry);
            } else {
              free.push(row);
            }
          } else if (step.is === "remove") {
            const [row, entry] = [...entries][step.which % Math.max(1, entries.size)] ?? [];
            if (row !== undefined && entry !== undefined) {
              matcher.remove(wordsOf(entry), row);
              entries.delete(row);
              free.push(row);
            }
          } else {
            putPacket(key, layout, step.packet);

            expect(matcher.find()).toBe(search(kind, fields, entries, step.packet));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("thousands of entries that come and go leave exact match as it should be", () => {
  const table = tableOf("exact", [{ match: "exact", width: 32 }]);
  const key = new Uint32Array(1);
  const matcher = matcherOf(table, key);
  const rule = { words: new Uint32Array(2), prefixLength: 0, priority: 0 };
  const expected = new Map<number, number>();
  let state = 1;
  for (let i = 0; i < 60_000; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const value = (state >>> 8) % 5_000;
    rule.words[0] = value;
    const row = expected.get(value);
    if (row === undefined) {
      matcher.insert(rule, i + 1);
      expected.set(value, i + 1);
    } else if (state & 1) {
      matcher.remove(rule, row);
      expected.delete(value);
    }
  }

  for (let value = 0; value < 5_000; value += 1) {
    key[0] = value;
    expect(matcher.find()).toBe(expected.get(value) ?? 0);
  }
});
