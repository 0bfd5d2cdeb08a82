import fc from "fast-check";
import { expect, test } from "vitest";
import {
  allOnes,
  bigintOf,
  bytesOf,
  byteWidth,
  canonical,
  fixed,
  hexOf,
  latin1,
  numberOf,
  pad,
  toBytestring,
  u32At,
  u32Text,
  u64Text,
} from "./bytes.js";
import { EntryError } from "./entry-error.js";

const place = { table: "t" };

const values = fc.integer({ min: 1, max: 200 }).chain((bitwidth) =>
  fc.record({
    bitwidth: fc.constant(bitwidth),
    value: fc.bigInt(0n, (1n << BigInt(bitwidth)) - 1n),
    zeros: fc.nat(3),
  }),
);

test("the shortest bytestring holds the value, and zero takes one byte", () => {
  expect(toBytestring(0x63n, 12)).toEqual(Buffer.from([0x63]));
  expect(toBytestring(0n, 16)).toEqual(Buffer.from([0]));
  expect(() => toBytestring(0x1000n, 12)).toThrow("4096 does not fit bit<12>");
  expect(() => toBytestring(-1n, 12)).toThrow(RangeError);
});

test("a padded value is the same value, at the width of the field", () => {
  fc.assert(
    fc.property(values, ({ bitwidth, value, zeros }) => {
      const shortest = toBytestring(value, bitwidth);
      const padded = Buffer.concat([Buffer.alloc(zeros), shortest]);

      const text = pad(padded, bitwidth, place);

      expect(text).toBe(fixed(value, bitwidth));
      expect(text.length).toBe(byteWidth(bitwidth));
      expect(bigintOf(text)).toBe(value);
      expect(Buffer.compare(canonical(padded), shortest)).toBe(0);
    }),
  );
});

test("a value that is wider than its field, or has no bytes, is out of range", () => {
  expect(() => pad(Uint8Array.of(0x10, 0x63), 12, place)).toThrow("t: 0x1063 does not fit bit<12>");
  expect(() => pad(Uint8Array.of(), 12, place)).toThrow(EntryError);
});

test("what is translated to a string stays as it is", () => {
  expect(pad(bytesOf("\0eth0"), 0, place)).toBe("\0eth0");
  expect(pad(Uint8Array.of(), 0, place)).toBe("");
});

test("bytes and strings of them are the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(Buffer.compare(bytesOf(latin1(bytes)), bytes)).toBe(0);
    }),
  );
});

test("all ones is the largest value", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (bitwidth) => {
      expect(bigintOf(allOnes(bitwidth))).toBe((1n << BigInt(bitwidth)) - 1n);
    }),
  );
});

test("numbers of fixed width come back", () => {
  expect(u32At(`x${u32Text(0xfedc_ba98)}`, 1)).toBe(0xfedc_ba98);
  expect(numberOf(fixed(0xffff_ffff_ffff, 48))).toBe(0xffff_ffff_ffff);
  expect(hexOf(u64Text(-1n))).toBe("0xffffffffffffffff");
});
