import type { UpdateType } from "../../entry/entity.js";
import type { UpdateStatus } from "../../switch.js";
import { applied, existsAlready, isAbsent } from "../update-status.js";

/** Things with an id that are inserted, modified and deleted as a whole. */
export class KeyedStore<T> {
  readonly #byId = new Map<number, T>();

  /** Does one update: ALREADY_EXISTS for an INSERT of what is there, NOT_FOUND for the others of what is not. */
  write(type: UpdateType, id: number, value: T): UpdateStatus {
    if ((type === "insert") === this.#byId.has(id)) {
      return type === "insert" ? existsAlready : isAbsent;
    }
    if (type === "delete") {
      this.#byId.delete(id);
    } else {
      this.#byId.set(id, value);
    }
    return applied;
  }

  get(id: number): T | undefined {
    return this.#byId.get(id);
  }

  /** What has this id, or everything for 0. */
  select(id: number): readonly T[] {
    if (id === 0) {
      return [...this.#byId.values()];
    }
    const one = this.#byId.get(id);
    return one === undefined ? [] : [one];
  }

  get size(): number {
    return this.#byId.size;
  }

  clear(): void {
    this.#byId.clear();
  }
}
