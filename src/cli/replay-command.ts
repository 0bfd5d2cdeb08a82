import { basename } from "node:path";
import type { ReplayProgress, ReplayResult } from "../infra/replay.js";
import { replayFile } from "../infra/replay.js";
import type { Dialer } from "../p4/wire.js";
import type { RunCommand } from "./commands.js";
import { explained } from "./driver-errors.js";
import { createDriverOptions } from "./driver-options.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { createLog } from "./log.js";
import { print } from "./output.js";
import { ProgressBar } from "./progress-bar.js";
import type { Settings } from "./settings-schema.js";
import { createSwitchDialer } from "./switch-dialer.js";
import { textTable } from "./text-table.js";

/** `calico-p4 replay`: recordings into a switch, one after the other. */
export const replayCommand: RunCommand = async ({ settings, args: files }) => {
  const log = createLog(settings, "warn");
  const dialerFor = await switchesOf(settings);
  let exitCode: ExitCode = ExitCode.Ok;
  for (const file of files) {
    const bar = new ProgressBar(basename(file));
    const driver = await createDriverOptions(settings, await dialerFor(), log);
    const result = await replayFile(file, {
      driver,
      frameLimit: settings["max-frame"],
      timing:
        settings.timing === "fast" ? { is: "fast" } : { is: "recorded", speed: settings.speed },
      timeoutMs: settings.timeout,
      onProgress: (progress) => draw(bar, progress),
    })
      .catch((cause: unknown) => {
        throw explained(cause, file);
      })
      .finally(() => bar.clear());
    await print(
      settings.output,
      { value: result, table: (isWide) => resultText(result, isWide) },
      "stream",
    );
    if (result.pending > 0) {
      log.warn(
        { file, pending: result.pending },
        `${file}: ${result.pending} pending when nothing had changed for ${settings.timeout / 1000} s; --timeout waits longer`,
      );
    }
    if (result.rejected > 0 || result.pending > 0) {
      exitCode = ExitCode.Incomplete;
    }
  }
  return exitCode;
};

/** How the switch of each file is reached: always the same, but for `--fresh`. */
async function switchesOf(settings: Settings): Promise<() => Promise<Dialer>> {
  const { target = "embedded", fresh } = settings;
  if (target !== "embedded" && target !== "fake") {
    if (fresh === true) {
      throw new ExitError(
        ExitCode.Usage,
        `--fresh is for a switch in this process: ${target} keeps what it holds; leave out one of the two`,
      );
    }
    const { dialer } = await createSwitchDialer(settings);
    return async () => dialer;
  }
  const create = await creator(target, settings);
  const one = create();
  return async () => (fresh === true ? create() : one);
}

/** What makes a switch in this process; loaded only where it is wanted. */
async function creator(target: "embedded" | "fake", settings: Settings): Promise<() => Dialer> {
  if (target === "fake") {
    const { createFakeSwitch } = await import("./fake-switch-command.js");
    return () => createFakeSwitch(settings).dialer();
  }
  const { memorySwitch } = await import("../infra/switch/memory-switch.js");
  return () => memorySwitch(settings["device-id"]);
}

function draw(bar: ProgressBar, { phase, messages, ofMessages, status }: ReplayProgress): void {
  const { actual, pending } = status.entries;
  const what = phase === "replay" ? "messages" : "messages again";
  bar.update(messages, ofMessages, `${messages} ${what}, ${actual} entries, ${pending} pending`);
}

function resultText(result: ReplayResult, isWide: boolean): string {
  const { file, frames, entries, updates, restart, rejected, pending, seconds } = result;
  const total = Object.values(entries).reduce((sum, count) => sum + count, 0);
  const cost = (of: typeof updates): (string | number)[] => [of.inserts, of.modifies, of.deletes];
  const parts = [
    `${file}: ${frames} messages in ${seconds.toFixed(3)} s, ${total} entries, ${rejected} rejected, ${pending} pending`,
    textTable(
      ["", "INSERTS", "MODIFIES", "DELETES"],
      [
        ["the recording", ...cost(updates)],
        ["a restart after it", ...cost(restart)],
      ],
    ),
    textTable(["TABLE", "ENTRIES"], Object.entries(entries)),
  ];
  if (isWide) {
    const { messages, unknownMessages, unknownFields } = result;
    const unknown: [string, number][] = [
      ["(unknown messages)", unknownMessages],
      ["(unknown fields)", unknownFields],
    ];
    parts.push(textTable(["MESSAGE", "COUNT"], [...Object.entries(messages), ...unknown]));
  }
  return `${parts.join("\n\n")}\n`;
}
