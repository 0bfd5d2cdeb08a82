import type { FieldRef } from "../program/expression.js";
import type { Program } from "../program/program.js";

/**
 * Where a packet's state stands in one array of 32-bit words. A field takes ceil(width / 32) words, most significant first;
 * the first one is not full unless the width says so. A varbit field has its bits at the top, zeros behind them, and its
 * current width in a word of its own.
 *
 * Fields of invalid packet headers are always 0, so that nobody who reads has to look.
 */
export interface Layout {
  /** Words of the whole state. */
  readonly words: number;
  /** By header, by field. */
  readonly fields: readonly (readonly FieldSlot[])[];
  /** By header: the word that is 1 if it is valid; -1 of metadata. It stands right before the header's fields. */
  readonly valid: readonly number[];
  /** By header: words of one instance, the validity included. All elements of a stack lie one behind the other. */
  readonly strides: readonly number[];
  /** By stack, and by stack of unions: the word that holds `next`. */
  readonly next: readonly number[];
  readonly unionNext: readonly number[];
  readonly hidden: HiddenSlots;
  /** Words `[0, metadataEnd)` are metadata and hidden words; packet headers and `next` words come behind. */
  readonly metadataEnd: number;
}

/** A field's place. */
export interface FieldSlot {
  readonly word: number;
  readonly words: number;
  /** Bits. */
  readonly width: number;
  readonly isSigned: boolean;
  /** Of a varbit field: the word that holds its current width in bits. */
  readonly lengthWord?: number;
}

/** What the switch keeps for a packet beside its headers and metadata: a word each, 0 when a pass begins. */
export interface HiddenSlots {
  /** Session of the requested clone + 1; 0: none. */
  readonly cloneSession: number;
  /** Id of its field list. */
  readonly cloneFieldList: number;
  /** Ids of field lists + 1; 0: not requested (field list 0 does not request anything). */
  readonly resubmit: number;
  readonly recirculate: number;
  /** Index of the learn list + 1; 0: none. */
  readonly digest: number;
  /** Bytes + 1; 0: no limit. */
  readonly truncate: number;
  /** 1 after `exit`. */
  readonly exit: number;
  /** Bytes: length at arrival, changed by addHeader and removeHeader. */
  readonly packetLength: number;
  /** Bytes that counters and byte meters see. */
  readonly ingressLength: number;
  /** Value of the parser error. */
  readonly parserError: number;
  readonly checksumError: number;
}

const hiddenNames = [
  "cloneSession",
  "cloneFieldList",
  "resubmit",
  "recirculate",
  "digest",
  "truncate",
  "exit",
  "packetLength",
  "ingressLength",
  "parserError",
  "checksumError",
] as const satisfies readonly (keyof HiddenSlots)[];

/** Words that a value of this width takes. */
export function wordsOf(width: number): number {
  return Math.max(1, Math.ceil(width / 32));
}

/** Lays out the state of a program's packets. */
export function layoutOf(program: Program): Layout {
  let word = 0;
  const take = (words: number): number => {
    word += words;
    return word - words;
  };
  const hidden = Object.fromEntries(hiddenNames.map((name) => [name, take(1)]));
  const fields: FieldSlot[][] = program.headers.map(() => []);
  const valid: number[] = program.headers.map(() => -1);
  const strides: number[] = program.headers.map(() => 0);
  const place = (index: number): void => {
    const header = program.headers[index];
    const type = program.headerTypes[header?.type ?? -1];
    if (header === undefined || type === undefined || (strides[index] ?? 0) > 0) {
      return;
    }
    const start = word;
    if (!header.isMetadata) {
      valid[index] = take(1);
    }
    fields[index] = type.fields.map(({ width, isVarbit, isSigned }) => {
      const slot = { word: take(wordsOf(width)), words: wordsOf(width), width, isSigned };
      return isVarbit ? { ...slot, lengthWord: take(1) } : slot;
    });
    strides[index] = word - start;
  };
  program.headers.forEach(({ isMetadata }, i) => {
    if (isMetadata) {
      place(i);
    }
  });
  const metadataEnd = word;
  for (const { headers } of program.stacks) {
    headers.forEach(place);
  }
  for (const { unions } of program.unionStacks) {
    for (const union of unions) {
      program.unions[union]?.headers.forEach(place);
    }
  }
  program.headers.forEach((_, i) => {
    place(i);
  });
  const next = program.stacks.map(() => take(1));
  const unionNext = program.unionStacks.map(() => take(1));
  return {
    words: word,
    fields,
    valid,
    strides,
    next,
    unionNext,
    hidden: hidden as unknown as HiddenSlots,
    metadataEnd,
  };
}

/** The place of a field of one of the program's own headers. @throws RangeError if it is found at run time only */
export function slotOf(layout: Layout, { of, field }: FieldRef): FieldSlot {
  const slot = of.is === "header" ? layout.fields[of.header]?.[field] : undefined;
  if (slot === undefined) {
    throw new RangeError("not a field with a fixed place");
  }
  return slot;
}
