import type { KeySlot } from "../compile/key-layout.js";
import { ExactMatcher } from "./exact-matcher.js";
import type { Matcher, RuleWords } from "./matcher.js";
import { RuleGroup } from "./rule-group.js";
import { RulePool } from "./rule-pool.js";
import { WideRanges } from "./wide-ranges.js";

/** What {@link TernaryMatcher} must know of a key. */
export interface TernaryKey {
  /** Words of the whole key. */
  readonly words: number;
  readonly exactWords: number;
  readonly ranges: readonly KeySlot[];
}

/**
 * Ternary and range match with priorities: exact fields lead through a hash to a group of rules, in which the one that wins is
 * looked for. The larger priority wins; of equal ones the older entry.
 */
export class TernaryMatcher implements Matcher {
  readonly #key: Uint32Array;
  readonly #of: TernaryKey;
  readonly #exact: ExactMatcher;
  readonly #wide: WideRanges | undefined;
  readonly #pool: RulePool;
  /** Index 0: no rules. Without exact words all are in 1. */
  readonly #groups: RuleGroup[];
  readonly #free: number[] = [];
  readonly #none: RuleGroup;
  readonly #tests: Uint32Array;

  constructor(key: Uint32Array, of: TernaryKey) {
    const wide = of.ranges.filter(({ words }) => words > 1);
    this.#key = key;
    this.#of = of;
    this.#exact = new ExactMatcher(key, of.exactWords);
    this.#wide = wide.length > 0 ? new WideRanges(wide, of.words) : undefined;
    this.#pool = new RulePool(of.words - of.exactWords, this.#wide);
    this.#none = new RuleGroup(this.#pool, of.words);
    this.#groups = [this.#none, new RuleGroup(this.#pool, of.words)];
    this.#tests = new Uint32Array(4 * of.words);
  }

  find(): number {
    const index = this.#of.exactWords === 0 ? 1 : this.#exact.find();
    return index === 0 ? 0 : this.#groups[index]!.find(this.#key);
  }

  insert({ words, priority }: RuleWords, row: number): boolean {
    this.#wide?.set(row, words);
    this.#pool.set(row, priority, this.#tests, this.#readTests(words));
    this.#groupFor(words).insert(row);
    return true;
  }

  remove({ words }: RuleWords, row: number): void {
    const { exactWords } = this.#of;
    const index = exactWords === 0 ? 1 : this.#exact.get(words);
    const group = this.#groups[index];
    if (index === 0 || group === undefined) {
      return;
    }
    group.remove(row);
    if (exactWords > 0 && group.size === 0) {
      this.#exact.delete(words);
      this.#groups[index] = this.#none;
      this.#free.push(index);
    }
  }

  #groupFor(words: Uint32Array): RuleGroup {
    const known = this.#of.exactWords === 0 ? 1 : this.#exact.get(words);
    if (known !== 0) {
      return this.#groups[known] ?? this.#none;
    }
    const group = new RuleGroup(this.#pool, this.#of.words);
    const index = this.#free.pop() ?? this.#groups.length;
    this.#groups[index] = group;
    this.#exact.put(words, index);
    return group;
  }

  /** Notes what a rule tests, what is likely to tell most first; returns how many tests. */
  #readTests(words: Uint32Array): number {
    const { exactWords, words: all, ranges } = this.#of;
    const tests = this.#tests;
    let count = 0;
    const add = (word: number, mask: number, value: number, span: number): void => {
      tests[4 * count] = word;
      tests[4 * count + 1] = mask;
      tests[4 * count + 2] = value;
      tests[4 * count + 3] = span;
      count += 1;
    };
    // From the right: ports and sets stand behind protocols.
    for (let r = ranges.length - 1; r >= 0; r--) {
      const { word, words: length, width } = ranges[r]!;
      const span = (words[all + word]! - words[word]!) >>> 0;
      if (length === 1 && span !== 2 ** width - 1) {
        add(word, 0xffff_ffff, words[word]!, span);
      }
    }
    const ternaryEnd = ranges[0]?.word ?? all;
    for (let i = ternaryEnd - 1; i >= exactWords; i--) {
      const mask = words[all + i]!;
      if (mask !== 0) {
        add(i, mask, words[i]!, 0);
      }
    }
    return count;
  }
}
