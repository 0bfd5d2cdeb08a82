import assert from "node:assert/strict";
import { test } from "vitest";
import { Code } from "../code.js";
import { Arbitration } from "./arbitration.js";
import { electionIdAt } from "./election.js";

const now = 1_700_000_000_000;
const clockId = electionIdAt(now);

test("a driver that starts sends an id from the clock, and is primary when the switch says so", () => {
  const arbitration = new Arbitration();

  assert.equal(arbitration.open(now), clockId);
  assert.deepEqual(arbitration.onAnswer({ code: Code.Ok, highest: clockId }, now), {
    is: "primary",
    electionId: clockId,
  });
});

test("a driver that starts takes over from a primary whose id is higher, once", () => {
  const arbitration = new Arbitration();
  arbitration.open(now);

  const first = arbitration.onAnswer({ code: Code.AlreadyExists, highest: clockId + 5n }, now);
  assert.deepEqual(first, { is: "claiming", electionId: clockId + 6n, mustSend: true });

  const second = arbitration.onAnswer({ code: Code.AlreadyExists, highest: clockId + 9n }, now);
  assert.deepEqual(second, { is: "backup", primary: clockId + 9n });
});

test("a driver that was preempted stays backup, and claims only when there is no primary", () => {
  const arbitration = startedAsPrimary();

  const preempted = arbitration.onAnswer({ code: Code.AlreadyExists, highest: clockId + 5n }, now);
  assert.deepEqual(preempted, { is: "backup", primary: clockId + 5n });

  const alone = arbitration.onAnswer({ code: Code.NotFound, highest: clockId + 5n }, now);
  assert.deepEqual(alone, { is: "claiming", electionId: clockId + 6n, mustSend: true });
});

test("a lost stream is opened again with the old id, which loses to whoever came meanwhile", () => {
  const arbitration = startedAsPrimary();

  arbitration.onEnd(Code.Unavailable, now);

  assert.equal(arbitration.open(now + 60_000), clockId);
  const answer = { code: Code.AlreadyExists, highest: clockId + 5n };
  assert.equal(arbitration.onAnswer(answer, now + 60_000).is, "backup");
});

test("an id that is in use is followed by the next one", () => {
  const arbitration = startedAsPrimary();

  arbitration.onEnd(Code.InvalidArgument, now);

  assert.equal(arbitration.open(now), clockId + 1n);
});

test("an answer from before the switch read our claim is waited out", () => {
  const arbitration = startedAsPrimary();
  arbitration.onAnswer({ code: Code.NotFound, highest: clockId + 5n }, now);

  const stale = arbitration.onAnswer({ code: Code.NotFound, highest: clockId + 5n }, now);

  assert.deepEqual(stale, { is: "claiming", electionId: clockId + 6n, mustSend: false });
});

test("a switch that has never seen an id and has no primary is asked with a higher one", () => {
  const arbitration = new Arbitration();
  arbitration.open(now);

  const answer = arbitration.onAnswer({ code: Code.NotFound, highest: undefined }, now);

  assert.deepEqual(answer, { is: "claiming", electionId: clockId + 1n, mustSend: true });
});

function startedAsPrimary(): Arbitration {
  const arbitration = new Arbitration();
  arbitration.open(now);
  arbitration.onAnswer({ code: Code.Ok, highest: clockId }, now);
  return arbitration;
}
