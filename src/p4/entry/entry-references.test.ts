import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadP4Info } from "../p4info/p4info-load.js";
import { ranks } from "../reconcile/ranks.js";
import { defineTables, exact } from "../tables/table-declaration.js";
import { bindTables } from "../tables/tables.js";
import { bits, ipv4, mac } from "../tables/value-format.js";
import { TableCodec } from "./entry-codec.js";

const info = await loadP4Info(
  readFileSync(new URL("../../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url)),
);

const { endpoint_v4, frontend_v4, reply_source_v4, service, to_chain } = bindTables(
  defineTables({
    endpoint_v4: {
      match: { dst: exact(ipv4) },
      actions: { to_pod_v4: { port: bits(9), src_mac: mac, dst_mac: mac, chain: bits(32) } },
    },
    to_chain: {
      match: { chain: exact(bits(32)) },
      actions: { set_to_rules: { rules: bits(32), set_group: bits(16) } },
    },
    frontend_v4: {
      match: {
        external: exact(bits(1)),
        dst: exact(ipv4),
        protocol: exact(bits(8)),
        dst_port: exact(bits(16)),
      },
      actions: { set_frontend: { frontend: bits(24), service: bits(32), guarded: bits(1) } },
    },
    reply_source_v4: {
      match: { frontend: exact(bits(24)) },
      actions: { set_source_v4: { src: ipv4, src_port: bits(16) } },
    },
    service: {
      match: { service: exact(bits(32)) },
      actions: { set_backend: { backend: bits(24) } },
      selector: true,
    },
  }),
  info,
);

const noMac = "\0\0\0\0\0\0" as Parameters<typeof endpoint_v4.value<"to_pod_v4">>[1]["src_mac"];
const chainOf = (chain: number) =>
  endpoint_v4.value("to_pod_v4", { port: 1, src_mac: noMac, dst_mac: noMac, chain });

test("a param refers to the key that has its value", () => {
  const references = endpoint_v4.codec.references("", chainOf(5));
  const fields = to_chain.codec.referredFields(to_chain.key({ chain: 5 }));

  expect(references).toEqual([{ targets: ["to_chain.chain"], value: "\0\0\0\x05" }]);
  expect(fields).toEqual([{ target: "to_chain.chain", value: "\0\0\0\x05" }]);
});

test("zero refers to nothing", () => {
  expect(endpoint_v4.codec.references("", chainOf(0))).toEqual([]);
});

test("where two tables are named, either will do", () => {
  const value = frontend_v4.value("set_frontend", { frontend: 2, service: 3, guarded: 0 });

  expect(frontend_v4.codec.references("", value)).toEqual([
    { targets: ["reply_source_v4.frontend", "reply_source_v6.frontend"], value: "\0\0\x02" },
    { targets: ["service.service"], value: "\0\0\0\x03" },
  ]);
  expect(reply_source_v4.codec.referredFields(reply_source_v4.key({ frontend: 2 }))).toEqual([
    { target: "reply_source_v4.frontend", value: "\0\0\x02" },
  ]);
});

test("every member of a set refers", () => {
  const members = [1, 2].map((backend) => ({
    action: "set_backend" as const,
    params: { backend },
    weight: 1,
  }));

  const references = service.codec.references("", service.set(members));

  expect(references.map(({ value }) => value)).toEqual(["\0\0\x01", "\0\0\x02"]);
});

test("groups and tables are known without a row", () => {
  expect(frontend_v4.codec.refersTo).toEqual(["reply_source_v4", "reply_source_v6", "service"]);
  expect(frontend_v4.codec.referenceGroups).toEqual([
    ["reply_source_v4.frontend", "reply_source_v6.frontend"],
    ["service.service"],
  ]);
});

test("the tables of the pipeline have an order", () => {
  const codecs = [...info.tables].map((table) => new TableCodec(info, table));

  const rankOf = ranks(codecs);

  expect(rankOf.get("to_policy")).toBe(0);
  expect(rankOf.get("to_chain")).toBe(1);
  expect(rankOf.get("endpoint_v4")).toBe(2);
  expect(rankOf.get("frontend_v4")).toBe(2);
});

test("keys refer by match fields, where a field has one value", async () => {
  const text = `
    tables { preamble { id: 1 name: "to" } match_fields { id: 1 name: "k" bitwidth: 8 match_type: EXACT } }
    tables {
      preamble { id: 2 name: "from" }
      match_fields { id: 1 name: "a" bitwidth: 8 match_type: TERNARY annotations: "@refers_to(to, k)" }
      match_fields { id: 2 name: "b" bitwidth: 8 match_type: OPTIONAL annotations: "@refers_to(to, k)" }
    }`;
  const small = await loadP4Info(Buffer.from(text));
  const [, from] = [...small.tables].map((table) => new TableCodec(small, table));
  const keyOf = (mask: number) =>
    from?.keyOf(
      {
        match: [
          { fieldId: 1, ternary: { value: Buffer.from([4]), mask: Buffer.from([mask]) } },
          { fieldId: 2, optional: { value: Buffer.from([5]) } },
        ],
        priority: 1,
      },
      { strict: true },
    ) ?? "";

  const values = [0xff, 0x0f].map((mask) =>
    from?.references(keyOf(mask), "").map(({ value }) => value.charCodeAt(0)),
  );

  expect(values).toEqual([[4, 5], [5]]);
});
