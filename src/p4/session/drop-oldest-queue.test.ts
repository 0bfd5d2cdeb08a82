import assert from "node:assert/strict";
import { test } from "vitest";
import { DropOldestQueue } from "./drop-oldest-queue.js";

test("a full queue drops the oldest item and says so", async () => {
  let dropped = 0;
  const queue = new DropOldestQueue<{ n: number }>(2, () => {
    dropped += 1;
  });

  for (const n of [1, 2, 3, 4]) {
    queue.push({ n });
  }

  const items = queue.take(new AbortController().signal);
  assert.deepEqual((await items.next()).value, { n: 3 });
  assert.deepEqual((await items.next()).value, { n: 4 });
  assert.equal(dropped, 2);
});

test("a reader that waits gets what is pushed, and the signal's reason in the end", async () => {
  const controller = new AbortController();
  const queue = new DropOldestQueue<{ n: number }>(2, () => {});
  const items = queue.take(controller.signal);

  const waiting = items.next();
  queue.push({ n: 1 });
  assert.deepEqual((await waiting).value, { n: 1 });

  const last = items.next();
  controller.abort(new Error("over"));
  await assert.rejects(last, /over/);
});
