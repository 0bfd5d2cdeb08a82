import { Code } from "../../p4/code.js";
import type { UpdateType } from "../../p4/entry/entity.js";
import type { DigestEntry, Entity } from "../../p4/messages.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import { KeyedStore } from "../../p4/server/store/keyed-store.js";
import type { Kept } from "../../p4/server/target.js";
import { applied, refused } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { MeterCells } from "../externs/meter-cells.js";
import type { ProfileRows } from "../match/action-profile-rows.js";
import type { SwitchTable } from "../match/switch-table.js";
import type { Binding } from "../program/binding.js";
import type { Program } from "../program/program.js";
import { CellArrays } from "./cell-arrays.js";
import { CounterCells } from "./counter-cells.js";
import { makeProfiles, makeTables } from "./make-tables.js";
import { notInProgram, selectById } from "./not-in-program.js";
import { RegisterCells } from "./register-cells.js";
import { ValueSetMembers } from "./value-set-members.js";

/** What a {@link SwitchState} is made of. */
export interface SwitchStateOptions {
  readonly pipeline: Pipeline;
  readonly program: Program;
  readonly binding: Binding;
  readonly nowUs: () => number;
  /** The state of the program before, and what of it stays. */
  readonly before: { readonly state: SwitchState; readonly kept: Kept } | undefined;
}

/** All that a program holds from one packet to the next, as packets and controllers see it; but packet replication. */
export class SwitchState {
  /** By index in the lists of the program. */
  readonly tables: readonly (SwitchTable | undefined)[];
  readonly counters: readonly CounterCells[];
  readonly meters: readonly MeterCells[];
  readonly registers: readonly RegisterCells[];
  readonly valueSets: readonly ValueSetMembers[];
  /** Those with an idle timeout. */
  readonly timedTables: readonly SwitchTable[];
  readonly #pipeline: Pipeline;
  /** By id in the P4Info. */
  readonly #tables: ReadonlyMap<number, SwitchTable>;
  readonly #profiles: ReadonlyMap<number, ProfileRows>;
  readonly #valueSets: ReadonlyMap<number, ValueSetMembers>;
  readonly #cells: CellArrays;
  readonly #digests = new KeyedStore<DigestEntry>();
  readonly #digestIds: ReadonlyMap<number, number>;

  /** Leaves the state before as it is, but that cells which stay are shared with it. */
  constructor(options: SwitchStateOptions) {
    const { pipeline, program, binding, before, nowUs } = options;
    this.#pipeline = pipeline;
    const keptId = keptIds(before?.kept);
    const old = before === undefined ? undefined : before.state.#parts();
    const [counterId, meterId, registerId, valueSetId] = [
      inverse(binding.counters),
      inverse(binding.meters),
      inverse(binding.registers),
      inverse(binding.valueSets),
    ];
    this.counters = program.counters.map(({ size }, i) => {
      const kept = old?.cells.counter(keptId(counterId.get(i)));
      return kept?.size === size ? kept : new CounterCells(size);
    });
    this.meters = program.meters.map(({ size, unit }, i) => {
      const kept = old?.cells.meter(keptId(meterId.get(i)));
      return kept?.size === size ? kept : new MeterCells({ size, unit, nowUs });
    });
    this.registers = program.registers.map(({ size, width }, i) => {
      const kept = old?.cells.register(keptId(registerId.get(i)));
      return kept?.size === size && kept.width === width
        ? kept
        : new RegisterCells({ size, width });
    });
    this.#cells = new CellArrays(pipeline, binding, this);
    this.valueSets = program.valueSets.map(({ widths }, i) => {
      const id = valueSetId.get(i);
      const set = new ValueSetMembers(id ?? 0, widths);
      const info = pipeline.p4info.valueSets.byId(id ?? 0);
      const kept = old?.valueSets.get(keptId(id));
      if (kept !== undefined && info !== undefined) {
        set.replace(kept.entry, info);
      }
      return set;
    });
    this.#valueSets = byId(binding.valueSets, this.valueSets);
    this.#digestIds = binding.digests;
    for (const digest of old?.digests.select(0) ?? []) {
      const id = keptId(digest.digestId ?? 0);
      if (this.#digestIds.has(id)) {
        this.#digests.write("insert", id, digest);
      }
    }
    this.#profiles = makeProfiles(options, (id) => old?.profiles.get(keptId(id)));
    this.tables = makeTables(options, this.#profiles);
    this.#tables = tablesById(binding, this.tables);
    for (const [id, table] of this.#tables) {
      const kept = old?.tables.get(keptId(id));
      if (kept !== undefined) {
        table.adopt(kept);
      }
    }
    this.timedTables = [...this.#tables]
      .filter(([id]) => pipeline.p4info.tables.byId(id)?.idleTimeout === true)
      .map(([, table]) => table);
  }

  /** By id in the P4Info, for the state that comes after this one. */
  #parts() {
    return {
      cells: this.#cells,
      valueSets: this.#valueSets,
      digests: this.#digests,
      profiles: this.#profiles,
      tables: this.#tables,
    };
  }

  /** A table of the P4Info; undefined if the program lacks it. */
  table(id: number): SwitchTable | undefined {
    return this.#tables.get(id);
  }

  /** Does one update that has been checked against the P4Info; not of table entries. */
  write(type: UpdateType, entity: Entity): UpdateStatus {
    const { actionProfileMember: member, actionProfileGroup: group } = entity;
    const { valueSetEntry, digestEntry } = entity;
    if (member != null) {
      return (
        this.#profiles.get(member.actionProfileId ?? 0)?.writeMember(type, member) ?? notInProgram
      );
    }
    if (group != null) {
      return (
        this.#profiles.get(group.actionProfileId ?? 0)?.writeGroup(type, group) ?? notInProgram
      );
    }
    if (valueSetEntry != null) {
      const id = valueSetEntry.valueSetId ?? 0;
      const info = this.#pipeline.p4info.valueSets.byId(id);
      const set = this.#valueSets.get(id);
      if (set === undefined || info === undefined) {
        return notInProgram;
      }
      set.replace(valueSetEntry, info);
      return applied;
    }
    if (digestEntry != null) {
      const id = digestEntry.digestId ?? 0;
      return this.#digestIds.has(id) ? this.#digests.write(type, id, digestEntry) : notInProgram;
    }
    return this.#cells.write(entity) ?? refused(Code.Unimplemented, "not supported");
  }

  /** What a query selects, where 0 is a wildcard; not table entries. */
  *select(query: Entity): Generator<Entity> {
    const { actionProfileMember: member, actionProfileGroup: group } = query;
    const { valueSetEntry, digestEntry } = query;
    if (member != null) {
      for (const [, profile] of selectById(this.#profiles, member.actionProfileId)) {
        for (const found of profile.rules.members(profile.info.id, member.memberId ?? 0)) {
          yield { actionProfileMember: found };
        }
      }
    } else if (group != null) {
      for (const [, profile] of selectById(this.#profiles, group.actionProfileId)) {
        for (const found of profile.rules.groups(profile.info.id, group.groupId ?? 0)) {
          yield { actionProfileGroup: found };
        }
      }
    } else if (valueSetEntry != null) {
      for (const [, { entry }] of selectById(this.#valueSets, valueSetEntry.valueSetId)) {
        yield { valueSetEntry: entry };
      }
    } else if (digestEntry != null) {
      selectById(this.#digestIds, digestEntry.digestId);
      for (const entry of this.#digests.select(digestEntry.digestId ?? 0)) {
        yield { digestEntry: entry };
      }
    } else {
      yield* this.#cells.select(query);
    }
  }
}

/** The id itself if what it names stays; else 0, which names nothing. */
function keptIds(kept: Kept | undefined): (id: number | undefined) => number {
  return (id) => (id !== undefined && kept?.ids.has(id) === true ? id : 0);
}

function inverse(ids: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...ids].map(([id, index]) => [index, id]));
}

function byId<T>(ids: ReadonlyMap<number, number>, objects: readonly T[]): Map<number, T> {
  const found = new Map<number, T>();
  for (const [id, index] of ids) {
    const object = objects[index];
    if (object !== undefined) {
      found.set(id, object);
    }
  }
  return found;
}

function tablesById(
  { tables }: Binding,
  objects: readonly (SwitchTable | undefined)[],
): Map<number, SwitchTable> {
  const found = new Map<number, SwitchTable>();
  for (const [id, { table }] of tables) {
    const object = objects[table];
    if (object !== undefined) {
      found.set(id, object);
    }
  }
  return found;
}
