import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import {
  arg,
  assign,
  extract,
  field,
  header,
  local,
  num,
  op,
  primitive,
  sendTo,
  text,
  unary,
} from "./operands.js";
import type { ProgramSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

/** Header `h` of two bytes and what the primitives do to it. */
function program(primitives: readonly Json[], more: ProgramSpec = {}): ProgramTest {
  return new ProgramTest({
    types: { h_t: { a: 8, b: 8 }, wide_t: { w: 96 } },
    headers: { h: "h_t", g: "h_t", wide: "wide_t" },
    meta: { x: "int<8>", sat: "sat<8>", isat: "satint<8>" },
    parser: { start: { ops: [extract("h")] } },
    ingress: [{ do: primitives }],
    ...more,
  });
}

const jump = (to: number): Json => primitive("_jump", num(to));
const jumpIfZero = (condition: Json, to: number): Json =>
  primitive("_jump_if_zero", condition, num(to));
const add = (value: number): Json => assign("h.b", op("+", field("h.b"), num(value)));

test("one primitive sees what the one before has done", () => {
  const subject = program([assign("h.a", num(5)), assign("h.b", op("+", field("h.a"), num(1)))]);

  assert.deepEqual(subject.inject(0, "0102"), ["0 0506"]);
});

test("a signed field holds negative numbers", () => {
  const subject = program([
    assign("meta.x", field("h.a")),
    assign("h.b", unary("b2d", op("<", field("meta.x"), num(0)))),
  ]);

  assert.deepEqual(subject.inject(0, "8000"), ["0 8001"]);
  assert.deepEqual(subject.inject(0, "7f00"), ["0 7f00"]);
});

test("a saturating field holds the nearest that it can", () => {
  const subject = program([
    assign("meta.sat", op("+", field("h.a"), field("h.b"))),
    assign("meta.isat", op("-", field("h.a"), op("+", field("h.b"), field("h.b")))),
    assign("h.a", field("meta.sat")),
    assign("h.b", field("meta.isat")),
  ]);

  assert.deepEqual(subject.inject(0, "f0f0"), ["0 ff80"]);
  assert.deepEqual(subject.inject(0, "ff10"), ["0 ff7f"]);
  assert.deepEqual(subject.inject(0, "1011"), ["0 21ee"]);
});

test("writes to an invalid header are dropped", () => {
  const subject = program([
    assign("g.a", num(7)),
    primitive("add_header", header("g")),
    assign("g.b", num(8)),
    primitive("remove_header", header("g")),
    assign("g.b", num(9)),
    assign("h.b", field("g.b")),
    primitive("add_header", header("g")),
  ]);

  assert.deepEqual(subject.inject(0, "0102"), ["0 01000000"]);
});

test("jumps go on with the primitive of their number, and end the action behind the last", () => {
  const subject = program([
    jumpIfZero(field("h.a"), 3),
    add(1),
    jump(5),
    add(2),
    jumpIfZero(unary("b2d", op("==", field("h.b"), num(2))), 6),
    add(0x10),
  ]);

  assert.deepEqual(subject.inject(0, "0100"), ["0 0111"]);
  assert.deepEqual(subject.inject(0, "0000"), ["0 0012"]);
  assert.deepEqual(subject.inject(0, "0001"), ["0 0003"]);
});

test("parameters reach what is long in an action that jumps", () => {
  const long = Array.from({ length: 60 }, () => local(0)).reduce((sum, one) =>
    op("^", op("*", sum, num(3)), one),
  );
  const subject = program([], {
    actions: { put: { params: { p: 8 }, do: [jumpIfZero(field("h.a"), 2), assign("h.b", long)] } },
    ingress: [{ table: "t", key: [["h.a", "exact"]], actions: ["put"], default: ["put", 0] }],
  });
  subject.insert("t", [{ exact: 1n }], { action: "put", args: [5n] });

  assert.equal(subject.inject(0, "0100").length, 1);
});

test("jumps back make loops", () => {
  const subject = program([
    jumpIfZero(field("h.a"), 4),
    assign("h.a", op("-", field("h.a"), num(1))),
    add(3),
    jump(0),
    add(0x40),
  ]);

  assert.deepEqual(subject.inject(0, "0500"), ["0 004f"]);
});

test("what is known of headers before a jump does not hold behind its target", () => {
  const subject = program([
    jumpIfZero(field("h.a"), 2),
    primitive("add_header", header("g")),
    assign("g.a", num(9)),
    jumpIfZero(field("h.b"), 5),
    primitive("remove_header", header("g")),
    assign("g.b", num(7)),
    primitive("remove_header", header("g")),
    primitive("add_header", header("g")),
    assign("h.a", field("g.b")),
  ]);

  for (const bytes of ["0000", "0001", "0100", "0101"]) {
    assert.deepEqual(subject.inject(0, bytes), [`0 00${bytes.slice(2)}0000`]);
  }
});

test("after exit the rest of the action runs, no other node does, and egress does", () => {
  const subject = program([], {
    ingress: [{ do: [primitive("exit"), add(1)] }, { do: [add(0x10)] }],
    egress: [
      { do: [add(0x40)] },
      { if: op("==", field("h.a"), num(1)), whenFalse: "last" },
      { do: [primitive("exit")] },
      { do: [add(0x80)], name: "last" },
    ],
  });

  assert.deepEqual(subject.inject(0, "0100"), ["0 0141"]);
  assert.deepEqual(subject.inject(0, "0000"), ["0 00c1"]);
});

test("mark_to_drop drops, unless the port is chosen anew behind it", () => {
  const drop = primitive("mark_to_drop", header("standard_metadata"));

  assert.deepEqual(program([sendTo(3), drop]).inject(0, "0102"), []);
  assert.deepEqual(program([drop, sendTo(3)]).inject(0, "0102"), ["3 0102"]);
  assert.deepEqual(program([primitive("drop")]).inject(0, "0102"), []);
  assert.deepEqual(program([sendTo(511)]).inject(0, "0102"), []);
});

test("egress drops by egress_spec, which is 0 when it begins, and cannot change the port", () => {
  const subject = program([sendTo(5)], {
    egress: [
      {
        do: [
          assign("h.b", field("standard_metadata.egress_spec")),
          assign("standard_metadata.egress_port", num(7)),
        ],
      },
      { if: op("==", field("h.a"), num(1)), whenFalse: null },
      { do: [primitive("mark_to_drop", header("standard_metadata"))] },
    ],
  });

  assert.deepEqual(subject.inject(0, "00ff"), ["5 0000"]);
  assert.deepEqual(subject.inject(0, "01ff"), []);
});

test("messages are logged with their values, and braces behind backslashes stay braces", () => {
  const values = (...list: readonly Json[]): Json => ({ type: "parameters_vector", value: list });
  const subject = program([
    assign("meta.x", field("h.a")),
    primitive("log_msg", text("a {} b {} \\{\\} {}"), values(field("h.a"), field("meta.x"))),
    primitive("log_msg", text('‡3‡ d[1] "quoted" \n$'), {
      type: "parameters_vector",
      value: {},
    }),
    primitive(
      "log_msg",
      text("{}"),
      values({ type: "expression", value: op("<<", num(1), num(100)) }),
    ),
  ]);
  subject.inject(0, "ff00");

  assert.deepEqual(subject.logs, [
    "a 255 b -1 {} {}",
    '‡3‡ d[1] "quoted" \n$',
    (1n << 100n).toString(),
  ]);
});

test("what is asserted and does not hold is told, and the packet goes on", () => {
  const subject = program([
    primitive("assert", unary("b2d", op("==", field("h.a"), num(1)))),
    primitive("assume", unary("b2d", op("==", field("h.b"), num(2)))),
  ]);

  assert.deepEqual(subject.inject(0, "0102"), ["0 0102"]);
  assert.deepEqual(subject.inject(0, "0203"), ["0 0203"]);
  assert.deepEqual(subject.interpreter.violations, ["assert", "assume"]);
});

test("random numbers lie between both ends; where none does nothing is written", () => {
  let drawn = 0;
  const subject = new ProgramTest(
    {
      types: { h_t: { a: 8, b: 8, c: 8 } },
      headers: { h: "h_t" },
      parser: { start: { ops: [extract("h")] } },
      ingress: [
        {
          do: [primitive("modify_field_rng_uniform", field("h.c"), field("h.a"), field("h.b"))],
        },
      ],
    },
    () => () => drawn,
  );

  assert.deepEqual(subject.inject(0, "050877"), ["0 050805"]);
  drawn = 7;
  assert.deepEqual(subject.inject(0, "050877"), ["0 050808"]);
  assert.deepEqual(subject.inject(0, "080877"), ["0 080808"]);
  assert.deepEqual(subject.inject(0, "090877"), ["0 090877"]);
});

test("primitives of old programs", () => {
  const subject = program(
    [
      primitive("modify_field", field("h.a"), num(0x0f)),
      primitive("add_to_field", field("h.a"), num(2)),
      primitive("subtract_from_field", field("h.a"), num(1)),
      primitive("bit_or", field("h.b"), field("h.a"), num(0x80)),
      primitive("bit_xor", field("h.b"), field("h.b"), num(1)),
      primitive("bit_and", field("h.b"), field("h.b"), num(0xf1)),
      primitive("shift_left", field("h.a"), field("h.a"), num(1)),
      primitive("shift_right", field("h.a"), field("h.a"), num(2)),
      primitive("add", field("h.a"), field("h.a"), num(3)),
      primitive("subtract", field("h.a"), field("h.a"), num(1)),
      primitive("add_header_fast", header("g")),
      primitive("no_op"),
    ],
    {
      egress: [{ do: [assign("g.a", field("standard_metadata.packet_length"))] }],
    },
  );

  assert.deepEqual(subject.inject(0, "0000ff"), ["0 0a910300ff"]);
});

test("parameters of any width reach the action", () => {
  const subject = program([], {
    actions: {
      put: {
        params: { small: 3, wide: 96, byte: 8 },
        do: [
          primitive("add_header", header("wide")),
          assign("wide.w", arg(1)),
          assign("h.a", arg(0)),
          assign("h.b", op("+", local(2), local(0))),
        ],
      },
    },
    ingress: [{ table: "t", key: [["h.a", "exact"]], actions: ["put"], default: ["put", 1, 2, 3] }],
  });
  subject.insert("t", [{ exact: 1n }], {
    action: "put",
    args: [7n, 0xa1a2a3a4b1b2b3b4c1c2c3c4n, 0xf0n],
  });

  assert.deepEqual(subject.inject(0, "0100"), ["0 07f7a1a2a3a4b1b2b3b4c1c2c3c4"]);
  assert.deepEqual(subject.inject(0, "0000"), [`0 0104${"2".padStart(24, "0")}`]);
});
