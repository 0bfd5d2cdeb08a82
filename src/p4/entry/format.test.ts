import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Address, parseAddress } from "../../net/address.js";
import { parsePrefix } from "../../net/prefix.js";
import { loadP4Info } from "../p4info/p4info-load.js";
import {
  between,
  defineTables,
  exact,
  exactly,
  lpm,
  masked,
  range,
  ternary,
} from "../tables/table-declaration.js";
import { bindTables } from "../tables/tables.js";
import { bits, ipv4, mac } from "../tables/value-format.js";
import { compareRows, formatRow, showRow } from "./format.js";

const info = await loadP4Info(
  readFileSync(new URL("../../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url)),
);

const tables = bindTables(
  defineTables({
    route_v4: {
      match: { dst: lpm(ipv4) },
      actions: { set_nexthop: { nexthop: bits(16), outside: bits(1) } },
    },
    arp: {
      match: { from: exact(bits(2)), oper: ternary(bits(16)), target_ip: ternary(ipv4) },
      actions: { arp_reply: { mac }, drop_arp: {} },
    },
    from_policy: {
      match: {
        rules: exact(bits(32)),
        is_ipv6: ternary(bits(1)),
        protocol: ternary(bits(8)),
        src_sets: ternary(bits(128)),
        dst_sets: ternary(bits(128)),
        src_port_sets: ternary(bits(64)),
        dst_port_sets: ternary(bits(64)),
        src_port: range(bits(16)),
        dst_port: range(bits(16)),
      },
      actions: { from_allow: { rule: bits(32), log: bits(1) } },
    },
    service: {
      match: { service: exact(bits(32)) },
      actions: { set_backend: { backend: bits(24) } },
      selector: true,
    },
  }),
  info,
);

const { arp, from_policy, route_v4, service } = tables;

const route = {
  key: route_v4.key({ dst: parsePrefix("10.0.0.0/8") }),
  value: route_v4.value("set_nexthop", { nexthop: 3, outside: 1 }),
};

test("values are hexadecimal at the full width of the field", () => {
  expect(formatRow(route_v4.codec, route)).toEqual({
    table: "route_v4",
    match: { dst: "0x0a000000/8" },
    priority: 0,
    action: "set_nexthop",
    params: { nexthop: "0x0003", outside: "0x01" },
  });
});

test("masks and ranges are written out, don't-cares left out", () => {
  const key = from_policy.key(
    { rules: 1, protocol: exactly(6), dst_port: between(80, 90), src_port: exactly(1) },
    5,
  );
  const value = from_policy.value("from_allow", { rule: 1, log: 0 });

  const row = formatRow(from_policy.codec, { key, value });

  expect(row.match).toEqual({
    rules: "0x00000001",
    protocol: "0x06&&&0xff",
    src_port: "0x0001..0x0001",
    dst_port: "0x0050..0x005a",
  });
  expect(row.priority).toBe(5);
});

test("a one-shot set has its members in place of an action", () => {
  const members = [2, 1].map((backend) => ({
    action: "set_backend" as const,
    params: { backend },
    weight: 3,
  }));

  const row = formatRow(service.codec, {
    key: service.key({ service: 7 }),
    value: service.set(members),
  });

  expect(row).toEqual({
    table: "service",
    match: { service: "0x00000007" },
    priority: 0,
    actions: [
      { action: "set_backend", params: { backend: "0x000001" }, weight: 3 },
      { action: "set_backend", params: { backend: "0x000002" }, weight: 3 },
    ],
  });
});

test("members, groups, default entries and extras have their place", () => {
  const format = (codec: typeof arp.codec, entry: Parameters<typeof codec.valueOf>[0]) =>
    formatRow(codec, { key: "", value: codec.valueOf(entry, { strict: false }) });
  const trace = info.tables.byAlias("trace");
  const action = { actionProfileMemberId: 4 };

  expect(format(service.codec, { action })).toMatchObject({ member: 4, default: true });
  expect(format(service.codec, { action: { actionProfileGroupId: 5 } })).toMatchObject({
    group: 5,
  });
  expect(format(arp.codec, {})).toEqual({ table: "arp", match: {}, priority: 0, default: true });
  expect(trace?.directMeterId).toBeDefined();
  expect(format(arp.codec, { meterConfig: { cir: 1, pir: 2 }, idleTimeoutNs: 3 })).toMatchObject({
    meter: { cir: 1, cburst: 0, pir: 2, pburst: 0, eburst: 0 },
    idleTimeoutNs: 3,
  });
});

test("people see addresses and decimal numbers", () => {
  const address = parseAddress("169.254.1.1") ?? ("" as Address);
  const key = arp.key({ from: 2, oper: masked(1, 3), target_ip: exactly(address) }, 9);

  const shown = showRow(arp.codec, { key, value: arp.value("drop_arp", {}) });

  expect(shown.match).toEqual({ from: "2", oper: "1&&&0x0003", target_ip: "169.254.1.1" });
  expect(showRow(route_v4.codec, route)).toMatchObject({
    match: { dst: "10.0.0.0/8" },
    params: { nexthop: "3", outside: "1" },
  });
});

test("rows are ordered by table, match and priority", () => {
  const row = (table: string, dst: string, priority: number) => ({
    table,
    match: { dst },
    priority,
  });
  const ordered = [
    row("a", "0x01", 1),
    row("a", "0x01", 2),
    row("a", "0x02", 1),
    row("b", "0x00", 0),
  ];

  const sorted = [...ordered].reverse().sort(compareRows);

  expect(sorted).toEqual(ordered);
});
