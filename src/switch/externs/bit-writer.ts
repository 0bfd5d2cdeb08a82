/** Bits one behind the other, most significant first, as bytes. */
export class BitWriter {
  #bytes = new Uint8Array(256);
  #bits = 0;

  /** The bytes that {@link length} counts, and more. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Whole bytes; the last one is filled up with zeros. */
  get length(): number {
    return (this.#bits + 7) >>> 3;
  }

  reset(): void {
    this.#bits = 0;
  }

  /** Appends the low `count` bits of a word, at most 32. */
  put(word: number, count: number): void {
    this.#reserve(4);
    let left = count;
    while (left > 0) {
      const free = 8 - (this.#bits & 7);
      const taken = Math.min(free, left);
      const part = (word >>> (left - taken)) & (2 ** taken - 1);
      const at = this.#bits >>> 3;
      const before = free === 8 ? 0 : this.#bytes[at]!;
      this.#bytes[at] = before | (part << (free - taken));
      this.#bits += taken;
      left -= taken;
    }
  }

  /** Appends `count` bits that begin at the top of a word of `words`. */
  putWords(words: Uint32Array, from: number, count: number): void {
    for (let i = 0; 32 * i < count; i += 1) {
      const taken = Math.min(32, count - 32 * i);
      this.put(words[from + i]! >>> (32 - taken), taken);
    }
  }

  /** Appends bytes behind the last whole one. */
  putBytes(bytes: Uint8Array, start: number, end: number): void {
    const length = this.length;
    this.#bits = 8 * length;
    if (end <= start) {
      return;
    }
    this.#reserve(end - start);
    this.#bytes.set(bytes.subarray(start, end), length);
    this.#bits += 8 * (end - start);
  }

  #reserve(more: number): void {
    const needed = this.length + more + 1;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(2 * needed);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
  }
}
