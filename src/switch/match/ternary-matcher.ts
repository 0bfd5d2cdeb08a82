import type { KeySlot } from "../compile/key-layout.js";
import { ExactMatcher } from "./exact-matcher.js";
import type { Matcher, RuleWords } from "./matcher.js";
import { RuleList, RulePool } from "./rule-list.js";
import { WideRanges } from "./wide-ranges.js";

/** What {@link TernaryMatcher} must know of a key. */
export interface TernaryKey {
  /** Words of the whole key. */
  readonly words: number;
  readonly exactWords: number;
  readonly ranges: readonly KeySlot[];
}

/**
 * Ternary and range match with priorities: exact fields lead to a list of rules through a hash; in the list the first rule of
 * which all tests hold wins.
 */
export class TernaryMatcher implements Matcher {
  readonly #key: Uint32Array;
  readonly #of: TernaryKey;
  readonly #exact: ExactMatcher;
  readonly #pool: RulePool;
  readonly #wide: WideRanges | undefined;
  /** Index 0: no rules. */
  readonly #lists: RuleList[];
  readonly #freeLists: number[] = [];
  readonly #empty: RuleList;
  readonly #scratch: Uint32Array;

  constructor(key: Uint32Array, of: TernaryKey) {
    this.#key = key;
    this.#of = of;
    this.#exact = new ExactMatcher(key, of.exactWords);
    this.#pool = new RulePool(of.words - of.exactWords);
    const wide = of.ranges.filter(({ words }) => words > 1);
    this.#wide = wide.length > 0 ? new WideRanges(wide, of.words) : undefined;
    this.#empty = new RuleList(this.#pool);
    this.#lists = [this.#empty];
    if (of.exactWords === 0) {
      this.#lists.push(new RuleList(this.#pool));
    }
    this.#scratch = new Uint32Array(4 * Math.max(1, of.words));
  }

  find(): number {
    const list = this.#lists[this.#of.exactWords === 0 ? 1 : this.#exact.find()]!;
    let index = list.next(this.#key, 0);
    if (this.#wide !== undefined) {
      while (index >= 0 && !this.#wide.holds(list.rowAt(index), this.#key)) {
        index = list.next(this.#key, index + 1);
      }
    }
    return index < 0 ? 0 : list.rowAt(index);
  }

  insert(rule: RuleWords, row: number): boolean {
    this.#pool.set(row, rule.priority, this.#scratch, this.#readTests(rule.words));
    this.#wide?.set(row, rule.words);
    this.#listFor(rule.words).insert(row, this.#scratch);
    return true;
  }

  remove({ words }: RuleWords, row: number): void {
    const { exactWords } = this.#of;
    const index = exactWords === 0 ? 1 : this.#exact.get(words);
    const list = this.#lists[index];
    list?.remove(row);
    if (exactWords > 0 && index > 0 && list?.size === 0) {
      this.#exact.delete(words);
      this.#lists[index] = this.#empty;
      this.#freeLists.push(index);
    }
  }

  #listFor(words: Uint32Array): RuleList {
    const known = this.#of.exactWords === 0 ? 1 : this.#exact.get(words);
    if (known !== 0) {
      return this.#lists[known] ?? this.#empty;
    }
    const list = new RuleList(this.#pool);
    const index = this.#freeLists.pop() ?? this.#lists.length;
    this.#lists[index] = list;
    this.#exact.put(words, index);
    return list;
  }

  /** Puts what a rule tests into the scratch, what tells most first; returns how many tests. */
  #readTests(words: Uint32Array): number {
    const { exactWords, words: all, ranges } = this.#of;
    const tests = this.#scratch;
    // Of a rule that tests nothing the first test always holds.
    tests.fill(0, 0, 4);
    let count = 0;
    let best = -1;
    const add = (word: number, mask: number, value: number, span: number, weight: number): void => {
      tests[4 * count] = word;
      tests[4 * count + 1] = mask;
      tests[4 * count + 2] = value;
      tests[4 * count + 3] = span;
      if (weight > best) {
        best = weight;
        for (let i = 0; i < 4; i++) {
          const first = tests[i]!;
          tests[i] = tests[4 * count + i]!;
          tests[4 * count + i] = first;
        }
      }
      count += 1;
    };
    const ternaryEnd = ranges[0]?.word ?? all;
    for (let i = exactWords; i < ternaryEnd; i++) {
      const mask = words[all + i]!;
      if (mask !== 0) {
        add(i, mask, words[i]!, 0, bitsOf(mask));
      }
    }
    for (const { word, words: length, width } of ranges) {
      const span = (words[all + word]! - words[word]!) >>> 0;
      if (length === 1 && span !== 2 ** width - 1) {
        add(word, 0xffff_ffff, words[word]!, span, 32 - Math.log2(span + 1));
      }
    }
    return count;
  }
}

function bitsOf(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) {
    count += 1;
  }
  return count;
}
