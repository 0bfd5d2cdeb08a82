import type { PacketIn, PacketMetadata } from "../../p4/messages.js";
import type { ValueInfo } from "../../p4/p4info/p4info.js";

interface Place extends Pick<ValueInfo, "id" | "bitwidth" | "bytes"> {
  /** Bits before it. */
  readonly offset: number;
}

/** The header that stands before a packet from or to the controller: fields packed, most significant bit first. */
export class ControllerHeader {
  /** Bytes of the header. */
  readonly bytes: number;
  readonly #places: readonly Place[];

  constructor(fields: readonly ValueInfo[]) {
    let offset = 0;
    this.#places = fields.map(({ id, bitwidth, bytes }) => {
      offset += bitwidth;
      return { id, bitwidth, bytes, offset: offset - bitwidth };
    });
    this.bytes = (offset + 7) >> 3;
  }

  /** A packet for the controller, its bytes copied; undefined if it is too short to have the header. */
  cut(
    bytes: Uint8Array,
    start: number,
    end: number,
  ): (PacketIn & { readonly payload: Uint8Array }) | undefined {
    if (end - start < this.bytes) {
      return undefined;
    }
    return {
      payload: bytes.slice(start + this.bytes, end),
      metadata: this.#places.map(({ id, bitwidth, offset }) => ({
        metadataId: id,
        value: readBits(bytes, start * 8 + offset, bitwidth),
      })),
    };
  }

  /** The frame of a packet from the controller; its metadata are in the order of the fields. */
  join(metadata: readonly PacketMetadata[], payload: Uint8Array): Uint8Array {
    const frame = new Uint8Array(this.bytes + payload.length);
    this.#places.forEach(({ bitwidth, offset }, i) => {
      writeBits(frame, offset, bitwidth, metadata[i]?.value ?? new Uint8Array());
    });
    frame.set(payload, this.bytes);
    return frame;
  }
}

/** The shortest bytes that hold the bits. */
function readBits(bytes: Uint8Array, from: number, width: number): Uint8Array {
  const value = new Uint8Array(Math.max(1, (width + 7) >> 3));
  for (let bit = 0; bit < width; bit++) {
    const at = from + width - 1 - bit;
    const isSet = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    const byte = value.length - 1 - (bit >> 3);
    value[byte] = (value[byte] ?? 0) | (isSet << (bit & 7));
  }
  const first = value.findIndex((byte) => byte !== 0);
  return value.subarray(first < 0 ? value.length - 1 : first);
}

function writeBits(bytes: Uint8Array, from: number, width: number, value: Uint8Array): void {
  for (let bit = 0; bit < width; bit++) {
    const at = from + width - 1 - bit;
    const isSet = ((value[value.length - 1 - (bit >> 3)] ?? 0) >> (bit & 7)) & 1;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (isSet << (7 - (at & 7)));
  }
}
