import type { P4DataTypeSpec } from "../../p4/messages.js";
import type { P4Info } from "../../p4/p4info/p4info.js";
import { type DataShape, dataShapeOf, leavesOf } from "../state/data-shape.js";
import { bindTable } from "./bind-table.js";
import type { Binding, TableBinding } from "./binding.js";
import { requireSame, requireSameSize, requireSameUnit } from "./differences.js";
import type { Program } from "./program.js";

/**
 * Finds the objects of a P4Info in a program, by full name. What the program lacks is left out, actions of tables included; a
 * table of which it lacks a key field is left out as a whole.
 *
 * @throws ProgramError where both have something and it differs: widths, kinds of match, parameters, sizes, units
 */
export function bindProgram(program: Program, p4info: P4Info): Binding {
  return {
    tables: bindTables(program, p4info),
    counters: bind("counter", p4info.counters, program.counters, requireSameSize),
    meters: bind("meter", p4info.meters, program.meters, (place, info, meter) => {
      requireSameSize(place, info, meter);
      requireSameUnit(place, info.spec, meter.unit);
    }),
    registers: bind("register", p4info.registers, program.registers, (place, info, register) => {
      requireSameSize(place, info, register);
      const { width } = shapeOf(info.type, p4info) ?? register;
      requireSame(place, "width", width, register.width);
    }),
    valueSets: bind("value set", p4info.valueSets, program.valueSets, (place, info, set) => {
      requireSameSize(place, info, set);
      if (set.widths.length > 0) {
        const widths = info.fields.map(({ bitwidth }) => bitwidth);
        requireSame(place, "widths", widths.join(", "), set.widths.join(", "));
      }
    }),
    profiles: bind(
      "action profile",
      p4info.actionProfiles,
      program.profiles,
      (place, info, one) => {
        const kind = (hasSelector: boolean): string =>
          hasSelector ? "selector" : "action profile";
        requireSameSize(place, info, one);
        requireSame(place, "kind", kind(info.withSelector), kind(one.selector !== undefined));
      },
    ),
    ...bindDigests(program, p4info),
  };
}

function bindTables(program: Program, p4info: P4Info): Map<number, TableBinding> {
  const indices = new Map(program.tables.map(({ name }, i) => [name, i]));
  const bound = new Map<number, TableBinding>();
  for (const info of p4info.tables) {
    const index = indices.get(info.name);
    const binding = index === undefined ? undefined : bindTable(program, p4info, info, index);
    if (binding !== undefined) {
      bound.set(info.id, binding);
    }
  }
  return bound;
}

interface Named {
  readonly name: string;
}

function bind<I extends Named & { readonly id: number }, P extends Named>(
  kind: string,
  infos: Iterable<I>,
  objects: readonly P[],
  check: (place: string, info: I, object: P) => void,
): Map<number, number> {
  const indices = new Map(objects.map(({ name }, i) => [name, i]));
  const bound = new Map<number, number>();
  for (const info of infos) {
    const index = indices.get(info.name);
    const object = objects[index ?? -1];
    if (index !== undefined && object !== undefined) {
      check(`${kind} ${info.name}`, info, object);
      bound.set(info.id, index);
    }
  }
  return bound;
}

function bindDigests(program: Program, p4info: P4Info): Pick<Binding, "digests" | "learnLists"> {
  const digests = new Map<number, number>();
  const learnLists = new Map<number, number>();
  program.learnLists.forEach(({ name, fields }, index) => {
    const info = p4info.digests.byName(name);
    if (info !== undefined) {
      const inJson = fields.map(({ width }) => width);
      const shape = shapeOf(info.type, p4info);
      const inP4Info = shape === undefined ? inJson : leavesOf(shape).map(({ width }) => width);
      requireSame(`digest ${name}`, "widths", inP4Info.join(", "), inJson.join(", "));
      learnLists.set(index, info.id);
      digests.set(info.id, digests.get(info.id) ?? index);
    }
  });
  return { digests, learnLists };
}

/** Undefined where the P4Info does not tell how many bits a type has. */
function shapeOf(type: P4DataTypeSpec, { message }: P4Info): DataShape | undefined {
  return dataShapeOf(type, message.typeInfo ?? {});
}
