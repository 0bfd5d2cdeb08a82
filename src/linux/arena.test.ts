import fc from "fast-check";
import { expect, test } from "vitest";
import { Arena, headroom, maxFrame, room, Structures, slots } from "./arena.js";

test("slots lie one behind the other, each with room for headers and the longest frame", () => {
  const arena = new Arena();

  for (let i = 0; i < slots; i += 1) {
    expect(arena.frame(i) - arena.floor(i)).toBe(headroom);
    expect(arena.frame(i) + room).toBe(arena.floor(i + 1));
  }
  expect(room).toBeGreaterThanOrEqual(maxFrame);
  expect(arena.bytes.length).toBe(arena.floor(slots));
});

test("memory outside of the heap can be written to its last byte", () => {
  const { bytes } = new Structures(12);

  bytes.fill(7);

  expect([...bytes]).toEqual(new Array(12).fill(7));
});

test("a pointer is written in 64 bits", () => {
  const structures = new Structures(24);
  const read = new BigUint64Array(structures.bytes.buffer, structures.bytes.byteOffset, 3);
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      structures.put64(8, value);

      expect([...read]).toEqual([0n, BigInt(value), 0n]);
    }),
  );
});

test("two of them do not share memory", () => {
  const [one, other] = [new Structures(4_096), new Structures(4_096)];

  expect(Math.abs(one.address - other.address)).toBeGreaterThanOrEqual(4_096);
});
