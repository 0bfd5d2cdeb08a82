import {
  askSwitch,
  type ControlRequest,
  SwitchControlError,
} from "../infra/switch/switch-client.js";
import { catchTermination } from "../infra/termination.js";
import type { RunCommand } from "./commands.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { print } from "./output.js";
import type { Settings } from "./settings-schema.js";
import { settingsSchema } from "./settings-schema.js";
import { openPortsSchema, switchStatsSchema } from "./switch-stats-schema.js";
import { textTable } from "./text-table.js";

/** `calico-p4 switch port add N=INTERFACE`. */
export const portAddCommand: RunCommand = async ({ settings, args: [word = ""] }) => {
  const parsed = settingsSchema.shape.port.safeParse(word);
  const [spec] = parsed.success ? (parsed.data ?? []) : [];
  if (spec?.port === undefined) {
    const why = parsed.error?.issues[0]?.message ?? `${JSON.stringify(word)} has no number`;
    throw new ExitError(ExitCode.Usage, `${why}; write N=INTERFACE, such as 2=veth0`);
  }
  const path = `/ports/${spec.port}?device=${encodeURIComponent(spec.device)}`;
  await answerOf(settings, { method: "POST", path });
  return ExitCode.Ok;
};

/** `calico-p4 switch port remove N`. */
export const portRemoveCommand: RunCommand = async ({ settings, args: [word = ""] }) => {
  if (!/^\d{1,9}$/.test(word)) {
    throw new ExitError(ExitCode.Usage, `${JSON.stringify(word)} is no number of a port`);
  }
  await answerOf(settings, { method: "DELETE", path: `/ports/${Number(word)}` });
  return ExitCode.Ok;
};

/** `calico-p4 switch port list`. */
export const portListCommand: RunCommand = async ({ settings }) => {
  const value = await answerOf(settings, { method: "GET", path: "/ports" });
  const ports = openPortsSchema.parse(value);
  await print(settings.output, {
    value,
    table: () =>
      textTable(
        ["PORT", "DEVICE", "LINK", "RECEIVED", "SENT", "DROPPED"],
        ports.map(({ port, device, isUp, received, sent }) => [
          port,
          device,
          isUp ? "up" : "down",
          received.frames,
          sent.frames,
          received.drops + sent.drops,
        ]),
      ),
  });
  return ExitCode.Ok;
};

/** `calico-p4 switch stats`. */
export const statsCommand: RunCommand = async ({ settings }) => {
  const value = await answerOf(settings, { method: "GET", path: "/stats" });
  const { ports, tables, events } = switchStatsSchema.parse(value);
  await print(settings.output, {
    value,
    table: () =>
      [
        textTable(
          [
            "PORT",
            "DEVICE",
            "FRAMES IN",
            "BYTES IN",
            "DROPPED IN",
            "FRAMES OUT",
            "BYTES OUT",
            "DROPPED OUT",
          ],
          ports.map(({ port, device, received, sent }) => [
            port,
            device,
            received.frames,
            received.bytes,
            received.drops,
            sent.frames,
            sent.bytes,
            sent.drops,
          ]),
        ),
        textTable(["TABLE", "ENTRIES"], Object.entries(tables)),
        textTable(["EVENT", "COUNT"], Object.entries(events)),
      ].join("\n\n"),
  });
  return ExitCode.Ok;
};

/** `calico-p4 switch trace`. */
export const traceCommand: RunCommand = async ({ settings }) => {
  const { signal } = catchTermination();
  const { count, output } = settings;
  const format = output === "json" || output === "yaml" ? "" : "&format=text";
  try {
    const lines = ask(settings, { method: "GET", path: `/trace?count=${count}${format}`, signal });
    for await (const line of lines) {
      if (output === "yaml") {
        await print(output, { value: JSON.parse(line), table: () => line }, "stream");
      } else {
        process.stdout.write(`${line}\n`);
      }
    }
  } catch (error) {
    // Asked to end, it has printed what came.
    if (!signal.aborted) {
      throw error;
    }
  }
  return ExitCode.Ok;
};

async function answerOf(
  settings: Settings,
  request: Omit<ControlRequest, "socketPath" | "signal">,
): Promise<unknown> {
  const signal = AbortSignal.timeout(settings.timeout);
  const lines: string[] = [];
  try {
    for await (const line of ask(settings, { ...request, signal })) {
      lines.push(line);
    }
  } catch (cause) {
    throw signal.aborted
      ? new ExitError(
          ExitCode.Unavailable,
          `the switch did not answer within ${settings.timeout / 1000} s`,
          { cause },
        )
      : cause;
  }
  return JSON.parse(lines.join("\n"));
}

async function* ask(
  settings: Settings,
  request: Omit<ControlRequest, "socketPath">,
): AsyncGenerator<string> {
  const socketPath = settings["control-socket"];
  if (!socketPath) {
    throw new ExitError(
      ExitCode.Usage,
      "which switch? Name its socket with --control-socket PATH, as it was started with",
    );
  }
  try {
    yield* askSwitch({ socketPath, ...request });
  } catch (cause) {
    throw cause instanceof SwitchControlError
      ? new ExitError(ExitCode.Failed, cause.message, { cause })
      : cause;
  }
}
