import { k8sDpTables } from "../dataplane-driver/tables.js";
import { NoPipelineError, readSwitchTables, type SwitchTable } from "../infra/switch-tables.js";
import type { Formats } from "../p4/entry/format-key.js";
import { type P4Info, P4InfoError } from "../p4/p4info/p4info.js";
import { P4InfoMismatchError } from "../p4/tables/table-check.js";
import type { DeclaredTables } from "../p4/tables/table-declaration.js";
import { bindTables } from "../p4/tables/tables.js";
import type { RunCommand } from "./commands.js";
import { explained } from "./driver-errors.js";
import { describeAction, describeMatch, entryText } from "./entry-text.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { createLog } from "./log.js";
import { print } from "./output.js";
import { addresseeOf, createSwitchDialer } from "./switch-dialer.js";
import { textTable } from "./text-table.js";

/** `calico-p4 tables`: what a switch holds. */
export const tablesCommand: RunCommand = async ({ settings }) => {
  const log = createLog(settings, "warn");
  const { dialer } = await createSwitchDialer(settings);
  const tables = await readSwitchTables({
    dialer,
    to: addresseeOf(settings),
    timeoutMs: settings.timeout,
    formatsOf: declaredFormats,
    onUnavailable: ({ message }) =>
      log.warn({ timeoutMs: settings.timeout }, `${message}; trying again`),
  }).catch((cause: unknown) => {
    if (cause instanceof NoPipelineError) {
      throw new ExitError(ExitCode.Unavailable, `${cause.message}; start a driver`, { cause });
    }
    if (cause instanceof P4InfoError) {
      const text = `the switch returned a P4Info that cannot be used: ${cause.message}`;
      throw new ExitError(ExitCode.Unavailable, text, { cause });
    }
    throw explained(cause, dialer.target);
  });
  await print(settings.output, {
    value: tables.flatMap(({ codec, rows }) =>
      [...rows].map(([key, value]) => entryText(codec, key, value)),
    ),
    table: (isWide) => tablesText(tables, isWide),
  });
  return ExitCode.Ok;
};

/** How our own declaration shows the values of a table; none where the switch's table is not the one that it is about. */
function declaredFormats(info: P4Info, alias: string): Formats {
  const all: DeclaredTables = k8sDpTables;
  const declaration = all[alias];
  if (declaration === undefined) {
    return new Map();
  }
  try {
    return bindTables({ [alias]: declaration }, info)[alias]?.codec.formats ?? new Map();
  } catch (error) {
    if (error instanceof P4InfoMismatchError) {
      return new Map();
    }
    throw error;
  }
}

/** A paragraph for each table that is not empty. */
export function tablesText(tables: readonly SwitchTable[], isWide: boolean): string {
  const paragraphs = tables
    .filter(({ rows }) => rows.size > 0)
    .map(({ codec, rows }) => {
      const { capacity, name, table } = codec;
      const room = Number.isFinite(capacity) ? ` of ${capacity}` : "";
      const id = isWide ? `, table 0x${table.id.toString(16)} ${table.name}` : "";
      const entries = [...rows].map(([key, value]) => entryText(codec, key, value, "people"));
      const hasPriority = table.usesPriority || isWide;
      const lines = entries.map((entry) => [
        ...(hasPriority ? [entry.priority] : []),
        describeMatch(entry),
        describeAction(entry),
      ]);
      const headings = [...(hasPriority ? ["PRIORITY"] : []), "MATCH", "ACTION"];
      return `${name} (${rows.size}${room}${id})\n${indented(textTable(headings, lines))}`;
    });
  return paragraphs.length === 0 ? "every table is empty" : paragraphs.join("\n\n");
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
