import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { beforeAll, test } from "vitest";
import { TestClient, updateTypes } from "../../test/contract/p4runtime-client.js";
import { Code } from "../p4/code.js";
import type { Update } from "../p4/messages.js";
import { FakeSwitch, type FakeSwitchOptions } from "./fake-switch.js";

let p4info: Uint8Array;

beforeAll(async () => {
  p4info = await readFile("k8s_dp/build/k8s_dp.p4info.bin");
});

async function setUp(options: FakeSwitchOptions = {}) {
  const fake = new FakeSwitch({ pipeline: { p4info }, ...options });
  const client = new TestClient(fake.dialer(), 1n);
  const stream = client.openStream();
  stream.bid(1n);
  assert.deepEqual(await stream.verdict(), [Code.Ok, 1n]);
  return { fake, client, stream };
}

function update(
  fake: FakeSwitch,
  type: keyof typeof updateTypes,
  alias: string,
  match: Record<string, Uint8Array>,
  action?: [string, Record<string, number>],
): Update {
  const { table } = fake.codec(alias);
  const chosen = table.actions.find(({ action: { alias } }) => alias === action?.[0])?.action;
  const bytes = (value: number): Uint8Array =>
    Buffer.from(value.toString(16).padStart(8, "0"), "hex");
  return {
    type: updateTypes[type],
    entity: {
      tableEntry: {
        tableId: table.id,
        match: table.fields.flatMap(({ id, name }) => {
          const value = match[name];
          return value === undefined ? [] : [{ fieldId: id, exact: { value } }];
        }),
        ...(chosen && {
          action: {
            action: {
              actionId: chosen.id,
              params: chosen.params.map(({ id, name }) => ({
                paramId: id,
                value: bytes(action?.[1][name] ?? 0),
              })),
            },
          },
        }),
      },
    },
  };
}

const chain = (fake: FakeSwitch, type: keyof typeof updateTypes, id: number, rules = 0): Update =>
  update(fake, type, "to_chain", { chain: Uint8Array.of(id) }, ["set_to_rules", { rules }]);

const police = (fake: FakeSwitch, type: keyof typeof updateTypes, chain: number): Update =>
  update(fake, type, "to_uplink", { from: Uint8Array.of(1) }, ["police", { chain }]);

test("a row may refer only to rows that are there, and 0 refers to nothing", async () => {
  const { fake, client } = await setUp();

  assert.deepEqual(await client.write([police(fake, "insert", 5)]), [Code.NotFound]);
  assert.equal(fake.referenceViolations, 1);
  assert.match(fake.violations[0] ?? "", /to_uplink.*to_chain\.chain/);
  assert.deepEqual(await client.write([police(fake, "insert", 0)]), [Code.Ok]);
  assert.deepEqual(await client.write([police(fake, "modify", 5)]), [Code.NotFound]);
  assert.deepEqual(await client.write([chain(fake, "insert", 5)]), [Code.Ok]);
  assert.deepEqual(await client.write([police(fake, "modify", 5)]), [Code.Ok]);

  assert.equal(fake.referenceViolations, 2);
});

test("a row that is referred to cannot be deleted", async () => {
  const { fake, client } = await setUp();
  await client.write([chain(fake, "insert", 5)]);
  await client.write([police(fake, "insert", 5)]);

  assert.deepEqual(await client.write([chain(fake, "delete", 5)]), [Code.FailedPrecondition]);
  assert.deepEqual(await client.write([police(fake, "delete", 5)]), [Code.Ok]);
  assert.deepEqual(await client.write([chain(fake, "delete", 5)]), [Code.Ok]);

  assert.equal(fake.referenceViolations, 1);
  assert.deepEqual(fake.snapshot(), {});
});

test("where two tables are named either will do, and only the last referent must stay", async () => {
  const { fake, client } = await setUp();
  const source = (type: keyof typeof updateTypes, alias: string): Update => {
    const action = alias === "reply_source_v4" ? "set_source_v4" : "set_source_v6";
    return update(fake, type, alias, { frontend: Uint8Array.of(7) }, [action, {}]);
  };
  const frontend = update(
    fake,
    "insert",
    "frontend_v4",
    {
      external: Uint8Array.of(0),
      dst: Uint8Array.of(1),
      protocol: Uint8Array.of(6),
      dst_port: Uint8Array.of(80),
    },
    ["set_frontend", { frontend: 7 }],
  );

  assert.deepEqual(await client.write([frontend]), [Code.NotFound]);
  assert.deepEqual(await client.write([source("insert", "reply_source_v6")]), [Code.Ok]);
  assert.deepEqual(await client.write([frontend]), [Code.Ok]);
  assert.deepEqual(await client.write([source("insert", "reply_source_v4")]), [Code.Ok]);
  assert.deepEqual(await client.write([source("delete", "reply_source_v6")]), [Code.Ok]);
  assert.deepEqual(await client.write([source("delete", "reply_source_v4")]), [
    Code.FailedPrecondition,
  ]);
});

test("a switch that is told not to look at references does not", async () => {
  const { fake, client } = await setUp({ enforcesReferences: false });

  assert.deepEqual(await client.write([police(fake, "insert", 5)]), [Code.Ok]);
});

test("a table takes as many entries as it is told to, or as the P4Info says", async () => {
  const { fake, client } = await setUp({ capacities: { to_chain: 2 } });

  const codes = await client.write([1, 2, 3].map((id) => chain(fake, "insert", id)));

  assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.ResourceExhausted]);
  fake.setCapacity("to_chain", 3);
  assert.deepEqual(await client.write([chain(fake, "insert", 3)]), [Code.Ok]);
  assert.equal(fake.size("to_chain"), 3);
});

test("a snapshot is the same for the same entries, whatever the order of the Writes", async () => {
  const [one, other] = [await setUp(), await setUp()];

  await one.client.write([1, 2].map((id) => chain(one.fake, "insert", id)));
  await other.client.write([2, 1, 3].map((id) => chain(other.fake, "insert", id)));
  await other.client.write([chain(other.fake, "delete", 3)]);

  const snapshot = one.fake.snapshot();
  assert.deepEqual(snapshot, other.fake.snapshot());
  assert.equal(snapshot.to_chain?.length, 2);
});

test("something can happen between any two Writes", async () => {
  const { fake, client } = await setUp();
  const seen: number[] = [];
  fake.onWrite = async ({ number }) => {
    seen.push(number);
    if (number === 2) {
      client.close();
    }
  };

  assert.deepEqual(await client.write([chain(fake, "insert", 1)]), [Code.Ok]);
  await assert.rejects(client.write([chain(fake, "insert", 2)]));

  assert.deepEqual(seen, [1, 2]);
  assert.equal(fake.size("to_chain"), 1);
});

test("after a wipe there is no pipeline, no entry and no memory of election ids", async () => {
  const { fake, client, stream } = await setUp();
  await client.write([chain(fake, "insert", 1)]);

  fake.wipe();

  assert.equal(await stream.end(), Code.Unavailable);
  assert.equal(fake.pipeline, undefined);
  assert.equal(fake.highestElectionId, undefined);
  assert.deepEqual(fake.snapshot(), {});
});

test("an in-service restart ends streams and keeps all else", async () => {
  const { fake, client, stream } = await setUp();
  await client.write([chain(fake, "insert", 1)]);

  fake.restart({ keep: true });

  assert.equal(await stream.end(), Code.Unavailable);
  assert.equal(fake.highestElectionId, 1n);
  assert.equal(fake.size("to_chain"), 1);
});

test("a switch that is gone refuses all, until it is back", async () => {
  const { fake, client, stream } = await setUp();

  fake.stop();

  assert.equal(await stream.end(), Code.Unavailable);
  assert.equal(await client.openStream().end(), Code.Unavailable);
  await assert.rejects(client.getPipeline(), { code: Code.Unavailable });
  fake.restart({ keep: true });
  assert.notEqual(await client.getPipeline(), undefined);
});

test("what was asked for is counted", async () => {
  const { fake, client } = await setUp();

  await client.write([chain(fake, "insert", 1), chain(fake, "insert", 1)]);
  await client.write([chain(fake, "modify", 1)]);
  await client.read({ tableEntry: {} });

  assert.deepEqual(fake.counts, {
    writes: 2,
    reads: 1,
    pipelines: 0,
    inserts: 1,
    modifies: 1,
    deletes: 0,
    refused: 1,
  });
});

test("an entry can go behind everybody's back, and references are counted on", async () => {
  const { fake, client } = await setUp();
  await client.write([chain(fake, "insert", 5)]);
  await client.write([police(fake, "insert", 5)]);
  const [key = ""] = fake.rows("to_uplink").keys();

  fake.lose("to_uplink", key);

  assert.equal(fake.size("to_uplink"), 0);
  assert.deepEqual(await client.write([chain(fake, "delete", 5)]), [Code.Ok]);
});
