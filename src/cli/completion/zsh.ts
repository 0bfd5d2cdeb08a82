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
${commands.map(commandCase).join("\n")}
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

function commandCase({ name, flags, argument }: CompletableCommand): string {
  const specs = [
    ...flags.flatMap(flagSpecs),
    ...(argument.is === "nothing" ? [] : [quoted(`*${valueSpec(argument)}`)]),
  ];
  return `        ${name})\n          _arguments \\\n            ${specs.join(" \\\n            ")}\n          ;;`;
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
