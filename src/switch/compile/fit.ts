import { at } from "./at.js";
import { lessThan } from "./compare.js";
import { wordsOf } from "./layout.js";
import { type Range, rangeOfWidth } from "./range.js";
import type { Scope } from "./scope.js";
import { bigOf, constantValue, selectValue, type Value } from "./value.js";
import { computedWord, notWord, type Word } from "./word.js";

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
