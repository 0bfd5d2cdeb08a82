import { Code } from "../code.js";
import type { FieldMatch, TableEntry } from "../messages.js";
import type { FieldInfo } from "../p4info/p4info.js";
import { bytesOf, canonical, pad, u32At, u32Text } from "./bytes.js";
import { EntryError } from "./entry-error.js";
import {
  contentOf,
  type FieldLayout,
  fieldOffsets,
  stored,
  type TableLayout,
} from "./entry-layout.js";

/** How much of what P4Runtime forbids is refused. */
export interface Strictness {
  /**
   * True, as a server: every fault. False, as a client that reads back: padding and what a lenient server returns
   * (written-out don't-cares, bits outside a mask or prefix) are brought into canonical form.
   */
  readonly strict: boolean;
}

/** What a key asks of one field, values at the width of the field. */
export type Match =
  | { readonly is: "exact"; readonly value: string }
  | { readonly is: "lpm"; readonly value: string; readonly length: number }
  | { readonly is: "ternary"; readonly value: string; readonly mask: string }
  | { readonly is: "range"; readonly low: string; readonly high: string }
  | { readonly is: "optional"; readonly value: string };

/** A key, taken apart. */
export interface Key {
  /** In the order of the P4Info; undefined: don't care. */
  readonly match: readonly (Match | undefined)[];
  /** 0 where the table has no priorities. */
  readonly priority: number;
}

/** The key of an entry; "" of the default entry. Throws {@link EntryError}. */
export function keyOf(layout: TableLayout, entry: TableEntry, { strict }: Strictness): string {
  const { fields, fieldIndex, place, table } = layout;
  if (entry.isDefaultAction) {
    if (strict && ((entry.match ?? []).length > 0 || (entry.priority ?? 0) !== 0)) {
      throw invalid(place, "the default entry has neither match fields nor priority");
    }
    return "";
  }
  if (fields.length === 0) {
    throw invalid(place, "it has no match fields, and so no entry but the default one");
  }
  const parts: (string | undefined)[] = new Array(fields.length);
  for (const match of entry.match ?? []) {
    const index = fieldIndex.get(match.fieldId ?? 0);
    const field = index === undefined ? undefined : fields[index];
    if (index === undefined || field === undefined) {
      throw invalid(place, `it has no match field of id ${match.fieldId ?? 0}`);
    }
    if (parts[index] !== undefined) {
      throw invalid(field.place, "is given twice");
    }
    parts[index] = fieldText(field, match, strict);
  }
  let key = "";
  for (const [i, field] of fields.entries()) {
    const part = parts[i];
    if (part === undefined && field.info.match === "exact") {
      throw invalid(field.place, "is missing, and an exact field must be given");
    }
    key += part ?? field.dontCare;
  }
  const priority = entry.priority ?? 0;
  if (!table.usesPriority) {
    if (strict && priority !== 0) {
      throw invalid(place, `priority ${priority}: it must be 0 where all fields are exact or LPM`);
    }
    return key;
  }
  if (strict && priority <= 0) {
    const why = "it must be positive in a table with a ternary, range or optional field";
    throw invalid(place, `priority ${priority}: ${why}`);
  }
  return key + u32Text(priority);
}

/** Takes a key apart. */
export function readKey(layout: TableLayout, key: string): Key {
  const offsets = fieldOffsets(layout, key);
  const match = layout.fields.map((field, i) =>
    readField(key, offsets[i] ?? 0, offsets[i + 1] ?? 0, field),
  );
  const end = offsets[match.length] ?? 0;
  return { match, priority: layout.table.usesPriority ? u32At(key, end) | 0 : 0 };
}

/** The match fields of a message, don't-cares left out and values in canonical form. */
export function fieldMatchesOf({ fields }: TableLayout, { match }: Key): FieldMatch[] {
  return fields.flatMap(({ info }, i) => {
    const field = match[i];
    return field === undefined ? [] : [{ fieldId: info.id, ...messageOf(field, info) }];
  });
}

/** A value in canonical form; one translated to a string as it is. */
export function bytestringOf(value: string, bytes: number): Uint8Array {
  return bytes === 0 ? bytesOf(value) : canonical(bytesOf(value));
}

function fieldText(field: FieldLayout, match: FieldMatch, strict: boolean): string {
  const { info, place } = field;
  const { bitwidth, bytes } = info;
  const { exact, lpm, ternary, range, optional } = match;
  if (info.match === "exact" && exact) {
    return stored(pad(exact.value ?? none, bitwidth, place), bytes);
  }
  if (info.match === "lpm" && lpm) {
    return lpmText(field, pad(lpm.value ?? none, bitwidth, place), lpm.prefixLen ?? 0, strict);
  }
  if (info.match === "ternary" && ternary) {
    const value = pad(ternary.value ?? none, bitwidth, place);
    return ternaryText(field, value, pad(ternary.mask ?? none, bitwidth, place), strict);
  }
  if (info.match === "range" && range) {
    const low = pad(range.low ?? none, bitwidth, place);
    return rangeText(field, low, pad(range.high ?? none, bitwidth, place), strict);
  }
  if (info.match === "optional" && optional) {
    return `\x01${stored(pad(optional.value ?? none, bitwidth, place), bytes)}`;
  }
  throw invalid(place, `is not given as ${info.match}`);
}

const none = new Uint8Array();

function lpmText(field: FieldLayout, value: string, length: number, strict: boolean): string {
  const { bitwidth } = field.info;
  if (length < 0 || length > bitwidth) {
    throw invalid(field.place, `prefix length ${length}: the field has ${bitwidth} bits`);
  }
  if (length === 0) {
    if (strict) {
      throw invalid(field.place, "prefix length 0: a don't-care must be left out");
    }
    return field.dontCare;
  }
  const kept = leading(value, length, field);
  if (strict && kept !== value) {
    throw invalid(field.place, `has bits outside the prefix of length ${length}`);
  }
  return kept + String.fromCharCode(length >> 8, length & 0xff);
}

function ternaryText(field: FieldLayout, value: string, mask: string, strict: boolean): string {
  if (mask === field.zero) {
    if (strict) {
      throw invalid(field.place, "mask 0: a don't-care must be left out");
    }
    return field.dontCare;
  }
  const kept = mask === field.ones ? value : masked(value, mask);
  if (strict && kept !== value) {
    throw invalid(field.place, "has bits outside the mask");
  }
  return kept + mask;
}

function rangeText(field: FieldLayout, low: string, high: string, strict: boolean): string {
  // Strings of one width compare as their numbers do.
  if (low > high) {
    throw invalid(field.place, "the low end of the range is above the high end");
  }
  if (strict && low === field.zero && high === field.ones) {
    throw invalid(field.place, "the full range: a don't-care must be left out");
  }
  return low + high;
}

/** The value with all bits after its first `length` cleared. */
function leading(value: string, length: number, { info, zero }: FieldLayout): string {
  if (length === info.bitwidth) {
    return value;
  }
  const bits = length + info.bytes * 8 - info.bitwidth;
  const whole = bits >> 3;
  const last = value.charCodeAt(whole) & (0xff00 >> (bits & 7)) & 0xff;
  return value.slice(0, whole) + String.fromCharCode(last) + zero.slice(whole + 1);
}

function masked(value: string, mask: string): string {
  let kept = "";
  for (let i = 0; i < value.length; i += 1) {
    kept += String.fromCharCode(value.charCodeAt(i) & mask.charCodeAt(i));
  }
  return kept;
}

function readField(
  key: string,
  start: number,
  end: number,
  { info: { match, bytes }, zero, ones }: FieldLayout,
): Match | undefined {
  const middle = start + bytes;
  switch (match) {
    case "exact":
      return { is: match, value: contentOf(key, start, end, bytes) };
    case "lpm": {
      const length = (key.charCodeAt(middle) << 8) | key.charCodeAt(middle + 1);
      return length === 0 ? undefined : { is: match, value: key.slice(start, middle), length };
    }
    case "ternary": {
      const mask = key.slice(middle, end);
      return mask === zero ? undefined : { is: match, value: key.slice(start, middle), mask };
    }
    case "range": {
      const [low, high] = [key.slice(start, middle), key.slice(middle, end)];
      return low === zero && high === ones ? undefined : { is: match, low, high };
    }
    case "optional":
      return key.charCodeAt(start) === 0
        ? undefined
        : { is: match, value: contentOf(key, start + 1, end, bytes) };
  }
}

function messageOf(match: Match, { bytes }: FieldInfo): FieldMatch {
  const of = (value: string): Uint8Array => bytestringOf(value, bytes);
  switch (match.is) {
    case "exact":
      return { exact: { value: of(match.value) } };
    case "lpm":
      return { lpm: { value: of(match.value), prefixLen: match.length } };
    case "ternary":
      return { ternary: { value: of(match.value), mask: of(match.mask) } };
    case "range":
      return { range: { low: of(match.low), high: of(match.high) } };
    case "optional":
      return { optional: { value: of(match.value) } };
  }
}

function invalid(place: FieldLayout["place"], problem: string): EntryError {
  return new EntryError(Code.InvalidArgument, place, problem);
}
