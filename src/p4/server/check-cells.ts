import { Code } from "../code.js";
import type { UpdateType } from "../entry/entity.js";
import { checkMeterConfig } from "../entry/meter-config.js";
import {
  bigintOfInt64,
  type CounterData,
  type CounterEntry,
  type MeterEntry,
  type RegisterEntry,
} from "../messages.js";
import type { Catalog, P4Info, P4Object } from "../p4info/p4info.js";
import { checkData } from "./check-data.js";
import { Refusal } from "./refusal.js";

/** Checks a CounterEntry of a Write (P4Runtime 1.4, section 9.3). @throws Refusal */
export function checkCounter(
  type: UpdateType,
  entry: CounterEntry,
  { counters }: P4Info,
): CounterEntry {
  checkCell(type, entry.counterId, entry.index, counters);
  checkCounterData(entry.data);
  return entry;
}

/** Checks a MeterEntry of a Write (P4Runtime 1.4, section 9.4). @throws Refusal, EntryError */
export function checkMeter(type: UpdateType, entry: MeterEntry, { meters }: P4Info): MeterEntry {
  const meter = checkCell(type, entry.meterId, entry.index, meters);
  refuseColourCounters(entry.counterData);
  if (entry.config != null) {
    checkMeterConfig(entry.config, meter.type, { table: meter.alias });
  }
  return entry;
}

/** Checks a RegisterEntry of a Write (P4Runtime 1.4, section 9.8), and makes its value canonical. @throws Refusal */
export function checkRegister(
  type: UpdateType,
  entry: RegisterEntry,
  { registers, message }: P4Info,
): RegisterEntry {
  const register = checkCell(type, entry.registerId, entry.index, registers);
  return { ...entry, data: checkData(entry.data, register.type, message.typeInfo ?? {}) };
}

/** Refuses negative counts. @throws Refusal INVALID_ARGUMENT */
export function checkCounterData(data: CounterData | null | undefined): void {
  if (bigintOfInt64(data?.byteCount) < 0n || bigintOfInt64(data?.packetCount) < 0n) {
    throw new Refusal(Code.InvalidArgument, "negative count");
  }
}

/** Counters by colour are not supported. @throws Refusal INVALID_ARGUMENT if they are not zero, else UNIMPLEMENTED */
export function refuseColourCounters(data: MeterEntry["counterData"]): void {
  if (data == null) {
    return;
  }
  const isZero = [data.green, data.yellow, data.red].every(
    (colour) =>
      bigintOfInt64(colour?.byteCount) === 0n && bigintOfInt64(colour?.packetCount) === 0n,
  );
  throw isZero
    ? new Refusal(Code.Unimplemented, "colour counters")
    : new Refusal(Code.InvalidArgument, "meter_counter_data");
}

function checkCell<T extends P4Object & { readonly size: number }>(
  type: UpdateType,
  id: number | null | undefined,
  index: CounterEntry["index"],
  arrays: Catalog<T>,
): T {
  const array = arrays.byId(id ?? 0);
  if (array === undefined) {
    throw new Refusal(Code.InvalidArgument, "unknown id");
  }
  if (type !== "modify") {
    throw new Refusal(Code.InvalidArgument, "only MODIFY");
  }
  checkIndex(index, array.size);
  return array;
}

/** Checks an index into an array. @throws Refusal INVALID_ARGUMENT if it is negative, OUT_OF_RANGE if it is beyond */
export function checkIndex(index: CounterEntry["index"], size: number): void {
  const at = index == null ? 0n : bigintOfInt64(index.index);
  if (at < 0n) {
    throw new Refusal(Code.InvalidArgument, "negative index");
  }
  if (at >= BigInt(size) && size > 0) {
    throw new Refusal(Code.OutOfRange, "index");
  }
}
