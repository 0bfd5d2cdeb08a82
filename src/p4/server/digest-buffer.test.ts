import assert from "node:assert/strict";
import { test } from "vitest";
import { ManualClock } from "../../time/manual-clock.js";
import { DigestBuffer, type DigestConfig, type DigestMessages } from "./digest-buffer.js";

const second = 1_000_000_000n;

function setUp(config: Partial<DigestConfig>) {
  const clock = new ManualClock();
  const sent: DigestMessages<string>[] = [];
  const buffer = new DigestBuffer<string>({
    config: { maxTimeoutNs: second, maxListSize: 0, ackTimeoutNs: 0n, ...config },
    clock,
    send: (list) => sent.push(list),
  });
  const add = (...messages: string[]): void => {
    for (const message of messages) {
      buffer.add(message, message);
    }
  };
  const advance = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { add, advance, buffer, sent };
}

test("a list goes out when its first message has waited long enough, with what came meanwhile", async () => {
  const { add, advance, sent } = setUp({});

  add("a");
  await advance(999);
  add("b", "a");
  assert.deepEqual(sent, []);
  await advance(1);

  assert.deepEqual(sent, [{ listId: 1n, messages: ["a", "b"] }]);
});

test("a full list does not wait", async () => {
  const { add, advance, sent } = setUp({ maxListSize: 2 });

  add("a", "b", "c");
  assert.deepEqual(sent, [{ listId: 1n, messages: ["a", "b"] }]);
  await advance(1_000);

  assert.deepEqual(sent[1], { listId: 2n, messages: ["c"] });
});

test("without a timeout every message is a list", () => {
  const { add, sent } = setUp({ maxTimeoutNs: 0n });

  add("a", "a");

  assert.deepEqual(
    sent.map(({ messages }) => messages),
    [["a"], ["a"]],
  );
});

test("what was sent is held back until it is acknowledged", () => {
  const { add, buffer, sent } = setUp({ maxTimeoutNs: 0n, ackTimeoutNs: second });

  add("a", "a", "b");
  buffer.acknowledge(1n);
  add("a", "b");

  assert.deepEqual(
    sent.map(({ messages }) => messages),
    [["a"], ["b"], ["a"]],
  );
});

test("what nobody acknowledges is sent again after its timeout", async () => {
  const { add, advance, sent } = setUp({ maxTimeoutNs: 0n, ackTimeoutNs: second });

  add("a");
  await advance(999);
  add("a");
  assert.equal(sent.length, 1);
  await advance(1);
  add("a");

  assert.equal(sent.length, 2);
});

test("a closed buffer sends nothing", async () => {
  const { add, advance, buffer, sent } = setUp({});

  add("a");
  buffer.close();
  await advance(2_000);

  assert.deepEqual(sent, []);
});
