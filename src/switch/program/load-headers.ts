import type { HeaderScope, UnionType } from "./header-scope.js";
import { indexById, type JsonReader, Names } from "./json-reader.js";
import type { Field, Header, HeaderType, Stack, Union, UnionStack } from "./program.js";

const maxFieldBits = 1 << 16;
const maxStateBits = 1 << 24;

/** Reads header types, headers, stacks and unions (bmv2-json.md, section 4). @throws ProgramError */
export function readHeaders(root: JsonReader): HeaderScope {
  const typeItems = root.get("header_types").list;
  const typeNames = new Names("header type", typeItems);
  const types = typeItems.map(readType);
  const unionTypes = readUnionTypes(root, typeNames);
  const headerItems = root.get("headers").list;
  const header = new Names("header", headerItems);
  const headerIds = indexById("header", headerItems);
  const plain = headerItems.map((item) => readHeader(item, types, typeNames));
  const unionItems = root.get("header_unions").optionalList;
  const unionIds = indexById("header union", unionItems);
  const stackItems = root.get("header_stacks").optionalList;
  const unionStackItems = root.get("header_union_stacks").optionalList;
  const inStack = new Owners("header");
  const inUnion = new Owners("header");
  const inUnionStack = new Owners("header union");

  const stacks = stackItems.map((given): Stack => {
    const { name } = given.get("name");
    const item = given.at(`header stack ${name}`);
    const type = typeNames.of(item.get("header_type"));
    const headers = elements(item, "header_ids", headerIds, inStack);
    checkSize(item, headers);
    if (headers.some((id) => plain[id]?.type !== type || plain[id]?.isMetadata)) {
      item.fail("its headers are not packet headers of its type");
    }
    return { name, type, headers };
  });
  const unions = unionItems.map((given): Union => {
    const { name } = given.get("name");
    const item = given.at(`header union ${name}`);
    const type = item.get("union_type").name;
    const members = (unionTypes.get(type) ?? item.fail(`there is no header union type ${type}`))
      .members;
    const headers = elements(item, "header_ids", headerIds, inUnion);
    if (headers.length !== members.length) {
      item.fail(`it has ${headers.length} members, its type ${type} ${members.length}`);
    }
    headers.forEach((id, m) => {
      if (plain[id]?.type !== members[m]?.type || plain[id]?.isMetadata || inStack.has(id)) {
        item.fail(`its member ${m} is not the header that its type ${type} says`);
      }
    });
    return { name, type, headers };
  });
  const unionStacks = unionStackItems.map((given): UnionStack => {
    const { name } = given.get("name");
    const item = given.at(`stack of header unions ${name}`);
    const type = item.get("union_type").name;
    const elementIds = elements(item, "header_union_ids", unionIds, inUnionStack);
    checkSize(item, elementIds);
    if (elementIds.some((id) => unions[id]?.type !== type)) {
      item.fail("its unions are not of its type");
    }
    return { name, type, unions: elementIds };
  });
  const unionOf = new Map(
    unions.flatMap(({ headers }, u) => headers.map((id) => [id, u] as const)),
  );
  const headers = plain.map((one, id): Header => {
    const union = unionOf.get(id);
    return union === undefined ? one : { ...one, union };
  });
  checkState(root, headers, types);
  return {
    types,
    headers,
    stacks,
    unions,
    unionStacks,
    header,
    stack: new Names("header stack", stackItems),
    union: new Names("header union", unionItems),
    unionStack: new Names("stack of header unions", unionStackItems),
    unionTypes,
  };
}

function readHeader(given: JsonReader, types: readonly HeaderType[], typeNames: Names): Header {
  const { name } = given.get("name");
  const item = given.at(`header ${name}`);
  const type = typeNames.of(item.get("header_type"));
  const isMetadata = item.get("metadata").flag(false);
  const bits = (types[type]?.fields ?? []).reduce((sum, { width }) => sum + width, 0);
  if (!isMetadata && bits % 8 !== 0) {
    item.fail(`its type ${types[type]?.name} has ${bits} bits, which are no whole bytes`);
  }
  return { name, type, isMetadata };
}

function readType(given: JsonReader): HeaderType {
  const { name } = given.get("name");
  const item = given.at(`header type ${name}`);
  if (item.has("length_exp")) {
    item.fail("length_exp is not supported");
  }
  const max = item.get("max_length");
  const list = item.get("fields").list;
  const fixedBits = list.reduce((sum, { list: [, width] }) => {
    return sum + (typeof width?.value === "number" ? width.size : 0);
  }, 0);
  const fields = list.map((field) => readField(field, max, fixedBits));
  if (fields.filter(({ isVarbit }) => isVarbit).length > 1) {
    item.fail("it has more than one varbit field");
  }
  const names = new Set<string>();
  for (const field of fields) {
    if (names.has(field.name)) {
      item.fail(`it has two fields ${field.name}`);
    }
    names.add(field.name);
  }
  return { name, fields, ...(!max.isAbsent && { maxBytes: max.size }) };
}

function readField(item: JsonReader, max: JsonReader, fixedBits: number): Field {
  const [name, width, isSigned, saturates] = item.list;
  if (name === undefined || width === undefined) {
    return item.fail("must have a name and a width");
  }
  const isVarbit = width.value === "*";
  if (isVarbit && max.isAbsent) {
    item.fail("a varbit field needs max_length of its header type");
  }
  const bits = isVarbit ? max.size * 8 - fixedBits : width.size;
  if (bits < (isVarbit ? 0 : 1) || bits > maxFieldBits) {
    item.fail(`field ${name.name} has ${bits} bits: 1 to ${maxFieldBits} are supported`);
  }
  if (isVarbit && bits % 8 !== 0) {
    item.fail(`varbit field ${name.name} does not take whole bytes`);
  }
  return {
    name: name.name,
    width: bits,
    isVarbit,
    isSigned: is(isSigned),
    saturates: is(saturates),
  };
}

/** p4c writes the number 0 for false in places. */
function is(flag: JsonReader | undefined): boolean {
  if (flag === undefined || flag.isAbsent || flag.value === 0 || flag.value === 1) {
    return flag?.value === 1;
  }
  return flag.bool;
}

function readUnionTypes(root: JsonReader, typeNames: Names): Map<string, UnionType> {
  const items = root.get("header_union_types").optionalList;
  new Names("header union type", items);
  return new Map(
    items.map((item) => {
      const members = item.get("headers").list.map((member) => {
        const [name, type] = member.list;
        return name === undefined || type === undefined
          ? member.fail("must be a pair of names")
          : { name: name.name, type: typeNames.of(type) };
      });
      return [item.get("name").name, { members }];
    }),
  );
}

/** Who has what: nothing can be an element of two. */
class Owners {
  readonly #what: string;
  readonly #owned = new Set<number>();

  constructor(what: string) {
    this.#what = what;
  }

  has(index: number): boolean {
    return this.#owned.has(index);
  }

  take(index: number, id: JsonReader): void {
    if (this.#owned.has(index)) {
      id.fail(`the ${this.#what} of id ${id.size} is in another place, too`);
    }
    this.#owned.add(index);
  }
}

function elements(
  item: JsonReader,
  key: string,
  ids: ReadonlyMap<number, number>,
  owners: Owners,
): number[] {
  const found = item.get(key).list.map((id) => {
    const index = ids.get(id.size) ?? id.fail(`there is none of id ${id.size}`);
    owners.take(index, id);
    return index;
  });
  return found.length > 0 ? found : item.fail("it has no elements");
}

function checkSize(item: JsonReader, found: readonly number[]): void {
  const { size } = item.get("size");
  if (size !== found.length) {
    item.fail(`its size is ${size}, but it has ${found.length} elements`);
  }
}

function checkState(
  root: JsonReader,
  headers: readonly Header[],
  types: readonly HeaderType[],
): void {
  const bits = types.map(({ fields }) => fields.reduce((sum, { width }) => sum + width + 32, 32));
  const all = headers.reduce((sum, { type }) => sum + (bits[type] ?? 0), 0);
  if (all > maxStateBits) {
    root.get("headers").fail(`all headers together take more than ${maxStateBits} bits`);
  }
}
