import assert from "node:assert/strict";
import { describe, test } from "vitest";
import {
  detailsOf,
  failureOf,
  type pipelineActions,
  TestClient,
} from "../../test/contract/p4runtime-client.js";
import { forward, keyed, row } from "../../test/contract/suite/builders.js";
import { encodedProgram, program, table } from "../../test/contract/suite/program.js";
import { Code } from "../p4/code.js";
import { type Entity, RpcStatus, type Update, WriteRequest } from "../p4/messages.js";
import { RpcError } from "../p4/wire.js";
import { ManualClock } from "../time/manual-clock.js";
import { FakeSwitch } from "./fake-switch.js";
import type { FaultName, FaultOptions } from "./faults.js";

async function setUp(fault?: FaultName, options?: FaultOptions) {
  const clock = new ManualClock();
  const fake = new FakeSwitch({ pipeline: { p4info: encodedProgram() }, clock });
  const client = new TestClient(fake.dialer(), 1n);
  const stream = client.openStream();
  stream.bid(1n);
  await stream.verdict();
  if (fault !== undefined) {
    fake.faults.enable(fault, options);
  }
  return { clock, fake, client, stream };
}

const insert = (key: number): Update => row("insert", keyed("idle", key));

async function statusOf(client: TestClient, updates: readonly Update[]): Promise<RpcError> {
  const request = WriteRequest.encode({
    deviceId: 1,
    electionId: { low: 1 },
    updates: [...updates],
  }).finish();
  const error: unknown = await client.call("Write", request).catch((error) => error);
  assert.ok(error instanceof RpcError);
  return error;
}

describe("writes", () => {
  test("reorder-batch: another order, and the statuses in the request's", async () => {
    const { fake, client } = await setUp("reorder-batch");
    const seen: number[] = [];
    fake.onUpdate = ({ key }) => seen.push(key.charCodeAt(1));

    const codes = await client.write([insert(1), insert(2), row("delete", keyed("idle", 9))]);

    assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.NotFound]);
    assert.notDeepEqual(seen, [1, 2, 9]);
    assert.deepEqual(seen.sort(), [1, 2, 9]);
  });

  test("fail-first: the first is refused, the rest applied", async () => {
    const { fake, client } = await setUp("fail-first", { times: 1 });

    assert.deepEqual(await client.write([insert(1), insert(2)]), [Code.Unknown, Code.Ok]);
    assert.equal(fake.size("idle"), 1);
    assert.deepEqual(await client.write([insert(1)]), [Code.Ok]);
  });

  test("stop-at-first-error: what follows a failure is not attempted", async () => {
    const { fake, client } = await setUp("stop-at-first-error");

    const codes = await client.write([insert(1), insert(1), insert(2), insert(3)]);

    assert.deepEqual(codes, [Code.Ok, Code.AlreadyExists, Code.Aborted, Code.Aborted]);
    assert.equal(fake.size("idle"), 1);
  });

  test.each([
    ["full-resource-exhausted", Code.ResourceExhausted],
    ["full-unknown", Code.Unknown],
    ["full-out-of-range", Code.OutOfRange],
  ] as const)("%s: a full table answers with that code", async (fault, code) => {
    const { client } = await setUp(fault, { limit: 2 });

    assert.deepEqual(await client.write([1, 2, 3].map(insert)), [Code.Ok, Code.Ok, code]);
  });

  test("lost-requests: the call fails and nothing is applied", async () => {
    const { fake, client } = await setUp("lost-requests");

    assert.equal(await client.writeFailure({ updates: [insert(1)] }), Code.Unavailable);
    assert.equal(fake.size("idle"), 0);
  });

  test("lost-answers: the call fails, and was applied", async () => {
    const { fake, client } = await setUp("lost-answers");

    assert.equal(await client.writeFailure({ updates: [insert(1)] }), Code.Unavailable);
    assert.equal(fake.size("idle"), 1);
  });

  test("hung-answers: the call is applied and lasts until its deadline", async () => {
    const { clock, fake, client } = await setUp("hung-answers", { times: 1 });
    const applied = new Promise<void>((resolve) => {
      fake.onUpdate = () => resolve();
    });

    const failure = client.writeFailure({ updates: [insert(1)] });
    await applied;
    clock.advance(10_000);

    assert.equal(await failure, Code.DeadlineExceeded);
    assert.equal(fake.size("idle"), 1);
  });

  test("no-status: UNKNOWN and no details", async () => {
    const { client } = await setUp("no-status");
    const { code, details } = await statusOf(client, [insert(1)]);

    assert.deepEqual([code, details], [Code.Unknown, undefined]);
  });

  test("malformed-status: details that are no Status", async () => {
    const { client } = await setUp("malformed-status");
    const { details } = await statusOf(client, [insert(1)]);

    assert.throws(() => RpcStatus.decode(details ?? new Uint8Array()));
  });

  test("short-status: one error less than updates", async () => {
    const { client } = await setUp("short-status");

    assert.equal(detailsOf(await statusOf(client, [insert(1), insert(1)])).length, 1);
  });

  test("ok-status: a failure of nothing", async () => {
    const { client } = await setUp("ok-status");
    const codes = detailsOf(await statusOf(client, [insert(1), insert(1)]));

    assert.deepEqual(
      codes.map(({ canonicalCode }) => canonicalCode),
      [0, 0],
    );
  });

  test("huge-status: the connection hangs, and another one works", async () => {
    const { clock, fake, client } = await setUp("huge-status", { times: 1 });
    const applied = new Promise<void>((resolve) => {
      fake.onUpdate = () => resolve();
    });

    const failure = client.writeFailure({ updates: [insert(1)] });
    await applied;
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const later = failureOf(client.getPipeline());
    clock.advance(10_000);

    assert.deepEqual(await Promise.all([failure, later]), [
      Code.DeadlineExceeded,
      Code.DeadlineExceeded,
    ]);
    assert.notEqual(await new TestClient(fake.dialer(), 1n).getPipeline(), null);
  });

  test("slow: a call waits", async () => {
    const { clock, fake, client } = await setUp("slow", { delayMs: 50 });

    const write = client.write([insert(1)]);
    while (clock.nextWake !== clock.now() + 50) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(fake.counts.inserts, 0);
    clock.advance(50);

    assert.deepEqual(await write, [Code.Ok]);
  });
});

describe("sessions", () => {
  test("preempt: another client is primary for one Write", async () => {
    const { client, stream } = await setUp("preempt");

    assert.equal(await client.writeFailure({ updates: [insert(1)] }), Code.PermissionDenied);

    assert.deepEqual(await stream.verdict(), [Code.AlreadyExists, 2n]);
    assert.deepEqual(await stream.verdict(), [Code.NotFound, 2n]);
    stream.bid(3n);
    assert.deepEqual(await stream.verdict(), [Code.Ok, 3n]);
    assert.deepEqual(await client.write([insert(1)], { electionId: 3n }), [Code.Ok]);
  });

  test("drop-stream: the stream ends, and the mastership with it", async () => {
    const { client, stream } = await setUp("drop-stream");

    assert.equal(await client.writeFailure({ updates: [insert(1)] }), Code.PermissionDenied);

    assert.equal(await stream.end(), Code.Unavailable);
  });

  test("wipe-on-restart: nothing is left", async () => {
    const { fake, client, stream } = await setUp();
    await client.write([insert(1)]);
    fake.faults.enable("wipe-on-restart");

    assert.equal(await client.writeFailure({ updates: [insert(2)] }), Code.Unavailable);

    assert.equal(await stream.end(), Code.Unavailable);
    assert.equal(fake.pipeline, undefined);
    assert.equal(await client.getPipeline(), null);
  });
});

describe("reads", () => {
  const query: Entity = { tableEntry: { tableId: table.idle } };

  test("padded-reads: zeros in front of every value, metadata as they are", async () => {
    const { client } = await setUp("padded-reads");
    const metadata = Uint8Array.of(5);
    await client.write([row("insert", keyed("idle", 1, { metadata, action: forward(7) }))]);

    const [entity] = await client.read(query);

    const entry = entity?.tableEntry;
    assert.deepEqual([...(entry?.match?.[0]?.exact?.value ?? [])], [0, 0, 1]);
    assert.deepEqual([...(entry?.action?.action?.params?.[0]?.value ?? [])], [0, 0, 7]);
    assert.deepEqual([...(entry?.metadata ?? [])], [5]);
  });

  test("reordered-reads: the same entries in another order", async () => {
    const { client, fake } = await setUp();
    await client.write([1, 2, 3, 4].map(insert));
    const keys = async (): Promise<(number | undefined)[]> =>
      (await client.read(query)).map(({ tableEntry }) => tableEntry?.match?.[0]?.exact?.value?.[0]);
    const before = await keys();

    fake.faults.enable("reordered-reads");

    const after = await keys();
    assert.notDeepEqual(after, before);
    assert.deepEqual(after.sort(), before.sort());
  });

  test("read-fails-midway: half, and then an error", async () => {
    const { client } = await setUp("read-fails-midway", { times: 1 });
    await client.write([1, 2, 3, 4].map(insert));

    assert.equal(await failureOf(client.read(query)), Code.Internal);

    assert.equal((await client.read(query)).length, 4);
  });
});

describe("pipelines", () => {
  const set = (client: TestClient, action: keyof typeof pipelineActions): Promise<void> =>
    client.setPipeline(action, action === "commitSaved" ? null : { p4info: program() });

  test("no-reconcile: UNIMPLEMENTED, and a commit works", async () => {
    const { client } = await setUp("no-reconcile");

    assert.equal(await failureOf(set(client, "reconcile")), Code.Unimplemented);
    await set(client, "commit");
  });

  test("reconcile-only: once a pipeline is set there is no commit", async () => {
    const { client } = await setUp("reconcile-only");

    assert.equal(await failureOf(set(client, "commit")), Code.Unimplemented);
    await set(client, "reconcile");
  });

  test("half-done-swap: sets fail until a bare COMMIT, reads and Writes go on", async () => {
    const { client, fake } = await setUp("half-done-swap");
    await client.write([insert(1)]);

    assert.equal(await failureOf(set(client, "reconcile")), Code.Unknown);
    assert.equal(await failureOf(set(client, "commit")), Code.Unknown);
    assert.deepEqual(await client.write([insert(2)]), [Code.Ok]);
    await set(client, "commitSaved");
    await set(client, "commit");

    assert.equal(fake.size("idle"), 0);
  });
});
