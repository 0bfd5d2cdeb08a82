import type { Completable, CompletableCommand } from "./completion-model.js";

/** A script for fish, to be put as `PROGRAM.fish` in `~/.config/fish/completions`. */
export function fishScript(program: string, commands: readonly CompletableCommand[]): string {
  const complete = `complete -c ${program}`;
  return [
    `# Completes ${program} in fish.`,
    `${complete} -f`,
    `${complete} -n __fish_use_subcommand -l help -d 'say how to use it'`,
    `${complete} -n __fish_use_subcommand -l version -d 'say the version'`,
    ...commands.flatMap((command) => linesOf(complete, "__fish_use_subcommand", [], command)),
    "",
  ].join("\n");
}

/** `offered` is when the command itself is offered; `above` are the conditions for what it belongs to. */
function linesOf(
  complete: string,
  offered: string,
  above: readonly string[],
  { name, help, flags, argument, subcommands }: CompletableCommand,
): string[] {
  const inside = [...above, `__fish_seen_subcommand_from ${name}`];
  const seen = inside.join("; and ");
  const names = subcommands.map((sub) => sub.name).join(" ");
  const itself = names === "" ? seen : `${seen}; and not __fish_seen_subcommand_from ${names}`;
  const within = `${complete} -n ${quoted(itself)}`;
  return [
    `${complete} -n ${quoted(offered)} -a ${name} -d ${quoted(help)}`,
    ...flags.map(
      (flag) =>
        `${within} -l ${flag.long.slice(2)}${flag.short === undefined ? "" : ` -s ${flag.short.slice(1)}`}${valueFlags(flag.value)} -d ${quoted(flag.help)}`,
    ),
    ...argumentLines(within, argument),
    ...subcommands.flatMap((sub) => linesOf(complete, itself, inside, sub)),
  ];
}

function valueFlags(value: Completable): string {
  switch (value.is) {
    case "nothing":
      return "";
    case "text":
      return " -x";
    case "file":
      return " -r -F";
    case "words":
      return ` -x -a '${value.words.join(" ")}'`;
  }
}

function argumentLines(within: string, argument: Completable): string[] {
  switch (argument.is) {
    case "nothing":
    case "text":
      return [];
    case "file":
      return [`${within} -F`];
    case "words":
      return [`${within} -a '${argument.words.join(" ")}'`];
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
