import type { Code } from "./code.js";

/** The unary methods of service p4.v1.P4Runtime. */
export type UnaryMethod =
  | "Write"
  | "SetForwardingPipelineConfig"
  | "GetForwardingPipelineConfig"
  | "Capabilities";

/** Bounds of one call. */
export interface CallOptions {
  /** After so many milliseconds the call fails with DEADLINE_EXCEEDED. */
  readonly timeoutMs: number;
  /** Cancels the call: it then fails with CANCELLED. */
  readonly signal?: AbortSignal;
}

/**
 * One connection to a P4Runtime server: encoded messages in, encoded messages out. Implemented over gRPC and in memory;
 * every failure is an {@link RpcError}.
 */
export interface Wire {
  unary(method: UnaryMethod, request: Uint8Array, options: CallOptions): Promise<Uint8Array>;
  /** Read: the ReadResponses as they come. */
  read(request: Uint8Array, options: CallOptions): AsyncIterable<Uint8Array>;
  /** Opens a StreamChannel. */
  stream(): WireStream;
  /** Ends all that is under way; calls made later fail with UNAVAILABLE. */
  close(): void;
}

/** A StreamChannel: StreamMessageRequests out, StreamMessageResponses in; ends with an {@link RpcError}, also when the server closes it with OK. */
export interface WireStream extends AsyncIterable<Uint8Array> {
  /** Queues one message; after the stream's end it is dropped. */
  send(message: Uint8Array): void;
  /** Half-closes and lets go. */
  end(): void;
}

/** Makes connections to one server. Each is a connection of its own: none shares a transport with another. */
export interface Dialer {
  /** For messages to people: `127.0.0.1:9559`, `fake`. */
  readonly target: string;
  dial(): Wire;
}

/** A call that failed, as gRPC reports it. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly code: Code;
  /** The trailer `grpc-status-details-bin`: an encoded google.rpc.Status, if the server sent one. */
  readonly details: Uint8Array | undefined;

  constructor(code: Code, message: string, details?: Uint8Array, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}
