import type { FieldRef } from "../program/expression.js";
import { at } from "./at.js";
import { type Context, within } from "./context.js";
import { saturate } from "./fit.js";
import type { FieldSlot } from "./layout.js";
import { isValid, type Place, placeOf, slotAt, wordAt } from "./place.js";
import { masked, type Value } from "./value.js";
import { constantWord, type Test, type Word } from "./word.js";

/** Emits statements under a condition. */
export function guarded(context: Context, test: Test, body: (context: Context) => void): void {
  if (test === false) {
    return;
  }
  if (test === true) {
    body(context);
    return;
  }
  const scope = context.scope.inner();
  body(within(context, scope));
  if (scope.code !== "") {
    context.scope.emit(`if (${stripped(test)}) {\n${scope.code}}`);
  }
}

/** A text of the program as a literal in which nothing stands that could be taken for code. */
export function literal(text: string): string {
  const escaped = text.replace(
    /[^\w .,:-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${escaped}"`;
}

/** A test without the parentheses around all of it. */
export function stripped(test: string): string {
  if (!test.startsWith("(") || !test.endsWith(")")) {
    return test;
  }
  let depth = 0;
  for (let i = 0; i < test.length - 1; i += 1) {
    depth += test[i] === "(" ? 1 : test[i] === ")" ? -1 : 0;
    if (depth === 0) {
      return test;
    }
  }
  return test.slice(1, -1);
}

/** Stores a value in a field: what fits its width, or the nearest that it holds if it saturates. */
export function store(context: Context, ref: FieldRef, value: Value): void {
  const { program } = context;
  const place = placeOf(context, ref.of);
  const slot = slotAt(context, place, ref.field);
  const type = at(program.headerTypes, at(program.headers, place.header).type);
  guarded(context, isValid(context, place), (inner) => {
    const { saturates, isSigned, width } = at(type.fields, ref.field);
    const stored = saturates ? saturate(inner.scope, value, width, isSigned) : value;
    storeWords(inner, place, slot, stored.low(width));
  });
}

/** Stores words, least significant first; what is above the field's width is cleared. */
export function storeWords(
  { scope }: Context,
  place: Place,
  { word, words, width }: FieldSlot,
  value: readonly Word[],
): void {
  const fitting = masked(value, width);
  const mayOverlap = words > 1 && fitting.some(({ code }) => overlaps(code, place, word, words));
  const final = mayOverlap ? fitting.map((part) => scope.pin(part)) : fitting;
  for (let i = words - 1; i >= 0; i -= 1) {
    const part = final[i] ?? constantWord(0);
    scope.emit(`${wordAt(word + words - 1 - i, place.offset)} = ${stripped(part.code)};`);
  }
}

/** Whether code reads words that are about to be written. */
function overlaps(code: string, place: Place, word: number, words: number): boolean {
  return [...code.matchAll(/V\[(\d+)( \+)?/g)].some(([, first, isMoved]) => {
    const read = Number(first);
    return place.offset !== "" || isMoved !== undefined || (read >= word && read < word + words);
  });
}
