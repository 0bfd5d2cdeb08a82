import fc from "fast-check";
import { expect, test } from "vitest";
import { frames, type TestFrame } from "../../../test/linux/kernel-frames.js";
import { checkChecksums } from "../../testing/packets/check-checksums.js";
import { type Header, walkFrame } from "../../testing/packets/walk-frame.js";
import { emptyLayers, findLayers } from "./layers.js";
import { segment } from "./segment.js";

const fin = 0x01;
const psh = 0x08;
const cwr = 0x80;

interface Segment {
  readonly view: Buffer;
  readonly headers: readonly Header[];
  readonly last: Header;
  readonly payload: Uint8Array;
}

function cut({ bytes, start, end, transport }: TestFrame, gsoSize: number): Segment[] {
  const layers = emptyLayers();
  expect(findLayers(bytes, start, end, start + transport, layers)).toBe("found");
  const segments: Segment[] = [];
  const scratch = new Uint8Array(4_000).fill(0xcc);
  segment(bytes, start, end, layers, gsoSize, scratch, (length) => {
    segments.push(read(scratch.slice(0, length)));
  });
  return segments;
}

function read(bytes: Uint8Array): Segment {
  const { headers, payloadStart } = walkFrame(bytes);
  const last = headers.at(-1);
  if (last === undefined) {
    throw new Error("a segment without headers");
  }
  return { view: Buffer.from(bytes), headers, last, payload: bytes.subarray(payloadStart) };
}

const cases = [frames({ maxPayload: 900 }), fc.integer({ min: 8, max: 200 })] as const;

test("all payloads behind each other are the whole one, each but the last as long as may be", () => {
  fc.assert(
    fc.property(...cases, (whole, gsoSize) => {
      const segments = cut(whole, gsoSize);

      expect(Buffer.concat(segments.map(({ payload }) => payload))).toEqual(
        Buffer.from(whole.payload),
      );
      const lengths = segments.map(({ payload }) => payload.length);
      expect(lengths.slice(0, -1).every((length) => length === gsoSize)).toBe(true);
      expect(lengths.at(-1)).toBeLessThanOrEqual(gsoSize);
    }),
  );
});

test("every segment's lengths and checksums are right, those of the tunnel too", () => {
  fc.assert(
    fc.property(...cases, (whole, gsoSize) => {
      for (const { view, headers } of cut(whole, gsoSize)) {
        expect(checkChecksums(view)).toEqual([]);
        for (const { is, start, bodyEnd } of headers) {
          const length = is === "ipv4" ? view.readUInt16BE(start + 2) : undefined;
          expect(length ?? bodyEnd - start).toBe(bodyEnd - start);
          expect(bodyEnd).toBe(view.length);
        }
      }
    }),
  );
});

test("sequence numbers go on, and flags stand where a card would put them", () => {
  fc.assert(
    fc.property(...cases, (whole, gsoSize) => {
      fc.pre(whole.isTcp);
      const segments = cut(whole, gsoSize);
      const { view, last } = read(whole.whole);
      const [seq, flags] = [view.readUInt32BE(last.start + 4), view[last.start + 13] ?? 0];

      segments.forEach(({ view, last }, i) => {
        const isFirst = i === 0;
        const isLast = i === segments.length - 1;
        expect(view.readUInt32BE(last.start + 4)).toBe((seq + i * gsoSize) % 2 ** 32);
        const gone = (isFirst ? 0 : cwr) | (isLast ? 0 : fin | psh);
        expect(view[last.start + 13]).toBe(flags & ~gone);
      });
    }),
  );
});

test("every IPv4 header counts its identification on, and all else is that of the whole", () => {
  fc.assert(
    fc.property(...cases, (whole, gsoSize) => {
      const of = read(whole.whole);

      cut(whole, gsoSize).forEach(({ view, headers }, i) => {
        expect(headers.map(({ is }) => is)).toEqual(of.headers.map(({ is }) => is));
        headers.forEach(({ is, start, end }) => {
          const [one, other] = [view.subarray(start, end), of.view.subarray(start, end)];
          const id = is === "ipv4" ? (other.readUInt16BE(4) + i) & 0xffff : undefined;
          expect(is === "ipv4" ? one.readUInt16BE(4) : undefined).toBe(id);
          expect(blank(is, one)).toEqual(blank(is, other));
        });
      });
    }),
  );
});

/** A header without what segmentation changes. */
function blank(is: Header["is"], bytes: Uint8Array): number[] {
  const changed: Partial<Record<Header["is"], readonly number[]>> = {
    ipv4: [2, 3, 4, 5, 10, 11],
    ipv6: [4, 5],
    tcp: [4, 5, 6, 7, 13, 16, 17],
    udp: [4, 5, 6, 7],
  };
  return [...bytes].map((byte, i) => (changed[is]?.includes(i) ? 0 : byte));
}
