import { u32At } from "./bytes.js";
import {
  ActionKind,
  actionAt,
  paramOffsets,
  SetFlag,
  type TableLayout,
  Watch,
} from "./entry-layout.js";

/**
 * Where the parts of a value begin: of a set, each member; then the end of the action, where the extras begin. Of no value
 * ("") that is 1.
 */
export function actionParts(layout: TableLayout, value: string): readonly number[] {
  switch (value.charCodeAt(0)) {
    case ActionKind.Action:
      return [endOfCall(layout, value, 1)];
    case ActionKind.Member:
    case ActionKind.Group:
      return [5];
    case ActionKind.Set: {
      const parts = [endOfSetHead(layout, value)];
      for (let i = u32At(value, 1); i > 0; i -= 1) {
        const start = parts[parts.length - 1] ?? 0;
        parts.push(endOfWatch(value, endOfCall(layout, value, start) + 4));
      }
      return parts;
    }
    default:
      return [1];
  }
}

/** Where the extras of a value begin. */
export function endOfAction(layout: TableLayout, value: string): number {
  const parts = actionParts(layout, value);
  return parts[parts.length - 1] ?? 0;
}

/** Where each action with params of a value begins: the one, or those of a set. */
export function callStarts(layout: TableLayout, value: string): readonly number[] {
  switch (value.charCodeAt(0)) {
    case ActionKind.Action:
      return [1];
    case ActionKind.Set: {
      const members = actionParts(layout, value).slice(0, -1);
      const group = startOfGroupAction(value);
      return group === undefined ? members : [group, ...members];
    }
    default:
      return [];
  }
}

/** Where the action with params that begins at `start` of a value ends. */
export function endOfCall(layout: TableLayout, value: string, start: number): number {
  const action = actionAt(layout, value, start);
  return start + (paramOffsets(action, value, start)[action.params.length] ?? 0);
}

/** Where what a member of a set watches ends, if it begins at `start` of a value. */
export function endOfWatch(value: string, start: number): number {
  switch (value.charCodeAt(start)) {
    case Watch.Index:
      return start + 5;
    case Watch.Port:
      return start + 5 + u32At(value, start + 1);
    default:
      return start + 1;
  }
}

/** Where the group action of a set begins; undefined if it has none. */
export function startOfGroupAction(value: string): number | undefined {
  const flags = value.charCodeAt(5);
  if ((flags & SetFlag.GroupAction) === 0) {
    return undefined;
  }
  return (flags & SetFlag.Modes) === 0 ? 6 : 14;
}

function endOfSetHead(layout: TableLayout, value: string): number {
  const group = startOfGroupAction(value);
  if (group !== undefined) {
    return endOfCall(layout, value, group);
  }
  return (value.charCodeAt(5) & SetFlag.Modes) === 0 ? 6 : 14;
}
