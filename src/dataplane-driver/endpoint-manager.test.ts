import { beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { nets, newEndpoints, startEndpoints, type TestEndpoints } from "./test-endpoints.js";
import { readP4Info, type TestLifeGiven } from "./test-life.js";
import {
  configUpdate,
  inSync,
  podRemove,
  podUpdate,
  policyId,
  poolRemove,
  poolUpdate,
  tier,
} from "./test-messages.js";

let p4info: Uint8Array;

beforeAll(async () => {
  p4info = await readP4Info();
});

type Started = TestEndpoints & { readonly fake: FakeSwitch };

async function setUp(
  given: TestLifeGiven = {},
  fake = new FakeSwitch({ pipeline: { p4info } }),
): Promise<Started> {
  return { fake, ...(await newEndpoints(fake, given)) };
}

async function start(
  messages: readonly FelixMessage[],
  given: TestLifeGiven = {},
): Promise<Started> {
  const fake = new FakeSwitch({ pipeline: { p4info } });
  return { fake, ...(await startEndpoints(fake, messages, given)) };
}

test("a pod gets a port, may send from its addresses, and is reached by them", async () => {
  const { text, statuses, fake } = await start([podUpdate("a", { ipv6Nets: ["fd65::2/128"] })]);

  const macs = "src_mac=ee:ee:ee:ee:ee:ee dst_mac=02:ac:b8:8d:c6:d1";
  expect(text("port")).toEqual([
    "port port=0: from_host",
    "port port=2: from_pod chain=1084712603 nat_outgoing=0 set_dscp=0 dscp=0",
  ]);
  expect(text("source_guard_v4")).toEqual([
    "source_guard_v4 port=2 src=10.65.0.2/32: source_guard.permit",
  ]);
  expect(text("source_guard_v6")).toEqual([
    "source_guard_v6 port=2 src=fd65::2/128: source_guard.permit",
  ]);
  expect(text("endpoint_v4")).toEqual([
    `endpoint_v4 dst=10.65.0.2: to_pod_v4 port=2 ${macs} chain=2535341995`,
  ]);
  expect(text("endpoint_v6")).toEqual([
    `endpoint_v6 dst=fd65::2: to_pod_v6 port=2 ${macs} chain=2535341995`,
  ]);
  expect(text("from_chain")).toEqual([
    "from_chain chain=1084712603: set_from_rules rules=3158093883 set_group=1",
  ]);
  expect(text("to_chain")).toEqual([
    expect.stringMatching(
      /^to_chain chain=2535341995: set_to_rules rules=[1-9][0-9]* set_group=0$/,
    ),
  ]);
  expect(statuses()).toEqual({ "default/a": "up" });
  expect(fake.violations).toEqual([]);
});

test("nothing is written before Felix is in sync", async () => {
  const { tell, life, fake, settle } = await setUp();

  tell(configUpdate(), podUpdate("a"));

  expect(life.isReady).toBe(false);
  expect(() => life.completeDeferredWork()).toThrow("before Felix is in sync");
  expect(fake.counts.writes).toBe(0);
  tell(inSync);
  await settle();
  expect(fake.counts.writes).toBeGreaterThan(0);
});

test("a pod that is removed leaves nothing behind", async () => {
  const { tell, settle, text, sent, life, fake } = await start([podUpdate("a")]);

  tell(podRemove("a"));
  await settle();

  const tables = ["source_guard_v4", "endpoint_v4", "from_chain", "to_chain"] as const;
  expect(tables.flatMap(text)).toEqual([]);
  expect(text("port")).toEqual(["port port=0: from_host"]);
  expect(sent.at(-1)?.case).toBe("workloadEndpointStatusRemove");
  expect([...life.reconciler.owners()].map(({ name }) => name)).toEqual(["host"]);
  expect(fake.violations).toEqual([]);
});

test("an endpoint that is sent again unchanged costs nothing", async () => {
  const { tell, settle, takeUpdates, sent } = await start([
    podUpdate("a"),
    podUpdate("b", nets("10.65.0.3/32")),
  ]);
  const before = sent.length;

  tell(podUpdate("a"), podUpdate("a", { annotations: { something: "else" } }));
  await settle();

  expect(takeUpdates()).toEqual([]);
  expect(sent).toHaveLength(before);
});

test("an address that comes or goes is one entry in each of its tables", async () => {
  const { tell, settle, takeUpdates } = await start([podUpdate("a")]);

  tell(podUpdate("a", nets("10.65.0.2/32", "10.65.0.9/32")));
  await settle();
  const came = takeUpdates();
  tell(podUpdate("a", nets("10.65.0.9/32")));
  await settle();
  const went = takeUpdates();

  expect(came).toEqual([
    "insert endpoint_v4 dst=10.65.0.9",
    "insert source_guard_v4 port=2 src=10.65.0.9/32",
  ]);
  expect(went).toEqual([
    "delete endpoint_v4 dst=10.65.0.2",
    "delete source_guard_v4 port=2 src=10.65.0.2/32",
  ]);
});

test.each([
  [
    "10.65.0.0/26",
    "its net 10.65.0.0/26 is more than one address: this pipeline takes /32 and /128",
  ],
  ["10.65.0.300/32", 'its net "10.65.0.300/32" is none'],
])("a pod with the net %s is refused as a whole", async (net, reason) => {
  const { tell, settle, text, reasons, statuses, life } = await start([
    podUpdate("a", nets("10.65.0.2/32", net)),
  ]);

  expect(text("endpoint_v4")).toEqual([]);
  expect(text("source_guard_v4")).toEqual([]);
  expect(reasons("workload/k8s/default/a/eth0")).toEqual([reason]);
  expect(life.refusals.refusedCount).toBe(1);
  expect(statuses()).toEqual({ "default/a": "down" });

  tell(podUpdate("a"));
  await settle();

  expect(text("endpoint_v4")).toHaveLength(1);
  expect(life.refusals.refusedCount).toBe(0);
  expect(statuses()).toEqual({ "default/a": "up" });
});

test("a pod that the administrator put down has no entries, and is not refused", async () => {
  const { text, life, statuses } = await start([podUpdate("a", { state: "inactive" })]);

  expect(text("endpoint_v4")).toEqual([]);
  expect(life.refusals.refusedCount).toBe(0);
  expect(statuses()).toEqual({ "default/a": "down" });
});

test("Felix's MAC counts, and the interface's name where it sends none", async () => {
  const { text } = await start([
    podUpdate("a", { mac: "0a:00:00:00:00:01" }),
    podUpdate("b", { ...nets("10.65.0.3/32"), mac: "nonsense" }),
  ]);

  const [a = "", b = ""] = text("endpoint_v4");
  expect(a).toContain("dst_mac=0a:00:00:00:00:01");
  expect(b).toMatch(/dst_mac=02:/);
});

test("of two pods that claim one address the smaller id has it, and the other nothing", async () => {
  const address = nets("10.65.0.2/32");
  const { text, ports, reasons, statuses, tell, settle } = await start([
    podUpdate("b", address),
    podUpdate("a", address),
  ]);

  expect(Object.keys(ports())).toEqual(["10.65.0.2"]);
  expect(text("port")).toHaveLength(2);
  expect(reasons("workload/k8s/default/b/eth0")).toEqual([
    "address 10.65.0.2 is that of workload/k8s/default/a/eth0, whose id is smaller",
  ]);
  expect(statuses()).toEqual({ "default/a": "up", "default/b": "down" });

  tell(podRemove("a"));
  await settle();

  expect(Object.keys(ports())).toEqual(["10.65.0.2"]);
  expect(reasons("workload/k8s/default/b/eth0")).toBeUndefined();
  expect(statuses()).toEqual({ "default/b": "up" });
});

test("a pod that takes over another's address and interface is not undone by the other's remove", async () => {
  const { tell, settle, takeUpdates, ports, statuses } = await start([
    podUpdate("a", { name: "cali1", ...nets("10.65.0.2/32") }),
  ]);

  tell(podUpdate("b", { name: "cali1", ...nets("10.65.0.2/32") }), podRemove("a"));
  await settle();

  expect(ports()).toEqual({ "10.65.0.2": 3 });
  expect(statuses()).toEqual({ "default/b": "up" });
  expect(takeUpdates()).toContain("modify endpoint_v4 dst=10.65.0.2");
});

test("a pod without what it claims still keeps a larger id from it", async () => {
  const { ports, reasons } = await start([
    podUpdate("a", nets("10.65.0.1/32")),
    podUpdate("b", nets("10.65.0.1/32", "10.65.0.2/32")),
    podUpdate("c", nets("10.65.0.2/32")),
  ]);

  expect(Object.keys(ports())).toEqual(["10.65.0.1"]);
  expect(reasons("workload/k8s/default/c/eth0")).toEqual([
    "address 10.65.0.2 is that of workload/k8s/default/b/eth0, whose id is smaller",
  ]);
});

test("a pool with masquerade concerns its pods and no others", async () => {
  const { tell, settle, text, takeUpdates } = await start([
    podUpdate("a", nets("10.65.0.2/32")),
    podUpdate("b", nets("10.66.0.2/32")),
  ]);
  const masqueraded = (): string[] => text("port").filter((row) => row.includes("nat_outgoing=1"));

  tell(poolUpdate("10.65.0.0/16", { masquerade: true }));
  await settle();

  expect(takeUpdates()).toEqual(["insert route_v4 dst=10.65.0.0/16", "modify port port=2"]);
  expect(masqueraded()).toHaveLength(1);

  tell(poolRemove("10.65.0.0/16"));
  await settle();

  expect(takeUpdates()).toEqual(["delete route_v4 dst=10.65.0.0/16", "modify port port=2"]);
  expect(masqueraded()).toEqual([]);
});

test("a pod may send from other networks only if Felix's configuration says so", async () => {
  const spoofing = { allowSpoofedSourcePrefixes: ["172.30.0.0/16", "fd77::/64"] };
  const { tell, settle, text } = await start([podUpdate("a", spoofing)]);
  expect(text("source_guard_v4")).toHaveLength(1);

  tell(configUpdate({ WorkloadSourceSpoofing: "any" }));
  await settle();

  expect(text("source_guard_v4")).toEqual([
    "source_guard_v4 port=2 src=10.65.0.2/32: source_guard.permit",
    "source_guard_v4 port=2 src=172.30.0.0/16: source_guard.permit",
  ]);
  expect(text("source_guard_v6")).toEqual([
    "source_guard_v6 port=2 src=fd77::/64: source_guard.permit",
  ]);
});

test("pods that are policed alike share their chains", async () => {
  const web = tier({ ingressPolicies: [policyId("web")] });
  const staged = tier({ egressPolicies: [policyId("maybe", { isStaged: true })] });
  const { text, tell, settle } = await start([
    podUpdate("a", { ...nets("10.65.0.1/32"), tiers: [web] }),
    podUpdate("b", { ...nets("10.65.0.2/32"), tiers: [web, staged] }),
    podUpdate("c", { ...nets("10.65.0.3/32") }),
  ]);

  expect(text("to_chain")).toHaveLength(2);
  expect(text("from_chain")).toHaveLength(1);

  tell(podRemove("c"));
  await settle();
  expect(text("to_chain")).toHaveLength(1);

  tell(podRemove("a"));
  await settle();
  expect(text("to_chain")).toHaveLength(1);
});

test("a change of policies moves a pod to another chain in one entry a table", async () => {
  const { tell, settle, takeUpdates, fake } = await start([podUpdate("a")]);

  tell(podUpdate("a", { tiers: [tier({ ingressPolicies: [policyId("web")] })] }));
  await settle();

  expect(takeUpdates().map((update) => update.replace(/(chain|rules)=.*/, "$1"))).toEqual([
    "delete to_chain chain",
    "delete to_policy rules",
    "insert to_chain chain",
    "modify endpoint_v4 dst=10.65.0.2",
  ]);
  expect(fake.violations).toEqual([]);
});

test("a pod whose entries the switch refuses is down", async () => {
  const fake = new FakeSwitch({ pipeline: { p4info }, capacities: { endpoint_v4: 1 } });
  const { tell, settle, statuses, life } = await setUp({}, fake);
  tell(configUpdate(), podUpdate("a"), podUpdate("b", nets("10.65.0.3/32")), inSync);

  await settle();

  expect(statuses()).toEqual({ "default/a": "up", "default/b": "down" });
  expect(life.reconciler.status.rejected).toBe(1);

  tell(podRemove("a"));
  await settle();

  expect(statuses()).toEqual({ "default/b": "up" });
});
