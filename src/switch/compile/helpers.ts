import { BitWriter } from "../externs/bit-writer.js";
import {
  crc8,
  crc16,
  crc32,
  crc32Byte,
  crc32Bytes,
  crc32Word,
  crc64,
  crcCCITT,
} from "../externs/hash-crc.js";
import { csum16, foldSum, identity, sum16, xor16, xor32 } from "../externs/hash-sum.js";
import { xxh64 } from "../externs/hash-xxh64.js";
import { readBits, writeBytes } from "../externs/varbit.js";
import type { BinaryOperator } from "../program/expression.js";
import { compute } from "./arithmetic.js";
import type { Runtime } from "./runtime.js";

/** The high word of a product of two words. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const low = Math.imul(aLow, bLow) >>> 0;
  const middle = (low >>> 16) + (Math.imul(aHigh, bLow) >>> 0);
  const other = (Math.imul(aLow, bHigh) >>> 0) + (middle % 0x10000);
  return (
    ((Math.imul(aHigh, bHigh) >>> 0) + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) |
    0
  );
}

/** A value that may be too large for an index, as one. */
function indexOfBig(value: bigint): number {
  return value < 0n || value > 0xffffffffn ? 0xffffffff : Number(value);
}

/** The low bits of a shift to the left. */
function shiftBig(value: bigint, by: number, bits: number): bigint {
  return by >= bits ? 0n : BigInt.asUintN(bits, value << BigInt(by));
}

/** Uniform in low .. high. */
function randomBig(runtime: Runtime, low: bigint, high: bigint): bigint {
  const span = high - low + 1n;
  let drawn = 0n;
  for (let bits = span; bits > 0n; bits >>= 32n) {
    drawn = (drawn << 32n) | BigInt(runtime.random());
  }
  return low + (drawn % span);
}

const operators = ["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^"] as const;
const bigOperations: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> =
  Object.fromEntries(
    operators.map((op: BinaryOperator) => [op, (a: bigint, b: bigint) => compute(op, a, b)]),
  );

/** What generated code calls, by the names that it has there. */
export function makeHelpers() {
  return {
    multiplyHigh,
    indexOfBig,
    shiftBig,
    randomBig,
    bigOperations,
    crc8,
    crc16,
    crc32,
    crc32Byte,
    crc32Bytes,
    crc32Word,
    crc64,
    crcCCITT,
    csum16,
    foldSum,
    identity,
    sum16,
    xor16,
    xor32,
    xxh64,
    readBits,
    writeBytes,
    hashInput: new BitWriter(),
    hashWords: new Uint32Array(2),
  };
}
