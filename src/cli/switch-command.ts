import { serveMetrics } from "../infra/metrics-server.js";
import { type RunningSwitch, startSwitch } from "../infra/switch/start-switch.js";
import { openSwitchControl } from "../infra/switch/switch-control.js";
import { catchTermination } from "../infra/termination.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { createLog } from "./log.js";
import { readServerTls } from "./server-tls.js";
import type { Settings } from "./settings-schema.js";
import { cannotStart } from "./switch-errors.js";
import { readSwitchPipeline } from "./switch-program.js";

/** `calico-p4 switch`: serves the embedded switch until it is asked to end. */
export const switchCommand: RunCommand = async ({ settings }) => {
  const { signal } = catchTermination();
  try {
    await runSwitch(settings, signal);
  } catch (cause) {
    throw cannotStart(cause, settings);
  }
  return ExitCode.Ok;
};

async function runSwitch(settings: Settings, signal: AbortSignal): Promise<void> {
  const log = createLog(settings, "warn");
  const ports = (settings.port ?? []).map(({ port, device }) => {
    if (port === undefined) {
      throw new ExitError(ExitCode.Failed, `--port ${device}: which port is it? Write N=${device}`);
    }
    return { port, device };
  });
  const [pipeline, tls] = await Promise.all([
    readSwitchPipeline(settings),
    readServerTls(settings),
  ]);
  const running = await startSwitch({
    grpcAddr: settings["grpc-addr"],
    deviceId: settings["device-id"],
    cpuPort: settings["cpu-port"],
    dropPort: settings["drop-port"],
    ports,
    ...(tls && { tls }),
    ...(pipeline && { pipeline }),
    ...(settings.netns !== undefined && { netns: settings.netns }),
    ...(settings.pcap !== undefined && { pcapDir: settings.pcap }),
    log: (level, text) => log[level](text),
  });
  const closing: { close(): Promise<void> }[] = [running];
  try {
    closing.push(...(await openDoors(running, settings)));
    if (!signal.aborted) {
      const numbers = ports.map(({ port }) => port).join(",");
      const { grpcAddress, deviceId } = running;
      process.stdout.write(`ready grpc=${grpcAddress} device=${deviceId} ports=${numbers}\n`);
      await Promise.race([running.failed, untilAborted(signal)]);
    }
  } finally {
    await Promise.all(closing.map((one) => one.close()));
  }
}

/** What else listens: the control socket, metrics. */
async function openDoors(
  running: RunningSwitch,
  settings: Settings,
): Promise<{ close(): Promise<void> }[]> {
  const doors: { close(): Promise<void> }[] = [];
  const { "control-socket": path, "metrics-addr": address } = settings;
  try {
    if (path) {
      doors.push(await openSwitchControl(path, running));
    }
    if (address !== undefined) {
      // Loaded only where it is wanted: it takes a while, and memory.
      const { SwitchMetrics } = await import("../infra/switch/switch-metrics.js");
      const metrics = new SwitchMetrics(() => running.stats());
      doors.push(await serveMetrics(address, metrics));
    }
    return doors;
  } catch (error) {
    await Promise.all(doors.map((door) => door.close()));
    throw error;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (signal.aborted) {
      resolve();
    }
  });
}
