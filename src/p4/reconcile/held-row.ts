import type { DeltaTracker } from "./delta-tracker.js";
import type { Hold } from "./owner.js";
import type { Waiter } from "./wait-list.js";

/** A row that waits under a hold: once it is held no more, or under another one, it waits no more. */
export class HeldRow implements Waiter {
  readonly #tracker: DeltaTracker;
  readonly #key: string;
  readonly #hold: Hold;

  constructor(tracker: DeltaTracker, key: string, hold: Hold) {
    this.#tracker = tracker;
    this.#key = key;
    this.#hold = hold;
  }

  get isOver(): boolean {
    return this.#tracker.holdOf(this.#key) !== this.#hold;
  }

  release(): void {
    if (!this.isOver) {
      this.#tracker.release(this.#key);
    }
  }
}
