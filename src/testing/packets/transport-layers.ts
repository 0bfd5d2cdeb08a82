import { crc32c, internetChecksum } from "./checksum.js";
import { joined, type Layer, type LayerPlace } from "./layer.js";

/** Bits of the TCP header's flags. */
export const tcpFlags = {
  fin: 0x01,
  syn: 0x02,
  rst: 0x04,
  psh: 0x08,
  ack: 0x10,
  urg: 0x20,
  ece: 0x40,
  cwr: 0x80,
} as const;

/** A flag of a TCP header. */
export type TcpFlag = keyof typeof tcpFlags;

/** Fields of a TCP header. */
export interface TcpFields {
  readonly srcPort: number;
  readonly dstPort: number;
  /** Default: 0. */
  readonly seq?: number;
  /** Default: 0. */
  readonly ack?: number;
  /** Default: ack alone. */
  readonly flags?: readonly TcpFlag[];
  /** Default: 65535. */
  readonly window?: number;
  /** Default: 0. */
  readonly urgent?: number;
  /** Padded with zeros to whole words. */
  readonly options?: Uint8Array;
  /** Default: computed. */
  readonly checksum?: number;
}

/** A TCP header. */
export function tcp(fields: TcpFields): Layer {
  const { options = new Uint8Array(), flags = ["ack"] } = fields;
  return {
    name: "tcp",
    protocol: 6,
    encode(rest, place) {
      const header = Buffer.alloc(20 + ((options.length + 3) & ~3));
      header.writeUInt16BE(fields.srcPort, 0);
      header.writeUInt16BE(fields.dstPort, 2);
      header.writeUInt32BE(fields.seq ?? 0, 4);
      header.writeUInt32BE(fields.ack ?? 0, 8);
      header[12] = header.length << 2;
      header[13] = flags.reduce((bits, flag) => bits | tcpFlags[flag], 0);
      header.writeUInt16BE(fields.window ?? 0xffff, 14);
      header.writeUInt16BE(fields.urgent ?? 0, 18);
      header.set(options, 20);
      const segment = joined(header, rest);
      return withChecksum(segment, 16, fields.checksum ?? checksumOf(segment, 6, place));
    },
  };
}

/** Fields of a UDP header. */
export interface UdpFields {
  readonly srcPort: number;
  /** Default: that of what follows. */
  readonly dstPort?: number;
  /** Default: what there is. */
  readonly length?: number;
  /** Default: computed; 0: none. */
  readonly checksum?: number;
}

/** A UDP header. */
export function udp(fields: UdpFields): Layer {
  return {
    name: "udp",
    protocol: 17,
    encode(rest, place) {
      const header = Buffer.alloc(8);
      header.writeUInt16BE(fields.srcPort, 0);
      header.writeUInt16BE(fields.dstPort ?? place.next?.udpPort ?? 0, 2);
      header.writeUInt16BE(fields.length ?? header.length + rest.length, 4);
      const datagram = joined(header, rest);
      // What would be 0 is sent as its other form, since 0 says that there is none (RFC 768).
      const computed = checksumOf(datagram, 17, place) || 0xffff;
      return withChecksum(datagram, 6, fields.checksum ?? computed);
    },
  };
}

/** Fields of an SCTP common header. */
export interface SctpFields {
  readonly srcPort: number;
  readonly dstPort: number;
  /** Default: 0. */
  readonly tag?: number;
  /** Default: computed. */
  readonly checksum?: number;
}

/** An SCTP common header (RFC 9260): what follows are its chunks. */
export function sctp(fields: SctpFields): Layer {
  return {
    name: "sctp",
    protocol: 132,
    encode(rest) {
      const header = Buffer.alloc(12);
      header.writeUInt16BE(fields.srcPort, 0);
      header.writeUInt16BE(fields.dstPort, 2);
      header.writeUInt32BE(fields.tag ?? 0, 4);
      const packet = Buffer.from(joined(header, rest));
      packet.writeUInt32LE(fields.checksum ?? crc32c(packet), 8);
      return packet;
    },
  };
}

/** The checksum of layer 4 bytes whose own field is zero; with the pseudo header of the IP header before it, if there is one. */
export function checksumOf(
  segment: Uint8Array,
  protocol: number,
  { network }: Pick<LayerPlace, "network">,
): number {
  const pseudo = network?.pseudoHeader?.(protocol, segment.length) ?? new Uint8Array();
  return internetChecksum(pseudo, segment);
}

/** The bytes, with a 16-bit checksum put into them. */
export function withChecksum(segment: Uint8Array, at: number, checksum: number): Uint8Array {
  segment[at] = checksum >> 8;
  segment[at + 1] = checksum & 0xff;
  return segment;
}
