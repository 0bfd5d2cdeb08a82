/** Where a layer stands in the frame that is being built. */
export interface LayerPlace {
  /** What follows it; undefined before a payload or at the end. */
  readonly next: Layer | undefined;
  /** The nearest IP header before it. */
  readonly network: Layer | undefined;
}

/** One header of a frame, as {@link frame} takes it. */
export interface Layer {
  readonly name: string;
  /** What an Ethernet header says of it. */
  readonly etherType?: number;
  /** What an IP header says of it. */
  readonly protocol?: number;
  /** The destination port of UDP that means it. */
  readonly udpPort?: number;
  /** Of an IP header: what the checksums of layer 4 cover beside their own bytes. */
  readonly pseudoHeader?: (protocol: number, length: number) => Uint8Array;
  /** The header, and `rest` behind it. */
  encode(rest: Uint8Array, place: LayerPlace): Uint8Array;
}

/** A header, or bytes or text that stand as they are. */
export type FramePart = Layer | Uint8Array | string;

/**
 * The bytes of a frame (or, without `ethernet`, of a packet): the parts in their order. Lengths, types and checksums that a
 * header leaves open are computed from what follows it.
 */
export function frame(...parts: readonly FramePart[]): Uint8Array {
  const layers = parts.map(layerOf);
  let bytes: Uint8Array = new Uint8Array();
  for (let i = layers.length - 1; i >= 0; i -= 1) {
    const network = layers.slice(0, i).findLast((layer) => layer.pseudoHeader !== undefined);
    bytes = layers[i]?.encode(bytes, { next: layers[i + 1], network }) ?? bytes;
  }
  return Uint8Array.from(bytes);
}

/** The two, one behind the other. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function layerOf(part: FramePart): Layer {
  if (typeof part === "object" && "encode" in part) {
    return part;
  }
  const bytes = typeof part === "string" ? Buffer.from(part) : part;
  return { name: "payload", encode: (rest) => joined(bytes, rest) };
}
