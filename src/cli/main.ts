import { type Command, CommanderError } from "commander";
import { ExitCode, ExitError } from "./exit-code.js";
import { createProgram, type ParsedLine } from "./program.js";

/**
 * Runs the command that `words` name (those of the command line after the program's own name) and returns the exit status.
 * What went wrong is on standard error by then.
 */
export async function main(words: readonly string[]): Promise<ExitCode> {
  // What goes wrong is said by who asked, once; gRPC would say it too.
  process.env.GRPC_VERBOSITY ??= "NONE";
  // A reader of our output that has seen enough, as `head`, is no error.
  process.stdout.on("error", endOnBrokenPipe);
  process.stderr.on("error", endOnBrokenPipe);
  let exitCode: ExitCode = ExitCode.Ok;
  const program = createProgram(async (line) => {
    exitCode = await run(line);
  });
  if (words.length === 0) {
    process.stderr.write(program.helpInformation());
    return ExitCode.Usage;
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    return report(error, nameOf(program, words));
  }
}

async function run({ command, flags, args, program }: ParsedLine): Promise<ExitCode> {
  const [{ readSettings }, runCommand] = await Promise.all([
    import("./read-settings.js"),
    command.load(),
  ]);
  const settings = await readSettings({ flags, environment: process.env });
  return runCommand({ settings, args, program });
}

/** The name of the command that the first words name, with those of the commands that it belongs to. */
function nameOf(command: Command, [word, ...rest]: readonly string[]): string {
  const sub = command.commands.find((one) => one.name() === word);
  return sub === undefined ? command.name() : `${command.name()} ${nameOf(sub, rest)}`;
}

/** Says in one line what went wrong, and returns the status that goes with it. */
function report(error: unknown, who: string): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) {
      return ExitCode.Ok; // --help and --version
    }
    if (error.code === "commander.help") {
      return ExitCode.Usage; // A command that is nothing without a subcommand: its help has been printed.
    }
    const what = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
    process.stderr.write(`${who}: ${what}; see ${who} --help\n`);
    return ExitCode.Usage;
  }
  if (error instanceof ExitError) {
    process.stderr.write(`${who}: ${error.message}\n`);
    return error.exitCode;
  }
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${who}: this is a fault of calico-p4, please report it: ${trace}\n`);
  return ExitCode.Internal;
}

function endOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") {
    process.exit(ExitCode.Ok);
  }
  throw error;
}
