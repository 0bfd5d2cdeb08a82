import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { felix } from "../gen/felix.js";
import {
  ConnectionClosedError,
  FelixConnection,
  type FelixConnectionOptions,
} from "./connection.js";
import { type Decoded, FelixDecodeError } from "./decode.js";
import { encodeFrame, FrameError, FrameReader } from "./frame.js";
import { handBuilt } from "./hand-built.js";

function setUp(options: FelixConnectionOptions = {}) {
  const fromFelix = new PassThrough();
  const toFelix = new PassThrough();
  return { fromFelix, toFelix, connection: FelixConnection.over(fromFelix, toFelix, options) };
}

/** A frame with an IPSetRemove; its id is `size` long. */
function frame(sequence: number, size = 3): Buffer {
  const remove = handBuilt([1, "x".repeat(size)]);
  return encodeFrame(handBuilt([4, remove], [15, sequence]));
}

async function sequences(connection: AsyncIterable<Decoded>): Promise<number[]> {
  const seen: number[] = [];
  for await (const { sequence } of connection) {
    seen.push(sequence);
  }
  return seen;
}

const heartbeat = {
  case: "processStatusUpdate",
  value: { timestamp: new Date(0), uptimeSeconds: 0 },
} as const;

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe("messages from Felix", () => {
  test("come in order, and end where Felix ends", async () => {
    const { fromFelix, connection } = setUp();

    fromFelix.end(Buffer.concat([frame(0), frame(1), frame(2)]));

    expect(await sequences(connection)).toEqual([0, 1, 2]);
    expect(await connection.closed).toEqual({ reason: "peerEnded" });
  });

  test("wake a reader that waits", async () => {
    const { fromFelix, connection } = setUp();
    const reading = connection[Symbol.asyncIterator]();

    const first = reading.next();
    await setImmediate();
    fromFelix.write(frame(7));

    expect((await first).value).toMatchObject({ name: "ipset_remove", sequence: 7 });
  });

  test("that had arrived are read although Felix is gone", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end(frame(0));
    await connection.closed;

    expect(await sequences(connection)).toEqual([0]);
  });

  test("can be had as bytes", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end(frame(5));

    for await (const payload of connection.payloads()) {
      expect(encodeFrame(payload)).toEqual(frame(5));
    }
  });

  test("stay for the next loop, when one is left", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end(Buffer.concat([frame(0), frame(1)]));

    for await (const { sequence } of connection) {
      expect(sequence).toBe(0);
      break;
    }

    expect(await sequences(connection)).toEqual([1]);
  });
});

describe("a reader that does not keep up", () => {
  test.each([
    ["bytes", { unreadBytes: 10_000 }],
    ["messages", { unreadMessages: 10 }],
  ])("holds Felix up at a number of %s, and lets it go on", async (_, options) => {
    const { fromFelix, connection } = setUp(options);
    const total = 100;
    let written = 0;
    const writing = (async () => {
      while (written < total) {
        if (!fromFelix.write(frame(written, 1000))) {
          await new Promise((resolve) => fromFelix.once("drain", resolve));
        }
        written += 1;
      }
      fromFelix.end();
    })();
    for (let turn = 0; turn < 50; turn += 1) {
      await setImmediate();
    }
    const writtenAhead = written;

    const seen = await sequences(connection);

    await writing;
    // What the two buffers between hold comes on top.
    expect(writtenAhead).toBeLessThan(60);
    expect(seen).toEqual([...Array(total).keys()]);
  });

  test("still gets a message larger than what it may leave unread", async () => {
    const { fromFelix, connection } = setUp({ unreadBytes: 100 });
    const large = frame(0, 300_000);
    for (let at = 0; at < large.length; at += 10_000) {
      fromFelix.write(large.subarray(at, at + 10_000));
    }
    fromFelix.end(frame(1));

    expect(await sequences(connection)).toEqual([0, 1]);
  });
});

describe("what is no message", () => {
  test("is thrown after the messages before it, and ends the connection", async () => {
    const { fromFelix, toFelix, connection } = setUp({ frameLimit: 1000 });
    const reading = connection[Symbol.asyncIterator]();
    fromFelix.write(Buffer.concat([frame(0), Buffer.alloc(8, 0xff)]));

    expect((await reading.next()).value).toMatchObject({ sequence: 0 });
    await expect(reading.next()).rejects.toThrow(FrameError);
    expect(await connection.closed).toMatchObject({ reason: "failed", error: { offset: 17 } });
    expect(toFelix.destroyed).toBe(true);
  });

  test("is an end inside a frame", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end(frame(0).subarray(0, 10));

    await expect(sequences(connection)).rejects.toThrow("ended inside the frame at byte 0");
    expect((await connection.closed).reason).toBe("failed");
  });

  test("is a frame that does not decode", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.write(Buffer.concat([encodeFrame(Uint8Array.of(0xff)), frame(1)]));

    await expect(sequences(connection)).rejects.toThrow(FelixDecodeError);
    expect((await connection.closed).reason).toBe("failed");
  });
});

describe("sending", () => {
  test("writes frames in the order of the calls", async () => {
    const { toFelix, connection } = setUp();

    await Promise.all([connection.send(heartbeat), connection.send(heartbeat)]);

    const sent = [...new FrameReader().push(toFelix.read())];
    expect(sent.map((bytes) => Number(felix.FromDataplane.decode(bytes).sequenceNumber))).toEqual([
      0, 1,
    ]);
  });

  test("waits for a Felix that does not read", async () => {
    const { toFelix, connection } = setUp();
    const endpoint = new Uint8Array(200_000);
    const id = { orchestrator: "k8s", workload: "a/b", endpoint: "eth0" };
    const status = {
      case: "workloadEndpointStatusUpdate",
      value: { id, status: "up", endpoint },
    } as const;
    let isSent = false;
    const sending = connection.send(status).then(() => {
      isSent = true;
    });
    await setImmediate();
    const wasSentUnread = isSent;

    toFelix.resume();
    await sending;

    expect(wasSentUnread).toBe(false);
  });

  test("can be given up", async () => {
    const { connection } = setUp();
    const reason = new Error("enough");

    await expect(connection.send(heartbeat, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test.each(["EPIPE", "ECONNRESET"])("finds out by %s that Felix is gone", async (code) => {
    const { toFelix, connection } = setUp();
    const reading = sequences(connection);
    toFelix._transform = (_chunk, _encoding, done) => done(withCode(code));

    await expect(connection.send(heartbeat)).rejects.toThrow(ConnectionClosedError);

    expect((await connection.closed).reason).toBe("brokenPipe");
    expect(await reading).toEqual([]);
  });

  test("after the end is refused with its reason", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end();
    await connection.closed;

    await expect(connection.send(heartbeat)).rejects.toThrow(
      "the connection to Felix is over (peerEnded)",
    );
  });
});

test("an error of the operating system is thrown to the reader", async () => {
  const { fromFelix, connection } = setUp();
  fromFelix.destroy(withCode("EIO"));

  await expect(sequences(connection)).rejects.toThrow("EIO");
});

test("a stream that is closed without an end is over", async () => {
  const { fromFelix, connection } = setUp();
  fromFelix.destroy();

  expect(await sequences(connection)).toEqual([]);
});

describe("closing", () => {
  test("writes out what was sent, drops what is unread, and ends the reader", async () => {
    const { fromFelix, toFelix, connection } = setUp();
    fromFelix.write(frame(0));
    await setImmediate();
    const sending = connection.send(heartbeat);
    toFelix.resume();
    let bytes = 0;
    toFelix.on("data", (chunk) => {
      bytes += chunk.length;
    });

    await connection.close();

    await sending;
    expect(bytes).toBeGreaterThan(8);
    expect(await sequences(connection)).toEqual([]);
    expect(await connection.closed).toEqual({ reason: "closed" });
    expect(fromFelix.destroyed && toFelix.destroyed).toBe(true);
  });

  test("does not wait longer than it may", async () => {
    const { toFelix, connection } = setUp();
    toFelix._transform = () => {};
    const sending = connection.send(heartbeat);
    const controller = new AbortController();

    const closing = connection.close(controller.signal);
    controller.abort(new Error("four seconds are over"));

    await expect(closing).rejects.toThrow("four seconds are over");
    await expect(sending).rejects.toThrow(ConnectionClosedError);
    expect(toFelix.destroyed).toBe(true);
  });

  test("may happen again, and after Felix has gone", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.end();
    await connection.closed;

    await connection.close();
    await connection.close();

    expect(await connection.closed).toEqual({ reason: "peerEnded" });
  });

  test("at once leaves nothing", async () => {
    const { fromFelix, connection } = setUp();
    fromFelix.write(frame(0));

    connection.destroy();

    expect(await sequences(connection)).toEqual([]);
    expect(await connection.closed).toEqual({ reason: "closed" });
  });
});
