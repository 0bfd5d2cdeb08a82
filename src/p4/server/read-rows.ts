import { Code } from "../code.js";
import type { TableCodec } from "../entry/entry-codec.js";
import { UpdateWriter } from "../entry/update-writer.js";
import {
  type DirectCounterEntry,
  type DirectMeterEntry,
  type Entity,
  int64OfBigint,
  type TableEntry,
} from "../messages.js";
import { refuseColourCounters } from "./check-cells.js";
import { codecOf } from "./check-update.js";
import { encodeRows, isPlainRow } from "./encode-rows.js";
import type { Pipeline } from "./pipeline.js";
import { programAction } from "./program-action.js";
import { type EncodedEntities, entitiesPerResponse } from "./read-chunks.js";
import { Refusal } from "./refusal.js";
import { rowFilter } from "./row-filter.js";
import { hasAction } from "./row-value.js";
import type { RowQuery, RowState, Target } from "./target.js";
import { unlessLacking } from "./unless-lacking.js";

/** Which parts of an entry a query asks for beside key, action and metadata. */
interface Parts {
  readonly counterData: boolean;
  readonly meterConfig: boolean;
  readonly timeSinceLastHit: boolean;
}

/**
 * The entries that a TableEntry selects as a query (P4Runtime 1.4, section 11.1).
 *
 * @throws Refusal, EntryError
 */
export async function* readTableEntries(
  query: TableEntry,
  pipeline: Pipeline,
  target: Target,
): AsyncGenerator<readonly Entity[] | EncodedEntities> {
  refuseColourCounters(query.meterCounterData);
  const parts = {
    counterData: query.counterData != null,
    meterConfig: query.meterConfig != null,
    timeSinceLastHit: query.timeSinceLastHit != null,
  };
  if ((query.tableId ?? 0) !== 0) {
    checkParts(parts, codecOf(query.tableId, pipeline));
  }
  const writer = new UpdateWriter();
  for await (const [codec, rows] of selectRows(query, parts, pipeline, target)) {
    const isMeterHidden = codec.table.directMeterId !== undefined && !parts.meterConfig;
    for (let start = 0; start < rows.length; start += entitiesPerResponse) {
      const bunch = rows.slice(start, start + entitiesPerResponse);
      // Large tables are read often and are plain; a message object for each entry would take most of the time.
      yield !isMeterHidden && bunch.length >= plainBunch && bunch.every(isPlainRow)
        ? { encoded: encodeRows(writer, codec, bunch) }
        : bunch.map((row) => ({ tableEntry: entryOf(codec, row, parts, pipeline) }));
    }
  }
}

/** From so many rows on it is worth a ReadResponse of their own. */
const plainBunch = 100;

/** The direct counters that a query selects. @throws Refusal, EntryError */
export async function* readDirectCounters(
  { tableEntry }: DirectCounterEntry,
  pipeline: Pipeline,
  target: Target,
): AsyncGenerator<readonly Entity[]> {
  const query = keyOnly(tableEntry ?? {});
  if (
    (query.tableId ?? 0) !== 0 &&
    codecOf(query.tableId, pipeline).table.directCounterId == null
  ) {
    throw new Refusal(Code.InvalidArgument, "no direct counter");
  }
  const parts = { counterData: true, meterConfig: false, timeSinceLastHit: false };
  for await (const [codec, rows] of selectRows(query, parts, pipeline, target)) {
    if (codec.table.directCounterId !== undefined) {
      yield rows.map(({ key, counterData }) => ({
        directCounterEntry: { tableEntry: codec.toTableEntry(key), data: counterData ?? {} },
      }));
    }
  }
}

/** The direct meters that a query selects. @throws Refusal, EntryError */
export async function* readDirectMeters(
  { tableEntry, counterData }: DirectMeterEntry,
  pipeline: Pipeline,
  target: Target,
): AsyncGenerator<readonly Entity[]> {
  refuseColourCounters(counterData);
  const query = keyOnly(tableEntry ?? {});
  if ((query.tableId ?? 0) !== 0 && codecOf(query.tableId, pipeline).table.directMeterId == null) {
    throw new Refusal(Code.InvalidArgument, "no direct meter");
  }
  const parts = { counterData: false, meterConfig: true, timeSinceLastHit: false };
  for await (const [codec, rows] of selectRows(query, parts, pipeline, target)) {
    if (codec.table.directMeterId !== undefined) {
      yield rows.map(({ key, value }) => {
        const { meterConfig } = codec.toTableEntry(key, value);
        const entry = codec.toTableEntry(key);
        return {
          directMeterEntry: { tableEntry: entry, ...(meterConfig && { config: meterConfig }) },
        };
      });
    }
  }
}

async function* selectRows(
  query: TableEntry,
  parts: Parts,
  pipeline: Pipeline,
  target: Target,
): AsyncGenerator<readonly [TableCodec, readonly RowState[]]> {
  const isWildcard = (query.tableId ?? 0) === 0;
  const codecs = isWildcard ? [...pipeline.codecs.values()] : [codecOf(query.tableId, pipeline)];
  const filter = rowFilter(query, isWildcard ? undefined : codecs[0]);
  for (const codec of codecs) {
    const { directCounterId, idleTimeout, id: tableId } = codec.table;
    const rowQuery: RowQuery = {
      tableId,
      ...(filter.key !== undefined && { key: filter.key }),
      withCounters: parts.counterData && directCounterId !== undefined,
      withLastHit: parts.timeSinceLastHit && idleTimeout,
    };
    const bunches = target.rows(rowQuery);
    for await (const rows of isWildcard ? unlessLacking(bunches) : bunches) {
      yield [codec, filter.accepts === undefined ? rows : rows.filter(filter.accepts)];
    }
  }
}

/** Of the table entry that a direct resource names, only the key counts. */
function keyOnly({ tableId, match, priority, isDefaultAction }: TableEntry): TableEntry {
  return {
    tableId: tableId ?? 0,
    match: match ?? [],
    priority: priority ?? 0,
    isDefaultAction: isDefaultAction ?? false,
  };
}

function entryOf(
  codec: TableCodec,
  { key, value, isConst, counterData, sinceLastHitNs }: RowState,
  parts: Parts,
  { p4info }: Pipeline,
): TableEntry {
  const entry = codec.toTableEntry(key, value);
  if (!parts.meterConfig) {
    delete entry.meterConfig;
  }
  if (!hasAction(value)) {
    const action = programAction(codec.table, p4info);
    if (action !== undefined) {
      entry.action = action;
    }
  }
  if (isConst) {
    entry.isConst = true;
  }
  if (counterData !== undefined) {
    entry.counterData = counterData;
  }
  if (sinceLastHitNs !== undefined) {
    entry.timeSinceLastHit = { elapsedNs: int64OfBigint(sinceLastHitNs, "signed") };
  }
  return entry;
}

function checkParts(parts: Parts, { table }: TableCodec): void {
  const { directCounterId, directMeterId, idleTimeout } = table;
  if (
    (parts.counterData && directCounterId === undefined) ||
    (parts.meterConfig && directMeterId === undefined) ||
    (parts.timeSinceLastHit && !idleTimeout)
  ) {
    throw new Refusal(Code.InvalidArgument, "the table lacks what is asked for");
  }
}
