import assert from "node:assert/strict";
import { test } from "vitest";
import { BatchLimit } from "./batch-limit.js";

test("the limit halves with each lost answer, down to one update", () => {
  const limit = new BatchLimit(64);
  const seen: number[] = [];

  for (let lost = 0; lost < 8; lost += 1) {
    limit.onNoAnswer();
    seen.push(limit.value);
  }

  assert.deepEqual(seen, [32, 16, 8, 4, 2, 1, 1, 1]);
});

test("the limit grows by one update after 32 answers, up to where it began", () => {
  const limit = new BatchLimit(4);
  limit.onNoAnswer();

  for (let answered = 0; answered < 31; answered += 1) {
    limit.onAnswer();
  }
  assert.equal(limit.value, 2);
  limit.onAnswer();
  assert.equal(limit.value, 3);

  for (let answered = 0; answered < 1000; answered += 1) {
    limit.onAnswer();
  }
  assert.equal(limit.value, 4);
});
