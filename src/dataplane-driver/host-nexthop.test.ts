import { beforeAll, expect, test } from "vitest";
import { Reconciler } from "../p4/reconcile/reconciler.js";
import { HostNexthop } from "./host-nexthop.js";
import { defaultGatewayMac, macOf } from "./mac.js";
import { defaultSettings } from "./settings.js";
import { ourKinds, type Tables } from "./tables.js";
import { loadTables } from "./test-life.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

/** The next hop over a switch that has these, by id: behind which interface of the host. */
function setUp(held: Readonly<Record<number, string>>) {
  const { nexthop } = tables;
  const reconciler = new Reconciler({
    kinds: ourKinds(tables),
    switch: { write: () => Promise.reject(new Error()), read: async function* () {} },
  });
  for (const [id, hostInterface] of Object.entries(held)) {
    const value = nexthop.value("to_host", {
      port: 0,
      src_mac: defaultGatewayMac,
      dst_mac: macOf(hostInterface),
    });
    reconciler.tracker("nexthop").setActual(nexthop.key({ nexthop: Number(id) }), value);
  }
  const host = new HostNexthop(tables, reconciler, defaultSettings);
  return { host, wanted: () => reconciler.tracker("nexthop").desiredSize };
}

test("on an empty switch it gets the first id", () => {
  const { host, wanted } = setUp({});

  expect(wanted()).toBe(0);
  expect(host.id).toBe(1);
  expect(host.id).toBe(1);
  expect(wanted()).toBe(1);
});

test("it keeps the id under which the switch has it, the least if there are several", () => {
  expect(setUp({ 9: "p4host0", 5: "p4host0", 1: "other0" }).host.id).toBe(5);
});

test("it takes no id that the switch uses for something else", () => {
  expect(setUp({ 1: "other0", 2: "other1" }).host.id).toBe(3);
});
