import type { MessagePort } from "node:worker_threads";
import { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";
import { openKernelPorts } from "./kernel-ports.js";
import { limited } from "./limited.js";
import { noPorts } from "./no-ports.js";
import { PortCaptures } from "./port-captures.js";
import { runByMessages, runPolling } from "./switch-loop.js";
import { SwitchService } from "./switch-service.js";
import { type FromSwitch, Shared, type ThreadOptions } from "./thread-messages.js";

/** What a program logs for each packet must not be more work than the packets. */
const maxLinesPerSecond = 100;

/** Runs a switch in this thread until the main one asks it to stop; see `SwitchThread`. */
export async function runSwitchThread(
  { cpuPort, dropPort, netns, pcapDir, ...options }: ThreadOptions,
  messages: MessagePort,
): Promise<void> {
  const shared = new Int32Array(options.shared);
  const post = (message: FromSwitch, transfer: readonly ArrayBuffer[] = []): void =>
    messages.postMessage(message, transfer);
  const warn = (text: string): void => post({ is: "log", level: "warn", text });
  const onFailure = (reason: string): void => warn(`frames are captured no more: ${reason}`);
  const captures =
    pcapDir === undefined ? undefined : new PortCaptures({ folder: pcapDir, onFailure });
  const kernel = openKernelPorts({
    netns,
    captures,
    receive: (port, bytes, start, end, floor) => core.receive(port, bytes, start, end, floor),
    log: warn,
  });
  const core = new EmbeddedSwitch({
    cpuPort,
    dropPort,
    ...(kernel.is === "open" && { output: kernel.output }),
    log: limited(maxLinesPerSecond, (text) => post({ is: "log", level: "info", text })),
  });
  const ports = kernel.is === "open" ? kernel.ports : noPorts(kernel.why);
  const service = new SwitchService({ core, ports, shared, post });
  const loop = {
    service,
    messages,
    shared,
    tick: () => {
      core.tick();
      captures?.flush();
    },
  };
  post({ is: "running", wakeFd: kernel.is === "open" ? kernel.wakeFd : -1 });
  try {
    await (kernel.is === "open" ? runPolling(loop, kernel) : runByMessages(loop));
  } finally {
    captures?.close();
    if (kernel.is === "open") {
      whenNobodyWakes(shared, () => kernel.close());
    }
  }
}

/** The main thread writes to the eventfd only while `waking` is set and we sleep, which we never do again. */
function whenNobodyWakes(shared: Int32Array, work: () => void): void {
  Atomics.store(shared, Shared.asleep, 0);
  while (Atomics.load(shared, Shared.waking) !== 0) {
    // It takes a microsecond.
  }
  work();
}
