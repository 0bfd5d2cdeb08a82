import type { Prefix } from "../../net/prefix.js";
import type { FieldLayout } from "../entry/entry-layout.js";
import type { MatchKind } from "../p4info/p4info.js";
import type { Between, Exactly, Field, Leading, Masked } from "./table-declaration.js";
import type { Format } from "./value-format.js";

/** A declared field, joined with its place in the keys of a table. What its type was is known to the caller alone. */
export interface BoundField {
  readonly name: string;
  readonly isExact: boolean;
  /** Writes a match into a key that holds a don't-care there. Throws RangeError. */
  write(match: unknown, key: Buffer): void;
  /** Reads the match; undefined: don't care. */
  read(key: string): unknown;
}

/** How one kind of match is written and read. */
interface MatchWriter {
  write(at: Place, match: unknown, key: Buffer): void;
  read(at: Place, key: string): unknown;
}

/** A field's place in keys. */
interface Place {
  readonly format: Format<never, unknown>;
  readonly bitwidth: number;
  readonly bytes: number;
  readonly offset: number;
  readonly layout: FieldLayout;
}

/** Joins a declaration with the P4Info: `offset` is where the field begins in a key. */
export function boundField(
  { format, match }: Field<MatchKind, never, unknown>,
  layout: FieldLayout,
  offset: number,
): BoundField {
  const { bitwidth, bytes, name } = layout.info;
  const at: Place = { format, bitwidth, bytes, offset, layout };
  const writer = writers[match];
  return {
    name,
    isExact: match === "exact",
    write: (given, key) => writer.write(at, given, key),
    read: (key) => writer.read(at, key),
  };
}

const exactWriter: MatchWriter = {
  write: (at, match, key) => put(at, match, key, at.offset),
  read: (at, key) => take(at, key, at.offset),
};

const lpmWriter: MatchWriter = {
  write(at, match, key) {
    const given = match as Prefix | Leading<unknown>;
    const { length } = given;
    const end = at.offset + at.bytes;
    if (!Number.isInteger(length) || length < 0 || length > at.bitwidth) {
      throw new RangeError(`prefix length ${length}: the field has ${at.bitwidth} bits`);
    }
    put(at, "address" in given ? given.address : given.value, key, at.offset);
    // Bits after the prefix are zero in a key.
    const kept = length + at.bytes * 8 - at.bitwidth;
    for (let i = kept >> 3, left = kept & 7; i < at.bytes; i += 1, left = 0) {
      key[at.offset + i] = (key[at.offset + i] ?? 0) & (0xff00 >> left) & 0xff;
    }
    key.writeUInt16BE(length, end);
  },
  read(at, key) {
    const end = at.offset + at.bytes;
    const length = (key.charCodeAt(end) << 8) | key.charCodeAt(end + 1);
    if (length === 0) {
      return undefined;
    }
    const value = take(at, key, at.offset);
    // Of all values, addresses alone are strings.
    return typeof value === "string" ? { address: value, length } : { value, length };
  },
};

const ternaryWriter: MatchWriter = {
  write(at, match, key) {
    const given = match as Exactly<unknown> | Masked<unknown>;
    const middle = at.offset + at.bytes;
    if ("exactly" in given) {
      put(at, given.exactly, key, at.offset);
      key.write(at.layout.ones, middle, "latin1");
      return;
    }
    put(at, given.value, key, at.offset);
    put(at, given.mask, key, middle);
    for (let i = 0; i < at.bytes; i += 1) {
      key[at.offset + i] = (key[at.offset + i] ?? 0) & (key[middle + i] ?? 0);
    }
  },
  read(at, key) {
    const middle = at.offset + at.bytes;
    return key.startsWith(at.layout.zero, middle)
      ? undefined
      : { value: take(at, key, at.offset), mask: take(at, key, middle) };
  },
};

const rangeWriter: MatchWriter = {
  write(at, match, key) {
    const given = match as Exactly<unknown> | Between<unknown>;
    const middle = at.offset + at.bytes;
    put(at, "exactly" in given ? given.exactly : given.low, key, at.offset);
    put(at, "exactly" in given ? given.exactly : given.high, key, middle);
    if (key.compare(key, middle, middle + at.bytes, at.offset, middle) > 0) {
      throw new RangeError("the low end of the range is above the high end");
    }
  },
  read(at, key) {
    const middle = at.offset + at.bytes;
    return key.startsWith(at.layout.dontCare, at.offset)
      ? undefined
      : { low: take(at, key, at.offset), high: take(at, key, middle) };
  },
};

const optionalWriter: MatchWriter = {
  write(at, match, key) {
    key[at.offset] = 1;
    put(at, (match as Exactly<unknown>).exactly, key, at.offset + 1);
  },
  read: (at, key) => (key.charCodeAt(at.offset) === 0 ? undefined : take(at, key, at.offset + 1)),
};

const writers: Record<MatchKind, MatchWriter> = {
  exact: exactWriter,
  lpm: lpmWriter,
  ternary: ternaryWriter,
  range: rangeWriter,
  optional: optionalWriter,
};

function put(at: Place, value: unknown, key: Buffer, offset: number): void {
  at.format.write(value as never, at.bitwidth, key, offset, at.bytes);
}

function take(at: Place, key: string, offset: number): unknown {
  return at.format.read(key.slice(offset, offset + at.bytes));
}
