import { beforeAll, expect, test } from "vitest";
import type { WorkloadEndpoint } from "../calico-api/felix/endpoint.js";
import { Reconciler } from "../p4/reconcile/reconciler.js";
import { chainText } from "./chain-text.js";
import { Chains } from "./chains.js";
import { ourKinds, type Tables } from "./tables.js";
import { loadTables, textOfRows } from "./test-life.js";
import { policyId, tier, workloadEndpoint } from "./test-messages.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

function setUp(hash?: (text: string) => number) {
  const reconciler = new Reconciler({
    kinds: ourKinds(tables),
    switch: { write: () => Promise.reject(new Error()), read: async function* () {} },
  });
  const chains = new Chains({ tables, reconciler, ...(hash === undefined ? {} : { hash }) });
  const rows = (): string[] =>
    [tables.from_chain, tables.to_chain].flatMap((table) =>
      textOfRows(table, (name) =>
        Array.from(
          reconciler.tracker(name).desiredRows(),
          ([key, { value }]) => [key, value] as const,
        ),
      ),
    );
  return { chains, rows, reconciler };
}

test("a chain is there as long as someone uses it", () => {
  const { chains, rows, reconciler } = setUp(() => 7);
  const one = chains.acquire("from", "web");
  const two = chains.acquire("from", "web");

  chains.release(one);
  expect(rows()).toEqual(["from_chain chain=7: set_from_rules rules=0 set_group=0"]);
  expect(reconciler.owner("chain/00000007")?.rows).toBe(1);

  chains.release(two);
  expect(rows()).toEqual([]);
  expect(reconciler.owner("chain/00000007")).toBeUndefined();
});

test("an id is a hash of direction and text: the same after a restart", () => {
  const [one, other] = [setUp(), setUp()];

  const ids = [one, other].map(({ chains }) => chains.acquire("from", "web").id);

  expect(ids[0]).toBe(ids[1]);
  expect(one.chains.acquire("to", "web").id).not.toBe(ids[0]);
});

test("where hashes collide the later takes the next free id, and none is 0", () => {
  const { chains } = setUp((text) => (text.startsWith("from") ? 0xffff_ffff : 0));

  const from = ["a", "b", "c"].map((text) => chains.acquire("from", text));
  const to = chains.acquire("to", "a");

  expect(from.map(({ id }) => id)).toEqual([0xffff_ffff, 1, 2]);
  expect(to.id).toBe(1);
});

test("the directions are kept apart", () => {
  const { chains, rows } = setUp(() => 7);

  chains.acquire("from", "web");
  chains.release(chains.acquire("to", "web"));

  expect(rows()).toHaveLength(1);
});

const web = policyId("web");
const db = policyId("db");
const staged = policyId("staged", { isStaged: true });

const differences: readonly [
  string,
  Partial<WorkloadEndpoint>,
  Partial<WorkloadEndpoint>,
  boolean,
][] = [
  ["profiles", { profileIds: ["a"] }, { profileIds: ["b"] }, false],
  ["the order of profiles", { profileIds: ["a", "b"] }, { profileIds: ["b", "a"] }, false],
  [
    "policies",
    { tiers: [tier({ ingressPolicies: [web] })] },
    { tiers: [tier({ ingressPolicies: [db] })] },
    false,
  ],
  [
    "the order of policies",
    { tiers: [tier({ ingressPolicies: [web, db] })] },
    { tiers: [tier({ ingressPolicies: [db, web] })] },
    false,
  ],
  [
    "the end of a tier",
    { tiers: [tier({ ingressPolicies: [web] })] },
    { tiers: [tier({ ingressPolicies: [web], defaultAction: "pass" })] },
    false,
  ],
  [
    "the tier",
    { tiers: [tier({ ingressPolicies: [web] })] },
    { tiers: [tier({ name: "t", ingressPolicies: [web] })] },
    false,
  ],
  [
    "a staged policy",
    { tiers: [tier({ ingressPolicies: [web] })] },
    { tiers: [tier({ ingressPolicies: [web, staged] })] },
    true,
  ],
  [
    "a tier with staged policies only",
    { tiers: [] },
    { tiers: [tier({ ingressPolicies: [staged] })] },
    true,
  ],
  [
    "policies of the other direction",
    { tiers: [] },
    { tiers: [tier({ egressPolicies: [web] })] },
    true,
  ],
  ["its addresses", {}, { ipv4Nets: ["10.65.0.77/32"] }, true],
];

test.each(differences)("endpoints that differ in %s", (_, one, other, isShared) => {
  const texts = [one, other].map((given) => chainText(workloadEndpoint(given), "to"));

  expect(texts[0] === texts[1]).toBe(isShared);
});
