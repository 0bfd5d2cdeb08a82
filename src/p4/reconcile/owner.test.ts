import { expect, test } from "vitest";
import { Code } from "../code.js";
import { type Hold, Owner } from "./owner.js";

const rejected: Hold = { is: "rejected", code: Code.InvalidArgument, message: "no" };
const waits: Hold = { is: "waits", message: "what it refers to is not there" };

test("only what ranks higher than a held row has a failure below it", () => {
  const owner = new Owner("workload/a");

  owner.addHold("guard src=1", 1, rejected);

  expect([0, 1, 2].map((rank) => owner.hasFailedBelow(rank))).toEqual([false, false, true]);
  expect([...owner.held]).toEqual([{ row: "guard src=1", hold: rejected }]);
});

test("a row that waits for another owner's keeps what comes after it waiting, too", () => {
  const owner = new Owner("workload/a");

  owner.addHold("endpoint dst=1", 1, waits);

  expect(owner.hasFailedBelow(2)).toBe(true);
});

test("who waits is released when a rank has no held row left, and only once", () => {
  const owner = new Owner("workload/a");
  const released: string[] = [];
  owner.addHold("guard src=1", 1, rejected);
  owner.addHold("guard src=2", 1, rejected);
  owner.waitForFailures({ release: () => released.push("endpoint") });

  owner.removeHold("guard src=1", 1);
  const after = [...released];
  owner.removeHold("guard src=2", 1);
  owner.removeHold("guard src=2", 1);

  expect(after).toEqual([]);
  expect(released).toEqual(["endpoint"]);
  expect(owner.hasFailedBelow(2)).toBe(false);
});

test("each change of what is pending is told", () => {
  let changes = 0;
  const owner = new Owner("workload/a", () => {
    changes += 1;
  });

  owner.addPending(1);
  owner.addPending(-1);

  expect([changes, owner.pending]).toEqual([2, 0]);
});
