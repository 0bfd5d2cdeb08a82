import assert from "node:assert/strict";
import { test } from "vitest";
import { ManualClock } from "../../time/manual-clock.js";
import { Code } from "../code.js";
import { RpcError } from "../wire.js";
import type { Handler, StreamClient } from "./handler.js";
import { MemoryDialer } from "./memory-wire.js";

const options = { timeoutMs: 1_000 };
const bytes = Uint8Array.of(1, 2);

function setUp(handler: Partial<Handler> = {}) {
  const clock = new ManualClock();
  const clients: StreamClient[] = [];
  const received: string[] = [];
  const dialer = new MemoryDialer(
    {
      unary: async (_, request) => request,
      async *read(request) {
        yield request;
        yield request;
      },
      openStream: (client) => {
        clients.push(client);
        return {
          receive: (message) => received.push([...message].join()),
          close: () => received.push("close"),
        };
      },
      ...handler,
    },
    { clock },
  );
  return { clock, clients, dialer, received };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const hanging: Partial<Handler> = { unary: () => new Promise(() => undefined) };

test("a request is copied, and answered in a later turn", async () => {
  const { dialer } = setUp();
  const request = Uint8Array.of(7);

  const answer = dialer.dial().unary("Write", request, options);
  request[0] = 9;

  assert.deepEqual([...(await answer)], [7]);
});

test("a call ends by its deadline", async () => {
  const { clock, dialer } = setUp(hanging);

  const call = dialer.dial().unary("Write", bytes, options);
  await turns();
  clock.advance(1_000);

  await assert.rejects(call, { code: Code.DeadlineExceeded });
});

test("a call that is answered leaves no timer behind", async () => {
  const { clock, dialer } = setUp();

  await dialer.dial().unary("Write", bytes, options);

  assert.equal(clock.sleepers, 0);
});

test("a call ends by its signal, and the server is told", async () => {
  let signal: AbortSignal | undefined;
  const { dialer } = setUp({
    unary: (_, __, given) => {
      signal = given;
      return new Promise(() => undefined);
    },
  });
  const controller = new AbortController();

  const call = dialer.dial().unary("Write", bytes, { ...options, signal: controller.signal });
  await turns();
  controller.abort();

  await assert.rejects(call, { code: Code.Cancelled });
  assert.equal(signal?.aborted, true);
});

test("a closed connection ends what is under way, and refuses what comes", async () => {
  const { dialer, received } = setUp(hanging);
  const wire = dialer.dial();
  const call = wire.unary("Write", bytes, options);
  const stream = wire.stream()[Symbol.asyncIterator]();

  wire.close();

  await assert.rejects(call, { code: Code.Unavailable });
  await assert.rejects(stream.next(), { code: Code.Unavailable });
  await assert.rejects(wire.unary("Write", bytes, options), { code: Code.Unavailable });
  await assert.rejects(wire.stream()[Symbol.asyncIterator]().next(), { code: Code.Unavailable });
  assert.deepEqual(received[0], "close");
});

test("a Read gives its responses one by one", async () => {
  const { dialer } = setUp();
  const responses: Uint8Array[] = [];

  for await (const response of dialer.dial().read(bytes, options)) {
    responses.push(response);
  }

  assert.equal(responses.length, 2);
});

test("messages of a stream arrive in order, both ways, and the end after them", async () => {
  const { clients, dialer, received } = setUp();
  const stream = dialer.dial().stream();

  stream.send(Uint8Array.of(1));
  stream.send(Uint8Array.of(2));
  clients[0]?.send(Uint8Array.of(3));
  clients[0]?.end(new RpcError(Code.NotFound, "gone"));
  await turns();

  assert.deepEqual(received, ["1", "2"]);
  const messages = stream[Symbol.asyncIterator]();
  assert.deepEqual([...((await messages.next()).value ?? [])], [3]);
  await assert.rejects(messages.next(), { code: Code.NotFound });
});

test("a client that ends its stream is told so with OK", async () => {
  const { dialer, received } = setUp();
  const stream = dialer.dial().stream();

  stream.end();

  await assert.rejects(stream[Symbol.asyncIterator]().next(), { code: Code.Ok });
  assert.deepEqual(received, ["close"]);
});

test("details over the limit of Node 20 hang the connection, and no other", async () => {
  let details = new Uint8Array(61_001);
  const { clock, dialer } = setUp({
    unary: async () => {
      throw new RpcError(Code.Unknown, "failed", details);
    },
  });
  const wire = dialer.dial();

  const [first, later] = [wire, wire].map((each) => each.unary("Write", bytes, options));
  await turns();
  clock.advance(1_000);
  await assert.rejects(first ?? Promise.resolve(), { code: Code.DeadlineExceeded });
  await assert.rejects(later ?? Promise.resolve(), { code: Code.DeadlineExceeded });
  details = new Uint8Array(61_000);

  await assert.rejects(dialer.dial().unary("Write", bytes, options), { code: Code.Unknown });
});
