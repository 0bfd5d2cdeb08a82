import assert from "node:assert/strict";
import { test } from "vitest";
import type { FieldMatch } from "../../p4/messages.js";
import type { FieldInfo, MatchKind, ValueSetInfo } from "../../p4/p4info/p4info.js";
import { ValueSetMembers } from "./value-set-members.js";

function fieldOf(id: number, bitwidth: number, match: MatchKind): FieldInfo {
  return { id, name: `f${id}`, bitwidth, bytes: (bitwidth + 7) >> 3, match, refersTo: [] };
}

function setUp(fields: readonly FieldInfo[], ...members: readonly (readonly FieldMatch[])[]) {
  const info: ValueSetInfo = { id: 3, name: "set", alias: "set", fields, size: 8 };
  const set = new ValueSetMembers(
    3,
    fields.map(({ bitwidth }) => bitwidth),
  );
  set.replace({ valueSetId: 3, members: members.map((match) => ({ match: [...match] })) }, info);
  return (...key: readonly number[]) => set.matches(Uint32Array.from(key), undefined);
}

test("an empty set has no members", () => {
  assert.equal(setUp([fieldOf(1, 16, "exact")])(0), false);
});

test("each kind of match, fields in any order", () => {
  const exact = setUp(
    [fieldOf(1, 16, "exact"), fieldOf(2, 48, "exact")],
    [
      { fieldId: 2, exact: { value: Uint8Array.of(1, 0, 0, 0, 0, 2) } },
      { fieldId: 1, exact: { value: Uint8Array.of(9) } },
    ],
  );
  const ternary = setUp(
    [fieldOf(1, 16, "ternary")],
    [{ fieldId: 1, ternary: { value: Uint8Array.of(0x12, 0), mask: Uint8Array.of(0xff, 0) } }],
  );
  const lpm = setUp(
    [fieldOf(1, 8, "lpm")],
    [{ fieldId: 1, lpm: { value: Uint8Array.of(0x80), prefixLen: 1 } }],
  );
  const range = setUp(
    [fieldOf(1, 8, "range")],
    [{ fieldId: 1, range: { low: Uint8Array.of(3), high: Uint8Array.of(5) } }],
  );

  assert.deepEqual(
    [exact(9, 0x100, 2), exact(9, 0x100, 3), exact(8, 0x100, 2)],
    [true, false, false],
  );
  assert.deepEqual([ternary(0x12ff), ternary(0x13ff)], [true, false]);
  assert.deepEqual([lpm(0xff), lpm(0x7f)], [true, false]);
  assert.deepEqual(
    [2, 3, 5, 6].map((key) => range(key)),
    [false, true, true, false],
  );
});

test("a mask of the program is applied to both sides", () => {
  const fields = [fieldOf(1, 16, "exact")];
  const info: ValueSetInfo = { id: 3, name: "set", alias: "set", fields, size: 8 };
  const set = new ValueSetMembers(3, [16]);
  const match = [{ fieldId: 1, exact: { value: Uint8Array.of(0x12, 0x34) } }];
  set.replace({ valueSetId: 3, members: [{ match }] }, info);

  assert.equal(set.matches(Uint32Array.of(0x12ff), Uint32Array.of(0xff00)), true);
  assert.equal(set.matches(Uint32Array.of(0x13ff), Uint32Array.of(0xff00)), false);
});
