/** The number that stands in `count` words from `at` on, most significant first. */
export function bigintOfWords(words: Uint32Array, at: number, count: number): bigint {
  let value = 0n;
  for (let i = at; i < at + count; i++) {
    value = (value << 32n) | BigInt(words[i] ?? 0);
  }
  return value;
}

/** The reverse of {@link bigintOfWords}. */
export function putWords(words: Uint32Array, at: number, count: number, value: bigint): void {
  let left = value;
  for (let i = at + count - 1; i >= at; i--) {
    words[i] = Number(left & 0xffff_ffffn);
    left >>= 32n;
  }
}
