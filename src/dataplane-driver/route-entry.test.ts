import { expect, test } from "vitest";
import type { RouteTypes } from "../calico-api/felix/route.js";
import { parsePrefix } from "../net/prefix.js";
import { routeMeaning } from "./route-entry.js";

const no: RouteTypes = {
  remoteWorkload: false,
  remoteHost: false,
  localWorkload: false,
  localHost: false,
  remoteTunnel: false,
  localTunnel: false,
};

const cases: readonly [types: (keyof RouteTypes)[], dst: string, meaning: string][] = [
  [[], "10.65.0.0/16", "inside, a description"],
  [["localHost"], "192.0.2.1/32", "inside, own"],
  [["localTunnel"], "10.65.0.1/32", "inside, own"],
  [["localTunnel", "localWorkload"], "10.65.0.1/32", "inside, own"],
  [["localHost", "localWorkload"], "10.65.0.9/32", "inside, own"],
  [["remoteTunnel"], "10.65.1.1/32", "inside"],
  [["remoteTunnel", "remoteWorkload"], "10.65.1.1/32", "inside"],
  [["remoteTunnel", "remoteHost"], "10.65.1.1/32", "inside"],
  [["remoteHost"], "192.0.2.2/32", "outside"],
  [["remoteHost", "remoteWorkload"], "10.65.1.9/32", "outside"],
  [["remoteWorkload"], "10.65.1.0/26", "inside"],
  [["remoteWorkload"], "10.65.1.5/32", "inside"],
  [["remoteWorkload"], "fd65::1:0/122", "inside"],
  [["localWorkload"], "10.65.0.0/26", "drop"],
  [["localWorkload"], "fd65::/122", "drop"],
  [["localWorkload"], "10.65.0.5/32", "none"],
  [["localWorkload"], "fd65::5/128", "none"],
];

test.each(cases)("a route of types %j to %s is: %s", (types, dst, expected) => {
  const route = { types: { ...no, ...Object.fromEntries(types.map((type) => [type, true])) } };
  const prefix = parsePrefix(dst) ?? expect.fail(dst);

  const { entry, isOwn, isDescription } = routeMeaning(route, prefix);

  const where = entry.is === "toHost" ? (entry.isOutside ? "outside" : "inside") : entry.is;
  expect(`${where}${isOwn ? ", own" : ""}${isDescription ? ", a description" : ""}`).toBe(expected);
});
