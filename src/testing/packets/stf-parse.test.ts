import { expect, test } from "vitest";
import type { FieldInfo, MatchKind, TableInfo } from "../../p4/p4info/p4info.js";
import { stfKey, stfMatch } from "./stf-match.js";
import { parseStf } from "./stf-parse.js";

const one = (line: string) => parseStf(line)[0]?.command;

test.each([
  [
    "add acl 10 ipv4.src:0x0a****** hdr.extra$0.h:1 permit(port:2, x:0b11) = entry",
    {
      is: "add",
      table: "acl",
      priority: 10,
      keys: [
        { name: "ipv4.src", value: "0x0a******" },
        { name: "hdr.extra$0.h", value: "1" },
      ],
      action: {
        name: "permit",
        args: [
          { name: "port", value: "2" },
          { name: "x", value: "0b11" },
        ],
      },
      label: "entry",
    },
  ],
  [
    'ADD "my table" "a key":10.5/3 "an action"()',
    {
      is: "add",
      table: "my table",
      priority: undefined,
      keys: [{ name: "a key", value: "10.5/3" }],
      action: { name: "an action", args: [] },
      label: undefined,
    },
  ],
  [
    "add t 7:1 a()",
    {
      is: "add",
      table: "t",
      priority: undefined,
      keys: [{ name: "7", value: "1" }],
      action: { name: "a", args: [] },
      label: undefined,
    },
  ],
  [
    "setdefault t a(x:1)",
    { is: "setdefault", table: "t", action: { name: "a", args: [{ name: "x", value: "1" }] } },
  ],
  ["remove all # everything", { is: "remove all" }],
  ["packet 0 0A00 00ff", { is: "packet", port: 0, bytes: Buffer.from("0a0000ff", "hex") }],
  ["expect 2 0a** ff $", { is: "expect", port: 2, digits: "0a**ff", isWhole: true }],
  ["expect 2", { is: "expect", port: 2, digits: undefined, isWhole: false }],
  ["expect 2 $", { is: "expect", port: 2, digits: "", isWhole: true }],
  ["no_packet", { is: "no_packet" }],
  ["Wait", { is: "wait" }],
  [
    "check_counter c($a) bytes >= 20",
    { is: "check_counter", name: "c", index: "$a", unit: "bytes", comparison: ">=", count: 20 },
  ],
  [
    "check_counter c(3) == 2",
    { is: "check_counter", name: "c", index: "3", unit: "packets", comparison: "==", count: 2 },
  ],
  [
    "check_counter c(3)",
    { is: "check_counter", name: "c", index: "3", unit: "packets", comparison: "==", count: 0 },
  ],
  ["mirroring_add 5 3", { is: "mirroring_add", session: 5, port: 3 }],
  ["mirroring_add_mc 5 7", { is: "mirroring_add_mc", session: 5, group: 7 }],
  ["mirroring_delete 5", { is: "mirroring_delete", session: 5 }],
  ["mirroring_get 5", { is: "mirroring_get", session: 5 }],
  ["mc_mgrp_create 7", { is: "mc_mgrp_create", group: 7 }],
  ["mc_node_create 100 1 2", { is: "mc_node_create", rid: 100, ports: [1, 2] }],
  ["mc_node_update 0 3", { is: "mc_node_update", handle: 0, ports: [3] }],
  ["mc_node_associate 7 0", { is: "mc_node_associate", group: 7, handle: 0 }],
  ["counter_read c 1", { is: "counter_read", name: "c", index: 1 }],
  ["counter_write c 1 2 3", { is: "counter_write", name: "c", index: 1, packets: 2, bytes: 3 }],
  ["register_read r 1", { is: "register_read", name: "r", index: 1 }],
  ["register_write r 1 0xff", { is: "register_write", name: "r", index: 1, value: 255n }],
  ["register_reset r", { is: "register_reset", name: "r" }],
  [
    "meter_set_rates m 0 0.5:10 2:20",
    {
      is: "meter_set_rates",
      name: "m",
      index: 0,
      rates: { cir: 0.5, cburst: 10, pir: 2, pburst: 20 },
    },
  ],
  [
    "meter_array_set_rates m 1:1 1:1",
    { is: "meter_array_set_rates", name: "m", rates: { cir: 1, cburst: 1, pir: 1, pburst: 1 } },
  ],
  ["meter_get_rates m 0", { is: "meter_get_rates", name: "m", index: 0 }],
])("%s", (line, command) => {
  expect(one(line)).toEqual(command);
});

test("comments and blank lines count as lines but say nothing", () => {
  const statements = parseStf("# one\n\n  wait\r\n#four\nno_packet");

  expect(statements.map(({ line }) => line)).toEqual([3, 5]);
});

test.each([
  ["jump 1", 'there is no statement "jump"'],
  ["packet x 00", "a port (a decimal number) must come first"],
  ["packet 1 0a0", '"0a0" is not whole bytes in hexadecimal'],
  ["packet 1 0a # no comment here", "is not whole bytes"],
  ["expect 1 0g", "is no hexadecimal with wildcards"],
  ["add t k:1", "an action is expected at the end"],
  ["add t k:1 a(x)", ': is expected, not ")"'],
  ["add t k:1 a() b", 'nothing more is expected, not "b"'],
  ['add "t k:1 a()', "is out of place"],
  ["setdefault t", "an action is expected at the end"],
  ["remove some", "only `remove all` is known"],
  ["mirroring_add 1", "a port is expected at the end"],
  ["meter_set_rates m 0 2:1 1:1", "the lower rate comes first"],
  ["register_write r 0 q", '"q" is no number'],
])("%s is refused", (line, problem) => {
  expect(() => parseStf(`wait\n${line}`, "x.stf")).toThrow(`x.stf:2: `);
  expect(() => parseStf(line)).toThrow(problem);
});

const field = (match: MatchKind, bitwidth: number, name = "f"): FieldInfo => ({
  id: 1,
  name,
  bitwidth,
  bytes: (bitwidth + 7) >> 3,
  match,
  refersTo: [],
});

test.each([
  ["exact", 16, "0x10", 16n],
  ["exact", 16, "10", 10n],
  ["ternary", 16, "0x08**", [0x800n, 0xff00n]],
  ["ternary", 5, "0b1*0*1", [0b10001n, 0b10101n]],
  ["ternary", 16, "0x0806", [0x806n, 0xffffn]],
  // What is not written out is not asked for.
  ["ternary", 16, "0x06", [6n, 0xffn]],
  ["ternary", 9, "0x1ff", [0x1ffn, 0x1ffn]],
  ["lpm", 32, "0x0a0001**", [0x0a000100n, 24]],
  ["lpm", 32, "0x0a000102", [0x0a000102n, 32]],
  ["lpm", 9, "0x1**", [0x100n, 1]],
  ["lpm", 4, "0b10**", [8n, 2]],
  ["lpm", 32, "0x********", [0n, 0]],
  ["lpm", 32, "0x0a000000/8", [0x0a000000n, 8]],
  ["lpm", 32, "10", [10n, 32]],
  ["range", 16, "10..0x20", [10n, 32n]],
  ["range", 16, "7", [7n, 7n]],
  ["optional", 16, "7", 7n],
] as const)("a key, %s of %i bits: %s", (match, bitwidth, text, wanted) => {
  expect(stfMatch(field(match, bitwidth), text)).toEqual(wanted);
});

test.each([
  ["ternary", "806", "a ternary key is hexadecimal or binary"],
  ["ternary", "0x1ffff", "does not fit bit<16>"],
  ["ternary", "0b12", "is no binary number"],
  ["lpm", "0x0*01", "nothing but * follows *"],
  ["exact", "0x1*", "is no number"],
] as const)("a key, %s: %s is refused", (match, text, problem) => {
  expect(() => stfMatch(field(match, 16), text)).toThrow(problem);
});

function tableOf(...fields: readonly FieldInfo[]): TableInfo {
  return {
    id: 1,
    name: "c.t",
    alias: "t",
    size: 0,
    fields,
    actions: [],
    constDefaultActionId: 0,
    isConst: false,
    hasInitialEntries: false,
    usesPriority: true,
    idleTimeout: false,
  };
}

test("keys are found by their last components, stack elements and validity in either spelling", () => {
  const table = tableOf(
    field("exact", 8, "hdr.extra[0].h"),
    field("exact", 8, "hdr.extra[1].h"),
    field("ternary", 1, "hdr.ipv4.$valid$"),
    field("exact", 8, "hdr.other.b"),
  );

  const key = stfKey(table, [
    { name: "extra$0.h", value: "1" },
    { name: "extra[1].h", value: "2" },
    { name: "ipv4.valid", value: "0b1" },
  ]);

  expect(key).toEqual({
    "hdr.extra[0].h": 1n,
    "hdr.extra[1].h": 2n,
    "hdr.ipv4.$valid$": [1n, 1n],
    "hdr.other.b": 0,
  });
  expect(() => stfKey(table, [{ name: "h", value: "1" }])).toThrow("has more than one key h");
  expect(() => stfKey(table, [{ name: "q", value: "1" }])).toThrow("table t has no key q");
});
