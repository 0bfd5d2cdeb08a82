import assert from "node:assert/strict";
import { test } from "vitest";
import { ControllerHeader } from "./controller-header.js";

const header = new ControllerHeader([
  { id: 2, name: "port", bitwidth: 9, bytes: 2 },
  { id: 7, name: "pad", bitwidth: 7, bytes: 1 },
  { id: 1, name: "mark", bitwidth: 32, bytes: 4 },
]);

test("metadata stand before the payload, most significant bit first", () => {
  const metadata = [
    { metadataId: 2, value: Uint8Array.of(1, 0xfe) },
    { metadataId: 7, value: Uint8Array.of(3) },
    { metadataId: 1, value: Uint8Array.of(0xab) },
  ];

  const frame = header.join(metadata, Uint8Array.of(0x11, 0x22));

  assert.equal(Buffer.from(frame).toString("hex"), "ff03000000ab1122");
});

test("what is cut is what was joined, in canonical form", () => {
  const frame = Buffer.from("00ff03000000ab112233", "hex");

  const packet = header.cut(frame, 1, 9);

  assert.deepEqual(
    packet?.metadata?.map(({ metadataId, value }) => [metadataId, [...(value ?? [])]]),
    [
      [2, [1, 0xfe]],
      [7, [3]],
      [1, [0xab]],
    ],
  );
  assert.deepEqual([...(packet?.payload ?? [])], [0x11, 0x22]);
});

test("zero is one byte, and the payload is a copy", () => {
  const frame = new Uint8Array(7);

  const packet = header.cut(frame, 0, 7);
  frame[6] = 9;

  assert.deepEqual([...(packet?.metadata?.[0]?.value ?? [])], [0]);
  assert.deepEqual([...(packet?.payload ?? [])], [0]);
});

test("a frame that is too short has no header", () => {
  assert.equal(header.cut(new Uint8Array(5), 0, 5), undefined);
});
