import type { EntityKind } from "../entry/entity.js";
import { flat } from "../entry/flat.js";
import type { Hold, Owner } from "./owner.js";

/** A row as it should be, and for whom. */
export interface DesiredRow {
  readonly value: string;
  readonly owner: Owner;
}

/** What stands in `actual` for a row that is on the switch with a value that nobody told us. */
export const unknownValue = "";

/**
 * One table as it should be, as it is, and where the two differ. `desired` changes by {@link set} and {@link delete}
 * alone, `actual` by what a write or a read showed. Every change costs the same, whatever the table holds.
 *
 * `pending` is where they differ; `dirty` is the part of it that is worth trying now, the rest is held for a reason.
 */
export class DeltaTracker {
  readonly kind: EntityKind;
  readonly rank: number;
  readonly #desired = new Map<string, DesiredRow>();
  #actual = new Map<string, string>();
  /** Rows that differ; those that are not worth trying now with the reason. */
  readonly #pending = new Map<string, Hold | undefined>();
  #dirty = new Set<string>();
  /** Rows on the switch that take up room. */
  #used = 0;
  readonly #onDirty: () => void;
  readonly #onSettled: (key: string) => void;

  /** `onSettled` is told of each row that differed and does so no more, but not by {@link replaceActual}. */
  constructor(
    kind: EntityKind,
    rank: number,
    onDirty: () => void,
    onSettled: (key: string) => void = () => {},
  ) {
    this.kind = kind;
    this.rank = rank;
    this.#onDirty = onDirty;
    this.#onSettled = onSettled;
  }

  get desiredSize(): number {
    return this.#desired.size;
  }

  get actualSize(): number {
    return this.#actual.size;
  }

  get pendingSize(): number {
    return this.#pending.size;
  }

  get dirtySize(): number {
    return this.#dirty.size;
  }

  /** How many rows on the switch take up room in the table. */
  get used(): number {
    return this.#used;
  }

  desired(key: string): DesiredRow | undefined {
    return this.#desired.get(key);
  }

  /** The value on the switch as far as is known; {@link unknownValue} if only that there is one. */
  actual(key: string): string | undefined {
    return this.#actual.get(key);
  }

  /** All that is on the switch, as far as is known. */
  actualRows(): Iterable<readonly [key: string, value: string]> {
    return this.#actual;
  }

  desiredRows(): Iterable<readonly [key: string, row: DesiredRow]> {
    return this.#desired;
  }

  /** Rows that differ, with the reason where they are held. */
  pendingRows(): Iterable<readonly [key: string, hold: Hold | undefined]> {
    return this.#pending;
  }

  /** Why a row that differs is not tried now; undefined if it is, or does not differ. */
  holdOf(key: string): Hold | undefined {
    return this.#pending.get(key);
  }

  /** Wants the row; the same row again changes nothing. */
  set(key: string, value: string, owner: Owner): void {
    const row = this.#desired.get(key);
    if (row !== undefined && row.value === value && row.owner === owner) {
      return;
    }
    this.#uncount(key);
    if (row !== undefined) {
      row.owner.rows -= 1;
    }
    owner.rows += 1;
    const actual = this.#actual.get(key);
    // One string for both, where they are equal; a million keys and values are worth keeping small.
    const stored = { value: actual === value ? actual : flat(value), owner };
    const own = row === undefined && actual === undefined ? flat(key) : key;
    this.#desired.set(own, stored);
    this.#compare(own);
  }

  /** Wants the row no more. */
  delete(key: string): void {
    const row = this.#desired.get(key);
    if (row === undefined) {
      return;
    }
    this.#uncount(key);
    row.owner.rows -= 1;
    this.#desired.delete(key);
    this.#compare(key);
  }

  /** The row is on the switch with this value. */
  setActual(key: string, value: string): void {
    this.#uncount(key);
    if (!this.#actual.has(key) && this.kind.takesRoom(key)) {
      this.#used += 1;
    }
    this.#actual.set(key, value);
    this.#compare(key);
  }

  /** The row is not on the switch. */
  deleteActual(key: string): void {
    this.#uncount(key);
    if (this.#actual.delete(key) && this.kind.takesRoom(key)) {
      this.#used -= 1;
    }
    this.#compare(key);
  }

  /** What a read of the whole table showed. Every difference becomes dirty; nothing stays held. */
  replaceActual(rows: Map<string, string>): void {
    for (const key of this.#pending.keys()) {
      this.#uncount(key);
    }
    this.#pending.clear();
    this.#dirty.clear();
    this.#actual = rows;
    this.#used = 0;
    for (const key of rows.keys()) {
      this.#used += this.kind.takesRoom(key) ? 1 : 0;
      if (!this.#desired.has(key)) {
        this.#compare(key);
      }
    }
    for (const key of this.#desired.keys()) {
      this.#compare(key);
    }
  }

  /** Hands over what is dirty: its keys are pending still, and dirty no more until something changes. */
  takeDirty(): ReadonlySet<string> {
    const taken = this.#dirty;
    this.#dirty = new Set();
    return taken;
  }

  /** The row is pending, but not worth trying now. */
  hold(key: string, hold: Hold): void {
    if (!this.#pending.has(key)) {
      return;
    }
    this.#uncount(key);
    this.#dirty.delete(key);
    this.#pending.set(key, hold);
    this.#count(key);
  }

  /** The row is worth trying again, if it still differs. */
  release(key: string): void {
    if (!this.#pending.has(key) || this.#dirty.has(key)) {
      return;
    }
    this.#uncount(key);
    this.#pending.set(key, undefined);
    this.#count(key);
    this.#dirty.add(key);
    this.#onDirty();
  }

  /** Settles whether a row differs; the caller has taken it out of its owner's counts. */
  #compare(key: string): void {
    const wanted = this.#desired.get(key)?.value;
    const actual = this.#actual.get(key);
    if (wanted === actual) {
      this.#dirty.delete(key);
      if (this.#pending.delete(key)) {
        this.#onSettled(key);
      }
      return;
    }
    this.#pending.set(key, undefined);
    this.#count(key);
    this.#dirty.add(key);
    this.#onDirty();
  }

  #count(key: string): void {
    const owner = this.#desired.get(key)?.owner;
    if (owner === undefined) {
      return;
    }
    owner.addPending(1);
    const hold = this.#pending.get(key);
    if (hold !== undefined) {
      owner.addHold(this.kind.describe(key), this.rank, hold);
    }
  }

  #uncount(key: string): void {
    if (!this.#pending.has(key)) {
      return;
    }
    const owner = this.#desired.get(key)?.owner;
    if (owner === undefined) {
      return;
    }
    owner.addPending(-1);
    const hold = this.#pending.get(key);
    if (hold !== undefined) {
      // Gone from the map first: what this releases looks at the row again.
      this.#pending.set(key, undefined);
      owner.removeHold(this.kind.describe(key), this.rank);
    }
  }
}
