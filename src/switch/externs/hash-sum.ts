// Sums by which packets are checked. Each function takes `length` bytes from the start of an array.

/** The one's complement sum of the 16-bit words in `[start, end)`, an odd byte padded with a zero; at most 0xffff. */
export function sum16(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    sum += (bytes[i]! << 8) | bytes[i + 1]!;
    // Two carries are enough below 2^31: fold before it gets there.
    if (sum > 0x3fffffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
  }
  if (i < end) {
    sum += bytes[i]! << 8;
  }
  sum = (sum & 0xffff) + (sum >>> 16);
  return (sum & 0xffff) + (sum >>> 16);
}

/** The Internet checksum (RFC 1071) of a sum below 2^32. */
export function foldSum(sum: number): number {
  const once = (sum & 0xffff) + (sum >>> 16);
  return ~((once & 0xffff) + (once >>> 16)) & 0xffff;
}

/** The Internet checksum. */
export function csum16(bytes: Uint8Array, length: number): number {
  return ~sum16(bytes, 0, length) & 0xffff;
}

/** Exclusive or of the 16-bit words, an odd byte padded with a zero. */
export function xor16(bytes: Uint8Array, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i += 1) {
    result ^= bytes[i]! << (i & 1 ? 0 : 8);
  }
  return result;
}

/** Exclusive or of the 32-bit words, the last one padded with zeros. */
export function xor32(bytes: Uint8Array, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i += 1) {
    result ^= bytes[i]! << (24 - 8 * (i & 3));
  }
  return result >>> 0;
}

/** The first eight bytes, or all if there are less, as a number: its high and its low word. */
export function identity(bytes: Uint8Array, length: number, out: Uint32Array): void {
  let high = 0;
  let low = 0;
  for (let i = 0; i < Math.min(8, length); i += 1) {
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | bytes[i]!;
  }
  out[0] = high;
  out[1] = low;
}
