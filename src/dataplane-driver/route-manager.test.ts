import { beforeAll, expect, test } from "vitest";
import type { FelixMessage, HostMetadata } from "../calico-api/felix/messages.js";
import { parseAddress } from "../net/address.js";
import type { Life } from "./life.js";
import { defaultSettings } from "./settings.js";
import type { Tables } from "./tables.js";
import { desiredOf, loadTables, quietLife, textOfRows } from "./test-life.js";
import {
  configUpdate,
  inSync,
  poolRemove,
  poolUpdate,
  routeRemove,
  routeUpdate,
} from "./test-messages.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

/** What a node without pods wants after these messages. */
async function start(...messages: readonly FelixMessage[]) {
  const own = parseAddress("198.51.100.7") ?? expect.fail();
  const settings = { ...defaultSettings, ownAddresses: [own] };
  const life = await quietLife(tables, { settings });
  const tell = (...more: readonly FelixMessage[]): void => {
    for (const message of more) {
      life.onMessage(message);
    }
    life.completeDeferredWork();
  };
  tell(configUpdate(), ...messages, inSync);
  return { life, tell, routes: () => routesOf(life), own: () => ownOf(life) };
}

/** Routes beside those of every node, as `10.65.0.0/16: inside`. */
function routesOf(life: Life): string[] {
  return [tables.route_v4, tables.route_v6]
    .flatMap((table) => textOfRows(table, desiredOf(life)))
    .map((row) =>
      row
        .replace(/^route_v[46]( dst=)?/, "")
        .replace("set_nexthop nexthop=1 outside=0", "inside")
        .replace("set_nexthop nexthop=1 outside=1", "outside")
        .replace("drop_no_route", "drop"),
    )
    .filter((row) => row !== "198.51.100.7/32: inside" && row !== ": outside");
}

function ownOf(life: Life): string[] {
  return [tables.host_source_v4, tables.host_source_v6]
    .flatMap((table) => textOfRows(table, desiredOf(life)))
    .map((row) => row.replace(/^host_source_v[46] src=/, "").replace(": own", ""))
    .filter((row) => row !== "198.51.100.7");
}

const hostUpdate = (hostname: string, given: Partial<HostMetadata>): FelixMessage => ({
  case: "hostMetadataUpdate",
  value: { hostname, labels: {}, ...given },
});

test("what nobody speaks of goes out by the host, and what is the node's own to it", async () => {
  const { life } = await start();

  const text = [tables.route_v4, tables.route_v6, tables.host_source_v4, tables.nexthop].flatMap(
    (table) => textOfRows(table, desiredOf(life)),
  );

  expect(text).toEqual([
    "route_v4 dst=198.51.100.7/32: set_nexthop nexthop=1 outside=0",
    "route_v4: set_nexthop nexthop=1 outside=1",
    "route_v6: set_nexthop nexthop=1 outside=1",
    "host_source_v4 src=198.51.100.7: own",
    "nexthop nexthop=1: to_host port=0 src_mac=ee:ee:ee:ee:ee:ee dst_mac=02:ee:70:71:a8:d1",
  ]);
});

test("routes become entries by what is at their network", async () => {
  const { routes, own } = await start(
    routeUpdate("10.65.0.0/26", "localWorkload"),
    routeUpdate("10.65.0.2/32", "localWorkload"),
    routeUpdate("10.65.0.1/32", "localWorkload", "localTunnel"),
    routeUpdate("10.65.1.0/26", "remoteWorkload"),
    routeUpdate("10.65.1.1/32", "remoteTunnel", "remoteWorkload"),
    routeUpdate("10.65.0.0/16"),
    routeUpdate("192.0.2.1/32", "localHost"),
    routeUpdate("192.0.2.2/32", "remoteHost"),
    routeUpdate("fd65::/122", "localWorkload"),
    routeUpdate("fd65::1:0/122", "remoteWorkload"),
  );

  expect(routes()).toEqual([
    "10.65.0.0/16: inside",
    "10.65.0.0/26: drop",
    "10.65.0.1/32: inside",
    "10.65.1.0/26: inside",
    "10.65.1.1/32: inside",
    "192.0.2.1/32: inside",
    "192.0.2.2/32: outside",
    "fd65::/122: drop",
    "fd65::1:0/122: inside",
  ]);
  expect(own()).toEqual(["10.65.0.1", "192.0.2.1"]);
});

test("a route that goes leaves nothing behind", async () => {
  const { routes, own, tell, life } = await start(
    routeUpdate("10.65.1.0/26", "remoteWorkload"),
    routeUpdate("192.0.2.1/32", "localHost"),
  );

  tell(routeRemove("10.65.1.0/26"), routeRemove("192.0.2.1/32"));

  expect([routes(), own()]).toEqual([[], []]);
  expect([...life.reconciler.owners()].map(({ name }) => name)).toEqual(["host"]);
});

test("the network of a block and its first address are kept apart", async () => {
  const { routes, own, tell } = await start(
    routeUpdate("10.65.0.0/26", "localWorkload"),
    routeUpdate("10.65.0.0/32", "localTunnel"),
  );

  tell(routeRemove("10.65.0.0/26"));

  expect(routes()).toEqual(["10.65.0.0/32: inside"]);
  expect(own()).toEqual(["10.65.0.0"]);
});

test("pools have routes of their own, for when Felix sends none", async () => {
  const { routes, tell } = await start(poolUpdate("10.65.0.0/16"), poolUpdate("fd65::/48"));
  expect(routes()).toEqual(["10.65.0.0/16: inside", "fd65::/48: inside"]);

  tell(poolRemove("10.65.0.0/16"));

  expect(routes()).toEqual(["fd65::/48: inside"]);
});

test("a pool for load balancers is none, whatever a route says to describe it", async () => {
  const lb = poolUpdate("10.66.0.0/16", { allowedUses: ["LoadBalancer"] });
  const description = routeUpdate("10.66.0.0/16");
  const one = await start(lb, description);
  const other = await start(description, lb);

  expect([one.routes(), other.routes()]).toEqual([[], []]);

  one.tell(poolRemove("10.66.0.0/16"));

  expect(one.routes()).toEqual(["10.66.0.0/16: inside"]);
});

test.each([
  [
    "a route that says what is there",
    "10.65.0.0/16",
    [poolUpdate("10.65.0.0/16"), routeUpdate("10.65.0.0/16", "localWorkload")],
    "drop",
  ],
  ["a pool of all addresses", "", [poolUpdate("0.0.0.0/0")], "inside"],
  ["a route to everything", "", [routeUpdate("0.0.0.0/0", "localWorkload")], "drop"],
])("%s counts before what says less", async (_, network, messages, expected) => {
  for (const order of [messages, [...messages].reverse()]) {
    const { life } = await start(...order);
    const row = textOfRows(tables.route_v4, desiredOf(life)).find((text) =>
      text.startsWith(network === "" ? "route_v4:" : `route_v4 dst=${network}:`),
    );

    const meaning = { drop: "drop_no_route", inside: "set_nexthop nexthop=1 outside=0" };
    expect(row?.split(": ")[1]).toBe(meaning[expected === "drop" ? "drop" : "inside"]);
  }
});

test("the node's addresses as Felix knows them are its own, those of other nodes are not", async () => {
  const { routes, own, tell } = await start(
    hostUpdate("node1", { ipv4: "192.0.2.1/24", ipv6: "2001:db8::1" }),
    hostUpdate("node2", { ipv4: "192.0.2.2" }),
  );
  expect(routes()).toEqual(["192.0.2.1/32: inside", "2001:db8::1/128: inside"]);
  expect(own()).toEqual(["192.0.2.1", "2001:db8::1"]);

  tell({ case: "hostMetadataRemove", value: { hostname: "node1" } });

  expect([routes(), own()]).toEqual([[], []]);
});

test("an address that two sources call the node's own stays until both are gone", async () => {
  const { own, tell } = await start(
    hostUpdate("node1", { ipv4: "192.0.2.1" }),
    routeUpdate("192.0.2.1/32", "localHost"),
  );

  tell(routeRemove("192.0.2.1/32"));
  expect(own()).toEqual(["192.0.2.1"]);

  tell({ case: "hostMetadataRemove", value: { hostname: "node1" } });
  expect(own()).toEqual([]);
});

test("whose addresses are the node's own follows from its name, whenever that is told", async () => {
  const { own, tell } = await start(hostUpdate("other", { ipv4: "192.0.2.9" }));
  expect(own()).toEqual([]);

  tell(configUpdate({ FelixHostname: "other" }));

  expect(own()).toEqual(["192.0.2.9"]);
});

test("a network that is none is refused, and is so no more when it is right or gone", async () => {
  const { life, routes, tell } = await start(
    routeUpdate("10.65.0.0/33", "remoteWorkload"),
    poolUpdate("nonsense"),
  );

  expect(life.refusals.of("route/10.65.0.0/33")?.reasons).toEqual([
    'its destination "10.65.0.0/33" is no network',
  ]);
  expect(life.refusals.of("pool/nonsense")?.reasons).toEqual(['its CIDR "nonsense" is no network']);
  expect(routes()).toEqual([]);

  tell(routeRemove("10.65.0.0/33"), poolRemove("nonsense"));

  expect(life.refusals.refusedCount).toBe(0);
});
