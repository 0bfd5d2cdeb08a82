import { KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";

const AF_NETLINK = 16;
const SOCK_RAW_NONBLOCK = 3 | 0x800;
const RTMGRP_LINK = 1;

/** Hears of every change of an interface in the network namespace in which it was made (rtnetlink(7)). */
export class LinkWatch {
  readonly fd: number;
  readonly #buffer = new Uint8Array(16_384);

  constructor() {
    this.fd = libc().socket(AF_NETLINK, SOCK_RAW_NONBLOCK, 0);
    const address = Buffer.alloc(12);
    address.writeUInt16LE(AF_NETLINK, 0);
    address.writeUInt32LE(RTMGRP_LINK, 8);
    if (this.fd < 0 || libc().bind(this.fd, address, address.length) < 0) {
      throw new KernelError("changes of interfaces cannot be followed", libc().errno());
    }
  }

  /** Takes what has been heard; whether there was anything, or too much. */
  changed(): boolean {
    let heard = false;
    // What they say does not matter: whoever hears one looks at all of his interfaces.
    for (let i = 0; i < 1_000; i += 1) {
      const length = libc().read(this.fd, this.#buffer, this.#buffer.length);
      if (length <= 0) {
        return heard || libc().errno() !== 11;
      }
      heard = true;
    }
    return heard;
  }

  close(): void {
    libc().close(this.fd);
  }
}
