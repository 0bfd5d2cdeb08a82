import type { Address } from "../../net/address.js";
import type { Mac } from "../../net/mac.js";
import {
  address,
  boolean,
  type ConfigPortRange,
  type FailsafePort,
  failsafePorts,
  integer,
  interfacePatterns,
  interfacePrefixes,
  mac,
  oneOf,
  portRange,
  seconds,
  text,
  type ValueKind,
} from "./config-values.js";

/**
 * Felix's configuration as far as it concerns a dataplane, with the defaults of Calico v3.20 to v3.33, which Felix
 * does not send. Undefined is what has no default, or one that differs between versions.
 */
export interface FelixConfig {
  /** The node's name. */
  readonly felixHostname: string | undefined;
  readonly clusterGuid: string | undefined;
  readonly clusterType: string | undefined;
  /** What ClusterInformation says: for people, not the version of this Felix. */
  readonly calicoVersion: string | undefined;
  /** `etcdv3` or `kubernetes`. */
  readonly datastoreType: string | undefined;

  /** How the names of workloads' interfaces begin; default `cali`. */
  readonly interfacePrefix: readonly string[];
  /** Interfaces that a host endpoint `*` leaves out; default `kube-ipvs0`. */
  readonly interfaceExclude: readonly (string | RegExp)[];

  /** What happens to packets from a workload to its host that its policy allows; default `Drop`. */
  readonly defaultEndpointToHostAction: "Drop" | "Return" | "Accept";
  /** What a denied packet gets; default `Drop`. */
  readonly iptablesFilterDenyAction: "Drop" | "Reject";
  /** Ports of the host that no host endpoint can close. */
  readonly failsafeInboundHostPorts: readonly FailsafePort[];
  /** Ports that the host can always reach. */
  readonly failsafeOutboundHostPorts: readonly FailsafePort[];
  /** Default false. */
  readonly disableConntrackInvalidCheck: boolean;
  /** Default false. */
  readonly allowVxlanPacketsFromWorkloads: boolean;
  /** Default false. */
  readonly allowIpipPacketsFromWorkloads: boolean;
  /** Whether endpoints may ask to send from other networks; default `Disabled`. */
  readonly workloadSourceSpoofing: "Disabled" | "Any";
  /** What rules with action log write before the packet; default `calico-packet`. */
  readonly logPrefix: string;

  /** Default true. */
  readonly ipv6Support: boolean;
  /** Undefined: VXLAN is used if a pool says so. */
  readonly vxlanEnabled: boolean | undefined;
  /** Undefined: IPIP is used if a pool says so. */
  readonly ipInIpEnabled: boolean | undefined;
  /** The UDP port of VXLAN; default 4789. */
  readonly vxlanPort: number;
  /** Default 4096. */
  readonly vxlanVni: number;
  /** The node's own tunnel addresses. */
  readonly ipInIpTunnelAddress: Address | undefined;
  readonly ipv4VxlanTunnelAddress: Address | undefined;
  readonly ipv6VxlanTunnelAddress: Address | undefined;
  readonly vxlanTunnelMac: Mac | undefined;
  readonly vxlanTunnelMacV6: Mac | undefined;
  /** Default `CalicoIPAM`. */
  readonly routeSource: "CalicoIPAM" | "WorkloadIPs";
  /** Since v3.31; `Disabled` there, `EnabledIPIPOnly` in v3.33. */
  readonly programClusterRoutes:
    | "Enabled"
    | "Disabled"
    | "EnabledIPIPOnly"
    | "EnabledNoEncapOnly"
    | undefined;

  /** Default `Disabled`. */
  readonly floatingIps: "Disabled" | "Enabled";
  /** Where masquerading stops: at the pools, or at the hosts, too; default `IPPoolsOnly`. */
  readonly natOutgoingExclusions: "IPPoolsOnly" | "IPPoolsAndHostIPs";
  /** Source ports for masquerading; undefined: any. */
  readonly natPortRange: ConfigPortRange | undefined;
  /** The source of masqueraded packets; undefined: the interface's. */
  readonly natOutgoingAddress: Address | undefined;
  /** What happens to packets for a Service that nobody serves; default `Drop`. */
  readonly serviceLoopPrevention: "Drop" | "Reject" | "Disabled";

  /** Between heartbeats; default 30, 0: none. */
  readonly reportingIntervalSeconds: number;
  /** How long a heartbeat counts; default 90. */
  readonly reportingTtlSeconds: number;
  /** Whether Felix passes the status of endpoints on to the datastore; default false. */
  readonly endpointReportingEnabled: boolean;
  /** Default 1. */
  readonly endpointReportingDelaySeconds: number;
  /** Where `endpoint-status` is; default `/var/run/calico` (v3.30 on); empty: no status files. */
  readonly endpointStatusPathPrefix: string;

  /** Since v3.29; `Disabled` up to v3.31, then `Auto`. Other than `Disabled`, covered members of IP sets are left out. */
  readonly nftablesMode: "Disabled" | "Enabled" | "Auto" | undefined;
  /** Default `Disabled`; since v3.32. */
  readonly istioAmbientMode: "Disabled" | "Enabled";
}

/** A value that Felix does not take either: as it does, the default counts. */
export interface ConfigProblem {
  readonly key: string;
  readonly value: string;
  readonly reason: string;
}

/**
 * Reads what a ConfigUpdate holds: keys in any case, `none` for the zero of a kind, defaults for what is not there or
 * does not parse. Keys that are not named here are for others.
 */
export function felixConfig(raw: ReadonlyMap<string, string> | Readonly<Record<string, string>>): {
  readonly config: FelixConfig;
  readonly problems: readonly ConfigProblem[];
} {
  const from = new Parameters(raw instanceof Map ? raw : Object.entries(raw));
  const config: FelixConfig = {
    felixHostname: from.find("FelixHostname", text),
    clusterGuid: from.find("ClusterGUID", text),
    clusterType: from.find("ClusterType", text),
    calicoVersion: from.find("CalicoVersion", text),
    datastoreType: from.find("DatastoreType", text),
    interfacePrefix: from.get("InterfacePrefix", interfacePrefixes, ["cali"]),
    interfaceExclude: from.get("InterfaceExclude", interfacePatterns, ["kube-ipvs0"]),
    defaultEndpointToHostAction: from.get(
      "DefaultEndpointToHostAction",
      oneOf("Drop", "Return", "Accept"),
      "Drop",
    ),
    iptablesFilterDenyAction: from.get("IptablesFilterDenyAction", oneOf("Drop", "Reject"), "Drop"),
    failsafeInboundHostPorts: from.get("FailsafeInboundHostPorts", failsafePorts, [
      ...tcpPorts(22),
      { protocol: "udp", port: 68 },
      ...tcpPorts(179, 2379, 2380, 5473, 6443, 6666, 6667),
    ]),
    failsafeOutboundHostPorts: from.get("FailsafeOutboundHostPorts", failsafePorts, [
      { protocol: "udp", port: 53 },
      { protocol: "udp", port: 67 },
      ...tcpPorts(179, 2379, 2380, 5473, 6443, 6666, 6667),
    ]),
    disableConntrackInvalidCheck: from.get("DisableConntrackInvalidCheck", boolean, false),
    allowVxlanPacketsFromWorkloads: from.get("AllowVXLANPacketsFromWorkloads", boolean, false),
    allowIpipPacketsFromWorkloads: from.get("AllowIPIPPacketsFromWorkloads", boolean, false),
    workloadSourceSpoofing: from.get(
      "WorkloadSourceSpoofing",
      oneOf("Disabled", "Any"),
      "Disabled",
    ),
    logPrefix: from.get("LogPrefix", text, "calico-packet"),
    ipv6Support: from.get("Ipv6Support", boolean, true),
    vxlanEnabled: from.find("VXLANEnabled", boolean),
    ipInIpEnabled: from.find("IpInIpEnabled", boolean),
    vxlanPort: from.get("VXLANPort", integer(0, 65535), 4789),
    vxlanVni: from.get("VXLANVNI", integer(0, 0xffffff), 4096),
    ipInIpTunnelAddress: from.find("IpInIpTunnelAddr", address),
    ipv4VxlanTunnelAddress: from.find("IPv4VXLANTunnelAddr", address),
    ipv6VxlanTunnelAddress: from.find("IPv6VXLANTunnelAddr", address),
    vxlanTunnelMac: from.find("VXLANTunnelMACAddr", mac),
    vxlanTunnelMacV6: from.find("VXLANTunnelMACAddrV6", mac),
    routeSource: from.get("RouteSource", oneOf("CalicoIPAM", "WorkloadIPs"), "CalicoIPAM"),
    programClusterRoutes: from.find(
      "ProgramClusterRoutes",
      oneOf("Enabled", "Disabled", "EnabledIPIPOnly", "EnabledNoEncapOnly"),
    ),
    floatingIps: from.get("FloatingIPs", oneOf("Disabled", "Enabled"), "Disabled"),
    natOutgoingExclusions: from.get(
      "NATOutgoingExclusions",
      oneOf("IPPoolsOnly", "IPPoolsAndHostIPs"),
      "IPPoolsOnly",
    ),
    natPortRange: from.find("NATPortRange", portRange),
    natOutgoingAddress: from.find("NATOutgoingAddress", address),
    serviceLoopPrevention: from.get(
      "ServiceLoopPrevention",
      oneOf("Drop", "Reject", "Disabled"),
      "Drop",
    ),
    reportingIntervalSeconds: from.get("ReportingIntervalSecs", seconds, 30),
    reportingTtlSeconds: from.get("ReportingTTLSecs", seconds, 90),
    endpointReportingEnabled: from.get("EndpointReportingEnabled", boolean, false),
    endpointReportingDelaySeconds: from.get("EndpointReportingDelaySecs", seconds, 1),
    endpointStatusPathPrefix: from.get("EndpointStatusPathPrefix", text, "/var/run/calico"),
    nftablesMode: from.find("NFTablesMode", oneOf("Disabled", "Enabled", "Auto")),
    istioAmbientMode: from.get("IstioAmbientMode", oneOf("Disabled", "Enabled"), "Disabled"),
  };
  return { config, problems: from.problems };
}

function tcpPorts(...ports: readonly number[]): readonly FailsafePort[] {
  return ports.map((port) => ({ protocol: "tcp", port }));
}

class Parameters {
  readonly problems: ConfigProblem[] = [];
  readonly #byName = new Map<string, readonly [key: string, value: string]>();

  constructor(entries: Iterable<readonly [string, string]>) {
    for (const [key, value] of entries) {
      this.#byName.set(key.toLowerCase(), [key, value]);
    }
  }

  /** The value of a parameter that has a default. */
  get<Value>(name: string, kind: ValueKind<Value>, otherwise: NoInfer<Value>): Value {
    return (this.#isNone(name) ? kind.none : undefined) ?? this.#parse(name, kind) ?? otherwise;
  }

  /** The value of a parameter that has no default: `none` is to have no value. */
  find<Value>(name: string, kind: ValueKind<Value>): Value | undefined {
    return this.#isNone(name) ? undefined : this.#parse(name, kind);
  }

  #isNone(name: string): boolean {
    return this.#byName.get(name.toLowerCase())?.[1].toLowerCase() === "none";
  }

  #parse<Value>(name: string, kind: ValueKind<Value>): Value | undefined {
    const [key, value] = this.#byName.get(name.toLowerCase()) ?? [name, ""];
    if (value === "") {
      return undefined;
    }
    const parsed = kind.parse(value);
    if (parsed === undefined) {
      this.problems.push({ key, value, reason: `not ${kind.expects}` });
    }
    return parsed;
  }
}
