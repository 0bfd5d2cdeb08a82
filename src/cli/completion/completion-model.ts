import type { Command } from "commander";

/** What can follow a flag, or stand as an argument. */
export type Completable =
  | { readonly is: "nothing" }
  /** A text that nobody can guess; `name` stands for it. */
  | { readonly is: "text"; readonly name: string }
  | { readonly is: "file"; readonly name: string }
  | { readonly is: "words"; readonly name: string; readonly words: readonly string[] };

/** A flag with its dashes. */
export interface CompletableFlag {
  readonly long: string;
  readonly short?: string;
  readonly help: string;
  readonly value: Completable;
}

/** A command as a shell completes it. */
export interface CompletableCommand {
  readonly name: string;
  /** Empty for one that does all by itself. */
  readonly subcommands: readonly CompletableCommand[];
  readonly help: string;
  readonly flags: readonly CompletableFlag[];
  readonly argument: Completable;
}

/** The commands of a program, with their flags and arguments. */
export function completionModel(program: Command): readonly CompletableCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    subcommands: completionModel(command),
    help: command.summary(),
    flags: command.createHelp().visibleOptions(command).map(flagOf),
    argument: argumentOf(command),
  }));
}

type CommanderOption = Command["options"][number];

function flagOf(option: CommanderOption): CompletableFlag {
  const [, name] = /[<[](.*)[>\]]/.exec(option.flags) ?? [];
  return {
    long: option.long ?? option.flags,
    ...(option.short === undefined ? {} : { short: option.short }),
    help: option.description,
    value: completable(name, option.argChoices),
  };
}

function argumentOf(command: Command): Completable {
  const [argument] = command.registeredArguments;
  return completable(argument?.name(), argument?.argChoices);
}

function completable(name: string | undefined, words: readonly string[] | undefined): Completable {
  if (name === undefined) {
    return { is: "nothing" };
  }
  if (words !== undefined) {
    return { is: "words", name, words };
  }
  return { is: /^(file|path|dir)$/i.test(name) ? "file" : "text", name };
}
