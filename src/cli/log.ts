import { destination, type Logger, pino } from "pino";
import type { Settings } from "./settings-schema.js";

/**
 * A log on standard error, one JSON object a line; written at once, so that nothing is lost at the end. `otherwise` is the
 * level where the settings name none.
 */
export function createLog(settings: Settings, otherwise: "info" | "warn"): Logger {
  const stderr = destination({ dest: 2, sync: true });
  // Felix has gone, and took our standard error with it: that is no reason to fail.
  stderr.on("error", () => {});
  return pino(
    {
      level: settings["log-level"] ?? otherwise,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorText },
    },
    stderr,
  );
}

/** Where an error was thrown is for who debugs; who operates needs to know what it was, and why. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const cause = error.cause === undefined ? "" : `; because: ${errorText(error.cause)}`;
  return `${error.name}: ${error.message}${cause}`;
}
