import type { Code } from "../code.js";
import { type Waiter, WaitList } from "./wait-list.js";

/** Why a row that differs is not being tried now. */
export type Hold =
  /** The switch refused this value; not tried again until the value changes, or a resync. */
  | { readonly is: "rejected"; readonly code: Code; readonly message: string }
  /** The table has no room: tried again when a row of it goes, and at `retryAt` where it is the switch that says so. */
  | { readonly is: "full"; readonly message: string }
  | {
      readonly is: "full";
      readonly message: string;
      readonly attempts: number;
      readonly retryAt: number;
    }
  /** It failed, and is tried again at `retryAt` (milliseconds, in the time of the clock's `monotonic`). */
  | {
      readonly is: "failed";
      readonly code: Code;
      readonly message: string;
      readonly attempts: number;
      readonly retryAt: number;
    }
  /** It waits for another row: its referent to be there, its referrers to be gone, or its owner's lower rows. */
  | { readonly is: "waits"; readonly message: string };

/** One held row of an owner. */
export interface HeldRow {
  /** As {@link EntityKind.describe} gives it. */
  readonly row: string;
  readonly hold: Hold;
}

/**
 * The object that rows were made from, for instance one workload endpoint: the unit of status and of waiting. Counts
 * change with each row, so that asking for a status loops over nothing but what is held.
 */
export class Owner {
  readonly name: string;
  /** Desired rows. */
  rows = 0;
  #pending = 0;
  readonly #held = new Map<string, HeldRow>();
  readonly #heldByRank = new Map<number, number>();
  /** Made when first needed: most owners never wait. */
  #waiting: WaitList | undefined;
  readonly #onChange: (owner: Owner) => void;

  /** `onChange` is called when {@link pending} or {@link held} change: often, so that it must be cheap. */
  constructor(name: string, onChange: (owner: Owner) => void = () => {}) {
    this.name = name;
    this.#onChange = onChange;
  }

  /** Desired rows that are not on the switch as they should be. */
  get pending(): number {
    return this.#pending;
  }

  /** One row more (1) or less (-1) that is not as it should be; holds change only together with this. */
  addPending(by: 1 | -1): void {
    this.#pending += by;
    this.#onChange(this);
  }

  /** Held rows, in no order. */
  get held(): Iterable<HeldRow> {
    return this.#held.values();
  }

  /** Whether some row of a rank below `rank` failed, was rejected, did not fit, or waits because of such a row. */
  hasFailedBelow(rank: number): boolean {
    for (const held of this.#heldByRank.keys()) {
      if (held < rank) {
        return true;
      }
    }
    return false;
  }

  /** Remembers a row that waits until a rank has no failure left. */
  waitForFailures(waiting: Waiter): void {
    this.#waiting ??= new WaitList();
    this.#waiting.add(waiting);
  }

  addHold(row: string, rank: number, hold: Hold): void {
    this.#held.set(row, { row, hold });
    this.#heldByRank.set(rank, (this.#heldByRank.get(rank) ?? 0) + 1);
  }

  removeHold(row: string, rank: number): void {
    if (!this.#held.delete(row)) {
      return;
    }
    const left = (this.#heldByRank.get(rank) ?? 0) - 1;
    if (left > 0) {
      this.#heldByRank.set(rank, left);
      return;
    }
    this.#heldByRank.delete(rank);
    this.#waiting?.releaseAll();
  }
}
