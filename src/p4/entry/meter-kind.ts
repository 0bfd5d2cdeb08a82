import { Code } from "../code.js";
import { bigintOfInt64, type MeterConfig, type MeterEntry } from "../messages.js";
import type { MeterInfo } from "../p4info/p4info.js";
import { u32At, u32Text } from "./bytes.js";
import type { EntityKind } from "./entity.js";
import { EntryError } from "./entry-error.js";
import { checkMeterConfig, meterConfigOf, meterConfigText } from "./meter-config.js";

/** The cells of one meter as rows, and how to make them. */
export interface MeterKind extends EntityKind {
  key(index: number): string;
  /** Throws {@link EntryError} if the meter's type rules the configuration out. */
  value(config: MeterConfig): string;
}

/**
 * The cells of an indirect meter (P4Runtime 1.5, section "MeterEntry & DirectMeterEntry"). Cells always exist: a row is
 * a cell with a configuration, and without one a cell is green. So every update is a MODIFY, a delete one without
 * configuration.
 */
export function meterKind(meter: MeterInfo): MeterKind {
  const place = { table: meter.alias };
  return {
    name: meter.alias,
    capacity: meter.size > 0 ? meter.size : Number.POSITIVE_INFINITY,
    refersTo: [],
    referenceGroups: [],
    query: { meterEntry: { meterId: meter.id } },
    references: () => [],
    referredFields: () => [],
    updateType: () => "modify",
    takesRoom: () => false,
    key(index) {
      if (!Number.isInteger(index) || index < 0 || (meter.size > 0 && index >= meter.size)) {
        throw new EntryError(Code.OutOfRange, place, `index ${index}: it has ${meter.size} cells`);
      }
      return u32Text(index);
    },
    value(config) {
      checkMeterConfig(config, meter.type, place);
      return meterConfigText(config);
    },
    writeUpdate(writer, type, key, value) {
      const index = u32At(key, 0);
      const meterEntry: MeterEntry = { meterId: meter.id, index: index === 0 ? {} : { index } };
      if (type !== "delete" && value !== "") {
        meterEntry.config = meterConfigOf(value);
      }
      writer.update({ type: 2, entity: { meterEntry } });
    },
    decode({ meterEntry }) {
      if (meterEntry?.meterId !== meter.id || !meterEntry.index) {
        throw new EntryError(Code.InvalidArgument, place, "not a cell of this meter");
      }
      const { config, index } = meterEntry;
      return config
        ? { key: u32Text(Number(bigintOfInt64(index.index))), value: meterConfigText(config) }
        : undefined;
    },
    describe: (key) => `${meter.alias}[${u32At(key, 0)}]`,
  };
}
