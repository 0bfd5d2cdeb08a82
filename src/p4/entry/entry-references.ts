import type { P4Info, Referent, ReferringInfo } from "../p4info/p4info.js";
import type { ReferenceTo, ReferredField } from "./entity.js";
import {
  actionAt,
  contentOf,
  type FieldLayout,
  fieldOffsets,
  paramOffsets,
  type TableLayout,
} from "./entry-layout.js";
import { callStarts } from "./value-offsets.js";

/** Which entries of other tables the entries of a table refer to, and by which of its fields others refer to it. */
export interface EntryReferences {
  /** Aliases of the tables referred to. */
  readonly tables: readonly string[];
  /** Every set of `table.field` that some entry may refer to. */
  readonly groups: readonly (readonly string[])[];
  /** What a row refers to. A value of zero refers to nothing. */
  of(key: string, value: string): readonly ReferenceTo[];
  /** The fields of a key that others refer to, as far as it has one value in them. */
  fieldsOf(key: string): readonly ReferredField[];
}

/** A field or param that refers to something, by its place among the others. */
interface Referrer {
  readonly index: number;
  readonly targets: readonly string[];
}

/** Finds the references of a table once; what depends on a row then costs no more than its referring values. */
export function entryReferences(info: P4Info, layout: TableLayout): EntryReferences {
  const { table } = layout;
  const fields = referrersOf(table.fields);
  const params = new Map(
    table.actions.map(({ action }) => [action.id, referrersOf(action.params)] as const),
  );
  const referrers = [...fields, ...[...params.values()].flat()];
  const infos = [...table.fields, ...table.actions.flatMap(({ action }) => action.params)];
  const referred = referredOf(info, layout);
  return {
    tables: [...new Set(infos.flatMap(({ refersTo }) => refersTo.map((to) => to.table)))],
    groups: [...new Map(referrers.map(({ targets }) => [targets.join("|"), targets])).values()],
    of(key, value) {
      if (referrers.length === 0) {
        return [];
      }
      const found: ReferenceTo[] = [];
      referKey(layout, fields, key, found);
      for (const start of callStarts(layout, value)) {
        referCall(layout, params, value, start, found);
      }
      return found;
    },
    fieldsOf(key) {
      const found: ReferredField[] = [];
      for (const { index, target } of key === "" ? [] : referred) {
        const value = pinnedValue(layout, key, index);
        if (value !== undefined) {
          found.push({ target, value });
        }
      }
      return found;
    },
  };
}

function referrersOf(infos: readonly ReferringInfo[]): readonly Referrer[] {
  return infos.flatMap(({ refersTo }, index) =>
    refersTo.length === 0 ? [] : [{ index, targets: refersTo.map(targetOf) }],
  );
}

function targetOf({ table, field }: Referent): string {
  return `${table}.${field}`;
}

function referredOf(info: P4Info, { table }: TableLayout) {
  const named = new Set<string>();
  const all = [...info.tables].flatMap(({ fields }) => fields);
  for (const { refersTo } of [...all, ...[...info.actions].flatMap(({ params }) => params)]) {
    for (const referent of refersTo) {
      named.add(targetOf(referent));
    }
  }
  return table.fields.flatMap(({ name }, index) => {
    const target = targetOf({ table: table.alias, field: name });
    return named.has(target) ? [{ index, target }] : [];
  });
}

function referKey(
  layout: TableLayout,
  referrers: readonly Referrer[],
  key: string,
  into: ReferenceTo[],
): void {
  for (const { index, targets } of key === "" ? [] : referrers) {
    const value = pinnedValue(layout, key, index);
    if (value !== undefined && value !== layout.fields[index]?.zero) {
      into.push({ targets, value });
    }
  }
}

function referCall(
  layout: TableLayout,
  referrers: ReadonlyMap<number, readonly Referrer[]>,
  value: string,
  start: number,
  into: ReferenceTo[],
): void {
  const action = actionAt(layout, value, start);
  const offsets = paramOffsets(action, value, start);
  for (const { index, targets } of referrers.get(action.info.id) ?? []) {
    const param = action.params[index];
    const [from, to] = [start + (offsets[index] ?? 0), start + (offsets[index + 1] ?? 0)];
    const content = contentOf(value, from, to, param?.info.bytes ?? 0);
    if (content !== param?.zero) {
      into.push({ targets, value: content });
    }
  }
}

/** The one value that a key has in a field; undefined where it has several. */
function pinnedValue(layout: TableLayout, key: string, index: number): string | undefined {
  const field = layout.fields[index];
  const offsets = fieldOffsets(layout, key);
  return field && pinned(field, key, offsets[index] ?? 0, offsets[index + 1] ?? 0);
}

function pinned(
  { info: { match, bytes, bitwidth }, ones }: FieldLayout,
  key: string,
  start: number,
  end: number,
): string | undefined {
  const first = key.slice(start, start + bytes);
  switch (match) {
    case "exact":
      return contentOf(key, start, end, bytes);
    case "lpm": {
      const length = (key.charCodeAt(end - 2) << 8) | key.charCodeAt(end - 1);
      return length === bitwidth ? first : undefined;
    }
    case "ternary":
      return key.slice(start + bytes, end) === ones ? first : undefined;
    case "range":
      return key.slice(start + bytes, end) === first ? first : undefined;
    case "optional":
      return key.charCodeAt(start) === 0 ? undefined : contentOf(key, start + 1, end, bytes);
  }
}
