import type { Code } from "../code.js";
import { EntryError } from "../entry/entry-error.js";
import type { UpdateStatus } from "../switch.js";

/** One update, query or stream message cannot be done; the rest of its request may. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: Code;

  /** `message` is short, for it shares a trailer with many. */
  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }

  get status(): UpdateStatus {
    return { code: this.code, message: this.message };
  }
}

/**
 * The status for what a check threw: a {@link Refusal}, or an `EntryError` of a codec.
 *
 * @throws what is neither
 */
export function statusOf(error: unknown): UpdateStatus {
  if (error instanceof Refusal) {
    return error.status;
  }
  if (error instanceof EntryError) {
    return { code: error.code, message: error.message };
  }
  throw error;
}
