import type { FieldInfo, TableInfo } from "../../p4/p4info/p4info.js";
import { PacketTestError } from "./packet-test-error.js";
import type { ReadableMatch } from "./readable-value.js";
import { stfNumber } from "./stf-parse.js";
import type { StfPair } from "./stf-statement.js";

/**
 * The match fields of `add`, by their names in the P4Info; what is left out is exact 0, or a don't-care.
 *
 * @throws PacketTestError, SyntaxError
 */
export function stfKey(table: TableInfo, keys: readonly StfPair[]): Record<string, ReadableMatch> {
  const match: Record<string, ReadableMatch> = {};
  for (const field of table.fields) {
    if (field.match === "exact") {
      match[field.name] = 0;
    }
  }
  for (const { name, value } of keys) {
    const field = fieldByName(table, name);
    match[field.name] = stfMatch(field, value);
  }
  return match;
}

/** What a key says of a field. Throws SyntaxError. */
export function stfMatch(field: FieldInfo, text: string): ReadableMatch {
  switch (field.match) {
    case "exact":
    case "optional":
      return stfNumber(text);
    case "ternary":
      return ternaryOf(field, text);
    case "lpm":
      return lpmOf(field, text);
    case "range": {
      const [low = "", high = low] = text.split("..");
      return [stfNumber(low), stfNumber(high)];
    }
  }
}

function ternaryOf(field: FieldInfo, text: string): readonly [bigint, bigint] {
  const digits = digitsOf(text);
  if (digits === undefined) {
    throw new SyntaxError(`${field.name}: a ternary key is hexadecimal or binary, not ${text}`);
  }
  const all = (1n << BigInt(field.bitwidth)) - 1n;
  checkWidth(field, digits.value, text);
  return [digits.value, digits.mask & all];
}

function lpmOf(field: FieldInfo, text: string): readonly [bigint, number] {
  const { bitwidth } = field;
  const [value = "", length] = text.split("/");
  if (length !== undefined) {
    return [stfNumber(value), Number(stfNumber(length))];
  }
  const digits = digitsOf(text);
  if (digits === undefined) {
    return [stfNumber(text), bitwidth];
  }
  if (/\*.*[^*]/.test(text)) {
    throw new SyntaxError(`${field.name}: in a prefix, nothing but * follows *: ${text}`);
  }
  checkWidth(field, digits.value, text);
  // The first digit may have more bits than are left of the field.
  const spare = Math.max(0, digits.bits - bitwidth);
  return [digits.value, Math.max(0, digits.bits - digits.wildBits - spare)];
}

interface Digits {
  readonly value: bigint;
  readonly mask: bigint;
  /** Of all digits, and of those that are `*`. */
  readonly bits: number;
  readonly wildBits: number;
}

function digitsOf(text: string): Digits | undefined {
  const [, base, digits] = /^0([xXbB])([0-9a-fA-F*]+)$/.exec(text) ?? [];
  if (base === undefined || digits === undefined) {
    return undefined;
  }
  const isHex = base.toLowerCase() === "x";
  if (!isHex && !/^[01*]+$/.test(digits)) {
    throw new SyntaxError(`${text} is no binary number`);
  }
  const [prefix, ones, each] = isHex ? (["0x", "f", 4] as const) : (["0b", "1", 1] as const);
  const wild = digits.length - digits.replaceAll("*", "").length;
  return {
    value: BigInt(prefix + digits.replaceAll("*", "0")),
    mask: BigInt(prefix + digits.replace(/[^*]/g, ones).replaceAll("*", "0")),
    bits: digits.length * each,
    wildBits: wild * each,
  };
}

function checkWidth({ name, bitwidth }: FieldInfo, value: bigint, text: string): void {
  if (value >> BigInt(bitwidth) !== 0n) {
    throw new SyntaxError(`${name}: ${text} does not fit bit<${bitwidth}>`);
  }
}

/** The field of this name, or the only one whose last components it is. */
function fieldByName({ alias, fields }: TableInfo, name: string): FieldInfo {
  const wanted = normal(name);
  const exact = fields.find((field) => normal(field.name) === wanted);
  if (exact !== undefined) {
    return exact;
  }
  const [found, ...others] = fields.filter((field) => normal(field.name).endsWith(`.${wanted}`));
  if (found === undefined || others.length > 0) {
    const why = found === undefined ? "has no key" : "has more than one key";
    const known = fields.map((field) => field.name).join(", ");
    throw new PacketTestError(`table ${alias} ${why} ${name} (of ${known})`);
  }
  return found;
}

/** One spelling of what has several: stack elements, and the validity of a header. */
function normal(name: string): string {
  return name
    .replace(/\[(\d+)\]/g, "$$$1")
    .replace(/\.(valid|\$valid\$|isValid\(\))$/, ".$valid$$");
}
