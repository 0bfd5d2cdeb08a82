import { type Address, addressFromBytes } from "../../src/net/address.js";
import { parseMac } from "../../src/net/mac.js";
import type { EntityKind } from "../../src/p4/entry/entity.js";
import type { P4InfoMessage } from "../../src/p4/messages.js";
import type { P4Info } from "../../src/p4/p4info/p4info.js";
import { p4InfoFromMessage } from "../../src/p4/p4info/p4info-load.js";
import { defineTables, exact, lpm } from "../../src/p4/tables/table-declaration.js";
import { bindTables } from "../../src/p4/tables/tables.js";
import { bits, ipv4, mac } from "../../src/p4/tables/value-format.js";

/** p4.config.v1.MatchField.MatchType. */
const matchType = { exact: 2, lpm: 3 };

/** Room for every benchmark. */
const size = 1 << 21;

const message: P4InfoMessage = {
  pkgInfo: { arch: "v1model" },
  tables: [
    {
      preamble: { id: 0x02000001, name: "bench.set_v4", alias: "set_v4" },
      matchFields: [
        { id: 1, name: "set_group", bitwidth: 16, matchType: matchType.exact },
        { id: 2, name: "src", bitwidth: 32, matchType: matchType.lpm },
      ],
      actionRefs: [{ id: 0x01000001 }],
      size,
    },
    {
      preamble: { id: 0x02000002, name: "bench.endpoint", alias: "endpoint" },
      matchFields: [{ id: 1, name: "dst", bitwidth: 32, matchType: matchType.exact }],
      actionRefs: [{ id: 0x01000002 }],
      size,
    },
    {
      preamble: { id: 0x02000003, name: "bench.chain", alias: "chain" },
      matchFields: [{ id: 1, name: "chain", bitwidth: 32, matchType: matchType.exact }],
      actionRefs: [{ id: 0x01000003 }],
      size,
    },
  ],
  actions: [
    {
      preamble: { id: 0x01000001, name: "bench.set_src_sets", alias: "set_src_sets" },
      params: [{ id: 1, name: "sets", bitwidth: 128 }],
    },
    {
      preamble: { id: 0x01000002, name: "bench.to_pod", alias: "to_pod" },
      params: [
        { id: 1, name: "port", bitwidth: 9 },
        { id: 2, name: "src_mac", bitwidth: 48 },
        { id: 3, name: "dst_mac", bitwidth: 48 },
        {
          id: 4,
          name: "chain",
          bitwidth: 32,
          annotations: ['@refers_to("chain" , "chain")'],
        },
      ],
    },
    {
      preamble: { id: 0x01000003, name: "bench.set_rules", alias: "set_rules" },
      params: [{ id: 1, name: "rules", bitwidth: 32 }],
    },
  ],
};

/** A P4Info of three tables: one like an IP set's, one like the endpoints', and the chains these refer to. */
export const benchInfo: P4Info = p4InfoFromMessage(message);

const tables = bindTables(
  defineTables({
    set_v4: {
      match: { set_group: exact(bits(16)), src: lpm(ipv4) },
      actions: { set_src_sets: { sets: bits(128) } },
    },
    endpoint: {
      match: { dst: exact(ipv4) },
      actions: { to_pod: { port: bits(9), src_mac: mac, dst_mac: mac, chain: bits(32) } },
    },
    chain: { match: { chain: exact(bits(32)) }, actions: { set_rules: { rules: bits(32) } } },
  }),
  benchInfo,
);

export const benchKinds: readonly EntityKind[] = Object.values(tables).map(({ codec }) => codec);

/** One row as the reconciler takes it. */
export interface BenchRow {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
  readonly owner: string;
}

const gateway = parseMac("ee:ee:ee:ee:ee:ee") ?? raise();

function raise(): never {
  throw new Error("not reached");
}

function address(first: number, n: number): Address {
  return addressFromBytes([first, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff]);
}

/** Member number `n` of a set: one address, with the bits `bits`. */
export function member(n: number, sets: number): BenchRow {
  const { set_v4 } = tables;
  const src = { address: address(10, n & 0xfffff), length: 32 };
  const key = set_v4.key({ set_group: (n >>> 20) + 1, src });
  return { kind: "set_v4", key, value: set_v4.value("set_src_sets", { sets }), owner: "set" };
}

/** Endpoint number `n`, in one of a thousand chains. */
export function endpoint(n: number): BenchRow {
  const params = { port: 2 + (n % 500), src_mac: gateway, dst_mac: gateway, chain: 1 + (n % 1000) };
  return {
    kind: "endpoint",
    key: tables.endpoint.key({ dst: address(11, n) }),
    value: tables.endpoint.value("to_pod", params),
    owner: `workload/${n}`,
  };
}

/** Chain number `n`. */
export function chain(n: number): BenchRow {
  const key = tables.chain.key({ chain: n });
  const value = tables.chain.value("set_rules", { rules: n });
  return { kind: "chain", key, value, owner: `chain/${n}` };
}

/** `count` rows: a thousand chains, then members and endpoints in halves. */
export function* mixedRows(count: number): Generator<BenchRow> {
  for (let n = 1; n <= 1000; n += 1) {
    yield chain(n);
  }
  for (let n = 0; n < count - 1000; n += 1) {
    yield n % 2 === 0 ? member(n, 1) : endpoint(n);
  }
}
