import { expect, test } from "vitest";
import { felix } from "../gen/felix.js";
import { decodeRule } from "./decode-rule.js";
import { type HandBuiltField, handBuilt } from "./hand-built.js";
import type { Rule } from "./policy.js";

function rule(...fields: readonly HandBuiltField[]): Rule {
  return decodeRule(felix.Rule.decode(handBuilt(...fields)));
}

test.each([
  ["", "allow"],
  ["allow", "allow"],
  ["deny", "deny"],
  ["pass", "pass"],
  ["next-tier", "pass"],
  ["log", "log"],
  ["redirect", "unknown:redirect"],
])("action '%s' is %s", (wire, action) => {
  expect(rule([1, wire]).action).toBe(action);
});

test("a rule without criteria has empty lists and nothing else", () => {
  const { action, ...criteria } = rule();

  expect(action).toBe("allow");
  expect(Object.values(criteria).every((list) => Array.isArray(list) && list.length === 0)).toBe(
    true,
  );
});

test("ICMP type 0 is a criterion, no ICMP type is none", () => {
  expect(rule([8, 0], [107, 8])).toMatchObject({ icmp: { type: 0 }, notIcmp: { type: 8 } });
  expect(rule()).not.toHaveProperty("icmp");
});

test("a code of 0 is a code, also where it is not on the wire", () => {
  expect(rule([9, handBuilt([1, 3])]).icmp).toEqual({ type: 3, code: 0 });
});

test("a protocol is a number or a name in lower case", () => {
  const named = rule([3, handBuilt([2, "TCP"])], [102, handBuilt([1, 132])]);

  expect([named.protocol, named.notProtocol]).toEqual(["tcp", 132]);
});

test.each([
  [0, undefined],
  [4, 4],
  [6, 6],
  [5, "unknown:5"],
])("IP version %s is %s", (wire, version) => {
  expect(rule([2, wire]).ipVersion).toBe(version);
});

test("each list arrives in its own place", () => {
  const lists = {
    srcNets: 4,
    dstNets: 6,
    notSrcNets: 103,
    notDstNets: 105,
    srcIpSetIds: 10,
    dstIpSetIds: 11,
    notSrcIpSetIds: 109,
    notDstIpSetIds: 110,
    srcNamedPortIpSetIds: 12,
    dstNamedPortIpSetIds: 13,
    notSrcNamedPortIpSetIds: 112,
    notDstNamedPortIpSetIds: 113,
    dstIpPortSetIds: 15,
  };

  const decoded = rule(
    ...Object.entries(lists).map(([name, field]): HandBuiltField => [field, name]),
  );

  expect(decoded).toMatchObject(
    Object.fromEntries(Object.keys(lists).map((name) => [name, [name]])),
  );
});

test("each list of ports arrives in its own place, absent ends as 0", () => {
  const ports = (first: number): Uint8Array => handBuilt([1, first], [2, first + 1]);

  const decoded = rule([5, ports(1)], [7, ports(3)], [104, ports(5)], [106, handBuilt()]);

  expect(decoded).toMatchObject({
    srcPorts: [{ first: 1, last: 2 }],
    dstPorts: [{ first: 3, last: 4 }],
    notSrcPorts: [{ first: 5, last: 6 }],
    notDstPorts: [{ first: 0, last: 0 }],
  });
});

test("what the rule was made from is apart from its criteria", () => {
  const accounts = handBuilt([1, "role == 'web'"], [2, "a"], [2, "b"]);
  const annotation = handBuilt([1, handBuilt([1, "who"], [2, "me"])]);

  const decoded = rule(
    [114, "src"],
    [119, "not dst"],
    [120, accounts],
    [123, annotation],
    [130, "svc"],
    [132, "src svc"],
    [201, "hash"],
  );

  expect(decoded.ruleId).toBe("hash");
  expect(decoded.origin).toEqual({
    srcSelector: "src",
    notDstSelector: "not dst",
    srcServiceAccounts: { selector: "role == 'web'", names: ["a", "b"] },
    annotations: { who: "me" },
    dstService: "svc",
    srcService: "src svc",
  });
});

test("an HTTP clause keeps exact paths and prefixes apart", () => {
  const http = handBuilt([1, "GET"], [2, handBuilt([1, "/a"])], [2, handBuilt([2, "/b"])]);

  expect(rule([122, http]).http).toEqual({
    methods: ["GET"],
    paths: [{ exact: "/a" }, { prefix: "/b" }],
  });
});
