import type { HeaderRef, StackRef, UnionRef } from "../program/expression.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { testOf } from "./expression-code.js";
import { isValid, membersOf, nextOf, type Place, placeOf, unionStride, wordAt } from "./place.js";
import { guarded } from "./store-code.js";
import { andTests, notTest } from "./word.js";

/** Bits of a header of fixed size; varbit fields count for nothing. */
export function fixedBits({ program }: Context, header: number): number {
  const { fields } = at(program.headerTypes, at(program.headers, header).type);
  return fields.reduce((sum, { width, isVarbit }) => sum + (isVarbit ? 0 : width), 0);
}

/** Code of the size of a valid header in bytes. */
export function byteLength(context: Context, { header, offset }: Place): string {
  const bytes = String(fixedBits(context, header) / 8);
  const varbit = at(context.layout.fields, header).find(
    ({ lengthWord }) => lengthWord !== undefined,
  );
  return varbit?.lengthWord === undefined
    ? bytes
    : `${bytes} + (${wordAt(varbit.lengthWord, offset)} >>> 3)`;
}

/** Words of the fields of a header, `[from, to)`. */
function fieldSpan({ program, layout }: Context, header: number): { from: number; to: number } {
  const isMetadata = at(program.headers, header).isMetadata;
  const slots = at(layout.fields, header);
  const from = slots.length === 0 ? 0 : at(slots, 0).word;
  const words = at(layout.strides, header) - (isMetadata ? 0 : 1);
  return { from, to: slots.length === 0 ? 0 : from + words };
}

/** Sets words to 0. */
export function clearWords({ scope }: Context, from: number, to: number, offset: string): void {
  if (to - from > 12) {
    scope.emit(
      offset === ""
        ? `V.fill(0, ${from}, ${to});`
        : `V.fill(0, ${from} + ${offset}, ${to} + ${offset});`,
    );
    return;
  }
  for (let word = from; word < to; word += 1) {
    scope.emit(`${wordAt(word, offset)} = 0;`);
  }
}

/** Makes a header invalid, whatever it was. */
export function invalidate(context: Context, { header, offset }: Place): void {
  const valid = at(context.layout.valid, header);
  if (valid < 0) {
    return;
  }
  const { to } = fieldSpan(context, header);
  clearWords(context, valid, Math.max(to, valid + 1), offset);
  context.known.delete(header);
}

/** Makes a header that exists valid: the other members of its union are so no more. */
export function validate(context: Context, place: Place): void {
  const { program, layout, scope, known } = context;
  const valid = at(layout.valid, place.header);
  if (valid < 0) {
    return;
  }
  scope.emit(`${wordAt(valid, place.offset)} = 1;`);
  const { union } = at(program.headers, place.header);
  if (union !== undefined) {
    for (const other of at(program.unions, union).headers) {
      if (other !== place.header) {
        // Members of unions in a stack lie as far from their first union's as this one does.
        const sibling = { ...place, header: other };
        guarded(context, `(${wordAt(at(layout.valid, other), place.offset)} !== 0)`, (inner) => {
          invalidate(inner, sibling);
        });
        known.delete(other);
      }
    }
  }
  if (place.offset === "") {
    known.add(place.header);
  } else if (union !== undefined) {
    known.clear();
  }
}

/** `add_header`; `add_header_fast` does not count the header as a part of the packet's length. */
export function addHeader(context: Context, target: HeaderRef, isCounted: boolean): void {
  eachTarget(context, target, (inner, ref) => {
    addOne(inner, ref, isCounted);
  });
}

/** The one of a choice of headers that is meant: which union it is in depends on that. */
function eachTarget(
  context: Context,
  ref: HeaderRef,
  body: (context: Context, ref: HeaderRef) => void,
): void {
  if (ref.is !== "choice") {
    body(context, ref);
    return;
  }
  const test = testOf(context, ref.condition);
  const chosen = typeof test === "boolean" ? test : context.scope.name(test);
  guarded(context, chosen, (inner) => {
    eachTarget(inner, ref.left, body);
  });
  guarded(context, notTest(chosen), (inner) => {
    eachTarget(inner, ref.right, body);
  });
  context.known.clear();
}

function addOne(context: Context, ref: HeaderRef, isCounted: boolean): void {
  const place = placeOf(context, ref);
  const { header } = place;
  if (at(context.layout.valid, header) < 0) {
    return;
  }
  guarded(context, andTests(place.exists, notTest(isValid(context, place))), (inner) => {
    validate(inner, place);
    if (isCounted) {
      // A varbit field of an invalid header has no bits.
      const bytes = fixedBits(context, header) / 8;
      inner.scope.emit(`V[${context.layout.hidden.packetLength}] += ${bytes};`);
    }
  });
  if (place.offset !== "") {
    forgetMembers(context, header);
  } else if (place.exists === true) {
    forgetSiblings(context, header);
    context.known.add(header);
  }
}

/** Some member of a stack of unions has become valid: others may be so no more. */
function forgetMembers({ program, known }: Context, header: number): void {
  if (at(program.headers, header).union !== undefined) {
    known.clear();
  }
}

function forgetSiblings({ program, known }: Context, header: number): void {
  const { union } = at(program.headers, header);
  for (const other of union === undefined ? [] : at(program.unions, union).headers) {
    known.delete(other);
  }
}

/** `remove_header`. */
export function removeHeader(context: Context, ref: HeaderRef): void {
  const place = placeOf(context, ref);
  if (at(context.layout.valid, place.header) < 0) {
    return;
  }
  guarded(context, isValid(context, place), (inner) => {
    const { packetLength } = context.layout.hidden;
    inner.scope.emit(`V[${packetLength}] -= ${byteLength(inner, place)};`);
    invalidate(inner, place);
  });
  forget(context, place);
}

function forget({ known }: Context, place: Place): void {
  if (place.offset === "") {
    known.delete(place.header);
  } else {
    known.clear();
  }
}

/** `assign_header`. */
export function assignHeader(context: Context, target: HeaderRef, from: HeaderRef): void {
  const source = placeOf(context, from);
  eachTarget(context, target, (inner, ref) => {
    assignPlace(inner, placeOf(inner, ref), source);
  });
}

/** Fields of invalid headers are 0, so that copying all words makes the other one invalid as well. */
function assignPlace(context: Context, to: Place, from: Place): void {
  const { layout, program } = context;
  guarded(context, to.exists, (inner) => {
    const target = fieldSpan(inner, to.header);
    const source = fieldSpan(inner, from.header);
    const toValid = at(layout.valid, to.header);
    const fromValid = at(layout.valid, from.header);
    const copy = (copying: Context): void => {
      copyWords(copying, target.from, to.offset, source.from, from.offset, target.to - target.from);
    };
    if (fromValid < 0 && from.validity === undefined) {
      if (toValid >= 0) {
        validate(inner, to);
      }
      copy(inner);
      return;
    }
    if (toValid < 0) {
      guarded(inner, isValid(inner, from), copy);
      return;
    }
    const isUnion = at(program.headers, to.header).union !== undefined;
    if (from.exists === true && from.validity === undefined && !isUnion) {
      copy(inner);
      inner.scope.emit(`${wordAt(toValid, to.offset)} = ${wordAt(fromValid, from.offset)};`);
      return;
    }
    const test = inner.scope.name(String(isValid(inner, from)));
    guarded(inner, test, (valid) => {
      copy(valid);
      validate(valid, to);
    });
    guarded(inner, `(!${test})`, (invalid) => {
      invalidate(invalid, to);
    });
  });
  // Whether it is valid now is not looked into.
  forget(context, to);
  if (to.offset === "") {
    forgetSiblings(context, to.header);
  }
}

function copyWords(
  { scope }: Context,
  to: number,
  toOffset: string,
  from: number,
  fromOffset: string,
  words: number,
): void {
  if (words > 16 || (words > 1 && (toOffset !== "" || fromOffset !== ""))) {
    const first = fromOffset === "" ? `${from}` : `${from} + ${fromOffset}`;
    const target = toOffset === "" ? `${to}` : `${to} + ${toOffset}`;
    scope.emit(`V.copyWithin(${target}, ${first}, ${first} + ${words});`);
    return;
  }
  for (let i = 0; i < words; i += 1) {
    scope.emit(`${wordAt(to + i, toOffset)} = ${wordAt(from + i, fromOffset)};`);
  }
}

export function assignUnion(context: Context, to: UnionRef, from: UnionRef): void {
  const targets = membersOf(context, to);
  const sources = membersOf(context, from);
  // First what becomes invalid: a valid member makes all others invalid, and at most one is.
  targets.forEach((target, i) => {
    const source = at(sources, i);
    guarded(context, andTests(target.exists, notTest(isValid(context, source))), (inner) => {
      invalidate(inner, target);
    });
  });
  targets.forEach((target, i) => {
    const source = at(sources, i);
    guarded(context, isValid(context, source), (inner) => {
      assignPlace(inner, target, source);
    });
  });
  context.known.clear();
}

/** First word of a stack, words from element to element, elements. */
function spanOf(context: Context, ref: StackRef): { first: number; stride: number; size: number } {
  const { program, layout } = context;
  if (ref.is === "stack") {
    const { headers } = at(program.stacks, ref.stack);
    const header = at(headers, 0);
    return {
      first: at(layout.valid, header),
      stride: at(layout.strides, header),
      size: headers.length,
    };
  }
  const { unions } = at(program.unionStacks, ref.unionStack);
  const header = at(at(program.unions, at(unions, 0)).headers, 0);
  return {
    first: at(layout.valid, header),
    stride: unionStride(context, ref.unionStack),
    size: unions.length,
  };
}

/** Element by element, and `next`. */
export function assignStack(context: Context, to: StackRef, from: StackRef): void {
  const target = spanOf(context, to);
  const source = spanOf(context, from);
  context.scope.emit(
    `V.copyWithin(${target.first}, ${source.first}, ${source.first + source.stride * source.size});`,
  );
  context.scope.emit(`V[${nextOf(context, to).word}] = V[${nextOf(context, from).word}];`);
  context.known.clear();
}

/** `push` and `pop`. */
export function shiftStack(context: Context, op: "push" | "pop", ref: StackRef, by: number): void {
  const { first, stride, size } = spanOf(context, ref);
  const { scope } = context;
  const { word } = nextOf(context, ref);
  const count = Math.min(by, size);
  const end = first + stride * size;
  const moved = stride * count;
  if (count <= 0) {
    return;
  }
  if (op === "push") {
    scope.emit(`V.copyWithin(${first + moved}, ${first}, ${end - moved});`);
    scope.emit(`V.fill(0, ${first}, ${first + moved});`);
    scope.emit(`V[${word}] = Math.min(${size}, V[${word}] + ${count});`);
  } else {
    scope.emit(`V.copyWithin(${first}, ${first + moved}, ${end});`);
    scope.emit(`V.fill(0, ${end - moved}, ${end});`);
    scope.emit(`V[${word}] = V[${word}] > ${count} ? V[${word}] - ${count} : 0;`);
  }
  context.known.clear();
}
