import type { RulePool } from "./rule-pool.js";

/**
 * Rules in the order in which they win, each with one of its tests at hand: most are ruled out by that at a few
 * instructions each, whatever their masks. Of a rule that passed it and failed another, that other one is at hand from then
 * on: so the tests that tell rules apart on the traffic there is come up by themselves.
 */
export class RuleList {
  readonly #pool: RulePool;
  #first = new Uint32Array(4);
  #rows = new Uint32Array(1);
  #count = 0;

  constructor(pool: RulePool) {
    this.#pool = pool;
  }

  get size(): number {
    return this.#count;
  }

  rowAt(index: number): number {
    return this.#rows[index]!;
  }

  /** The first row of which all tests hold, if it wins over row `best`; else `best`. */
  better(key: Uint32Array, best: number): number {
    const first = this.#first;
    const { priorities, ages } = this.#pool;
    const count = best === 0 ? this.#count : this.#placeOf(priorities[best]!, ages[best]!);
    const end = 4 * count;
    for (let at = 0; at < end; at += 4) {
      if (((key[first[at]!]! & first[at + 1]!) - first[at + 2]!) >>> 0 <= first[at + 3]!) {
        const row = this.#rows[at >> 2]!;
        const failing = this.#pool.failing(row, key);
        if (failing === -1) {
          return row;
        }
        if (failing >= 0) {
          this.#putFirst(at, failing);
        }
      }
    }
    return best;
  }

  /** Adds a rule that the pool knows. */
  insert(row: number): void {
    const { priorities, ages, tests, stride } = this.#pool;
    const at = this.#placeOf(priorities[row]!, ages[row]!);
    if (this.#count === this.#rows.length) {
      this.#grow();
    }
    this.#first.copyWithin(4 * at + 4, 4 * at, 4 * this.#count);
    this.#rows.copyWithin(at + 1, at, this.#count);
    this.#rows[at] = row;
    this.#count += 1;
    if (tests[row * stride] === 0) {
      // Holds always.
      this.#first.fill(0, 4 * at, 4 * at + 4);
    } else {
      this.#putFirst(4 * at, row * stride + 1);
    }
  }

  /** Takes away a rule, which the pool still knows. */
  remove(row: number): void {
    const at = this.#placeOf(this.#pool.priorities[row]!, this.#pool.ages[row]!);
    if (this.#rows[at] === row) {
      this.#first.copyWithin(4 * at, 4 * at + 4, 4 * this.#count);
      this.#rows.copyWithin(at, at + 1, this.#count);
      this.#count -= 1;
    }
  }

  /** How many rules win over one of this priority and age. */
  #placeOf(priority: number, age: number): number {
    const { priorities, ages } = this.#pool;
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle]!;
      const other = priorities[row]!;
      if (other > priority || (other === priority && ages[row]! < age)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #putFirst(at: number, test: number): void {
    const { tests } = this.#pool;
    for (let i = 0; i < 4; i++) {
      this.#first[at + i] = tests[test + i]!;
    }
  }

  #grow(): void {
    const [first, rows] = [this.#first, this.#rows];
    this.#first = new Uint32Array(2 * first.length);
    this.#first.set(first);
    this.#rows = new Uint32Array(2 * rows.length);
    this.#rows.set(rows);
  }
}
