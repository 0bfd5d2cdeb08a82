import type { RawPipelineConfig } from "../../p4/server/envelope.js";
import type { RowQuery } from "../../p4/server/target.js";
import type { PacketTrace } from "../../switch/engine/packet-trace.js";
import type { SentFrame } from "../../switch/engine/port-gate.js";
import type { OpenPort } from "./switch-port.js";
import type { SwitchStats } from "./switch-stats.js";
import type { ThreadError } from "./thread-error.js";

// What the thread of the switch and the main one say to each other.

/** Something that is answered once, or in several parts. */
export type Question =
  | { readonly ask: "verify"; readonly config: RawPipelineConfig }
  | {
      readonly ask: "install";
      /** Unset: what was verified last. */
      readonly config: RawPipelineConfig | undefined;
      readonly kept: readonly number[] | undefined;
    }
  /** See `encodeUpdates`; answered with what `encodeStatuses` makes. */
  | { readonly ask: "write"; readonly updates: ArrayBuffer }
  /** Parts: what `encodeRowStates` makes. */
  | { readonly ask: "rows"; readonly query: RowQuery }
  /** An encoded Entity; parts: encoded ReadResponses. */
  | { readonly ask: "entities"; readonly query: Uint8Array }
  | { readonly ask: "openPort"; readonly port: number; readonly device: string }
  | { readonly ask: "closePort"; readonly port: number }
  | { readonly ask: "listPorts" }
  | { readonly ask: "inject"; readonly port: number; readonly frame: Uint8Array }
  /** Parts: traces of packets. */
  | { readonly ask: "trace"; readonly count: number }
  | { readonly ask: "stats" };

/** What answers each {@link Question}. */
export interface Answers {
  readonly verify: undefined;
  readonly install: undefined;
  readonly write: Uint8Array;
  readonly rows: undefined;
  readonly entities: undefined;
  readonly openPort: undefined;
  readonly closePort: undefined;
  readonly listPorts: readonly OpenPort[];
  readonly inject: readonly SentFrame[];
  readonly trace: undefined;
  readonly stats: SwitchStats;
}

/** What the parts of an answer are. */
export interface Parts {
  readonly rows: ArrayBuffer;
  readonly entities: ArrayBuffer;
  readonly trace: PacketTrace;
}

/** A {@link Question} that is answered in parts. */
export type LongQuestion = Extract<Question, { readonly ask: keyof Parts }>;

/** What the main thread says. */
export type ToSwitch =
  | { readonly is: "question"; readonly id: number; readonly question: Question }
  /** So many parts of the answer have been used. */
  | { readonly is: "used"; readonly id: number; readonly parts: number }
  /** The rest of the answer is not wanted. */
  | { readonly is: "enough"; readonly id: number }
  /** An encoded PacketOut. */
  | { readonly is: "packetOut"; readonly packet: Uint8Array };

/** What the thread of the switch says. */
export type FromSwitch =
  /** It runs. `wakeFd`: an eventfd to write to after a message when it sleeps; -1: messages wake it. */
  | { readonly is: "running"; readonly wakeFd: number }
  | { readonly is: "part"; readonly id: number; readonly part: unknown }
  | { readonly is: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly is: "failure"; readonly id: number; readonly error: ThreadError }
  /** Encoded PacketIns. */
  | { readonly is: "packetIns"; readonly packets: readonly Uint8Array[] }
  /** An encoded P4Data. */
  | { readonly is: "digest"; readonly digestId: number; readonly message: Uint8Array }
  /** What `encodeRowStates` makes, of one table. */
  | { readonly is: "idle"; readonly tableId: number; readonly rows: ArrayBuffer }
  | { readonly is: "log"; readonly level: "info" | "warn"; readonly text: string }
  /** Something that nobody asked for went wrong; the thread ends. */
  | { readonly is: "fault"; readonly error: ThreadError };

/** Words of the memory that both threads see. */
export const Shared = {
  /** Not 0: the thread of the switch is to end. */
  stop: 0,
  /** Not 0: it sleeps, or is about to. */
  asleep: 1,
  /** Packet-ins that the main thread has not dealt with. */
  packetIns: 2,
  /** Not 0: the main thread is about to wake it, if it sleeps. */
  waking: 3,
  words: 4,
} as const;

/** How many parts of an answer may be under way. */
export const partsInFlight = 4;

/** What the thread of the switch is started with. */
export interface ThreadOptions {
  readonly shared: SharedArrayBuffer;
  readonly cpuPort: number;
  readonly dropPort: number;
  /** The network namespace of its ports; undefined: that of the process. */
  readonly netns: string | undefined;
  /** Where a file for each port is written; undefined: nowhere. */
  readonly pcapDir: string | undefined;
}
