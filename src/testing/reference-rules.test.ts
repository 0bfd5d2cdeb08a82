import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { test } from "vitest";
import { Code } from "../p4/code.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import { pipelineOf } from "../p4/server/pipeline.js";
import { ReferenceRules } from "./reference-rules.js";

const p4info = readFileSync("k8s_dp/build/k8s_dp.p4info.bin");
const pipeline = pipelineOf({ p4info, deviceConfig: new Uint8Array(), cookie: undefined });

function codecOf(alias: string): TableCodec {
  const codec = pipeline.codecs.get(pipeline.p4info.tables.find(alias)?.id ?? 0);
  if (codec === undefined) {
    throw new Error(`no table ${alias}`);
  }
  return codec;
}

/** A row whose first key field is `key`, and whose params that refer to something are all `to`. */
function rowOf(codec: TableCodec, key: number, to: number): { key: string; value: string } {
  const { table } = codec;
  const action = table.actions[0]?.action;
  const entry = {
    tableId: table.id,
    match: table.fields.map(({ id }, i) => ({
      fieldId: id,
      exact: { value: Uint8Array.of(i === table.fields.length - 1 ? key : 0) },
    })),
    action: {
      action: {
        actionId: action?.id ?? 0,
        params: (action?.params ?? []).map(({ id, refersTo }) => ({
          paramId: id,
          value: Uint8Array.of(refersTo.some(({ table }) => table !== "service") ? to : 0),
        })),
      },
    },
  };
  return {
    key: codec.keyOf(entry, { strict: true }),
    value: codec.valueOf(entry, { strict: true }),
  };
}

/** Two that refer, and what they refer to: one of them to either of two tables. */
const aliases = [
  "to_uplink",
  "to_chain",
  "frontend_v4",
  "reply_source_v4",
  "reply_source_v6",
] as const;

type State = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Whether every reference of every row is satisfied, found by looking at all of them. */
function isConsistent(state: State): boolean {
  const provided = new Set<string>();
  for (const [alias, rows] of state) {
    for (const key of rows.keys()) {
      for (const { target, value } of codecOf(alias).referredFields(key)) {
        provided.add(`${target}=${value}`);
      }
    }
  }
  return [...state].every(([alias, rows]) =>
    [...rows].every(([key, value]) =>
      codecOf(alias)
        .references(key, value)
        .every(({ targets, value }) =>
          targets.some((target) => provided.has(`${target}=${value}`)),
        ),
    ),
  );
}

function changed(state: State, alias: string, key: string, after: string | undefined): State {
  const rows = new Map(state.get(alias));
  if (after === undefined) {
    rows.delete(key);
  } else {
    rows.set(key, after);
  }
  return new Map(state).set(alias, rows);
}

test("a change is refused exactly if it would leave a reference to nothing", () => {
  const command = fc.record({
    alias: fc.constantFrom(...aliases),
    key: fc.integer({ min: 1, max: 3 }),
    to: fc.integer({ min: 0, max: 3 }),
    isDelete: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(command, { maxLength: 120, size: "max" }), (commands) => {
      const violations: string[] = [];
      const rules = new ReferenceRules((what) => violations.push(what));
      rules.reset(pipeline);
      let state: State = new Map(aliases.map((alias) => [alias, new Map()]));
      let expected = 0;
      for (const { alias, key: keyNumber, to, isDelete } of commands) {
        const codec = codecOf(alias);
        const { key, value } = rowOf(codec, keyNumber, to);
        const before = state.get(alias)?.get(key);
        const after = isDelete ? undefined : value;
        if (before === undefined && isDelete) {
          continue;
        }
        const next = changed(state, alias, key, after);
        const change = { tableId: codec.table.id, key, before, after };

        const refusal = rules.refusal(change);

        if (isConsistent(next)) {
          assert.equal(refusal, undefined);
          rules.changed(change);
          state = next;
        } else {
          assert.equal(refusal?.code, isDelete ? Code.FailedPrecondition : Code.NotFound);
          expected += 1;
        }
      }
      assert.equal(violations.length, expected);
    }),
  );
});
