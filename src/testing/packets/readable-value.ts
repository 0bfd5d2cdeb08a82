import { parseAddress } from "../../net/address.js";
import { parseMac } from "../../net/mac.js";
import { toBytestring } from "../../p4/entry/bytes.js";
import type { FieldMatch } from "../../p4/messages.js";
import type { FieldInfo, ValueInfo } from "../../p4/p4info/p4info.js";

/** A value as a test writes it: a number, or text such as `10.0.0.1`, `fd00::1`, `02:00:00:00:00:01`, `0x8100`. */
export type Readable = number | bigint | string | boolean;

/**
 * What a key asks of one field. A value alone is matched as a whole. Otherwise, as text or as a pair:
 * of an LPM field `10.0.0.0/8`; of a ternary one `0x10&&&0xf0` or a prefix; of a range `80..443`.
 * What matches everything is a don't-care.
 */
export type ReadableMatch = Readable | readonly [Readable, Readable];

/** The number that a readable value stands for. Throws RangeError. */
export function numberOfReadable(value: Readable): bigint {
  if (typeof value !== "string") {
    return BigInt(value);
  }
  const bytes = parseMac(value) ?? parseAddress(value);
  if (bytes !== undefined) {
    return BigInt(`0x${Buffer.from(bytes, "latin1").toString("hex")}`);
  }
  if (/^(0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+)$/.test(value)) {
    return BigInt(value.toLowerCase());
  }
  throw new RangeError(`${JSON.stringify(value)} is neither a number nor an address`);
}

/** The canonical bytestring of a value. Throws RangeError if it does not fit. */
export function bytesOfReadable(value: Readable, { name, bitwidth }: ValueInfo): Uint8Array {
  // What is translated to a string is that string.
  if (bitwidth === 0) {
    return Buffer.from(String(value));
  }
  try {
    return toBytestring(numberOfReadable(value), bitwidth);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(`${name}: ${why}`, { cause });
  }
}

/** The match field of a message; undefined for a don't-care. Throws RangeError. */
export function fieldMatchOf(match: ReadableMatch, field: FieldInfo): FieldMatch | undefined {
  const { id: fieldId, bitwidth } = field;
  const all = (1n << BigInt(bitwidth)) - 1n;
  const bytes = (value: Readable): Uint8Array => bytesOfReadable(value, field);
  switch (field.match) {
    case "exact":
    case "optional":
      return { fieldId, [field.match]: { value: bytes(whole(match, field)) } };
    case "lpm": {
      const [value, length] = pairOf(match, "/") ?? [whole(match, field), bitwidth];
      const prefixLen = Number(length);
      const kept = numberOfReadable(value) & prefixMask(prefixLen, bitwidth);
      return prefixLen === 0 ? undefined : { fieldId, lpm: { value: bytes(kept), prefixLen } };
    }
    case "ternary": {
      const [value, mask] = maskedPair(match, bitwidth) ?? [whole(match, field), all];
      const bits = numberOfReadable(mask);
      const kept = numberOfReadable(value) & bits;
      return bits === 0n
        ? undefined
        : { fieldId, ternary: { value: bytes(kept), mask: bytes(bits) } };
    }
    case "range": {
      const [low, high] = pairOf(match, "..") ?? [whole(match, field), whole(match, field)];
      const isAll = numberOfReadable(low) === 0n && numberOfReadable(high) === all;
      return isAll ? undefined : { fieldId, range: { low: bytes(low), high: bytes(high) } };
    }
  }
}

function maskedPair(match: ReadableMatch, bitwidth: number) {
  const pair = pairOf(match, "&&&");
  const prefix = pair === undefined ? pairOf(match, "/") : undefined;
  return prefix === undefined
    ? pair
    : ([prefix[0], prefixMask(Number(prefix[1]), bitwidth)] as const);
}

function pairOf(
  match: ReadableMatch,
  separator: string,
): readonly [Readable, Readable] | undefined {
  if (typeof match === "object") {
    return match;
  }
  if (typeof match !== "string") {
    return undefined;
  }
  const [first = "", second, ...rest] = match.split(separator);
  return second === undefined || rest.length > 0 ? undefined : [first.trim(), second.trim()];
}

function whole(match: ReadableMatch, { name, match: kind }: FieldInfo): Readable {
  if (typeof match === "object") {
    throw new RangeError(`${name}: a pair where ${kind} takes one value`);
  }
  return match;
}

function prefixMask(length: number, bitwidth: number): bigint {
  if (!Number.isInteger(length) || length < 0 || length > bitwidth) {
    throw new RangeError(`prefix length ${length}: the field has ${bitwidth} bits`);
  }
  return ((1n << BigInt(length)) - 1n) << BigInt(bitwidth - length);
}
