import { keepDetached } from "./detach.js";
import type { IngressDrop } from "./ingress-drop.js";
import type { Interfaces, LinkState } from "./interface.js";
import { libc } from "./libc.js";
import { openNetdev, openTap } from "./open-device.js";
import type { SendQueue } from "./send-queue.js";
import { TapHome } from "./tap-home.js";

/** A port to open. */
export interface FramePortSpec {
  readonly port: number;
  /** `netdev`: a packet socket on an interface that is there. `tap`: a persistent TAP, found again or made. */
  readonly kind: "netdev" | "tap";
  readonly name: string;
}

/** A port that is open, and its counts since then. */
export interface FramePort extends FramePortSpec {
  /** Bytes of layer 3. */
  readonly mtu: number;
  readonly isUp: boolean;
  readonly rxFrames: number;
  readonly rxBytes: number;
  readonly rxDrops: number;
  readonly txFrames: number;
  readonly txBytes: number;
  readonly txDrops: number;
}

/** What all ports of a thread share. */
export interface KernelPortMeans {
  /** In the namespace of the ports. */
  readonly interfaces: Interfaces;
  readonly ingressDrop: IngressDrop | undefined;
  readonly takeQueue: () => SendQueue;
}

/** A port of the kernel: its descriptor, what waits to leave by it, its counts. */
export class KernelPort implements FramePort {
  readonly port: number;
  readonly kind: "netdev" | "tap";
  readonly name: string;
  readonly fd: number;
  readonly queue: SendQueue;
  mtu = 0;
  isUp = false;
  /** Whether frames may leave: its link is up, or nobody tells us when it is. */
  mayBeUp = false;
  rxFrames = 0;
  rxBytes = 0;
  rxDrops = 0;
  txFrames = 0;
  txBytes = 0;
  txDrops = 0;
  readonly #interfaces: Interfaces;
  /** Negative: none. */
  readonly #drop: number;
  /** Of its interface, in the namespace where it was opened. */
  readonly index: number;
  #nameNow: string;
  readonly #home: TapHome | undefined;

  /** To be called in the namespace of the interface. @throws KernelError that says what to do */
  constructor(
    { port, kind, name }: FramePortSpec,
    { interfaces, ingressDrop, takeQueue }: KernelPortMeans,
  ) {
    this.port = port;
    this.kind = kind;
    this.name = name;
    this.#nameNow = name;
    this.#interfaces = interfaces;
    const isTap = kind === "tap";
    this.fd = isTap ? openTap(name, interfaces) : openNetdev(name, interfaces);
    this.queue = takeQueue();
    this.queue.attach(this.fd, isTap);
    this.index = interfaces.index(name) ?? 0;
    // What a TAP's pod sends never comes in by its interface.
    this.#drop = isTap ? -1 : (ingressDrop?.attach(this.index) ?? -1);
    this.#home = isTap ? new TapHome(this.fd, interfaces) : undefined;
    this.look();
  }

  /** Whether it is a TAP that has been moved into another namespace: of what changes there nobody tells. */
  get isAway(): boolean {
    return this.#home?.isAway ?? false;
  }

  /** Sees what link and MTU are now; false if the device is gone, or has gone to a namespace where no socket follows. */
  look(): boolean {
    const state = this.#home === undefined ? this.#ofNetdev() : this.#home.look();
    if (state === undefined) {
      return false;
    }
    this.#nameNow = state.name;
    this.mtu = state.mtu;
    this.isUp = state.isUp;
    this.mayBeUp = state.isUp || this.isAway;
    return true;
  }

  /**
   * Keeps the stack off it; see {@link keepDetached}. To be called in the namespace where it was opened.
   *
   * @throws KernelError if the stack does not let go
   */
  keepDetached(): void {
    if (!this.isAway) {
      keepDetached(this.#nameNow);
    }
  }

  close(): void {
    libc().close(this.fd);
    this.queue.detach();
    if (this.#drop >= 0) {
      libc().close(this.#drop);
    }
  }

  /** What it is now. */
  snapshot(): FramePort {
    if (this.isAway) {
      this.look();
    }
    const { port, kind, name, mtu, isUp } = this;
    const { rxFrames, rxBytes, rxDrops, txFrames, txBytes, txDrops } = this;
    return { port, kind, name, mtu, isUp, rxFrames, rxBytes, rxDrops, txFrames, txBytes, txDrops };
  }

  #ofNetdev(): LinkState | undefined {
    // By its index: another one may have the name by now, and this one another name.
    const name = this.#interfaces.name(this.index);
    return name === undefined ? undefined : this.#interfaces.state(name);
  }
}
