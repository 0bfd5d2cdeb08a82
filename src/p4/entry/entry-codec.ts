import { Code } from "../code.js";
import type { CounterData, Entity, TableEntry } from "../messages.js";
import type { P4Info, TableInfo } from "../p4info/p4info.js";
import type { EntityKind, ReferenceTo, ReferredField, Row, UpdateType } from "./entity.js";
import { EntryError } from "./entry-error.js";
import { ActionKind, layoutOf, type TableLayout } from "./entry-layout.js";
import { type EntryReferences, entryReferences } from "./entry-references.js";
import { flat } from "./flat.js";
import { describeKey, type Formats } from "./format-key.js";
import { fieldMatchesOf, type Key, keyOf, readKey, type Strictness } from "./key-codec.js";
import { TableReader } from "./table-reader.js";
import { writeTableUpdate } from "./table-writer.js";
import type { UpdateWriter } from "./update-writer.js";
import { entryValue, readValue, tableActionOf, type Value } from "./value-codec.js";
import { endOfAction } from "./value-offsets.js";

/** One update of a table, as a server takes it. */
export interface TableUpdate extends Row {
  /** Counts to set, where the update gives any; they are never part of a value. */
  readonly counterData?: CounterData;
}

/**
 * Entries of one table as strings and back (P4Runtime 1.5, section "TableEntry"). The default entry has the key "", and
 * no other entry has. Two messages say the same if and only if their strings are equal; see entry-layout.ts for what the
 * strings hold. Counters are left out: the data plane changes them.
 */
export class TableCodec implements EntityKind {
  readonly name: string;
  readonly table: TableInfo;
  readonly layout: TableLayout;
  readonly formats: Formats;
  readonly capacity: number;
  readonly query: Entity;
  readonly #references: EntryReferences;
  #reader: TableReader | undefined;

  constructor(info: P4Info, table: TableInfo, formats: Formats = new Map()) {
    this.name = table.alias;
    this.table = table;
    this.layout = layoutOf(table);
    this.formats = formats;
    this.capacity = table.size > 0 ? table.size : Number.POSITIVE_INFINITY;
    this.#references = entryReferences(info, this.layout);
    const { id: tableId, directMeterId } = table;
    // The meter's configuration is part of the value, and is returned only to who asks for it.
    this.query = {
      tableEntry: directMeterId === undefined ? { tableId } : { tableId, meterConfig: {} },
    };
  }

  get refersTo(): readonly string[] {
    return this.#references.tables;
  }

  get referenceGroups(): readonly (readonly string[])[] {
    return this.#references.groups;
  }

  references(key: string, value: string): readonly ReferenceTo[] {
    return this.#references.of(key, value);
  }

  referredFields(key: string): readonly ReferredField[] {
    return this.#references.fieldsOf(key);
  }

  updateType(wanted: UpdateType, key: string): UpdateType {
    return key === "" ? "modify" : wanted;
  }

  takesRoom(key: string): boolean {
    return key !== "";
  }

  writeUpdate(writer: UpdateWriter, type: UpdateType, key: string, value: string): void {
    writeTableUpdate(writer, this.layout, type, key, value);
  }

  decode(entity: Entity): Row | undefined {
    const entry = entity.tableEntry;
    if (!entry || entry.tableId !== this.table.id) {
      throw new EntryError(Code.InvalidArgument, this.layout.place, "not an entry of this table");
    }
    if (this.table.isConst || entry.isConst || entry.isDefaultAction) {
      return undefined;
    }
    return { key: flat(this.keyOf(entry, tolerant)), value: flat(this.valueOf(entry, tolerant)) };
  }

  /** Key of an entry; "" of the default entry. Throws {@link EntryError}. */
  keyOf(entry: TableEntry, strictness: Strictness): string {
    return keyOf(this.layout, entry, strictness);
  }

  /** Value of an entry: all but key and counters. Throws {@link EntryError}. */
  valueOf(entry: TableEntry, strictness: Strictness): string {
    return entryValue(this.layout, entry, strictness);
  }

  /** The key, taken apart. Not of the default entry. */
  readKey(key: string): Key {
    return readKey(this.layout, key);
  }

  /** The value, taken apart. */
  readValue(value: string): Value {
    return readValue(this.layout, value);
  }

  /** The canonical message of a row; without a value, of its key alone. */
  toTableEntry(key: string, value?: string): TableEntry {
    const entry: TableEntry = { tableId: this.table.id };
    if (key === "") {
      entry.isDefaultAction = true;
    } else {
      const read = this.readKey(key);
      const match = fieldMatchesOf(this.layout, read);
      if (match.length > 0) {
        entry.match = match;
      }
      if (read.priority !== 0) {
        entry.priority = read.priority;
      }
    }
    if (value !== undefined) {
      const { action, extras } = this.readValue(value);
      const message = tableActionOf(action);
      Object.assign(entry, message === undefined ? extras : { action: message, ...extras });
    }
    return entry;
  }

  /**
   * What one update asks for, checked as a server does all that needs no look at the table. A delete has an empty value:
   * whatever else it says is ignored. Throws {@link EntryError}.
   */
  readUpdate(type: UpdateType, entry: TableEntry): TableUpdate {
    const key = flat(this.keyOf(entry, strict));
    const value = type === "delete" ? "" : flat(this.valueOf(entry, strict));
    this.checkUpdate(type, key, value);
    const { counterData } = entry;
    return type === "delete" || !counterData ? { key, value } : { key, value, counterData };
  }

  /**
   * What one update asks for, straight from the encoded TableEntry between two offsets; undefined if it is not plain, or
   * has a fault: then it must be decoded and given to {@link readUpdate}.
   */
  readEncoded(
    type: UpdateType,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): TableUpdate | undefined {
    this.#reader ??= new TableReader(this.layout);
    return this.#reader.read(type, bytes, start, end);
  }

  /** Refuses an update that the program does not permit, whatever the table holds. Throws {@link EntryError}. */
  checkUpdate(type: UpdateType, key: string, value: string): void {
    const { place, table } = this.layout;
    const refuse = (code: Code, problem: string): never => {
      throw new EntryError(code, place, problem);
    };
    const hasAction = type !== "delete" && value.charCodeAt(0) !== ActionKind.None;
    if (key === "") {
      if (type !== "modify") {
        refuse(Code.InvalidArgument, `${type} of the default entry: it can only be modified`);
      }
      if (hasAction && (table.constDefaultActionId !== 0 || table.profile !== undefined)) {
        refuse(Code.PermissionDenied, "its default action is constant");
      }
    } else if (table.isConst && (type !== "modify" || hasAction)) {
      refuse(Code.PermissionDenied, "its entries are constant");
    } else if (type === "insert" && !hasAction) {
      refuse(Code.InvalidArgument, "an insert must have an action");
    }
  }

  /** The value that a row has after a MODIFY: one that names no action leaves the action as it is. */
  modified(current: string, update: string): string {
    return update.charCodeAt(0) !== ActionKind.None
      ? update
      : current.slice(0, endOfAction(this.layout, current)) + update.slice(1);
  }

  describe(key: string): string {
    return describeKey(this.layout, this.formats, key);
  }
}

const strict: Strictness = { strict: true };
const tolerant: Strictness = { strict: false };
