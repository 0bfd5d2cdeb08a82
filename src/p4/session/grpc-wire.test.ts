import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, test } from "vitest";
import { Code } from "../code.js";
import { type GrpcServer, serveGrpc } from "../server/grpc-server.js";
import type { Handler } from "../server/handler.js";
import { RpcError, type Wire } from "../wire.js";
import { GrpcDialer } from "./grpc-wire.js";

const timeoutMs = 10_000;

test("a call carries bytes there and back, however many", async () => {
  const { wire } = await setUp({ unary: async (_, request) => request });
  const request = Buffer.alloc(5_000_000, 7);

  const response = await wire.unary("GetForwardingPipelineConfig", request, { timeoutMs });

  assert.ok(request.equals(response));
});

test("a failed call has its code, message and details", async () => {
  const details = Buffer.from([8, 2, 18, 1, 0xff]);
  const { wire } = await setUp({
    unary: async () => {
      throw new RpcError(Code.Unknown, "two of three", details);
    },
  });

  const error = await failureOf(wire.unary("Write", Buffer.of(1), { timeoutMs }));

  assert.equal(error.code, Code.Unknown);
  assert.equal(error.message, "two of three");
  assert.ok(details.equals(error.details ?? Buffer.of()));
});

test("a call without answer ends by its deadline", async () => {
  const { wire } = await setUp({ unary: () => new Promise(() => {}) });

  const error = await failureOf(wire.unary("Write", Buffer.of(1), { timeoutMs: 50 }));

  assert.equal(error.code, Code.DeadlineExceeded);
});

test("a call is cancelled by its signal, also before it is sent", async () => {
  const asked = deferred<AbortSignal>();
  const { wire } = await setUp({
    unary: (_, __, signal) => {
      asked.resolve(signal);
      return new Promise(() => {});
    },
  });
  const controller = new AbortController();

  const call = failureOf(
    wire.unary("Write", Buffer.of(1), { timeoutMs, signal: controller.signal }),
  );
  const signal = await asked.promise;
  controller.abort();
  assert.equal((await call).code, Code.Cancelled);
  await aborted(signal);

  const late = wire.unary("Write", Buffer.of(1), { timeoutMs, signal: controller.signal });
  assert.equal((await failureOf(late)).code, Code.Cancelled);
});

test("a Read gives its messages as they come, and then its error", async () => {
  const { wire } = await setUp({
    read: async function* () {
      yield Buffer.of(1);
      yield Buffer.of(2, 2);
      throw new RpcError(Code.NotFound, "no such table", Buffer.of(9));
    },
  });
  const sizes: number[] = [];

  const error = await failureOf(
    (async () => {
      for await (const message of wire.read(Buffer.of(), { timeoutMs })) {
        sizes.push(message.length);
      }
    })(),
  );

  assert.deepEqual(sizes, [1, 2]);
  assert.equal(error.code, Code.NotFound);
  assert.deepEqual([...(error.details ?? [])], [9]);
});

test("a Read that its reader leaves is cancelled on the server", async () => {
  const asked = deferred<AbortSignal>();
  const { wire } = await setUp({
    read: async function* (_, signal) {
      asked.resolve(signal);
      yield Buffer.of(1);
      await aborted(signal);
    },
  });

  for await (const message of wire.read(Buffer.of(), { timeoutMs })) {
    assert.equal(message.length, 1);
    break;
  }

  await aborted(await asked.promise);
});

test("a stream carries messages both ways until the server ends it", async () => {
  const { wire } = await setUp({
    openStream: (client) => ({
      receive: (message) => {
        if (message[0] === 0) {
          client.end(new RpcError(Code.InvalidArgument, "election id in use"));
        } else {
          client.send(message);
        }
      },
      close: () => {},
    }),
  });
  const stream = wire.stream();
  const received: number[] = [];

  stream.send(Buffer.of(1));
  stream.send(Buffer.of(2));
  const error = await failureOf(
    (async () => {
      for await (const message of stream) {
        received.push(message[0] ?? -1);
        if (received.length === 2) {
          stream.send(Buffer.of(0));
        }
      }
    })(),
  );

  assert.deepEqual(received, [1, 2]);
  assert.equal(error.code, Code.InvalidArgument);
  assert.equal(error.message, "election id in use");
  stream.send(Buffer.of(3));
});

test("a stream that the server closes without an error ends with OK", async () => {
  const { wire } = await setUp({
    openStream: (client) => ({
      receive: () => client.end(new RpcError(Code.Ok, "")),
      close: () => {},
    }),
  });
  const stream = wire.stream();

  stream.send(Buffer.of(1));

  assert.equal((await failureOf(drain(stream))).code, Code.Ok);
});

test("the end of a stream reaches the server after what was sent before", async () => {
  const seen: string[] = [];
  const closed = deferred<number>();
  const { wire } = await setUp({
    openStream: () => ({
      receive: (message) => seen.push(`message ${message[0]}`),
      close: () => closed.resolve(seen.push("end")),
    }),
  });
  const stream = wire.stream();

  stream.send(Buffer.of(1));
  stream.end();
  await closed.promise;

  assert.deepEqual(seen, ["message 1", "end"]);
});

test("closing a connection ends all that is under way and refuses what comes later", async () => {
  const { wire } = await setUp({
    unary: () => new Promise(() => {}),
    read: async function* (_, signal) {
      yield Buffer.of(1);
      await aborted(signal);
    },
  });
  const stream = wire.stream();
  const streaming = failureOf(drain(stream));
  const reading = wire.read(Buffer.of(), { timeoutMs })[Symbol.asyncIterator]();
  await reading.next();
  const calling = failureOf(wire.unary("Write", Buffer.of(), { timeoutMs }));

  wire.close();

  assert.equal((await calling).code, Code.Cancelled);
  assert.equal((await failureOf(reading.next())).code, Code.Cancelled);
  assert.equal((await streaming).code, Code.Cancelled);
  const late = await failureOf(wire.unary("Write", Buffer.of(), { timeoutMs }));
  assert.equal(late.code, Code.Unavailable);
  wire.stream().send(Buffer.of());
  assert.equal((await failureOf(drain(wire.stream()))).code, Code.Unavailable);
});

test("nobody listening is UNAVAILABLE, for calls and streams", async () => {
  const { server, wire } = await setUp({});
  await server.close();

  const error = await failureOf(wire.unary("Write", Buffer.of(), { timeoutMs }));
  assert.equal(error.code, Code.Unavailable);
  assert.match(error.message, /ECONNREFUSED/);
  assert.equal((await failureOf(drain(wire.stream()))).code, Code.Unavailable);
});

test.each(["[::1]", "localhost"])("%s can be dialled", async (host) => {
  const server = await serve({ unary: async (_, request) => request }, `${host}:0`);
  const wire = dial(`${host}:${server.port}`);

  assert.equal((await wire.unary("Write", Buffer.of(1), { timeoutMs })).length, 1);
});

test("a unix socket can be dialled", async () => {
  const folder = await mkdtemp(join(tmpdir(), "calico-p4-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const target = `unix:${join(folder, "p4.sock")}`;
  await serve({ unary: async (_, request) => request }, target);

  const wire = dial(target);

  assert.equal((await wire.unary("Write", Buffer.of(1), { timeoutMs })).length, 1);
});

test("pings are sent where they are asked for", async () => {
  const server = await serve({ unary: () => new Promise(() => {}) });
  const wire = new GrpcDialer({ target: server.address, keepaliveMs: 10 }).dial();
  onTestFinished(() => wire.close());

  const error = await failureOf(wire.unary("Write", Buffer.of(1), { timeoutMs: 100 }));

  assert.equal(error.code, Code.DeadlineExceeded);
});

test("a proxy of the environment is not used", async () => {
  process.env.https_proxy = process.env.grpc_proxy = "http://127.0.0.1:1";
  onTestFinished(() => {
    delete process.env.https_proxy;
    delete process.env.grpc_proxy;
  });
  const { wire } = await setUp({ unary: async (_, request) => request });

  assert.equal((await wire.unary("Write", Buffer.of(1), { timeoutMs })).length, 1);
});

// grpc/grpc-node issue 2399: on Node 20 the connection hangs, on later ones the call fails INTERNAL.
test("an answer with over 61 KB of details costs its own connection only, and that is closed", async () => {
  const server = await serve({
    unary: async (method) => {
      if (method === "Write") {
        throw new RpcError(Code.Unknown, "", Buffer.alloc(70_000, 1));
      }
      return Buffer.of(1);
    },
  });
  const relay = await openRelay(server.port);
  const dialer = new GrpcDialer({ target: `127.0.0.1:${relay.port}` });
  const [first, second] = [dialer.dial(), dialer.dial()];
  onTestFinished(() => second.close());
  await second.unary("Capabilities", Buffer.of(), { timeoutMs });

  const error = await failureOf(first.unary("Write", Buffer.of(), { timeoutMs: 300 }));
  assert.ok(error.code === Code.DeadlineExceeded || error.code === Code.Internal);
  assert.equal(relay.open(), 2);
  first.close();
  await relay.oneClosed();

  assert.equal(relay.open(), 1);
  assert.equal((await second.unary("Capabilities", Buffer.of(), { timeoutMs })).length, 1);
});

async function setUp(handler: Partial<Handler>): Promise<{ server: GrpcServer; wire: Wire }> {
  const server = await serve(handler);
  return { server, wire: dial(`127.0.0.1:${server.port}`) };
}

function dial(target: string): Wire {
  const wire = new GrpcDialer({ target }).dial();
  onTestFinished(() => wire.close());
  return wire;
}

async function serve(handler: Partial<Handler>, address = "127.0.0.1:0"): Promise<GrpcServer> {
  const server = await serveGrpc(
    {
      unary: async () => Buffer.of(),
      read: async function* () {},
      openStream: () => ({ receive: () => {}, close: () => {} }),
      ...handler,
    },
    { address },
  );
  onTestFinished(() => server.close());
  return server;
}

/** Passes connections on, and counts them. */
async function openRelay(to: number) {
  let open = 0;
  const closed = deferred<number>();
  const relay = net.createServer((from) => {
    open += 1;
    const onward = net.connect(to, "127.0.0.1");
    from.pipe(onward).pipe(from);
    from.on("error", () => {});
    onward.on("error", () => {});
    from.on("close", () => {
      open -= 1;
      onward.destroy();
      closed.resolve(open);
    });
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  onTestFinished(() => {
    relay.close();
  });
  const address = relay.address();
  assert.ok(address !== null && typeof address === "object");
  return { port: address.port, open: () => open, oneClosed: () => closed.promise };
}

async function drain(messages: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const message of messages) {
    assert.ok(message);
  }
}

async function failureOf(promise: Promise<unknown>): Promise<RpcError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof RpcError, String(error));
    return error;
  }
  return assert.fail("it should have failed");
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, "abort");
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
