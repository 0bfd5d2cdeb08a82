import { Errno, KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";

const AF_NETLINK = 16;
const SOCK_RAW_NONBLOCK = 3 | 0x800;
/** Bits of group numbers: LINK 1, IPV6_IFINFO 12, IPV4_NETCONF 24, IPV6_NETCONF 25. */
const groups = 0x1 | (1 << 11) | (1 << 23) | (1 << 24);
const RTM_NEWLINK = 16;
const RTM_DELLINK = 17;
const RTM_NEWNETCONF = 80;
const headerBytes = 16;
const rounds = 1_000;

/** Indices of the interfaces that have changed, or all of them. */
export type LinkChanges = ReadonlySet<number> | "all";

const none: ReadonlySet<number> = new Set();

/**
 * Hears of every change of an interface, and of how the stack treats it, in the network namespace in which it was made
 * (rtnetlink(7)).
 */
export class LinkWatch {
  readonly fd: number;
  readonly #buffer = Buffer.alloc(32_768);

  constructor() {
    this.fd = libc().socket(AF_NETLINK, SOCK_RAW_NONBLOCK, 0);
    const address = Buffer.alloc(12);
    address.writeUInt16LE(AF_NETLINK, 0);
    address.writeUInt32LE(groups, 8);
    if (this.fd < 0 || libc().bind(this.fd, address, address.length) < 0) {
      throw new KernelError("changes of interfaces cannot be followed", libc().errno());
    }
  }

  /** Takes what has been heard. */
  changes(): LinkChanges {
    let changed: Set<number> | undefined;
    for (let i = 0; i < rounds; i += 1) {
      const length = libc().read(this.fd, this.#buffer, this.#buffer.length);
      if (length <= 0) {
        // Anything else says that something was not heard.
        return libc().errno() === Errno.EAGAIN ? (changed ?? none) : "all";
      }
      changed ??= new Set();
      noteChanges(this.#buffer.subarray(0, length), changed);
    }
    return "all";
  }

  close(): void {
    libc().close(this.fd);
  }
}

/** Adds the indices of the interfaces that messages of rtnetlink speak of. */
export function noteChanges(messages: Buffer, into: Set<number>): void {
  let at = 0;
  while (at + headerBytes + 12 <= messages.length) {
    const length = messages.readUInt32LE(at);
    switch (messages.readUInt16LE(at + 4)) {
      case RTM_NEWLINK:
      case RTM_DELLINK:
        into.add(messages.readInt32LE(at + headerBytes + 4));
        break;
      case RTM_NEWNETCONF:
        // Its first attribute is the index.
        into.add(messages.readInt32LE(at + headerBytes + 8));
        break;
    }
    at += Math.max(headerBytes, (length + 3) & ~3);
  }
}
