import type {
  BinaryOperator,
  Condition,
  Expression,
  FieldRef,
  HeaderRef,
  StackRef,
  UnionRef,
} from "./expression.js";
import {
  fieldIn,
  fieldNamed,
  fieldOf,
  type HeaderScope,
  typeOf,
  unionTypeOf,
} from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import { headerRef } from "./program.js";

/** What expressions may speak of beside headers. */
export interface ExpressionScope extends HeaderScope {
  readonly register: Names;
  /** Parameters of the action at hand; undefined outside of actions. */
  readonly parameters: number | undefined;
  readonly inParser: boolean;
}

type Value =
  | { readonly is: "data"; readonly value: Expression }
  | { readonly is: "bool"; readonly value: Condition }
  | { readonly is: "header"; readonly value: HeaderRef }
  | { readonly is: "union"; readonly value: UnionRef }
  | { readonly is: "stack"; readonly value: StackRef };

const arithmetic = new Set(["+", "-", "*", "/", "%", "<<", ">>", "&", "|", "^"]);
const comparisons = new Set(["==", "!=", "<", "<=", ">", ">="]);
const maxDepth = 1_000;
const maxShift = 1 << 20;

/** An expression that gives an integer (bmv2-json.md, sections 3 and 7). @throws ProgramError */
export function dataOf(scope: ExpressionScope, at: JsonReader): Expression {
  const value = operandOf(scope, at, 0);
  return value.is === "data" ? value.value : at.fail(`must be a number, not a ${value.is}`);
}

/** An expression that is true or false; a number is refused. */
export function conditionOf(scope: ExpressionScope, at: JsonReader): Condition {
  const value = operandOf(scope, at, 0);
  return value.is === "bool" ? value.value : at.fail(`must be true or false, not a ${value.is}`);
}

/** A header, or what is one at run time. */
export function headerOf(scope: ExpressionScope, at: JsonReader): HeaderRef {
  const value = operandOf(scope, at, 0);
  return value.is === "header" ? value.value : at.fail(`must be a header, not a ${value.is}`);
}

export function unionOf(scope: ExpressionScope, at: JsonReader): UnionRef {
  const value = operandOf(scope, at, 0);
  return value.is === "union" ? value.value : at.fail(`must be a header union, not a ${value.is}`);
}

export function stackOf(scope: ExpressionScope, at: JsonReader): StackRef {
  const value = operandOf(scope, at, 0);
  return value.is === "stack" ? value.value : at.fail(`must be a stack, not a ${value.is}`);
}

/** A field that can be written; `varbit` says which kind is wanted. */
export function destinationOf(scope: ExpressionScope, at: JsonReader, varbit = false): FieldRef {
  const field = anyFieldOf(scope, at, 0);
  if (fieldOf(scope, field, at).isVarbit !== varbit) {
    at.fail(varbit ? "must be a varbit field" : "must not be a varbit field");
  }
  return field;
}

/** Whether this names a varbit field. */
export function isVarbit(scope: ExpressionScope, at: JsonReader): boolean {
  const type = at.get("type").value;
  if (type !== "field" && type !== "stack_field") {
    return false;
  }
  return (
    at.get("value").pair[1] !== "$valid$" && fieldOf(scope, anyFieldOf(scope, at, 0), at).isVarbit
  );
}

function anyFieldOf(scope: ExpressionScope, at: JsonReader, depth: number): FieldRef {
  const value = at.get("value");
  switch (at.get("type").text) {
    case "field":
      return fieldNamed(scope, value);
    case "stack_field": {
      const [name, field] = value.pair;
      const stack = scope.stack.find(name) ?? value.fail(`there is no header stack ${name}`);
      return fieldIn(scope, { is: "last", stack }, field, value);
    }
    case "union_stack_field": {
      const [name, member, field] = value.list;
      if (name === undefined || member === undefined || field === undefined) {
        return value.fail("must have a stack, a member and a field");
      }
      const unionStack = scope.unionStack.of(name);
      const union: UnionRef = { is: "last", unionStack };
      const index = memberIndex(scope, unionStack, member);
      return fieldIn(scope, { is: "member", union, member: index }, field.text, value);
    }
    case "expression":
      if (value.has("op")) {
        return accessedField(scope, value, depth);
      }
      return anyFieldOf(scope, value, depth + 1);
    default:
      return at.fail(`${at.get("type").text} is no field`);
  }
}

/** Index of a member of a stacked union by the member's name. */
export function memberIndex(scope: HeaderScope, unionStack: number, member: JsonReader): number {
  const first = scope.unionStacks[unionStack]?.unions[0];
  const headers = scope.unions[first ?? -1]?.headers ?? [];
  const index = headers.findIndex((h) => scope.headers[h]?.name.endsWith(`.${member.text}`));
  return index < 0 ? member.fail(`there is no member ${member.text}`) : index;
}

function accessedField(scope: ExpressionScope, node: JsonReader, depth: number): FieldRef {
  if (node.get("op").text !== "access_field") {
    return node.fail(`${node.get("op").text} is no field`);
  }
  const header = operandOf(scope, node.get("left"), depth + 1);
  if (header.is !== "header") {
    return node.get("left").fail("must be a header");
  }
  const field = node.get("right").size;
  const fields = scope.types[typeOf(scope, header.value, node)]?.fields ?? [];
  return field < fields.length
    ? { of: header.value, field }
    : node.fail(`its header has no field ${field}`);
}

function operandOf(scope: ExpressionScope, at: JsonReader, depth: number): Value {
  if (depth > maxDepth) {
    return at.fail(`is nested deeper than ${maxDepth}`);
  }
  const value = at.get("value");
  const type = at.get("type").text;
  switch (type) {
    case "expression":
      return value.has("op") ? operation(scope, value, depth) : operandOf(scope, value, depth + 1);
    case "hexstr":
      return data({ op: "constant", value: value.hex });
    case "bool":
      return bool({ op: "boolean", value: value.bool });
    case "field":
      if (value.pair[1] === "$valid$") {
        const header = headerRef(
          scope.header.find(value.pair[0]) ?? value.fail(`there is no header ${value.pair[0]}`),
        );
        return data({ op: "b2d", right: { op: "valid", header } });
      }
      return readField(scope, at, depth);
    case "stack_field":
      if (value.pair[1] === "$valid$") {
        const stack =
          scope.stack.find(value.pair[0]) ??
          value.fail(`there is no header stack ${value.pair[0]}`);
        return data({ op: "b2d", right: { op: "valid", header: { is: "last", stack } } });
      }
      return readField(scope, at, depth);
    case "union_stack_field":
      return readField(scope, at, depth);
    case "header":
      return { is: "header", value: headerRef(scope.header.of(value)) };
    case "header_stack":
      return { is: "stack", value: { is: "stack", stack: scope.stack.of(value) } };
    case "header_union":
      return { is: "union", value: { is: "union", union: scope.union.of(value) } };
    case "header_union_stack":
      return { is: "stack", value: { is: "unionStack", unionStack: scope.unionStack.of(value) } };
    case "runtime_data":
    case "local":
      if (value.size >= (scope.parameters ?? 0)) {
        return value.fail(`there is no action parameter ${value.size}`);
      }
      return data({ op: "parameter", index: value.size });
    case "register": {
      const [name, index] = value.list;
      if (name === undefined || index === undefined) {
        return value.fail("must have a register array and an index");
      }
      const expression =
        typeof index.value === "number"
          ? ({ op: "constant", value: BigInt(index.size) } as const)
          : dataAt(scope, index, depth);
      return data({ op: "register", register: scope.register.of(name), index: expression });
    }
    case "lookahead": {
      const [offset, width] = value.list;
      if (!scope.inParser || offset === undefined || width === undefined) {
        return at.fail("a lookahead stands in the parser, and has an offset and a width");
      }
      if (width.size === 0 || width.size > 1 << 16 || offset.size > 1 << 20) {
        return at.fail("this lookahead is not supported");
      }
      return data({ op: "lookahead", offset: offset.size, width: width.size });
    }
    default:
      return at.fail(`an operand of type ${type} is not supported`);
  }
}

function readField(scope: ExpressionScope, at: JsonReader, depth: number): Value {
  const field = anyFieldOf(scope, at, depth);
  return fieldOf(scope, field, at).isVarbit
    ? at.fail("a varbit field is no number")
    : data({ op: "field", field });
}

function data(value: Expression): Value {
  return { is: "data", value };
}

function bool(value: Condition): Value {
  return { is: "bool", value };
}

function dataAt(scope: ExpressionScope, at: JsonReader, depth: number): Expression {
  const value = operandOf(scope, at, depth + 1);
  return value.is === "data" ? value.value : at.fail(`must be a number, not a ${value.is}`);
}

function boolAt(scope: ExpressionScope, at: JsonReader, depth: number): Condition {
  const value = operandOf(scope, at, depth + 1);
  return value.is === "bool" ? value.value : at.fail(`must be true or false, not a ${value.is}`);
}

function operation(scope: ExpressionScope, node: JsonReader, depth: number): Value {
  const op = node.get("op").text;
  const [left, right] = [node.get("left"), node.get("right")];
  if (arithmetic.has(op)) {
    const first: Expression = left.isAbsent
      ? { op: "constant", value: 0n }
      : dataAt(scope, left, depth);
    const second = dataAt(scope, right, depth);
    if ((op === "<<" || op === ">>") && second.op === "constant") {
      if (second.value < 0n || second.value > BigInt(maxShift)) {
        return right.fail(`a shift by ${second.value} is not supported`);
      }
    }
    return data({ op: op as BinaryOperator, left: first, right: second });
  }
  if (comparisons.has(op)) {
    return bool(comparison(scope, node, op as "==", depth));
  }
  switch (op) {
    case "~":
      return data({ op, right: dataAt(scope, right, depth) });
    case "and":
    case "or":
      return bool({ op, left: boolAt(scope, left, depth), right: boolAt(scope, right, depth) });
    case "not":
      return bool({ op, right: boolAt(scope, right, depth) });
    case "d2b":
      return bool({ op, right: dataAt(scope, right, depth) });
    case "b2d":
      return data({ op, right: boolAt(scope, right, depth) });
    case "valid":
      return bool({ op, header: headerOf(scope, right) });
    case "valid_union":
      return bool({ op: "validUnion", union: unionOf(scope, right) });
    case "two_comp_mod":
      return data({
        op: "twoCompMod",
        left: dataAt(scope, left, depth),
        width: widthOf(scope, right),
      });
    case "usat_cast":
      return data({
        op: "usatCast",
        left: dataAt(scope, left, depth),
        width: widthOf(scope, right),
      });
    case "sat_cast":
      return data({
        op: "satCast",
        left: dataAt(scope, left, depth),
        width: widthOf(scope, right),
      });
    case "?":
      return choice(scope, node, depth);
    case "dereference_header_stack":
    case "dereference_stack":
    case "dereference_union_stack": {
      const stack = stackOf(scope, left);
      const index = dataAt(scope, right, depth);
      return stack.is === "stack"
        ? { is: "header", value: { is: "element", stack: stack.stack, index } }
        : { is: "union", value: { is: "element", unionStack: stack.unionStack, index } };
    }
    case "access_field": {
      const field = accessedField(scope, node, depth);
      return fieldOf(scope, field, node).isVarbit
        ? node.fail("a varbit field is no number")
        : data({ op: "field", field });
    }
    case "access_union_header": {
      const union = unionOf(scope, left);
      const member = right.size;
      const members = scope.memberTypes.get(unionTypeOf(scope, union, node)) ?? [];
      return member < members.length
        ? { is: "header", value: { is: "member", union, member } }
        : right.fail(`its union has no member ${member}`);
    }
    case "last_stack_index":
      return data({ op: "lastIndex", stack: stackOf(scope, right) });
    case "size_stack":
      return data({ op: "stackSize", stack: stackOf(scope, right) });
    default:
      return node.fail(`the operator ${op} is not supported`);
  }
}

function comparison(
  scope: ExpressionScope,
  node: JsonReader,
  op: "==" | "!=" | "<" | "<=" | ">" | ">=",
  depth: number,
): Condition {
  const left = operandOf(scope, node.get("left"), depth + 1);
  const right = operandOf(scope, node.get("right"), depth + 1);
  if (left.is === "data" && right.is === "data") {
    return { op, left: left.value, right: right.value };
  }
  const same = sameness(scope, node, left, right);
  if (same !== undefined && op === "==") {
    return same;
  }
  if (same !== undefined && op === "!=") {
    return { op: "not", right: same };
  }
  return node.fail(`${op} cannot compare a ${left.is} and a ${right.is}`);
}

function sameness(
  scope: ExpressionScope,
  node: JsonReader,
  left: Value,
  right: Value,
): Condition | undefined {
  if (left.is === "bool" && right.is === "bool") {
    return { op: "sameBoolean", left: left.value, right: right.value };
  }
  if (left.is === "header" && right.is === "header") {
    if (typeOf(scope, left.value, node) !== typeOf(scope, right.value, node)) {
      node.fail("headers of two types cannot be compared");
    }
    return { op: "sameHeader", left: left.value, right: right.value };
  }
  if (left.is === "union" && right.is === "union") {
    if (unionTypeOf(scope, left.value, node) !== unionTypeOf(scope, right.value, node)) {
      node.fail("header unions of two types cannot be compared");
    }
    return { op: "sameUnion", left: left.value, right: right.value };
  }
  return undefined;
}

function choice(scope: ExpressionScope, node: JsonReader, depth: number): Value {
  const condition = boolAt(scope, node.get("cond"), depth);
  const left = operandOf(scope, node.get("left"), depth + 1);
  const right = operandOf(scope, node.get("right"), depth + 1);
  if (left.is === "data" && right.is === "data") {
    return data({ op: "?", condition, left: left.value, right: right.value });
  }
  if (left.is === "bool" && right.is === "bool") {
    return bool({ op: "choice", condition, left: left.value, right: right.value });
  }
  if (left.is === "header" && right.is === "header") {
    const value: HeaderRef = { is: "choice", condition, left: left.value, right: right.value };
    typeOf(scope, value, node);
    return { is: "header", value };
  }
  return node.fail(`a choice between a ${left.is} and a ${right.is} is not supported`);
}

function widthOf(scope: ExpressionScope, at: JsonReader): number {
  const width = dataOf(scope, at);
  if (width.op !== "constant" || width.value < 1n || width.value > 1n << 16n) {
    return at.fail("the width of a cast must be a constant from 1 to 65536");
  }
  return Number(width.value);
}
