import { crc32c, onesComplementSum } from "./checksum.js";
import { type Header, type HeaderName, walkFrame } from "./walk-frame.js";

/**
 * What is wrong with the checksums and lengths of a frame, in words; nothing if it is empty. It looks at IPv4, TCP, UDP,
 * SCTP, ICMP and ICMPv6, also behind VXLAN and IP in IP, and at the IPv4 header that an ICMP error quotes. The checksum of
 * a fragment's layer 4 covers what the others hold: it is not looked at (see `reassemble`).
 */
export function checkChecksums(bytes: Uint8Array, first?: HeaderName): string[] {
  const faults: string[] = [];
  for (const header of walkFrame(bytes, first).headers) {
    const at = `${header.isQuoted ? "quoted " : ""}${header.is} at byte ${header.start}`;
    for (const fault of faultsOf(bytes, header)) {
      faults.push(`${at}: ${fault}`);
    }
  }
  return faults;
}

function faultsOf(bytes: Uint8Array, header: Header): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end, bodyEnd, isQuoted, isFragment, network } = header;
  switch (header.is) {
    case "ipv4": {
      const length = view.readUInt16BE(start + 2);
      return [
        ...wrongSum(onesComplementSum(view.subarray(start, end)), view.readUInt16BE(start + 10)),
        ...(isQuoted ? [] : beyond(start + length, bodyEnd, "total length")),
      ];
    }
    case "ipv6":
      return isQuoted
        ? []
        : beyond(start + 40 + view.readUInt16BE(start + 4), bodyEnd, "payload length");
    case "tcp":
    case "icmpv6":
      return isQuoted || isFragment ? [] : layer4(view, header, pseudo(view, header));
    case "icmp":
      return isQuoted || isFragment ? [] : layer4(view, header, new Uint8Array());
    case "udp": {
      if (isQuoted || isFragment) {
        return [];
      }
      const length = view.readUInt16BE(start + 4);
      const isShort =
        length === bodyEnd - start ? [] : [`length ${length}, but ${bodyEnd - start} bytes`];
      if (view.readUInt16BE(start + 6) !== 0) {
        return [...isShort, ...layer4(view, header, pseudo(view, header))];
      }
      return network?.is === "ipv6" ? [...isShort, "no checksum, but IPv6 asks for one"] : isShort;
    }
    case "sctp": {
      if (isQuoted || isFragment) {
        return [];
      }
      const packet = Buffer.from(view.subarray(start, bodyEnd));
      const found = packet.readUInt32LE(8);
      packet.writeUInt32LE(0, 8);
      const right = crc32c(packet);
      return found === right ? [] : [`checksum ${hex(found, 8)}, but ${hex(right, 8)} is right`];
    }
    default:
      return [];
  }
}

const protocolNumbers: Partial<Record<HeaderName, number>> = { tcp: 6, udp: 17, icmpv6: 58 };
const checksumOffsets: Partial<Record<HeaderName, number>> = {
  tcp: 16,
  udp: 6,
  icmp: 2,
  icmpv6: 2,
};

function layer4(view: Buffer, header: Header, pseudoHeader: Uint8Array): string[] {
  const segment = view.subarray(header.start, header.bodyEnd);
  const sum = onesComplementSum(pseudoHeader, segment);
  return wrongSum(sum, segment.readUInt16BE(checksumOffsets[header.is] ?? 0));
}

/** What a checksum of layer 4 covers of the addresses; nothing where there is no IP header. */
function pseudo(view: Buffer, { is, start, bodyEnd, network }: Header): Uint8Array {
  if (network === undefined) {
    return new Uint8Array();
  }
  const [from, to] = network.is === "ipv4" ? [12, 20] : [8, 40];
  const addresses = view.subarray(network.start + from, network.start + to);
  const rest = Buffer.alloc(8);
  rest.writeUInt32BE(bodyEnd - start, 0);
  rest.writeUInt32BE(protocolNumbers[is] ?? 0, 4);
  return Buffer.concat([addresses, rest]);
}

/** `sum` covers the checksum `found` too: then all ones are right. */
function wrongSum(sum: number, found: number): string[] {
  if (sum === 0xffff) {
    return [];
  }
  const others = sum - found;
  const right = ~(others <= 0 ? others + 0xffff : others) & 0xffff;
  return [`checksum ${hex(found, 4)}, but ${hex(right, 4)} is right`];
}

function beyond(end: number, bodyEnd: number, what: string): string[] {
  return end > bodyEnd ? [`${what} reaches ${end - bodyEnd} bytes beyond the end`] : [];
}

function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, "0")}`;
}
