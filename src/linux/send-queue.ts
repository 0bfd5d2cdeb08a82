import { Structures, slots } from "./arena.js";
import { Errno } from "./kernel-error.js";
import { libc } from "./libc.js";
import { type VnetHeader, vnetBytes, writeVnetHeader } from "./offload/vnet-header.js";

const MSG_DONTWAIT = 0x40;
const messageBytes = 64;
const vectorBytes = 32;
const headerStride = 16;

/** What became of a flush. */
export interface Flushed {
  sent: number;
  bytes: number;
  dropped: number;
  /** Of the last frame that was not sent; 0. */
  errno: number;
}

/** Frames that wait to leave by one port, at most 64. */
export class SendQueue {
  readonly #messages = new Structures(slots * messageBytes);
  readonly #vectors = new Structures(slots * vectorBytes);
  readonly #headers = new Structures(slots * headerStride);
  readonly #result: Flushed = { sent: 0, bytes: 0, dropped: 0, errno: 0 };
  #fd = -1;
  #isTap = false;
  #count = 0;

  constructor() {
    for (let i = 0; i < slots; i += 1) {
      this.#vectors.put64(i * vectorBytes, this.#headers.address + i * headerStride);
      this.#vectors.put64(i * vectorBytes + 8, vnetBytes);
      this.#messages.put64(i * messageBytes + 16, this.#vectors.address + i * vectorBytes);
      this.#messages.put64(i * messageBytes + 24, 2);
    }
  }

  /** From now on it is empty, and sends by the packet socket or the TAP `fd`. */
  attach(fd: number, isTap: boolean): void {
    this.#fd = fd;
    this.#isTap = isTap;
    this.#count = 0;
  }

  /** What is queued from now on is lost. */
  detach(): void {
    this.attach(-1, false);
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count === slots;
  }

  /** Queues a frame that stays at `address` until the flush. Not when full. */
  push(address: number, length: number, header: VnetHeader): void {
    const vector = this.#count * vectorBytes;
    this.#vectors.put64(vector + 16, address);
    this.#vectors.put64(vector + 24, length);
    writeVnetHeader(this.#headers.bytes, this.#count * headerStride, header);
    this.#count += 1;
  }

  /** Sends what is queued; what the kernel does not take at once is lost. */
  flush(): Readonly<Flushed> {
    const result = this.#result;
    result.sent = 0;
    result.bytes = 0;
    result.dropped = 0;
    result.errno = 0;
    if (this.#isTap) {
      this.#writeAll(result);
    } else {
      this.#sendAll(result);
    }
    this.#count = 0;
    return result;
  }

  #sendAll(result: Flushed): void {
    let at = 0;
    while (at < this.#count) {
      const address = this.#messages.address + at * messageBytes;
      const sent = libc().sendmmsg(this.#fd, address, this.#count - at, MSG_DONTWAIT);
      for (let i = 0; i < sent; i += 1) {
        this.#note(at + i, result);
      }
      if (sent > 0) {
        at += sent;
        continue;
      }
      // The first of the rest is refused: it alone is lost, if the others can go.
      result.errno = libc().errno();
      const isFull = result.errno === Errno.EAGAIN || result.errno === Errno.ENOBUFS;
      const lost = isFull ? this.#count - at : 1;
      result.dropped += lost;
      at += lost;
    }
  }

  #writeAll(result: Flushed): void {
    for (let i = 0; i < this.#count; i += 1) {
      if (libc().writev(this.#fd, this.#vectors.address + i * vectorBytes, 2) < 0) {
        result.errno = libc().errno();
        result.dropped += 1;
      } else {
        this.#note(i, result);
      }
    }
  }

  #note(i: number, result: Flushed): void {
    result.sent += 1;
    result.bytes += this.#vectors.words[(i * vectorBytes + 24) >> 2]!;
  }
}
