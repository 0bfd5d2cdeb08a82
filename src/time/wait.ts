/** Waits for `promise`, but no longer than until `signal` aborts: then rejects with its reason. */
export function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

/** Something that happens again and again, and a loop that waits for it: no occurrence is lost between two waits. */
export class Bell {
  #rung = false;
  #waiting: (() => void)[] = [];

  /** Wakes who waits, or lets the next wait return at once. */
  ring(): void {
    this.#rung = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) {
      wake();
    }
  }

  /** Returns when the bell has rung since the last wait ended. */
  async wait(signal: AbortSignal): Promise<void> {
    while (!this.#rung) {
      await orAbort(new Promise<void>((resolve) => this.#waiting.push(resolve)), signal);
    }
    this.#rung = false;
  }
}

/** A controller that aborts with `parent`, too, until it is released. */
export interface LinkedController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** Lets go of the parent; always to be called in the end. */
  release(): void;
}

/**
 * For work that is begun again and again under one long-lived signal. `AbortSignal.any` would do the same, but leaves
 * something behind at the parent each time until a garbage collection, which on Node 20 costs more than the work.
 */
export function linkedController(parent: AbortSignal): LinkedController {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(parent.reason);
  if (parent.aborted) {
    onAbort();
  } else {
    parent.addEventListener("abort", onAbort, { once: true });
  }
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => parent.removeEventListener("abort", onAbort),
  };
}
