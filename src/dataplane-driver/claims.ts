/**
 * Who claims what. Of several claimants of one resource the least wins, never the first to come: so who has what does
 * not depend on the order in which the claims were heard of, and when the winner goes, the next one follows at once.
 */
export class Claims<Claimant> {
  readonly #compare: (a: Claimant, b: Claimant) => number;
  /** By resource, in order; nearly always one. */
  readonly #claimants = new Map<string, Claimant[]>();

  /** `compare` orders claimants; those that compare as 0 are one. */
  constructor(compare: (a: Claimant, b: Claimant) => number) {
    this.#compare = compare;
  }

  /** Claims `resource`; who compares as equal to `claimant` is replaced by it. */
  add(resource: string, claimant: Claimant): void {
    const claimants = this.#claimants.get(resource);
    if (claimants === undefined) {
      this.#claimants.set(resource, [claimant]);
      return;
    }
    const at = this.#find(claimants, claimant);
    claimants.splice(at, this.#isAt(claimants, at, claimant) ? 1 : 0, claimant);
  }

  /** Gives the claim up. */
  delete(resource: string, claimant: Claimant): void {
    const claimants = this.#claimants.get(resource);
    if (claimants === undefined) {
      return;
    }
    const at = this.#find(claimants, claimant);
    if (this.#isAt(claimants, at, claimant)) {
      claimants.splice(at, 1);
    }
    if (claimants.length === 0) {
      this.#claimants.delete(resource);
    }
  }

  /** Who has the resource; undefined if nobody claims it. */
  winner(resource: string): Claimant | undefined {
    return this.#claimants.get(resource)?.[0];
  }

  /** All who claim it, the winner first. */
  claimants(resource: string): readonly Claimant[] {
    return this.#claimants.get(resource) ?? [];
  }

  /** Where `claimant` is, or would be. */
  #find(claimants: readonly Claimant[], claimant: Claimant): number {
    let low = 0;
    let high = claimants.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = claimants[middle];
      if (other !== undefined && this.#compare(other, claimant) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #isAt(claimants: readonly Claimant[], at: number, claimant: Claimant): boolean {
    const other = claimants[at];
    return other !== undefined && this.#compare(other, claimant) === 0;
  }
}
