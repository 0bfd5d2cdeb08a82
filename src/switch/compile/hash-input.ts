import type { CalculationInput } from "../program/program.js";
import { headerRef } from "../program/program.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { fieldWords, isValid, placeOf, slotAt, wordAt } from "./place.js";
import { constantWords } from "./value.js";
import {
  andWords,
  constantWord,
  orWords,
  shiftLeft,
  shiftRight,
  type Test,
  type Word,
} from "./word.js";

/** At most 32 bits that are hashed. */
export interface Piece {
  /** The bits, at the right. */
  readonly word: Word;
  readonly bits: number;
}

/** What is hashed if a test holds. */
export interface Part {
  readonly test: Test;
  readonly pieces: readonly Piece[];
  /** Of a varbit field: its first word, and the code of its current width. */
  readonly varbit?: { readonly first: string; readonly width: string };
}

/** The parts that an input consists of. */
export function partsOf(context: Context, input: readonly CalculationInput[]): Part[] {
  const partsOfElement = (element: CalculationInput): Part[] => {
    switch (element.is) {
      case "constant":
        return [
          {
            test: true,
            pieces: piecesOf(
              constantWords(BigInt.asUintN(element.width, element.value), element.width),
              element.width,
            ),
          },
        ];
      case "field":
        return [fieldPart(context, element.field.of, element.field.field)];
      case "header":
        return at(context.layout.fields, element.header).map((_, field) =>
          fieldPart(context, headerRef(element.header), field),
        );
    }
  };
  return input.flatMap(partsOfElement);
}

function fieldPart(context: Context, of: Parameters<typeof placeOf>[1], field: number): Part {
  const place = placeOf(context, of);
  const slot = slotAt(context, place, field);
  const test = isValid(context, place);
  if (slot.lengthWord !== undefined) {
    const first = place.offset === "" ? String(slot.word) : `${slot.word} + ${place.offset}`;
    return { test, pieces: [], varbit: { first, width: wordAt(slot.lengthWord, place.offset) } };
  }
  return { test, pieces: piecesOf(fieldWords(place, slot), slot.width) };
}

/** Words, least significant first, as pieces, most significant first. */
function piecesOf(words: readonly Word[], width: number): Piece[] {
  const last = words.length - 1;
  return words
    .map((word, i) => ({ word, bits: i === last ? width - 32 * last : 32 }))
    .filter(({ bits }) => bits > 0)
    .reverse();
}

/** Bits `[from, to)` of a piece, counted from its left. */
function slice({ word, bits }: Piece, from: number, to: number): Piece {
  const shifted = shiftRight(word, bits - to);
  const count = to - from;
  return {
    word: from === 0 ? shifted : andWords(shifted, constantWord(2 ** count - 1)),
    bits: count,
  };
}

/** The same bits in pieces of whole bytes, filled up with zeros at the end. */
export function wholeBytes(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  let open: Piece = { word: constantWord(0), bits: 0 };
  const append = (piece: Piece): void => {
    open = {
      word: orWords(shiftLeft(open.word, piece.bits), piece.word),
      bits: open.bits + piece.bits,
    };
    if (open.bits % 8 === 0) {
      whole.push(open);
      open = { word: constantWord(0), bits: 0 };
    }
  };
  for (const piece of pieces) {
    const room = 32 - open.bits;
    if (piece.bits <= room) {
      append(piece);
    } else {
      append(slice(piece, 0, room));
      append(slice(piece, room, piece.bits));
    }
  }
  if (open.bits > 0) {
    append({ word: constantWord(0), bits: 8 - (open.bits % 8) });
  }
  return whole;
}

/** The same bits as summands of 16-bit words, filled up with zeros at the end. */
export function halfWords(pieces: readonly Piece[]): Word[] {
  const found: Word[] = [];
  let position = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.bits; ) {
      const inHalf = position % 16;
      const to = Math.min(piece.bits, from + 16 - inHalf);
      found.push(shiftLeft(slice(piece, from, to).word, 16 - inHalf - (to - from)));
      position += to - from;
      from = to;
    }
  }
  return found;
}

/** Bits in all. */
export function bitsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bits }) => sum + bits, 0);
}
