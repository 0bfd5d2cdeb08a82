import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultSettings } from "../../src/dataplane-driver/settings.js";
import type { Tables } from "../../src/dataplane-driver/tables.js";
import { loadTables, startLife, type TestLife } from "../../src/dataplane-driver/test-life.js";
import {
  configUpdate,
  hostEndpointUpdate,
  inSync,
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import { parseMac } from "../../src/net/mac.js";
import { parsePrefix } from "../../src/net/prefix.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";
import { WatchedSwitch } from "./watched-switch.js";

// A host endpoint at the uplink, with packets. What is routed by the uplink is added here: the driver does not yet.

const port = { host: 0, uplink: 1, pod: 2 };
const node = "192.0.2.1";
const pod = "10.65.0.2";
const outside = "203.0.113.9";

let tables: Tables;
let watched: WatchedSwitch;
let life: TestLife;

const tcp = (dstPort: number, action: "allow" | "deny" = "allow") =>
  rule({ action, protocol: "tcp", dstPorts: [{ first: dstPort, last: dstPort }] });

beforeAll(async () => {
  tables = await loadTables();
  watched = await WatchedSwitch.open();
  life = await startLife(watched.dialer, {
    settings: { ...defaultSettings, uplinkInterface: "eth0" },
  });
  const ids = new Map(
    ["host", "forward", "pre"].map((name) => [name, policyId(name, { tier: "default" })]),
  );
  const listed = (name: string) => {
    const id = ids.get(name);
    return id === undefined ? [] : [id];
  };
  life.tell(
    configUpdate(),
    { case: "hostMetadataUpdate", value: { hostname: "node1", ipv4: node, labels: {} } },
    ...[...ids].map(([name, id]) => ({
      case: "activePolicyUpdate" as const,
      value: {
        id,
        policy: policyRules(
          name === "host"
            ? { inboundRules: [tcp(80), tcp(90)], outboundRules: [tcp(81)] }
            : name === "forward"
              ? { inboundRules: [tcp(82), tcp(90)], outboundRules: [tcp(83)] }
              : { inboundRules: [tcp(90, "deny"), tcp(91)] },
        ),
      },
    })),
    {
      case: "activeProfileUpdate",
      value: { id: "open", profile: { inboundRules: [rule()], outboundRules: [rule()] } },
    },
    podUpdate("a", { profileIds: ["open"] }),
    hostEndpointUpdate("node", {
      name: "eth0",
      tiers: [tier({ ingressPolicies: listed("host"), egressPolicies: listed("host") })],
      forwardTiers: [
        tier({ ingressPolicies: listed("forward"), egressPolicies: listed("forward") }),
      ],
      preDnatTiers: [tier({ ingressPolicies: listed("pre"), defaultAction: "pass" })],
    }),
    inSync,
  );
  await life.settle();
  const mac = parseMac("02:00:00:00:00:fe");
  const dst = parsePrefix(`${outside}/32`);
  if (mac === undefined || dst === undefined) {
    throw new Error("constants that are none");
  }
  const byUplink = { nexthop: 999, outside: 1 };
  const rows = [
    {
      table: tables.nexthop,
      key: tables.nexthop.key({ nexthop: 999 }),
      value: tables.nexthop.value("to_node", { port: port.uplink, src_mac: mac, dst_mac: mac }),
    },
    {
      table: tables.route_v4,
      key: tables.route_v4.key({ dst }),
      value: tables.route_v4.value("set_nexthop", byUplink),
    },
  ];
  const statuses = watched.switch.writeNow(
    rows.map(({ table, key, value }) => ({
      is: "row",
      type: "insert",
      tableId: table.codec.table.id,
      key,
      value,
    })),
  );
  expect(statuses.map(({ code }) => code)).toEqual([0, 0]);
});

afterAll(() => life.stop());

function passes(way: keyof typeof ways, dstPort: number): boolean {
  const { from, to, src, dst } = ways[way];
  const frame = policyFrame({ protocol: 6, src, dst, srcPort: 4711, dstPort });
  return frame !== undefined && watched.passes({ from: port[from], to: port[to], frame });
}

const ways = {
  "to the host": { from: "uplink", to: "host", src: outside, dst: node },
  "from the host": { from: "host", to: "uplink", src: node, dst: outside },
  "to a pod": { from: "uplink", to: "pod", src: outside, dst: pod },
  "from a pod": { from: "pod", to: "uplink", src: pod, dst: outside },
} as const;

// 22 and 6443 are failsafe ports; pre-DNAT policy denies 90, and what it allows, 91, no later policy of the uplink is asked for.
test.each([
  ["to the host", [80, 22, 91], [81, 82, 90]],
  ["from the host", [81, 6443], [80, 83]],
  ["to a pod", [82, 22, 91], [80, 90]],
  ["from a pod", [83], [81, 6443]],
] as const)("%s pass the ports %j, and not %j", (way, open, closed) => {
  expect(open.filter((dstPort) => !passes(way, dstPort))).toEqual([]);
  expect(closed.filter((dstPort) => passes(way, dstPort))).toEqual([]);
});

test("the host endpoint is up", () => {
  expect(life.sent).toContainEqual({
    case: "hostEndpointStatusUpdate",
    value: { id: "node", status: "up" },
  });
});
