import { describe, expect, test } from "vitest";
import { FelixDecoder } from "./decode.js";
import { handBuilt, handBuiltEntry } from "./hand-built.js";
import type { FelixMessage } from "./messages.js";

function decode(field: number, payload: Uint8Array): FelixMessage | undefined {
  const { message, unknownFields } = new FelixDecoder().decode(handBuilt([field, payload]));
  expect(unknownFields).toBe(0);
  return message;
}

test("the sources of the configuration go by name, for their numbers shift", () => {
  const source = (name: string): Uint8Array =>
    handBuilt([1, name], [2, handBuiltEntry("VXLANEnabled", "true")]);
  const payload = handBuilt(
    [1, handBuiltEntry("VXLANEnabled", "true")],
    [2, handBuilt([1, 4], [2, source("environment variable")])],
    [2, handBuilt([1, 1], [2, handBuilt([1, "datastore (global)"])])],
  );

  expect(decode(13, payload)).toEqual({
    case: "configUpdate",
    value: {
      config: { VXLANEnabled: "true" },
      sources: { "environment variable": { VXLANEnabled: "true" }, "datastore (global)": {} },
    },
  });
});

test.each([
  [0, "ip"],
  [1, "ipAndPort"],
  [2, "net"],
  [3, "unknown:3"],
])("IP set type %i is %s", (wire, type) => {
  expect(decode(2, handBuilt([1, "s:a"], [2, "a"], [2, "b"], [3, wire]))?.value).toEqual({
    id: "s:a",
    type,
    members: ["a", "b"],
  });
});

test("a delta of an IP set has what is added and what is removed", () => {
  expect(decode(3, handBuilt([1, "s:a"], [2, "a"], [3, "b"]))?.value).toEqual({
    id: "s:a",
    addedMembers: ["a"],
    removedMembers: ["b"],
  });
});

describe("a Service", () => {
  test("up to v3.28.0 has one cluster IP, in the same field", () => {
    const payload = handBuilt([1, "web"], [2, "prod"], [3, "ClusterIP"], [4, "10.96.0.1"]);

    expect(decode(31, payload)?.value).toEqual({
      namespace: "prod",
      name: "web",
      type: "ClusterIP",
      clusterIps: ["10.96.0.1"],
      externalIps: [],
      ports: [],
      loadBalancerIngressIps: [],
    });
  });

  test("from v3.28.1 has one of each family", () => {
    const payload = handBuilt([1, "web"], [4, "10.96.0.1"], [4, "fd00::1"]);

    expect(decode(31, payload)).toMatchObject({
      value: { clusterIps: ["10.96.0.1", "fd00::1"] },
    });
  });

  test("that is headless has none", () => {
    expect(decode(31, handBuilt([1, "web"], [4, "None"]))).toMatchObject({
      value: { clusterIps: [] },
    });
  });

  test("has ports from v3.25, and the balancer's addresses from v3.33", () => {
    const payload = handBuilt(
      [5, "203.0.113.1"],
      [6, "203.0.113.2"],
      [7, handBuilt([1, "UDP"], [2, 53], [3, 30053])],
      [7, handBuilt([1, "QUIC"], [2, 443])],
      [8, "203.0.113.3"],
    );

    expect(decode(31, payload)).toMatchObject({
      value: {
        loadBalancerIp: "203.0.113.1",
        externalIps: ["203.0.113.2"],
        ports: [
          { protocol: "udp", port: 53, nodePort: 30053 },
          { protocol: "unknown:QUIC", port: 443 },
        ],
        loadBalancerIngressIps: ["203.0.113.3"],
      },
    });
  });
});

test.each([
  ["", "never"],
  ["always", "always"],
  ["cross-subnet", "crossSubnet"],
  ["sometimes", "unknown:sometimes"],
])("mode '%s' of a pool is %s", (wire, mode) => {
  const pool = handBuilt([1, "10.0.0.0/16"], [2, 1], [3, wire], [5, "Workload"]);

  expect(decode(16, handBuilt([1, "10.0.0.0-16"], [2, pool]))?.value).toEqual({
    id: "10.0.0.0-16",
    pool: {
      cidr: "10.0.0.0/16",
      masquerade: true,
      ipipMode: mode,
      vxlanMode: "never",
      allowedUses: ["Workload"],
    },
  });
});

test("the rest arrives under its own name", () => {
  const account = handBuilt([1, "prod"], [2, "web"]);
  const label = handBuiltEntry("a", "b");
  const expected: readonly (readonly [number, Uint8Array, FelixMessage])[] = [
    [4, handBuilt([1, "s:a"]), { case: "ipsetRemove", value: { id: "s:a" } }],
    [
      5,
      handBuilt([1, handBuilt([1, "kns.a"])]),
      {
        case: "activeProfileUpdate",
        value: { id: "kns.a", profile: { inboundRules: [], outboundRules: [] } },
      },
    ],
    [
      6,
      handBuilt([1, handBuilt([1, "kns.a"])]),
      { case: "activeProfileRemove", value: { id: "kns.a" } },
    ],
    [
      10,
      handBuilt([1, handBuilt([2, "hep"])]),
      { case: "hostEndpointRemove", value: { id: "hep" } },
    ],
    [
      12,
      handBuilt([1, handBuilt([2, "k8s"], [3, "a/b"], [4, "eth0"])]),
      {
        case: "workloadEndpointRemove",
        value: { id: { orchestrator: "k8s", workload: "a/b", endpoint: "eth0" } },
      },
    ],
    [17, handBuilt([1, "p"]), { case: "ipamPoolRemove", value: { id: "p" } }],
    [
      19,
      handBuilt([1, account], [2, label]),
      {
        case: "serviceAccountUpdate",
        value: { namespace: "prod", name: "web", labels: { a: "b" } },
      },
    ],
    [
      20,
      handBuilt([1, account]),
      { case: "serviceAccountRemove", value: { namespace: "prod", name: "web" } },
    ],
    [
      21,
      handBuilt([1, handBuilt([1, "prod"])], [2, label]),
      { case: "namespaceUpdate", value: { name: "prod", labels: { a: "b" } } },
    ],
    [
      22,
      handBuilt([1, handBuilt([1, "prod"])]),
      { case: "namespaceRemove", value: { name: "prod" } },
    ],
    [26, handBuilt([1, "n"]), { case: "vtepRemove", value: { node: "n" } }],
    [28, handBuilt([1, "n"]), { case: "wireguardEndpointRemove", value: { hostname: "n" } }],
    [34, handBuilt([1, "n"]), { case: "wireguardEndpointV6Remove", value: { hostname: "n" } }],
    [
      29,
      handBuilt([1, "10.96.0.0/12"], [2, "192.0.2.0/24"], [3, "203.0.113.0/24"], [4, "10.0.0.1"]),
      {
        case: "globalBgpConfigUpdate",
        value: {
          serviceClusterCidrs: ["10.96.0.0/12"],
          serviceExternalCidrs: ["192.0.2.0/24"],
          serviceLoadBalancerCidrs: ["203.0.113.0/24"],
          localWorkloadPeeringIpV4: "10.0.0.1",
        },
      },
    ],
    [
      30,
      handBuilt([2, 1], [4, 1]),
      {
        case: "encapsulation",
        value: {
          ipipEnabled: false,
          vxlanEnabled: true,
          vxlanEnabledV6: false,
          noEncapEnabled: true,
        },
      },
    ],
    [
      32,
      handBuilt([1, "web"], [2, "prod"]),
      { case: "serviceRemove", value: { namespace: "prod", name: "web" } },
    ],
  ];

  for (const [field, payload, message] of expected) {
    expect(decode(field, payload)).toEqual(message);
  }
});
