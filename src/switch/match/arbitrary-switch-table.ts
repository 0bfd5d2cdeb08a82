// For tests: tables that both a P4Info and a program have, with fields and parameters in another order there.
import fc from "fast-check";
import type { P4InfoMessage } from "../../p4/messages.js";
import { P4InfoMessage as Message } from "../../p4/messages.js";
import type { FieldInfo } from "../../p4/p4info/p4info.js";
import { type Pipeline, pipelineOf } from "../../p4/server/pipeline.js";
import type { TableBinding } from "../program/binding.js";
import type { Action, MatchKind, Table } from "../program/program.js";

/** A table in both forms. */
export interface BoundTable {
  readonly pipeline: Pipeline;
  readonly tableId: number;
  readonly table: Table;
  readonly actions: readonly Action[];
  readonly binding: TableBinding;
}

export interface TableShape {
  /** Numbers of P4Info's MatchType, and bits. */
  readonly fields: readonly { readonly match: number; readonly width: number }[];
  /** By action: bits of its parameters. */
  readonly actions: readonly (readonly number[])[];
  readonly kind: "direct" | "profile" | "selector";
  readonly meter: boolean;
  readonly idleTimeout: boolean;
  readonly size: number;
}

/** Ids in the P4Info of {@link boundTable}. */
export const ids = { table: 0x0200_0001, action: 0x0100_0001, profile: 0x1100_0001 } as const;

/** The table of this shape; the program has fields, actions and parameters the other way round. */
export function boundTable(shape: TableShape): BoundTable {
  const message: P4InfoMessage = {
    tables: [
      {
        preamble: { id: ids.table, name: "c.t", alias: "t" },
        matchFields: shape.fields.map(({ match, width }, i) => ({
          id: i + 1,
          name: `f${i}`,
          matchType: match,
          bitwidth: width,
        })),
        actionRefs: shape.actions.map((_, i) => ({ id: ids.action + i })),
        idleTimeoutBehavior: shape.idleTimeout ? 1 : 0,
        ...(shape.kind === "direct" ? {} : { implementationId: ids.profile }),
        directResourceIds: [0x1300_0001, ...(shape.meter ? [0x1500_0001] : [])],
        size: shape.size,
      },
    ],
    actions: shape.actions.map((params, i) => ({
      preamble: { id: ids.action + i, name: `c.a${i}`, alias: `a${i}` },
      params: params.map((bitwidth, p) => ({ id: p + 1, name: `p${p}`, bitwidth })),
    })),
    actionProfiles: [
      {
        preamble: { id: ids.profile, name: "c.p", alias: "p" },
        withSelector: shape.kind === "selector",
        tableIds: [ids.table],
        size: 8,
      },
    ],
    directCounters: [
      { preamble: { id: 0x1300_0001, name: "c.n", alias: "n" }, directTableId: ids.table },
    ],
    directMeters: [
      { preamble: { id: 0x1500_0001, name: "c.m", alias: "m" }, directTableId: ids.table },
    ],
  };
  const p4info = Message.encode(message).finish();
  const pipeline = pipelineOf({ p4info, deviceConfig: new Uint8Array(), cookie: undefined });
  const info = pipeline.p4info.tables.byId(ids.table);
  const fields = [...(info?.fields ?? [])];
  return { pipeline, tableId: ids.table, ...programOf(shape, fields) };
}

/** Shapes of all kinds. */
export const arbitraryShape: fc.Arbitrary<TableShape> = fc
  .record({
    fields: fc.array(fc.record({ match: fc.constantFrom(2, 3, 4, 5, 6), width: widths() }), {
      minLength: 1,
      maxLength: 4,
    }),
    actions: fc.array(fc.array(widths(), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom("direct", "direct", "profile", "selector"),
    meter: fc.boolean(),
    idleTimeout: fc.boolean(),
    size: fc.constantFrom(3, 100),
  })
  .map((shape) => ({ ...shape, fields: atMostOneLpm(shape.fields) }));

function widths(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 1, max: 140 }), fc.constantFrom(1, 8, 9, 16, 32, 48, 128));
}

function atMostOneLpm(fields: TableShape["fields"]): TableShape["fields"] {
  const first = fields.findIndex(({ match }) => match === 3);
  return fields.map((field, i) =>
    field.match === 3 && i !== first ? { ...field, match: 2 } : field,
  );
}

function programOf(
  { fields, actions, meter, idleTimeout, size, kind }: TableShape,
  infos: readonly FieldInfo[],
): Pick<BoundTable, "table" | "actions" | "binding"> {
  const last = fields.length - 1;
  const key = infos.toReversed().map(({ name, match, bitwidth }) => ({
    name,
    match: match === "optional" ? ("ternary" as const) : match,
    width: bitwidth,
    value: { op: "constant" as const, value: 0n },
  }));
  const kinds: readonly MatchKind[] = ["range", "ternary", "lpm", "exact"];
  const table: Table = {
    name: "c.t",
    pipeline: "ingress",
    match: kinds.find((of) => key.some(({ match }) => match === of)) ?? "exact",
    key,
    size,
    actions: actions.map((_, i) => actions.length - 1 - i),
    withCounters: true,
    ...(meter && {
      directMeter: {
        name: "c.m",
        unit: "packets" as const,
        target: { of: { is: "header" as const, header: 0 }, field: 0 },
      },
    }),
    withIdleTimeout: idleTimeout,
    ...(kind !== "direct" && { profile: 0 }),
    next: { by: "hit", hit: -1, miss: -1 },
    defaultEntry: { ordinal: 0, args: (actions.at(-1) ?? []).map(() => 1n), isConst: false },
    entries: [],
  };
  const binding: TableBinding = {
    table: 0,
    fields: fields.map((_, i) => last - i),
    actions: new Map(
      actions.map((params, i) => [
        ids.action + i,
        { ordinal: actions.length - 1 - i, params: params.map((_, p) => params.length - 1 - p) },
      ]),
    ),
  };
  return {
    table,
    binding,
    actions: actions.map((params, i) => ({
      name: `c.a${i}`,
      parameters: params.map((width, p) => ({ name: `p${p}`, width })).toReversed(),
      primitives: [],
    })),
  };
}
