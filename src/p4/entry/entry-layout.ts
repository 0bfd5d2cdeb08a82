import type {
  ActionInfo,
  ActionScope,
  FieldInfo,
  MatchKind,
  ParamInfo,
  TableInfo,
  ValueInfo,
} from "../p4info/p4info.js";
import { allOnes, u32At, u32Text } from "./bytes.js";
import type { Place } from "./entry-error.js";

// Where things stand in the strings of a table's keys and values.
//
// Key: the fields in the order of the P4Info, then the priority in four bytes, if the table has priorities.
//   exact: value; lpm: value, prefix length in two bytes; ternary: value, mask; range: low, high;
//   optional: one byte (0 or 1), value. A don't-care is all zeros, of a range: the full range.
// Value: one byte that says which kind of action, then
//   action: id in four bytes, params in the order of the P4Info; member, group: id in four bytes;
//   set: how many in four bytes, one byte of flags and what they announce (selection mode and size semantics in four
//   bytes each; the group action, as an action), then sorted: id, params, weight in four bytes, one byte and the watch;
//   then extras, each a byte and its content, in the order of their bytes.
// A value translated to a string stands behind its length in four bytes.

/** Kinds of action in a value. */
export const ActionKind = { None: 0, Action: 1, Member: 2, Group: 3, Set: 4 } as const;

/** What may stand behind the action in a value. */
export const Extra = {
  Meter: 1,
  IdleTimeout: 2,
  Metadata: 3,
  ControllerMetadata: 4,
} as const;

/** What a one-shot set has beside its members. */
export const SetFlag = { Modes: 1, GroupAction: 2 } as const;

/** What a member of a one-shot set watches: an index in four bytes (deprecated), or a port behind its length. */
export const Watch = { Nothing: 0, Index: 1, Port: 2 } as const;

/** A field of a key. */
export interface FieldLayout {
  readonly info: FieldInfo;
  /** What a key holds if the field is left out; of an exact one nothing, since that must not be. */
  readonly dontCare: string;
  readonly zero: string;
  readonly ones: string;
  readonly place: Place;
}

/** A parameter of an action. */
export interface ParamLayout {
  readonly info: ParamInfo;
  readonly zero: string;
  readonly place: Place;
}

/** An action of a table. */
export interface ActionLayout {
  readonly info: ActionInfo;
  readonly scope: ActionScope;
  /** Its id in four bytes. */
  readonly id: string;
  readonly params: readonly ParamLayout[];
  /** Where each param begins and the last one ends, from the id on; undefined if that depends on the value. */
  readonly offsets: readonly number[] | undefined;
  readonly place: Place;
}

/** Keys and values of a table. */
export interface TableLayout {
  readonly table: TableInfo;
  readonly place: Place;
  readonly fields: readonly FieldLayout[];
  /** Where each field begins and the last one ends; undefined if that depends on the key. */
  readonly offsets: readonly number[] | undefined;
  /** By index in `fields`. */
  readonly fieldIndex: ReadonlyMap<number, number>;
  readonly actions: ReadonlyMap<number, ActionLayout>;
}

/** Lays out the keys and values of a table. */
export function layoutOf(table: TableInfo): TableLayout {
  return {
    table,
    place: { table: table.alias },
    fields: table.fields.map((info) => fieldLayout(info, table.alias)),
    offsets: fixedOffsets(table.fields, 0, ({ match, bytes }) => matchSizes[match](bytes)),
    fieldIndex: new Map(table.fields.map(({ id }, i) => [id, i])),
    actions: new Map(
      table.actions.map(({ action, scope }) => [
        action.id,
        actionLayout(action, scope, table.alias),
      ]),
    ),
  };
}

/** Where each field of `key` begins, and the last one ends. */
export function fieldOffsets(layout: TableLayout, key: string): readonly number[] {
  if (layout.offsets !== undefined) {
    return layout.offsets;
  }
  const offsets = [0];
  for (const [i, { info }] of layout.fields.entries()) {
    offsets.push(endOfField(key, offsets[i] ?? 0, info));
  }
  return offsets;
}

/** The action whose id stands at `start` of a value. Throws RangeError if the value is of another table. */
export function actionAt(layout: TableLayout, value: string, start: number): ActionLayout {
  const action = layout.actions.get(u32At(value, start));
  if (action === undefined) {
    throw new RangeError(`not a value of table ${layout.table.alias}: it has no such action`);
  }
  return action;
}

/** Where each param of the action at `start` of a value begins, and the last one ends, from `start` on. */
export function paramOffsets(
  action: ActionLayout,
  value: string,
  start: number,
): readonly number[] {
  if (action.offsets !== undefined) {
    return action.offsets;
  }
  const offsets = [4];
  for (const [i, { info }] of action.params.entries()) {
    offsets.push(endOfValue(value, start + (offsets[i] ?? 0), info.bytes) - start);
  }
  return offsets;
}

/** Where a value of `bytes` width that begins at `offset` ends; 0: it stands behind its length. */
export function endOfValue(text: string, offset: number, bytes: number): number {
  return bytes > 0 ? offset + bytes : offset + 4 + u32At(text, offset);
}

/** Where the field that begins at `offset` of a key ends. */
export function endOfField(key: string, offset: number, { match, bytes }: FieldInfo): number {
  switch (match) {
    case "exact":
      return endOfValue(key, offset, bytes);
    case "lpm":
      return offset + bytes + 2;
    case "ternary":
    case "range":
      return offset + 2 * bytes;
    case "optional":
      return endOfValue(key, offset + 1, bytes);
  }
}

/** The content of the value between these offsets. */
export function contentOf(text: string, start: number, end: number, bytes: number): string {
  return text.slice(bytes > 0 ? start : start + 4, end);
}

/** A value as it stands in a key or value. */
export function stored(content: string, bytes: number): string {
  return bytes > 0 ? content : u32Text(content.length) + content;
}

function fieldLayout(info: FieldInfo, table: string): FieldLayout {
  const zero = "\0".repeat(info.bytes);
  const ones = allOnes(info.bitwidth);
  const place = { table, field: info.name, part: `match field ${info.name}` };
  return { info, dontCare: dontCareOf(info, zero, ones), zero, ones, place };
}

function actionLayout(info: ActionInfo, scope: ActionScope, table: string): ActionLayout {
  return {
    info,
    scope,
    id: u32Text(info.id),
    params: info.params.map((param) => paramLayout(param, info, table)),
    offsets: fixedOffsets(info.params, 4, ({ bytes }) => bytes),
    place: { table, part: `action ${info.alias}` },
  };
}

function paramLayout(info: ParamInfo, action: ActionInfo, table: string): ParamLayout {
  const field = `${action.alias}.${info.name}`;
  const place = { table, field, part: `param ${info.name} of ${action.alias}` };
  return { info, zero: "\0".repeat(info.bytes), place };
}

function dontCareOf({ match, bytes }: FieldInfo, zero: string, ones: string): string {
  switch (match) {
    case "exact":
      return "";
    case "lpm":
      return `${zero}\0\0`;
    case "ternary":
      return zero + zero;
    case "range":
      return zero + ones;
    case "optional":
      return `\0${stored(zero, bytes)}`;
  }
}

const matchSizes: Record<MatchKind, (bytes: number) => number> = {
  exact: (bytes) => bytes,
  lpm: (bytes) => bytes + 2,
  ternary: (bytes) => 2 * bytes,
  range: (bytes) => 2 * bytes,
  optional: (bytes) => bytes + 1,
};

function fixedOffsets<T extends ValueInfo>(
  infos: readonly T[],
  start: number,
  sizeOf: (info: T) => number,
): readonly number[] | undefined {
  if (infos.some(({ bytes }) => bytes === 0)) {
    return undefined;
  }
  const offsets = [start];
  for (const [i, info] of infos.entries()) {
    offsets.push((offsets[i] ?? 0) + sizeOf(info));
  }
  return offsets;
}
