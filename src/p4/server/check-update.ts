import { Code } from "../code.js";
import type { UpdateType } from "../entry/entity.js";
import type { TableCodec } from "../entry/entry-codec.js";
import { checkMeterConfig } from "../entry/meter-config.js";
import type { DirectCounterEntry, DirectMeterEntry, Entity, TableEntry } from "../messages.js";
import {
  checkCounter,
  checkCounterData,
  checkMeter,
  checkRegister,
  refuseColourCounters,
} from "./check-cells.js";
import { checkDigest } from "./check-digest.js";
import { checkGroup, checkMember } from "./check-profile.js";
import { checkReplication } from "./check-replication.js";
import { checkValueSet } from "./check-value-set.js";
import type { Pipeline } from "./pipeline.js";
import { Refusal } from "./refusal.js";
import type { TargetUpdate } from "./target.js";

/**
 * What an update of anything but a table entry asks of the target, when all that the P4Info can say against it has been
 * checked.
 *
 * @throws Refusal, EntryError with the code that P4Runtime asks for
 */
export function checkEntityUpdate(
  type: UpdateType,
  entity: Entity,
  pipeline: Pipeline,
): TargetUpdate {
  const { directCounterEntry, directMeterEntry } = entity;
  if (directCounterEntry != null) {
    return checkDirectCounter(type, directCounterEntry, pipeline);
  }
  if (directMeterEntry != null) {
    return checkDirectMeter(type, directMeterEntry, pipeline);
  }
  return { is: "entity", type, entity: checkEntity(type, entity, pipeline) };
}

/** The codec of a table. @throws Refusal INVALID_ARGUMENT */
export function codecOf(tableId: number | null | undefined, { codecs }: Pipeline): TableCodec {
  const codec = codecs.get(tableId ?? 0);
  if (codec === undefined) {
    throw new Refusal(Code.InvalidArgument, "unknown table");
  }
  return codec;
}

function checkDirectCounter(
  type: UpdateType,
  { tableEntry, data }: DirectCounterEntry,
  pipeline: Pipeline,
): TargetUpdate {
  const codec = directCodec(type, tableEntry, pipeline);
  if (codec.table.directCounterId === undefined) {
    throw new Refusal(Code.InvalidArgument, "no direct counter");
  }
  checkCounterData(data);
  const key = codec.keyOf(tableEntry ?? {}, { strict: true });
  const update = { is: "direct", tableId: codec.table.id, key } as const;
  return data == null ? update : { ...update, counterData: data };
}

function checkDirectMeter(
  type: UpdateType,
  { tableEntry, config, counterData }: DirectMeterEntry,
  pipeline: Pipeline,
): TargetUpdate {
  const codec = directCodec(type, tableEntry, pipeline);
  const meterType = codec.table.directMeterType;
  if (meterType === undefined) {
    throw new Refusal(Code.InvalidArgument, "no direct meter");
  }
  refuseColourCounters(counterData);
  if (config != null) {
    checkMeterConfig(config, meterType, { table: codec.name });
  }
  const key = codec.keyOf(tableEntry ?? {}, { strict: true });
  return { is: "direct", tableId: codec.table.id, key, meterConfig: config ?? "default" };
}

function directCodec(
  type: UpdateType,
  entry: TableEntry | null | undefined,
  pipeline: Pipeline,
): TableCodec {
  if (type !== "modify") {
    throw new Refusal(Code.InvalidArgument, "only MODIFY");
  }
  return codecOf(entry?.tableId, pipeline);
}

function checkEntity(type: UpdateType, entity: Entity, pipeline: Pipeline): Entity {
  const { actionProfileMember, actionProfileGroup, counterEntry, meterEntry } = entity;
  const { registerEntry, valueSetEntry, digestEntry, packetReplicationEngineEntry } = entity;
  const { p4info } = pipeline;
  if (actionProfileMember != null) {
    return { actionProfileMember: checkMember(type, actionProfileMember, pipeline) };
  }
  if (actionProfileGroup != null) {
    return { actionProfileGroup: checkGroup(type, actionProfileGroup, pipeline) };
  }
  if (counterEntry != null) {
    return { counterEntry: checkCounter(type, counterEntry, p4info) };
  }
  if (meterEntry != null) {
    return { meterEntry: checkMeter(type, meterEntry, p4info) };
  }
  if (registerEntry != null) {
    return { registerEntry: checkRegister(type, registerEntry, p4info) };
  }
  if (valueSetEntry != null) {
    return { valueSetEntry: checkValueSet(type, valueSetEntry, p4info) };
  }
  if (digestEntry != null) {
    return { digestEntry: checkDigest(type, digestEntry, p4info) };
  }
  if (packetReplicationEngineEntry != null) {
    return { packetReplicationEngineEntry: checkReplication(packetReplicationEngineEntry) };
  }
  throw entity.externEntry == null
    ? new Refusal(Code.InvalidArgument, "no entity")
    : new Refusal(Code.Unimplemented, "extern");
}
