import { readFile } from "node:fs/promises";
import type { ServerTls } from "../p4/server/grpc-server.js";
import { ExitCode, ExitError } from "./exit-code.js";
import type { Settings } from "./settings-schema.js";

/**
 * The certificates of a server, as the settings name them; undefined: plain text.
 *
 * @throws ExitError that names the file, or the flag that is missing
 */
export async function readServerTls(settings: Settings): Promise<ServerTls | undefined> {
  const [cert, key, clientCa] = await Promise.all(
    [settings["tls-cert"], settings["tls-key"], settings["tls-ca"]].map(
      (path) => path && read(path),
    ),
  );
  if (!cert && !key && !clientCa) {
    return undefined;
  }
  if (!cert || !key) {
    throw new ExitError(ExitCode.Usage, "TLS needs both: --tls-cert and --tls-key");
  }
  return { cert, key, ...(clientCa && { clientCa }) };
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ExitError(ExitCode.Config, `TLS: cannot read ${path}: ${why}`, { cause });
  }
}
