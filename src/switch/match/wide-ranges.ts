import type { KeySlot } from "../compile/key-layout.js";

/** Ranges of fields of more than 32 bits, by row. */
export class WideRanges {
  readonly #slots: readonly KeySlot[];
  /** Words of a key. */
  readonly #words: number;
  /** By row: low ends of all fields, then high ends. */
  #ends = new Uint32Array(0);
  readonly #stride: number;

  constructor(slots: readonly KeySlot[], words: number) {
    this.#slots = slots;
    this.#words = words;
    this.#stride = 2 * slots.reduce((sum, slot) => sum + slot.words, 0);
  }

  /** Notes the ranges of a rule: low ends as in a key, then high ends. */
  set(row: number, words: Uint32Array): void {
    const start = row * this.#stride;
    if (start >= this.#ends.length) {
      const ends = this.#ends;
      this.#ends = new Uint32Array(Math.max(16 * this.#stride, 2 * start));
      this.#ends.set(ends);
    }
    let at = start;
    for (const slot of this.#slots) {
      for (let i = 0; i < slot.words; i++) {
        this.#ends[at + i] = words[slot.word + i]!;
        this.#ends[at + slot.words + i] = words[this.#words + slot.word + i]!;
      }
      at += 2 * slot.words;
    }
  }

  holds(row: number, key: Uint32Array): boolean {
    let at = row * this.#stride;
    for (let s = 0; s < this.#slots.length; s++) {
      const { word, words } = this.#slots[s]!;
      if (isLess(key, word, this.#ends, at, words)) {
        return false;
      }
      if (isLess(this.#ends, at + words, key, word, words)) {
        return false;
      }
      at += 2 * words;
    }
    return true;
  }
}

function isLess(a: Uint32Array, atA: number, b: Uint32Array, atB: number, words: number): boolean {
  for (let i = 0; i < words; i++) {
    if (a[atA + i] !== b[atB + i]) {
      return a[atA + i]! < b[atB + i]!;
    }
  }
  return false;
}
