import { at } from "./at.js";
import { extentOf, signedBits, union } from "./range.js";
import type { Scope } from "./scope.js";
import { exact, masked, twosComplement, type Value } from "./value.js";
import {
  andTests,
  constantWord,
  notTest,
  orTests,
  sameWord,
  signedOf,
  type Test,
  unsignedOf,
  type Word,
} from "./word.js";

/** Whether two values are the same number. */
export function equal(left: Value, right: Value): Test {
  const a = left.range;
  const b = right.range;
  if (a === undefined || b === undefined) {
    return `(${left.big()} === ${right.big()})`;
  }
  if (a.high < b.low || b.high < a.low) {
    return false;
  }
  if (a.low === a.high && b.low === b.high) {
    return true;
  }
  for (const [value, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (value.test !== undefined && (other.constant === 0n || other.constant === 1n)) {
      return other.constant === 1n ? value.test : notTest(value.test);
    }
  }
  const { bits } = extentOf(union(a, b));
  const x = masked(left.low(bits), bits);
  const y = masked(right.low(bits), bits);
  return x.reduce<Test>((test, word, i) => andTests(test, sameWord(word, at(y, i))), true);
}

/** Whether the left number is the smaller one. */
export function lessThan(scope: Scope, left: Value, right: Value): Test {
  const a = left.range;
  const b = right.range;
  if (a === undefined || b === undefined) {
    return `(${left.big()} < ${right.big()})`;
  }
  if (a.high < b.low) {
    return true;
  }
  if (a.low >= b.high) {
    return false;
  }
  const x = extentOf(a);
  const y = extentOf(b);
  if (!x.isSigned && !y.isSigned) {
    const count = Math.max(exactLength(x.bits), exactLength(y.bits));
    return lessWords(
      scope,
      padded(exact(left).words, count),
      padded(exact(right).words, count),
      false,
    );
  }
  const bits = Math.max(signedBits(x), signedBits(y));
  return lessWords(scope, twosComplement(left, bits), twosComplement(right, bits), true);
}

function exactLength(bits: number): number {
  return Math.ceil(bits / 32);
}

function padded(words: readonly Word[], count: number): Word[] {
  return Array.from({ length: count }, (_, i) => words[i] ?? constantWord(0));
}

/** Words of the same number, least significant first; only the last may have a sign. */
function lessWords(
  scope: Scope,
  left: readonly Word[],
  right: readonly Word[],
  isSigned: boolean,
): Test {
  const last = left.length - 1;
  let test: Test = false;
  for (let i = 0; i <= last; i += 1) {
    const isTop = i === last && isSigned;
    const a = last === 0 ? at(left, i) : scope.bind(at(left, i));
    const b = last === 0 ? at(right, i) : scope.bind(at(right, i));
    const less: Test = isTop
      ? `(${signedOf(a)} < ${signedOf(b)})`
      : `(${unsignedOf(a)} < ${unsignedOf(b)})`;
    test = i === 0 ? less : orTests(less, andTests(sameWord(a, b), test));
  }
  return test;
}

/** A comparison of two numbers. */
export function compare(
  scope: Scope,
  op: "==" | "!=" | "<" | "<=" | ">" | ">=",
  left: Value,
  right: Value,
): Test {
  switch (op) {
    case "==":
      return equal(left, right);
    case "!=":
      return notTest(equal(left, right));
    case "<":
      return lessThan(scope, left, right);
    case ">":
      return lessThan(scope, right, left);
    case "<=":
      return notTest(lessThan(scope, right, left));
    case ">=":
      return notTest(lessThan(scope, left, right));
  }
}
