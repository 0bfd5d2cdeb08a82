import { detachFromStack } from "./detach.js";
import { type Interfaces, requestOf } from "./interface.js";
import { Errno, KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";

const O_RDWR = 2;
const O_NONBLOCK = 0x800;
const ETH_P_ALL = 3;
const SOL_PACKET = 263;
const PACKET_ADD_MEMBERSHIP = 1;
const PACKET_AUXDATA = 8;
const PACKET_VNET_HDR = 15;
const PACKET_IGNORE_OUTGOING = 23;
const SO_RCVBUF = 8;
const SO_RCVBUFFORCE = 33;
const receiveBufferBytes = 8 << 20;
const TUNSETIFF = 0x400454ca;
const TUNSETPERSIST = 0x400454cb;
const TUNSETOFFLOAD = 0x400454d0;
const IFF_TAP = 0x2;
const IFF_NO_PI = 0x1000;
const IFF_VNET_HDR = 0x4000;
/** CSUM, TSO4, TSO6, USO4, USO6; older kernels know the first three only. */
const tapOffloads = [0x67, 0x07];

/** A packet socket on a netdev, promiscuous, for which the stack of its namespace no longer answers. @throws KernelError */
export function openNetdev(name: string, interfaces: Interfaces): number {
  const index = interfaces.index(requestName(name));
  if (index === undefined) {
    throw new KernelError(`there is no interface ${name}`, 0, "ip link show tells which there are");
  }
  const fd = libc().socket(17, 3, 0);
  if (fd < 0) {
    throw new KernelError(`no packet socket for ${name}`, libc().errno());
  }
  try {
    detachFromStack(name, interfaces);
    interfaces.bringUp(name);
    if (!hasOption(fd, 1, SO_RCVBUFFORCE, int(receiveBufferBytes))) {
      // In a user namespace there is as much as everybody may have.
      option(fd, 1, SO_RCVBUF, int(receiveBufferBytes), name);
    }
    option(fd, SOL_PACKET, PACKET_VNET_HDR, int(1), name);
    option(fd, SOL_PACKET, PACKET_AUXDATA, int(1), name);
    option(fd, SOL_PACKET, PACKET_IGNORE_OUTGOING, int(1), name);
    const promiscuous = Buffer.alloc(16);
    promiscuous.writeInt32LE(index, 0);
    promiscuous.writeUInt16LE(1, 4);
    option(fd, SOL_PACKET, PACKET_ADD_MEMBERSHIP, promiscuous, name);
    const address = Buffer.alloc(20);
    address.writeUInt16LE(17, 0);
    address.writeUInt16BE(ETH_P_ALL, 2);
    address.writeInt32LE(index, 4);
    if (libc().bind(fd, address, address.length) < 0) {
      throw new KernelError(`the packet socket cannot be bound to ${name}`, libc().errno());
    }
    return fd;
  } catch (error) {
    libc().close(fd);
    throw error;
  }
}

/** A persistent TAP: the one of that name, or a new one. @throws KernelError */
export function openTap(name: string, interfaces: Interfaces): number {
  const request = requestOf(name);
  const fd = libc().open("/dev/net/tun", O_RDWR | O_NONBLOCK);
  if (fd < 0) {
    throw new KernelError("/dev/net/tun cannot be opened", libc().errno());
  }
  try {
    request.writeUInt16LE(IFF_TAP | IFF_NO_PI | IFF_VNET_HDR, 16);
    if (libc().ioctl(fd, TUNSETIFF, request) < 0) {
      const errno = libc().errno();
      const remedy =
        errno === Errno.EINVAL
          ? `an interface ${name} exists that is no TAP: choose another name`
          : undefined;
      throw new KernelError(`TAP ${name} cannot be opened`, errno, remedy);
    }
    value(fd, TUNSETPERSIST, 1, name);
    if (!tapOffloads.some((offloads) => libc().ioctlValue(fd, TUNSETOFFLOAD, offloads) >= 0)) {
      throw new KernelError(`the offloads of TAP ${name} cannot be set`, libc().errno());
    }
    detachFromStack(name, interfaces);
    interfaces.bringUp(name);
    return fd;
  } catch (error) {
    libc().close(fd);
    throw error;
  }
}

function requestName(name: string): string {
  requestOf(name);
  return name;
}

function int(number: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(number);
  return buffer;
}

function hasOption(fd: number, level: number, key: number, content: Buffer): boolean {
  return libc().setsockopt(fd, level, key, content, content.length) >= 0;
}

function option(fd: number, level: number, key: number, content: Buffer, name: string): void {
  if (!hasOption(fd, level, key, content)) {
    throw new KernelError(`option ${key} of the packet socket on ${name}`, libc().errno());
  }
}

function value(fd: number, request: number, argument: number, name: string): void {
  if (libc().ioctlValue(fd, request, argument) < 0) {
    throw new KernelError(`TAP ${name} cannot be made persistent`, libc().errno());
  }
}
