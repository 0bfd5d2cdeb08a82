import { addressFromBytes, formatAddress } from "../../net/address.js";
import { formatMac, macFromBytes } from "../../net/mac.js";
import { tcpFlags } from "./transport-layers.js";
import { type Header, type HeaderName, walkFrame } from "./walk-frame.js";

/** A header of a frame, for people and for tests: addresses as text, flags by name, all else as numbers. */
export interface ParsedHeader {
  readonly is: HeaderName;
  /** Whether an ICMP error quotes it. */
  readonly isQuoted: boolean;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** A frame, taken apart. */
export interface ParsedFrame {
  /** The outermost first. */
  readonly headers: readonly ParsedHeader[];
  readonly payload: Uint8Array;
  /** Bytes that the lengths in the headers leave out. */
  readonly padding: number;
}

/** Takes a frame apart; with `first` an IP version's name, a packet without Ethernet. */
export function parseFrame(bytes: Uint8Array, first?: HeaderName): ParsedFrame {
  const { headers, payloadStart, payloadEnd } = walkFrame(bytes, first);
  return {
    headers: headers.map((header) => ({
      is: header.is,
      isQuoted: header.isQuoted,
      fields: fieldsOf(Buffer.from(bytes), header),
    })),
    payload: bytes.slice(payloadStart, payloadEnd),
    padding: bytes.length - payloadEnd,
  };
}

/**
 * One field of a frame by the name of header and field, the innermost such header first: `ipv4.src`, `udp.checksum`.
 * Undefined if there is none.
 */
export function fieldOf(bytes: Uint8Array, name: string): string | number | undefined {
  const [is, field = ""] = name.split(".");
  const header = parseFrame(bytes).headers.findLast((h) => h.is === is && !h.isQuoted);
  return header?.fields[field];
}

function fieldsOf(bytes: Buffer, header: Header): Record<string, string | number> {
  return readers[header.is](bytes.subarray(header.start, header.end));
}

const readers: Readonly<Record<HeaderName, (h: Buffer) => Record<string, string | number>>> = {
  ethernet(h) {
    const tags: Record<string, number> = {};
    for (let at = 12; at < h.length - 2; at += 4) {
      const n = at === 12 ? "" : `_${(at - 12) / 4 + 1}`;
      tags[`vlan_id${n}`] = h.readUInt16BE(at + 2) & 0xfff;
      tags[`vlan_priority${n}`] = h.readUInt16BE(at + 2) >> 13;
    }
    return {
      dst: macAt(h, 0),
      src: macAt(h, 6),
      ...tags,
      ether_type: hex(h.readUInt16BE(h.length - 2), 4),
    };
  },
  arp: (h) => ({
    oper: h.readUInt16BE(6),
    sender_mac: macAt(h, 8),
    sender_ip: addressAt(h, 14, 4),
    target_mac: macAt(h, 18),
    target_ip: addressAt(h, 24, 4),
  }),
  ipv4: (h) => ({
    tos: h.readUInt8(1),
    total_length: h.readUInt16BE(2),
    id: h.readUInt16BE(4),
    flags: h.readUInt8(6) >> 5,
    fragment_offset: h.readUInt16BE(6) & 0x1fff,
    ttl: h.readUInt8(8),
    protocol: h.readUInt8(9),
    checksum: hex(h.readUInt16BE(10), 4),
    src: addressAt(h, 12, 4),
    dst: addressAt(h, 16, 4),
    ...(h.length > 20 ? { options: h.toString("hex", 20) } : {}),
  }),
  ipv6: (h) => ({
    traffic_class: (h.readUInt16BE(0) >> 4) & 0xff,
    flow_label: h.readUInt32BE(0) & 0xfffff,
    payload_length: h.readUInt16BE(4),
    next_header: h.readUInt8(6),
    hop_limit: h.readUInt8(7),
    src: addressAt(h, 8, 16),
    dst: addressAt(h, 24, 16),
  }),
  ipv6_fragment: (h) => ({
    next_header: h.readUInt8(0),
    offset: h.readUInt16BE(2) >> 3,
    more: h.readUInt16BE(2) & 1,
    id: h.readUInt32BE(4),
  }),
  ipv6_extension: (h) => ({ next_header: h.readUInt8(0), content: h.toString("hex", 2) }),
  tcp: (h) => ({
    ...ports(h),
    seq: h.readUInt32BE(4),
    ...(h.length < 20
      ? {}
      : {
          ack: h.readUInt32BE(8),
          flags: flagNames(h.readUInt8(13)),
          window: h.readUInt16BE(14),
          checksum: hex(h.readUInt16BE(16), 4),
          urgent: h.readUInt16BE(18),
          ...(h.length > 20 ? { options: h.toString("hex", 20) } : {}),
        }),
  }),
  udp: (h) => ({
    ...ports(h),
    length: h.readUInt16BE(4),
    checksum: hex(h.readUInt16BE(6), 4),
  }),
  sctp: (h) => ({
    ...ports(h),
    tag: h.readUInt32BE(4),
    ...(h.length < 12 ? {} : { checksum: hex(h.readUInt32BE(8), 8) }),
  }),
  icmp: icmpFields,
  icmpv6: icmpFields,
  vxlan: (h) => ({ flags: h.readUInt8(0), vni: h.readUInt32BE(4) >>> 8 }),
};

function icmpFields(h: Buffer): Record<string, string | number> {
  return {
    type: h.readUInt8(0),
    code: h.readUInt8(1),
    checksum: hex(h.readUInt16BE(2), 4),
    id: h.readUInt16BE(4),
    sequence: h.readUInt16BE(6),
  };
}

function ports(h: Buffer): Record<string, number> {
  return { src_port: h.readUInt16BE(0), dst_port: h.readUInt16BE(2) };
}

function flagNames(bits: number): string {
  const names = Object.entries(tcpFlags).filter(([, bit]) => (bits & bit) !== 0);
  return names.map(([name]) => name).join(" ");
}

function macAt(h: Buffer, at: number): string {
  return formatMac(macFromBytes(h.subarray(at, at + 6)));
}

function addressAt(h: Buffer, at: number, length: 4 | 16): string {
  return formatAddress(addressFromBytes(h.subarray(at, at + length)));
}

function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, "0")}`;
}
