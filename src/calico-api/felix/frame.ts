/** The limit of a frame unless another is given: 256 MiB, more than ten million members of an IP set. */
export const defaultFrameLimit = 256 * 1024 * 1024;

const headerLength = 8;

/** The bytes are not frames, or end amid one. Where the next frame begins is unknown: only a new stream helps. */
export class FrameError extends Error {
  override readonly name = "FrameError";
  /** Where in the stream the frame begins. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Cuts the bytes of one direction into frames: a length of 8 bytes, little-endian, and as many bytes of payload, which
 * is how Felix and its dataplane driver talk (Calico v3.20 to v3.33). Memory is taken only for what has arrived.
 */
export class FrameReader {
  readonly #limit: number;
  readonly #header = Buffer.alloc(headerLength);
  #headerHas = 0;
  /** Bytes of the payload; undefined until the header is whole. */
  #length: number | undefined;
  #parts: Uint8Array[] = [];
  #has = 0;
  /** Where the frame begins. */
  #offset = 0;

  /** `limit`: the most bytes of a payload. */
  constructor(limit: number = defaultFrameLimit) {
    this.#limit = limit;
  }

  /**
   * Yields the payloads that `chunk` completes: iterate to the end. A payload that is whole in the chunk is a view of
   * it. Throws {@link FrameError}, after what came before it, at a length over the limit.
   */
  *push(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#length === undefined) {
        const part = chunk.subarray(at, at + headerLength - this.#headerHas);
        this.#header.set(part, this.#headerHas);
        this.#headerHas += part.length;
        at += part.length;
        if (this.#headerHas < headerLength) {
          return;
        }
        this.#length = this.#readLength();
      }
      const part = chunk.subarray(at, at + this.#length - this.#has);
      at += part.length;
      if (part.length > 0) {
        this.#parts.push(part);
        this.#has += part.length;
      }
      if (this.#has === this.#length) {
        yield this.#takeFrame();
      }
    }
  }

  /** The stream has ended. Throws {@link FrameError} if that was amid a frame. */
  end(): void {
    if (this.#headerHas === 0) {
      return;
    }
    const after =
      this.#length === undefined
        ? `${this.#headerHas} of the ${headerLength} bytes of its length`
        : `${this.#has} of its ${this.#length} bytes`;
    throw new FrameError(
      `the stream ended inside the frame at byte ${this.#offset}, after ${after}`,
      this.#offset,
    );
  }

  #readLength(): number {
    const length = this.#header.readBigUInt64LE();
    if (length > BigInt(this.#limit)) {
      throw new FrameError(
        `the frame at byte ${this.#offset} claims ${length} bytes, over the limit of ${this.#limit}: ` +
          "either these bytes are no frames of Felix, or the frame limit must be raised",
        this.#offset,
      );
    }
    return Number(length);
  }

  #takeFrame(): Uint8Array {
    const [only = new Uint8Array(), ...others] = this.#parts;
    const frame = others.length === 0 ? only : Buffer.concat(this.#parts, this.#has);
    this.#offset += headerLength + frame.length;
    this.#headerHas = 0;
    this.#length = undefined;
    this.#parts = [];
    this.#has = 0;
    return frame;
  }
}

/** The frame of a payload: its length and a copy of it. */
export function encodeFrame(payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headerLength + payload.length);
  frame.writeBigUInt64LE(BigInt(payload.length));
  frame.set(payload, headerLength);
  return frame;
}
