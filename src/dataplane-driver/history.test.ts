import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import { type Address, formatAddress } from "../net/address.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { ownerOf } from "./endpoint-id.js";
import type { Life } from "./life.js";
import { stateUpToIds } from "./same-state.js";
import { defaultSettings } from "./settings.js";
import type { Tables } from "./tables.js";
import { desiredOf, loadTables, quietLife, readP4Info, startLife } from "./test-life.js";
import {
  configUpdate,
  inSync,
  podId,
  podRemove,
  podUpdate,
  policyId,
  poolRemove,
  poolUpdate,
  routeRemove,
  routeUpdate,
  tier,
} from "./test-messages.js";

let tables: Tables;
let p4info: Uint8Array;

beforeAll(async () => {
  tables = await loadTables();
  p4info = await readP4Info();
});

// Few names, addresses and networks, so that they meet.
const pods = ["a", "b", "c", "d"];
const nets = ["10.65.0.1/32", "10.65.0.2/32", "10.66.0.3/32", "fd65::4/128"];
const networks = ["10.65.0.0/16", "10.66.0.0/16", "10.65.0.1/32", "0.0.0.0/0", "fd65::/64"];

const podMessage = fc
  .record({
    pod: fc.constantFrom(...pods),
    name: fc.constantFrom("cali1", "cali2", "cali3"),
    ipv4Nets: fc.oneof(
      { weight: 8, arbitrary: fc.uniqueArray(fc.constantFrom(...nets), { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant(["10.65.0.0/26"]) },
    ),
    state: fc.constantFrom("active", "active", "active", "inactive"),
    policy: fc.constantFrom("web", "db"),
    allowSpoofedSourcePrefixes: fc.constantFrom([], ["172.30.0.0/16"]),
  })
  .map(({ pod, policy, ...given }) =>
    podUpdate(pod, { ...given, tiers: [tier({ ingressPolicies: [policyId(policy)] })] }),
  );

const message: fc.Arbitrary<FelixMessage> = fc.oneof(
  { weight: 6, arbitrary: podMessage },
  { weight: 2, arbitrary: fc.constantFrom(...pods).map(podRemove) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...networks), fc.boolean(), fc.constantFrom([], ["LoadBalancer"]))
      .map(([cidr, masquerade, allowedUses]) => poolUpdate(cidr, { masquerade, allowedUses })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...networks).map(poolRemove) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...networks),
        fc.subarray(["localWorkload", "localTunnel", "localHost", "remoteHost", "remoteWorkload"]),
      )
      .map(([dst, types]) => routeUpdate(dst, ...types.filter(isRouteType))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...networks).map(routeRemove) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Any", "Disabled")
      .map((spoofing) => configUpdate({ WorkloadSourceSpoofing: spoofing })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("192.0.2.1", "192.0.2.2/24", "nonsense").map(
      (ipv4): FelixMessage => ({
        case: "hostMetadataUpdate",
        value: { hostname: "node1", ipv4, labels: {} },
      }),
    ),
  },
);

type RouteType = NonNullable<Parameters<typeof routeUpdate>[1]>;

function isRouteType(type: string): type is RouteType {
  return type !== "unrecognised";
}

/** Messages, and after which of them what they mean is wanted. */
const history = fc.array(fc.record({ message, isStep: fc.boolean() }), { maxLength: 40 });

/** The key of what a message is about. */
function keyOf({ case: name, value }: FelixMessage): string {
  const kind = name.replace(/Update$|Remove$/, "");
  if ("dst" in value || "hostname" in value) {
    return `${kind} ${JSON.stringify("dst" in value ? value.dst : value.hostname)}`;
  }
  return `${kind} ${"id" in value ? JSON.stringify(value.id) : ""}`;
}

/** The last message about each thing, in an order of its own. */
function lastOf(messages: readonly FelixMessage[]): FelixMessage[] {
  const last = new Map<string, FelixMessage>();
  for (const one of messages) {
    last.set(keyOf(one), one);
  }
  return [...last].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, one]) => one);
}

/** What a life wants, and what it says of what it does not. */
function meaningOf(life: Life): unknown {
  return {
    rows: stateUpToIds(tables, desiredOf(life)),
    refusals: Object.fromEntries([...life.refusals.entries()].sort()),
  };
}

async function freshMeaning(messages: readonly FelixMessage[]): Promise<unknown> {
  const life = await quietLife(tables);
  for (const one of [configUpdate(), ...lastOf(messages), inSync]) {
    life.onMessage(one);
  }
  life.completeDeferredWork();
  return meaningOf(life);
}

test("what is wanted depends on the last message about each thing alone", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const life = await quietLife(tables);
      for (const one of [configUpdate(), inSync]) {
        life.onMessage(one);
      }
      for (const { message: one, isStep } of steps) {
        life.onMessage(one);
        if (isStep) {
          life.completeDeferredWork();
        }
      }
      life.completeDeferredWork();

      const messages = steps.map(({ message: one }) => one);
      expect(meaningOf(life)).toEqual(await freshMeaning(messages));
    }),
    { numRuns: 200 },
  );
});

test("saying it all again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const life = await quietLife(tables);
      const messages = steps.map(({ message: one }) => one);
      for (const one of [configUpdate(), ...messages, inSync]) {
        life.onMessage(one);
      }
      life.completeDeferredWork();
      const before = life.reconciler.trackers.map((tracker) => [...tracker.desiredRows()]);

      for (const one of lastOf(messages)) {
        life.onMessage(one);
      }
      life.completeDeferredWork();

      expect(life.reconciler.trackers.map((tracker) => [...tracker.desiredRows()])).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test("a switch that was brought along any history, with restarts, holds what a fresh start would make", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { maxLength: 3 }), async (lives) => {
      const fake = new FakeSwitch({ pipeline: { p4info } });
      const told: FelixMessage[] = [];
      for (const steps of [...lives, []]) {
        const one = await startLife(fake.dialer());
        one.tell(configUpdate(), ...lastOf(told), inSync);
        for (const { message: next, isStep } of steps) {
          told.push(next);
          one.tell(next);
          if (isStep) {
            await one.step();
          }
        }
        await one.settle();
        expect(one.life.reconciler.status.pending).toBe(0);
        await one.stop();
      }

      const fresh = await quietLife(tables);
      for (const one of [configUpdate(), ...lastOf(told), inSync]) {
        fresh.onMessage(one);
      }
      fresh.completeDeferredWork();
      const held = stateUpToIds(tables, (table) => fake.rows(table));
      expect(held).toEqual(stateUpToIds(tables, desiredOf(fresh)));
      expect(fake.violations).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("however fast ports change hands, the switch never has entries of two pods at one port", async () => {
  const change = fc.record({
    pod: fc.constantFrom(...pods),
    isThere: fc.boolean(),
    isStep: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 40 }), async (changes) => {
      const fake = new FakeSwitch({ pipeline: { p4info } });
      const podPorts = { first: 2, last: 3 };
      const one = await startLife(fake.dialer(), { settings: { ...defaultSettings, podPorts } });
      one.tell(configUpdate(), inSync);
      const wrong: string[] = [];
      fake.onUpdate = () => {
        for (const [port, addresses] of addressesByPort(fake)) {
          if (addresses.size > 1) {
            wrong.push(`port ${port} has ${[...addresses].map(formatAddress).join(" and ")}`);
          }
        }
      };

      for (const { pod, isThere, isStep } of changes) {
        const ipv4Nets = [`10.65.0.${pod.charCodeAt(0)}/32`];
        one.tell(isThere ? podUpdate(pod, { ipv4Nets }) : podRemove(pod));
        if (isStep) {
          await one.step();
        }
      }
      await one.settle();
      await one.stop();

      expect(wrong).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** The addresses that entries name together with a port. */
function addressesByPort(fake: FakeSwitch): Map<number, Set<Address>> {
  const byPort = new Map<number, Set<Address>>();
  const add = (port: number, address: Address): void => {
    byPort.set(port, (byPort.get(port) ?? new Set()).add(address));
  };
  for (const [key, value] of fake.rows("endpoint_v4")) {
    add(tables.endpoint_v4.params(value)?.params.port ?? 0, tables.endpoint_v4.match(key).dst);
  }
  for (const [key] of fake.rows("source_guard_v4")) {
    const { port, src } = tables.source_guard_v4.match(key);
    add(port, src?.address ?? expect.fail());
  }
  return byPort;
}

test("an owner's name tells ids apart", () => {
  const names = [
    { orchestrator: "k8s", workload: "a/b", endpoint: "c" },
    { orchestrator: "k8s", workload: "a", endpoint: "b/c" },
    { orchestrator: "k8s/a", workload: "b", endpoint: "c" },
    podId("a"),
  ].map(ownerOf);

  expect(new Set(names).size).toBe(4);
  expect(names[3]).toBe("workload/k8s/default/a/eth0");
});
