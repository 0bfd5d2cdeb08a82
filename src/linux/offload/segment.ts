import { get16, put16, setIpv4Checksum } from "./checksum.js";
import type { Layers } from "./layers.js";
import { setTransportChecksum } from "./transport-checksum.js";

const TCP = 6;
const FIN = 0x01;
const PSH = 0x08;
const CWR = 0x80;

/**
 * Cuts a frame that the kernel left whole (GSO) into frames of at most `gsoSize` bytes of payload, with every length and checksum
 * made right, the outer headers' too: what a network card does, for tunnels, where the kernel takes no whole ones.
 *
 * @param scratch room for one segment
 * @param emit takes a segment in `scratch`, from 0 to `length`, before it returns
 */
export function segment(
  bytes: Uint8Array,
  start: number,
  end: number,
  layers: Layers,
  gsoSize: number,
  scratch: Uint8Array,
  emit: (length: number) => void,
): void {
  const isTcp = layers.protocol === TCP;
  const checksumOffset = isTcp ? 16 : 6;
  const headerEnd = layers.transport + (isTcp ? (bytes[layers.transport + 12]! >> 4) * 4 : 8);
  const headers = headerEnd - start;
  const network = layers.network - start;
  const transport = layers.transport - start;
  const shifted: Layers = { ...layers, network, transport };
  const sequence = isTcp ? get32(bytes, layers.transport + 4) : 0;
  const flags = isTcp ? bytes[layers.transport + 13]! : 0;
  const id = layers.isIpv6 ? 0 : get16(bytes, layers.network + 4);
  for (let at = headerEnd, i = 0; at < end; at += gsoSize, i += 1) {
    const stop = Math.min(at + gsoSize, end);
    const length = headers + stop - at;
    scratch.set(bytes.subarray(start, headerEnd), 0);
    scratch.set(bytes.subarray(at, stop), headers);
    for (let o = 0; o < layers.outerCount; o += 1) {
      setOuterLengths(scratch, layers.outer[o]! - start, length, i);
    }
    if (layers.isIpv6) {
      put16(scratch, network + 4, length - network - 40);
    } else {
      put16(scratch, network + 2, length - network);
      put16(scratch, network + 4, (id + i) & 0xffff);
      setIpv4Checksum(scratch, network);
    }
    if (isTcp) {
      put32(scratch, transport + 4, (sequence + at - headerEnd) >>> 0);
      const late = stop < end ? ~(FIN | PSH) : 0xff;
      scratch[transport + 13] = flags & late & (i > 0 ? ~CWR : 0xff);
    } else {
      put16(scratch, transport + 4, length - transport);
    }
    setTransportChecksum(scratch, shifted, length, checksumOffset);
    emit(length);
  }
}

function setOuterLengths(bytes: Uint8Array, at: number, end: number, i: number): void {
  const isIpv6 = bytes[at]! >> 4 === 6;
  const payload = isIpv6 ? at + 40 : at + (bytes[at]! & 0xf) * 4;
  const protocol = bytes[isIpv6 ? at + 6 : at + 9]!;
  if (isIpv6) {
    put16(bytes, at + 4, end - payload);
  } else {
    put16(bytes, at + 2, end - at);
    put16(bytes, at + 4, (get16(bytes, at + 4) + i) & 0xffff);
    setIpv4Checksum(bytes, at);
  }
  if (protocol === 17) {
    put16(bytes, payload + 4, end - payload);
    put16(bytes, payload + 6, 0);
  }
}

function get32(bytes: Uint8Array, at: number): number {
  return ((get16(bytes, at) << 16) | get16(bytes, at + 2)) >>> 0;
}

function put32(bytes: Uint8Array, at: number, value: number): void {
  put16(bytes, at, value >>> 16);
  put16(bytes, at + 2, value & 0xffff);
}
