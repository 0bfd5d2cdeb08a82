/** What is to be tried again, and when; the earliest first. */
export class RetryQueue<T> {
  readonly #heap: { readonly at: number; readonly item: T }[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** When the earliest is due; undefined if there is none. */
  get nextAt(): number | undefined {
    return this.#heap[0]?.at;
  }

  clear(): void {
    this.#heap.length = 0;
  }

  /** Adds in O(log n). */
  add(at: number, item: T): void {
    const heap = this.#heap;
    heap.push({ at, item });
    let child = heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfEarlier(child, parent)) {
        return;
      }
      child = parent;
    }
  }

  /** Takes the earliest if it is due at `now`. */
  takeDue(now: number): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.at > now) {
      return undefined;
    }
    const last = heap.pop();
    if (last !== undefined && last !== first) {
      heap[0] = last;
      this.#sink();
    }
    return first.item;
  }

  #sink(): void {
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let least = parent;
      least = this.#earlier(left, least) ? left : least;
      least = this.#earlier(right, least) ? right : least;
      if (least === parent) {
        return;
      }
      this.#swapIfEarlier(least, parent);
      parent = least;
    }
  }

  #earlier(a: number, b: number): boolean {
    const first = this.#heap[a];
    const second = this.#heap[b];
    return first !== undefined && second !== undefined && first.at < second.at;
  }

  #swapIfEarlier(child: number, parent: number): boolean {
    const a = this.#heap[child];
    const b = this.#heap[parent];
    if (a === undefined || b === undefined || a.at >= b.at) {
      return false;
    }
    this.#heap[child] = b;
    this.#heap[parent] = a;
    return true;
  }
}
