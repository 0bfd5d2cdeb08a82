/** The ones' complement sum of big-endian 16-bit words, not folded below 2^31; an odd last byte is padded (RFC 1071). */
export function sumBytes(bytes: Uint8Array, start: number, end: number, initial = 0): number {
  let sum = initial;
  let at = start;
  for (; at + 1 < end; at += 2) {
    sum += (bytes[at]! << 8) | bytes[at + 1]!;
    if (sum > 0x3fffffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
  }
  return at < end ? sum + (bytes[at]! << 8) : sum;
}

/** The sum in 16 bits. */
export function fold(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) {
    folded = (folded & 0xffff) + (folded >>> 16);
  }
  return folded;
}

/** Writes the header checksum of the IPv4 header at `at`. */
export function setIpv4Checksum(bytes: Uint8Array, at: number): void {
  const end = at + (bytes[at]! & 0xf) * 4;
  bytes[at + 10] = 0;
  bytes[at + 11] = 0;
  put16(bytes, at + 10, ~fold(sumBytes(bytes, at, end)) & 0xffff);
}

export function get16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

export function put16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value;
}
