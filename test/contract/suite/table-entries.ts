import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import type { TableEntry } from "../../../src/p4/messages.js";
import {
  bytesOf,
  call,
  forward,
  keyed,
  lpm,
  oneShot,
  type Refused,
  row,
  ternary,
} from "./builders.js";
import { action, id, table } from "./program.js";
import { type Connected, connectWithPipeline, type StartSubject } from "./subject.js";

const { InvalidArgument, OutOfRange, PermissionDenied, NotFound } = Code;

const exactMatch = (value: Uint8Array): TableEntry => ({
  match: [{ fieldId: id.key, exact: { value } }],
});

const insert = (entry: TableEntry): Refused[1] => row("insert", entry);

const refused: readonly Refused[] = [
  ["an unknown table", insert({ ...keyed("exact", 1), tableId: 0x0200_ffff }), InvalidArgument],
  [
    "the id of an action as table",
    insert({ ...keyed("exact", 1), tableId: action.drop }),
    InvalidArgument,
  ],
  ["a missing exact field", insert(keyed("exact", 1, { match: [] })), InvalidArgument],
  ["a field twice", insert(twice(keyed("exact", 1))), InvalidArgument],
  [
    "an unknown field",
    insert(keyed("exact", 1, { match: [{ fieldId: 99, exact: { value: bytesOf(1) } }] })),
    InvalidArgument,
  ],
  [
    "a field of another kind",
    insert(keyed("exact", 1, { match: [{ fieldId: id.key, optional: { value: bytesOf(1) } }] })),
    InvalidArgument,
  ],
  [
    "a field without a kind",
    insert(keyed("exact", 1, { match: [{ fieldId: id.key }] })),
    InvalidArgument,
  ],
  ["a value that is too wide", insert(keyed("exact", 0x1063)), OutOfRange],
  ["a value without bytes", insert(keyed("exact", 1, exactMatch(new Uint8Array()))), OutOfRange],
  ["a priority where there is none", insert(keyed("exact", 1, { priority: 1 })), InvalidArgument],
  ["no priority where there is one", insert(ternary([], { priority: 0 })), InvalidArgument],
  ["a negative priority", insert(ternary([], { priority: -1 })), InvalidArgument],
  ["a prefix of length 0", insert(lpm(bytesOf(0), 0)), InvalidArgument],
  ["a prefix longer than the field", insert(lpm(bytesOf(1), 33)), InvalidArgument],
  ["bits behind the prefix", insert(lpm(bytesOf(0x0a00_0001), 8)), InvalidArgument],
  [
    "mask 0",
    insert(ternary([{ fieldId: id.value, ternary: { value: bytesOf(0), mask: bytesOf(0) } }])),
    InvalidArgument,
  ],
  [
    "bits outside the mask",
    insert(ternary([{ fieldId: id.value, ternary: { value: bytesOf(3), mask: bytesOf(1) } }])),
    InvalidArgument,
  ],
  [
    "a range that ends before it begins",
    insert(ternary([{ fieldId: id.range, range: { low: bytesOf(2), high: bytesOf(1) } }])),
    InvalidArgument,
  ],
  [
    "the full range",
    insert(ternary([{ fieldId: id.range, range: { low: bytesOf(0), high: bytesOf(255) } }])),
    InvalidArgument,
  ],
  [
    "an INSERT without an action",
    insert({ tableId: table.exact, ...exactMatch(bytesOf(1)) }),
    InvalidArgument,
  ],
  ["an empty action", insert(keyed("exact", 1, { action: {} })), InvalidArgument],
  [
    "an action that is none of the table's",
    insert(keyed("exact", 1, { action: call("notOfAnyTable") })),
    InvalidArgument,
  ],
  [
    "an unknown action",
    insert(keyed("exact", 1, { action: { action: { actionId: 0x0100_ffff } } })),
    InvalidArgument,
  ],
  [
    "a default-only action in an entry",
    insert(keyed("exact", 1, { action: call("onlyAsDefault") })),
    PermissionDenied,
  ],
  ["a missing parameter", insert(keyed("exact", 1, { action: call("forward") })), InvalidArgument],
  [
    "a parameter too many",
    insert(keyed("exact", 1, { action: withParams(action.drop, id.port) })),
    InvalidArgument,
  ],
  [
    "a parameter twice",
    insert(keyed("exact", 1, { action: withParams(action.forward, id.port, id.port) })),
    InvalidArgument,
  ],
  [
    "a parameter that is too wide",
    insert(keyed("exact", 1, { action: forward(0x200) })),
    OutOfRange,
  ],
  [
    "a parameter without bytes",
    insert(keyed("exact", 1, { action: forward(new Uint8Array()) })),
    OutOfRange,
  ],
  [
    "a member in a direct table",
    insert(keyed("exact", 1, { action: { actionProfileMemberId: 1 } })),
    InvalidArgument,
  ],
  [
    "a one-shot set in a direct table",
    insert(keyed("exact", 1, { action: oneShot([1, 1]) })),
    InvalidArgument,
  ],
  ["is_const", insert(keyed("exact", 1, { isConst: true })), InvalidArgument],
  [
    "time_since_last_hit",
    insert(keyed("idle", 1, { timeSinceLastHit: { elapsedNs: 1 } })),
    InvalidArgument,
  ],
  [
    "an INSERT into a table without a key",
    insert({ tableId: table.keyless, action: call("drop") }),
    InvalidArgument,
  ],
  ["MODIFY of what is absent", row("modify", keyed("exact", 9)), NotFound],
  ["DELETE of what is absent", row("delete", keyed("exact", 9)), NotFound],
  ["a DELETE without the whole key", row("delete", { tableId: table.exact }), InvalidArgument],
];

function twice(entry: TableEntry): TableEntry {
  return { ...entry, match: [...(entry.match ?? []), ...(entry.match ?? [])] };
}

function withParams(actionId: number, ...ids: readonly number[]) {
  return { action: { actionId, params: ids.map((paramId) => ({ paramId, value: bytesOf(1) })) } };
}

/** Table entries: P4Runtime 1.4, section 9.1. */
export function tableEntryContract(start: StartSubject): void {
  describe("table entries", () => {
    for (const [what, update, code] of refused) {
      test(`${what} is refused`, async () => {
        const { client } = await connectWithPipeline(start);

        assert.deepEqual(await client.write([update]), [code]);
        assert.deepEqual(await client.read({ tableEntry: { tableId: table.exact } }), []);
      });
    }

    test("what was written canonically is read back as it was written", async () => {
      const connected = await connectWithPipeline(start);
      const entries: readonly TableEntry[] = [
        keyed("exact", 0),
        keyed("exact", 0xfff, { metadata: Uint8Array.of(0, 1, 2) }),
        keyed("exact", 0x100, { action: call("onlyInEntries") }),
        lpm(bytesOf(0x0a00_0000), 8),
        lpm(bytesOf(0xffff_ffff), 32),
        { tableId: table.lpm, action: call("drop") },
        ternary([]),
        ternary([
          { fieldId: id.value, ternary: { value: bytesOf(0x8000), mask: bytesOf(0x8000) } },
          { fieldId: id.range, range: { low: bytesOf(0), high: bytesOf(254) } },
          { fieldId: id.kind, optional: { value: bytesOf(0) } },
        ]),
        ternary([{ fieldId: id.kind, optional: { value: bytesOf(0) } }], { priority: 0x7fff_ffff }),
      ];

      const codes = await connected.client.write(entries.map(insert));

      assert.deepEqual(new Set(codes), new Set([Code.Ok]));
      for (const name of ["exact", "lpm", "ternary"] as const) {
        await assertHolds(
          connected,
          name,
          entries.filter(({ tableId }) => tableId === table[name]),
        );
      }
    });

    test("padding is accepted, and read back canonical", async () => {
      const connected = await connectWithPipeline(start);
      const padded = keyed("exact", 1, {
        ...exactMatch(Uint8Array.of(0, 0, 0, 0, 0x63)),
        action: forward(Uint8Array.of(0, 0, 0, 7)),
      });

      assert.deepEqual(await connected.client.write([insert(padded)]), [Code.Ok]);

      await assertHolds(connected, "exact", [keyed("exact", 0x63, { action: forward(7) })]);
    });

    test("padded and canonical keys are the same key, in any order of fields", async () => {
      const { client } = await connectWithPipeline(start);
      const [a, b] = [
        { fieldId: id.value, ternary: { value: bytesOf(1), mask: bytesOf(1) } },
        { fieldId: id.kind, optional: { value: bytesOf(2) } },
      ];
      const padded = { fieldId: id.kind, optional: { value: Uint8Array.of(0, 0, 2) } };

      const codes = await client.write([insert(ternary([a, b])), insert(ternary([padded, a]))]);

      assert.deepEqual(codes, [Code.Ok, Code.AlreadyExists]);
    });

    test("priority is part of the key, and entries may share one", async () => {
      const { client } = await connectWithPipeline(start);
      const other = ternary([{ fieldId: id.kind, optional: { value: bytesOf(2) } }]);

      const codes = await client.write([
        insert(ternary([])),
        insert(ternary([], { priority: 2 })),
        insert(other),
        row("delete", ternary([], { priority: 3 })),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.Ok, NotFound]);
    });

    test("an INSERT of what exists leaves it as it is", async () => {
      const connected = await connectWithPipeline(start);

      const codes = await connected.client.write([
        insert(keyed("exact", 1)),
        insert(keyed("exact", 1, { action: forward(9) })),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.AlreadyExists]);
      await assertHolds(connected, "exact", [keyed("exact", 1)]);
    });

    test("a MODIFY is a full snapshot, but for an action that it leaves out", async () => {
      const connected = await connectWithPipeline(start);
      const metadata = Uint8Array.of(5);
      const { action: _, ...bare } = keyed("exact", 1);
      await connected.client.write([insert(keyed("exact", 1, { metadata }))]);

      assert.deepEqual(await connected.client.write([row("modify", bare)]), [Code.Ok]);
      await assertHolds(connected, "exact", [keyed("exact", 1)]);
      const drop = { action: call("drop"), metadata };
      await connected.client.write([row("modify", keyed("exact", 1, drop))]);

      await assertHolds(connected, "exact", [keyed("exact", 1, drop)]);
    });

    test("a DELETE looks at nothing but the key", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([insert(keyed("exact", 1))]);
      const nonsense = { action: call("notOfAnyTable"), isConst: true, idleTimeoutNs: 5 };

      assert.deepEqual(await client.write([row("delete", keyed("exact", 1, nonsense))]), [Code.Ok]);
    });

    test("a table takes as many entries as the P4Info says, and again after a DELETE", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write([1, 2, 3, 4, 5].map((key) => insert(keyed("exact", key))));

      assert.deepEqual(codes, [0, 0, 0, 0, Code.ResourceExhausted]);
      await client.write([row("delete", keyed("exact", 1))]);
      assert.deepEqual(await client.write([insert(keyed("exact", 5))]), [Code.Ok]);
    });

    test("a row refers only to rows that are there, where the switch looks at references", async (context) => {
      const { client, enforcesReferences } = await connectWithPipeline(start);
      if (!enforcesReferences) {
        return context.skip("references are the duty of its controller");
      }
      const pointer = (target: number): TableEntry => {
        const params = [{ paramId: id.target, value: bytesOf(target) }];
        return keyed("pointer", 1, { action: { action: { actionId: action.pointTo, params } } });
      };

      assert.deepEqual(await client.write([insert(pointer(5))]), [NotFound]);
      await client.write([insert(keyed("exact", 5))]);
      assert.deepEqual(await client.write([insert(pointer(5))]), [Code.Ok]);
      assert.deepEqual(await client.write([row("delete", keyed("exact", 5))]), [
        Code.FailedPrecondition,
      ]);
      assert.deepEqual(await client.write([row("modify", pointer(0))]), [Code.Ok]);
      assert.deepEqual(await client.write([row("delete", keyed("exact", 5))]), [Code.Ok]);
    });
  });
}

/** Fails unless the table holds exactly these entries, whatever their order and that of their fields. */
async function assertHolds(
  { client }: Connected,
  name: keyof typeof table,
  expected: readonly TableEntry[],
): Promise<void> {
  const entities = await client.read({ tableEntry: { tableId: table[name] } });

  assert.deepEqual(
    entities.map(({ tableEntry }) => textOf(tableEntry ?? {})).sort(),
    expected.map(textOf).sort(),
  );
}

function textOf({ tableId, match, action, priority, metadata, isConst }: TableEntry): string {
  const hex = (bytes: Uint8Array | null | undefined): string =>
    Buffer.from(bytes ?? new Uint8Array()).toString("hex");
  const fields = (match ?? []).map(({ fieldId, exact, lpm, ternary, range, optional }) => {
    const value = hex(
      exact?.value ?? lpm?.value ?? ternary?.value ?? range?.low ?? optional?.value,
    );
    const more = `${hex(ternary?.mask ?? range?.high)}${lpm?.prefixLen ?? ""}`;
    return `${fieldId}=${value}/${more}`;
  });
  const { actionId, params } = action?.action ?? {};
  const args = (params ?? []).map(({ paramId, value }) => `${paramId}=${hex(value)}`);
  return [
    tableId,
    fields.sort().join(),
    priority ?? 0,
    `${actionId}(${args.sort().join()})`,
    hex(metadata),
    isConst === true ? "const" : "",
  ].join(" ");
}
