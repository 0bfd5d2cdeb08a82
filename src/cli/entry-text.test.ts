import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { bindK8sDp, type Tables } from "../dataplane-driver/tables.js";
import { addressFromBytes } from "../net/address.js";
import { loadP4Info } from "../p4/p4info/p4info-load.js";
import { between, exactly, masked } from "../p4/tables/table-declaration.js";
import { describeAction, describeMatch, entryText } from "./entry-text.js";

let tables: Tables;
beforeAll(async () => {
  tables = bindK8sDp(await loadP4Info(await readFile("k8s_dp/build/k8s_dp.p4info.bin")));
});

test("a one-shot set is a list of actions with their weights", () => {
  const { service } = tables;
  const key = service.key({ service: 7 });
  const value = service.set([
    { action: "set_backend", params: { backend: 2 }, weight: 1 },
    { action: "set_backend", params: { backend: 1 }, weight: 3 },
  ]);

  const entry = entryText(service.codec, key, value);

  expect(entry).toEqual({
    table: "service",
    match: { service: expect.stringMatching(/^0x0+7$/) },
    priority: 0,
    actions: [
      { action: "set_backend", params: { backend: "0x000001" }, weight: 3 },
      { action: "set_backend", params: { backend: "0x000002" }, weight: 1 },
    ],
  });
  expect(describeAction(entryText(service.codec, key, value, "people"))).toBe(
    "3 x (set_backend backend=1), 1 x (set_backend backend=2)",
  );
});

test("programs get every value at full width, and don't-cares are left out", () => {
  const { to_policy } = tables;
  const key = to_policy.key(
    { rules: 1, protocol: exactly(6), src_sets: masked(4n, 6n), dst_port: between(80, 90) },
    9,
  );
  const value = to_policy.value("to_allow", { rule: 5, log: 0 });

  expect(entryText(to_policy.codec, key, value)).toEqual({
    table: "to_policy",
    match: {
      rules: "0x00000001",
      protocol: "0x06&&&0xff",
      src_sets: "0x00000000000000000000000000000004&&&0x00000000000000000000000000000006",
      dst_port: "0x0050..0x005a",
    },
    priority: 9,
    action: "to_allow",
    params: { rule: "0x00000005", log: "0x00" },
  });
});

test("people get addresses as such, and what matches everything says so", () => {
  const { route_v4, endpoint_v4 } = tables;
  const all = route_v4.key({});
  const value = route_v4.value("set_nexthop", { nexthop: 1, outside: 1 });
  const dst = addressFromBytes([10, 0, 0, 1]);

  expect(describeMatch(entryText(route_v4.codec, all, value, "people"))).toBe("any");
  expect(endpoint_v4.codec.describe(endpoint_v4.key({ dst }))).toBe("endpoint_v4 dst=10.0.0.1");
});
