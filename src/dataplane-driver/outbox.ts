import type { FelixStatus } from "../calico-api/felix/encode.js";
import { Bell } from "../time/wait.js";

/**
 * Statuses that wait for Felix to read them: of each endpoint the last one, and no end of one that Felix was never told
 * of. So a Felix that does not read costs no more memory than its endpoints, however many come and go.
 */
export class Outbox {
  readonly #bell = new Bell();
  readonly #waiting = new Map<string, FelixStatus>();
  /** Objects of which Felix was told, and not of their end. */
  readonly #told = new Set<string>();

  /** How many statuses wait. */
  get size(): number {
    return this.#waiting.size;
  }

  /** Queues a status, in place of an earlier one of the same object. */
  put(status: FelixStatus): void {
    const key = keyOf(status);
    this.#waiting.delete(key);
    if (isRemove(status) && !this.#told.has(key)) {
      return;
    }
    this.#waiting.set(key, status);
    this.#bell.ring();
  }

  /** Sends what waits, one by one, until `signal` aborts or `send` fails; rejects then. */
  async run(
    send: (status: FelixStatus, signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ): Promise<never> {
    for (;;) {
      for (const [key, status] of this.#waiting) {
        this.#waiting.delete(key);
        if (isRemove(status)) {
          this.#told.delete(key);
        } else {
          this.#told.add(key);
        }
        await send(status, signal);
      }
      await this.#bell.wait(signal);
    }
  }
}

function isRemove({ case: is }: FelixStatus): boolean {
  return is === "workloadEndpointStatusRemove" || is === "hostEndpointStatusRemove";
}

function keyOf(status: FelixStatus): string {
  switch (status.case) {
    case "processStatusUpdate":
      return "process";
    case "workloadEndpointStatusUpdate":
    case "workloadEndpointStatusRemove": {
      const { orchestrator, workload, endpoint } = status.value.id;
      return JSON.stringify([orchestrator, workload, endpoint]);
    }
    case "hostEndpointStatusUpdate":
    case "hostEndpointStatusRemove":
      return JSON.stringify([status.value.id]);
  }
}
