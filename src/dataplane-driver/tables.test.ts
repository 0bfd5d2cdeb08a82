import { beforeAll, expect, test } from "vitest";
import type { P4Info } from "../p4/p4info/p4info.js";
import { loadP4Info } from "../p4/p4info/p4info-load.js";
import { ranks } from "../p4/reconcile/ranks.js";
import { bindK8sDp, k8sDpTables, orderOfTables, ourKinds } from "./tables.js";
import { readP4Info } from "./test-life.js";

let info: P4Info;

beforeAll(async () => {
  info = await loadP4Info(await readP4Info());
});

test("every table of the pipeline is declared", () => {
  const names = [...info.tables].map(({ alias }) => alias);

  expect(names).toHaveLength(56);
  expect(Object.keys(k8sDpTables).sort()).toEqual(names.sort());
});

test("every action that an entry may have is declared", () => {
  const declared = Object.entries(k8sDpTables).map(([name, { actions }]) => [
    name,
    Object.keys(actions).sort(),
  ]);

  const expected = [...info.tables].map(({ alias, actions }) => [
    alias,
    actions
      .filter(({ scope }) => scope !== "defaultOnly")
      .map(({ action }) => action.alias)
      .sort(),
  ]);

  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(expected));
});

test("the declarations fit the P4Info, and every table and every meter of ports is ours", () => {
  expect(ourKinds(bindK8sDp(info))).toHaveLength(60);
});

test("what an entry needs to be there comes before it", () => {
  const rankOf = ranks(ourKinds(bindK8sDp(info)), orderOfTables);
  const rank = (name: string): number => rankOf.get(name) ?? expect.fail(name);

  for (const stage of ["from", "to", "pre"]) {
    for (const set of ["src_sets", "dst_sets", "src_port_sets", "dst_port_sets"]) {
      expect(rank(`${stage}_policy`)).toBeGreaterThan(rank(`${stage}_${set}_v4`));
      expect(rank(`${stage}_policy`)).toBeGreaterThan(rank(`${stage}_${set}_v6`));
    }
    expect(rank(`${stage}_chain`)).toBeGreaterThan(rank(`${stage}_policy`));
  }
  expect(rank("port")).toBeGreaterThan(rank("from_chain"));
  expect(rank("endpoint_v4")).toBeGreaterThan(rank("to_chain"));
  expect(rank("route_v6")).toBeGreaterThan(rank("nexthop"));
});
