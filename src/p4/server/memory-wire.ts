import { type Clock, systemClock } from "../../time/clock.js";
import { Code } from "../code.js";
import {
  type CallOptions,
  type Dialer,
  RpcError,
  type UnaryMethod,
  type Wire,
  type WireStream,
} from "../wire.js";
import type { Handler } from "./handler.js";
import { MemoryStream } from "./memory-stream.js";

/** How a {@link MemoryDialer} behaves. */
export interface MemoryDialerOptions {
  /** The name in messages to people. Default: `memory`. */
  readonly target?: string;
  /** Measures deadlines. Default: the machine's clock. */
  readonly clock?: Clock;
  /**
   * Bytes of status details above which a connection hangs for good, and all its calls until their deadlines, as one of
   * grpc-js on Node 20 does. Default: 61,000.
   */
  readonly detailsLimit?: number;
}

/** Connections to a server in the same process: no network, but bytes, copies and asynchronous turns as with one. */
export class MemoryDialer implements Dialer {
  readonly target: string;
  readonly #handler: Handler;
  readonly #clock: Clock;
  readonly #detailsLimit: number;

  constructor(handler: Handler, options: MemoryDialerOptions = {}) {
    this.target = options.target ?? "memory";
    this.#handler = handler;
    this.#clock = options.clock ?? systemClock;
    this.#detailsLimit = options.detailsLimit ?? 61_000;
  }

  dial(): Wire {
    return new MemoryWire(this.#handler, this.#clock, this.#detailsLimit);
  }
}

class MemoryWire implements Wire {
  readonly #handler: Handler;
  readonly #clock: Clock;
  readonly #detailsLimit: number;
  readonly #streams = new Set<MemoryStream>();
  readonly #closed = new AbortController();
  /** The connection took a trailer that it cannot swallow: nothing gets through any more. */
  #hangs = false;

  constructor(handler: Handler, clock: Clock, detailsLimit: number) {
    this.#handler = handler;
    this.#clock = clock;
    this.#detailsLimit = detailsLimit;
  }

  async unary(method: UnaryMethod, request: Uint8Array, options: CallOptions): Promise<Uint8Array> {
    const call = this.#begin(options);
    try {
      const sent = request.slice();
      await call.until(turn());
      return await call.until(this.#arrive(() => this.#handler.unary(method, sent, call.signal)));
    } finally {
      call.end();
    }
  }

  async *read(request: Uint8Array, options: CallOptions): AsyncGenerator<Uint8Array> {
    const call = this.#begin(options);
    try {
      const sent = request.slice();
      await call.until(turn());
      const responses = this.#handler.read(sent, call.signal)[Symbol.asyncIterator]();
      for (;;) {
        const next = await call.until(this.#arrive(() => responses.next()));
        if (next.done === true) {
          return;
        }
        yield next.value;
      }
    } finally {
      call.end();
    }
  }

  stream(): WireStream {
    const stream = new MemoryStream(this.#handler, {
      isSilent: () => this.#hangs,
      onEnd: () => this.#streams.delete(stream),
    });
    if (this.#closed.signal.aborted) {
      stream.abort(closed());
    } else {
      this.#streams.add(stream);
    }
    return stream;
  }

  close(): void {
    this.#closed.abort(closed());
    for (const stream of [...this.#streams]) {
      stream.abort(closed());
    }
  }

  #begin(options: CallOptions): Call {
    return new Call(options, this.#clock, this.#closed.signal);
  }

  /** What the server answers, one turn later; never, once the connection hangs. */
  async #arrive<T>(work: () => Promise<T>): Promise<T> {
    if (this.#hangs) {
      return never();
    }
    try {
      const answer = await work();
      await turn();
      return this.#hangs ? never() : answer;
    } catch (error) {
      await turn();
      if (error instanceof RpcError && (error.details?.length ?? 0) > this.#detailsLimit) {
        this.#hangs = true;
      }
      if (this.#hangs) {
        return never();
      }
      throw error instanceof RpcError
        ? error
        : new RpcError(Code.Internal, String(error), undefined, { cause: error });
    }
  }
}

/** One call under way: ends by its deadline, its caller's signal, or the connection's end. */
class Call {
  readonly #controller = new AbortController();
  readonly #failed: Promise<never>;
  readonly #unlisten: () => void;

  constructor({ timeoutMs, signal }: CallOptions, clock: Clock, connectionClosed: AbortSignal) {
    const fail = (error: unknown): void => this.#controller.abort(error);
    const onCancel = (): void => fail(new RpcError(Code.Cancelled, "cancelled"));
    const onClose = (): void => fail(connectionClosed.reason);
    this.#failed = new Promise((_, reject) => {
      this.signal.addEventListener("abort", () => reject(this.signal.reason), { once: true });
    });
    this.#failed.catch(() => undefined);
    signal?.addEventListener("abort", onCancel, { once: true });
    connectionClosed.addEventListener("abort", onClose, { once: true });
    this.#unlisten = () => {
      signal?.removeEventListener("abort", onCancel);
      connectionClosed.removeEventListener("abort", onClose);
    };
    if (connectionClosed.aborted) {
      onClose();
    } else if (signal?.aborted === true) {
      onCancel();
    } else {
      clock.sleep(timeoutMs, this.signal).then(
        () => fail(new RpcError(Code.DeadlineExceeded, `no answer in ${timeoutMs} ms`)),
        () => undefined,
      );
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  until<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.#failed]);
  }

  end(): void {
    this.#unlisten();
    this.#controller.abort(new RpcError(Code.Cancelled, "ended"));
  }
}

function closed(): RpcError {
  return new RpcError(Code.Unavailable, "connection closed");
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
