import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeFrame, FrameError, FrameReader } from "./frame.js";

const fixtures = join(import.meta.dirname, "../../../test/fixtures/recordings");

/** Pushes `bytes` in chunks that end at `cuts`. */
function read(reader: FrameReader, bytes: Uint8Array, cuts: readonly number[] = []): Buffer[] {
  const ends = [...new Set([...cuts.filter((cut) => cut < bytes.length), bytes.length])];
  ends.sort((a, b) => a - b);
  return ends.flatMap((end, i) =>
    [...reader.push(bytes.subarray(ends[i - 1] ?? 0, end))].map((frame) => Buffer.from(frame)),
  );
}

function header(length: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(length);
  return bytes;
}

test("a frame is its length in eight bytes, little-endian, and its payload", () => {
  expect([...encodeFrame(Uint8Array.of(0x0a, 0x00, 0x78, 0x05))]).toEqual([
    4, 0, 0, 0, 0, 0, 0, 0, 0x0a, 0x00, 0x78, 0x05,
  ]);
});

test("what is encoded is read again, in any chunks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 }),
      fc.array(fc.nat(300), { maxLength: 20 }),
      (payloads, cuts) => {
        const reader = new FrameReader();
        const frames = read(reader, Buffer.concat(payloads.map(encodeFrame)), cuts);

        reader.end();
        expect(frames.map((frame) => [...frame])).toEqual(payloads.map((one) => [...one]));
      },
    ),
  );
});

test("a recording has the same frames in any chunks", () => {
  const bytes = readFileSync(join(fixtures, "v3.32.1/policies.felix"));
  const whole = read(new FrameReader(), bytes);
  expect(whole).toHaveLength(74);

  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 400 }), (cuts) => {
      const reader = new FrameReader();
      const frames = read(reader, bytes, cuts);

      reader.end();
      expect(Buffer.concat(frames).equals(Buffer.concat(whole))).toBe(true);
      expect(frames.map(({ length }) => length)).toEqual(whole.map(({ length }) => length));
    }),
  );
});

test("a recording has the same frames byte by byte", () => {
  const bytes = readFileSync(join(fixtures, "v3.23.5/basic.felix"));

  expect(read(new FrameReader(), bytes, [...bytes.keys()])).toEqual(read(new FrameReader(), bytes));
});

test("an empty frame is a frame, also at the end of a chunk", () => {
  expect(read(new FrameReader(), Buffer.concat([header(0n), header(0n)]), [8])).toEqual([
    Buffer.alloc(0),
    Buffer.alloc(0),
  ]);
});

describe("a length over the limit", () => {
  test("is an error that names place, length, limit and remedy, after what came before it", () => {
    const reader = new FrameReader(100);
    const good = encodeFrame(Buffer.from("good"));
    const seen: string[] = [];

    const push = (): void => {
      for (const frame of reader.push(Buffer.concat([good, header(101n)]))) {
        seen.push(Buffer.from(frame).toString());
      }
    };

    expect(push).toThrow(FrameError);
    expect(seen).toEqual(["good"]);
    expect(() => [...reader.push(Buffer.from("more"))]).toThrow(
      "the frame at byte 12 claims 101 bytes, over the limit of 100: " +
        "either these bytes are no frames of Felix, or the frame limit must be raised",
    );
  });

  test.each([256n * 1024n * 1024n + 1n, 2n ** 32n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n])(
    "of 256 MiB is so for %i bytes",
    (length) => {
      expect(() => [...new FrameReader().push(header(length))]).toThrow(`claims ${length} bytes`);
    },
  );

  test("leaves the limit itself allowed", () => {
    const reader = new FrameReader(4);

    expect(read(reader, encodeFrame(Buffer.from("four")))).toHaveLength(1);
  });
});

describe("a stream that ends", () => {
  test("between frames is whole", () => {
    const reader = new FrameReader();
    read(reader, encodeFrame(Buffer.from("x")));

    expect(() => reader.end()).not.toThrow();
  });

  test("inside a length is an error", () => {
    const reader = new FrameReader();
    read(reader, Buffer.concat([encodeFrame(Buffer.from("x")), header(9n).subarray(0, 3)]));

    expect(() => reader.end()).toThrow(
      "the stream ended inside the frame at byte 9, after 3 of the 8 bytes of its length",
    );
  });

  test("inside a payload is an error", () => {
    const reader = new FrameReader();
    read(reader, encodeFrame(Buffer.from("payload")).subarray(0, 12));

    expect(() => reader.end()).toThrow(
      "the stream ended inside the frame at byte 0, after 4 of its 7 bytes",
    );
  });
});

test("a frame of many chunks is put together once", () => {
  const payload = Buffer.alloc(20 * 1024 * 1024, 7);
  const bytes = encodeFrame(payload);
  const reader = new FrameReader();
  const cuts = Array.from({ length: bytes.length / 65536 }, (_, i) => i * 65536);

  const [frame] = read(reader, bytes, cuts);

  expect(frame?.equals(payload)).toBe(true);
});
