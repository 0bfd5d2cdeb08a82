import type { TableCodec } from "../entry/entry-codec.js";
import { bigintOfInt64, type MeterConfig } from "../messages.js";

/** The value of a default entry that is as the program made it: no action, and nothing else. */
export const programDefault = "\0";

/** Whether a row's value names an action. */
export function hasAction(value: string): boolean {
  return value.charCodeAt(0) !== 0;
}

/** The value with another configuration of the direct meter; undefined: the default. */
export function withMeterConfig(
  codec: TableCodec,
  key: string,
  value: string,
  meterConfig: MeterConfig | undefined,
): string {
  const { meterConfig: _, ...rest } = codec.toTableEntry(key, value);
  const entry = meterConfig === undefined ? rest : { ...rest, meterConfig };
  return codec.valueOf(entry, { strict: false });
}

/** The idle timeout of an entry in nanoseconds; 0 if it has none. */
export function idleTimeoutOf(codec: TableCodec, value: string): bigint {
  return codec.table.idleTimeout ? bigintOfInt64(codec.readValue(value).extras.idleTimeoutNs) : 0n;
}
