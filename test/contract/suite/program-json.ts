import type { P4DataTypeSpec, P4InfoMessage, TableEntry } from "../../../src/p4/messages.js";
import { programEntries } from "./program.js";

type Table = NonNullable<P4InfoMessage["tables"]>[number];
type Field = readonly [name: string, width: number];

/** p4.config.v1.MatchField.MatchType to what BMv2 calls it. */
const matchTypes = ["", "", "exact", "lpm", "ternary", "range", "ternary"] as const;
/** From the least to the most that a table of the kind takes. */
const kinds = ["exact", "lpm", "ternary", "range"] as const;
const units = ["", "bytes", "packets"] as const;

const standard: readonly Field[] = [
  ["ingress_port", 9],
  ["egress_spec", 9],
  ["egress_port", 9],
  ["instance_type", 32],
  ["packet_length", 32],
];

/**
 * BMv2 JSON with the objects of a P4Info and the entries of the contract's program. Packets meet none of them: the control
 * flow is empty.
 */
export function programJson(p4info: P4InfoMessage): Uint8Array {
  const json = {
    __meta__: { version: [2, 23], compiler: "contract" },
    header_types: [
      { name: "standard_t", id: 0, fields: standard },
      { name: "scalars_t", id: 1, fields: scalars(p4info) },
    ],
    headers: [
      { name: "standard_metadata", id: 0, header_type: "standard_t", metadata: true },
      { name: "scalars", id: 1, header_type: "scalars_t", metadata: true },
    ],
    parsers: [
      {
        name: "parser",
        id: 0,
        init_state: "start",
        parse_states: [
          {
            name: "start",
            id: 0,
            parser_ops: [],
            transition_key: [],
            transitions: [{ type: "default", value: null, mask: null, next_state: null }],
          },
        ],
      },
    ],
    deparsers: [{ name: "deparser", id: 0, order: [], primitives: [] }],
    parse_vsets: (p4info.valueSets ?? []).map(({ preamble, match, size }, id) => ({
      name: preamble?.name,
      id,
      compressed_bitwidth: (match ?? []).reduce((sum, { bitwidth }) => sum + (bitwidth ?? 0), 0),
      max_size: Number(size ?? 0),
    })),
    counter_arrays: [
      ...(p4info.counters ?? []).map(({ preamble, size }) => ({
        name: preamble?.name,
        size: Number(size ?? 0),
        is_direct: false,
      })),
      ...(p4info.directCounters ?? []).map(({ preamble, directTableId }) => ({
        name: preamble?.name,
        is_direct: true,
        binding: tableOf(p4info, directTableId)?.preamble?.name,
      })),
    ].map((counter, id) => ({ ...counter, id })),
    meter_arrays: meters(p4info),
    register_arrays: (p4info.registers ?? []).map(({ preamble, typeSpec, size }, id) => ({
      name: preamble?.name,
      id,
      size: Number(size ?? 0),
      bitwidth: widthOf(typeSpec ?? {}, p4info),
    })),
    learn_lists: (p4info.digests ?? []).map(({ preamble, typeSpec }, id) => ({
      name: preamble?.name,
      id: id + 1,
      elements: membersOf(typeSpec ?? {}, p4info).map(({ name }) => ({
        type: "field",
        value: ["scalars", `${preamble?.name}.${name}`],
      })),
    })),
    actions: (p4info.actions ?? []).map(({ preamble, params }) => ({
      name: preamble?.name,
      id: preamble?.id,
      runtime_data: (params ?? []).map(({ name, bitwidth }) => ({ name, bitwidth })),
      primitives: [],
    })),
    pipelines: [
      {
        name: "ingress",
        id: 0,
        init_table: null,
        tables: (p4info.tables ?? []).map((table, id) => tableJson(table, id, p4info)),
        action_profiles: (p4info.actionProfiles ?? []).map(
          ({ preamble, size, withSelector }, id) => ({
            name: preamble?.name,
            id,
            max_size: Number(size ?? 0),
            ...(withSelector && { selector: { algo: "crc16", input: [] } }),
          }),
        ),
        conditionals: [],
      },
      {
        name: "egress",
        id: 1,
        init_table: null,
        tables: [],
        action_profiles: [],
        conditionals: [],
      },
    ],
    checksums: [],
  };
  return Buffer.from(JSON.stringify(json));
}

function scalars(p4info: P4InfoMessage): Field[] {
  const { tables, digests } = p4info;
  const keys = (tables ?? []).flatMap((table) =>
    (table.matchFields ?? []).map(
      ({ name, bitwidth }): Field => [scalarOf(table, name), bitwidth ?? 0],
    ),
  );
  const digested = (digests ?? []).flatMap(({ preamble, typeSpec }) =>
    membersOf(typeSpec ?? {}, p4info).map(
      ({ name, typeSpec }): Field => [`${preamble?.name}.${name}`, widthOf(typeSpec ?? {}, p4info)],
    ),
  );
  return [...new Map([["color", 2], ...keys, ...digested])];
}

function scalarOf({ preamble }: Table, field: string | null | undefined): string {
  return `${preamble?.name}.${field}`;
}

function meters(p4info: P4InfoMessage): object[] {
  const indirect = (p4info.meters ?? []).map(({ preamble, spec, size }) => ({
    name: preamble?.name,
    is_direct: false,
    size: Number(size ?? 0),
    rate_count: 2,
    type: units[spec?.unit ?? 0],
  }));
  const direct = (p4info.directMeters ?? []).map(({ preamble, spec, directTableId }) => ({
    name: preamble?.name,
    is_direct: true,
    rate_count: 2,
    type: units[spec?.unit ?? 0],
    binding: tableOf(p4info, directTableId)?.preamble?.name,
    result_target: ["scalars", "color"],
  }));
  return [...indirect, ...direct].map((meter, id) => ({ ...meter, id }));
}

function tableJson(table: Table, id: number, p4info: P4InfoMessage): object {
  const { preamble, matchFields, actionRefs, directResourceIds, implementationId } = table;
  const key = (matchFields ?? []).map(({ name, matchType }) => ({
    match_type: matchTypes[matchType ?? 0],
    name,
    target: ["scalars", scalarOf(table, name)],
    mask: null,
  }));
  const has = (resource: { preamble?: { id?: number | null } | null }): boolean =>
    directResourceIds?.includes(resource.preamble?.id ?? 0) === true;
  const profile = p4info.actionProfiles?.find(({ preamble }) => preamble?.id === implementationId);
  const actions = (actionRefs ?? []).map(({ id }) => id ?? 0);
  const hasDrop = actions.includes(dropId);
  return {
    name: preamble?.name,
    id,
    key,
    match_type: kinds[Math.max(0, ...key.map(({ match_type }) => kindOf(match_type)))],
    type: profile === undefined ? "simple" : profile.withSelector ? "indirect_ws" : "indirect",
    ...(profile !== undefined && { action_profile: profile.preamble?.name }),
    max_size: Number(table.size ?? 0),
    with_counters: p4info.directCounters?.some(has) === true,
    direct_meters: p4info.directMeters?.find(has)?.preamble?.name ?? null,
    support_timeout: table.idleTimeoutBehavior === 1,
    action_ids: actions,
    actions: actions.map((action) => actionName(p4info, action)),
    base_default_next: null,
    next_tables: Object.fromEntries(actions.map((id) => [actionName(p4info, id), null])),
    ...(profile === undefined &&
      hasDrop && {
        default_entry: {
          action_id: dropId,
          action_const: (table.constDefaultActionId ?? 0) !== 0,
          action_data: [],
          action_entry_const: (table.constDefaultActionId ?? 0) !== 0,
        },
      }),
    entries: programEntries.filter(({ tableId }) => tableId === preamble?.id).map(entryJson),
  };
}

const dropId = 0x0100_0002;

function entryJson({ match, action }: TableEntry): object {
  return {
    match_key: (match ?? []).map(({ exact }) => ({
      match_type: "exact",
      // Two bytes, as its 12 bits have.
      key: `0x${Buffer.from(exact?.value ?? [])
        .toString("hex")
        .padStart(4, "0")}`,
    })),
    action_entry: { action_id: action?.action?.actionId, action_data: [] },
    priority: 1,
  };
}

function kindOf(match: (typeof matchTypes)[number] | undefined): number {
  return kinds.indexOf(match === "" || match === undefined ? "exact" : match);
}

function tableOf({ tables }: P4InfoMessage, id: number | null | undefined): Table | undefined {
  return tables?.find(({ preamble }) => preamble?.id === id);
}

function actionName({ actions }: P4InfoMessage, id: number): string {
  return actions?.find(({ preamble }) => preamble?.id === id)?.preamble?.name ?? "";
}

function membersOf({ struct }: P4DataTypeSpec, { typeInfo }: P4InfoMessage) {
  return typeInfo?.structs?.[struct?.name ?? ""]?.members ?? [];
}

function widthOf(spec: P4DataTypeSpec, p4info: P4InfoMessage): number {
  return spec.struct != null
    ? membersOf(spec, p4info).reduce(
        (sum, { typeSpec }) => sum + widthOf(typeSpec ?? {}, p4info),
        0,
      )
    : (spec.bitstring?.bit?.bitwidth ?? 1);
}
