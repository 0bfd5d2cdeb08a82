import { afterEach, describe, expect, test } from "vitest";
import type { FaultName } from "../../src/testing/faults.js";
import { seededRandom } from "../../src/testing/random.js";
import { config, pod } from "./builders.js";
import { type FelixState, stateOf } from "./felix-state.js";
import { freshCompile, Rig } from "./rig.js";
import { type Scenario, scenarios } from "./scenarios.js";

const nothing: FelixState = stateOf([config()]);

let rig = new Rig();

afterEach(() => rig.stop());

/** At rest, the switch is as a fresh start would make it; nothing more is written; no reference was ever refused. */
async function check(state: FelixState): Promise<void> {
  await rig.quiesce();
  expect(rig.held).toEqual(await freshCompile(state));
  const { updates } = rig;
  rig.tell(...state.values());
  await rig.quiesce();
  expect(rig.updates, "an idle apply writes nothing").toBe(updates);
  expect(rig.fake.violations).toEqual([]);
}

function reversed({ states }: Scenario): readonly FelixState[] {
  return [...states].reverse();
}

function withEmpties({ states }: Scenario): readonly FelixState[] {
  return states.flatMap((state) => [state, nothing]);
}

/** How a scenario can go; all of them must end alike. */
const expanders: Readonly<Record<string, (scenario: Scenario) => Promise<void>>> = {
  "as it is": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
      await check(state);
    }
  },
  reversed: async (scenario) => {
    rig.start(nothing);
    for (const state of reversed(scenario)) {
      rig.become(state);
      await check(state);
    }
  },
  "with nothing between the states": async (scenario) => {
    rig.start(nothing);
    for (const state of withEmpties(scenario)) {
      rig.become(state);
      await check(state);
    }
  },
  "message by message": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      await rig.becomeSlowly(state);
      await check(state);
    }
  },
  "all at once": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
    }
    await check(states.at(-1) ?? nothing);
  },
  "in random orders": async ({ states }) => {
    const random = seededRandom(7);
    const shuffle = <T>(items: T[]): T[] =>
      items
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
    rig.start(nothing);
    for (const state of states) {
      rig.become(state, shuffle);
      await check(state);
    }
  },
  "with the driver restarted after each state": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
      await check(state);
      const { updates } = rig;
      await rig.restart((items) => items.reverse());
      await check(state);
      expect(rig.updates, "a restart writes nothing").toBe(updates);
    }
  },
  "with the driver restarted before each state is done": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
      await rig.restart();
      await check(state);
    }
  },
  "with the switch wiped after each state": async ({ states }) => {
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
      await check(state);
      rig.fake.wipe();
      await check(state);
    }
  },
  "with the driver killed before each of its Writes": async ({ states }) => {
    for (const state of states) {
      for (let killed = true, after = 0; killed; after += 1) {
        killed = false;
        let writes = 0;
        rig.fake.onWrite = async () => {
          writes += 1;
          if (writes > after && !killed) {
            killed = true;
            // Never answered: for the driver this is the end.
            await new Promise(() => {});
          }
        };
        rig.start(state);
        while (!killed && !(await isAtRest())) {
          // The driver goes on.
        }
        rig.fake.onWrite = undefined;
        await rig.stop();
      }
      rig.start(state);
      await check(state);
      await rig.stop();
    }
    rig.start(nothing);
  },
};

async function isAtRest(): Promise<boolean> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise(setImmediate);
  }
  return rig.life.isReady && rig.life.reconciler.status.pending === 0;
}

for (const [how, expand] of Object.entries(expanders)) {
  describe(how, () => {
    test.each(scenarios)("$name", async (scenario) => {
      rig = new Rig();
      await expand(scenario);
    });
  });
}

/** What a switch may do to the driver, again and again, without hindering it for ever. */
const faults: readonly [FaultName, object][] = [
  ["reorder-batch", {}],
  ["fail-first", { probability: 0.5 }],
  ["stop-at-first-error", {}],
  ["lost-requests", { probability: 0.3 }],
  ["lost-answers", { probability: 0.3 }],
  ["hung-answers", { probability: 0.2 }],
  ["no-status", { probability: 0.3 }],
  ["malformed-status", { probability: 0.3 }],
  ["short-status", { probability: 0.3 }],
  ["ok-status", { probability: 0.3 }],
  ["huge-status", { probability: 0.2 }],
  ["slow", { probability: 0.3 }],
  ["preempt", { times: 100, probability: 0.3 }],
  ["drop-stream", { times: 100, probability: 0.3 }],
  ["wipe-on-restart", { times: 3, probability: 0.3 }],
  ["padded-reads", {}],
  ["reordered-reads", {}],
  ["read-fails-midway", { probability: 0.05 }],
  ["no-reconcile", {}],
  ["half-done-swap", {}],
];

describe.each(faults)("on a switch with the fault %s", (fault, options) => {
  test.each(scenarios)("$name", async ({ states }) => {
    rig = new Rig();
    rig.fake.faults.enable(fault, options);
    rig.start(nothing);
    for (const state of states) {
      rig.become(state);
      await rig.quiesce();
      expect(rig.held).toEqual(await freshCompile(state));
      await rig.restart();
      await rig.quiesce();
      expect(rig.held).toEqual(await freshCompile(state));
    }
    expect(rig.fake.violations).toEqual([]);
  });
});

describe.each(["full-resource-exhausted", "full-unknown", "full-out-of-range"] as const)(
  "on a switch whose tables are too small, which answers %s",
  (fault) => {
    test.each(scenarios)("$name", async ({ states }) => {
      rig = new Rig();
      rig.fake.faults.enable(fault, { limit: 1 });
      rig.start(nothing);
      for (const state of states) {
        rig.become(state);
        for (let turn = 0; turn < 300; turn += 1) {
          await new Promise(setImmediate);
        }
      }
      rig.fake.faults.disable(fault);
      await rig.restart();
      await check(states.at(-1) ?? nothing);
    });
  },
);

test("a pod that does not fit sends nothing, and keeps its port over a restart", async () => {
  const state = stateOf([config(), pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"])]);
  const untilIdle = async (): Promise<void> => {
    for (let turn = 0; turn < 500; turn += 1) {
      await new Promise(setImmediate);
    }
  };
  rig = new Rig();
  rig.fake.setCapacity("endpoint_v4", 1);
  rig.start(state);
  await untilIdle();
  const ports = rig.fake.size("port");
  const { inserts, modifies, deletes } = rig.fake.counts;

  await rig.restart();
  await untilIdle();

  // The host's, and that of the pod that fits.
  expect(ports).toBe(2);
  expect(rig.fake.counts).toMatchObject({ inserts, modifies, deletes });
});
