import type { ExitCode } from "./exit-code.js";

/** Ends the process when all that it said is out: what is written to a pipe is on its way only when it says so. */
export async function exit(code: ExitCode): Promise<never> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) => new Promise<void>((resolve) => stream.write("", () => resolve())),
    ),
  );
  process.exit(code);
}
