/** A line of an STF file that cannot be read or carried out, or an expectation in it that does not hold. */
export class StfError extends Error {
  override readonly name = "StfError";
  readonly file: string;
  /** From 1 on. */
  readonly line: number;

  constructor(file: string, line: number, problem: string, options?: { cause: unknown }) {
    super(`${file}:${line}: ${problem}`, options);
    this.file = file;
    this.line = line;
  }
}
