/**
 * 32 bits of a value, as a JavaScript expression whose value is a number with these bits: in 0 .. 2^32 - 1 if it is unsigned, else
 * in -2^31 .. 2^31 - 1. Expressions bind tighter than any operator, and have no side effects.
 */
export interface Word {
  readonly code: string;
  /** Bits that may be 1, 0 .. 2^32 - 1. */
  readonly ones: number;
  /** Of a constant: its value, 0 .. 2^32 - 1. */
  readonly constant?: number;
  /** Whether the number is never negative; else it is never above 2^31 - 1. */
  readonly isUnsigned: boolean;
  /** Whether it costs nothing to write the code twice. */
  readonly isSimple: boolean;
}

/** A test, as a JavaScript expression that binds tighter than any operator and is a boolean. */
export type Test = string | boolean;

const all = 0xffffffff;
const zero: Word = { code: "0", ones: 0, constant: 0, isUnsigned: true, isSimple: true };

/** A constant word; only the low 32 bits count. */
export function constantWord(value: number): Word {
  const constant = value >>> 0;
  return constant === 0
    ? zero
    : {
        // Of small integers V8 keeps those of 32 bits with sign.
        code: constant > 0x7fffffff ? `(${constant | 0})` : String(constant),
        ones: constant,
        constant,
        isUnsigned: constant <= 0x7fffffff,
        isSimple: true,
      };
}

/** A word that is read from somewhere: `ones` says which bits it may have. */
export function readWord(code: string, ones: number, isSimple = true): Word {
  return { code, ones: ones >>> 0, isUnsigned: true, isSimple };
}

function computed(code: string, ones: number, isUnsigned = false): Word {
  const possible = ones >>> 0;
  return possible === 0
    ? zero
    : {
        code,
        ones: possible,
        isUnsigned: isUnsigned || possible <= 0x7fffffff,
        isSimple: false,
      };
}

/** The word as a number in 0 .. 2^32 - 1. */
export function unsignedOf(word: Word): string {
  if (word.constant !== undefined) {
    return String(word.constant);
  }
  return word.isUnsigned ? word.code : `(${word.code} >>> 0)`;
}

/** The word as a number in -2^31 .. 2^31 - 1. */
export function signedOf(word: Word): string {
  return word.ones > 0x7fffffff && word.isUnsigned && word.constant === undefined
    ? `(${word.code} | 0)`
    : word.code;
}

/** Ones at all places up to the highest that a number below `limit` has. */
function onesBelow(limit: number): number {
  return limit > all ? all : 2 ** Math.ceil(Math.log2(Math.max(1, limit + 1))) - 1;
}

export function andWords(a: Word, b: Word): Word {
  if (a.constant !== undefined && b.constant !== undefined) {
    return constantWord(a.constant & b.constant);
  }
  for (const [word, mask] of [
    [a, b],
    [b, a],
  ] as const) {
    if (mask.constant !== undefined && (word.ones & ~mask.constant) === 0) {
      return word;
    }
  }
  return computed(`(${a.code} & ${b.code})`, a.ones & b.ones);
}

export function orWords(a: Word, b: Word): Word {
  return merge(a, b, "|", (x, y) => x | y);
}

export function xorWords(a: Word, b: Word): Word {
  return merge(a, b, "^", (x, y) => x ^ y);
}

function merge(a: Word, b: Word, op: string, of: (a: number, b: number) => number): Word {
  if (a.constant !== undefined && b.constant !== undefined) {
    return constantWord(of(a.constant, b.constant));
  }
  if (a.constant === 0) {
    return b;
  }
  if (b.constant === 0) {
    return a;
  }
  return computed(`(${a.code} ${op} ${b.code})`, a.ones | b.ones);
}

export function notWord(a: Word): Word {
  return a.constant !== undefined ? constantWord(~a.constant) : computed(`(~${a.code})`, all);
}

export function shiftLeft(a: Word, by: number): Word {
  if (by === 0) {
    return a;
  }
  if (by > 31) {
    return zero;
  }
  return a.constant !== undefined
    ? constantWord(a.constant << by)
    : computed(`(${a.code} << ${by})`, a.ones << by);
}

/** Zeros come in from the left. */
export function shiftRight(a: Word, by: number): Word {
  if (by === 0) {
    return a;
  }
  if (by > 31) {
    return zero;
  }
  return a.constant !== undefined
    ? constantWord(a.constant >>> by)
    : computed(`(${a.code} >>> ${by})`, a.ones >>> by, true);
}

/** The low `bits` as a signed number, in all 32 bits. */
export function extendSign(a: Word, bits: number): Word {
  const by = 32 - bits;
  if (a.constant !== undefined) {
    return constantWord((a.constant << by) >> by);
  }
  if (by === 0) {
    return a;
  }
  if (a.ones < 2 ** (bits - 1)) {
    return a;
  }
  return computed(`(${a.code} << ${by} >> ${by})`, all);
}

/** The sign of a word of 32 bits, in all bits. */
export function signOf(a: Word): Word {
  if (a.constant !== undefined) {
    return constantWord((a.constant | 0) >> 31);
  }
  return a.ones <= 0x7fffffff ? zero : computed(`(${a.code} >> 31)`, all);
}

export function addWords(a: Word, b: Word): Word {
  if (a.constant !== undefined && b.constant !== undefined) {
    return constantWord(a.constant + b.constant);
  }
  if (a.constant === 0) {
    return b;
  }
  if (b.constant === 0) {
    return a;
  }
  return computed(`(${a.code} + ${b.code} | 0)`, onesBelow(a.ones + b.ones));
}

export function subtractWords(a: Word, b: Word): Word {
  if (a.constant !== undefined && b.constant !== undefined) {
    return constantWord(a.constant - b.constant);
  }
  if (b.constant === 0) {
    return a;
  }
  return computed(`(${a.code} - ${b.code} | 0)`, all);
}

export function multiplyWords(a: Word, b: Word): Word {
  if (a.constant !== undefined && b.constant !== undefined) {
    return constantWord(Math.imul(a.constant, b.constant));
  }
  for (const [word, factor] of [
    [a, b],
    [b, a],
  ] as const) {
    if (factor.constant === 0) {
      return zero;
    }
    if (factor.constant === 1) {
      return word;
    }
  }
  return computed(`Math.imul(${a.code}, ${b.code})`, onesBelow(a.ones * b.ones));
}

/** What else computes a word; bits not in `ones` are 0. */
export function computedWord(code: string, ones: number, isUnsigned: boolean): Word {
  return computed(code, ones, isUnsigned);
}

export function selectWord(test: Test, a: Word, b: Word): Word {
  if (test === true || a.code === b.code) {
    return a;
  }
  if (test === false) {
    return b;
  }
  const isUnsigned = a.isUnsigned && b.isUnsigned;
  const [left, right] = isUnsigned ? [a.code, b.code] : [signedOf(a), signedOf(b)];
  return computed(`(${test} ? ${left} : ${right})`, a.ones | b.ones, isUnsigned);
}

export function notTest(test: Test): Test {
  return typeof test === "boolean" ? !test : `(!${test})`;
}

export function andTests(left: Test, right: Test): Test {
  if (left === false || right === false) {
    return false;
  }
  if (left === true) {
    return right;
  }
  return right === true ? left : `(${left} && ${right})`;
}

export function orTests(left: Test, right: Test): Test {
  if (left === true || right === true) {
    return true;
  }
  if (left === false) {
    return right;
  }
  return right === false ? left : `(${left} || ${right})`;
}

/** Whether two words are the same 32 bits. */
export function sameWord(a: Word, b: Word): Test {
  if (a.constant !== undefined && b.constant !== undefined) {
    return a.constant === b.constant;
  }
  for (const [word, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (other.constant !== undefined && (other.constant & ~word.ones) !== 0) {
      return false;
    }
  }
  return a.isUnsigned && b.isUnsigned
    ? `(${unsignedOf(a)} === ${unsignedOf(b)})`
    : `(${signedOf(a)} === ${signedOf(b)})`;
}
