import { get16, sumBytes } from "./checksum.js";

/** Where the layers of a frame stand, offsets in its buffer. One object serves all frames: it is filled anew. */
export interface Layers {
  /** The IP header whose payload begins at `transport`. */
  network: number;
  transport: number;
  isIpv6: boolean;
  /** Protocol of layer 4. */
  protocol: number;
  /** Outer IP headers in front of it, by count. */
  outerCount: number;
  readonly outer: number[];
}

export function emptyLayers(): Layers {
  return {
    network: 0,
    transport: 0,
    isIpv6: false,
    protocol: 0,
    outerCount: 0,
    outer: [0, 0, 0, 0],
  };
}

/** Where layer 4 was looked for. */
export type Found =
  /** Its IP header is there: {@link Layers} tells where. */
  | "found"
  /** It lies in what an ICMP error quotes. */
  | "quoted"
  /** It lies in something whose headers are not known here: a tunnel of a pod's own. */
  | "hidden"
  /** There is no IP packet whose payload could hold it. */
  | "none";

const maxLayers = 4;
const vxlanPort = 4789;
const ICMP = 1;
const IPIP = 4;
const UDP = 17;
const IPV6 = 41;
const FRAGMENT = 44;
const ICMPV6 = 58;

/** Finds the IP header whose payload begins at `transport`, through VLAN tags, VXLAN (RFC 7348) and IP in IP. */
export function findLayers(
  bytes: Uint8Array,
  start: number,
  end: number,
  transport: number,
  into: Layers,
): Found {
  into.outerCount = 0;
  let at = afterEthernet(bytes, start, end);
  for (let depth = 0; depth < maxLayers && at >= 0 && at + 20 <= end; depth += 1) {
    const version = bytes[at]! >> 4;
    let payload = -1;
    let protocol = 0;
    if (version === 4) {
      payload = at + (bytes[at]! & 0xf) * 4;
      protocol = bytes[at + 9]!;
    } else if (version === 6 && at + 40 <= end) {
      payload = at + 40;
      protocol = bytes[at + 6]!;
      while (isExtension(protocol) && payload < transport && payload + 8 <= end) {
        const next = bytes[payload]!;
        payload += protocol === FRAGMENT ? 8 : (bytes[payload + 1]! + 1) * 8;
        protocol = next;
      }
    } else {
      return depth === 0 ? "none" : "hidden";
    }
    // An extension header is no layer 4.
    if (payload === transport && !(version === 6 && isExtension(protocol))) {
      into.network = at;
      into.transport = transport;
      into.isIpv6 = version === 6;
      into.protocol = protocol;
      return "found";
    }
    if (payload >= transport) {
      return "none";
    }
    if (protocol === ICMP || protocol === ICMPV6) {
      return "quoted";
    }
    into.outer[into.outerCount] = at;
    into.outerCount += 1;
    if (protocol === IPIP || protocol === IPV6) {
      at = payload;
    } else if (protocol === UDP && payload + 16 <= end && get16(bytes, payload + 2) === vxlanPort) {
      at = afterEthernet(bytes, payload + 16, end);
    } else {
      return "hidden";
    }
  }
  return into.outerCount === 0 ? "none" : "hidden";
}

/** The folded-to-be sum of the pseudo-header of layer 4 (RFC 793, RFC 8200 section 8.1). */
export function pseudoHeaderSum(bytes: Uint8Array, layers: Layers, length: number): number {
  const addresses = layers.isIpv6 ? layers.network + 8 : layers.network + 12;
  const size = layers.isIpv6 ? 32 : 8;
  return sumBytes(bytes, addresses, addresses + size, layers.protocol + length);
}

/** Where the payload of the Ethernet frame at `start` begins; -1 if it is not IP. */
function afterEthernet(bytes: Uint8Array, start: number, end: number): number {
  let at = start + 12;
  while (at + 2 <= end) {
    const type = get16(bytes, at);
    if (type === 0x8100 || type === 0x88a8) {
      at += 4;
    } else {
      return type === 0x0800 || type === 0x86dd ? at + 2 : -1;
    }
  }
  return -1;
}

function isExtension(protocol: number): boolean {
  return protocol === 0 || protocol === 43 || protocol === FRAGMENT || protocol === 60;
}
