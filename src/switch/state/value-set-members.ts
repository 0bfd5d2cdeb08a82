import type { FieldMatch, ValueSetEntry } from "../../p4/messages.js";
import type { ValueSetInfo } from "../../p4/p4info/p4info.js";
import { wordsOf } from "../compile/layout.js";
import type { ValueSetRuntime } from "../compile/runtime.js";
import { bigintOfWords, putWords } from "./words.js";

interface Range {
  readonly word: number;
  readonly words: number;
  readonly low: bigint;
  readonly high: bigint;
}

interface Member {
  readonly values: Uint32Array;
  readonly masks: Uint32Array;
  readonly ranges: readonly Range[];
}

/** A value set with its members. They are few: each is tried in turn. */
export class ValueSetMembers implements ValueSetRuntime {
  readonly key: Uint32Array;
  readonly #widths: readonly number[];
  #entry: ValueSetEntry;
  #members: readonly Member[] = [];

  /** `widths`: of the key elements; none where no transition uses the set. */
  constructor(valueSetId: number, widths: readonly number[]) {
    this.#entry = { valueSetId };
    this.#widths = widths;
    this.key = new Uint32Array(widths.reduce((sum, width) => sum + wordsOf(width), 0));
  }

  /** As it was written. */
  get entry(): ValueSetEntry {
    return this.#entry;
  }

  /** Takes the place of all members; the entry has been checked against `info`. */
  replace(entry: ValueSetEntry, { fields }: ValueSetInfo): void {
    this.#entry = entry;
    this.#members = (entry.members ?? []).map(({ match }) => {
      const byField = fields.map(({ id }) => match?.find(({ fieldId }) => fieldId === id));
      return this.#memberOf(byField);
    });
  }

  matches(key: Uint32Array, masks: Uint32Array | undefined): boolean {
    for (const member of this.#members) {
      if (holds(member, key, masks)) {
        return true;
      }
    }
    return false;
  }

  #memberOf(fields: readonly (FieldMatch | undefined)[]): Member {
    const values = new Uint32Array(this.key.length);
    const masks = new Uint32Array(this.key.length);
    const ranges: Range[] = [];
    let word = 0;
    this.#widths.forEach((width, i) => {
      const words = wordsOf(width);
      const { exact, optional, lpm, ternary, range } = fields[i] ?? {};
      const ones = (1n << BigInt(width)) - 1n;
      if (range != null) {
        ranges.push({ word, words, low: numberOf(range.low), high: numberOf(range.high) });
      } else if (ternary != null) {
        putWords(values, word, words, numberOf(ternary.value));
        putWords(masks, word, words, numberOf(ternary.mask));
      } else if (lpm != null) {
        const rest = BigInt(Math.max(0, width - (lpm.prefixLen ?? 0)));
        putWords(values, word, words, numberOf(lpm.value));
        putWords(masks, word, words, (ones >> rest) << rest);
      } else if (exact != null || optional != null) {
        putWords(values, word, words, numberOf((exact ?? optional)?.value));
        putWords(masks, word, words, ones);
      }
      word += words;
    });
    return { values, masks, ranges };
  }
}

function holds(
  { values, masks, ranges }: Member,
  key: Uint32Array,
  also: Uint32Array | undefined,
): boolean {
  for (let i = 0; i < values.length; i++) {
    const mask = (masks[i] ?? 0) & (also === undefined ? -1 : (also[i] ?? 0));
    if ((((key[i] ?? 0) ^ (values[i] ?? 0)) & mask) !== 0) {
      return false;
    }
  }
  return ranges.every(({ word, words, low, high }) => {
    const mask = also === undefined ? -1n : bigintOfWords(also, word, words);
    const value = bigintOfWords(key, word, words) & mask;
    return value >= (low & mask) && value <= (high & mask);
  });
}

function numberOf(bytes: Uint8Array | null | undefined): bigint {
  return bytes == null || bytes.length === 0
    ? 0n
    : BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
}
