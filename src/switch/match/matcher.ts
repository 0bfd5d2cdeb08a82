import { keyLayoutOf } from "../compile/key-layout.js";
import type { Table } from "../program/program.js";
import { ExactMatcher } from "./exact-matcher.js";
import { LpmMatcher } from "./lpm-matcher.js";
import { TernaryMatcher } from "./ternary-matcher.js";

/** What an entry asks of a packet's key, in words. */
export interface RuleWords {
  /**
   * As many words as the key has, see key-layout.ts, with the values, of ranges the low ends; then as many with the masks, of
   * ranges the high ends. Values have no bit outside of their mask; masks of exact fields, and those of tables that are
   * matched by exact or LPM fields alone, mean nothing.
   */
  readonly words: Uint32Array;
  /** Of a table that is matched by its LPM field. */
  prefixLength: number;
  /** Of a ternary or range table: the larger one wins. */
  priority: number;
}

/** The entries of one table as packets find them. Rows are positive. */
export interface Matcher {
  /** The row that wins for the packet's key; 0: none. */
  find(): number;
  /** Adds an entry; false, and nothing is done, if there is one that takes the same packets. */
  insert(rule: RuleWords, row: number): boolean;
  /** Takes away the entry that was inserted as this. */
  remove(rule: RuleWords, row: number): void;
}

/** A matcher for a table, that finds what stands in `key`. */
export function matcherOf(table: Pick<Table, "key" | "match">, key: Uint32Array): Matcher {
  const layout = keyLayoutOf(table);
  if (layout.words === 0) {
    return noMatcher;
  }
  switch (table.match) {
    case "exact":
      return new ExactMatcher(key, layout.words);
    case "lpm": {
      const at = table.key.findIndex(({ match }) => match === "lpm");
      const slot = layout.fields[at];
      return slot === undefined
        ? new ExactMatcher(key, layout.words)
        : new LpmMatcher(key, layout.exactWords, slot);
    }
    case "ternary":
    case "range": {
      const ranges = layout.fields.filter((_, i) => table.key[i]?.match === "range");
      return new TernaryMatcher(key, { ...layout, ranges });
    }
  }
}

const noMatcher: Matcher = { find: () => 0, insert: () => false, remove: () => undefined };
