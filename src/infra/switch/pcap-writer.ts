import { closeSync, openSync, writeSync } from "node:fs";

/** How much is gathered before it is written. */
const bufferSize = 256 * 1024;

/** Longer than any frame, and such that one fits the buffer. */
const snapLength = 131_072;

/** Writes frames to a file in the classic pcap format: little-endian, microseconds, Ethernet. */
export class PcapWriter {
  readonly #fd: number;
  readonly #buffer = Buffer.allocUnsafe(bufferSize);
  #length = 0;

  /** Begins the file anew. @throws the error of the system */
  constructor(path: string) {
    this.#fd = openSync(path, "w", 0o600);
    const header = this.#buffer;
    header.writeUInt32LE(0xa1b2_c3d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(0, 8);
    header.writeUInt32LE(0, 12);
    header.writeUInt32LE(snapLength, 16);
    header.writeUInt32LE(1, 20);
    this.#length = 24;
  }

  /** Adds a frame; `nowMs` is the time of day. */
  write(nowMs: number, bytes: Uint8Array, start: number, end: number): void {
    const kept = Math.min(end - start, snapLength);
    if (this.#length + 16 + kept > bufferSize) {
      this.flush();
    }
    const buffer = this.#buffer;
    const at = this.#length;
    buffer.writeUInt32LE(Math.floor(nowMs / 1000), at);
    buffer.writeUInt32LE(Math.floor((nowMs % 1000) * 1000), at + 4);
    buffer.writeUInt32LE(kept, at + 8);
    buffer.writeUInt32LE(end - start, at + 12);
    buffer.set(bytes.subarray(start, start + kept), at + 16);
    this.#length += 16 + kept;
  }

  /** Writes what has been gathered. */
  flush(): void {
    if (this.#length > 0) {
      writeSync(this.#fd, this.#buffer, 0, this.#length);
      this.#length = 0;
    }
  }

  close(): void {
    this.flush();
    closeSync(this.#fd);
  }
}
