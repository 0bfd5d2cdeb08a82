import assert from "node:assert/strict";
import { test } from "vitest";
import { electionIdAbove, electionIdAt, formatElectionId } from "./election.js";

test("seconds are in the high word, milliseconds in the low one", () => {
  const id = electionIdAt(1_700_000_000_123);

  assert.equal(id >> 64n, 1_700_000_000n);
  assert.equal(id & 0xffff_ffff_ffff_ffffn, 123n);
  assert.equal(formatElectionId(id), "1700000000.123");
});

test("a later start has a higher id", () => {
  assert.ok(electionIdAt(1_700_000_001_000) > electionIdAt(1_700_000_000_999));
});

test("an id is above the highest one even if the clock is behind", () => {
  const highest = electionIdAt(1_800_000_000_000);

  assert.equal(electionIdAbove(highest, 1_700_000_000_000), highest + 1n);
});

test("an id is from the clock if that is enough", () => {
  const now = 1_700_000_000_123;

  assert.equal(electionIdAbove(undefined, now), electionIdAt(now));
  assert.equal(electionIdAbove(7n, now), electionIdAt(now));
  assert.equal(electionIdAbove(electionIdAt(now), now), electionIdAt(now) + 1n);
});
