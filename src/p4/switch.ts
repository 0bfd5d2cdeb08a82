import type { Code } from "./code.js";
import type { Entity } from "./messages.js";

/** Some updates, encoded. */
export interface Batch {
  /** `count` times field 4 (`updates`) of a WriteRequest, tag and length included. */
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Names of what they change, for messages to people. */
  readonly tables: readonly string[];
}

/** What became of one update. */
export interface UpdateStatus {
  readonly code: Code;
  /** The server's text; empty if it gave none. */
  readonly message: string;
}

/** What the reconciler asks of a switch: a session that is primary, or whatever stands in for one. */
export interface Switch {
  /** Most updates that a Write should have for now: less after a write of unknown outcome. Unset: no opinion. */
  readonly batchLimit?: number;

  /**
   * Writes with CONTINUE_ON_ERROR: one status an update, in request order.
   *
   * @throws {@link OutcomeUnknownError} when it may or may not have been applied
   * @throws {@link NotReadyError} when nothing was applied, and nothing will be, before the switch is ready again
   */
  write(batch: Batch, signal: AbortSignal): Promise<readonly UpdateStatus[]>;

  /**
   * Reads all entities that `query` selects, as they come.
   *
   * @throws {@link NotReadyError} when the read failed, also midway
   */
  read(query: Entity, signal: AbortSignal): AsyncIterable<Entity>;
}

/** A write may or may not have been applied: read the tables back before writing again. */
export class OutcomeUnknownError extends Error {
  override readonly name = "OutcomeUnknownError";
  readonly tables: readonly string[];

  constructor(tables: readonly string[], options: { cause: unknown }) {
    const why = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(`unknown outcome of a write to ${tables.join(", ")}: ${why}`, options);
    this.tables = tables;
  }
}

/** The switch takes no calls now (not primary, no pipeline, connection lost): wait until the session is ready, then resync. */
export class NotReadyError extends Error {
  override readonly name = "NotReadyError";
}
