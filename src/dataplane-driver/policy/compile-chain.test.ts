import { expect, test } from "vitest";
import type { Rule } from "../../calico-api/felix/policy.js";
import { policyRules, rule } from "../test-messages.js";
import { compileChain, compilePolicy, type PolicySource } from "./compile-chain.js";

const web = { key: "web", kind: "NetworkPolicy", namespace: "prod", name: "web" };

function sourceOf(...rules: readonly Partial<Rule>[]): PolicySource {
  const policy = policyRules({ inboundRules: rules.map(rule) });
  const compiled = compilePolicy(web, "default", policy);
  return { policy: (key) => (key === "web" ? compiled : undefined), profile: () => undefined };
}

function compile(source: PolicySource, limit = 100) {
  return compileChain(
    {
      sections: [
        {
          is: "policies",
          direction: "ingress",
          tiers: [{ name: "default", defaultAction: "deny", policies: [web] }],
          profiles: [],
          allowed: "through",
          isOpen: false,
        },
      ],
      remainder: "deny",
    },
    source,
    limit,
  );
}

function entriesOf(source: PolicySource) {
  const compiled = compile(source);
  return compiled.is === "entries" ? compiled.entries : [];
}

const ports = (...all: number[]) => all.map((port) => ({ first: port, last: port }));

test("a rule is one entry for each combination of port ranges, and one entry denies at the end", () => {
  const entries = entriesOf(
    sourceOf({ protocol: "tcp", srcPorts: ports(1, 3), dstPorts: ports(80, 443, 8080) }),
  );

  expect(entries).toHaveLength(2 * 3 + 1);
  expect(entries.at(-1)).toMatchObject({ verdict: "deny", ref: { is: "endOfTier" } });
});

test("ranges that touch are one", () => {
  expect(entriesOf(sourceOf({ protocol: "tcp", dstPorts: ports(80, 81, 82) }))).toHaveLength(2);
});

test("a negated protocol takes eight", () => {
  expect(entriesOf(sourceOf({ notProtocol: "tcp" }))).toHaveLength(8 + 1);
});

test("what earlier entries cover is left out", () => {
  expect(entriesOf(sourceOf({}, { action: "deny", protocol: "tcp" }))).toHaveLength(1);
});

test("an HTTP clause is as if absent, with a warning", () => {
  const source = sourceOf({ http: { methods: ["GET"], paths: [] } });

  expect(entriesOf(source)).toMatchObject([{ verdict: "allow" }]);
  expect(source.policy("web")?.warnings).toEqual([
    "NetworkPolicy prod/web, ingress rule 0: its HTTP clause is not looked at, as in Felix's own dataplanes",
  ]);
});

test("what cannot be read refuses the chain, naming the rule", () => {
  expect(compile(sourceOf({}, { protocol: "carrier-pigeon" }))).toEqual({
    is: "refused",
    reasons: ['NetworkPolicy prod/web, ingress rule 1: its protocol "carrier-pigeon" is not known'],
  });
});

test("a chain over its limit is refused, naming what made it grow", () => {
  const source = sourceOf(
    ...Array.from(
      { length: 12 },
      (_, i): Partial<Rule> => ({
        action: "log",
        protocol: "tcp",
        srcIpSetIds: [`s:${i}`],
        dstPorts: ports(i),
      }),
    ),
    ...Array.from({ length: 60 }, (_, i): Partial<Rule> => ({ dstIpSetIds: [`s:${i}`] })),
  );

  const compiled = compile(source);

  expect(compiled).toMatchObject({ is: "refused" });
  expect(JSON.stringify(compiled)).toMatch(
    /its policies take more than 100 entries, the limit of a chain; NetworkPolicy prod\/web, ingress rule [0-9]+ made it grow/,
  );
});
