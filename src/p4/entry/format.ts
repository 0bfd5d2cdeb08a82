import { bigintOfInt64, type MeterConfig } from "../messages.js";
import type { ValueInfo } from "../p4info/p4info.js";
import type { Call } from "./action-call.js";
import type { SetMember } from "./action-set.js";
import { hexOf } from "./bytes.js";
import type { Row } from "./entity.js";
import type { TableCodec } from "./entry-codec.js";
import { type Formatter, formatMatch, hexFormatter, showMatch } from "./format-key.js";
import type { EntryAction } from "./value-codec.js";

/** An action as text, names and values. */
export interface FormattedCall {
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A member of a one-shot set as text. */
export interface FormattedMember extends FormattedCall {
  readonly weight: number;
  /** The port watched, if any. */
  readonly watch?: string;
}

/** What an entry does: one of four, or nothing where a default entry is as the program made it. */
export type FormattedAction =
  | FormattedCall
  | { readonly actions: readonly FormattedMember[] }
  | { readonly member: number }
  | { readonly group: number }
  | Readonly<Record<never, never>>;

/** What every row has, as text. */
export interface FormattedKey {
  /** P4Info alias; so are the names of fields, actions and params. */
  readonly table: string;
  /** By name, in the order of the P4Info; don't-cares are left out. */
  readonly match: Readonly<Record<string, string>>;
  /** 0 in tables without priorities. */
  readonly priority: number;
  /** Set of the default entry. */
  readonly default?: true;
}

/** A row as text, fit for JSON. */
export type FormattedRow = FormattedKey &
  FormattedAction & {
    /** Of the direct meter, if it is configured. */
    readonly meter?: Readonly<Record<string, number>>;
    readonly idleTimeoutNs?: number;
  };

/** How the parts of a row become text. */
interface Style {
  readonly formatterOf: (name: string, info: ValueInfo) => Formatter;
  readonly match: typeof showMatch;
}

/** A row for programs: hexadecimal at the full width of each field; see {@link formatMatch}. */
export function formatRow(codec: TableCodec, row: Row): FormattedRow {
  return rowIn(codec, row, {
    formatterOf: (_, info) => hexFormatter(info),
    match: (match, _, format) => formatMatch(match, format),
  });
}

/** A row for people: values as the table's declaration says, where it has been declared. */
export function showRow(codec: TableCodec, row: Row): FormattedRow {
  return rowIn(codec, row, {
    formatterOf: (name, info) => codec.formats.get(name) ?? hexFormatter(info),
    match: showMatch,
  });
}

/** Orders formatted rows by table, match and priority. */
export function compareRows(a: FormattedKey, b: FormattedKey): number {
  return (
    compare(a.table, b.table) ||
    compare(JSON.stringify(a.match), JSON.stringify(b.match)) ||
    a.priority - b.priority
  );
}

function rowIn(codec: TableCodec, { key, value }: Row, style: Style): FormattedRow {
  const { action, extras } = codec.readValue(value);
  const { meterConfig, idleTimeoutNs } = extras;
  return {
    ...keyIn(codec, key, style),
    ...actionIn(action, style),
    ...(meterConfig ? { meter: ratesOf(meterConfig) } : {}),
    ...(idleTimeoutNs ? { idleTimeoutNs: Number(bigintOfInt64(idleTimeoutNs)) } : {}),
  };
}

function keyIn(codec: TableCodec, key: string, style: Style): FormattedKey {
  const table = codec.name;
  if (key === "") {
    return { table, match: {}, priority: 0, default: true };
  }
  const { match, priority } = codec.readKey(key);
  const texts = codec.layout.fields.flatMap((field, i) => {
    const { info } = field;
    const of = match[i];
    return of ? [[info.name, style.match(of, field, style.formatterOf(info.name, info))]] : [];
  });
  return { table, match: Object.fromEntries(texts), priority };
}

function actionIn(action: EntryAction, style: Style): FormattedAction {
  switch (action.is) {
    case "none":
      return {};
    case "action":
      return callIn(action, style);
    case "member":
      return { member: action.id };
    case "group":
      return { group: action.id };
    case "set":
      return { actions: action.members.map((member) => memberIn(member, style)) };
  }
}

function callIn({ action, params }: Call, style: Style): FormattedCall {
  const texts = action.params.map((info, i) => {
    const format = style.formatterOf(`${action.alias}.${info.name}`, info);
    return [info.name, format(params[i] ?? "")];
  });
  return { action: action.alias, params: Object.fromEntries(texts) };
}

function memberIn(member: SetMember, style: Style): FormattedMember {
  const { weight, watch } = member;
  const formatted = { ...callIn(member, style), weight };
  if (watch === undefined) {
    return formatted;
  }
  return { ...formatted, watch: typeof watch === "number" ? String(watch) : hexOf(watch) };
}

function ratesOf({ cir, cburst, pir, pburst, eburst }: MeterConfig): Record<string, number> {
  const rates = Object.entries({ cir, cburst, pir, pburst, eburst });
  return Object.fromEntries(rates.map(([name, rate]) => [name, Number(bigintOfInt64(rate))]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
