/** Exit statuses of every command: those of sysexits.h where it has one. */
export const ExitCode = {
  Ok: 0,
  /** It ran, and what was asked for is not all true: something was rejected, or is pending. */
  Incomplete: 1,
  /** A switch that cannot start, or cannot do what it is asked for. */
  Failed: 1,
  /** The command line cannot be understood. */
  Usage: 64,
  /** Input that does not decode. */
  Data: 65,
  /** An input file that cannot be opened. */
  NoInput: 66,
  /** A switch or a driver that does not answer. */
  Unavailable: 69,
  /** A fault of this program. */
  Internal: 70,
  /** A file that cannot be written. */
  CannotCreate: 73,
  /** Reading or writing failed midway. */
  Io: 74,
  /** A configuration, certificate or P4Info that cannot work. */
  Config: 78,
} as const;

/** One of the values of {@link ExitCode}. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends a command: its message, one line that says what to do, goes to standard error. */
export class ExitError extends Error {
  override readonly name = "ExitError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
