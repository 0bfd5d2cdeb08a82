import type { Code } from "../code.js";

/** What an {@link EntryError} is about. */
export interface Place {
  /** Alias of the table, or the name of another kind of entity. */
  readonly table: string;
  /** The match field, or the parameter as `action.param`. */
  readonly field?: string;
  /** How a message to people names the field: `match field dst`, `param port of forward`. */
  readonly part?: string;
}

/** A table entry, or another entity, that does not fit the P4Info. */
export class EntryError extends Error {
  override readonly name = "EntryError";
  /** What a server answers (P4Runtime 1.5, section "TableEntry" and those of the other entities). */
  readonly code: Code;
  readonly table: string;
  readonly field: string | undefined;

  constructor(code: Code, place: Place, problem: string) {
    super(`${place.table}: ${place.part === undefined ? "" : `${place.part}: `}${problem}`);
    this.code = code;
    this.table = place.table;
    this.field = place.field;
  }
}
