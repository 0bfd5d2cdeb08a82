import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import type { TableEntry } from "../../../src/p4/messages.js";
import { call, forward, keyed, type Refused, row } from "./builders.js";
import { id, table } from "./program.js";
import { type Connected, connectWithPipeline, type StartSubject } from "./subject.js";

const { InvalidArgument, PermissionDenied } = Code;

function defaultOf(name: keyof typeof table, more: TableEntry = {}): TableEntry {
  return { tableId: table[name], isDefaultAction: true, ...more };
}

const refused: readonly Refused[] = [
  [
    "INSERT of a default entry",
    row("insert", defaultOf("exact", { action: forward(1) })),
    InvalidArgument,
  ],
  ["DELETE of a default entry", row("delete", defaultOf("exact")), InvalidArgument],
  [
    "a default entry with a match",
    row("modify", keyed("exact", 1, { isDefaultAction: true })),
    InvalidArgument,
  ],
  [
    "a default entry with a priority",
    row("modify", defaultOf("ternary", { priority: 1, action: call("drop") })),
    InvalidArgument,
  ],
  [
    "a default entry with an idle timeout",
    row("modify", defaultOf("idle", { action: forward(1), idleTimeoutNs: 1 })),
    InvalidArgument,
  ],
  [
    "a table-only action as default",
    row("modify", defaultOf("exact", { action: call("onlyInEntries") })),
    PermissionDenied,
  ],
  [
    "a default action that is const",
    row("modify", defaultOf("constDefault", { action: forward(1) })),
    PermissionDenied,
  ],
  ["INSERT into a const table", row("insert", keyed("const", 5)), PermissionDenied],
  ["MODIFY of the action of a const table", row("modify", keyed("const", 1)), PermissionDenied],
  ["DELETE from a const table", row("delete", keyed("const", 1)), PermissionDenied],
];

/** Default, const and initial entries: P4Runtime 1.4, section 9.1. */
export function defaultContract(start: StartSubject): void {
  describe("default, const and initial entries", () => {
    for (const [what, update, code] of refused) {
      test(`${what} is refused`, async () => {
        const { client } = await connectWithPipeline(start);

        assert.deepEqual(await client.write([update]), [code]);
      });
    }

    test("a default action is modified, read by itself alone, and reset", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      const wanted = defaultOf("exact", { action: forward(5), metadata: Uint8Array.of(1) });

      assert.deepEqual(await client.write([row("modify", wanted)]), [Code.Ok]);
      assert.deepEqual(await client.read({ tableEntry: { tableId: table.exact } }), []);
      const [entry] = await defaults(connected, "exact");
      assert.equal(entry?.isDefaultAction, true);
      assert.equal(entry?.action?.action?.params?.[0]?.value?.at(-1), 5);
      assert.deepEqual([...(entry?.metadata ?? [])], [1]);

      assert.deepEqual(await client.write([row("modify", defaultOf("exact"))]), [Code.Ok]);
      const [reset] = await defaults(connected, "exact");
      assert.equal(reset?.action?.action?.params?.length ?? 0, 0);
      assert.equal(reset?.metadata?.length ?? 0, 0);
    });

    test("a default-only action is one for the default entry", async () => {
      const { client } = await connectWithPipeline(start);
      const wanted = defaultOf("exact", { action: call("onlyAsDefault") });

      assert.deepEqual(await client.write([row("modify", wanted)]), [Code.Ok]);
    });

    test("a table without a key has its default entry", async () => {
      const connected = await connectWithPipeline(start);
      const wanted = defaultOf("keyless", { action: forward(3) });

      assert.deepEqual(await connected.client.write([row("modify", wanted)]), [Code.Ok]);
      const [entry] = await defaults(connected, "keyless");
      assert.equal(entry?.action?.action?.params?.[0]?.value?.at(-1), 3);
    });

    test("a default entry takes no room in its table", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([row("modify", defaultOf("exact", { action: forward(5) }))]);

      const codes = await client.write(
        [1, 2, 3, 4].map((key) => row("insert", keyed("exact", key))),
      );

      assert.deepEqual(codes, [0, 0, 0, 0]);
    });

    test("a const default action is read", async () => {
      const connected = await connectWithPipeline(start);

      const [entry] = await defaults(connected, "constDefault");

      assert.equal(entry?.action?.action?.actionId, call("drop").action?.actionId);
    });

    test("const entries are read as const, and keep all but their counters", async (context) => {
      const connected = await connectWithPipeline(start);
      const { client, hasProgramEntries } = connected;
      if (!hasProgramEntries) {
        return context.skip("it has no program, and so no entries of one");
      }
      const { action: _, ...bare } = keyed("const", 1);
      const counted = { ...bare, counterData: { byteCount: 10, packetCount: 2 } };

      assert.deepEqual(await client.write([row("modify", counted)]), [Code.Ok]);
      const [entity] = await client.read({ tableEntry: { tableId: table.const, counterData: {} } });

      assert.equal(entity?.tableEntry?.isConst, true);
      assert.equal(Number(entity?.tableEntry?.counterData?.packetCount), 2);
    });

    test("the default action of a const table can change", async () => {
      const { client } = await connectWithPipeline(start);
      const wanted = defaultOf("const", { action: forward(1) });

      assert.deepEqual(await client.write([row("modify", wanted)]), [Code.Ok]);
    });

    test("initial entries can change unless they are const", async (context) => {
      const connected = await connectWithPipeline(start);
      const { client, hasProgramEntries, hasConstInitialEntries } = connected;
      if (!hasProgramEntries) {
        return context.skip("it has no program, and so no entries of one");
      }
      const ofSecond = hasConstInitialEntries ? PermissionDenied : Code.Ok;

      const codes = await client.write([
        row("modify", keyed("initial", 1)),
        row("modify", keyed("initial", 2)),
        row("delete", keyed("initial", 1)),
        row("delete", keyed("initial", 2)),
        row("insert", keyed("initial", 3)),
      ]);

      assert.deepEqual(codes, [Code.Ok, ofSecond, Code.Ok, ofSecond, Code.Ok]);
      const entries = await client.read({ tableEntry: { tableId: table.initial } });
      const keys = entries.map(({ tableEntry }) => [
        tableEntry?.match?.find(({ fieldId }) => fieldId === id.key)?.exact?.value?.[0],
        tableEntry?.isConst ?? false,
      ]);
      assert.deepEqual(keys.sort(), [...(hasConstInitialEntries ? [[2, true]] : []), [3, false]]);
    });
  });
}

async function defaults(
  { client }: Connected,
  name: keyof typeof table,
): Promise<readonly TableEntry[]> {
  const entities = await client.read({ tableEntry: defaultOf(name) });
  return entities.map(({ tableEntry }) => tableEntry ?? {});
}
