import type { Condition, Expression, FieldRef, HeaderRef } from "./expression.js";
import type { Primitive } from "./primitive.js";

/**
 * A v1model program as `loadProgram` makes it of BMv2 JSON: every name resolved to an index, every width checked. What it
 * holds can be compiled and run without a further check.
 */
export interface Program {
  readonly name: string;
  readonly headerTypes: readonly HeaderType[];
  /** By id. */
  readonly headers: readonly Header[];
  readonly stacks: readonly Stack[];
  readonly unions: readonly Union[];
  readonly unionStacks: readonly UnionStack[];
  /** Name to value; the core errors are always there. */
  readonly errors: ReadonlyMap<string, number>;
  readonly parser: Parser;
  readonly valueSets: readonly ValueSet[];
  /** Indices in `headers`. */
  readonly deparser: {
    readonly order: readonly number[];
    readonly primitives: readonly Primitive[];
  };
  readonly calculations: readonly Calculation[];
  readonly checksums: readonly Checksum[];
  /** Indirect ones; direct ones belong to tables. */
  readonly counters: readonly CounterArray[];
  readonly meters: readonly MeterArray[];
  readonly registers: readonly RegisterArray[];
  readonly actions: readonly Action[];
  readonly tables: readonly Table[];
  readonly profiles: readonly ActionProfile[];
  readonly ingress: Pipeline;
  readonly egress: Pipeline;
  /** By id of the JSON, which begin at 1; constants are left out. */
  readonly fieldLists: ReadonlyMap<number, readonly FieldRef[]>;
  readonly learnLists: readonly LearnList[];
  readonly standard: StandardFields;
}

/** A header type. Its fields are packed in order, most significant bit first. */
export interface HeaderType {
  readonly name: string;
  readonly fields: readonly Field[];
  /** With a varbit field: the size of the whole header at most, in bytes. */
  readonly maxBytes?: number;
}

/** A field of a header type. */
export interface Field {
  readonly name: string;
  /** Bits; of a varbit field the most that it may have, a multiple of 8. */
  readonly width: number;
  readonly isVarbit: boolean;
  readonly isSigned: boolean;
  /** Clamps instead of wrapping when written. */
  readonly saturates: boolean;
}

/** An instance of a header type. */
export interface Header {
  readonly name: string;
  /** Index in `headerTypes`. */
  readonly type: number;
  /** Always valid, never on the wire. */
  readonly isMetadata: boolean;
  /** The union that it is a member of: making it valid makes the other members invalid. */
  readonly union?: number;
}

/** A header stack. */
export interface Stack {
  readonly name: string;
  readonly type: number;
  /** Indices in `headers`, in order. */
  readonly headers: readonly number[];
}

/** A header union. */
export interface Union {
  readonly name: string;
  /** Name of the union type: unions of the same one can be assigned and compared. */
  readonly type: string;
  /** Indices in `headers`, in member order. */
  readonly headers: readonly number[];
}

/** A stack of header unions. */
export interface UnionStack {
  readonly name: string;
  readonly type: string;
  /** Indices in `unions`, in order. */
  readonly unions: readonly number[];
}

/** The parser. */
export interface Parser {
  /** Index in `states`, or -1: nothing is parsed. */
  readonly start: number;
  readonly states: readonly ParserState[];
}

/** A state of the parser. */
export interface ParserState {
  readonly name: string;
  readonly operations: readonly ParserOperation[];
  /** What transitions look at; a `lookahead` has its own width. */
  readonly key: readonly { readonly value: Expression; readonly width: number }[];
  /** In order; the default transition is `otherwise`. */
  readonly transitions: readonly Transition[];
  /** Index of the next state, or -1: parsing ends. */
  readonly otherwise: number;
}

/** A transition of which every key element must match. */
export type Transition = {
  /** Index of the next state, or -1. */
  readonly next: number;
} & (
  | {
      readonly is: "values";
      /** By key element: value (masked already) and mask, at the element's width. */
      readonly cases: readonly { readonly value: bigint; readonly mask: bigint }[];
    }
  | { readonly is: "valueSet"; readonly valueSet: number; readonly masks: readonly bigint[] }
);

/** Where an extraction goes. */
export type ExtractTarget =
  | { readonly is: "header"; readonly header: number }
  /** Element `next` of a stack. */
  | { readonly is: "next"; readonly stack: number }
  /** Member of element `next` of a stack of unions. */
  | { readonly is: "nextUnion"; readonly unionStack: number; readonly member: number };

/** One operation of a parser state (bmv2-json.md, section 5.2). */
export type ParserOperation =
  | { readonly op: "extract"; readonly to: ExtractTarget }
  | { readonly op: "extractVarbit"; readonly to: ExtractTarget; readonly bits: Expression }
  | { readonly op: "set"; readonly to: FieldRef; readonly value: Expression }
  | { readonly op: "verify"; readonly condition: Condition; readonly error: Expression }
  | { readonly op: "advance"; readonly bits: Expression }
  | { readonly op: "primitive"; readonly primitive: Primitive };

/** A parser value set. */
export interface ValueSet {
  readonly name: string;
  /** Widths of the key elements that its members have values for; empty where no transition uses it. */
  readonly widths: readonly number[];
  readonly size: number;
}

/** Hash algorithms that run. */
export type HashAlgorithm =
  | "crc8"
  | "crc16"
  | "crc32"
  | "crc64"
  | "crcCCITT"
  | "csum16"
  | "xor16"
  | "xor32"
  | "identity"
  | "xxh64";

/** A hash over fields (bmv2-json.md, section 9). */
export interface Calculation {
  readonly name: string;
  readonly algorithm: HashAlgorithm;
  /** In order; the payload, if asked for, comes behind all of them. */
  readonly input: readonly CalculationInput[];
  readonly withPayload: boolean;
}

/** What a hash covers. */
export type CalculationInput =
  /** A field; a varbit one with its current width. Of an invalid header: nothing. */
  | { readonly is: "field"; readonly field: FieldRef }
  | { readonly is: "constant"; readonly value: bigint; readonly width: number }
  /** All bits of a header, nothing if it is invalid. */
  | { readonly is: "header"; readonly header: number };

/** A checksum that is verified after the parser, or updated before the deparser. */
export interface Checksum {
  readonly name: string;
  readonly target: FieldRef;
  readonly calculation: number;
  readonly verify: boolean;
  readonly update: boolean;
  readonly condition: Condition;
}

export interface CounterArray {
  readonly name: string;
  readonly size: number;
}

export interface MeterArray {
  readonly name: string;
  readonly unit: "bytes" | "packets";
  readonly size: number;
}

export interface RegisterArray {
  readonly name: string;
  readonly size: number;
  readonly width: number;
}

/** An action. Names are not unique: an id is. */
export interface Action {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly width: number }[];
  readonly primitives: readonly Primitive[];
}

/** How a table as a whole matches. */
export type MatchKind = "exact" | "lpm" | "ternary" | "range";

/** A field of a table's key. */
export interface KeyField {
  readonly name: string;
  readonly match: MatchKind;
  readonly width: number;
  /** The value to look up, `width` bits, unsigned. */
  readonly value: Expression;
  /** ANDed to the packet's and to the entries' values. */
  readonly mask?: bigint;
}

/** A match-action table. Without key fields it always misses, see {@link isCall}. */
export interface Table {
  readonly name: string;
  /** "ingress" or "egress". */
  readonly pipeline: "ingress" | "egress";
  readonly match: MatchKind;
  readonly key: readonly KeyField[];
  /** As the JSON says; the P4Info's counts. */
  readonly size: number;
  /** Ids of actions, without doubles: an ordinal is an index in this list. */
  readonly actions: readonly number[];
  readonly withCounters: boolean;
  readonly directMeter?: {
    readonly name: string;
    readonly unit: "bytes" | "packets";
    readonly target: FieldRef;
  };
  readonly withIdleTimeout: boolean;
  /** Index in `profiles`. */
  readonly profile?: number;
  /** Where to go on: a node of the pipeline, or -1. */
  readonly next:
    | { readonly by: "hit"; readonly hit: number; readonly miss: number }
    /** By ordinal; `none`: where no action ran. */
    | { readonly by: "action"; readonly actions: readonly number[]; readonly none: number };
  /** Absent: on a miss no action runs. */
  readonly defaultEntry?: TableCall & { readonly isConst: boolean };
  readonly entries: readonly ConstEntry[];
}

/** An action of a table with its arguments. */
export interface TableCall {
  /** Index in `Table.actions`. */
  readonly ordinal: number;
  readonly args: readonly bigint[];
}

/** An entry that the program brings; it cannot be changed. */
export interface ConstEntry extends TableCall {
  /** By key field, at its width. */
  readonly match: readonly ConstMatch[];
  /** The smaller number wins; 0 in exact and LPM tables. */
  readonly priority: number;
}

export type ConstMatch =
  | { readonly is: "exact"; readonly value: bigint }
  | { readonly is: "lpm"; readonly value: bigint; readonly length: number }
  | { readonly is: "ternary"; readonly value: bigint; readonly mask: bigint }
  | { readonly is: "range"; readonly low: bigint; readonly high: bigint };

/** An action profile, or a selector. */
export interface ActionProfile {
  readonly name: string;
  readonly size: number;
  readonly selector?: {
    readonly algorithm: HashAlgorithm;
    readonly input: readonly CalculationInput[];
  };
}

/** The control flow of ingress or egress: an acyclic graph. */
export interface Pipeline {
  /** Index in `nodes`, or -1: nothing to do. */
  readonly start: number;
  readonly nodes: readonly Node[];
}

/** A step of a pipeline; its ways on are indices of nodes, or -1 for the end. */
export type Node =
  /** `table`: index in `Program.tables`. */
  | { readonly is: "table"; readonly name: string; readonly table: number }
  | {
      readonly is: "condition";
      readonly name: string;
      readonly condition: Condition;
      readonly whenTrue: number;
      readonly whenFalse: number;
    }
  | {
      readonly is: "action";
      readonly name: string;
      readonly action: number;
      readonly next: number;
    };

/** What a digest sends. */
export interface LearnList {
  readonly name: string;
  readonly fields: readonly { readonly field: FieldRef; readonly width: number }[];
}

/** Fields that the switch itself reads or writes (bmv2-json.md, section 14), where the program has them. */
export interface StandardFields {
  readonly ingressPort: FieldRef;
  readonly packetLength: FieldRef;
  readonly instanceType: FieldRef;
  readonly egressSpec: FieldRef;
  readonly egressPort: FieldRef;
  readonly enqTimestamp?: FieldRef;
  readonly enqQdepth?: FieldRef;
  readonly deqTimedelta?: FieldRef;
  readonly deqQdepth?: FieldRef;
  readonly ingressGlobalTimestamp?: FieldRef;
  readonly egressGlobalTimestamp?: FieldRef;
  readonly mcastGrp?: FieldRef;
  readonly egressRid?: FieldRef;
  readonly checksumError?: FieldRef;
  readonly parserError?: FieldRef;
  readonly priority?: FieldRef;
}

/** Whether a table has no key, and what it runs never changes: so p4c writes statements. */
export function isCall({ key, profile, actions, defaultEntry }: Table): boolean {
  return (
    key.length === 0 && profile === undefined && (defaultEntry?.isConst ?? actions.length === 0)
  );
}

/** A header that is one of the program's. */
export function headerRef(header: number): HeaderRef {
  return { is: "header", header };
}
