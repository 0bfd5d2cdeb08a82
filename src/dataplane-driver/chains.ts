import { createHash } from "node:crypto";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import type { Direction } from "./chain-text.js";
import type { Tables } from "./tables.js";

/** What endpoints that are policed alike share. */
export interface Chain {
  readonly direction: Direction;
  /** Never 0, which means none. */
  readonly id: number;
  readonly text: string;
}

/** How {@link Chains} works. */
export interface ChainsOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  /** 32 bits of a text; default: the first of its SHA-256. */
  readonly hash?: (text: string) => number;
}

interface CountedChain extends Chain {
  users: number;
}

/**
 * The chains that endpoints ask for, each with its head entry as long as someone uses it. An id is a hash of what the
 * chain stands for, so that a restart finds its own again; where two hashes are equal, the later takes the next free id.
 */
export class Chains {
  readonly #tables: Tables;
  readonly #reconciler: Reconciler;
  readonly #hash: (text: string) => number;
  readonly #byText: Record<Direction, Map<string, CountedChain>> = {
    from: new Map(),
    to: new Map(),
  };
  readonly #ids: Record<Direction, Set<number>> = { from: new Set(), to: new Set() };

  constructor({ tables, reconciler, hash = sha256Bits }: ChainsOptions) {
    this.#tables = tables;
    this.#reconciler = reconciler;
    this.#hash = hash;
  }

  /** The chain for this {@link chainText}; to be released as often as it is acquired. */
  acquire(direction: Direction, text: string): Chain {
    const byText = this.#byText[direction];
    let chain = byText.get(text);
    if (chain === undefined) {
      chain = { direction, text, id: this.#freeId(direction, text), users: 0 };
      byText.set(text, chain);
      this.#ids[direction].add(chain.id);
      this.#open(chain);
    }
    chain.users += 1;
    return chain;
  }

  release({ direction, text, id }: Chain): void {
    const chain = this.#byText[direction].get(text);
    if (chain === undefined) {
      return;
    }
    chain.users -= 1;
    if (chain.users === 0) {
      this.#byText[direction].delete(text);
      this.#ids[direction].delete(id);
      this.#close(chain);
    }
  }

  #freeId(direction: Direction, text: string): number {
    let id = this.#hash(`${direction} ${text}`) >>> 0;
    while (id === 0 || this.#ids[direction].has(id)) {
      id = (id + 1) >>> 0;
    }
    return id;
  }

  // Without rules nothing passes: what no policy was compiled for is closed.
  #open({ direction, id }: Chain): void {
    const owner = ownerOfChain(id);
    if (direction === "from") {
      const { from_chain: table } = this.#tables;
      const value = table.value("set_from_rules", { rules: 0, set_group: 0 });
      this.#reconciler.set(table.name, table.key({ chain: id }), value, owner);
    } else {
      const { to_chain: table } = this.#tables;
      const value = table.value("set_to_rules", { rules: 0, set_group: 0 });
      this.#reconciler.set(table.name, table.key({ chain: id }), value, owner);
    }
  }

  #close({ direction, id }: Chain): void {
    const table = direction === "from" ? this.#tables.from_chain : this.#tables.to_chain;
    this.#reconciler.delete(table.name, table.key({ chain: id }));
    this.#reconciler.forgetOwner(ownerOfChain(id));
  }
}

function ownerOfChain(id: number): string {
  return `chain/${id.toString(16).padStart(8, "0")}`;
}

function sha256Bits(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}
