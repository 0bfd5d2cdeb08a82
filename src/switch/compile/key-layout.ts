import type { Table } from "../program/program.js";
import { wordsOf } from "./layout.js";

/**
 * How a table's key stands in words: exact fields first, packed; then, where there is an LPM field (in exact and LPM tables) it
 * alone; in ternary and range tables all others, packed, range fields a word or more of their own.
 *
 * A field of up to 32 bits stands in one word, `shift` bits from its right; a wider one takes ceil(width / 32) words, most
 * significant first, and shares none.
 */
export interface KeyLayout {
  readonly words: number;
  /** Words of exact fields: `[0, exactWords)`. */
  readonly exactWords: number;
  /** In the order of `Table.key`. */
  readonly fields: readonly KeySlot[];
}

export interface KeySlot {
  readonly word: number;
  readonly words: number;
  readonly shift: number;
  readonly width: number;
}

/** Lays out the key of a table. */
export function keyLayoutOf({ key }: Pick<Table, "key">): KeyLayout {
  const fields: KeySlot[] = new Array(key.length);
  let word = 0;
  let used = 32;
  const place = (i: number, shares: boolean): void => {
    const width = key[i]?.width ?? 0;
    if (width > 32 || !shares) {
      fields[i] = { word, words: wordsOf(width), shift: 0, width };
      word += wordsOf(width);
      used = 32;
      return;
    }
    if (used + width > 32) {
      word += 1;
      used = 0;
    }
    fields[i] = { word: word - 1, words: 1, shift: used, width };
    used += width;
  };
  const each = (wanted: (match: string) => boolean, shares: boolean): void => {
    used = 32;
    key.forEach(({ match }, i) => {
      if (wanted(match)) {
        place(i, shares);
      }
    });
  };
  each((match) => match === "exact", true);
  const exactWords = word;
  each((match) => match === "ternary", true);
  each((match) => match === "lpm", false);
  each((match) => match === "range", false);
  return { words: word, exactWords, fields };
}
