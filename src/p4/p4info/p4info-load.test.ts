import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { P4InfoMessage } from "../messages.js";
import { P4InfoError } from "./p4info.js";
import { loadP4Info, p4InfoFromMessage } from "./p4info-load.js";

const read = (suffix: string) =>
  readFileSync(new URL(`../../../k8s_dp/build/k8s_dp.p4info.${suffix}`, import.meta.url));

const load = (text: string) => loadP4Info(Buffer.from(text));

const tables = (second: string) => `
  tables {
    preamble { id: 33554433 name: "c.a" alias: "a" }
    match_fields { id: 1 name: "key" bitwidth: 12 match_type: EXACT }
    action_refs { id: 16777217 }
  }
  ${second}`;

const action = (param: string) => `
  actions { preamble { id: 16777217 name: "c.go" alias: "go" } params { id: 1 name: "to" bitwidth: 12 ${param} } }`;

test("text and binary of one P4Info are the same", async () => {
  const [fromText, fromBinary] = [await loadP4Info(read("txtpb")), await loadP4Info(read("bin"))];

  expect(fromText.encoded).toEqual(fromBinary.encoded);
  expect(Buffer.from(fromBinary.encoded).equals(read("bin"))).toBe(true);
});

test("objects are known by id, alias and name", async () => {
  const { tables, actions } = await loadP4Info(read("bin"));

  const port = tables.byAlias("port");

  expect(port?.name).toBe("K8sIngress.port.port");
  expect(tables.byId(port?.id ?? 0)).toBe(port);
  expect(tables.byName("K8sIngress.port.port")).toBe(port);
  expect([tables.size, actions.size]).toEqual([56, 61]);
});

test("a table has its fields, actions, profile and direct resources", async () => {
  const { tables } = await loadP4Info(read("bin"));

  expect(
    tables.byAlias("arp")?.fields.map(({ name, match, bytes }) => [name, match, bytes]),
  ).toEqual([
    ["from", "exact", 1],
    ["oper", "ternary", 2],
    ["target_ip", "ternary", 4],
  ]);
  expect(tables.byAlias("arp")?.usesPriority).toBe(true);
  expect(tables.byAlias("route_v4")?.usesPriority).toBe(false);
  expect(tables.byAlias("service")?.profile?.withSelector).toBe(true);
  expect(tables.byAlias("port")?.directCounterId).toBeDefined();
  expect(tables.byAlias("trace")?.directMeterType).toBe("twoRateThreeColor");
  expect(tables.byAlias("port")?.actions.at(-1)?.scope).toBe("defaultOnly");
});

test("references are found, also several on one param", async () => {
  const { actions } = await loadP4Info(read("bin"));

  const params = actions.byAlias("set_frontend")?.params;

  expect(params?.[0]?.refersTo).toEqual([
    { table: "reply_source_v4", field: "frontend" },
    { table: "reply_source_v6", field: "frontend" },
  ]);
  expect(params?.[1]?.refersTo).toEqual([{ table: "service", field: "service" }]);
});

test.each([
  `@refers_to("a","key")`,
  ` @refers_to ( "a" , "key" ) `,
  `@refers_to(a, key)`,
  `@refers_to("c.a" , "key")`,
])("a reference may be written %s", async (annotation) => {
  const info = await load(tables(action(`annotations: '${annotation}'`)));

  expect(info.actions.byAlias("go")?.params[0]?.refersTo).toEqual([{ table: "a", field: "key" }]);
});

test("a match field may refer, too", async () => {
  const second = `tables {
    preamble { id: 33554434 name: "c.b" alias: "b" }
    match_fields { id: 1 name: "key" bitwidth: 12 match_type: EXACT annotations: "@refers_to(a, key)" }
  }`;

  const info = await load(tables(action("") + second));

  expect(info.tables.byAlias("b")?.fields[0]?.refersTo).toEqual([{ table: "a", field: "key" }]);
});

test.each([
  [`annotations: '@refers_to("b", "key")'`, /action go, param to: refers to table b/],
  [`annotations: '@refers_to("a", "kee")'`, /action go, param to: refers to a\.kee/],
  [`annotations: '@refers_to("a")'`, /not of the form/],
])("a reference to what does not exist is an error: %s", async (param, message) => {
  await expect(load(tables(action(param)))).rejects.toThrow(message);
  await expect(load(tables(action(param)))).rejects.toThrow(P4InfoError);
});

test("a reference between values of different width is an error", async () => {
  const wide = action(`annotations: '@refers_to("a", "key")'`).replace(
    "bitwidth: 12",
    "bitwidth: 13",
  );

  await expect(load(tables(wide))).rejects.toThrow("is 13 bits wide, and refers to a.key of 12");
});

test.each([
  ["not P4Info at all", "the text file"],
  ["tables { oops: 1 }", "the text file"],
  [tables(""), "table a: its action 16777217 does not exist"],
  [tables(action("") + action("")), "action go: there are two of this name"],
  [tables(action("").replace("16777217", "33554433")), "does not exist"],
  [`tables { preamble { name: "t" } }`, "table t: it has no id"],
  [
    `tables { preamble { id: 1 name: "t" } match_fields { id: 1 name: "f" bitwidth: 8 } }`,
    "match field f",
  ],
])("what cannot be read is an error: %s", async (text, message) => {
  await expect(load(text)).rejects.toThrow(message);
});

test("broken binary is an error", async () => {
  await expect(loadP4Info(read("bin").subarray(0, 1000))).rejects.toThrow(P4InfoError);
});

test("a message with written-out defaults is the same as without", () => {
  const preamble = { id: 1, name: "m", alias: "m" };

  const plain = p4InfoFromMessage({ meters: [{ preamble }] });
  const writtenOut = p4InfoFromMessage({ meters: [{ preamble, size: 0 }], tables: [] });

  expect(writtenOut.encoded).toEqual(plain.encoded);
  expect(P4InfoMessage.decode(plain.encoded).meters).toHaveLength(1);
});
