import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import type { BinaryOperator, Condition, Expression } from "../program/expression.js";
import { compute } from "./arithmetic.js";
import { field, runSmall, sequence, smallProgram } from "./small-program.js";

const sources = [
  field("a", 1),
  field("b", 8),
  field("c", 16),
  field("d", 32),
  field("e", 33),
  field("f", 64),
  field("g", 80),
  field("h", 128),
  field("i", 8, { isSigned: true }),
  field("j", 32, { isSigned: true }),
  field("k", 33, { isSigned: true }),
  field("l", 64, { isSigned: true }),
  field("m", 2, { isSigned: true }),
];

const header = { is: "header", header: 1 } as const;
const widths = [1, 3, 8, 16, 31, 32, 33, 48, 63, 64, 65, 96, 128];

function constant(value: bigint): Expression {
  return { op: "constant", value };
}

const constants = fc.oneof(
  fc.bigInt(-300n, 300n),
  fc.bigInt(-(2n ** 34n), 2n ** 34n),
  fc.nat(70).map((bits) => 2n ** BigInt(bits) - 1n),
  fc.nat(130).map((bits) => 2n ** BigInt(bits)),
  fc.bigInt(0n, 2n ** 130n),
);

const binaryOperators: BinaryOperator[] = ["+", "-", "*", "/", "%", "&", "|", "^", "&", "+"];

const { expression, condition } = fc.letrec<{ expression: Expression; condition: Condition }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.nat(sources.length - 1).map((index): Expression => {
        return { op: "field", field: { of: header, field: index } };
      }),
      constants.map(constant),
    ),
    expression: fc.oneof(
      { maxDepth: 5, depthSize: "small" },
      fc.nat(sources.length - 1).map((index): Expression => {
        return { op: "field", field: { of: header, field: index } };
      }),
      constants.map(constant),
      fc.record({
        op: fc.constantFrom(...binaryOperators),
        left: tie("expression"),
        right: tie("expression"),
      }),
      fc.record({
        op: fc.constantFrom("<<" as const, ">>" as const),
        left: tie("expression"),
        right: fc.nat(200).map((shift) => constant(BigInt(shift))),
      }),
      fc.record({
        op: fc.constantFrom("<<" as const, ">>" as const),
        left: tie("expression"),
        right: tie("expression").map(
          (right): Expression => ({ op: "&", left: right, right: constant(0xffn) }),
        ),
      }),
      // As compilers write it: masked after each step.
      fc.record({ left: tie("expression"), width: fc.constantFrom(...widths) }).map(
        ({ left, width }): Expression => ({
          op: "&",
          left,
          right: constant(2n ** BigInt(width) - 1n),
        }),
      ),
      fc.record({ op: fc.constant("~" as const), right: tie("expression") }),
      fc.record({
        op: fc.constantFrom("twoCompMod" as const, "usatCast" as const, "satCast" as const),
        left: tie("expression"),
        width: fc.constantFrom(...widths),
      }),
      fc.record({
        op: fc.constant("?" as const),
        condition: tie("condition"),
        left: tie("expression"),
        right: tie("expression"),
      }),
      fc.record({ op: fc.constant("b2d" as const), right: tie("condition") }),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.boolean().map((value): Condition => ({ op: "boolean", value })),
      fc.record({
        op: fc.constantFrom(
          "==" as const,
          "!=" as const,
          "<" as const,
          "<=" as const,
          ">" as const,
          ">=" as const,
        ),
        left: tie("expression"),
        right: tie("expression"),
      }),
      fc.record({ op: fc.constant("d2b" as const), right: tie("expression") }),
      fc.record({ op: fc.constant("not" as const), right: tie("condition") }),
      fc.record({
        op: fc.constantFrom("and" as const, "or" as const, "sameBoolean" as const),
        left: tie("condition"),
        right: tie("condition"),
      }),
      fc.record({
        op: fc.constant("choice" as const),
        condition: tie("condition"),
        left: tie("condition"),
        right: tie("condition"),
      }),
    ),
  }),
);

function signed(value: bigint, index: number): bigint {
  const { width, isSigned } = sources[index] ?? field("", 1);
  return isSigned ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value);
}

function evaluate(wanted: Expression, values: readonly bigint[]): bigint {
  switch (wanted.op) {
    case "constant":
      return wanted.value;
    case "field":
      return signed(values[wanted.field.field] ?? 0n, wanted.field.field);
    case "~":
      return ~evaluate(wanted.right, values);
    case "twoCompMod":
      return BigInt.asIntN(wanted.width, evaluate(wanted.left, values));
    case "usatCast":
      return clamp(evaluate(wanted.left, values), 0n, 2n ** BigInt(wanted.width) - 1n);
    case "satCast": {
      const half = 2n ** BigInt(wanted.width - 1);
      return clamp(evaluate(wanted.left, values), -half, half - 1n);
    }
    case "?":
      return evaluate(holds(wanted.condition, values) ? wanted.left : wanted.right, values);
    case "b2d":
      return holds(wanted.right, values) ? 1n : 0n;
    case "parameter":
    case "register":
    case "lookahead":
    case "stackSize":
    case "lastIndex":
      throw new Error("not generated");
    default:
      return compute(wanted.op, evaluate(wanted.left, values), evaluate(wanted.right, values));
  }
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  return value < low ? low : value > high ? high : value;
}

function holds(wanted: Condition, values: readonly bigint[]): boolean {
  switch (wanted.op) {
    case "boolean":
      return wanted.value;
    case "d2b":
      return evaluate(wanted.right, values) !== 0n;
    case "not":
      return !holds(wanted.right, values);
    case "and":
      return holds(wanted.left, values) && holds(wanted.right, values);
    case "or":
      return holds(wanted.left, values) || holds(wanted.right, values);
    case "sameBoolean":
      return holds(wanted.left, values) === holds(wanted.right, values);
    case "choice":
      return holds(holds(wanted.condition, values) ? wanted.left : wanted.right, values);
    case "sameHeader":
    case "sameUnion":
    case "valid":
    case "validUnion":
      throw new Error("not generated");
    default: {
      const left = evaluate(wanted.left, values);
      const right = evaluate(wanted.right, values);
      return {
        "==": left === right,
        "!=": left !== right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
      }[wanted.op];
    }
  }
}

const extremes = fc.oneof(
  fc.bigInt(0n, 2n ** 128n - 1n),
  fc.constantFrom(0n, 1n, -1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 63n, -(2n ** 31n), 2n ** 32n),
);

test("expressions give what arithmetic of unlimited precision gives", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ expression, width: fc.constantFrom(...widths) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fc.array(extremes, { minLength: sources.length, maxLength: sources.length }), {
        minLength: 4,
        maxLength: 4,
      }),
      (wanted, packets) => {
        const targets = wanted.map(({ width }, i) => field(`t${i}`, width));
        const actions = wanted.map((one, i) => ({
          name: `act${i}`,
          parameters: [],
          primitives: [
            {
              op: "assign" as const,
              to: { of: { is: "header" as const, header: 2 }, field: i },
              value: one.expression,
            },
          ],
        }));
        const run = runSmall(
          smallProgram(
            {
              types: [
                { name: "sources", fields: sources },
                { name: "targets", fields: targets },
              ],
              headers: [
                { name: "s", type: 1, isMetadata: true },
                { name: "t", type: 2, isMetadata: true },
              ],
            },
            { actions, ingress: sequence(actions) },
          ),
        );
        for (const values of packets) {
          values.forEach((value, i) => {
            run.write(1, i, value);
          });
          run.code.ingress();
          wanted.forEach((one, i) => {
            const expected = BigInt.asUintN(one.width, evaluate(one.expression, values));
            assert.equal(
              run.read(2, i),
              expected,
              JSON.stringify(one, (_, part) => (typeof part === "bigint" ? `${part}n` : part)),
            );
          });
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("conditions hold when arithmetic of unlimited precision says so", () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 8 }),
      fc.array(extremes, { minLength: sources.length, maxLength: sources.length }),
      (wanted, values) => {
        const targets = wanted.map((_, i) => field(`t${i}`, 1));
        const nodes = wanted.flatMap((one, i) => [
          {
            is: "condition" as const,
            name: `c${i}`,
            condition: one,
            whenTrue: 2 * i + 1,
            whenFalse: i + 1 < wanted.length ? 2 * i + 2 : -1,
          },
          {
            is: "action" as const,
            name: `a${i}`,
            action: i,
            next: i + 1 < wanted.length ? 2 * i + 2 : -1,
          },
        ]);
        const actions = wanted.map((_, i) => ({
          name: `act${i}`,
          parameters: [],
          primitives: [
            {
              op: "assign" as const,
              to: { of: { is: "header" as const, header: 2 }, field: i },
              value: constant(1n),
            },
          ],
        }));
        const run = runSmall(
          smallProgram(
            {
              types: [
                { name: "sources", fields: sources },
                { name: "targets", fields: targets },
              ],
              headers: [
                { name: "s", type: 1, isMetadata: true },
                { name: "t", type: 2, isMetadata: true },
              ],
            },
            { actions, ingress: { start: 0, nodes } },
          ),
        );
        values.forEach((value, i) => {
          run.write(1, i, value);
        });
        run.code.ingress();
        wanted.forEach((one, i) => {
          assert.equal(
            run.read(2, i) === 1n,
            holds(one, values),
            `${JSON.stringify(one, (_, part) => (typeof part === "bigint" ? `${part}n` : part))}`,
          );
        });
      },
    ),
    { numRuns: 500 },
  );
});
