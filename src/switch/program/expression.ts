/** A header instance: one of the program's, or one that is found when the packet is there. */
export type HeaderRef =
  /** Index in `Program.headers`. */
  | { readonly is: "header"; readonly header: number }
  /** Element of a stack by run-time index; out of range it reads 0 and ignores writes. */
  | { readonly is: "element"; readonly stack: number; readonly index: Expression }
  /** Element `next - 1` of a stack; of an empty one it reads 0 and ignores writes. */
  | { readonly is: "last"; readonly stack: number }
  | { readonly is: "member"; readonly union: UnionRef; readonly member: number }
  | {
      readonly is: "choice";
      readonly condition: Condition;
      readonly left: HeaderRef;
      readonly right: HeaderRef;
    };

/** A header union: one of the program's, or an element of a stack of unions. */
export type UnionRef =
  | { readonly is: "union"; readonly union: number }
  | { readonly is: "element"; readonly unionStack: number; readonly index: Expression }
  | { readonly is: "last"; readonly unionStack: number };

/** A field, read or written. All headers that `of` may be have the same type, and `field` is an index in its fields. */
export interface FieldRef {
  readonly of: HeaderRef;
  readonly field: number;
}

/** Operators on integers of unlimited precision (bmv2-json.md, section 7). */
export type BinaryOperator = "+" | "-" | "*" | "/" | "%" | "<<" | ">>" | "&" | "|" | "^";

/** An integer of unlimited precision. */
export type Expression =
  | { readonly op: "constant"; readonly value: bigint }
  /** Signed fields give signed values. Of an invalid packet header: 0. Never a varbit field. */
  | { readonly op: "field"; readonly field: FieldRef }
  /** Parameter of the action that is run, by index: not negative. */
  | { readonly op: "parameter"; readonly index: number }
  /** Cell of a register (legacy form); out of range: 0. */
  | { readonly op: "register"; readonly register: number; readonly index: Expression }
  /** In the parser: `width` bits, `offset` bits after the current position; too few bytes raise PacketTooShort. */
  | { readonly op: "lookahead"; readonly offset: number; readonly width: number }
  /** `next` of a stack, or of a stack of unions. */
  | { readonly op: "stackSize"; readonly stack: StackRef }
  /** `next - 1`; 2^32 - 1 of an empty one. */
  | { readonly op: "lastIndex"; readonly stack: StackRef }
  | {
      readonly op: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: "~"; readonly right: Expression }
  | {
      readonly op: "twoCompMod" | "usatCast" | "satCast";
      readonly left: Expression;
      readonly width: number;
    }
  | {
      readonly op: "?";
      readonly condition: Condition;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: "b2d"; readonly right: Condition };

/** A stack of headers or of unions. */
export type StackRef =
  | { readonly is: "stack"; readonly stack: number }
  | { readonly is: "unionStack"; readonly unionStack: number };

/** True or false. */
export type Condition =
  | { readonly op: "boolean"; readonly value: boolean }
  | {
      readonly op: "==" | "!=" | "<" | "<=" | ">" | ">=";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: "sameBoolean"; readonly left: Condition; readonly right: Condition }
  /** Both valid and all fields equal. */
  | { readonly op: "sameHeader"; readonly left: HeaderRef; readonly right: HeaderRef }
  | { readonly op: "sameUnion"; readonly left: UnionRef; readonly right: UnionRef }
  | { readonly op: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly op: "not"; readonly right: Condition }
  /** Metadata are always valid. */
  | { readonly op: "valid"; readonly header: HeaderRef }
  | { readonly op: "validUnion"; readonly union: UnionRef }
  | { readonly op: "d2b"; readonly right: Expression }
  | {
      readonly op: "choice";
      readonly condition: Condition;
      readonly left: Condition;
      readonly right: Condition;
    };
