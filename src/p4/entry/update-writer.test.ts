import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableEntry, type Update, WriteRequest } from "../messages.js";
import { arbitraryRows, textOf } from "./arbitrary-table.js";
import type { UpdateType } from "./entity.js";
import type { TableCodec } from "./entry-codec.js";
import { UpdateWriter, updateTypeNumbers } from "./update-writer.js";

const types: readonly UpdateType[] = ["insert", "modify", "delete"];

function write(codec: TableCodec, type: UpdateType, entries: readonly TableEntry[]): Uint8Array {
  const writer = new UpdateWriter();
  writer.begin();
  for (const entry of [...entries].reverse()) {
    const key = codec.keyOf(entry, { strict: true });
    codec.writeUpdate(writer, type, key, codec.valueOf(entry, { strict: true }));
  }
  expect(writer.count).toBe(entries.length);
  return writer.take();
}

function message(codec: TableCodec, type: UpdateType, entry: TableEntry): Update {
  const key = codec.keyOf(entry, { strict: true });
  const value = type === "delete" ? undefined : codec.valueOf(entry, { strict: true });
  return {
    type: updateTypeNumbers[type],
    entity: { tableEntry: codec.toTableEntry(key, value) },
  };
}

test("what is written are the bytes that the generated encoder makes", () => {
  fc.assert(
    fc.property(arbitraryRows(3), fc.constantFrom(...types), ({ codec, entries }, type) => {
      const updates = entries.map((entry) => message(codec, type, entry));

      const written = write(codec, type, entries);

      const expected = WriteRequest.encode({ updates }).finish();
      expect(Buffer.from(written).toString("hex")).toBe(Buffer.from(expected).toString("hex"));
    }),
    { numRuns: 300 },
  );
});

test("what is written decodes to the entries", () => {
  fc.assert(
    fc.property(arbitraryRows(2), ({ codec, entries }) => {
      const { updates } = WriteRequest.decode(write(codec, "insert", entries));

      const read = updates.map(({ entity }) => textOf(entity?.tableEntry ?? {}));
      expect(read).toEqual(entries.map(textOf));
    }),
    { numRuns: 300 },
  );
});

test("the default entry is modified, or reset", () => {
  const [{ codec, entries } = never] = fc.sample(
    arbitraryRows(1).filter(({ codec: { table } }) => table.profile === undefined),
    1,
  );
  const writer = new UpdateWriter();
  const value = codec.valueOf({ action: entries[0]?.action ?? {} }, { strict: true });

  codec.writeUpdate(writer, "modify", "", "");
  codec.writeUpdate(writer, "modify", "", value);

  const [modified, reset] = WriteRequest.decode(writer.take()).updates;
  const entry = { tableId: codec.table.id, isDefaultAction: true };
  expect(textOf(reset?.entity?.tableEntry ?? {})).toBe(textOf(entry));
  expect(textOf(modified?.entity?.tableEntry ?? {})).toBe(
    textOf({ ...entry, action: entries[0]?.action ?? {} }),
  );
});

test("other entities are encoded as they are, among the rest", () => {
  const writer = new UpdateWriter();
  const update = (meterId: number): Update => ({ type: 2, entity: { meterEntry: { meterId } } });

  writer.update(update(2));
  writer.update(update(1));

  const { updates } = WriteRequest.decode(writer.take());
  expect(updates.map(({ entity }) => entity?.meterEntry?.meterId)).toEqual([1, 2]);
});

test("what was taken stays as it is, and the writer grows as needed", () => {
  const writer = new UpdateWriter();
  const metadata = new Uint8Array(100_000).fill(7);
  const update: Update = { type: 1, entity: { tableEntry: { tableId: 1, metadata } } };

  writer.begin();
  writer.update(update);
  const first = writer.take();
  writer.begin();
  writer.update({ type: 3 });
  const second = writer.take();

  expect(WriteRequest.decode(first).updates[0]?.entity?.tableEntry?.metadata).toEqual(metadata);
  expect(WriteRequest.decode(second).updates).toHaveLength(1);
  expect([writer.count, writer.size]).toEqual([1, second.length]);
});

const never = undefined as unknown as { codec: TableCodec; entries: TableEntry[] };
