import type { Command } from "commander";
import type { RunCommand } from "./commands.js";
import { bashScript } from "./completion/bash.js";
import { completionModel } from "./completion/completion-model.js";
import { fishScript } from "./completion/fish.js";
import { zshScript } from "./completion/zsh.js";
import { ExitCode, ExitError } from "./exit-code.js";

/** `calico-p4 completion`: prints a script for one shell. */
export const completionCommand: RunCommand = async ({ args, program }) => {
  const [shell = ""] = args;
  process.stdout.write(completionScript(shell, program));
  return ExitCode.Ok;
};

/** The script that completes `program` in bash, zsh or fish. */
export function completionScript(shell: string, program: Command): string {
  const model = completionModel(program);
  switch (shell) {
    case "bash":
      return bashScript(program.name(), model);
    case "zsh":
      return zshScript(program.name(), model);
    case "fish":
      return fishScript(program.name(), model);
    default:
      throw new ExitError(ExitCode.Usage, `no script for ${shell}; there are: bash, zsh, fish`);
  }
}
