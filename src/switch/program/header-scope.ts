import type { FieldRef, HeaderRef, UnionRef } from "./expression.js";
import { type JsonReader, Names } from "./json-reader.js";
import {
  type Field,
  type Header,
  type HeaderType,
  headerRef,
  type Stack,
  type Union,
  type UnionStack,
} from "./program.js";

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
  /** By union type: index of the type of each member. */
  readonly memberTypes: ReadonlyMap<string, readonly number[]>;
  readonly aliases: ReadonlyMap<string, readonly [string, string]>;
}

const maxFieldBits = 1 << 16;

/** Reads header types, headers, stacks and unions (bmv2-json.md, section 4). */
export function readHeaders(root: JsonReader): HeaderScope {
  const typeItems = root.get("header_types").list;
  const typeNames = new Names("header type", typeItems);
  const types = typeItems.map(readType);
  const headerItems = root.get("headers").list;
  const header = new Names("header", headerItems);
  const unionItems = root.get("header_unions").optionalList;
  const union = new Names("header union", unionItems);
  const unionTypes = new Map(
    root.get("header_union_types").optionalList.map((item) => [
      item.get("name").text,
      item.get("headers").list.map((member) => {
        const [, type] = member.list;
        return type === undefined ? member.fail("must be a pair of names") : typeNames.of(type);
      }),
    ]),
  );
  const unionOf = new Map<number, number>();
  const headersById = new Map(headerItems.map((item, i) => [item.get("id").size, i]));
  const byIds = (item: JsonReader, key: string, ids: ReadonlyMap<number, number>): number[] =>
    item.get(key).list.map((id) => ids.get(id.size) ?? id.fail(`there is none of id ${id.size}`));
  const unions = unionItems.map((item, i): Union => {
    const type = item.get("union_type").text;
    const headers = byIds(item, "header_ids", headersById);
    const members = unionTypes.get(type) ?? item.fail(`there is no union type ${type}`);
    headers.forEach((id, m) => {
      if (typeNames.of(headerItems[id]?.get("header_type") ?? item) !== members[m]) {
        item.fail(`member ${m} is not of the type that ${type} says`);
      }
      unionOf.set(id, i);
    });
    return { name: item.get("name").text, type, headers };
  });
  const headers = headerItems.map((item, i): Header => {
    const type = typeNames.of(item.get("header_type"));
    const isMetadata = item.get("metadata").isAbsent ? false : item.get("metadata").bool;
    const name = item.get("name").text;
    const fields = types[type]?.fields ?? [];
    const bits = fields.reduce((sum, { width }) => sum + width, 0);
    if (!isMetadata && bits % 8 !== 0) {
      item.at(`header ${name}`).fail(`its ${bits} bits are no whole bytes`);
    }
    const inUnion = unionOf.get(i);
    return { name, type, isMetadata, ...(inUnion !== undefined && { union: inUnion }) };
  });
  const stackItems = root.get("header_stacks").optionalList;
  const stacks = stackItems.map((item): Stack => {
    const name = item.get("name").text;
    const type = typeNames.of(item.get("header_type"));
    const ids = byIds(item, "header_ids", headersById);
    if (ids.length !== item.get("size").size) {
      item.at(`header stack ${name}`).fail("its size is not the number of its headers");
    }
    if (ids.some((id) => headers[id]?.type !== type || headers[id]?.isMetadata)) {
      item.at(`header stack ${name}`).fail("its headers are not of its type");
    }
    return { name, type, headers: ids };
  });
  const unionsById = new Map(unionItems.map((item, i) => [item.get("id").size, i]));
  const unionStackItems = root.get("header_union_stacks").optionalList;
  const unionStacks = unionStackItems.map(
    (item): UnionStack => ({
      name: item.get("name").text,
      type: item.get("union_type").text,
      unions: byIds(item, "header_union_ids", unionsById),
    }),
  );
  return {
    types,
    headers,
    stacks,
    unions,
    unionStacks,
    header,
    stack: new Names("header stack", stackItems),
    union,
    unionStack: new Names("stack of header unions", unionStackItems),
    memberTypes: unionTypes,
    aliases: new Map(
      root.get("field_aliases").optionalList.map((item) => {
        const [name, target] = item.list;
        return name === undefined || target === undefined
          ? item.fail("must be a name and a field")
          : [name.text, target.pair];
      }),
    ),
  };
}

function readType(given: JsonReader): HeaderType {
  const name = given.get("name").text;
  const item = given.at(`header type ${name}`);
  const max = item.get("max_length");
  const fixedBits = item
    .get("fields")
    .list.reduce((sum, field) => sum + (Number(field.list[1]?.value) || 0), 0);
  const fields = item.get("fields").list.map((field): Field => {
    const [fieldName, width, isSigned, saturates] = field.list;
    if (fieldName === undefined || width === undefined) {
      return field.fail("must have a name and a width");
    }
    const isVarbit = width.value === "*";
    if (isVarbit && max.isAbsent) {
      field.fail("a varbit field needs max_length of its header type");
    }
    const bits = isVarbit ? max.size * 8 - fixedBits : width.size;
    if (bits < (isVarbit ? 0 : 1) || bits > maxFieldBits) {
      field.fail(`a width of ${bits} bits is not supported`);
    }
    return {
      name: fieldName.text,
      width: bits,
      isVarbit,
      isSigned: isSigned?.value === true || isSigned?.value === 1,
      saturates: saturates?.value === true,
    };
  });
  if (fields.filter(({ isVarbit }) => isVarbit).length > 1) {
    item.fail("it has more than one varbit field");
  }
  if (new Set(fields.map((field) => field.name)).size < fields.length) {
    item.fail("two of its fields have one name");
  }
  return { name, fields, ...(!max.isAbsent && { maxBytes: max.size }) };
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
      const types = scope.memberTypes.get(unionTypeOf(scope, of.union, at));
      return types?.[of.member] ?? at.fail("there is no such member");
    }
    case "choice": {
      const left = typeOf(scope, of.left, at);
      return left === typeOf(scope, of.right, at) ? left : at.fail("two types of header");
    }
  }
}

/** Name of the type that a union has. */
export function unionTypeOf(scope: HeaderScope, of: UnionRef, at: JsonReader): string {
  const found =
    of.is === "union" ? scope.unions[of.union]?.type : scope.unionStacks[of.unionStack]?.type;
  return found ?? at.fail("there is no such union");
}
