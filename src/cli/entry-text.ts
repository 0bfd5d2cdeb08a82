import type { Call } from "../p4/entry/action-call.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import { type Formats, formatMatch, hexFormatter, showMatch } from "../p4/entry/format-key.js";

/** An action with its arguments as text. */
export interface ActionText {
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
}

/** One entry as text, by the names of the P4Info. */
export type EntryText = {
  readonly table: string;
  /** Don't-cares are left out. */
  readonly match: Readonly<Record<string, string>>;
  /** 0 in tables without priorities. */
  readonly priority: number;
} & (
  | ActionText
  /** A one-shot set. */
  | { readonly actions: readonly (ActionText & { readonly weight: number })[] }
  /** What an action profile holds. */
  | { readonly member: number }
  | { readonly group: number }
);

/**
 * An entry as text: for programs with values in hexadecimal at full width, for people as the codec's declaration shows them
 * and no longer than it must be.
 */
export function entryText(
  codec: TableCodec,
  key: string,
  value: string,
  reader: "programs" | "people" = "programs",
): EntryText {
  const isForPeople = reader === "people";
  const formats: Formats = isForPeople ? codec.formats : new Map();
  const { match, priority } = codec.readKey(key);
  const fields = codec.layout.fields.flatMap((field, i): [string, string][] => {
    const { info } = field;
    const of = match[i];
    const format = formats.get(info.name) ?? hexFormatter(info);
    return of === undefined
      ? []
      : [[info.name, isForPeople ? showMatch(of, field, format) : formatMatch(of, format)]];
  });
  const head = { table: codec.name, match: Object.fromEntries(fields), priority };
  const { action } = codec.readValue(value);
  switch (action.is) {
    case "action":
      return { ...head, ...actionText(action, formats) };
    case "set": {
      const actions = action.members.map((member) => ({
        ...actionText(member, formats),
        weight: member.weight,
      }));
      return { ...head, actions };
    }
    case "member":
      return { ...head, member: action.id };
    case "group":
      return { ...head, group: action.id };
    case "none":
      return { ...head, action: "", params: {} };
  }
}

function actionText({ action, params }: Call, formats: Formats): ActionText {
  const named = action.params.map((info, i): [string, string] => {
    const format = formats.get(`${action.alias}.${info.name}`) ?? hexFormatter(info);
    return [info.name, format(params[i] ?? "")];
  });
  return { action: action.alias, params: Object.fromEntries(named) };
}

/** What an entry does, in words: `to_pod_v4 port=2 chain=0x00000001`; the members of a set with their weights. */
export function describeAction(entry: EntryText): string {
  if ("member" in entry) {
    return `member ${entry.member}`;
  }
  if ("group" in entry) {
    return `group ${entry.group}`;
  }
  if ("actions" in entry) {
    return entry.actions.map((one) => `${one.weight} x (${describeCall(one)})`).join(", ");
  }
  return describeCall(entry);
}

function describeCall({ action, params }: ActionText): string {
  return [action, ...pairs(params)].join(" ");
}

/** What an entry matches, in words: `dst=10.0.0.1`, or `any`. */
export function describeMatch({ match }: EntryText): string {
  return pairs(match).join(" ") || "any";
}

function pairs(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}
