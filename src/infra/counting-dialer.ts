import type { CallOptions, Dialer, UnaryMethod, Wire, WireStream } from "../p4/wire.js";
import { countUpdates, type UpdateCounts } from "./count-updates.js";

/**
 * Makes the same connections as another dialer, and counts on their wires: every Update of every Write, whatever entity it
 * is of and whatever becomes of it, and the calls that are under way.
 */
export class CountingDialer implements Dialer {
  readonly #inner: Dialer;
  readonly #counts = { inserts: 0, modifies: 0, deletes: 0 };
  #underWay = 0;
  #calls = 0;

  constructor(inner: Dialer) {
    this.#inner = inner;
  }

  get target(): string {
    return this.#inner.target;
  }

  /** So far. */
  get updates(): UpdateCounts {
    return { ...this.#counts };
  }

  /** Calls that were made and have not been answered. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Calls that were made. */
  get calls(): number {
    return this.#calls;
  }

  dial(): Wire {
    const wire = this.#inner.dial();
    return {
      unary: (method, request, options) => this.#unary(wire, method, request, options),
      read: (request, options) => this.#read(wire, request, options),
      stream: (): WireStream => wire.stream(),
      close: () => wire.close(),
    };
  }

  async #unary(
    wire: Wire,
    method: UnaryMethod,
    request: Uint8Array,
    options: CallOptions,
  ): Promise<Uint8Array> {
    if (method === "Write") {
      this.#count(request);
    }
    this.#begin();
    try {
      return await wire.unary(method, request, options);
    } finally {
      this.#underWay -= 1;
    }
  }

  async *#read(
    wire: Wire,
    request: Uint8Array,
    options: CallOptions,
  ): AsyncGenerator<Uint8Array, void> {
    this.#begin();
    try {
      yield* wire.read(request, options);
    } finally {
      this.#underWay -= 1;
    }
  }

  #begin(): void {
    this.#underWay += 1;
    this.#calls += 1;
  }

  #count(request: Uint8Array): void {
    const { inserts, modifies, deletes } = countUpdates(request);
    this.#counts.inserts += inserts;
    this.#counts.modifies += modifies;
    this.#counts.deletes += deletes;
  }
}
