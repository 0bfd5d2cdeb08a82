import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import { bigintOfInt64, type CounterData, type TableEntry } from "../../../src/p4/messages.js";
import { forward, keyed, type Refused, row, update } from "./builders.js";
import { table } from "./program.js";
import { type Connected, connectWithPipeline, type StartSubject } from "./subject.js";

const { InvalidArgument, NotFound, Unimplemented } = Code;
const meterConfig = { cir: 1, cburst: 2, pir: 3, pburst: 4 };
const counterData = { byteCount: 100, packetCount: 2 };
const counts = { green: { packetCount: 1 } };
const key = keyed("exact", 1);
const insert = (entry: TableEntry): Refused[1] => row("insert", entry);

const refused: readonly Refused[] = [
  [
    "counter_data in a table without counters",
    insert(keyed("idle", 1, { counterData: {} })),
    InvalidArgument,
  ],
  [
    "meter_config in a table without meters",
    insert(keyed("idle", 1, { meterConfig })),
    InvalidArgument,
  ],
  [
    "a bad meter_config",
    insert({ ...key, meterConfig: { ...meterConfig, eburst: 1 } }),
    InvalidArgument,
  ],
  [
    "counts by colour that are not zero",
    insert({ ...key, meterCounterData: counts }),
    InvalidArgument,
  ],
  ["counts by colour", insert({ ...key, meterCounterData: {} }), Unimplemented],
  ["an idle timeout where there is none", insert({ ...key, idleTimeoutNs: 1 }), InvalidArgument],
  ["a negative idle timeout", insert(keyed("idle", 1, { idleTimeoutNs: -1 })), InvalidArgument],
  [
    "INSERT of a direct counter",
    update("insert", { directCounterEntry: { tableEntry: key } }),
    InvalidArgument,
  ],
  [
    "DELETE of a direct counter",
    update("delete", { directCounterEntry: { tableEntry: key } }),
    InvalidArgument,
  ],
  ["a direct counter of no table", update("modify", { directCounterEntry: {} }), InvalidArgument],
  [
    "a direct counter that the table lacks",
    update("modify", { directCounterEntry: { tableEntry: keyed("idle", 1) } }),
    InvalidArgument,
  ],
  [
    "a direct counter of no entry",
    update("modify", { directCounterEntry: { tableEntry: key } }),
    NotFound,
  ],
  [
    "INSERT of a direct meter",
    update("insert", { directMeterEntry: { tableEntry: key } }),
    InvalidArgument,
  ],
  [
    "a direct meter that the table lacks",
    update("modify", { directMeterEntry: { tableEntry: keyed("idle", 1) } }),
    InvalidArgument,
  ],
  [
    "a direct meter of no entry",
    update("modify", { directMeterEntry: { tableEntry: key } }),
    NotFound,
  ],
  [
    "a bad direct meter",
    update("modify", { directMeterEntry: { tableEntry: key, config: { cir: -1 } } }),
    InvalidArgument,
  ],
];

/** Direct counters and meters, idle timeouts: P4Runtime 1.4, sections 9.1.7, 9.3 and 9.4. */
export function directResourceContract(start: StartSubject): void {
  describe("direct resources", () => {
    for (const [what, update, code] of refused) {
      test(`${what} is refused`, async () => {
        const { client } = await connectWithPipeline(start);

        assert.deepEqual(await client.write([update]), [code]);
      });
    }

    test("counters are set by INSERT, kept by MODIFY, and set by a MODIFY that names them", async () => {
      const connected = await connectWithPipeline(start);
      const write = async (...updates: readonly Refused[1][]): Promise<readonly number[]> => {
        assert.deepEqual(new Set(await connected.client.write(updates)), new Set([Code.Ok]));
        return countsOf((await entryOf(connected, { counterData: {} })).counterData);
      };

      assert.deepEqual(await write(insert({ ...key, counterData })), [100, 2]);
      assert.deepEqual(await write(row("modify", { ...key, action: forward(9) })), [100, 2]);
      assert.deepEqual(await write(row("modify", { ...key, counterData: {} })), [0, 0]);
      await connected.client.write([row("delete", key)]);
      assert.deepEqual(await write(insert(key)), [0, 0]);
    });

    test("a meter is configured by INSERT, and reset by a MODIFY that does not repeat it", async () => {
      const connected = await connectWithPipeline(start);
      const config = async (): Promise<unknown> => {
        const { meterConfig } = await entryOf(connected, { meterConfig: {} });
        return meterConfig && bigintOfInt64(meterConfig.pir);
      };
      await connected.client.write([insert({ ...key, meterConfig })]);

      assert.equal(await config(), 3n);
      await connected.client.write([row("modify", { ...key, meterConfig: { pir: 9 } })]);
      assert.equal(await config(), 9n);
      await connected.client.write([row("modify", key)]);
      assert.equal(await config(), null);
    });

    test("resources are read only by who asks for them", async () => {
      const connected = await connectWithPipeline(start);
      await connected.client.write([insert({ ...key, meterConfig, counterData })]);

      const entry = await entryOf(connected, {});

      assert.equal(entry.counterData, null);
      assert.equal(entry.meterConfig, null);
      assert.equal(entry.timeSinceLastHit, null);
    });

    test("direct entries change and read what the table entry has", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      await client.write([insert(key)]);

      const codes = await client.write([
        update("modify", { directCounterEntry: { tableEntry: key, data: counterData } }),
        update("modify", { directCounterEntry: { tableEntry: key } }),
        update("modify", { directMeterEntry: { tableEntry: key, config: meterConfig } }),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.Ok]);
      const tableEntry = { tableId: table.exact };
      const [counter] = await client.read({ directCounterEntry: { tableEntry } });
      assert.deepEqual(countsOf(counter?.directCounterEntry?.data), [100, 2]);
      assert.equal(counter?.directCounterEntry?.tableEntry?.action, null);
      const [meter] = await client.read({ directMeterEntry: { tableEntry } });
      assert.equal(bigintOfInt64(meter?.directMeterEntry?.config?.pir), 3n);
      const entry = await entryOf(connected, { meterConfig: {} });
      assert.equal(bigintOfInt64(entry.meterConfig?.pir), 3n);
      assert.equal(entry.action?.action?.params?.length, 1);

      await client.write([update("modify", { directMeterEntry: { tableEntry: key } })]);
      const [reset] = await client.read({ directMeterEntry: { tableEntry: key } });
      assert.equal(reset?.directMeterEntry?.config, null);
    });

    test("direct counters of all tables are read at once", async () => {
      const { client, hasProgramEntries } = await connectWithPipeline(start);
      await client.write([insert(key), insert(keyed("idle", 1))]);

      const counters = await client.read({ directCounterEntry: {} });

      assert.equal(counters.length, hasProgramEntries ? 2 : 1);
    });

    test("the default entry has its own counter", async () => {
      const { client } = await connectWithPipeline(start);
      const tableEntry = { tableId: table.exact, isDefaultAction: true };

      const codes = await client.write([
        update("modify", { directCounterEntry: { tableEntry, data: counterData } }),
      ]);

      assert.deepEqual(codes, [Code.Ok]);
      const [counter] = await client.read({ directCounterEntry: { tableEntry } });
      assert.deepEqual(countsOf(counter?.directCounterEntry?.data), [100, 2]);
    });

    test("an idle timeout is read as written, and told of again and again", async (context) => {
      const { client, stream, dataPlane } = await connectWithPipeline(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }
      const timed = { idleTimeoutNs: 1_500_000_000, metadata: Uint8Array.of(7) };
      await client.write([insert(keyed("idle", 1, timed)), insert(keyed("idle", 2))]);

      for (const ms of [1_500, 1_500]) {
        dataPlane.advance(ms);
        const { idleTimeoutNotification } = await stream.next();
        const [entry, second] = idleTimeoutNotification?.tableEntry ?? [];
        assert.equal(second, undefined);
        assert.equal(entry?.tableId, table.idle);
        assert.equal(entry?.match?.length, 1);
        assert.equal(bigintOfInt64(entry?.idleTimeoutNs), 1_500_000_000n);
        assert.deepEqual([...(entry?.metadata ?? [])], [7]);
        assert.notEqual(bigintOfInt64(idleTimeoutNotification?.timestamp), 0n);
      }
      const [entity] = await client.read({
        tableEntry: {
          tableId: table.idle,
          match: keyed("idle", 1).match ?? [],
          timeSinceLastHit: {},
        },
      });
      assert.equal(bigintOfInt64(entity?.tableEntry?.idleTimeoutNs), 1_500_000_000n);
      assert.equal(bigintOfInt64(entity?.tableEntry?.timeSinceLastHit?.elapsedNs), 3_000_000_000n);
    });
  });
}

async function entryOf({ client }: Connected, parts: TableEntry): Promise<TableEntry> {
  const [entity] = await client.read({ tableEntry: { tableId: table.exact, ...parts } });
  return entity?.tableEntry ?? {};
}

function countsOf(data: CounterData | null | undefined): readonly number[] {
  return [Number(bigintOfInt64(data?.byteCount)), Number(bigintOfInt64(data?.packetCount))];
}
