import { ExitCode, ExitError } from "./exit-code.js";
import { readPipelineFiles } from "./pipeline-files.js";
import type { Settings } from "./settings-schema.js";

/** What a switch runs from its start. */
export interface SwitchPipeline {
  /** An encoded p4.config.v1.P4Info. */
  readonly p4info: Uint8Array;
  readonly deviceConfig: Uint8Array;
}

/**
 * The program and the P4Info that the settings name, or k8s_dp; undefined with `--no-program`.
 *
 * @throws ExitError that names the flag or the file
 */
export async function readSwitchPipeline(settings: Settings): Promise<SwitchPipeline | undefined> {
  const { program, p4info, "no-program": isWithout } = settings;
  if (isWithout === true) {
    if (program !== undefined || p4info !== undefined) {
      throw new ExitError(
        ExitCode.Failed,
        "--no-program is for a switch that a controller gives its program: leave out --program and --p4info",
      );
    }
    return undefined;
  }
  if ((program === undefined) !== (p4info === undefined)) {
    throw new ExitError(
      ExitCode.Failed,
      "a program needs both: --program FILE.json and --p4info FILE, as one run of p4c made them",
    );
  }
  const names =
    program !== undefined && p4info !== undefined ? { p4info, "device-config": program } : {};
  const files = await readPipelineFiles(names);
  return { p4info: files.p4info.encoded, deviceConfig: files.deviceConfig };
}
