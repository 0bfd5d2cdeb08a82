import type { EntityKind } from "../entry/entity.js";
import { type DeltaTracker, unknownValue } from "./delta-tracker.js";
import type { Owner } from "./owner.js";
import type { ReferenceIndex } from "./reference-index.js";

/**
 * Rows that an apply did not bring to the switch as they should be: what comes after them, of the same owner, waits, and
 * what they still refer to stays.
 */
export class Behind {
  readonly #references: ReferenceIndex;
  /** Lowest rank of such a row in this apply, by owner. */
  readonly #owners = new Map<Owner, number>();

  constructor(references: ReferenceIndex) {
    this.#references = references;
  }

  /** An apply begins; what rows cling to stays until each is settled. */
  begin(): void {
    this.#owners.clear();
  }

  add(tracker: DeltaTracker, key: string): void {
    const { kind, rank } = tracker;
    const desired = tracker.desired(key);
    const actual = tracker.actual(key);
    if (desired?.value === actual) {
      return;
    }
    if (actual !== undefined && actual !== unknownValue) {
      this.#references.cling(nameOf(kind, key), kind.references(key, actual));
    }
    if (desired !== undefined) {
      this.#owners.set(desired.owner, Math.min(rank, this.#owners.get(desired.owner) ?? rank));
    }
  }

  /** The row has changed or gone, or is right as it is. */
  settle(kind: EntityKind, key: string): void {
    if (this.#references.isClungTo) {
      this.#references.letGo(nameOf(kind, key));
    }
  }

  /** Whether a row of a lower rank and the same owner is behind since this apply began. */
  isBefore(rank: number, owner: Owner): boolean {
    return (this.#owners.get(owner) ?? rank) < rank;
  }
}

function nameOf(kind: EntityKind, key: string): string {
  return `${kind.name} ${key}`;
}
