import { DropOldestQueue } from "./drop-oldest-queue.js";

/** Who wants to see each item of one kind; each has a queue of its own, so that a slow one delays nobody. */
export class Subscribers<T extends object> {
  readonly #queues = new Set<DropOldestQueue<T>>();
  readonly #capacity: number;
  readonly #onDrop: () => void;

  constructor(capacity: number, onDrop: () => void) {
    this.#capacity = capacity;
    this.#onDrop = onDrop;
  }

  push(item: T): void {
    for (const queue of this.#queues) {
      queue.push(item);
    }
  }

  /** All items pushed from this call on, until `signal` aborts: then it throws the signal's reason. For one reader. */
  subscribe(signal: AbortSignal): AsyncIterable<T> {
    const queue = new DropOldestQueue<T>(this.#capacity, this.#onDrop);
    const leave = (): void => {
      this.#queues.delete(queue);
      signal.removeEventListener("abort", leave);
    };
    if (!signal.aborted) {
      this.#queues.add(queue);
      signal.addEventListener("abort", leave);
    }
    return take(queue, leave, signal);
  }
}

async function* take<T extends object>(
  queue: DropOldestQueue<T>,
  leave: () => void,
  signal: AbortSignal,
): AsyncGenerator<T, void> {
  try {
    yield* queue.take(signal);
  } finally {
    leave();
  }
}
