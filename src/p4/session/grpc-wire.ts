import type { Socket } from "node:net";
import {
  ChannelCredentials,
  type ChannelOptions,
  Client,
  type ClientDuplexStream,
  credentials,
  Metadata,
  type ServiceError,
} from "@grpc/grpc-js";
import { Code, codeOf } from "../code.js";
import {
  type CallOptions,
  type Dialer,
  RpcError,
  type UnaryMethod,
  type Wire,
  type WireStream,
} from "../wire.js";
import { formatTarget, parseTarget, type Target } from "./target.js";
import type { TlsMaterial } from "./tls.js";

/** How a {@link GrpcDialer} connects. */
export interface GrpcDialerOptions {
  /** `HOST:PORT`, `[IPv6]:PORT` or `unix:/path`. */
  readonly target: string;
  /** What to prove and whom to trust, asked at each dial; without it the connection is in plain text. */
  readonly tls?: () => TlsMaterial;
  /**
   * HTTP/2 pings while a call is under way, in milliseconds. Default: none, because a C-core server (BMv2) with gRPC's own
   * defaults takes pings less than five minutes apart for abuse and ends the connection, StreamChannel and mastership with
   * it; a session finds a dead peer by calls instead. For servers that are known to permit it.
   */
  readonly keepaliveMs?: number;
}

/** Connects to a P4Runtime server over gRPC (P4Runtime specification, section 6.1). */
export class GrpcDialer implements Dialer {
  readonly target: string;
  readonly #options: GrpcDialerOptions;
  readonly #address: Target;

  /** @throws RangeError if the target cannot be read */
  constructor(options: GrpcDialerOptions) {
    this.#address = parseTarget(options.target);
    this.#options = options;
    this.target = formatTarget(this.#address);
  }

  dial(): Wire {
    const tls = this.#options.tls?.();
    const channelOptions: ChannelOptions = { ...channelDefaults };
    if (this.#options.keepaliveMs !== undefined) {
      channelOptions["grpc.keepalive_time_ms"] = this.#options.keepaliveMs;
      channelOptions["grpc.keepalive_timeout_ms"] = this.#options.keepaliveMs;
    }
    if (tls?.serverName !== undefined) {
      channelOptions["grpc.ssl_target_name_override"] = tls.serverName;
      channelOptions["grpc.default_authority"] = tls.serverName;
    }
    const sockets = new SocketKeeper(
      tls === undefined
        ? credentials.createInsecure()
        : credentials.createSsl(tls.ca ?? null, tls.key ?? null, tls.cert ?? null),
    );
    const uri = this.#address.is === "tcp" ? `dns:${this.target}` : this.target;
    return new GrpcWire(new Client(uri, sockets, channelOptions), sockets);
  }
}

const channelDefaults: ChannelOptions = {
  // Otherwise channels to one address share a connection, and a poisoned Write takes the StreamChannel with it.
  "grpc.use_local_subchannel_pool": 1,
  // BMv2 answers a Read in one message, whatever its size.
  "grpc.max_receive_message_length": -1,
  "grpc.max_send_message_length": -1,
  // A switch is on this host or on the management network: HTTPS_PROXY of the environment is not meant for it.
  "grpc.enable_http_proxy": 0,
  // Whether a Write may be repeated is not for the transport to decide.
  "grpc.enable_retries": 0,
  "grpc.service_config_disable_resolution": 1,
  "grpc.initial_reconnect_backoff_ms": 100,
  "grpc.max_reconnect_backoff_ms": 5000,
};

type SecureConnector = ReturnType<ChannelCredentials["_createSecureConnector"]>;

/**
 * Credentials that know the sockets they were used on, to destroy them: a connection that hangs because of an oversized
 * trailer outlives the close of its client, and would stay open for good.
 */
class SocketKeeper extends ChannelCredentials {
  readonly #inner: ChannelCredentials;
  readonly #sockets = new Set<Socket>();
  #isDestroyed = false;

  constructor(inner: ChannelCredentials) {
    super();
    this.#inner = inner;
  }

  override _isSecure(): boolean {
    return this.#inner._isSecure();
  }

  override _equals(other: ChannelCredentials): boolean {
    return other === this;
  }

  override _createSecureConnector(
    ...args: Parameters<ChannelCredentials["_createSecureConnector"]>
  ): SecureConnector {
    const connector = this.#inner._createSecureConnector(...args);
    return {
      connect: (socket) => {
        this.#keep(socket);
        return connector.connect(socket);
      },
      waitForReady: () => connector.waitForReady(),
      getCallCredentials: () => connector.getCallCredentials(),
      destroy: () => connector.destroy(),
    };
  }

  destroy(): void {
    this.#isDestroyed = true;
    for (const socket of this.#sockets) {
      socket.destroy();
    }
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    if (this.#isDestroyed) {
      socket.destroy();
    }
  }
}

/** What can be cancelled. */
interface Call {
  cancel(): void;
}

class GrpcWire implements Wire {
  readonly #client: Client;
  readonly #sockets: SocketKeeper;
  readonly #calls = new Set<Call>();
  #closed = false;

  constructor(client: Client, sockets: SocketKeeper) {
    this.#client = client;
    this.#sockets = sockets;
  }

  unary(method: UnaryMethod, request: Uint8Array, options: CallOptions): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#check(options.signal);
      const call = this.#client.makeUnaryRequest(
        pathOf(method),
        asBuffer,
        asIs,
        request,
        new Metadata(),
        { deadline: deadlineOf(options) },
        (error, response) => {
          release();
          if (error !== null) {
            reject(rpcError(error));
          } else {
            resolve(response ?? empty);
          }
        },
      );
      const release = this.#hold(call, options.signal);
    });
  }

  async *read(request: Uint8Array, options: CallOptions): AsyncGenerator<Uint8Array, void> {
    this.#check(options.signal);
    const call = this.#client.makeServerStreamRequest(
      pathOf("Read"),
      asBuffer,
      asIs,
      request,
      new Metadata(),
      { deadline: deadlineOf(options) },
    );
    const release = this.#hold(call, options.signal);
    // A reader that stops early cancels the call, and nobody waits for the error of that any more.
    call.on("error", ignore);
    try {
      yield* call;
    } catch (error) {
      throw rpcError(error);
    } finally {
      release();
      call.cancel();
    }
  }

  stream(): WireStream {
    if (this.#closed) {
      return new ClosedStream(this.#closedError());
    }
    const call = this.#client.makeBidiStreamRequest(
      pathOf("StreamChannel"),
      asBuffer,
      asIs,
      new Metadata(),
    );
    const release = this.#hold(call, undefined);
    return new GrpcStream(call, release);
  }

  close(): void {
    this.#closed = true;
    for (const call of [...this.#calls]) {
      call.cancel();
    }
    this.#client.close();
    // One more turn, in which the calls end as cancelled ones.
    setImmediate(() => this.#sockets.destroy());
  }

  #check(signal: AbortSignal | undefined): void {
    if (this.#closed) {
      throw this.#closedError();
    }
    if (signal?.aborted) {
      throw new RpcError(Code.Cancelled, "cancelled before it was sent");
    }
  }

  #closedError(): RpcError {
    return new RpcError(Code.Unavailable, "this connection has been closed");
  }

  /** Keeps a call until it is released, and cancels it when the signal aborts. */
  #hold(call: Call, signal: AbortSignal | undefined): () => void {
    const cancel = (): void => call.cancel();
    this.#calls.add(call);
    signal?.addEventListener("abort", cancel, { once: true });
    return () => {
      this.#calls.delete(call);
      signal?.removeEventListener("abort", cancel);
    };
  }
}

class GrpcStream implements WireStream {
  readonly #call: ClientDuplexStream<Uint8Array, Uint8Array>;
  readonly #release: () => void;

  constructor(call: ClientDuplexStream<Uint8Array, Uint8Array>, release: () => void) {
    this.#call = call;
    this.#release = release;
    call.on("error", ignore);
  }

  send(message: Uint8Array): void {
    if (this.#call.writable) {
      this.#call.write(message);
    }
  }

  end(): void {
    this.#call.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    try {
      yield* this.#call;
    } catch (error) {
      throw rpcError(error);
    } finally {
      this.#release();
      this.#call.cancel();
    }
    throw new RpcError(Code.Ok, "the switch closed the stream");
  }
}

class ClosedStream implements WireStream {
  readonly #error: RpcError;

  constructor(error: RpcError) {
    this.#error = error;
  }

  send(): void {}

  end(): void {}

  // biome-ignore lint/correctness/useYield: it fails before there is anything to yield
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    throw this.#error;
  }
}

const empty = new Uint8Array();

function pathOf(method: UnaryMethod | "Read" | "StreamChannel"): string {
  return `/p4.v1.P4Runtime/${method}`;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function asIs(bytes: Uint8Array): Uint8Array {
  return bytes;
}

function ignore(): void {}

function deadlineOf(options: CallOptions): number {
  return Date.now() + options.timeoutMs;
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "code" in error && "metadata" in error;
}

function rpcError(error: unknown): RpcError {
  if (!isServiceError(error)) {
    return new RpcError(Code.Internal, String(error), undefined, { cause: error });
  }
  const details = error.metadata.get("grpc-status-details-bin")[0];
  return new RpcError(
    codeOf(error.code),
    error.details,
    typeof details === "string" ? undefined : details,
    { cause: error },
  );
}
