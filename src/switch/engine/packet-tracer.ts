import { type KeyLayout, keyLayoutOf } from "../compile/key-layout.js";
import { type Layout, slotOf, wordsOf } from "../compile/layout.js";
import type { Runtime, TraceHooks } from "../compile/runtime.js";
import type { Action, Program, Table } from "../program/program.js";
import { bigintOfWords } from "../state/words.js";
import type {
  PacketTrace,
  TraceAction,
  TraceFrame,
  TraceInstance,
  TraceStep,
  TraceValue,
} from "./packet-trace.js";
import type { TrafficTracer } from "./traffic-tracer.js";

/** What a {@link PacketTracer} is made of. */
export interface PacketTracerOptions {
  readonly program: Program;
  readonly layout: Layout;
  readonly runtime: Runtime;
  /** An entry in words; `table` is an index in `Program.tables`. */
  readonly describe: (table: number, row: number) => string | undefined;
}

const instances: readonly TraceInstance[] = [
  "normal",
  "ingressClone",
  "egressClone",
  "normal",
  "recirculated",
  "replica",
  "resubmitted",
];

/** Writes down what happens to a packet. */
export class PacketTracer implements TraceHooks, TrafficTracer {
  readonly #options: PacketTracerOptions;
  readonly #keys: readonly KeyLayout[];
  readonly #egressSpec: number;
  #steps: TraceStep[] = [];
  #outputs: TraceFrame[] = [];
  #start: Pick<PacketTrace, "port" | "bytes" | "atUs"> = { port: 0, bytes: "", atUs: 0 };
  /** The table that was looked up last, until its action has begun. */
  #table: Table | undefined;
  #lastAction: { readonly action?: string; readonly table?: string } = {};
  #droppedBy: { readonly action?: string; readonly table?: string } | undefined;

  constructor(options: PacketTracerOptions) {
    this.#options = options;
    this.#keys = options.program.tables.map(keyLayoutOf);
    this.#egressSpec = slotOf(options.layout, options.program.standard.egressSpec).word;
  }

  begin(port: number, bytes: Uint8Array, start: number, end: number, atUs: number): void {
    this.#steps = [];
    this.#outputs = [];
    this.#start = { port, bytes: hexOf(bytes, start, end), atUs };
  }

  end(): PacketTrace {
    return { ...this.#start, steps: this.#steps, outputs: this.#outputs };
  }

  fault(message: string): void {
    this.#steps.push({ is: "fault", message });
  }

  ingress(instanceType: number): void {
    this.#beginPass();
    this.#steps.push({ is: "ingress", as: instances[instanceType] ?? "normal" });
  }

  egress(port: number, instanceType: number): void {
    this.#beginPass();
    this.#steps.push({ is: "egress", as: instances[instanceType] ?? "normal", port });
  }

  parserState(state: number): void {
    const { name = "" } = this.#options.program.parser.states[state] ?? {};
    this.#steps.push({ is: "parserState", name });
  }

  extracted(header: number): void {
    const { program, layout, runtime } = this.#options;
    const { name = "", type = -1 } = program.headers[header] ?? {};
    const fields = (program.headerTypes[type]?.fields ?? []).map(({ name }, i): TraceValue => {
      const slot = layout.fields[header]?.[i] ?? { word: 0, words: 1, width: 0 };
      return { name, value: hexAt(runtime.phv, slot.word, slot.words, slot.width) };
    });
    this.#steps.push({ is: "header", name, fields });
  }

  parsed(payloadAt: number): void {
    const { program, layout, runtime } = this.#options;
    const code = runtime.phv[layout.hidden.parserError] ?? 0;
    const [error] = [...program.errors].find(([, value]) => value === code) ?? [`error ${code}`];
    this.#steps.push({
      is: "parsed",
      headerBytes: payloadAt,
      ...(error !== "NoError" && { error }),
      checksumError: runtime.phv[layout.hidden.checksumError] !== 0,
    });
  }

  condition(pipeline: "ingress" | "egress", node: number, holds: boolean): void {
    this.#noteDropPort();
    const { name = "" } = this.#options.program[pipeline].nodes[node] ?? {};
    this.#steps.push({ is: "condition", name, holds });
  }

  table(index: number, row: number, member: number): void {
    this.#noteDropPort();
    const { program, describe } = this.#options;
    const table = program.tables[index];
    if (table === undefined) {
      return;
    }
    this.#table = table;
    const action = this.#actionOf(index, table, row, member);
    const entry = row === 0 ? undefined : describe(index, row);
    this.#steps.push({
      is: "table",
      name: table.name,
      key: this.#keyOf(index, table),
      hit: row !== 0,
      ...(entry !== undefined && { entry }),
      ...(action !== undefined && { action }),
    });
  }

  action(index: number): void {
    this.#noteDropPort();
    const { name = "" } = this.#options.program.actions[index] ?? {};
    const table = this.#table;
    this.#table = undefined;
    this.#lastAction = { action: name, ...(table !== undefined && { table: table.name }) };
    if (table === undefined) {
      this.#steps.push({ is: "action", action: { name, args: [] } });
    }
  }

  cloned(at: "ingress" | "egress", session: number, copies: number | undefined): void {
    this.#steps.push({ is: "clone", at, session, ...(copies !== undefined && { copies }) });
  }

  digest(learnList: number): void {
    const { name = "" } = this.#options.program.learnLists[learnList] ?? {};
    this.#steps.push({ is: "digest", name });
  }

  resubmitted(): void {
    this.#steps.push({ is: "resubmit" });
  }

  recirculated(bytes: number): void {
    this.#steps.push({ is: "recirculate", bytes });
  }

  multicast(group: number, copies: number | undefined): void {
    this.#steps.push({ is: "multicast", group, ...(copies !== undefined && { copies }) });
  }

  dropped(at: "ingress" | "egress"): void {
    this.#noteDropPort();
    this.#steps.push({ is: "drop", at, ...this.#droppedBy });
  }

  looped(): void {
    this.#steps.push({ is: "looped" });
  }

  sent(port: number, bytes: Uint8Array, start: number, end: number): void {
    this.#steps.push({ is: "output", port, length: end - start });
    this.#outputs.push({ port, bytes: hexOf(bytes, start, end) });
  }

  #beginPass(): void {
    this.#table = undefined;
    this.#lastAction = {};
    this.#droppedBy = undefined;
  }

  /** Between two steps: what ran last has chosen the drop port, or another one again. */
  #noteDropPort(): void {
    const { runtime, layout, program } = this.#options;
    const { width } = slotOf(layout, program.standard.egressSpec);
    const dropPort = runtime.dropPort % 2 ** width;
    if (runtime.phv[this.#egressSpec] !== dropPort) {
      this.#droppedBy = undefined;
    } else {
      this.#droppedBy ??= this.#lastAction;
    }
  }

  #keyOf(index: number, { key }: Table): TraceValue[] {
    const words = this.#options.runtime.tables[index]?.key ?? new Uint32Array();
    return key.map(({ name, width }, i) => {
      const slot = this.#keys[index]?.fields[i] ?? { word: 0, words: 1, shift: 0 };
      const all = bigintOfWords(words, slot.word, slot.words) >> BigInt(slot.shift);
      return { name, value: hex(BigInt.asUintN(width, all), width) };
    });
  }

  #actionOf(index: number, table: Table, row: number, member: number): TraceAction | undefined {
    const runtime = this.#options.runtime.tables[index];
    const rows = table.profile !== undefined && row !== 0 ? runtime?.members : runtime;
    const at = (rows === runtime ? row : member) * (rows?.stride ?? 0);
    const ordinal = (rows?.data[at] ?? 0) - 1;
    const fixed = runtime === undefined ? table.defaultEntry?.ordinal : undefined;
    const action = this.#options.program.actions[table.actions[fixed ?? ordinal] ?? -1];
    if (action === undefined) {
      return undefined;
    }
    const args = rows === undefined ? fixedArgs(table, action) : argsAt(rows.data, at + 1, action);
    return { name: action.name, args };
  }
}

function argsAt(data: Uint32Array, at: number, { parameters }: Action): TraceValue[] {
  let word = at;
  return parameters.map(({ name, width }) => {
    const words = wordsOf(width);
    word += words;
    return { name, value: hexAt(data, word - words, words, width) };
  });
}

function fixedArgs({ defaultEntry }: Table, { parameters }: Action): TraceValue[] {
  return parameters.map(({ name, width }, i) => ({
    name,
    value: hex(defaultEntry?.args[i] ?? 0n, width),
  }));
}

function hexAt(words: Uint32Array, at: number, count: number, width: number): string {
  return hex(bigintOfWords(words, at, count), width);
}

function hex(value: bigint, width: number): string {
  return `0x${value.toString(16).padStart(Math.ceil(width / 4), "0")}`;
}

function hexOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString("hex");
}
