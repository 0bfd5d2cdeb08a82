/** A header that {@link walkFrame} tells from the rest of a frame. */
export type HeaderName =
  | "ethernet"
  | "arp"
  | "ipv4"
  | "ipv6"
  | "ipv6_fragment"
  | "ipv6_extension"
  | "tcp"
  | "udp"
  | "sctp"
  | "icmp"
  | "icmpv6"
  | "vxlan";

/** Where a header lies in a frame. */
export interface Header {
  readonly is: HeaderName;
  readonly start: number;
  /** Where what follows it begins. */
  readonly end: number;
  /** Where what follows it ends: as IP says, but not beyond the frame. */
  readonly bodyEnd: number;
  /** The IP header that it stands behind. */
  readonly network: Header | undefined;
  /** Whether an ICMP error quotes it: what it speaks of may be cut off. */
  readonly isQuoted: boolean;
  /** Whether it, or the IP packet around it, is but a part of one. */
  readonly isFragment: boolean;
}

/** A frame that is taken apart. */
export interface WalkedFrame {
  readonly headers: readonly Header[];
  /** Where what is behind the last header begins and ends; beyond that is padding. */
  readonly payloadStart: number;
  readonly payloadEnd: number;
}

type Context = Omit<Header, "is" | "end">;

/** What a header says of itself: where it and its content end, and what follows. */
interface Step {
  readonly end: number;
  readonly next?: HeaderName | undefined;
  readonly bodyEnd?: number;
  readonly isNetwork?: boolean;
  readonly isFragment?: boolean;
  readonly quotes?: boolean;
}

/** Finds the headers of a frame; with `first` an IP version's name, of a packet without Ethernet. */
export function walkFrame(bytes: Uint8Array, first: HeaderName = "ethernet"): WalkedFrame {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers: Header[] = [];
  let next: HeaderName | undefined = first;
  let context: Context = {
    start: 0,
    bodyEnd: bytes.length,
    network: undefined,
    isQuoted: false,
    isFragment: false,
  };
  while (next !== undefined) {
    // Errors need to quote no more than eight bytes of layer 4.
    const isCut = context.isQuoted && (next === "tcp" || next === "sctp");
    if (context.start + (isCut ? 8 : minimums[next]) > context.bodyEnd) {
      break;
    }
    const step = steps[next](view, context.start, context);
    const end = Math.min(step.end, context.bodyEnd);
    const bodyEnd = Math.max(end, Math.min(step.bodyEnd ?? context.bodyEnd, context.bodyEnd));
    const isFragment = context.isFragment || step.isFragment === true;
    const header: Header = { ...context, is: next, end, bodyEnd, isFragment };
    headers.push(header);
    context = {
      start: end,
      bodyEnd,
      network: step.isNetwork === true ? header : context.network,
      isQuoted: context.isQuoted || step.quotes === true,
      isFragment,
    };
    next = step.next;
  }
  return { headers, payloadStart: context.start, payloadEnd: context.bodyEnd };
}

const minimums: Readonly<Record<HeaderName, number>> = {
  ethernet: 14,
  arp: 28,
  ipv4: 20,
  ipv6: 40,
  ipv6_fragment: 8,
  ipv6_extension: 8,
  tcp: 20,
  udp: 8,
  sctp: 12,
  icmp: 8,
  icmpv6: 8,
  vxlan: 8,
};

const etherTypes = new Map<number, HeaderName>([
  [0x0800, "ipv4"],
  [0x0806, "arp"],
  [0x86dd, "ipv6"],
]);

const protocols = new Map<number, HeaderName>([
  [1, "icmp"],
  [4, "ipv4"],
  [6, "tcp"],
  [17, "udp"],
  [41, "ipv6"],
  [132, "sctp"],
]);

const ipv6Protocols = new Map<number, HeaderName>([
  ...protocols,
  [0, "ipv6_extension"],
  [43, "ipv6_extension"],
  [44, "ipv6_fragment"],
  [58, "icmpv6"],
  [60, "ipv6_extension"],
  [135, "ipv6_extension"],
  [139, "ipv6_extension"],
  [140, "ipv6_extension"],
]);
ipv6Protocols.delete(1);

const steps: Readonly<Record<HeaderName, (bytes: Buffer, at: number, context: Context) => Step>> = {
  ethernet(bytes, at, { bodyEnd }) {
    let typeAt = at + 12;
    while (isTag(bytes.readUInt16BE(typeAt)) && typeAt + 6 <= bodyEnd) {
      typeAt += 4;
    }
    return { end: typeAt + 2, next: etherTypes.get(bytes.readUInt16BE(typeAt)) };
  },
  arp: (_bytes, at) => ({ end: at + 28 }),
  ipv4(bytes, at) {
    const fragment = bytes.readUInt16BE(at + 6) & 0x3fff;
    const isLater = (fragment & 0x1fff) !== 0;
    return {
      end: at + Math.max(20, (bytes.readUInt8(at) & 0xf) * 4),
      bodyEnd: at + bytes.readUInt16BE(at + 2),
      next: isLater ? undefined : protocols.get(bytes.readUInt8(at + 9)),
      isNetwork: true,
      isFragment: fragment !== 0,
    };
  },
  ipv6: (bytes, at) => ({
    end: at + 40,
    bodyEnd: at + 40 + bytes.readUInt16BE(at + 4),
    next: ipv6Protocols.get(bytes.readUInt8(at + 6)),
    isNetwork: true,
  }),
  ipv6_fragment(bytes, at) {
    const fragment = bytes.readUInt16BE(at + 2);
    const isLater = fragment >> 3 !== 0;
    return {
      end: at + 8,
      next: isLater ? undefined : ipv6Protocols.get(bytes.readUInt8(at)),
      isFragment: isLater || (fragment & 1) === 1,
    };
  },
  ipv6_extension: (bytes, at) => ({
    end: at + 8 + bytes.readUInt8(at + 1) * 8,
    next: ipv6Protocols.get(bytes.readUInt8(at)),
  }),
  tcp: (bytes, at, { isQuoted }) => ({
    end: at + (isQuoted ? 8 : Math.max(20, (bytes.readUInt8(at + 12) >> 4) * 4)),
  }),
  udp: (bytes, at, { isQuoted }) => ({
    end: at + 8,
    next: !isQuoted && bytes.readUInt16BE(at + 2) === 4789 ? "vxlan" : undefined,
  }),
  sctp: (_bytes, at, { isQuoted }) => ({ end: at + (isQuoted ? 8 : 12) }),
  icmp(bytes, at, { isQuoted }) {
    const quotes = !isQuoted && [3, 5, 11, 12].includes(bytes.readUInt8(at));
    return { end: at + 8, next: quotes ? "ipv4" : undefined, quotes };
  },
  icmpv6(bytes, at, { isQuoted }) {
    const type = bytes.readUInt8(at);
    const quotes = !isQuoted && type >= 1 && type <= 4;
    return { end: at + 8, next: quotes ? "ipv6" : undefined, quotes };
  },
  vxlan: (_bytes, at) => ({ end: at + 8, next: "ethernet" }),
};

function isTag(etherType: number): boolean {
  return etherType === 0x8100 || etherType === 0x88a8;
}
