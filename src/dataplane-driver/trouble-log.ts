import type { Hold, Owner } from "../p4/reconcile/owner.js";
import type { Logger } from "./logger.js";

/**
 * States once what the switch does not take, and when it does after all: a line for each different cause, however many
 * objects it concerns.
 */
export class TroubleLog {
  readonly #log: Logger;
  /** What was last said of an owner. */
  readonly #said = new Map<string, string>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Looks at what has changed of owners, after an apply; an owner that is undefined is no more. */
  look(changed: ReadonlyMap<string, Owner | undefined>): void {
    const news = new Map<string, string[]>();
    const mended: string[] = [];
    for (const [name, owner] of changed) {
      const trouble = owner === undefined ? undefined : troubleOf(owner);
      if (trouble === this.#said.get(name)) {
        continue;
      }
      if (trouble !== undefined) {
        this.#said.set(name, trouble);
        const names = news.get(trouble) ?? [];
        names.push(name);
        news.set(trouble, names);
        continue;
      }
      this.#said.delete(name);
      if (owner !== undefined) {
        mended.push(name);
      }
    }
    for (const [trouble, names] of news) {
      this.#log.warn({ owners: names.slice(0, 5), count: names.length }, trouble);
    }
    if (mended.length > 0) {
      this.#log.info(
        { owners: mended.slice(0, 5), count: mended.length },
        "the switch has all entries of these now",
      );
    }
  }
}

/** The first of an owner's troubles, in words that are the same for all whom it concerns. */
function troubleOf(owner: Owner): string | undefined {
  for (const { hold } of owner.held) {
    const words = wordsOf(hold);
    if (words !== undefined) {
      return words;
    }
  }
  return undefined;
}

function wordsOf(hold: Hold): string | undefined {
  switch (hold.is) {
    case "rejected":
      return `the switch refused an entry (${hold.message}); it is not tried again until it changes`;
    case "full":
      return `${hold.message}; waiting for room`;
    case "failed":
      return `an entry failed (${hold.message}); trying again`;
    case "waits":
      // It follows from a trouble that is stated for itself.
      return undefined;
  }
}
