import { Code } from "../../code.js";
import type { UpdateType } from "../../entry/entity.js";
import {
  bigintOfInt64,
  type CloneSessionEntry,
  type CounterData,
  type CounterEntry,
  type DigestEntry,
  type Entity,
  type MeterConfig,
  type MulticastGroupEntry,
  type P4Data,
  type PacketReplicationEngineEntry,
  type ValueSetEntry,
} from "../../messages.js";
import type { ActionProfileInfo } from "../../p4info/p4info.js";
import type { UpdateStatus } from "../../switch.js";
import { zeroOf } from "../check-data.js";
import type { Pipeline } from "../pipeline.js";
import type { Kept } from "../target.js";
import { applied, refused } from "../update-status.js";
import { ActionProfiles, type ProfileShape } from "./action-profiles.js";
import { CellArrays } from "./cells.js";
import { KeyedStore } from "./keyed-store.js";

const entitiesPerBunch = 1_000;

/** All that a switch holds beside table entries, in memory: for targets that have no better place for it. */
export class EntityStore {
  readonly profiles = new ActionProfiles();
  readonly #counters = new CellArrays<CounterData>();
  readonly #meters = new CellArrays<MeterConfig>();
  readonly #registers = new CellArrays<P4Data>();
  readonly #registerZeros = new Map<number, P4Data>();
  readonly #valueSets = new Map<number, ValueSetEntry>();
  readonly #groups = new KeyedStore<MulticastGroupEntry>();
  readonly #sessions = new KeyedStore<CloneSessionEntry>();
  readonly #digests = new KeyedStore<DigestEntry>();

  /** Makes what the program has; what is kept stays, and with it packet replication. */
  reshape({ p4info }: Pipeline, kept: Kept | undefined): void {
    const ids = kept?.ids ?? new Set<number>();
    const types = p4info.message.typeInfo ?? {};
    this.profiles.reshape([...p4info.actionProfiles].map(shapeOf), ids);
    this.#counters.reshape(sizes(p4info.counters), ids);
    this.#meters.reshape(sizes(p4info.meters), ids);
    this.#registers.reshape(sizes(p4info.registers), ids);
    this.#registerZeros.clear();
    for (const { id, type } of p4info.registers) {
      this.#registerZeros.set(id, zeroOf(type, types));
    }
    const valueSets = new Map(this.#valueSets);
    this.#valueSets.clear();
    for (const { id: valueSetId } of p4info.valueSets) {
      const before = ids.has(valueSetId) ? valueSets.get(valueSetId) : undefined;
      this.#valueSets.set(valueSetId, before ?? { valueSetId });
    }
    for (const digest of this.#digests.select(0)) {
      if (!ids.has(digest.digestId ?? 0)) {
        this.#digests.write("delete", digest.digestId ?? 0, digest);
      }
    }
    if (kept === undefined) {
      this.#groups.clear();
      this.#sessions.clear();
    }
  }

  /** Does one update that has been checked against the P4Info. */
  write(type: UpdateType, entity: Entity): UpdateStatus {
    const { actionProfileMember, actionProfileGroup, counterEntry, meterEntry } = entity;
    const { registerEntry, valueSetEntry, digestEntry, packetReplicationEngineEntry } = entity;
    if (actionProfileMember != null) {
      return this.profiles.writeMember(type, actionProfileMember);
    }
    if (actionProfileGroup != null) {
      return this.profiles.writeGroup(type, actionProfileGroup);
    }
    if (counterEntry != null) {
      const { counterId, data } = counterEntry;
      return data == null
        ? applied
        : this.#counters.set(counterId ?? 0, indexOf(counterEntry), data);
    }
    if (meterEntry != null) {
      const config = meterEntry.config ?? undefined;
      return this.#meters.set(meterEntry.meterId ?? 0, indexOf(meterEntry), config);
    }
    if (registerEntry != null) {
      const data = registerEntry.data ?? undefined;
      return this.#registers.set(registerEntry.registerId ?? 0, indexOf(registerEntry), data);
    }
    if (valueSetEntry != null) {
      this.#valueSets.set(valueSetEntry.valueSetId ?? 0, valueSetEntry);
      return applied;
    }
    if (digestEntry != null) {
      return this.#digests.write(type, digestEntry.digestId ?? 0, digestEntry);
    }
    if (packetReplicationEngineEntry != null) {
      return this.#writeReplication(type, packetReplicationEngineEntry);
    }
    return refused(Code.Unimplemented, "not supported");
  }

  /** What a query selects, a bunch at a time. */
  *select(query: Entity): Generator<readonly Entity[]> {
    let bunch: Entity[] = [];
    for (const entity of this.#each(query)) {
      bunch.push(entity);
      if (bunch.length === entitiesPerBunch) {
        yield bunch;
        bunch = [];
      }
    }
    if (bunch.length > 0) {
      yield bunch;
    }
  }

  *#each(query: Entity): Generator<Entity> {
    const { actionProfileMember, actionProfileGroup, counterEntry, meterEntry } = query;
    const { registerEntry, valueSetEntry, digestEntry, packetReplicationEngineEntry } = query;
    if (actionProfileMember != null) {
      const { actionProfileId, memberId } = actionProfileMember;
      for (const member of this.profiles.members(actionProfileId ?? 0, memberId ?? 0)) {
        yield { actionProfileMember: member };
      }
    } else if (actionProfileGroup != null) {
      const { actionProfileId, groupId } = actionProfileGroup;
      for (const group of this.profiles.groups(actionProfileId ?? 0, groupId ?? 0)) {
        yield { actionProfileGroup: group };
      }
    } else if (counterEntry != null) {
      const cells = this.#counters.select(counterEntry.counterId ?? 0, indexOf(counterEntry));
      for (const [counterId, index, data] of cells) {
        yield { counterEntry: { counterId, index: { index }, data: data ?? {} } };
      }
    } else if (meterEntry != null) {
      const cells = this.#meters.select(meterEntry.meterId ?? 0, indexOf(meterEntry));
      for (const [meterId, index, config] of cells) {
        yield { meterEntry: { meterId, index: { index }, ...(config && { config }) } };
      }
    } else if (registerEntry != null) {
      const cells = this.#registers.select(registerEntry.registerId ?? 0, indexOf(registerEntry));
      for (const [registerId, index, value] of cells) {
        const data = value ?? this.#registerZeros.get(registerId) ?? {};
        yield { registerEntry: { registerId, index: { index }, data } };
      }
    } else if (valueSetEntry != null) {
      for (const [id, entry] of this.#valueSets) {
        if ((valueSetEntry.valueSetId ?? 0) === 0 || valueSetEntry.valueSetId === id) {
          yield { valueSetEntry: entry };
        }
      }
    } else if (digestEntry != null) {
      for (const entry of this.#digests.select(digestEntry.digestId ?? 0)) {
        yield { digestEntry: entry };
      }
    } else if (packetReplicationEngineEntry != null) {
      yield* this.#eachReplication(packetReplicationEngineEntry);
    }
  }

  *#eachReplication({
    multicastGroupEntry,
    cloneSessionEntry,
  }: PacketReplicationEngineEntry): Generator<Entity> {
    if (multicastGroupEntry != null) {
      for (const group of this.#groups.select(multicastGroupEntry.multicastGroupId ?? 0)) {
        yield { packetReplicationEngineEntry: { multicastGroupEntry: group } };
      }
    } else if (cloneSessionEntry != null) {
      for (const session of this.#sessions.select(cloneSessionEntry.sessionId ?? 0)) {
        yield { packetReplicationEngineEntry: { cloneSessionEntry: session } };
      }
    }
  }

  #writeReplication(
    type: UpdateType,
    { multicastGroupEntry, cloneSessionEntry }: PacketReplicationEngineEntry,
  ): UpdateStatus {
    if (multicastGroupEntry != null) {
      const id = multicastGroupEntry.multicastGroupId ?? 0;
      return this.#groups.write(type, id, multicastGroupEntry);
    }
    return this.#sessions.write(type, cloneSessionEntry?.sessionId ?? 0, cloneSessionEntry ?? {});
  }
}

function indexOf({ index }: Pick<CounterEntry, "index">): number | undefined {
  return index == null ? undefined : Number(bigintOfInt64(index.index));
}

function sizes(
  arrays: Iterable<{ readonly id: number; readonly size: number }>,
): Map<number, number> {
  return new Map([...arrays].map(({ id, size }) => [id, size]));
}

function shapeOf({ id, withSelector, size, sizeSemantics }: ActionProfileInfo): ProfileShape {
  return {
    id,
    hasSelector: withSelector,
    size: size > 0 ? size : Number.POSITIVE_INFINITY,
    countsMembers: sizeSemantics === "sumOfMembers",
  };
}
