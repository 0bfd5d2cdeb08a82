import { describe, expect, test } from "vitest";
import { felix } from "../gen/felix.js";
import { FelixDecoder } from "./decode.js";
import { handBuilt, handBuiltEntry } from "./hand-built.js";
import type { WorkloadEndpointUpdate } from "./messages.js";

const id = handBuilt([2, "k8s"], [3, "default/web"], [4, "eth0"]);

function decode(endpoint: Uint8Array): WorkloadEndpointUpdate & { readonly unknownFields: number } {
  const { message, unknownFields } = new FelixDecoder().decode(
    handBuilt([11, handBuilt([1, id], [5, endpoint])]),
  );
  if (message?.case !== "workloadEndpointUpdate") {
    throw new Error("not an endpoint");
  }
  return { ...message.value, unknownFields };
}

test("a workload endpoint of v3.20 has what later versions add at its default", () => {
  const { id: decodedId, endpoint } = decode(
    handBuilt(
      [1, "active"],
      [2, "cali1"],
      [3, "ee:ee:ee:ee:ee:ee"],
      [4, "kns.default"],
      [4, "ksa.default.default"],
      [5, "10.0.0.1/32"],
      [6, "fd00::1/128"],
      [8, handBuilt([1, "192.0.2.9"], [2, "10.0.0.1"])],
    ),
  );

  expect(decodedId).toEqual({ orchestrator: "k8s", workload: "default/web", endpoint: "eth0" });
  expect(endpoint).toEqual({
    state: "active",
    name: "cali1",
    mac: "ee:ee:ee:ee:ee:ee",
    profileIds: ["kns.default", "ksa.default.default"],
    ipv4Nets: ["10.0.0.1/32"],
    ipv6Nets: ["fd00::1/128"],
    tiers: [],
    ipv4Nat: [{ extIp: "192.0.2.9", intIp: "10.0.0.1" }],
    ipv6Nat: [],
    allowSpoofedSourcePrefixes: [],
    annotations: {},
    qosPolicies: [],
    isIstioAmbient: false,
  });
});

test("with the Kubernetes datastore there is no MAC", () => {
  expect(decode(handBuilt([1, "active"], [3, ""])).endpoint).not.toHaveProperty("mac");
});

describe("field 14, which changed its type", () => {
  const known = handBuilt([1, "active"], [2, "cali1"]);

  test.each([
    ["a number, v3.30.1 to v3.30.7", handBuilt([14, 1])],
    ["a message, from v3.31", handBuilt([14, handBuilt([1, 1], [2, 1])])],
  ])("is no unknown field as %s, and is kept in the bytes", (_, field) => {
    const decoded = decode(Buffer.concat([known, field]));

    expect(decoded.unknownFields).toBe(0);
    expect(decoded.endpoint.name).toBe("cali1");
    expect(Buffer.from(decoded.wire)).toEqual(Buffer.concat([known, field]));
  });

  test("does not hide an unknown field beside it", () => {
    expect(decode(handBuilt([14, 1], [20, 1], [140, 1])).unknownFields).toBe(2);
  });

  test("is unknown in other messages", () => {
    expect(new FelixDecoder().decode(handBuilt([4, handBuilt([14, 1])])).unknownFields).toBe(1);
  });
});

test("what later versions add is read", () => {
  const { endpoint } = decode(
    handBuilt(
      [10, "198.51.100.0/24"],
      [11, handBuiltEntry("k8s.v1.cni.cncf.io/network-status", "[]")],
      [13, handBuilt([1, "peer"])],
      [15, handBuilt([2, 34])],
      [16, 1],
      [17, 2],
      [18, "uid"],
    ),
  );

  expect(endpoint).toMatchObject({
    allowSpoofedSourcePrefixes: ["198.51.100.0/24"],
    annotations: { "k8s.v1.cni.cncf.io/network-status": "[]" },
    localBgpPeerName: "peer",
    qosPolicies: [{ dscp: 34 }],
    isIstioAmbient: true,
    liveMigration: { role: "target", uid: "uid" },
  });
});

test("QoS limits of each direction are in their place, and 0 is no limit", () => {
  const qos = handBuilt(
    [1, 1e15],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 6],
    [7, 7],
    [8, 0],
    [9, 9],
    [10, 10],
    [11, 11],
    [12, 12],
    [13, 13],
    [14, 14],
  );

  expect(decode(handBuilt([12, qos])).endpoint.qosControls).toEqual({
    ingress: {
      bandwidth: 1e15,
      burst: 3,
      packetRate: 5,
      maxConnections: 7,
      peakRate: 9,
      minBurst: 11,
      packetBurst: 13,
    },
    egress: { bandwidth: 2, burst: 4, packetRate: 6, peakRate: 10, minBurst: 12, packetBurst: 14 },
  });
});

test("a role in a live migration that is not known says so", () => {
  expect(decode(handBuilt([17, 9])).endpoint.liveMigration).toEqual({ role: "unknown:9" });
});

test("an update without endpoint is one that is not active", () => {
  const { message } = new FelixDecoder().decode(handBuilt([11, handBuilt([1, id])]));

  expect(message).toMatchObject({ value: { endpoint: { state: "" }, wire: new Uint8Array() } });
});

test("the bytes of an endpoint decode to the same endpoint", () => {
  const endpoint = { state: "active", name: "cali1", tiers: [{ name: "t" }] };

  const { wire } = decode(felix.WorkloadEndpoint.encode(endpoint).finish());

  expect(felix.WorkloadEndpoint.toObject(felix.WorkloadEndpoint.decode(wire))).toEqual(endpoint);
});

test("a host endpoint without a name is the one that has an expected address", () => {
  const endpoint = handBuilt([4, "192.0.2.1"], [5, "2001:db8::1"], [9, handBuilt([2, 8])]);

  const { message } = new FelixDecoder().decode(
    handBuilt([9, handBuilt([1, handBuilt([2, "hep"])], [3, endpoint])]),
  );

  expect(message).toEqual({
    case: "hostEndpointUpdate",
    value: {
      id: "hep",
      endpoint: {
        profileIds: [],
        expectedIpv4Addrs: ["192.0.2.1"],
        expectedIpv6Addrs: ["2001:db8::1"],
        tiers: [],
        untrackedTiers: [],
        preDnatTiers: [],
        forwardTiers: [],
        qosPolicies: [{ dscp: 8 }],
      },
    },
  });
});
