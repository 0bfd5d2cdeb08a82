import { describe, expect, test } from "vitest";
import { FelixDecoder } from "./decode.js";
import { handBuilt } from "./hand-built.js";
import type { FelixMessage } from "./messages.js";
import type { PolicyId, TierInfo } from "./policy.js";

function decode(field: number, payload: Uint8Array): FelixMessage | undefined {
  const { message, unknownFields } = new FelixDecoder().decode(handBuilt([field, payload]));
  expect(unknownFields).toBe(0);
  return message;
}

function policyIdOf(id: Uint8Array, policy = handBuilt()): PolicyId {
  const message = decode(7, handBuilt([1, id], [2, policy]));
  if (message?.case !== "activePolicyUpdate") {
    throw new Error("not a policy");
  }
  return message.value.id;
}

function tiersOf(...tiers: readonly Uint8Array[]): readonly TierInfo[] {
  const endpoint = handBuilt(...tiers.map((tier) => [7, tier] as const));
  const message = decode(11, handBuilt([5, endpoint]));
  if (message?.case !== "workloadEndpointUpdate") {
    throw new Error("not an endpoint");
  }
  return message.value.endpoint.tiers;
}

describe("policy ids up to v3.31: tier and name", () => {
  test.each([
    ["net", "net.allow", "GlobalNetworkPolicy", "", "net.allow"],
    ["default", "prod/default.web", "NetworkPolicy", "prod", "default.web"],
    ["default", "prod/knp.default.web", "KubernetesNetworkPolicy", "prod", "web"],
    ["adminnetworkpolicy", "kanp.adminnetworkpolicy.x", "AdminNetworkPolicy", "", "x"],
    [
      "baselineadminnetworkpolicy",
      "kbanp.baselineadminnetworkpolicy.x",
      "BaselineAdminNetworkPolicy",
      "",
      "x",
    ],
  ])("in tier %s, %s is a %s", (tier, wireName, kind, namespace, name) => {
    expect(policyIdOf(handBuilt([1, tier], [2, wireName]))).toEqual({
      key: `${tier}/${wireName}`,
      kind,
      namespace,
      name,
      tier,
      isStaged: false,
    });
  });

  test.each([
    ["staged:default.foo", "StagedGlobalNetworkPolicy", "default.foo"],
    ["prod/staged:default.foo", "StagedNetworkPolicy", "default.foo"],
    ["prod/staged:knp.default.x", "StagedKubernetesNetworkPolicy", "x"],
  ])("%s is staged", (wireName, kind, name) => {
    expect(policyIdOf(handBuilt([1, "default"], [2, wireName]))).toMatchObject({
      kind,
      name,
      isStaged: true,
    });
  });

  test("a staged policy and the enforced one of the same name have two keys", () => {
    const staged = policyIdOf(handBuilt([1, "default"], [2, "prod/staged:default.foo"]));
    const enforced = policyIdOf(handBuilt([1, "default"], [2, "prod/default.foo"]));

    expect(staged.key).not.toBe(enforced.key);
  });

  test("the tier is what Felix says, whatever the name begins with (v3.28 knows only one tier)", () => {
    expect(policyIdOf(handBuilt([1, "default"], [2, "security.foo"])).tier).toBe("default");
  });
});

describe("policy ids from v3.32: kind, namespace and name", () => {
  test("the tier comes from the policy", () => {
    const id = handBuilt([2, "web"], [3, "prod"], [4, "NetworkPolicy"]);

    expect(policyIdOf(id, handBuilt([8, "net"]))).toEqual({
      key: "NetworkPolicy/prod/web",
      kind: "NetworkPolicy",
      namespace: "prod",
      name: "web",
      tier: "net",
      isStaged: false,
    });
  });

  test("a policy is staged by its kind and never by its name", () => {
    const named = policyIdOf(handBuilt([2, "staged:foo"], [4, "GlobalNetworkPolicy"]));
    const staged = policyIdOf(handBuilt([2, "foo"], [4, "StagedGlobalNetworkPolicy"]));

    expect([named.isStaged, staged.isStaged]).toEqual([false, true]);
  });

  test("a remove has the key of the update", () => {
    const id = handBuilt([2, "web"], [3, "prod"], [4, "NetworkPolicy"]);

    expect(decode(8, handBuilt([1, id]))).toEqual({
      case: "activePolicyRemove",
      value: {
        id: {
          key: policyIdOf(id).key,
          kind: "NetworkPolicy",
          namespace: "prod",
          name: "web",
          isStaged: false,
        },
      },
    });
  });
});

describe("the policies of a tier", () => {
  test("up to v3.31 are names, with the key of the policy in that tier", () => {
    const [tier] = tiersOf(
      handBuilt([1, "net"], [2, "net.a"], [2, "prod/net.b"], [3, "prod/staged:net.c"]),
    );

    expect(tier?.ingressPolicies.map(({ key }) => key)).toEqual([
      policyIdOf(handBuilt([1, "net"], [2, "net.a"])).key,
      policyIdOf(handBuilt([1, "net"], [2, "prod/net.b"])).key,
    ]);
    expect(tier?.egressPolicies).toMatchObject([{ name: "net.c", isStaged: true }]);
  });

  test.each([
    ["its name", handBuilt([2, "web"], [3, "prod"], [4, "NetworkPolicy"])],
    ["its namespace", handBuilt([3, "prod"], [2, "web"], [4, "NetworkPolicy"])],
    ["its kind", handBuilt([4, "NetworkPolicy"], [3, "prod"], [2, "web"])],
  ])("from v3.32 are encoded ids, also when one begins with %s", (_, id) => {
    const [tier] = tiersOf(handBuilt([1, "net"], [2, id]));

    expect(tier?.ingressPolicies).toEqual([
      {
        key: policyIdOf(id).key,
        kind: "NetworkPolicy",
        namespace: "prod",
        name: "web",
        tier: "net",
        isStaged: false,
      },
    ]);
  });

  test("an unknown field of an encoded id is counted", () => {
    const id = handBuilt([2, "web"], [4, "NetworkPolicy"], [9, "new"]);
    const endpoint = handBuilt([7, handBuilt([1, "net"], [2, id])]);

    expect(new FelixDecoder().decode(handBuilt([11, handBuilt([5, endpoint])])).unknownFields).toBe(
      1,
    );
  });
});

describe("the end of a tier", () => {
  test.each([
    ["Deny", "deny"],
    ["Pass", "pass"],
    ["pass", "pass"],
    ["Other", "deny"],
  ])("with default action %s is to %s", (wire, action) => {
    expect(tiersOf(handBuilt([1, "t"], [4, wire]))[0]?.defaultAction).toBe(action);
  });

  test("without one, as up to v3.28, denies but for untracked and pre-DNAT tiers", () => {
    const tier = handBuilt([1, "default"], [2, "a"]);
    const endpoint = handBuilt([1, "eth0"], [3, tier], [6, tier], [7, tier], [8, tier]);

    const message = decode(9, handBuilt([1, handBuilt([2, "hep"])], [3, endpoint]));

    expect(tiersOf(tier)[0]?.defaultAction).toBe("deny");
    expect(message).toMatchObject({
      case: "hostEndpointUpdate",
      value: {
        id: "hep",
        endpoint: {
          tiers: [{ defaultAction: "deny" }],
          untrackedTiers: [{ defaultAction: "pass" }],
          preDnatTiers: [{ defaultAction: "pass" }],
          forwardTiers: [{ defaultAction: "deny" }],
        },
      },
    });
  });
});
