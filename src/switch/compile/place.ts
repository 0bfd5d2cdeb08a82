import type { FieldRef, HeaderRef, StackRef, UnionRef } from "../program/expression.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { testOf, valueCode } from "./expression-code.js";
import type { FieldSlot, Layout } from "./layout.js";
import { givenValue, indexOf, type Value } from "./value.js";
import { andTests, constantWord, readWord, selectWord, type Test, type Word } from "./word.js";

/** Where a header stands when the packet is there. */
export interface Place {
  /** A header of the program; the one that is meant stands `offset` words behind it. */
  readonly header: number;
  /** Name of a constant; empty: 0. */
  readonly offset: string;
  /** Whether there is such a header at all. */
  readonly exists: Test;
  /** Whether it is valid, where it may be metadata or a packet header. */
  readonly validity?: Test;
}

/** Code of one word of a packet's state. */
export function wordAt(word: number, offset = ""): string {
  return offset === "" ? `V[${word}]` : `V[${word} + ${offset}]`;
}

/** Words from one element of a stack of unions to the next. */
export function unionStride({ program, layout }: Context, unionStack: number): number {
  const first = at(at(program.unionStacks, unionStack).unions, 0);
  return at(program.unions, first).headers.reduce(
    (sum, header) => sum + at(layout.strides, header),
    0,
  );
}

export function placeOf(context: Context, ref: HeaderRef): Place {
  const { program, layout, scope } = context;
  switch (ref.is) {
    case "header":
      return { header: ref.header, offset: "", exists: true };
    case "element": {
      const { headers } = at(program.stacks, ref.stack);
      const index = valueCode(context, ref.index);
      return element(context, headers, index, at(layout.strides, at(headers, 0)));
    }
    case "last": {
      const { headers } = at(program.stacks, ref.stack);
      return last(
        context,
        at(headers, 0),
        at(layout.next, ref.stack),
        at(layout.strides, at(headers, 0)),
      );
    }
    case "member":
      return memberOf(context, ref.union, ref.member);
    case "choice": {
      const test = testOf(context, ref.condition);
      const left = placeOf(context, ref.left);
      const right = placeOf(context, ref.right);
      if (typeof test === "boolean") {
        return test ? left : right;
      }
      return chosenPlace(context, scope.name(test), left, right);
    }
  }
}

function chosenPlace(context: Context, test: string, left: Place, right: Place): Place {
  const { scope, layout } = context;
  const isMixed = [left, right].some(
    ({ header, validity }) =>
      validity !== undefined || isMetadata(layout, header) !== isMetadata(layout, left.header),
  );
  const moved = firstWord(layout, right.header, isMixed) - firstWord(layout, left.header, isMixed);
  return {
    header: left.header,
    offset: scope.name(`${test} ? ${left.offset || "0"} : ${right.offset || "0"} + ${moved}`),
    exists: choose(test, left.exists, right.exists),
    ...(isMixed && { validity: choose(test, isValid(context, left), isValid(context, right)) }),
  };
}

function choose(test: string, left: Test, right: Test): Test {
  return left === right ? left : `(${test} ? ${left} : ${right})`;
}

function isMetadata({ valid }: Layout, header: number): boolean {
  return (valid[header] ?? -1) < 0;
}

/** Where a header begins: with its validity, or with its first field. */
function firstWord({ valid, fields }: Layout, header: number, withoutValidity: boolean): number {
  const field = fields[header]?.[0]?.word ?? 0;
  const first = valid[header] ?? -1;
  return withoutValidity || first < 0 ? field : first;
}

function element(
  { scope }: Context,
  headers: readonly number[],
  index: Value,
  stride: number,
): Place {
  if (index.constant !== undefined) {
    const isThere = index.constant >= 0n && index.constant < BigInt(headers.length);
    return {
      header: at(headers, isThere ? Number(index.constant) : 0),
      offset: "",
      exists: isThere,
    };
  }
  const number = scope.name(indexOf(scope, index));
  const exists = scope.name(`${number} < ${headers.length}`);
  // What does not exist is not read or written, but its code must not leave the array of numbers.
  return {
    header: at(headers, 0),
    offset: scope.name(`${exists} ? ${number} * ${stride} : 0`),
    exists,
  };
}

function last({ scope }: Context, header: number, next: number, stride: number): Place {
  const exists = scope.name(`V[${next}] !== 0`);
  return { header, offset: scope.name(`${exists} ? (V[${next}] - 1) * ${stride} : 0`), exists };
}

function memberOf(context: Context, ref: UnionRef, member: number): Place {
  const { program, layout } = context;
  if (ref.is === "union") {
    return { header: at(at(program.unions, ref.union).headers, member), offset: "", exists: true };
  }
  const { unions } = at(program.unionStacks, ref.unionStack);
  const headers = unions.map((union) => at(at(program.unions, union).headers, member));
  const stride = unionStride(context, ref.unionStack);
  return ref.is === "element"
    ? element(context, headers, valueCode(context, ref.index), stride)
    : last(context, at(headers, 0), at(layout.unionNext, ref.unionStack), stride);
}

/** The places of all members of a union. */
export function membersOf(context: Context, ref: UnionRef): Place[] {
  const { program } = context;
  const union =
    ref.is === "union" ? ref.union : at(at(program.unionStacks, ref.unionStack).unions, 0);
  if (ref.is === "element") {
    // The index is computed once for all members.
    const first = memberOf(context, ref, 0);
    const { unions } = at(program.unionStacks, ref.unionStack);
    const home = unions.findIndex(
      (other) => at(at(program.unions, other).headers, 0) === first.header,
    );
    return at(program.unions, at(unions, home)).headers.map((header) => ({ ...first, header }));
  }
  return at(program.unions, union).headers.map((_, member) => memberOf(context, ref, member));
}

/** Whether a header is valid; metadata always are. */
export function isValid({ layout, known }: Context, place: Place): Test {
  const { header, offset, exists, validity } = place;
  if (validity !== undefined) {
    return validity;
  }
  const valid = at(layout.valid, header);
  if (valid < 0 || (offset === "" && known.has(header))) {
    return exists;
  }
  return andTests(exists, `(${wordAt(valid, offset)} !== 0)`);
}

/** The slot of a field, at the header that stands for it. */
export function slotAt({ layout }: Context, place: Place, field: number): FieldSlot {
  return at(at(layout.fields, place.header), field);
}

/** The words of a field, least significant first. */
export function fieldWords(place: Place, { word, words, width }: FieldSlot): Word[] {
  return Array.from({ length: words }, (_, i) => {
    const rest = width - 32 * i;
    const ones = rest >= 32 ? 0xffffffff : 2 ** rest - 1;
    const read = readWord(wordAt(word + words - 1 - i, place.offset), ones);
    return place.exists === true ? read : selectWord(place.exists, read, constantWord(0));
  });
}

/** The value of a field. */
export function fieldValue(context: Context, ref: FieldRef): Value {
  const place = placeOf(context, ref.of);
  const slot = slotAt(context, place, ref.field);
  return givenValue(context.scope, fieldWords(place, slot), slot.width, slot.isSigned);
}

/** The word that holds `next`, and the number of elements. */
export function nextOf(
  { program, layout }: Context,
  ref: StackRef,
): { word: number; size: number } {
  return ref.is === "stack"
    ? { word: at(layout.next, ref.stack), size: at(program.stacks, ref.stack).headers.length }
    : {
        word: at(layout.unionNext, ref.unionStack),
        size: at(program.unionStacks, ref.unionStack).unions.length,
      };
}
