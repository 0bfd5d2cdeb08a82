import type {
  Condition,
  Expression,
  FieldRef,
  HeaderRef,
  StackRef,
  UnionRef,
} from "./expression.js";
import { fieldIn, fieldNamed, fieldOf, type HeaderScope } from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import { headerRef } from "./program.js";

/** What expressions may speak of beside headers. */
export interface ExpressionScope extends HeaderScope {
  readonly register: Names;
  /** How many parameters the action at hand has; 0 outside of actions. */
  readonly parameters: number;
  readonly inParser: boolean;
}

/** What an expression gives. */
export type Value =
  | { readonly is: "number"; readonly value: Expression }
  | { readonly is: "boolean"; readonly value: Condition }
  | { readonly is: "header"; readonly value: HeaderRef }
  | { readonly is: "header union"; readonly value: UnionRef }
  | { readonly is: "stack"; readonly value: StackRef };

const maxLookaheadBits = 1 << 16;
const maxLookaheadOffset = 1 << 20;

/** A number. */
export function numeric(value: Expression): Value {
  return { is: "number", value };
}

/** Something true or false. */
export function boolean(value: Condition): Value {
  return { is: "boolean", value };
}

/** An operand that is no expression (bmv2-json.md, section 3). @throws ProgramError */
export function operandOf(scope: ExpressionScope, at: JsonReader, type: string): Value {
  const value = at.get("value");
  switch (type) {
    case "hexstr":
      return numeric({ op: "constant", value: value.hex });
    case "bool":
      return boolean({ op: "boolean", value: value.bool });
    case "field":
    case "stack_field":
    case "union_stack_field": {
      const header = validityOf(scope, at);
      return header === undefined
        ? readOf(scope, fieldOperandOf(scope, at), at)
        : numeric({ op: "b2d", right: { op: "valid", header } });
    }
    case "header":
      return { is: "header", value: headerRef(scope.header.of(value)) };
    case "header_stack":
      return { is: "stack", value: { is: "stack", stack: scope.stack.of(value) } };
    case "header_union":
      return { is: "header union", value: { is: "union", union: scope.union.of(value) } };
    case "header_union_stack":
      return { is: "stack", value: { is: "unionStack", unionStack: scope.unionStack.of(value) } };
    case "runtime_data":
    case "local":
      return value.size < scope.parameters
        ? numeric({ op: "parameter", index: value.size })
        : value.fail(`there is no action parameter ${value.size}`);
    case "lookahead":
      return numeric(lookaheadOf(scope, at));
    default:
      return at.fail(`an operand of type ${type} is not supported`);
  }
}

/** The field that a field, a stack_field or a union_stack_field names. `$valid$` is none. @throws ProgramError */
export function fieldOperandOf(scope: HeaderScope, at: JsonReader): FieldRef {
  const value = at.get("value");
  if (at.get("type").text === "field") {
    return fieldNamed(scope, value);
  }
  const { of, field } = lastOf(scope, at);
  return fieldIn(scope, of, field, value);
}

/** The value of a field; a varbit one has none. */
export function readOf(scope: HeaderScope, field: FieldRef, at: JsonReader): Value {
  return fieldOf(scope, field, at).isVarbit
    ? at.fail("a varbit field is no number")
    : numeric({ op: "field", field });
}

/** The header whose validity an operand asks for, where it is called `$valid$`. */
function validityOf(scope: HeaderScope, at: JsonReader): HeaderRef | undefined {
  const value = at.get("value");
  if (at.get("type").text !== "field") {
    const { of, field } = lastOf(scope, at);
    return field === "$valid$" ? of : undefined;
  }
  const [header, field] = value.pair;
  return field === "$valid$"
    ? headerRef(scope.header.find(header) ?? value.fail(`there is no header ${header}`))
    : undefined;
}

/** Last header of a stack, or member of the last union of a stack of unions, and the name of a field. */
function lastOf(scope: HeaderScope, at: JsonReader): { of: HeaderRef; field: string } {
  const value = at.get("value");
  if (at.get("type").text === "stack_field") {
    const [name, field] = value.pair;
    const stack = scope.stack.find(name) ?? value.fail(`there is no header stack ${name}`);
    return { of: { is: "last", stack }, field };
  }
  const [name, member, field] = value.list;
  if (name === undefined || member === undefined || field === undefined) {
    return value.fail("must have a stack, a member and a field");
  }
  const unionStack = scope.unionStack.of(name);
  const union: UnionRef = { is: "last", unionStack };
  const of: HeaderRef = { is: "member", union, member: memberIndex(scope, unionStack, member) };
  return { of, field: field.text };
}

/** Index of a member of a stacked union by the member's name. @throws ProgramError */
export function memberIndex(scope: HeaderScope, unionStack: number, member: JsonReader): number {
  const type = scope.unionTypes.get(scope.unionStacks[unionStack]?.type ?? "");
  const index = type?.members.findIndex(({ name }) => name === member.text) ?? -1;
  return index < 0 ? member.fail(`there is no member ${member.text} in the union`) : index;
}

function lookaheadOf(scope: ExpressionScope, at: JsonReader): Expression {
  const [offset, width, ...rest] = at.get("value").list;
  if (!scope.inParser) {
    return at.fail("a lookahead stands in the parser only");
  }
  if (offset === undefined || width === undefined || rest.length > 0) {
    return at.fail("a lookahead has an offset and a width");
  }
  if (width.size < 1 || width.size > maxLookaheadBits || offset.size > maxLookaheadOffset) {
    return at.fail(`a lookahead of ${width.size} bits at bit ${offset.size} is not supported`);
  }
  return { op: "lookahead", offset: offset.size, width: width.size };
}

/** The bits of a field, whatever its sign. */
export function unsigned(value: Expression, width: number): Expression {
  const mask = { op: "constant", value: (1n << BigInt(width)) - 1n } as const;
  return { op: "&", left: value, right: mask };
}
