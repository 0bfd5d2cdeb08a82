import fc from "fast-check";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { evaluateWorkload } from "../../src/dataplane-driver/policy/evaluator/evaluate.js";
import { stateUpToIds } from "../../src/dataplane-driver/same-state.js";
import type { Tables } from "../../src/dataplane-driver/tables.js";
import {
  desiredOf,
  loadTables,
  quietLife,
  startLife,
  type TestLife,
} from "../../src/dataplane-driver/test-life.js";
import {
  configUpdate,
  inSync,
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import type { ExplainQuery } from "../../src/infra/explain/explain-query.js";
import { worldOf } from "../../src/infra/explain/explained-node.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";
import { arbitraryMessages, arbitraryQuery } from "./arbitrary-world.js";
import { type Probe, WatchedSwitch } from "./watched-switch.js";

const hostPort = 0;
const podPort = 2;

let tables: Tables;
let watched: WatchedSwitch;

beforeAll(async () => {
  tables = await loadTables();
  watched = await WatchedSwitch.open();
});

afterEach(clean);

/** Nobody is there any more, and the switch holds nothing of anybody. */
async function clean(): Promise<void> {
  watched.probes = [];
  watched.violations.length = 0;
  watched.full.clear();
  const life = await begin([]);
  await life.settle();
  await life.stop();
}

/** Packets about which two worlds say the same. */
function probesFor(
  before: readonly FelixMessage[],
  after: readonly FelixMessage[],
  queries: readonly ExplainQuery[],
): readonly Probe[] {
  const worlds = [worldOf(before), worldOf(after)];
  return queries.flatMap((query): Probe[] => {
    const frame = query.src === query.dst ? undefined : policyFrame(query);
    const [one, other] = worlds.map((world) => {
      const endpoint = world.workload("default/a");
      return endpoint === undefined
        ? undefined
        : evaluateWorkload(world, endpoint, query.direction ?? "ingress", query).verdict;
    });
    if (frame === undefined || one === undefined || one !== other) {
      return [];
    }
    const [from, to] = query.direction === "egress" ? [podPort, hostPort] : [hostPort, podPort];
    return [{ name: JSON.stringify(query), from, to, frame, mustPass: one === "allow" }];
  });
}

async function begin(messages: readonly FelixMessage[]): Promise<TestLife> {
  const life = await startLife(watched.dialer);
  life.tell(...messages, inSync);
  return life;
}

/**
 * One change at a time: of all policies, profiles and lists of the endpoint, or of the members of one set. Of both at once
 * it is not said in which order they come.
 */
const arbitraryChange = fc
  .tuple(arbitraryMessages, arbitraryMessages, fc.boolean(), fc.constantFrom("s:a", "s:b", "n:a"))
  .map(([before, other, isPolicy, set]) => {
    const changed = other.filter((message) =>
      isPolicy
        ? message.case !== "ipsetUpdate" && message.case !== "configUpdate"
        : message.case === "ipsetUpdate" && message.value.id === set,
    );
    return { before, changed };
  });

test("between any two writes of a change nothing is dropped that both policies allow, and nothing passes that both deny", async () => {
  let probed = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryChange,
      fc.array(arbitraryQuery, { minLength: 6, maxLength: 10 }),
      async ({ before, changed }, queries) => {
        await clean();
        const life = await begin(before);
        await life.settle();
        expect(unmet(probesFor(before, before, queries))).toEqual([]);
        watched.probes = probesFor(before, [...before, ...changed], queries);
        probed += watched.probes.length;

        life.tell(...changed);
        await life.settle();

        expect(watched.violations).toEqual([]);
        const fresh = await quietLife(tables);
        for (const message of [...before, ...changed, inSync]) {
          fresh.onMessage(message);
        }
        fresh.completeDeferredWork();
        expect(stateUpToIds(tables, watched.rowsOf(tables))).toEqual(
          stateUpToIds(tables, desiredOf(fresh)),
        );
        await life.stop();
      },
    ),
    { numRuns: 60 },
  );
  expect(probed).toBeGreaterThan(60);
}, 300_000);

test("nor does a driver that starts anew and finds another policy; the same one costs no write", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryChange,
      fc.array(arbitraryQuery, { minLength: 6, maxLength: 10 }),
      async ({ before, changed }, queries) => {
        const after = [...before, ...changed];
        await clean();
        const first = await begin(before);
        await first.settle();
        await first.stop();

        const updates = watched.updates;
        const second = await begin(before);
        await second.settle();
        await second.stop();
        expect(watched.updates - updates).toBe(0);

        watched.probes = probesFor(before, after, queries);
        const third = await begin(after);
        await third.settle();

        expect(watched.violations).toEqual([]);
        const fresh = await quietLife(tables);
        for (const message of [...after, inSync]) {
          fresh.onMessage(message);
        }
        fresh.completeDeferredWork();
        expect(stateUpToIds(tables, watched.rowsOf(tables))).toEqual(
          stateUpToIds(tables, desiredOf(fresh)),
        );
        await third.stop();
      },
    ),
    { numRuns: 60 },
  );
}, 300_000);

/** Probes that do not do now what they must. */
function unmet(probes: readonly Probe[]): readonly string[] {
  return probes
    .filter((probe) => watched.passes(probe) !== probe.mustPass)
    .map(({ name, mustPass }) => `${name} ${mustPass ? "is dropped" : "passes"}`);
}

const http: ExplainQuery = {
  endpoint: "default/a",
  direction: "ingress",
  protocol: 6,
  src: "192.0.2.7",
  dst: "10.65.0.2",
  srcPort: 40_000,
  dstPort: 80,
};

function denyFrom(set: string, members: readonly string[]): readonly FelixMessage[] {
  const web = policyId("web", { tier: "default" });
  return [
    configUpdate(),
    { case: "ipsetUpdate", value: { id: set, type: "net", members } },
    {
      case: "activePolicyUpdate",
      value: {
        id: web,
        policy: policyRules({
          inboundRules: [rule({ action: "deny", srcIpSetIds: [set] }), rule({})],
        }),
      },
    },
    podUpdate("a", { tiers: [tier({ ingressPolicies: [web] })] }),
  ];
}

test("a member that its table refuses closes the chains that test its set, and no others, until it is in", async () => {
  const life = await begin([
    ...denyFrom("s:bad", ["198.51.100.1/32"]),
    podUpdate("b", { ipv4Nets: ["10.65.0.3/32"], profileIds: ["open"] }),
    {
      case: "activeProfileUpdate",
      value: { id: "open", profile: { inboundRules: [rule({})], outboundRules: [rule({})] } },
    },
  ]);
  await life.settle();
  const frame = policyFrame(http);
  const other = policyFrame({ ...http, dst: "10.65.0.3" });
  if (frame === undefined || other === undefined) {
    throw new Error("there are frames of these");
  }
  const probe = { from: hostPort, to: podPort, frame };
  const portOfB = [...life.life.endpoints()].find(({ owner }) => /\/b\//.test(owner))?.port ?? -1;
  const probeB = { from: hostPort, to: portOfB, frame: other };
  expect([watched.passes(probe), watched.passes(probeB)]).toEqual([true, true]);

  watched.full.add(tables.to_src_sets_v4.codec.table.id);
  life.tell({
    case: "ipsetDeltaUpdate",
    value: { id: "s:bad", addedMembers: ["192.0.2.7/32"], removedMembers: [] },
  });
  await life.settle();

  expect([watched.passes(probe), watched.passes(probeB)]).toEqual([false, true]);
  expect(life.sent.at(-1)).toMatchObject({
    case: "workloadEndpointStatusUpdate",
    value: { status: "down" },
  });
  expect([...life.life.refusals.entries()].map(([, { reasons }]) => reasons.join())).toEqual([
    expect.stringContaining("a member of a set that its rules test: to_src_sets_v4"),
  ]);

  watched.full.clear();
  await life.resync();
  await life.settle();

  // In now, and denied by the rule.
  expect(watched.passes(probe)).toBe(false);
  expect(life.sent.at(-1)).toMatchObject({ value: { status: "up" } });
  expect(life.life.refusals.refusedCount).toBe(0);
  await life.stop();
});

test("a policy that Felix has not sent closes its endpoints, and says so", async () => {
  const life = await begin([
    podUpdate("a", { tiers: [tier({ ingressPolicies: [policyId("gone", { tier: "default" })] })] }),
  ]);
  await life.settle();

  expect([...life.life.refusals.entries()].map(([, { reasons }]) => reasons)).toEqual([
    ["GlobalNetworkPolicy gone is not known: Felix has not sent it"],
  ]);
  expect(life.sent).toMatchObject([{ value: { status: "down" } }]);
  await life.stop();
});
