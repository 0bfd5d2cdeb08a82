import { hashOf } from "./hash.js";
import type { Matcher, RuleWords } from "./matcher.js";

/**
 * Exact match: open addressing with linear probing, keys and rows in one array, at most 60 % of it used. Removal closes the
 * gap, so that nothing but what is there has a cost.
 *
 * With 130,000 entries of random keys of one word a lookup takes 30 ns, of four words 60 ns, in a small table 10 to 30 ns; an
 * insert takes 120 to 170 ns.
 */
export class ExactMatcher implements Matcher {
  readonly #key: Uint32Array;
  readonly #words: number;
  /** A cell: its row, 0 if it is empty; then the key. */
  readonly #stride: number;
  #cells: Uint32Array;
  #mask: number;
  #count = 0;

  /** Compares the first `words` words of `key`. */
  constructor(key: Uint32Array, words: number) {
    this.#key = key;
    this.#words = words;
    this.#stride = words + 1;
    this.#mask = 7;
    this.#cells = new Uint32Array(8 * this.#stride);
  }

  get size(): number {
    return this.#count;
  }

  find(): number {
    return this.#count === 0 ? 0 : this.get(this.#key);
  }

  /** The row of a key that stands elsewhere; 0: none. */
  get(key: Uint32Array): number {
    return this.#cells[this.#locate(key)]!;
  }

  insert({ words }: Pick<RuleWords, "words">, row: number): boolean {
    return this.put(words, row);
  }

  remove({ words }: Pick<RuleWords, "words">): void {
    this.delete(words);
  }

  /** Adds a key; false if it is there. */
  put(key: Uint32Array, row: number): boolean {
    const at = this.#locate(key);
    if (this.#cells[at] !== 0) {
      return false;
    }
    this.#cells[at] = row;
    for (let i = 0; i < this.#words; i++) {
      this.#cells[at + 1 + i] = key[i]!;
    }
    this.#count += 1;
    if (this.#count * 5 > this.#mask * 3) {
      this.#grow();
    }
    return true;
  }

  delete(key: Uint32Array): void {
    const cells = this.#cells;
    const stride = this.#stride;
    const mask = this.#mask;
    let gap = this.#locate(key) / stride;
    if (cells[gap * stride] === 0) {
      return;
    }
    for (let at = (gap + 1) & mask; cells[at * stride] !== 0; at = (at + 1) & mask) {
      const home = hashOf(cells, at * stride + 1, this.#words) & mask;
      // A cell may move to the gap unless its search begins behind it.
      if (((at - home) & mask) >= ((at - gap) & mask)) {
        cells.copyWithin(gap * stride, at * stride, at * stride + stride);
        gap = at;
      }
    }
    cells.fill(0, gap * stride, gap * stride + stride);
    this.#count -= 1;
  }

  /** Where the cell of the key begins, or the empty one that it would take. */
  #locate(key: Uint32Array): number {
    const cells = this.#cells;
    const words = this.#words;
    const stride = this.#stride;
    const k0 = key[0]!;
    let at = (hashOf(key, 0, words) & this.#mask) * stride;
    for (;;) {
      if (cells[at] === 0) {
        return at;
      }
      if (
        cells[at + 1] === k0 &&
        (words < 2 || cells[at + 2] === key[1]) &&
        (words < 3 || cells[at + 3] === key[2]) &&
        (words < 4 || isSame(cells, at + 1, key, words))
      ) {
        return at;
      }
      at += stride;
      if (at === cells.length) {
        at = 0;
      }
    }
  }

  #grow(): void {
    const old = this.#cells;
    const stride = this.#stride;
    const size = (this.#mask + 1) * 2;
    const mask = size - 1;
    const cells = new Uint32Array(size * stride);
    for (let from = 0; from < old.length; from += stride) {
      if (old[from] !== 0) {
        let to = hashOf(old, from + 1, this.#words) & mask;
        while (cells[to * stride] !== 0) {
          to = (to + 1) & mask;
        }
        for (let i = 0; i < stride; i++) {
          cells[to * stride + i] = old[from + i]!;
        }
      }
    }
    this.#cells = cells;
    this.#mask = mask;
  }
}

function isSame(cells: Uint32Array, at: number, key: Uint32Array, words: number): boolean {
  for (let i = 3; i < words; i++) {
    if (cells[at + i] !== key[i]) {
      return false;
    }
  }
  return true;
}
