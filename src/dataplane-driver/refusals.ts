/** Why an object of Calico's has no entries, or not all of them. */
export interface Refusal {
  /**
   * `refused`: it asks for something that the pipeline cannot hold, so it is denied. `unsupported`: this program does
   * nothing for its kind; stated, but not a failure.
   */
  readonly is: "refused" | "unsupported";
  readonly reasons: readonly string[];
}

/** What managers refuse, by the name of the owner that the entries would have had. */
export class Refusals {
  readonly #byOwner = new Map<string, Refusal>();
  readonly #onChange: (owner: string, refusal: Refusal | undefined) => void;
  #refused = 0;

  /** `onChange` hears of each owner whose refusal began, changed or ended (then without one). */
  constructor(onChange: (owner: string, refusal: Refusal | undefined) => void = () => {}) {
    this.#onChange = onChange;
  }

  /** How many owners are refused; those of which something is only unsupported do not count. */
  get refusedCount(): number {
    return this.#refused;
  }

  of(owner: string): Refusal | undefined {
    return this.#byOwner.get(owner);
  }

  entries(): Iterable<readonly [owner: string, refusal: Refusal]> {
    return this.#byOwner;
  }

  /** Sets or, without a refusal, ends it; the same again changes nothing. */
  set(owner: string, refusal: Refusal | undefined): void {
    const before = this.#byOwner.get(owner);
    if (isSame(before, refusal)) {
      return;
    }
    this.#refused -= before?.is === "refused" ? 1 : 0;
    this.#refused += refusal?.is === "refused" ? 1 : 0;
    if (refusal === undefined) {
      this.#byOwner.delete(owner);
    } else {
      this.#byOwner.set(owner, refusal);
    }
    this.#onChange(owner, refusal);
  }
}

function isSame(a: Refusal | undefined, b: Refusal | undefined): boolean {
  return (
    a?.is === b?.is &&
    a?.reasons.length === b?.reasons.length &&
    (a?.reasons ?? []).every((reason, i) => reason === b?.reasons[i])
  );
}
