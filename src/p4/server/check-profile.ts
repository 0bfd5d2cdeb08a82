import { Code } from "../code.js";
import { actionOf, callText, readCall } from "../entry/action-call.js";
import type { UpdateType } from "../entry/entity.js";
import type { Action, ActionProfileGroup, ActionProfileMember } from "../messages.js";
import type { ActionProfileInfo } from "../p4info/p4info.js";
import type { Pipeline } from "./pipeline.js";
import { Refusal } from "./refusal.js";

/**
 * Checks a member of an action profile and makes its parameters canonical (P4Runtime 1.4, section 9.2.1).
 *
 * @throws Refusal, EntryError
 */
export function checkMember(
  type: UpdateType,
  member: ActionProfileMember,
  pipeline: Pipeline,
): ActionProfileMember {
  const { actionProfileId, memberId } = member;
  const profile = profileOf(actionProfileId, pipeline);
  needId(memberId);
  const key = { actionProfileId: profile.id, memberId: memberId ?? 0 };
  if (type === "delete") {
    return key;
  }
  if (member.action == null) {
    throw new Refusal(Code.InvalidArgument, "no action");
  }
  return { ...key, action: canonicalAction(member.action, profile, pipeline) };
}

/**
 * Checks a group of an action profile (P4Runtime 1.4, section 9.2.2). Nobody watches ports here, so that members which ask
 * for it are UNIMPLEMENTED.
 *
 * @throws Refusal
 */
export function checkGroup(
  type: UpdateType,
  group: ActionProfileGroup,
  pipeline: Pipeline,
): ActionProfileGroup {
  const profile = profileOf(group.actionProfileId, pipeline);
  if (!profile.withSelector) {
    throw new Refusal(Code.InvalidArgument, "no selector");
  }
  needId(group.groupId);
  if (type === "delete") {
    return { actionProfileId: profile.id, groupId: group.groupId ?? 0 };
  }
  checkMaxSize(group.maxSize ?? 0, profile);
  const seen = new Set<number>();
  for (const { memberId, weight, watch, watchPort } of group.members ?? []) {
    needId(memberId);
    if (seen.has(memberId ?? 0)) {
      throw new Refusal(Code.InvalidArgument, "duplicate member");
    }
    seen.add(memberId ?? 0);
    checkWeight(weight ?? 0, profile);
    if ((watch ?? 0) !== 0 || (watchPort ?? []).length > 0) {
      throw new Refusal(Code.Unimplemented, "watch port");
    }
  }
  return group;
}

function checkMaxSize(maxSize: number, { maxGroupSize }: ActionProfileInfo): void {
  if (maxSize < 0 || (maxGroupSize > 0 && (maxSize < 1 || maxSize > maxGroupSize))) {
    throw new Refusal(Code.InvalidArgument, "max_size");
  }
}

function checkWeight(weight: number, profile: ActionProfileInfo): void {
  const { weightsDisallowed, sizeSemantics, maxMemberWeight } = profile;
  const isTooHeavy =
    sizeSemantics === "sumOfMembers" && maxMemberWeight > 0 && weight > maxMemberWeight;
  if ((weightsDisallowed ? weight !== 0 : weight <= 0) || isTooHeavy) {
    throw new Refusal(Code.InvalidArgument, "weight");
  }
}

function profileOf(id: number | null | undefined, { p4info }: Pipeline): ActionProfileInfo {
  const profile = p4info.actionProfiles.byId(id ?? 0);
  if (profile === undefined) {
    throw new Refusal(Code.InvalidArgument, "unknown id");
  }
  return profile;
}

function needId(id: number | null | undefined): void {
  if ((id ?? 0) === 0) {
    throw new Refusal(Code.InvalidArgument, "id 0");
  }
}

/** An action of a member must be one of the first table's: the tables of a profile have the same actions. */
function canonicalAction(
  action: Action,
  { tableIds }: ActionProfileInfo,
  { codecs }: Pipeline,
): Action {
  const layout = codecs.get(tableIds[0] ?? 0)?.layout;
  if (layout === undefined) {
    throw new Refusal(Code.InvalidArgument, "the profile has no table");
  }
  return actionOf(readCall(layout, callText(layout, action, "entry", true), 0));
}
