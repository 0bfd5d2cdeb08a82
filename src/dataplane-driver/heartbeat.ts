import type { FelixStatus } from "../calico-api/felix/encode.js";
import type { Clock } from "../time/clock.js";

/** How {@link sendHeartbeats} works. */
export interface HeartbeatOptions {
  readonly clock: Clock;
  /** When the driver started, in the time of the clock's `monotonic`. */
  readonly startedAt: number;
  /** Felix's `ReportingIntervalSecs`, as far as it is known when asked; 0: no heartbeats. */
  readonly intervalSecs: () => number;
  readonly send: (status: FelixStatus) => void;
}

/** What timers can wait: they take more for nothing at all. */
const longestWaitMs = 2 ** 31 - 1;

/**
 * Tells Felix that we live, as its internal driver does: first after 10 seconds, then in the configured interval
 * (felix.md 2.3). Rejects with the reason of `signal` when it aborts; without heartbeats, only then, too.
 */
export async function sendHeartbeats(
  options: HeartbeatOptions,
  signal: AbortSignal,
): Promise<never> {
  const { clock, startedAt, intervalSecs, send } = options;
  for (let waitMs = 10_000; ; ) {
    await clock.sleep(waitMs, signal);
    const seconds = intervalSecs();
    if (seconds > 0) {
      const uptimeSeconds = (clock.monotonic() - startedAt) / 1000;
      const value = { timestamp: new Date(clock.now()), uptimeSeconds };
      send({ case: "processStatusUpdate", value });
    }
    // A change of the interval restarts Felix, so that there is nothing to look for while it is 0.
    waitMs = seconds > 0 ? Math.min(seconds * 1000, longestWaitMs) : 3_600_000;
  }
}
