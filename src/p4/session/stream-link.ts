import type { Clock } from "../../time/clock.js";
import { Code, codeOf } from "../code.js";
import { StreamMessageResponse } from "../messages.js";
import { type Dialer, RpcError, type Wire, type WireStream } from "../wire.js";
import type { Arbitration, Standing } from "./arbitration.js";
import { electionIdOf } from "./election.js";
import { type Addressee, encodeArbitration } from "./requests.js";
import type { SessionTimeouts } from "./session-options.js";

/** What a {@link StreamLink} is made of. */
export interface StreamLinkOptions {
  readonly dialer: Dialer;
  readonly to: Addressee;
  readonly arbitration: Arbitration;
  readonly clock: Clock;
  readonly timeouts: SessionTimeouts;
  /** Told of each answer to an arbitration. */
  readonly onStanding: (standing: Standing) => void;
  /** Told of everything else that the switch sends. */
  readonly onMessage: (message: StreamMessageResponse) => void;
}

/** Missed heartbeats after which a connection is given up: a switch that is busy misses one. */
const beatsMissed = 2;

/**
 * One StreamChannel, from its dial to its end, on a connection of its own (P4Runtime specification, section 16).
 *
 * Its peer's life is found out by calls of Capabilities, not by HTTP/2 pings: a C-core server with gRPC's defaults ends a
 * connection for pings 20 s apart after 100 s without data.
 */
export class StreamLink {
  readonly #options: StreamLinkOptions;
  #stream: WireStream | undefined;
  #unansweredSince: number | undefined;
  #hasAnswered = false;

  constructor(options: StreamLinkOptions) {
    this.#options = options;
  }

  /** Whether the switch has ever said who is primary. */
  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  /** Queues a message; false if there is no stream. */
  send(message: Uint8Array): boolean {
    this.#stream?.send(message);
    return this.#stream !== undefined;
  }

  /** Tells the switch our election id, and so asks it who is primary. */
  arbitrate(): void {
    const { arbitration, clock, to } = this.#options;
    this.#unansweredSince = clock.monotonic();
    this.send(encodeArbitration(to, arbitration.open(clock.now())));
  }

  /** Connects, and returns why the stream ended; or when `signal` aborts, which ends it. */
  async run(signal: AbortSignal): Promise<RpcError> {
    const over = new AbortController();
    const wire = this.#dial();
    if (wire instanceof RpcError) {
      return wire;
    }
    const close = (): void => {
      over.abort();
      wire.close();
    };
    signal.addEventListener("abort", close, { once: true });
    this.#stream = wire.stream();
    this.arbitrate();
    const listening = this.#listen(this.#stream);
    const watching = this.#watch(wire, over.signal);
    try {
      return await Promise.race([listening, watching]);
    } finally {
      this.#stream.end();
      this.#stream = undefined;
      close();
      signal.removeEventListener("abort", close);
      await Promise.allSettled([listening, watching]);
    }
  }

  #dial(): Wire | RpcError {
    const { dialer } = this.#options;
    try {
      return dialer.dial();
    } catch (cause) {
      const text = cause instanceof Error ? cause.message : String(cause);
      return new RpcError(Code.Unavailable, text, undefined, { cause });
    }
  }

  async #listen(stream: WireStream): Promise<RpcError> {
    try {
      for await (const bytes of stream) {
        this.#receive(this.#decode(bytes));
      }
    } catch (error) {
      if (error instanceof RpcError) {
        return error;
      }
      throw error;
    }
    return new RpcError(Code.Ok, "the stream has ended");
  }

  #decode(bytes: Uint8Array): StreamMessageResponse {
    try {
      return StreamMessageResponse.decode(bytes);
    } catch (cause) {
      const text = "the switch sent a message that cannot be decoded";
      throw new RpcError(Code.Internal, text, undefined, { cause });
    }
  }

  #receive(message: StreamMessageResponse): void {
    const update = message.arbitration;
    if (!update) {
      this.#options.onMessage(message);
      return;
    }
    const { arbitration, clock, onStanding } = this.#options;
    const code = codeOf(update.status?.code ?? Code.Ok);
    const highest = update.electionId ? electionIdOf(update.electionId) : undefined;
    const standing = arbitration.onAnswer({ code, highest }, clock.now());
    this.#hasAnswered = true;
    if (standing.is !== "claiming") {
      this.#unansweredSince = undefined;
    } else if (standing.mustSend) {
      this.arbitrate();
    }
    onStanding(standing);
  }

  /** Returns when the switch does not answer any more, or the link is over. */
  async #watch(wire: Wire, over: AbortSignal): Promise<RpcError> {
    const { clock, timeouts } = this.#options;
    let missed = 0;
    for (let waitMs = timeouts.connectMs; missed < beatsMissed; waitMs = timeouts.heartbeatMs) {
      const isOver = await clock.sleep(waitMs, over).then(
        () => false,
        () => true,
      );
      if (isOver) {
        return new RpcError(Code.Cancelled, "the stream was closed");
      }
      if (clock.monotonic() - (this.#unansweredSince ?? Infinity) >= timeouts.connectMs) {
        const text = `the switch did not say in ${timeouts.connectMs} ms who is primary`;
        return new RpcError(Code.DeadlineExceeded, text);
      }
      missed = (await this.#answers(wire, over)) ? 0 : missed + 1;
    }
    return new RpcError(Code.DeadlineExceeded, "the switch answers no more");
  }

  /** Whether anything comes back; an error of the server is an answer, too (Capabilities is younger than P4Runtime 1.0). */
  async #answers(wire: Wire, signal: AbortSignal): Promise<boolean> {
    const timeoutMs = this.#options.timeouts.connectMs;
    try {
      await wire.unary("Capabilities", new Uint8Array(), { timeoutMs, signal });
      return true;
    } catch (error) {
      if (!(error instanceof RpcError)) {
        throw error;
      }
      return error.code !== Code.DeadlineExceeded && error.code !== Code.Unavailable;
    }
  }
}
