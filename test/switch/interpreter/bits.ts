// Strings of bits, "0" and "1", most significant first: slow, and plain to see.

/** The low `width` bits of a number, of a negative one in two's complement. */
export function bitsOf(value: bigint, width: number): string {
  return width === 0 ? "" : BigInt.asUintN(width, value).toString(2).padStart(width, "0");
}

/** The number that the bits are. */
export function numberOf(bits: string): bigint {
  return bits === "" ? 0n : BigInt(`0b${bits}`);
}

/** The bits of bytes. */
export function bitsOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
}

/** Bytes of bits; zeros are added at the end up to a whole byte. */
export function bytesOf(bits: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(bits.slice(i * 8, i * 8 + 8).padEnd(8, "0"), 2);
  }
  return bytes;
}

/** Pads on the left to whole bytes, as keys do. */
export function bytePadded(value: bigint, width: number): string {
  return bitsOf(BigInt.asUintN(width, value), Math.ceil(width / 8) * 8);
}
