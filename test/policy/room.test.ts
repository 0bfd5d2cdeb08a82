import { afterEach, beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { loadTables, startLife, type TestLife } from "../../src/dataplane-driver/test-life.js";
import {
  inSync,
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";
import { type Probe, WatchedSwitch } from "./watched-switch.js";

// A policy table with little room, as the driver sees it: lists that do not fit beside those that they replace.

let watched: WatchedSwitch;
let life: TestLife;

beforeAll(async () => {
  watched = await WatchedSwitch.open();
});

afterEach(async () => {
  watched.probes = [];
  watched.violations.length = 0;
  await life.stop();
  const empty = await startLife(watched.dialer);
  empty.tell(inSync);
  await empty.settle();
  await empty.stop();
});

/** A policy of so many rules, the first of which allows TCP to a port. */
function policy(name: string, port: number, rules: number): FelixMessage {
  const inboundRules = Array.from({ length: rules }, (_, i) =>
    rule({ protocol: "tcp", dstPorts: [{ first: port + 2 * i, last: port + 2 * i }] }),
  );
  return {
    case: "activePolicyUpdate",
    value: { id: policyId(name, { tier: "default" }), policy: policyRules({ inboundRules }) },
  };
}

function pod(name: string, address: string): FelixMessage {
  return podUpdate(name, {
    ipv4Nets: [`${address}/32`],
    tiers: [tier({ ingressPolicies: [policyId(name, { tier: "default" })] })],
  });
}

async function begin(room: number, ...messages: readonly FelixMessage[]): Promise<void> {
  life = await startLife(watched.dialer, { tables: await loadTables({ to_policy: room }) });
  life.tell(...messages, inSync);
  await life.settle();
}

function probe(name: string, dst: string, dstPort: number): Probe {
  const frame = policyFrame({ protocol: 6, src: "192.0.2.7", dst, srcPort: 4711, dstPort });
  const port = [...life.life.endpoints()].find(({ owner }) => owner.includes(`/${name}/`))?.port;
  if (frame === undefined || port === undefined) {
    throw new Error(`${name} has a port`);
  }
  return { name: `${name}:${dstPort}`, from: 0, to: port, frame, mustPass: true };
}

const refused = () => [...life.life.refusals.entries()].map(([, { reasons }]) => reasons.join());

test("where old and new rules of one chain fit together, but not of all, it is chain after chain, and nobody is cut", async () => {
  const pods = ["a", "b", "c"].map((name, i) => ({ name, address: `10.65.0.${i + 2}` }));
  // Three lists of 5 and the end of each: 18, and room for one list more.
  await begin(
    24,
    ...pods.flatMap(({ name, address }) => [policy(name, 1000, 5), pod(name, address)]),
  );
  watched.probes = pods.map(({ name, address }) => probe(name, address, 1002));

  // Ports 1002 to 1010: what both versions allow passes all the time.
  life.tell(...pods.map(({ name }) => policy(name, 1002, 5)));
  await life.settle();

  expect(watched.violations).toEqual([]);
  expect(refused()).toEqual([]);
  expect(pods.map(({ name, address }) => watched.passes(probe(name, address, 1010)))).toEqual([
    true,
    true,
    true,
  ]);
});

test("a chain whose old and new rules never fit together gives up the old ones first, and is open again after", async () => {
  await begin(8, policy("a", 1000, 5), pod("a", "10.65.0.2"));

  life.tell(policy("a", 1002, 5));
  await life.settle();

  expect(refused()).toEqual([]);
  expect(watched.passes(probe("a", "10.65.0.2", 1010))).toBe(true);
  expect(watched.passes(probe("a", "10.65.0.2", 1000))).toBe(false);
});

test("what does not fit alone is denied, with the count, and the others are not", async () => {
  await begin(
    12,
    policy("a", 1000, 20),
    pod("a", "10.65.0.2"),
    policy("b", 1000, 5),
    pod("b", "10.65.0.3"),
  );

  expect(refused()).toEqual(["to_policy has no room for its 21 entries: it takes 12"]);
  expect(watched.passes(probe("a", "10.65.0.2", 1000))).toBe(false);
  expect(watched.passes(probe("b", "10.65.0.3", 1000))).toBe(true);

  life.tell(policy("a", 1000, 4));
  await life.settle();

  expect(refused()).toEqual([]);
  expect(watched.passes(probe("a", "10.65.0.2", 1000))).toBe(true);
});
