import { Code } from "../code.js";
import { RpcError, type WireStream } from "../wire.js";
import type { Handler, StreamClient, StreamInput } from "./handler.js";

/** What a {@link MemoryStream} needs of its connection. */
export interface MemoryStreamOptions {
  /** Whether the connection lets nothing through any more. */
  readonly isSilent: () => boolean;
  readonly onEnd: () => void;
}

/** A StreamChannel in memory: what either side sends arrives one turn of the event loop later, in order. */
export class MemoryStream implements WireStream {
  readonly #options: MemoryStreamOptions;
  readonly #input: StreamInput;
  readonly #arrived: Uint8Array[] = [];
  #ended: RpcError | undefined;
  #wake: (() => void) | undefined;

  constructor(handler: Handler, options: MemoryStreamOptions) {
    this.#options = options;
    const client: StreamClient = {
      send: (message) => this.#later(() => this.#arrive(message)),
      end: (error) => this.#later(() => this.#finish(error)),
    };
    this.#input = handler.openStream(client);
  }

  send(message: Uint8Array): void {
    const sent = message.slice();
    this.#later(() => {
      if (this.#ended === undefined) {
        this.#input.receive(sent);
      }
    });
  }

  end(): void {
    this.#later(() => this.abort(new RpcError(Code.Ok, "stream ended")));
  }

  /** Ends both sides at once, as a broken connection does. */
  abort(error: RpcError): void {
    if (this.#ended === undefined) {
      this.#finish(error);
      this.#input.close();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const message = this.#arrived.shift();
      if (message !== undefined) {
        yield message;
      } else if (this.#ended !== undefined) {
        throw this.#ended;
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  #later(work: () => void): void {
    setImmediate(() => {
      if (!this.#options.isSilent()) {
        work();
      }
    });
  }

  #arrive(message: Uint8Array): void {
    if (this.#ended === undefined) {
      this.#arrived.push(message);
      this.#wake?.();
    }
  }

  #finish(error: RpcError): void {
    if (this.#ended === undefined) {
      this.#ended = error;
      this.#options.onEnd();
      this.#wake?.();
    }
  }
}
