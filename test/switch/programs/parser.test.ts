import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import {
  assign,
  bool,
  bytes,
  extract,
  extractNext,
  field,
  header,
  lastField,
  lookahead,
  num,
  op,
  parserOp,
  primitive,
  wrapped,
} from "./operands.js";
import type { ProgramSpec, StateSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

const types = { h_t: { a: 8, b: 8 }, n_t: { hi: 4, mid: 12 }, e_t: { error: 8 }, s_t: { v: 8 } };

/** Headers `h`, `g` and `n`; `e` leads each frame that leaves with the parser's error. */
function program(
  parser: Readonly<Record<string, StateSpec>>,
  { ingress = [], ...more }: ProgramSpec = {},
): ProgramTest {
  const told = [
    primitive("add_header", header("e")),
    assign("e.error", field("standard_metadata.parser_error")),
  ];
  return new ProgramTest({
    types,
    headers: { e: "e_t", h: "h_t", g: "h_t", n: "n_t" },
    stacks: { s: ["s_t", 2] },
    meta: { x: 16, y: 8, wide: 48 },
    parser,
    ...more,
    ingress: [{ do: told }, ...ingress],
  });
}

const set = (to: string, from: Json): Json => parserOp("set", field(to), from);

test("nothing is taken by a parser without operations", () => {
  assert.deepEqual(program({ start: {} }).inject(0, "a1a2"), ["0 00a1a2"]);
});

test("an empty frame is processed", () => {
  assert.deepEqual(program({ start: {} }).inject(0, ""), ["0 00"]);
  assert.deepEqual(program({ start: { ops: [extract("h")] } }).inject(0, ""), ["0 01"]);
});

test("too few bytes are an error, and stay as payload behind what was taken", () => {
  const subject = program({ start: { ops: [extract("h"), set("meta.y", num(1)), extract("g")] } });

  assert.deepEqual(subject.inject(0, "a1a2 b1b2 c1"), ["0 00a1a2b1b2c1"]);
  assert.deepEqual(subject.inject(0, "a1a2 b1"), ["0 01a1a2b1"]);
});

test("metadata that were set before an error stay", () => {
  const subject = program(
    { start: { ops: [set("meta.y", num(0x42)), extract("h")] } },
    { ingress: [{ do: [assign("e.error", field("meta.y"))] }] },
  );

  assert.deepEqual(subject.inject(0, "a1"), ["0 42a1"]);
});

test("a lookahead takes nothing", () => {
  const subject = program(
    { start: { ops: [set("meta.wide", lookahead(4, 20)), extract("h")] } },
    { ingress: [{ do: [assign("h.b", op(">>", field("meta.wide"), num(12)))] }] },
  );

  assert.deepEqual(subject.inject(0, "a1a2 a3"), ["0 00a11aa3"]);
  assert.deepEqual(subject.inject(0, "a1a2"), ["0 01a1a2"]);
});

test("a select on a lookahead goes on by it, or is an error where there are too few bytes", () => {
  const subject = program({
    start: {
      key: [lookahead(8, 8)],
      to: [{ value: "77", next: "h" }],
      next: "g",
    },
    h: { ops: [extract("h"), extract("h")] },
    g: { ops: [extract("g")] },
  });

  assert.deepEqual(subject.inject(0, "a1 77 b1b2"), ["0 00b1b2"]);
  assert.deepEqual(subject.inject(0, "a1 78 b1b2"), ["0 00a178b1b2"]);
  assert.deepEqual(subject.inject(0, "a1"), ["0 01a1"]);
});

test("a select goes on with the first case that matches, padded by element and masked", () => {
  const subject = program(
    {
      start: {
        ops: [extract("n"), extract("h")],
        key: [field("n.hi"), field("n.mid"), field("h.a")],
        to: [
          { value: "0a012305", next: "one" },
          { value: "0a000000", mask: "0f000000", next: "two" },
          { value: "fb012f00", mask: "0ffff000", next: "three" },
        ],
        next: "other",
      },
      one: { ops: [set("meta.y", num(1))] },
      two: { ops: [set("meta.y", num(2))] },
      three: { ops: [set("meta.y", num(3))] },
      other: { ops: [set("meta.y", num(4))] },
    },
    { ingress: [{ do: [assign("e.error", field("meta.y"))] }] },
  );

  assert.deepEqual(subject.inject(0, "a123 0500"), ["0 010500a123"]);
  assert.deepEqual(subject.inject(0, "a123 0600"), ["0 020600a123"]);
  assert.deepEqual(subject.inject(0, "b124 0500"), ["0 030500b124"]);
  assert.deepEqual(subject.inject(0, "b224 0500"), ["0 040500b224"]);
});

test("parsing ends without an error where no case matches", () => {
  const subject = program({
    start: { ops: [extract("h")], key: [field("h.a")], to: [{ value: "01", next: "start" }] },
  });

  assert.deepEqual(subject.inject(0, "01 02 03 04 05"), ["0 00030405"]);
});

test("a field of an invalid header is 0 in a select", () => {
  const subject = program({
    start: {
      key: [field("g.a"), field("g.$valid$")],
      to: [{ value: "0000", next: "h" }],
    },
    h: { ops: [extract("h")], key: [field("h.$valid$")], to: [{ value: "01", next: "g" }] },
    g: { ops: [extract("g")] },
  });

  assert.deepEqual(subject.inject(0, "a1a2 b1"), ["0 01a1a2b1"]);
});

test("a value set matches the members that the controller gave it", () => {
  const subject = program(
    {
      start: {
        ops: [extract("n")],
        key: [field("n.hi"), field("n.mid")],
        to: [
          { set: "both", next: "h" },
          { set: "masked", mask: "0f0ff0", next: "g" },
        ],
      },
      h: { ops: [extract("h")] },
      g: { ops: [extract("g")] },
    },
    {
      valueSets: { both: [4, 12], masked: [4, 12] },
      ingress: [
        { do: [primitive("remove_header", header("h")), primitive("remove_header", header("n"))] },
      ],
    },
  );
  assert.deepEqual(subject.inject(0, "a123 b1b2"), ["0 00b1b2"]);
  subject.setValueSet("both", [
    [0xb, 0x123],
    [0xa, 0x123],
  ]);
  subject.setValueSet("masked", [[0xc, 0x12f]]);

  assert.deepEqual(subject.inject(0, "a123 b1b2 c1"), ["0 00c1"]);
  assert.deepEqual(subject.inject(0, "a124 b1b2 c1"), ["0 00b1b2c1"]);
  assert.deepEqual(subject.inject(0, "c123 b1"), ["0 01b1"]);
  subject.setValueSet("both", []);
  assert.deepEqual(subject.inject(0, "a123 b1b2"), ["0 00b1b2"]);
});

test("verify raises its error", () => {
  const subject = program(
    {
      start: {
        ops: [
          extract("h"),
          parserOp("verify", op("==", field("h.a"), num(1)), num(7)),
          parserOp(
            "verify",
            op("!=", field("h.b"), num(2)),
            wrapped(op("+", field("h.b"), num(1))),
          ),
          parserOp("verify", bool(true), num(3)),
          extract("g"),
        ],
      },
    },
    { errors: ["Mine"] },
  );

  assert.deepEqual(subject.inject(0, "0103 b1b2"), ["0 000103b1b2"]);
  assert.deepEqual(subject.inject(0, "0203 b1b2"), ["0 070203b1b2"]);
  assert.deepEqual(subject.inject(0, "0102 b1b2"), ["0 030102b1b2"]);
});

test("advance leaves bytes out; what is no byte, or not there, is an error", () => {
  const subject = program({
    start: { ops: [extract("h"), parserOp("advance", field("h.a")), extract("g")] },
  });

  assert.deepEqual(subject.inject(0, "1000 b1b2 c1c2 d1"), ["0 001000c1c2d1"]);
  assert.deepEqual(subject.inject(0, "0000 b1b2"), ["0 000000b1b2"]);
  assert.deepEqual(subject.inject(0, "0900 b1b2"), ["0 060900b1b2"]);
  assert.deepEqual(subject.inject(0, "1800 b1b2"), ["0 011800b1b2"]);
});

test("shift and advance by constants leave bytes out", () => {
  const subject = program({
    start: { ops: [{ op: "shift", parameters: [1] }, parserOp("advance", num(16)), extract("h")] },
  });

  assert.deepEqual(subject.inject(0, "a1 b1b2 c1c2"), ["0 00c1c2"]);
  assert.deepEqual(subject.inject(0, "a1 b1"), ["0 01b1"]);
});

test("a header that is taken twice is what it was last", () => {
  const subject = program({ start: { ops: [extract("h"), extract("h")] } });

  assert.deepEqual(subject.inject(0, "a1a2 b1b2 c1"), ["0 00b1b2c1"]);
});

test("a loop takes elements until its end, and goes by the last one", () => {
  const subject = program({
    start: {
      ops: [extractNext("s")],
      key: [lastField("s", "v")],
      to: [{ value: "01", next: "start" }],
      next: "h",
    },
    h: { ops: [extract("h")] },
  });

  assert.deepEqual(subject.inject(0, "01 00 a1a2 ff"), ["0 00a1a20100ff"]);
  assert.deepEqual(subject.inject(0, "01 01 00 a1a2"), ["0 03010100a1a2"]);
});

test("primitives run in the parser", () => {
  const subject = program({
    start: {
      ops: [
        extract("h"),
        parserOp("primitive", primitive("add_header", header("g"))),
        set("g.a", wrapped(op("+", field("h.a"), num(1)))),
        parserOp("primitive", primitive("assign_header", header("h"), header("g"))),
        parserOp("primitive", primitive("remove_header", header("g"))),
        parserOp(
          "primitive",
          primitive(
            "log_msg",
            { type: "string", value: "a {}" },
            { type: "parameters_vector", value: [field("h.a")] },
          ),
        ),
      ],
    },
  });

  assert.deepEqual(subject.inject(0, "a1a2 ff"), ["0 00a200ff"]);
  assert.deepEqual(subject.logs, ["a 162"]);
});

test("fields are set from fields, constants, expressions and lookaheads, and wrap", () => {
  const subject = program(
    {
      start: {
        ops: [
          extract("h"),
          set("meta.y", bytes("01ff")),
          set("meta.x", wrapped(op("-", field("h.a"), field("h.b")))),
          set("meta.wide", field("h.a")),
          set("h.a", lookahead(0, 16)),
        ],
      },
    },
    {
      ingress: [
        {
          do: [
            assign("h.b", op("+", field("meta.y"), op("+", field("meta.x"), field("meta.wide")))),
          ],
        },
      ],
    },
  );

  assert.deepEqual(subject.inject(0, "0102 c1c2"), ["0 00c2ffc1c2"]);
});

test("varbit headers take what they are told, and each way to be wrong has its error", () => {
  const subject = program(
    {
      start: {
        ops: [
          extract("h"),
          parserOp(
            "extract_VL",
            { type: "regular", value: "v" },
            wrapped(op("*", field("h.a"), field("h.b"))),
          ),
        ],
      },
    },
    {
      types: { ...types, v_t: { before: 4, options: "varbit<24>", after: 12 } },
      headers: { e: "e_t", h: "h_t", v: "v_t" },
      ingress: [{ do: [assign("v.after", num(0xfff))] }],
    },
  );

  assert.deepEqual(subject.inject(0, "0002 1234 ff"), ["0 0000021fffff"]);
  assert.deepEqual(subject.inject(0, "0208 1234 5678 ff"), ["0 00020812345fffff"]);
  assert.deepEqual(subject.inject(0, "0308 1234567890 ff"), ["0 0003081234567fffff"]);
  assert.deepEqual(subject.inject(0, "0303 1234567890 ff"), ["0 0603031234567890ff"]);
  assert.deepEqual(subject.inject(0, "0408 1234567890"), ["0 0104081234567890"]);
  assert.deepEqual(subject.inject(0, "0408 1234567890ab"), ["0 0404081234567890ab"]);
});

test("a parser that never ends is stopped", () => {
  const subject = program({ start: { next: "again" }, again: { next: "start" } });

  const [sent] = subject.switch.inject(0, Buffer.from("a1a2", "hex"));

  assert.equal(Buffer.from(sent?.bytes ?? []).toString("hex"), "05a1a2");
});
