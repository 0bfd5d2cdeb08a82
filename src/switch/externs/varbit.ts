/**
 * Reads `count` bits that begin at bit `bit` of byte `at` into words, from the top of the first; the words behind them, of
 * `words` in all, become 0.
 */
export function readBits(
  bytes: Uint8Array,
  at: number,
  bit: number,
  count: number,
  out: Uint32Array,
  word: number,
  words: number,
): void {
  for (let i = 0; i < words; i += 1) {
    const left = count - 32 * i;
    if (left <= 0) {
      out[word + i] = 0;
      continue;
    }
    const from = at + 4 * i;
    // Bytes beyond the last one read as undefined, which shifts make 0.
    const read =
      (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
    const whole = bit === 0 ? read : (read << bit) | (bytes[from + 4]! >> (8 - bit));
    out[word + i] = left >= 32 ? whole : whole & (-1 << (32 - left));
  }
}

/** Writes `count` whole bytes from the top of words on. */
export function writeBytes(
  out: Uint8Array,
  at: number,
  count: number,
  words: Uint32Array,
  word: number,
): void {
  for (let i = 0; i < count; i += 1) {
    out[at + i] = words[word + (i >>> 2)]! >>> (24 - 8 * (i & 3));
  }
}
