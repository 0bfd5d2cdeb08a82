import { Argument, Command, CommanderError, Option } from "commander";
import { type CommandSpec, commands, type RunCommand } from "./commands.js";
import { packageVersion } from "./package-files.js";
import { choices, type Setting, type SettingName, settings, variableOf } from "./settings.js";

/** What the command line says, as texts. */
export interface ParsedLine {
  readonly command: { readonly name: string; readonly load: () => Promise<RunCommand> };
  /** Settings that were given, by name; one that is switched on by its name alone is `true`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly program: Command;
}

/** The command line as commander sees it, made of the commands and settings; `run` is called with what was parsed. */
export function createProgram(run: (line: ParsedLine) => Promise<void>): Command {
  const program = new Command("calico-p4")
    .description("A P4 dataplane for Kubernetes nodes under unmodified Calico")
    .option("-V, --version", "print the version")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: false })
    // What stands behind the name of a subcommand is for that alone.
    .enablePositionalOptions()
    .exitOverride()
    // What is wrong is reported once, in one line, by who called.
    .configureOutput({ outputError: () => {} });
  program.on("option:version", () => {
    const version = packageVersion();
    process.stdout.write(`${version}\n`);
    throw new CommanderError(0, "calico-p4.version", version);
  });
  for (const spec of commands) {
    program.addCommand(createCommand(spec, program, run));
  }
  return program;
}

function createCommand(
  spec: CommandSpec,
  program: Command,
  run: (line: ParsedLine) => Promise<void>,
): Command {
  const command = new Command(spec.name)
    .copyInheritedSettings(program)
    .helpCommand(false)
    .summary(spec.summary)
    .description([`${sentence(spec.summary)}`, spec.details].filter(Boolean).join("\n\n"))
    .allowExcessArguments(false);
  const names = spec.groups.flatMap(({ settings: inGroup }) => inGroup);
  const options = new Map<SettingName, Option>();
  for (const { title, settings: inGroup } of spec.groups) {
    for (const name of inGroup) {
      const option = createOption(name).helpGroup(title);
      options.set(name, option);
      command.addOption(option);
    }
  }
  if (spec.argument !== undefined) {
    command.addArgument(createArgument(spec.argument));
  }
  for (const sub of spec.subcommands ?? []) {
    command.addCommand(createCommand(sub, program, run));
  }
  if (spec.load === undefined) {
    return command;
  }
  const { load } = spec;
  const example = names.includes("target") ? "target" : names[0];
  if (example !== undefined) {
    command.addHelpText(
      "after",
      `\nEvery flag is a variable of the environment (${variableOf(example)}) and a key of the file that --config\nnames (${example}), too; flags win over variables, and variables over the file.`,
    );
  }
  return command.action(async () => {
    const flags: Record<string, string> = {};
    for (const [name, option] of options) {
      const value: unknown = command.getOptionValue(option.attributeName());
      // `--no-X` makes X false, and `--X` nothing of `--no-X`.
      if (option.negate ? value === false : value !== undefined && value !== false) {
        flags[name] = option.negate ? "true" : String(value);
      }
    }
    const { setting } = spec.argument ?? {};
    const [first] = command.args;
    if (setting !== undefined && first !== undefined) {
      flags[setting] = first;
    }
    await run({
      command: { name: spec.name, load },
      flags,
      args: setting === undefined ? command.args : [],
      program,
    });
  });
}

function createOption(name: SettingName): Option {
  const setting: Setting = settings[name];
  const short = setting.short === undefined ? "" : `-${setting.short}, `;
  const value = setting.value === undefined ? "" : ` <${setting.value}>`;
  const standard = setting.default === undefined ? "" : ` (default: ${setting.default})`;
  const option = new Option(`${short}--${name}${value}`, `${setting.help}${standard}`);
  switch (setting.kind) {
    case "addresses":
    case "faults":
    case "switchPorts":
      // Given twice, both count.
      return option.argParser((word: string, before: unknown) =>
        before === undefined ? word : `${String(before)} ${word}`,
      );
    case "level":
    case "output":
    case "swap":
    case "timing":
      // Not `choices`, which would check here and let the words of the environment pass; completion reads them.
      option.argChoices = [...choices[setting.kind]];
      return option;
    default:
      return option;
  }
}

function createArgument(argument: NonNullable<CommandSpec["argument"]>): Argument {
  const created = new Argument(argument.syntax, argument.help);
  return argument.choices === undefined ? created : created.choices([...argument.choices]);
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
