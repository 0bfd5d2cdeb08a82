/** A row that waits for something to happen; `release` makes it worth trying again. */
export interface Waiter {
  /** True once it waits no more, for whatever reason: then it may be forgotten. Unset: it waits until it is released. */
  readonly isOver?: boolean;
  release(): void;
}

/** Below so many, nobody looks for those that wait no more. */
const leastToSweep = 16;

/**
 * Who waits for one thing. Those that wait no more are swept out whenever the list has doubled: it is never much longer than
 * it has to be, whatever comes and goes, and that costs a constant for each that is added.
 */
export class WaitList {
  #waiters: Waiter[] = [];
  #sweepAt = leastToSweep;

  /** How many there are, some of them perhaps over. */
  get size(): number {
    return this.#waiters.length;
  }

  /** Whether anybody still waits. */
  get isWaiting(): boolean {
    for (let last = this.#waiters.at(-1); last !== undefined; last = this.#waiters.at(-1)) {
      if (last.isOver !== true) {
        return true;
      }
      this.#waiters.pop();
    }
    return false;
  }

  add(waiter: Waiter): void {
    if (this.#waiters.length >= this.#sweepAt) {
      this.#waiters = this.#waiters.filter(({ isOver }) => isOver !== true);
      this.#sweepAt = Math.max(leastToSweep, 2 * this.#waiters.length);
    }
    this.#waiters.push(waiter);
  }

  /** Releases one that still waits, the latest; false if nobody does. */
  releaseOne(): boolean {
    if (!this.isWaiting) {
      return false;
    }
    this.#waiters.pop()?.release();
    return true;
  }

  /** Releases all; who comes meanwhile waits for the next time. */
  releaseAll(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    this.#sweepAt = leastToSweep;
    for (const waiter of waiters) {
      if (waiter.isOver !== true) {
        waiter.release();
      }
    }
  }
}
