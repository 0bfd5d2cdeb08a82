import type { Clock } from "../../../time/clock.js";
import type { IdleRow } from "../target.js";

interface Timer {
  readonly row: IdleRow;
  readonly timeoutMs: number;
  dueMs: number;
}

/**
 * Tells of entries that nothing has hit for their idle timeout, again after each such time (P4Runtime 1.4, section
 * 9.1.6). For tests and small tables: a wake-up costs as much as there are timers.
 */
export class IdleTimers {
  readonly #clock: Clock;
  readonly #onIdle: (rows: readonly IdleRow[]) => void;
  readonly #timers = new Map<string, Timer>();
  #wake: { readonly atMs: number; readonly controller: AbortController } | undefined;

  constructor(clock: Clock, onIdle: (rows: readonly IdleRow[]) => void) {
    this.#clock = clock;
    this.#onIdle = onIdle;
  }

  /** Starts the timer of an entry anew; `timeoutNs` 0 stops it. */
  set(row: IdleRow, timeoutNs: bigint): void {
    const name = nameOf(row);
    if (timeoutNs === 0n) {
      this.#timers.delete(name);
      return;
    }
    // No more often than once a millisecond, however small the timeout.
    const timeoutMs = Math.max(1, Number(timeoutNs) / 1e6);
    const dueMs = this.#clock.monotonic() + timeoutMs;
    this.#timers.set(name, { row, timeoutMs, dueMs });
    this.#sleepUntil(dueMs);
  }

  /** A packet has hit the entry. */
  hit(row: Pick<IdleRow, "tableId" | "key">): void {
    const timer = this.#timers.get(nameOf(row));
    if (timer !== undefined) {
      timer.dueMs = this.#clock.monotonic() + timer.timeoutMs;
    }
  }

  stop(row: Pick<IdleRow, "tableId" | "key">): void {
    this.#timers.delete(nameOf(row));
  }

  clear(): void {
    this.#timers.clear();
    this.#wake?.controller.abort();
    this.#wake = undefined;
  }

  #sleepUntil(atMs: number): void {
    if (this.#wake !== undefined && this.#wake.atMs <= atMs) {
      return;
    }
    this.#wake?.controller.abort();
    const controller = new AbortController();
    this.#wake = { atMs, controller };
    this.#clock.sleep(Math.max(0, atMs - this.#clock.monotonic()), controller.signal).then(
      () => this.#onWake(),
      () => undefined,
    );
  }

  #onWake(): void {
    this.#wake = undefined;
    const now = this.#clock.monotonic();
    const idle: IdleRow[] = [];
    let next = Infinity;
    for (const timer of this.#timers.values()) {
      if (timer.dueMs <= now) {
        idle.push(timer.row);
        timer.dueMs = now + timer.timeoutMs;
      }
      next = Math.min(next, timer.dueMs);
    }
    if (next < Infinity) {
      this.#sleepUntil(next);
    }
    if (idle.length > 0) {
      this.#onIdle(idle);
    }
  }
}

function nameOf({ tableId, key }: Pick<IdleRow, "tableId" | "key">): string {
  return `${tableId}/${key}`;
}
