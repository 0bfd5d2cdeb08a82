import { FrameError } from "../calico-api/felix/frame.js";
import { record } from "../infra/recorder.js";
import { catchTermination } from "../infra/termination.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { firstConnection, openFelixSource } from "./felix-source.js";
import { createLog } from "./log.js";

/** `calico-p4 record`: one life of one Felix into a file. */
export const recordCommand: RunCommand = async ({ settings }) => {
  const path = settings["record-file"];
  if (path === undefined) {
    throw new ExitError(ExitCode.Usage, "name the file to write, or set CALICO_P4_RECORD_FILE");
  }
  const log = createLog(settings, "info");
  const termination = catchTermination();
  const source = await openFelixSource(settings, "record");
  const connection = await firstConnection(source, termination.signal);
  if (connection === undefined) {
    return ExitCode.Ok;
  }
  log.info({ path }, "recording");
  try {
    const recorded = await record(connection, path, termination.signal);
    log.info(
      { path, ...recorded },
      "Felix is gone, or this process was asked to end; the recording is whole",
    );
    return ExitCode.Ok;
  } catch (cause) {
    throw explained(cause, path);
  } finally {
    if (source.is === "listener") {
      source.listener.close();
    }
  }
};

function explained(cause: unknown, path: string): unknown {
  if (cause instanceof FrameError) {
    const text = `what came is no Felix, or was cut short: ${cause.message}; ${path} holds what came before`;
    return new ExitError(ExitCode.Data, text, { cause });
  }
  if (cause instanceof Error && "code" in cause) {
    return new ExitError(ExitCode.CannotCreate, `cannot write the recording: ${cause.message}`, {
      cause,
    });
  }
  return cause;
}
