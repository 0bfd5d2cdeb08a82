import { isCall, type Table } from "../program/program.js";
import { actionWithConstants, actionWithData } from "./action-code.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { valueCode } from "./expression-code.js";
import { hashOfInput } from "./hash-code.js";
import { type KeySlot, keyLayoutOf } from "./key-layout.js";
import { store, stripped } from "./store-code.js";
import type { Unit } from "./unit.js";
import { givenValue, masked } from "./value.js";
import { andWords, constantWord, orWords, readWord, shiftLeft, type Word } from "./word.js";

/** Where a table leads, once for each place in its code that goes there. */
export function waysOfTable(table: Table): number[] {
  const { next } = table;
  if (isCall(table)) {
    return [nextOfCall(table)];
  }
  if (next.by === "hit") {
    const hit = nextOfHit(table, next);
    return hit === next.miss ? [hit] : [hit, next.miss];
  }
  const targets = table.actions.map((_, ordinal) => next.actions[ordinal] ?? -1);
  return targets.every((target) => target === next.none) ? [next.none] : [...targets, next.none];
}

/** A table without a key is never hit. */
function nextOfHit({ key }: Table, { hit, miss }: { hit: number; miss: number }): number {
  return key.length === 0 ? miss : hit;
}

function nextOfCall({ next, defaultEntry }: Table): number {
  if (next.by === "hit") {
    return next.miss;
  }
  return defaultEntry === undefined ? next.none : (next.actions[defaultEntry.ordinal] ?? -1);
}

/** Applies a table and goes on. */
export function tableCode(
  unit: Unit,
  index: number,
  go: (target: number) => string,
  mayExit: (action: number) => boolean,
): string {
  const table = at(unit.program.tables, index);
  const leave = (actions: readonly number[], target: number): string =>
    actions.some(mayExit)
      ? `if (V[${unit.layout.hidden.exit}] !== 0) ${go(-1)}\n${go(target)}\n`
      : `${go(target)}\n`;
  if (isCall(table)) {
    const { defaultEntry } = table;
    if (defaultEntry === undefined) {
      return leave([], nextOfCall(table));
    }
    const action = at(table.actions, defaultEntry.ordinal);
    const code = actionWithConstants(unit, action, defaultEntry.args);
    return code + leave([action], nextOfCall(table));
  }
  return `{\n${lookUp(unit, index, table)}${run(unit, table, leave)}}\n`;
}

/** Names that the code of a table gives to what was found. */
interface Found {
  readonly row: string;
  readonly data: string;
  readonly base: string;
}

function foundOf(index: number): Found {
  return { row: `w${index}`, data: `d${index}`, base: `b${index}` };
}

function lookUp(unit: Unit, index: number, table: Table): string {
  const scope = unit.scope();
  const context: Context = {
    program: unit.program,
    layout: unit.layout,
    scope,
    known: new Set(),
    parameter: () => {
      throw new RangeError("a table has no parameters");
    },
  };
  const name = `t${index}`;
  const { row, data, base } = foundOf(index);
  const key = keyWords(context, table);
  if (key.length > 0) {
    const words = key.map((word) => scope.bind(word));
    const array = scope.name(`${name}.key`);
    words.forEach((word, i) => {
      scope.emit(`${array}[${i}] = ${stripped(word.code)};`);
    });
  }
  scope.emit(`const ${row} = ${table.key.length === 0 ? "0" : `${name}.find()`};`);
  const onHit = hitCode(unit, index, table, row);
  if (onHit !== "" && table.key.length > 0) {
    scope.emit(`if (${row} !== 0) {\n${onHit}}`);
  }
  let member = "0";
  if (table.profile === undefined) {
    scope.emit(`const ${data} = ${name}.data, ${base} = ${row} * ${name}.stride;`);
  } else {
    const { selector } = at(unit.program.profiles, table.profile);
    const hash =
      selector === undefined
        ? "0"
        : hashOfInput(context, selector.algorithm, selector.input, false);
    member = scope.name(`${name}.choose(${row}, ${hash})`);
    scope.emit(
      `const ${data} = ${name}.members.data, ${base} = ${member} * ${name}.members.stride;`,
    );
  }
  if (unit.isTraced) {
    scope.emit(`T.table(${index}, ${row}, ${member});`);
  }
  return scope.code;
}

function hitCode(unit: Unit, index: number, table: Table, row: string): string {
  const scope = unit.scope();
  const name = `t${index}`;
  const length = `V[${unit.layout.hidden.ingressLength}]`;
  if (table.withCounters) {
    scope.emit(`${name}.packets[${row}] += 1;\n${name}.bytes[${row}] += ${length};`);
  }
  if (table.withIdleTimeout) {
    scope.emit(`${name}.hitAtUs[${row}] = R.nowUs;`);
  }
  if (table.directMeter !== undefined) {
    const color = scope.name(`${name}.meter.execute(${row}, ${length})`);
    const context: Context = {
      program: unit.program,
      layout: unit.layout,
      scope,
      known: new Set(),
      parameter: () => givenValue(scope, [constantWord(0)], 1, false),
    };
    store(context, table.directMeter.target, givenValue(scope, [readWord(color, 3)], 2, false));
  }
  return scope.code;
}

/** The words of a table's key, most significant first within a field. */
function keyWords(context: Context, table: Table): Word[] {
  const { words, fields } = keyLayoutOf(table);
  const key: Word[] = Array.from({ length: words }, () => constantWord(0));
  table.key.forEach(({ value, width, mask }, i) => {
    const slot: KeySlot = at(fields, i);
    const found = masked(valueCode(context, value).low(width), width).map((word, j) =>
      mask === undefined
        ? word
        : andWords(word, constantWord(Number(BigInt.asUintN(32, mask >> BigInt(32 * j))))),
    );
    for (let j = 0; j < slot.words; j += 1) {
      const word = found[slot.words - 1 - j] ?? constantWord(0);
      key[slot.word + j] = orWords(at(key, slot.word + j), shiftLeft(word, slot.shift));
    }
  });
  return key;
}

/** Runs the action that was found, and leaves. */
function run(
  unit: Unit,
  table: Table,
  leave: (actions: readonly number[], target: number) => string,
): string {
  const { next } = table;
  const index = unit.program.tables.indexOf(table);
  const { row, data, base } = foundOf(index);
  const bodies = table.actions.map((action) => actionWithData(unit, action, data, base));
  if (next.by === "hit") {
    // A group without members counts as a miss.
    const isHit = `${row} !== 0${table.profile === undefined ? "" : ` && ${base} !== 0`}`;
    const hit = nextOfHit(table, next);
    const behind =
      hit === next.miss
        ? leave(table.actions, hit)
        : `if (${isHit}) {\n${leave(table.actions, hit)}} else {\n${leave(table.actions, next.miss)}}\n`;
    return (
      choose(
        `${data}[${base}]`,
        bodies.map((body) => ({ body, end: "break;\n" })),
        { body: "", end: "break;\n" },
      ) + behind
    );
  }
  if (waysOfTable(table).length === 1) {
    const cases = bodies.map((body) => ({ body, end: "break;\n" }));
    return (
      choose(`${data}[${base}]`, cases, { body: "", end: "break;\n" }) +
      leave(table.actions, next.none)
    );
  }
  const cases = bodies.map((body, ordinal) => ({
    body,
    end: leave([at(table.actions, ordinal)], next.actions[ordinal] ?? -1),
  }));
  return choose(`${data}[${base}]`, cases, { body: "", end: leave([], next.none) });
}

interface Case {
  readonly body: string;
  readonly end: string;
}

/** A switch over the ordinal + 1, in which equal cases stand once. */
function choose(code: string, cases: readonly Case[], otherwise: Case): string {
  const groups = new Map<string, number[]>();
  const rest = otherwise.body + otherwise.end;
  cases.forEach(({ body, end }, ordinal) => {
    const all = body + end;
    if (all !== rest) {
      groups.set(all, [...(groups.get(all) ?? []), ordinal + 1]);
    }
  });
  const isPlain = otherwise.end === "break;\n";
  if (groups.size === 0) {
    return isPlain ? "" : rest;
  }
  const branches = [...groups].map(
    ([body, ordinals]) =>
      `${ordinals.map((ordinal) => `case ${ordinal}:\n`).join("")}{\n${body}}\n`,
  );
  const last = isPlain ? "" : `default: {\n${rest}}\n`;
  return `switch (${code}) {\n${branches.join("")}${last}}\n`;
}
