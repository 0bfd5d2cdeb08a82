import type { Completable, CompletableCommand } from "./completion-model.js";

/** A script for bash 4.4 or newer, to be sourced. */
export function bashScript(program: string, commands: readonly CompletableCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const complete = `_${program.replace(/\W/g, "_")}`;
  return `# Completes ${program} in bash.
${complete}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words="" files=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${names} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join("\n")}
    esac
  fi
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

function commandCase({ name, flags, argument }: CompletableCommand): string {
  const cases = flags.flatMap(({ long, short, value }) => {
    const spellings = short === undefined ? long : `${short}|${long}`;
    return value.is === "nothing" ? [] : [`        ${spellings}) ${assignment(value)} ;;`];
  });
  const longs = flags.map(({ long }) => long).join(" ");
  return `    ${name})
      case "$before" in
${[...cases, `        *) ${assignment(argument, longs)} ;;`].join("\n")}
      esac
      ;;`;
}

function assignment(value: Completable, more = ""): string {
  const words = value.is === "words" ? [...value.words, more].join(" ").trim() : more;
  return value.is === "file" ? `files=yes words="${words}"` : `words="${words}"`;
}
