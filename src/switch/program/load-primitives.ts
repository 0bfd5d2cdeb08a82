import type { Expression } from "./expression.js";
import { fieldOf, mayBeMetadata, typeOf, unionTypeOf } from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import {
  dataOf,
  destinationOf,
  headerOf,
  isVarbit,
  looseDataOf,
  numberOrData,
  stackOf,
  unionOf,
} from "./load-expressions.js";
import type { ExpressionScope } from "./load-operands.js";
import type { Primitive } from "./primitive.js";

/** What primitives may speak of beside expressions. */
export interface PrimitiveScope extends ExpressionScope {
  readonly calculation: Names;
  /** Indirect arrays by name. */
  readonly counter: Names;
  readonly meter: Names;
  /** Ids of field lists. */
  readonly fieldLists: ReadonlySet<number>;
  /** Id of a learn list to its index. */
  readonly learnLists: ReadonlyMap<number, number>;
}

type Read = (scope: PrimitiveScope, params: readonly JsonReader[], node: JsonReader) => Primitive;

/** The primitives of an action, of a parser state or of a deparser (bmv2-json.md, section 8). @throws ProgramError */
export function primitivesOf(scope: PrimitiveScope, list: readonly JsonReader[]): Primitive[] {
  return list.map((node) => {
    const primitive = primitiveOf(scope, node);
    if ((primitive.op === "jump" || primitive.op === "jumpIfZero") && primitive.to > list.length) {
      node.fail(`there is no primitive ${primitive.to} to jump to`);
    }
    return primitive;
  });
}

/** One primitive. @throws ProgramError */
export function primitiveOf(scope: PrimitiveScope, given: JsonReader): Primitive {
  const op = given.get("op").name;
  const known = Object.hasOwn(primitives, op) ? primitives[op] : undefined;
  const node = given.at(`${given.place} (${op})`);
  if (known === undefined) {
    return given.fail(`the primitive ${op} is not supported`);
  }
  const params = node.get("parameters").optionalList;
  if (params.length !== known.arity && params.length !== known.orElse) {
    return node.fail(`has ${params.length} parameters, not ${known.arity}`);
  }
  return known.read(scope, params, node);
}

/** One that stands alone, in the parser: what speaks of the action or the pipeline around it has no meaning there. */
export function lonePrimitiveOf(scope: PrimitiveScope, given: JsonReader): Primitive {
  const primitive = primitiveOf(scope, given);
  switch (primitive.op) {
    case "jump":
    case "jumpIfZero":
    case "exit":
    case "cloneIngress":
    case "cloneEgress":
    case "resubmit":
    case "recirculate":
    case "digest":
    case "truncate":
      return given.fail(`the primitive ${given.get("op").text} is not supported in the parser`);
    default:
      return primitive;
  }
}

function param(params: readonly JsonReader[], i: number): JsonReader {
  const found = params[i];
  if (found === undefined) {
    throw new RangeError(`no parameter ${i}`);
  }
  return found;
}

function constantOf(scope: PrimitiveScope, at: JsonReader): number {
  const value = numberOrData(scope, at);
  return value.op === "constant" && value.value >= 0n && value.value < 1n << 31n
    ? Number(value.value)
    : at.fail("must be a constant that is not negative");
}

function fieldListOf(scope: PrimitiveScope, at: JsonReader): number {
  const id = constantOf(scope, at);
  return id === 0 || scope.fieldLists.has(id) ? id : at.fail(`there is no field list ${id}`);
}

function named(names: Names, type: string): (at: JsonReader) => number {
  return (at) =>
    at.get("type").text === type ? names.of(at.get("value")) : at.fail(`must be a ${type}`);
}

const assign: Read = (scope, params) => {
  const [to, from] = [param(params, 0), param(params, 1)];
  if (isVarbit(scope, to) || isVarbit(scope, from)) {
    return assignVarbit(scope, params, to);
  }
  if (to.get("type").value === "header") {
    return assignHeader(scope, params, to);
  }
  return { op: "assign", to: destinationOf(scope, to), value: looseDataOf(scope, from) };
};

const assignVarbit: Read = (scope, params) => ({
  op: "assignVarbit",
  to: destinationOf(scope, param(params, 0), true),
  from: destinationOf(scope, param(params, 1), true),
});

const assignHeader: Read = (scope, params, node) => {
  const to = headerOf(scope, param(params, 0));
  const from = headerOf(scope, param(params, 1));
  return typeOf(scope, to, node) === typeOf(scope, from, node)
    ? { op: "assignHeader", to, from }
    : node.fail("the headers have two types");
};

const assignStack: Read = (scope, params, node) => {
  const to = stackOf(scope, param(params, 0));
  const from = stackOf(scope, param(params, 1));
  const shape = (of: typeof to): string => {
    const stack =
      of.is === "stack"
        ? [scope.stacks[of.stack]?.type, scope.stacks[of.stack]?.headers.length]
        : [scope.unionStacks[of.unionStack]?.type, scope.unionStacks[of.unionStack]?.unions.length];
    return `${of.is} ${stack.join(" ")}`;
  };
  return shape(to) === shape(from)
    ? { op: "assignStack", to, from }
    : node.fail("the stacks have two shapes");
};

function binary(
  combine: (left: Expression, right: Expression) => Expression,
  inPlace: boolean,
): Read {
  return (scope, params) => {
    const first = param(params, 0);
    const left = dataOf(scope, inPlace ? first : param(params, 1));
    const right = dataOf(scope, param(params, inPlace ? 1 : 2));
    return { op: "assign", to: destinationOf(scope, first), value: combine(left, right) };
  };
}

function legacy(op: "+" | "-" | "&" | "|" | "^" | "<<" | ">>", inPlace = false) {
  const read = binary((left, right) => ({ op, left, right }), inPlace);
  return { arity: inPlace ? 2 : 3, read };
}

function shift(op: "push" | "pop"): Read {
  return (scope, params) => {
    const stack = stackOf(scope, param(params, 0));
    const elements =
      stack.is === "stack"
        ? scope.stacks[stack.stack]?.headers
        : scope.unionStacks[stack.unionStack]?.unions;
    const count = constantOf(scope, param(params, 1));
    return { op, stack, count: Math.min(count, elements?.length ?? 0) };
  };
}

function clone(op: "cloneIngress" | "cloneEgress"): Read {
  return (scope, params) => ({
    op,
    session: dataOf(scope, param(params, 0)),
    fieldList: fieldListOf(scope, param(params, 1)),
  });
}

function again(op: "resubmit" | "recirculate"): Read {
  return (scope, params) => ({ op, fieldList: fieldListOf(scope, param(params, 0)) });
}

function claim(op: "assert" | "assume"): Read {
  return (scope, params) => ({ op, condition: looseDataOf(scope, param(params, 0)) });
}

const log: Read = (scope, params) => {
  const [text, vector] = [param(params, 0), param(params, 1)];
  if (text.get("type").text !== "string") {
    text.fail("must be a string");
  }
  if (vector.get("type").text !== "parameters_vector") {
    vector.fail("must be a parameters_vector");
  }
  const values = vector.get("value");
  // p4c writes {} for no values.
  const list = values.isAbsent || isEmptyObject(values.value) ? [] : values.list;
  return {
    op: "log",
    text: text.get("value").text,
    values: list.map((value) => looseDataOf(scope, value)),
  };
};

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function validity(op: "addHeader" | "removeHeader", isCounted = true): Read {
  return (scope, params) => {
    const header = headerOf(scope, param(params, 0));
    if (mayBeMetadata(scope, header)) {
      return header.is === "header"
        ? { op: "noOp" } // metadata are always valid
        : param(params, 0).fail("must be a packet header");
    }
    return op === "addHeader" ? { op, header, isCounted } : { op, header };
  };
}

const markToDrop: Read = (scope, params) => {
  const [header] = params;
  if (header !== undefined) {
    headerOf(scope, header);
  }
  return { op: "markToDrop" };
};

interface Known {
  readonly arity: number;
  /** Another number of parameters that old files have. */
  readonly orElse?: number;
  readonly read: Read;
}

const primitives: Readonly<Record<string, Known>> = {
  assign: { arity: 2, read: assign },
  modify_field: { arity: 2, read: assign },
  assign_VL: { arity: 2, read: assignVarbit },
  assign_header: { arity: 2, read: assignHeader },
  copy_header: { arity: 2, read: assignHeader },
  assign_union: {
    arity: 2,
    read: (scope, params, node) => {
      const to = unionOf(scope, param(params, 0));
      const from = unionOf(scope, param(params, 1));
      return unionTypeOf(scope, to, node) === unionTypeOf(scope, from, node)
        ? { op: "assignUnion", to, from }
        : node.fail("the unions have two types");
    },
  },
  assign_header_stack: { arity: 2, read: assignStack },
  assign_union_stack: { arity: 2, read: assignStack },
  push: { arity: 2, read: shift("push") },
  pop: { arity: 2, read: shift("pop") },
  _jump: {
    arity: 1,
    read: (scope, params) => ({ op: "jump", to: constantOf(scope, param(params, 0)) }),
  },
  _jump_if_zero: {
    arity: 2,
    read: (scope, params) => ({
      op: "jumpIfZero",
      condition: looseDataOf(scope, param(params, 0)),
      to: constantOf(scope, param(params, 1)),
    }),
  },
  exit: { arity: 0, read: () => ({ op: "exit" }) },
  assert: { arity: 1, read: claim("assert") },
  assume: { arity: 1, read: claim("assume") },
  log_msg: { arity: 2, read: log },
  add_header: { arity: 1, read: validity("addHeader") },
  add_header_fast: { arity: 1, read: validity("addHeader", false) },
  remove_header: { arity: 1, read: validity("removeHeader") },
  mark_to_drop: { arity: 1, orElse: 0, read: markToDrop },
  drop: { arity: 0, read: markToDrop },
  modify_field_with_hash_based_offset: {
    arity: 4,
    read: (scope, params) => ({
      op: "hash",
      to: destinationOf(scope, param(params, 0)),
      base: dataOf(scope, param(params, 1)),
      calculation: named(scope.calculation, "calculation")(param(params, 2)),
      size: dataOf(scope, param(params, 3)),
    }),
  },
  modify_field_rng_uniform: {
    arity: 3,
    read: (scope, params, node) => {
      const to = destinationOf(scope, param(params, 0));
      const [low, high] = [dataOf(scope, param(params, 1)), dataOf(scope, param(params, 2))];
      return fieldOf(scope, to, node).width > 64
        ? node.fail("a random number of more than 64 bits is not supported")
        : { op: "random", to, low, high };
    },
  },
  register_read: {
    arity: 3,
    read: (scope, params) => ({
      op: "registerRead",
      to: destinationOf(scope, param(params, 0)),
      register: named(scope.register, "register_array")(param(params, 1)),
      index: dataOf(scope, param(params, 2)),
    }),
  },
  register_write: {
    arity: 3,
    read: (scope, params) => ({
      op: "registerWrite",
      register: named(scope.register, "register_array")(param(params, 0)),
      index: dataOf(scope, param(params, 1)),
      value: looseDataOf(scope, param(params, 2)),
    }),
  },
  count: {
    arity: 2,
    read: (scope, params) => ({
      op: "count",
      counter: named(scope.counter, "counter_array")(param(params, 0)),
      index: dataOf(scope, param(params, 1)),
    }),
  },
  execute_meter: {
    arity: 3,
    read: (scope, params) => ({
      op: "executeMeter",
      meter: named(scope.meter, "meter_array")(param(params, 0)),
      index: dataOf(scope, param(params, 1)),
      to: destinationOf(scope, param(params, 2)),
    }),
  },
  clone_ingress_pkt_to_egress: { arity: 2, read: clone("cloneIngress") },
  clone_egress_pkt_to_egress: { arity: 2, read: clone("cloneEgress") },
  resubmit: { arity: 1, read: again("resubmit") },
  recirculate: { arity: 1, read: again("recirculate") },
  generate_digest: {
    arity: 2,
    read: (scope, params) => {
      const at = param(params, 1);
      const id = constantOf(scope, at);
      const learnList = scope.learnLists.get(id);
      return learnList === undefined
        ? at.fail(`there is no learn list ${id}`)
        : { op: "digest", learnList };
    },
  },
  truncate: {
    arity: 1,
    read: (scope, params) => ({ op: "truncate", length: dataOf(scope, param(params, 0)) }),
  },
  no_op: { arity: 0, read: () => ({ op: "noOp" }) },
  add_to_field: legacy("+", true),
  subtract_from_field: legacy("-", true),
  add: legacy("+"),
  subtract: legacy("-"),
  bit_and: legacy("&"),
  bit_or: legacy("|"),
  bit_xor: legacy("^"),
  shift_left: legacy("<<"),
  shift_right: legacy(">>"),
};
