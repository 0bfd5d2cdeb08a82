import { type Layout, slotOf } from "../compile/layout.js";
import type { Program } from "../program/program.js";

interface Span {
  readonly word: number;
  readonly words: number;
  /** Of a packet header's field: the word that says whether it is valid; else -1. */
  readonly valid: number;
}

/** Copies the fields of field lists from one packet's state to another's (bmv2-json.md, section 12). */
export class FieldCopier {
  readonly #lists = new Map<number, readonly Span[]>();

  constructor({ fieldLists }: Pick<Program, "fieldLists">, layout: Layout) {
    for (const [id, fields] of fieldLists) {
      const spans = fields.map((field): Span => {
        const { word, words, lengthWord } = slotOf(layout, field);
        const valid = field.of.is === "header" ? (layout.valid[field.of.header] ?? -1) : -1;
        return { word, words: lengthWord === undefined ? words : words + 1, valid };
      });
      this.#lists.set(id, spans);
    }
  }

  /** A list that does not exist has no fields. */
  copy(fieldList: number, from: Uint32Array, to: Uint32Array): void {
    for (const { word, words, valid } of this.#lists.get(fieldList) ?? []) {
      // Fields of invalid headers stay 0.
      if (valid < 0 || (to[valid] === 1 && from[valid] === 1)) {
        for (let i = word; i < word + words; i++) {
          to[i] = from[i] ?? 0;
        }
      }
    }
  }
}
