import type { Readable, Writable } from "node:stream";
import { orAbort } from "../../time/wait.js";
import { type Decoded, FelixDecoder } from "./decode.js";
import { FelixEncoder, type FelixStatus } from "./encode.js";
import { defaultFrameLimit, encodeFrame, FrameReader } from "./frame.js";
import { Inbox } from "./inbox.js";

/** How much a connection takes in. */
export interface FelixConnectionOptions {
  /** The most bytes of one message; default 256 MiB. More is an error: the stream is taken to be out of step. */
  readonly frameLimit?: number;
  /** Bytes of unread messages from which on no more are read, so that Felix waits; default 4 MiB. */
  readonly unreadBytes?: number;
  /** The same as a number of messages; default 4096. */
  readonly unreadMessages?: number;
}

/** Why a connection is over. */
export type ConnectionEnd =
  /** Felix, or its shim, ended the stream: it is gone. */
  | { readonly reason: "peerEnded" }
  /** Felix is gone, which a write or a reset told first (EPIPE, ECONNRESET). */
  | { readonly reason: "brokenPipe"; readonly error: Error }
  /** `close` was called. */
  | { readonly reason: "closed" }
  /** What came was no frame or no message, or the operating system failed: see the error. */
  | { readonly reason: "failed"; readonly error: Error };

/** Nothing can be sent any more. */
export class ConnectionClosedError extends Error {
  override readonly name = "ConnectionClosedError";
  readonly end: ConnectionEnd;

  constructor(end: ConnectionEnd, options?: { readonly cause: unknown }) {
    super(`the connection to Felix is over (${end.reason})`, options);
    this.end = end;
  }
}

/**
 * A connection to one Felix: its messages in, status out. Messages are read ahead up to a limit, so that Felix is not
 * held up by a slow step of the reader, and not beyond it, so that Felix is held up by a slow reader.
 *
 * Iterating gives the messages in order, and after what had arrived it ends, or throws the error of a connection that
 * `failed`: `FrameError`, `FelixDecodeError` or one of the operating system. Leaving the loop closes nothing. There is
 * one stream of messages, whoever iterates.
 */
export class FelixConnection implements AsyncIterable<Decoded> {
  /** Resolves once, as soon as it is known; messages that arrived before may still be unread. */
  readonly closed: Promise<ConnectionEnd>;
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #limits: { readonly bytes: number; readonly messages: number };
  readonly #reader: FrameReader;
  readonly #decoder = new FelixDecoder();
  readonly #encoder = new FelixEncoder();
  readonly #inbox = new Inbox<Uint8Array>(() => this.#resumeIfRead());
  readonly #sending = new Set<(error: Error) => void>();
  #end: ConnectionEnd | undefined;
  #resolveClosed: (end: ConnectionEnd) => void = () => {};
  #flushed: Promise<void> | undefined;

  private constructor(input: Readable, output: Writable, options: FelixConnectionOptions) {
    this.#input = input;
    this.#output = output;
    this.#limits = {
      bytes: options.unreadBytes ?? 4 * 1024 * 1024,
      messages: options.unreadMessages ?? 4096,
    };
    this.#reader = new FrameReader(options.frameLimit ?? defaultFrameLimit);
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  /** Takes over two streams of bytes, which may be one socket, and starts to read. */
  static over(
    input: Readable,
    output: Writable,
    options: FelixConnectionOptions = {},
  ): FelixConnection {
    const connection = new FelixConnection(input, output, options);
    connection.#start();
    return connection;
  }

  /** The messages, decoded one by one as they are asked for. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Decoded, void, undefined> {
    for await (const payload of this.payloads()) {
      yield this.#decode(payload);
    }
  }

  /** The same messages as bytes, each one `felix.ToDataplane`. */
  payloads(): AsyncGenerator<Uint8Array, void, undefined> {
    return this.#inbox.read();
  }

  /**
   * Sends one message, after those for which it was called before. Resolves when the operating system has it, which
   * is late if Felix does not read: wait for it before sending the next. Throws {@link ConnectionClosedError}, or the
   * signal's reason: then the message may still go out.
   */
  async send(message: FelixStatus, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#end !== undefined) {
      throw new ConnectionClosedError(this.#end);
    }
    const written = this.#write(encodeFrame(this.#encoder.encode(message)));
    await (signal === undefined ? written : orAbort(written, signal));
  }

  /**
   * Ends the connection. What was sent is written out first, unless Felix is gone; unread messages are dropped. When
   * `signal` aborts, what is not written is lost, and its reason is thrown.
   */
  async close(signal?: AbortSignal): Promise<void> {
    this.#flushed ??= this.#flush();
    try {
      await (signal === undefined ? this.#flushed : orAbort(this.#flushed, signal));
    } finally {
      this.#destroyStreams();
    }
  }

  /** Ends the connection at once: what is not written or not read is lost. */
  destroy(): void {
    this.#inbox.clear();
    this.#settle({ reason: "closed" });
    this.#destroyStreams();
  }

  #start(): void {
    this.#input.on("error", (error) => this.#fail(error));
    this.#output.on("error", (error) => this.#fail(error));
    this.#input.on("end", () => this.#inputEnded());
    this.#input.on("close", () => this.#finish({ reason: "peerEnded" }));
    this.#output.on("close", () => this.#outputClosed());
    this.#input.on("data", (chunk: Uint8Array) => this.#take(chunk));
    this.#input.resume();
  }

  #take(chunk: Uint8Array): void {
    if (this.#end !== undefined) {
      return;
    }
    try {
      for (const payload of this.#reader.push(chunk)) {
        this.#inbox.add(payload, payload.length);
      }
    } catch (error) {
      this.#fail(error);
    }
    if (this.#isFull(1)) {
      this.#input.pause();
    }
  }

  #isFull(share: number): boolean {
    const { bytes, messages } = this.#limits;
    return this.#inbox.bytes > bytes * share || this.#inbox.count > messages * share;
  }

  #resumeIfRead(): void {
    if (this.#input.isPaused() && !this.#isFull(0.5)) {
      this.#input.resume();
    }
  }

  #inputEnded(): void {
    try {
      this.#reader.end();
      this.#finish({ reason: "peerEnded" });
    } catch (error) {
      this.#fail(error);
    }
  }

  #decode(payload: Uint8Array): Decoded {
    try {
      return this.#decoder.decode(payload);
    } catch (error) {
      this.#inbox.clear();
      this.#fail(error);
      throw error;
    }
  }

  #write(frame: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error | null): void => {
        this.#sending.delete(settle);
        if (error) {
          reject(new ConnectionClosedError(this.#fail(error), { cause: error }));
        } else {
          resolve();
        }
      };
      this.#sending.add(settle);
      this.#output.write(frame, settle);
    });
  }

  // Some streams forget the callback of the write that is under way when they are destroyed.
  #outputClosed(): void {
    for (const settle of this.#sending) {
      settle(new Error("the stream was closed"));
    }
  }

  async #flush(): Promise<void> {
    const wasOpen = this.#end === undefined;
    this.#settle({ reason: "closed" });
    this.#inbox.clear();
    this.#input.pause();
    if (wasOpen) {
      // An error means that Felix is gone: there is nobody left to write to.
      await new Promise<void>((resolve) => this.#output.end(() => resolve()));
    }
  }

  #fail(error: unknown): ConnectionEnd {
    return this.#finish(endOf(error instanceof Error ? error : new Error(String(error))));
  }

  #finish(end: ConnectionEnd): ConnectionEnd {
    if (this.#end === undefined) {
      this.#settle(end);
      this.#destroyStreams();
    }
    return this.#end ?? end;
  }

  // The first reason stands.
  #settle(end: ConnectionEnd): void {
    this.#end ??= end;
    this.#resolveClosed(this.#end);
    this.#inbox.end(this.#end.reason === "failed" ? this.#end.error : undefined);
  }

  #destroyStreams(): void {
    this.#input.destroy();
    this.#output.destroy();
  }
}

function endOf(error: Error): ConnectionEnd {
  const code = "code" in error ? error.code : undefined;
  return code === "EPIPE" || code === "ECONNRESET"
    ? { reason: "brokenPipe", error }
    : { reason: "failed", error };
}
