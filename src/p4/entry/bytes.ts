import { Code } from "../code.js";
import { EntryError, type Place } from "./entry-error.js";

// Bytestrings: P4Runtime 1.5, section "Bytestrings". Between messages, values are latin1 strings of fixed width.

/** How many bytes hold `bitwidth` bits. */
export function byteWidth(bitwidth: number): number {
  return (bitwidth + 7) >> 3;
}

/** The shortest big-endian bytestring that holds `value`; zero takes one byte. */
export function toBytestring(value: bigint, bitwidth: number): Uint8Array {
  return canonical(bytesOf(fixed(value, bitwidth)));
}

/** The same value without leading zeros; at least one byte, if there is one. */
export function canonical(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) {
    start += 1;
  }
  return start === 0 ? bytes : bytes.subarray(start);
}

/**
 * The value that `bytes` holds, at the width of the field; of a field translated to a string (bitwidth 0), the bytes as
 * they are.
 *
 * @throws {@link EntryError} OUT_OF_RANGE if there is no byte, or the value is wider than the field
 */
export function pad(bytes: Uint8Array, bitwidth: number, place: Place): string {
  if (bitwidth === 0) {
    return latin1(bytes);
  }
  if (bytes.length === 0) {
    throw new EntryError(Code.OutOfRange, place, "the value has no bytes; zero is one byte, 00");
  }
  const value = latin1(canonical(bytes));
  const width = byteWidth(bitwidth);
  if (
    value.length > width ||
    (value.length === width && value.charCodeAt(0) >> topBits(bitwidth))
  ) {
    throw new EntryError(Code.OutOfRange, place, `${hexOf(value)} does not fit bit<${bitwidth}>`);
  }
  return value.padStart(width, "\0");
}

/** How many bits the most significant byte of a `bitwidth` wide value has: 1 to 8. */
export function topBits(bitwidth: number): number {
  return ((bitwidth + 7) & 7) + 1;
}

/** The largest value of the width. */
export function allOnes(bitwidth: number): string {
  if (bitwidth === 0) {
    return "";
  }
  return String.fromCharCode((1 << topBits(bitwidth)) - 1) + "\xff".repeat(byteWidth(bitwidth) - 1);
}

/** A number at the width of a field. Throws RangeError if it does not fit. */
export function fixed(value: number | bigint, bitwidth: number): string {
  if (value < 0 || (typeof value === "number" && !Number.isSafeInteger(value))) {
    throw new RangeError(`${value} is no value of bit<${bitwidth}>`);
  }
  const big = BigInt(value);
  if (big >> BigInt(bitwidth) !== 0n) {
    throw new RangeError(`${value} does not fit bit<${bitwidth}>`);
  }
  const hex = big.toString(16).padStart(byteWidth(bitwidth) * 2, "0");
  return Buffer.from(hex, "hex").toString("latin1");
}

/** The number that big-endian bytes hold. */
export function bigintOf(text: string): bigint {
  return text === "" ? 0n : BigInt(hexOf(text));
}

/** The number that at most six big-endian bytes hold. */
export function numberOf(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) {
    value = value * 256 + text.charCodeAt(i);
  }
  return value;
}

/** A number of 32 bits as four bytes. */
export function u32Text(value: number): string {
  return String.fromCharCode(
    value >>> 24,
    (value >>> 16) & 0xff,
    (value >>> 8) & 0xff,
    value & 0xff,
  );
}

/** The number of 32 bits, without sign, that stands at `offset`. */
export function u32At(text: string, offset: number): number {
  return (
    ((text.charCodeAt(offset) << 24) |
      (text.charCodeAt(offset + 1) << 16) |
      (text.charCodeAt(offset + 2) << 8) |
      text.charCodeAt(offset + 3)) >>>
    0
  );
}

/** A number of 64 bits, with or without sign, as eight bytes. */
export function u64Text(value: bigint): string {
  return fixed(BigInt.asUintN(64, value), 64);
}

/** `0x` and two digits a byte. */
export function hexOf(text: string): string {
  return `0x${Buffer.from(text, "latin1").toString("hex")}`;
}

/** Bytes as a string of one character each. */
export function latin1(bytes: Uint8Array): string {
  const [a = 0, b = 0] = [bytes[0], bytes[1]];
  // Most values are short, and a call out of JavaScript costs ten times as much.
  switch (bytes.length) {
    case 0:
      return "";
    case 1:
      return String.fromCharCode(a);
    case 2:
      return String.fromCharCode(a, b);
    case 4:
      return String.fromCharCode(a, b, bytes[2] ?? 0, bytes[3] ?? 0);
    default:
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  }
}

/** The bytes of such a string. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
