import type { BinaryOperator } from "../program/expression.js";

/** All values of an expression lie in it, both ends included. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

/** How many bits hold every value of a range: two's complement if some are negative. */
export interface Extent {
  readonly bits: number;
  readonly isSigned: boolean;
}

// What is wider is computed with BigInt.
const widest = 4096;

/** Bits of a number that is not negative; 0 has none. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/** The lowest bits of a value in two's complement. */
export function lowBits(value: bigint, bits: number): bigint {
  return BigInt.asUintN(bits, value);
}

/** The range of a field or parameter. */
export function rangeOfWidth(width: number, isSigned: boolean): Range {
  return isSigned
    ? { low: -(1n << BigInt(width - 1)), high: (1n << BigInt(width - 1)) - 1n }
    : { low: 0n, high: (1n << BigInt(width)) - 1n };
}

export function extentOf({ low, high }: Range): Extent {
  if (low >= 0n) {
    return { bits: Math.max(1, bitLength(high)), isSigned: false };
  }
  const top = high < 0n ? ~high : high;
  return { bits: Math.max(bitLength(~low), bitLength(top)) + 1, isSigned: true };
}

/** The range of a result; undefined: too wide to be told. */
export function rangeOf(op: BinaryOperator, left: Range, right: Range): Range | undefined {
  const found = combine(op, left, right);
  return found === undefined || extentOf(found).bits > widest ? undefined : found;
}

function combine(op: BinaryOperator, left: Range, right: Range): Range | undefined {
  switch (op) {
    case "+":
      return { low: left.low + right.low, high: left.high + right.high };
    case "-":
      return { low: left.low - right.high, high: left.high - right.low };
    case "*":
      return hull([
        left.low * right.low,
        left.low * right.high,
        left.high * right.low,
        left.high * right.high,
      ]);
    case "/":
      return hull([left.low, left.high, -left.low, -left.high, 0n]);
    case "%":
      return left.low >= 0n && right.low >= 0n
        ? { low: 0n, high: min(left.high, right.high === 0n ? 0n : right.high - 1n) }
        : hull([left.low, left.high, -left.low, -left.high, 0n]);
    case "<<": {
      if (right.high > BigInt(widest)) {
        return left.low === 0n && left.high === 0n ? left : undefined;
      }
      const most = right.high < 0n ? 0n : right.high;
      return hull([left.low, left.high, left.low << most, left.high << most]);
    }
    case ">>": {
      const least = clamp(right.low);
      const most = clamp(right.high);
      return hull([left.low >> least, left.high >> least, left.low >> most, left.high >> most]);
    }
    case "&":
      return and(left, right);
    case "|":
    case "^":
      return spread(left, right);
  }
}

function and(left: Range, right: Range): Range {
  if (left.low >= 0n && right.low >= 0n) {
    return { low: 0n, high: min(left.high, right.high) };
  }
  if (left.low >= 0n || right.low >= 0n) {
    return { low: 0n, high: left.low >= 0n ? left.high : right.high };
  }
  return spread(left, right);
}

/** All values of as many bits as the wider one has. */
function spread(left: Range, right: Range): Range {
  const a = extentOf(left);
  const b = extentOf(right);
  if (!a.isSigned && !b.isSigned) {
    return rangeOfWidth(Math.max(bitLength(left.high), bitLength(right.high)), false);
  }
  return rangeOfWidth(Math.max(signedBits(a), signedBits(b)), true);
}

/** Bits of two's complement that hold what the extent does. */
export function signedBits({ bits, isSigned }: Extent): number {
  return isSigned ? bits : bits + 1;
}

/** The range of one of two. */
export function union(left: Range, right: Range): Range {
  return { low: min(left.low, right.low), high: left.high > right.high ? left.high : right.high };
}

function clamp(shift: bigint): bigint {
  return shift < 0n ? 0n : min(shift, BigInt(widest));
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function hull(values: readonly bigint[]): Range {
  let low = values[0] ?? 0n;
  let high = low;
  for (const value of values) {
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  return { low, high };
}
