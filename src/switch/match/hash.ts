/** A hash of the first `count` words, well mixed in its low bits. */
export function hashOf(words: Uint32Array, start: number, count: number): number {
  let hash = 0;
  for (let i = start; i < start + count; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85eb_ca6b);
  return hash ^ (hash >>> 13);
}
