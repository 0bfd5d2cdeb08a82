import type { Entity, PacketOut } from "../../p4/messages.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type {
  Kept,
  RowQuery,
  RowState,
  TargetEvents,
  TargetUpdate,
} from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import type { PacketTrace } from "../../switch/engine/packet-trace.js";
import type { SentFrame } from "../../switch/engine/port-gate.js";
import type { OpenPort } from "./switch-port.js";

/** What the switch's thread asks of an `EmbeddedSwitch`. */
export interface SwitchCore {
  verifyNow(pipeline: Pipeline): void;
  installNow(pipeline: Pipeline, kept?: Kept): void;
  writeNow(updates: readonly TargetUpdate[]): readonly UpdateStatus[];
  rowsNow(query: RowQuery): Iterable<readonly RowState[]>;
  entitiesNow(query: Entity): Iterable<readonly Entity[]>;
  packetOut(packet: PacketOut): void;
  listen(events: TargetEvents): void;
  inject(port: number, frame: Uint8Array): readonly SentFrame[];
  trace(count: number, done: (trace: PacketTrace) => void): () => void;
  readonly stats: Readonly<Record<string, number>>;
}

/** What the switch's thread asks of its ports. */
export interface SwitchPorts {
  /** @throws PortError that says what to do */
  open(port: number, device: string): void;
  /** @throws PortError */
  close(port: number): void;
  list(): readonly OpenPort[];
}
