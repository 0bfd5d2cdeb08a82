import { once } from "node:events";
import { chmod, lstat, unlink } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname } from "node:path";
import { FelixConnection, type FelixConnectionOptions } from "./connection.js";
import { Inbox } from "./inbox.js";

/** Where a driver waits for the shim that Felix starts in its place. */
export interface FelixListenOptions extends FelixConnectionOptions {
  /** The path of the unix socket. What a driver that died left there is replaced. */
  readonly path: string;
  /** Permissions of the socket; default 0o600, for who writes to it decides what is let through. */
  readonly mode?: number;
  /** Stops listening when it aborts; connections stay. */
  readonly signal?: AbortSignal;
}

/** Somebody listens at the path: another driver runs. */
export class SocketInUseError extends Error {
  override readonly name = "SocketInUseError";
  readonly path: string;

  constructor(path: string, options?: { readonly cause: unknown }) {
    super(`another process listens at ${path}`, options);
    this.path = path;
  }
}

/**
 * Listens for shims, each of which passes the bytes of both directions through one socket. Throws
 * {@link SocketInUseError}, an error if something else than a socket is at the path, or what the system says.
 */
export async function listenForFelix(options: FelixListenOptions): Promise<FelixListener> {
  const { path, mode = 0o600, signal } = options;
  signal?.throwIfAborted();
  await removeStaleSocket(path);
  const server = createServer({ allowHalfOpen: true });
  const listener = new FelixListener(server, options);
  // The socket is made within this call: so it is never open to more than it should be.
  const before = process.umask(0o777 & ~mode);
  server.listen({ path });
  process.umask(before);
  try {
    await once(server, "listening");
    await chmod(path, mode);
  } catch (cause) {
    listener.close();
    throw hasCode(cause, "EADDRINUSE") ? new SocketInUseError(path, { cause }) : cause;
  }
  signal?.addEventListener("abort", () => listener.close(), { once: true });
  return listener;
}

/**
 * The connections that come in, each as soon as it says something, and whether or not earlier ones are over: which of
 * them counts is for the reader to say. Iterating ends when the listener is closed, and throws if the system cannot
 * accept any more.
 */
export class FelixListener implements AsyncIterable<FelixConnection> {
  readonly #server: Server;
  readonly #options: FelixConnectionOptions;
  readonly #silent = new Set<Socket>();
  readonly #arrived = new Inbox<FelixConnection>();

  constructor(server: Server, options: FelixConnectionOptions) {
    this.#server = server;
    this.#options = options;
    server.on("connection", (socket: Socket) => this.#accept(socket));
    server.on("error", (error) => this.#end(error));
  }

  /** The connections, one by one. */
  [Symbol.asyncIterator](): AsyncGenerator<FelixConnection, void, undefined> {
    return this.#arrived.read();
  }

  /** Stops listening, removes the socket, and drops connections that nobody took; those that were taken stay. */
  close(): void {
    this.#end();
  }

  #end(error?: Error): void {
    this.#server.close();
    for (const dropped of [...this.#silent, ...this.#arrived.clear()]) {
      dropped.destroy();
    }
    this.#arrived.end(error);
  }

  // Felix speaks first and at once. Who says nothing only looked whether we are there.
  #accept(socket: Socket): void {
    this.#silent.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#silent.delete(socket));
    socket.once("readable", () => {
      this.#silent.delete(socket);
      if (socket.readableLength === 0) {
        socket.destroy();
        return;
      }
      this.#arrived.add(FelixConnection.over(socket, socket, this.#options));
    });
  }
}

// A socket file outlives its process: only an attempt to connect tells whether somebody is there.
async function removeStaleSocket(path: string): Promise<void> {
  try {
    if (!(await lstat(path)).isSocket()) {
      throw new Error(`${path} exists and is no socket: remove it, or listen elsewhere`);
    }
  } catch (error) {
    if (hasCode(error, "ENOENT")) {
      // Here a missing folder is called by its name: to listen in it is refused as a lack of permission.
      await lstat(dirname(path));
      return;
    }
    throw error;
  }
  const probe = connect({ path });
  try {
    await once(probe, "connect");
  } catch (error) {
    if (hasCode(error, "ECONNREFUSED")) {
      await unlink(path);
      return;
    }
    if (hasCode(error, "ENOENT")) {
      return;
    }
    throw hasCode(error, "EAGAIN") ? new SocketInUseError(path, { cause: error }) : error;
  } finally {
    probe.destroy();
  }
  throw new SocketInUseError(path);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
