import { fstatSync } from "node:fs";
import { Interfaces, type LinkState, nameIn } from "./interface.js";
import { KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";
import { inNamespaceOf, namespaceId } from "./netns.js";

const TUNGETIFF = 0x800454d2;
const TUNGETDEVNETNS = 0x54e3;

/** Follows a TAP by its descriptor wherever it goes: into a pod, under another name. */
export class TapHome {
  readonly #fd: number;
  readonly #interfaces: Interfaces;
  readonly #namespace = namespaceId();
  #last: LinkState = { name: "", mtu: 1_500, isUp: true };
  #isAway = false;

  /** To be called in the namespace of the TAP, which is that of `interfaces`. */
  constructor(fd: number, interfaces: Interfaces) {
    this.#fd = fd;
    this.#interfaces = interfaces;
  }

  /** Whether it was seen in another namespace last. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** What it is now, where this can be seen, else what it was last; undefined if it is gone. */
  look(): LinkState | undefined {
    const request = Buffer.alloc(40);
    if (libc().ioctl(this.#fd, TUNGETIFF, request) < 0) {
      return undefined;
    }
    const name = nameIn(request);
    const there = libc().ioctlValue(this.#fd, TUNGETDEVNETNS, 0);
    if (there < 0) {
      this.#isAway = this.#interfaces.index(name) === undefined;
      return this.#isAway ? this.#last : this.#ask(name, this.#interfaces);
    }
    try {
      this.#isAway = fstatSync(there).ino !== this.#namespace;
      return this.#isAway ? this.#askThere(name, there) : this.#ask(name, this.#interfaces);
    } finally {
      // Node does not know this one, and says so of what it did not open itself.
      libc().close(there);
    }
  }

  #askThere(name: string, there: number): LinkState {
    try {
      return inNamespaceOf(there, `the namespace of ${name}`, () => {
        const interfaces = new Interfaces(this.#interfaces.link);
        try {
          return this.#ask(name, interfaces);
        } finally {
          interfaces.close();
        }
      });
    } catch (error) {
      if (error instanceof KernelError) {
        return this.#last; // without the capability to enter it
      }
      throw error;
    }
  }

  #ask(name: string, interfaces: Interfaces): LinkState {
    this.#last = interfaces.state(name);
    return this.#last;
  }
}
