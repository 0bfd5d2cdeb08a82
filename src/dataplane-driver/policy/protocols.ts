import type { Protocols } from "./match.js";

/** Protocol numbers that policy speaks of (IANA). */
export const Protocol = {
  Icmp: 1,
  IpIp: 4,
  Tcp: 6,
  Udp: 17,
  IcmpV6: 58,
  Sctp: 132,
  UdpLite: 136,
} as const;

/** The protocols whose ports numeric port criteria look at (Felix's dataplanes do not read those of UDP-Lite). */
export const protocolsWithPorts: readonly number[] = [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];

const byName: Readonly<Record<string, number>> = {
  icmp: Protocol.Icmp,
  icmpv6: Protocol.IcmpV6,
  sctp: Protocol.Sctp,
  tcp: Protocol.Tcp,
  udp: Protocol.Udp,
  udplite: Protocol.UdpLite,
};

/** The number of a protocol that Calico names, or numbers; undefined if it does neither. */
export function protocolNumber(of: number | string): number | undefined {
  const number = typeof of === "number" ? of : byName[of.toLowerCase()];
  return number !== undefined && Number.isInteger(number) && number >= 0 && number <= 255
    ? number
    : undefined;
}

/** This protocol and no other. */
export function justProtocol(number: number): Protocols {
  return { value: number, mask: 0xff };
}

/** All protocols but these, as the fewest prefixes of the number: eight where it is one. */
export function protocolsExcept(excluded: readonly number[]): readonly Protocols[] {
  const found: Protocols[] = [];
  const cover = (value: number, bits: number): void => {
    const mask = bits === 0 ? 0 : (0xff00 >> bits) & 0xff;
    if (!excluded.some((number) => (number & mask) === value)) {
      found.push({ value, mask });
    } else if (bits < 8) {
      cover(value, bits + 1);
      cover(value | (0x80 >> bits), bits + 1);
    }
  };
  cover(0, 0);
  return found;
}
