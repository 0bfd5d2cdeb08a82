import { catchTermination } from "../infra/termination.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { runFakeSwitch } from "../testing/fake-switch-process.js";
import { UnknownFaultError } from "../testing/faults.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { readServerTls } from "./server-tls.js";
import type { Settings } from "./settings-schema.js";

/** `calico-p4 fake-switch`: serves a switch that forwards nothing, until it is asked to end. */
export const fakeSwitchCommand: RunCommand = async ({ settings }) => {
  const { signal } = catchTermination();
  const tls = await readServerTls(settings);
  const grpcAddr = settings["grpc-addr"];
  try {
    await runFakeSwitch({
      grpcAddr,
      deviceId: settings["device-id"],
      faults: settings.fault ?? [],
      stdout: process.stdout,
      signal,
      ...(tls && { tls }),
    });
  } catch (cause) {
    throw explainedFault(cause) ?? cannotListen(grpcAddr, cause);
  }
  return ExitCode.Ok;
};

/** A switch in this process, with the faults and the device id of the settings. */
export function createFakeSwitch(settings: Settings): FakeSwitch {
  try {
    return new FakeSwitch({ deviceId: settings["device-id"], faults: settings.fault ?? [] });
  } catch (cause) {
    throw explainedFault(cause) ?? cause;
  }
}

function explainedFault(cause: unknown): ExitError | undefined {
  return cause instanceof UnknownFaultError || cause instanceof RangeError
    ? new ExitError(ExitCode.Usage, `--fault: ${cause.message}`, { cause })
    : undefined;
}

function cannotListen(address: string, cause: unknown): ExitError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ExitError(
    ExitCode.Unavailable,
    `cannot listen on ${address}: ${why}; is it in use? --grpc-addr names another`,
    { cause },
  );
}
