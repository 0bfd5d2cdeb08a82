import type { Checksum } from "../program/program.js";
import { at } from "./at.js";
import { compare } from "./compare.js";
import type { Context } from "./context.js";
import { testOf } from "./expression-code.js";
import { hashValue } from "./hash-code.js";
import { byteLength, fixedBits } from "./header-code.js";
import type { FieldSlot } from "./layout.js";
import { fieldValue, isValid, type Place, placeOf } from "./place.js";
import { emitStep } from "./primitive-code.js";
import { guarded, store } from "./store-code.js";
import { longestFunction, type Unit } from "./unit.js";
import { givenValue } from "./value.js";
import { andTests, readWord } from "./word.js";

function contextOf(unit: Unit, payload?: Context["payload"]): Context {
  return {
    program: unit.program,
    layout: unit.layout,
    scope: unit.scope(),
    known: new Set(),
    parameter: () => {
      throw new RangeError("a deparser has no parameters");
    },
    ...(payload === undefined ? {} : { payload }),
  };
}

/** Code that verifies checksums of the packet in `b` whose payload is from `p` to `e`. */
export function verifyCode(unit: Unit): string {
  const { checksumError, parserError } = unit.layout.hidden;
  const { standard } = unit.program;
  const parts = unit.program.checksums
    .filter(({ verify }) => verify)
    .map((checksum) => {
      const context = contextOf(unit, { bytes: "b", start: "p", end: "e" });
      verify(context, checksum);
      return `{\n${context.scope.code}}\n`;
    });
  const context = contextOf(unit);
  const read = (word: number) =>
    givenValue(context.scope, [readWord(`V[${word}]`, 0xffffffff)], 32, false);
  if (standard.parserError !== undefined) {
    store(context, standard.parserError, read(parserError));
  }
  if (standard.checksumError !== undefined) {
    store(context, standard.checksumError, read(checksumError));
  }
  return unit.pack(parts, "b, p, e") + context.scope.code;
}

function verify(context: Context, { target, calculation, condition }: Checksum): void {
  const { checksumError } = context.layout.hidden;
  const test = andTests(isValid(context, placeOf(context, target.of)), testOf(context, condition));
  guarded(context, test, (inner) => {
    const hash = hashValue(inner, calculation);
    const isWrong = compare(inner.scope, "!=", hash, fieldValue(inner, target));
    guarded(inner, isWrong, ({ scope }) => {
      scope.emit(`V[${checksumError}] = 1;`);
    });
  });
}

/** Code that updates checksums, runs the deparser's primitives and returns the length of all headers. */
export function prepareCode(unit: Unit): string {
  const { deparser, checksums } = unit.program;
  const parts: string[] = [];
  for (const { update, condition, target, calculation } of checksums) {
    if (update) {
      const context = contextOf(unit);
      guarded(context, testOf(context, condition), (inner) => {
        store(inner, target, hashValue(inner, calculation));
      });
      parts.push(`{\n${context.scope.code}}\n`);
    }
  }
  for (const primitive of deparser.primitives) {
    const context = contextOf(unit);
    if (primitive.op !== "jump" && primitive.op !== "jumpIfZero") {
      emitStep(context, primitive, "deparser");
    }
    parts.push(`{\n${context.scope.code}}\n`);
  }
  const context = contextOf(unit);
  const lengths = deparser.order.map((header) => {
    const place: Place = { header, offset: "", exists: true };
    const valid = at(unit.layout.valid, header);
    const length = byteLength(context, place);
    return valid < 0 ? `(${length})` : `V[${valid}] * (${length})`;
  });
  return `${unit.pack(parts, "")}return ${lengths.length === 0 ? "0" : lengths.join(" + ")};\n`;
}

/** Code that writes all valid headers to `o` from `a` on, and leaves in `a` where they end. */
export function emitCode(unit: Unit): string {
  const parts = unit.program.deparser.order.map((header) => {
    const valid = at(unit.layout.valid, header);
    const code = headerCode(unit, header);
    return valid < 0 ? `{\n${code}}\n` : `if (V[${valid}] !== 0) {\n${code}}\n`;
  });
  let code = "";
  let chunk = "";
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  const flush = (): void => {
    code += `a = ${unit.addFunction("o, a", `${chunk}return a;\n`)}(o, a);\n`;
    chunk = "";
  };
  if (total <= longestFunction) {
    return `${parts.join("")}return a;\n`;
  }
  for (const part of parts) {
    if (chunk !== "" && chunk.length + part.length > longestFunction / 2) {
      flush();
    }
    chunk += part;
  }
  flush();
  return `${code}return a;\n`;
}

function headerCode(unit: Unit, header: number): string {
  const context = contextOf(unit);
  const { scope } = context;
  const slots = at(unit.layout.fields, header);
  const bytes = fixedBits(context, header) / 8;
  const varbit = slots.findIndex(({ lengthWord }) => lengthWord !== undefined);
  if (varbit < 0) {
    writeFields(context, slots, "a");
    scope.emit(`a += ${bytes};`);
    return scope.code;
  }
  const slot = at(slots, varbit);
  const before = slots.slice(0, varbit);
  const length = `V[${slot.lengthWord}]`;
  const done = before.reduce((sum, { width }) => sum + width, 0);
  if (done % 8 !== 0) {
    writeUnaligned(context, slots);
    return scope.code;
  }
  writeFields(context, before, "a");
  scope.emit(`a += ${done / 8};`);
  scope.emit(`writeBytes(o, a, ${length} >>> 3, V, ${slot.word});`);
  scope.emit(`a += ${length} >>> 3;`);
  writeFields(context, slots.slice(varbit + 1), "a");
  scope.emit(`a += ${bytes - done / 8};`);
  return scope.code;
}

/** A varbit field that begins within a byte: through a buffer. */
function writeUnaligned({ scope }: Context, slots: readonly FieldSlot[]): void {
  scope.emit("hashInput.reset();");
  for (const { word, words, width, lengthWord } of slots) {
    if (lengthWord !== undefined) {
      scope.emit(`hashInput.putWords(V, ${word}, V[${lengthWord}]);`);
      continue;
    }
    for (let i = 0; i < words; i += 1) {
      scope.emit(`hashInput.put(V[${word + i}], ${i === 0 ? width - 32 * (words - 1) : 32});`);
    }
  }
  scope.emit("o.set(hashInput.bytes.subarray(0, hashInput.length), a);");
  scope.emit("a += hashInput.length;");
}

/** Fields of fixed width, packed from byte `base` on. */
function writeFields({ scope }: Context, slots: readonly FieldSlot[], base: string): void {
  const runs: { word: number; from: number; to: number }[] = [];
  let bit = 0;
  for (const { word, words, width } of slots) {
    for (let i = 0; i < words; i += 1) {
      const bits = i === 0 ? width - 32 * (words - 1) : 32;
      runs.push({ word: word + i, from: bit, to: bit + bits });
      bit += bits;
    }
  }
  for (let byte = 0; 8 * byte < bit; byte += 1) {
    const start = 8 * byte;
    const end = start + 8;
    const parts = runs
      .filter(({ from, to }) => from < end && to > start)
      .map(({ word, from, to }) => {
        const first = Math.max(from, start);
        const last = Math.min(to, end);
        const shifted = to === last ? `V[${word}]` : `(V[${word}] >>> ${to - last})`;
        // A byte of its own is cut by the array; the top of a word has nothing above it.
        const isClean = first === start || first === from;
        const kept = isClean ? shifted : `(${shifted} & ${2 ** (last - first) - 1})`;
        return last === end ? kept : `(${kept} << ${end - last})`;
      });
    scope.emit(`o[${byte === 0 ? base : `${base} + ${byte}`}] = ${parts.join(" | ")};`);
  }
}
