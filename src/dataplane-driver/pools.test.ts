import { expect, test } from "vitest";
import type { IpamPool } from "../calico-api/felix/messages.js";
import { parseAddress } from "../net/address.js";
import { formatPrefix } from "../net/prefix.js";
import { isClusterPool, MasqueradePools } from "./pools.js";

const pool = (cidr: string, given: Partial<IpamPool> = {}): IpamPool => ({
  cidr,
  masquerade: true,
  ipipMode: "never",
  vxlanMode: "never",
  allowedUses: [],
  ...given,
});

const covers = (pools: MasqueradePools, address: string): boolean =>
  pools.covers(parseAddress(address) ?? expect.fail(address));

test.each([
  [[], true],
  [["Workload"], true],
  [["LoadBalancer", "Tunnel"], true],
  [["LoadBalancer"], false],
])("a pool for %j is one of the cluster's: %s", (allowedUses, expected) => {
  expect(isClusterPool({ allowedUses })).toBe(expected);
});

test("pods of a pool with masquerade are masqueraded", () => {
  const pools = new MasqueradePools();
  pools.set("a", pool("10.65.0.0/16"));
  pools.set("b", pool("10.66.0.0/16", { masquerade: false }));
  pools.set("c", pool("10.67.0.0/16", { allowedUses: ["LoadBalancer"] }));

  expect(["10.65.0.1", "10.66.0.1", "10.67.0.1"].map((of) => covers(pools, of))).toEqual([
    true,
    false,
    false,
  ]);
});

test("a change names the networks whose pods it may concern", () => {
  const pools = new MasqueradePools();

  const came = pools.set("a", pool("10.65.0.0/16"));
  const moved = pools.set("a", pool("10.66.0.0/16"));
  const went = pools.set("a", undefined);
  const nothing = pools.set("b", pool("10.67.0.0/16", { masquerade: false }));

  expect([came, moved, went, nothing].map((all) => all.map(formatPrefix))).toEqual([
    ["10.65.0.0/16"],
    ["10.65.0.0/16", "10.66.0.0/16"],
    ["10.66.0.0/16"],
    [],
  ]);
  expect(covers(pools, "10.66.0.1")).toBe(false);
});
