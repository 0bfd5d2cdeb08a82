import { Code } from "../code.js";
import type { Action } from "../messages.js";
import type { ActionInfo, ActionScope } from "../p4info/p4info.js";
import { pad } from "./bytes.js";
import { EntryError, type Place } from "./entry-error.js";
import {
  type ActionLayout,
  actionAt,
  contentOf,
  paramOffsets,
  stored,
  type TableLayout,
} from "./entry-layout.js";
import { bytestringOf } from "./key-codec.js";

/** An action and its arguments, at the width of the parameters and in their order. */
export interface Call {
  readonly action: ActionInfo;
  readonly params: readonly string[];
}

/** Where an action stands; which ones may stand there is their scope in the table. */
export type CallPlace = "entry" | "default entry" | "group";

/** An action as it stands in a value: id and params. Throws {@link EntryError}. */
export function callText(
  { actions, place }: TableLayout,
  call: Action | null | undefined,
  where: CallPlace,
  strict: boolean,
): string {
  const action = actions.get(call?.actionId ?? 0);
  if (action === undefined) {
    throw invalid(place, `it has no action of id ${call?.actionId ?? 0}`);
  }
  if (strict && !allowed[where].includes(action.scope)) {
    const problem = `its scope in the table does not permit it in a ${where}`;
    throw new EntryError(Code.PermissionDenied, action.place, problem);
  }
  return action.id + paramsText(action, call?.params ?? []);
}

/** The action that stands at `start` of a value. */
export function readCall(layout: TableLayout, value: string, start: number): Call {
  const action = actionAt(layout, value, start);
  const offsets = paramOffsets(action, value, start);
  const params = action.params.map(({ info }, i) =>
    contentOf(value, start + (offsets[i] ?? 0), start + (offsets[i + 1] ?? 0), info.bytes),
  );
  return { action: action.info, params };
}

/** The message of an action. */
export function actionOf({ action, params }: Call): Action {
  return {
    actionId: action.id,
    params: action.params.map(({ id, bytes }, i) => ({
      paramId: id,
      value: bytestringOf(params[i] ?? "", bytes),
    })),
  };
}

const allowed: Record<CallPlace, readonly ActionScope[]> = {
  entry: ["tableAndDefault", "tableOnly"],
  "default entry": ["tableAndDefault", "defaultOnly"],
  group: ["group"],
};

function paramsText(action: ActionLayout, given: NonNullable<Action["params"]>): string {
  let text = "";
  for (const [i, { info, place }] of action.params.entries()) {
    // Nearly always they come in the order of the P4Info.
    const inOrder = given[i]?.paramId === info.id ? given[i] : undefined;
    const param = inOrder ?? given.find(({ paramId }) => paramId === info.id);
    if (param === undefined) {
      throw invalid(place, "is missing");
    }
    text += stored(pad(param.value ?? none, info.bitwidth, place), info.bytes);
  }
  if (given.length > action.params.length) {
    throw surplus(action, given);
  }
  return text;
}

/** Why params are too many, although none is missing. */
function surplus(action: ActionLayout, given: NonNullable<Action["params"]>): EntryError {
  const ids = new Set<number>();
  for (const { paramId } of given) {
    const id = paramId ?? 0;
    const known = action.params.find(({ info }) => info.id === id);
    if (known === undefined) {
      return invalid(action.place, `it has no param of id ${id}`);
    }
    if (ids.has(id)) {
      return invalid(known.place, "is given twice");
    }
    ids.add(id);
  }
  return invalid(action.place, "it has too many params");
}

const none = new Uint8Array();

function invalid(place: Place, problem: string): EntryError {
  return new EntryError(Code.InvalidArgument, place, problem);
}
