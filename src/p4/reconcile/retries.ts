import { backoffMs } from "../../time/backoff.js";
import type { Clock } from "../../time/clock.js";
import { Attempts } from "./attempts.js";
import type { DeltaTracker } from "./delta-tracker.js";
import type { RetryQueue } from "./retry-queue.js";

/** How a {@link Retries} works; see `ReconcilerOptions`. */
export interface RetriesOptions {
  readonly retries: RetryQueue<{ readonly tracker: DeltaTracker; readonly key: string }>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly retryFirstMs: number;
  readonly retryMaxMs: number;
}

/** When rows that failed are tried again: later each time. */
export class Retries {
  readonly #options: RetriesOptions;
  readonly #attempts = new Attempts();

  constructor(options: RetriesOptions) {
    this.#options = options;
  }

  clear(): void {
    this.#options.retries.clear();
    this.#attempts.clear();
  }

  /** Makes worth trying again what has waited long enough at `now`, in the time of the clock's `monotonic`. */
  releaseDue(now: number): void {
    const { retries } = this.#options;
    for (let due = retries.takeDue(now); due !== undefined; due = retries.takeDue(now)) {
      const { tracker, key } = due;
      const hold = tracker.holdOf(key);
      // Anything else means that the row changed since, and this retry is of a value of the past.
      if (hold !== undefined && "retryAt" in hold && hold.retryAt <= now) {
        this.#attempts.note(tracker, key, hold.attempts);
        tracker.release(key);
      }
    }
  }

  /** An apply begins. */
  begin(): void {
    this.#attempts.begin();
  }

  /** The row was not attempted, which is no failure: it is tried again in the next apply as if this one had not been. */
  again(tracker: DeltaTracker, key: string): void {
    const attempts = this.#attempts.of(tracker, key);
    if (attempts > 0) {
      this.#attempts.note(tracker, key, attempts);
    }
  }

  /** The row failed: when it is to be tried again. */
  later(tracker: DeltaTracker, key: string): { attempts: number; retryAt: number } {
    const attempts = this.#attempts.of(tracker, key) + 1;
    const { clock, retries, retryFirstMs, retryMaxMs, random } = this.#options;
    const wait = backoffMs(attempts, { firstMs: retryFirstMs, maxMs: retryMaxMs, random });
    const retryAt = clock.monotonic() + wait;
    retries.add(retryAt, { tracker, key });
    return { attempts, retryAt };
  }
}
