import { fold, get16, put16 } from "./checksum.js";
import { emptyLayers, findLayers, type Layers, pseudoHeaderSum } from "./layers.js";
import { completeChecksum, setTransportChecksum } from "./transport-checksum.js";
import { clearVnetHeader, Gso, type VnetHeader } from "./vnet-header.js";

const ethernetBytes = 14;
const vlanBytes = 4;
const tcpBytes = 20;
const udpBytes = 8;
const SCTP = 132;

/** What is to be done with a frame that leaves. */
export type Finish =
  /** Send it with the header that was filled in. */
  | "send"
  /** Segment it, see {@link FrameFinisher.layers}, then send the segments without anything left to do. */
  | "segment"
  /** It is longer than its port permits. */
  | "tooLong"
  /** What was left to do cannot be done: the frame was cut, or layer 4 is not where it was. */
  | "unfinished";

/** Brings what hardware would do for a frame in line with what the pipeline has changed of it. */
export class FrameFinisher {
  /** Of the frame that {@link finish} saw last. */
  readonly layers: Layers = emptyLayers();

  /**
   * @param arrived what was left to do of the frame as it arrived
   * @param grown by how many bytes its headers have grown since
   * @param mtu of the port that it leaves by, bytes of layer 3
   * @param out filled in with what is left to do now
   */
  finish(
    bytes: Uint8Array,
    start: number,
    end: number,
    arrived: VnetHeader,
    grown: number,
    mtu: number,
    out: VnetHeader,
  ): Finish {
    clearVnetHeader(out);
    const isTagged = end - start > ethernetBytes && isVlan(get16(bytes, start + 12));
    const limit = mtu + ethernetBytes + (isTagged ? vlanBytes : 0);
    const isGso = arrived.gsoType !== Gso.None;
    if (!isGso && end - start > limit) {
      return "tooLong";
    }
    if (!arrived.needsChecksum) {
      return isGso ? "unfinished" : "send";
    }
    const transport = start + arrived.checksumStart + grown;
    const field = transport + arrived.checksumOffset;
    if (!isGso && transport < start + ethernetBytes) {
      // It was in the outer headers of a tunnel, which have been taken off.
      return "send";
    }
    const headers = isGso ? headerBytes(bytes, start, transport, arrived.gsoType) : 0;
    if (transport < start || field + 2 > end || start + headers > end) {
      return "unfinished";
    }
    if (isGso && Math.min(headers + arrived.gsoSize, end - start) > limit) {
      return "tooLong";
    }
    const { layers } = this;
    const found = findLayers(bytes, start, end, transport, layers);
    if (found === "none") {
      return "unfinished";
    }
    if (found === "quoted") {
      // The error's own checksum covers the partial one: it stays.
      return isGso ? "unfinished" : "send";
    }
    if (found === "found") {
      const isTunnelled = layers.outerCount > 0;
      if (isGso && isTunnelled) {
        return "segment";
      }
      if (isTunnelled || layers.protocol === SCTP) {
        // A tunnel's outer header may be what the next card looks at, and a header cannot say CRC: leave it nothing to do.
        setTransportChecksum(bytes, layers, end, arrived.checksumOffset);
        return "send";
      }
      put16(bytes, field, fold(pseudoHeaderSum(bytes, layers, end - transport)));
    }
    out.needsChecksum = true;
    out.checksumStart = transport - start;
    out.checksumOffset = arrived.checksumOffset;
    if (isGso) {
      out.gsoType = arrived.gsoType;
      out.gsoSize = arrived.gsoSize;
      out.headerLength = headers;
    }
    return "send";
  }

  /** Writes the whole checksum of a frame that leaves otherwise than by a port; one with GSO is as one packet. */
  complete(
    bytes: Uint8Array,
    start: number,
    end: number,
    arrived: VnetHeader,
    grown: number,
  ): void {
    const transport = start + arrived.checksumStart + grown;
    const field = transport + arrived.checksumOffset;
    if (!arrived.needsChecksum || transport < start || field + 2 > end) {
      return;
    }
    const { layers } = this;
    switch (findLayers(bytes, start, end, transport, layers)) {
      case "found":
        setTransportChecksum(bytes, layers, end, arrived.checksumOffset);
        break;
      case "hidden":
        completeChecksum(bytes, transport, end, field, arrived.checksumOffset === 6);
        break;
      case "quoted":
      case "none":
        break;
    }
  }
}

/** Bytes of all headers of a frame with GSO. What the kernel says of it is but a hint, and may count payload. */
function headerBytes(bytes: Uint8Array, start: number, transport: number, gsoType: number): number {
  const isUdp = (gsoType & ~Gso.Ecn) === Gso.Udp;
  const tcp = Math.max(tcpBytes, ((bytes[transport + 12] ?? 0) >> 4) * 4);
  return transport - start + (isUdp ? udpBytes : tcp);
}

function isVlan(type: number): boolean {
  return type === 0x8100 || type === 0x88a8;
}
