import { felixConfig } from "../../../calico-api/felix/config.js";
import type { HostEndpoint, WorkloadEndpoint } from "../../../calico-api/felix/endpoint.js";
import { addressNumber, cidrContains } from "./address-number.js";
import { askProfiles, askTiers, type Decision } from "./decide.js";
import type { PolicyPacket } from "./policy-packet.js";
import type { PolicyWorld } from "./policy-world.js";
import { type ReadPacket, readPacket } from "./rule-applies.js";

/** The packet's addresses are none, or of two families. */
export class PacketError extends Error {
  override readonly name = "PacketError";
}

/** What the world outside Felix's messages adds. */
export interface EvaluateOptions {
  /** Addresses of the node beside those that Felix knows. */
  readonly ownAddresses?: readonly string[];
}

/**
 * The verdict about the first packet of a flow, for one workload endpoint and one direction: the reference that everything
 * else is held against, written from felix.md 8 and 9 and as plain as it goes.
 *
 * @throws {@link PacketError}
 */
export function evaluateWorkload(
  world: PolicyWorld,
  endpoint: WorkloadEndpoint,
  direction: "ingress" | "egress",
  packet: PolicyPacket,
  options: EvaluateOptions = {},
): Decision {
  const read = checked(packet);
  if (endpoint.state !== "active") {
    return denied(`the endpoint is not active: its state is ${JSON.stringify(endpoint.state)}`);
  }
  const own = [...endpoint.ipv4Nets, ...endpoint.ipv6Nets];
  return direction === "egress"
    ? egress(world, endpoint, own, read, options)
    : ingress(world, endpoint, own, read);
}

function egress(
  world: PolicyWorld,
  endpoint: WorkloadEndpoint,
  own: readonly string[],
  packet: ReadPacket,
  { ownAddresses = [] }: EvaluateOptions,
): Decision {
  const { config } = felixConfig(world.config);
  const mayComeFrom = [
    ...own,
    ...(config.workloadSourceSpoofing === "Any" ? endpoint.allowSpoofedSourcePrefixes : []),
  ];
  if (!mayComeFrom.some((net) => cidrContains(net, packet.from))) {
    return denied(`source guard: ${packet.src} is not one of the endpoint's addresses`);
  }
  const isToHost = [...world.ownAddresses(), ...ownAddresses].some((address) => {
    const number = addressNumber(address);
    return number?.family === packet.to.family && number.value === packet.to.value;
  });
  let logged = false;
  const forward = wildcard(world)?.forwardTiers ?? [];
  if (!isToHost && forward.length > 0) {
    const asked = askTiers(forward, "ingress", packet, world);
    if (asked.decision?.verdict === "deny") {
      return asked.decision;
    }
    logged = asked.logged;
  }
  if (
    !config.allowVxlanPacketsFromWorkloads &&
    packet.protocol === 17 &&
    packet.dstPort === config.vxlanPort
  ) {
    return denied("VXLAN from workloads (AllowVXLANPacketsFromWorkloads)", logged);
  }
  if (!config.allowIpipPacketsFromWorkloads && packet.protocol === 4) {
    return denied("IPIP from workloads (AllowIPIPPacketsFromWorkloads)", logged);
  }
  const { icmpType: type = -1 } = packet;
  const isDiscovery =
    packet.from.family === 6 &&
    packet.protocol === 58 &&
    ((type >= 130 && type <= 133) || type === 135 || type === 136);
  if (isToHost && isDiscovery) {
    return {
      verdict: "allow",
      decidedBy: { reason: "ICMPv6 discovery to the own host" },
      logged,
    };
  }
  const decision = policed(world, endpoint, "egress", packet, logged);
  if (decision.verdict === "allow" && isToHost && config.defaultEndpointToHostAction === "Drop") {
    return denied("DefaultEndpointToHostAction", decision.logged);
  }
  return decision;
}

function ingress(
  world: PolicyWorld,
  endpoint: WorkloadEndpoint,
  own: readonly string[],
  packet: ReadPacket,
): Decision {
  if (!own.some((net) => cidrContains(net, packet.to))) {
    return denied(`route: ${packet.dst} is not one of the endpoint's addresses`);
  }
  let logged = false;
  const forward = wildcard(world)?.forwardTiers ?? [];
  if (forward.length > 0) {
    const asked = askTiers(forward, "egress", packet, world);
    if (asked.decision?.verdict === "deny") {
      return asked.decision;
    }
    logged = asked.logged;
  }
  return policed(world, endpoint, "ingress", packet, logged);
}

function policed(
  world: PolicyWorld,
  { tiers, profileIds }: WorkloadEndpoint,
  direction: "ingress" | "egress",
  packet: ReadPacket,
  wasLogged: boolean,
): Decision {
  const { decision, logged } = askTiers(tiers, direction, packet, world);
  return decision === undefined
    ? askProfiles(profileIds, direction, packet, world, wasLogged || logged)
    : { ...decision, logged: wasLogged || decision.logged };
}

/** The host endpoint that stands for all interfaces: of several, the one with the smallest id. */
function wildcard(world: PolicyWorld): HostEndpoint | undefined {
  const [found] = [...world.hostEndpoints]
    .filter(([, { name }]) => name === "*")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return found?.[1];
}

function checked(packet: PolicyPacket): ReadPacket {
  const read = readPacket(packet);
  if (read === undefined) {
    throw new PacketError(
      `${JSON.stringify(packet.src)} and ${JSON.stringify(packet.dst)} are not two addresses of one family`,
    );
  }
  return read;
}

function denied(reason: string, logged = false): Decision {
  return { verdict: "deny", decidedBy: { reason }, logged };
}
