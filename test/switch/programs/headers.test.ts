import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import {
  access,
  assign,
  bytes,
  choice,
  element,
  extract,
  extractNext,
  field,
  header,
  lastField,
  num,
  op,
  parserOp,
  primitive,
  stack,
  unary,
  union,
  unionStack,
} from "./operands.js";
import type { ProgramSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

/** A frame is a count and so many elements of a byte, for a stack of three. */
function stackProgram(primitives: readonly Json[], more: Partial<ProgramSpec> = {}): ProgramTest {
  return new ProgramTest({
    types: { count_t: { n: 8 }, s_t: { v: 8 } },
    headers: { count: "count_t", spare: "s_t" },
    stacks: { s: ["s_t", 3], copy: ["s_t", 3] },
    meta: { left: 8, size: 32, last: 32 },
    parser: {
      start: {
        ops: [extract("count"), parserOp("set", field("meta.left"), field("count.n"))],
        next: "more",
      },
      more: { key: [field("meta.left")], to: [{ value: "00", next: null }], next: "one" },
      one: {
        ops: [
          extractNext("s"),
          parserOp("set", field("meta.left"), {
            type: "expression",
            value: op("&", op("-", field("meta.left"), num(1)), num(0xff)),
          }),
        ],
        next: "more",
      },
    },
    ingress: [{ do: primitives }],
    ...more,
  });
}

test("a stack is filled by the parser, and emitted element by element", () => {
  assert.deepEqual(stackProgram([]).inject(0, "03 a1a2a3 ff"), ["0 03a1a2a3ff"]);
});

test("one element too many is an error, and what was taken before it stays", () => {
  const subject = stackProgram([assign("count.n", field("standard_metadata.parser_error"))]);

  assert.deepEqual(subject.inject(0, "04 a1a2a3a4 ff"), ["0 03a1a2a3a4ff"]);
});

test("push moves all elements up, loses the last and leaves invalid ones", () => {
  const subject = stackProgram([
    primitive("push", stack("s"), num(1)),
    assign("count.n", op("size_stack", null, stack("s"))),
  ]);

  assert.deepEqual(subject.inject(0, "03 a1a2a3"), ["0 03a1a2"]);
  assert.deepEqual(subject.inject(0, "01 a1 ff"), ["0 02a1ff"]);
});

test("an element that was pushed can be made valid", () => {
  const subject = stackProgram([
    primitive("push", stack("s"), num(1)),
    primitive("add_header", header("s[0]")),
    assign("s[0].v", num(0x77)),
  ]);

  assert.deepEqual(subject.inject(0, "02 a1a2"), ["0 0277a1a2"]);
});

test("pop moves all elements down", () => {
  const subject = stackProgram([
    primitive("pop", stack("s"), num(2)),
    assign("count.n", op("size_stack", null, stack("s"))),
  ]);

  assert.deepEqual(subject.inject(0, "03 a1a2a3"), ["0 01a3"]);
  assert.deepEqual(subject.inject(0, "01 a1"), ["0 00"]);
});

test("more is pushed and popped than a stack has", () => {
  assert.deepEqual(stackProgram([primitive("push", stack("s"), num(9))]).inject(0, "03 a1a2a3"), [
    "0 03",
  ]);
  assert.deepEqual(stackProgram([primitive("pop", stack("s"), num(9))]).inject(0, "03 a1a2a3"), [
    "0 03",
  ]);
});

test("the last element is that before next; of an empty stack there is none", () => {
  const subject = stackProgram([
    assign("count.n", lastField("s", "v")),
    primitive("assign", lastField("s", "v"), num(0x55)),
  ]);

  assert.deepEqual(subject.inject(0, "02 a1a2"), ["0 a2a155"]);
  assert.deepEqual(subject.inject(0, "00 ff"), ["0 00ff"]);
});

test("the last index of an empty stack is 2^32 - 1", () => {
  const subject = stackProgram([
    assign("count.n", op(">>", op("last_stack_index", null, stack("s")), num(28))),
  ]);

  assert.deepEqual(subject.inject(0, "00"), ["0 0f"]);
  assert.deepEqual(subject.inject(0, "01 a1"), ["0 00a1"]);
});

test("an element by a run-time index is read and written; out of range nothing happens", () => {
  const at = (index: Json): Json => access(element("s", index), 0);
  const subject = stackProgram([
    assign(at(op("-", field("count.n"), num(1))), num(0x66)),
    assign(at(num(7)), num(1)),
    assign(at(field("count.n")), num(0x99)),
    assign("count.n", op("+", at(num(0)), at(op("+", field("count.n"), num(40))))),
  ]);

  assert.deepEqual(subject.inject(0, "02 a1a2"), ["0 a1a166"]);
});

test("a stack is assigned with its elements and its next", () => {
  const subject = stackProgram([
    primitive("assign_header_stack", stack("copy"), stack("s")),
    primitive("remove_header", header("s[0]")),
    assign("count.n", op("size_stack", null, stack("copy"))),
  ]);

  assert.deepEqual(subject.inject(0, "02 a1a2"), ["0 02a2a1a2"]);
});

test("a header that is assigned from an invalid one becomes invalid", () => {
  const subject = stackProgram([
    primitive("assign_header", header("s[0]"), header("spare")),
    primitive("assign_header", header("spare"), header("s[1]")),
  ]);

  assert.deepEqual(subject.inject(0, "02 a1a2"), ["0 02a2a2"]);
});

test("a header that is removed and added again is zero, and the length follows", () => {
  const length = field("standard_metadata.packet_length");
  const subject = stackProgram(
    [
      primitive("add_header", header("s[1]")),
      primitive("remove_header", header("s[0]")),
      primitive("add_header", header("s[0]")),
      primitive("remove_header", header("s[2]")),
      primitive("add_header", header("spare")),
      assign("spare.v", length),
    ],
    { egress: [{ do: [assign("count.n", length)] }] },
  );

  assert.deepEqual(subject.inject(0, "02 a1a2 ff"), ["0 050400a2ff"]);
});

/** A frame is the name of a union's member, and the member. */
function unionProgram(primitives: readonly Json[]): ProgramTest {
  const next = (member: string): Json =>
    parserOp("extract", { type: "union_stack", value: ["us", member] });
  return new ProgramTest({
    types: { kind_t: { k: 8 }, a_t: { v: 8 }, b_t: { v: 16 } },
    headers: { kind: "kind_t", plain: "a_t" },
    structs: { local: "a_t" },
    unionTypes: { u_t: { a: "a_t", b: "b_t" } },
    unions: { u: "u_t", other: "u_t" },
    unionStacks: { us: ["u_t", 2], copy: ["u_t", 2] },
    parser: {
      start: {
        ops: [extract("kind")],
        key: [field("kind.k")],
        to: [
          { value: "0a", next: "a" },
          { value: "0b", next: "b" },
          { value: "5a", next: "stackA" },
          { value: "5b", next: "stackB" },
        ],
      },
      a: { ops: [extract("u.a")] },
      b: { ops: [extract("u.b")] },
      stackA: { ops: [next("a")], next: "last" },
      stackB: { ops: [next("b"), next("a")], next: "last" },
      last: {
        key: [{ type: "union_stack_field", value: ["us", "a", "v"] }],
        to: [{ value: "77", next: "full" }],
      },
      full: { ops: [next("a"), next("b"), next("a")] },
    },
    ingress: [{ do: primitives }],
  });
}

const isUnionValid = (name: string): Json => unary("b2d", unary("valid_union", union(name)));

test("one member of a union is valid at most", () => {
  const subject = unionProgram([
    primitive("add_header", header("u.b")),
    assign("kind.k", isUnionValid("u")),
  ]);

  assert.deepEqual(subject.inject(0, "0a 11 22"), ["0 01000022"]);
  assert.deepEqual(subject.inject(0, "0b 11 22"), ["0 011122"]);
});

test("a union whose only member is removed is not valid", () => {
  const subject = unionProgram([
    primitive("remove_header", header("u.a")),
    assign("kind.k", isUnionValid("u")),
  ]);

  assert.deepEqual(subject.inject(0, "0a 11 22"), ["0 0022"]);
  assert.deepEqual(subject.inject(0, "0b 1122"), ["0 011122"]);
});

test("a union is assigned member by member, an invalid one too", () => {
  const subject = unionProgram([
    primitive("add_header", header("other.a")),
    primitive("assign_union", union("other"), union("u")),
    assign("kind.k", isUnionValid("other")),
  ]);

  assert.deepEqual(subject.inject(0, "0b 1122"), ["0 0111221122"]);
  assert.deepEqual(subject.inject(0, "0a 11"), ["0 011111"]);
  assert.deepEqual(subject.inject(0, "00 11"), ["0 0011"]);
});

test("a member that is assigned makes the others invalid", () => {
  const subject = unionProgram([
    primitive("add_header", header("other.b")),
    primitive("assign_header", header("other.a"), header("u.a")),
  ]);

  assert.deepEqual(subject.inject(0, "0a 11"), ["0 0a1111"]);
});

test("unions are equal where the same member is, and is equal", () => {
  const subject = unionProgram([
    primitive("add_header", header("other.b")),
    assign("other.b.v", num(0x1122)),
    assign("kind.k", unary("b2d", op("==", union("u"), union("other")))),
  ]);

  assert.deepEqual(subject.inject(0, "0b 1122"), ["0 0111221122"]);
  assert.deepEqual(subject.inject(0, "0b 1123"), ["0 0011231122"]);
  assert.deepEqual(subject.inject(0, "0a 11"), ["0 00111122"]);
});

test("a stack of unions takes one member an element, and is full at its end", () => {
  const subject = unionProgram([assign("kind.k", field("standard_metadata.parser_error"))]);

  assert.deepEqual(subject.inject(0, "5b 112233"), ["0 00112233"]);
  assert.deepEqual(subject.inject(0, "5a 77 44 5566"), ["0 0377445566"]);
});

test("elements of a stack of unions are pushed, popped, assigned and found by index", () => {
  const at = (index: Json, member: number): Json =>
    op("access_union_header", op("dereference_union_stack", unionStack("us"), index), member);
  const subject = unionProgram([
    primitive("assign_union_stack", unionStack("copy"), unionStack("us")),
    primitive("push", unionStack("us"), num(1)),
    primitive("add_header", at(op("&", field("kind.k"), num(1)), 0)),
    primitive("pop", unionStack("copy"), num(1)),
    assign("kind.k", op("size_stack", null, unionStack("copy"))),
  ]);

  assert.deepEqual(subject.inject(0, "5a 11"), ["0 000011"]);
  assert.deepEqual(subject.inject(0, "5b 112233"), ["0 010033"]);
});

test("a member that a run-time index finds takes the place of one that is known to be valid", () => {
  const at = (member: number): Json =>
    op(
      "access_union_header",
      op("dereference_union_stack", unionStack("us"), op("&", field("kind.k"), num(1))),
      member,
    );
  const subject = unionProgram([
    primitive("add_header", header("us[1].a")),
    primitive("add_header", at(1)),
    assign("us[1].a.v", num(0x99)),
    primitive("remove_header", header("us[1].b")),
    primitive("add_header", header("us[1].a")),
    assign("kind.k", field("us[1].a.v")),
  ]);

  assert.deepEqual(subject.inject(0, "01 ff"), ["0 0000ff"]);
});

test("of a choice the header that is meant takes the place of those of its own union", () => {
  const chosen = choice(op("==", field("kind.k"), num(0x0a)), header("other.a"), header("plain"));
  const subject = unionProgram([
    primitive("add_header", header("other.b")),
    primitive("add_header", chosen),
    primitive("assign_header", chosen, header("u.a")),
    primitive(
      "assign_header",
      header("u.a"),
      choice(op("==", field("kind.k"), num(0)), header("local"), chosen),
    ),
  ]);

  assert.deepEqual(subject.inject(0, "0a 11"), ["0 0a1111"]);
  assert.deepEqual(subject.inject(0, "0b 2233"), ["0 0b22330000"]);
  assert.deepEqual(subject.inject(0, "00"), ["0 00000000"]);
});

test("a varbit field moves between headers with its width", () => {
  const varbit = new ProgramTest({
    types: { h_t: { n: 8, v: "varbit<32>" }, l_t: { v: "varbit<32>" } },
    headers: { h: "h_t", copy: "h_t" },
    structs: { l: "l_t" },
    meta: { n: 8 },
    parser: {
      start: {
        ops: [
          parserOp("set", field("meta.n"), { type: "lookahead", value: [0, 8] }),
          parserOp(
            "extract_VL",
            { type: "regular", value: "h" },
            {
              type: "expression",
              value: op("*", field("meta.n"), num(8)),
            },
          ),
          parserOp("set", field("l.v"), field("h.v")),
        ],
      },
    },
    ingress: [
      {
        do: [
          primitive("add_header", header("copy")),
          primitive("assign_VL", field("copy.v"), field("l.v")),
          assign("copy.n", num(9)),
        ],
      },
    ],
  });

  assert.deepEqual(varbit.inject(0, "02 a1a2 ff"), ["0 02a1a209a1a2ff"]);
  assert.deepEqual(varbit.inject(0, "00 ff"), ["0 0009ff"]);
  assert.deepEqual(varbit.inject(0, "04 a1a2a3a4"), ["0 04a1a2a3a409a1a2a3a4"]);
});

test("constants are as wide as they are written", () => {
  const subject = stackProgram([assign("count.n", bytes("0000000000000000000000000000000001f2"))]);

  assert.deepEqual(subject.inject(0, "00"), ["0 f2"]);
});
