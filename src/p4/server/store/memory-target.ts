import { type Clock, systemClock } from "../../../time/clock.js";
import { Code } from "../../code.js";
import type { Entity, P4Data, PacketIn, PacketOut, TableEntry } from "../../messages.js";
import type { UpdateStatus } from "../../switch.js";
import type { Pipeline } from "../pipeline.js";
import { hasAction, idleTimeoutOf, programDefault, withMeterConfig } from "../row-value.js";
import type {
  DirectUpdate,
  EntityUpdate,
  Kept,
  RowQuery,
  RowState,
  RowUpdate,
  Target,
  TargetEvents,
  TargetUpdate,
} from "../target.js";
import { applied, existsAlready, isAbsent, refused } from "../update-status.js";
import { EntityStore } from "./entity-store.js";
import { IdleTimers } from "./idle-timers.js";
import { noRules, type RowRules } from "./row-rules.js";
import { freshRows, type TableRows } from "./table-rows.js";

/** How a {@link MemoryTarget} behaves. */
export interface MemoryTargetOptions {
  readonly clock?: Clock;
  /** What it demands beyond P4Runtime. Default: nothing. */
  readonly rules?: RowRules;
  /** How many entries a table takes, asked at each INSERT. Default: as the P4Info says. */
  readonly capacityOf?: (alias: string, inP4Info: number) => number;
  /** Const (`isConst`) and initial entries of a program, which no P4Info has. Default: none. */
  readonly programEntries?: (pipeline: Pipeline) => readonly TableEntry[];
  /** Told of each update and what became of it. */
  readonly onUpdate?: (update: TargetUpdate, status: UpdateStatus) => void;
  /** Told of each packet that the controller sends. */
  readonly onPacketOut?: (packet: PacketOut) => void;
}

const full = refused(Code.ResourceExhausted, "table full");
const constEntry = refused(Code.PermissionDenied, "const entry");

/** A target that forwards nothing: it holds what it is told and gives it back. */
export class MemoryTarget implements Target {
  readonly #options: MemoryTargetOptions;
  readonly #clock: Clock;
  readonly #rules: RowRules;
  readonly #tables = new Map<number, TableRows>();
  readonly #entities = new EntityStore();
  readonly #timers: IdleTimers;
  #events: TargetEvents | undefined;

  constructor(options: MemoryTargetOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#rules = options.rules ?? noRules;
    this.#timers = new IdleTimers(this.#clock, (rows) => this.#events?.idle(rows));
  }

  listen(events: TargetEvents): void {
    this.#events = events;
  }

  async verify(): Promise<void> {}

  async install(pipeline: Pipeline, kept?: Kept): Promise<void> {
    const before = new Map(this.#tables);
    this.#tables.clear();
    this.#timers.clear();
    this.#rules.reset(pipeline);
    this.#entities.reshape(pipeline, kept);
    for (const [id, codec] of pipeline.codecs) {
      const old = kept?.ids.has(id) === true ? before.get(id) : undefined;
      this.#tables.set(id, old === undefined ? freshRows(codec) : withoutConst({ ...old, codec }));
    }
    for (const entry of this.#options.programEntries?.(pipeline) ?? []) {
      this.#addProgramEntry(entry);
    }
    for (const { codec, rows } of this.#tables.values()) {
      for (const [key, after] of rows) {
        this.#rules.changed({ tableId: codec.table.id, key, before: undefined, after });
        this.#startTimer(codec.table.id, key, after);
      }
    }
  }

  async write(updates: readonly TargetUpdate[]): Promise<readonly UpdateStatus[]> {
    const { onUpdate } = this.#options;
    return updates.map((update) => {
      const status = this.#write(update);
      onUpdate?.(update, status);
      return status;
    });
  }

  async *rows(query: RowQuery): AsyncGenerator<readonly RowState[]> {
    const table = this.#tables.get(query.tableId);
    if (table === undefined) {
      return;
    }
    const keys =
      query.key === undefined
        ? [...table.rows.keys()].filter((key) => key !== "")
        : [query.key].filter((key) => table.rows.has(key));
    yield keys.map((key) => this.#state(table, key, query));
  }

  async *entities(query: Entity): AsyncGenerator<readonly Entity[]> {
    yield* this.#entities.select(query);
  }

  packetOut(packet: PacketOut): void {
    this.#options.onPacketOut?.(packet);
  }

  /** A packet comes for the controller. */
  packetIn(packet: PacketIn): void {
    this.#events?.packetIn(packet);
  }

  /** The data plane sends a digest message. */
  digest(digestId: number, message: P4Data): void {
    this.#events?.digest(digestId, message);
  }

  /** The rows of a table, the default entry's too if a controller has set it; undefined if there is no such table. */
  rowsOf(tableId: number): ReadonlyMap<string, string> | undefined {
    return this.#tables.get(tableId)?.rows;
  }

  /** What {@link entities} gives, at once. */
  *entitiesOf(query: Entity): Generator<Entity> {
    for (const bunch of this.#entities.select(query)) {
      yield* bunch;
    }
  }

  /** Changes a row, or takes it away where `after` is undefined, without any check: as no controller could. */
  corrupt(tableId: number, key: string, after: string | undefined): void {
    const table = this.#tables.get(tableId);
    if (table !== undefined) {
      this.#rules.changed({ tableId, key, before: table.rows.get(key), after });
      const type = after === undefined ? "delete" : "modify";
      this.#store(table, { is: "row", type, tableId, key, value: after ?? "" }, after);
    }
  }

  /** A packet hits an entry, of so many bytes. */
  hit(tableId: number, key: string, bytes: number): void {
    const table = this.#tables.get(tableId);
    if (table?.rows.has(key) !== true) {
      return;
    }
    if (table.codec.table.directCounterId !== undefined) {
      const { byteCount, packetCount } = table.counters.get(key) ?? {};
      table.counters.set(key, {
        byteCount: Number(byteCount ?? 0) + bytes,
        packetCount: Number(packetCount ?? 0) + 1,
      });
    }
    if (table.codec.table.idleTimeout) {
      table.hits.set(key, this.#clock.monotonic());
      this.#timers.hit({ tableId, key });
    }
  }

  /** Stops all timers. */
  close(): void {
    this.#timers.clear();
  }

  #write(update: TargetUpdate): UpdateStatus {
    switch (update.is) {
      case "row":
        return this.#writeRow(update);
      case "direct":
        return this.#writeDirect(update);
      case "entity":
        return this.#writeEntity(update);
    }
  }

  #writeEntity({ type, entity }: EntityUpdate): UpdateStatus {
    return this.#entities.write(type, entity);
  }

  #writeRow(update: RowUpdate): UpdateStatus {
    const { type, tableId, key, value } = update;
    const table = this.#tables.get(tableId);
    if (table === undefined) {
      return isAbsent;
    }
    const before = table.rows.get(key);
    if (type === "insert" && before !== undefined) {
      return existsAlready;
    }
    if (type !== "insert" && before === undefined) {
      return isAbsent;
    }
    if (table.constKeys.has(key) && (type === "delete" || hasAction(value))) {
      return constEntry;
    }
    // Minus the default entry, which takes no room.
    if (type === "insert" && table.rows.size - 1 >= this.#capacityOf(table)) {
      return full;
    }
    const after = this.#after(table, update, before);
    const change = { tableId, key, before, after };
    const refusal = this.#refusalOfAction(table, before, after) ?? this.#rules.refusal(change);
    if (refusal !== undefined) {
      return refusal;
    }
    this.#useActions(table, before, after);
    this.#rules.changed(change);
    this.#store(table, update, after);
    return applied;
  }

  #after(
    { codec }: TableRows,
    { type, key, value }: RowUpdate,
    before: string | undefined,
  ): string | undefined {
    if (type === "delete") {
      return undefined;
    }
    if (key === "" && !hasAction(value)) {
      return programDefault;
    }
    return before === undefined ? value : codec.modified(before, value);
  }

  #store(table: TableRows, update: RowUpdate, after: string | undefined): void {
    const { tableId, key, type, value, counterData } = update;
    if (after === undefined) {
      table.rows.delete(key);
      table.counters.delete(key);
      table.hits.delete(key);
      this.#timers.stop({ tableId, key });
      return;
    }
    table.rows.set(key, after);
    if (counterData !== undefined) {
      table.counters.set(key, counterData);
    } else if (key === "" && !hasAction(value)) {
      table.counters.delete(key);
    }
    if (type === "insert" && table.codec.table.idleTimeout) {
      table.hits.set(key, this.#clock.monotonic());
    }
    this.#startTimer(tableId, key, after);
  }

  #writeDirect({ tableId, key, counterData, meterConfig }: DirectUpdate): UpdateStatus {
    const table = this.#tables.get(tableId);
    const value = table?.rows.get(key);
    if (table === undefined || value === undefined) {
      return isAbsent;
    }
    if (counterData !== undefined) {
      table.counters.set(key, counterData);
    }
    if (meterConfig !== undefined) {
      const config = meterConfig === "default" ? undefined : meterConfig;
      table.rows.set(key, withMeterConfig(table.codec, key, value, config));
    }
    return applied;
  }

  #refusalOfAction(
    { codec }: TableRows,
    before: string | undefined,
    after: string | undefined,
  ): UpdateStatus | undefined {
    const { profile } = codec.table;
    const action = after === undefined ? undefined : codec.toTableEntry("", after).action;
    if (profile === undefined || action == null) {
      return undefined;
    }
    const old = before === undefined ? undefined : codec.toTableEntry("", before).action;
    return this.#entities.profiles.refusalOfAction(profile.id, action, old ?? undefined);
  }

  #useActions({ codec }: TableRows, before: string | undefined, after: string | undefined): void {
    const { profile } = codec.table;
    if (profile === undefined) {
      return;
    }
    for (const [value, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const action = value === undefined ? undefined : codec.toTableEntry("", value).action;
      if (action != null) {
        this.#entities.profiles.use(profile.id, action, by);
      }
    }
  }

  #capacityOf({ codec }: TableRows): number {
    return this.#options.capacityOf?.(codec.name, codec.capacity) ?? codec.capacity;
  }

  #addProgramEntry(entry: TableEntry): void {
    const table = this.#tables.get(entry.tableId ?? 0);
    if (table === undefined) {
      return;
    }
    const { isConst, ...rest } = entry;
    const key = table.codec.keyOf(rest, { strict: false });
    const value = table.codec.valueOf(rest, { strict: false });
    if (isConst === true) {
      table.constKeys.add(key);
      table.rows.set(key, value);
    } else if (!table.rows.has(key)) {
      table.rows.set(key, value);
    }
  }

  #startTimer(tableId: number, key: string, value: string): void {
    const codec = this.#tables.get(tableId)?.codec;
    if (codec?.table.idleTimeout === true) {
      this.#timers.set({ tableId, key, value }, idleTimeoutOf(codec, value));
    }
  }

  #state(table: TableRows, key: string, { withCounters, withLastHit }: RowQuery): RowState {
    const state: RowState = {
      key,
      value: table.rows.get(key) ?? programDefault,
      isConst: table.constKeys.has(key),
    };
    const hit = withLastHit ? table.hits.get(key) : undefined;
    return {
      ...state,
      ...(withCounters && { counterData: table.counters.get(key) ?? {} }),
      ...(hit !== undefined && {
        sinceLastHitNs: BigInt(Math.round((this.#clock.monotonic() - hit) * 1e6)),
      }),
    };
  }
}

function withoutConst(table: TableRows): TableRows {
  for (const key of table.constKeys) {
    table.rows.delete(key);
  }
  table.constKeys.clear();
  return table;
}
