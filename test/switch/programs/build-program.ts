import type { Json } from "../interpreter/json.js";
import { HeaderBuilder } from "./build-headers.js";
import { PipelineBuilder } from "./build-pipeline.js";
import { field, pathOf } from "./operands.js";
import type { ChecksumSpec, ProgramSpec, StateSpec } from "./program-spec.js";

const coreErrors = [
  "NoError",
  "PacketTooShort",
  "NoMatch",
  "StackOutOfBounds",
  "HeaderTooShort",
  "ParserTimeout",
  "ParserInvalidArgument",
];

const aliases = [
  "queueing_metadata.enq_timestamp",
  "queueing_metadata.enq_qdepth",
  "queueing_metadata.deq_timedelta",
  "queueing_metadata.deq_qdepth",
  "intrinsic_metadata.ingress_global_timestamp",
  "intrinsic_metadata.egress_global_timestamp",
  "intrinsic_metadata.mcast_grp",
  "intrinsic_metadata.egress_rid",
  "intrinsic_metadata.priority",
];

/** The BMv2 JSON of a program, in the form that p4c writes. */
export function buildProgram(spec: ProgramSpec): { readonly [key: string]: Json } {
  const headers = new HeaderBuilder(spec);
  const pipelines = new PipelineBuilder(spec);
  return {
    program: "test.p4",
    __meta__: { version: [2, 23], compiler: "a test" },
    ...headers.json,
    field_lists: listOf(spec.fieldLists, (fields, _, i) => ({
      id: i + 1,
      elements: fields.map(field),
    })),
    errors: [...coreErrors, ...(spec.errors ?? [])].map((name, i) => [name, i]),
    enums: [],
    parsers: [parserOf(spec.parser ?? { start: {} })],
    parse_vsets: listOf(spec.valueSets, (widths) => ({
      compressed_bitwidth: widths.reduce((a, b) => a + b, 0),
      max_size: 16,
    })),
    deparsers: [
      {
        name: "deparser",
        id: 0,
        order: [...(spec.deparser ?? headers.packetHeaders)],
        primitives: [...(spec.deparserPrimitives ?? [])],
      },
    ],
    meter_arrays: [...indirectMeters(spec), ...directMeters(spec)],
    counter_arrays: [
      ...listOf(spec.counters, (size) => ({ size, is_direct: false })),
      ...pipelines.directCounters,
    ],
    register_arrays: listOf(spec.registers, ([size, bitwidth]) => ({ size, bitwidth })),
    calculations: listOf(spec.calculations, ([algo, input]) => ({ algo, input: [...input] })),
    learn_lists: listOf(spec.learnLists, (fields, _, i) => ({
      id: i + 1,
      elements: fields.map(field),
    })),
    actions: pipelines.actions,
    pipelines: pipelines.pipelines,
    checksums: (spec.checksums ?? []).map(checksumOf),
    force_arith: [],
    extern_instances: [],
    field_aliases: aliases.map((alias) => [alias, ["standard_metadata", pathOf(alias)[1]]]),
  };
}

type Item = { readonly [key: string]: Json };

/** A list of what stands under names; ids count from 0 unless the item says otherwise. */
export function listOf<T>(
  items: Readonly<Record<string, T>> | undefined,
  make: (item: T, name: string, index: number) => Item,
): Item[] {
  return Object.entries(items ?? {}).map(([name, item], i) => ({
    name,
    id: i,
    ...make(item, name, i),
  }));
}

function indirectMeters({ meters }: ProgramSpec): Item[] {
  return listOf(meters, ([type, size]) => ({ type, size, rate_count: 2, is_direct: false }));
}

function directMeters({ meters, directMeters: direct }: ProgramSpec): Item[] {
  const first = Object.keys(meters ?? {}).length;
  return listOf(direct, ([type, binding, target], _, i) => ({
    id: first + i,
    type,
    rate_count: 2,
    size: 1024,
    is_direct: true,
    binding,
    result_target: pathOf(target),
  }));
}

function parserOf(states: Readonly<Record<string, StateSpec>>): Json {
  return {
    name: "parser",
    id: 0,
    init_state: Object.keys(states)[0] ?? null,
    parse_states: listOf(states, ({ ops = [], key = [], to = [], next = null }) => ({
      parser_ops: [...ops],
      transition_key: [...key],
      transitions: [
        ...to.map((transition) => ({
          type: "set" in transition ? "parse_vset" : "hexstr",
          value: "set" in transition ? transition.set : `0x${transition.value}`,
          mask: transition.mask === undefined ? null : `0x${transition.mask}`,
          next_state: transition.next,
        })),
        { type: "default", value: null, mask: null, next_state: next },
      ],
    })),
  };
}

function checksumOf(checksum: ChecksumSpec, id: number): Json {
  return {
    name: `cksum_${id}`,
    id,
    target: pathOf(checksum.target),
    type: checksum.type ?? "generic",
    calculation: checksum.calculation,
    verify: checksum.is === "verify",
    update: checksum.is === "update",
    if_cond: checksum.if ?? null,
  };
}
