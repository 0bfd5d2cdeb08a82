/** The first bytes of each frame of a socket with PACKET_VNET_HDR, or of a TAP with IFF_VNET_HDR (virtio 1.2, section 5.1.6). */
export interface VnetHeader {
  /** The checksum at `checksumStart + checksumOffset` is partial: the sum of the pseudo-header alone. */
  needsChecksum: boolean;
  /** 0: none, else see {@link Gso}. */
  gsoType: number;
  /** Bytes of all headers; of a frame with GSO. */
  headerLength: number;
  /** Bytes of payload of each segment. */
  gsoSize: number;
  /** Where layer 4 begins, from the frame's start. */
  checksumStart: number;
  checksumOffset: number;
}

/** Kinds of segmentation; `Ecn` is a flag. */
export const Gso = { None: 0, Tcp4: 1, Tcp6: 4, Udp: 5, Ecn: 0x80 } as const;

/** Bytes. */
export const vnetBytes = 10;

/** A frame without anything left to do. */
export function plainHeader(): VnetHeader {
  return {
    needsChecksum: false,
    gsoType: 0,
    headerLength: 0,
    gsoSize: 0,
    checksumStart: 0,
    checksumOffset: 0,
  };
}

/** Makes a header say that nothing is left to do. */
export function clearVnetHeader(header: VnetHeader): void {
  header.needsChecksum = false;
  header.gsoType = Gso.None;
  header.headerLength = 0;
  header.gsoSize = 0;
  header.checksumStart = 0;
  header.checksumOffset = 0;
}

// Numbers are in native order: little-endian wherever Node runs on Linux but s390x.

export function readVnetHeader(bytes: Uint8Array, at: number, into: VnetHeader): void {
  const word = (offset: number): number => bytes[at + offset]! | (bytes[at + offset + 1]! << 8);
  into.needsChecksum = (bytes[at]! & 1) !== 0;
  into.gsoType = bytes[at + 1]!;
  into.headerLength = word(2);
  into.gsoSize = word(4);
  into.checksumStart = word(6);
  into.checksumOffset = word(8);
}

export function writeVnetHeader(bytes: Uint8Array, at: number, header: VnetHeader): void {
  const word = (offset: number, value: number): void => {
    bytes[at + offset] = value;
    bytes[at + offset + 1] = value >>> 8;
  };
  bytes[at] = header.needsChecksum ? 1 : 0;
  bytes[at + 1] = header.gsoType;
  word(2, header.headerLength);
  word(4, header.gsoSize);
  word(6, header.checksumStart);
  word(8, header.checksumOffset);
}
