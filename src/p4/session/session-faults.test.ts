import assert from "node:assert/strict";
import { onTestFinished, test } from "vitest";
import { FakeSwitch } from "../../testing/fake-switch.js";
import type { FaultName } from "../../testing/faults.js";
import { ManualClock } from "../../time/manual-clock.js";
import { Code } from "../code.js";
import { P4InfoMessage, WriteRequest } from "../messages.js";
import type { Batch } from "../switch.js";
import { cookieOf, ensurePipeline, type Pipeline } from "./pipeline.js";
import { Session } from "./session.js";

const never = new AbortController().signal;
const insert = { type: 1, sessionId: 5 };
const modifyAbsent = { type: 2, sessionId: 6 };

test.each<[FaultName, string, { epoch: number; batchLimit: number }]>([
  ["slow", "0 5", { epoch: 1, batchLimit: 64 }],
  ["fail-first", "2 5", { epoch: 1, batchLimit: 64 }],
  ["lost-requests", "OutcomeUnknownError", { epoch: 2, batchLimit: 64 }],
  ["lost-answers", "OutcomeUnknownError", { epoch: 2, batchLimit: 64 }],
  ["hung-answers", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["no-status", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["malformed-status", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["short-status", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["ok-status", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["huge-status", "OutcomeUnknownError", { epoch: 2, batchLimit: 32 }],
  ["preempt", "NotReadyError", { epoch: 2, batchLimit: 64 }],
  ["drop-stream", "NotReadyError", { epoch: 2, batchLimit: 64 }],
  ["wipe-on-restart", "OutcomeUnknownError", { epoch: 2, batchLimit: 64 }],
])("%s: a Write ends as %s, and the session is primary again", async (fault, outcome, after) => {
  const { fake, session, elapse } = await setUp();
  await ensurePipeline(session, pipelineOf("one"), {}, never);
  fake.faults.enable(fault, { times: 1 });

  const writing = session.write(batch(insert, modifyAbsent), never).then(
    (statuses) => statuses.map(({ code }) => code).join(" "),
    (error: unknown) => (error instanceof Error ? error.name : ""),
  );
  await elapse(20_000);

  assert.equal(await writing, outcome);
  assert.equal(session.state.is, "primary");
  assert.deepEqual({ epoch: session.epoch, batchLimit: session.batchLimit }, after);
  await ensurePipeline(session, pipelineOf("one"), {}, never);
  assert.equal((await session.write(batch(modifyAbsent), never))[0]?.code, Code.NotFound);
});

test.each<[FaultName | undefined, string]>([
  [undefined, "reconciled"],
  ["no-reconcile", "committed"],
  ["half-done-swap", "committed"],
  ["reconcile-only", "reconciled"],
])("with fault %s another pipeline is %s", async (fault, result) => {
  const { fake, session } = await setUp();
  await ensurePipeline(session, pipelineOf("one"), {}, never);
  await session.write(batch(insert), never);
  if (fault !== undefined) {
    fake.faults.enable(fault);
  }

  assert.equal(await ensurePipeline(session, pipelineOf("two"), {}, never), result);
  assert.equal(await ensurePipeline(session, pipelineOf("two"), {}, never), "kept");
});

test("two drivers and a switch that breaks down again and again: one primary, and peace in the end", async () => {
  const first = await setUp();
  first.clock.advance(1);
  const second = await setUp(first);
  const sessions = [first.session, second.session];

  for (let round = 0; round < 100; round += 1) {
    const breakdown = round % 7;
    if (breakdown === 0) {
      first.fake.dropStreams();
    } else if (breakdown === 3) {
      first.fake.restart({ keep: true });
    } else if (breakdown === 5) {
      first.fake.wipe();
    }
    await first.elapse(700 * (round % 5));
    assert.ok(sessions.filter(({ state }) => state.is === "primary").length <= 1);
  }

  await first.elapse(60_000);
  const epochs = sessions.map(({ epoch }) => epoch);
  await first.elapse(600_000);
  assert.deepEqual(sessions.map(({ state }) => state.is).sort(), ["backup", "primary"]);
  assert.deepEqual(
    sessions.map(({ epoch }) => epoch),
    epochs,
  );
});

async function setUp(shared?: { fake: FakeSwitch; clock: ManualClock }) {
  const clock = shared?.clock ?? new ManualClock();
  const fake = shared?.fake ?? new FakeSwitch({ clock });
  const session = new Session({ dialer: fake.dialer(), deviceId: 1, clock, random: () => 0.5 });
  const controller = new AbortController();
  const running = session.run(controller.signal);
  onTestFinished(async () => {
    controller.abort();
    await running;
  });
  await session.whenPrimary(never);
  /** Time passes, in steps in which everything happens that needs no more time. */
  const elapse = async (ms: number): Promise<void> => {
    for (let left = ms; left >= 0; left -= 1000) {
      for (let turn = 0; turn < 30; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      clock.advance(Math.min(left, 1000));
    }
    for (let turn = 0; turn < 30; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { clock, fake, session, elapse };
}

function pipelineOf(name: string): Pipeline {
  const p4info = P4InfoMessage.encode({ pkgInfo: { name: "empty" } }).finish();
  const deviceConfig = Buffer.from(name);
  return { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) };
}

function batch(...wanted: readonly { type: number; sessionId: number }[]): Batch {
  const updates = wanted.map(({ type, sessionId }) => ({
    type,
    entity: {
      packetReplicationEngineEntry: {
        cloneSessionEntry: { sessionId, replicas: [{ port: Buffer.of(1), instance: 1 }] },
      },
    },
  }));
  const bytes = WriteRequest.encode({ updates }).finish();
  return { bytes, count: updates.length, tables: ["clone_session"] };
}
