import { fetchStatus, NoDriverError } from "../infra/control-client.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { print } from "./output.js";
import { defaultControlSocket } from "./settings.js";
import { type Status, statusSchema } from "./status-schema.js";
import { textTable } from "./text-table.js";

/** `calico-p4 status`: how a running driver stands. */
export const statusCommand: RunCommand = async ({ settings }) => {
  const path = settings["control-socket"] ?? defaultControlSocket;
  if (path === "") {
    throw new ExitError(ExitCode.Usage, "which driver? Name its socket with --control-socket PATH");
  }
  const value = await fetchStatus(path, settings.timeout).catch((cause: unknown) => {
    throw cause instanceof NoDriverError
      ? new ExitError(ExitCode.Unavailable, cause.message, { cause })
      : cause;
  });
  const status = statusSchema.safeParse(value);
  if (!status.success) {
    throw new ExitError(
      ExitCode.Unavailable,
      `${path}: what answers there is a driver of another version; use its own calico-p4 status`,
    );
  }
  await print(settings.output, { value, table: (isWide) => statusText(status.data, isWide) });
  return ExitCode.Ok;
};

/** A status for people. */
function statusText(status: Status, isWide: boolean): string {
  const { entries, isConnected, isInSync, lastError, owners, unsupported, updates } = status;
  const felix = isConnected
    ? isInSync
      ? "connected, in sync"
      : "connected, not in sync yet"
    : "not connected";
  const lines = [
    ["felix", felix],
    ["switch", `${status.switch.name}: ${status.switch.state}`],
    ["pipeline", status.switch.pipeline],
    ["entries", `${entries.actual} on the switch, ${entries.desired} wanted`],
    ["pending", waitsForSwitch(status) ?? String(entries.pending)],
    ["rejected", String(entries.rejected)],
    [
      "written",
      `${updates.inserts} inserts, ${updates.modifies} modifies, ${updates.deletes} deletes`,
    ],
    ...(lastError === undefined ? [] : [["last error", lastError]]),
  ].map(([name = "", value = ""]) => `${name.padEnd(11)}${value}`);
  const parts = [lines.join("\n")];
  // Who is as Felix wants it is of interest to the curious alone.
  const shown = Object.entries(owners).filter(
    ([, { pending, rejected }]) => isWide || pending > 0 || rejected > 0,
  );
  if (shown.length > 0) {
    const rows = shown.map(([name, { entries, pending, rejected, reasons }]) => [
      name,
      entries,
      pending,
      rejected,
      isWide ? reasons.join("; ") : firstOf(reasons),
    ]);
    parts.push(textTable(["OWNER", "ENTRIES", "PENDING", "REJECTED", "REASON"], rows));
  }
  const skipped = Object.entries(unsupported);
  if (isWide && skipped.length > 0) {
    parts.push(
      textTable(
        ["NOT SUPPORTED", "REASON"],
        skipped.map(([name, why]) => [name, why.join("; ")]),
      ),
    );
  }
  if (status.warnings.length > 0) {
    parts.push(status.warnings.map((warning) => `warning: ${warning}`).join("\n"));
  }
  if (isWide) {
    parts.push(textTable(["MESSAGE", "COUNT"], Object.entries(status.messages)));
  }
  return parts.join("\n\n");
}

/** Before the switch was read nothing can be compared with it, and so nothing is counted. */
function waitsForSwitch({ isInSync, entries, switch: { isPrimary } }: Status): string | undefined {
  return isInSync && !isPrimary && entries.desired === 0
    ? "all that Felix said: the switch has not been read yet"
    : undefined;
}

function firstOf([first = "not tried yet", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}
