import { Code } from "../../p4/code.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
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
import { type Choice, chosen, type ProfileRows } from "./action-profile-rows.js";
import { ActionWords } from "./action-words.js";
import { EntryWords } from "./entry-words.js";
import { type Matcher, matcherOf } from "./matcher.js";
import { type ProgramRow, programRows } from "./program-rows.js";

/** What a {@link SwitchTable} is made of. */
export interface SwitchTableOptions {
  readonly table: Table;
  /** `Program.actions`. */
  readonly actions: readonly Action[];
  /** Of the table in the P4Info; absent: no controller sees it. */
  readonly control?: { readonly binding: TableBinding; readonly codec: TableCodec };
  /** Entries beside the default one. */
  readonly capacity: number;
  /** Microseconds of a clock that never goes back. */
  readonly nowUs: () => number;
  readonly profile?: ProfileRows;
}

const full = refused(Code.ResourceExhausted, "table full");
const constEntry = refused(Code.PermissionDenied, "const entry");
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
  /** By canonical key; the default entry has row 0 and no place here. */
  readonly #rows = new Map<string, number>();
  readonly #keys: (string | undefined)[] = [""];
  readonly #values: string[] = [programDefault];
  readonly #choices: ({ readonly choice: Choice; readonly own: boolean } | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #constRows = new Set<number>();
  /** Rows with an idle timeout, and when they were told of last. */
  readonly #timeouts = new Map<number, { readonly us: number; since: number }>();
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
    const unit = table.directMeter?.unit;
    this.meter = unit && new MeterCells({ unit, size: this.#capacity, nowUs });
    this.#resetDefault();
    for (const entry of control === undefined ? table.entries : []) {
      const row = this.#take();
      this.#matcher.insert(this.#entryWords.ofConst(entry), row);
      this.#actionWords.putProgramCall(this.data, row * this.stride, entry);
    }
    for (const { key, value } of this.#programRows()) {
      this.#add(key, value);
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
    const found = this.#choices[row];
    return found === undefined ? 0 : chosen(found.choice, hash);
  }

  write(update: RowUpdate): UpdateStatus {
    const { type, key } = update;
    const codec = this.#codec;
    const row = key === "" ? 0 : this.#rows.get(key);
    if (codec === undefined) {
      return isAbsent;
    }
    if (type === "insert" && row !== undefined) {
      return existsAlready;
    }
    if (type !== "insert" && row === undefined) {
      return isAbsent;
    }
    if (
      row !== undefined &&
      this.#constRows.has(row) &&
      (type === "delete" || hasAction(update.value))
    ) {
      return constEntry;
    }
    if (type === "insert" && this.#rows.size >= this.#options.capacity) {
      return full;
    }
    const before = row === undefined ? undefined : this.#values[row];
    const after = this.#after(codec, update, before);
    const refusal = this.#refusalOfAction(codec, before, after);
    if (refusal !== undefined) {
      return refusal;
    }
    if (after === undefined) {
      this.#delete(key, row ?? 0, before ?? "");
    } else if (row === undefined) {
      const fresh = this.#add(key, after);
      if (fresh === undefined) {
        return existsAlready;
      }
      this.#afterWrite(codec, fresh, undefined, after, update);
    } else {
      this.#fill(codec, row, after);
      this.#afterWrite(codec, row, before, after, update);
    }
    return applied;
  }

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

  /** The entries that a query selects, as they were when it was made. */
  *rows({ key, withCounters, withLastHit }: RowQuery): Generator<readonly RowState[]> {
    if (key !== undefined) {
      const row = key === "" ? 0 : this.#rows.get(key);
      yield row === undefined ? [] : [this.#state(key, row, withCounters, withLastHit)];
      return;
    }
    const all = [...this.#rows];
    for (let from = 0; from < all.length; from += rowsPerBunch) {
      const bunch = all
        .slice(from, from + rowsPerBunch)
        .filter(([k, row]) => this.#keys[row] === k);
      yield bunch.map(([k, row]) => this.#state(k, row, withCounters, withLastHit));
    }
  }

  /** The canonical key of a row; undefined if it has none that a controller knows. */
  keyOf(row: number): string | undefined {
    return this.#keys[row];
  }

  /** Rows that no packet has hit for their idle timeout; each is told again after as long. */
  takeIdle(nowUs: number): IdleRow[] {
    const idle: IdleRow[] = [];
    for (const [row, timeout] of this.#timeouts) {
      const since = Math.max(timeout.since, this.hitAtUs[row]!);
      if (nowUs - since >= timeout.us) {
        timeout.since = nowUs;
        const tableId = this.#codec?.table.id ?? 0;
        idle.push({ tableId, key: this.#keys[row] ?? "", value: this.#values[row] ?? "" });
      }
    }
    return idle;
  }

  /** Takes over the entries and counts of the table that it replaces. */
  adopt(previous: SwitchTable): void {
    const codec = this.#codec;
    if (codec === undefined) {
      return;
    }
    for (const [key, row] of [["", 0] as const, ...previous.#rows]) {
      const value = previous.#values[row] ?? "";
      const type = this.#rows.has(key) || key === "" ? "modify" : "insert";
      const counterData = previous.#counterOf(row);
      if (!previous.#constRows.has(row) && (key !== "" || hasAction(value))) {
        this.write({ is: "row", type, tableId: codec.table.id, key, value, counterData });
      }
    }
  }

  /** A new row, as packets find it; undefined if another key takes the same packets: they differ outside of the key's mask. */
  #add(key: string, value: string): number | undefined {
    const words = this.#entryWords.ofKey(key);
    const row = this.#take();
    if (this.#codec !== undefined) {
      this.#fill(this.#codec, row, value);
    }
    if (!this.#matcher.insert(words, row)) {
      this.#letGo(row);
      return undefined;
    }
    this.#keys[row] = key;
    this.#rows.set(key, row);
    if (this.#codec?.table.isConst === true) {
      this.#constRows.add(row);
    }
    return row;
  }

  #programRows(): readonly ProgramRow[] {
    const { table, control } = this.#options;
    return control === undefined ? [] : programRows(table, control.codec, control.binding);
  }

  #after(
    codec: TableCodec,
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

  #refusalOfAction(
    codec: TableCodec,
    before: string | undefined,
    after: string | undefined,
  ): UpdateStatus | undefined {
    const { members } = this;
    if (members === undefined) {
      return undefined;
    }
    const action = after === undefined ? undefined : codec.toTableEntry("", after).action;
    const old = before === undefined ? undefined : codec.toTableEntry("", before).action;
    const refusal = action == null ? undefined : members.refusalOf(action, old ?? undefined);
    if (refusal === undefined) {
      if (old != null) {
        members.use(old, -1);
      }
      if (action != null) {
        members.use(action, 1);
      }
    }
    return refusal;
  }

  #fill(codec: TableCodec, row: number, value: string): void {
    this.#values[row] = value;
    if (row === 0 && !hasAction(value)) {
      this.#resetDefault();
    } else if (this.members === undefined) {
      this.#actionWords.putValue(this.data, row * this.stride, codec, value);
    } else {
      const before = this.#choices[row];
      this.#choices[row] = this.members.choiceOf(value);
      if (before?.own === true) {
        this.members.release(before.choice);
      }
    }
  }

  #afterWrite(
    codec: TableCodec,
    row: number,
    before: string | undefined,
    after: string,
    { type, key, value, counterData }: RowUpdate,
  ): void {
    if (counterData !== undefined) {
      this.#setCounter(row, counterData);
    } else if (type === "insert" || (key === "" && !hasAction(value))) {
      this.packets[row] = 0;
      this.bytes[row] = 0;
    }
    if (this.meter !== undefined && (before === undefined || before !== after)) {
      this.#configure(codec, row, before, after);
    }
    if (codec.table.idleTimeout) {
      const nowUs = this.#options.nowUs();
      const us = Number(idleTimeoutOf(codec, after)) / 1_000;
      if (type === "insert") {
        this.hitAtUs[row] = nowUs;
      }
      if (us > 0) {
        this.#timeouts.set(row, { us, since: nowUs });
      } else {
        this.#timeouts.delete(row);
      }
    }
  }

  #configure(codec: TableCodec, row: number, before: string | undefined, after: string): void {
    const configOf = (value: string): MeterConfig | undefined =>
      codec.readValue(value).extras.meterConfig ?? undefined;
    const config = configOf(after);
    const old = before === undefined ? undefined : configOf(before);
    if (JSON.stringify(config) !== JSON.stringify(old)) {
      this.meter?.configure(row, config);
    }
  }

  #delete(key: string, row: number, _before: string): void {
    this.#matcher.remove(this.#entryWords.ofKey(key), row);
    this.#rows.delete(key);
    this.#letGo(row);
  }

  #letGo(row: number): void {
    const choice = this.#choices[row];
    if (choice?.own === true) {
      this.members?.release(choice.choice);
    }
    this.#choices[row] = undefined;
    this.#keys[row] = undefined;
    this.#values[row] = "";
    this.#timeouts.delete(row);
    this.meter?.configure(row, undefined);
    this.packets[row] = 0;
    this.bytes[row] = 0;
    this.hitAtUs[row] = 0;
    this.#free.push(row);
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
    return { packetCount: this.packets[row] ?? 0, byteCount: this.bytes[row] ?? 0 };
  }

  #state(key: string, row: number, withCounters: boolean, withLastHit: boolean): RowState {
    return {
      key,
      value: this.#values[row] ?? programDefault,
      isConst: this.#constRows.has(row),
      ...(withCounters && { counterData: this.#counterOf(row) }),
      ...(withLastHit &&
        this.#codec?.table.idleTimeout === true && {
          sinceLastHitNs: BigInt(
            Math.round((this.#options.nowUs() - (this.hitAtUs[row] ?? 0)) * 1_000),
          ),
        }),
    };
  }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
