import { libc } from "./libc.js";

/** Frames that are under way at once. */
export const slots = 64;

/** Bytes in front of a frame that headers may grow into. */
export const headroom = 256;

/** The longest frame: one with GSO and its headers. */
export const maxFrame = 65_600;

/** Bytes that a slot has from where its frame begins: more than {@link maxFrame}, for one that has grown and was copied. */
export const room = maxFrame + 192;

const slotBytes = headroom + room;

/** Memory of frames outside of the JavaScript heap, so that system calls can have its address. */
export class Arena {
  readonly bytes: Uint8Array;
  readonly address: number;

  constructor() {
    const { buffer, address } = libc().allocate(slots * slotBytes);
    this.bytes = new Uint8Array(buffer);
    this.address = address;
  }

  /** Where slot `i` begins: its headroom. */
  floor(i: number): number {
    return i * slotBytes;
  }

  /** Where the frame in slot `i` begins. */
  frame(i: number): number {
    return i * slotBytes + headroom;
  }
}

/** Structures of system calls outside of the heap, written in words: everything is little-endian and 64 bits. */
export class Structures {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly address: number;

  /** @param size bytes, a multiple of 4 */
  constructor(size: number) {
    const { buffer, address } = libc().allocate(size);
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.address = address;
  }

  /** A pointer or a size of 64 bits at byte `at`. */
  put64(at: number, value: number): void {
    this.words[at >> 2] = value >>> 0;
    this.words[(at >> 2) + 1] = Math.floor(value / 2 ** 32);
  }
}
