import { internetChecksum } from "./checksum.js";
import { addressBytes, macBytes } from "./field-bytes.js";
import { joined, type Layer } from "./layer.js";
import { checksumOf, withChecksum } from "./transport-layers.js";

/** Types of ICMP messages (RFC 792). */
export const icmpTypes = {
  echoReply: 0,
  unreachable: 3,
  redirect: 5,
  echoRequest: 8,
  timeExceeded: 11,
  badParameter: 12,
  timestamp: 13,
} as const;

/** Types of ICMPv6 messages (RFC 4443, RFC 4861). */
export const icmpv6Types = {
  unreachable: 1,
  packetTooBig: 2,
  timeExceeded: 3,
  badParameter: 4,
  echoRequest: 128,
  echoReply: 129,
  routerSolicitation: 133,
  routerAdvertisement: 134,
  neighborSolicitation: 135,
  neighborAdvertisement: 136,
  redirect: 137,
} as const;

/** Fields of an ICMP or ICMPv6 header of eight bytes. What an error quotes is its payload. */
export interface IcmpFields {
  readonly type: number;
  /** Default: 0. */
  readonly code?: number;
  /** The first half of its second word: the identifier of an echo. Default: 0. */
  readonly id?: number;
  /** The second half: the sequence number of an echo, the MTU of an ICMP "fragmentation needed". Default: 0. */
  readonly sequence?: number;
  /** Default: computed. */
  readonly checksum?: number;
}

/** An ICMP header (RFC 792). */
export function icmp(fields: IcmpFields): Layer {
  return {
    name: "icmp",
    protocol: 1,
    encode(rest) {
      const message = joined(icmpHeader(fields), rest);
      return withChecksum(message, 2, fields.checksum ?? internetChecksum(message));
    },
  };
}

/** An ICMPv6 header (RFC 4443). */
export function icmpv6(fields: IcmpFields): Layer {
  return {
    name: "icmpv6",
    protocol: 58,
    encode(rest, place) {
      const message = joined(icmpHeader(fields), rest);
      return withChecksum(message, 2, fields.checksum ?? checksumOf(message, 58, place));
    },
  };
}

/** Fields of a neighbour solicitation. */
export interface NeighborSolicitationFields {
  readonly target: string;
  /** The option "source link-layer address". Default: none. */
  readonly sourceMac?: string;
}

/** A neighbour solicitation (RFC 4861, section 4.3). */
export function neighborSolicitation(fields: NeighborSolicitationFields): Layer {
  const { target, sourceMac } = fields;
  const header = { type: icmpv6Types.neighborSolicitation };
  return discovery(header, target, sourceMac === undefined ? undefined : [1, sourceMac]);
}

/** Fields of a neighbour advertisement. */
export interface NeighborAdvertisementFields {
  readonly target: string;
  /** The option "target link-layer address". Default: none. */
  readonly targetMac?: string;
  /** Default: false. */
  readonly isRouter?: boolean;
  /** Default: true. */
  readonly isSolicited?: boolean;
  /** Default: true. */
  readonly overrides?: boolean;
}

/** A neighbour advertisement (RFC 4861, section 4.4). */
export function neighborAdvertisement(fields: NeighborAdvertisementFields): Layer {
  const { target, targetMac, isRouter = false, isSolicited = true, overrides = true } = fields;
  const id = (isRouter ? 0x8000 : 0) | (isSolicited ? 0x4000 : 0) | (overrides ? 0x2000 : 0);
  const header = { type: icmpv6Types.neighborAdvertisement, id };
  return discovery(header, target, targetMac === undefined ? undefined : [2, targetMac]);
}

function discovery(
  header: IcmpFields,
  target: string,
  option: readonly [number, string] | undefined,
): Layer {
  const body = Buffer.alloc(option === undefined ? 16 : 24);
  body.set(addressBytes(target, 16));
  if (option !== undefined) {
    body.set([option[0], 1], 16);
    body.set(macBytes(option[1]), 18);
  }
  const message = icmpv6(header);
  return { ...message, encode: (rest, place) => message.encode(joined(body, rest), place) };
}

function icmpHeader({ type, code = 0, id = 0, sequence = 0 }: IcmpFields): Uint8Array {
  const header = Buffer.alloc(8);
  header.set([type, code]);
  header.writeUInt16BE(id, 4);
  header.writeUInt16BE(sequence, 6);
  return header;
}
