import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type P4Info, P4InfoError } from "../p4/p4info/p4info.js";
import { loadP4Info } from "../p4/p4info/p4info-load.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { packageFile } from "./package-files.js";
import type { Settings } from "./settings-schema.js";

/** A P4 program as its compiler left it. */
export interface PipelineFiles {
  readonly p4info: P4Info;
  readonly deviceConfig: Uint8Array;
}

/**
 * Reads the P4Info and the device config that the settings name, or those of the k8s_dp of this package.
 *
 * @throws ExitError (configuration) that names the file
 */
export async function readPipelineFiles(
  settings: Pick<Settings, "p4info" | "device-config">,
): Promise<PipelineFiles> {
  const p4infoPath = settings.p4info ?? builtIn("k8s_dp.p4info.bin");
  const configPath = settings["device-config"] ?? builtIn("k8s_dp.json");
  const [p4info, deviceConfig] = await Promise.all([
    readBytes(p4infoPath, "P4Info"),
    readBytes(configPath, "device config"),
  ]);
  try {
    return { p4info: await loadP4Info(p4info), deviceConfig };
  } catch (cause) {
    if (cause instanceof P4InfoError) {
      throw new ExitError(
        ExitCode.Config,
        `${p4infoPath} is no P4Info that can be used: ${cause.message}`,
        { cause },
      );
    }
    throw cause;
  }
}

async function readBytes(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ExitError(ExitCode.Config, `cannot read the ${what}: ${why}`, { cause });
  }
}

function builtIn(name: string): string {
  const path = packageFile(join("k8s_dp", "build", name));
  if (path === undefined) {
    throw new ExitError(
      ExitCode.Config,
      `there is no k8s_dp/build/${name} beside this program; name a P4Info and a device config`,
    );
  }
  return path;
}
