import { IdleQueue } from "./idle-queue.js";

/** A timer's shortest time: an entry is told of no more often, however small its timeout. */
const shortestUs = 1_000;

/** Idle timeouts of the rows of one table (P4Runtime 1.4, section 9.1.6). */
export class RowTimers {
  /** By row; a row that is not there has no timeout. */
  readonly #timers = new Map<number, { readonly timeoutUs: number; sinceUs: number }>();
  readonly #queue = new IdleQueue();

  /** Starts the timer of a row anew; `timeoutUs` 0 stops it. */
  set(row: number, timeoutUs: number, nowUs: number): void {
    if (timeoutUs === 0) {
      this.#timers.delete(row);
      return;
    }
    const timer = { timeoutUs: Math.max(shortestUs, timeoutUs), sinceUs: nowUs };
    this.#timers.set(row, timer);
    this.#queue.add(row, nowUs + timer.timeoutUs);
  }

  stop(row: number): void {
    this.#timers.delete(row);
  }

  /**
   * Rows that had no hit for their time; each is taken again after each such time. Costs as much as there are rows whose
   * time has passed since they were looked at, whether or not they were hit meanwhile.
   */
  take(nowUs: number, hitAtUs: Float64Array): number[] {
    const idle: number[] = [];
    const again: (readonly [row: number, dueUs: number])[] = [];
    for (let row = this.#queue.take(nowUs); row !== undefined; row = this.#queue.take(nowUs)) {
      const timer = this.#timers.get(row);
      if (timer === undefined) {
        continue;
      }
      let dueUs = Math.max(timer.sinceUs, hitAtUs[row] ?? 0) + timer.timeoutUs;
      if (dueUs <= nowUs) {
        idle.push(row);
        timer.sinceUs = nowUs;
        dueUs = nowUs + timer.timeoutUs;
      }
      again.push([row, dueUs]);
    }
    for (const [row, dueUs] of again) {
      this.#queue.add(row, dueUs);
    }
    return idle;
  }
}
