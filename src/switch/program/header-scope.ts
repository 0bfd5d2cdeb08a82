import type { FieldRef, HeaderRef, UnionRef } from "./expression.js";
import type { JsonReader, Names } from "./json-reader.js";
import {
  type Field,
  type Header,
  type HeaderType,
  headerRef,
  type Stack,
  type Union,
  type UnionStack,
} from "./program.js";

/** A type of header unions. */
export interface UnionType {
  /** `type`: index in `HeaderScope.types`. */
  readonly members: readonly { readonly name: string; readonly type: number }[];
}

/** Packet state of a program by name: what expressions and primitives speak of. */
export interface HeaderScope {
  readonly types: readonly HeaderType[];
  readonly headers: readonly Header[];
  readonly stacks: readonly Stack[];
  readonly unions: readonly Union[];
  readonly unionStacks: readonly UnionStack[];
  readonly header: Names;
  readonly stack: Names;
  readonly union: Names;
  readonly unionStack: Names;
  readonly unionTypes: ReadonlyMap<string, UnionType>;
}

/** The field that `[header, field]` names. `$valid$` is none. @throws ProgramError */
export function fieldNamed(scope: HeaderScope, at: JsonReader): FieldRef {
  const [header, field] = at.pair;
  const index = scope.header.find(header);
  if (index === undefined) {
    return at.fail(`there is no header ${header}`);
  }
  return fieldIn(scope, headerRef(index), field, at);
}

/** A field of a header by name. @throws ProgramError */
export function fieldIn(scope: HeaderScope, of: HeaderRef, name: string, at: JsonReader): FieldRef {
  const type = scope.types[typeOf(scope, of, at)];
  const field = type?.fields.findIndex((f) => f.name === name) ?? -1;
  return field < 0 ? at.fail(`header type ${type?.name} has no field ${name}`) : { of, field };
}

/** What a reference's field is like. */
export function fieldOf(scope: HeaderScope, { of, field }: FieldRef, at: JsonReader): Field {
  return scope.types[typeOf(scope, of, at)]?.fields[field] ?? at.fail("there is no such field");
}

/** Index of the type that a header has, whichever it is. */
export function typeOf(scope: HeaderScope, of: HeaderRef, at: JsonReader): number {
  switch (of.is) {
    case "header":
      return scope.headers[of.header]?.type ?? at.fail("there is no such header");
    case "element":
    case "last":
      return scope.stacks[of.stack]?.type ?? at.fail("there is no such stack");
    case "member": {
      const type = scope.unionTypes.get(unionTypeOf(scope, of.union, at));
      return type?.members[of.member]?.type ?? at.fail("there is no such member");
    }
    case "choice": {
      const left = typeOf(scope, of.left, at);
      return left === typeOf(scope, of.right, at) ? left : at.fail("the headers have two types");
    }
  }
}

/** Name of the type that a union has. */
export function unionTypeOf(scope: HeaderScope, of: UnionRef, at: JsonReader): string {
  const found =
    of.is === "union" ? scope.unions[of.union]?.type : scope.unionStacks[of.unionStack]?.type;
  return found ?? at.fail("there is no such union");
}

/** Whether a reference is, or may be, to metadata. */
export function mayBeMetadata(scope: HeaderScope, of: HeaderRef): boolean {
  switch (of.is) {
    case "header":
      return scope.headers[of.header]?.isMetadata ?? false;
    case "choice":
      return mayBeMetadata(scope, of.left) || mayBeMetadata(scope, of.right);
    case "element":
    case "last":
    case "member":
      return false;
  }
}
