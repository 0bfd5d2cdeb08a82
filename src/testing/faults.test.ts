import assert from "node:assert/strict";
import { test } from "vitest";
import { Faults, faultNames, faultTable, UnknownFaultError } from "./faults.js";
import { seededRandom } from "./random.js";

const setUp = (): Faults => new Faults(seededRandom(1));

function countStrikes(faults: Faults, tries: number): number {
  return Array.from({ length: tries }, () => faults.strikes("lost-answers")).filter(Boolean).length;
}

test("every fault says in one sentence what it does", () => {
  for (const name of faultNames) {
    assert.match(faultTable[name].says, /^[A-Z].*\.$/s, name);
  }
});

test("a fault strikes until it is switched off", () => {
  const faults = setUp();
  assert.equal(faults.strikes("lost-answers"), false);

  faults.enable("lost-answers");
  assert.equal(countStrikes(faults, 10), 10);
  faults.disable("lost-answers");

  assert.equal(countStrikes(faults, 10), 0);
  assert.equal(faults.struck("lost-answers"), 10);
  assert.equal(faults.areOff, true);
});

test("a fault strikes as often as it is told to, and no more", () => {
  const faults = setUp();

  faults.enable("lost-answers", { times: 3 });

  assert.equal(countStrikes(faults, 10), 3);
});

test("a fault strikes with the chance that it is told, the same for the same seed", () => {
  const [one, other] = [setUp(), setUp()];
  one.enable("lost-answers", { probability: 0.3 });
  other.enable("lost-answers", { probability: 0.3 });

  const count = countStrikes(one, 1_000);

  assert.ok(count > 200 && count < 400, `${count}`);
  assert.equal(countStrikes(other, 1_000), count);
});

test("what breaks a session strikes once unless told otherwise", () => {
  const faults = setUp();
  faults.enable("preempt");

  assert.equal(faults.strikes("preempt"), true);
  assert.equal(faults.strikes("preempt"), false);
});

test("faults are read as the command line has them", () => {
  const faults = setUp();

  faults.enableText("full-unknown:limit=5,times=2");

  assert.deepEqual(faults.options("full-unknown"), { limit: 5, times: 2 });
  assert.throws(() => faults.enableText("slow:delay=5"), RangeError);
  assert.throws(() => faults.enableText("slow:delayMs=soon"), RangeError);
  assert.throws(() => faults.enableText("sloow"), UnknownFaultError);
});

test("a shuffle changes the order, and nothing else", () => {
  const faults = setUp();
  const items = [1, 2, 3, 4, 5];

  const shuffled = faults.shuffle(items);

  assert.notDeepEqual(shuffled, items);
  assert.deepEqual([...shuffled].sort(), items);
  assert.deepEqual(faults.shuffle([1, 2]), [2, 1]);
});
