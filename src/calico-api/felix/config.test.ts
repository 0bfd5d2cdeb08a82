import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAddress } from "../../net/address.js";
import { formatMac } from "../../net/mac.js";
import { felixConfig } from "./config.js";
import { FelixDecoder } from "./decode.js";
import { readRecording } from "./recording.js";

describe("without any configuration", () => {
  const { config, problems } = felixConfig({});

  test("Felix's own defaults count", () => {
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      interfacePrefix: ["cali"],
      interfaceExclude: ["kube-ipvs0"],
      defaultEndpointToHostAction: "Drop",
      iptablesFilterDenyAction: "Drop",
      ipv6Support: true,
      allowVxlanPacketsFromWorkloads: false,
      allowIpipPacketsFromWorkloads: false,
      disableConntrackInvalidCheck: false,
      vxlanEnabled: undefined,
      ipInIpEnabled: undefined,
      vxlanPort: 4789,
      vxlanVni: 4096,
      workloadSourceSpoofing: "Disabled",
      floatingIps: "Disabled",
      natOutgoingExclusions: "IPPoolsOnly",
      natPortRange: undefined,
      natOutgoingAddress: undefined,
      serviceLoopPrevention: "Drop",
      logPrefix: "calico-packet",
      reportingIntervalSeconds: 30,
      reportingTtlSeconds: 90,
      endpointReportingEnabled: false,
      endpointReportingDelaySeconds: 1,
      endpointStatusPathPrefix: "/var/run/calico",
      routeSource: "CalicoIPAM",
      programClusterRoutes: undefined,
      nftablesMode: undefined,
      istioAmbientMode: "Disabled",
    });
  });

  test("the failsafe ports are those of Felix", () => {
    const spelled = (ports: typeof config.failsafeInboundHostPorts): string =>
      ports.map(({ protocol, port }) => `${protocol}:${port}`).join();

    expect(spelled(config.failsafeInboundHostPorts)).toBe(
      "tcp:22,udp:68,tcp:179,tcp:2379,tcp:2380,tcp:5473,tcp:6443,tcp:6666,tcp:6667",
    );
    expect(spelled(config.failsafeOutboundHostPorts)).toBe(
      "udp:53,udp:67,tcp:179,tcp:2379,tcp:2380,tcp:5473,tcp:6443,tcp:6666,tcp:6667",
    );
  });
});

test("keys may have any case, as may words", () => {
  const { config, problems } = felixConfig(
    new Map([
      ["defaultendpointtohostaction", "ACCEPT"],
      ["IPTABLESFILTERDENYACTION", "reject"],
      ["nftablesmode", "auto"],
    ]),
  );

  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    defaultEndpointToHostAction: "Accept",
    iptablesFilterDenyAction: "Reject",
    nftablesMode: "Auto",
  });
});

test.each([
  ["true", true],
  ["1", true],
  ["YES", true],
  ["y", true],
  ["t", true],
  ["False", false],
  ["0", false],
  ["no", false],
  ["N", false],
  ["f", false],
  ["none", false],
])("boolean %s is %s", (value, expected) => {
  expect(felixConfig({ Ipv6Support: value }).config.ipv6Support).toBe(expected);
});

test.each([
  ["4790", 4790],
  ["0x10", 16],
  ["010", 8],
  ["0o10", 8],
  ["0b101", 5],
  ["0", 0],
  ["none", 0],
])("integer %s is %i", (value, expected) => {
  expect(felixConfig({ VXLANPort: value }).config.vxlanPort).toBe(expected);
});

test("seconds may have a fraction, and 0 and none switch off", () => {
  const seconds = (value: string): number =>
    felixConfig({ ReportingIntervalSecs: value }).config.reportingIntervalSeconds;

  expect(["2.5", ".5", "0", "none"].map(seconds)).toEqual([2.5, 0.5, 0, 0]);
});

test("ports are for TCP unless they say otherwise, and may have a network", () => {
  const { config, problems } = felixConfig({
    FailsafeInboundHostPorts: "22, UDP:68,udp:192.0.2.0/24:67,tcp:192.0.2.1:80,tcp:[fd00::/8]:22",
  });

  expect(problems).toEqual([]);
  expect(config.failsafeInboundHostPorts).toEqual([
    { protocol: "tcp", port: 22 },
    { protocol: "udp", port: 68 },
    { protocol: "udp", net: { address: parseAddress("192.0.2.0"), length: 24 }, port: 67 },
    { protocol: "tcp", net: { address: parseAddress("192.0.2.1"), length: 32 }, port: 80 },
    { protocol: "tcp", net: { address: parseAddress("fd00::"), length: 8 }, port: 22 },
  ]);
});

test("none is no port, no prefix and no status file", () => {
  const { config, problems } = felixConfig({
    FailsafeInboundHostPorts: "none",
    InterfacePrefix: "None",
    EndpointStatusPathPrefix: "none",
    VXLANEnabled: "none",
    NATOutgoingAddress: "none",
  });

  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    failsafeInboundHostPorts: [],
    interfacePrefix: [],
    endpointStatusPathPrefix: "",
    vxlanEnabled: undefined,
    natOutgoingAddress: undefined,
  });
});

test("interfaces to leave out are names or patterns", () => {
  const { config } = felixConfig({ InterfaceExclude: "kube-ipvs0,/^veth/" });

  expect(config.interfaceExclude).toEqual(["kube-ipvs0", /^veth/]);
});

test("a range of ports is two, or one", () => {
  const range = (value: string) => felixConfig({ NATPortRange: value }).config.natPortRange;

  expect(range("32768:65535")).toEqual({ first: 32768, last: 65535 });
  expect(range("5000")).toEqual({ first: 5000, last: 5000 });
});

test.each([
  ["Ipv6Support", "maybe", true],
  ["Ipv6Support", "constructor", true],
  ["DefaultEndpointToHostAction", "none", "Drop"],
  ["DefaultEndpointToHostAction", "Reject", "Drop"],
  ["VXLANPort", "65536", 4789],
  ["VXLANPort", "08", 4789],
  ["VXLANPort", "-1", 4789],
  ["VXLANPort", "0xg", 4789],
  ["ReportingIntervalSecs", "30s", 30],
  ["InterfacePrefix", "cali+", ["cali"]],
  ["InterfacePrefix", "a,,b", ["cali"]],
  ["InterfaceExclude", "/(/", ["kube-ipvs0"]],
  ["NATPortRange", "9:8", undefined],
  ["NATPortRange", "1:2:3", undefined],
  ["NATOutgoingAddress", "example.org", undefined],
])("%s = %s does not parse: the default counts, and it is reported", (key, value, expected) => {
  const { config, problems } = felixConfig({ [key]: value });

  const property = Object.entries(config).find(
    ([name]) => name.toLowerCase() === key.toLowerCase().replace(/secs$/, "seconds"),
  );
  expect(property?.[1]).toEqual(expected);
  expect(problems).toMatchObject([
    { key, value, reason: expect.stringMatching(/^not (a|one of|true)/) },
  ]);
});

test.each([
  "sctp:22",
  "tcp:70000",
  "tcp:192.0.2.0/33:22",
  "tcp:fd00::/8:22",
  "192.0.2.0/24:22",
  "tcp:",
  "tcp:22,,",
])("port list %s does not parse: the default counts", (value) => {
  const { config, problems } = felixConfig({ FailsafeInboundHostPorts: value });

  expect(config.failsafeInboundHostPorts).toHaveLength(9);
  expect(problems).toHaveLength(1);
});

test("what real Felixes send parses", async () => {
  const root = join(import.meta.dirname, "../../../test/fixtures/recordings");
  const folders = readdirSync(root).filter((name) => name.startsWith("v"));
  for (const file of folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
  )) {
    if (!file.endsWith(".felix")) {
      continue;
    }
    for await (const { payload } of readRecording(file)) {
      const { message } = new FelixDecoder().decode(payload);
      const { config, problems } = felixConfig(
        message?.case === "configUpdate" ? message.value.config : {},
      );

      expect(problems, file).toEqual([]);
      expect(config.felixHostname, file).toBe("node1");
      expect(config.clusterGuid, file).toBeDefined();
      break;
    }
  }
});

test("the node's own tunnel addresses are read", () => {
  const { config } = felixConfig({
    IPv4VXLANTunnelAddr: "10.65.0.1",
    VXLANTunnelMACAddr: "66:0a:41:00:01:01",
  });

  expect(config.ipv4VxlanTunnelAddress).toBe(parseAddress("10.65.0.1"));
  expect(config.vxlanTunnelMac && formatMac(config.vxlanTunnelMac)).toBe("66:0a:41:00:01:01");
});
