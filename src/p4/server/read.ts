import { Code } from "../code.js";
import { Entity, type Entity as EntityMessage } from "../messages.js";
import type { P4Info } from "../p4info/p4info.js";
import type { UpdateStatus } from "../switch.js";
import { checkIndex, refuseColourCounters } from "./check-cells.js";
import type { Pipeline } from "./pipeline.js";
import { type EncodedEntities, ReadChunks } from "./read-chunks.js";
import { readDirectCounters, readDirectMeters, readTableEntries } from "./read-rows.js";
import { Refusal, statusOf } from "./refusal.js";
import type { Target } from "./target.js";
import { applied } from "./update-status.js";

/** What answers a Read: encoded ReadResponses, and a status for each query. */
export interface ReadResult {
  readonly responses: readonly Uint8Array[];
  readonly statuses: readonly UpdateStatus[];
}

/** Answers the queries that can be answered; each is an encoded Entity (P4Runtime 1.4, section 11). */
export async function answerQueries(
  queries: readonly Uint8Array[],
  pipeline: Pipeline,
  target: Target,
): Promise<ReadResult> {
  const chunks = new ReadChunks();
  const statuses: UpdateStatus[] = [];
  for (const query of queries) {
    try {
      for await (const entities of answer(decode(query), pipeline, target)) {
        chunks.addAll(entities);
      }
      statuses.push(applied);
    } catch (error) {
      statuses.push(statusOf(error));
    }
  }
  return { responses: chunks.finish(), statuses };
}

function decode(query: Uint8Array): EntityMessage {
  try {
    return Entity.decode(query);
  } catch {
    throw new Refusal(Code.InvalidArgument, "cannot be decoded");
  }
}

function answer(
  query: EntityMessage,
  pipeline: Pipeline,
  target: Target,
): AsyncIterable<readonly EntityMessage[] | EncodedEntities> {
  const { tableEntry, directCounterEntry, directMeterEntry } = query;
  if (tableEntry != null) {
    return readTableEntries(tableEntry, pipeline, target);
  }
  if (directCounterEntry != null) {
    return readDirectCounters(directCounterEntry, pipeline, target);
  }
  if (directMeterEntry != null) {
    return readDirectMeters(directMeterEntry, pipeline, target);
  }
  checkQuery(query, pipeline.p4info);
  return target.entities(query);
}

function checkQuery(query: EntityMessage, p4info: P4Info): void {
  const { actionProfileMember, actionProfileGroup, counterEntry, meterEntry } = query;
  const { registerEntry, valueSetEntry, digestEntry, packetReplicationEngineEntry } = query;
  if (actionProfileMember != null) {
    known(actionProfileMember.actionProfileId, p4info.actionProfiles);
  } else if (actionProfileGroup != null) {
    known(actionProfileGroup.actionProfileId, p4info.actionProfiles);
  } else if (counterEntry != null) {
    checkIndex(counterEntry.index, known(counterEntry.counterId, p4info.counters)?.size ?? 0);
  } else if (meterEntry != null) {
    refuseColourCounters(meterEntry.counterData);
    checkIndex(meterEntry.index, known(meterEntry.meterId, p4info.meters)?.size ?? 0);
  } else if (registerEntry != null) {
    checkIndex(registerEntry.index, known(registerEntry.registerId, p4info.registers)?.size ?? 0);
  } else if (valueSetEntry != null) {
    known(valueSetEntry.valueSetId, p4info.valueSets);
  } else if (digestEntry != null) {
    known(digestEntry.digestId, p4info.digests);
  } else if (packetReplicationEngineEntry != null) {
    const { multicastGroupEntry, cloneSessionEntry } = packetReplicationEngineEntry;
    if (multicastGroupEntry == null && cloneSessionEntry == null) {
      throw new Refusal(Code.InvalidArgument, "no group or session");
    }
  } else if (query.externEntry != null) {
    throw new Refusal(Code.Unimplemented, "extern");
  } else {
    throw new Refusal(Code.InvalidArgument, "no entity");
  }
}

/** The object of this id; undefined for 0, which means all. @throws Refusal if there is none */
function known<T>(
  id: number | null | undefined,
  objects: { byId(id: number): T | undefined },
): T | undefined {
  const object = objects.byId(id ?? 0);
  if (object === undefined && (id ?? 0) !== 0) {
    throw new Refusal(Code.InvalidArgument, "unknown id");
  }
  return object;
}
