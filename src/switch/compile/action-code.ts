import type { Primitive } from "../program/primitive.js";
import type { Action } from "../program/program.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { valueCode } from "./expression-code.js";
import { wordsOf } from "./layout.js";
import { emitStep, type Step } from "./primitive-code.js";
import { stripped } from "./store-code.js";
import type { Unit } from "./unit.js";
import { constantValue, givenValue, isNotZero, type Value } from "./value.js";
import { notTest, readWord } from "./word.js";

// Shorter bodies stand where the action is run.
const longestInline = 700;

/** Code that runs an action whose parameters are constants. */
export function actionWithConstants(unit: Unit, index: number, args: readonly bigint[]): string {
  const body = bodyOf(unit, index, (i) => constantValue(args[i] ?? 0n));
  return body.length <= longestInline ? body : `${unit.addFunction("", body)}();\n`;
}

/** Code that runs an action whose parameters stand in array `data` from index `base` on. */
export function actionWithData(unit: Unit, index: number, data: string, base: string): string {
  const action = at(unit.program.actions, index);
  const before = unit.functions.length;
  const body = bodyOf(unit, index, (i) => parameterOf(unit, action, i, "d", "b"));
  // Functions of its own know the parameters by these names only.
  const isWhole = unit.functions.length === before;
  return isWhole && body.length <= longestInline
    ? bodyOf(unit, index, (i) => parameterOf(unit, action, i, data, base))
    : `${unit.actionFunction(index, body)}(${data}, ${base});\n`;
}

function parameterOf(
  unit: Unit,
  { parameters }: Action,
  index: number,
  data: string,
  base: string,
): Value {
  // Word 0 is the action's ordinal.
  let first = 1;
  for (let i = 0; i < index; i += 1) {
    first += wordsOf(at(parameters, i).width);
  }
  const { width } = at(parameters, index);
  const words = Array.from({ length: wordsOf(width) }, (_, i) => {
    const rest = width - 32 * i;
    const ones = rest >= 32 ? 0xffffffff : 2 ** rest - 1;
    return readWord(`${data}[${base} + ${first + wordsOf(width) - 1 - i}]`, ones);
  });
  return givenValue(unit.scope(), words, width, false);
}

function bodyOf(unit: Unit, index: number, parameter: (index: number) => Value): string {
  const action = at(unit.program.actions, index);
  const told = unit.isTraced ? `T.action(${index});\n` : "";
  const { primitives } = action;
  const jumps = primitives.flatMap((primitive, i) =>
    primitive.op === "jump" || primitive.op === "jumpIfZero" ? [{ from: i, to: primitive.to }] : [],
  );
  if (jumps.length === 0) {
    return told + straight(unit, action, parameter);
  }
  const body = jumps.every(({ from, to }) => to > from)
    ? forward(unit, action, parameter)
    : looping(unit, action, parameter);
  return told + body;
}

function contextOf(unit: Unit, known: Set<number>, parameter: (index: number) => Value): Context {
  return { program: unit.program, layout: unit.layout, scope: unit.scope(), known, parameter };
}

function isJump(primitive: Primitive): primitive is Exclude<Primitive, Step> {
  return primitive.op === "jump" || primitive.op === "jumpIfZero";
}

/** One primitive behind the other. Parameters are read from `d` and `b` if it takes several functions. */
function straight(unit: Unit, action: Action, parameter: (index: number) => Value): string {
  const write = (parameters: (index: number) => Value): string[] => {
    const known = new Set<number>();
    return action.primitives.flatMap((primitive) => {
      const context = contextOf(unit, known, parameters);
      if (!isJump(primitive)) {
        emitStep(context, primitive, `action ${action.name}`);
      }
      return context.scope.code === "" ? [] : [block(context.scope.code)];
    });
  };
  const statements = write(parameter);
  const usesData = statements.some((statement) => /\bd\[/.test(statement));
  return unit.pack(statements, usesData ? "d, b" : "");
}

/** A block of its own where there are names. */
function block(code: string): string {
  return /^const /m.test(code) ? `{\n${code}}\n` : code;
}

/** Jumps to later primitives only: each target is the end of a block that begins with the action. */
function forward(unit: Unit, action: Action, parameter: (index: number) => Value): string {
  const targets = [...new Set(jumpTargets(action))].sort((a, b) => a - b);
  const prefix = unit.names.take("J");
  let code = "";
  let known = new Set<number>();
  action.primitives.forEach((primitive, i) => {
    if (targets.includes(i)) {
      code = `${prefix}_${i}: {\n${code}}\n`;
      known = new Set();
    }
    const context = contextOf(unit, known, parameter);
    emitWithJumps(
      context,
      primitive,
      action,
      (to) => `break ${prefix}_${Math.min(to, action.primitives.length)};`,
    );
    code += shortened(unit, context.scope.code, isJump(primitive));
  });
  const end = action.primitives.length;
  return targets.some((target) => target >= end) ? `${prefix}_${end}: {\n${code}}\n` : block(code);
}

function jumpTargets({ primitives }: Action): number[] {
  return primitives.flatMap((primitive) =>
    isJump(primitive) ? [Math.min(primitive.to, primitives.length)] : [],
  );
}

/** Any jumps: a machine whose states are the primitives that are jumped to. It stops if it never ends. */
function looping(unit: Unit, action: Action, parameter: (index: number) => Value): string {
  const targets = new Set([0, ...jumpTargets(action)]);
  const state = unit.names.take("s");
  const count = unit.names.take("n");
  const loop = unit.names.take("J");
  let code = "";
  let known = new Set<number>();
  action.primitives.forEach((primitive, i) => {
    if (targets.has(i)) {
      code += `case ${i}:\n`;
      known = new Set();
    }
    const context = contextOf(unit, known, parameter);
    emitWithJumps(context, primitive, action, (to) => `${state} = ${to}; continue ${loop};`);
    code += shortened(unit, context.scope.code, isJump(primitive));
  });
  return `let ${state} = 0;\n${loop}: for (let ${count} = 0; ${count} < 65536; ${count} += 1) {\nswitch (${state}) {\n${code}}\nbreak;\n}\n`;
}

function emitWithJumps(
  context: Context,
  primitive: Primitive,
  action: Action,
  jump: (to: number) => string,
): void {
  if (primitive.op === "jump") {
    context.scope.emit(`{ ${jump(primitive.to)} }`);
  } else if (primitive.op === "jumpIfZero") {
    const isZero = notTest(isNotZero(valueCode(context, primitive.condition)));
    if (isZero === true) {
      context.scope.emit(`{ ${jump(primitive.to)} }`);
    } else if (isZero !== false) {
      context.scope.emit(`if (${stripped(isZero)}) { ${jump(primitive.to)} }`);
    }
  } else {
    emitStep(context, primitive, `action ${action.name}`);
  }
}

/** Long statements of an action that jumps get a function each. */
function shortened(unit: Unit, code: string, isJumping: boolean): string {
  if (code.length < 1000 || isJumping) {
    return block(code);
  }
  const parameters = /\bd\[/.test(code) ? "d, b" : "";
  return `${unit.addFunction(parameters, code)}(${parameters});\n`;
}
