import { anyMatch, covers, intersect, type Match } from "./match.js";
import type { RuleRef } from "./rule-ref.js";

/** A rule as far as the order of decisions goes. `leave` goes on with the next section. */
export interface FlatRule {
  readonly action: "allow" | "deny" | "pass" | "log" | "leave";
  readonly matches: readonly Match[];
  readonly ref: RuleRef;
}

/** Rules of which the first that matches decides; `pass` goes on with the next block. */
export interface Block {
  readonly rules: readonly FlatRule[];
  /** Who denies what no rule decided; undefined: the next block decides. */
  readonly denies: RuleRef | undefined;
}

/** Blocks in order; behind the last one the next section decides. */
export interface Section {
  readonly blocks: readonly Block[];
  /** Where a packet is that a rule allows: through, or at the next section. */
  readonly allowed: "through" | "next";
}

/** What becomes of a packet that is behind the last section. */
export type Remainder =
  | { readonly is: "allow" | "deny"; readonly ref: RuleRef }
  /** It is not spoken of: without an entry. */
  | { readonly is: "none" };

/** One of the entries that a list of sections becomes; the first that matches decides. */
export interface FlatEntry {
  readonly match: Match;
  readonly verdict: "allow" | "deny";
  readonly ref: RuleRef;
  /** A rule that logs has matched before. */
  readonly log: boolean;
}

/** A list has grown over its limit. */
export class GrowthError extends Error {
  override readonly name = "GrowthError";
  /** The rule by which it grew: one that passes or logs, or the last one. */
  readonly ref: RuleRef | undefined;

  constructor(ref: RuleRef | undefined, limit: number) {
    super(`more than ${limit} entries`);
    this.ref = ref;
  }
}

interface At {
  readonly section: number;
  readonly block: number;
  readonly rule: number;
}

/**
 * Sections as one list of which the first match decides. Exact: a rule that passes or logs becomes what comes after it,
 * for the packets that match it. What no packet can meet, and what earlier entries cover, is left out.
 *
 * @throws {@link GrowthError} where it takes more than `limit` entries
 */
export function flatten(
  sections: readonly Section[],
  remainder: Remainder,
  limit: number,
): readonly FlatEntry[] {
  return new Flattener(sections, remainder, limit).run();
}

class Flattener {
  readonly #sections: readonly Section[];
  readonly #remainder: Remainder;
  readonly #limit: number;
  readonly #entries: FlatEntry[] = [];
  /** Matches of rules inside others, innermost last: what made the list grow. */
  readonly #growing: RuleRef[] = [];
  #steps = 0;

  constructor(sections: readonly Section[], remainder: Remainder, limit: number) {
    this.#sections = sections;
    this.#remainder = remainder;
    this.#limit = limit;
  }

  run(): readonly FlatEntry[] {
    this.#walk({ section: 0, block: 0, rule: 0 }, anyMatch, false);
    return this.#entries;
  }

  /** Decides about the packets of `context`, from this rule on. */
  #walk(from: At, context: Match, log: boolean): void {
    this.#countStep();
    if (this.#isDecided(context)) {
      return;
    }
    let { section, block, rule } = from;
    for (;;) {
      const inSection = this.#sections[section];
      if (inSection === undefined) {
        this.#end(context, log);
        return;
      }
      const inBlock = inSection.blocks[block];
      if (inBlock === undefined) {
        section += 1;
        block = 0;
        continue;
      }
      for (; rule < inBlock.rules.length; rule += 1) {
        if (this.#rule({ section, block, rule }, context, log)) {
          return;
        }
      }
      if (inBlock.denies !== undefined) {
        this.#add({ match: context, verdict: "deny", ref: inBlock.denies, log });
        return;
      }
      block += 1;
      rule = 0;
    }
  }

  /** Whether the rule decides about all of `context`. */
  #rule(at: At, context: Match, log: boolean): boolean {
    const found = this.#sections[at.section]?.blocks[at.block]?.rules[at.rule];
    if (found === undefined) {
      return true;
    }
    for (const match of found.matches) {
      const both = intersect(context, match);
      if (both === undefined) {
        continue;
      }
      this.#apply(found, at, both, log);
      if (covers(match, context)) {
        return true;
      }
    }
    return false;
  }

  #apply({ action, ref }: FlatRule, at: At, match: Match, log: boolean): void {
    const isThrough = this.#sections[at.section]?.allowed === "through";
    if (action === "deny" || (action === "allow" && isThrough)) {
      this.#add({ match, verdict: action, ref, log });
      return;
    }
    this.#growing.push(ref);
    switch (action) {
      case "pass":
        this.#walk({ section: at.section, block: at.block + 1, rule: 0 }, match, log);
        break;
      case "log":
        this.#walk({ ...at, rule: at.rule + 1 }, match, true);
        break;
      case "allow":
      case "leave":
        this.#walk({ section: at.section + 1, block: 0, rule: 0 }, match, log);
        break;
    }
    this.#growing.pop();
  }

  #end(match: Match, log: boolean): void {
    if (this.#remainder.is !== "none") {
      this.#add({ match, verdict: this.#remainder.is, ref: this.#remainder.ref, log });
    }
  }

  #add(entry: FlatEntry): void {
    this.#countStep();
    if (this.#isDecided(entry.match)) {
      return;
    }
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) {
      throw new GrowthError(this.#growing.at(-1) ?? entry.ref, this.#limit);
    }
  }

  // What passes without end must not be walked without end, also where it all is covered.
  #countStep(): void {
    this.#steps += 1;
    if (this.#steps > 50 * this.#limit + 1000) {
      throw new GrowthError(this.#growing.at(-1), this.#limit);
    }
  }

  #isDecided(match: Match): boolean {
    return this.#entries.some((entry) => covers(entry.match, match));
  }
}
