import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldMatch, TableEntry } from "../messages.js";
import { arbitraryRows, textOf } from "./arbitrary-table.js";
import { canonical } from "./bytes.js";
import type { TableCodec } from "./entry-codec.js";

const strict = { strict: true };
const tolerant = { strict: false };

test("a message comes back from its strings as it was", () => {
  fc.assert(
    fc.property(arbitraryRows(1), ({ codec, entries: [entry = {}] }) => {
      const key = codec.keyOf(entry, strict);
      const value = codec.valueOf(entry, strict);

      expect(textOf(codec.toTableEntry(key, value))).toBe(textOf(entry));
    }),
    { numRuns: 400 },
  );
});

test("padding and order make no difference", () => {
  const sample = arbitraryRows(1).chain(({ codec, entries: [entry = {}] }) =>
    fc.record({
      codec: fc.constant(codec),
      entry: fc.constant(entry),
      other: reordered(codec, entry),
    }),
  );

  fc.assert(
    fc.property(sample, ({ codec, entry, other }) => {
      for (const strictness of [strict, tolerant]) {
        expect(codec.keyOf(other, strictness)).toBe(codec.keyOf(entry, strict));
        expect(codec.valueOf(other, strictness)).toBe(codec.valueOf(entry, strict));
      }
    }),
    { numRuns: 400 },
  );
});

test("what a lenient server writes out, a client leaves out and a server refuses", () => {
  fc.assert(
    fc.property(arbitraryRows(1), ({ codec, entries: [entry = {}] }) => {
      const other = { ...entry, match: writtenOut(codec, entry) };

      expect(codec.keyOf(other, tolerant)).toBe(codec.keyOf(entry, strict));
      if (textOf(other) !== textOf(entry)) {
        expect(() => codec.keyOf(other, strict)).toThrow();
      }
    }),
    { numRuns: 400 },
  );
});

test("two messages have equal strings if and only if they say the same", () => {
  const pair = arbitraryRows(2).chain(({ codec, entries: [a = {}, b = {}] }) =>
    // Parts in common, so that single differences are seen.
    fc.record({
      codec: fc.constant(codec),
      a: fc.constant(a),
      b: fc.subarray(Object.keys(b)).map((kept): TableEntry => {
        const parts = Object.entries(b).filter(([name]) => kept.includes(name));
        return { ...a, ...Object.fromEntries(parts) };
      }),
    }),
  );

  fc.assert(
    fc.property(pair, ({ codec, a, b }) => {
      const isEqual =
        codec.keyOf(a, strict) === codec.keyOf(b, strict) &&
        codec.valueOf(a, strict) === codec.valueOf(b, strict);

      expect(isEqual).toBe(textOf(a) === textOf(b));
    }),
    { numRuns: 400 },
  );
});

/** The entry with its repeated fields in another order, and values padded. */
function reordered({ table }: TableCodec, entry: TableEntry): fc.Arbitrary<TableEntry> {
  const isString = (id: unknown, of: readonly { id: number; bytes: number }[]): boolean =>
    of.find((info) => info.id === id)?.bytes === 0;
  const pad = (value: unknown): unknown =>
    value instanceof Uint8Array ? Buffer.concat([Buffer.alloc(2), value]) : value;
  const change = (name: string, of: unknown): unknown => {
    if (Array.isArray(of)) {
      return [...of].reverse().map((item) => change(name, item));
    }
    if (typeof of !== "object" || of === null || of instanceof Uint8Array || "low" in of) {
      return name === "value" || name === "mask"
        ? pad(of)
        : name === "low" || name === "high"
          ? pad(of)
          : of;
    }
    if ("fieldId" in of && isString(of.fieldId, table.fields)) {
      return of;
    }
    const strings = table.actions.some(({ action }) =>
      action.params.some(({ bytes }) => bytes === 0),
    );
    if ("paramId" in of && strings) {
      return of;
    }
    return Object.fromEntries(Object.entries(of).map(([k, v]) => [k, change(k, v)]));
  };
  const match = (entry.match ?? []).map((field) => change("match", field) as FieldMatch);
  const action = change("action", entry.action) as NonNullable<TableEntry["action"]>;
  return fc
    .shuffledSubarray(match, { minLength: match.length })
    .map((shuffled) => ({ ...entry, match: shuffled, action }));
}

/** The match with don't-cares written out, and bits set where they do not matter. */
function writtenOut({ table }: TableCodec, { match }: TableEntry): FieldMatch[] {
  return table.fields.flatMap((field) => {
    const { id: fieldId, bytes, bitwidth } = field;
    const ones = Buffer.alloc(bytes, 0xff);
    ones[0] = 0xff >> (bytes * 8 - bitwidth);
    const given = match?.find((of) => of.fieldId === fieldId);
    switch (field.match) {
      case "ternary":
        return given?.ternary?.mask
          ? [
              {
                fieldId,
                ternary: {
                  value: orNot(given.ternary.value, given.ternary.mask, ones),
                  mask: given.ternary.mask,
                },
              },
            ]
          : [{ fieldId, ternary: { value: ones, mask: Buffer.from([0]) } }];
      case "lpm":
        return given ? [given] : [{ fieldId, lpm: { value: ones, prefixLen: 0 } }];
      case "range":
        return given ? [given] : [{ fieldId, range: { low: Buffer.from([0]), high: ones } }];
      default:
        return given ? [given] : [];
    }
  });
}

function orNot(value: Uint8Array | null | undefined, mask: Uint8Array, ones: Buffer): Uint8Array {
  const wide = (of: Uint8Array): Buffer =>
    Buffer.concat([Buffer.alloc(ones.length - of.length), of]);
  const [v, m] = [wide(value ?? Buffer.alloc(1)), wide(mask)];
  return canonical(ones.map((bit, i) => (v[i] ?? 0) | (bit & ~(m[i] ?? 0))));
}
