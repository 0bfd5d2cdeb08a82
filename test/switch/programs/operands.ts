import type { Json } from "../interpreter/json.js";

// Type-value objects of BMv2 JSON, as p4c writes them.

/** A field, by `header.field`; the header may itself have dots and brackets. */
export function field(path: string): Json {
  return { type: "field", value: pathOf(path) };
}

/** `[header, field]` of `header.field`. */
export function pathOf(path: string): [string, string] {
  const dot = path.lastIndexOf(".");
  return [path.slice(0, dot), path.slice(dot + 1)];
}

/** A constant, negative ones too. */
export function num(value: number | bigint): Json {
  const hex = (value < 0 ? -BigInt(value) : BigInt(value)).toString(16);
  const digits = hex.length % 2 === 0 ? hex : `0${hex}`;
  return { type: "hexstr", value: `${value < 0 ? "-" : ""}0x${digits}` };
}

/** Bytes in hexadecimal digits, as they are. */
export function bytes(digits: string): Json {
  return { type: "hexstr", value: `0x${digits}` };
}

export function bool(value: boolean): Json {
  return { type: "bool", value };
}

/** Parameter of the action, in a primitive. */
export function arg(index: number): Json {
  return { type: "runtime_data", value: index };
}

/** The same within an expression. */
export function local(index: number): Json {
  return { type: "local", value: index };
}

export function header(name: string): Json {
  return { type: "header", value: name };
}

export function stack(name: string): Json {
  return { type: "header_stack", value: name };
}

export function union(name: string): Json {
  return { type: "header_union", value: name };
}

export function unionStack(name: string): Json {
  return { type: "header_union_stack", value: name };
}

/** A field of the last element of a stack. */
export function lastField(name: string, of: string): Json {
  return { type: "stack_field", value: [name, of] };
}

/** A field of a member of the last union of a stack of unions. */
export function lastUnionField(name: string, member: string, of: string): Json {
  return { type: "union_stack_field", value: [name, member, of] };
}

/** Bits after the position of the parser. */
export function lookahead(offset: number, width: number): Json {
  return { type: "lookahead", value: [offset, width] };
}

export function text(value: string): Json {
  return { type: "string", value };
}

/** An operator with two operands. */
export function op(name: string, left: Json, right: Json): Json {
  return { type: "expression", value: { op: name, left, right } };
}

/** An operator with one operand. */
export function unary(name: string, right: Json): Json {
  return op(name, null, right);
}

/** `cond ? left : right`. */
export function choice(cond: Json, left: Json, right: Json): Json {
  return { type: "expression", value: { op: "?", cond, left, right } };
}

/** The layer that p4c adds around an expression that is a parameter. */
export function wrapped(value: Json): Json {
  return { type: "expression", value };
}

/** Whether a header is valid. */
export function isValid(name: string): Json {
  return unary("d2b", field(`${name}.$valid$`));
}

/** A field of a header that an expression gives, by its place in the type. */
export function access(of: Json, index: number): Json {
  return op("access_field", of, index);
}

/** Element of a stack by an index that is known when the packet is there. */
export function element(name: string, index: Json): Json {
  return op("dereference_header_stack", stack(name), index);
}

/** A primitive; each parameter that is an operator gets its layer. */
export function primitive(name: string, ...parameters: readonly Json[]): Json {
  return {
    op: name,
    parameters: parameters.map((parameter) =>
      isExpression(parameter) ? wrapped(parameter) : parameter,
    ),
  };
}

export function assign(to: string | Json, value: Json): Json {
  return primitive("assign", typeof to === "string" ? field(to) : to, value);
}

/** Sends the packet to a port. */
export function sendTo(port: number): Json {
  return assign("standard_metadata.egress_spec", num(port));
}

/** An operation of a parser state. */
export function parserOp(name: string, ...parameters: readonly Json[]): Json {
  return { op: name, parameters };
}

/** Takes a header. */
export function extract(name: string): Json {
  return parserOp("extract", { type: "regular", value: name });
}

/** Takes the next element of a stack. */
export function extractNext(name: string): Json {
  return parserOp("extract", { type: "stack", value: name });
}

function isExpression(json: Json): boolean {
  return typeof json === "object" && json !== null && "type" in json && json.type === "expression";
}
