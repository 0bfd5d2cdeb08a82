import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { encodeFrame, FrameReader } from "./frame.js";
import { handBuilt } from "./hand-built.js";
import { type FelixListener, listenForFelix, SocketInUseError } from "./listener.js";

let folder = "";
let path = "";
let listeners: FelixListener[] = [];
let sockets: Socket[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calico-p4-listen-"));
  path = join(folder, "felix.sock");
});

afterEach(() => {
  for (const closing of listeners) {
    closing.close();
  }
  for (const socket of sockets) {
    socket.destroy();
  }
  listeners = [];
  sockets = [];
  rmSync(folder, { recursive: true, force: true });
});

async function listen(options: { mode?: number; signal?: AbortSignal } = {}) {
  const listener = await listenForFelix({ path, ...options });
  listeners.push(listener);
  return listener;
}

async function shim(first?: Uint8Array): Promise<Socket> {
  const socket = connect({ path });
  sockets.push(socket);
  await once(socket, "connect");
  if (first !== undefined) {
    socket.write(encodeFrame(first));
  }
  return socket;
}

const inSync = (sequence: number): Uint8Array => handBuilt([1, new Uint8Array()], [15, sequence]);
const heartbeat = {
  case: "processStatusUpdate",
  value: { timestamp: new Date(0), uptimeSeconds: 0 },
} as const;

describe("a connection", () => {
  test("carries both directions through one socket", async () => {
    const connections = (await listen())[Symbol.asyncIterator]();
    const socket = await shim(inSync(3));
    const { value: connection } = await connections.next();
    const messages = connection?.[Symbol.asyncIterator]();

    expect((await messages?.next())?.value).toMatchObject({ name: "in_sync", sequence: 3 });
    await connection?.send(heartbeat);
    const [bytes] = await once(socket, "data");
    expect([...new FrameReader().push(bytes)]).toHaveLength(1);
    socket.end();
    expect((await messages?.next())?.done).toBe(true);
  });

  test("can come while another is there", async () => {
    const connections = (await listen())[Symbol.asyncIterator]();
    await shim(inSync(1));
    const { value: first } = await connections.next();
    await shim(inSync(2));
    const { value: second } = await connections.next();

    const next = await Promise.all(
      [first, second].map((connection) => connection?.[Symbol.asyncIterator]().next()),
    );

    expect(next.map((one) => one?.value?.sequence)).toEqual([1, 2]);
  });

  test("that says nothing is none", async () => {
    const connections = (await listen())[Symbol.asyncIterator]();
    const silent = await shim();
    silent.end();
    await shim(inSync(2));

    const { value: connection } = await connections.next();

    expect((await connection?.[Symbol.asyncIterator]().next())?.value?.sequence).toBe(2);
  });

  test("that was sent status before it closed has it all", async () => {
    const connections = (await listen())[Symbol.asyncIterator]();
    const socket = await shim(inSync(0));
    const { value: connection } = await connections.next();
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    const sending = Array.from({ length: 1000 }, () => connection?.send(heartbeat));

    const ended = once(socket, "end");
    await connection?.close();
    await ended;

    await Promise.all(sending);
    expect([...new FrameReader().push(Buffer.concat(chunks))]).toHaveLength(1000);
  });
});

describe("the socket", () => {
  test("has the permissions asked for, and by default none for others", async () => {
    await listen({ mode: 0o660 });
    expect(statSync(path).mode & 0o777).toBe(0o660);
    listeners[0]?.close();

    await listen();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("is gone when nobody listens any more", async () => {
    const listener = await listen();
    const reading = listener[Symbol.asyncIterator]().next();

    listener.close();

    expect((await reading).done).toBe(true);
    expect(() => statSync(path)).toThrow("ENOENT");
  });

  test("is gone when the signal aborts", async () => {
    const controller = new AbortController();
    const listener = await listen({ signal: controller.signal });

    controller.abort();

    expect((await listener[Symbol.asyncIterator]().next()).done).toBe(true);
    expect(() => statSync(path)).toThrow("ENOENT");
  });

  test("that a dead process left is replaced", async () => {
    const dead = createServer().listen(join(folder, "dead"));
    await once(dead, "listening");
    renameSync(join(folder, "dead"), path);
    dead.close();

    await listen();

    await shim();
  });

  test("at which somebody listens is left to him, who does not notice", async () => {
    const connections = (await listen())[Symbol.asyncIterator]();

    await expect(listenForFelix({ path })).rejects.toThrow(SocketInUseError);
    await expect(listenForFelix({ path })).rejects.toThrow(`another process listens at ${path}`);

    await shim(inSync(4));
    const { value: connection } = await connections.next();
    expect((await connection?.[Symbol.asyncIterator]().next())?.value?.sequence).toBe(4);
  });

  test("is not put in the place of a file", async () => {
    writeFileSync(path, "precious");

    await expect(listenForFelix({ path })).rejects.toThrow(`${path} exists and is no socket`);
  });

  test("in a folder that does not exist is an error of the system", async () => {
    await expect(listenForFelix({ path: join(folder, "none", "felix.sock") })).rejects.toThrow(
      "ENOENT",
    );
  });
});

test("closing drops who was not taken, and keeps who was", async () => {
  const listener = await listen();
  const connections = listener[Symbol.asyncIterator]();
  const taken = await shim(inSync(1));
  const { value: connection } = await connections.next();
  const waiting = await shim(inSync(2));

  const dropped = new Promise((resolve) => waiting.on("error", () => {}).once("close", resolve));
  listener.close();
  await dropped;

  taken.write(encodeFrame(inSync(9)));
  const messages = connection?.[Symbol.asyncIterator]();
  await messages?.next();
  expect((await messages?.next())?.value?.sequence).toBe(9);
});
