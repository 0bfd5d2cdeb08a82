import { Code } from "../p4/code.js";
import { TableCodec } from "../p4/entry/entry-codec.js";
import type { Formats } from "../p4/entry/format-key.js";
import type { P4Info } from "../p4/p4info/p4info.js";
import { loadP4Info } from "../p4/p4info/p4info-load.js";
import { ReadBackError } from "../p4/reconcile/read-back.js";
import { fetchPipeline, readEntities } from "../p4/session/calls.js";
import type { Addressee } from "../p4/session/requests.js";
import { type Dialer, RpcError, type Wire } from "../p4/wire.js";
import { backoffMs } from "../time/backoff.js";
import { type Clock, systemClock } from "../time/clock.js";

/** One table of a switch, with all its entries but the default one. */
export interface SwitchTable {
  readonly codec: TableCodec;
  /** Values by key, sorted by key: by match, then priority. */
  readonly rows: ReadonlyMap<string, string>;
}

/** What to read, and how patiently. */
export interface ReadTablesOptions {
  readonly dialer: Dialer;
  readonly to: Addressee;
  /** All of it must be done after so many milliseconds; until then a switch that is not there is tried again. */
  readonly timeoutMs: number;
  /** How the values of a table are shown, by its alias. Default: in hexadecimal. */
  readonly formatsOf?: (info: P4Info, alias: string) => Formats;
  /** The switch cannot be reached, and is tried again: called once. */
  readonly onUnavailable?: (error: RpcError) => void;
  readonly clock?: Clock;
}

/** The switch runs no program, so that it has no tables. */
export class NoPipelineError extends Error {
  override readonly name = "NoPipelineError";
}

/**
 * Reads all tables of a switch, decoded by the P4Info that it returns; needs to be no primary. Sorted by alias.
 *
 * @throws {@link NoPipelineError}; {@link RpcError}; P4InfoError or ReadBackError for what cannot be understood
 */
export async function readSwitchTables(
  options: ReadTablesOptions,
): Promise<readonly SwitchTable[]> {
  const { dialer, clock = systemClock, timeoutMs } = options;
  const endsAt = clock.monotonic() + timeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    const wire = dialer.dial();
    try {
      return await readOver(wire, options, Math.max(1, endsAt - clock.monotonic()));
    } catch (error) {
      const isAbsent = error instanceof RpcError && error.code === Code.Unavailable;
      const waitMs = backoffMs(attempt, { firstMs: 100, maxMs: 1000 });
      if (!isAbsent || clock.monotonic() + waitMs >= endsAt) {
        throw error;
      }
      if (attempt === 1) {
        options.onUnavailable?.(error);
      }
      await clock.sleep(waitMs);
    } finally {
      wire.close();
    }
  }
}

async function readOver(
  wire: Wire,
  { dialer, to, formatsOf = () => new Map() }: ReadTablesOptions,
  timeoutMs: number,
): Promise<readonly SwitchTable[]> {
  const pipeline = await fetchPipeline(wire, to, { timeoutMs });
  if (pipeline?.p4info === undefined) {
    throw new NoPipelineError(
      `${dialer.target}: device ${to.deviceId} has no pipeline: no driver has set one since it started`,
    );
  }
  const info = await loadP4Info(pipeline.p4info);
  const codecs = [...info.tables]
    .map((table) => new TableCodec(info, table, formatsOf(info, table.alias)))
    .sort((a, b) => compare(a.name, b.name));
  const tables: SwitchTable[] = [];
  for (const codec of codecs) {
    const rows: [string, string][] = [];
    for await (const { tableEntry } of readEntities(wire, to, codec.query, { timeoutMs })) {
      if (tableEntry && !tableEntry.isDefaultAction) {
        rows.push(rowOf(codec, tableEntry));
      }
    }
    tables.push({ codec, rows: new Map(rows.sort(([a], [b]) => compare(a, b))) });
  }
  return tables;
}

function rowOf(
  codec: TableCodec,
  entry: Parameters<TableCodec["keyOf"]>[0],
): [key: string, value: string] {
  try {
    return [codec.keyOf(entry, { strict: false }), codec.valueOf(entry, { strict: false })];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const text = `${codec.name}: the switch returned an entry that does not fit its own P4Info: ${why}`;
    throw new ReadBackError(text, { cause });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
