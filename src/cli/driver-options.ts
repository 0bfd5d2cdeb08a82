import type { DriverOptions } from "../dataplane-driver/driver.js";
import type { Logger } from "../dataplane-driver/logger.js";
import { cookieOf } from "../p4/session/pipeline.js";
import type { Dialer } from "../p4/wire.js";
import { readPipelineFiles } from "./pipeline-files.js";
import type { Settings } from "./settings-schema.js";

/**
 * What a driver is made of, but for the files that it keeps for the CNI plugin: only `calico-p4 driver` keeps some.
 *
 * @throws ExitError (configuration) for a P4Info or device config that cannot be read
 */
export async function createDriverOptions(
  settings: Settings,
  dialer: Dialer,
  log: Logger,
): Promise<DriverOptions> {
  const { p4info, deviceConfig } = await readPipelineFiles(settings);
  const { role } = settings;
  const updates = settings["max-batch-updates"];
  return {
    session: {
      dialer,
      deviceId: settings["device-id"],
      ...(role === undefined ? {} : { role }),
      maxUpdatesPerWrite: updates,
    },
    pipeline: {
      p4info: p4info.encoded,
      deviceConfig,
      cookie: cookieOf(p4info.encoded, deviceConfig),
    },
    mayReconcile: settings["pipeline-swap"] === "reconcile",
    settings: {
      hostPort: settings["host-port"],
      hostInterface: settings["host-interface"],
      ...(settings["host-mac"] && { hostMac: settings["host-mac"] }),
      gatewayMac: settings["gateway-mac"],
      podPorts: settings["pod-ports"],
      ownAddresses: settings["own-addresses"] ?? [],
      maxChainEntries: settings["max-chain-entries"],
      ...(settings["uplink-interface"] && { uplinkInterface: settings["uplink-interface"] }),
    },
    reconciler: {
      maxBatchUpdates: updates,
      maxBatchBytes: settings["max-batch-bytes"],
      maxInFlight: settings["max-writes"],
    },
    log,
  };
}
