import { internetChecksum } from "./checksum.js";
import { joined } from "./layer.js";
import { walkFrame } from "./walk-frame.js";

/**
 * The fragments of a frame's IPv4 or IPv6 packet, each with at most `size` bytes (a multiple of 8) behind the IP headers.
 * IPv6 gets a fragment header with identification `id`; IPv4 keeps its own.
 */
export function fragments(bytes: Uint8Array, size: number, id = 1): Uint8Array[] {
  const { network, isIpv4 } = networkOf(bytes);
  const body = bytes.slice(network.end, network.bodyEnd);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    const more = at + size < body.length;
    const headers = Buffer.from(bytes.slice(0, network.end));
    pieces.push(
      isIpv4
        ? ipv4Fragment(headers, network.start, piece, at, more)
        : ipv6Fragment(headers, network.start, piece, at, more, id),
    );
  }
  return pieces;
}

/** The frame whose fragments these are, in order; the inverse of {@link fragments}. */
export function reassemble(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first === undefined) {
    throw new RangeError("there are no fragments");
  }
  const bodies = pieces.map((piece) => {
    const { network, isIpv4 } = networkOf(piece);
    return piece.slice(network.end + (isIpv4 ? 0 : 8), network.bodyEnd);
  });
  const body = Buffer.concat(bodies);
  const { network, isIpv4 } = networkOf(first);
  const headers = Buffer.from(first.slice(0, network.end));
  if (isIpv4) {
    headers.writeUInt16BE(headers.readUInt16BE(network.start + 6) & 0x4000, network.start + 6);
    return sealIpv4(headers, network.start, body);
  }
  headers.writeUInt8(first[network.end] ?? 0, network.start + 6);
  headers.writeUInt16BE(body.length, network.start + 4);
  return joined(headers, body);
}

function networkOf(bytes: Uint8Array) {
  const network = walkFrame(bytes).headers.find(({ is }) => is === "ipv4" || is === "ipv6");
  if (network === undefined) {
    throw new RangeError("the frame holds no IP packet");
  }
  return { network, isIpv4: network.is === "ipv4" };
}

function ipv4Fragment(
  headers: Buffer,
  start: number,
  piece: Uint8Array,
  offset: number,
  more: boolean,
): Uint8Array {
  headers.writeUInt16BE((more ? 0x2000 : 0) | (offset >> 3), start + 6);
  return sealIpv4(headers, start, piece);
}

function ipv6Fragment(
  headers: Buffer,
  start: number,
  piece: Uint8Array,
  offset: number,
  more: boolean,
  id: number,
): Uint8Array {
  const fragment = Buffer.alloc(8);
  fragment.writeUInt8(headers.readUInt8(start + 6), 0);
  fragment.writeUInt16BE(offset | (more ? 1 : 0), 2);
  fragment.writeUInt32BE(id, 4);
  headers.writeUInt8(44, start + 6);
  headers.writeUInt16BE(8 + piece.length, start + 4);
  return joined(joined(headers, fragment), piece);
}

/** The packet, with length and checksum of its IPv4 header made right. */
function sealIpv4(headers: Buffer, start: number, body: Uint8Array): Uint8Array {
  headers.writeUInt16BE(headers.length - start + body.length, start + 2);
  headers.writeUInt16BE(0, start + 10);
  headers.writeUInt16BE(internetChecksum(headers.subarray(start)), start + 10);
  return joined(headers, body);
}
