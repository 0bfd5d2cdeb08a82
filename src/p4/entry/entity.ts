import type { Entity } from "../messages.js";
import type { UpdateWriter } from "./update-writer.js";

/** The kinds of p4.v1.Update. */
export type UpdateType = "insert" | "modify" | "delete";

/** An entry refers to some entry of one of `targets` (each `table.field`) whose key holds `value` in that field. */
export interface ReferenceTo {
  readonly targets: readonly string[];
  readonly value: string;
}

/** One of the fields of a kind's key that others refer to, with what a key holds there. */
export interface ReferredField {
  /** `table.field`, as in {@link ReferenceTo.targets}. */
  readonly target: string;
  readonly value: string;
}

/** One row as the reconciler keeps it: key and value, both canonical bytes in a latin1 string. */
export interface Row {
  readonly key: string;
  readonly value: string;
}

/**
 * What the reconciler must know of one P4 table, meter, or table of the replication engine, to keep its rows in step.
 * Keys and values are canonical: two rows are equal if and only if their strings are.
 */
export interface EntityKind {
  /** P4Info alias of the table or meter; `clone_session`, `multicast_group` for the replication engine. */
  readonly name: string;
  /** How many rows it takes; Infinity where the P4Info does not say. */
  readonly capacity: number;
  /** Names of the kinds that its rows may refer to: the edges of the rank graph. */
  readonly refersTo: readonly string[];
  /** Every set of targets that some row may refer to ({@link ReferenceTo.targets}), known without a row. */
  readonly referenceGroups: readonly (readonly string[])[];
  /** What a row refers to; a value of zero refers to nothing and is left out. */
  references(key: string, value: string): readonly ReferenceTo[];
  /** The fields of its key that some kind refers to, as `table.field` with the value in `key`. */
  referredFields(key: string): readonly ReferredField[];
  /** How an update of this row is sent: what always exists (default entries, meter cells) is only ever modified. */
  updateType(wanted: UpdateType, key: string): UpdateType;
  /** Whether a row of this key takes up room in the table. */
  takesRoom(key: string): boolean;
  /** Puts one encoded Update before those that the writer has. `value` is ignored in a delete, except by kinds whose delete is a MODIFY. */
  writeUpdate(writer: UpdateWriter, type: UpdateType, key: string, value: string): void;
  /** The entity of a ReadRequest that asks for all of its rows. */
  readonly query: Entity;
  /**
   * The row that a Read returned; undefined for what is not the controller's (const and default entries as the program
   * made them). Tolerant: padded values and any order of fields. Throws {@link EntryError} for what it cannot read.
   */
  decode(entity: Entity): Row | undefined;
  /** For people and logs: `endpoint_v4 dst=10.0.0.1`. */
  describe(key: string): string;
}
