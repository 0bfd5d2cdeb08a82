import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import {
  bigintOfInt64,
  GetForwardingPipelineConfigRequest,
  type P4InfoMessage,
  type Update,
} from "../../../src/p4/messages.js";
import { failureOf } from "../p4runtime-client.js";
import { keyed, row, ternary, update } from "./builders.js";
import { encodedProgram, object, program, table } from "./program.js";
import {
  type Connected,
  configOf,
  connect,
  connectWithPipeline,
  type StartSubject,
} from "./subject.js";

const { FailedPrecondition, InvalidArgument, NotFound, PermissionDenied } = Code;

const session = (type: "insert" | "modify"): Update =>
  update(type, { packetReplicationEngineEntry: { cloneSessionEntry: { sessionId: 1 } } });

async function sizeOf({ client }: Connected, name: keyof typeof table): Promise<number> {
  return (await client.read({ tableEntry: { tableId: table[name] } })).length;
}

/** The P4Info without some of its tables, and what belongs to them. */
function without(...names: readonly (keyof typeof table)[]): (p4info: P4InfoMessage) => void {
  const ids = names.map((name) => table[name]) as readonly number[];
  return (p4info) => {
    p4info.tables = p4info.tables?.filter(({ preamble }) => !ids.includes(preamble?.id ?? 0)) ?? [];
  };
}

/** The P4Info with another bitwidth of the LPM table's field, or of the counter's neighbours. */
function widened(name: keyof typeof table, bitwidth: number): (p4info: P4InfoMessage) => void {
  return (p4info) => {
    const changed = p4info.tables?.find(({ preamble }) => preamble?.id === table[name]);
    Object.assign(changed?.matchFields?.[0] ?? {}, { bitwidth });
  };
}

/** Pipelines: P4Runtime 1.4, section 14. */
export function pipelineContract(start: StartSubject): void {
  describe("pipelines", () => {
    test("before one is set there is none, which is no error", async () => {
      const { client } = await connect(start);

      assert.equal(await client.getPipeline(), null);
    });

    test("only the primary of a known device may set one", async () => {
      const connected = await connect(start);
      const { client } = connected;
      const set = (naming: object): Promise<Code> =>
        failureOf(client.setPipeline("commit", configOf(connected), naming));

      assert.equal(await set({ electionId: 9n }), PermissionDenied);
      assert.equal(await set({ deviceId: 99n }), NotFound);
      assert.equal(await set({ role: "nobody" }), NotFound);
      assert.equal(await failureOf(client.getPipeline(0, 99n)), NotFound);
    });

    test("P4Info, device config and cookie are returned as they were set, each on demand", async () => {
      const { client, deviceConfig } = await connectWithPipeline(start);
      const parts = async (responseType: number): Promise<unknown> => {
        const config = await client.getPipeline(responseType);
        return [
          config?.p4info?.tables?.length ?? 0,
          config?.p4DeviceConfig?.length ?? 0,
          config?.cookie && bigintOfInt64(config.cookie.cookie),
        ];
      };
      const tables = Object.keys(table).length;

      assert.deepEqual(await parts(0), [tables, deviceConfig(program()).length, 7n]);
      assert.deepEqual(await parts(1), [0, 0, 7n]);
      assert.deepEqual(await parts(2), [tables, 0, 7n]);
      assert.deepEqual(await parts(3), [0, deviceConfig(program()).length, 7n]);
      assert.equal(await failureOf(client.getPipeline(9)), InvalidArgument);
    });

    test("without a cookie none is returned; a cookie of 0 is one", async () => {
      const connected = await connect(start);
      const { client } = connected;
      const { cookie: _, ...bare } = configOf(connected);

      await client.setPipeline("commit", bare);
      assert.equal((await client.getPipeline())?.cookie, null);
      await client.setPipeline("commit", { ...bare, cookie: {} });

      assert.notEqual((await client.getPipeline())?.cookie, null);
    });

    test("a P4Info is kept as received, with fields that nobody here knows", async () => {
      const { client, deviceId, deviceConfig } = await connectWithPipeline(start);
      const p4info = Buffer.concat([encodedProgram(), Buffer.from([0xfa, 0x3e, 1, 42])]);
      const config = Buffer.concat([
        lengthDelimited(1, p4info),
        lengthDelimited(2, deviceConfig(program())),
      ]);
      const request = Buffer.concat([
        Buffer.from([8, Number(deviceId), 0x1a, 2, 0x10, 1, 0x20, 3]),
        lengthDelimited(5, config),
      ]);

      await client.call("SetForwardingPipelineConfig", request);

      const get = GetForwardingPipelineConfigRequest.encode({
        deviceId: Number(deviceId),
      }).finish();
      const response = await client.call("GetForwardingPipelineConfig", get);
      assert.ok(Buffer.from(response).includes(p4info));
    });

    test.each(["verify", "save", "commit", "reconcile"] as const)(
      "%s needs a config that is one",
      async (action) => {
        const connected = await connect(start);
        const set = (config: object | null): Promise<Code> =>
          failureOf(connected.client.setPipeline(action, config));

        assert.equal(await set(null), InvalidArgument);
        assert.equal(await set({}), InvalidArgument);
        const twice = configOf(connected, (p4info) => {
          p4info.tables = [...(p4info.tables ?? []), ...(p4info.tables ?? [])];
        });
        assert.equal(await set(twice), InvalidArgument);
        assert.equal(await connected.client.getPipeline(), null);
      },
    );

    test("an action of no kind is INVALID_ARGUMENT", async () => {
      const { client, deviceId } = await connect(start);
      const request = Buffer.from([8, Number(deviceId), 0x1a, 2, 0x10, 1]);

      await assert.rejects(client.call("SetForwardingPipelineConfig", request), {
        code: InvalidArgument,
      });
    });

    test("VERIFY changes nothing", async () => {
      const connected = await connect(start);
      const { client } = connected;

      await client.setPipeline("verify", configOf(connected));

      assert.equal(await client.getPipeline(), null);
      const updates = [row("insert", keyed("exact", 1))];
      assert.equal(await client.writeFailure({ updates }), FailedPrecondition);
    });

    test("VERIFY_AND_COMMIT clears all that was written", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      await client.write([row("insert", keyed("exact", 1)), session("insert")]);
      await client.write([
        row("modify", {
          tableId: table.lpm,
          isDefaultAction: true,
          action: keyed("exact", 1).action ?? {},
        }),
      ]);

      await client.setPipeline("commit", configOf(connected));

      assert.equal(await sizeOf(connected, "exact"), 0);
      assert.deepEqual(await client.write([session("modify")]), [NotFound]);
      const [entity] = await client.read({
        tableEntry: { tableId: table.lpm, isDefaultAction: true },
      });
      assert.equal(entity?.tableEntry?.action?.action?.params?.length ?? 0, 0);
    });

    test("a commit that fails leaves all as it was", async () => {
      const connected = await connectWithPipeline(start);
      await connected.client.write([row("insert", keyed("exact", 1))]);

      assert.equal(await failureOf(connected.client.setPipeline("commit", {})), InvalidArgument);

      assert.equal(await sizeOf(connected, "exact"), 1);
    });

    test("what is saved is spoken at once, and what is written then is there after COMMIT", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      await client.write([row("insert", keyed("exact", 1))]);

      await client.setPipeline("save", configOf(connected, without("lpm")));
      assert.equal(await sizeOf(connected, "exact"), 0);
      const lpm = { tableEntry: { tableId: table.lpm } };
      assert.equal(await failureOf(client.read(lpm)), Code.Unknown);
      assert.deepEqual(
        await client.write([row("insert", keyed("exact", 2)), session("insert")]),
        [0, 0],
      );
      await client.setPipeline("commitSaved", null);

      assert.equal(await sizeOf(connected, "exact"), 1);
      assert.deepEqual(await client.write([row("insert", keyed("exact", 2))]), [
        Code.AlreadyExists,
      ]);
      assert.deepEqual(await client.write([session("modify")]), [Code.Ok]);
      assert.equal(await failureOf(client.setPipeline("commitSaved", null)), NotFound);
    });

    test("COMMIT takes no config", async () => {
      const connected = await connect(start);
      await connected.client.setPipeline("save", configOf(connected));

      const failure = await failureOf(
        connected.client.setPipeline("commitSaved", configOf(connected)),
      );

      assert.equal(failure, InvalidArgument);
    });

    test("RECONCILE_AND_COMMIT sets a first pipeline", async () => {
      const connected = await connect(start);

      await connected.client.setPipeline("reconcile", configOf(connected));

      assert.notEqual(await connected.client.getPipeline(), null);
    });

    test("RECONCILE_AND_COMMIT keeps what has the same shape, and its counts", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      const counterEntry = {
        counterId: object.counter,
        index: { index: 1 },
        data: { packetCount: 5 },
      };
      await client.write([
        row("insert", keyed("exact", 1, { counterData: { packetCount: 3 } })),
        row("insert", ternary([])),
        row("modify", {
          tableId: table.exact,
          isDefaultAction: true,
          action: keyed("exact", 1).action ?? {},
        }),
        session("insert"),
        update("modify", { counterEntry }),
      ]);

      await client.setPipeline("reconcile", configOf(connected, without("lpm")));

      const [entity] = await client.read({ tableEntry: { tableId: table.exact, counterData: {} } });
      assert.equal(Number(entity?.tableEntry?.counterData?.packetCount), 3);
      assert.equal(await sizeOf(connected, "ternary"), 1);
      const [byDefault] = await client.read({
        tableEntry: { tableId: table.exact, isDefaultAction: true },
      });
      assert.equal(byDefault?.tableEntry?.action?.action?.params?.length, 1);
      assert.deepEqual(await client.write([session("modify")]), [Code.Ok]);
      const cells = await client.read({ counterEntry: { counterId: object.counter } });
      assert.equal(Number(cells[1]?.counterEntry?.data?.packetCount), 5);
    });

    test("RECONCILE_AND_COMMIT drops what holds nothing", async () => {
      const connected = await connectWithPipeline(start);

      await connected.client.setPipeline("reconcile", configOf(connected, widened("lpm", 16)));

      assert.equal(await sizeOf(connected, "lpm"), 0);
    });

    test("RECONCILE_AND_COMMIT refuses what would lose entries, and changes nothing", async () => {
      const connected = await connectWithPipeline(start);
      const { client } = connected;
      await client.write([row("insert", ternary([])), row("insert", keyed("exact", 1))]);
      const reconcile = (change: (p4info: P4InfoMessage) => void): Promise<Code> =>
        failureOf(client.setPipeline("reconcile", configOf(connected, change)));

      assert.equal(await reconcile(without("ternary")), InvalidArgument);
      assert.equal(await reconcile(widened("ternary", 8)), InvalidArgument);

      assert.equal(await sizeOf(connected, "ternary"), 1);
      assert.equal(await sizeOf(connected, "exact"), 1);
    });

    test("RECONCILE_AND_COMMIT refuses a table that is too small for its entries", async () => {
      const connected = await connectWithPipeline(start);
      await connected.client.write([1, 2, 3].map((key) => row("insert", keyed("exact", key))));
      const shrunk = configOf(connected, (p4info) => {
        Object.assign(p4info.tables?.[0] ?? {}, { size: 2 });
      });

      const failure = await failureOf(connected.client.setPipeline("reconcile", shrunk));

      assert.equal(failure, InvalidArgument);
      assert.equal(await sizeOf(connected, "exact"), 3);
    });

    test("const and initial entries are there after every commit", async (context) => {
      const connected = await connectWithPipeline(start);
      if (!connected.hasProgramEntries) {
        return context.skip("it has no program, and so no entries of one");
      }
      await connected.client.write([row("delete", keyed("initial", 1))]);

      await connected.client.setPipeline("commit", configOf(connected));

      assert.equal(await sizeOf(connected, "const"), 1);
      assert.equal(await sizeOf(connected, "initial"), 2);
    });
  });
}

function lengthDelimited(field: number, bytes: Uint8Array): Buffer {
  const length: number[] = [];
  for (let rest = bytes.length; ; rest >>= 7) {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    if (rest <= 0x7f) {
      break;
    }
  }
  return Buffer.concat([Buffer.from([(field << 3) | 2, ...length]), bytes]);
}
