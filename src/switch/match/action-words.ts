import { u32At } from "../../p4/entry/bytes.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import { ActionKind, actionAt, paramOffsets } from "../../p4/entry/entry-layout.js";
import { callStarts } from "../../p4/entry/value-offsets.js";
import { wordsOf } from "../compile/layout.js";
import type { TableBinding } from "../program/binding.js";
import type { Action, Table, TableCall } from "../program/program.js";

interface Plan {
  readonly ordinal: number;
  /** By parameter of the P4Info: where its words begin in a row, and how many there are. */
  readonly params: readonly { readonly word: number; readonly words: number }[];
}

/** Turns actions with arguments into rows of words, see `TableRuntime.data`. */
export class ActionWords {
  /** Words of a row. */
  readonly stride: number;
  readonly #starts: readonly (readonly { word: number; words: number }[])[];
  readonly #plans = new Map<number, Plan>();

  constructor(table: Pick<Table, "actions">, actions: readonly Action[], binding?: TableBinding) {
    let stride = 1;
    this.#starts = table.actions.map((id) => {
      let word = 1;
      const starts = (actions[id]?.parameters ?? []).map(({ width }) => {
        const words = wordsOf(width);
        word += words;
        return { word: word - words, words };
      });
      stride = Math.max(stride, word);
      return starts;
    });
    this.stride = stride;
    for (const [id, { ordinal, params }] of binding?.actions ?? []) {
      const starts = this.#starts[ordinal] ?? [];
      this.#plans.set(id, {
        ordinal,
        params: params.map((p) => starts[p] ?? { word: 1, words: 0 }),
      });
    }
  }

  /** Whether the program has this action of the P4Info. */
  has(actionId: number): boolean {
    return this.#plans.has(actionId);
  }

  /** Whether it has all actions that a value names. */
  hasAll(codec: TableCodec, value: string): boolean {
    return value.charCodeAt(0) === ActionKind.Action
      ? this.has(u32At(value, 1))
      : callStarts(codec.layout, value).every((start) => this.has(u32At(value, start)));
  }

  /** Writes the action that stands at `start` of a value into the row at `at`. */
  putCall(data: Uint32Array, at: number, codec: TableCodec, value: string, start: number): void {
    const action = actionAt(codec.layout, value, start);
    const plan = this.#plans.get(action.info.id);
    if (plan === undefined) {
      data[at] = 0;
      return;
    }
    data[at] = plan.ordinal + 1;
    const offsets = paramOffsets(action, value, start);
    for (let i = 0; i < plan.params.length; i++) {
      const { word, words } = plan.params[i]!;
      const from = start + offsets[i]!;
      let end = start + offsets[i + 1]!;
      for (let w = words - 1; w >= 0; w--, end -= 4) {
        let bits = 0;
        for (let b = Math.max(from, end - 4); b < end; b++) {
          bits = (bits << 8) | value.charCodeAt(b);
        }
        data[at + word + w] = bits;
      }
    }
  }

  /** The same of a value that begins with a plain action; nothing runs if it has none. */
  putValue(data: Uint32Array, at: number, codec: TableCodec, value: string): void {
    if (value.charCodeAt(0) === ActionKind.Action) {
      this.putCall(data, at, codec, value, 1);
    } else {
      data[at] = 0;
    }
  }

  /** The same of a call of the program. */
  putProgramCall(data: Uint32Array, at: number, call: TableCall | undefined): void {
    data[at] = call === undefined ? 0 : call.ordinal + 1;
    call?.args.forEach((value, i) => {
      const { word, words } = this.#starts[call.ordinal]?.[i] ?? { word: 1, words: 0 };
      for (let w = words - 1, left = value; w >= 0; w--, left >>= 32n) {
        data[at + word + w] = Number(left & 0xffff_ffffn);
      }
    });
  }
}
