import type { ActionProfileInfo } from "../../p4/p4info/p4info.js";
import { ProfileRows } from "../match/action-profile-rows.js";
import { ActionWords } from "../match/action-words.js";
import { SwitchTable } from "../match/switch-table.js";
import { isCall } from "../program/program.js";
import type { SwitchStateOptions } from "./switch-state.js";

/**
 * The action profiles that both the P4Info and the program have, by id.
 *
 * @param kept the profile before of which members and groups stay, by id
 */
export function makeProfiles(
  { pipeline, program, binding }: SwitchStateOptions,
  kept: (id: number) => ProfileRows | undefined,
): Map<number, ProfileRows> {
  const profiles = new Map<number, ProfileRows>();
  for (const [id] of binding.profiles) {
    const info = pipeline.p4info.actionProfiles.byId(id);
    const tableId = info?.tableIds.find((table) => binding.tables.has(table)) ?? 0;
    const [bound, codec] = [binding.tables.get(tableId), pipeline.codecs.get(tableId)];
    const table = program.tables[bound?.table ?? -1];
    if (info !== undefined && codec !== undefined && table !== undefined) {
      const profile = new ProfileRows(info, codec, new ActionWords(table, program.actions, bound));
      adopt(profile, kept(id), info);
      profiles.set(id, profile);
    }
  }
  return profiles;
}

function adopt(profile: ProfileRows, before: ProfileRows | undefined, { id }: ActionProfileInfo) {
  for (const member of before?.rules.members(id, 0) ?? []) {
    profile.writeMember("insert", member);
  }
  for (const group of before?.rules.groups(id, 0) ?? []) {
    profile.writeGroup("insert", group);
  }
}

/** The tables of a program, by index; none for those that are mere calls of an action. */
export function makeTables(
  { pipeline, program, binding, nowUs }: SwitchStateOptions,
  profiles: ReadonlyMap<number, ProfileRows>,
): (SwitchTable | undefined)[] {
  const ids = new Map([...binding.tables].map(([id, { table }]) => [table, id]));
  return program.tables.map((table, index) => {
    const id = ids.get(index) ?? 0;
    const [bound, codec] = [binding.tables.get(id), pipeline.codecs.get(id)];
    if (bound === undefined && isCall(table)) {
      return undefined;
    }
    const profile = profiles.get(codec?.table.profile?.id ?? 0);
    return new SwitchTable({
      table,
      actions: program.actions,
      capacity: codec?.capacity ?? table.size,
      nowUs,
      ...(bound !== undefined && codec !== undefined && { control: { binding: bound, codec } }),
      ...(profile !== undefined && { profile }),
    });
  });
}
