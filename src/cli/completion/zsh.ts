import type { Completable, CompletableCommand, CompletableFlag } from "./completion-model.js";

/** A script for zsh, to be put as `_PROGRAM` in a folder of `fpath`, or to be sourced. */
export function zshScript(program: string, commands: readonly CompletableCommand[]): string {
  const complete = `_${program.replace(/\W/g, "_")}`;
  return `#compdef ${program}
# Completes ${program} in zsh.
${complete}() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join("\n")}
  )
  _arguments -C '(- *)--help[say how to use it]' '(- *)--version[say the version]' \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map((command) => commandCase(command, "        ")).join("\n")}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = "${complete}" ]; then
  ${complete} "$@"
else
  compdef ${complete} ${program}
fi
`;
}

function commandCase(command: CompletableCommand, indent: string): string {
  const { name, flags, argument, subcommands } = command;
  const specs = [
    ...flags.flatMap(flagSpecs),
    ...(argument.is === "nothing" ? [] : [quoted(`*${valueSpec(argument)}`)]),
  ];
  const isPlain = subcommands.length === 0;
  const names = subcommands.map((sub) => sub.name).join(" ");
  const all = isPlain
    ? specs
    : ["-C", ...specs, quoted(`1:command:(${names})`), quoted("*::argument:->argument")];
  const nested = isPlain
    ? []
    : [
        `${indent}  if [ "$state" = argument ]; then`,
        `${indent}    case $line[1] in`,
        ...subcommands.map((sub) => commandCase(sub, `${indent}      `)),
        `${indent}    esac`,
        `${indent}  fi`,
      ];
  return [
    `${indent}${name})`,
    ...(isPlain ? [] : [`${indent}  state=`]),
    `${indent}  _arguments \\\n${indent}    ${all.join(` \\\n${indent}    `)}`,
    ...nested,
    `${indent}  ;;`,
  ].join("\n");
}

function flagSpecs({ long, short, help, value }: CompletableFlag): string[] {
  const says = `[${help.replace(/[[\]:\\]/g, "\\$&")}]${valueSpec(value)}`;
  const joint = value.is === "nothing" ? "" : "=";
  return [
    quoted(`${long}${joint}${says}`),
    ...(short === undefined ? [] : [quoted(`${short}${value.is === "nothing" ? "" : "+"}${says}`)]),
  ];
}

function valueSpec(value: Completable): string {
  switch (value.is) {
    case "nothing":
      return "";
    case "text":
      return `:${value.name.replaceAll(":", "\\:")}: `;
    case "file":
      return `:${value.name}:_files`;
    case "words":
      return `:${value.name}:(${value.words.join(" ")})`;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
