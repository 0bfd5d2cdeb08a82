import { expect, test } from "vitest";
import type { FelixStatus } from "../calico-api/felix/encode.js";
import { Code } from "../p4/code.js";
import { Owner } from "../p4/reconcile/owner.js";
import { StatusReporter } from "./status-reporter.js";
import { hostEndpointUpdate, inSync, podRemove, podUpdate } from "./test-messages.js";
import type { Verdict } from "./verdict.js";

const ownerName = "workload/k8s/default/a/eth0";
const file = "k8s default%2Fa eth0";

function setUp() {
  const owner = new Owner(ownerName);
  const log: string[] = [];
  const sent: FelixStatus[] = [];
  const state: { verdict: Verdict | undefined; isKnown: (name: string) => boolean } = {
    verdict: { is: "wanted" },
    isKnown: () => false,
  };
  const reporter = new StatusReporter({
    verdictOf: () => state.verdict,
    hostStateOf: () => "error",
    policyOf: () => ({ is: "inForce" }),
    ownerNamed: () => owner,
    send: (status) => {
      sent.push(status);
      log.push("status" in status.value ? `${status.case} ${status.value.status}` : status.case);
    },
    files: {
      set: (name, content) => log.push(`write ${name} ${content.length > 2}`),
      delete: (name) => log.push(`delete ${name}`),
      deleteOthers: (isKnown) => {
        state.isKnown = isKnown;
      },
    },
  });
  return { reporter, owner, state, sent, take: () => log.splice(0) };
}

test("an endpoint is up when nothing of it is pending, and has its file", () => {
  const { reporter, take, sent } = setUp();
  const update = podUpdate("a");
  reporter.onUpdate(update);

  reporter.onApplied();

  expect(take()).toEqual([`write ${file} true`, "workloadEndpointStatusUpdate up"]);
  expect(sent[0]?.value).toEqual({
    id: update.value.id,
    status: "up",
    endpoint: update.value.wire,
  });
});

test("only changes are told", () => {
  const { reporter, take } = setUp();
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();
  take();

  reporter.onUpdate(podUpdate("a"));
  reporter.onChange(ownerName);
  reporter.onApplied();
  reporter.onApplied();

  expect(take()).toEqual([]);
});

test("content that changed is written again", () => {
  const { reporter, take } = setUp();
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();
  take();

  reporter.onUpdate(podUpdate("a", { localBgpPeerName: "peer" }));
  reporter.onApplied();

  expect(take()).toEqual([`write ${file} true`]);
});

test("what was not tried yet has no status, and keeps the one that it had", () => {
  const { reporter, owner, take } = setUp();
  reporter.onUpdate(podUpdate("a"));
  owner.addPending(1);
  reporter.onApplied();
  expect(take()).toEqual([]);

  owner.addPending(-1);
  reporter.onApplied();
  expect(take()).toContain("workloadEndpointStatusUpdate up");

  owner.addPending(1);
  reporter.onChange(ownerName);
  reporter.onApplied();
  expect(take()).toEqual([]);
});

test("an endpoint of which an entry is held is down, and has no file", () => {
  const { reporter, owner, take } = setUp();
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();
  take();

  owner.addPending(1);
  owner.addHold("port port=2", 1, { is: "rejected", code: Code.InvalidArgument, message: "no" });
  reporter.onChange(ownerName);
  reporter.onApplied();
  expect(take()).toEqual([`delete ${file}`, "workloadEndpointStatusUpdate down"]);

  owner.removeHold("port port=2", 1);
  owner.addPending(-1);
  reporter.onChange(ownerName);
  reporter.onApplied();
  expect(take()).toEqual([`write ${file} true`, "workloadEndpointStatusUpdate up"]);
});

test("an endpoint that has no entries for a reason is down", () => {
  const { reporter, state, take } = setUp();
  state.verdict = { is: "down", reason: "no port is free" };
  reporter.onUpdate(podUpdate("a"));

  reporter.onApplied();

  expect(take()).toEqual([`delete ${file}`, "workloadEndpointStatusUpdate down"]);
});

test("an endpoint that was not looked at waits for its turn", () => {
  const { reporter, state, take } = setUp();
  state.verdict = undefined;
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();
  expect(take()).toEqual([]);

  state.verdict = { is: "wanted" };
  reporter.onApplied();
  expect(take()).toContain("workloadEndpointStatusUpdate up");
});

test("a pod that is removed and comes again is told of anew, with a new file", () => {
  const { reporter, take } = setUp();
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();
  take();

  reporter.onUpdate(podRemove("a"));
  reporter.onUpdate(podUpdate("a"));
  reporter.onApplied();

  expect(take()).toEqual([
    `delete ${file}`,
    "workloadEndpointStatusRemove",
    `write ${file} true`,
    "workloadEndpointStatusUpdate up",
  ]);
});

test("the remove of an endpoint of which nothing was told is not told either", () => {
  const { reporter, take } = setUp();
  reporter.onUpdate(podUpdate("a"));

  reporter.onUpdate(podRemove("a"));
  reporter.onUpdate(podRemove("b"));
  reporter.onApplied();

  expect(take()).toEqual([`delete ${file}`]);
});

test("when Felix is in sync, files of endpoints that it did not announce go", () => {
  const { reporter, state } = setUp();
  reporter.onUpdate(podUpdate("a"));
  reporter.onUpdate(inSync);

  expect(state.isKnown(file)).toBe(true);
  expect(state.isKnown("k8s default%2Fb eth0")).toBe(false);
  reporter.onUpdate(podRemove("a"));
  expect(state.isKnown(file)).toBe(false);
});

test("a host endpoint is in error, once, and is taken back when it goes", () => {
  const { reporter, take } = setUp();
  reporter.onUpdate(hostEndpointUpdate("eth0"));
  reporter.onUpdate(hostEndpointUpdate("eth0"));
  reporter.onApplied();
  reporter.onApplied();
  expect(take()).toEqual(["hostEndpointStatusUpdate error"]);

  reporter.onUpdate({ case: "hostEndpointRemove", value: { id: "eth0" } });
  reporter.onUpdate(hostEndpointUpdate("eth1"));
  reporter.onUpdate({ case: "hostEndpointRemove", value: { id: "eth1" } });
  reporter.onApplied();
  expect(take()).toEqual(["hostEndpointStatusRemove"]);
});
