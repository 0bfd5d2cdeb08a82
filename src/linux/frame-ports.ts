import { Arena, room, Structures, slots } from "./arena.js";
import { FrameReceiver } from "./frame-receiver.js";
import { IngressDrop } from "./ingress-drop.js";
import { Interfaces } from "./interface.js";
import { Errno, KernelError } from "./kernel-error.js";
import {
  type FramePort,
  type FramePortSpec,
  KernelPort,
  type KernelPortMeans,
} from "./kernel-port.js";
import { libc } from "./libc.js";
import { type LinkChanges, LinkWatch } from "./link-watch.js";
import { inNamespace } from "./netns.js";
import { FrameFinisher } from "./offload/finish-frame.js";
import { segment } from "./offload/segment.js";
import {
  clearVnetHeader,
  plainHeader,
  readVnetHeader,
  type VnetHeader,
} from "./offload/vnet-header.js";
import { SendQueue } from "./send-queue.js";

/** What {@link FramePorts} are made of. */
export interface FramePortsOptions {
  /** The network namespace of the ports, `/run/netns/NAME`. Default: that of the thread. */
  readonly netns?: string;
  /** An interface has vanished, or the stack got hold of it: its port is closed, and no other. */
  readonly onClosed?: (port: number, reason: string) => void;
  /** Whether what comes in is kept from the stack by a program, too, where the kernel can. Default: true; for tests. */
  readonly dropsAtIngress?: boolean;
}

/** Takes a frame: bytes in [floor, end) may be overwritten, and stay until the frame has left. */
export type TakeFrame = (
  port: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  floor: number,
) => void;

const pollBytes = 8;
const POLLIN = 1;
const maxPorts = 1_024;
const EFD_NONBLOCK = 0x800;

/**
 * Ports of the kernel for one thread: receives frames in batches, and sends what becomes of them, with offloads as the pods have them
 * (virtio headers, see `offload/`). Nothing blocks but {@link poll}.
 */
export class FramePorts {
  /** An eventfd: a write to it, from any thread, ends {@link poll}. */
  readonly wakeFd: number;
  readonly #netns: string | undefined;
  readonly #onClosed: (port: number, reason: string) => void;
  readonly #means: KernelPortMeans;
  readonly #links: LinkWatch;
  readonly #arena = new Arena();
  readonly #outgoing = new Arena();
  readonly #receiver = new FrameReceiver(this.#arena);
  readonly #finisher = new FrameFinisher();
  readonly #arrived = plainHeader();
  readonly #leaving = plainHeader();
  readonly #plain = plainHeader();
  readonly #polls = new Structures((maxPorts + 2) * pollBytes);
  readonly #ports: KernelPort[] = [];
  readonly #byNumber: (KernelPort | undefined)[] = [];
  readonly #scratch = new Uint8Array(room);
  /** Of ports that are closed: memory outside of the heap is never given back. */
  readonly #idleQueues: SendQueue[] = [];
  #nextSlot = 0;
  #awaitsFlush = 0;

  /** @throws KernelError without koffi, or if the namespace cannot be entered */
  constructor({
    netns,
    onClosed = () => undefined,
    dropsAtIngress = true,
  }: FramePortsOptions = {}) {
    this.#netns = netns;
    this.#onClosed = onClosed;
    this.wakeFd = libc().eventfd(0, EFD_NONBLOCK);
    const [interfaces, links] = inNamespace(netns, () => [new Interfaces(), new LinkWatch()]);
    this.#links = links;
    this.#means = {
      interfaces,
      ingressDrop: dropsAtIngress ? new IngressDrop() : undefined,
      takeQueue: () => this.#idleQueues.pop() ?? new SendQueue(),
    };
    this.#setPolls();
  }

  /** @throws KernelError that says what to do; then nothing has changed */
  open(spec: FramePortSpec): void {
    if (this.#byNumber[spec.port] !== undefined) {
      throw new KernelError(`port ${spec.port} is open already`, 0, `remove it first`);
    }
    const other = this.#ports.find(({ name }) => name === spec.name);
    if (other !== undefined) {
      throw new KernelError(`${spec.name} is port ${other.port} already`, 0, "remove that first");
    }
    if (this.#ports.length >= maxPorts) {
      throw new KernelError(`more than ${maxPorts} ports`, 0);
    }
    const port = inNamespace(this.#netns, () => new KernelPort(spec, this.#means));
    this.#ports.push(port);
    this.#byNumber[spec.port] = port;
    this.#setPolls();
  }

  /** Closes a port; a TAP stays, without carrier. @throws KernelError if there is no such port */
  close(number: number): void {
    const port = this.#byNumber[number];
    if (port === undefined) {
      throw new KernelError(`there is no port ${number}`, 0);
    }
    this.#remove(port);
  }

  list(): FramePort[] {
    return this.#ports.map((port) => port.snapshot());
  }

  /** Sleeps until a frame has come, somebody has written to {@link wakeFd}, or so many milliseconds have passed. */
  poll(timeoutMs: number): void {
    libc().poll(this.#polls.address, this.#ports.length + 2, timeoutMs);
    if (this.#isReady(0)) {
      libc().read(this.wakeFd, wakeBuffer, 8);
    }
    if (this.#isReady(1)) {
      this.#onChanges(this.#links.changes());
    }
  }

  /** Gives each frame that has come to `take`, at most 64 a port, and sends what became of them; returns how many came. */
  forward(take: TakeFrame): number {
    let count = 0;
    for (let i = this.#ports.length - 1; i >= 0; i -= 1) {
      const port = this.#ports[i];
      if (port !== undefined && this.#isReady(i + 2)) {
        count += this.#forwardFrom(port, take);
      }
    }
    return count;
  }

  /**
   * Queues a frame; the shape of `Output` of the switch. Between a frame and the return of its `take`, `bytes` of the arena are what
   * has become of it. Other bytes are copied.
   */
  send(
    number: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    grown: number,
    inPlace: boolean,
  ): void {
    const port = this.#byNumber[number];
    if (port === undefined) {
      return;
    }
    if (!port.mayBeUp) {
      port.txDrops += 1;
      return;
    }
    let [from, at, to] = [bytes, start, end];
    let address = this.#arena.address + start;
    let slot = noSlot;
    if (!inPlace || bytes !== this.#arena.bytes) {
      const length = Math.min(end - start, room);
      slot = this.#takeSlot(noSlot);
      at = this.#outgoing.frame(slot);
      this.#outgoing.bytes.set(bytes.subarray(start, start + length), at);
      to = at + length;
      from = this.#outgoing.bytes;
      address = this.#outgoing.address + at;
    }
    let finish = this.#finisher.finish(from, at, to, this.#arrived, grown, port.mtu, this.#leaving);
    if (finish === "tooLong" && port.kind === "tap") {
      // Nobody tells of a new MTU in a pod: it is asked for when it matters.
      port.look();
      finish = this.#finisher.finish(from, at, to, this.#arrived, grown, port.mtu, this.#leaving);
    }
    switch (finish) {
      case "send":
        this.#push(port, address, to - at, this.#leaving);
        break;
      case "segment":
        this.#segment(port, from, at, to, slot);
        break;
      case "tooLong":
      case "unfinished":
        port.txDrops += 1;
        break;
    }
    if (port.queue.isFull) {
      this.#flush(port);
    }
  }

  /** Writes what was left to hardware of the checksum of a frame that leaves otherwise; see {@link send} for `grown`. */
  complete(bytes: Uint8Array, start: number, end: number, grown: number): void {
    this.#finisher.complete(bytes, start, end, this.#arrived, grown);
  }

  /** Sends all that is queued. */
  flush(): void {
    if (this.#awaitsFlush === 0) {
      return;
    }
    for (let i = this.#ports.length - 1; i >= 0; i -= 1) {
      const port = this.#ports[i];
      if (port !== undefined && port.queue.count > 0) {
        this.#flush(port);
      }
    }
    this.#awaitsFlush = 0;
    this.#nextSlot = 0;
  }

  /** Closes all ports, and lets go of everything but memory. */
  closeAll(): void {
    for (const port of [...this.#ports]) {
      this.#remove(port);
    }
    this.#means.interfaces.close();
    this.#means.ingressDrop?.close();
    this.#links.close();
    libc().close(this.wakeFd);
  }

  #forwardFrom(port: KernelPort, take: TakeFrame): number {
    const isTap = port.kind === "tap";
    const count = isTap ? this.#receiver.fromTap(port.fd) : this.#receiver.fromSocket(port.fd);
    if (count <= 0) {
      this.#onErrno(port, -count);
      return 0;
    }
    const { starts, ends, headers } = this.#receiver;
    const { bytes } = this.#arena;
    for (let i = 0; i < count; i += 1) {
      const [start, end] = [starts[i]!, ends[i]!];
      port.rxFrames += 1;
      port.rxBytes += end - start;
      if (end === start) {
        port.rxDrops += 1;
        continue;
      }
      readVnetHeader(headers, i * 16, this.#arrived);
      // A tag that was put back has moved what is behind it.
      this.#arrived.checksumStart += this.#arena.frame(i) - start;
      this.#arrived.headerLength += this.#arrived.gsoType === 0 ? 0 : this.#arena.frame(i) - start;
      take(port.port, bytes, start, end, this.#arena.floor(i));
    }
    clearVnetHeader(this.#arrived);
    this.flush();
    return count;
  }

  #segment(port: KernelPort, bytes: Uint8Array, start: number, end: number, slot: number): void {
    const { layers } = this.#finisher;
    segment(bytes, start, end, layers, this.#arrived.gsoSize, this.#scratch, (length) => {
      const at = this.#outgoing.frame(this.#takeSlot(slot));
      this.#outgoing.bytes.set(this.#scratch.subarray(0, length), at);
      this.#push(port, this.#outgoing.address + at, length, this.#plain);
    });
  }

  #push(port: KernelPort, address: number, length: number, header: VnetHeader): void {
    if (port.queue.isFull) {
      this.#flush(port);
    }
    port.queue.push(address, length, header);
    this.#awaitsFlush += 1;
  }

  /** A slot for a frame that is copied, but not `other`; when all are taken, what is queued has to go first. */
  #takeSlot(other: number): number {
    if (this.#nextSlot === other) {
      this.#nextSlot += 1;
    }
    if (this.#nextSlot >= slots) {
      this.flush();
      this.#nextSlot = other === 0 ? 1 : 0;
    }
    this.#nextSlot += 1;
    return this.#nextSlot - 1;
  }

  #flush(port: KernelPort): void {
    const { sent, bytes, dropped, errno } = port.queue.flush();
    port.txFrames += sent;
    port.txBytes += bytes;
    port.txDrops += dropped;
    this.#onErrno(port, errno);
  }

  /** A link that is down says that its device is gone, too: only one that is gone closes its port. */
  #onErrno(port: KernelPort, errno: number): void {
    if (saysGone(errno)) {
      this.#look(port, () => undefined);
    }
  }

  #onChanges(changes: LinkChanges): void {
    const changed = this.#ports.filter(({ index }) => changes === "all" || changes.has(index));
    if (changed.length > 0) {
      inNamespace(this.#netns, () => {
        for (const port of changed) {
          this.#look(port, () => port.keepDetached());
        }
      });
    }
  }

  /** Closes a port that is gone, or for which `check` throws. */
  #look(port: KernelPort, check: () => void): void {
    if (this.#byNumber[port.port] !== port) {
      return;
    }
    const trouble = troubleOf(port, check);
    if (trouble !== undefined) {
      this.#remove(port);
      this.#onClosed(port.port, trouble);
    }
  }

  #remove(port: KernelPort): void {
    port.close();
    this.#idleQueues.push(port.queue);
    this.#ports.splice(this.#ports.indexOf(port), 1);
    this.#byNumber[port.port] = undefined;
    this.#setPolls();
  }

  #isReady(i: number): boolean {
    return this.#polls.words[i * 2 + 1]! >>> 16 !== 0;
  }

  #setPolls(): void {
    [this.wakeFd, this.#links.fd, ...this.#ports.map(({ fd }) => fd)].forEach((fd, i) => {
      this.#polls.words[i * 2] = fd;
      this.#polls.words[i * 2 + 1] = POLLIN;
    });
  }
}

const noSlot = -1;
const wakeBuffer = new Uint8Array(8);

/** Why a port cannot stay open; undefined if it can. */
function troubleOf(port: KernelPort, check: () => void): string | undefined {
  try {
    if (!port.look()) {
      return `interface ${port.name} is gone`;
    }
    check();
    return undefined;
  } catch (error) {
    if (error instanceof KernelError) {
      return error.message;
    }
    throw error;
  }
}

function saysGone(errno: number): boolean {
  return (
    errno === Errno.ENODEV ||
    errno === Errno.ENETDOWN ||
    errno === Errno.EBADFD ||
    errno === Errno.ENXIO ||
    errno === Errno.EIO
  );
}
