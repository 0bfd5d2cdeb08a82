import assert from "node:assert/strict";
import { test } from "vitest";
import type { Wire } from "../wire.js";
import { CallChannel } from "./call-channel.js";

test("calls share one connection, dialled for the first of them", () => {
  const { channel, log } = setUp();
  assert.deepEqual(log, []);

  const [first, second] = [channel.acquire(), channel.acquire()];

  assert.equal(first.wire, second.wire);
  assert.deepEqual(log, ["dial 1"]);
});

test("an old connection closes when the last call on it has ended", () => {
  const { channel, log } = setUp();
  const [first, second] = [channel.acquire(), channel.acquire()];

  channel.renew();
  const third = channel.acquire();
  first.release();
  assert.deepEqual(log, ["dial 1", "dial 2"]);
  second.release();

  assert.notEqual(third.wire, first.wire);
  assert.deepEqual(log, ["dial 1", "dial 2", "close 1"]);
});

test("an idle connection is renewed by closing it at once", () => {
  const { channel, log } = setUp();
  channel.acquire().release();

  channel.renew();
  channel.renew();

  assert.deepEqual(log, ["dial 1", "close 1"]);
});

test("a discarded connection closes at once, and only the first to say so is told yes", () => {
  const { channel, log } = setUp();
  const [first, second] = [channel.acquire(), channel.acquire()];

  assert.equal(first.discard(), true);
  const third = channel.acquire();
  assert.equal(second.discard(), false);
  first.release();
  second.release();

  assert.deepEqual(log, ["dial 1", "close 1", "dial 2"]);
  assert.equal(channel.acquire().wire, third.wire);
});

test("closing ends old and new connections", () => {
  const { channel, log } = setUp();
  channel.acquire();
  channel.renew();
  channel.acquire();

  channel.close();

  assert.deepEqual(log, ["dial 1", "dial 2", "close 1", "close 2"]);
});

function setUp() {
  const log: string[] = [];
  let dials = 0;
  const dial = (): Wire => {
    dials += 1;
    const number = dials;
    log.push(`dial ${number}`);
    const unused = (): never => assert.fail("not called");
    return {
      unary: unused,
      read: unused,
      stream: unused,
      close: () => log.push(`close ${number}`),
    };
  };
  return { channel: new CallChannel({ target: "fake", dial }), log };
}
