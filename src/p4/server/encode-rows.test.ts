import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "vitest";
import { UpdateWriter } from "../entry/update-writer.js";
import { ReadResponse, type TableEntry } from "../messages.js";
import { encodeRows, isPlainRow } from "./encode-rows.js";
import { pipelineOf } from "./pipeline.js";

const p4info = readFileSync("k8s_dp/build/k8s_dp.p4info.bin");
const pipeline = pipelineOf({ p4info, deviceConfig: new Uint8Array(), cookie: undefined });

test("rows are encoded as their messages would be, whatever their length", () => {
  const writer = new UpdateWriter();
  for (const codec of pipeline.codecs.values()) {
    const actions = codec.table.actions.filter(({ scope }) => scope === "tableAndDefault");
    const rows = actions.flatMap(({ action }, i) => {
      const entry: TableEntry = {
        tableId: codec.table.id,
        match: codec.table.fields.flatMap(({ id, match }) =>
          match === "exact" ? [{ fieldId: id, exact: { value: Uint8Array.of(1) } }] : [],
        ),
        priority: codec.table.usesPriority ? i + 1 : 0,
        metadata: Buffer.alloc(i * 70, "m"),
      };
      if (codec.table.profile === undefined) {
        const params = action.params.map(({ id }) => ({ paramId: id, value: Uint8Array.of(1) }));
        entry.action = { action: { actionId: action.id, params } };
      } else {
        entry.action = { actionProfileMemberId: 300 };
      }
      const key = codec.keyOf(entry, { strict: true });
      return [{ key, value: codec.valueOf(entry, { strict: true }), isConst: false }];
    });

    const { entities } = ReadResponse.decode(encodeRows(writer, codec, rows));

    const texts = entities.map((entity) => JSON.stringify(entity));
    const expected = rows.map(({ key, value }) => {
      const entities = [{ tableEntry: codec.toTableEntry(key, value) }];
      return JSON.stringify(
        ReadResponse.decode(ReadResponse.encode({ entities }).finish()).entities[0],
      );
    });
    assert.deepEqual(texts.sort(), expected.sort());
  }
});

test("what is more than key and action is not plain", () => {
  const row = { key: "k", value: "\x01action", isConst: false };

  assert.equal(isPlainRow(row), true);
  assert.equal(isPlainRow({ ...row, isConst: true }), false);
  assert.equal(isPlainRow({ ...row, counterData: {} }), false);
  assert.equal(isPlainRow({ ...row, sinceLastHitNs: 0n }), false);
  assert.equal(isPlainRow({ ...row, value: "\0" }), false);
});
