import type { ActionInfo, P4Info, TableInfo } from "../../p4/p4info/p4info.js";
import type { ActionBinding, TableBinding } from "./binding.js";
import { requireSame, requireSameUnit, requireSameWidth } from "./differences.js";
import type { Action, Program, Table } from "./program.js";
import { ProgramError } from "./program-error.js";

/**
 * A table of a P4Info as the program's table of that index.
 *
 * @returns undefined if the program lacks one of its key fields
 * @throws ProgramError where the two differ
 */
export function bindTable(
  program: Program,
  p4info: P4Info,
  info: TableInfo,
  index: number,
): TableBinding | undefined {
  const table = program.tables[index];
  const place = `table ${info.name}`;
  if (table === undefined) {
    return undefined;
  }
  const fields = bindFields(place, info, table);
  checkDirect(place, p4info, info, table);
  const ofProfile = program.profiles[table.profile ?? -1]?.name;
  requireSame(place, "action profile", info.profile?.name ?? "none", ofProfile ?? "none");
  const actions = bindActions(place, program, info, table);
  return fields && { table: index, fields, actions };
}

function bindFields(place: string, info: TableInfo, table: Table): readonly number[] | undefined {
  const fields = info.fields.map(({ name, bitwidth, match }): number => {
    const at = table.key.findIndex((field) => field.name === name);
    const field = table.key[at];
    if (field !== undefined) {
      const fieldPlace = `${place}, key field ${name}`;
      requireSameWidth(fieldPlace, bitwidth, field.width);
      // The JSON knows no optional fields: to it they are ternary ones.
      const kind = match === "optional" && field.match === "ternary" ? field.match : match;
      requireSame(fieldPlace, "kind of match", kind, field.match);
    }
    return at;
  });
  const missing = table.key.find((_, i) => !fields.includes(i));
  if (missing !== undefined) {
    throw new ProgramError(
      place,
      `the JSON has a key field ${missing.name}, the P4Info has no such field`,
    );
  }
  return fields.includes(-1) ? undefined : fields;
}

function checkDirect(place: string, p4info: P4Info, info: TableInfo, table: Table): void {
  if (info.directCounterId !== undefined && !table.withCounters) {
    throw new ProgramError(place, "it has a direct counter in the P4Info, none in the JSON");
  }
  if (info.idleTimeout && !table.withIdleTimeout) {
    throw new ProgramError(place, "it has idle timeouts in the P4Info, none in the JSON");
  }
  const meter = p4info.directMeters.byId(info.directMeterId ?? 0);
  requireSame(place, "direct meter", meter?.name ?? "none", table.directMeter?.name ?? "none");
  if (meter !== undefined && table.directMeter !== undefined) {
    requireSameUnit(`direct meter ${meter.name}`, meter.spec, table.directMeter.unit);
  }
}

function bindActions(
  place: string,
  program: Program,
  info: TableInfo,
  table: Table,
): Map<number, ActionBinding> {
  const bound = new Map<number, ActionBinding>();
  for (const { action: infoAction } of info.actions) {
    const ordinal = table.actions.findIndex((id) => program.actions[id]?.name === infoAction.name);
    const action = program.actions[table.actions[ordinal] ?? -1];
    if (action !== undefined) {
      const params = bindParams(`${place}, action ${infoAction.name}`, infoAction, action);
      bound.set(infoAction.id, { ordinal, params });
    }
  }
  return bound;
}

function bindParams(place: string, info: ActionInfo, action: Action): number[] {
  const names = action.parameters.map(({ name }) => name);
  const inP4Info = info.params.map(({ name }) => name);
  requireSame(
    place,
    "parameters",
    inP4Info.toSorted().join(", ") || "none",
    names.toSorted().join(", ") || "none",
  );
  return info.params.map(({ name, bitwidth }) => {
    const param = names.indexOf(name);
    requireSameWidth(`${place}, parameter ${name}`, bitwidth, action.parameters[param]?.width ?? 0);
    return param;
  });
}
