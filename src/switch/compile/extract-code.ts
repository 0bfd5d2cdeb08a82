import type { ExtractTarget } from "../program/program.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { fixedBits, validate } from "./header-code.js";
import { type Place, unionStride, wordAt } from "./place.js";
import { computedWord, type Word } from "./word.js";

/** Names in the code of the parser: the bytes `b`, the position `p` and the end `e`. */

/** Stops parsing with an error. */
export type Fail = (error: string) => string;

/** At most 32 bits that begin `offset` bits after a position. */
export function bitsFrom(position: string, offset: number, width: number): Word {
  const end = offset + width;
  const first = offset >> 3;
  const last = (end - 1) >> 3;
  const parts: string[] = [];
  for (let byte = first; byte <= last; byte += 1) {
    const whole = `b[${byte === 0 ? position : `${position} + ${byte}`}]`;
    const before = byte === first ? offset & 7 : 0;
    const shift = end - 8 * (byte + 1);
    const kept = before === 0 ? whole : `(${whole} & ${0xff >> before})`;
    parts.push(shift === 0 ? kept : shift > 0 ? `(${kept} << ${shift})` : `(${kept} >> ${-shift})`);
  }
  const code = parts.length === 1 ? at(parts, 0) : `(${parts.join(" | ")})`;
  return computedWord(code, width >= 32 ? 0xffffffff : 2 ** width - 1, width < 32);
}

/** The words of a longer run of bits, least significant first. */
export function wordsFrom(position: string, offset: number, width: number): Word[] {
  const found: Word[] = [];
  for (let left = width; left > 0; left -= 32) {
    const count = Math.min(32, left);
    found.push(bitsFrom(position, offset + left - count, count));
  }
  return found;
}

/** Emits an extraction. `bits`: of the varbit field, as the name of a number. */
export function extract(
  context: Context,
  to: ExtractTarget,
  bits: string | undefined,
  fail: Fail,
): Place {
  const { scope } = context;
  const target = targetOf(context, to);
  if (target.next !== undefined) {
    scope.emit(`if (V[${target.next}] >= ${target.size}) { ${fail("StackOutOfBounds")} }`);
  }
  const offset =
    target.next === undefined ? "" : scope.name(`V[${target.next}] * ${target.stride}`);
  const place: Place = { header: target.header, offset, exists: true };
  const fixed = fixedBits(context, target.header) / 8;
  if (bits === undefined) {
    scope.emit(`if (p + ${fixed} > e) { ${fail("PacketTooShort")} }`);
  } else {
    checkVarbit(context, target.header, bits, fixed, fail);
  }
  validate(context, place);
  readFields(context, place, bits);
  scope.emit(bits === undefined ? `p += ${fixed};` : `p += ${fixed} + (${bits} >>> 3);`);
  if (target.next !== undefined) {
    scope.emit(`V[${target.next}] += 1;`);
  }
  return place;
}

interface Target {
  /** The header, or the one in element 0. */
  readonly header: number;
  readonly next?: number;
  readonly size: number;
  readonly stride: number;
}

function targetOf(context: Context, to: ExtractTarget): Target {
  const { program, layout } = context;
  switch (to.is) {
    case "header":
      return { header: to.header, size: 1, stride: 0 };
    case "next": {
      const { headers } = at(program.stacks, to.stack);
      const header = at(headers, 0);
      return {
        header,
        next: at(layout.next, to.stack),
        size: headers.length,
        stride: at(layout.strides, header),
      };
    }
    case "nextUnion": {
      const { unions } = at(program.unionStacks, to.unionStack);
      return {
        header: at(at(program.unions, at(unions, 0)).headers, to.member),
        next: at(layout.unionNext, to.unionStack),
        size: unions.length,
        stride: unionStride(context, to.unionStack),
      };
    }
  }
}

function checkVarbit(
  { program, scope }: Context,
  header: number,
  bits: string,
  fixed: number,
  fail: Fail,
): void {
  const type = at(program.headerTypes, at(program.headers, header).type);
  const width = type.fields.reduce((sum, field) => sum + (field.isVarbit ? field.width : 0), 0);
  const most = Math.min(8 * ((type.maxBytes ?? Number.POSITIVE_INFINITY) - fixed), width);
  scope.emit(`if ((${bits} & 7) !== 0) { ${fail("ParserInvalidArgument")} }`);
  scope.emit(`if (p + ${fixed} + (${bits} >>> 3) > e) { ${fail("PacketTooShort")} }`);
  scope.emit(`if (${bits} > ${most}) { ${fail("HeaderTooShort")} }`);
}

function readFields(context: Context, { header, offset }: Place, bits: string | undefined): void {
  const { scope, layout } = context;
  let position = "p";
  let done = 0;
  for (const slot of at(layout.fields, header)) {
    if (slot.lengthWord === undefined) {
      wordsFrom(position, done, slot.width)
        .reverse()
        .forEach(({ code }, i) => {
          scope.emit(`${wordAt(slot.word + i, offset)} = ${code};`);
        });
      done += slot.width;
      continue;
    }
    const first = offset === "" ? `${slot.word}` : `${slot.word} + ${offset}`;
    scope.emit(
      `readBits(b, ${position} + ${done >> 3}, ${done & 7}, ${bits ?? "0"}, V, ${first}, ${slot.words});`,
    );
    scope.emit(`${wordAt(slot.lengthWord, offset)} = ${bits ?? "0"};`);
    if (bits !== undefined) {
      position = scope.name(`p + (${bits} >>> 3)`);
    }
  }
}
