import { Code } from "../code.js";
import type { ActionProfileAction, ActionProfileActionSet } from "../messages.js";
import type { ActionProfileInfo } from "../p4info/p4info.js";
import { actionOf, type Call, callText, readCall } from "./action-call.js";
import { bytesOf, canonical, latin1, u32At, u32Text } from "./bytes.js";
import { EntryError, type Place } from "./entry-error.js";
import { SetFlag, type TableLayout, Watch } from "./entry-layout.js";
import { actionParts, endOfCall, startOfGroupAction } from "./value-offsets.js";

/** A member of a one-shot set. */
export interface SetMember extends Call {
  readonly weight: number;
  /** The port watched; a number where it is given in the deprecated way; unset: none. */
  readonly watch?: string | number;
}

/** A one-shot set (P4Runtime 1.5, section "One Shot Action Selector Programming"). */
export interface ActionSet {
  /** Sorted; equal ones stay apart. */
  readonly members: readonly SetMember[];
  /** Number of an ActionSelectionMode, 0: as the selector says. */
  readonly mode: number;
  /** Number of a SizeSemantics, 0: as the selector says. */
  readonly semantics: number;
  readonly groupAction?: Call;
}

/** A set as it stands in a value. Throws {@link EntryError}. */
export function setText(layout: TableLayout, set: ActionProfileActionSet, strict: boolean): string {
  const members = set.actionProfileActions ?? [];
  const mode = set.actionSelectionMode ?? 0;
  const semantics = set.sizeSemantics ?? 0;
  const { place, table } = layout;
  if (strict && (mode !== 0 || semantics !== 0 || set.groupAction)) {
    const what = "selection mode, size semantics and group action of a set are not supported";
    throw new EntryError(Code.Unimplemented, place, what);
  }
  if (strict && table.profile !== undefined) {
    checkWeights(members, table.profile, place);
  }
  let flags = 0;
  let head = "";
  if (mode !== 0 || semantics !== 0) {
    flags |= SetFlag.Modes;
    head += u32Text(mode) + u32Text(semantics);
  }
  if (set.groupAction) {
    flags |= SetFlag.GroupAction;
    head += callText(layout, set.groupAction, "group", strict);
  }
  const sorted = members.map(
    (member) =>
      callText(layout, member.action, "entry", strict) +
      u32Text(member.weight ?? 0) +
      watchText(member),
  );
  return u32Text(members.length) + String.fromCharCode(flags) + head + sorted.sort().join("");
}

/** The set that a value holds. */
export function readSet(layout: TableLayout, value: string): ActionSet {
  const hasModes = (value.charCodeAt(5) & SetFlag.Modes) !== 0;
  const group = startOfGroupAction(value);
  const parts = actionParts(layout, value);
  const members = parts.slice(0, -1).map((start, i): SetMember => {
    const weight = endOfCall(layout, value, start);
    return {
      ...readCall(layout, value, start),
      weight: u32At(value, weight) | 0,
      ...readWatch(value, weight + 4, parts[i + 1] ?? 0),
    };
  });
  return {
    members,
    mode: hasModes ? u32At(value, 6) | 0 : 0,
    semantics: hasModes ? u32At(value, 10) | 0 : 0,
    ...(group === undefined ? {} : { groupAction: readCall(layout, value, group) }),
  };
}

/** The message of a set; what is 0 is left out. */
export function actionSetOf({ members, mode, semantics, groupAction }: ActionSet) {
  const set: ActionProfileActionSet = {
    actionProfileActions: members.map((member) => {
      const message: ActionProfileAction = { action: actionOf(member) };
      if (member.weight !== 0) {
        message.weight = member.weight;
      }
      if (typeof member.watch === "number") {
        message.watch = member.watch;
      } else if (member.watch !== undefined) {
        message.watchPort = bytesOf(member.watch);
      }
      return message;
    }),
  };
  if (mode !== 0) {
    set.actionSelectionMode = mode;
  }
  if (semantics !== 0) {
    set.sizeSemantics = semantics;
  }
  if (groupAction !== undefined) {
    set.groupAction = actionOf(groupAction);
  }
  return set;
}

function watchText({ watch, watchPort }: ActionProfileAction): string {
  if (watchPort && watchPort.length > 0) {
    const port = latin1(canonical(watchPort));
    return String.fromCharCode(Watch.Port) + u32Text(port.length) + port;
  }
  return typeof watch === "number" && watch !== 0
    ? String.fromCharCode(Watch.Index) + u32Text(watch)
    : String.fromCharCode(Watch.Nothing);
}

function readWatch(value: string, start: number, end: number): { watch?: string | number } {
  switch (value.charCodeAt(start)) {
    case Watch.Index:
      return { watch: u32At(value, start + 1) | 0 };
    case Watch.Port:
      return { watch: value.slice(start + 5, end) };
    default:
      return {};
  }
}

function checkWeights(
  members: readonly ActionProfileAction[],
  profile: ActionProfileInfo,
  place: Place,
): void {
  const refuse = (problem: string): never => {
    throw new EntryError(Code.InvalidArgument, place, problem);
  };
  let sum = 0;
  for (const { weight } of members) {
    sum += weight ?? 0;
    if (profile.weightsDisallowed ? weight : (weight ?? 0) <= 0) {
      refuse(
        `weight ${weight ?? 0} in a set: it must be ${profile.weightsDisallowed ? "0" : "positive"}`,
      );
    }
    if (profile.maxMemberWeight > 0 && (weight ?? 0) > profile.maxMemberWeight) {
      refuse(`weight ${weight} in a set: at most ${profile.maxMemberWeight} is allowed`);
    }
  }
  const size = profile.sizeSemantics === "sumOfWeights" ? sum : members.length;
  if (profile.maxGroupSize > 0 && size > profile.maxGroupSize) {
    const what = profile.sizeSemantics === "sumOfWeights" ? "weights" : "members";
    refuse(`a set of ${size} ${what}: at most ${profile.maxGroupSize} are allowed`);
  }
}
