/** Kinds of entities that refer to each other in a circle: no order of writes can satisfy them. */
export class RankCycleError extends Error {
  override readonly name = "RankCycleError";
  /** The kinds of the circle, each referring to the next; the first is also the last. */
  readonly cycle: readonly string[];

  constructor(cycle: readonly string[]) {
    super(`kinds of entities refer to each other in a circle: ${cycle.join(" -> ")}`);
    this.cycle = cycle;
  }
}

/**
 * The rank of each kind: the length of the longest chain of references below it. So what a row refers to always has a
 * lower rank. `after` adds edges to those of the kinds: rows of the first come after rows of the second. Kinds that are
 * named but not given have no rows, and so no rank.
 *
 * @throws {@link RankCycleError}
 */
export function ranks(
  kinds: readonly { readonly name: string; readonly refersTo: readonly string[] }[],
  after: readonly (readonly [kind: string, comesAfter: string])[] = [],
): ReadonlyMap<string, number> {
  const below = new Map(kinds.map(({ name, refersTo }) => [name, new Set(refersTo)]));
  for (const [kind, comesAfter] of after) {
    below.get(kind)?.add(comesAfter);
  }
  const found = new Map<string, number>();
  const path: string[] = [];

  const rankOf = (name: string): number => {
    const known = found.get(name);
    if (known !== undefined) {
      return known;
    }
    if (path.includes(name)) {
      throw new RankCycleError([...path.slice(path.indexOf(name)), name]);
    }
    path.push(name);
    let rank = 0;
    for (const next of below.get(name) ?? []) {
      if (below.has(next)) {
        rank = Math.max(rank, rankOf(next) + 1);
      }
    }
    path.pop();
    found.set(name, rank);
    return rank;
  };

  for (const { name } of kinds) {
    rankOf(name);
  }
  return found;
}
