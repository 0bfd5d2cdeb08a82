import type { P4Info, TableInfo } from "../../p4/p4info/p4info.js";
import type { ActionBinding, Binding, TableBinding } from "./binding.js";
import type { KeyField, Program, Table } from "./program.js";
import { ProgramError } from "./program-error.js";

interface Named {
  readonly id: number;
  readonly name: string;
}

/**
 * Finds the objects of a P4Info in a program, by name. What the program lacks is left out.
 *
 * @throws ProgramError where both have something and it differs: widths, kinds of match, actions, sizes
 */
export function bindProgram(program: Program, p4info: P4Info): Binding {
  const tableIndex = new Map(program.tables.map((table, i) => [table.name, i]));
  const tables = new Map<number, TableBinding>();
  for (const info of p4info.tables) {
    const index = tableIndex.get(info.name);
    const table = program.tables[index ?? -1];
    if (index !== undefined && table !== undefined) {
      tables.set(info.id, bindTable(program, info, table, index, p4info));
    }
  }
  return {
    tables,
    counters: bind(p4info.counters, program.counters, "counter", sameSize),
    meters: bind(p4info.meters, program.meters, "meter", (info, meter, place) => {
      sameSize(info, meter, place);
      const unit = info.spec.unit === 2 ? "packets" : "bytes";
      differ(place, "counts", unit, meter.unit);
    }),
    registers: bind(p4info.registers, program.registers, "register", (info, register, place) => {
      sameSize(info, register, place);
      const width = info.type.bitstring?.bit?.bitwidth ?? info.type.bitstring?.int?.bitwidth;
      if (width !== undefined && width !== null) {
        differ(place, "has a width of", width, register.width);
      }
    }),
    valueSets: bind(p4info.valueSets, program.valueSets, "value set", (info, set, place) => {
      if (set.widths.length > 0) {
        const widths = info.fields.map(({ bitwidth }) => bitwidth);
        differ(place, "has widths of", widths.join(", "), set.widths.join(", "));
      }
    }),
    profiles: bind(
      p4info.actionProfiles,
      program.profiles,
      "action profile",
      (info, profile, place) => {
        differ(place, "with selector", info.withSelector, profile.selector !== undefined);
      },
    ),
    digests: bind(p4info.digests, program.learnLists, "digest", () => undefined),
  };
}

function bind<I extends Named, P extends { readonly name: string }>(
  infos: Iterable<I>,
  objects: readonly P[],
  kind: string,
  check: (info: I, object: P, place: string) => void,
): Map<number, number> {
  const bound = new Map<number, number>();
  for (const info of infos) {
    const index = objects.findIndex(({ name }) => name === info.name);
    const object = objects[index];
    if (object !== undefined) {
      check(info, object, `${kind} ${info.name}`);
      bound.set(info.id, index);
    }
  }
  return bound;
}

function differ<T extends string | number | boolean>(
  place: string,
  what: string,
  inP4Info: T,
  inJson: T,
): void {
  if (inP4Info !== inJson) {
    throw new ProgramError(place, `${what} ${inP4Info} in the P4Info, ${inJson} in the JSON`);
  }
}

function sameSize(
  info: { readonly size: number },
  object: { readonly size: number },
  place: string,
): void {
  differ(place, "has a size of", info.size, object.size);
}

function bindTable(
  program: Program,
  info: TableInfo,
  table: Table,
  index: number,
  p4info: P4Info,
): TableBinding {
  const place = `table ${info.name}`;
  differ(place, "has a number of key fields of", info.fields.length, table.key.length);
  const fields = info.fields.map(({ name, bitwidth, match }) => {
    const at = table.key.findIndex((field) => field.name === name);
    const field = table.key[at];
    if (field === undefined) {
      throw new ProgramError(place, `its key field ${name} of the P4Info is not in the JSON`);
    }
    const fieldPlace = `${place}, key field ${name}`;
    differ(fieldPlace, "has a width of", bitwidth, field.width);
    differ(fieldPlace, "matches by", match === "optional" ? "ternary" : match, kindOf(field));
    return at;
  });
  if (info.directCounterId !== undefined) {
    differ(place, "has a direct counter:", true, table.withCounters);
  }
  differ(
    place,
    "has a direct meter:",
    info.directMeterId !== undefined,
    table.directMeter !== undefined,
  );
  if (table.directMeter !== undefined) {
    const unit =
      p4info.directMeters.byId(info.directMeterId ?? 0)?.spec.unit === 2 ? "packets" : "bytes";
    differ(place, "has a direct meter of", unit, table.directMeter.unit);
  }
  differ(place, "has an action profile:", info.profile !== undefined, table.profile !== undefined);
  if (info.profile !== undefined) {
    const profile = program.profiles[table.profile ?? -1];
    differ(place, "has the action profile", info.profile.name, profile?.name ?? "none");
  }
  const actions = new Map<number, ActionBinding>();
  for (const { action } of info.actions) {
    const ordinal = table.actions.findIndex((id) => program.actions[id]?.name === action.name);
    const found = program.actions[table.actions[ordinal] ?? -1];
    if (found === undefined) {
      throw new ProgramError(place, `its action ${action.name} of the P4Info is not in the JSON`);
    }
    const actionPlace = `${place}, action ${action.name}`;
    differ(
      actionPlace,
      "has a number of parameters of",
      action.params.length,
      found.parameters.length,
    );
    const params = action.params.map(({ name, bitwidth }) => {
      const param = found.parameters.findIndex((p) => p.name === name);
      if (param < 0) {
        throw new ProgramError(
          actionPlace,
          `its parameter ${name} of the P4Info is not in the JSON`,
        );
      }
      differ(
        `${actionPlace}, parameter ${name}`,
        "has a width of",
        bitwidth,
        found.parameters[param]?.width ?? 0,
      );
      return param;
    });
    actions.set(action.id, { ordinal, params });
  }
  return { table: index, fields, actions };
}

function kindOf({ match }: KeyField): string {
  return match;
}
