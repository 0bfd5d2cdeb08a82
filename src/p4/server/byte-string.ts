import { Code } from "../code.js";
import { bytesOf, canonical, pad } from "../entry/bytes.js";
import { Refusal } from "./refusal.js";

/**
 * The canonical form of a value of `bit<bitwidth>` (P4Runtime 1.4, section 8.4); a width of 0 takes any string, for it is
 * translated.
 *
 * @throws EntryError OUT_OF_RANGE if it is empty or too wide
 */
export function canonicalUnsigned(
  bytes: Uint8Array | null | undefined,
  bitwidth: number,
): Uint8Array {
  const value = pad(bytes ?? new Uint8Array(), bitwidth, { table: "value" });
  return bitwidth === 0 ? bytesOf(value) : canonical(bytesOf(value));
}

/**
 * The canonical form of a value of `int<bitwidth>`: the shortest two's complement.
 *
 * @throws Refusal OUT_OF_RANGE if it is empty or too wide
 */
export function canonicalSigned(bytes: Uint8Array, bitwidth: number): Uint8Array {
  if (bytes.length === 0) {
    throw new Refusal(Code.OutOfRange, "empty value");
  }
  const value = BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString("hex")}`));
  if (BigInt.asIntN(bitwidth, value) !== value) {
    throw new Refusal(Code.OutOfRange, "value too wide");
  }
  let width = 1;
  while (BigInt.asIntN(width * 8, value) !== value) {
    width += 1;
  }
  return bytes.subarray(bytes.length - width);
}
