import { readFile } from "node:fs/promises";
import { ExitCode, ExitError } from "./exit-code.js";
import { type SettingName, settingNames, variableOf } from "./settings.js";
import { type Settings, settingsSchema } from "./settings-schema.js";
import { nearest } from "./suggest.js";

/** Where settings come from; what stands first wins, and the file, which is a setting itself, comes last. */
export interface SettingSources {
  /** From the command line, by name. */
  readonly flags: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One value with its origin, for messages. */
interface Given {
  readonly value: unknown;
  /** `--target`, `CALICO_P4_TARGET`, `target in /etc/calico-p4.yaml`. */
  readonly place: string;
  readonly exitCode: ExitCode;
}

/**
 * Reads the settings from flags, environment and file.
 *
 * @throws ExitError that names the flag, variable or key, and what is wrong with it
 */
export async function readSettings(sources: SettingSources): Promise<Settings> {
  const given = new Map([...fromEnvironment(sources.environment), ...fromFlags(sources.flags)]);
  const file = given.get("config")?.value;
  const all = new Map([...(typeof file === "string" ? await fromFile(file) : []), ...given]);

  const parsed = settingsSchema.safeParse(
    Object.fromEntries([...all].map(([name, { value }]) => [name, value])),
  );
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys") {
    throw unknownKey(issue.keys[0] ?? "", file);
  }
  const origin = all.get(String(issue?.path[0]));
  const { place = "settings", exitCode = ExitCode.Config } = origin ?? {};
  throw new ExitError(exitCode, `${place}: ${issue?.message}`);
}

function fromFlags(flags: SettingSources["flags"]): [string, Given][] {
  return Object.entries(flags).map(([name, value]) => [
    name,
    { value, place: `--${name}`, exitCode: ExitCode.Usage },
  ]);
}

/** Variables of other names are left alone: Kubernetes adds some of ours for a Service that is named as we are. */
function fromEnvironment(environment: SettingSources["environment"]): [SettingName, Given][] {
  return settingNames.flatMap((name): [SettingName, Given][] => {
    const place = variableOf(name);
    const value = environment[place];
    return value === undefined || value === "" || isServiceLink(value)
      ? []
      : [[name, { value, place, exitCode: ExitCode.Config }]];
  });
}

/** What Kubernetes sets for a Service `calico-p4-host`: CALICO_P4_HOST_PORT=tcp://10.96.0.1:443. */
function isServiceLink(value: string): boolean {
  return /^(tcp|udp|sctp):\/\//.test(value);
}

async function fromFile(path: string): Promise<[string, Given][]> {
  const document = await readYaml(path);
  if (document === null || document === "") {
    return [];
  }
  if (typeof document !== "object" || Array.isArray(document)) {
    throw new ExitError(
      ExitCode.Config,
      `${path}: must hold keys and values, such as "target: HOST:PORT"`,
    );
  }
  return Object.entries(document).map(([name, value]) => [
    name,
    {
      value: Array.isArray(value) ? value.join(" ") : value,
      place: `${name} in ${path}`,
      exitCode: ExitCode.Config,
    },
  ]);
}

async function readYaml(path: string): Promise<unknown> {
  const [text, { parseYaml }] = await Promise.all([readText(path), import("./yaml-text.js")]);
  try {
    return parseYaml(text);
  } catch (cause) {
    const [line] = cause instanceof Error ? cause.message.split("\n") : [];
    const what = `${path} is no YAML: ${line?.replace(/:$/, "")}`;
    throw new ExitError(ExitCode.Config, what, { cause });
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ExitError(ExitCode.Config, `cannot read the configuration file: ${why}`, { cause });
  }
}

function unknownKey(key: string, file: unknown): ExitError {
  const suggestion = nearest(key, settingNames);
  return new ExitError(
    ExitCode.Config,
    `${file}: unknown key ${JSON.stringify(key)}${suggestion === undefined ? "" : `; did you mean ${suggestion}?`}`,
  );
}
