import type { PortMap } from "../dataplane-driver/port-map.js";
import { type RunningSwitch, startSwitch } from "../infra/switch/start-switch.js";
import { MemoryDialer } from "../p4/server/memory-wire.js";
import type { Dialer } from "../p4/wire.js";
import { ExitCode, ExitError } from "./exit-code.js";
import type { Settings } from "./settings-schema.js";
import { cannotStart } from "./switch-errors.js";

/** The switch of `calico-p4 driver --target embedded`. */
export interface DriversSwitch {
  readonly running: RunningSwitch;
  readonly dialer: Dialer;
  /** Pods whose interfaces are ports have these ports. */
  readonly portMap: PortMap;
}

/**
 * Starts the embedded switch in the driver's process, with the ports that the settings name. The driver sets its pipeline.
 *
 * @throws ExitError that says what to do
 */
export async function startDriversSwitch(settings: Settings): Promise<DriversSwitch> {
  const ports = numbered(settings);
  try {
    const running = await startSwitch({
      grpcAddr: settings["grpc-addr"],
      deviceId: settings["device-id"],
      ports,
      ...(settings.netns !== undefined && { netns: settings.netns }),
      ...(settings.pcap !== undefined && { pcapDir: settings.pcap }),
    });
    const reserved = new Set(ports.map(({ port }) => port));
    const byDevice = new Map(ports.map(({ port, device }) => [device.replace(/^tap:/, ""), port]));
    return {
      running,
      dialer: new MemoryDialer(running.server, { target: "embedded" }),
      portMap: {
        portOf: (_, interfaceName) => byDevice.get(interfaceName),
        isReserved: (port) => reserved.has(port),
      },
    };
  } catch (cause) {
    throw cannotStart(cause, settings);
  }
}

/**
 * Ports without a number get free ones among those that pods may have, from the last on: pods that no interface is named for
 * get theirs from the first on, and must not meet.
 */
function numbered(settings: Settings): { readonly port: number; readonly device: string }[] {
  const asked = settings.port ?? [];
  if (asked.length === 0) {
    throw new ExitError(
      ExitCode.Usage,
      "--target embedded needs ports: --port INTERFACE, or N=INTERFACE, for each pod; calico-p4 replay needs none",
    );
  }
  const { first, last } = settings["pod-ports"];
  const taken = new Set(asked.map(({ port }) => port));
  let next = last;
  return asked.map(({ port, device }) => {
    if (port !== undefined) {
      return { port, device };
    }
    while (taken.has(next)) {
      next -= 1;
    }
    if (next < first) {
      throw new ExitError(ExitCode.Usage, `--port ${device}: none of --pod-ports is free`);
    }
    taken.add(next);
    return { port: next, device };
  });
}
