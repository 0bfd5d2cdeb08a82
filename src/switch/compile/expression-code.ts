import type { Condition, Expression, HeaderRef } from "../program/expression.js";
import { operate } from "./arithmetic.js";
import { at } from "./at.js";
import { compare } from "./compare.js";
import type { Context } from "./context.js";
import { complement, saturate, twoCompMod } from "./fit.js";
import { wordsOf } from "./layout.js";
import {
  fieldValue,
  fieldWords,
  isValid,
  membersOf,
  nextOf,
  type Place,
  placeOf,
  slotAt,
  wordAt,
} from "./place.js";
import {
  constantValue,
  givenValue,
  indexOf,
  isNotZero,
  selectValue,
  truthValue,
  type Value,
} from "./value.js";
import { andTests, computedWord, notTest, orTests, readWord, sameWord, type Test } from "./word.js";

/** What an expression is when the packet is there. */
export function valueCode(context: Context, expression: Expression): Value {
  const { scope } = context;
  switch (expression.op) {
    case "constant":
      return constantValue(expression.value);
    case "field":
      return fieldValue(context, expression.field);
    case "parameter":
      return context.parameter(expression.index);
    case "register":
      return registerValue(context, expression.register, valueCode(context, expression.index));
    case "lookahead":
      if (context.lookahead === undefined) {
        throw new RangeError("lookahead outside the parser");
      }
      return context.lookahead(expression.offset, expression.width);
    case "stackSize": {
      const next = nextOf(context, expression.stack);
      return givenValue(scope, [readWord(`V[${next.word}]`, 0xffffffff)], 32, false);
    }
    case "lastIndex": {
      const next = nextOf(context, expression.stack);
      const word = computedWord(`(V[${next.word}] - 1 | 0)`, 0xffffffff, false);
      return givenValue(scope, [scope.bind(word)], 32, false);
    }
    case "~":
      return complement(valueCode(context, expression.right));
    case "twoCompMod":
      return twoCompMod(scope, valueCode(context, expression.left), expression.width);
    case "usatCast":
    case "satCast":
      return saturate(
        scope,
        valueCode(context, expression.left),
        expression.width,
        expression.op === "satCast",
      );
    case "?": {
      const test = testOf(context, expression.condition);
      if (typeof test === "boolean") {
        return valueCode(context, test ? expression.left : expression.right);
      }
      return selectValue(
        scope,
        test,
        valueCode(context, expression.left),
        valueCode(context, expression.right),
      );
    }
    case "b2d":
      return truthValue(testOf(context, expression.right));
    default:
      return operate(
        scope,
        expression.op,
        valueCode(context, expression.left),
        valueCode(context, expression.right),
      );
  }
}

/** A register's cell; out of range: 0. */
function registerValue({ program, scope }: Context, register: number, index: Value): Value {
  const { width } = at(program.registers, register);
  const words = wordsOf(width);
  const cell = scope.name(indexOf(scope, index));
  const isThere = scope.name(`${cell} < r${register}.size`);
  const found = Array.from({ length: words }, (_, i) => {
    const rest = width - 32 * i;
    const code = `(${isThere} ? r${register}.data[${cell} * ${words} + ${words - 1 - i}] : 0)`;
    return scope.bind(readWord(code, rest >= 32 ? 0xffffffff : 2 ** rest - 1, false));
  });
  return givenValue(scope, found, width, false);
}

/** What a condition is when the packet is there. */
export function testOf(context: Context, condition: Condition): Test {
  const { scope } = context;
  switch (condition.op) {
    case "boolean":
      return condition.value;
    case "sameBoolean": {
      const left = testOf(context, condition.left);
      const right = testOf(context, condition.right);
      if (typeof left === "boolean") {
        return left ? right : notTest(right);
      }
      if (typeof right === "boolean") {
        return right ? left : notTest(left);
      }
      return `(${left} === ${right})`;
    }
    case "sameHeader":
      return sameHeader(context, condition.left, condition.right);
    case "sameUnion": {
      const left = membersOf(context, condition.left);
      const right = membersOf(context, condition.right);
      return left.reduce<Test>(
        (test, member, i) => orTests(test, samePlaces(context, member, at(right, i))),
        false,
      );
    }
    case "and":
    case "or": {
      const left = testOf(context, condition.left);
      if (left === (condition.op === "or")) {
        return left;
      }
      const right = testOf(context, condition.right);
      return condition.op === "and" ? andTests(left, right) : orTests(left, right);
    }
    case "not":
      return notTest(testOf(context, condition.right));
    case "valid":
      return isValid(context, placeOf(context, condition.header));
    case "validUnion":
      return membersOf(context, condition.union).reduce<Test>(
        (test, member) => orTests(test, isValid(context, member)),
        false,
      );
    case "d2b":
      return isNotZero(valueCode(context, condition.right));
    case "choice": {
      const test = testOf(context, condition.condition);
      if (typeof test === "boolean") {
        return testOf(context, test ? condition.left : condition.right);
      }
      const left = testOf(context, condition.left);
      const right = testOf(context, condition.right);
      return left === right ? left : `(${test} ? ${left} : ${right})`;
    }
    default:
      return compare(
        scope,
        condition.op,
        valueCode(context, condition.left),
        valueCode(context, condition.right),
      );
  }
}

function sameHeader(context: Context, left: HeaderRef, right: HeaderRef): Test {
  return samePlaces(context, placeOf(context, left), placeOf(context, right));
}

/** Both valid, and all fields equal. */
function samePlaces(context: Context, left: Place, right: Place): Test {
  const { layout } = context;
  const areValid = andTests(isValid(context, left), isValid(context, right));
  return at(layout.fields, left.header).reduce<Test>((test, slot, field) => {
    const other = slotAt(context, right, field);
    const a = fieldWords(left, slot);
    const b = fieldWords(right, other);
    const same = a.reduce<Test>((all, word, i) => andTests(all, sameWord(word, at(b, i))), test);
    return slot.lengthWord === undefined || other.lengthWord === undefined
      ? same
      : andTests(
          same,
          `(${wordAt(slot.lengthWord, left.offset)} === ${wordAt(other.lengthWord, right.offset)})`,
        );
  }, areValid);
}
