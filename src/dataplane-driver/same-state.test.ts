import { beforeAll, expect, test } from "vitest";
import { addressFromBytes } from "../net/address.js";
import { defaultGatewayMac } from "./mac.js";
import { type RowsOf, sameUpToIds } from "./same-state.js";
import type { Tables } from "./tables.js";
import { loadTables } from "./test-life.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

/** A state in which these addresses are at these ports, and the host is behind this next hop. */
function state(ports: Readonly<Record<number, number>>, nexthop = 1): RowsOf {
  const { endpoint_v4, source_guard_v4, route_v4, nexthop: nexthops } = tables;
  const rows = new Map<string, [string, string][]>();
  const add = (table: string, key: string, value: string): void => {
    rows.set(table, [...(rows.get(table) ?? []), [key, value]]);
  };
  const macs = { src_mac: defaultGatewayMac, dst_mac: defaultGatewayMac };
  for (const [last, port] of Object.entries(ports)) {
    const dst = addressFromBytes([10, 65, 0, Number(last)]);
    const params = { port, ...macs, chain: 7 };
    add("endpoint_v4", endpoint_v4.key({ dst }), endpoint_v4.value("to_pod_v4", params));
    const key = source_guard_v4.key({ port, src: { address: dst, length: 32 } });
    add("source_guard_v4", key, source_guard_v4.value("source_guard.permit", {}));
  }
  add("nexthop", nexthops.key({ nexthop }), nexthops.value("to_host", { port: 0, ...macs }));
  add("route_v4", route_v4.key({}), route_v4.value("set_nexthop", { nexthop, outside: 1 }));
  return (table) => rows.get(table) ?? [];
}

test("ports and next hops may have other numbers", () => {
  expect(sameUpToIds(tables, state({ 1: 2, 2: 3 }, 1), state({ 1: 9, 2: 4 }, 5))).toBe(true);
});

test("two addresses at one port are not the same as at two", () => {
  expect(sameUpToIds(tables, state({ 1: 2, 2: 2 }), state({ 1: 2, 2: 3 }))).toBe(false);
});

test("another address is another state", () => {
  expect(sameUpToIds(tables, state({ 1: 2 }), state({ 3: 2 }))).toBe(false);
});

test("a row more is another state", () => {
  expect(sameUpToIds(tables, state({ 1: 2 }), state({ 1: 2, 2: 3 }))).toBe(false);
});
