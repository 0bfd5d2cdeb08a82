import type { DeltaTracker } from "../../p4/reconcile/delta-tracker.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import { type LegName, legNames } from "./set-groups.js";
import type { SetTable, StageTables } from "./stage-tables.js";

interface Watched {
  readonly leg: LegName;
  readonly tracker: DeltaTracker;
  readonly read: (key: string, value: string) => { readonly group: number; readonly sets: bigint };
}

/** The bits of one leg of a group that rows on the switch do not show as they are, and why. */
interface Trouble {
  bits: bigint;
  readonly reason: string;
}

/**
 * Bits of which some address has not, or still has, its entry: what the rules that test them would decide is not what
 * policy says. Costs what is pending, and nothing where nothing is.
 */
export class TroubledSets {
  readonly #watched: readonly Watched[];
  readonly #troubles = new Map<string, Trouble>();
  #pending = 0;

  constructor({ addressSets, portSets }: StageTables, reconciler: Reconciler) {
    const watch = <Member>(leg: LegName, table: SetTable<Member>): Watched => ({
      leg,
      tracker: reconciler.tracker(table.name),
      read: (key, value) => table.read(key, value),
    });
    this.#watched = [
      watch("src", addressSets.src[4]),
      watch("src", addressSets.src[6]),
      watch("dst", addressSets.dst[4]),
      watch("dst", addressSets.dst[6]),
      watch("srcPort", portSets.src[4]),
      watch("srcPort", portSets.src[6]),
      watch("dstPort", portSets.dst[4]),
      watch("dstPort", portSets.dst[6]),
    ];
  }

  get isEmpty(): boolean {
    return this.#troubles.size === 0;
  }

  /** Looks at what is pending now. */
  read(): void {
    const pending = this.#watched.reduce((sum, { tracker }) => sum + tracker.pendingSize, 0);
    if (pending === 0 && this.#pending === 0) {
      return;
    }
    this.#pending = pending;
    this.#troubles.clear();
    for (const { leg, tracker, read } of this.#watched) {
      for (const [key, hold] of tracker.pendingRows()) {
        const wanted = tracker.desired(key)?.value;
        const actual = tracker.actual(key);
        const [one, other] = [wanted, actual].map((value) =>
          value === undefined || value === "" ? undefined : read(key, value),
        );
        const group = one?.group ?? other?.group;
        if (group !== undefined) {
          // Where both are known, bits that they have alike are right.
          const bits = (one?.sets ?? 0n) ^ (other?.sets ?? 0n);
          const why = hold === undefined ? "not written yet" : `${hold.is}: ${hold.message}`;
          this.#add(
            group,
            leg,
            actual === "" ? allBits : bits,
            `${tracker.kind.describe(key)} is not as it should be (${why})`,
          );
        }
      }
    }
  }

  has(group: number, leg: LegName, bit: number): boolean {
    const trouble = this.#troubles.get(`${group} ${leg}`);
    return trouble !== undefined && ((trouble.bits >> BigInt(bit)) & 1n) === 1n;
  }

  /** Why rules that test these bits of the group cannot be trusted; undefined if they can. */
  reasonFor(group: number, bitsOf: (leg: LegName) => readonly number[]): string | undefined {
    if (this.#troubles.size === 0) {
      return undefined;
    }
    for (const leg of legNames) {
      const trouble = this.#troubles.get(`${group} ${leg}`);
      if (trouble !== undefined && bitsOf(leg).some((bit) => this.has(group, leg, bit))) {
        return `a member of a set that its rules test: ${trouble.reason}`;
      }
    }
    return undefined;
  }

  #add(group: number, leg: LegName, bits: bigint, reason: string): void {
    const key = `${group} ${leg}`;
    const trouble = this.#troubles.get(key);
    if (trouble === undefined) {
      this.#troubles.set(key, { bits, reason });
    } else {
      trouble.bits |= bits;
    }
  }
}

const allBits = (1n << 128n) - 1n;
