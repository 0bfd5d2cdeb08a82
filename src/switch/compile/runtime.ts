// What generated code works on. The engine makes these objects once for a program; code reads their properties each time, since
// arrays are replaced when they grow.

/** One table, as generated code sees it. */
export interface TableRuntime {
  /** Generated code writes the packet's key here, see key-layout.ts, then calls {@link find}. */
  readonly key: Uint32Array;
  /** The row that wins; 0 if none matches. Row 0 is the default entry. */
  find(): number;
  /**
   * Row `r` is at `r * stride`: word 0 is the ordinal of its action + 1 (0: no action runs), then the parameters in order,
   * ceil(width / 32) words each, most significant first. Of a table with a profile, {@link choose} says where to look.
   */
  data: Uint32Array;
  readonly stride: number;
  /** Direct counter, by row; exact below 2^53. */
  packets: Float64Array;
  bytes: Float64Array;
  /** Of a table with idle timeout: `nowUs` of the last hit, by row. */
  hitAtUs: Float64Array;
  /** Of a table with a direct meter: executes that of the row. */
  readonly meter: MeterRuntime | undefined;
  /** Of a table with a profile: the row in `members` that a hit of `row` runs; 0: no action. `hash`: 0 without a selector. */
  choose(row: number, hash: number): number;
  /** Of a table with a profile: rows like those of `data`; row 0 runs nothing. */
  readonly members: { data: Uint32Array; readonly stride: number } | undefined;
}

/** Meter cells. */
export interface MeterRuntime {
  readonly size: number;
  /** 0 green, 1 yellow, 2 red; of a cell without configuration 0. `length`: ingress length in bytes. */
  execute(index: number, length: number): number;
}

/** Counter cells; exact below 2^53. */
export interface CounterRuntime {
  readonly packets: Float64Array;
  readonly bytes: Float64Array;
}

/** Register cells: cell `i` takes the words from `i * words` on, most significant first. */
export interface RegisterRuntime {
  readonly data: Uint32Array;
  readonly words: number;
  readonly size: number;
}

/** A value set. */
export interface ValueSetRuntime {
  /** Whether `key` (elements one behind the other, ceil(width / 32) words each) is a member, masks applied to both. */
  matches(key: Uint32Array, masks: Uint32Array | undefined): boolean;
  readonly key: Uint32Array;
}

/** All that generated code of one program works on. */
export interface Runtime {
  /** State of the packet at hand, see {@link Layout}. */
  readonly phv: Uint32Array;
  /** By index in `Program.tables`; undefined: it is a mere call of an action. */
  readonly tables: readonly (TableRuntime | undefined)[];
  readonly counters: readonly CounterRuntime[];
  readonly meters: readonly MeterRuntime[];
  readonly registers: readonly RegisterRuntime[];
  readonly valueSets: readonly ValueSetRuntime[];
  /** Microseconds since the switch began, set by the engine for each packet. */
  nowUs: number;
  /** The packet as it arrived, and where its payload begins and ends: for hashes over it. */
  bytes: Uint8Array;
  payloadStart: number;
  payloadEnd: number;
  readonly dropPort: number;
  /** A random number in 0 .. 2^32 - 1. */
  random(): number;
  log(text: string, values: readonly bigint[]): void;
  /** An `assert` or `assume` that does not hold: counted, told, and else ignored. */
  violated(kind: "assert" | "assume", action: string): void;
}

/** Told of every step of a packet, by code that was generated for tracing. The state of the packet is in `Runtime.phv`. */
export interface TraceHooks {
  /** Index in `Parser.states`. */
  parserState(state: number): void;
  extracted(header: number): void;
  condition(pipeline: "ingress" | "egress", node: number, holds: boolean): void;
  /** `row` 0: a miss. The key is in `TableRuntime.key`. `member`: row in `TableRuntime.members`, 0 without a profile. */
  table(table: number, row: number, member: number): void;
  /** An action begins; also that of a table without a key. Its parameters stand where its table says. */
  action(action: number): void;
}

/** A program, compiled for one {@link Runtime}. All of it works on `Runtime.phv`. */
export interface CompiledProgram {
  /**
   * Parses `bytes` from `start` to `end`, then verifies checksums; sets the hidden words `parserError` and `checksumError` and
   * the standard fields of the same names. Returns where the payload begins. Never throws, whatever the bytes.
   */
  parse(bytes: Uint8Array, start: number, end: number): number;
  ingress(): void;
  egress(): void;
  /** First half of the deparser: updates checksums, runs its primitives. Returns how many bytes {@link emit} will write. */
  prepare(): number;
  /** Second half: writes the valid headers to `out` from `at` on. Returns where they end. */
  emit(out: Uint8Array, at: number): number;
}
