import { FramePorts, type TakeFrame } from "../../linux/frame-ports.js";
import { KernelError } from "../../linux/kernel-error.js";
import type { FramePort } from "../../linux/kernel-port.js";
import { libc } from "../../linux/libc.js";
import type { Output } from "../../switch/engine/output.js";
import type { PortCaptures } from "./port-captures.js";
import { PortError } from "./port-error.js";
import type { SwitchPorts } from "./switch-core.js";
import type { FrameSource } from "./switch-loop.js";
import type { OpenPort } from "./switch-port.js";

/** Ports of the kernel, as the switch's thread uses them. */
export interface KernelPorts extends FrameSource {
  readonly is: "open";
  readonly ports: SwitchPorts;
  readonly output: Output;
  /** An eventfd; a write to it ends {@link FrameSource.poll}. */
  readonly wakeFd: number;
  close(): void;
}

/** How {@link openKernelPorts} goes about it. */
export interface KernelPortsOptions {
  /** The network namespace of the ports; undefined: that of the process. */
  readonly netns: string | undefined;
  /** Gets every frame of both directions. */
  readonly captures: PortCaptures | undefined;
  /** Runs a frame through the switch; see `EmbeddedSwitch.receive`. */
  readonly receive: TakeFrame;
  readonly log: (text: string) => void;
}

const tapPrefix = "tap:";

/**
 * Makes ready to open ports of the kernel; `none` where this machine cannot have any.
 *
 * @throws PortError if the namespace cannot be entered
 */
export function openKernelPorts({
  netns,
  captures,
  receive,
  log,
}: KernelPortsOptions): KernelPorts | { readonly is: "none"; readonly why: string } {
  try {
    libc();
  } catch (error) {
    return { is: "none", why: error instanceof Error ? error.message : String(error) };
  }
  const frames = explained(
    () =>
      new FramePorts({
        ...(netns !== undefined && { netns }),
        onClosed: (port, reason) => log(`port ${port} is closed: ${reason}`),
      }),
  );
  const take: TakeFrame =
    captures === undefined
      ? receive
      : (port, bytes, start, end, floor) => {
          captures.add(port, bytes, start, end);
          receive(port, bytes, start, end, floor);
        };
  return {
    is: "open",
    wakeFd: frames.wakeFd,
    poll: (timeoutMs) => frames.poll(timeoutMs),
    forward: () => frames.forward(take),
    flush: () => frames.flush(),
    close: () => frames.closeAll(),
    output:
      captures === undefined
        ? frames
        : {
            send: (port, bytes, start, end, grown, inPlace) => {
              captures.add(port, bytes, start, end);
              frames.send(port, bytes, start, end, grown, inPlace);
            },
            complete: (bytes, start, end, grown) => frames.complete(bytes, start, end, grown),
          },
    ports: {
      open: (port, device) => explained(() => frames.open({ port, ...deviceOf(device) })),
      close: (port) => explained(() => frames.close(port)),
      list: () => frames.list().map(openPortOf),
    },
  };
}

function deviceOf(device: string): { readonly kind: "netdev" | "tap"; readonly name: string } {
  return device.startsWith(tapPrefix)
    ? { kind: "tap", name: device.slice(tapPrefix.length) }
    : { kind: "netdev", name: device };
}

function openPortOf(open: FramePort): OpenPort {
  const { port, kind, name, isUp } = open;
  return {
    port,
    device: kind === "tap" ? `${tapPrefix}${name}` : name,
    isUp,
    received: { frames: open.rxFrames, bytes: open.rxBytes, drops: open.rxDrops },
    sent: { frames: open.txFrames, bytes: open.txBytes, drops: open.txDrops },
  };
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof KernelError ? new PortError(error.message) : error;
  }
}
