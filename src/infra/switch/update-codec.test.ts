import { expect, test } from "vitest";
import { Code } from "../../p4/code.js";
import type { RowState, TargetUpdate } from "../../p4/server/target.js";
import { decodeRowStates, encodeRowStates } from "./row-codec.js";
import { decodeStatuses, encodeStatuses } from "./status-codec.js";
import { encodeUpdates, UpdatesReader } from "./update-codec.js";

/** In JSON a 64-bit number is a text. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, member) =>
    typeof member === "bigint" || typeof member === "number" ? String(member) : member,
  );
  return JSON.parse(text);
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, i) => i)).toString("latin1");

test("updates of every kind cross as they are, a few at a time", () => {
  const updates: TargetUpdate[] = [
    { is: "row", type: "insert", tableId: 0xffff_ffff, key: everyByte, value: "\0" },
    { is: "row", type: "modify", tableId: 7, key: "", value: everyByte },
    {
      is: "row",
      type: "insert",
      tableId: 7,
      key: "k",
      value: "v",
      counterData: { packetCount: 3, byteCount: 200 },
    },
    { is: "row", type: "insert", tableId: 7, key: "k", value: "v", counterData: {} },
    { is: "row", type: "delete", tableId: 7, key: "k", value: "" },
    { is: "direct", tableId: 1, key: "k" },
    { is: "direct", tableId: 1, key: "k", meterConfig: "default", counterData: {} },
    { is: "direct", tableId: 1, key: "", meterConfig: { cir: 5, cburst: 6, pir: 7, pburst: 8 } },
    {
      is: "entity",
      type: "modify",
      entity: { registerEntry: { registerId: 9, index: { index: 4 } } },
    },
  ];

  const reader = new UpdatesReader(encodeUpdates(updates));
  const read = [reader.take(2), reader.take(3), reader.take(64), reader.take(64)];

  expect(reader.count).toBe(updates.length);
  expect(read.map(({ length }) => length)).toEqual([2, 3, 4, 0]);
  expect(plain(read.flat())).toEqual(plain(updates));
});

test("a batch may be empty", () => {
  expect(new UpdatesReader(encodeUpdates([])).take(64)).toEqual([]);
});

test("statuses that are all well take one byte", () => {
  const ok = { code: Code.Ok, message: "" };

  const bytes = encodeStatuses([ok, ok, ok]);

  expect(bytes).toHaveLength(1);
  expect(decodeStatuses(bytes, 3)).toEqual([ok, ok, ok]);
});

test("other statuses keep their order and texts", () => {
  const statuses = [
    { code: Code.Ok, message: "" },
    { code: Code.AlreadyExists, message: "exists" },
    { code: Code.NotFound, message: "no such thing, “really”" },
    { code: Code.AlreadyExists, message: "exists" },
  ];

  expect(decodeStatuses(encodeStatuses(statuses), 4)).toEqual(statuses);
});

test("rows cross with their counters and times", () => {
  const rows: RowState[] = [
    { key: everyByte, value: everyByte, isConst: true },
    { key: "", value: "\0", isConst: false, counterData: {} },
    { key: "k", value: "v", isConst: false, sinceLastHitNs: 2n ** 62n },
    { key: "k", value: "v", isConst: false, counterData: { byteCount: 1 }, sinceLastHitNs: 0n },
  ];

  const decoded = decodeRowStates(encodeRowStates(rows));

  expect(plain(decoded)).toEqual(plain(rows));
});
