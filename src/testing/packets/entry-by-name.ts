import type { UpdateType } from "../../p4/entry/entity.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import type { Action, MeterConfig, TableEntry } from "../../p4/messages.js";
import type { ActionInfo, P4Object } from "../../p4/p4info/p4info.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type { RowUpdate } from "../../p4/server/target.js";
import { PacketTestError } from "./packet-test-error.js";
import {
  bytesOfReadable,
  fieldMatchOf,
  type Readable,
  type ReadableMatch,
} from "./readable-value.js";

/** The match fields of an entry by name; what is left out is a don't-care. */
export type ReadableKey = Readonly<Record<string, ReadableMatch>>;

/** The arguments of an action by name; each must be there. */
export type ReadableArguments = Readonly<Record<string, Readable>>;

/** A member of a one-shot action set. */
export interface ReadableMember {
  readonly action: string;
  readonly args?: ReadableArguments;
  /** Default: 1. */
  readonly weight?: number;
}

/** What an entry does: an action by name; of a table with a profile, one-shot members, or what is there under an id. */
export type ReadableAction =
  | string
  | readonly ReadableMember[]
  | { readonly member: number }
  | { readonly group: number };

/** What an entry may have beside match and action. */
export interface EntryOptions {
  /** The larger one wins. Needed where a field is ternary, range or optional. */
  readonly priority?: number;
  /** Of a table with a direct meter. Default: none, which is green. */
  readonly meter?: MeterConfig;
  /** Default: none. */
  readonly idleTimeoutMs?: number;
}

/** An update of a table entry. */
export interface ReadableUpdate extends EntryOptions {
  readonly type: UpdateType;
  /** Alias, full name, or a suffix of the name that no other table has. */
  readonly table: string;
  /** `"default"`: the default entry. */
  readonly match: ReadableKey | "default";
  /** None in a delete. */
  readonly action?: ReadableAction | undefined;
  readonly args?: ReadableArguments | undefined;
}

/** The object of this alias, name, or unambiguous suffix of a name. Throws {@link PacketTestError}. */
export function byName<T extends P4Object>(objects: Iterable<T>, name: string, kind: string): T {
  const all = [...objects];
  const exact = all.find((object) => object.alias === name || object.name === name);
  if (exact !== undefined) {
    return exact;
  }
  const [found, ...others] = all.filter((object) => object.name.endsWith(`.${name}`));
  if (found === undefined || others.length > 0) {
    const why = found === undefined ? "there is no" : "more than one";
    const known = (found === undefined ? all : [found, ...others]).map(({ alias }) => alias);
    throw new PacketTestError(`${why} ${kind} ${name} (of ${known.join(", ")})`);
  }
  return found;
}

/** The codec of a table by its name. Throws {@link PacketTestError}. */
export function tableByName({ p4info, codecs }: Pipeline, name: string): TableCodec {
  const codec = codecs.get(byName(p4info.tables, name, "table").id);
  if (codec === undefined) {
    throw new PacketTestError(`there is no table ${name}`);
  }
  return codec;
}

/** The key of an entry. Throws {@link PacketTestError}, RangeError, EntryError. */
export function keyByName(codec: TableCodec, match: ReadableKey | "default", priority = 0): string {
  return codec.keyOf(keyMessage(codec, match, priority), { strict: true });
}

/** What a server makes of an update. Throws {@link PacketTestError}, RangeError, EntryError. */
export function rowUpdate(pipeline: Pipeline, update: ReadableUpdate): RowUpdate {
  const codec = tableByName(pipeline, update.table);
  const { type, match, action, args, priority = 0, meter, idleTimeoutMs } = update;
  const entry: TableEntry = {
    ...keyMessage(codec, match, priority),
    ...(action === undefined ? {} : { action: tableAction(codec, action, args) }),
    ...(meter === undefined ? {} : { meterConfig: meter }),
    ...(idleTimeoutMs === undefined ? {} : { idleTimeoutNs: idleTimeoutMs * 1e6 }),
  };
  return { is: "row", type, tableId: codec.table.id, ...codec.readUpdate(type, entry) };
}

/** An action with its arguments. Throws {@link PacketTestError}, RangeError. */
export function actionMessage(
  actions: Iterable<ActionInfo>,
  name: string,
  args: ReadableArguments = {},
): Action {
  const action = byName(actions, name, "action");
  const unknown = Object.keys(args).find((arg) => !action.params.some((p) => p.name === arg));
  if (unknown !== undefined) {
    throw new PacketTestError(`action ${action.alias} has no parameter ${unknown}`);
  }
  const params = action.params.map((param) => {
    const value = args[param.name];
    if (value === undefined) {
      throw new PacketTestError(`action ${action.alias}: parameter ${param.name} is missing`);
    }
    return { paramId: param.id, value: bytesOfReadable(value, param) };
  });
  return { actionId: action.id, params };
}

function keyMessage(
  { table }: TableCodec,
  match: ReadableKey | "default",
  priority: number,
): TableEntry {
  if (match === "default") {
    return { tableId: table.id, isDefaultAction: true };
  }
  const unknown = Object.keys(match).find((name) => !table.fields.some((f) => f.name === name));
  if (unknown !== undefined) {
    const known = table.fields.map(({ name }) => name).join(", ");
    throw new PacketTestError(`table ${table.alias} has no field ${unknown} (but ${known})`);
  }
  const fields = table.fields.flatMap((field) => {
    const given = match[field.name];
    const message = given === undefined ? undefined : fieldMatchOf(given, field);
    return message === undefined ? [] : [message];
  });
  return { tableId: table.id, match: fields, priority };
}

function tableAction(
  codec: TableCodec,
  action: ReadableAction,
  args: ReadableArguments | undefined,
): NonNullable<TableEntry["action"]> {
  const actions = codec.table.actions.map((of) => of.action);
  if (typeof action === "string") {
    return { action: actionMessage(actions, action, args) };
  }
  if ("member" in action) {
    return { actionProfileMemberId: action.member };
  }
  if ("group" in action) {
    return { actionProfileGroupId: action.group };
  }
  const members = action.map((member) => ({
    action: actionMessage(actions, member.action, member.args),
    weight: member.weight ?? 1,
  }));
  return { actionProfileActionSet: { actionProfileActions: members } };
}
