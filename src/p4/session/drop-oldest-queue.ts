import { Bell } from "../../time/wait.js";

/**
 * A queue that never grows over its capacity and never makes the producer wait: when it is full, the oldest item goes.
 * For up to some thousand items.
 */
export class DropOldestQueue<T extends object> {
  readonly #capacity: number;
  readonly #onDrop: () => void;
  readonly #bell = new Bell();
  readonly #items: T[] = [];

  constructor(capacity: number, onDrop: () => void) {
    this.#capacity = capacity;
    this.#onDrop = onDrop;
  }

  push(item: T): void {
    if (this.#items.length >= this.#capacity) {
      this.#items.shift();
      this.#onDrop();
    }
    this.#items.push(item);
    this.#bell.ring();
  }

  /** The items as they come, for one reader; throws the signal's reason when it aborts. */
  async *take(signal: AbortSignal): AsyncGenerator<T, never> {
    for (;;) {
      signal.throwIfAborted();
      const item = this.#items.shift();
      if (item === undefined) {
        await this.#bell.wait(signal);
      } else {
        yield item;
      }
    }
  }
}
