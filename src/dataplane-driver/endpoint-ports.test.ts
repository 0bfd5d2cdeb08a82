import { beforeAll, expect, test } from "vitest";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { defaultSettings } from "./settings.js";
import { nets, newEndpoints, startEndpoints, type TestEndpoints } from "./test-endpoints.js";
import { readP4Info, type TestLifeGiven } from "./test-life.js";
import { configUpdate, inSync, podRemove, podUpdate } from "./test-messages.js";

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

test("after a restart ports are what the switch says, and nothing is written", async () => {
  const pods = ["a", "b", "c"].map((pod, i) => podUpdate(pod, nets(`10.65.0.${i + 1}/32`)));
  const before = await start([]);
  // In an order in which a fresh start would not give out ports.
  for (const pod of [...pods].reverse()) {
    before.tell(pod);
    await before.settle();
  }
  const ports = before.ports();
  await before.stop();

  const { tell, settle, takeUpdates, ports: portsNow, statuses } = await setUp({}, before.fake);
  tell(configUpdate(), ...pods, inSync);
  await settle();

  expect(takeUpdates()).toEqual([]);
  expect(portsNow()).toEqual(ports);
  expect(ports).toEqual({ "10.65.0.1": 4, "10.65.0.2": 3, "10.65.0.3": 2 });
  expect(statuses()).toEqual({ "default/a": "up", "default/b": "up", "default/c": "up" });
});

test("what nobody announced before InSync goes, and its port is not used before it is gone", async () => {
  const podPorts = { first: 2, last: 2 };
  const settings = { ...defaultSettings, podPorts };
  const before = await setUp({ settings });
  before.tell(configUpdate(), podUpdate("a"), inSync);
  await before.settle();
  await before.stop();

  const after = await setUp({ settings }, before.fake);
  after.tell(configUpdate(), podUpdate("b", nets("10.65.0.3/32")), inSync);
  await after.step();
  expect(after.ports()).toEqual({});
  expect(after.statuses()).toEqual({});

  await after.settle();
  expect(after.ports()).toEqual({ "10.65.0.3": 2 });
  expect(after.statuses()).toEqual({ "default/b": "up" });
});

test("without a free port a pod is down until one becomes free", async () => {
  const settings = { ...defaultSettings, podPorts: { first: 2, last: 3 } };
  const { tell, settle, ports, reasons, statuses } = await start(
    ["a", "b", "c"].map((pod, i) => podUpdate(pod, nets(`10.65.0.${i + 1}/32`))),
    { settings },
  );

  expect(ports()).toEqual({ "10.65.0.1": 2, "10.65.0.2": 3 });
  expect(reasons("workload/k8s/default/c/eth0")).toEqual([
    "no port is free: all of 2 to 3 are taken",
  ]);
  expect(statuses()["default/c"]).toBe("down");

  tell(podRemove("a"));
  await settle();

  expect(ports()).toEqual({ "10.65.0.2": 3, "10.65.0.3": 2 });
  expect(reasons("workload/k8s/default/c/eth0")).toBeUndefined();
  expect(statuses()["default/c"]).toBe("up");
});

test("the port that a pod is wired to is its own; who only happened to get it moves", async () => {
  const wired = new Map([["default/b", 2]]);
  const portMap = { portOf: ({ workload }: { workload: string }) => wired.get(workload) };
  const { tell, settle, ports, fake } = await start([podUpdate("a", nets("10.65.0.1/32"))], {
    portMap,
  });
  expect(ports()).toEqual({ "10.65.0.1": 2 });

  tell(podUpdate("b", nets("10.65.0.2/32")));
  await settle();

  expect(ports()).toEqual({ "10.65.0.1": 3, "10.65.0.2": 2 });
  expect(fake.size("port")).toBe(3);
});

test("a pod is moved to the port that it is wired to when that is known", async () => {
  const wired = new Map<string, number>();
  const portMap = { portOf: ({ workload }: { workload: string }) => wired.get(workload) };
  const { life, settle, ports } = await start([podUpdate("a", nets("10.65.0.1/32"))], { portMap });

  wired.set("default/a", 77);
  life.onPortChange({ orchestrator: "k8s", workload: "default/a", endpoint: "eth0" });
  await settle();

  expect(ports()).toEqual({ "10.65.0.1": 77 });
});

test("two pods that are wired to one port conflict, and one beyond the range is refused", async () => {
  const wired = new Map([
    ["default/a", 5],
    ["default/b", 5],
    ["default/c", 600],
  ]);
  const portMap = { portOf: ({ workload }: { workload: string }) => wired.get(workload) };
  const { ports, reasons } = await start(
    ["a", "b", "c"].map((pod, i) => podUpdate(pod, nets(`10.65.0.${i + 1}/32`))),
    { portMap },
  );

  expect(ports()).toEqual({ "10.65.0.1": 5 });
  expect(reasons("workload/k8s/default/b/eth0")).toEqual([
    "port 5 is that of workload/k8s/default/a/eth0, whose id is smaller",
  ]);
  expect(reasons("workload/k8s/default/c/eth0")).toEqual([
    "it is wired to port 600: this pipeline takes pods at 2 to 509",
  ]);
});

test("a port that is kept for an interface is given to no other pod, be its own there or not", async () => {
  const portMap = {
    portOf: ({ workload }: { workload: string }) => (workload === "default/b" ? 2 : undefined),
    isReserved: (port: number) => port === 2,
  };
  const { tell, settle, ports } = await start([podUpdate("a", nets("10.65.0.1/32"))], { portMap });
  expect(ports()).toEqual({ "10.65.0.1": 3 });

  tell(podUpdate("b", nets("10.65.0.2/32")));
  await settle();

  expect(ports()).toEqual({ "10.65.0.1": 3, "10.65.0.2": 2 });
});

test("after a restart a pod leaves the port that is now kept for an interface", async () => {
  const before = await start([podUpdate("a", nets("10.65.0.1/32"))]);
  expect(before.ports()).toEqual({ "10.65.0.1": 2 });
  await before.stop();

  const portMap = { portOf: () => undefined, isReserved: (port: number) => port === 2 };
  const after = await setUp({ portMap }, before.fake);
  after.tell(configUpdate(), podUpdate("a", nets("10.65.0.1/32")), inSync);
  await after.settle();

  expect(after.ports()).toEqual({ "10.65.0.1": 3 });
});
