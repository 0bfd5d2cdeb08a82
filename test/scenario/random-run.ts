import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { type FaultName, faultNames } from "../../src/testing/faults.js";
import { seededRandom } from "../../src/testing/random.js";
import { config, host, hostEndpoint, pod, pool, route, tier, vtep } from "./builders.js";
import { type FelixState, keyOf, stateOf } from "./felix-state.js";
import { freshCompile, Rig } from "./rig.js";

/** Faults of which a driver recovers however often they strike for a while. */
const passing: readonly FaultName[] = faultNames.filter(
  (name) => !name.startsWith("full-") && name !== "reconcile-only",
);

/** What a random run did. */
export interface RandomRun {
  readonly steps: number;
  readonly restarts: number;
  readonly wipes: number;
  readonly faults: number;
}

/**
 * Changes the world at random, restarts and kills the driver, wipes the switch and lets it fail, for `steps` steps; at
 * rest, after each few of them, the switch must be as a fresh start would make it.
 *
 * @throws Error that names seed and step if it is not
 */
export async function randomRun(seed: number, steps: number): Promise<RandomRun> {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) {
      throw new Error("nothing to pick from");
    }
    return item;
  };
  const shuffle = <T>(items: T[]): T[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const rig = new Rig(seed);
  const run = { steps, restarts: 0, wipes: 0, faults: 0 };
  let state: FelixState = stateOf([config()]);

  const address = (): string =>
    pick(
      [
        () => `10.65.0.${below(12)}/32`,
        () => `fd65::${below(12).toString(16)}/128`,
        () => "10.65.0.16/28",
      ].slice(0, below(20) === 0 ? 3 : 2),
    )();
  const randomPod = (): FelixMessage => {
    const name = pick(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    const addresses = [...new Set(Array.from({ length: 1 + below(3) }, address))];
    const policies = (): string[] => shuffle(["x", "y", "z"]).slice(0, below(3));
    return pod(name, addresses, {
      ...(below(10) === 0 && { state: "inactive" }),
      ...(below(10) === 0 && { name: `cali${pick(["a", "b", "c"])}` }),
      ...(below(2) === 0 && { tiers: [tier(policies(), policies())] }),
      ...(below(4) === 0 && { profileIds: shuffle(["kns.default", "ksa.default.a"]) }),
      ...(below(4) === 0 && { mac: `02:00:00:00:00:0${below(9)}` }),
    });
  };
  const kinds = [
    "remoteWorkload",
    "remoteHost",
    "localWorkload",
    "localHost",
    "remoteTunnel",
    "localTunnel",
  ] as const;
  const randomRoute = (): FelixMessage => {
    const dst = pick([
      "10.65.0.0/26",
      "10.65.1.0/26",
      "10.65.0.1/32",
      "192.0.2.1/32",
      "192.0.2.2/32",
      "fd65::/122",
      "0.0.0.0/0",
      "10.65.0.0/16",
    ]);
    return route(dst, ...shuffle([...kinds]).slice(0, below(3)));
  };
  const updates: readonly (() => FelixMessage)[] = [
    randomPod,
    randomPod,
    randomPod,
    randomRoute,
    randomRoute,
    () =>
      pool(pick(["10.65.0.0/16", "fd65::/48", "10.65.0.0/24"]), {
        masquerade: below(2) === 0,
        allowedUses: below(4) === 0 ? ["LoadBalancer"] : [],
      }),
    () =>
      host(
        pick(["node1", "node2"]),
        pick(["", "192.0.2.1/24", "192.0.2.7"]),
        pick(["", "2001:db8::1"]),
      ),
    () => vtep(pick(["node2", "node3"]), below(2) === 0),
    () => hostEndpoint(pick(["p", "q"]), pick(["eth0", "*"])),
  ];
  const change = (): void => {
    const next = new Map(state);
    for (let i = below(4); i >= 0; i -= 1) {
      const keys = [...next.keys()].filter((key) => key !== "config");
      if (keys.length > 0 && below(3) === 0) {
        next.delete(pick(keys));
      } else {
        const update = pick(updates)();
        next.set(keyOf(update) ?? "", update);
      }
    }
    state = next;
    rig.become(state, shuffle);
  };
  const pause = async (): Promise<void> => {
    for (let turns = below(30); turns > 0; turns -= 1) {
      await new Promise(setImmediate);
    }
  };
  const check = async (step: number): Promise<void> => {
    for (const name of passing) {
      rig.fake.faults.disable(name);
    }
    await rig.quiesce();
    const held = rig.held.join("\n");
    const wanted = (await freshCompile(state)).join("\n");
    if (held !== wanted) {
      throw new Error(
        `seed ${seed}, step ${step}: the switch holds\n${held}\nbut should hold\n${wanted}`,
      );
    }
    if (rig.fake.violations.length > 0) {
      throw new Error(`seed ${seed}, step ${step}: refused references: ${rig.fake.violations}`);
    }
    for (const owner of rig.life.reconciler.owners()) {
      if (owner.pending !== 0) {
        throw new Error(
          `seed ${seed}, step ${step}: at rest ${owner.name} has ${owner.pending} pending`,
        );
      }
    }
  };

  rig.start(state, shuffle);
  try {
    for (let step = 1; step <= steps; step += 1) {
      const what = below(20);
      if (what === 0) {
        run.restarts += 1;
        await rig.restart(shuffle);
      } else if (what === 1) {
        run.wipes += 1;
        if (below(2) === 0) {
          rig.fake.wipe();
        } else {
          rig.fake.restart({ keep: true });
        }
      } else if (what < 5) {
        run.faults += 1;
        rig.fake.faults.enable(pick(passing), { probability: 0.2, times: 1 + below(3) });
      } else {
        change();
      }
      await pause();
      if (below(4) === 0 || step === steps) {
        await check(step);
      }
    }
  } finally {
    await rig.stop();
  }
  return run;
}
