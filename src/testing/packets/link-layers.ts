import { addressBytes, macBytes } from "./field-bytes.js";
import { joined, type Layer } from "./layer.js";

/** An IEEE 802.1Q tag. */
export interface VlanTag {
  readonly id: number;
  /** Default: 0. */
  readonly priority?: number;
  /** Default: 0x8100. */
  readonly etherType?: number;
}

/** Fields of an Ethernet header. */
export interface EthernetFields {
  /** Default: 02:00:00:00:00:02. */
  readonly dst?: string;
  /** Default: 02:00:00:00:00:01. */
  readonly src?: string;
  /** Default: that of what follows; before a payload 0x88b5, which is for experiments. */
  readonly etherType?: number;
  /** Tags, the outermost first. */
  readonly vlans?: readonly (VlanTag | number)[];
}

/** An Ethernet header, with its VLAN tags. */
export function ethernet(fields: EthernetFields = {}): Layer {
  return {
    name: "ethernet",
    encode(rest, { next }) {
      const tags = (fields.vlans ?? []).map((tag) => (typeof tag === "number" ? { id: tag } : tag));
      const header = Buffer.alloc(14 + 4 * tags.length);
      header.set(macBytes(fields.dst ?? "02:00:00:00:00:02"), 0);
      header.set(macBytes(fields.src ?? "02:00:00:00:00:01"), 6);
      let at = 12;
      for (const { id, priority = 0, etherType = 0x8100 } of tags) {
        header.writeUInt16BE(etherType, at);
        header.writeUInt16BE((priority << 13) | id, at + 2);
        at += 4;
      }
      header.writeUInt16BE(fields.etherType ?? next?.etherType ?? 0x88b5, at);
      return joined(header, rest);
    },
  };
}

/** Fields of an ARP packet (RFC 826). */
export interface ArpFields {
  /** 1 request, 2 reply. Default: 1. */
  readonly oper?: number;
  /** Default: 02:00:00:00:00:01. */
  readonly senderMac?: string;
  readonly senderIp: string;
  /** Default: all zeros. */
  readonly targetMac?: string;
  readonly targetIp: string;
}

/** An ARP packet for IPv4 over Ethernet. */
export function arp(fields: ArpFields): Layer {
  return {
    name: "arp",
    etherType: 0x0806,
    encode(rest) {
      const header = Buffer.alloc(28);
      header.set([0, 1, 8, 0, 6, 4]);
      header.writeUInt16BE(fields.oper ?? 1, 6);
      header.set(macBytes(fields.senderMac ?? "02:00:00:00:00:01"), 8);
      header.set(addressBytes(fields.senderIp, 4), 14);
      header.set(macBytes(fields.targetMac ?? "00:00:00:00:00:00"), 18);
      header.set(addressBytes(fields.targetIp, 4), 24);
      return joined(header, rest);
    },
  };
}
