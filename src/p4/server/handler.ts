import type { RpcError, UnaryMethod } from "../wire.js";

/** A P4Runtime server as its transports see it: encoded messages in and out; every failure is an {@link RpcError}. */
export interface Handler {
  /** Answers one unary call. What has begun to be applied is not undone when `signal` aborts. */
  unary(method: UnaryMethod, request: Uint8Array, signal: AbortSignal): Promise<Uint8Array>;
  /** Answers a Read with its ReadResponses. */
  read(request: Uint8Array, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Takes a new StreamChannel; what comes from the server goes to `client`. */
  openStream(client: StreamClient): StreamInput;
}

/** The client's side of a StreamChannel, as the server sees it. Nothing is sent after `end`. */
export interface StreamClient {
  /** Takes one StreamMessageResponse. */
  send(message: Uint8Array): void;
  /** The server ends the stream, with the status that the error holds. */
  end(error: RpcError): void;
}

/** Where a transport puts what a client sends on a StreamChannel. */
export interface StreamInput {
  /** Takes one StreamMessageRequest. */
  receive(message: Uint8Array): void;
  /** The client ended the stream, or its connection broke. */
  close(): void;
}
