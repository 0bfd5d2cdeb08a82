import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import {
  assign,
  bool,
  choice,
  extract,
  field,
  header,
  num,
  op,
  primitive,
  unary,
} from "./operands.js";
import { ProgramTest } from "./program-test.js";

const types = {
  in_t: { a: 8, b: 8, s: "int<8>", t: "int<8>", w: 32, x: 128 },
  out_t: { r: 8, q: "int<16>", y: 128 },
};
// a 200, b 7, s -16, t 127.
const frame = "c8 07 f0 7f 89abcdef 80000000000000000000000000000001";
const w = 0x89abcdefn;
const x = (1n << 127n) + 1n;

/** What `out` is after the value has been stored in each of its fields. */
function stored(value: Json): string | undefined {
  const subject = new ProgramTest({
    types,
    headers: { in: "in_t", out: "out_t" },
    parser: { start: { ops: [extract("in")] } },
    deparser: ["out"],
    ingress: [
      {
        do: [
          primitive("add_header", header("out")),
          assign("out.r", value),
          assign("out.q", value),
          assign("out.y", value),
        ],
      },
    ],
  });
  return subject.inject(1, frame)[0];
}

const A = field("in.a");
const B = field("in.b");
const S = field("in.s");
const T = field("in.t");
const W = field("in.w");
const X = field("in.x");

const numbers: readonly (readonly [string, Json, bigint | number])[] = [
  ["+", op("+", A, B), 207],
  ["-", op("-", B, A), -193],
  ["*", op("*", A, B), 1400],
  ["* of signed", op("*", S, T), -2032],
  ["/", op("/", A, B), 28],
  ["/ by zero", op("/", A, num(0)), 0],
  ["%", op("%", A, B), 4],
  ["% by zero", op("%", A, op("-", B, num(7))), 0],
  ["- without a left side", op("-", null, B), -7],
  ["+ without a left side", op("+", null, S), -16],
  ["<<", op("<<", A, num(4)), 3200],
  ["<< by a field", op("<<", B, B), 896],
  ["<< by far", op("<<", A, num(200)), 200n << 200n],
  ["<< by far, by a field", op("<<", A, A), 200n << 200n],
  ["<< of a negative value", op("<<", S, num(3)), -128],
  ["<< and back", op(">>", op("<<", X, B), B), x],
  [">> of an unsigned value", op(">>", W, num(28)), 8],
  [">> of a signed value", op(">>", S, num(2)), -4],
  [">> by far of a signed value", op(">>", S, num(200)), -1],
  [">> by far of a signed value, by a field", op(">>", S, A), -1],
  [">> by far of an unsigned value, by a field", op(">>", X, A), 0],
  [">> of a wide value, by a field", op(">>", X, B), x >> 7n],
  ["&", op("&", A, B), 0],
  ["& of a negative value", op("&", S, num(0xff)), 0xf0],
  ["& of two negative values", op("&", S, num(-32)), -32],
  ["|", op("|", A, B), 207],
  ["| of a negative value", op("|", S, num(1)), -15],
  ["^", op("^", A, num(0xff)), 55],
  ["^ of a negative value", op("^", S, A), -16n ^ 200n],
  ["~", unary("~", B), -8],
  ["~ of a wide value", unary("~", X), ~x],
  ["two_comp_mod", op("two_comp_mod", A, num(8)), -56],
  ["two_comp_mod to more bits", op("two_comp_mod", S, num(16)), -16],
  ["two_comp_mod of a wide value", op("two_comp_mod", X, num(128)), x - (1n << 128n)],
  ["usat_cast from above", op("usat_cast", op("+", A, A), num(8)), 255],
  ["usat_cast from below", op("usat_cast", op("-", B, A), num(8)), 0],
  ["usat_cast of what fits", op("usat_cast", op("+", A, B), num(8)), 207],
  ["sat_cast from above", op("sat_cast", op("+", T, T), num(8)), 127],
  ["sat_cast from below", op("sat_cast", op("*", S, T), num(8)), -128],
  ["sat_cast of what fits", op("sat_cast", op("+", S, B), num(8)), -9],
  ["sat_cast of a wide value", op("sat_cast", X, num(100)), (1n << 99n) - 1n],
  ["? that holds", choice(op(">", A, B), A, B), 200],
  ["? that does not hold", choice(op("<", A, B), A, B), 7],
  ["? between signed and unsigned", choice(op("<", S, T), S, A), -16],
  ["? between constants", choice(op("<", S, T), num(-1), num(1)), -1],
  ["b2d", unary("b2d", bool(true)), 1],
  [
    "concatenation",
    op("|", op("<<", op("&", A, num(0xffff)), num(8)), op("&", B, num(0xff))),
    0xc807,
  ],
  ["a slice", op("&", op(">>", X, num(124)), num(0xf)), 8],
  ["* of words", op("*", W, W), w * w],
  ["* of wide values", op("*", X, W), x * w],
  ["+ of wide values", op("+", X, X), x + x],
  ["- of wide values", op("-", W, X), w - x],
  ["a carry through all words", op("+", op("-", X, num(2)), num(1)), x - 1n],
];

for (const [name, value, expected] of numbers) {
  test(`an expression of ${name} keeps what fits its destination`, () => {
    const bits = [8, 16, 128].map((width) =>
      BigInt.asUintN(width, BigInt(expected))
        .toString(16)
        .padStart(width / 4, "0"),
    );

    assert.equal(stored(value), `0 ${bits.join("")}`);
  });
}

const conditions: readonly (readonly [string, Json, boolean])[] = [
  ["200 == 200", op("==", A, num(200)), true],
  ["200 == 456, which is 200 in 8 bits", op("==", A, num(456)), false],
  ["-16 == -16", op("==", S, num(-16)), true],
  ["-16 == 240", op("==", S, num(240)), false],
  ["200 != a number of 32 bits", op("!=", A, W), true],
  ["-16 < 127", op("<", S, T), true],
  ["-16 > 200", op(">", S, A), false],
  ["200 <= 200", op("<=", A, A), true],
  ["2^127 + 1 >= 2^127", op(">=", X, op("<<", num(1), num(127))), true],
  ["2^127 + 1 < 2^127", op("<", X, op("<<", num(1), num(127))), false],
  ["7 - 200 < 0", op("<", op("-", B, A), num(0)), true],
  ["true and 7", op("and", bool(true), unary("d2b", B)), true],
  ["true and 0", op("and", bool(true), unary("d2b", num(0))), false],
  ["false or 7", op("or", bool(false), unary("d2b", B)), true],
  ["not 0", unary("not", unary("d2b", num(0))), true],
  ["not 7", unary("not", unary("d2b", B)), false],
  ["true == (200 > 7)", op("==", bool(true), op(">", A, B)), true],
  ["(200 < 7) == (7 < 200)", op("==", op("<", A, B), op("<", B, A)), false],
  ["true != (200 > 7)", op("!=", bool(true), op(">", A, B)), false],
  ["200 > 7 ? 7 < 0 : true", choice(op(">", A, B), op("<", B, num(0)), bool(true)), false],
  ["a header that was extracted is valid", unary("valid", header("in")), true],
  ["a header that was not is not", unary("valid", header("none")), false],
  ["metadata are valid", unary("valid", header("meta")), true],
  ["$valid$ of a valid header", unary("d2b", field("in.$valid$")), true],
  ["$valid$ of an invalid header", unary("d2b", field("none.$valid$")), false],
  ["a field of an invalid header is 0", op("==", field("none.x"), num(0)), true],
  ["a header is equal to itself", op("==", header("in"), header("in")), true],
  ["an invalid header is equal to none", op("==", header("none"), header("none")), false],
  ["an invalid header is unequal to all", op("!=", header("none"), header("in")), true],
];

for (const [name, condition, expected] of conditions) {
  test(`a condition finds that ${name} is ${expected}`, () => {
    const subject = new ProgramTest({
      types,
      headers: { in: "in_t", none: "in_t" },
      parser: { start: { ops: [extract("in")] } },
      ingress: [
        { if: condition, whenFalse: "no" },
        { do: [assign("in.a", num(1))], next: null },
        { do: [assign("in.a", num(0))], name: "no" },
      ],
    });

    assert.equal(subject.inject(1, frame)[0]?.slice(2, 4), expected ? "01" : "00");
  });
}
