import type { Reconciler } from "../p4/reconcile/reconciler.js";

/** One row of one table, as it is wanted. */
export interface TableRow {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Wants `after` on behalf of `owner`, where it wanted `before`; returns those of `before` whose keys it wants no more. A
 * row that another owner has taken over meanwhile stays as that one wants it: who gives an address up must not undo what
 * the next one has said of it already.
 */
export function replaceRows(
  reconciler: Reconciler,
  owner: string,
  before: readonly TableRow[],
  after: readonly TableRow[],
): readonly TableRow[] {
  const kept = new Set(after.map(nameOf));
  const gone = before.filter((row) => !kept.has(nameOf(row)));
  for (const { kind, key } of gone) {
    if (reconciler.tracker(kind).desired(key)?.owner.name === owner) {
      reconciler.delete(kind, key);
    }
  }
  for (const { kind, key, value } of after) {
    reconciler.set(kind, key, value, owner);
  }
  if (after.length === 0) {
    reconciler.forgetOwner(owner);
  }
  return gone;
}

function nameOf({ kind, key }: TableRow): string {
  return `${kind} ${key}`;
}
