import { fold, get16, put16 } from "./checksum.js";
import { emptyLayers, findLayers, type Layers, pseudoHeaderSum } from "./layers.js";
import { setTransportChecksum } from "./segment.js";
import { Gso, type VnetHeader } from "./vnet-header.js";

const ethernetBytes = 14;
const vlanBytes = 4;

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
    out.needsChecksum = false;
    out.gsoType = Gso.None;
    out.headerLength = 0;
    out.gsoSize = 0;
    out.checksumStart = 0;
    out.checksumOffset = 0;
    const isTagged = end - start > ethernetBytes && isVlan(get16(bytes, start + 12));
    const limit = mtu + ethernetBytes + (isTagged ? vlanBytes : 0);
    const isGso = arrived.gsoType !== Gso.None;
    const length = isGso ? arrived.headerLength + grown + arrived.gsoSize : end - start;
    if (length > limit) {
      return "tooLong";
    }
    if (!arrived.needsChecksum) {
      return isGso ? "unfinished" : "send";
    }
    const transport = start + arrived.checksumStart + grown;
    if (
      !findLayers(bytes, start, end, transport, this.layers) ||
      transport + arrived.checksumOffset + 2 > end
    ) {
      return "unfinished";
    }
    const isTunnelled = this.layers.outerCount > 0;
    if (isGso && isTunnelled) {
      return "segment";
    }
    if (isTunnelled) {
      // A tunnel's outer header may be what the next card looks at: leave it nothing to do.
      setTransportChecksum(bytes, this.layers, end);
      return "send";
    }
    const sum = pseudoHeaderSum(bytes, this.layers, end - transport);
    put16(bytes, transport + arrived.checksumOffset, fold(sum));
    out.needsChecksum = true;
    out.checksumStart = arrived.checksumStart + grown;
    out.checksumOffset = arrived.checksumOffset;
    if (isGso) {
      out.gsoType = arrived.gsoType;
      out.gsoSize = arrived.gsoSize;
      out.headerLength = arrived.headerLength + grown;
    }
    return "send";
  }
}

function isVlan(type: number): boolean {
  return type === 0x8100 || type === 0x88a8;
}
