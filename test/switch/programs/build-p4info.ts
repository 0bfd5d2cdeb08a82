import { P4InfoMessage } from "../../../src/p4/messages.js";
import { at, int, type Json, list } from "../interpreter/json.js";
import { widthOf } from "./build-headers.js";
import { pathOf } from "./operands.js";
import type { ProgramSpec, TableSpec } from "./program-spec.js";

const matchTypes: Readonly<Record<string, number>> = {
  exact: 2,
  valid: 2,
  lpm: 3,
  ternary: 4,
  range: 5,
};
const both = 3;
const perUnit = { bytes: 1, packets: 2 };

/** The P4Info of a program: all that a controller can see, which are not tables of mere statements. */
export function buildP4Info(spec: ProgramSpec, json: Json): Uint8Array {
  const ids = new Ids();
  const tables = [...(spec.ingress ?? []), ...(spec.egress ?? [])].filter(isTable);
  const direct = Object.entries(spec.directMeters ?? {});
  const message: P4InfoMessage = {
    pkgInfo: { arch: "v1model" },
    actions: Object.entries(spec.actions ?? {}).map(([name, { params = {} }]) => ({
      preamble: ids.of(0x01, name),
      params: valuesOf(params),
    })),
    tables: tables.map((table) => ({
      preamble: ids.of(0x02, table.table),
      matchFields: (table.key ?? []).map(([target, match], i) => ({
        id: i + 1,
        name: target,
        bitwidth: match === "valid" ? 1 : keyWidth(json, target),
        matchType: matchTypes[match] ?? 0,
      })),
      actionRefs: table.actions.map((name) => ({ id: ids.of(0x01, name).id })),
      constDefaultActionId:
        table.isDefaultConst === true ? ids.of(0x01, table.default?.[0] ?? "").id : 0,
      implementationId: table.profile === undefined ? 0 : ids.of(0x11, table.profile).id,
      directResourceIds: [
        ...(table.withCounters === true ? [ids.of(0x13, `${table.table}_hits`).id] : []),
        ...(table.meter === undefined ? [] : [ids.of(0x15, table.meter).id]),
      ],
      isConstTable: table.entries !== undefined,
      size: table.size ?? 1024,
    })),
    actionProfiles: Object.entries(spec.profiles ?? {}).map(([name, { size, selector }]) => ({
      preamble: ids.of(0x11, name),
      tableIds: tables
        .filter(({ profile }) => profile === name)
        .map(({ table }) => ids.of(0x02, table).id),
      withSelector: selector !== undefined,
      size,
    })),
    counters: Object.entries(spec.counters ?? {}).map(([name, size]) => ({
      preamble: ids.of(0x12, name),
      spec: { unit: both },
      size,
    })),
    directCounters: tables
      .filter(({ withCounters }) => withCounters === true)
      .map(({ table }) => ({
        preamble: ids.of(0x13, `${table}_hits`),
        spec: { unit: both },
        directTableId: ids.of(0x02, table).id,
      })),
    meters: Object.entries(spec.meters ?? {}).map(([name, [unit, size]]) => ({
      preamble: ids.of(0x14, name),
      spec: { unit: perUnit[unit] },
      size,
    })),
    directMeters: direct.map(([name, [unit, table]]) => ({
      preamble: ids.of(0x15, name),
      spec: { unit: perUnit[unit] },
      directTableId: ids.of(0x02, table).id,
    })),
    registers: Object.entries(spec.registers ?? {}).map(([name, [size, width]]) => ({
      preamble: ids.of(0x16, name),
      typeSpec: bits(width),
      size,
    })),
    digests: Object.entries(spec.learnLists ?? {}).map(([name, fields]) => ({
      preamble: ids.of(0x17, name),
      typeSpec: { tuple: { members: fields.map((path) => bits(keyWidth(json, path))) } },
    })),
    valueSets: Object.entries(spec.valueSets ?? {}).map(([name, widths]) => ({
      preamble: ids.of(0x03, name),
      match: widths.map((bitwidth, i) => ({ id: i + 1, name: `f${i}`, bitwidth, matchType: 2 })),
      size: 16,
    })),
    controllerPacketMetadata: Object.entries({
      packet_in: spec.packetIn,
      packet_out: spec.packetOut,
    }).flatMap(([name, fields]) =>
      fields === undefined ? [] : [{ preamble: ids.of(0x04, name), metadata: valuesOf(fields) }],
    ),
  };
  return P4InfoMessage.encode(message).finish();
}

/** Hands out ids, one for each name of a kind. */
class Ids {
  readonly #known = new Map<string, number>();

  of(
    kind: number,
    name: string,
  ): { readonly id: number; readonly name: string; readonly alias: string } {
    const key = `${kind} ${name}`;
    const id = this.#known.get(key) ?? kind * 0x100_0000 + this.#known.size + 1;
    this.#known.set(key, id);
    return { id, name, alias: name };
  }
}

function isTable(node: object): node is TableSpec {
  return "table" in node;
}

function valuesOf(widths: Readonly<Record<string, number>>) {
  return Object.entries(widths).map(([name, bitwidth], i) => ({ id: i + 1, name, bitwidth }));
}

function bits(bitwidth: number) {
  return { bitstring: { bit: { bitwidth } } };
}

/** The width of `header.field`. */
export function keyWidth(json: Json, path: string): number {
  const [name, field] = pathOf(path);
  if (field === "$valid$") {
    return 1;
  }
  const header = list(at(json, "headers")).find((item) => at(item, "name") === name);
  const type = list(at(json, "header_types")).find(
    (item) => at(item, "name") === at(header, "header_type"),
  );
  const found = list(at(type, "fields")).find((item) => list(item)[0] === field);
  if (found === undefined) {
    throw new TypeError(`there is no field ${path}`);
  }
  return widthOf(int(list(found)[1])).width;
}
