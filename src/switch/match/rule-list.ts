/**
 * What rules test, beyond exact words. A test is four words: which word of the key, mask, value, span; it holds if
 * `(key[word] & mask) - value`, without sign, is at most `span`: 0 where a value is asked for, more of a range.
 */
export class RulePool {
  /** Most tests of a rule. */
  readonly #maxTests: number;
  /** By row: how many tests, but for the first; then those. */
  tests = new Uint32Array(0);
  readonly stride: number;
  priorities = new Float64Array(0);
  /** Smaller is older. */
  ages = new Float64Array(0);
  #age = 0;

  constructor(maxTests: number) {
    this.#maxTests = Math.max(1, maxTests);
    this.stride = 1 + 4 * (this.#maxTests - 1);
  }

  /** Notes a rule; `tests` has all of its tests. */
  set(row: number, priority: number, tests: Uint32Array, count: number): void {
    if (row >= this.priorities.length) {
      this.#grow(Math.max(16, row + 1, 2 * this.priorities.length));
    }
    this.priorities[row] = priority;
    this.#age += 1;
    this.ages[row] = this.#age;
    const start = row * this.stride;
    const rest = Math.max(0, count - 1);
    this.tests[start] = rest;
    for (let i = 0; i < 4 * rest; i++) {
      this.tests[start + 1 + i] = tests[4 + i]!;
    }
  }

  #grow(rows: number): void {
    const { tests, priorities, ages } = this;
    this.tests = new Uint32Array(rows * this.stride);
    this.tests.set(tests);
    this.priorities = new Float64Array(rows);
    this.priorities.set(priorities);
    this.ages = new Float64Array(rows);
    this.ages.set(ages);
  }
}

/**
 * Rules in the order in which they win, each with one test of its own up front: most are ruled out by that, at a few
 * instructions each, whatever their masks. A rule whose first test held and another did not puts that one first: so the
 * tests that tell rules apart on the traffic at hand come up by themselves.
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

  /** The first rule at `from` or later whose tests all hold; its index, or -1. */
  next(key: Uint32Array, from: number): number {
    const first = this.#first;
    const end = this.#count * 4;
    for (let at = from * 4; at < end; at += 4) {
      if (((key[first[at]!]! & first[at + 1]!) - first[at + 2]!) >>> 0 <= first[at + 3]!) {
        if (this.#holds(key, at)) {
          return at >> 2;
        }
      }
    }
    return -1;
  }

  rowAt(index: number): number {
    return this.#rows[index]!;
  }

  /** Adds a rule that the pool knows; `tests` has its first test. */
  insert(row: number, tests: Uint32Array): void {
    const at = this.#placeOf(this.#pool.priorities[row]!, this.#pool.ages[row]!);
    if (this.#count === this.#rows.length) {
      this.#grow();
    }
    this.#first.copyWithin(4 * at + 4, 4 * at, 4 * this.#count);
    this.#rows.copyWithin(at + 1, at, this.#count);
    for (let i = 0; i < 4; i++) {
      this.#first[4 * at + i] = tests[i]!;
    }
    this.#rows[at] = row;
    this.#count += 1;
  }

  remove(row: number): void {
    const at = this.#placeOf(this.#pool.priorities[row]!, this.#pool.ages[row]!);
    if (this.#rows[at] !== row) {
      return;
    }
    this.#first.copyWithin(4 * at, 4 * at + 4, 4 * this.#count);
    this.#rows.copyWithin(at, at + 1, this.#count);
    this.#count -= 1;
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

  #holds(key: Uint32Array, at: number): boolean {
    const { tests, stride } = this.#pool;
    const start = this.#rows[at >> 2]! * stride + 1;
    const end = start + 4 * tests[start - 1]!;
    for (let i = start; i < end; i += 4) {
      if (((key[tests[i]!]! & tests[i + 1]!) - tests[i + 2]!) >>> 0 > tests[i + 3]!) {
        for (let j = 0; j < 4; j++) {
          const before = this.#first[at + j]!;
          this.#first[at + j] = tests[i + j]!;
          tests[i + j] = before;
        }
        return false;
      }
    }
    return true;
  }

  #grow(): void {
    const [first, rows] = [this.#first, this.#rows];
    this.#first = new Uint32Array(2 * first.length);
    this.#first.set(first);
    this.#rows = new Uint32Array(2 * rows.length);
    this.#rows.set(rows);
  }
}
