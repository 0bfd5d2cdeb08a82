import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import { arg, assign, extract, field, num, op, sendTo } from "./operands.js";
import type { TableSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";
import { frame, fwd, ports, program, to, types } from "./table-program.js";

test("an exact table finds the entry whose fields are all the same", () => {
  const subject = program({
    key: [
      ["h.a", "exact"],
      ["h.o", "exact"],
      ["h.long", "exact"],
    ],
  });
  subject.insert("t", [{ exact: 1n }, { exact: 0x123n }, { exact: 1n << 100n }], to(1));
  subject.insert("t", [{ exact: 1n }, { exact: 0x124n }, { exact: 1n << 100n }], to(2));
  const long = (1n << 100n).toString(16);

  assert.deepEqual(ports(subject.inject(0, frame({ a: "01", no: "f123", long }))), [1]);
  assert.deepEqual(ports(subject.inject(0, frame({ a: "01", no: "0124", long }))), [2]);
  assert.deepEqual(ports(subject.inject(0, frame({ a: "02", no: "0124", long }))), []);
});

test("the longest prefix wins, whatever the order", () => {
  const subject = program({
    key: [
      ["h.a", "exact"],
      ["h.address", "lpm"],
    ],
  });
  subject.insert("t", [{ exact: 1n }, { lpm: 0x0a000000n, prefix: 8 }], to(1));
  subject.insert("t", [{ exact: 1n }, { lpm: 0x0a010203n, prefix: 32 }], to(2));
  subject.insert("t", [{ exact: 1n }, { lpm: 0x0a010000n, prefix: 16 }], to(3));
  subject.insert("t", [{ exact: 1n }, null], to(4));

  const at = (address: string, a = "01") => ports(subject.inject(0, frame({ a, address })));
  assert.deepEqual(
    [at("0a010203"), at("0a010204"), at("0a020304"), at("0b000000"), at("0a010203", "02")],
    [[2], [3], [1], [4], []],
  );
});

test("prefixes of 128 bits", () => {
  const subject = program({ key: [["h.long", "lpm"]] });
  subject.insert("t", [{ lpm: 0xfdn << 120n, prefix: 8 }], to(1));
  subject.insert("t", [{ lpm: (0xfdn << 120n) | 1n, prefix: 128 }], to(2));
  subject.insert("t", [{ lpm: 0xfdn << 120n, prefix: 65 }], to(3));

  const at = (value: bigint) => ports(subject.inject(0, frame({ long: value.toString(16) })));
  assert.deepEqual(
    [
      at((0xfdn << 120n) | 1n),
      at(0xfdn << 120n),
      at((0xfdn << 120n) | (1n << 63n)),
      at(0xfcn << 120n),
    ],
    [[2], [3], [1], []],
  );
});

test("of ternary entries the one of the larger priority wins, and an LPM field is but a mask", () => {
  const subject = program({
    key: [
      ["h.a", "ternary"],
      ["h.b", "exact"],
      ["h.address", "lpm"],
    ],
  });
  subject.insert(
    "t",
    [{ ternary: 0x10n, mask: 0xf0n }, { exact: 2n }, { lpm: 0x0a000000n, prefix: 8 }],
    to(1),
    { priority: 20 },
  );
  subject.insert(
    "t",
    [{ ternary: 0x11n, mask: 0xffn }, { exact: 2n }, { lpm: 0x0a010000n, prefix: 16 }],
    to(2),
    { priority: 10 },
  );
  subject.insert("t", [null, { exact: 2n }, null], to(3), { priority: 1 });

  const at = (a: string, address: string, b = "02") =>
    ports(subject.inject(0, frame({ a, b, address })));
  assert.deepEqual(
    [at("11", "0a010000"), at("12", "0a010000"), at("11", "0b000000"), at("11", "0a010000", "03")],
    [[1], [1], [3], []],
  );
});

test("ranges hold both their ends", () => {
  const subject = program({
    key: [
      ["h.m", "range"],
      ["h.address", "range"],
      ["h.a", "ternary"],
    ],
  });
  subject.insert("t", [{ low: 10n, high: 20n }, null, { ternary: 1n, mask: 1n }], to(1), {
    priority: 5,
  });
  subject.insert(
    "t",
    [{ low: 20n, high: 20n }, { low: 0x80000000n, high: 0xffff0000n }, null],
    to(2),
    { priority: 7 },
  );

  const at = (m: string, address: string, a: string) =>
    ports(subject.inject(0, frame({ m, address, a })));
  assert.deepEqual(
    [
      at("000a", "00000000", "01"),
      at("0014", "ffffffff", "03"),
      at("0014", "ffff0000", "03"),
      at("0014", "80000000", "00"),
      at("0009", "80000000", "01"),
      at("0015", "80000000", "01"),
      at("000a", "00000000", "02"),
    ],
    [[1], [1], [2], [2], [], [], []],
  );
});

test("a signed field matches by its bits", () => {
  const subject = program({ key: [["h.s", "exact"]] });
  subject.insert("t", [{ exact: 0xf0n }], to(1));

  assert.deepEqual(ports(subject.inject(0, frame({ s: "f0" }))), [1]);
});

test("a field of an invalid header is 0 in a key, and its validity is what it is", () => {
  const subject = program({
    key: [
      ["other.x", "exact"],
      ["other.$valid$", "exact"],
      ["h", "valid"],
    ],
  });
  subject.insert("t", [{ exact: 0n }, { exact: 0n }, { exact: 1n }], to(1));

  assert.deepEqual(ports(subject.inject(0, frame())), [1]);
  assert.deepEqual(ports(subject.inject(0, "00")), []);
});

test("a static mask is put to the packet's value and to those of entries", () => {
  const subject = program({
    key: [
      ["h.m", "exact", "0ff0"],
      ["h.a", "ternary", "0f"],
    ],
  });
  subject.insert("t", [{ exact: 0x123fn }, { ternary: 0x35n, mask: 0xf7n }], to(1), {
    priority: 1,
  });

  assert.deepEqual(ports(subject.inject(0, frame({ m: "f23f", a: "fd" }))), [1]);
  assert.deepEqual(ports(subject.inject(0, frame({ m: "f24f", a: "fd" }))), []);
});

const constEntries: Partial<TableSpec> = {
  key: [
    ["h.a", "ternary"],
    ["h.m", "range"],
  ],
  entries: [
    { match: [ternary("01", "ff"), range("0000", "00ff")], does: ["fwd", 1] },
    { match: [ternary("01", "0f"), range("0000", "ffff")], does: ["fwd", 2], priority: 9 },
    { match: [ternary("00", "00"), range("0010", "0010")], does: ["fwd", 3], priority: 4 },
  ],
};

function ternary(key: string, mask: string): Json {
  return { match_type: "ternary", key: `0x${key}`, mask: `0x${mask}` };
}

function range(start: string, end: string): Json {
  return { match_type: "range", start: `0x${start}`, end: `0x${end}` };
}

test("of the entries that a program brings the one of the smaller priority wins", () => {
  const subject = program({ key: [], ...constEntries });

  const at = (a: string, m: string) => ports(subject.inject(0, frame({ a, m })));
  assert.deepEqual(
    [at("01", "0010"), at("11", "0010"), at("11", "0011"), at("02", "0010"), at("02", "0011")],
    [[1], [3], [2], [3], []],
  );
});

test("a program brings exact and LPM entries and one of validity", () => {
  const subject = program({
    key: [
      ["h.address", "lpm"],
      ["h.n", "exact"],
      ["other", "valid"],
    ],
    entries: [
      {
        match: [
          { match_type: "lpm", key: "0x0a000000", prefix_length: 8 },
          { match_type: "exact", key: "0x03" },
          { match_type: "valid", key: false },
        ],
        does: ["fwd", 1],
      },
      {
        match: [
          { match_type: "lpm", key: "0x0a010000", prefix_length: 16 },
          { match_type: "exact", key: "0x03" },
          { match_type: "valid", key: false },
        ],
        does: ["fwd", 2],
      },
    ],
  });

  const at = (address: string) => ports(subject.inject(0, frame({ address, no: "3000" })));
  assert.deepEqual([at("0a020000"), at("0a010000"), at("0b000000")], [[1], [2], []]);
});

test("the default entry runs on a miss, and can be changed", () => {
  const subject = program({ key: [["h.a", "exact"]], default: ["fwd", 7] });
  assert.deepEqual(ports(subject.inject(0, frame())), [7]);

  subject.setDefault("t", to(8));

  assert.deepEqual(ports(subject.inject(0, frame())), [8]);
});

test("a negative argument of a default entry is the bits of a signed one", () => {
  const subject = program(
    { key: [["h.a", "exact"]], actions: ["signed"], default: ["signed", -2] },
    { actions: { signed: { params: { value: 8 }, do: [assign("h.s", arg(0))] } } },
  );

  assert.deepEqual(subject.inject(0, frame()), [`0 ${frame({ s: "fe" })}`]);
});

test("nothing runs on a miss without a default entry, and base_default_next goes on", () => {
  const subject = new ProgramTest({
    types,
    headers: { h: "h_t" },
    parser: { start: { ops: [extract("h")] } },
    actions: { fwd },
    ingress: [
      { table: "t", key: [["h.a", "exact"]], actions: ["fwd"] },
      { do: [assign("h.b", num(1))] },
    ],
  });
  subject.insert("t", [{ exact: 1n }], to(3));

  assert.deepEqual(subject.inject(0, frame()), [`0 ${frame({ b: "01" })}`]);
  assert.deepEqual(subject.inject(0, frame({ a: "01" })), [`3 ${frame({ a: "01", b: "01" })}`]);
});

test("the default entry of a table without a key can be changed", () => {
  const subject = program({ default: ["fwd", 5] });
  assert.deepEqual(ports(subject.inject(0, frame())), [5]);

  subject.setDefault("t", to(6));
  assert.deepEqual(ports(subject.inject(0, frame())), [6]);
  subject.setDefault("t", { action: "drop", args: [] });
  assert.deepEqual(ports(subject.inject(0, frame())), []);
});

test("a table without a key goes on by the action that it runs, or as a miss", () => {
  const byAction = program(
    { default: ["fwd", 5], next: { fwd: null, drop: "mark" } },
    { ingress: [{ do: [assign("h.b", num(1)), sendTo(9)], name: "mark" }] },
  );
  const byMiss = program(
    { default: ["fwd", 5], next: { __HIT__: null, __MISS__: "mark" } },
    { ingress: [{ do: [assign("h.b", num(1))], name: "mark" }] },
  );

  assert.deepEqual(byAction.inject(0, frame()), [`5 ${frame()}`]);
  byAction.setDefault("t", { action: "drop", args: [] });
  assert.deepEqual(byAction.inject(0, frame()), [`9 ${frame({ b: "01" })}`]);
  assert.deepEqual(byMiss.inject(0, frame()), [`5 ${frame({ b: "01" })}`]);
});

test("the way on depends on hit and miss", () => {
  const subject = program(
    { key: [["h.a", "exact"]], default: ["fwd", 1], next: { __HIT__: "hit", __MISS__: "miss" } },
    {
      ingress: [
        { do: [assign("h.b", num(0x11))], name: "hit", next: null },
        { do: [assign("h.b", num(0x22))], name: "miss" },
      ],
    },
  );
  subject.insert("t", [{ exact: 1n }], to(2));

  assert.deepEqual(subject.inject(0, frame({ a: "01" })), [`2 ${frame({ a: "01", b: "11" })}`]);
  assert.deepEqual(subject.inject(0, frame()), [`1 ${frame({ b: "22" })}`]);
});

test("the way on depends on the action, of a hit and of a miss", () => {
  const subject = program(
    { key: [["h.a", "exact"]], next: { fwd: "one", drop: "two" } },
    {
      ingress: [
        { do: [assign("h.b", num(0x11))], name: "one", next: null },
        { do: [assign("h.b", num(0x22)), sendTo(9)], name: "two" },
      ],
    },
  );
  subject.insert("t", [{ exact: 1n }], to(2));
  subject.insert("t", [{ exact: 2n }], { action: "drop", args: [] });

  assert.deepEqual(subject.inject(0, frame({ a: "01" })), [`2 ${frame({ a: "01", b: "11" })}`]);
  assert.deepEqual(subject.inject(0, frame({ a: "02" })), [`9 ${frame({ a: "02", b: "22" })}`]);
  assert.deepEqual(subject.inject(0, frame()), [`9 ${frame({ b: "22" })}`]);
});

test("an action that is called directly runs, and conditionals go two ways", () => {
  const subject = new ProgramTest({
    types,
    headers: { h: "h_t" },
    parser: { start: { ops: [extract("h")] } },
    actions: { mark: { do: [assign("h.b", op("+", field("h.b"), num(1)))] } },
    ingress: [
      { call: "mark" },
      { if: op("==", field("h.a"), num(1)), whenTrue: "again", whenFalse: null },
      { call: "mark", name: "again" },
    ],
  });

  assert.deepEqual(subject.inject(0, frame()), [`0 ${frame({ b: "01" })}`]);
  assert.deepEqual(subject.inject(0, frame({ a: "01" })), [`0 ${frame({ a: "01", b: "02" })}`]);
});
