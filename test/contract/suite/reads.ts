import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import type { Entity, TableEntry } from "../../../src/p4/messages.js";
import { RpcError } from "../../../src/p4/wire.js";
import { detailsOf, failureOf } from "../p4runtime-client.js";
import { bytesOf, call, forward, keyed, row, ternary } from "./builders.js";
import { action, id, object, table } from "./program.js";
import { type Connected, connect, connectWithPipeline, type StartSubject } from "./subject.js";

const { FailedPrecondition, InvalidArgument, NotFound, OutOfRange, Unimplemented } = Code;

const entry = (tableEntry: TableEntry): Entity => ({ tableEntry });

const refused: readonly (readonly [what: string, query: Entity, code: Code])[] = [
  ["no entity", {}, InvalidArgument],
  ["an unknown table", entry({ tableId: 0x0200_ffff }), InvalidArgument],
  ["a filter over all tables", entry({ priority: 1 }), InvalidArgument],
  ["a match over all tables", entry({ match: keyed("exact", 1).match ?? [] }), InvalidArgument],
  ["an incomplete key", entry({ tableId: table.exact, match: [{ fieldId: 99 }] }), InvalidArgument],
  ["parameters as a filter", entry({ tableId: table.exact, action: forward(1) }), InvalidArgument],
  [
    "a member as a filter",
    entry({ tableId: table.member, action: { actionProfileMemberId: 1 } }),
    InvalidArgument,
  ],
  [
    "counters that the table lacks",
    entry({ tableId: table.idle, counterData: {} }),
    InvalidArgument,
  ],
  [
    "a meter that the table lacks",
    entry({ tableId: table.idle, meterConfig: {} }),
    InvalidArgument,
  ],
  [
    "a last hit that the table lacks",
    entry({ tableId: table.exact, timeSinceLastHit: {} }),
    InvalidArgument,
  ],
  ["counts by colour", entry({ tableId: table.exact, meterCounterData: {} }), Unimplemented],
  ["an unknown counter", { counterEntry: { counterId: 5 } }, InvalidArgument],
  [
    "a counter index beyond the array",
    { counterEntry: { counterId: object.counter, index: { index: 3 } } },
    OutOfRange,
  ],
  [
    "a negative counter index",
    { counterEntry: { counterId: object.counter, index: { index: -1 } } },
    InvalidArgument,
  ],
  ["an unknown profile", { actionProfileMember: { actionProfileId: 5 } }, InvalidArgument],
  ["a replication entry of no kind", { packetReplicationEngineEntry: {} }, InvalidArgument],
  [
    "a direct counter that the table lacks",
    { directCounterEntry: { tableEntry: { tableId: table.idle } } },
    InvalidArgument,
  ],
  [
    "a direct meter that the table lacks",
    { directMeterEntry: { tableEntry: { tableId: table.idle } } },
    InvalidArgument,
  ],
  ["an extern", { externEntry: {} }, Unimplemented],
];

/** Read: P4Runtime 1.4, section 11. */
export function readContract(start: StartSubject): void {
  describe("read", () => {
    for (const [what, query, code] of refused) {
      test(`${what} is refused, and the other queries are answered`, async () => {
        const { client } = await connectWithPipeline(start);
        await client.write([row("insert", keyed("exact", 1))]);
        const good = entry({ tableId: table.exact });

        const read: Entity[] = [];
        const error: unknown = await client
          .responses([good, query, good], client.deviceId, ({ entities }) => {
            read.push(...(entities ?? []));
          })
          .catch((error) => error);

        assert.ok(error instanceof RpcError);
        assert.ok(read.length >= 1);
        assert.equal(error.code, Code.Unknown);
        const codes = detailsOf(error).map(({ canonicalCode }) => canonicalCode);
        assert.deepEqual(codes, [Code.Ok, code, Code.Ok]);
      });
    }

    test("an unknown device is NOT_FOUND, no pipeline FAILED_PRECONDITION", async () => {
      const { client } = await connect(start);

      assert.equal(await failureOf(client.responses([entry({})], 99n)), NotFound);
      assert.equal(await failureOf(client.read(entry({}))), FailedPrecondition);
    });

    test("who has no stream may read", async () => {
      const { client, dial } = await connectWithPipeline(start);
      await client.write([row("insert", keyed("exact", 1))]);

      assert.equal((await dial().read(entry({ tableId: table.exact }))).length, 1);
    });

    test("a Read without queries is good", async () => {
      const { client } = await connectWithPipeline(start);

      assert.deepEqual(await client.read(), []);
    });

    test("table id 0 is all tables, const and initial entries too, and no default entries", async () => {
      const { client, hasProgramEntries } = await connectWithPipeline(start);
      await client.write([row("insert", keyed("exact", 1)), row("insert", ternary([]))]);

      const entities = await client.read(entry({}));

      const ids = entities.map(({ tableEntry }) => tableEntry?.tableId);
      const program = hasProgramEntries ? [table.const, table.initial, table.initial] : [];
      assert.deepEqual(ids.sort(), [table.exact, table.ternary, ...program].sort());
    });

    test("a wildcard asks every table for what it has", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([
        row("insert", keyed("exact", 1, { counterData: { packetCount: 3 } })),
        row("insert", keyed("idle", 1)),
      ]);

      const entities = await client.read(
        entry({ counterData: {}, meterConfig: {}, timeSinceLastHit: {} }),
      );

      const of = (tableId: number): TableEntry =>
        entities.find(({ tableEntry }) => tableEntry?.tableId === tableId)?.tableEntry ?? {};
      assert.equal(Number(of(table.exact).counterData?.packetCount), 3);
      assert.equal(of(table.idle).counterData, null);
      assert.notEqual(of(table.idle).timeSinceLastHit, null);
    });

    test("an exact key selects its entry, or nothing", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([1, 2].map((key) => row("insert", keyed("exact", key))));
      const query = (key: number): Entity =>
        entry({ tableId: table.exact, match: keyed("exact", key).match ?? [] });

      assert.equal((await client.read(query(2))).length, 1);
      assert.equal((await client.read(query(3))).length, 0);
    });

    test("entries are filtered by match, priority, action and metadata", async () => {
      const connected = await connectWithPipeline(start);
      const kind = { fieldId: id.kind, optional: { value: bytesOf(1) } };
      await connected.client.write([
        row("insert", ternary([], { priority: 1 })),
        row("insert", ternary([], { priority: 2, action: forward(1) })),
        row("insert", ternary([kind], { priority: 1 })),
        row("insert", ternary([kind], { priority: 2, metadata: bytesOf(9) })),
        row("insert", ternary([kind], { priority: 3, controllerMetadata: 9 })),
      ]);
      const count = (filter: TableEntry): Promise<number> => countOf(connected, filter);

      assert.equal(await count({}), 5);
      assert.equal(await count({ priority: 1 }), 2);
      assert.equal(await count({ match: [kind] }), 3);
      assert.equal(await count({ match: [kind], priority: 2 }), 1);
      assert.equal(await count({ action: { action: { actionId: action.drop } } }), 4);
      assert.equal(await count({ action: { action: { actionId: action.forward } } }), 1);
      assert.equal(await count({ action: { action: {} } }), 5);
      assert.equal(await count({ metadata: bytesOf(9) }), 1);
      assert.equal(await count({ controllerMetadata: 9 }), 1);
      assert.equal(await count({ metadata: bytesOf(8) }), 0);
    });

    test("default entries of all tables are read by is_default_action", async () => {
      const { client } = await connectWithPipeline(start);

      const entities = await client.read(entry({ isDefaultAction: true }));

      assert.equal(entities.length, Object.keys(table).length);
      assert.ok(entities.every(({ tableEntry }) => tableEntry?.isDefaultAction === true));
    });

    test("a Read that is sent after a Write was answered sees all of it", async () => {
      const { client } = await connectWithPipeline(start);
      const updates = [1, 2, 3, 4].map((key) => row("insert", keyed("exact", key)));

      const write = client.write(updates);
      const early = await client.read(entry({ tableId: table.exact }));
      await write;

      assert.ok(early.length === 0 || early.length === 4);
      assert.equal((await client.read(entry({ tableId: table.exact }))).length, 4);
    });

    test("a large answer comes in parts that a client with default limits can take", async () => {
      const { client } = await connectWithPipeline(start, (p4info) => {
        const large = p4info.tables?.find(({ preamble }) => preamble?.id === table.ternary);
        Object.assign(large ?? {}, { size: 5_000 });
      });
      const updates = Array.from({ length: 2_500 }, (_, i) =>
        row("insert", ternary([], { priority: i + 1, action: call("drop") })),
      );
      await client.write(updates);

      const responses = await client.responses([entry({ tableId: table.ternary })]);

      const sizes = responses.map(({ entities }) => entities?.length ?? 0);
      assert.equal(
        sizes.reduce((a, b) => a + b),
        2_500,
      );
      assert.ok(
        sizes.every((size) => size <= 1_000),
        sizes.join(),
      );
    });
  });
}

async function countOf({ client }: Connected, filter: TableEntry): Promise<number> {
  return (await client.read(entry({ tableId: table.ternary, ...filter }))).length;
}
