/** An entry by its table and key. */
export interface EntryRef {
  readonly kind: string;
  readonly key: string;
}

interface LeavingEntry extends EntryRef {
  readonly id: number;
}

/**
 * Ids of a small range, such as ports, that stand for something as long as some entry names them. An id that was given
 * back is not given out while an entry on the switch may still name it, and then as late as can be: never-used ones come
 * first, then the one that has been free for longest.
 */
export class IdPool<Holder> {
  readonly #first: number;
  readonly #last: number;
  /** In the order in which they are to be given out. */
  readonly #free = new Set<number>();
  readonly #holders = new Map<number, Holder>();
  /** Entries that named an id, are not wanted any more, and may still be on the switch. */
  readonly #leaving = new Map<string, LeavingEntry>();
  /** By id: how many of those there are; ids that are held have such entries too. */
  readonly #leavingCounts = new Map<number, number>();

  /** The ids from `first` to `last`, both included. */
  constructor(first: number, last: number) {
    this.#first = first;
    this.#last = last;
    for (let id = first; id <= last; id += 1) {
      this.#free.add(id);
    }
  }

  /** Whether the id is one of this pool's. */
  has(id: number): boolean {
    return Number.isInteger(id) && id >= this.#first && id <= this.#last;
  }

  holder(id: number): Holder | undefined {
    return this.#holders.get(id);
  }

  /** Whether some id waits for entries that name it to leave the switch. */
  get hasLeaving(): boolean {
    return this.#leaving.size > 0;
  }

  /** Gives out an id that is not reserved; undefined if none is free. */
  take(holder: Holder, isReserved: (id: number) => boolean = () => false): number | undefined {
    for (const id of this.#free) {
      if (!isReserved(id)) {
        this.#give(id, holder);
        return id;
      }
    }
    return undefined;
  }

  /** Gives out this id, if it is free. */
  hold(id: number, holder: Holder): boolean {
    if (!this.#free.has(id)) {
      return false;
    }
    this.#give(id, holder);
    return true;
  }

  /** Nobody needs the id any more. Whatever named it must have been left with {@link leave} before. */
  release(id: number): void {
    if (this.#holders.delete(id) && !this.#leavingCounts.has(id)) {
      this.#free.add(id);
    }
  }

  /** An entry that named the id is not wanted any more, or has another value: until it is settled it may still be there. */
  leave(id: number, { kind, key }: EntryRef): void {
    // Every resync says it again of what is still there.
    const name = `${id} ${kind} ${key}`;
    if (this.#leaving.has(name)) {
      return;
    }
    this.#leaving.set(name, { id, kind, key });
    this.#leavingCounts.set(id, (this.#leavingCounts.get(id) ?? 0) + 1);
    this.#free.delete(id);
  }

  /**
   * Forgets entries that are on the switch as they should be, so that they name no id that is not held. Returns the ids
   * that became free by it. Loops over the entries that are leaving.
   */
  settle(isSettled: (entry: EntryRef) => boolean): readonly number[] {
    const freed: number[] = [];
    for (const [name, entry] of this.#leaving) {
      if (!isSettled(entry)) {
        continue;
      }
      this.#leaving.delete(name);
      const left = (this.#leavingCounts.get(entry.id) ?? 0) - 1;
      if (left > 0) {
        this.#leavingCounts.set(entry.id, left);
        continue;
      }
      this.#leavingCounts.delete(entry.id);
      if (this.has(entry.id) && !this.#holders.has(entry.id)) {
        this.#free.add(entry.id);
        freed.push(entry.id);
      }
    }
    return freed;
  }

  #give(id: number, holder: Holder): void {
    this.#free.delete(id);
    this.#holders.set(id, holder);
  }
}
