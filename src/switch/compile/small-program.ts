import type {
  Action,
  Field,
  Header,
  HeaderType,
  Parser,
  Pipeline,
  Program,
} from "../program/program.js";
import { type Compilation, compileProgram } from "./compile.js";
import { type Layout, layoutOf, slotOf } from "./layout.js";
import type { CompiledProgram, Runtime, TraceHooks } from "./runtime.js";

// For tests of the code generator: programs of a few headers, and what they run on.

/** A field that is not special in any way. */
export function field(name: string, width: number, more: Partial<Field> = {}): Field {
  return { name, width, isVarbit: false, isSigned: false, saturates: false, ...more };
}

const standardFields = [
  field("ingress_port", 9),
  field("packet_length", 32),
  field("instance_type", 32),
  field("egress_spec", 9),
  field("egress_port", 9),
  field("mcast_grp", 16),
  field("checksum_error", 1),
  field("parser_error", 32),
];

const errorNames = [
  "NoError",
  "PacketTooShort",
  "NoMatch",
  "StackOutOfBounds",
  "HeaderTooShort",
  "ParserTimeout",
  "ParserInvalidArgument",
];

/** Header types and headers by name; header 0 is the standard metadata, those with `is: "metadata"` are metadata. */
export interface SmallHeaders {
  readonly types: readonly HeaderType[];
  readonly headers: readonly Header[];
}

const idle: Pipeline = { start: -1, nodes: [] };
const noParser: Parser = { start: -1, states: [] };

/** A program that does nothing but what `parts` say. Headers are added behind the standard metadata, which are header 0. */
export function smallProgram(small: SmallHeaders, parts: Partial<Program>): Program {
  const standard = (name: string) => ({
    of: { is: "header", header: 0 } as const,
    field: standardFields.findIndex((other) => other.name === name),
  });
  return {
    name: "small",
    headerTypes: [{ name: "standard_metadata", fields: standardFields }, ...small.types],
    headers: [{ name: "standard_metadata", type: 0, isMetadata: true }, ...small.headers],
    stacks: [],
    unions: [],
    unionStacks: [],
    errors: new Map(errorNames.map((name, i) => [name, i])),
    parser: noParser,
    valueSets: [],
    deparser: { order: [], primitives: [] },
    calculations: [],
    checksums: [],
    counters: [],
    meters: [],
    registers: [],
    actions: [],
    tables: [],
    profiles: [],
    ingress: idle,
    egress: idle,
    fieldLists: new Map(),
    learnLists: [],
    standard: {
      ingressPort: standard("ingress_port"),
      packetLength: standard("packet_length"),
      instanceType: standard("instance_type"),
      egressSpec: standard("egress_spec"),
      egressPort: standard("egress_port"),
      mcastGrp: standard("mcast_grp"),
      checksumError: standard("checksum_error"),
      parserError: standard("parser_error"),
    },
    ...parts,
  };
}

/** A pipeline that runs actions one behind the other. */
export function sequence(actions: readonly Action[]): Pipeline {
  return {
    start: actions.length === 0 ? -1 : 0,
    nodes: actions.map(({ name }, i) => ({
      is: "action",
      name,
      action: i,
      next: i + 1 < actions.length ? i + 1 : -1,
    })),
  };
}

/** A program that runs. */
export interface SmallRun {
  readonly layout: Layout;
  readonly runtime: Runtime;
  readonly compilation: Compilation;
  readonly code: CompiledProgram;
  /** Value of a field, as unsigned bits. */
  read(header: number, field: number): bigint;
  write(header: number, field: number, value: bigint): void;
  isValid(header: number): boolean;
  setValid(header: number): void;
}

/** Compiles a program and gives it something to run on; its tables are `tables`. */
export function runSmall(
  program: Program,
  more: Partial<Runtime> = {},
  trace?: TraceHooks,
): SmallRun {
  const layout = layoutOf(program);
  const phv = new Uint32Array(layout.words);
  const runtime: Runtime = {
    phv,
    tables: [],
    counters: program.counters.map(({ size }) => ({
      packets: new Float64Array(size),
      bytes: new Float64Array(size),
    })),
    meters: [],
    registers: program.registers.map(({ size, width }) => {
      const words = Math.ceil(width / 32);
      return { data: new Uint32Array(size * words), words, size };
    }),
    valueSets: [],
    nowUs: 0,
    bytes: new Uint8Array(0),
    payloadStart: 0,
    payloadEnd: 0,
    dropPort: 511,
    random: () => 0,
    log: () => {},
    violated: () => {},
    ...more,
  };
  const compilation = compileProgram(program, layout);
  const slot = (header: number, index: number) =>
    slotOf(layout, { of: { is: "header", header }, field: index });
  return {
    layout,
    runtime,
    compilation,
    code: compilation.instantiate(runtime, trace),
    read: (header, index) => {
      const { word, words } = slot(header, index);
      return phv
        .subarray(word, word + words)
        .reduce((value, part) => (value << 32n) | BigInt(part), 0n);
    },
    write: (header, index, value) => {
      const { word, words, width } = slot(header, index);
      const bits = BigInt.asUintN(width, value);
      for (let i = 0; i < words; i += 1) {
        phv[word + i] = Number(BigInt.asUintN(32, bits >> BigInt(32 * (words - 1 - i))));
      }
    },
    isValid: (header) => phv[layout.valid[header] ?? 0] === 1,
    setValid: (header) => {
      phv[layout.valid[header] ?? 0] = 1;
    },
  };
}
