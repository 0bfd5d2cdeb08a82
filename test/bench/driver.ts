// What is measured, in a process of its own; the last argument is one of the commands below, as JSON.

import { Reconciler } from "../../src/p4/reconcile/reconciler.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import { Session } from "../../src/p4/session/session.js";
import { systemClock } from "../../src/time/clock.js";
import { measureChange } from "./change.js";
import { loadWrites, RecordingDialer, replayRaw, saveWrites } from "./raw.js";
import { benchKinds, mixedRows } from "./synthetic.js";

/** What the parent asks for. */
export type Command =
  | { readonly do: "change" }
  /** Load `entries` into an empty switch; `writesTo` is the file that keeps what was written. */
  | {
      readonly do: "load";
      readonly port: number;
      readonly writesTo?: string;
      readonly entries: number;
      readonly maxBatchUpdates?: number;
    }
  /** Send Writes that a load kept, as they are, to another empty switch. */
  | { readonly do: "raw"; readonly port: number; readonly writesFrom: string }
  /** Start on a switch that holds what is wanted. */
  | { readonly do: "restart"; readonly port: number; readonly entries: number };

const inFlight = 4;

async function withReconciler<T>(
  dialer: RecordingDialer,
  maxBatchUpdates: number | undefined,
  work: (reconciler: Reconciler, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const session = new Session({
    dialer,
    deviceId: 1,
    ...(maxBatchUpdates !== undefined && { maxUpdatesPerWrite: maxBatchUpdates }),
  });
  const running = session.run(stop.signal);
  try {
    const primary = await session.whenPrimary(stop.signal);
    const reconciler = new Reconciler({
      kinds: benchKinds,
      switch: session,
      maxInFlight: inFlight,
      ...(maxBatchUpdates !== undefined && { maxBatchUpdates }),
    });
    return await work(reconciler, primary);
  } finally {
    stop.abort();
    await running;
  }
}

function recordingDialer(port: number, keepsWrites: boolean): RecordingDialer {
  return new RecordingDialer(new GrpcDialer({ target: `127.0.0.1:${port}` }), keepsWrites);
}

function want(reconciler: Reconciler, entries: number): void {
  for (const { kind, key, value, owner } of mixedRows(entries)) {
    reconciler.set(kind, key, value, owner);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = systemClock.monotonic();
  await work();
  return (systemClock.monotonic() - start) / 1000;
}

async function load(command: Extract<Command, { do: "load" }>): Promise<object> {
  const keepsWrites = command.writesTo !== undefined;
  const dialer = recordingDialer(command.port, keepsWrites);
  const result = await withReconciler(
    dialer,
    command.maxBatchUpdates,
    async (reconciler, signal) => {
      await reconciler.resync(signal);
      want(reconciler, command.entries);
      const took = await seconds(() => reconciler.apply(signal));
      const { actual, pending, rejected } = reconciler.status;
      if (actual !== command.entries || pending + rejected > 0) {
        throw new Error(
          `loaded ${actual} of ${command.entries}, ${pending} pending, ${rejected} rejected`,
        );
      }
      return { seconds: took, rssMb: process.memoryUsage.rss() / 1e6 };
    },
  );
  if (command.writesTo !== undefined) {
    saveWrites(command.writesTo, dialer.writes);
  }
  return result;
}

async function raw({ port, writesFrom }: Extract<Command, { do: "raw" }>): Promise<object> {
  const writes = loadWrites(writesFrom);
  return { seconds: await replayRaw(`127.0.0.1:${port}`, writes, inFlight) };
}

async function restart({ port, entries }: Extract<Command, { do: "restart" }>): Promise<object> {
  const dialer = recordingDialer(port, true);
  return withReconciler(dialer, undefined, async (reconciler, signal) => {
    const took = await seconds(async () => {
      await reconciler.resync(signal);
      want(reconciler, entries);
      await reconciler.apply(signal);
    });
    return { seconds: took, writes: dialer.writes.length, rssMb: process.memoryUsage.rss() / 1e6 };
  });
}

async function run(command: Command): Promise<object> {
  switch (command.do) {
    case "change":
      return measureChange();
    case "load":
      return load(command);
    case "raw":
      return raw(command);
    case "restart":
      return restart(command);
  }
}

console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ""))));
