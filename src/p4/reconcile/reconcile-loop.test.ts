import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { FakeSwitch } from "../../testing/fake-switch.js";
import { ManualClock } from "../../time/manual-clock.js";
import { Bell } from "../../time/wait.js";
import { TableCodec } from "../entry/entry-codec.js";
import type { P4Info } from "../p4info/p4info.js";
import { loadP4Info } from "../p4info/p4info-load.js";
import { Session } from "../session/session.js";
import { keepInStep } from "./reconcile-loop.js";
import { Reconciler } from "./reconciler.js";

const file = new URL("../../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url);
const p4info = await loadP4Info(readFileSync(file));

interface Rig {
  readonly fake: FakeSwitch;
  readonly clock: ManualClock;
  readonly signal: AbortSignal;
  readonly reconciler: Reconciler;
  readonly log: string[];
  readonly ring: () => void;
  readonly want: (chain: number) => void;
  /** Lets all go on until nothing moves, time passing only where everything waits for it. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

function chainRow(info: P4Info, chain: number): { key: string; value: string } {
  const table = info.tables.find("to_chain");
  if (table === undefined) {
    throw new Error("no to_chain");
  }
  const codec = new TableCodec(info, table);
  const action = table.actions[0]?.action;
  const entry = {
    tableId: table.id,
    match: [{ fieldId: 1, exact: { value: Uint8Array.of(chain) } }],
    action: {
      action: {
        actionId: action?.id ?? 0,
        params: (action?.params ?? []).map(({ id }) => ({ paramId: id, value: Uint8Array.of(0) })),
      },
    },
  };
  return {
    key: codec.keyOf(entry, { strict: true }),
    value: codec.valueOf(entry, { strict: true }),
  };
}

function setUp(options: { isOpen?: () => boolean; driftCheckMs?: number } = {}): Rig {
  const clock = new ManualClock();
  const fake = new FakeSwitch({ clock, pipeline: { p4info: p4info.encoded } });
  const session = new Session({ dialer: fake.dialer(), deviceId: 1, clock, random: () => 0.5 });
  const bell = new Bell();
  const kinds = [...p4info.tables].map((table) => new TableCodec(p4info, table));
  const reconciler = new Reconciler({
    kinds,
    switch: session,
    clock,
    random: () => 0.5,
    onDirty: () => bell.ring(),
  });
  const log: string[] = [];
  const stop = new AbortController();
  const loop = keepInStep(
    {
      session,
      reconciler,
      bell,
      clock,
      random: () => 0.5,
      prepare: async () => {},
      isOpen: options.isOpen ?? (() => true),
      onResync: () => log.push("resync"),
      beforeApply: () => {},
      afterApply: () => {},
      onTrouble: (cause) => log.push(cause instanceof Error ? cause.name : String(cause)),
      ...(options.driftCheckMs !== undefined && { driftCheckMs: options.driftCheckMs }),
    },
    stop.signal,
  );
  const done = Promise.all([session.run(stop.signal), loop]);
  return {
    fake,
    clock,
    signal: stop.signal,
    reconciler,
    log,
    ring: () => bell.ring(),
    want: (chain) => {
      const { key, value } = chainRow(p4info, chain);
      reconciler.set("to_chain", key, value, `chain/${chain}`);
    },
    settle: async () => {
      for (let quiet = 0; quiet < 5; ) {
        for (let turn = 0; turn < 20; turn += 1) {
          await new Promise(setImmediate);
        }
        const isSettled = reconciler.status.pending === 0 && reconciler.status.actual > 0;
        if (isSettled) {
          quiet += 1;
        } else if (clock.nextWake !== undefined) {
          clock.advance(clock.nextWake - clock.now());
        }
      }
    },
    stop: async () => {
      stop.abort();
      await done;
    },
  };
}

test("what becomes dirty is written at once, and an idle loop makes no call", async () => {
  const rig = setUp();
  rig.want(1);
  await rig.settle();
  rig.want(2);
  await rig.settle();
  const { writes } = rig.fake.counts;

  rig.ring();
  await rig.settle();

  expect(rig.fake.size("to_chain")).toBe(2);
  expect(rig.fake.counts.writes).toBe(writes);
  expect(rig.log).toEqual(["resync"]);
  await rig.stop();
});

test("nothing is written before it may be, though all is read", async () => {
  let isOpen = false;
  const rig = setUp({ isOpen: () => isOpen });
  rig.want(1);
  for (let turn = 0; turn < 200; turn += 1) {
    await new Promise(setImmediate);
  }
  const before = [rig.fake.counts.writes, rig.log];

  isOpen = true;
  rig.ring();
  await rig.settle();

  expect(before).toEqual([0, ["resync"]]);
  expect(rig.fake.size("to_chain")).toBe(1);
  await rig.stop();
});

test("a lost answer is followed by a resync, and ends as wanted", async () => {
  const rig = setUp();
  rig.want(1);
  await rig.settle();
  rig.fake.faults.enable("lost-answers", { times: 1 });

  rig.want(2);
  await rig.settle();

  expect(rig.log).toContain("OutcomeUnknownError");
  expect(rig.log.at(-1)).toBe("resync");
  expect(rig.fake.size("to_chain")).toBe(2);
  await rig.stop();
});

test("a stream that is lost, and a switch that restarts and keeps its tables, cost a resync and no write", async () => {
  const rig = setUp();
  rig.want(1);
  await rig.settle();
  const { writes } = rig.fake.counts;

  rig.fake.dropStreams();
  await rig.settle();
  rig.fake.restart({ keep: true });
  await rig.settle();
  rig.want(2);
  await rig.settle();

  expect(rig.fake.counts.writes).toBe(writes + 1);
  expect(rig.log.filter((what) => what === "resync").length).toBeGreaterThanOrEqual(2);
  await rig.stop();
});

test("the drift check finds what somebody else changed", async () => {
  const rig = setUp({ driftCheckMs: 60_000 });
  rig.want(1);
  await rig.settle();
  const { key } = chainRow(p4info, 1);
  rig.fake.lose("to_chain", key);

  rig.clock.advance(60_000);
  while (rig.log.filter((what) => what === "resync").length < 2) {
    await rig.settle();
  }
  await rig.settle();

  expect(rig.fake.size("to_chain")).toBe(1);
  await rig.stop();
});

test("while nothing may be written, a retry that is due does not keep the loop busy", async () => {
  let isOpen = true;
  const rig = setUp({ isOpen: () => isOpen });
  rig.want(1);
  await rig.settle();
  rig.fake.faults.enable("fail-first", { times: 1 });
  rig.want(2);
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise(setImmediate);
  }
  const retryAt = rig.reconciler.nextRetryAt;

  isOpen = false;
  rig.ring();
  await new Promise(setImmediate);
  rig.clock.advance(1000);
  await new Promise(setImmediate);
  const nextWake = rig.clock.nextWake;

  expect(retryAt).toBeDefined();
  expect(nextWake).toBeGreaterThan(rig.clock.now());
  isOpen = true;
  rig.ring();
  await rig.settle();
  expect(rig.fake.size("to_chain")).toBe(2);
  await rig.stop();
});

test("epochs that come and go leave nothing behind at the signal that outlives them", async () => {
  const any = vi.spyOn(AbortSignal, "any");
  const rig = setUp();
  rig.want(1);
  await rig.settle();
  const listeners = getEventListeners(rig.signal, "abort").length;

  for (let n = 0; n < 20; n += 1) {
    rig.fake.dropStreams();
    await rig.settle();
  }

  expect(getEventListeners(rig.signal, "abort").length).toBeLessThanOrEqual(listeners);
  // On Node 20 it leaves something at its sources each time.
  expect(any).not.toHaveBeenCalled();
  any.mockRestore();
  await rig.stop();
});
