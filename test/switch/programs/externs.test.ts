import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import { assign, extract, field, num, op, primitive } from "./operands.js";
import type { ProgramSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

/** Header `h`: an index, a value, and a wide value. */
function program(primitives: readonly Json[], more: ProgramSpec = {}): ProgramTest {
  return new ProgramTest({
    types: { h_t: { i: 8, v: 8, w: 72 } },
    headers: { h: "h_t" },
    parser: { start: { ops: [extract("h")] } },
    ingress: [{ do: primitives }],
    ...more,
  });
}

const frame = (i: string, v = "00", w = ""): string => `${i}${v}${w.padStart(18, "0")}`;
const register = (value: string): Json => ({ type: "register_array", value });
const counter = (value: string): Json => ({ type: "counter_array", value });
const meter = (value: string): Json => ({ type: "meter_array", value });

test("a register keeps what fits its width; out of range nothing happens", () => {
  const subject = program(
    [
      primitive("register_read", field("h.v"), register("r"), field("h.i")),
      primitive("register_write", register("r"), field("h.i"), op("+", field("h.v"), num(0x71))),
    ],
    { registers: { r: [4, 7] } },
  );

  assert.deepEqual(subject.inject(0, frame("01", "55")), [`0 ${frame("01", "00")}`]);
  assert.deepEqual(subject.inject(0, frame("01", "55")), [`0 ${frame("01", "71")}`]);
  assert.deepEqual(subject.inject(0, frame("01", "55")), [`0 ${frame("01", "62")}`]);
  assert.deepEqual(subject.inject(0, frame("04", "55")), [`0 ${frame("04", "55")}`]);
  subject.compareCells();
});

test("wide registers, also read by the controller", () => {
  const w = "a1a2a3a4a5a6a7a8a9";
  const subject = program(
    [
      primitive("register_write", register("r"), field("h.i"), field("h.w")),
      primitive("register_read", field("h.w"), register("r"), num(2)),
    ],
    { registers: { r: [4, 70] } },
  );
  subject.setRegister("r", 2, 5n);

  assert.deepEqual(subject.inject(0, frame("01", "00", w)), [`0 ${frame("01", "00", "5")}`]);
  subject.compareCells();
  assert.equal(subject.cells.register("r", 1), BigInt.asUintN(70, BigInt(`0x${w}`)));
});

test("a register is an operand, as in old programs", () => {
  const subject = program(
    [assign("h.v", op("+", { type: "register", value: ["r", field("h.i")] }, num(1)))],
    { registers: { r: [2, 8] } },
  );
  subject.setRegister("r", 1, 7n);

  assert.deepEqual(subject.inject(0, frame("01")), [`0 ${frame("01", "08")}`]);
  assert.deepEqual(subject.inject(0, frame("09")), [`0 ${frame("09", "01")}`]);
});

test("a negative index is out of range", () => {
  const index = op("-", field("h.i"), num(1));
  const subject = program(
    [
      primitive("register_write", register("r"), index, num(9)),
      primitive("count", counter("c"), index),
      primitive("execute_meter", meter("m"), index, field("h.v")),
    ],
    { registers: { r: [2, 8] }, counters: { c: 2 }, meters: { m: ["packets", 2] } },
  );

  assert.deepEqual(subject.inject(0, frame("00", "55")), [`0 ${frame("00", "55")}`]);
  assert.deepEqual(subject.inject(0, frame("01", "55")), [`0 ${frame("01", "00")}`]);
  subject.compareCells();
});

test("a counter counts packets and the bytes with which they came", () => {
  const subject = program(
    [
      primitive("add_header", { type: "header", value: "h" }),
      primitive("remove_header", { type: "header", value: "h" }),
      primitive("count", counter("c"), field("h.i")),
      primitive("count", counter("c"), num(1)),
      primitive("count", counter("c"), num(9)),
    ],
    { counters: { c: 2 } },
  );
  subject.inject(0, frame("01"));
  subject.inject(0, `${frame("01")}aabb`);

  subject.compareCells();
  assert.deepEqual(subject.cells.counter("c", 1), { packets: 2, bytes: 24 });
});

test("meters of packets and of bytes give colours; one without rates is green", () => {
  const subject = program(
    [
      primitive("execute_meter", meter("packets"), field("h.i"), field("h.i")),
      primitive("execute_meter", meter("bytes"), num(0), field("h.v")),
    ],
    { meters: { packets: ["packets", 2], bytes: ["bytes", 1] } },
  );
  subject.setRates("packets", 1, { cir: 1n, cburst: 2n, pir: 1n, pburst: 3n });
  subject.setRates("bytes", 0, { cir: 11n, cburst: 22n, pir: 22n, pburst: 44n });
  const colours = (i: string) => subject.inject(0, frame(i))[0]?.slice(2, 6);

  assert.deepEqual(
    [1, 2, 3, 4, 5].map(() => colours("01")),
    ["0000", "0000", "0101", "0201", "0202"],
  );
  subject.clock.advance(1_000);
  assert.deepEqual(
    [1, 2, 3].map(() => colours("01")),
    ["0000", "0201", "0202"],
  );
  assert.equal(colours("00"), "0002");
});

const keyFields = ["h.i", "h.v", "h.w"].map(field);
const algorithms: readonly (readonly [string, string])[] = [
  ["crc16", "00000000000000bb3d"],
  ["crc16_custom", "00000000000000bb3d"],
  ["crc32", "0000000000cbf43926"],
  ["crc32_custom", "0000000000cbf43926"],
  ["crc8_custom", "0000000000000000f4"],
  ["crcCCITT", "0000000000000029b1"],
  ["csum16", "00000000000000f62a"],
  ["cksum16", "00000000000000f62a"],
  ["xor16", "000000000000003908"],
  ["xor32", "00000000003d04040c"],
  ["identity", "003132333435363738"],
];

/** Hashes the nine digits "123456789" into `h.w`. */
function hashProgram(algorithm: string, base: Json, size: Json): ProgramTest {
  return new ProgramTest({
    types: { h_t: { i: 8, v: 8, w: 56 }, out_t: { w: 72 } },
    headers: { h: "h_t", out: "out_t" },
    parser: { start: { ops: [extract("h")] } },
    calculations: { calc: [algorithm, keyFields] },
    deparser: ["out"],
    ingress: [
      {
        do: [
          primitive("add_header", { type: "header", value: "out" }),
          primitive(
            "modify_field_with_hash_based_offset",
            field("out.w"),
            base,
            { type: "calculation", value: "calc" },
            size,
          ),
        ],
      },
    ],
  });
}

for (const [algorithm, expected] of algorithms) {
  test(`the ${algorithm} of 123456789 is ${expected}`, () => {
    const subject = hashProgram(algorithm, num(0), num(0xffff_ffff_ffff_ffffn));

    assert.deepEqual(subject.inject(0, "313233343536373839"), [`0 ${expected}`]);
  });
}

test("a hash is taken modulo its size above its base, in 64 bits", () => {
  const digits = "313233343536373839";
  const out = (base: Json, size: Json): string | undefined =>
    hashProgram("crc32", base, size).inject(0, digits)[0];
  const hex = (value: bigint): string => `0 ${value.toString(16).padStart(18, "0")}`;

  assert.equal(out(num(1000), num(97)), hex(1000n + (0xcbf43926n % 97n)));
  assert.equal(out(num(5), num(0)), hex(5n));
  assert.equal(out(num(5), num(1n << 32n)), hex(5n + 0xcbf43926n));
  assert.equal(out(num(0xffff_ffff_ffff_fffen), num(4)), hex(0n));
});

test("what is hashed is packed without gaps and filled up at its end; invalid headers are left out", () => {
  const hash = (algorithm: string, input: readonly Json[], bytes: string): string | undefined => {
    const subject = new ProgramTest({
      types: { h_t: { a: 4, b: 12, c: 16, d: 48, e: 3, f: 5 }, out_t: { r: 64 } },
      headers: { h: "h_t", gone: "h_t", out: "out_t" },
      parser: { start: { ops: [extract("h")] } },
      deparser: ["out"],
      calculations: { calc: [algorithm, input] },
      ingress: [
        {
          do: [
            primitive("add_header", { type: "header", value: "out" }),
            primitive(
              "modify_field_with_hash_based_offset",
              field("out.r"),
              num(0),
              { type: "calculation", value: "calc" },
              num(0xffff_ffff_ffff_ffffn),
            ),
          ],
        },
      ],
    });
    return subject
      .inject(0, bytes)[0]
      ?.slice(2)
      .replace(/^0+(?=.)/, "");
  };
  const v1 = "a123456789abcdef012345";
  const all = ["a", "b", "c", "d", "e", "f"].map((name) => field(`h.${name}`));
  const constant = (value: string, bitwidth: number): Json => ({ type: "hexstr", value, bitwidth });

  assert.equal(hash("crc16", all, v1), "d22f");
  assert.equal(hash("crc32", all, v1), "f924181c");
  assert.equal(hash("csum16", all, v1), "7bb6");
  assert.equal(hash("xor16", all, v1), "e423");
  assert.equal(hash("identity", all, v1), "a123456789abcdef");
  assert.equal(hash("crc32", [{ type: "header", value: "h" }], v1), "f924181c");
  assert.equal(
    hash("crc32", [{ type: "header", value: "gone" }, ...all, field("gone.a")], v1),
    "f924181c",
  );
  const odd = [field("h.e"), field("h.b")];
  const bytes = "0123 0000 000000000000 40".replaceAll(" ", "");
  assert.equal(hash("crc16", odd, bytes), "52b1");
  assert.equal(hash("xor16", odd, bytes), "4246");
  assert.equal(hash("crc32", [...odd, constant("0x9", 4)], bytes), "80979b6");
  assert.equal(hash("csum16", [...odd, constant("0x9", 4)], bytes), "9db8");
  assert.equal(hash("identity", [...odd, constant("0xf9", 4)], bytes), "424720");
});
