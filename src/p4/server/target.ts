import type { UpdateType } from "../entry/entity.js";
import type { CounterData, Entity, MeterConfig, P4Data, PacketIn, PacketOut } from "../messages.js";
import type { UpdateStatus } from "../switch.js";
import type { Pipeline } from "./pipeline.js";

/**
 * INSERT, MODIFY or DELETE of one table entry, checked against the P4Info: what remains to be found out is whether the
 * entry exists, may change, and fits.
 */
export interface RowUpdate {
  readonly is: "row";
  readonly type: UpdateType;
  readonly tableId: number;
  /** Canonical bytes of match and priority, see `TableCodec`; empty for the default entry, which is only ever modified. */
  readonly key: string;
  /**
   * Canonical bytes of action, direct meter configuration, idle timeout and metadata, see `TableCodec`; empty in a delete. In
   * a MODIFY they may hold no action: the entry keeps the one that it has, or, of the default entry, all is reset to what
   * the program says.
   */
  readonly value: string;
  /** Of a table with a direct counter; absent: 0 in an INSERT, unchanged in a MODIFY. */
  readonly counterData?: CounterData;
}

/** MODIFY of what belongs to an entry, without the entry itself. */
export interface DirectUpdate {
  readonly is: "direct";
  readonly tableId: number;
  /** Empty for the default entry. */
  readonly key: string;
  /** The new cell; absent: unchanged. */
  readonly counterData?: CounterData;
  /** The new configuration; `"default"` resets it; absent: unchanged. */
  readonly meterConfig?: MeterConfig | "default";
}

/**
 * An update of anything that is no table entry: members and groups, cells of counters, meters and registers, value sets,
 * multicast groups, clone sessions, digests. Checked against the P4Info; byte strings are canonical.
 */
export interface EntityUpdate {
  readonly is: "entity";
  readonly type: UpdateType;
  readonly entity: Entity;
}

/** One update that a {@link Target} is asked for. */
export type TargetUpdate = RowUpdate | DirectUpdate | EntityUpdate;

/** Which entries of one table are wanted. */
export interface RowQuery {
  readonly tableId: number;
  /** Only this entry, the default entry if it is empty; absent: all but the default entry. */
  readonly key?: string;
  /** Whether counters are wanted; without it they may be left out. */
  readonly withCounters: boolean;
  /** Whether the time since the last hit is wanted. */
  readonly withLastHit: boolean;
}

/** One table entry as the target holds it. */
export interface RowState {
  /** Empty for the default entry. */
  readonly key: string;
  /** As in {@link RowUpdate}; without an action for a default entry that is as the program made it. */
  readonly value: string;
  readonly isConst: boolean;
  readonly counterData?: CounterData;
  /** Nanoseconds since a packet last hit the entry. */
  readonly sinceLastHitNs?: bigint;
}

/** What comes from the data plane. */
export interface TargetEvents {
  /** A packet for the controller, its metadata in the order of the P4Info and canonical. */
  packetIn(packet: PacketIn): void;
  /** One message of a digest; the server buffers and drops. */
  digest(digestId: number, message: P4Data): void;
  /** Entries that were not hit for their time; it is told again after each such time. */
  idle(rows: readonly IdleRow[]): void;
}

/** A table entry that no packet has hit for its idle timeout. */
export interface IdleRow {
  readonly tableId: number;
  readonly key: string;
  readonly value: string;
}

/** What is kept of the forwarding state when a pipeline takes the place of another. */
export interface Kept {
  /** Ids, in the new P4Info, of tables, profiles, counters, meters, registers and value sets whose shape is the same. */
  readonly ids: ReadonlySet<number>;
}

/**
 * What forwards packets, as a P4Runtime server sees it: holds all state, and does what the server has found to be well
 * formed. The server asks for one thing at a time but for packets, and awaits it.
 */
export interface Target {
  /**
   * Says whether the pipeline could be taken in force, changing nothing.
   *
   * @throws PipelineRefusedError if it cannot
   */
  verify(pipeline: Pipeline): Promise<void>;

  /**
   * Takes the pipeline in force. What `kept` names stays, packet replication with it; all else is as the program says.
   * Without `kept` nothing stays.
   *
   * @throws PipelineRefusedError and leaves everything as it was
   */
  install(pipeline: Pipeline, kept?: Kept): Promise<void>;

  /** Attempts each update in order: one status for each. */
  write(updates: readonly TargetUpdate[]): Promise<readonly UpdateStatus[]>;

  /**
   * The entries of a table, a bunch at a time; const and initial ones too.
   *
   * @throws Refusal UNIMPLEMENTED if only the P4Info has the table
   */
  rows(query: RowQuery): AsyncIterable<readonly RowState[]>;

  /**
   * Other entities that `query` selects by its ids and index, where 0 and unset are wildcards; a bunch at a time. A key that
   * does not exist selects nothing. Never asked for table entries and their direct resources.
   *
   * @throws Refusal UNIMPLEMENTED if the query names an object that only the P4Info has
   */
  entities(query: Entity): AsyncIterable<readonly Entity[]>;

  /** Sends a packet; its metadata have been checked. */
  packetOut(packet: PacketOut): void;

  /** Who is told of what comes from the data plane: one listener, named before the first `install`. */
  listen(events: TargetEvents): void;
}
