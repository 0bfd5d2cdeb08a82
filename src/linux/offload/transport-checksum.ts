import { fold, put16, sumBytes } from "./checksum.js";
import { type Layers, pseudoHeaderSum } from "./layers.js";

const TCP = 6;
const SCTP = 132;

/** Writes the whole checksum of layer 4, at `offset` in its header, of a frame that ends at `end`. */
export function setTransportChecksum(
  bytes: Uint8Array,
  layers: Layers,
  end: number,
  offset: number,
): void {
  const { transport, protocol } = layers;
  const at = transport + offset;
  if (protocol === SCTP) {
    setCrc(bytes, transport, end, at);
    return;
  }
  put16(bytes, at, fold(pseudoHeaderSum(bytes, layers, end - transport)));
  completeChecksum(bytes, transport, end, at, protocol !== TCP);
}

/**
 * Completes a partial checksum: the field at `at` holds the sum of a pseudo-header, and gets the complement of the sum from `start`.
 *
 * @param isZeroNone whether 0 says that there is no checksum, as in UDP (RFC 768)
 */
export function completeChecksum(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number,
  isZeroNone: boolean,
): void {
  const checksum = ~fold(sumBytes(bytes, start, end)) & 0xffff;
  put16(bytes, at, checksum === 0 && isZeroNone ? 0xffff : checksum);
}

/** CRC32c, least significant byte first (RFC 9260, appendix A). */
function setCrc(bytes: Uint8Array, start: number, end: number, at: number): void {
  bytes.fill(0, at, at + 4);
  let crc = 0xffffffff;
  for (let i = start; i < end; i += 1) {
    crc = (crc >>> 8) ^ crcTable[(crc ^ bytes[i]!) & 0xff]!;
  }
  for (let i = 0; i < 4; i += 1) {
    bytes[at + i] = ~crc >>> (8 * i);
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return crc;
});
