import { Code } from "../code.js";
import type { TableAction, TableEntry } from "../messages.js";
import { actionOf, type Call, callText, readCall } from "./action-call.js";
import { type ActionSet, actionSetOf, readSet, setText } from "./action-set.js";
import { u32At, u32Text } from "./bytes.js";
import { EntryError, type Place } from "./entry-error.js";
import { checkExtras, type Extras, extrasText, readExtras } from "./entry-extras.js";
import { ActionKind, type TableLayout } from "./entry-layout.js";
import type { Strictness } from "./key-codec.js";
import { endOfAction } from "./value-offsets.js";

/** What an entry does; `none`: a default entry as the program made it, or a MODIFY that leaves the action as it is. */
export type EntryAction =
  | { readonly is: "none" }
  | ({ readonly is: "action" } & Call)
  | { readonly is: "member" | "group"; readonly id: number }
  | ({ readonly is: "set" } & ActionSet);

/** A value, taken apart. */
export interface Value {
  readonly action: EntryAction;
  readonly extras: Extras;
}

/** The value of an entry. Throws {@link EntryError}. */
export function entryValue(layout: TableLayout, entry: TableEntry, { strict }: Strictness): string {
  if (strict) {
    checkExtras(layout.table, layout.place, entry);
  }
  return actionText(layout, entry, strict) + extrasText(entry);
}

/** Takes a value apart. */
export function readValue(layout: TableLayout, value: string): Value {
  return {
    action: readAction(layout, value),
    extras: readExtras(value, endOfAction(layout, value)),
  };
}

/** The action that a value begins with. */
export function readAction(layout: TableLayout, value: string): EntryAction {
  switch (value.charCodeAt(0)) {
    case ActionKind.Action:
      return { is: "action", ...readCall(layout, value, 1) };
    case ActionKind.Member:
      return { is: "member", id: u32At(value, 1) };
    case ActionKind.Group:
      return { is: "group", id: u32At(value, 1) };
    case ActionKind.Set:
      return { is: "set", ...readSet(layout, value) };
    default:
      return { is: "none" };
  }
}

/** The message of an action; undefined: none. */
export function tableActionOf(action: EntryAction): TableAction | undefined {
  switch (action.is) {
    case "none":
      return undefined;
    case "action":
      return { action: actionOf(action) };
    case "member":
      return { actionProfileMemberId: action.id };
    case "group":
      return { actionProfileGroupId: action.id };
    case "set":
      return { actionProfileActionSet: actionSetOf(action) };
  }
}

function actionText(layout: TableLayout, entry: TableEntry, strict: boolean): string {
  const { place, table } = layout;
  const { action } = entry;
  if (!action) {
    return chars[ActionKind.None];
  }
  if (action.action) {
    if (table.profile !== undefined) {
      throw invalid(place, "it takes no plain action, since it has an action profile");
    }
    const where = entry.isDefaultAction ? "default entry" : "entry";
    return chars[ActionKind.Action] + callText(layout, action.action, where, strict);
  }
  if (table.profile === undefined) {
    throw invalid(place, "it takes a plain action, since it has no action profile");
  }
  if (typeof action.actionProfileMemberId === "number") {
    return chars[ActionKind.Member] + idText(place, "member", action.actionProfileMemberId, strict);
  }
  if (!table.profile.withSelector) {
    throw invalid(place, "it takes only members, since its action profile has no selector");
  }
  if (typeof action.actionProfileGroupId === "number") {
    return chars[ActionKind.Group] + idText(place, "group", action.actionProfileGroupId, strict);
  }
  if (action.actionProfileActionSet) {
    return chars[ActionKind.Set] + setText(layout, action.actionProfileActionSet, strict);
  }
  throw invalid(place, "its action is empty: it names no action, member, group or set");
}

const chars = ["\0", "\x01", "\x02", "\x03", "\x04"] as const;

function idText(place: Place, what: string, id: number, strict: boolean): string {
  if (strict && id === 0) {
    throw invalid(place, `0 is no ${what} id`);
  }
  return u32Text(id);
}

function invalid(place: Place, problem: string): EntryError {
  return new EntryError(Code.InvalidArgument, place, problem);
}
