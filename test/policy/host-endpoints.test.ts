import { beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import type { PolicyId, Rule } from "../../src/calico-api/felix/policy.js";
import type { Life } from "../../src/dataplane-driver/life.js";
import type { Stage } from "../../src/dataplane-driver/policy/chain-spec.js";
import { EntryInterpreter } from "../../src/dataplane-driver/policy/entry-interpreter.js";
import { defaultSettings } from "../../src/dataplane-driver/settings.js";
import type { Tables } from "../../src/dataplane-driver/tables.js";
import { desiredOf, loadTables, quietLife } from "../../src/dataplane-driver/test-life.js";
import {
  configUpdate,
  hostEndpointUpdate,
  inSync,
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import { parseAddress } from "../../src/net/address.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

const warnings: string[] = [];

async function lifeOf(...messages: readonly FelixMessage[]): Promise<Life> {
  warnings.length = 0;
  const life = await quietLife(tables, {
    settings: { ...defaultSettings, uplinkInterface: "eth0" },
    onWarning: (text) => warnings.push(text),
  });
  for (const message of [configUpdate(), ...messages, inSync]) {
    life.onMessage(message);
  }
  life.completeDeferredWork();
  return life;
}

function policy(name: string, inboundRules: readonly Rule[], outboundRules: readonly Rule[] = []) {
  const id: PolicyId = policyId(name, { tier: "default" });
  const body = policyRules({ inboundRules, outboundRules });
  const message: FelixMessage = { case: "activePolicyUpdate", value: { id, policy: body } };
  return { id, message };
}

/** What the uplink's rows say of a packet of TCP to a port. */
function ask(life: Life, stage: Stage, chain: number, dstPort: number, src = "192.0.2.9") {
  const [from, to] = [parseAddress(src), parseAddress("10.65.0.2")];
  if (from === undefined || to === undefined) {
    throw new Error("these are addresses");
  }
  return new EntryInterpreter(tables, stage, desiredOf(life)).ask(chain, {
    protocol: 6,
    src: from,
    dst: to,
    srcPort: 40_000,
    dstPort,
  }).verdict;
}

function uplinkOf(life: Life) {
  const row = life.reconciler.tracker("port").desired(tables.port.key({ port: 1 }));
  const call = tables.port.params(row?.value ?? "");
  const chains = call?.action === "from_uplink" ? call.params : undefined;
  const out = [1, 2, 3].map((from) => {
    const police = life.reconciler.tracker("to_uplink").desired(tables.to_uplink.key({ from }));
    return tables.to_uplink.params(police?.value ?? "")?.params.chain;
  });
  return { chains, fromHost: out[0], fromPod: out[1], fromUplink: out[2] };
}

const tcp = (dstPort: number, action: Rule["action"] = "allow") =>
  rule({ action, protocol: "tcp", dstPorts: [{ first: dstPort, last: dstPort }] });

test("an uplink that no host endpoint covers asks nothing", async () => {
  const life = await lifeOf();

  expect(uplinkOf(life)).toEqual({
    chains: { host_chain: 0, forward_chain: 0, pre_chain: 0 },
    fromHost: undefined,
    fromPod: undefined,
    fromUplink: undefined,
  });
});

test("a host endpoint without policy closes the host but for failsafe ports, and what is forwarded passes", async () => {
  const life = await lifeOf(hostEndpointUpdate("a", { name: "eth0" }));

  const { chains, fromHost, fromPod } = uplinkOf(life);
  const host = chains?.host_chain ?? 0;
  expect(ask(life, "from", host, 22)).toBe("allow");
  expect(ask(life, "from", host, 80)).toBe("deny");
  expect(ask(life, "to", fromHost ?? 0, 6443)).toBe("allow");
  expect(ask(life, "to", fromHost ?? 0, 80)).toBe("deny");
  expect(chains?.forward_chain).toBe(0);
  expect(fromPod).toBeUndefined();
  expect(warnings).toEqual([
    "host endpoint a covers the uplink: from now on only what its policies allow, and failsafe ports, reach this host by it",
  ]);
});

test("tiers police the host, forward tiers what is forwarded", async () => {
  const host = policy("host", [tcp(80)]);
  const forward = policy("forward", [tcp(81)], [tcp(82)]);
  const life = await lifeOf(
    host.message,
    forward.message,
    hostEndpointUpdate("a", {
      name: "eth0",
      tiers: [tier({ ingressPolicies: [host.id] })],
      forwardTiers: [tier({ ingressPolicies: [forward.id], egressPolicies: [forward.id] })],
    }),
  );

  const { chains, fromPod, fromUplink } = uplinkOf(life);
  expect([80, 81].map((port) => ask(life, "from", chains?.host_chain ?? 0, port))).toEqual([
    "allow",
    "deny",
  ]);
  expect([80, 81].map((port) => ask(life, "from", chains?.forward_chain ?? 0, port))).toEqual([
    "deny",
    "allow",
  ]);
  expect([81, 82].map((port) => ask(life, "to", fromPod ?? 0, port))).toEqual(["deny", "allow"]);
  expect(fromUplink).toBe(fromPod);
});

test("pre-DNAT policy denies and allows what it speaks of, and leaves the rest; untracked stands in front", async () => {
  const pre = policy("pre", [tcp(80, "deny"), tcp(81)]);
  const untracked = policy("untracked", [tcp(81, "deny")], [tcp(82, "deny")]);
  const life = await lifeOf(
    pre.message,
    untracked.message,
    hostEndpointUpdate("a", {
      name: "eth0",
      preDnatTiers: [tier({ ingressPolicies: [pre.id], defaultAction: "pass" })],
      untrackedTiers: [
        tier({
          ingressPolicies: [untracked.id],
          egressPolicies: [untracked.id],
          defaultAction: "pass",
        }),
      ],
    }),
  );

  const { chains, fromPod, fromHost } = uplinkOf(life);
  const verdicts = [22, 80, 81, 83].map((port) => ask(life, "pre", chains?.pre_chain ?? 0, port));
  expect(verdicts).toEqual(["allow", "deny", "deny", "none"]);
  expect([82, 83].map((port) => ask(life, "to", fromPod ?? 0, port))).toEqual(["deny", "allow"]);
  expect(ask(life, "to", fromHost ?? 0, 82)).toBe("deny");
  expect(warnings.at(-1)).toContain("its flows are tracked all the same");
});

test("the uplink's name counts before an address, that before *; the smallest id before others", async () => {
  const node: FelixMessage = {
    case: "hostMetadataUpdate",
    value: { hostname: "node1", ipv4: "192.0.2.1", labels: {} },
  };
  const all = hostEndpointUpdate("a-all", { name: "*" });
  const byAddress = hostEndpointUpdate("b-address", { expectedIpv4Addrs: ["192.0.2.1"] });
  const byName = hostEndpointUpdate("d-name", { name: "eth0" });
  const covers = async (...messages: readonly FelixMessage[]) => {
    await lifeOf(node, ...messages);
    return /host endpoint (\S+) covers/.exec(warnings.join())?.[1];
  };

  expect(await covers(all)).toBe("a-all");
  expect(await covers(all, byAddress)).toBe("b-address");
  expect(await covers(all, byAddress, byName)).toBe("d-name");
  expect(await covers(byName, hostEndpointUpdate("c-name", { name: "eth0" }))).toBe("c-name");
  expect(await covers(hostEndpointUpdate("x", { name: "eth1" }))).toBeUndefined();
});

test("forward policy of * stands in front of pods' policies; its allow goes on there", async () => {
  const forward = policy("forward", [tcp(80), tcp(81, "deny")], [tcp(80), tcp(82, "deny")]);
  const open = policy("open", [tcp(80)], [tcp(80)]);
  const pod = podUpdate("a", {
    tiers: [tier({ ingressPolicies: [open.id], egressPolicies: [open.id] })],
  });
  const life = await lifeOf(
    forward.message,
    open.message,
    pod,
    hostEndpointUpdate("all", {
      name: "*",
      preDnatTiers: [tier({ ingressPolicies: [forward.id], defaultAction: "pass" })],
      forwardTiers: [
        tier({
          ingressPolicies: [forward.id],
          egressPolicies: [forward.id],
          defaultAction: "pass",
        }),
      ],
    }),
  );

  const [state] = [...life.endpoints()];
  const chains = new Map(state?.chains.map(({ stage, id }) => [stage, id]));
  const refs = (stage: Stage) =>
    life.policy.stages[stage]
      .listOf(state?.chains.find((chain) => chain.stage === stage) ?? never())
      ?.content.entries.map(({ ref }) => (ref.is === "policy" ? ref.name : ref.is));
  expect(
    [80, 81].map((port) => ask(life, "from", chains.get("from") ?? 0, port, "10.65.0.2")),
  ).toEqual(["allow", "deny"]);
  expect([80, 82].map((port) => ask(life, "to", chains.get("to") ?? 0, port))).toEqual([
    "allow",
    "deny",
  ]);
  expect(refs("from")).toContain("forward");
  expect(life.refusals.of("host-endpoint/all")).toEqual({
    is: "unsupported",
    reasons: ["pre-DNAT policy of * is not possible at the interfaces of workloads"],
  });
});

function never(): never {
  throw new Error("there is such a chain");
}
