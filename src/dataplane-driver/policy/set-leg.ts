import type { Family } from "../../net/address.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { Cell, Membership } from "./membership.js";
import type { SetMember } from "./set-member.js";
import type { SetListener, SetSource } from "./set-source.js";
import { familiesOf, holds, type SetTest, sourcesOf } from "./set-test.js";
import type { SetTable } from "./stage-tables.js";

/** Who tests bits: a rule list, wanted or still on the switch. */
export type Holder = object;

/** A test that has a bit. */
interface Placed {
  readonly test: SetTest;
  readonly bit: number;
  readonly families: number;
  readonly holders: Set<Holder>;
}

/** A set as far as this leg goes. */
interface Used {
  /** Bits of tests that ask for nothing but this set. */
  plain: bigint;
  /** The others that ask about it. */
  readonly complex: Set<Placed>;
  placed: number;
}

/** How a {@link SetLeg} works. */
export interface SetLegOptions<Member> {
  readonly tables: Readonly<Record<Family, SetTable<Member>>>;
  readonly group: number;
  /** How many bits there are. */
  readonly width: number;
  readonly membership: Membership<Member>;
  readonly reconciler: Reconciler;
  /** Owner of the rows. */
  readonly owner: string;
}

/**
 * One leg of a set group: its bits, what each of them says of an address, and the rows that say it. A changed member costs
 * its own row, and those of the prefixes that it covers where they are in the set through it alone.
 */
export class SetLeg<Member> implements SetListener {
  readonly #options: SetLegOptions<Member>;
  /** By family bit, then by bit of the group: what it stands for, or that it is being cleared. */
  readonly #slots = new Map<number, (Placed | "clearing" | undefined)[]>([
    [1, []],
    [2, []],
  ]);
  readonly #placed = new Map<string, Placed>();
  readonly #used = new Map<SetSource, Used>();
  readonly #dirty = new Set<Cell<Member>>();
  readonly #cleared: Placed[] = [];

  constructor(options: SetLegOptions<Member>) {
    this.#options = options;
  }

  /** How many bits say something. */
  get taken(): number {
    return this.#placed.size;
  }

  get width(): number {
    return this.#options.width;
  }

  /** How many of these tests have no bit yet. */
  missing(tests: readonly SetTest[]): number {
    return tests.filter(({ key }) => !this.#placed.has(key)).length;
  }

  /** Whether each of these tests has a bit or can get one. */
  fits(tests: readonly SetTest[]): boolean {
    const taken = new Set<string>();
    return tests.every((test) => {
      if (this.#placed.has(test.key)) {
        return true;
      }
      const families = familiesOf(test);
      for (let bit = 0; bit < this.#options.width; bit += 1) {
        if (this.#isFree(bit, families) && !isTaken(taken, bit, families)) {
          take(taken, bit, families);
          return true;
        }
      }
      return false;
    });
  }

  /** The test's bit; undefined if it has none. */
  bitOf(key: string): number | undefined {
    return this.#placed.get(key)?.bit;
  }

  /** Gives the test a bit, the wanted one if it is free, for as long as `holder` holds it; undefined if none is free. */
  acquire(test: SetTest, holder: Holder, wanted?: number): number | undefined {
    let placed = this.#placed.get(test.key);
    if (placed === undefined) {
      const families = familiesOf(test);
      const bit =
        wanted !== undefined && this.#isFree(wanted, families) ? wanted : this.#freeBit(families);
      if (bit === undefined) {
        return undefined;
      }
      placed = { test, bit, families, holders: new Set() };
      this.#place(placed);
    }
    placed.holders.add(holder);
    return placed.bit;
  }

  /** Gives the test just this bit, if it has none and that is free. */
  adopt(test: SetTest, holder: Holder, bit: number): void {
    if (this.#placed.has(test.key) || this.#isFree(bit, familiesOf(test))) {
      this.acquire(test, holder, bit);
    }
  }

  /** Some other rule list, on the switch, tests the bit; returns the families, as bits, in which it stands for something. */
  hold(bit: number, holder: Holder): number {
    let held = 0;
    for (const [family, slots] of this.#slots) {
      const placed = slots[bit];
      if (placed !== undefined && placed !== "clearing") {
        placed.holders.add(holder);
        held |= family;
      }
    }
    return held;
  }

  /** The rule list tests nothing any more; bits that nobody else tests are cleared. */
  release(holder: Holder): void {
    for (const placed of this.#placed.values()) {
      if (placed.holders.delete(holder) && placed.holders.size === 0) {
        this.#clear(placed);
      }
    }
  }

  onMember(source: SetSource, member: SetMember, isIn: boolean): void {
    this.#options.membership.change(source, member, isIn, (cell) => this.#dirty.add(cell));
  }

  /** Wants the rows that follow from the changes since the last time. */
  flush(): void {
    // Of the many legs a change concerns few, and clearing an empty set is not free.
    if (this.#dirty.size === 0) {
      return;
    }
    const { tables, group, membership, reconciler, owner } = this.#options;
    for (const cell of this.#dirty) {
      const table = tables[cell.family];
      const key = table.key(group, cell.member);
      if (cell.own.length === 0) {
        membership.forget(cell);
        reconciler.delete(table.name, key);
      } else {
        reconciler.set(table.name, key, table.value(this.#bitsAt(cell)), owner);
      }
    }
    this.#dirty.clear();
  }

  /** Bits that were cleared may be used again, unless a row on the switch may still have them. */
  settle(isStale: (bit: number) => boolean): void {
    for (let i = this.#cleared.length - 1; i >= 0; i -= 1) {
      const placed = this.#cleared[i];
      if (placed !== undefined && !isStale(placed.bit)) {
        this.#setSlots(placed, undefined);
        this.#cleared.splice(i, 1);
      }
    }
  }

  /** Whether bits wait for {@link settle}. */
  get isClearing(): boolean {
    return this.#cleared.length > 0;
  }

  #place(placed: Placed): void {
    this.#placed.set(placed.test.key, placed);
    this.#setSlots(placed, placed);
    const sources = sourcesOf(placed.test);
    const isPlain = sources.length === 1;
    for (const source of sources) {
      let used = this.#used.get(source);
      const isNew = used === undefined;
      used ??= { plain: 0n, complex: new Set(), placed: 0 };
      this.#used.set(source, used);
      used.placed += 1;
      if (isPlain) {
        used.plain |= 1n << BigInt(placed.bit);
      } else {
        used.complex.add(placed);
      }
      if (isNew) {
        source.listen(this);
      }
      this.#touchAll(source, isNew);
    }
  }

  #clear(placed: Placed): void {
    this.#placed.delete(placed.test.key);
    this.#setSlots(placed, "clearing");
    this.#cleared.push(placed);
    for (const source of sourcesOf(placed.test)) {
      const used = this.#used.get(source);
      if (used === undefined) {
        continue;
      }
      used.placed -= 1;
      used.plain &= ~(1n << BigInt(placed.bit));
      used.complex.delete(placed);
      if (used.placed === 0) {
        this.#used.delete(source);
        source.unlisten(this);
        for (const member of source.members()) {
          this.onMember(source, member, false);
        }
      } else {
        this.#touchAll(source, false);
      }
    }
  }

  // A set's members in and out again is what touches all that they cover.
  #touchAll(source: SetSource, isNew: boolean): void {
    for (const member of source.members()) {
      if (!isNew) {
        this.onMember(source, member, false);
      }
      this.onMember(source, member, true);
    }
  }

  #bitsAt(cell: Cell<Member>): bigint {
    let bits = 0n;
    const complex = new Set<Placed>();
    const sets = new Set<SetSource>();
    for (const source of this.#options.membership.setsAt(cell)) {
      const used = this.#used.get(source);
      if (used !== undefined) {
        bits |= used.plain;
        sets.add(source);
        for (const placed of used.complex) {
          complex.add(placed);
        }
      }
    }
    for (const { test, bit } of complex) {
      if (holds(test, sets)) {
        bits |= 1n << BigInt(bit);
      }
    }
    return bits;
  }

  #freeBit(families: number): number | undefined {
    for (let bit = 0; bit < this.#options.width; bit += 1) {
      if (this.#isFree(bit, families)) {
        return bit;
      }
    }
    return undefined;
  }

  #isFree(bit: number, families: number): boolean {
    if (bit >= this.#options.width) {
      return false;
    }
    for (const [family, slots] of this.#slots) {
      if ((family & families) !== 0 && slots[bit] !== undefined) {
        return false;
      }
    }
    return true;
  }

  #setSlots(placed: Placed, value: Placed | "clearing" | undefined): void {
    for (const [family, slots] of this.#slots) {
      if ((family & placed.families) !== 0) {
        slots[placed.bit] = value;
      }
    }
  }
}

function isTaken(taken: ReadonlySet<string>, bit: number, families: number): boolean {
  return [1, 2].some((family) => (family & families) !== 0 && taken.has(`${family} ${bit}`));
}

function take(taken: Set<string>, bit: number, families: number): void {
  for (const family of [1, 2]) {
    if ((family & families) !== 0) {
      taken.add(`${family} ${bit}`);
    }
  }
}
