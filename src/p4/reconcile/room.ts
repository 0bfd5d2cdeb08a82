import type { DeltaTracker } from "./delta-tracker.js";
import { type Waiter, WaitList } from "./wait-list.js";

/** Room in tables: who takes it, and who waits for it. No row is left waiting where there is room. */
export class Room {
  /** Inserts under way, by table: they take up room before they are known to be there. */
  readonly #inserting = new Map<DeltaTracker, number>();
  /** Rows for which there was no room by our count. */
  readonly #counted = new Map<DeltaTracker, WaitList>();
  /** Rows for which the switch had no room, whatever our count. */
  readonly #refused = new Map<DeltaTracker, WaitList>();

  clear(): void {
    this.#inserting.clear();
    this.#counted.clear();
    this.#refused.clear();
  }

  /** Takes room for an insert; false if there is none. */
  take(tracker: DeltaTracker): boolean {
    const inserting = this.#inserting.get(tracker) ?? 0;
    if (tracker.used + inserting >= tracker.kind.capacity) {
      return false;
    }
    this.#inserting.set(tracker, inserting + 1);
    return true;
  }

  /** What became of an insert is about to be entered. */
  settle(tracker: DeltaTracker): void {
    this.#inserting.set(tracker, (this.#inserting.get(tracker) ?? 1) - 1);
  }

  /** Remembers a row that {@link take} had no room for. */
  wait(tracker: DeltaTracker, waiter: Waiter): void {
    listOf(this.#counted, tracker).add(waiter);
  }

  /** Remembers a row that the switch had no room for. */
  waitForDelete(tracker: DeltaTracker, waiter: Waiter): void {
    listOf(this.#refused, tracker).add(waiter);
  }

  /** A row went: one that the switch had no room for is worth trying. */
  onDelete(tracker: DeltaTracker): void {
    this.#refused.get(tracker)?.releaseOne();
  }

  /** Whether {@link release} would release anything. */
  get isWanted(): boolean {
    return [...this.#counted].some(([tracker, list]) => roomIn(tracker) > 0 && list.isWaiting);
  }

  /**
   * Releases as many rows as there is room for, also where those that it was meant for did not take it. To be called while
   * no insert is under way.
   */
  release(): void {
    for (const [tracker, list] of this.#counted) {
      for (let room = roomIn(tracker); room > 0 && list.releaseOne(); room -= 1) {}
    }
  }
}

function roomIn(tracker: DeltaTracker): number {
  return tracker.kind.capacity - tracker.used;
}

function listOf(lists: Map<DeltaTracker, WaitList>, tracker: DeltaTracker): WaitList {
  const list = lists.get(tracker) ?? new WaitList();
  lists.set(tracker, list);
  return list;
}
