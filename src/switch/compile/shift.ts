import { at } from "./at.js";
import { wordsOf } from "./layout.js";
import { extentOf } from "./range.js";
import type { Scope } from "./scope.js";
import { bigValue, constantWords, exact, isWord, type Low, type Value } from "./value.js";
import {
  computedWord,
  orWords,
  shiftLeft,
  shiftRight,
  signedOf,
  unsignedOf,
  type Word,
} from "./word.js";

/** `left << right`. */
export function leftShift(scope: Scope, left: Value, right: Value): Low | undefined {
  const { constant } = right;
  return constant !== undefined
    ? (bits) => shiftedLeft(scope, left, constant, bits)
    : leftByVariable(scope, left, right);
}

/** `left >> right`. */
export function rightShift(scope: Scope, left: Value, right: Value): Low | undefined {
  const { constant } = right;
  return constant !== undefined
    ? (bits) => shiftedRight(scope, left, constant, bits)
    : rightByVariable(scope, left, right);
}

function shiftedLeft(scope: Scope, left: Value, by: bigint, bits: number): Word[] {
  if (by <= 0n) {
    return [...left.low(bits)];
  }
  if (by >= BigInt(bits)) {
    return constantWords(0n, bits);
  }
  const count = Number(by);
  const skipped = count >> 5;
  const shift = count & 31;
  const words = left.low(bits - count).map((word) => (shift === 0 ? word : scope.bind(word)));
  return constantWords(0n, bits).map((zero, i) => {
    const own = words[i - skipped] ?? zero;
    const below = shift === 0 ? zero : shiftRight(words[i - skipped - 1] ?? zero, 32 - shift);
    return orWords(shiftLeft(own, shift), below);
  });
}

/** The low words of a value shifted to the right by a constant. */
export function shiftedRight(scope: Scope, left: Value, by: bigint, bits: number): Word[] {
  if (by <= 0n) {
    return [...left.low(bits)];
  }
  // Beyond all bits of the value there is only its sign.
  const most = left.range === undefined ? 0x10000 : extentOf(left.range).bits;
  const count = by > BigInt(most) ? most : Number(by);
  const skipped = count >> 5;
  const shift = count & 31;
  const words = left
    .low(bits + count)
    .map((word, i) => (i < skipped || shift === 0 ? word : scope.bind(word)));
  return constantWords(0n, bits).map((zero, i) => {
    const own = shiftRight(words[i + skipped] ?? zero, shift);
    return shift === 0 ? own : orWords(own, shiftLeft(words[i + skipped + 1] ?? zero, 32 - shift));
  });
}

function leftByVariable(scope: Scope, left: Value, right: Value): Low | undefined {
  if (!isWord(right)) {
    return undefined;
  }
  let big: Value | undefined;
  return (bits) => {
    if (bits > 32) {
      big ??= bigValue(
        scope,
        `shiftBig(BigInt.asUintN(${bits}, ${lowBig(left, bits)}), ${unsignedOf(at(exact(right).words, 0))}, ${bits})`,
        undefined,
      );
      return big.low(bits);
    }
    const word = at(left.low(bits), 0);
    const count = scope.bind(at(exact(right).words, 0));
    return [
      count.ones <= 31
        ? computedWord(`(${word.code} << ${count.code})`, 0xffffffff, false)
        : computedWord(
            `(${unsignedOf(count)} > 31 ? 0 : ${word.code} << ${count.code})`,
            0xffffffff,
            false,
          ),
    ];
  };
}

/** The low bits of a value as the code of a BigInt. */
function lowBig(value: Value, bits: number): string {
  const parts = value.low(bits).map((word, i) => `(BigInt(${unsignedOf(word)}) << ${32 * i}n)`);
  return `(${parts.join(" + ")})`;
}

function rightByVariable(scope: Scope, left: Value, right: Value): Low | undefined {
  if (!isWord(right) || left.range === undefined) {
    return undefined;
  }
  const { bits: width, isSigned } = extentOf(left.range);
  if (width > 32) {
    return undefined;
  }
  return (bits) => {
    const word = at(exact(left).words, 0);
    const count = scope.bind(at(exact(right).words, 0));
    const isSmall = count.ones <= 31;
    if (!isSigned) {
      const code = isSmall
        ? `(${word.code} >>> ${count.code})`
        : `(${unsignedOf(count)} > 31 ? 0 : ${word.code} >>> ${count.code})`;
      const shifted = computedWord(code, spreadDown(word.ones), true);
      return constantWords(0n, bits).map((zero, i) => (i === 0 ? shifted : zero));
    }
    const code = isSmall
      ? `(${word.code} >> ${count.code})`
      : `(${signedOf(word)} >> (${unsignedOf(count)} > 31 ? 31 : ${count.code}))`;
    const shifted = scope.bind(computedWord(code, 0xffffffff, false));
    const sign =
      bits > 32 ? scope.bind(computedWord(`(${shifted.code} >> 31)`, 0xffffffff, false)) : shifted;
    return Array.from({ length: wordsOf(bits) }, (_, i) => (i === 0 ? shifted : sign));
  };
}

function spreadDown(ones: number): number {
  return ones === 0 ? 0 : 2 ** (32 - Math.clz32(ones)) - 1;
}
