import type { Clock } from "../../time/clock.js";

/** How a digest is buffered: p4.v1.DigestEntry.Config. */
export interface DigestConfig {
  /** How long the first message of a list may wait, in nanoseconds; 0 sends each at once. */
  readonly maxTimeoutNs: bigint;
  /** How many messages a list may hold; 0 leaves it to the server. */
  readonly maxListSize: number;
  /** How long what was sent is not sent again unless acknowledged, in nanoseconds; 0 never holds anything back. */
  readonly ackTimeoutNs: bigint;
}

/** A list that is ready to be sent. */
export interface DigestMessages<T> {
  readonly listId: bigint;
  readonly messages: readonly T[];
}

/** What a {@link DigestBuffer} is made of. */
export interface DigestBufferOptions<T> {
  readonly config: DigestConfig;
  readonly clock: Clock;
  readonly send: (list: DigestMessages<T>) => void;
}

const defaultListSize = 100;

/** More messages than this that nobody acknowledges are forgotten: the next of them is sent again. */
const maxSuppressed = 65_536;

/** An acknowledgement of an older list than the last so many is ignored: what it held waits for its time. */
const maxUnacknowledged = 1_024;

/**
 * The messages of one digest on their way to the controller (P4Runtime 1.4, section 9.6): distinct within a list, and
 * not repeated until acknowledged or timed out.
 */
export class DigestBuffer<T> {
  readonly #options: DigestBufferOptions<T>;
  readonly #pending = new Map<string, T>();
  /** By message: the list that holds it, and until when it is not sent again (monotonic milliseconds). */
  readonly #suppressed = new Map<string, { readonly listId: bigint; readonly untilMs: number }>();
  readonly #unacknowledged = new Map<bigint, readonly string[]>();
  #lastListId: bigint;
  #timer: AbortController | undefined;

  /** `lastListId`: the last list id that was given out for this digest, so that none is used twice. */
  constructor(options: DigestBufferOptions<T>, lastListId = 0n) {
    this.#options = options;
    this.#lastListId = lastListId;
  }

  get lastListId(): bigint {
    return this.#lastListId;
  }

  /** Takes one message; `identity` is equal for equal messages. */
  add(identity: string, message: T): void {
    const { config, clock } = this.#options;
    const suppressed = this.#suppressed.get(identity);
    if (suppressed !== undefined && clock.monotonic() < suppressed.untilMs) {
      return;
    }
    if (this.#pending.has(identity)) {
      return;
    }
    this.#pending.set(identity, message);
    const listSize = config.maxListSize > 0 ? config.maxListSize : defaultListSize;
    if (config.maxTimeoutNs === 0n || this.#pending.size >= listSize) {
      this.#flush();
    } else if (this.#timer === undefined) {
      this.#startTimer(Number(config.maxTimeoutNs) / 1e6);
    }
  }

  /** The controller has dealt with a list: its messages may be sent again. Unknown lists are ignored. */
  acknowledge(listId: bigint): void {
    for (const identity of this.#unacknowledged.get(listId) ?? []) {
      if (this.#suppressed.get(identity)?.listId === listId) {
        this.#suppressed.delete(identity);
      }
    }
    this.#unacknowledged.delete(listId);
  }

  /** Forgets what waits. */
  close(): void {
    this.#timer?.abort();
    this.#pending.clear();
  }

  #startTimer(ms: number): void {
    const timer = new AbortController();
    this.#timer = timer;
    this.#options.clock.sleep(ms, timer.signal).then(
      () => this.#flush(),
      () => undefined,
    );
  }

  #flush(): void {
    this.#timer?.abort();
    this.#timer = undefined;
    if (this.#pending.size === 0) {
      return;
    }
    this.#lastListId += 1n;
    this.#suppress(this.#lastListId);
    const messages = [...this.#pending.values()];
    this.#pending.clear();
    this.#options.send({ listId: this.#lastListId, messages });
  }

  #suppress(listId: bigint): void {
    const { config, clock } = this.#options;
    if (config.ackTimeoutNs === 0n) {
      return;
    }
    if (this.#suppressed.size >= maxSuppressed) {
      this.#suppressed.clear();
      this.#unacknowledged.clear();
    }
    const identities = [...this.#pending.keys()];
    const untilMs = clock.monotonic() + Number(config.ackTimeoutNs) / 1e6;
    for (const identity of identities) {
      this.#suppressed.set(identity, { listId, untilMs });
    }
    this.#unacknowledged.set(listId, identities);
    if (this.#unacknowledged.size > maxUnacknowledged) {
      this.#unacknowledged.delete(listId - BigInt(maxUnacknowledged));
    }
  }
}
