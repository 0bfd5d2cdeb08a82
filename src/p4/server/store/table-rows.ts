import type { TableCodec } from "../../entry/entry-codec.js";
import type { CounterData } from "../../messages.js";
import { programDefault } from "../row-value.js";

/** What one table holds. */
export interface TableRows {
  readonly codec: TableCodec;
  /** By key; const and initial entries too, and the default entry under "". */
  readonly rows: Map<string, string>;
  /** Keys of entries that cannot change. */
  readonly constKeys: Set<string>;
  /** Direct counters that are not 0, by key. */
  readonly counters: Map<string, CounterData>;
  /** When entries were hit, in monotonic milliseconds; only of tables with an idle timeout. */
  readonly hits: Map<string, number>;
}

/** A table as the program makes it, but for its const and initial entries. */
export function freshRows(codec: TableCodec): TableRows {
  return {
    codec,
    rows: new Map([["", programDefault]]),
    constKeys: new Set(),
    counters: new Map(),
    hits: new Map(),
  };
}
