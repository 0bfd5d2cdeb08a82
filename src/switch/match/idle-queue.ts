/**
 * When rows may next be idle: a heap by time. A row stands in it with a time that may be too early, never too late, so that a
 * hit costs nothing; whoever takes it looks whether it is idle and puts it back.
 */
export class IdleQueue {
  readonly #heap: { readonly row: number; readonly dueUs: number }[] = [];
  /** By row: the due time of its one element that counts. */
  readonly #dueUs = new Map<number, number>();

  /** The row is to be looked at by `dueUs`. */
  add(row: number, dueUs: number): void {
    const before = this.#dueUs.get(row);
    if (before !== undefined && before <= dueUs) {
      return;
    }
    this.#dueUs.set(row, dueUs);
    this.#heap.push({ row, dueUs });
    this.#up(this.#heap.length - 1);
  }

  /** Takes a row that is due; undefined if none is. */
  take(nowUs: number): number | undefined {
    for (;;) {
      const [first] = this.#heap;
      if (first === undefined || first.dueUs > nowUs) {
        return undefined;
      }
      const last = this.#heap.pop();
      if (last !== undefined && this.#heap.length > 0) {
        this.#heap[0] = last;
        this.#down(0);
      }
      if (this.#dueUs.get(first.row) === first.dueUs) {
        this.#dueUs.delete(first.row);
        return first.row;
      }
    }
  }

  #up(start: number): void {
    const heap = this.#heap;
    for (let at = start; at > 0; ) {
      const above = (at - 1) >> 1;
      if (heap[above]!.dueUs <= heap[at]!.dueUs) {
        return;
      }
      this.#swap(at, above);
      at = above;
    }
  }

  #down(start: number): void {
    const heap = this.#heap;
    for (let at = start; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < heap.length && heap[below]!.dueUs < heap[least]!.dueUs) {
          least = below;
        }
      }
      if (least === at) {
        return;
      }
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }
}
