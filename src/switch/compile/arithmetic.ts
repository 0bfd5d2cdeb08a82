import type { BinaryOperator } from "../program/expression.js";
import { at } from "./at.js";
import { bitLength, lowBits, type Range, rangeOf } from "./range.js";
import type { Scope } from "./scope.js";
import { leftShift, rightShift, shiftedRight } from "./shift.js";
import {
  bigOf,
  bigValue,
  constantValue,
  constantWords,
  exact,
  isWord,
  type Low,
  type Value,
} from "./value.js";
import {
  addWords,
  andWords,
  computedWord,
  constantWord,
  multiplyWords,
  orWords,
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
      return leftShift(scope, left, right);
    case ">>":
      return rightShift(scope, left, right);
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
