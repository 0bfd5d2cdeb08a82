import type {
  BinaryOperator,
  Condition,
  Expression,
  FieldRef,
  HeaderRef,
  StackRef,
  UnionRef,
} from "./expression.js";
import { fieldOf, typeOf, unionTypeOf } from "./header-scope.js";
import type { JsonReader } from "./json-reader.js";
import {
  boolean,
  type ExpressionScope,
  fieldOperandOf,
  numeric,
  operandOf,
  readOf,
  type Value,
} from "./load-operands.js";

type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

const arithmetic = new Map<string, BinaryOperator>(
  (["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^"] as const).map((op) => [op, op]),
);
const comparisons = new Map<string, Comparison>(
  (["==", "!=", "<", "<=", ">", ">="] as const).map((op) => [op, op]),
);
const casts = new Map([
  ["two_comp_mod", "twoCompMod"],
  ["usat_cast", "usatCast"],
  ["sat_cast", "satCast"],
] as const);
const maxShift = 1 << 20;
const maxCastBits = 1 << 16;

/** An expression that gives an integer (bmv2-json.md, sections 3 and 7). @throws ProgramError */
export function dataOf(scope: ExpressionScope, at: JsonReader): Expression {
  const value = valueAt(scope, at);
  return value.is === "number" ? value.value : at.fail(`must be a number, not a ${value.is}`);
}

/** As {@link dataOf}, but where true or false will do, too, as 1 or 0. */
export function looseDataOf(scope: ExpressionScope, at: JsonReader): Expression {
  const value = valueAt(scope, at);
  if (value.is === "boolean") {
    return { op: "b2d", right: value.value };
  }
  return value.is === "number" ? value.value : at.fail(`must be a number, not a ${value.is}`);
}

/** An expression that is true or false; a number is refused. */
export function conditionOf(scope: ExpressionScope, at: JsonReader): Condition {
  const value = valueAt(scope, at);
  return value.is === "boolean" ? value.value : at.fail(`must be a boolean, not a ${value.is}`);
}

/** A header, or what is one at run time. */
export function headerOf(scope: ExpressionScope, at: JsonReader): HeaderRef {
  const value = valueAt(scope, at);
  return value.is === "header" ? value.value : at.fail(`must be a header, not a ${value.is}`);
}

/** A header union, or what is one at run time. */
export function unionOf(scope: ExpressionScope, at: JsonReader): UnionRef {
  const value = valueAt(scope, at);
  return value.is === "header union"
    ? value.value
    : at.fail(`must be a header union, not a ${value.is}`);
}

/** A stack of headers or of unions. */
export function stackOf(scope: ExpressionScope, at: JsonReader): StackRef {
  const value = valueAt(scope, at);
  return value.is === "stack" ? value.value : at.fail(`must be a stack, not a ${value.is}`);
}

/** A field that can be written; `varbit` says which kind is wanted. */
export function destinationOf(scope: ExpressionScope, at: JsonReader, varbit = false): FieldRef {
  const field = anyFieldOf(scope, at) ?? at.fail("is no field");
  if (fieldOf(scope, field, at).isVarbit !== varbit) {
    at.fail(varbit ? "must be a varbit field" : "must not be a varbit field");
  }
  return field;
}

/** Whether this is a varbit field. */
export function isVarbit(scope: ExpressionScope, at: JsonReader): boolean {
  const inner = unwrapped(at);
  const { value } = inner.get("value");
  if (Array.isArray(value) && value.at(-1) === "$valid$") {
    return false;
  }
  const field = anyFieldOf(scope, at);
  return field !== undefined && fieldOf(scope, field, at).isVarbit;
}

/** Without the layers of "expression" that are nothing but that. */
function unwrapped(at: JsonReader): JsonReader {
  let inner = at;
  while (inner.get("type").value === "expression" && !inner.get("value").has("op")) {
    inner = inner.get("value");
  }
  return inner;
}

function anyFieldOf(scope: ExpressionScope, at: JsonReader): FieldRef | undefined {
  const inner = unwrapped(at);
  switch (inner.get("type").text) {
    case "field":
    case "stack_field":
    case "union_stack_field":
      return fieldOperandOf(scope, inner);
    case "expression": {
      const node = inner.get("value");
      return node.get("op").text === "access_field" ? accessedField(scope, node) : undefined;
    }
    default:
      return undefined;
  }
}

function accessedField(scope: ExpressionScope, node: JsonReader): FieldRef {
  const of = headerOf(scope, node.get("left"));
  const field = node.get("right").size;
  const type = scope.types[typeOf(scope, of, node)];
  return field < (type?.fields.length ?? 0)
    ? { of, field }
    : node.get("right").fail(`header type ${type?.name} has no field ${field}`);
}

function valueAt(scope: ExpressionScope, at: JsonReader): Value {
  const inner = unwrapped(at);
  const type = inner.get("type").text;
  switch (type) {
    case "expression":
      return operation(scope, inner.get("value"));
    case "register": {
      const [name, index] = inner.get("value").list;
      if (name === undefined || index === undefined) {
        return inner.get("value").fail("must have a register array and an index");
      }
      const register = scope.register.of(name);
      return numeric({ op: "register", register, index: numberOrData(scope, index) });
    }
    default:
      return operandOf(scope, inner, type);
  }
}

/** A plain number of the JSON, or an expression. @throws ProgramError */
export function numberOrData(scope: ExpressionScope, at: JsonReader): Expression {
  return typeof at.value === "number"
    ? { op: "constant", value: BigInt(at.size) }
    : dataOf(scope, at);
}

function operation(scope: ExpressionScope, node: JsonReader): Value {
  const op = node.get("op").text;
  const [left, right] = [node.get("left"), node.get("right")];
  const binary = arithmetic.get(op);
  if (binary !== undefined) {
    return numeric(arithmeticOf(scope, node, binary));
  }
  const comparison = comparisons.get(op);
  if (comparison !== undefined) {
    return boolean(comparisonOf(scope, node, comparison));
  }
  switch (op) {
    case "~":
      return numeric({ op, right: dataOf(scope, right) });
    case "and":
    case "or":
      return boolean({ op, left: conditionOf(scope, left), right: conditionOf(scope, right) });
    case "not":
      return boolean({ op, right: conditionOf(scope, right) });
    case "d2b":
      return boolean({ op, right: dataOf(scope, right) });
    case "b2d":
      return numeric({ op, right: conditionOf(scope, right) });
    case "valid":
      return boolean({ op, header: headerOf(scope, right) });
    case "valid_union":
      return boolean({ op: "validUnion", union: unionOf(scope, right) });
    case "two_comp_mod":
    case "usat_cast":
    case "sat_cast": {
      const cast = casts.get(op) ?? node.fail(`there is no cast ${op}`);
      return numeric({ op: cast, left: dataOf(scope, left), width: widthOf(scope, right) });
    }
    case "?":
      return choiceOf(scope, node);
    case "dereference_header_stack":
    case "dereference_stack":
    case "dereference_union_stack":
      return elementOf(scope, node, op === "dereference_union_stack" ? "unionStack" : "stack");
    case "access_field":
      return readOf(scope, accessedField(scope, node), node);
    case "access_union_header": {
      const union = unionOf(scope, left);
      const member = right.size;
      const members = scope.unionTypes.get(unionTypeOf(scope, union, node))?.members ?? [];
      return member < members.length
        ? { is: "header", value: { is: "member", union, member } }
        : right.fail(`its header union has no member ${member}`);
    }
    case "last_stack_index":
      return numeric({ op: "lastIndex", stack: stackOf(scope, right) });
    case "size_stack":
      return numeric({ op: "stackSize", stack: stackOf(scope, right) });
    default:
      return node.fail(`the operator ${op} is not supported`);
  }
}

function arithmeticOf(scope: ExpressionScope, node: JsonReader, op: BinaryOperator): Expression {
  const [left, right] = [node.get("left"), node.get("right")];
  const isSign = (op === "+" || op === "-") && left.isAbsent;
  const first: Expression = isSign ? { op: "constant", value: 0n } : dataOf(scope, left);
  const second = dataOf(scope, right);
  if ((op === "<<" || op === ">>") && second.op === "constant") {
    if (second.value < 0n || second.value > BigInt(maxShift)) {
      return right.fail(`a shift by ${second.value} is not supported`);
    }
  }
  return { op, left: first, right: second };
}

function comparisonOf(scope: ExpressionScope, node: JsonReader, op: Comparison): Condition {
  const left = valueAt(scope, node.get("left"));
  const right = valueAt(scope, node.get("right"));
  if (left.is === "number" && right.is === "number") {
    return { op, left: left.value, right: right.value };
  }
  const same = sameness(scope, node, left, right);
  if (same === undefined || (op !== "==" && op !== "!=")) {
    return node.fail(`${op} cannot compare a ${left.is} and a ${right.is}`);
  }
  return op === "==" ? same : { op: "not", right: same };
}

function sameness(
  scope: ExpressionScope,
  node: JsonReader,
  left: Value,
  right: Value,
): Condition | undefined {
  if (left.is === "boolean" && right.is === "boolean") {
    return { op: "sameBoolean", left: left.value, right: right.value };
  }
  if (left.is === "header" && right.is === "header") {
    if (typeOf(scope, left.value, node) !== typeOf(scope, right.value, node)) {
      node.fail("headers of two types cannot be compared");
    }
    return { op: "sameHeader", left: left.value, right: right.value };
  }
  if (left.is === "header union" && right.is === "header union") {
    if (unionTypeOf(scope, left.value, node) !== unionTypeOf(scope, right.value, node)) {
      node.fail("header unions of two types cannot be compared");
    }
    return { op: "sameUnion", left: left.value, right: right.value };
  }
  return undefined;
}

function choiceOf(scope: ExpressionScope, node: JsonReader): Value {
  const condition = conditionOf(scope, node.get("cond"));
  const left = valueAt(scope, node.get("left"));
  const right = valueAt(scope, node.get("right"));
  if (left.is === "number" && right.is === "number") {
    return numeric({ op: "?", condition, left: left.value, right: right.value });
  }
  if (left.is === "boolean" && right.is === "boolean") {
    return boolean({ op: "choice", condition, left: left.value, right: right.value });
  }
  if (left.is === "header" && right.is === "header") {
    const value: HeaderRef = { is: "choice", condition, left: left.value, right: right.value };
    typeOf(scope, value, node);
    return { is: "header", value };
  }
  return node.fail(`a choice between a ${left.is} and a ${right.is} is not supported`);
}

function elementOf(scope: ExpressionScope, node: JsonReader, wanted: StackRef["is"]): Value {
  const stack = stackOf(scope, node.get("left"));
  const index = dataOf(scope, node.get("right"));
  if (stack.is !== wanted) {
    return node.fail(`${node.get("op").text} is for stacks of another kind`);
  }
  return stack.is === "stack"
    ? { is: "header", value: { is: "element", stack: stack.stack, index } }
    : { is: "header union", value: { is: "element", unionStack: stack.unionStack, index } };
}

function widthOf(scope: ExpressionScope, at: JsonReader): number {
  const width = numberOrData(scope, at);
  if (width.op !== "constant" || width.value < 1n || width.value > BigInt(maxCastBits)) {
    return at.fail(`the width of a cast must be a constant from 1 to ${maxCastBits}`);
  }
  return Number(width.value);
}
