import type { IcmpMatch, PortRange, Rule } from "../../../calico-api/felix/policy.js";
import { type AddressNumber, addressNumber, cidrContains, familyOfText } from "./address-number.js";
import type { PolicyPacket } from "./policy-packet.js";
import type { PolicyWorld } from "./policy-world.js";

const numbers: Readonly<Record<string, number>> = {
  icmp: 1,
  tcp: 6,
  udp: 17,
  icmpv6: 58,
  sctp: 132,
  udplite: 136,
};

/** A packet with its addresses read. */
export interface ReadPacket extends PolicyPacket {
  readonly from: AddressNumber;
  readonly to: AddressNumber;
}

/** Reads a packet's addresses; undefined if they are none, or of two families. */
export function readPacket(packet: PolicyPacket): ReadPacket | undefined {
  const [from, to] = [addressNumber(packet.src), addressNumber(packet.dst)];
  return from === undefined || to === undefined || from.family !== to.family
    ? undefined
    : { ...packet, from, to };
}

/** Whether all criteria of the rule hold for the packet (felix.md 8.3). */
export function ruleApplies(rule: Rule, packet: ReadPacket, world: PolicyWorld): boolean {
  const { family } = packet.from;
  if (rule.ipVersion !== undefined && rule.ipVersion !== family) {
    return false;
  }
  if (rule.protocol !== undefined && protocolOf(rule.protocol) !== packet.protocol) {
    return false;
  }
  if (rule.notProtocol !== undefined && protocolOf(rule.notProtocol) === packet.protocol) {
    return false;
  }
  return (
    netsHold(rule.srcNets, rule.notSrcNets, packet.from) &&
    netsHold(rule.dstNets, rule.notDstNets, packet.to) &&
    rule.srcIpSetIds.every((id) => isMember(world, id, packet.from)) &&
    rule.dstIpSetIds.every((id) => isMember(world, id, packet.to)) &&
    !rule.notSrcIpSetIds.some((id) => isMember(world, id, packet.from)) &&
    !rule.notDstIpSetIds.some((id) => isMember(world, id, packet.to)) &&
    rule.dstIpPortSetIds.every((id) => isPortMember(world, id, packet, "dst")) &&
    portsHold(rule.srcPorts, rule.srcNamedPortIpSetIds, packet, "src", world) &&
    portsHold(rule.dstPorts, rule.dstNamedPortIpSetIds, packet, "dst", world) &&
    !portsMeet(rule.notSrcPorts, rule.notSrcNamedPortIpSetIds, packet, "src", world) &&
    !portsMeet(rule.notDstPorts, rule.notDstNamedPortIpSetIds, packet, "dst", world) &&
    (rule.icmp === undefined || icmpMeets(rule.icmp, packet)) &&
    (rule.notIcmp === undefined || !icmpMeets(rule.notIcmp, packet))
  );
}

function protocolOf(of: number | string): number | undefined {
  return typeof of === "number" ? of : numbers[of.toLowerCase()];
}

// A list, negated or not, that has nets but none of the packet's family takes the whole rule away.
function netsHold(
  nets: readonly string[],
  notNets: readonly string[],
  address: AddressNumber,
): boolean {
  const ofFamily = (net: string): boolean => familyOfText(net) === address.family;
  if ([nets, notNets].some((list) => list.length > 0 && !list.some(ofFamily))) {
    return false;
  }
  const isIn = (list: readonly string[]): boolean => list.some((net) => cidrContains(net, address));
  return (nets.length === 0 || isIn(nets)) && !isIn(notNets);
}

function isMember(world: PolicyWorld, id: string, address: AddressNumber): boolean {
  for (const member of world.ipSets.get(id)?.members ?? []) {
    if (cidrContains(member, address)) {
      return true;
    }
  }
  return false;
}

type Side = "src" | "dst";

function portOf(packet: PolicyPacket, side: Side): number | undefined {
  return side === "src" ? packet.srcPort : packet.dstPort;
}

function isPortMember(world: PolicyWorld, id: string, packet: ReadPacket, side: Side): boolean {
  const port = portOf(packet, side);
  const address = side === "src" ? packet.from : packet.to;
  if (port === undefined) {
    return false;
  }
  for (const member of world.ipSets.get(id)?.members ?? []) {
    const [host = "", service = ""] = member.split(",");
    const [protocol = "", number = ""] = service.split(":");
    if (
      Number(number) === port &&
      protocolOf(protocol) === packet.protocol &&
      cidrContains(host, address)
    ) {
      return true;
    }
  }
  return false;
}

function portsHold(
  ranges: readonly PortRange[],
  sets: readonly string[],
  packet: ReadPacket,
  side: Side,
  world: PolicyWorld,
): boolean {
  return (ranges.length === 0 && sets.length === 0) || portsMeet(ranges, sets, packet, side, world);
}

// Numeric ranges speak of the ports of TCP, UDP and SCTP; a packet without ports meets none.
function portsMeet(
  ranges: readonly PortRange[],
  sets: readonly string[],
  packet: ReadPacket,
  side: Side,
  world: PolicyWorld,
): boolean {
  const port = portOf(packet, side);
  const hasPorts = packet.protocol === 6 || packet.protocol === 17 || packet.protocol === 132;
  return (
    (hasPorts &&
      port !== undefined &&
      ranges.some(({ first, last }) => first <= port && port <= last)) ||
    sets.some((id) => isPortMember(world, id, packet, side))
  );
}

function icmpMeets({ type, code }: IcmpMatch, packet: ReadPacket): boolean {
  const protocol = packet.from.family === 4 ? 1 : 58;
  return (
    packet.protocol === protocol &&
    packet.icmpType === type &&
    (code === undefined || packet.icmpCode === code)
  );
}
