import type { ActionInfo, P4Info, TableInfo, ValueInfo } from "../p4info/p4info.js";
import type { DeclaredParams, DeclaredTable, DeclaredTables } from "./table-declaration.js";
import type { Format } from "./value-format.js";

/** One thing that a P4Info says otherwise than code expects. */
export interface Mismatch {
  readonly table: string;
  /** `match field dst`, `param port of to_pod_v4`; unset: the table itself. */
  readonly part?: string;
  readonly expected: string;
  readonly found: string;
}

/** The program on the switch, or the P4Info given, is not the one that code was written for. */
export class P4InfoMismatchError extends Error {
  override readonly name = "P4InfoMismatchError";
  readonly mismatches: readonly Mismatch[];

  constructor(mismatches: readonly Mismatch[]) {
    const lines = mismatches.map(
      ({ table, part, expected, found }) =>
        `table ${table}${part === undefined ? "" : `, ${part}`}: expected ${expected}, found ${found}`,
    );
    super(`the P4Info does not fit:\n  ${lines.join("\n  ")}`);
    this.mismatches = mismatches;
  }
}

/** All that a P4Info says otherwise than declared. Tables and actions that are not declared do not matter. */
export function mismatchesOf(declared: DeclaredTables, info: P4Info): readonly Mismatch[] {
  return Object.entries(declared).flatMap(([alias, table]) => {
    const found = info.tables.byAlias(alias);
    return found === undefined
      ? [{ table: alias, expected: "a table", found: "none" }]
      : [...fieldMismatches(table, found), ...actionMismatches(table, found)];
  });
}

function fieldMismatches({ match }: DeclaredTable, { alias, fields }: TableInfo): Mismatch[] {
  const mismatches: Mismatch[] = [];
  for (const [name, field] of Object.entries(match)) {
    const found = fields.find((info) => info.name === name);
    const expected = `${field.match} ${field.format.name}`;
    if (found === undefined || found.match !== field.match || !fits(field.format, found)) {
      mismatches.push({
        table: alias,
        part: `match field ${name}`,
        expected,
        found: found === undefined ? "none" : `${found.match} ${widthOf(found)}`,
      });
    }
  }
  for (const { name, ...info } of fields.filter((field) => !(field.name in match))) {
    const found = `${info.match} ${widthOf({ name, ...info })}`;
    mismatches.push({ table: alias, part: `match field ${name}`, expected: "none", found });
  }
  return mismatches;
}

function actionMismatches(declared: DeclaredTable, { alias, actions, profile }: TableInfo) {
  const mismatches: Mismatch[] = [];
  if ((declared.selector ?? false) !== (profile !== undefined)) {
    mismatches.push({
      table: alias,
      part: "implementation",
      expected: declared.selector ? "an action selector" : "a direct table",
      found: profile === undefined ? "a direct table" : `action profile ${profile.alias}`,
    });
  } else if (declared.selector && profile?.withSelector === false) {
    const found = `action profile ${profile.alias} without selector`;
    mismatches.push({
      table: alias,
      part: "implementation",
      expected: "an action selector",
      found,
    });
  }
  for (const [name, params] of Object.entries(declared.actions)) {
    const found = actions.find(({ action }) => action.alias === name);
    if (found === undefined) {
      mismatches.push({
        table: alias,
        part: `action ${name}`,
        expected: "an action of the table",
        found: "none",
      });
    } else {
      mismatches.push(...paramMismatches(alias, params, found.action));
    }
  }
  return mismatches;
}

function paramMismatches(table: string, declared: DeclaredParams, action: ActionInfo): Mismatch[] {
  const mismatches: Mismatch[] = [];
  const partOf = (name: string): string => `param ${name} of ${action.alias}`;
  for (const [name, format] of Object.entries(declared)) {
    const found = action.params.find((info) => info.name === name);
    if (found === undefined || !fits(format, found)) {
      mismatches.push({
        table,
        part: partOf(name),
        expected: format.name,
        found: found === undefined ? "none" : widthOf(found),
      });
    }
  }
  for (const info of action.params.filter(({ name }) => !(name in declared))) {
    mismatches.push({ table, part: partOf(info.name), expected: "none", found: widthOf(info) });
  }
  return mismatches;
}

function fits({ bitwidth }: Format<never, unknown>, info: ValueInfo): boolean {
  return bitwidth === undefined ? info.bitwidth > 0 : bitwidth === info.bitwidth;
}

function widthOf({ bitwidth }: ValueInfo): string {
  return bitwidth === 0 ? "a string" : `bit<${bitwidth}>`;
}
