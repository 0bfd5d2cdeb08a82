import assert from "node:assert/strict";
import { test } from "vitest";
import { Subscribers } from "./subscribers.js";

test("each subscriber gets each item from its subscription on, and a slow one delays nobody", async () => {
  let dropped = 0;
  const subscribers = new Subscribers<{ n: number }>(2, () => {
    dropped += 1;
  });
  const { signal } = new AbortController();
  subscribers.push({ n: 0 });
  const slow = subscribers.subscribe(signal);
  const fast = subscribers.subscribe(signal)[Symbol.asyncIterator]();
  const seen: number[] = [];

  for (const n of [1, 2, 3]) {
    subscribers.push({ n });
    seen.push((await fast.next()).value?.n);
  }

  assert.deepEqual(seen, [1, 2, 3]);
  assert.equal(dropped, 1);
  for await (const { n } of slow) {
    assert.equal(n, 2);
    break;
  }
});

test("who has left, or whose signal has aborted, gets and costs nothing any more", async () => {
  let dropped = 0;
  const subscribers = new Subscribers<{ n: number }>(1, () => {
    dropped += 1;
  });
  const controller = new AbortController();
  const left = subscribers.subscribe(controller.signal);
  subscribers.push({ n: 1 });
  for await (const item of left) {
    assert.equal(item.n, 1);
    break;
  }
  const aborted = subscribers.subscribe(controller.signal)[Symbol.asyncIterator]();
  const next = aborted.next();
  controller.abort(new Error("enough"));

  subscribers.push({ n: 2 });
  subscribers.push({ n: 3 });

  assert.equal(dropped, 0);
  await assert.rejects(next, /enough/);
});
