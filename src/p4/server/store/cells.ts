import { Code } from "../../code.js";
import type { UpdateStatus } from "../../switch.js";
import { applied, refused } from "../update-status.js";

/** The arrays of one kind (counters, meters or registers); a cell that nobody set holds nothing here. */
export class CellArrays<T> {
  readonly #arrays = new Map<number, { readonly size: number; readonly cells: Map<number, T> }>();

  /** Makes exactly these arrays; the cells of those in `kept` stay. */
  reshape(sizes: ReadonlyMap<number, number>, kept: ReadonlySet<number>): void {
    const old = new Map(this.#arrays);
    this.#arrays.clear();
    for (const [id, size] of sizes) {
      const cells = (kept.has(id) ? old.get(id)?.cells : undefined) ?? new Map<number, T>();
      this.#arrays.set(id, { size, cells });
    }
  }

  /**
   * Sets one cell, or all where `index` is undefined; `value` undefined makes them as nobody had set them. OUT_OF_RANGE for
   * an index beyond the array.
   */
  set(id: number, index: number | undefined, value: T | undefined): UpdateStatus {
    const array = this.#arrays.get(id);
    if (array === undefined || (index !== undefined && index >= array.size)) {
      return refused(Code.OutOfRange, "index");
    }
    const [from, to] = index === undefined ? [0, array.size] : [index, index + 1];
    if (value === undefined && index === undefined) {
      array.cells.clear();
      return applied;
    }
    for (let i = from; i < to; i++) {
      if (value === undefined) {
        array.cells.delete(i);
      } else {
        array.cells.set(i, value);
      }
    }
    return applied;
  }

  get(id: number, index: number): T | undefined {
    return this.#arrays.get(id)?.cells.get(index);
  }

  /** Every cell that is selected, where id 0 is all arrays and no index all cells. */
  *select(
    id: number,
    index: number | undefined,
  ): Generator<readonly [id: number, index: number, value: T | undefined]> {
    for (const [arrayId, { size, cells }] of this.#arrays) {
      if (id !== 0 && arrayId !== id) {
        continue;
      }
      const [from, to] = index === undefined ? [0, size] : [index, Math.min(index + 1, size)];
      for (let i = from; i < to; i++) {
        yield [arrayId, i, cells.get(i)];
      }
    }
  }
}
