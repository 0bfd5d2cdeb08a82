import { expect, test } from "vitest";
import { Code, codeName } from "../code.js";
import type { FieldMatch, TableAction, TableEntry } from "../messages.js";
import { loadP4Info } from "../p4info/p4info-load.js";
import type { UpdateType } from "./entity.js";
import { TableCodec } from "./entry-codec.js";
import { EntryError } from "./entry-error.js";

const info = await loadP4Info(
  Buffer.from(`
    tables {
      preamble { id: 1 name: "c.t" alias: "t" }
      match_fields { id: 1 name: "ex" bitwidth: 12 match_type: EXACT }
      match_fields { id: 2 name: "lp" bitwidth: 12 match_type: LPM }
      match_fields { id: 3 name: "te" bitwidth: 12 match_type: TERNARY }
      match_fields { id: 4 name: "ra" bitwidth: 12 match_type: RANGE }
      match_fields { id: 5 name: "op" bitwidth: 12 match_type: OPTIONAL }
      action_refs { id: 21 }
      action_refs { id: 22 scope: DEFAULT_ONLY }
      action_refs { id: 23 scope: TABLE_ONLY }
      direct_resource_ids: 41
    }
    tables {
      preamble { id: 2 name: "c.plain" alias: "plain" }
      match_fields { id: 1 name: "ex" bitwidth: 8 match_type: EXACT }
      action_refs { id: 21 }
      const_default_action_id: 21
    }
    tables { preamble { id: 3 name: "c.keyless" alias: "keyless" } action_refs { id: 21 } }
    tables {
      preamble { id: 4 name: "c.fixed" alias: "fixed" }
      match_fields { id: 1 name: "ex" bitwidth: 8 match_type: EXACT }
      action_refs { id: 21 }
      is_const_table: true
    }
    tables {
      preamble { id: 5 name: "c.pick" alias: "pick" }
      match_fields { id: 1 name: "ex" bitwidth: 8 match_type: EXACT }
      action_refs { id: 21 }
      implementation_id: 31
    }
    tables {
      preamble { id: 6 name: "c.member" alias: "member" }
      match_fields { id: 1 name: "ex" bitwidth: 8 match_type: EXACT }
      action_refs { id: 21 }
      implementation_id: 32
    }
    actions { preamble { id: 21 name: "c.go" alias: "go" } params { id: 1 name: "port" bitwidth: 9 } params { id: 2 name: "vlan" bitwidth: 12 } }
    actions { preamble { id: 22 name: "c.def" alias: "def" } }
    actions { preamble { id: 23 name: "c.ent" alias: "ent" } }
    actions { preamble { id: 24 name: "c.other" alias: "other" } }
    action_profiles { preamble { id: 31 name: "c.sel" alias: "sel" } with_selector: true max_group_size: 10 }
    action_profiles { preamble { id: 32 name: "c.prof" alias: "prof" } }
    direct_meters { preamble { id: 41 name: "c.m" alias: "m" } direct_table_id: 1 }
  `),
);

const codecs = new Map([...info.tables].map((table) => [table.alias, new TableCodec(info, table)]));

const b = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const ex: FieldMatch = { fieldId: 1, exact: { value: b(1) } };
const port = { paramId: 1, value: b(1) };
const vlan = { paramId: 2, value: b(2) };
const go: TableAction = { action: { actionId: 21, params: [port, vlan] } };
const set = (...weights: number[]): TableAction => ({
  actionProfileActionSet: {
    actionProfileActions: weights.map((weight) => ({ action: go.action ?? null, weight })),
  },
});

function faultOf(alias: string, type: UpdateType, entry: TableEntry): string {
  try {
    codecs.get(alias)?.readUpdate(type, entry);
    return "none";
  } catch (error) {
    if (!(error instanceof EntryError)) {
      throw error;
    }
    expect(error.table).toBe(alias);
    return `${codeName(error.code)} ${error.message}`;
  }
}

const good: TableEntry = { match: [ex], priority: 1, action: go };

test("a good entry has no fault", () => {
  expect(faultOf("t", "insert", good)).toBe("none");
  expect(faultOf("plain", "insert", { match: [ex], action: go })).toBe("none");
  expect(faultOf("pick", "insert", { match: [ex], action: set(1, 2) })).toBe("none");
});

test.each<[string, FieldMatch[], string]>([
  ["unknown", [ex, { fieldId: 9 }], "it has no match field of id 9"],
  ["twice", [ex, ex], "match field ex: is given twice"],
  ["missing", [], "match field ex: is missing"],
  [
    "wrong kind",
    [{ fieldId: 1, optional: { value: b(1) } }],
    "match field ex: is not given as exact",
  ],
  ["no kind", [{ fieldId: 1 }], "match field ex: is not given as exact"],
  ["prefix 0", [ex, { fieldId: 2, lpm: { value: b(0) } }], "match field lp: prefix length 0"],
  [
    "prefix",
    [ex, { fieldId: 2, lpm: { value: b(0), prefixLen: 13 } }],
    "lp: prefix length 13: the field has 12",
  ],
  [
    "bits",
    [ex, { fieldId: 2, lpm: { value: b(1), prefixLen: 11 } }],
    "lp: has bits outside the prefix",
  ],
  ["mask 0", [ex, { fieldId: 3, ternary: { value: b(0), mask: b(0) } }], "te: mask 0"],
  [
    "bits",
    [ex, { fieldId: 3, ternary: { value: b(3), mask: b(1) } }],
    "te: has bits outside the mask",
  ],
  ["range", [ex, { fieldId: 4, range: { low: b(2), high: b(1) } }], "ra: the low end"],
  ["full", [ex, { fieldId: 4, range: { low: b(0), high: b(15, 255) } }], "ra: the full range"],
])("a match that is wrong (%s) is an invalid argument", (_, match, problem) => {
  const fault = faultOf("t", "insert", { ...good, match });

  expect(fault).toContain("INVALID_ARGUMENT t: ");
  expect(fault).toContain(problem);
});

test.each([
  [b(), "the value has no bytes"],
  [b(0x10, 0), "0x1000 does not fit bit<12>"],
  [b(1, 0, 0), "0x010000 does not fit bit<12>"],
])("a value that is empty or too wide is out of range", (value, problem) => {
  const inMatch = { ...good, match: [{ fieldId: 1, exact: { value } }] };
  const inParam = {
    ...good,
    action: { action: { actionId: 21, params: [port, { paramId: 2, value }] } },
  };

  expect(faultOf("t", "insert", inMatch)).toBe(`OUT_OF_RANGE t: match field ex: ${full(problem)}`);
  expect(faultOf("t", "insert", inParam)).toBe(
    `OUT_OF_RANGE t: param vlan of go: ${full(problem)}`,
  );
});

test.each<[string, UpdateType, TableEntry, string]>([
  ["t", "insert", { ...good, priority: 0 }, "INVALID_ARGUMENT t: priority 0: it must be positive"],
  ["t", "insert", { ...good, priority: -1 }, "INVALID_ARGUMENT t: priority -1"],
  [
    "plain",
    "insert",
    { match: [ex], priority: 1, action: go },
    "INVALID_ARGUMENT plain: priority 1: it must be 0",
  ],
  ["keyless", "insert", { action: go }, "INVALID_ARGUMENT keyless: it has no match fields"],
  [
    "t",
    "insert",
    { isDefaultAction: true, action: go },
    "INVALID_ARGUMENT t: insert of the default entry",
  ],
  ["t", "delete", { isDefaultAction: true }, "INVALID_ARGUMENT t: delete of the default entry"],
  [
    "t",
    "modify",
    { ...good, isDefaultAction: true },
    "INVALID_ARGUMENT t: the default entry has neither",
  ],
  [
    "plain",
    "modify",
    { isDefaultAction: true, action: go },
    "PERMISSION_DENIED plain: its default action is constant",
  ],
  [
    "fixed",
    "insert",
    { match: [ex], action: go },
    "PERMISSION_DENIED fixed: its entries are constant",
  ],
  ["fixed", "delete", { match: [ex] }, "PERMISSION_DENIED fixed: its entries are constant"],
  ["t", "modify", { ...good, isConst: true }, "INVALID_ARGUMENT t: is_const"],
  ["t", "modify", { ...good, timeSinceLastHit: {} }, "INVALID_ARGUMENT t: time_since_last_hit"],
  ["t", "modify", { ...good, idleTimeoutNs: 1 }, "INVALID_ARGUMENT t: idle_timeout_ns"],
  ["t", "modify", { ...good, counterData: {} }, "INVALID_ARGUMENT t: counter_data"],
  ["plain", "modify", { match: [ex], meterConfig: {} }, "INVALID_ARGUMENT plain: meter_config"],
  [
    "t",
    "modify",
    { ...good, meterConfig: { eburst: 1 } },
    "INVALID_ARGUMENT t: meter config: only a single rate",
  ],
  [
    "t",
    "modify",
    { ...good, meterCounterData: { red: { byteCount: 1 } } },
    "INVALID_ARGUMENT t: meter_counter_data",
  ],
  ["t", "modify", { ...good, meterCounterData: {} }, "UNIMPLEMENTED t: counters by color"],
])("%s: %s that is not permitted is refused", (alias, type, entry, fault) => {
  expect(faultOf(alias, type, entry)).toContain(fault);
});

test.each<[string, TableAction | undefined, string]>([
  ["t", undefined, "INVALID_ARGUMENT t: an insert must have an action"],
  ["t", {}, "INVALID_ARGUMENT t: it takes a plain action"],
  ["t", { actionProfileMemberId: 1 }, "INVALID_ARGUMENT t: it takes a plain action"],
  ["t", { action: { actionId: 24 } }, "INVALID_ARGUMENT t: it has no action of id 24"],
  ["t", { action: { actionId: 22 } }, "PERMISSION_DENIED t: action def: its scope"],
  [
    "t",
    { action: { actionId: 21, params: [port] } },
    "INVALID_ARGUMENT t: param vlan of go: is missing",
  ],
  [
    "t",
    { action: { actionId: 21, params: [port, port, vlan] } },
    "param port of go: is given twice",
  ],
  ["t", { action: { actionId: 23, params: [port] } }, "action ent: it has no param of id 1"],
  ["pick", go, "INVALID_ARGUMENT pick: it takes no plain action"],
  ["pick", { actionProfileMemberId: 0 }, "INVALID_ARGUMENT pick: 0 is no member id"],
  ["pick", {}, "INVALID_ARGUMENT pick: its action is empty"],
  ["pick", set(1, 0), "INVALID_ARGUMENT pick: weight 0 in a set: it must be positive"],
  ["pick", set(5, 6), "INVALID_ARGUMENT pick: a set of 11 weights: at most 10 are allowed"],
  [
    "pick",
    { actionProfileActionSet: { actionSelectionMode: 1 } },
    "UNIMPLEMENTED pick: selection mode",
  ],
  ["member", { actionProfileGroupId: 1 }, "INVALID_ARGUMENT member: it takes only members"],
  ["member", set(1), "INVALID_ARGUMENT member: it takes only members"],
])("%s: an action that is wrong is refused", (alias, action, fault) => {
  const priority = alias === "t" ? 1 : 0;

  expect(faultOf(alias, "insert", { match: [ex], priority, action: action ?? null })).toContain(
    fault,
  );
});

test("a delete ignores all but the key", () => {
  const nonsense = {
    match: [ex],
    priority: 1,
    action: { actionProfileMemberId: 3 },
    isConst: true,
  };

  expect(codecs.get("t")?.readUpdate("delete", nonsense)).toEqual({
    key: codecs.get("t")?.keyOf(good, { strict: true }),
    value: "",
  });
});

test("a modify without an action leaves the action, and sets all else", () => {
  const codec = codecs.get("t");
  const config = { meterConfig: { cir: 1, pir: 1 } };
  const before = codec?.valueOf({ ...good, metadata: b(1) }, { strict: true }) ?? "";
  const { value = "" } = codec?.readUpdate("modify", { match: [ex], priority: 1, ...config }) ?? {};

  expect(codec?.modified(before, value)).toBe(
    codec?.valueOf({ ...good, ...config }, { strict: true }),
  );
  expect(codec?.modified(value, before)).toBe(before);
});

test("a client takes no row for what is not the controller's", () => {
  const decode = (alias: string, entry: TableEntry) => {
    const codec = codecs.get(alias);
    return codec?.decode({ tableEntry: { tableId: codec.table.id, ...entry } });
  };

  expect(decode("t", good)).toBeDefined();
  expect(decode("t", { ...good, isConst: true })).toBeUndefined();
  expect(decode("t", { isDefaultAction: true, action: go })).toBeUndefined();
  expect(decode("fixed", { match: [ex], action: go })).toBeUndefined();
  expect(() => decode("t", { ...good, tableId: 2 })).toThrow("t: not an entry of this table");
});

test("the code of a fault stands in the error", () => {
  const error = new EntryError(
    Code.OutOfRange,
    { table: "t", field: "f", part: "match field f" },
    "no",
  );

  expect([error.code, error.table, error.field, error.message]).toEqual([
    11,
    "t",
    "f",
    "t: match field f: no",
  ]);
});

function full(problem: string): string {
  return problem.startsWith("the") ? `${problem}; zero is one byte, 00` : problem;
}
