/** Answered Writes after which one more update is dared: slow, because a limit too high costs a whole deadline to find out. */
const answersPerStep = 32;

/**
 * How many updates a Write should have: halved when an answer may have been too large to arrive, and growing again, one
 * update after each 32 answered Writes.
 */
export class BatchLimit {
  readonly #max: number;
  #limit: number;
  #answered = 0;

  constructor(max: number) {
    this.#max = max;
    this.#limit = max;
  }

  get value(): number {
    return this.#limit;
  }

  /** A Write was answered, whatever the answer. */
  onAnswer(): void {
    this.#answered += 1;
    if (this.#answered >= answersPerStep) {
      this.#answered = 0;
      this.#limit = Math.min(this.#max, this.#limit + 1);
    }
  }

  /** A Write got no answer that can be believed. */
  onNoAnswer(): void {
    this.#answered = 0;
    this.#limit = Math.max(1, Math.floor(this.#limit / 2));
  }
}
