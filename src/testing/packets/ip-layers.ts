import { internetChecksum } from "./checksum.js";
import { addressBytes } from "./field-bytes.js";
import { joined, type Layer } from "./layer.js";

/** What stands for "nothing that is known follows" in an IP header: the first number for experiments (RFC 3692). */
const unknownProtocol = 253;

/** Fields of an IPv4 header. */
export interface Ipv4Fields {
  /** Default: 10.0.0.1. */
  readonly src?: string;
  /** Default: 10.0.0.2. */
  readonly dst?: string;
  /** DSCP and ECN. Default: 0. */
  readonly tos?: number;
  /** Default: 0. */
  readonly id?: number;
  /** Default: false. */
  readonly dontFragment?: boolean;
  /** Default: false. */
  readonly moreFragments?: boolean;
  /** In units of 8 bytes, as it is sent. Default: 0. */
  readonly fragmentOffset?: number;
  /** Default: 64. */
  readonly ttl?: number;
  /** Default: that of what follows. */
  readonly protocol?: number;
  /** Padded with zeros to whole words. */
  readonly options?: Uint8Array;
  /** Default: what there is. */
  readonly totalLength?: number;
  /** Default: computed. */
  readonly checksum?: number;
}

/** An IPv4 header; before another one it is IP in IP (RFC 2003). */
export function ipv4(fields: Ipv4Fields = {}): Layer {
  const src = addressBytes(fields.src ?? "10.0.0.1", 4);
  const dst = addressBytes(fields.dst ?? "10.0.0.2", 4);
  return {
    name: "ipv4",
    etherType: 0x0800,
    protocol: 4,
    pseudoHeader: (protocol, length) => {
      const pseudo = Buffer.alloc(12);
      pseudo.set(src, 0);
      pseudo.set(dst, 4);
      pseudo[9] = protocol;
      pseudo.writeUInt16BE(length & 0xffff, 10);
      return pseudo;
    },
    encode(rest, { next }) {
      const { options = new Uint8Array(), dontFragment, moreFragments } = fields;
      const header = Buffer.alloc(20 + ((options.length + 3) & ~3));
      header[0] = 0x40 | (header.length >> 2);
      header[1] = fields.tos ?? 0;
      header.writeUInt16BE(fields.totalLength ?? (header.length + rest.length) & 0xffff, 2);
      header.writeUInt16BE(fields.id ?? 0, 4);
      const flags = (dontFragment === true ? 0x4000 : 0) | (moreFragments === true ? 0x2000 : 0);
      header.writeUInt16BE(flags | (fields.fragmentOffset ?? 0), 6);
      header[8] = fields.ttl ?? 64;
      header[9] = fields.protocol ?? next?.protocol ?? unknownProtocol;
      header.set(src, 12);
      header.set(dst, 16);
      header.set(options, 20);
      header.writeUInt16BE(fields.checksum ?? internetChecksum(header), 10);
      return joined(header, rest);
    },
  };
}

/** Fields of an IPv6 header. */
export interface Ipv6Fields {
  /** Default: fd00::1. */
  readonly src?: string;
  /** Default: fd00::2. */
  readonly dst?: string;
  /** Default: 0. */
  readonly trafficClass?: number;
  /** Default: 0. */
  readonly flowLabel?: number;
  /** Default: 64. */
  readonly hopLimit?: number;
  /** Default: that of what follows. */
  readonly nextHeader?: number;
  /** Default: what there is. */
  readonly payloadLength?: number;
}

/** An IPv6 header. */
export function ipv6(fields: Ipv6Fields = {}): Layer {
  const src = addressBytes(fields.src ?? "fd00::1", 16);
  const dst = addressBytes(fields.dst ?? "fd00::2", 16);
  return {
    name: "ipv6",
    etherType: 0x86dd,
    protocol: 41,
    pseudoHeader: (protocol, length) => {
      const pseudo = Buffer.alloc(40);
      pseudo.set(src, 0);
      pseudo.set(dst, 16);
      pseudo.writeUInt32BE(length, 32);
      pseudo[39] = protocol;
      return pseudo;
    },
    encode(rest, { next }) {
      const { trafficClass = 0, flowLabel = 0 } = fields;
      const header = Buffer.alloc(40);
      header.writeUInt32BE(((6 << 28) | (trafficClass << 20) | flowLabel) >>> 0, 0);
      header.writeUInt16BE(fields.payloadLength ?? rest.length & 0xffff, 4);
      header[6] = fields.nextHeader ?? next?.protocol ?? unknownProtocol;
      header[7] = fields.hopLimit ?? 64;
      header.set(src, 8);
      header.set(dst, 24);
      return joined(header, rest);
    },
  };
}

/** Fields of an IPv6 fragment header. */
export interface Ipv6FragmentFields {
  readonly id: number;
  /** In units of 8 bytes, as it is sent. Default: 0. */
  readonly offset?: number;
  /** Default: false. */
  readonly more?: boolean;
  /** Default: that of what follows. */
  readonly nextHeader?: number;
}

/** An IPv6 fragment header (RFC 8200, section 4.5). */
export function ipv6Fragment(fields: Ipv6FragmentFields): Layer {
  return {
    name: "ipv6_fragment",
    protocol: 44,
    encode(rest, { next }) {
      const header = Buffer.alloc(8);
      header[0] = fields.nextHeader ?? next?.protocol ?? unknownProtocol;
      header.writeUInt16BE(((fields.offset ?? 0) << 3) | (fields.more === true ? 1 : 0), 2);
      header.writeUInt32BE(fields.id, 4);
      return joined(header, rest);
    },
  };
}

/** Numbers of IPv6 extension headers. */
export const ipv6Extensions = {
  hopByHop: 0,
  routing: 43,
  destinationOptions: 60,
  mobility: 135,
  hip: 139,
  shim6: 140,
} as const;

/** Fields of another IPv6 extension header. */
export interface Ipv6ExtensionFields {
  readonly is: keyof typeof ipv6Extensions;
  /** Default: that of what follows. */
  readonly nextHeader?: number;
  /** What stands behind next header and length, padded with zeros to units of 8 bytes. Default: zeros. */
  readonly content?: Uint8Array;
}

/** An IPv6 extension header that is not a fragment header (RFC 8200, section 4). */
export function ipv6Extension(fields: Ipv6ExtensionFields): Layer {
  return {
    name: "ipv6_extension",
    protocol: ipv6Extensions[fields.is],
    encode(rest, { next }) {
      const content = fields.content ?? new Uint8Array();
      const header = Buffer.alloc(Math.max(8, (content.length + 2 + 7) & ~7));
      header[0] = fields.nextHeader ?? next?.protocol ?? unknownProtocol;
      header[1] = header.length / 8 - 1;
      header.set(content, 2);
      return joined(header, rest);
    },
  };
}
