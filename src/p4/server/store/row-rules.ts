import type { UpdateStatus } from "../../switch.js";
import type { Pipeline } from "../pipeline.js";

/** One row of a table before and after an update; a value that is undefined means that there is no such row. */
export interface RowChange {
  readonly tableId: number;
  /** Empty for the default entry. */
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a switch demands of rows beyond P4Runtime, as those do that check references between tables. */
export interface RowRules {
  /** Starts anew, with no rows, for this program. */
  reset(pipeline: Pipeline): void;
  /** Why the change may not be made; undefined if it may. Must cost the same however many rows there are. */
  refusal(change: RowChange): UpdateStatus | undefined;
  /** The change has been made. */
  changed(change: RowChange): void;
}

/** No rules. */
export const noRules: RowRules = {
  reset: () => undefined,
  refusal: () => undefined,
  changed: () => undefined,
};
