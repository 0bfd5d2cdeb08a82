import type { CalculationInput, HashAlgorithm } from "../program/program.js";
import { at } from "./at.js";
import { type Context, within } from "./context.js";
import { bitsOf, halfWords, type Part, type Piece, partsOf, wholeBytes } from "./hash-input.js";
import { givenValue, type Value } from "./value.js";
import { readWord, type Test, unsignedOf, xorWords } from "./word.js";

const widths: Readonly<Record<HashAlgorithm, number>> = {
  crc8: 8,
  crc16: 16,
  crc32: 32,
  crc64: 64,
  crcCCITT: 16,
  csum16: 16,
  xor16: 16,
  xor32: 32,
  identity: 64,
  xxh64: 64,
};

// More would make the code grow by a power of two.
const mostTests = 2;

/** The result of a calculation. */
export function hashValue(context: Context, calculation: number): Value {
  const { algorithm, input, withPayload } = at(context.program.calculations, calculation);
  const low = hashOfInput(context, algorithm, input, withPayload);
  const width = widths[algorithm];
  const word = readWord(low, width >= 32 ? 0xffffffff : 2 ** width - 1);
  const words =
    width === 64 ? [word, readWord(context.scope.name("hashWords[0]"), 0xffffffff)] : [word];
  return givenValue(context.scope, words, width, false);
}

/** Emits a hash; returns the name of its low 32 bits. Of a wide one the high word is in `hashWords[0]`. */
export function hashOfInput(
  context: Context,
  algorithm: HashAlgorithm,
  input: readonly CalculationInput[],
  withPayload: boolean,
): string {
  const { scope } = context;
  const parts = partsOf(context, input).filter(({ test }) => test !== false);
  const tests = [...new Set(parts.map(({ test }) => test))].filter((test) => test !== true);
  const isFixed = parts.every(({ varbit }) => varbit === undefined);
  const name = scope.names.take("x");
  scope.emit(`let ${name} = 0;`);
  const fixed = isFixed && tests.length <= mostTests ? fixedHash(algorithm) : undefined;
  if (fixed === undefined) {
    emitWritten(context, name, algorithm, parts, withPayload);
  } else {
    emitVariants(context, tests, parts, (inner, pieces) => {
      const isDone = fixed(inner, name, pieces, withPayload);
      if (!isDone) {
        emitWritten(inner, name, algorithm, [{ test: true, pieces }], withPayload);
      }
    });
  }
  return name;
}

/** One variant of code for each outcome of the tests. */
function emitVariants(
  context: Context,
  tests: readonly Test[],
  parts: readonly Part[],
  emit: (context: Context, pieces: readonly Piece[]) => void,
): void {
  const [test, ...others] = tests;
  if (test === undefined) {
    emit(
      context,
      parts.flatMap(({ pieces }) => pieces),
    );
    return;
  }
  const branches = [true, false].map((holds) => {
    const inner = within(context, context.scope.inner());
    const rest = parts.filter((part) => holds || part.test !== test);
    emitVariants(inner, others, rest, emit);
    return inner.scope.code;
  });
  context.scope.emit(`if (${test}) {\n${branches.join("} else {\n")}}`);
}

/** Writes code for a fixed sequence of bits; false: it cannot. */
type FixedHash = (
  context: Context,
  name: string,
  pieces: readonly Piece[],
  withPayload: boolean,
) => boolean;

function fixedHash(algorithm: HashAlgorithm): FixedHash | undefined {
  switch (algorithm) {
    case "csum16":
      return fixedSum;
    case "crc32":
      return fixedCrc32;
    case "xor16":
      return fixedXor16;
    default:
      return undefined;
  }
}

function fixedSum(
  context: Context,
  name: string,
  pieces: readonly Piece[],
  withPayload: boolean,
): boolean {
  const { scope } = context;
  if (withPayload && bitsOf(pieces) % 16 !== 0) {
    return false;
  }
  const words = halfWords(pieces);
  const constant = words.reduce((sum, word) => sum + (word.constant ?? 0), 0);
  const summands = words.filter((word) => word.constant === undefined).map(unsignedOf);
  if (constant > 0 || summands.length === 0) {
    summands.push(String(constant));
  }
  if (withPayload) {
    const { bytes, start, end } = payloadOf(context);
    summands.push(`sum16(${bytes}, ${start}, ${end})`);
  }
  scope.emit(`${name} = foldSum(${summands.join(" + ")});`);
  return true;
}

function fixedCrc32(
  context: Context,
  name: string,
  pieces: readonly Piece[],
  withPayload: boolean,
): boolean {
  const { scope } = context;
  scope.emit(`${name} = -1;`);
  for (const { word, bits } of wholeBytes(pieces)) {
    if (bits === 32) {
      scope.emit(`${name} = crc32Word(${name}, ${word.code});`);
      continue;
    }
    const bound = scope.bind(word).code;
    for (let shift = bits - 8; shift >= 0; shift -= 8) {
      scope.emit(`${name} = crc32Byte(${name}, ${shift === 0 ? bound : `${bound} >>> ${shift}`});`);
    }
  }
  if (withPayload) {
    const { bytes, start, end } = payloadOf(context);
    scope.emit(`${name} = crc32Bytes(${name}, ${bytes}, ${start}, ${end});`);
  }
  scope.emit(`${name} = ~${name} >>> 0;`);
  return true;
}

function fixedXor16(
  { scope }: Context,
  name: string,
  pieces: readonly Piece[],
  withPayload: boolean,
): boolean {
  if (withPayload) {
    return false;
  }
  const words = halfWords(pieces);
  scope.emit(`${name} = ${words.length === 0 ? "0" : unsignedOf(words.reduce(xorWords))};`);
  return true;
}

/** Writes all bits as bytes, then hashes them. */
function emitWritten(
  context: Context,
  name: string,
  algorithm: HashAlgorithm,
  parts: readonly Part[],
  withPayload: boolean,
): void {
  const { scope } = context;
  scope.emit("hashInput.reset();");
  for (const { test, pieces, varbit } of parts) {
    const puts = pieces.map(({ word, bits }) => `hashInput.put(${word.code}, ${bits});`);
    if (varbit !== undefined) {
      puts.push(`hashInput.putWords(V, ${varbit.first}, ${varbit.width});`);
    }
    const all = puts.join(" ");
    scope.emit(test === true ? all : `if (${test}) { ${all} }`);
  }
  if (withPayload) {
    const { bytes, start, end } = payloadOf(context);
    scope.emit(`hashInput.putBytes(${bytes}, ${start}, ${end});`);
  }
  if (widths[algorithm] === 64) {
    scope.emit(`${algorithm}(hashInput.bytes, hashInput.length, hashWords);`);
    scope.emit(`${name} = hashWords[1];`);
  } else {
    scope.emit(`${name} = ${algorithm}(hashInput.bytes, hashInput.length);`);
  }
}

function payloadOf({ payload }: Context): { bytes: string; start: string; end: string } {
  return payload ?? { bytes: "R.bytes", start: "R.payloadStart", end: "R.payloadEnd" };
}
