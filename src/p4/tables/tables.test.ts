import { readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import { type Address, parseAddress } from "../../net/address.js";
import { type Mac, parseMac } from "../../net/mac.js";
import { type Prefix, parsePrefix } from "../../net/prefix.js";
import { loadP4Info } from "../p4info/p4info-load.js";
import { P4InfoMismatchError } from "./table-check.js";
import {
  between,
  defineTables,
  exact,
  exactly,
  lpm,
  masked,
  range,
  ternary,
} from "./table-declaration.js";
import { bindTables } from "./tables.js";
import { bits, bitsOfAnyWidth, ipv4, ipv6, mac } from "./value-format.js";

const info = await loadP4Info(
  readFileSync(new URL("../../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url)),
);

const declared = defineTables({
  endpoint_v4: {
    match: { dst: exact(ipv4) },
    actions: { to_pod_v4: { port: bits(9), src_mac: mac, dst_mac: mac, chain: bits(32) } },
  },
  arp: {
    match: { from: exact(bits(2)), oper: ternary(bits(16)), target_ip: ternary(ipv4) },
    actions: { arp_reply: { mac }, forward: { port: bits(9) }, punt_arp: {} },
  },
  route_v4: {
    match: { dst: lpm(ipv4) },
    actions: { set_nexthop: { nexthop: bits(16), outside: bits(1) }, drop_no_route: {} },
  },
  from_policy: {
    match: {
      rules: exact(bits(32)),
      is_ipv6: ternary(bits(1)),
      protocol: ternary(bits(8)),
      src_sets: ternary(bitsOfAnyWidth),
      dst_sets: ternary(bits(128)),
      src_port_sets: ternary(bits(64)),
      dst_port_sets: ternary(bits(64)),
      src_port: range(bits(16)),
      dst_port: range(bits(16)),
    },
    actions: { from_deny: { rule: bits(32), log: bits(1) } },
  },
  service: {
    match: { service: exact(bits(32)) },
    actions: { set_backend: { backend: bits(24) } },
    selector: true,
  },
});

const tables = bindTables(declared, info);

function address(text: string): Address {
  return parseAddress(text) ?? ("" as Address);
}

function prefix(text: string): Prefix {
  return parsePrefix(text) ?? { address: address("::"), length: 0 };
}

const someMac = parseMac("02:00:00:00:00:01") ?? ("" as Mac);
const pod = address("10.0.0.1");

test("a key of an exact table is its values", () => {
  expect(tables.endpoint_v4.key({ dst: pod })).toBe("\x0a\0\0\x01");
});

test("a key says what it was made of, don't-cares left out", () => {
  const key = tables.arp.key({ from: 2, oper: exactly(1), target_ip: exactly(pod) }, 7);
  const any = tables.arp.key({ from: 2 }, 7);

  expect(tables.arp.match(key)).toEqual({
    from: 2,
    oper: { value: 1, mask: 0xffff },
    target_ip: { value: pod, mask: "\xff\xff\xff\xff" },
  });
  expect(tables.arp.match(any)).toEqual({ from: 2, oper: undefined, target_ip: undefined });
  expect(tables.arp.priority(key)).toBe(7);
});

test("the codec takes the keys and values for canonical", () => {
  const { codec } = tables.from_policy;
  const key = tables.from_policy.key(
    {
      rules: 5,
      src_sets: masked(0xffn, 1n << 100n),
      dst_sets: masked(3n, 1n),
      protocol: exactly(6),
      src_port: between(0, 0xffff),
      dst_port: between(80, 90),
    },
    10,
  );
  const value = tables.from_policy.value("from_deny", { rule: 1, log: 1 });

  const entry = codec.toTableEntry(key, value);

  expect(codec.keyOf(entry, { strict: true })).toBe(key);
  expect(codec.valueOf(entry, { strict: true })).toBe(value);
  expect(entry.match?.map(({ fieldId }) => fieldId)).toHaveLength(5);
  expect(tables.from_policy.match(key).src_sets).toEqual({ value: 0n, mask: 1n << 100n });
});

test("bits after a prefix do not matter", () => {
  const written = { address: address("10.1.2.3"), length: 9 };

  const key = tables.route_v4.key({ dst: written });

  expect(tables.route_v4.match(key).dst).toEqual(prefix("10.0.0.0/9"));
  expect(tables.route_v4.key({ dst: prefix("0.0.0.0/0") })).toBe(tables.route_v4.key({}));
});

test("a value says what it was made of", () => {
  const params = { port: 300, src_mac: someMac, dst_mac: someMac, chain: 0xffff_ffff };

  const value = tables.endpoint_v4.value("to_pod_v4", params);

  expect(tables.endpoint_v4.params(value)).toEqual({ action: "to_pod_v4", params });
  expect(
    tables.endpoint_v4.codec.toTableEntry("\x0a\0\0\x01", value).action?.action?.params,
  ).toHaveLength(4);
});

test("a value of an action that is not declared reads as none", () => {
  const { codec } = tables.from_policy;
  const allow = info.actions.byAlias("from_allow");
  const params = (allow?.params ?? []).map(({ id }) => ({ paramId: id, value: Buffer.from([1]) }));

  const value = codec.valueOf(
    { action: { action: { actionId: allow?.id ?? 0, params } } },
    { strict: true },
  );

  expect(tables.from_policy.params(value)).toBeUndefined();
});

test("a set does not depend on the order of its members, and keeps equal ones apart", () => {
  const [a, b] = [1, 2].map((backend) => ({
    action: "set_backend" as const,
    params: { backend },
    weight: 1,
  }));
  const members = a && b ? [b, a, a] : [];

  const value = tables.service.set(members);

  expect(tables.service.set([...members].reverse())).toBe(value);
  expect(tables.service.members(value)).toEqual([a, a, b]);
  expect(tables.service.codec.readValue(value).action).toMatchObject({ is: "set", mode: 0 });
});

test("what does not fit is an error that names it", () => {
  const { arp, endpoint_v4, route_v4, from_policy } = tables;

  expect(() => arp.key({ from: 4 }, 1)).toThrow("arp, match field from: 4 is no bit<2>");
  expect(() => arp.key({ from: 1 }, 0)).toThrow("arp: 0 is no priority");
  expect(() => endpoint_v4.key({ dst: address("::1") })).toThrow("endpoint_v4, match field dst");
  expect(() => route_v4.key({ dst: { address: pod, length: 33 } })).toThrow("prefix length 33");
  expect(() => from_policy.key({ rules: 1, dst_port: between(2, 1) }, 1)).toThrow(
    "above the high end",
  );
  expect(() => arp.value("forward", { port: 512 })).toThrow("param port of forward");
  // @ts-expect-error an exact field is missing
  expect(() => arp.key({}, 1)).toThrow("is missing");
});

test("wrong names and types do not compile", () => {
  const unused = (): void => {
    // @ts-expect-error no such field
    tables.endpoint_v4.key({ dst: pod, src: pod });
    // @ts-expect-error a text is no address
    tables.endpoint_v4.key({ dst: "10.0.0.1" });
    // @ts-expect-error no priority here
    tables.endpoint_v4.key({ dst: pod }, 1);
    // @ts-expect-error a priority is needed
    tables.arp.key({ from: 1 });
    // @ts-expect-error a ternary field takes no plain value
    tables.arp.key({ from: 1, oper: 1 }, 1);
    // @ts-expect-error no such action
    tables.arp.value("fly", {});
    // @ts-expect-error a param is missing
    tables.arp.value("forward", {});
    // @ts-expect-error a selector holds sets
    tables.service.value("set_backend", { backend: 1 });
  };

  expect(unused).toBeDefined();
  expectTypeOf(tables.endpoint_v4.match("").dst).toEqualTypeOf<Address>();
  expectTypeOf(tables.route_v4.match("").dst).toEqualTypeOf<Prefix | undefined>();
  type Pod = NonNullable<ReturnType<typeof tables.endpoint_v4.params>>["params"];
  expectTypeOf<Pod["port"]>().toEqualTypeOf<number>();
  expectTypeOf<Pod["src_mac"]>().toEqualTypeOf<Mac>();
  const sets = tables.from_policy.match(tables.from_policy.key({ rules: 1 }, 1)).dst_sets;
  expectTypeOf(sets).toEqualTypeOf<{ readonly value: bigint; readonly mask: bigint } | undefined>();
});

test("every mismatch is named, with what was expected and what was found", () => {
  const wrong = defineTables({
    nowhere: { match: {}, actions: {} },
    endpoint_v4: {
      match: { dst: lpm(ipv6), vrf: exact(bits(8)) },
      actions: { to_pod_v4: { port: bits(10), src_mac: mac, dst_mac: mac }, fly: {} },
    },
    arp: { match: { from: exact(bits(2)), oper: ternary(bits(16)) }, actions: {}, selector: true },
  });

  expect(() => bindTables(wrong, info)).toThrow(P4InfoMismatchError);
  try {
    bindTables(wrong, info);
  } catch (error) {
    expect((error as P4InfoMismatchError).message.split("\n  ")).toEqual([
      "the P4Info does not fit:",
      "table nowhere: expected a table, found none",
      "table endpoint_v4, match field dst: expected lpm ipv6, found exact bit<32>",
      "table endpoint_v4, match field vrf: expected exact bit<8>, found none",
      "table endpoint_v4, param port of to_pod_v4: expected bit<10>, found bit<9>",
      "table endpoint_v4, param chain of to_pod_v4: expected none, found bit<32>",
      "table endpoint_v4, action fly: expected an action of the table, found none",
      "table arp, match field target_ip: expected none, found ternary bit<32>",
      "table arp, implementation: expected an action selector, found a direct table",
    ]);
  }
});

test("rows are described as their declaration says", () => {
  const { arp, endpoint_v4, route_v4 } = tables;

  expect(endpoint_v4.codec.describe(endpoint_v4.key({ dst: pod }))).toBe(
    "endpoint_v4 dst=10.0.0.1",
  );
  expect(route_v4.codec.describe(route_v4.key({ dst: prefix("10.0.0.0/8") }))).toBe(
    "route_v4 dst=10.0.0.0/8",
  );
  expect(arp.codec.describe(arp.key({ from: 2, oper: exactly(1) }, 3))).toBe(
    "arp from=2 oper=1 priority=3",
  );
  expect(arp.codec.describe("")).toBe("arp default entry");
});
