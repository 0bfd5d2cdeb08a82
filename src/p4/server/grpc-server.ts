import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type StatusObject,
  type sendUnaryData,
} from "@grpc/grpc-js";
import { Code } from "../code.js";
import { RpcError, type UnaryMethod } from "../wire.js";
import type { Handler } from "./handler.js";

/** Certificates of a server, PEM. */
export interface ServerTls {
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
  /** Who may have signed the certificates of clients: with it, a client without one is refused. */
  readonly clientCa?: Uint8Array;
}

/** Where and how a server listens. */
export interface GrpcServerOptions {
  /** `host:port`; port 0 takes a free one. */
  readonly address: string;
  /** Without it the server speaks plain text. */
  readonly tls?: ServerTls;
}

/** A server that listens. */
export interface GrpcServer {
  /** `host:port`, with the real port. */
  readonly address: string;
  readonly port: number;
  /** Ends every call and stream, and stops listening. */
  close(): Promise<void>;
}

/** As BMv2: device configs and large batches must fit, which the default of 4 MiB is too small for. */
const receiveLimit = 256 * 1024 * 1024;

/** How long {@link GrpcServer.close} waits for calls to end by themselves. */
const graceMs = 200;

const unaryMethods: readonly UnaryMethod[] = [
  "Write",
  "SetForwardingPipelineConfig",
  "GetForwardingPipelineConfig",
  "Capabilities",
];

/**
 * Serves service p4.v1.P4Runtime over gRPC.
 *
 * @throws Error if the address cannot be bound
 */
export async function serveGrpc(
  handler: Handler,
  { address, tls }: GrpcServerOptions,
): Promise<GrpcServer> {
  const server = new Server({
    "grpc.max_receive_message_length": receiveLimit,
    "grpc.max_send_message_length": -1,
  });
  server.addService(service, implementationOf(handler));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(address, credentialsOf(tls), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return {
    address: address.replace(/\d+$/, String(port)),
    port,
    close: () =>
      new Promise((resolve) => {
        // Streams have no end of their own: those that the handler has not ended are cut.
        const cut = setTimeout(() => server.forceShutdown(), graceMs);
        server.tryShutdown(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

function method(name: string, requestStream: boolean, responseStream: boolean) {
  const same = (bytes: Buffer): Buffer => bytes;
  return {
    path: `/p4.v1.P4Runtime/${name}`,
    requestStream,
    responseStream,
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  };
}

const service: ServiceDefinition = {
  ...Object.fromEntries(unaryMethods.map((name) => [name, method(name, false, false)])),
  Read: method("Read", false, true),
  StreamChannel: method("StreamChannel", true, true),
};

function implementationOf(handler: Handler) {
  return {
    ...Object.fromEntries(
      unaryMethods.map((name) => [
        name,
        (call: ServerUnaryCall<Buffer, Buffer>, callback: sendUnaryData<Buffer>): void => {
          handler.unary(name, call.request, abortedBy(call)).then(
            (response) => callback(null, toBuffer(response)),
            (error: unknown) => callback(statusOf(error)),
          );
        },
      ]),
    ),
    Read: (call: ServerWritableStream<Buffer, Buffer>): void => {
      answerRead(handler, call).catch((error: unknown) => call.emit("error", statusOf(error)));
    },
    StreamChannel: (call: ServerDuplexStream<Buffer, Buffer>): void => {
      joinStream(handler, call);
    },
  };
}

async function answerRead(
  handler: Handler,
  call: ServerWritableStream<Buffer, Buffer>,
): Promise<void> {
  const signal = abortedBy(call);
  for await (const response of handler.read(call.request, signal)) {
    if (!call.write(toBuffer(response)) && !signal.aborted) {
      await new Promise<void>((resolve) => {
        call.once("drain", resolve);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
    if (signal.aborted) {
      return;
    }
  }
  call.end();
}

function joinStream(handler: Handler, call: ServerDuplexStream<Buffer, Buffer>): void {
  let isOpen = true;
  const input = handler.openStream({
    send: (message) => {
      if (isOpen) {
        call.write(toBuffer(message));
      }
    },
    end: (error) => {
      if (isOpen) {
        isOpen = false;
        if (error.code === Code.Ok) {
          call.end();
        } else {
          call.emit("error", statusOf(error));
        }
      }
    },
  });
  const onClose = (): void => {
    if (isOpen) {
      isOpen = false;
      input.close();
      call.end();
    }
  };
  call.on("data", (message: Buffer) => {
    if (isOpen) {
      input.receive(message);
    }
  });
  call.on("end", onClose);
  call.on("cancelled", onClose);
  call.on("error", onClose);
}

function abortedBy(call: { on(event: "cancelled", listener: () => void): unknown }): AbortSignal {
  const controller = new AbortController();
  call.on("cancelled", () => controller.abort(new RpcError(Code.Cancelled, "cancelled")));
  return controller.signal;
}

function statusOf(error: unknown): Partial<StatusObject> & { name: string; message: string } {
  if (!(error instanceof RpcError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { name: "Error", code: Code.Internal, details: message, message };
  }
  const metadata = new Metadata();
  if (error.details !== undefined) {
    metadata.set("grpc-status-details-bin", toBuffer(error.details));
  }
  const { name, code, message } = error;
  return { name, code, details: message, message, metadata };
}

function credentialsOf(tls: ServerTls | undefined): ServerCredentials {
  if (tls === undefined) {
    return ServerCredentials.createInsecure();
  }
  return ServerCredentials.createSsl(
    tls.clientCa === undefined ? null : toBuffer(tls.clientCa),
    [{ cert_chain: toBuffer(tls.cert), private_key: toBuffer(tls.key) }],
    tls.clientCa !== undefined,
  );
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
