import { Header, Stack, Union } from "./headers.js";
import { at, hex, int, isList, type Json, text } from "./json.js";
import type { Packet } from "./packet.js";

/** What an expression gives. */
export type Value = bigint | boolean | Header | Union | Stack<Header> | Stack<Union>;

/** What an expression is evaluated in. */
export interface Scope {
  readonly packet: Packet;
  /** Action data. */
  readonly args: readonly bigint[];
  readonly register: (array: string, index: bigint) => bigint;
}

/** A field that can be read and written. */
export interface Place {
  readonly header: Header;
  readonly field: string;
}

/** The value of a type-value object (sections 3 and 7). */
export function evaluate(scope: Scope, json: Json | undefined): Value {
  const value = at(json, "value");
  const { packet } = scope;
  switch (text(at(json, "type"))) {
    case "field":
      return packet.get(value);
    case "hexstr":
      return hex(value);
    case "bool":
      return value === true;
    case "header":
      return packet.header(value);
    case "header_stack":
      return packet.stack(value);
    case "header_union":
      return packet.union(value);
    case "header_union_stack":
      return packet.unionStack(value);
    case "stack_field":
    case "union_stack_field":
      return read(placeOf(scope, json));
    case "runtime_data":
    case "local":
      return scope.args[int(value)] ?? 0n;
    case "register": {
      const [array, index] = isList(value) ? value : [];
      return scope.register(text(array), dataOf(scope, index));
    }
    case "expression":
      return at(value, "op") === null ? evaluate(scope, value) : operate(scope, value);
    default:
      throw new TypeError(`no operand: ${JSON.stringify(json)}`);
  }
}

/** The same, where it must be a number. */
export function dataOf(scope: Scope, json: Json | undefined): bigint {
  const value = evaluate(scope, json);
  if (typeof value === "boolean") {
    return value ? 1n : 0n;
  }
  if (typeof value !== "bigint") {
    throw new TypeError(`no number: ${JSON.stringify(json)}`);
  }
  return value;
}

/** The same, where it must be a bool. */
export function boolOf(scope: Scope, json: Json | undefined): boolean {
  const value = evaluate(scope, json);
  if (typeof value !== "boolean") {
    throw new TypeError(`no bool: ${JSON.stringify(json)}`);
  }
  return value;
}

/** The same, where it must be a header. */
export function headerOf(scope: Scope, json: Json | undefined): Header {
  const value = evaluate(scope, json);
  if (!(value instanceof Header)) {
    throw new TypeError(`no header: ${JSON.stringify(json)}`);
  }
  return value;
}

/** What a destination or a varbit source stands for. */
export function placeOf(scope: Scope, json: Json | undefined): Place {
  const value = at(json, "value");
  const { packet } = scope;
  switch (text(at(json, "type"))) {
    case "field": {
      const [header, field] = isList(value) ? value : [];
      return { header: packet.header(header), field: text(field) };
    }
    case "stack_field": {
      const [name, field] = isList(value) ? value : [];
      const stack = packet.stack(name);
      return { header: stack.elements[stack.next - 1] ?? stack.absent(), field: text(field) };
    }
    case "union_stack_field": {
      const [name, member, field] = isList(value) ? value : [];
      const stack = packet.unionStack(name);
      const index = stack.elements.indexOf(stack.elements[stack.next - 1] ?? stack.absent());
      const header =
        index < 0
          ? packet.header(`${text(name)}[0].${text(member)}`)
          : packet.header(`${text(name)}[${index}].${text(member)}`);
      // Of an empty stack there is no last union: a field of a header that is not there.
      return { header: index < 0 ? new Header(header.type, false) : header, field: text(field) };
    }
    case "expression": {
      if (at(value, "op") === null) {
        return placeOf(scope, value);
      }
      if (at(value, "op") !== "access_field") {
        break;
      }
      const header = headerOf(scope, at(value, "left"));
      const field = header.type.fields[int(at(value, "right"))];
      if (field !== undefined) {
        return { header, field: field.name };
      }
    }
  }
  throw new TypeError(`no place: ${JSON.stringify(json)}`);
}

function read({ header, field }: Place): bigint {
  return header.get(field);
}

function operate(scope: Scope, node: Json): Value {
  const op = text(at(node, "op"));
  const left = at(node, "left");
  const right = at(node, "right");
  const L = (): bigint => (left === null ? 0n : dataOf(scope, left));
  const R = (): bigint => dataOf(scope, right);
  switch (op) {
    case "+":
      return L() + R();
    case "-":
      return L() - R();
    case "*":
      return L() * R();
    case "/":
      return R() === 0n ? 0n : L() / R();
    case "%":
      return R() === 0n ? 0n : L() % R();
    case "<<":
      return L() << R();
    case ">>":
      return L() >> R();
    case "&":
      return L() & R();
    case "|":
      return L() | R();
    case "^":
      return L() ^ R();
    case "~":
      return ~R();
    case "==":
      return isEqual(evaluate(scope, left), evaluate(scope, right));
    case "!=":
      return !isEqual(evaluate(scope, left), evaluate(scope, right));
    case "<":
      return L() < R();
    case "<=":
      return L() <= R();
    case ">":
      return L() > R();
    case ">=":
      return L() >= R();
    case "and":
      return boolOf(scope, left) && boolOf(scope, right);
    case "or":
      return boolOf(scope, left) || boolOf(scope, right);
    case "not":
      return !boolOf(scope, right);
    case "valid":
      return headerOf(scope, right).isValid;
    case "valid_union": {
      const union = evaluate(scope, right);
      return union instanceof Union && union.isValid;
    }
    case "d2b":
      return R() !== 0n;
    case "b2d":
      return boolOf(scope, right) ? 1n : 0n;
    case "two_comp_mod":
      return BigInt.asIntN(Number(R()), L());
    case "usat_cast":
      return clamped(L(), 0n, (1n << R()) - 1n);
    case "sat_cast":
      return clamped(L(), -(1n << (R() - 1n)), (1n << (R() - 1n)) - 1n);
    case "?":
      return evaluate(scope, boolOf(scope, at(node, "cond")) ? left : right);
    case "dereference_header_stack":
    case "dereference_stack":
    case "dereference_union_stack":
      return stackOf(scope, left).element(R());
    case "access_field":
      return read(placeOf(scope, { type: "expression", value: node }));
    case "access_union_header": {
      const union = evaluate(scope, left);
      const header = union instanceof Union ? union.members[int(right)] : undefined;
      if (header === undefined) {
        throw new TypeError(`no member: ${JSON.stringify(node)}`);
      }
      return header;
    }
    case "last_stack_index": {
      const { next } = stackOf(scope, right);
      return next === 0 ? 0xffff_ffffn : BigInt(next - 1);
    }
    case "size_stack":
      return BigInt(stackOf(scope, right).next);
    default:
      throw new TypeError(`no operator: ${op}`);
  }
}

function stackOf(scope: Scope, json: Json | undefined): Stack<Header> | Stack<Union> {
  const value = evaluate(scope, json);
  if (!(value instanceof Stack)) {
    throw new TypeError(`no stack: ${JSON.stringify(json)}`);
  }
  return value;
}

function isEqual(left: Value, right: Value): boolean {
  if (left instanceof Header && right instanceof Header) {
    return left.equals(right);
  }
  if (left instanceof Union && right instanceof Union) {
    return left.equals(right);
  }
  return left === right;
}

function clamped(value: bigint, low: bigint, high: bigint): bigint {
  return value < low ? low : value > high ? high : value;
}
