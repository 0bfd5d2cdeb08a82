import { TableCodec } from "../entry/entry-codec.js";
import type { Formats, Formatter } from "../entry/format-key.js";
import type { P4Info } from "../p4info/p4info.js";
import { mismatchesOf, P4InfoMismatchError } from "./table-check.js";
import type {
  ActionName,
  CallOutput,
  DeclaredTable,
  DeclaredTables,
  MatchInput,
  MatchOutput,
  MemberInput,
  MemberOutput,
  ParamsInput,
  PriorityInput,
} from "./table-declaration.js";
import { UntypedTable } from "./untyped-table.js";

/** What all declared tables can do. Values that do not fit are a RangeError that names the field. */
interface AnyTable<D extends DeclaredTable> {
  readonly name: string;
  readonly codec: TableCodec;
  /** The key of an entry. Loops over the fields, and makes nothing but the string. */
  key(match: MatchInput<D>, ...priority: PriorityInput<D>): string;
  /** What a key says; not of the default entry. */
  match(key: string): MatchOutput<D>;
  /** 0 in tables without priorities. */
  priority(key: string): number;
}

/** A table whose entries name one action. */
export interface BoundTable<D extends DeclaredTable> extends AnyTable<D> {
  /** The value of an entry. */
  value<A extends ActionName<D>>(action: A, params: ParamsInput<D["actions"][A]>): string;
  /** The action and arguments of a value; undefined if it holds none that is declared. */
  params(value: string): CallOutput<D> | undefined;
}

/** A table whose entries hold one-shot sets of actions. */
export interface BoundSelector<D extends DeclaredTable> extends AnyTable<D> {
  /** The value of an entry; the order of members does not matter. */
  set(members: Iterable<MemberInput<D>>): string;
  /** The members of a value, sorted; those that are not declared are left out. */
  members(value: string): readonly MemberOutput<D>[];
}

/** Declared tables by name, ready to make keys and values. */
export type BoundTables<T extends DeclaredTables> = {
  readonly [N in keyof T]: T[N] extends { readonly selector: true }
    ? BoundSelector<T[N]>
    : BoundTable<T[N]>;
};

/**
 * Joins declared tables with a P4Info. The P4Info may have more tables, and its tables more actions.
 *
 * @throws {@link P4InfoMismatchError} naming everything that does not fit
 */
export function bindTables<const T extends DeclaredTables>(
  declared: T,
  info: P4Info,
): BoundTables<T> {
  const mismatches = mismatchesOf(declared, info);
  if (mismatches.length > 0) {
    throw new P4InfoMismatchError(mismatches);
  }
  const bound: Record<string, UntypedTable> = {};
  for (const [name, table] of Object.entries(declared)) {
    const found = info.tables.byAlias(name);
    if (found !== undefined) {
      bound[name] = new UntypedTable(table, new TableCodec(info, found, formatsOf(table)));
    }
  }
  // The types say of each table what its declaration says, which has been checked to be so.
  return bound as unknown as BoundTables<T>;
}

function formatsOf({ match, actions }: DeclaredTable): Formats {
  const formats = new Map<string, Formatter>();
  for (const [name, { format }] of Object.entries(match)) {
    formats.set(name, format.show);
  }
  for (const [action, params] of Object.entries(actions)) {
    for (const [name, format] of Object.entries(params)) {
      formats.set(`${action}.${name}`, format.show);
    }
  }
  return formats;
}
