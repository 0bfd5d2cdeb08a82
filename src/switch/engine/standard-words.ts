import type { Layout } from "../compile/layout.js";
import { slotOf } from "../compile/layout.js";
import type { FieldRef } from "../program/expression.js";
import type { StandardFields } from "../program/program.js";

/** `instance_type` (bmv2-json.md, section 15.5). */
export const Instance = {
  Normal: 0,
  IngressClone: 1,
  EgressClone: 2,
  Recirculated: 4,
  Replica: 5,
  Resubmitted: 6,
} as const;

/** One standard field in the state of a packet. A program that lacks it has a word that nobody reads. */
export interface StandardWord {
  /** The least significant word. */
  readonly word: number;
  readonly mask: number;
  /** Of a field wider than 32 bits: the word before; else a word that nobody reads. */
  readonly high: number;
  readonly highMask: number;
}

/** Where the switch writes what it knows of a packet (bmv2-json.md, section 14). */
export type StandardWords = Readonly<Record<keyof StandardFields, StandardWord>>;

/**
 * Finds the standard fields.
 *
 * @param spare a word of the state that is of no meaning
 */
export function standardWords(
  standard: StandardFields,
  layout: Layout,
  spare: number,
): StandardWords {
  const of = (ref: FieldRef | undefined): StandardWord => {
    if (ref === undefined) {
      return { word: spare, mask: 0, high: spare, highMask: 0 };
    }
    const { word, words, width } = slotOf(layout, ref);
    const last = word + words - 1;
    return words > 1
      ? { word: last, mask: ones(32), high: last - 1, highMask: ones(Math.min(32, width - 32)) }
      : { word: last, mask: ones(width), high: spare, highMask: 0 };
  };
  return {
    ingressPort: of(standard.ingressPort),
    packetLength: of(standard.packetLength),
    instanceType: of(standard.instanceType),
    egressSpec: of(standard.egressSpec),
    egressPort: of(standard.egressPort),
    enqTimestamp: of(standard.enqTimestamp),
    enqQdepth: of(standard.enqQdepth),
    deqTimedelta: of(standard.deqTimedelta),
    deqQdepth: of(standard.deqQdepth),
    ingressGlobalTimestamp: of(standard.ingressGlobalTimestamp),
    egressGlobalTimestamp: of(standard.egressGlobalTimestamp),
    mcastGrp: of(standard.mcastGrp),
    egressRid: of(standard.egressRid),
    checksumError: of(standard.checksumError),
    parserError: of(standard.parserError),
    priority: of(standard.priority),
  };
}

/** Writes a number below 2^53. */
export function putStandard(phv: Uint32Array, at: StandardWord, value: number): void {
  phv[at.high] = Math.floor(value / 0x1_0000_0000) & at.highMask;
  phv[at.word] = value & at.mask;
}

/** Writes the length of a packet, where the program reads it and where the switch does. */
export function putLength(
  phv: Uint32Array,
  { packetLength }: StandardWords,
  hidden: Layout["hidden"],
  length: number,
): void {
  phv[packetLength.word] = length & packetLength.mask;
  phv[hidden.packetLength] = length;
}

function ones(width: number): number {
  return width >= 32 ? 0xffff_ffff : 2 ** width - 1;
}
