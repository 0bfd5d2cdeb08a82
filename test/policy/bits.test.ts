import { beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import type { Rule } from "../../src/calico-api/felix/policy.js";
import {
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import { PolicyLab } from "./policy-lab.js";

let lab: PolicyLab;

beforeAll(async () => {
  lab = await PolicyLab.open();
});

/** Set `i` has the address 192.0.2.i, and all of 198.51.100.0/24. */
function sets(count: number): readonly FelixMessage[] {
  return Array.from({ length: count }, (_, i) => ({
    case: "ipsetUpdate",
    value: { id: `s:${i}`, type: "net", members: [`192.0.2.${i}/32`, "198.51.100.0/24"] },
  }));
}

function pod(inboundRules: readonly Rule[]): readonly FelixMessage[] {
  const id = policyId("many", { tier: "default" });
  return [
    { case: "activePolicyUpdate", value: { id, policy: policyRules({ inboundRules }) } },
    podUpdate("a", { tiers: [tier({ ingressPolicies: [id] })] }),
  ];
}

function from(src: string, dstPort: number) {
  const packet = { protocol: 6, src, dst: "10.65.0.2", srcPort: 4711, dstPort };
  return { endpoint: "default/a", direction: "ingress" as const, ...packet };
}

test("more sets than a group has bits are asked for in combinations, in sets that cover each other too", async () => {
  const rules = Array.from({ length: 100 }, (_, i) => [
    rule({
      protocol: "tcp",
      dstPorts: [{ first: i, last: i }],
      srcIpSetIds: [`s:${2 * i}`],
      notSrcIpSetIds: [`s:${2 * i + 1}`],
    }),
  ]).flat();
  const last = rule({ action: "deny", notSrcIpSetIds: ["s:0", "s:199"] });
  const world = await lab.enter([...sets(200), ...pod([...rules, last, rule()])]);

  expect(world.refusals).toEqual([]);
  const answers = [
    from("192.0.2.14", 7),
    from("192.0.2.15", 7),
    from("192.0.2.14", 8),
    from("198.51.100.9", 7),
    from("192.0.2.0", 50),
    from("203.0.113.1", 50),
  ].map((query) => world.ask(query).verdict);
  // In s:14; in s:15; another rule's port; in both; in s:0 and so not denied; in none and denied.
  expect(answers).toEqual(["allow", "deny", "deny", "allow", "allow", "deny"]);
});

test("more combinations than bits refuse the chain, with the count", async () => {
  const rules = Array.from({ length: 130 }, (_, i) => rule({ srcIpSetIds: [`s:${i}`] }));
  const world = await lab.enter([...sets(130), ...pod(rules)]);

  expect(world.refusals).toEqual([
    expect.stringContaining(
      "its rules ask for 130 sets of source addresses in 130 combinations: a set group has 128 bits for them",
    ),
  ]);
  expect(world.ask(from("192.0.2.1", 80))).toMatchObject({ entries: "deny", switch: "deny" });
});
