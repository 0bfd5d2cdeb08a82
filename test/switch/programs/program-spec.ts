import type { Json } from "../interpreter/json.js";

/** `8`, `"int<8>"`, `"sat<8>"`, `"satint<8>"`, `"varbit<32>"`. */
export type FieldSpec = number | string;

/** Fields by name, in order. */
export type TypeSpec = Readonly<Record<string, FieldSpec>>;

/** A place to go on: a node or state by name; null: the end. */
export type Goal = string | null;

/** A transition: value and mask as digits. */
export type TransitionSpec =
  | { readonly value: string; readonly mask?: string; readonly next: Goal }
  | { readonly set: string; readonly mask?: string; readonly next: Goal };

/** A state of the parser. */
export interface StateSpec {
  readonly ops?: readonly Json[];
  readonly key?: readonly Json[];
  readonly to?: readonly TransitionSpec[];
  /** The default transition. Default: the end. */
  readonly next?: Goal;
}

/** An action: widths of its parameters by name, and what it does. */
export interface ActionSpec {
  readonly params?: Readonly<Record<string, number>>;
  readonly do: readonly Json[];
}

/** An action with its arguments. */
export type CallSpec = readonly [name: string, ...args: readonly (number | bigint)[]];

/** A field of a key: `header.field`, kind of match, static mask as digits. */
export type KeySpec = readonly [target: string, match: string, mask?: string];

/** A table. */
export interface TableSpec {
  readonly table: string;
  readonly key?: readonly KeySpec[];
  /** Default: the widest kind of its fields. */
  readonly match?: string;
  readonly actions: readonly string[];
  readonly default?: CallSpec;
  readonly isDefaultConst?: boolean;
  /** As in the JSON, without `action_entry`. */
  readonly entries?: readonly {
    readonly match: readonly Json[];
    readonly priority?: number;
    readonly does: CallSpec;
  }[];
  readonly size?: number;
  readonly withCounters?: boolean;
  readonly meter?: string;
  readonly profile?: string;
  /** By action, or `__HIT__` and `__MISS__`. Default: all go on with the next node. */
  readonly next?: Readonly<Record<string, Goal>>;
}

/** A node of a pipeline; where it does not say, it goes on with the one behind it. */
export type NodeSpec =
  | TableSpec
  /** A block of statements: an action of its own in a table without key. */
  | { readonly do: readonly Json[]; readonly name?: string; readonly next?: Goal }
  | {
      readonly if: Json;
      readonly name?: string;
      readonly whenTrue?: Goal;
      readonly whenFalse?: Goal;
    }
  | { readonly call: string; readonly name?: string; readonly next?: Goal };

/** A checksum over a calculation. */
export interface ChecksumSpec {
  readonly target: string;
  readonly calculation: string;
  readonly is: "verify" | "update";
  readonly if?: Json;
  readonly type?: string;
}

/** A program; all but what is wanted may be left out. */
export interface ProgramSpec {
  readonly types?: Readonly<Record<string, TypeSpec>>;
  /** Packet headers: type by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** More metadata instances. */
  readonly structs?: Readonly<Record<string, string>>;
  /** Fields of the instance `meta`. */
  readonly meta?: TypeSpec;
  /** Type and size by name. */
  readonly stacks?: Readonly<Record<string, readonly [string, number]>>;
  /** Members: type by name. */
  readonly unionTypes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unions?: Readonly<Record<string, string>>;
  readonly unionStacks?: Readonly<Record<string, readonly [string, number]>>;
  readonly errors?: readonly string[];
  /** By name; the first one is the start. */
  readonly parser?: Readonly<Record<string, StateSpec>>;
  /** Widths of the elements by name. */
  readonly valueSets?: Readonly<Record<string, readonly number[]>>;
  /** Default: all packet headers, in order. */
  readonly deparser?: readonly string[];
  readonly deparserPrimitives?: readonly Json[];
  /** Algorithm and input by name. */
  readonly calculations?: Readonly<Record<string, readonly [string, readonly Json[]]>>;
  readonly checksums?: readonly ChecksumSpec[];
  /** Sizes by name. */
  readonly counters?: Readonly<Record<string, number>>;
  /** Unit and size by name. */
  readonly meters?: Readonly<Record<string, readonly ["bytes" | "packets", number]>>;
  /** Unit, table and where the colour goes, by name. */
  readonly directMeters?: Readonly<Record<string, readonly ["bytes" | "packets", string, string]>>;
  /** Size and width by name. */
  readonly registers?: Readonly<Record<string, readonly [number, number]>>;
  /** Fields by name of the list; ids count from 1. */
  readonly fieldLists?: Readonly<Record<string, readonly string[]>>;
  readonly learnLists?: Readonly<Record<string, readonly string[]>>;
  /** Size, and algorithm and fields of the selector. */
  readonly profiles?: Readonly<
    Record<
      string,
      { readonly size: number; readonly selector?: readonly [string, readonly string[]] }
    >
  >;
  readonly actions?: Readonly<Record<string, ActionSpec>>;
  readonly ingress?: readonly NodeSpec[];
  readonly egress?: readonly NodeSpec[];
  /** Headers of packets to and from the controller: widths by name. */
  readonly packetIn?: Readonly<Record<string, number>>;
  readonly packetOut?: Readonly<Record<string, number>>;
}
