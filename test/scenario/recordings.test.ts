import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { seededRandom } from "../../src/testing/random.js";
import { keyOf } from "./felix-state.js";
import { find, messagesOf, type Recording, recordings } from "./recordings.js";
import { Rig } from "./rig.js";
import { podsOf } from "./worlds.js";

const inSync: FelixMessage = { case: "inSync", value: {} };
const versions = [...new Set(recordings.map(({ version }) => version))];
const worlds = [...new Set(recordings.map(({ world }) => world))];

let rig = new Rig();

afterEach(() => rig.stop());

function nameOf({ version, world, isAgain }: Recording): string {
  return `${version} ${world}${isAgain ? ", told again" : ""}`;
}

/** Lets a driver live through messages, and leaves it at rest. */
async function live(messages: readonly FelixMessage[]): Promise<void> {
  await rig.stop();
  rig.launch();
  rig.tell(...messages);
  await rig.quiesce();
}

/** The messages as a Felix that starts now would send them: in sync only in the end. */
function asRestart(messages: readonly FelixMessage[]): FelixMessage[] {
  return [...messages.filter((message) => message.case !== "inSync"), inSync];
}

/** Neighbours of one type with different keys in another order, which Felix never promised. */
function reordered(messages: readonly FelixMessage[], seed: number): FelixMessage[] {
  const random = seededRandom(seed);
  const all = [...messages];
  for (let round = 0; round < 5; round += 1) {
    for (let i = 0; i + 1 < all.length; i += 1) {
      const [a, b] = [all[i], all[i + 1]];
      if (
        a !== undefined &&
        b !== undefined &&
        a.case === b.case &&
        isFree(a, b) &&
        random() < 0.5
      ) {
        all[i] = b;
        all[i + 1] = a;
      }
    }
  }
  return all;
}

function isFree(a: FelixMessage, b: FelixMessage): boolean {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

describe.each(recordings.map((recording) => [nameOf(recording), recording] as const))(
  "%s",
  (_, recording) => {
    const isLarge = recording.world === "churn";

    test("ends with the pods that were stored, each with its addresses, guard and port", async () => {
      await live(messagesOf(recording));

      const pods = podsOf(recording.world);
      if (pods !== undefined) {
        expect(rig.pods()).toEqual(pods);
      } else {
        // No file says what was stored: 120 local pods and no more (README of the recordings).
        expect(rig.pods()).toHaveLength(120);
      }
      expect(rig.life.reconciler.status).toMatchObject({ pending: 0, rejected: 0 });
      expect(rig.life.refusals.refusedCount).toBe(0);
      expect(rig.fake.violations).toEqual([]);
    });

    test("ends the same whatever the chunks of its bytes", async () => {
      await live(messagesOf(recording));
      const { held } = rig;
      const lengths = fc.sample(fc.integer({ min: 1, max: isLarge ? 10_000 : 40 }), 200);
      let at = 0;
      const cut = (): number => lengths[at++ % lengths.length] ?? 1;

      rig = new Rig();
      await live(messagesOf(recording, cut));

      expect(rig.held).toEqual(held);
    });

    test.each(isLarge ? [1] : [1, 2, 3])(
      "ends the same in other orders of neighbours, seed %i",
      async (seed) => {
        await live(messagesOf(recording));
        const { held } = rig;

        rig = new Rig();
        await live(reordered(messagesOf(recording), seed));

        expect(rig.held).toEqual(held);
      },
    );

    test("ends the same in several lives, each told the state so far", async () => {
      const messages = messagesOf(recording);
      await live(messages);
      const { held } = rig;
      const first = messages.findIndex((message) => message.case === "inSync");

      rig = new Rig();
      for (let part = 1; part <= 4; part += 1) {
        const upTo = first + Math.ceil(((messages.length - first) * part) / 4);
        await live(asRestart(messages.slice(0, upTo)));
      }

      expect(rig.held).toEqual(held);
    });

    test("costs nothing when its end is told again", async () => {
      const messages = messagesOf(recording);
      await live(messages);
      const { updates } = rig;

      await live(asRestart(messages));

      expect(rig.updates - updates).toBe(0);
    });
  },
);

describe("a Felix that restarts", () => {
  test.each(recordings.filter(({ isAgain }) => !isAgain).map((one) => [nameOf(one), one] as const))(
    "costs nothing: %s",
    async (_, recording) => {
      const again = find(recording.version, recording.world, true);
      if (again === undefined) {
        throw new Error("there is no recording of the restart");
      }
      await live(messagesOf(recording));
      const { updates } = rig;

      await live(messagesOf(again));

      expect(rig.updates - updates).toBe(0);
    },
  );
});

describe.each(worlds)("the world %s", (world) => {
  const told = versions.filter((version) => find(version, world, true) !== undefined);

  test("makes the same tables from every version of Felix", async () => {
    const tables = new Map<string, readonly string[]>();
    for (const version of told) {
      const recording = find(version, world, true);
      rig = new Rig();
      await live(recording === undefined ? [] : messagesOf(recording));
      tables.set(version, rig.heldUpToChains);
      await rig.stop();
    }

    const [first] = tables.values();
    for (const [version, lines] of tables) {
      expect(lines, version).toEqual(first);
    }
  });

  test("interrupts nobody when Felix is upgraded or downgraded", async () => {
    for (const [i, to] of told.entries()) {
      const from = told[i === 0 ? told.length - 1 : i - 1] ?? to;
      const [before, after] = [find(from, world, true), find(to, world, true)];
      rig = new Rig();
      await live(before === undefined ? [] : messagesOf(before));
      const waysOfPods = new Set([
        "port",
        "endpoint_v4",
        "endpoint_v6",
        "source_guard_v4",
        "source_guard_v6",
      ]);
      const cut: string[] = [];
      rig.fake.onUpdate = ({ type, table }) => {
        // Chains are named after their policies, whose names changed in v3.32: their rules and sets come anew, and then go.
        if (type === "delete" && !/^(from|to)_/.test(table)) {
          cut.push(table);
        }
        if (type === "insert" && waysOfPods.has(table)) {
          cut.push(table);
        }
      };

      await live(after === undefined ? [] : messagesOf(after));

      expect(cut, `${from} to ${to}`).toEqual([]);
      expect(rig.fake.violations).toEqual([]);
      await rig.stop();
    }
  });
});
