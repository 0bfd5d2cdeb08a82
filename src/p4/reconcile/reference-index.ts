import type { ReferenceTo, ReferredField } from "../entry/entity.js";
import { type Waiter, WaitList } from "./wait-list.js";

interface Group {
  readonly name: string;
  /** By value: how many rows on the switch have it in a field that the group names. */
  readonly provided: Map<string, number>;
  /** By value: how many of those are being deleted right now. */
  readonly leaving: Map<string, number>;
  /** By value: how many rows on the switch refer to it. */
  readonly referrers: Map<string, number>;
  /** By value: names of the rows that cling to it. */
  readonly clinging: Map<string, Set<string>>;
  readonly waiters: Map<string, WaitList>;
  /** At how many values waited for those are looked for that nobody waits for any more. */
  sweepAt: number;
}

/** Below so many values waited for, nobody looks for those that nobody waits for any more. */
const leastToSweep = 64;

function add(counts: Map<string, number>, value: string, by: number): number {
  const next = (counts.get(value) ?? 0) + by;
  if (next > 0) {
    counts.set(value, next);
  } else {
    counts.delete(value);
  }
  return next;
}

/**
 * Which references the rows on the switch have and satisfy. A reference names one or more `table.field` of which any
 * will do, so what is counted is the group of them; a change costs what its own references cost.
 */
export class ReferenceIndex {
  readonly #groups = new Map<string, Group>();
  readonly #groupsByTarget = new Map<string, Group[]>();
  /** What each row clings to, by its name. */
  readonly #clinging = new Map<string, readonly ReferenceTo[]>();

  /** Starts anew with nothing on the switch; who waits is forgotten. */
  clear(): void {
    for (const group of this.#groups.values()) {
      group.provided.clear();
      group.leaving.clear();
      group.referrers.clear();
      group.clinging.clear();
      group.waiters.clear();
    }
    this.#clinging.clear();
  }

  /**
   * Makes a group known before rows are counted: every set of targets that some reference may name.
   * What is provided is counted from then on.
   */
  declare(targets: readonly string[]): void {
    this.#group(targets);
  }

  /** A row with these fields came to the switch. */
  provide(fields: readonly ReferredField[]): void {
    for (const { target, value } of fields) {
      for (const group of this.#groupsByTarget.get(target) ?? []) {
        add(group.provided, value, 1);
        this.#wake(group, value);
      }
    }
  }

  /** A row with these fields left the switch. */
  withdraw(fields: readonly ReferredField[]): void {
    for (const { target, value } of fields) {
      for (const group of this.#groupsByTarget.get(target) ?? []) {
        add(group.provided, value, -1);
      }
    }
  }

  /** A row that makes these references came to the switch (`by` 1) or left it (-1). */
  refer(references: readonly ReferenceTo[], by: 1 | -1): void {
    for (const { targets, value } of references) {
      const group = this.#group(targets);
      if (add(group.referrers, value, by) === 0) {
        this.#wake(group, value);
      }
    }
  }

  /** The first reference that nothing on the switch satisfies, as `table.field`; undefined if all are satisfied. */
  missing(references: readonly ReferenceTo[]): ReferenceTo | undefined {
    return references.find(({ targets, value }) => !this.#group(targets).provided.has(value));
  }

  /**
   * The row `name` on the switch is to change or to go, and does not yet. Until it is let go, every row that gives what it
   * refers to is needed: a rule list that could not be replaced must not lose half of its rules.
   */
  cling(name: string, references: readonly ReferenceTo[]): void {
    this.letGo(name);
    if (references.length === 0) {
      return;
    }
    this.#clinging.set(name, references);
    for (const { targets, value } of references) {
      const { clinging } = this.#group(targets);
      const names = clinging.get(value);
      if (names === undefined) {
        clinging.set(value, new Set([name]));
      } else {
        names.add(name);
      }
    }
  }

  /** Whether any row clings to anything. */
  get isClungTo(): boolean {
    return this.#clinging.size > 0;
  }

  /** The row `name` has changed or gone, or is right as it is. */
  letGo(name: string): void {
    const references = this.#clinging.get(name) ?? [];
    this.#clinging.delete(name);
    for (const { targets, value } of references) {
      const group = this.#group(targets);
      const names = group.clinging.get(value);
      if (names?.delete(name) === true && names.size === 0) {
        group.clinging.delete(value);
        this.#wake(group, value);
      }
    }
  }

  /**
   * The first field that some row on the switch still needs this row for; undefined if it can go. Where several rows give
   * the same value, the last one is needed; each of them where a row clings to it.
   */
  needed(fields: readonly ReferredField[]): ReferredField | undefined {
    return fields.find(({ target, value }) =>
      (this.#groupsByTarget.get(target) ?? []).some(
        (group) =>
          group.referrers.has(value) &&
          ((group.provided.get(value) ?? 0) - (group.leaving.get(value) ?? 0) <= 1 ||
            group.clinging.has(value)),
      ),
    );
  }

  /** A delete of a row with these fields is on its way (`by` 1), or its outcome is known (-1). */
  leave(fields: readonly ReferredField[], by: 1 | -1): void {
    for (const { target, value } of fields) {
      for (const group of this.#groupsByTarget.get(target) ?? []) {
        add(group.leaving, value, by);
      }
    }
  }

  /** Releases `waiter` when the reference is satisfied. */
  waitFor({ targets, value }: ReferenceTo, waiter: Waiter): void {
    this.#wait(this.#group(targets), value, waiter);
  }

  /** Releases `waiter` when what needs the field is gone or lets go of it, or another row gives the same value. */
  waitUntilFree({ target, value }: ReferredField, waiter: Waiter): void {
    for (const group of this.#groupsByTarget.get(target) ?? []) {
      if (group.referrers.has(value)) {
        this.#wait(group, value, waiter);
      }
    }
  }

  #wait(group: Group, value: string, waiter: Waiter): void {
    let list = group.waiters.get(value);
    if (list === undefined) {
      sweep(group);
      list = new WaitList();
      group.waiters.set(value, list);
    }
    list.add(waiter);
  }

  #wake(group: Group, value: string): void {
    const list = group.waiters.get(value);
    if (list !== undefined) {
      group.waiters.delete(value);
      list.releaseAll();
    }
  }

  #group(targets: readonly string[]): Group {
    const name = targets.length === 1 ? (targets[0] ?? "") : targets.join("|");
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = {
        name,
        provided: new Map(),
        leaving: new Map(),
        referrers: new Map(),
        clinging: new Map(),
        waiters: new Map(),
        sweepAt: leastToSweep,
      };
      this.#groups.set(name, group);
      for (const target of targets) {
        const groups = this.#groupsByTarget.get(target);
        if (groups === undefined) {
          this.#groupsByTarget.set(target, [group]);
        } else {
          groups.push(group);
        }
      }
    }
    return group;
  }
}

/** Forgets values that nobody waits for any more; costs a constant for each that is added. */
function sweep(group: Group): void {
  const { waiters } = group;
  if (waiters.size < group.sweepAt) {
    return;
  }
  for (const [value, list] of waiters) {
    if (!list.isWaiting) {
      waiters.delete(value);
    }
  }
  group.sweepAt = Math.max(leastToSweep, 2 * waiters.size);
}
