import type { FelixConnection } from "../calico-api/felix/connection.js";
import {
  type DryRun,
  type DryRunOptions,
  dryRun,
  NotInSyncError,
  type PlannedChange,
} from "../infra/dry-run.js";
import { catchTermination } from "../infra/termination.js";
import { TableCodec } from "../p4/entry/entry-codec.js";
import { orAbort } from "../time/wait.js";
import { explained } from "./driver-errors.js";
import { createDriverOptions } from "./driver-options.js";
import { describeAction, entryText } from "./entry-text.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { createFakeSwitch } from "./fake-switch-command.js";
import { firstConnection, openFelixSource } from "./felix-source.js";
import { createLog } from "./log.js";
import { print } from "./output.js";
import { readPipelineFiles } from "./pipeline-files.js";
import type { Settings } from "./settings-schema.js";
import { addresseeOf, createSwitchDialer } from "./switch-dialer.js";

/** `calico-p4 driver --dry-run`: prints what a driver would write when its Felix is in sync, and ends. */
export async function runDryRun(settings: Settings): Promise<ExitCode> {
  const { signal } = catchTermination();
  const source = await openFelixSource(settings, "driver");
  const dialer =
    settings.target === "fake"
      ? createFakeSwitch(settings).dialer()
      : (await createSwitchDialer(settings)).dialer;
  const driver = await createDriverOptions(settings, dialer, createLog(settings, "warn"));
  const { p4info } = await readPipelineFiles(settings);
  const connection = await firstConnection(source, signal);
  if (connection === undefined) {
    return ExitCode.Ok;
  }
  const planned = await plan(
    connection,
    {
      dialer,
      to: addresseeOf(settings),
      p4info,
      pipeline: driver.pipeline,
      ...(driver.settings === undefined ? {} : { settings: driver.settings }),
      timeoutMs: settings.timeout,
    },
    signal,
  );
  if (planned !== undefined) {
    await print(settings.output, { value: jsonOf(planned), table: () => textOf(planned) });
  }
  return ExitCode.Ok;
}

/** Undefined: asked to end before there was a plan. */
async function plan(
  connection: FelixConnection,
  options: DryRunOptions,
  signal: AbortSignal,
): Promise<DryRun | undefined> {
  try {
    return await orAbort(dryRun(connection, options, signal), signal);
  } catch (cause) {
    if (signal.aborted) {
      return undefined;
    }
    if (cause instanceof NotInSyncError) {
      const text = `${cause.message}; nothing is known of what it wants`;
      throw new ExitError(ExitCode.Incomplete, text, { cause });
    }
    throw explained(cause, "what Felix says");
  }
}

function jsonOf({ pipeline, changes, owners, refused }: DryRun): unknown {
  return {
    pipeline,
    changes: changes.map(({ change, kind, key, value, owner }) => ({
      change,
      ...(owner === undefined ? {} : { owner }),
      ...(kind instanceof TableCodec
        ? entryText(kind, key, value)
        : { entity: kind.describe(key) }),
    })),
    owners,
    refused,
  };
}

function textOf({ pipeline, changes, refused }: DryRun): string {
  const count = (of: PlannedChange["change"]): number =>
    changes.filter(({ change }) => change === of).length;
  const [inserts, modifies, deletes] = [count("insert"), count("modify"), count("delete")];
  return [
    ...(pipeline === "keep" ? [] : ["+ the pipeline: the switch has another, or none"]),
    ...changes.map(lineOf),
    ...Object.entries(refused).map(([owner, reasons]) => `! ${owner}: ${reasons.join("; ")}`),
    `${inserts} inserts, ${modifies} modifies, ${deletes} deletes; nothing was written`,
  ].join("\n");
}

const marks = { insert: "+", modify: "~", delete: "-" } as const;

function lineOf({ change, kind, key, value, owner }: PlannedChange): string {
  const what = kind.describe(key);
  const action =
    kind instanceof TableCodec && change !== "delete"
      ? ` -> ${describeAction(entryText(kind, key, value, "people"))}`
      : "";
  return `${marks[change]} ${what}${action}${owner === undefined ? "" : `  (${owner})`}`;
}
