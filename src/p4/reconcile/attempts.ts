import type { DeltaTracker } from "./delta-tracker.js";

type ByRow = Map<DeltaTracker, Map<string, number>>;

/**
 * How often rows have failed in a row: noted when a row becomes worth trying again, for the apply that follows. What that
 * does not note anew is forgotten, so that nothing piles up.
 */
export class Attempts {
  #now: ByRow = new Map();
  #next: ByRow = new Map();

  clear(): void {
    this.#now = new Map();
    this.#next = new Map();
  }

  /** An apply begins. */
  begin(): void {
    this.#now = this.#next;
    this.#next = new Map();
  }

  /** How often the row had failed when this apply began. */
  of(tracker: DeltaTracker, key: string): number {
    return this.#now.get(tracker)?.get(key) ?? 0;
  }

  /** Notes for the next apply that the row has failed so often. */
  note(tracker: DeltaTracker, key: string, attempts: number): void {
    const rows = this.#next.get(tracker) ?? new Map<string, number>();
    this.#next.set(tracker, rows);
    rows.set(key, attempts);
  }
}
