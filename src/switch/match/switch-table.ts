import { Code } from "../../p4/code.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import { meterConfigText } from "../../p4/entry/meter-config.js";
import { bigintOfInt64, type CounterData, type MeterConfig } from "../../p4/messages.js";
import {
  hasAction,
  idleTimeoutOf,
  programDefault,
  withMeterConfig,
} from "../../p4/server/row-value.js";
import type {
  DirectUpdate,
  IdleRow,
  RowQuery,
  RowState,
  RowUpdate,
} from "../../p4/server/target.js";
import { applied, existsAlready, isAbsent, refused } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { keyLayoutOf } from "../compile/key-layout.js";
import type { TableRuntime } from "../compile/runtime.js";
import { MeterCells } from "../externs/meter-cells.js";
import type { TableBinding } from "../program/binding.js";
import type { Action, Table } from "../program/program.js";
import type { ProfileRows } from "./action-profile-rows.js";
import { ActionWords } from "./action-words.js";
import { EntryWords } from "./entry-words.js";
import { type Matcher, matcherOf } from "./matcher.js";
import { type ProgramRow, programRows } from "./program-rows.js";
import { RowChoices } from "./row-choices.js";
import { RowTimers } from "./row-timers.js";

/** What a {@link SwitchTable} is made of. */
export interface SwitchTableOptions {
  readonly table: Table;
  /** `Program.actions`. */
  readonly actions: readonly Action[];
  /** Of the table in the P4Info; absent: no controller sees it. */
  readonly control?: { readonly binding: TableBinding; readonly codec: TableCodec };
  /** Most entries beside the default one. */
  readonly capacity: number;
  /** Microseconds of a clock that never goes back. */
  readonly nowUs: () => number;
  readonly profile?: ProfileRows;
}

const full = refused(Code.ResourceExhausted, "table full");
const constEntry = refused(Code.PermissionDenied, "const entry");
const lacksAction = refused(Code.Unimplemented, "action not in the program");
const rowsPerBunch = 1_000;

/** One table: rows as the controller knows them, and as packets find them. */
export class SwitchTable implements TableRuntime {
  readonly key: Uint32Array;
  data: Uint32Array;
  readonly stride: number;
  packets = new Float64Array(8);
  bytes = new Float64Array(8);
  hitAtUs = new Float64Array(8);
  readonly meter: MeterCells | undefined;
  readonly members: ProfileRows | undefined;
  readonly #options: SwitchTableOptions;
  readonly #codec: TableCodec | undefined;
  readonly #matcher: Matcher;
  readonly #entryWords: EntryWords;
  readonly #actionWords: ActionWords;
  /** By canonical key; the default entry has row 0 and no place here, nor have const entries that no controller can see. */
  readonly #rows = new Map<string, number>();
  /** By row; undefined: it is free, or no controller sees it. */
  readonly #keys: (string | undefined)[] = [""];
  readonly #values: string[] = [programDefault];
  readonly #free: number[] = [];
  readonly #constRows = new Set<number>();
  readonly #timers = new RowTimers();
  readonly #choices: RowChoices | undefined;
  #capacity = 8;

  constructor(options: SwitchTableOptions) {
    const { table, actions, control, profile, nowUs } = options;
    this.#options = options;
    this.#codec = control?.codec;
    this.key = new Uint32Array(keyLayoutOf(table).words);
    this.#matcher = matcherOf(table, this.key);
    this.#entryWords = new EntryWords(table, control?.codec.layout, control?.binding);
    this.#actionWords = new ActionWords(table, actions, control?.binding);
    this.stride = this.#actionWords.stride;
    this.data = new Uint32Array(this.#capacity * this.stride);
    this.members = profile;
    this.#choices = control && profile && new RowChoices(control.codec, profile);
    const unit = table.directMeter?.unit;
    this.meter = unit && new MeterCells({ unit, size: this.#capacity, nowUs });
    this.#resetDefault();
    for (const entry of control === undefined ? table.entries : []) {
      const row = this.#take();
      this.#matcher.insert(this.#entryWords.ofConst(entry), row);
      this.#actionWords.putProgramCall(this.data, row * this.stride, entry);
    }
    for (const { key, value } of this.#programRows()) {
      const row = this.#add(key, value);
      // The JSON does not tell const entries from initial ones, which a controller may change.
      if (row !== 0 && this.#codec?.table.isConst === true) {
        this.#constRows.add(row);
      }
    }
  }

  /** How many entries there are beside the default one; those of a table that no controller sees do not count. */
  get size(): number {
    return this.#rows.size;
  }

  find(): number {
    return this.#matcher.find();
  }

  choose(row: number, hash: number): number {
    return this.#choices === undefined ? 0 : this.#choices.choose(row, hash);
  }

  /** Does one update that has been checked against the P4Info. */
  write(update: RowUpdate): UpdateStatus {
    const { type, key, value } = update;
    const codec = this.#codec;
    const row = key === "" ? 0 : this.#rows.get(key);
    if (codec === undefined) {
      return isAbsent;
    }
    if (type === "insert") {
      return row === undefined ? this.#insert(codec, update) : existsAlready;
    }
    if (row === undefined) {
      return isAbsent;
    }
    if (this.#isConst(row) && (type === "delete" || hasAction(value))) {
      return constEntry;
    }
    return type === "delete" ? this.#delete(key, row) : this.#modify(codec, update, row);
  }

  /** MODIFY of what belongs to an entry, without the entry itself. */
  writeDirect({ key, counterData, meterConfig }: DirectUpdate): UpdateStatus {
    const row = key === "" ? 0 : this.#rows.get(key);
    const codec = this.#codec;
    if (row === undefined || codec === undefined) {
      return isAbsent;
    }
    if (counterData !== undefined) {
      this.#setCounter(row, counterData);
    }
    if (meterConfig !== undefined) {
      const config = meterConfig === "default" ? undefined : meterConfig;
      this.#values[row] = withMeterConfig(codec, key, this.#values[row] ?? "", config);
      this.meter?.configure(row, config);
    }
    return applied;
  }

  /** The entries that a query selects; of all, those that are there from its begin to when their turn comes. */
  *rows({ key, withCounters, withLastHit }: RowQuery): Generator<readonly RowState[]> {
    if (key !== undefined) {
      const row = key === "" ? 0 : this.#rows.get(key);
      yield row === undefined ? [] : [this.#state(key, row, withCounters, withLastHit)];
      return;
    }
    const keys = [...this.#rows.keys()];
    for (let from = 0; from < keys.length; from += rowsPerBunch) {
      const bunch: RowState[] = [];
      for (const k of keys.slice(from, from + rowsPerBunch)) {
        const row = this.#rows.get(k);
        if (row !== undefined) {
          bunch.push(this.#state(k, row, withCounters, withLastHit));
        }
      }
      yield bunch;
    }
  }

  /** The canonical key of a row; undefined if it has none that a controller knows. */
  keyOf(row: number): string | undefined {
    return this.#keys[row];
  }

  /** Rows that no packet has hit for their idle timeout; each is told again after as long. */
  takeIdle(nowUs: number): IdleRow[] {
    const tableId = this.#codec?.table.id ?? 0;
    return this.#timers.take(nowUs, this.hitAtUs).map((row) => {
      return { tableId, key: this.#keys[row] ?? "", value: this.#values[row] ?? "" };
    });
  }

  /** Takes over the entries of the table that it replaces, with what packets left in them; but for const ones. */
  adopt(previous: SwitchTable): void {
    const tableId = this.#codec?.table.id ?? 0;
    for (const [key, from] of [["", 0] as const, ...previous.#rows]) {
      const value = previous.#values[from] ?? "";
      if (previous.#isConst(from) || (key === "" && value === programDefault)) {
        continue;
      }
      const type = key === "" || this.#rows.has(key) ? "modify" : "insert";
      if (this.write({ is: "row", type, tableId, key, value }) === applied) {
        const row = key === "" ? 0 : (this.#rows.get(key) ?? 0);
        this.#values[row] = value;
        this.packets[row] = previous.packets[from] ?? 0;
        this.bytes[row] = previous.bytes[from] ?? 0;
        this.hitAtUs[row] = previous.hitAtUs[from] ?? 0;
        if (previous.meter !== undefined) {
          this.meter?.copy(row, previous.meter, from);
        }
      }
    }
  }

  #programRows(): readonly ProgramRow[] {
    const { table, control } = this.#options;
    return control === undefined ? [] : programRows(table, control.codec, control.binding);
  }

  /** Adds an entry; 0 if there is one that takes the same packets. */
  #add(key: string, value: string): number {
    const row = this.#take();
    if (!this.#matcher.insert(this.#entryWords.ofKey(key), row)) {
      this.#free.push(row);
      return 0;
    }
    this.#keys[row] = key;
    this.#rows.set(key, row);
    this.#fill(row, value, undefined);
    return row;
  }

  #insert(codec: TableCodec, update: RowUpdate): UpdateStatus {
    const { key, value } = update;
    if (this.#rows.size >= this.#options.capacity) {
      return full;
    }
    const refusal = this.#refusalOf(codec, value, undefined);
    if (refusal !== undefined) {
      return refusal;
    }
    const row = this.#add(key, value);
    if (row === 0) {
      // Another key takes the same packets: they differ outside of the mask of the table's key.
      return existsAlready;
    }
    this.#setExtras(codec, row, undefined, update);
    return applied;
  }

  #modify(codec: TableCodec, update: RowUpdate, row: number): UpdateStatus {
    const { key, value } = update;
    const before = this.#values[row] ?? programDefault;
    const isReset = key === "" && !hasAction(value);
    const after = isReset ? programDefault : codec.modified(before, value);
    const refusal = this.#refusalOf(codec, after, before);
    if (refusal !== undefined) {
      return refusal;
    }
    this.#fill(row, after, before);
    this.#setExtras(codec, row, before, update);
    return applied;
  }

  #delete(key: string, row: number): UpdateStatus {
    this.#matcher.remove(this.#entryWords.ofKey(key), row);
    this.#rows.delete(key);
    this.#choices?.set(row, undefined, this.#values[row]);
    this.#keys[row] = undefined;
    this.#values[row] = "";
    this.#timers.stop(row);
    this.meter?.configure(row, undefined);
    this.packets[row] = 0;
    this.bytes[row] = 0;
    this.hitAtUs[row] = 0;
    this.#free.push(row);
    return applied;
  }

  /** Why an entry cannot have this value in place of the one before. */
  #refusalOf(
    codec: TableCodec,
    after: string,
    before: string | undefined,
  ): UpdateStatus | undefined {
    if (!this.#actionWords.hasAll(codec, after)) {
      return hasAction(after) ? lacksAction : undefined;
    }
    return this.#choices?.refusalOf(after, before);
  }

  #isConst(row: number): boolean {
    return row === 0
      ? this.#options.table.defaultEntry?.isConst === true
      : this.#constRows.has(row);
  }

  #fill(row: number, after: string, before: string | undefined): void {
    const codec = this.#codec;
    this.#values[row] = after;
    if (codec === undefined || (row === 0 && !hasAction(after))) {
      this.#resetDefault();
    } else if (this.#choices === undefined) {
      this.#actionWords.putValue(this.data, row * this.stride, codec, after);
    } else {
      this.#choices.set(row, after, before);
    }
  }

  /** What an entry has beside its action, after a write. */
  #setExtras(
    codec: TableCodec,
    row: number,
    before: string | undefined,
    { key, value, counterData }: RowUpdate,
  ): void {
    const isReset = key === "" && !hasAction(value);
    if (counterData !== undefined || isReset) {
      this.#setCounter(row, counterData ?? {});
    }
    const after = this.#values[row] ?? programDefault;
    if (this.meter !== undefined && before !== after) {
      this.#configure(codec, row, before, after);
    }
    if (codec.table.idleTimeout && row !== 0) {
      const nowUs = this.#options.nowUs();
      if (before === undefined) {
        this.hitAtUs[row] = nowUs;
      }
      this.#timers.set(row, Number(idleTimeoutOf(codec, after)) / 1_000, nowUs);
    }
  }

  #configure(codec: TableCodec, row: number, before: string | undefined, after: string): void {
    const configOf = (value: string): MeterConfig | undefined =>
      codec.readValue(value).extras.meterConfig ?? undefined;
    const config = configOf(after);
    const old = before === undefined ? undefined : configOf(before);
    // As long as its rates stay, a meter goes on as it is.
    if (meterText(config) !== meterText(old)) {
      this.meter?.configure(row, config);
    }
  }

  #take(): number {
    const row = this.#free.pop() ?? this.#keys.length;
    if (row === this.#keys.length) {
      this.#keys.push(undefined);
      this.#values.push("");
    }
    if (row >= this.#capacity) {
      this.#capacity *= 2;
      this.data = grown(this.data, new Uint32Array(this.#capacity * this.stride));
      this.packets = grown(this.packets, new Float64Array(this.#capacity));
      this.bytes = grown(this.bytes, new Float64Array(this.#capacity));
      this.hitAtUs = grown(this.hitAtUs, new Float64Array(this.#capacity));
      this.meter?.grow(this.#capacity);
    }
    return row;
  }

  #resetDefault(): void {
    const entry = this.#options.table.defaultEntry;
    this.#actionWords.putProgramCall(this.data, 0, entry);
  }

  #setCounter(row: number, { packetCount, byteCount }: CounterData): void {
    this.packets[row] = Number(bigintOfInt64(packetCount));
    this.bytes[row] = Number(bigintOfInt64(byteCount));
  }

  #counterOf(row: number): CounterData {
    const [packetCount, byteCount] = [this.packets[row] ?? 0, this.bytes[row] ?? 0];
    return { ...(byteCount !== 0 && { byteCount }), ...(packetCount !== 0 && { packetCount }) };
  }

  #state(key: string, row: number, withCounters: boolean, withLastHit: boolean): RowState {
    const state: RowState = {
      key,
      value: this.#values[row] ?? programDefault,
      isConst: this.#constRows.has(row),
    };
    const isTimed = withLastHit && row !== 0 && this.#codec?.table.idleTimeout === true;
    const sinceUs = this.#options.nowUs() - (this.hitAtUs[row] ?? 0);
    return {
      ...state,
      ...(withCounters && { counterData: this.#counterOf(row) }),
      ...(isTimed && { sinceLastHitNs: BigInt(Math.round(sinceUs * 1_000)) }),
    };
  }
}

function meterText(config: MeterConfig | undefined): string {
  return config === undefined ? "" : meterConfigText(config);
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
