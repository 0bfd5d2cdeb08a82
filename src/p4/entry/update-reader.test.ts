import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableEntry, Update, WriteRequest } from "../messages.js";
import { arbitraryRows } from "./arbitrary-table.js";
import type { TableCodec } from "./entry-codec.js";
import { EntryError } from "./entry-error.js";
import { readUpdateMessage, readWriteRequest, type UpdateRead } from "./update-reader.js";

/** Updates of all types, for entries of one table; some are default entries, or have counts. */
const requests = arbitraryRows(3).chain(({ codec, entries }) =>
  fc
    .tuple(
      ...entries.map((entry) =>
        fc.record({
          type: fc.constantFrom(1, 2, 3),
          entry: fc.constantFrom<TableEntry>(
            entry,
            entry,
            keyPartOf(entry),
            { ...entry, counterData: { packetCount: 1 } },
            { tableId: entry.tableId ?? 0, action: entry.action ?? {}, isDefaultAction: true },
          ),
        }),
      ),
    )
    .map((updates) => ({
      codec,
      bytes: WriteRequest.encode({
        deviceId: 1,
        electionId: { low: 5 },
        role: "some",
        updates: updates.map(({ type, entry }) => ({ type, entity: { tableEntry: entry } })),
      }).finish(),
    })),
);

const broken = requests.chain(({ codec, bytes }) =>
  fc
    .array(
      fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom(0, 1, 2, 8, 16, 18, 255), fc.nat(5)),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((changes) => {
      let changed = Buffer.from(bytes);
      for (const [at, value, how] of changes) {
        switch (how) {
          case 0:
            changed[at] = value;
            break;
          case 1:
            changed[at] = (changed[at] ?? 0) ^ (1 << (value & 7));
            break;
          case 2:
            changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + 1)]);
            break;
          case 3:
            changed = Buffer.concat([
              changed.subarray(0, at),
              Buffer.from([value]),
              changed.subarray(at),
            ]);
            break;
          default:
            changed[at] = (changed[at] ?? 0) + 1;
        }
      }
      return { codec, bytes: changed };
    }),
);

test("a request is read as the generated decoder and the codec read it", () => {
  fc.assert(
    fc.property(requests, ({ codec, bytes }) => agree(codec, bytes)),
    { numRuns: 300 },
  );
});

test("so are broken requests, down to the error", () => {
  fc.assert(
    fc.property(broken, ({ codec, bytes }) => agree(codec, bytes)),
    { numRuns: 1500 },
  );
});

test("plain entries are read without the generated decoder", () => {
  const plain = arbitraryRows(1).filter(
    ({ codec: { layout, table }, entries: [entry] }) =>
      layout.offsets !== undefined &&
      table.profile === undefined &&
      [...layout.actions.values()].every(({ offsets }) => offsets !== undefined) &&
      !entry?.metadata &&
      !entry?.controllerMetadata &&
      !entry?.meterConfig &&
      !entry?.idleTimeoutNs,
  );

  fc.assert(
    fc.property(plain, ({ codec, entries: [entry = {}] }) => {
      const update = Buffer.from(
        Update.encode({ type: 1, entity: { tableEntry: entry } }).finish(),
      );
      const start = update.indexOf(0x08, 2);

      const row = codec.readEncoded("insert", update, start, update.length);

      expect(row).toEqual(codec.readUpdate("insert", entry));
    }),
  );
});

test("the header of a request is read, wherever it stands", () => {
  const bytes = Buffer.concat([
    WriteRequest.encode({ updates: [{ type: 1 }], role: "r" }).finish(),
    WriteRequest.encode({
      deviceId: 7,
      electionId: { high: 1, low: 2 },
      updates: [{}],
    }).finish(),
    WriteRequest.encode({ atomicity: 2, roleId: 3 }).finish(),
  ]);

  const { updates, ...header } = readWriteRequest(bytes, new Map());

  expect(header).toEqual({
    deviceId: 7n,
    role: "r",
    roleId: 3n,
    electionId: (1n << 64n) | 2n,
    atomicity: 2,
  });
  expect(updates.map(({ is }) => is)).toEqual(["entity", "fault"]);
});

function keyPartOf({ tableId, match, priority }: TableEntry): TableEntry {
  return { tableId: tableId ?? 0, match: match ?? [], priority: priority ?? 0 };
}

function agree(codec: TableCodec, bytes: Uint8Array): void {
  const codecs = new Map([[codec.table.id, codec]]);
  const expected = attempt(() => {
    const { updates } = WriteRequest.decode(bytes);
    return updates.map((update) => plainOf(readUpdateMessage(update, codecs)));
  });

  const read = attempt(() => readWriteRequest(bytes, codecs).updates.map(plainOf));

  expect(read).toEqual(expected);
}

function attempt<T>(read: () => T): T | "not a request" {
  try {
    return read();
  } catch (error) {
    expect(error).not.toBeInstanceOf(EntryError);
    return "not a request";
  }
}

function plainOf(update: UpdateRead): unknown {
  return update.is === "fault"
    ? { code: update.error.code, message: update.error.message }
    : JSON.parse(JSON.stringify(update));
}
