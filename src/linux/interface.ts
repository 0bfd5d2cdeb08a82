import { Structures } from "./arena.js";
import { Errno, KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";

const SIOCGIFNAME = 0x8910;
const SIOCGIFFLAGS = 0x8913;
const SIOCSIFFLAGS = 0x8914;
const SIOCGIFADDR = 0x8915;
const SIOCGIFMTU = 0x8921;
const SIOCGIFINDEX = 0x8933;
const SIOCETHTOOL = 0x8946;
const ETHTOOL_GLINK = 0x0a;
const IFF_UP = 1;
const IFF_LOOPBACK = 0x8;
const IFF_RUNNING = 0x40;
const nameBytes = 15;
const requestBytes = 40;

/** Link and MTU of an interface. */
export interface LinkState {
  readonly name: string;
  /** Bytes of layer 3. */
  readonly mtu: number;
  /** It is up and has a carrier. */
  readonly isUp: boolean;
}

/** Interfaces of the network namespace in which it was made: a socket stays there when its thread moves on. */
export class Interfaces {
  /** An ethtool_value, for others of the same thread to use as well: memory outside of the heap is never given back. */
  readonly link: Structures;
  readonly #fd: number;

  constructor(link = new Structures(8)) {
    this.link = link;
    this.#fd = libc().socket(2, 2, 0);
    if (this.#fd < 0) {
      throw new KernelError("no socket for interfaces", libc().errno());
    }
  }

  /** Its index; undefined if there is no such interface. */
  index(name: string): number | undefined {
    return this.#ask(name, SIOCGIFINDEX)?.readInt32LE(16);
  }

  /** The name of the interface with that index; undefined if there is none. */
  name(index: number): string | undefined {
    const request = Buffer.alloc(requestBytes);
    request.writeInt32LE(index, 16);
    return libc().ioctl(this.#fd, SIOCGIFNAME, request) < 0 ? undefined : nameIn(request);
  }

  /** Link and MTU; down, with an MTU of 0, if it is gone. */
  state(name: string): LinkState {
    const flags = this.#ask(name, SIOCGIFFLAGS)?.readUInt16LE(16) ?? 0;
    const hasCarrier = this.#hasCarrier(name) ?? (flags & IFF_RUNNING) !== 0;
    return {
      name,
      mtu: this.#ask(name, SIOCGIFMTU)?.readInt32LE(16) ?? 0,
      isUp: (flags & IFF_UP) !== 0 && hasCarrier,
    };
  }

  isLoopback(name: string): boolean {
    return ((this.#ask(name, SIOCGIFFLAGS)?.readUInt16LE(16) ?? 0) & IFF_LOOPBACK) !== 0;
  }

  /** Its IPv4 address, if it has one. */
  address(name: string): string | undefined {
    const answer = this.#ask(name, SIOCGIFADDR);
    return answer === undefined ? undefined : [...answer.subarray(20, 24)].join(".");
  }

  /** @throws KernelError */
  bringUp(name: string): void {
    const request = this.#ask(name, SIOCGIFFLAGS) ?? requestOf(name);
    request.writeUInt16LE(request.readUInt16LE(16) | IFF_UP, 16);
    if (libc().ioctl(this.#fd, SIOCSIFFLAGS, request) < 0) {
      throw new KernelError(`interface ${name} cannot be brought up`, libc().errno());
    }
  }

  close(): void {
    libc().close(this.#fd);
  }

  /** Undefined: its driver does not tell. What the flags say is up to a second old. */
  #hasCarrier(name: string): boolean | undefined {
    const request = requestOf(name);
    request.writeBigUInt64LE(BigInt(this.link.address), 16);
    this.link.words[0] = ETHTOOL_GLINK;
    const isTold = libc().ioctl(this.#fd, SIOCETHTOOL, request) >= 0;
    return isTold ? this.link.words[1] !== 0 : undefined;
  }

  #ask(name: string, request: number): Buffer | undefined {
    const buffer = requestOf(name);
    if (libc().ioctl(this.#fd, request, buffer) >= 0) {
      return buffer;
    }
    const errno = libc().errno();
    if (errno === Errno.ENODEV || errno === Errno.EADDRNOTAVAIL || errno === Errno.ENXIO) {
      return undefined;
    }
    throw new KernelError(`interface ${name} cannot be asked`, errno);
  }
}

/** An ifreq with a name. @throws KernelError if the name is none */
export function requestOf(name: string): Buffer {
  if (name === "" || name.length > nameBytes || /[/\s\0]/.test(name)) {
    throw new KernelError(`${JSON.stringify(name)} is no name of an interface`, 0);
  }
  const buffer = Buffer.alloc(requestBytes);
  buffer.write(name, "latin1");
  return buffer;
}

/** The name in an ifreq. */
export function nameIn(request: Buffer): string {
  return request.toString("latin1", 0, request.indexOf(0));
}
