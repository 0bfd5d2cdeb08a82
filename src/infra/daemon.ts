import type { FelixConnection } from "../calico-api/felix/connection.js";
import type { FelixListener } from "../calico-api/felix/listener.js";
import type { Driver } from "../dataplane-driver/driver.js";
import type { Logger } from "../dataplane-driver/logger.js";
import type { LifeEnd } from "../dataplane-driver/run-life.js";
import { backoffMs } from "../time/backoff.js";
import { type Clock, systemClock } from "../time/clock.js";
import { type ControlSocketOptions, openControlSocket } from "./control-socket.js";

/** A driver as a process. */
export interface DaemonOptions {
  readonly driver: Driver;
  /** The Felix that started us, or where others come. */
  readonly felix:
    | { readonly is: "pipes"; readonly connection: FelixConnection }
    | { readonly is: "listener"; readonly listener: FelixListener };
  /** Where the status is told, and what it is; unset: nowhere. */
  readonly control?: ControlSocketOptions;
  /** Serves the metrics; unset: nobody does. */
  readonly metrics?: () => Promise<Door>;
  readonly log: Logger;
  readonly clock?: Clock;
}

/** Something that listens. */
interface Door {
  close(): Promise<void>;
}

/** Felix kills its driver four seconds after it has asked it to end. */
const endMs = 3000;

/**
 * Runs a driver until its Felix is gone, or `signal` aborts; one that listens, until `signal` aborts. Nothing is deleted at
 * its end, which takes three seconds at most. Returns why it ended.
 *
 * Rejects for faults of the program.
 */
export async function runDaemon(options: DaemonOptions, signal: AbortSignal): Promise<LifeEnd> {
  const { driver, felix, control, metrics, log, clock = systemClock } = options;
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const orStop = async <T>(task: Promise<T>): Promise<T> => {
    try {
      return await task;
    } finally {
      stop.abort();
    }
  };
  const tasks = Promise.all([
    orStop(
      felix.is === "pipes"
        ? driver.attach(felix.connection)
        : serve(options, felix.listener, stopped),
    ),
    orStop(driver.run(stopped)),
    ...(control === undefined
      ? []
      : [
          keepOpen(
            () => openControlSocket(control),
            (err) => log.warn({ err, path: control.path }, noControlSocket),
            clock,
            stopped,
          ),
        ]),
    ...(metrics === undefined
      ? []
      : [keepOpen(metrics, (err) => log.warn({ err }, noMetrics), clock, stopped)]),
  ]).then(([end]) => end);
  const overdue = onAbort(stopped).then(async (): Promise<LifeEnd> => {
    await clock.sleep(endMs);
    return { reason: "stopped" };
  });
  return Promise.race([tasks, overdue]);
}

/** Attaches each Felix that comes; a newer one replaces the older. */
async function serve(
  { driver }: DaemonOptions,
  listener: FelixListener,
  signal: AbortSignal,
): Promise<LifeEnd> {
  signal.addEventListener("abort", () => listener.close(), { once: true });
  let fault: { readonly cause: unknown } | undefined;
  const lives = new Set<Promise<void>>();
  for await (const connection of listener) {
    const life: Promise<void> = driver
      .attach(connection)
      .then(
        () => {},
        (cause) => {
          fault ??= { cause };
          listener.close();
        },
      )
      .finally(() => lives.delete(life));
    lives.add(life);
  }
  await Promise.all(lives);
  if (fault !== undefined) {
    throw fault.cause;
  }
  return { reason: "stopped" };
}

const noControlSocket = "no control socket, so no calico-p4 status: trying again";
const noMetrics = "the metrics cannot be served: trying again";

/** Keeps something open; where that cannot be it says so once and tries again: the driver's work does not wait. */
async function keepOpen(
  open: () => Promise<Door>,
  complain: (cause: unknown) => void,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  for (let attempt = 1; !signal.aborted; attempt += 1) {
    try {
      const door = await open();
      await onAbort(signal);
      await door.close();
    } catch (cause) {
      if (attempt === 1) {
        complain(cause);
      }
      await clock
        .sleep(backoffMs(attempt, { firstMs: 1000, maxMs: 60_000 }), signal)
        .catch(() => {});
    }
  }
}

function onAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
    } else {
      signal.addEventListener("abort", () => resolve(), { once: true });
    }
  });
}
