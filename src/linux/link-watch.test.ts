import fc from "fast-check";
import { expect, test } from "vitest";
import { noteChanges } from "./link-watch.js";

function message(type: number, ...words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(16 + words.length * 4);
  bytes.writeUInt32LE(bytes.length, 0);
  bytes.writeUInt16LE(type, 4);
  words.forEach((word, i) => {
    bytes.writeInt32LE(word, 16 + i * 4);
  });
  return bytes;
}

test("links that change, and settings that change, tell of their interface", () => {
  const changed = new Set<number>();

  noteChanges(
    Buffer.concat([
      message(16, 0, 7, 0, 0),
      message(17, 0, 8, 0, 0),
      message(80, 2, 0x00010008, 9),
      message(24, 0, 10, 0, 0),
    ]),
    changed,
  );

  expect([...changed]).toEqual([7, 8, 9]);
});

test("arbitrary bytes neither hang nor throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      noteChanges(Buffer.from(bytes), new Set());
    }),
  );
});
