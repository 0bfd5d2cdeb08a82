import type { P4Data, P4TypeInfo } from "../../p4/messages.js";
import type { P4Info } from "../../p4/p4info/p4info.js";
import { type FieldSlot, type Layout, slotOf } from "../compile/layout.js";
import type { Binding } from "../program/binding.js";
import type { Program } from "../program/program.js";
import { type DataShape, dataOf, dataShapeOf, leavesOf } from "./data-shape.js";
import { bigintOfWords } from "./words.js";

interface Digest {
  readonly id: number;
  readonly shape: DataShape;
  readonly slots: readonly FieldSlot[];
}

/** Makes messages of digests from what packets hold (P4Runtime 1.4, section 9.9). */
export class DigestMessages {
  /** By index in `Program.learnLists`. */
  readonly #digests: readonly (Digest | undefined)[];

  constructor(program: Program, layout: Layout, p4info: P4Info, binding: Binding) {
    const ids = new Map([...binding.digests].map(([id, index]) => [index, id]));
    this.#digests = program.learnLists.map(({ fields }, index) => {
      const id = ids.get(index);
      const digest = id === undefined ? undefined : p4info.digests.byId(id);
      if (digest === undefined) {
        return undefined;
      }
      const widths = fields.map(({ width }) => width);
      const shape = shapeOf(digest.type, p4info.message.typeInfo ?? {}, widths);
      return { id: digest.id, shape, slots: fields.map(({ field }) => slotOf(layout, field)) };
    });
  }

  /** What the learn list has in the packet whose state this is; undefined if the P4Info knows no such digest. */
  of(
    learnList: number,
    phv: Uint32Array,
  ): { readonly digestId: number; readonly message: P4Data } | undefined {
    const digest = this.#digests[learnList];
    if (digest === undefined) {
      return undefined;
    }
    let next = 0;
    const message = dataOf(digest.shape, () => {
      const { word, words } = digest.slots[next] ?? { word: 0, words: 0 };
      next += 1;
      return bigintOfWords(phv, word, words);
    });
    return { digestId: digest.id, message };
  }
}

/** The type of the P4Info, or where that is made of other things than the learn list: a tuple of its fields. */
function shapeOf(
  type: Parameters<typeof dataShapeOf>[0],
  types: P4TypeInfo,
  widths: readonly number[],
): DataShape {
  const shape = dataShapeOf(type, types);
  const leaves = shape === undefined ? [] : leavesOf(shape).map(({ width }) => width);
  if (
    shape !== undefined &&
    leaves.length === widths.length &&
    leaves.every((width, i) => width === widths[i])
  ) {
    return shape;
  }
  const members = widths.map((width) => ({ is: "bits", width, isSigned: false }) as const);
  return { is: "tuple", width: widths.reduce((sum, width) => sum + width, 0), members };
}
