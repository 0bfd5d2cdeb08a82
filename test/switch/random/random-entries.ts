import type { FieldInfo, TableInfo } from "../../../src/p4/p4info/p4info.js";
import { at, list } from "../interpreter/json.js";
import type { Call, Match } from "../interpreter/tables.js";
import type { Twin } from "../twin.js";
import type { Draw } from "./draw.js";

/** Makes a value of a field or a parameter. */
export type DrawValue = (draw: Draw, name: string, width: number) => bigint;

/** What random entries are like. */
export interface RandomEntries {
  readonly value: DrawValue;
  /** How many a table gets at least and at most. */
  readonly count: readonly [number, number];
  /** Once in so many times a table gets another default entry. */
  readonly defaults: number;
}

/** Small values are likely, as fields often have them. */
const anyValue: DrawValue = (draw, _, width) =>
  draw.once(2) ? draw.bits(width) & 3n : draw.bits(width);

/** Puts random entries into all tables of a program, and changes default entries. */
export function insertRandomEntries(
  draw: Draw,
  subject: Twin,
  { value, count, defaults }: RandomEntries = { value: anyValue, count: [0, 4], defaults: 3 },
): void {
  for (const table of subject.pipeline.p4info.tables) {
    const call = (not: "defaultOnly" | "tableOnly"): Call => {
      const actions = table.actions.filter(({ scope }) => scope !== not);
      // The first one is that which most programs are about.
      const { action } = draw.pick(draw.once(2) ? actions.slice(0, 1) : actions);
      const args = action.params.map((param) => value(draw, param.name, param.bitwidth));
      return { action: action.name, args };
    };
    if (table.profile === undefined && table.constDefaultActionId === 0 && draw.once(defaults)) {
      subject.setDefault(table.name, call("tableOnly"));
    }
    if (table.fields.length === 0 || table.isConst) {
      continue;
    }
    for (let i = draw.int(...count); i > 0; i -= 1) {
      const does =
        table.profile === undefined
          ? call("defaultOnly")
          : {
              set: inOrder(
                table,
                draw.some(1, 3, () => call("defaultOnly")),
              ),
            };
      const priority = table.usesPriority ? draw.int(1, 3) : 0;
      subject.tryInsert(table.name, randomKey(draw, subject, table, value), does, { priority });
    }
  }
}

/** A one-shot set has no order of its own: the switch takes its members by action id and arguments. */
function inOrder(table: TableInfo, calls: readonly Call[]): Call[] {
  const idOf = ({ action }: Call): bigint =>
    BigInt(table.actions.find((one) => one.action.name === action)?.action.id ?? 0);
  const sorted = calls.map((call) => [[idOf(call), ...call.args], call] as const);
  sorted.sort(([a], [b]) => {
    const i = a.findIndex((value, k) => value !== b[k]);
    return i < 0 ? 0 : (a[i] ?? 0n) < (b[i] ?? 0n) ? -1 : 1;
  });
  return sorted.map(([, call]) => call);
}

function randomKey(draw: Draw, subject: Twin, table: TableInfo, value: DrawValue): Match[] {
  const inJson = list(at(subject.interpreter.tables.table(table.name).json, "key"));
  return inJson.map((item): Match => {
    const field = table.fields.find(({ name }) => name === at(item, "name"));
    if (field === undefined) {
      throw new TypeError(`table ${table.name} has another key`);
    }
    return randomMatch(draw, field, value);
  });
}

function randomMatch(draw: Draw, { name, bitwidth, match }: FieldInfo, value: DrawValue): Match {
  const one = value(draw, name, bitwidth);
  const all = (1n << BigInt(bitwidth)) - 1n;
  switch (match) {
    case "exact":
      return { exact: one };
    case "optional":
      return draw.once(2) ? null : { ternary: one, mask: all };
    case "lpm": {
      const prefix = draw.once(2) ? bitwidth : draw.int(0, bitwidth);
      const rest = BigInt(bitwidth - prefix);
      return prefix === 0 ? null : { lpm: (one >> rest) << rest, prefix };
    }
    case "ternary": {
      const mask = draw.once(3) ? all : draw.once(2) ? 0n : draw.bits(bitwidth);
      return mask === 0n ? null : { ternary: one & mask, mask };
    }
    case "range": {
      const other = draw.once(2) ? all : draw.bits(bitwidth);
      const [low, high] = one < other ? [one, other] : [other, one];
      return low === 0n && high === all ? null : { low, high };
    }
  }
}
