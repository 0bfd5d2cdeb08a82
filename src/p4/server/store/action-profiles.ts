import { Code } from "../../code.js";
import type { UpdateType } from "../../entry/entity.js";
import type { ActionProfileGroup, ActionProfileMember, TableAction } from "../../messages.js";
import type { UpdateStatus } from "../../switch.js";
import { applied, isAbsent, refused } from "../update-status.js";
import { KeyedStore } from "./keyed-store.js";

/** What a profile takes. */
export interface ProfileShape {
  readonly id: number;
  readonly hasSelector: boolean;
  /** How many members it takes, the actions of one-shot sets included; Infinity where the P4Info does not say. */
  readonly size: number;
  /** Whether the size of a group is the number of its members; else it is the sum of their weights. */
  readonly countsMembers: boolean;
}

interface Profile {
  readonly shape: ProfileShape;
  readonly members: KeyedStore<ActionProfileMember>;
  readonly groups: KeyedStore<ActionProfileGroup>;
  /** By member: how many groups and entries use it. */
  readonly memberUses: Map<number, number>;
  /** By group: how many entries use it. */
  readonly groupUses: Map<number, number>;
  /** Actions in the one-shot sets of entries. */
  oneShotActions: number;
  oneShotEntries: number;
}

const mixed = refused(Code.InvalidArgument, "one-shot and members mixed");
const isUsed = refused(Code.FailedPrecondition, "in use");
const isFull = refused(Code.ResourceExhausted, "profile full");
const noMember = refused(Code.NotFound, "no such member");
const noGroup = refused(Code.NotFound, "no such group");

/** Members, groups, and who uses them (P4Runtime 1.4, section 9.2). */
export class ActionProfiles {
  readonly #profiles = new Map<number, Profile>();

  /** Makes exactly these profiles; those in `kept` keep what they hold. */
  reshape(shapes: readonly ProfileShape[], kept: ReadonlySet<number>): void {
    const old = new Map(this.#profiles);
    this.#profiles.clear();
    for (const shape of shapes) {
      const before = kept.has(shape.id) ? old.get(shape.id) : undefined;
      this.#profiles.set(
        shape.id,
        before === undefined ? emptyProfile(shape) : { ...before, shape },
      );
    }
  }

  /** How many members and groups there are. */
  count(profileId: number): number {
    const profile = this.#profiles.get(profileId);
    return profile === undefined ? 0 : profile.members.size + profile.groups.size;
  }

  writeMember(type: UpdateType, member: ActionProfileMember): UpdateStatus {
    const profile = this.#profiles.get(member.actionProfileId ?? 0);
    const id = member.memberId ?? 0;
    if (profile === undefined) {
      return isAbsent;
    }
    if (type === "insert" && profile.members.get(id) === undefined) {
      if (profile.shape.hasSelector && profile.oneShotEntries > 0) {
        return mixed;
      }
      if (profile.members.size >= profile.shape.size) {
        return isFull;
      }
    }
    if (type === "delete" && profile.memberUses.has(id)) {
      return isUsed;
    }
    return profile.members.write(type, id, member);
  }

  writeGroup(type: UpdateType, group: ActionProfileGroup): UpdateStatus {
    const profile = this.#profiles.get(group.actionProfileId ?? 0);
    const id = group.groupId ?? 0;
    if (profile === undefined) {
      return isAbsent;
    }
    const before = profile.groups.get(id);
    if (type === "delete") {
      if (profile.groupUses.has(id)) {
        return isUsed;
      }
    } else if ((type === "insert") === (before === undefined)) {
      const refusal = refusalOfGroup(profile, group, before);
      if (refusal !== undefined) {
        return refusal;
      }
    }
    const status = profile.groups.write(type, id, group);
    if (status === applied) {
      for (const member of before?.members ?? []) {
        count(profile.memberUses, member.memberId ?? 0, -1);
      }
      for (const member of type === "delete" ? [] : (group.members ?? [])) {
        count(profile.memberUses, member.memberId ?? 0, 1);
      }
    }
    return status;
  }

  /** Why an entry cannot have this action in place of `before`; undefined if it can. */
  refusalOfAction(
    profileId: number,
    action: TableAction,
    before: TableAction | undefined,
  ): UpdateStatus | undefined {
    const profile = this.#profiles.get(profileId);
    if (profile === undefined) {
      return isAbsent;
    }
    const { actionProfileMemberId, actionProfileGroupId, actionProfileActionSet } = action;
    if (actionProfileActionSet != null) {
      const actions = profile.oneShotActions - oneShotSize(before) + oneShotSize(action);
      if (profile.members.size + profile.groups.size > 0) {
        return mixed;
      }
      return actions > profile.shape.size ? isFull : undefined;
    }
    if (profile.oneShotEntries - (before?.actionProfileActionSet != null ? 1 : 0) > 0) {
      return mixed;
    }
    if (actionProfileGroupId != null) {
      return profile.groups.get(actionProfileGroupId) === undefined ? noGroup : undefined;
    }
    return profile.members.get(actionProfileMemberId ?? 0) === undefined ? noMember : undefined;
  }

  /** An entry has taken this action (`by` 1), or has it no more (-1). */
  use(profileId: number, action: TableAction, by: 1 | -1): void {
    const profile = this.#profiles.get(profileId);
    if (profile === undefined) {
      return;
    }
    if (action.actionProfileActionSet != null) {
      profile.oneShotEntries += by;
      profile.oneShotActions += by * oneShotSize(action);
    } else if (action.actionProfileGroupId != null) {
      count(profile.groupUses, action.actionProfileGroupId, by);
    } else {
      count(profile.memberUses, action.actionProfileMemberId ?? 0, by);
    }
  }

  /** Members that are selected; 0 is a wildcard for either id. */
  *members(profileId: number, memberId: number): Generator<ActionProfileMember> {
    for (const profile of this.#select(profileId)) {
      yield* profile.members.select(memberId);
    }
  }

  /** Groups that are selected; 0 is a wildcard for either id. */
  *groups(profileId: number, groupId: number): Generator<ActionProfileGroup> {
    for (const profile of this.#select(profileId)) {
      yield* profile.groups.select(groupId);
    }
  }

  *#select(profileId: number): Generator<Profile> {
    for (const [id, profile] of this.#profiles) {
      if (profileId === 0 || profileId === id) {
        yield profile;
      }
    }
  }
}

function refusalOfGroup(
  profile: Profile,
  group: ActionProfileGroup,
  before: ActionProfileGroup | undefined,
): UpdateStatus | undefined {
  const members = group.members ?? [];
  const maxSize = group.maxSize ?? 0;
  if (profile.oneShotEntries > 0) {
    return mixed;
  }
  if (before !== undefined && (before.maxSize ?? 0) !== maxSize) {
    return refused(Code.InvalidArgument, "max_size changed");
  }
  if (members.some(({ memberId }) => profile.members.get(memberId ?? 0) === undefined)) {
    return noMember;
  }
  const size = profile.shape.countsMembers
    ? members.length
    : members.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return maxSize > 0 && size > maxSize ? refused(Code.ResourceExhausted, "group full") : undefined;
}

function emptyProfile(shape: ProfileShape): Profile {
  return {
    shape,
    members: new KeyedStore(),
    groups: new KeyedStore(),
    memberUses: new Map(),
    groupUses: new Map(),
    oneShotActions: 0,
    oneShotEntries: 0,
  };
}

function oneShotSize(action: TableAction | undefined): number {
  return action?.actionProfileActionSet?.actionProfileActions?.length ?? 0;
}

function count(uses: Map<number, number>, id: number, by: number): void {
  const next = (uses.get(id) ?? 0) + by;
  if (next > 0) {
    uses.set(id, next);
  } else {
    uses.delete(id);
  }
}
