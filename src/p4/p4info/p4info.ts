import type { CounterSpec, MeterSpec, P4DataTypeSpec, P4InfoMessage } from "../messages.js";

/** What every object of a P4 program has (P4Runtime 1.5, section "Preamble Message"). */
export interface P4Object {
  readonly id: number;
  /** Fully qualified: `ingress.ipv4_lpm`. */
  readonly name: string;
  /** The shortest suffix of the name that is unique among objects of this kind. */
  readonly alias: string;
}

/** How a field of a key is compared. */
export type MatchKind = "exact" | "lpm" | "ternary" | "range" | "optional";

/** One alternative of what a value refers to: some entry of the table that has it in that field. */
export interface Referent {
  /** Alias of the table. */
  readonly table: string;
  readonly field: string;
}

/** A value of a fixed width. */
export interface ValueInfo {
  readonly id: number;
  readonly name: string;
  /** 0 if the value is translated to a string (section "Translation of Port Numbers"). */
  readonly bitwidth: number;
  /** Bytes that hold it; 0 as the bitwidth. */
  readonly bytes: number;
}

/** A value that may name entries of other tables: by `@refers_to("table", "field")`, of which any will do. */
export interface ReferringInfo extends ValueInfo {
  readonly refersTo: readonly Referent[];
}

/** A field of a table's key. */
export interface FieldInfo extends ReferringInfo {
  readonly match: MatchKind;
}

/** A parameter of an action. */
export type ParamInfo = ReferringInfo;

/** An action, the same in every table that has it. */
export interface ActionInfo extends P4Object {
  readonly params: readonly ParamInfo[];
}

/** Where a table may have an action. */
export type ActionScope = "tableAndDefault" | "tableOnly" | "defaultOnly" | "group";

/** An action of a table. */
export interface TableAction {
  readonly action: ActionInfo;
  readonly scope: ActionScope;
}

/** What the tables of an indirect implementation share (section "ActionProfile"). */
export interface ActionProfileInfo extends P4Object {
  readonly tableIds: readonly number[];
  readonly withSelector: boolean;
  readonly size: number;
  /** 0: no limit given. */
  readonly maxGroupSize: number;
  readonly sizeSemantics: "sumOfWeights" | "sumOfMembers";
  /** Of sumOfMembers; 0: any weight. */
  readonly maxMemberWeight: number;
  readonly weightsDisallowed: boolean;
}

/** The colouring of a meter. */
export type MeterType = "twoRateThreeColor" | "singleRateThreeColor" | "singleRateTwoColor";

/** An indirect meter: an array of cells. */
export interface MeterInfo extends P4Object {
  readonly spec: MeterSpec;
  readonly type: MeterType;
  /** Cells; 0 where the P4Info does not say. */
  readonly size: number;
}

/** A meter with a cell for each entry of a table. */
export interface DirectMeterInfo extends P4Object {
  readonly spec: MeterSpec;
  readonly type: MeterType;
  readonly tableId: number;
}

/** An indirect counter: an array of cells. */
export interface CounterInfo extends P4Object {
  readonly spec: CounterSpec;
  /** Cells; 0 where the P4Info does not say. */
  readonly size: number;
}

/** A counter with a cell for each entry of a table. */
export interface DirectCounterInfo extends P4Object {
  readonly spec: CounterSpec;
  readonly tableId: number;
}

/** A register: an array of cells. */
export interface RegisterInfo extends P4Object {
  readonly type: P4DataTypeSpec;
  /** Cells; 0 where the P4Info does not say. */
  readonly size: number;
}

/** A digest, and what one message of it holds. */
export interface DigestInfo extends P4Object {
  readonly type: P4DataTypeSpec;
}

/** A set of values that the parser tests. */
export interface ValueSetInfo extends P4Object {
  readonly fields: readonly FieldInfo[];
  readonly size: number;
}

/** A table (section "Table"). */
export interface TableInfo extends P4Object {
  /** Entries that it takes; 0 where the P4Info does not say. */
  readonly size: number;
  /** In the order of the P4Info. */
  readonly fields: readonly FieldInfo[];
  /** In the order of the P4Info. */
  readonly actions: readonly TableAction[];
  /** 0: the default action can be changed. */
  readonly constDefaultActionId: number;
  /** Its entries are part of the program. */
  readonly isConst: boolean;
  readonly hasInitialEntries: boolean;
  /** Whether entries have a priority: some field is ternary, range or optional. */
  readonly usesPriority: boolean;
  /** Whether entries may have an idle timeout. */
  readonly idleTimeout: boolean;
  /** Unset: a direct table. */
  readonly profile?: ActionProfileInfo;
  readonly directCounterId?: number;
  readonly directMeterId?: number;
  readonly directMeterType?: MeterType;
}

/** All objects of one kind. Iterates in the order of the P4Info. */
export class Catalog<T extends P4Object> implements Iterable<T> {
  readonly #byId = new Map<number, T>();
  readonly #byAlias = new Map<string, T>();
  readonly #byName = new Map<string, T>();

  constructor(objects: Iterable<T>) {
    for (const object of objects) {
      this.#byId.set(object.id, object);
      this.#byAlias.set(object.alias, object);
      this.#byName.set(object.name, object);
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  byId(id: number): T | undefined {
    return this.#byId.get(id);
  }

  byAlias(alias: string): T | undefined {
    return this.#byAlias.get(alias);
  }

  byName(name: string): T | undefined {
    return this.#byName.get(name);
  }

  /** By alias or, failing that, by name. */
  find(aliasOrName: string): T | undefined {
    return this.#byAlias.get(aliasOrName) ?? this.#byName.get(aliasOrName);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#byId.values();
  }
}

/** What a P4 program says of itself, checked (P4Runtime 1.5, section "P4Info Message"). */
export interface P4Info {
  readonly message: P4InfoMessage;
  /** Encoded anew: text and binary of one P4Info give the same bytes. */
  readonly encoded: Uint8Array;
  readonly tables: Catalog<TableInfo>;
  readonly actions: Catalog<ActionInfo>;
  readonly actionProfiles: Catalog<ActionProfileInfo>;
  readonly counters: Catalog<CounterInfo>;
  readonly directCounters: Catalog<DirectCounterInfo>;
  readonly meters: Catalog<MeterInfo>;
  readonly directMeters: Catalog<DirectMeterInfo>;
  readonly registers: Catalog<RegisterInfo>;
  readonly digests: Catalog<DigestInfo>;
  readonly valueSets: Catalog<ValueSetInfo>;
  /** Fields of the header of a packet-in, in its order; none if the program has no such header. */
  readonly packetIn: readonly ValueInfo[];
  /** The same of a packet-out. */
  readonly packetOut: readonly ValueInfo[];
}

/** A P4Info that cannot be read, or contradicts itself. */
export class P4InfoError extends Error {
  override readonly name = "P4InfoError";
  /** What it is about: `table endpoint_v4, match field dst`; the file itself where that cannot be read. */
  readonly place: string;

  constructor(place: string, problem: string, options?: { cause: unknown }) {
    super(`P4Info: ${place}: ${problem}`, options);
    this.place = place;
  }
}
