import { describe, expect, test } from "vitest";
import { FelixDecoder } from "./decode.js";
import { type HandBuiltField, handBuilt } from "./hand-built.js";
import type { Route, RouteTypes } from "./route.js";

const none: RouteTypes = {
  remoteWorkload: false,
  remoteHost: false,
  localWorkload: false,
  localHost: false,
  remoteTunnel: false,
  localTunnel: false,
};

function decode(...fields: readonly HandBuiltField[]): Route {
  const { message, unknownFields } = new FelixDecoder().decode(
    handBuilt([23, handBuilt(...fields)]),
  );
  expect(unknownFields).toBe(0);
  if (message?.case !== "routeUpdate") {
    throw new Error("not a route");
  }
  return message.value;
}

describe("the types of a route", () => {
  test.each([
    [1, "remoteWorkload"],
    [2, "remoteHost"],
    [3, "localWorkload"],
    [4, "localHost"],
    [5, "remoteTunnel"],
    [6, "localTunnel"],
  ])("up to v3.29, number %i in field 1 is %s", (type, name) => {
    expect(decode([1, type]).types).toEqual({ ...none, [name]: true });
  });

  test.each([
    [1, ["remoteWorkload"]],
    [2, ["remoteHost"]],
    [4, ["localWorkload"]],
    [8, ["localHost"]],
    [16, ["remoteTunnel"]],
    [32, ["localTunnel"]],
    [36, ["localTunnel", "localWorkload"]],
    [17, ["remoteTunnel", "remoteWorkload"]],
  ])("from v3.30, %i in field 12 is %s", (types, names) => {
    expect(decode([12, types]).types).toEqual({
      ...none,
      ...Object.fromEntries(names.map((name) => [name, true])),
    });
  });

  test("neither field is a CIDR_INFO in both forms", () => {
    expect(decode([3, "10.0.0.0/16"]).types).toEqual(none);
  });

  test("a number of neither form is kept", () => {
    expect(decode([1, 7]).types).toEqual({ ...none, unrecognised: 7 });
    expect(decode([12, 65]).types).toEqual({ ...none, remoteWorkload: true, unrecognised: 65 });
  });
});

test("a route of v3.29 and one of v3.30 that say the same are the same", () => {
  const common: readonly HandBuiltField[] = [
    [2, 2],
    [3, "10.1.0.0/26"],
    [4, "node2"],
    [5, "192.0.2.2"],
    [7, 1],
    [8, 1],
    [10, handBuilt([2, 1])],
    [11, 1],
  ];

  const old = decode([1, 1], ...common);

  expect(old).toEqual({
    dst: "10.1.0.0/26",
    types: { ...none, remoteWorkload: true },
    poolType: "vxlan",
    nodeName: "node2",
    nodeIp: "192.0.2.2",
    sameSubnet: true,
    natOutgoing: true,
    localWorkload: false,
    tunnelType: { ipip: false, vxlan: true, wireguard: false },
    borrowed: true,
  });
  expect(decode(...common, [12, 1])).toEqual(old);
});

test("a route whose node is not known has no next hop", () => {
  expect(decode([12, 1], [4, "node2"], [5, ""])).not.toHaveProperty("nodeIp");
});

test.each([
  [0, "none"],
  [1, "noEncap"],
  [2, "vxlan"],
  [3, "ipip"],
  [4, "unknown:4"],
])("pool type %i is %s", (wire, poolType) => {
  expect(decode([2, wire]).poolType).toBe(poolType);
});

test("a route's remove has its key in field 2", () => {
  expect(new FelixDecoder().decode(handBuilt([24, handBuilt([2, "10.0.0.0/26"])])).message).toEqual(
    {
      case: "routeRemove",
      value: { dst: "10.0.0.0/26" },
    },
  );
});

test("a tunnel end has the families for which it has an address", () => {
  const v4 = handBuilt([1, "node2"], [2, "66:0a:41:01:01:01"], [3, "10.65.1.1"], [4, "192.0.2.2"]);
  const v6 = handBuilt([5, "66:0a:41:01:01:02"], [6, "fd65::1"], [7, "2001:db8::2"]);

  expect(new FelixDecoder().decode(handBuilt([25, v4])).message?.value).toEqual({
    node: "node2",
    ipv4: { mac: "66:0a:41:01:01:01", tunnelAddress: "10.65.1.1", nodeAddress: "192.0.2.2" },
  });
  expect(
    new FelixDecoder().decode(handBuilt([25, Buffer.concat([v4, v6])])).message?.value,
  ).toMatchObject({
    ipv6: { mac: "66:0a:41:01:01:02", tunnelAddress: "fd65::1", nodeAddress: "2001:db8::2" },
  });
});

test.each([
  [27, "wireguardEndpointUpdate", "10.0.0.1"],
  [33, "wireguardEndpointV6Update", "fd00::1"],
])("message %i is a %s", (field, name, interfaceAddress) => {
  const payload = handBuilt([1, "node2"], [2, "key"], [3, interfaceAddress]);

  expect(new FelixDecoder().decode(handBuilt([field, payload])).message).toEqual({
    case: name,
    value: { hostname: "node2", publicKey: "key", interfaceAddress },
  });
});
