import { FelixDecodeError } from "../calico-api/felix/decode.js";
import { FrameError } from "../calico-api/felix/frame.js";
import { RecordingError } from "../calico-api/felix/recording.js";
import { SwitchAbsentError } from "../infra/observed-life.js";
import { NoTimesError } from "../infra/replay.js";
import { P4InfoError } from "../p4/p4info/p4info.js";
import { ReadBackError } from "../p4/reconcile/read-back.js";
import { explain } from "../p4/session/call-failure.js";
import { P4InfoMismatchError } from "../p4/tables/table-check.js";
import { RpcError } from "../p4/wire.js";
import { ExitCode, ExitError } from "./exit-code.js";

/** What an error of a driver, a recording or a switch means to who started the command; `what` it was about. */
export function explained(cause: unknown, what: string): unknown {
  const exit = (code: ExitCode, message: string): ExitError =>
    new ExitError(code, message.replaceAll(/\s*\n\s*/g, "; "), { cause });
  if (cause instanceof FrameError || cause instanceof FelixDecodeError) {
    return exit(ExitCode.Data, `${what}: ${cause.message}`);
  }
  if (cause instanceof RecordingError || cause instanceof NoTimesError) {
    return exit(ExitCode.Data, `${what}: ${cause.message}; use --timing fast, or the right .times`);
  }
  if (cause instanceof P4InfoMismatchError || cause instanceof P4InfoError) {
    return exit(
      ExitCode.Config,
      `the pipeline is not the one that this program is for: ${cause.message.replace(/:\n\s*/, ": ")}; --p4info and --device-config name another`,
    );
  }
  if (cause instanceof SwitchAbsentError) {
    return exit(ExitCode.Unavailable, `no working with the switch: ${cause.message}`);
  }
  if (cause instanceof RpcError) {
    return exit(
      ExitCode.Unavailable,
      `${what}: the switch cannot be read: ${explain(cause)}; check that it runs, and --target and --device-id`,
    );
  }
  if (cause instanceof ReadBackError) {
    return exit(ExitCode.Unavailable, `the switch's answer makes no sense: ${cause.message}`);
  }
  if (isSystemError(cause)) {
    return exit(ExitCode.NoInput, `${what}: ${cause.message}`);
  }
  return cause;
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && "syscall" in cause && "code" in cause;
}
