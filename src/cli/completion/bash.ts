import type { Completable, CompletableCommand } from "./completion-model.js";

/** A script for bash 4.4 or newer, to be sourced. */
export function bashScript(program: string, commands: readonly CompletableCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const all = flatten(commands);
  const complete = `_${program.replace(/\W/g, "_")}`;
  return `# Completes ${program} in bash.
${complete}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words="" files=""
  local path="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path\${COMP_WORDS[i]} " in
      ${all.map(({ path }) => `"${path} "`).join("|")}) path="$path\${COMP_WORDS[i]} " ;;
      *) break ;;
    esac
  done
  case "$path" in
    "") words="${names} --help --version" ;;
${all.map(commandCase).join("\n")}
  esac
  COMPREPLY=()
  if [ -n "$files" ]; then
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
  mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -F ${complete} ${program}
`;
}

interface CommandAtPath extends CompletableCommand {
  /** Its name behind those of the commands that it belongs to. */
  readonly path: string;
}

function flatten(commands: readonly CompletableCommand[], above = ""): CommandAtPath[] {
  return commands.flatMap((command) => {
    const path = `${above}${command.name}`;
    return [{ ...command, path }, ...flatten(command.subcommands, `${path} `)];
  });
}

function commandCase({ path, flags, argument, subcommands }: CommandAtPath): string {
  const cases = flags.flatMap(({ long, short, value }) => {
    const spellings = short === undefined ? long : `${short}|${long}`;
    return value.is === "nothing" ? [] : [`        ${spellings}) ${assignment(value)} ;;`];
  });
  const longs = [...subcommands.map(({ name }) => name), ...flags.map(({ long }) => long)].join(
    " ",
  );
  return `    "${path} ")
      case "$before" in
${[...cases, `        *) ${assignment(argument, longs)} ;;`].join("\n")}
      esac
      ;;`;
}

function assignment(value: Completable, more = ""): string {
  const words = value.is === "words" ? [...value.words, more].join(" ").trim() : more;
  return value.is === "file" ? `files=yes words="${words}"` : `words="${words}"`;
}
