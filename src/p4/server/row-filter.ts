import { Code } from "../code.js";
import { latin1, u32Text } from "../entry/bytes.js";
import type { TableCodec } from "../entry/entry-codec.js";
import { bigintOfInt64, type TableEntry } from "../messages.js";
import { Refusal } from "./refusal.js";
import type { RowState } from "./target.js";

/** Which rows of a table a query selects. */
export interface RowFilter {
  /** The only key that can be selected, as in `RowQuery`; undefined: all but the default entry. */
  readonly key: string | undefined;
  /** What else is asked of a row; undefined: nothing. */
  readonly accepts: ((row: RowState) => boolean) | undefined;
}

/**
 * The filter that a TableEntry is as a query: fields that have their default accept everything. `codec` is undefined where
 * the query is for all tables, which permits no filter.
 *
 * @throws Refusal INVALID_ARGUMENT
 * @throws EntryError if the match is none of the table's
 */
export function rowFilter(query: TableEntry, codec: TableCodec | undefined): RowFilter {
  if (codec === undefined) {
    refuseFilters(query);
    return { key: query.isDefaultAction === true ? "" : undefined, accepts: undefined };
  }
  const conditions: ((row: RowState) => boolean)[] = [];
  const key = keyFilter(query, codec, conditions);
  const action = query.action;
  if (action != null) {
    const actionId = action.action?.actionId ?? 0;
    if (action.action == null || (action.action.params ?? []).length > 0) {
      throw new Refusal(Code.InvalidArgument, "action as a filter");
    }
    if (actionId !== 0) {
      conditions.push(({ key, value }) => {
        return codec.toTableEntry(key, value).action?.action?.actionId === actionId;
      });
    }
  }
  const metadata = latin1(query.metadata ?? new Uint8Array());
  if (metadata !== "") {
    conditions.push(({ value }) => {
      return latin1(codec.readValue(value).extras.metadata ?? new Uint8Array()) === metadata;
    });
  }
  const controllerMetadata = bigintOfInt64(query.controllerMetadata);
  if (controllerMetadata !== 0n) {
    conditions.push(({ value }) => {
      const { extras } = codec.readValue(value);
      return bigintOfInt64(extras.controllerMetadata) === controllerMetadata;
    });
  }
  return {
    key,
    accepts: conditions.length === 0 ? undefined : (row) => conditions.every((isMet) => isMet(row)),
  };
}

/** The key that is asked for; where match or priority are any, a condition instead. */
function keyFilter(
  query: TableEntry,
  codec: TableCodec,
  conditions: ((row: RowState) => boolean)[],
): string | undefined {
  const priority = query.priority ?? 0;
  const hasMatch = (query.match ?? []).length > 0;
  if (query.isDefaultAction === true) {
    return codec.keyOf(query, { strict: true });
  }
  if (hasMatch) {
    if (!codec.table.usesPriority || priority !== 0) {
      return codec.keyOf(query, { strict: true });
    }
    const key = codec.keyOf({ ...query, priority: 1 }, { strict: true });
    const match = key.slice(0, -4);
    conditions.push((row) => row.key.length === key.length && row.key.startsWith(match));
    return undefined;
  }
  if (priority !== 0) {
    const tail = u32Text(priority);
    conditions.push(({ key }) => codec.table.usesPriority && key.endsWith(tail));
  }
  return undefined;
}

function refuseFilters(query: TableEntry): void {
  if (
    (query.match ?? []).length > 0 ||
    (query.priority ?? 0) !== 0 ||
    query.action != null ||
    (query.metadata ?? []).length > 0 ||
    bigintOfInt64(query.controllerMetadata) !== 0n
  ) {
    throw new Refusal(Code.InvalidArgument, "a filter needs a table");
  }
}
