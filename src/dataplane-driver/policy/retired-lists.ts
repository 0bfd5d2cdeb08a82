import type { DeltaTracker } from "../../p4/reconcile/delta-tracker.js";
import type { Holder } from "./set-leg.js";

interface Retired {
  readonly rules: number;
  readonly keys: readonly string[];
  /** Those of the keys that may be on the switch still. */
  left: number;
  readonly holder: Holder;
}

/** Rule lists that are wanted no more, until the switch has none of their rows: so long the bits that they test stay. */
export class RetiredLists {
  readonly #rows: DeltaTracker;
  readonly #lists = new Map<number, Retired>();
  #left = 0;

  constructor(rows: DeltaTracker) {
    this.#rows = rows;
  }

  get size(): number {
    return this.#lists.size;
  }

  /** Rows that may be on the switch. */
  get rows(): number {
    return this.#left;
  }

  add(rules: number, keys: readonly string[], holder: Holder): void {
    this.#lists.set(rules, { rules, keys, left: keys.length, holder });
    this.#left += keys.length;
  }

  /** Whether the switch may have a list under this id with other rows than these. */
  isOther(rules: number, keys: readonly string[]): boolean {
    const list = this.#lists.get(rules);
    if (list === undefined) {
      return false;
    }
    const known = new Set(list.keys);
    return known.size !== keys.length || keys.some((key) => !known.has(key));
  }

  /** The list is wanted again; returns who held its bits. */
  revive(rules: number): Holder | undefined {
    const list = this.#lists.get(rules);
    if (list !== undefined) {
      this.#lists.delete(rules);
      this.#left -= list.left;
    }
    return list?.holder;
  }

  /** Looks, after an apply, which lists have left the switch; costs what has left, and one row for each list that stays. */
  settle(): readonly Holder[] {
    const gone: Holder[] = [];
    for (const list of this.#lists.values()) {
      const before = list.left;
      while (list.left > 0 && this.#isGone(list.keys[list.left - 1])) {
        list.left -= 1;
      }
      this.#left -= before - list.left;
      if (list.left === 0) {
        this.#lists.delete(list.rules);
        gone.push(list.holder);
      }
    }
    return gone;
  }

  #isGone(key: string | undefined): boolean {
    return key === undefined || this.#rows.actual(key) === undefined;
  }
}
