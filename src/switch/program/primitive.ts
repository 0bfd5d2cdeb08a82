import type { Expression, FieldRef, HeaderRef, StackRef, UnionRef } from "./expression.js";

/** One step of an action (bmv2-json.md, section 8). Indices are those of the lists of `Program`. */
export type Primitive =
  /** The destination keeps what fits its width. Of an invalid header nothing is written. */
  | { readonly op: "assign"; readonly to: FieldRef; readonly value: Expression }
  | { readonly op: "assignVarbit"; readonly to: FieldRef; readonly from: FieldRef }
  | { readonly op: "assignHeader"; readonly to: HeaderRef; readonly from: HeaderRef }
  | { readonly op: "assignUnion"; readonly to: UnionRef; readonly from: UnionRef }
  /** Element by element, and `next`; both are of the same kind and size. */
  | { readonly op: "assignStack"; readonly to: StackRef; readonly from: StackRef }
  | { readonly op: "push" | "pop"; readonly stack: StackRef; readonly count: number }
  /** Go on with the primitive of this index; the number of primitives ends the action. */
  | { readonly op: "jump"; readonly to: number }
  | { readonly op: "jumpIfZero"; readonly condition: Expression; readonly to: number }
  /** No further node of this pipeline runs; the rest of the action does. */
  | { readonly op: "exit" }
  | { readonly op: "assert" | "assume"; readonly condition: Expression }
  | { readonly op: "log"; readonly text: string; readonly values: readonly Expression[] }
  /** Makes the header valid, all fields 0 if it was not. `isCounted`: it makes the packet longer. */
  | { readonly op: "addHeader"; readonly header: HeaderRef; readonly isCounted: boolean }
  | { readonly op: "removeHeader"; readonly header: HeaderRef }
  /** egress_spec = drop port, mcast_grp = 0. */
  | { readonly op: "markToDrop" }
  /** base + hash mod size in 64 bits; size 0 counts as 1. */
  | {
      readonly op: "hash";
      readonly to: FieldRef;
      readonly base: Expression;
      readonly calculation: number;
      readonly size: Expression;
    }
  | {
      readonly op: "random";
      readonly to: FieldRef;
      readonly low: Expression;
      readonly high: Expression;
    }
  | {
      readonly op: "registerRead";
      readonly to: FieldRef;
      readonly register: number;
      readonly index: Expression;
    }
  | {
      readonly op: "registerWrite";
      readonly register: number;
      readonly index: Expression;
      readonly value: Expression;
    }
  | { readonly op: "count"; readonly counter: number; readonly index: Expression }
  | {
      readonly op: "executeMeter";
      readonly meter: number;
      readonly index: Expression;
      readonly to: FieldRef;
    }
  /** `fieldList`: id of a field list, as in the JSON. The last request of a pass wins. */
  | {
      readonly op: "cloneIngress" | "cloneEgress";
      readonly session: Expression;
      readonly fieldList: number;
    }
  | { readonly op: "resubmit" | "recirculate"; readonly fieldList: number }
  /** `learnList`: index in `Program.learnLists`. */
  | { readonly op: "digest"; readonly learnList: number }
  | { readonly op: "truncate"; readonly length: Expression }
  | { readonly op: "noOp" };
