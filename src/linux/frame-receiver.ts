import { type Arena, maxFrame, Structures, slots } from "./arena.js";
import { Errno } from "./kernel-error.js";
import { libc } from "./libc.js";
import { vnetBytes } from "./offload/vnet-header.js";

const MSG_DONTWAIT = 0x40;
const MSG_TRUNC = 0x20;
const messageBytes = 64;
const vectorBytes = 32;
const headerStride = 16;
const controlBytes = 64;
const TP_STATUS_VLAN_VALID = 0x10;
const TP_STATUS_VLAN_TPID_VALID = 0x40;

/** Receives up to 64 frames into an {@link Arena} at once; one serves all ports. */
export class FrameReceiver {
  /** By slot: where the frame begins and ends in the arena. */
  readonly starts = new Uint32Array(slots);
  readonly ends = new Uint32Array(slots);
  readonly #arena: Arena;
  readonly #messages = new Structures(slots * messageBytes);
  readonly #vectors = new Structures(slots * vectorBytes);
  readonly #headers = new Structures(slots * headerStride);
  readonly #control = new Structures(slots * controlBytes);

  constructor(arena: Arena) {
    this.#arena = arena;
    for (let i = 0; i < slots; i += 1) {
      this.#vectors.put64(i * vectorBytes, this.#headers.address + i * headerStride);
      this.#vectors.put64(i * vectorBytes + 8, vnetBytes);
      this.#vectors.put64(i * vectorBytes + 16, arena.address + arena.frame(i));
      this.#vectors.put64(i * vectorBytes + 24, maxFrame);
      const message = i * messageBytes;
      this.#messages.put64(message + 16, this.#vectors.address + i * vectorBytes);
      this.#messages.put64(message + 24, 2);
      this.#messages.put64(message + 32, this.#control.address + i * controlBytes);
    }
  }

  /** Bytes of the virtio headers: that of slot `i` is at `i * 16`. */
  get headers(): Uint8Array {
    return this.#headers.bytes;
  }

  /** From a packet socket: how many frames, or a negative errno. Frames that were cut have no length. */
  fromSocket(fd: number): number {
    const { words } = this.#messages;
    for (let i = 0; i < slots; i += 1) {
      words[(i * messageBytes + 40) >> 2] = controlBytes;
    }
    const count = libc().recvmmsg(fd, this.#messages.address, slots, MSG_DONTWAIT, null);
    if (count < 0) {
      return -libc().errno();
    }
    for (let i = 0; i < count; i += 1) {
      const start = this.#arena.frame(i);
      const isCut = (words[(i * messageBytes + 48) >> 2]! & MSG_TRUNC) !== 0;
      const length = words[(i * messageBytes + 56) >> 2]! - vnetBytes;
      this.starts[i] = start;
      this.ends[i] = isCut || length < 0 ? start : start + length;
      if (words[(i * messageBytes + 40) >> 2]! >= 36) {
        this.#restoreTag(i);
      }
    }
    return count;
  }

  /** From a TAP, a system call a frame: how many frames, or a negative errno if there is none. */
  fromTap(fd: number): number {
    for (let i = 0; i < slots; i += 1) {
      const length = libc().readv(fd, this.#vectors.address + i * vectorBytes, 2);
      if (length < 0) {
        const errno = libc().errno();
        return i > 0 ? i : errno === Errno.EAGAIN ? 0 : -errno;
      }
      const start = this.#arena.frame(i);
      this.starts[i] = start;
      this.ends[i] = start + Math.max(0, length - vnetBytes);
    }
    return slots;
  }

  /** The kernel takes the outer VLAN tag out of what a packet socket receives: put it back. */
  #restoreTag(i: number): void {
    const control = this.#control.words;
    const at = (i * controlBytes) >> 2;
    if (control[at + 2] !== 263 || control[at + 3] !== 8) {
      return;
    }
    const status = control[at + 4]!;
    if ((status & TP_STATUS_VLAN_VALID) === 0) {
      return;
    }
    const tag = control[at + 8]!;
    const type = (status & TP_STATUS_VLAN_TPID_VALID) !== 0 ? tag >>> 16 : 0x8100;
    const { bytes } = this.#arena;
    const start = this.starts[i]! - 4;
    bytes.copyWithin(start, start + 4, start + 16);
    bytes[start + 12] = type >>> 8;
    bytes[start + 13] = type;
    bytes[start + 14] = tag >>> 8;
    bytes[start + 15] = tag;
    this.starts[i] = start;
  }
}
