import type { BinaryOperator } from "../program/expression.js";
import { at } from "./at.js";
import { lessThan } from "./compare.js";
import { wordsOf } from "./layout.js";
import { bitLength, extentOf, lowBits, type Range, rangeOf, rangeOfWidth } from "./range.js";
import type { Scope } from "./scope.js";
import {
  bigOf,
  bigValue,
  constantValue,
  constantWords,
  exact,
  selectValue,
  type Value,
} from "./value.js";
import {
  addWords,
  andWords,
  computedWord,
  constantWord,
  multiplyWords,
  notWord,
  orWords,
  shiftLeft,
  shiftRight,
  signedOf,
  subtractWords,
  unsignedOf,
  type Word,
  xorWords,
} from "./word.js";

/** The result of an operator, computed word by word wherever that is possible. */
export function operate(scope: Scope, op: BinaryOperator, left: Value, right: Value): Value {
  const a = left.constant;
  const b = right.constant;
  if (a !== undefined && b !== undefined) {
    return constantValue(compute(op, a, b));
  }
  const range =
    left.range === undefined || right.range === undefined
      ? op === "&"
        ? rangeOfMask(left, right)
        : undefined
      : rangeOf(op, left.range, right.range);
  const low = lowOf(scope, op, left, right);
  if (low === undefined) {
    return bigValue(
      scope,
      `bigOperations[${JSON.stringify(op)}](${left.big()}, ${right.big()})`,
      range,
    );
  }
  const self: Value = {
    range,
    low,
    big: () =>
      range === undefined
        ? `bigOperations[${JSON.stringify(op)}](${left.big()}, ${right.big()})`
        : bigOf(self),
  };
  return self;
}

/** What an operator gives; shifts by more than any value has bits stop there. */
export function compute(op: BinaryOperator, a: bigint, b: bigint): bigint {
  const most = 0x10000n;
  const count = b < 0n ? 0n : b > most ? most : b;
  switch (op) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0n ? 0n : a / b;
    case "%":
      return b === 0n ? 0n : a % b;
    case "<<":
      return a << count;
    case ">>":
      return a >> count;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
  }
}

/** What is masked by a number that is not negative has a range, whatever it is. */
function rangeOfMask(left: Value, right: Value): Range | undefined {
  const mask = left.range ?? right.range;
  return mask !== undefined && mask.low >= 0n ? { low: 0n, high: mask.high } : undefined;
}

type Low = (bits: number) => readonly Word[];

/** How to compute the low words; undefined: only as BigInt. */
function lowOf(scope: Scope, op: BinaryOperator, left: Value, right: Value): Low | undefined {
  switch (op) {
    case "+":
      return (bits) => sum(scope, left.low(bits), right.low(bits));
    case "-":
      return (bits) => difference(scope, left.low(bits), right.low(bits));
    case "&":
      return (bits) => conjunction(left, right, bits);
    case "|":
      return (bits) => pairs(left, right, bits, orWords);
    case "^":
      return (bits) => pairs(left, right, bits, xorWords);
    case "*":
      return productOf(scope, left, right);
    case "/":
    case "%":
      return quotientOf(scope, op, left, right);
    case "<<":
      return right.constant !== undefined
        ? (bits) => shiftedLeft(scope, left, right.constant ?? 0n, bits)
        : leftByVariable(scope, left, right);
    case ">>":
      return right.constant !== undefined
        ? (bits) => shiftedRight(scope, left, right.constant ?? 0n, bits)
        : rightByVariable(scope, left, right);
  }
}

function pairs(left: Value, right: Value, bits: number, op: (a: Word, b: Word) => Word): Word[] {
  const others = right.low(bits);
  return left.low(bits).map((word, i) => op(word, at(others, i)));
}

function conjunction(left: Value, right: Value, bits: number): Word[] {
  const [value, mask] =
    right.constant !== undefined ? [left, right.constant] : [right, left.constant];
  if (mask === undefined) {
    return pairs(left, right, bits, andWords);
  }
  const wanted = lowBits(mask, bits);
  const needed = Math.max(1, bitLength(wanted));
  const words = value.low(needed);
  return constantWords(wanted, bits).map((word, i) => {
    const found = words[i];
    if (found === undefined) {
      return constantWord(0);
    }
    // What is above the bits that are asked for need not be cleared.
    const rest = bits - 32 * i;
    const relevant = rest >= 32 ? 0xffffffff : 2 ** rest - 1;
    const kept = word.constant ?? 0;
    return (found.ones & relevant & ~kept) === 0 ? found : andWords(found, word);
  });
}

function sum(scope: Scope, left: readonly Word[], right: readonly Word[]): Word[] {
  let carry = constantWord(0);
  return left.map((l, i) => {
    const isLast = i === left.length - 1;
    const r = at(right, i);
    if (isLast || l.ones + r.ones + carry.ones <= 0xffffffff) {
      const result = addWords(addWords(l, r), carry);
      carry = constantWord(0);
      return result;
    }
    const a = scope.bind(l);
    const b = scope.bind(r);
    const c = scope.bind(addWords(addWords(a, b), carry));
    carry = scope.bind(
      computedWord(
        `(((${a.code} & ${b.code}) | ((${a.code} | ${b.code}) & ~${c.code})) >>> 31)`,
        1,
        true,
      ),
    );
    return c;
  });
}

function difference(scope: Scope, left: readonly Word[], right: readonly Word[]): Word[] {
  let borrow = constantWord(0);
  return left.map((l, i) => {
    if (i === left.length - 1) {
      return subtractWords(subtractWords(l, at(right, i)), borrow);
    }
    const a = scope.bind(l);
    const b = scope.bind(at(right, i));
    const c = scope.bind(subtractWords(subtractWords(a, b), borrow));
    if (b.constant !== 0 || borrow.constant !== 0) {
      borrow = scope.bind(
        computedWord(
          `(((~${a.code} & ${b.code}) | ((~${a.code} | ${b.code}) & ${c.code})) >>> 31)`,
          1,
          true,
        ),
      );
    }
    return c;
  });
}

/** Whether a value is a number in 0 .. 2^32 - 1. */
function isWord({ range }: Value): boolean {
  return range !== undefined && range.low >= 0n && range.high <= 0xffffffffn;
}

function productOf(scope: Scope, left: Value, right: Value): Low | undefined {
  if (isWord(left) && isWord(right)) {
    return (bits) => {
      if (bits <= 32) {
        return [multiplyWords(at(left.low(bits), 0), at(right.low(bits), 0))];
      }
      const a = scope.bind(at(exact(left).words, 0));
      const b = scope.bind(at(exact(right).words, 0));
      const high = computedWord(`multiplyHigh(${a.code}, ${b.code})`, 0xffffffff, false);
      return constantWords(0n, bits).map((zero, i) =>
        i === 0 ? multiplyWords(a, b) : i === 1 ? high : zero,
      );
    };
  }
  let big: Value | undefined;
  return (bits) => {
    if (bits <= 32) {
      return [multiplyWords(at(left.low(bits), 0), at(right.low(bits), 0))];
    }
    big ??= bigValue(scope, `(${left.big()} * ${right.big()})`, undefined);
    return big.low(bits);
  };
}

function quotientOf(scope: Scope, op: "/" | "%", left: Value, right: Value): Low | undefined {
  if (!isWord(left) || !isWord(right)) {
    return undefined;
  }
  const divisor = right.constant;
  if (divisor !== undefined && divisor > 0n && (divisor & (divisor - 1n)) === 0n) {
    const by = bitLength(divisor) - 1;
    return (bits) =>
      op === "%"
        ? conjunction(left, constantValue(divisor - 1n), bits)
        : shiftedRight(scope, left, BigInt(by), bits);
  }
  return (bits) => {
    const a = unsignedOf(at(exact(left).words, 0));
    const b = scope.bind(at(exact(right).words, 0));
    const quotient = op === "%" ? `${a} % ${unsignedOf(b)}` : `${a} / ${unsignedOf(b)} >>> 0`;
    const code = b.constant === undefined ? `(${b.code} === 0 ? 0 : ${quotient})` : `(${quotient})`;
    const word = b.constant === 0 ? constantWord(0) : computedWord(code, 0xffffffff, true);
    return constantWords(0n, bits).map((zero, i) => (i === 0 ? word : zero));
  };
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

function shiftedRight(scope: Scope, left: Value, by: bigint, bits: number): Word[] {
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

/** `-value - 1`. */
export function complement(value: Value): Value {
  if (value.constant !== undefined) {
    return constantValue(~value.constant);
  }
  const { range } = value;
  const self: Value = {
    range: range === undefined ? undefined : { low: ~range.high, high: ~range.low },
    low: (bits) => value.low(bits).map(notWord),
    big: () => (range === undefined ? `(~${value.big()})` : bigOf(self)),
  };
  return self;
}

/** The two's complement number that the low bits of a value are. */
export function twoCompMod(scope: Scope, value: Value, width: number): Value {
  const wanted = rangeOfWidth(width, true);
  const { range, constant } = value;
  if (constant !== undefined) {
    return constantValue(BigInt.asIntN(width, constant));
  }
  if (range !== undefined && range.low >= wanted.low && range.high <= wanted.high) {
    return value;
  }
  const self: Value = {
    range: wanted,
    low: (bits) => {
      if (bits <= width) {
        return value.low(bits);
      }
      // Extending the sign is one shift to the left and back.
      const words = value.low(width);
      return signed(scope, words, width, bits);
    },
    big: () => bigOf(self),
  };
  return self;
}

function signed(scope: Scope, words: readonly Word[], width: number, bits: number): Word[] {
  const last = words.length - 1;
  const rest = 32 - (width - 32 * last);
  const top = at(words, last);
  const extendedTop = scope.bind(
    rest === 0 ? top : computedWord(`(${top.code} << ${rest} >> ${rest})`, 0xffffffff, false),
  );
  const found = [...words.slice(0, last), extendedTop];
  if (found.length < wordsOf(bits)) {
    const sign = scope.bind(computedWord(`(${extendedTop.code} >> 31)`, 0xffffffff, false));
    while (found.length < wordsOf(bits)) {
      found.push(sign);
    }
  }
  return found;
}

/** A value, but no less and no more than what a field of this width holds. */
export function saturate(scope: Scope, value: Value, width: number, isSigned: boolean): Value {
  const wanted = rangeOfWidth(width, isSigned);
  const { range } = value;
  let result = value;
  if (range === undefined || range.high > wanted.high) {
    const most = constantValue(wanted.high);
    result = limited(
      selectValue(scope, lessThan(scope, most, value), most, result),
      range,
      wanted,
      true,
    );
  }
  if (range === undefined || range.low < wanted.low) {
    const least = constantValue(wanted.low);
    result = limited(
      selectValue(scope, lessThan(scope, value, least), least, result),
      range,
      wanted,
      false,
    );
  }
  return result;
}

function limited(
  value: Value,
  range: Range | undefined,
  wanted: Range,
  isHighOnly: boolean,
): Value {
  if (isHighOnly && (range === undefined || range.low < wanted.low)) {
    return value;
  }
  const self: Value = { ...value, range: wanted, big: () => bigOf(self) };
  return self;
}
