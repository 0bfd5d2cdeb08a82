import assert from "node:assert/strict";
import { test } from "vitest";
import { EntryError } from "../entry/entry-error.js";
import { decodeMetadata, encodeMetadata } from "./packet-io.js";

const header = [
  { id: 7, name: "egress_port", bitwidth: 9, bytes: 2 },
  { id: 2, name: "reason", bitwidth: 64, bytes: 8 },
  { id: 3, name: "pad", bitwidth: 7, bytes: 1 },
];

test("every field gets its canonical value, in the order of the P4Info, padding too", () => {
  const metadata = encodeMetadata(header, { reason: 2n ** 63n, egress_port: 256 });

  assert.deepEqual(
    metadata.map(({ metadataId, value }) => [metadataId, Buffer.from(value ?? []).toString("hex")]),
    [
      [7, "0100"],
      [2, "8000000000000000"],
      [3, "00"],
    ],
  );
});

test("what was encoded is decoded, in any order and however padded", () => {
  const metadata = [
    { metadataId: 3, value: Buffer.of(0) },
    { metadataId: 99, value: Buffer.of(1) },
    { metadataId: 2, value: Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 5) },
    { metadataId: 7, value: Buffer.of(1, 0) },
  ];

  assert.deepEqual(
    [...decodeMetadata(header, metadata)],
    [
      ["egress_port", 256n],
      ["reason", 5n],
      ["pad", 0n],
    ],
  );
});

test.each([
  [{ reason: 1 }, "packet_out: field egress_port: the field is missing"],
  [{ reason: 1, egress_port: 512 }, "packet_out: field egress_port: 512 does not fit bit<9>"],
  [{ reason: -1, egress_port: 1 }, "packet_out: field reason: -1 is no value of bit<64>"],
  [{ reason: 1, egress_port: 1, x: 1 }, "packet_out: field x: there is no such field"],
] as const)("%j is refused", (values, message) => {
  assert.throws(
    () => encodeMetadata(header, values),
    (error: unknown) => error instanceof EntryError && error.message === message,
  );
});

test("a packet without one of its fields is refused, and one with a field too wide", () => {
  const port = { metadataId: 7, value: Buffer.of(1) };

  assert.throws(
    () => decodeMetadata(header, [port]),
    /packet_in: field reason: the field is missing/,
  );
  assert.throws(
    () => decodeMetadata(header, [{ metadataId: 7, value: Buffer.of(2, 0) }]),
    /packet_in: field egress_port: 0x0200 does not fit bit<9>/,
  );
});

test("a program without headers has packets without metadata", () => {
  assert.deepEqual(encodeMetadata([], {}), []);
  assert.equal(decodeMetadata([], []).size, 0);
});
