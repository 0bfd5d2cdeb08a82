import { Code } from "../code.js";
import {
  bigintOfInt64,
  type Int64,
  int64OfBigint,
  type MeterCounterData,
  type TableEntry,
} from "../messages.js";
import type { TableInfo } from "../p4info/p4info.js";
import { latin1, u32At, u32Text, u64Text } from "./bytes.js";
import { EntryError, type Place } from "./entry-error.js";
import { Extra } from "./entry-layout.js";
import {
  checkMeterConfig,
  meterConfigLength,
  meterConfigOf,
  meterConfigText,
} from "./meter-config.js";

/** What an entry may have beside its action. */
export type Extras = Pick<
  TableEntry,
  "meterConfig" | "idleTimeoutNs" | "metadata" | "controllerMetadata"
>;

/** The extras of an entry as they stand at the end of its value; what has its default takes no byte. */
export function extrasText(entry: Extras): string {
  const { meterConfig, metadata } = entry;
  let text = "";
  if (meterConfig) {
    text += chars[Extra.Meter] + meterConfigText(meterConfig);
  }
  text += numberText(Extra.IdleTimeout, entry.idleTimeoutNs);
  if (metadata && metadata.length > 0) {
    text += chars[Extra.Metadata] + u32Text(metadata.length) + latin1(metadata);
  }
  return text + numberText(Extra.ControllerMetadata, entry.controllerMetadata);
}

/** The extras that stand behind the action of a value, from `start` to its end. */
export function readExtras(value: string, start: number): Extras {
  const extras: Extras = {};
  let offset = start;
  while (offset < value.length) {
    const end = endOfExtra(value, offset);
    const content = value.slice(offset + 1, end);
    switch (value.charCodeAt(offset)) {
      case Extra.Meter:
        extras.meterConfig = meterConfigOf(content);
        break;
      case Extra.IdleTimeout:
        extras.idleTimeoutNs = int64Of(content, "signed");
        break;
      case Extra.Metadata:
        extras.metadata = Buffer.from(content.slice(4), "latin1");
        break;
      case Extra.ControllerMetadata:
        extras.controllerMetadata = int64Of(content, "unsigned");
        break;
    }
    offset = end;
  }
  return extras;
}

/** Where the extra that begins at `offset` of a value ends. */
export function endOfExtra(value: string, offset: number): number {
  switch (value.charCodeAt(offset)) {
    case Extra.Meter:
      return offset + 1 + meterConfigLength;
    case Extra.Metadata:
      return offset + 5 + u32At(value, offset + 1);
    default:
      return offset + 9;
  }
}

/**
 * Refuses what a server refuses in a written entry beside its key and action (P4Runtime 1.5, sections "Direct resources"
 * and "Idle-timeout"). Throws {@link EntryError}.
 */
export function checkExtras(table: TableInfo, place: Place, entry: TableEntry): void {
  const refuse = (problem: string, code: Code = Code.InvalidArgument): never => {
    throw new EntryError(code, place, problem);
  };
  if (entry.isConst) {
    refuse("is_const may not be set in a write");
  }
  if (entry.timeSinceLastHit) {
    refuse("time_since_last_hit may not be set in a write");
  }
  if (entry.meterConfig) {
    if (table.directMeterType === undefined) {
      refuse("meter_config is set, and the table has no direct meter");
    } else {
      checkMeterConfig(entry.meterConfig, table.directMeterType, place);
    }
  }
  if (entry.counterData && table.directCounterId === undefined) {
    refuse("counter_data is set, and the table has no direct counter");
  }
  if (entry.meterCounterData) {
    if (table.directMeterId === undefined || hasCounts(entry.meterCounterData)) {
      refuse("meter_counter_data may be set only to zero, and only in a table with a direct meter");
    }
    refuse("counters by color are not supported", Code.Unimplemented);
  }
  const idleTimeout = bigintOfInt64(entry.idleTimeoutNs);
  if (idleTimeout !== 0n && (!table.idleTimeout || entry.isDefaultAction)) {
    refuse(
      `idle_timeout_ns is set, and ${entry.isDefaultAction ? "this is the default entry" : "the table has no idle timeout"}`,
    );
  }
  if (idleTimeout < 0n) {
    refuse("idle_timeout_ns is negative");
  }
}

const chars = Array.from({ length: 5 }, (_, code) => String.fromCharCode(code));

function numberText(extra: number, value: Int64 | null | undefined): string {
  const big = bigintOfInt64(value);
  return big === 0n ? "" : chars[extra] + u64Text(big);
}

function int64Of(content: string, signedness: "signed" | "unsigned"): Int64 {
  return int64OfBigint(Buffer.from(content, "latin1").readBigInt64BE(), signedness);
}

function hasCounts({ green, yellow, red }: MeterCounterData): boolean {
  return [green, yellow, red].some(
    (data) => bigintOfInt64(data?.byteCount) !== 0n || bigintOfInt64(data?.packetCount) !== 0n,
  );
}
