import fc from "fast-check";
import { expect, test } from "vitest";
import { Code } from "../code.js";
import type { EntityKind } from "../entry/entity.js";
import { DeltaTracker } from "./delta-tracker.js";
import { Owner } from "./owner.js";

const kind: EntityKind = {
  name: "endpoint_v4",
  capacity: 4096,
  refersTo: [],
  referenceGroups: [],
  references: () => [],
  referredFields: () => [],
  updateType: (wanted) => wanted,
  takesRoom: (key) => key !== "",
  writeUpdate: () => {},
  query: {},
  decode: () => undefined,
  describe: (key) => `endpoint_v4 ${key}`,
};

function setUp(): { tracker: DeltaTracker; owner: Owner; rings: () => number } {
  let rang = 0;
  const tracker = new DeltaTracker(kind, 1, () => {
    rang += 1;
  });
  return { tracker, owner: new Owner("workload/a"), rings: () => rang };
}

test("a row that is wanted as it is costs nothing", () => {
  const { tracker, owner, rings } = setUp();
  tracker.replaceActual(new Map([["k", "v"]]));
  tracker.set("k", "v", owner);
  const before = rings();

  tracker.set("k", "v", owner);

  expect(rings()).toBe(before);
  expect([tracker.pendingSize, tracker.dirtySize, owner.pending]).toEqual([0, 0, 0]);
});

test("what is on the switch and not wanted is pending, for nobody", () => {
  const { tracker } = setUp();

  tracker.replaceActual(new Map([["k", "v"]]));

  expect([...tracker.takeDirty()]).toEqual(["k"]);
  expect(tracker.pendingSize).toBe(1);
});

test("a held row is not dirty, counts as its owner's, and is released by a new value", () => {
  const { tracker, owner } = setUp();
  tracker.replaceActual(new Map());
  tracker.set("k", "bad", owner);
  tracker.takeDirty();
  tracker.hold("k", { is: "rejected", code: Code.InvalidArgument, message: "no" });
  const held = [...owner.held];

  tracker.set("k", "good", owner);

  expect(held).toEqual([
    { row: "endpoint_v4 k", hold: { is: "rejected", code: Code.InvalidArgument, message: "no" } },
  ]);
  expect([...owner.held]).toEqual([]);
  expect([...tracker.takeDirty()]).toEqual(["k"]);
  expect(owner.hasFailedBelow(2)).toBe(false);
});

test("an owner whose lower row failed releases who waits when that is settled", () => {
  const { tracker, owner } = setUp();
  const released: string[] = [];
  tracker.replaceActual(new Map());
  tracker.set("k", "v", owner);
  tracker.takeDirty();
  tracker.hold("k", { is: "full", message: "full" });
  const blocked = owner.hasFailedBelow(2);
  owner.waitForFailures({ release: () => released.push("up") });

  tracker.setActual("k", "v");

  expect(blocked).toBe(true);
  expect(released).toEqual(["up"]);
  expect(owner.pending).toBe(0);
});

test("the default entry takes no room", () => {
  const { tracker } = setUp();

  tracker.replaceActual(new Map([["a", "v"]]));
  tracker.setActual("", "v");
  tracker.setActual("b", "v");
  tracker.deleteActual("a");

  expect(tracker.used).toBe(1);
});

/** One step of a random history. */
test("a row that differed and is as wanted now, written or not, is told of; one that never differed is not", () => {
  const settled: string[] = [];
  const tracker = new DeltaTracker(
    kind,
    1,
    () => {},
    (key) => settled.push(key),
  );
  const owner = new Owner("workload/a");
  tracker.replaceActual(
    new Map([
      ["same", "v"],
      ["back", "v"],
    ]),
  );
  tracker.set("same", "v", owner);
  tracker.set("back", "other", owner);
  settled.length = 0;

  tracker.set("same", "v", owner);
  tracker.set("back", "v", owner);
  tracker.set("new", "v", owner);
  tracker.setActual("new", "v");

  expect(settled).toEqual(["back", "new"]);
});

const step = fc.oneof(
  fc.record({
    op: fc.constant("set" as const),
    key: fc.constantFrom("a", "b", "c"),
    value: fc.constantFrom("1", "2"),
    owner: fc.constantFrom(0, 1),
  }),
  fc.record({
    op: fc.constantFrom("delete" as const, "gone" as const, "release" as const, "hold" as const),
    key: fc.constantFrom("a", "b", "c"),
  }),
  fc.record({
    op: fc.constant("there" as const),
    key: fc.constantFrom("a", "b", "c"),
    value: fc.constantFrom("", "1", "2"),
  }),
  fc.record({ op: fc.constant("take" as const) }),
  fc.record({
    op: fc.constant("read" as const),
    rows: fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2")),
  }),
);

test("after any history, pending is where desired and actual differ, and owners count exactly theirs", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { tracker } = setUp();
      const owners = [new Owner("x"), new Owner("y")];
      for (const one of steps) {
        switch (one.op) {
          case "set":
            tracker.set(one.key, one.value, owners[one.owner] ?? new Owner("z"));
            break;
          case "delete":
            tracker.delete(one.key);
            break;
          case "there":
            tracker.setActual(one.key, one.value);
            break;
          case "gone":
            tracker.deleteActual(one.key);
            break;
          case "hold":
            tracker.hold(one.key, { is: "full", message: "full" });
            break;
          case "release":
            tracker.release(one.key);
            break;
          case "take":
            tracker.takeDirty();
            break;
          case "read":
            tracker.replaceActual(new Map(Object.entries(one.rows)));
            break;
        }
      }

      const desired = new Map([...tracker.desiredRows()]);
      const actual = new Map([...tracker.actualRows()]);
      const keys = new Set([...desired.keys(), ...actual.keys()]);
      const differ = [...keys].filter((key) => desired.get(key)?.value !== actual.get(key));
      expect(new Set([...tracker.pendingRows()].map(([key]) => key))).toEqual(new Set(differ));
      for (const owner of owners) {
        const own = [...desired].filter(([, row]) => row.owner === owner).map(([key]) => key);
        const pending = own.filter((key) => differ.includes(key));
        const held = pending.filter((key) => tracker.holdOf(key) !== undefined);
        expect([owner.rows, owner.pending, [...owner.held].length]).toEqual([
          own.length,
          pending.length,
          held.length,
        ]);
        expect(owner.hasFailedBelow(2)).toBe(held.length > 0);
      }
      for (const key of tracker.takeDirty()) {
        expect(differ).toContain(key);
        expect(tracker.holdOf(key)).toBeUndefined();
      }
      expect(tracker.used).toBe(actual.size);
    }),
    { numRuns: 2000 },
  );
});
