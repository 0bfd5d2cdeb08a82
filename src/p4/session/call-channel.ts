import type { Dialer, Wire } from "../wire.js";

/** One use of a connection. */
export interface Lease {
  readonly wire: Wire;
  /** The call has ended; must be called once. */
  release(): void;
  /**
   * The connection cannot be trusted any more: it is closed at once, with all other calls on it. False if it was closed
   * before.
   */
  discard(): boolean;
}

interface Connection {
  readonly wire: Wire;
  calls: number;
  isClosed: boolean;
}

/**
 * The connection for calls: dialled when first needed, replaced when it may be poisoned (on Node 20 one oversized trailer
 * makes every later call on a connection hang).
 */
export class CallChannel {
  readonly #dialer: Dialer;
  #current: Connection | undefined;
  /** Old connections with calls under way. */
  readonly #retired = new Set<Connection>();

  constructor(dialer: Dialer) {
    this.#dialer = dialer;
  }

  /** The connection for one call; dials if there is none. */
  acquire(): Lease {
    this.#current ??= { wire: this.#dialer.dial(), calls: 0, isClosed: false };
    const connection = this.#current;
    connection.calls += 1;
    return {
      wire: connection.wire,
      release: () => {
        connection.calls -= 1;
        if (connection.calls === 0 && this.#retired.has(connection)) {
          this.#discard(connection);
        }
      },
      discard: () => this.#discard(connection),
    };
  }

  /** Calls made from now on take a new connection; the old one closes when the calls on it have ended. */
  renew(): void {
    const connection = this.#current;
    this.#current = undefined;
    if (connection !== undefined) {
      this.#retired.add(connection);
      if (connection.calls === 0) {
        this.#discard(connection);
      }
    }
  }

  /** Ends all calls and connections. */
  close(): void {
    this.renew();
    for (const connection of [...this.#retired]) {
      this.#discard(connection);
    }
  }

  #discard(connection: Connection): boolean {
    if (this.#current === connection) {
      this.#current = undefined;
    }
    this.#retired.delete(connection);
    const wasOpen = !connection.isClosed;
    connection.isClosed = true;
    if (wasOpen) {
      connection.wire.close();
    }
    return wasOpen;
  }
}
