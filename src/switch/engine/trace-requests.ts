import type { PacketTrace } from "./packet-trace.js";

interface TraceRequest {
  left: number;
  readonly done: (trace: PacketTrace) => void;
}

/** Who wants to see the ways of packets, and of how many more. */
export class TraceRequests {
  readonly #requests = new Set<TraceRequest>();

  get isWanted(): boolean {
    return this.#requests.size > 0;
  }

  /** @returns ends it early */
  add(count: number, done: (trace: PacketTrace) => void): () => void {
    const request = { left: count, done };
    if (count > 0) {
      this.#requests.add(request);
    }
    return () => this.#requests.delete(request);
  }

  tell(trace: PacketTrace): void {
    for (const request of [...this.#requests]) {
      request.left -= 1;
      if (request.left === 0) {
        this.#requests.delete(request);
      }
      request.done(trace);
    }
  }
}
