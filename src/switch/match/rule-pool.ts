import type { WideRanges } from "./wide-ranges.js";

/**
 * What the rules of a table test beyond exact words, by row. A test is four words: which word of the key, mask, value, span;
 * it holds if `(key[word] & mask) - value`, without sign, is at most `span`: 0 where a value is asked for, more of a range.
 */
export class RulePool {
  /** By row: how many tests, then those. */
  tests = new Uint32Array(0);
  readonly stride: number;
  priorities = new Float64Array(0);
  /** Smaller is older. */
  ages = new Float64Array(0);
  /** Where in its group a rule is to be found. */
  places = new Int32Array(0);
  readonly #wide: WideRanges | undefined;
  #age = 0;

  /** `maxTests`: most tests of a rule. `wide`: ranges that no test is made of, told of each row beforehand. */
  constructor(maxTests: number, wide: WideRanges | undefined) {
    this.stride = 1 + 4 * maxTests;
    this.#wide = wide;
  }

  /** Notes a rule, as younger than all others. */
  set(row: number, priority: number, tests: Uint32Array, count: number): void {
    if (row >= this.priorities.length) {
      this.#grow(Math.max(16, row + 1, 2 * this.priorities.length));
    }
    this.priorities[row] = priority;
    this.#age += 1;
    this.ages[row] = this.#age;
    const start = row * this.stride;
    this.tests[start] = count;
    for (let i = 0; i < 4 * count; i++) {
      this.tests[start + 1 + i] = tests[i]!;
    }
  }

  /** Where in {@link tests} the first one that does not hold begins; -1 if all hold, -2 if a wide range does not. */
  failing(row: number, key: Uint32Array): number {
    const { tests } = this;
    const start = row * this.stride + 1;
    const end = start + 4 * tests[start - 1]!;
    for (let i = start; i < end; i += 4) {
      if (((key[tests[i]!]! & tests[i + 1]!) - tests[i + 2]!) >>> 0 > tests[i + 3]!) {
        return i;
      }
    }
    return this.#wide === undefined || this.#wide.holds(row, key) ? -1 : -2;
  }

  #grow(rows: number): void {
    const { tests, priorities, ages, places } = this;
    this.tests = new Uint32Array(rows * this.stride);
    this.tests.set(tests);
    this.priorities = new Float64Array(rows);
    this.priorities.set(priorities);
    this.ages = new Float64Array(rows);
    this.ages.set(ages);
    this.places = new Int32Array(rows);
    this.places.set(places);
  }
}
