import { at } from "./at.js";
import { wordsOf } from "./layout.js";
import { bitLength, extentOf, lowBits, type Range, rangeOfWidth, union } from "./range.js";
import type { Scope } from "./scope.js";
import {
  andWords,
  constantWord,
  extendSign,
  notTest,
  orWords,
  sameWord,
  selectWord,
  signOf,
  type Test,
  unsignedOf,
  type Word,
} from "./word.js";

/** An integer of unlimited precision that code computes, as far as somebody asks for its bits. */
export interface Value {
  /** Undefined: too wide to be told; then only {@link big} has all of it. */
  readonly range: Range | undefined;
  readonly constant?: bigint;
  /** Of a truth value as a number: the test. */
  readonly test?: Test;
  /** The words that hold the low `bits`, least significant first; above these bits the last one has anything. */
  low(bits: number): readonly Word[];
  /** The value as the code of a BigInt. */
  big(): string;
}

/** All bits of a value whose range is known, in words that have nothing else: signed ones are extended to 32 bits. */
export interface Exact {
  /** Least significant first. */
  readonly words: readonly Word[];
  readonly isSigned: boolean;
}

/** The low words of a value, see {@link Value.low}. */
export type Low = Value["low"];

/** Whether a value is a number in 0 .. 2^32 - 1. */
export function isWord({ range }: Value): boolean {
  return range !== undefined && range.low >= 0n && range.high <= 0xffffffffn;
}

export function constantValue(value: bigint): Value {
  return {
    range: { low: value, high: value },
    constant: value,
    low: (bits) => constantWords(lowBits(value, bits), bits),
    big: () => (value < 0n ? `(${value}n)` : `${value}n`),
  };
}

export function constantWords(value: bigint, bits: number): Word[] {
  return Array.from({ length: wordsOf(bits) }, (_, i) =>
    constantWord(Number(BigInt.asUintN(32, value >> BigInt(32 * i)))),
  );
}

/** A value whose words, least significant first, are known; they have no bits beyond `width` but those of the sign. */
export function givenValue(
  scope: Scope,
  words: readonly Word[],
  width: number,
  isSigned: boolean,
  range: Range = rangeOfWidth(width, isSigned),
): Value {
  const self: Value = {
    range,
    low: (bits) => extended(scope, words, width, isSigned, bits),
    big: () => bigOf(self),
  };
  return self;
}

/** Words of more bits than are given. */
function extended(
  scope: Scope,
  words: readonly Word[],
  width: number,
  isSigned: boolean,
  bits: number,
): Word[] {
  const wanted = wordsOf(bits);
  const found = words.slice(0, wanted);
  if (!isSigned || bits <= width) {
    while (found.length < wanted) {
      found.push(constantWord(0));
    }
    return found;
  }
  const last = wordsOf(width) - 1;
  const top = scope.bind(extendSign(at(words, last), width - 32 * last));
  found[last] = top;
  if (found.length < wanted) {
    const sign = scope.bind(signOf(top));
    while (found.length < wanted) {
      found.push(sign);
    }
  }
  return found;
}

/** Only the low bits of words that may have more. */
export function masked(words: readonly Word[], bits: number): Word[] {
  const rest = bits - 32 * (words.length - 1);
  return rest >= 32
    ? [...words]
    : words.map((word, i) =>
        i === words.length - 1 ? andWords(word, constantWord(2 ** rest - 1)) : word,
      );
}

/** All bits of a value. @throws RangeError if its range is not known */
export function exact(value: Value): Exact {
  if (value.range === undefined) {
    throw new RangeError("a value without a range");
  }
  const { bits, isSigned } = extentOf(value.range);
  const words = value.low(bits);
  return { words: isSigned ? signExtended(words, bits) : masked(words, bits), isSigned };
}

/** Words of which the last has nothing but the sign above `bits`. */
export function signExtended(words: readonly Word[], bits: number): Word[] {
  const last = words.length - 1;
  return words.map((word, i) => (i === last ? extendSign(word, bits - 32 * last) : word));
}

/** All bits in two's complement, in as many words as asked for at least. */
export function twosComplement(value: Value, bits: number): Word[] {
  return signExtended(value.low(bits), bits);
}

/** The code of a BigInt for a value whose range is known. */
export function bigOf(value: Value): string {
  const { words, isSigned } = exact(value);
  const parts = words.map((word, i) => {
    const part = `BigInt(${isSigned && i === words.length - 1 ? `(${word.code} | 0)` : unsignedOf(word)})`;
    return i === 0 ? part : `(${part} << ${32 * i}n)`;
  });
  return parts.length === 1 ? at(parts, 0) : `(${parts.join(" + ")})`;
}

/** A value that is computed as a BigInt. */
export function bigValue(scope: Scope, code: string, range: Range | undefined): Value {
  let name: string | undefined;
  const big = (): string => {
    name ??= scope.name(code);
    return name;
  };
  return {
    range,
    big,
    low: (bits) =>
      Array.from({ length: wordsOf(bits) }, (_, i) => {
        const shifted = i === 0 ? big() : `(${big()} >> ${32 * i}n)`;
        return {
          code: `Number(BigInt.asUintN(32, ${shifted}))`,
          ones: 0xffffffff,
          isUnsigned: true,
          isSimple: false,
        };
      }),
  };
}

/** 1 or 0. */
export function truthValue(test: Test): Value {
  if (typeof test === "boolean") {
    return { ...constantValue(test ? 1n : 0n), test };
  }
  const one = constantWord(1);
  const zero = constantWord(0);
  return {
    range: { low: 0n, high: 1n },
    test,
    low: (bits) =>
      constantWords(0n, bits).map((word, i) => (i === 0 ? selectWord(test, one, zero) : word)),
    big: () => `BigInt(${test})`,
  };
}

/** Whether a value is not 0. */
export function isNotZero(value: Value): Test {
  if (value.test !== undefined) {
    return value.test;
  }
  if (value.constant !== undefined) {
    return value.constant !== 0n;
  }
  if (value.range === undefined) {
    return `(${value.big()} !== 0n)`;
  }
  const any = exact(value).words.reduce(orWords);
  return notTest(sameWord(any, constantWord(0)));
}

/** One of two values. */
export function selectValue(scope: Scope, test: Test, left: Value, right: Value): Value {
  if (typeof test === "boolean") {
    return test ? left : right;
  }
  const range =
    left.range === undefined || right.range === undefined
      ? undefined
      : union(left.range, right.range);
  const name = scope.name(test);
  return {
    range,
    low: (bits) => {
      const others = right.low(bits);
      return left.low(bits).map((word, i) => selectWord(name, word, at(others, i)));
    },
    big: () => `(${name} ? ${left.big()} : ${right.big()})`,
  };
}

/**
 * A value as a number in 0 .. 2^32 - 1, for use as an index: what is not in this range, negative values too, becomes 2^32 - 1
 * (or the number that is given, below it, if it is to agree with the value in its low three bits).
 */
export function indexOf(scope: Scope, value: Value, keepsLowBits = false): string {
  if (value.range === undefined) {
    return `indexOfBig(${value.big()})`;
  }
  const { words, isSigned } = exact(value);
  const low = at(words, 0);
  if (!isSigned && words.length === 1) {
    return unsignedOf(low);
  }
  const high = words.slice(1);
  const beyond =
    isSigned && high.length === 0 ? `${low.code} < 0` : `${high.reduce(orWords).code} !== 0`;
  const bound = scope.bind(low);
  const limit = keepsLowBits ? `(${bound.code} | 0xfffffff8) >>> 0` : "4294967295";
  return `(${beyond} ? ${limit} : ${unsignedOf(bound)})`;
}

/** Whether a constant has all the bits that are asked for set. */
export function coversAll(mask: bigint, bits: number): boolean {
  return bitLength(lowBits(mask, bits)) === bits && lowBits(~mask, bits) === 0n;
}

/** The word with everything but its low `bits` cleared, if there is something. */
export function lowWord(word: Word, bits: number): Word {
  return bits >= 32 ? word : andWords(word, constantWord(2 ** bits - 1));
}
