/** `Uint8Array.set` of a view would allocate it, and is slower for short payloads. */
export function copyBytes(
  from: Uint8Array,
  start: number,
  end: number,
  to: Uint8Array,
  at: number,
): void {
  if (end - start > 256) {
    to.set(from.subarray(start, end), at);
    return;
  }
  for (let i = start, j = at; i < end; i++, j++) {
    to[j] = from[i]!;
  }
}
