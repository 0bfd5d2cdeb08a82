import type { TableCodec } from "../../p4/entry/entry-codec.js";
import { readAction, tableActionOf } from "../../p4/entry/value-codec.js";
import type { TableAction } from "../../p4/messages.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { type Choice, chosen, type ProfileRows } from "./action-profile-rows.js";

/** What the rows of a table with an action profile choose from. */
export class RowChoices {
  readonly #codec: TableCodec;
  readonly #profile: ProfileRows;
  /** By row. */
  readonly #choices: ({ readonly choice: Choice; readonly own: boolean } | undefined)[] = [];

  constructor(codec: TableCodec, profile: ProfileRows) {
    this.#codec = codec;
    this.#profile = profile;
  }

  /** The member's row that a hit of `row` runs; 0: none. */
  choose(row: number, hash: number): number {
    const found = this.#choices[row];
    return found === undefined ? 0 : chosen(found.choice, hash);
  }

  /** Why an entry cannot have this value in place of the one before; undefined if it can. */
  refusalOf(after: string, before: string | undefined): UpdateStatus | undefined {
    const action = this.#actionOf(after);
    const old = before === undefined ? undefined : this.#actionOf(before);
    return action && this.#profile.refusalOf(action, old);
  }

  /** A row has this value in place of the one before; `after` undefined: it is there no more. Costs as much as they are long. */
  set(row: number, after: string | undefined, before: string | undefined): void {
    this.#use(before, -1);
    this.#use(after, 1);
    const old = this.#choices[row];
    this.#choices[row] = after === undefined ? undefined : this.#profile.choiceOf(after);
    if (old?.own === true) {
      this.#profile.release(old.choice);
    }
  }

  #use(value: string | undefined, by: 1 | -1): void {
    const action = value === undefined ? undefined : this.#actionOf(value);
    if (action !== undefined) {
      this.#profile.use(action, by);
    }
  }

  #actionOf(value: string): TableAction | undefined {
    return tableActionOf(readAction(this.#codec.layout, value));
  }
}
