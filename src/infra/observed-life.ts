import { PassThrough, Writable } from "node:stream";
import { FelixConnection } from "../calico-api/felix/connection.js";
import { Driver, type DriverOptions } from "../dataplane-driver/driver.js";
import type { DriverStatus } from "../dataplane-driver/driver-status.js";
import { type Clock, systemClock } from "../time/clock.js";
import type { UpdateCounts } from "./count-updates.js";
import { CountingDialer } from "./counting-dialer.js";

/** The life of one Felix that somebody plays, and what comes of it. */
export interface ObservedLifeOptions {
  readonly driver: DriverOptions;
  readonly frameLimit: number;
  /** Writes what Felix says into `felix`, all of it. */
  readonly play: (felix: PassThrough, signal: AbortSignal) => Promise<void>;
  /** How many messages that is. */
  readonly messages: number;
  /** Whether one of them is `InSync`. */
  readonly isInSync: boolean;
  /** How long the switch may be away, or the driver not primary, before this is given up. */
  readonly timeoutMs: number;
  /** How much longer than `timeoutMs` something that is pending may stay as it is before it counts as pending. */
  readonly patienceMs: number;
  readonly onProgress?: (status: DriverStatus) => void;
  readonly clock?: Clock;
}

/** What a life came to. */
export interface ObservedLife {
  /** When everything had been said, and the switch had what it takes. */
  readonly status: DriverStatus;
  /** What it cost. */
  readonly updates: UpdateCounts;
  /** From its first byte until then. */
  readonly seconds: number;
}

/** There was no working with the switch for too long. */
export class SwitchAbsentError extends Error {
  override readonly name = "SwitchAbsentError";
}

/** How long nothing must happen before the end is believed, in milliseconds. */
const quietMs = 30;

/**
 * Starts a driver, plays one Felix to it through real framing, waits until there is nothing left to do, and stops it. The
 * driver does not end: `InSync` or not, it is Felix that goes.
 *
 * @throws {@link SwitchAbsentError}; what `play` throws; what the driver throws
 */
export async function observeLife(options: ObservedLifeOptions): Promise<ObservedLife> {
  const { clock = systemClock } = options;
  const dialer = new CountingDialer(options.driver.session.dialer);
  const driver = new Driver({
    ...options.driver,
    session: { ...options.driver.session, dialer },
  });
  const felix = new PassThrough();
  const deaf = new Writable({ write: (_chunk, _encoding, done) => done() });
  const connection = FelixConnection.over(felix, deaf, { frameLimit: options.frameLimit });
  const stop = new AbortController();
  const startedAt = clock.monotonic();
  const running = [driver.run(stop.signal), driver.attach(connection)].map((task) =>
    // Who stops first ends the other; what it failed with is thrown below.
    task.finally(() => stop.abort()),
  );
  try {
    const [, settledAt] = await Promise.race([
      Promise.all([
        options.play(felix, stop.signal),
        untilSettled(driver, dialer, options, clock, stop.signal),
      ]),
      ...running.map(async (task): Promise<never> => {
        await task;
        throw new Error("the driver ended before what was played to it");
      }),
    ]);
    const seconds = Math.round((settledAt - startedAt) * 1000) / 1e6;
    return { status: driver.status(), updates: dialer.updates, seconds };
  } finally {
    stop.abort();
    connection.destroy();
    await Promise.allSettled(running);
  }
}

/** Returns when all messages have come and nothing happens any more, with the time when the last thing happened. */
async function untilSettled(
  driver: Driver,
  dialer: CountingDialer,
  { messages, isInSync, timeoutMs, patienceMs, onProgress }: ObservedLifeOptions,
  clock: Clock,
  signal: AbortSignal,
): Promise<number> {
  const activity = new Stillness(clock);
  const progress = new Stillness(clock);
  const absence = new Stillness(clock);
  for (;;) {
    const status = driver.status();
    onProgress?.(status);
    const isWorking = status.switch.isPrimary && status.switch.pipeline !== "unknown";
    if (!isWorking && absence.of("absent") > timeoutMs) {
      throw new SwitchAbsentError(
        `${status.switch.name}: ${status.lastError ?? status.switch.state}`,
      );
    }
    if (isWorking) {
      absence.of("working");
    }
    const { desired, pending } = status.entries;
    const heard = Object.values(status.messages).reduce((sum, count) => sum + count, 0);
    const hasAll = isWorking && heard >= messages && (!isInSync || desired > 0);
    const quietFor = activity.of(JSON.stringify([dialer.calls, dialer.underWay, heard, hasAll]));
    const stuckFor = progress.of(JSON.stringify([status.entries, heard, hasAll]));
    // A switch that cannot be read is no better than one that is away.
    if (!hasAll && isWorking && heard >= messages && stuckFor > timeoutMs + patienceMs) {
      throw new SwitchAbsentError(`${status.switch.name}: ${status.lastError ?? "no progress"}`);
    }
    const isOver = pending > 0 ? stuckFor >= timeoutMs + patienceMs : quietFor >= quietMs;
    if (hasAll && dialer.underWay === 0 && isOver) {
      return clock.monotonic() - quietFor;
    }
    await clock.sleep(10, signal);
  }
}

/** How long something has been as it is. */
class Stillness {
  readonly #clock: Clock;
  #seen: string | undefined;
  #since = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** In milliseconds; 0 if it is not what it was when last looked at. */
  of(what: string): number {
    const now = this.#clock.monotonic();
    if (what !== this.#seen) {
      this.#seen = what;
      this.#since = now;
    }
    return now - this.#since;
  }
}
