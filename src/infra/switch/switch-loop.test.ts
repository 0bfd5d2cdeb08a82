import { MessageChannel } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { noPorts } from "./no-ports.js";
import type { SwitchCore } from "./switch-core.js";
import { type FrameSource, runPolling } from "./switch-loop.js";
import { SwitchService } from "./switch-service.js";
import { type FromSwitch, Shared, type ToSwitch } from "./thread-messages.js";
import { encodeUpdates } from "./update-codec.js";

/** A loop over frames and messages that a script makes: `steps` are done at the polls, and the last of them ends it. */
function setUp(steps: readonly ((setup: Setup) => number)[]) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const shared = new Int32Array(new SharedArrayBuffer(Shared.words * 4));
  const log: string[] = [];
  const core: SwitchCore = {
    verifyNow: () => {},
    installNow: () => {},
    writeNow: (updates) => {
      log.push(`write ${updates.length}`);
      return updates.map(() => ({ code: 0, message: "" }));
    },
    rowsNow: () => [],
    entitiesNow: () => [],
    packetOut: () => log.push("packetOut"),
    listen: () => {},
    inject: () => [],
    trace: () => () => {},
    stats: {},
  };
  const post = (message: FromSwitch): void => {
    log.push(message.is);
  };
  const service = new SwitchService({ core, ports: noPorts("none"), shared, post });
  let [step, waiting] = [0, 0];
  const setup: Setup = { say: (message) => port1.postMessage(message) };
  const frames: FrameSource = {
    poll: (timeoutMs) => {
      const asleep = Atomics.load(shared, Shared.asleep);
      log.push(`poll ${timeoutMs}${asleep === 0 ? "" : " asleep"}`);
      const next = steps[step];
      step += 1;
      waiting = next?.(setup) ?? 0;
      if (step >= steps.length) {
        Atomics.store(shared, Shared.stop, 1);
      }
    },
    forward: () => {
      const count = waiting;
      waiting = 0;
      log.push(`forward ${count}`);
      return count;
    },
    flush: () => {},
  };
  const run = (): Promise<void> =>
    runPolling({ service, messages: port2, shared, tick: () => {} }, frames);
  return { run, log, shared };
}

interface Setup {
  readonly say: (message: ToSwitch) => void;
}

test("it sleeps only when nothing is there, and says so before", async () => {
  const { run, log } = setUp([() => 3, () => 0, () => 0]);

  await run();

  expect(log).toEqual([
    "forward 0",
    "poll 100 asleep",
    "forward 3",
    "poll 0",
    "forward 0",
    "poll 100 asleep",
  ]);
});

test("packets go through between the slices of a batch", async () => {
  const updates = encodeUpdates(
    Array.from({ length: 150 }, () => ({
      is: "row",
      type: "insert",
      tableId: 1,
      key: "k",
      value: "v",
    })),
  );
  const { run, log } = setUp([
    ({ say }) => {
      say({ is: "question", id: 1, question: { ask: "write", updates } });
      return 0;
    },
    () => 64,
    () => 64,
    () => 0,
  ]);

  await run();

  expect(log.slice(2)).toEqual([
    "forward 0",
    "write 64",
    "poll 0",
    "forward 64",
    "write 64",
    "poll 0",
    "forward 64",
    "write 22",
    "answer",
    "poll 0",
  ]);
});

test("it ends at once when it is told, whatever is left to do", async () => {
  const { run, log, shared } = setUp([]);
  Atomics.store(shared, Shared.stop, 1);

  await run();

  expect(log).toEqual([]);
});
