import type { Expression, FieldRef } from "../program/expression.js";
import type { Primitive } from "../program/primitive.js";
import { operate } from "./arithmetic.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { valueCode } from "./expression-code.js";
import { hashValue } from "./hash-code.js";
import {
  addHeader,
  assignHeader,
  assignStack,
  assignUnion,
  removeHeader,
  shiftStack,
} from "./header-code.js";
import { wordsOf } from "./layout.js";
import { isValid, placeOf, slotAt, wordAt } from "./place.js";
import { guarded, literal, store, stripped } from "./store-code.js";
import { constantValue, givenValue, indexOf, isNotZero, masked, type Value } from "./value.js";
import { constantWord, notTest, readWord, unsignedOf } from "./word.js";

/** A primitive, but jumps, which the action's own code makes. */
export type Step = Exclude<Primitive, { readonly op: "jump" | "jumpIfZero" }>;

/** Writes the code of a primitive. `place` says what it belongs to. */
export function emitStep(context: Context, step: Step, place: string): void {
  const { scope, layout, program } = context;
  const { hidden } = layout;
  switch (step.op) {
    case "assign":
      store(context, step.to, valueCode(context, step.value));
      return;
    case "assignVarbit":
      assignVarbit(context, step.to, step.from);
      return;
    case "assignHeader":
      assignHeader(context, step.to, step.from);
      return;
    case "assignUnion":
      assignUnion(context, step.to, step.from);
      return;
    case "assignStack":
      assignStack(context, step.to, step.from);
      return;
    case "push":
    case "pop":
      shiftStack(context, step.op, step.stack, step.count);
      return;
    case "exit":
      scope.emit(`V[${hidden.exit}] = 1;`);
      return;
    case "assert":
    case "assume": {
      const holds = isNotZero(valueCode(context, step.condition));
      guarded(context, notTest(holds), (inner) => {
        inner.scope.emit(`R.violated("${step.op}", ${literal(place)});`);
      });
      return;
    }
    case "log": {
      const values = step.values.map((value) => valueCode(context, value).big());
      scope.emit(`R.log(${literal(step.text)}, [${values.join(", ")}]);`);
      return;
    }
    case "addHeader":
      addHeader(context, step.header, step.isCounted);
      return;
    case "removeHeader":
      removeHeader(context, step.header);
      return;
    case "markToDrop":
      store(context, program.standard.egressSpec, wordValue(context, "R.dropPort"));
      if (program.standard.mcastGrp !== undefined) {
        store(context, program.standard.mcastGrp, constantValue(0n));
      }
      return;
    case "hash":
      store(context, step.to, offsetHash(context, step));
      return;
    case "random":
      random(context, step.to, step.low, step.high);
      return;
    case "registerRead":
      registerRead(context, step.to, step.register, step.index);
      return;
    case "registerWrite":
      registerWrite(context, step.register, step.index, step.value);
      return;
    case "count": {
      const cell = scope.name(indexOf(scope, valueCode(context, step.index)));
      const counter = `c${step.counter}`;
      scope.emit(
        `if (${cell} < ${counter}.packets.length) { ${counter}.packets[${cell}] += 1; ${counter}.bytes[${cell}] += V[${hidden.ingressLength}]; }`,
      );
      return;
    }
    case "executeMeter": {
      const cell = scope.name(indexOf(scope, valueCode(context, step.index)));
      const meter = `m${step.meter}`;
      guarded(context, `(${cell} < ${meter}.size)`, (inner) => {
        const color = inner.scope.name(`${meter}.execute(${cell}, V[${hidden.ingressLength}])`);
        store(inner, step.to, wordValue(inner, color, 3));
      });
      return;
    }
    case "cloneIngress":
    case "cloneEgress": {
      const session = at(valueCode(context, step.session).low(32), 0);
      scope.emit(`V[${hidden.cloneSession}] = ${unsignedOf(session)} + 1;`);
      scope.emit(`V[${hidden.cloneFieldList}] = ${step.fieldList};`);
      return;
    }
    case "resubmit":
    case "recirculate":
      // Field list 0 does not request anything.
      scope.emit(`V[${hidden[step.op]}] = ${step.fieldList === 0 ? 0 : step.fieldList + 1};`);
      return;
    case "digest":
      scope.emit(`V[${hidden.digest}] = ${step.learnList + 1};`);
      return;
    case "truncate": {
      const limit = scope.name(`${indexOf(scope, valueCode(context, step.length))} + 1`);
      const word = `V[${hidden.truncate}]`;
      scope.emit(
        `if (${limit} < 4294967296 && (${word} === 0 || ${limit} < ${word})) { ${word} = ${limit}; R.payloadEnd = Math.min(R.payloadEnd, R.payloadStart + ${limit} - 1); }`,
      );
      return;
    }
    case "noOp":
      return;
  }
}

/** A number in 0 .. 2^32 - 1 that some code gives. */
function wordValue({ scope }: Context, code: string, ones = 0xffffffff): Value {
  return givenValue(scope, [readWord(code, ones)], 32, false, {
    low: 0n,
    high: BigInt(ones),
  });
}

function assignVarbit(context: Context, toRef: FieldRef, fromRef: FieldRef): void {
  const to = placeOf(context, toRef.of);
  const from = placeOf(context, fromRef.of);
  const target = slotAt(context, to, toRef.field);
  const source = slotAt(context, from, fromRef.field);
  guarded(context, isValid(context, to), ({ scope }) => {
    const exists = from.exists === true ? undefined : scope.name(String(from.exists));
    const read = (word: number): string => {
      const code = wordAt(word, from.offset);
      return exists === undefined ? code : `${exists} ? ${code} : 0`;
    };
    for (let i = 0; i < target.words; i += 1) {
      const code = i < source.words ? read(source.word + i) : "0";
      scope.emit(`${wordAt(target.word + i, to.offset)} = ${code};`);
    }
    if (target.lengthWord !== undefined && source.lengthWord !== undefined) {
      const length = read(source.lengthWord);
      scope.emit(
        `${wordAt(target.lengthWord, to.offset)} = ${source.width > target.width ? `Math.min(${target.width}, ${length})` : length};`,
      );
    }
  });
}

/** base + hash mod size, in 64 bits. */
function offsetHash(
  context: Context,
  { base, calculation, size }: Extract<Primitive, { readonly op: "hash" }>,
): Value {
  const { scope } = context;
  const mask = constantValue(0xffffffffffffffffn);
  const from = operate(scope, "&", valueCode(context, base), mask);
  const modulus = operate(scope, "&", valueCode(context, size), mask);
  const hash = hashValue(context, calculation);
  const rest = operate(scope, "%", hash, modulus);
  return operate(scope, "&", operate(scope, "+", from, rest), mask);
}

/** Uniform in low .. high; nothing is written if there is nothing between them. */
function random(context: Context, to: FieldRef, lowest: Expression, highest: Expression): void {
  const { scope } = context;
  const low = valueCode(context, lowest);
  const high = valueCode(context, highest);
  const areWords = [low, high].every(
    ({ range }) => range !== undefined && range.low >= 0n && range.high <= 0xffffffffn,
  );
  if (!areWords) {
    const least = scope.name(low.big());
    const most = scope.name(high.big());
    guarded(context, `(${least} <= ${most})`, (inner) => {
      const drawn = inner.scope.name(`randomBig(R, ${least}, ${most})`);
      const slot = slotAt(inner, placeOf(inner, to.of), to.field);
      const words = Array.from({ length: slot.words }, (_, i) =>
        readWord(`Number(BigInt.asUintN(32, ${drawn} >> ${32 * i}n))`, 0xffffffff, false),
      );
      store(inner, to, givenValue(inner.scope, words, 32 * slot.words, false));
    });
    return;
  }
  const least = scope.name(indexOf(scope, low));
  const most = scope.name(indexOf(scope, high));
  guarded(context, `(${least} <= ${most})`, (inner) => {
    const drawn = inner.scope.name(`${least} + R.random() % (${most} - ${least} + 1)`);
    store(inner, to, wordValue(inner, drawn));
  });
}

function registerRead(context: Context, to: FieldRef, register: number, index: Expression): void {
  const { scope, program } = context;
  const { width } = at(program.registers, register);
  const words = wordsOf(width);
  const cell = scope.name(indexOf(scope, valueCode(context, index)));
  guarded(context, `(${cell} < r${register}.size)`, (inner) => {
    const data = inner.scope.name(`r${register}.data`);
    const first = words === 1 ? cell : inner.scope.name(`${cell} * ${words}`);
    const found = Array.from({ length: words }, (_, i) => {
      const rest = width - 32 * i;
      const offset = words - 1 - i;
      const code = `${data}[${offset === 0 ? first : `${first} + ${offset}`}]`;
      return readWord(code, rest >= 32 ? 0xffffffff : 2 ** rest - 1);
    });
    store(inner, to, givenValue(inner.scope, found, width, false));
  });
}

function registerWrite(
  context: Context,
  register: number,
  index: Expression,
  value: Expression,
): void {
  const { scope, program } = context;
  const { width } = at(program.registers, register);
  const words = wordsOf(width);
  const cell = scope.name(indexOf(scope, valueCode(context, index)));
  guarded(context, `(${cell} < r${register}.size)`, (inner) => {
    const stored = masked(valueCode(inner, value).low(width), width);
    // A legacy operand may read the cell that is written.
    const parts = stored.map((word) =>
      /^V\[\d+\]$/.test(word.code) ? word : inner.scope.pin(word),
    );
    const data = inner.scope.name(`r${register}.data`);
    const first = words === 1 ? cell : inner.scope.name(`${cell} * ${words}`);
    for (let i = 0; i < words; i += 1) {
      const part = parts[words - 1 - i] ?? constantWord(0);
      inner.scope.emit(`${data}[${i === 0 ? first : `${first} + ${i}`}] = ${stripped(part.code)};`);
    }
  });
}
