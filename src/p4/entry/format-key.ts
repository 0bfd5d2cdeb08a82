import type { ValueInfo } from "../p4info/p4info.js";
import { hexOf } from "./bytes.js";
import type { FieldLayout, TableLayout } from "./entry-layout.js";
import { type Match, readKey } from "./key-codec.js";

/** How a value is written: `0x0a000001`, or as a declaration says. */
export type Formatter = (value: string) => string;

/** How values of a table are shown to people; by name of the field, or `action.param`. */
export type Formats = ReadonlyMap<string, Formatter>;

/** Hexadecimal at the full width of the field; of a value translated to a string, that. */
export function hexFormatter({ bytes }: ValueInfo): Formatter {
  return bytes > 0 ? hexOf : (value) => Buffer.from(value, "latin1").toString("utf8");
}

/** A match as text, also where a shorter one would do: `0x0002`, `0x0a000000/8`, `0x06&&&0xff`, `0x0050..0x005a`. */
export function formatMatch(match: Match, format: Formatter): string {
  switch (match.is) {
    case "exact":
    case "optional":
      return format(match.value);
    case "lpm":
      return `${format(match.value)}/${match.length}`;
    case "ternary":
      return `${format(match.value)}&&&${hexOf(match.mask)}`;
    case "range":
      return `${format(match.low)}..${format(match.high)}`;
  }
}

/** The same for people: one value stands alone. */
export function showMatch(match: Match, { ones }: FieldLayout, format: Formatter): string {
  const isOneValue =
    (match.is === "ternary" && match.mask === ones) ||
    (match.is === "range" && match.low === match.high);
  return isOneValue
    ? format(match.is === "ternary" ? match.value : match.low)
    : formatMatch(match, format);
}

/** A key in one line for people: `endpoint_v4 dst=10.0.0.1`; don't-cares are left out. */
export function describeKey(layout: TableLayout, formats: Formats, key: string): string {
  const { table, fields } = layout;
  if (key === "") {
    return `${table.alias} default entry`;
  }
  const { match, priority } = readKey(layout, key);
  const parts = fields.flatMap((field, i) => {
    const { info } = field;
    const of = match[i];
    const format = formats.get(info.name) ?? hexFormatter(info);
    return of ? [`${info.name}=${showMatch(of, field, format)}`] : [];
  });
  if (table.usesPriority) {
    parts.push(`priority=${priority}`);
  }
  return [table.alias, ...parts].join(" ");
}
