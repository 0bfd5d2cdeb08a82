import { felix } from "../gen/felix.js";
import type {
  ConfigUpdate,
  EncapsulationMode,
  GlobalBgpConfig,
  IpamPool,
  IpSetUpdate,
  Service,
  ServicePort,
  TextMap,
} from "./messages.js";
import { defined, enumerated, text, unrecognised } from "./wire.js";

/** The configuration that somebody set. */
export function decodeConfig(wire: felix.ConfigUpdate.$Properties): ConfigUpdate {
  // The numbers of the sources differ between versions: only their names mean something.
  const sources = Object.values(wire.sourceToRawConfig ?? {}).map(
    ({ source, config }): [string, TextMap] => [source ?? "", config ?? {}],
  );
  return {
    config: wire.config ?? {},
    sources: Object.fromEntries(sources),
    ...defined({ message: text(wire.message) }),
  };
}

const ipSetTypes = {
  [felix.IPSetType.IP]: "ip",
  [felix.IPSetType.IP_AND_PORT]: "ipAndPort",
  [felix.IPSetType.NET]: "net",
} as const;

/** All members of an IP set; the array is not copied. */
export function decodeIpSet(wire: felix.IPSetUpdate.$Properties): IpSetUpdate {
  return {
    id: wire.id ?? "",
    type: enumerated(ipSetTypes, wire.type),
    members: wire.members ?? [],
  };
}

/** An IP pool. */
export function decodeIpamPool(wire: felix.IPAMPool.$Properties | null | undefined): IpamPool {
  return {
    cidr: wire?.cidr ?? "",
    masquerade: wire?.masquerade ?? false,
    ipipMode: decodeMode(wire?.ipipMode),
    vxlanMode: decodeMode(wire?.vxlanMode),
    allowedUses: wire?.allowedUses ?? [],
  };
}

function decodeMode(wire: string | null | undefined): EncapsulationMode {
  const mode = text(wire)?.toLowerCase();
  switch (mode) {
    case undefined:
      return "never";
    case "never":
    case "always":
      return mode;
    case "cross-subnet":
    case "crosssubnet":
      return "crossSubnet";
    default:
      return unrecognised(wire ?? "");
  }
}

/** A Service; a headless one has no cluster IP, which Felix spells `None`. */
export function decodeService(wire: felix.ServiceUpdate.$Properties): Service {
  return {
    namespace: wire.namespace ?? "",
    name: wire.name ?? "",
    type: wire.type ?? "",
    clusterIps: (wire.clusterIps ?? []).filter((ip) => ip !== "" && ip.toLowerCase() !== "none"),
    ...defined({ loadBalancerIp: text(wire.loadbalancerIp) }),
    externalIps: wire.externalIps ?? [],
    ports: (wire.ports ?? []).map((port) => ({
      protocol: decodeServiceProtocol(port.Protocol ?? ""),
      port: port.Port ?? 0,
      ...defined({ nodePort: port.NodePort === 0 ? undefined : (port.NodePort ?? undefined) }),
    })),
    loadBalancerIngressIps: wire.loadbalancerIngressIps ?? [],
  };
}

function decodeServiceProtocol(wire: string): ServicePort["protocol"] {
  const protocol = wire.toLowerCase();
  switch (protocol) {
    case "tcp":
    case "udp":
    case "sctp":
      return protocol;
    default:
      return unrecognised(wire);
  }
}

/** The networks of Services. */
export function decodeBgpConfig(wire: felix.GlobalBGPConfigUpdate.$Properties): GlobalBgpConfig {
  return {
    serviceClusterCidrs: wire.serviceClusterCidrs ?? [],
    serviceExternalCidrs: wire.serviceExternalCidrs ?? [],
    serviceLoadBalancerCidrs: wire.serviceLoadbalancerCidrs ?? [],
    ...defined({
      localWorkloadPeeringIpV4: text(wire.localWorkloadPeeringIpV4),
      localWorkloadPeeringIpV6: text(wire.localWorkloadPeeringIpV6),
    }),
  };
}
