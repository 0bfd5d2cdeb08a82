import fc from "fast-check";
import { expect, test } from "vitest";
import type { KeySlot } from "../compile/key-layout.js";
import { TernaryMatcher } from "./ternary-matcher.js";

// A key like that of a policy: which rules, two words of sets, two ports.
const words = 5;
const ports: readonly KeySlot[] = [3, 4].map((word) => ({ word, words: 1, shift: 0, width: 16 }));

interface Rule {
  readonly group: number;
  readonly masks: readonly number[];
  readonly values: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
  readonly priority: number;
}

type Step = { readonly insert: Rule } | { readonly remove: number } | { readonly find: number[] };

const bit = fc.nat(31).map((at) => (1 << at) >>> 0);
const mask = fc.oneof(fc.constant(0), bit, fc.constantFrom(0xff, 0xff00, 0xffff_ffff, 0x8000_00ff));
const word = fc.oneof(
  bit,
  fc.tuple(bit, bit).map(([a, b]) => (a | b) >>> 0),
  fc.constantFrom(0, 0xffff_ffff, 6, 17),
);
const port = fc.constantFrom(0, 80, 81, 443, 0xffff);

const rule: fc.Arbitrary<Rule> = fc
  .record({
    group: fc.constantFrom(1, 1, 1, 2),
    masks: fc.tuple(mask, mask),
    values: fc.tuple(word, word),
    ends: fc.tuple(port, port, port, port),
    isAnyPort: fc.boolean(),
    priority: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ group, masks, values, ends: [a, b, c, d], isAnyPort, priority }) => ({
    group,
    masks,
    values: values.map((value, i) => (value & (masks[i] ?? 0)) >>> 0),
    lows: isAnyPort ? [0, 0] : [Math.min(a, b), Math.min(c, d)],
    highs: isAnyPort ? [0xffff, 0xffff] : [Math.max(a, b), Math.max(c, d)],
    priority,
  }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: rule.map((insert) => ({ insert })), weight: 5 },
  { arbitrary: fc.nat().map((remove) => ({ remove })), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(1, 1, 2, 3), word, word, port, port)
      .map((find): Step => ({ find })),
    weight: 5,
  },
);

function holds(rule: Rule, [group = 0, a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean {
  const [maskA = 0, maskB = 0] = rule.masks;
  const isIn = (of: number, i: number): boolean =>
    (rule.lows[i] ?? 0) <= of && of <= (rule.highs[i] ?? 0);
  return (
    rule.group === group &&
    (a & maskA) >>> 0 === rule.values[0] &&
    (b & maskB) >>> 0 === rule.values[1] &&
    isIn(c, 0) &&
    isIn(d, 1)
  );
}

function wordsOf({ group, masks, values, lows, highs }: Rule): Uint32Array {
  return Uint32Array.from([group, ...values, ...lows, 0, ...masks, ...highs]);
}

test("of hundreds of rules the one wins that linear search finds, however they come and go", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 300, maxLength: 600, size: "max" }), (steps) => {
      const key = new Uint32Array(words);
      const matcher = new TernaryMatcher(key, { words, exactWords: 1, ranges: ports });
      const rules = new Map<number, Rule>();
      const free: number[] = [];
      for (const of of steps) {
        if ("insert" in of) {
          const row = free.pop() ?? rules.size + 1;
          const { priority } = of.insert;
          matcher.insert({ words: wordsOf(of.insert), prefixLength: 0, priority }, row);
          rules.set(row, of.insert);
        } else if ("remove" in of) {
          const [row, gone] = [...rules][of.remove % Math.max(1, rules.size)] ?? [];
          if (row !== undefined && gone !== undefined) {
            const { priority } = gone;
            matcher.remove({ words: wordsOf(gone), prefixLength: 0, priority }, row);
            rules.delete(row);
            free.push(row);
          }
        } else {
          key.set(of.find);
          let [best, priority] = [0, 0];
          for (const [row, candidate] of rules) {
            if (candidate.priority > priority && holds(candidate, of.find)) {
              [best, priority] = [row, candidate.priority];
            }
          }

          expect(matcher.find()).toBe(best);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a group of rules that has been emptied takes rules again", () => {
  const key = new Uint32Array(words);
  const matcher = new TernaryMatcher(key, { words, exactWords: 1, ranges: ports });
  const rules = Array.from(
    { length: 200 },
    (_, i): Uint32Array =>
      Uint32Array.from([7, 1 << (i % 32), 0, 0, 0, 0, 1 << (i % 32), 0, 0xffff, 0xffff]),
  );
  const each = (does: (rule: Uint32Array, row: number) => void): void =>
    rules.forEach((rule, i) => {
      does(rule, i + 1);
    });
  key.set([7, 8, 0, 1, 1]);

  for (let round = 0; round < 3; round += 1) {
    each((rule, row) => matcher.insert({ words: rule, prefixLength: 0, priority: row }, row));
    expect(matcher.find()).toBe(196);
    each((rule, row) => matcher.remove({ words: rule, prefixLength: 0, priority: row }, row));
    expect(matcher.find()).toBe(0);
  }
});
