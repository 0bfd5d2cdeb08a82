import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import {
  bigintOfInt64,
  type MeterConfig,
  type P4Data,
  type Replica,
  type Update,
} from "../../../src/p4/messages.js";
import { bytesOf, type Refused, update } from "./builders.js";
import { object } from "./program.js";
import { connectWithPipeline, type StartSubject } from "./subject.js";

const { AlreadyExists, InvalidArgument, NotFound, OutOfRange } = Code;
const { ResourceExhausted, Unimplemented } = Code;

type Kind = "insert" | "modify" | "delete";

const counter = (type: Kind, index: number | undefined, packetCount?: number): Update =>
  update(type, {
    counterEntry: {
      counterId: object.counter,
      ...(index !== undefined && { index: { index } }),
      ...(packetCount !== undefined && { data: { packetCount } }),
    },
  });

const meter = (
  name: "twoRateMeter" | "singleRateMeter" | "twoColourMeter",
  config: MeterConfig | undefined,
  index = 0,
): Update =>
  update("modify", {
    meterEntry: { meterId: object[name], index: { index }, ...(config && { config }) },
  });

const register = (data: P4Data | undefined, id: number = object.register, index = 0): Update =>
  update("modify", {
    registerEntry: { registerId: id, index: { index }, ...(data && { data }) },
  });

const pair = (mac: Uint8Array, ok: boolean): P4Data => ({
  struct: { members: [{ bitstring: mac }, { bool: ok }] },
});

const valueSet = (...members: readonly (readonly [a: number, mask: number])[]): Update =>
  update("modify", {
    valueSetEntry: {
      valueSetId: object.valueSet,
      members: members.map(([a, mask]) => ({
        match: [
          { fieldId: 1, exact: { value: bytesOf(a) } },
          { fieldId: 2, ternary: { value: bytesOf(0), mask: bytesOf(mask) } },
        ],
      })),
    },
  });

const groupOf = (type: Kind, id: number, replicas: readonly Replica[] = []): Update =>
  update(type, {
    packetReplicationEngineEntry: {
      multicastGroupEntry: { multicastGroupId: id, replicas: [...replicas] },
    },
  });

const session = (type: Kind, sessionId: number, replicas: readonly Replica[] = []): Update =>
  update(type, {
    packetReplicationEngineEntry: { cloneSessionEntry: { sessionId, replicas: [...replicas] } },
  });

const digest = (type: Kind, maxListSize = 1, digestId: number = object.digest): Update =>
  update(type, { digestEntry: { digestId, config: { maxListSize } } });

const even = { cir: 5, cburst: 6, pir: 5, pburst: 6 };

const refused: readonly Refused[] = [
  ["INSERT of a counter", counter("insert", 0, 1), InvalidArgument],
  ["DELETE of a counter", counter("delete", 0), InvalidArgument],
  ["an unknown counter", update("modify", { counterEntry: { counterId: 5 } }), InvalidArgument],
  [
    "the id of a meter as counter",
    update("modify", { counterEntry: { counterId: object.twoRateMeter } }),
    InvalidArgument,
  ],
  ["a negative index", counter("modify", -1, 1), InvalidArgument],
  ["an index beyond the array", counter("modify", 3, 1), OutOfRange],
  ["a negative count", counter("modify", 0, -1), InvalidArgument],
  [
    "INSERT of a meter",
    update("insert", { meterEntry: { meterId: object.twoRateMeter } }),
    InvalidArgument,
  ],
  ["a meter index beyond the array", meter("twoRateMeter", even, 2), OutOfRange],
  [
    "an excess burst with two rates",
    meter("twoRateMeter", { ...even, eburst: 1 }),
    InvalidArgument,
  ],
  ["two rates where there is one", meter("singleRateMeter", { ...even, pir: 9 }), InvalidArgument],
  [
    "two bursts where there is one rate",
    meter("singleRateMeter", { ...even, pburst: 9 }),
    InvalidArgument,
  ],
  [
    "an excess burst with two colours",
    meter("twoColourMeter", { ...even, eburst: 1 }),
    InvalidArgument,
  ],
  ["a negative rate", meter("twoRateMeter", { cir: -1 }), InvalidArgument],
  [
    "counts by colour",
    update("modify", { meterEntry: { meterId: object.twoRateMeter, counterData: {} } }),
    Unimplemented,
  ],
  [
    "INSERT of a register",
    update("insert", { registerEntry: { registerId: object.register } }),
    InvalidArgument,
  ],
  ["a register without data", register(undefined), InvalidArgument],
  ["data of another type", register({ bool: true }), InvalidArgument],
  ["a register value that is too wide", register({ bitstring: bytesOf(0x1000) }), OutOfRange],
  ["a register value without bytes", register({ bitstring: new Uint8Array() }), OutOfRange],
  [
    "a struct with a member missing",
    register({ struct: { members: [{ bool: true }] } }, object.structRegister),
    InvalidArgument,
  ],
  [
    "a register index beyond the array",
    register({ bitstring: bytesOf(1) }, object.register, 2),
    OutOfRange,
  ],
  [
    "INSERT of a value set",
    update("insert", { valueSetEntry: { valueSetId: object.valueSet } }),
    InvalidArgument,
  ],
  ["a value set with too many members", valueSet([1, 1], [2, 1], [3, 1]), ResourceExhausted],
  ["a value set with a member twice", valueSet([1, 1], [1, 1]), AlreadyExists],
  [
    "a member without all fields",
    update("modify", { valueSetEntry: { valueSetId: object.valueSet, members: [{ match: [] }] } }),
    InvalidArgument,
  ],
  ["an unknown value set", update("modify", { valueSetEntry: { valueSetId: 5 } }), InvalidArgument],
  ["multicast group 0", groupOf("insert", 0), InvalidArgument],
  [
    "a replica twice",
    groupOf("insert", 1, [
      { egressPort: 1, instance: 2 },
      { port: bytesOf(1), instance: 2 },
    ]),
    InvalidArgument,
  ],
  [
    "backup replicas",
    groupOf("insert", 1, [{ port: bytesOf(1), backupReplicas: [{ port: bytesOf(2) }] }]),
    Unimplemented,
  ],
  ["MODIFY of a group that is absent", groupOf("modify", 9), NotFound],
  ["DELETE of a group that is absent", groupOf("delete", 9), NotFound],
  ["clone session 0", session("insert", 0), InvalidArgument],
  ["DELETE of a session that is absent", session("delete", 9), NotFound],
  [
    "a replication entry of no kind",
    update("insert", { packetReplicationEngineEntry: {} }),
    InvalidArgument,
  ],
  ["an unknown digest", digest("insert", 1, 5), InvalidArgument],
  ["a digest with a negative list size", digest("insert", -1), InvalidArgument],
  ["MODIFY of a digest that is not enabled", digest("modify"), NotFound],
  ["DELETE of a digest that is not enabled", digest("delete"), NotFound],
];

/** Everything that is written and is no table entry: P4Runtime 1.4, sections 9.3 to 9.9. */
export function entityContract(start: StartSubject): void {
  describe("other entities", () => {
    for (const [what, update, code] of refused) {
      test(`${what} is refused`, async () => {
        const { client } = await connectWithPipeline(start);

        assert.deepEqual(await client.write([update]), [code]);
      });
    }

    test("counters: one cell, all cells, and nothing without data", async () => {
      const { client } = await connectWithPipeline(start);
      const counts = async (index?: number): Promise<readonly number[]> => {
        const counterEntry = {
          counterId: object.counter,
          ...(index !== undefined && { index: { index } }),
        };
        const cells = await client.read({ counterEntry });
        return cells.map(({ counterEntry }) =>
          Number(bigintOfInt64(counterEntry?.data?.packetCount)),
        );
      };

      assert.deepEqual(await client.write([counter("modify", 1, 9)]), [Code.Ok]);
      assert.deepEqual(await counts(), [0, 9, 0]);
      assert.deepEqual(await counts(1), [9]);
      assert.deepEqual(await counts(0), [0]);
      await client.write([counter("modify", 1)]);
      assert.deepEqual(await counts(1), [9]);
      await client.write([counter("modify", undefined, 4)]);
      assert.deepEqual(await counts(), [4, 4, 4]);
      assert.equal((await client.read({ counterEntry: {} })).length, 3);
    });

    test("meters: configured, read, and reset", async () => {
      const { client } = await connectWithPipeline(start);
      const rates = async (): Promise<unknown> => {
        const cells = await client.read({ meterEntry: { meterId: object.twoRateMeter } });
        return cells.map(
          ({ meterEntry }) => meterEntry?.config && bigintOfInt64(meterEntry.config.pir),
        );
      };

      const codes = await client.write([
        meter("twoRateMeter", { cir: 1, cburst: 2, pir: 3, pburst: 4 }, 1),
        meter("singleRateMeter", { ...even, eburst: 7 }),
        meter("twoColourMeter", even),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.Ok]);
      assert.deepEqual(await rates(), [null, 3n]);
      await client.write([meter("twoRateMeter", undefined, 1)]);
      assert.deepEqual(await rates(), [null, null]);
      assert.equal((await client.read({ meterEntry: {} })).length, 6);
    });

    test("registers hold values of their type, canonical, and zero before anyone writes", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write([
        register({ bitstring: Uint8Array.of(0, 0, 0x0f, 0xff) }, object.register, 1),
        register(pair(Uint8Array.of(0, 0, 7), true), object.structRegister),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.Ok]);
      const cells = await client.read({ registerEntry: { registerId: object.register } });
      const values = cells.map(({ registerEntry }) => [...(registerEntry?.data?.bitstring ?? [])]);
      assert.deepEqual(values, [[0], [0x0f, 0xff]]);
      const [struct] = await client.read({ registerEntry: { registerId: object.structRegister } });
      const members = struct?.registerEntry?.data?.struct?.members;
      assert.deepEqual([...(members?.[0]?.bitstring ?? [])], [7]);
      assert.equal(members?.[1]?.bool, true);
    });

    test("a value set is replaced as a whole", async () => {
      const { client } = await connectWithPipeline(start);
      const members = async (): Promise<unknown> => {
        const [entity] = await client.read({ valueSetEntry: { valueSetId: object.valueSet } });
        return entity?.valueSetEntry?.members?.map(({ match }) => match?.[0]?.exact?.value?.[0]);
      };
      assert.deepEqual(await members(), []);

      assert.deepEqual(await client.write([valueSet([1, 1], [2, 0])]), [Code.Ok]);
      assert.deepEqual(await members(), [1, 2]);
      await client.write([valueSet([3, 1])]);
      assert.deepEqual(await members(), [3]);
      await client.write([valueSet()]);

      assert.deepEqual(await members(), []);
      assert.equal((await client.read({ valueSetEntry: {} })).length, 1);
    });

    test("multicast groups and clone sessions have ids of their own", async () => {
      const { client } = await connectWithPipeline(start);
      const replicas = [
        { port: Uint8Array.of(0, 0, 5), instance: 1 },
        { port: Uint8Array.of(5), instance: 2 },
        { egressPort: 6 },
      ];

      const codes = await client.write([
        groupOf("insert", 1, replicas),
        groupOf("insert", 1),
        session("insert", 1, [{ egressPort: 510 }]),
        session("modify", 1, [{ egressPort: 511 }]),
        session("insert", 2),
      ]);

      assert.deepEqual(codes, [Code.Ok, AlreadyExists, Code.Ok, Code.Ok, Code.Ok]);
      const read = (entry: object) => client.read({ packetReplicationEngineEntry: entry });
      const [group] = await read({ multicastGroupEntry: { multicastGroupId: 1 } });
      const written = group?.packetReplicationEngineEntry?.multicastGroupEntry?.replicas;
      assert.deepEqual(
        written?.map(({ port, egressPort, instance }) => [port?.[0] ?? egressPort, instance]),
        [
          [5, 1],
          [5, 2],
          [6, 0],
        ],
      );
      const sessions = await read({ cloneSessionEntry: {} });
      assert.equal(sessions.length, 2);
      assert.deepEqual(await read({ cloneSessionEntry: { sessionId: 9 } }), []);
      assert.deepEqual(await client.write([groupOf("delete", 1), session("delete", 1)]), [0, 0]);
      assert.deepEqual(await read({ multicastGroupEntry: {} }), []);
    });

    test("digests are enabled, changed, read and disabled", async () => {
      const { client } = await connectWithPipeline(start);

      assert.deepEqual(await client.write([digest("insert", 5)]), [Code.Ok]);
      assert.deepEqual(await client.write([digest("insert", 5)]), [AlreadyExists]);
      assert.deepEqual(await client.write([digest("modify", 6)]), [Code.Ok]);
      for (const digestId of [object.digest, 0]) {
        const [entity] = await client.read({ digestEntry: { digestId } });
        assert.equal(entity?.digestEntry?.config?.maxListSize, 6);
      }
      assert.deepEqual(await client.write([digest("delete")]), [Code.Ok]);
      assert.deepEqual(await client.read({ digestEntry: {} }), []);
    });
  });
}
