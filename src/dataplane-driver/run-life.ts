import { join } from "node:path";
import { felixConfig } from "../calico-api/felix/config.js";
import {
  ConnectionClosedError,
  type ConnectionEnd,
  type FelixConnection,
} from "../calico-api/felix/connection.js";
import { FelixDecodeError } from "../calico-api/felix/decode.js";
import { FrameError } from "../calico-api/felix/frame.js";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import {
  keepInStep,
  type Primacy,
  type ReconcileLoopOptions,
} from "../p4/reconcile/reconcile-loop.js";
import type { ReconcilerOptions } from "../p4/reconcile/reconciler.js";
import type { Switch } from "../p4/switch.js";
import type { Clock } from "../time/clock.js";
import { Bell } from "../time/wait.js";
import { sendHeartbeats } from "./heartbeat.js";
import { Life, type LifeOptions } from "./life.js";
import type { Logger } from "./logger.js";
import { MessageCounts } from "./message-counts.js";
import { Outbox } from "./outbox.js";
import type { Refusal } from "./refusals.js";
import { StatusFiles } from "./status-files.js";
import { TroubleLog } from "./trouble-log.js";

/** Why a life is over. */
export type LifeEnd =
  /** Felix is gone: the driver that it started must go, too. */
  | { readonly reason: "felixGone" }
  /** What came from Felix could not be read, or the operating system failed. */
  | { readonly reason: "failed"; readonly error: Error }
  /** Another Felix has connected. */
  | { readonly reason: "replaced" }
  /** The driver stops. */
  | { readonly reason: "stopped" };

/** What a life is run with. */
export interface RunLifeOptions extends Pick<LifeOptions, "tables" | "settings" | "portMap"> {
  readonly session: Switch & Primacy;
  /** Makes the switch ready to be read. */
  readonly prepare: (signal: AbortSignal) => Promise<void>;
  readonly clock: Clock;
  /** For the jitter of waits. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  readonly log: Logger;
  /** When the driver started, in the time of the clock's `monotonic`. */
  readonly startedAt: number;
  /** See {@link DriverOptions.statusFiles}. */
  readonly statusFiles?: { readonly directory?: string } | undefined;
  readonly driftCheckMs?: number | undefined;
  readonly reconciler?: Partial<Omit<ReconcilerOptions, "kinds" | "switch">> | undefined;
  /** Told of the life as soon as there is one. */
  readonly onLife: (life: Life, messages: MessageCounts) => void;
  /** Told of each trouble with the switch, in words. */
  readonly onTrouble: (what: string) => void;
}

/**
 * Does what one Felix asks until it is gone, or `signal` aborts; then the connection is over, and the switch is left as it
 * is. Rejects only for faults of the program.
 */
export async function runLife(
  connection: FelixConnection,
  options: RunLifeOptions,
  signal: AbortSignal,
): Promise<LifeEnd> {
  const { clock, log, session, startedAt, tables, settings, portMap } = options;
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  if (signal.aborted) {
    connection.destroy();
    return { reason: "stopped" };
  }
  // It wakes who waits for the next message.
  either.addEventListener("abort", () => connection.destroy(), { once: true });
  const bell = new Bell();
  const outbox = new Outbox();
  const messages = new MessageCounts();
  const troubles = new TroubleLog(log);
  const files = options.statusFiles === undefined ? undefined : newFiles(() => life, options);
  const life: Life = new Life({
    tables,
    settings,
    portMap,
    reconciler: {
      clock,
      ...(options.random === undefined ? {} : { random: options.random }),
      ...options.reconciler,
      switch: session,
    },
    send: (status) => outbox.put(status),
    files,
    onWork: () => bell.ring(),
    onWarning: (text) => log.warn({}, text),
    onRefusal: (owner, refusal) => logRefusal(log, owner, refusal),
    onOwners: (changed) => troubles.look(changed),
  });
  options.onLife(life, messages);

  let end: LifeEnd | undefined;
  let fault: { readonly cause: unknown } | undefined;
  const finish = (how: LifeEnd): void => {
    end ??= how;
    stop.abort();
  };
  const orFinish = (task: Promise<unknown>): Promise<void> =>
    task.then(
      () => {},
      (cause) => {
        if (cause instanceof ConnectionClosedError) {
          finish(endOf(cause.end));
        } else if (!either.aborted) {
          fault ??= { cause };
          stop.abort();
        }
      },
    );
  await Promise.all(
    [
      readMessages(connection, life, messages, log).then(finish),
      keepInStep(loopOptions(life, bell, options), either),
      outbox.run((status, aborted) => connection.send(status, aborted), either),
      sendHeartbeats(
        {
          clock,
          startedAt,
          intervalSecs: () => life.config.reportingIntervalSeconds,
          send: (status) => outbox.put(status),
        },
        either,
      ),
      ...(files === undefined ? [] : [files.run(either)]),
    ].map(orFinish),
  );
  if (fault !== undefined) {
    throw fault.cause;
  }
  return end ?? { reason: "stopped" };
}

/** Gives the life what Felix says; returns when it is gone. */
async function readMessages(
  connection: FelixConnection,
  life: Life,
  messages: MessageCounts,
  log: Logger,
): Promise<LifeEnd> {
  try {
    for await (const decoded of connection) {
      const { name, message, sequence } = decoded;
      if (messages.add(decoded)) {
        log.warn(
          { name, sequence },
          "Felix sent a message that this driver does not know: skipped",
        );
      }
      if (message !== undefined) {
        logMessage(log, message);
        life.onMessage(message);
      }
    }
  } catch (cause) {
    // Also of a Felix that had gone before its last message was read: then the connection did not fail.
    if (cause instanceof FrameError || cause instanceof FelixDecodeError) {
      return { reason: "failed", error: cause };
    }
    // What failed is the connection, or else this program.
    const end = await Promise.race([connection.closed, undefined]);
    if (end?.reason !== "failed") {
      throw cause;
    }
  }
  return endOf(await connection.closed);
}

function endOf(end: ConnectionEnd): LifeEnd {
  switch (end.reason) {
    case "peerEnded":
    case "brokenPipe":
      return { reason: "felixGone" };
    case "failed":
      return { reason: "failed", error: end.error };
    case "closed":
      return { reason: "stopped" };
  }
}

function loopOptions(life: Life, bell: Bell, options: RunLifeOptions): ReconcileLoopOptions {
  const { session, prepare, clock, random, driftCheckMs, log, onTrouble } = options;
  let said: string | undefined;
  const full = new Set<string>();
  return {
    session,
    prepare,
    clock,
    bell,
    reconciler: life.reconciler,
    isOpen: () => life.isInSync,
    onResync: () => life.adopt(),
    beforeApply: () => life.completeDeferredWork(),
    afterApply: () => {
      life.onApplied();
      warnOfFull(life, full, log);
      if (said !== undefined) {
        said = undefined;
        log.info({}, "in step with the switch again");
      }
    },
    onTrouble: (cause, waitMs) => {
      const what = cause instanceof Error ? cause.message : String(cause);
      onTrouble(what);
      if (what !== said) {
        said = what;
        log.warn(
          { err: cause, waitMs: Math.round(waitMs) },
          `${what}; the switch's tables are read back, and what differs is written again`,
        );
      }
    },
    ...(random === undefined ? {} : { random }),
    ...(driftCheckMs === undefined ? {} : { driftCheckMs }),
  };
}

/** Says once of a table that it is nearly full, before anybody is denied for it; a set group that is full costs nobody. */
function warnOfFull(life: Life, said: Set<string>, log: Logger): void {
  for (const { kind, used } of life.reconciler.trackers) {
    if (used > kind.capacity * 0.8) {
      if (!said.has(kind.name)) {
        said.add(kind.name);
        log.warn(
          { table: kind.name, used, capacity: kind.capacity },
          `${kind.name} is nearly full: ${used} of ${kind.capacity} entries`,
        );
      }
    } else if (used < kind.capacity * 0.7) {
      said.delete(kind.name);
    }
  }
}

function newFiles(lifeOf: () => Life, { statusFiles, clock, log }: RunLifeOptions): StatusFiles {
  return new StatusFiles({
    clock,
    directory: () => {
      const prefix = lifeOf().config.endpointStatusPathPrefix;
      return (
        statusFiles?.directory ?? (prefix === "" ? undefined : join(prefix, "endpoint-status"))
      );
    },
    onTrouble: (err, path) =>
      log.warn({ err, path }, "an endpoint's status file cannot be kept: trying again"),
    onRecovery: () => log.info({}, "all status files of endpoints are as they should be"),
  });
}

function logMessage(log: Logger, message: FelixMessage): void {
  if (message.case === "inSync") {
    log.info({}, "Felix is in sync: what it has not announced goes from the switch");
  } else if (message.case === "configUpdate") {
    const { config, problems } = felixConfig(message.value.config);
    for (const { key, value, reason } of problems) {
      log.warn({ key, value }, `Felix's parameter ${key} is ${reason}: its default counts`);
    }
    if (config.felixHostname === undefined) {
      log.warn(
        {},
        "Felix does not say which node this is (FelixHostname): of the node's own addresses only those in its routes and in our settings are known",
      );
    }
  }
}

function logRefusal(log: Logger, owner: string, refusal: Refusal | undefined): void {
  const reasons = refusal?.reasons ?? [];
  switch (refusal?.is) {
    case "refused":
      log.warn({ owner, reasons }, `${owner} is refused: ${reasons.join("; ")}`);
      break;
    case "unsupported":
      log.warn(
        { owner, reasons },
        `${owner} is not supported and has no effect: ${reasons.join("; ")}`,
      );
      break;
    case undefined:
      log.info({ owner }, `${owner} is refused no more`);
      break;
  }
}
