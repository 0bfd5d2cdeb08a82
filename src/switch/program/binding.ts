/** What the objects of a P4Info are in a program. */
export interface Binding {
  /** By id in the P4Info. A table that the program lacks is not there: using it is UNIMPLEMENTED. */
  readonly tables: ReadonlyMap<number, TableBinding>;
  /** Ids in the P4Info to indices in the program's lists. */
  readonly counters: ReadonlyMap<number, number>;
  readonly meters: ReadonlyMap<number, number>;
  readonly registers: ReadonlyMap<number, number>;
  readonly valueSets: ReadonlyMap<number, number>;
  readonly profiles: ReadonlyMap<number, number>;
  /** Digest id to the first of its indices in `Program.learnLists`. */
  readonly digests: ReadonlyMap<number, number>;
  /** By index in `Program.learnLists`: digest id. Each place of a program that sends a digest has a list of its own. */
  readonly learnLists: ReadonlyMap<number, number>;
}

/** A table of a P4Info in a program. */
export interface TableBinding {
  /** Index in `Program.tables`. */
  readonly table: number;
  /** By field in the order of the P4Info: index in `Table.key`. */
  readonly fields: readonly number[];
  /** By action id in the P4Info. */
  readonly actions: ReadonlyMap<number, ActionBinding>;
}

export interface ActionBinding {
  /** Index in `Table.actions`. */
  readonly ordinal: number;
  /** By parameter in the order of the P4Info: index in `Action.parameters`. */
  readonly params: readonly number[];
}
