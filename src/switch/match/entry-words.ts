import type { TableLayout } from "../../p4/entry/entry-layout.js";
import { fieldOffsets } from "../../p4/entry/entry-layout.js";
import { type KeySlot, keyLayoutOf } from "../compile/key-layout.js";
import type { TableBinding } from "../program/binding.js";
import type { ConstEntry, KeyField, Table } from "../program/program.js";
import type { RuleWords } from "./matcher.js";

interface Part {
  readonly field: KeyField;
  readonly slot: KeySlot;
  /** Kind of match in the P4Info. */
  readonly match: string;
  readonly bytes: number;
}

/** Turns the keys of a table's entries into the words that packets are matched by. */
export class EntryWords {
  readonly rule: RuleWords;
  readonly #layout: TableLayout | undefined;
  readonly #parts: readonly Part[];
  readonly #words: number;
  readonly #key: readonly KeyField[];
  readonly #slots: readonly KeySlot[];
  readonly #match: Table["match"];

  constructor(table: Pick<Table, "key" | "match">, layout?: TableLayout, binding?: TableBinding) {
    const { words, fields } = keyLayoutOf(table);
    this.#words = words;
    this.#key = table.key;
    this.#slots = fields;
    this.#match = table.match;
    this.#layout = layout;
    this.rule = { words: new Uint32Array(words * 2), prefixLength: 0, priority: 0 };
    this.#parts = (layout?.fields ?? []).flatMap(({ info }, i) => {
      const index = binding?.fields[i] ?? -1;
      const [field, slot] = [table.key[index], fields[index]];
      return field === undefined || slot === undefined
        ? []
        : [{ field, slot, match: info.match, bytes: info.bytes }];
    });
  }

  /** Fills {@link rule} with what a canonical key says. */
  ofKey(key: string): RuleWords {
    const { rule } = this;
    rule.words.fill(0);
    const layout = this.#layout;
    if (layout === undefined) {
      return rule;
    }
    const offsets = fieldOffsets(layout, key);
    for (let i = 0; i < this.#parts.length; i++) {
      const part = this.#parts[i]!;
      const { bytes } = part;
      const at = offsets[i]!;
      switch (part.match) {
        case "exact":
          this.#put(part.slot, key, at, bytes, 0);
          break;
        case "lpm": {
          const length = (key.charCodeAt(at + bytes) << 8) | key.charCodeAt(at + bytes + 1);
          this.#put(part.slot, key, at, bytes, 0);
          rule.prefixLength = length;
          this.#putPrefix(part.slot, length);
          break;
        }
        case "optional":
          if (key.charCodeAt(at) === 1) {
            this.#put(part.slot, key, at + 1, bytes, 0);
            this.#putPrefix(part.slot, part.slot.width);
          }
          break;
        default:
          this.#put(part.slot, key, at, bytes, 0);
          this.#put(part.slot, key, at + bytes, bytes, this.#words);
      }
      if (part.field.mask !== undefined) {
        this.#maskBy(part.slot, part.field.mask, part.match);
      }
    }
    const end = offsets[this.#parts.length]!;
    rule.priority = layout.table.usesPriority
      ? (key.charCodeAt(end) << 24) |
        (key.charCodeAt(end + 1) << 16) |
        (key.charCodeAt(end + 2) << 8) |
        key.charCodeAt(end + 3)
      : 0;
    return rule;
  }

  /** Fills {@link rule} with what an entry of the program says, of which the smaller priority wins. */
  ofConst({ match, priority }: ConstEntry): RuleWords {
    const { rule } = this;
    rule.words.fill(0);
    rule.priority = -priority;
    match.forEach((wanted, i) => {
      const slot = this.#slots[i];
      if (slot === undefined) {
        return;
      }
      switch (wanted.is) {
        case "exact":
          this.#putNumber(slot, wanted.value, 0);
          break;
        case "lpm": {
          const kept = BigInt(slot.width - wanted.length);
          this.#putNumber(slot, (wanted.value >> kept) << kept, 0);
          rule.prefixLength = wanted.length;
          this.#putPrefix(slot, wanted.length);
          break;
        }
        case "ternary":
          this.#putNumber(slot, wanted.value & wanted.mask, 0);
          this.#putNumber(slot, wanted.mask, this.#words);
          break;
        case "range":
          this.#putNumber(slot, wanted.low, 0);
          this.#putNumber(slot, wanted.high, this.#words);
          break;
      }
      const mask = this.#key[i]?.mask;
      if (mask !== undefined && wanted.is !== "range") {
        this.#maskBy(slot, mask, wanted.is);
      }
    });
    return rule;
  }

  #put(slot: KeySlot, key: string, at: number, bytes: number, base: number): void {
    const { words } = this.rule;
    if (slot.words === 1) {
      let value = 0;
      for (let i = 0; i < bytes; i++) {
        value = (value << 8) | key.charCodeAt(at + i);
      }
      const word = base + slot.word;
      words[word] = words[word]! | (value << slot.shift);
      return;
    }
    // The last four bytes are the last word.
    let end = at + bytes;
    for (let w = slot.words - 1; w >= 0; w--, end -= 4) {
      let value = 0;
      for (let i = Math.max(at, end - 4); i < end; i++) {
        value = (value << 8) | key.charCodeAt(i);
      }
      words[base + slot.word + w] = value;
    }
  }

  /** The mask of a prefix; only tables that match by mask look at it. */
  #putPrefix(slot: KeySlot, length: number): void {
    if (this.#match === "exact" || this.#match === "lpm") {
      return;
    }
    const kept = BigInt(slot.width - length);
    this.#putNumber(slot, ((1n << BigInt(slot.width)) - 1n) & ~((1n << kept) - 1n), this.#words);
  }

  #putNumber(slot: KeySlot, value: bigint, base: number): void {
    const { words } = this.rule;
    for (let w = slot.words - 1, left = value << BigInt(slot.shift); w >= 0; w--, left >>= 32n) {
      const word = base + slot.word + w;
      words[word] = words[word]! | Number(left & 0xffff_ffffn);
    }
  }

  #maskBy(slot: KeySlot, mask: bigint, match: string): void {
    const { words } = this.rule;
    const shifted = mask << BigInt(slot.shift);
    const others =
      slot.words === 1 ? ~(((1n << BigInt(slot.width)) - 1n) << BigInt(slot.shift)) : 0n;
    for (let w = slot.words - 1, i = 0n; w >= 0; w--, i += 1n) {
      const bits = Number(((shifted | others) >> (32n * i)) & 0xffff_ffffn);
      for (const base of match === "range" ? [] : [0, this.#words]) {
        const word = base + slot.word + w;
        words[word] = words[word]! & bits;
      }
    }
  }
}
