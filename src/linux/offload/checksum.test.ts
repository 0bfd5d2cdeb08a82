import fc from "fast-check";
import { expect, test } from "vitest";
import { checkChecksums } from "../../testing/packets/check-checksums.js";
import { onesComplementSum } from "../../testing/packets/checksum.js";
import { ipv4 } from "../../testing/packets/ip-layers.js";
import { frame } from "../../testing/packets/layer.js";
import { fold, get16, put16, setIpv4Checksum, sumBytes } from "./checksum.js";

test("the sum of any bytes is that of RFC 1071, wherever they begin", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(9), (bytes, start) => {
      const from = Math.min(start, bytes.length);

      expect(fold(sumBytes(bytes, from, bytes.length))).toBe(
        onesComplementSum(bytes.subarray(from)),
      );
    }),
  );
});

test("the longest frame does not overflow its sum", () => {
  const bytes = new Uint8Array(65_599).fill(0xff);

  expect(fold(sumBytes(bytes, 0, bytes.length, 0x3fffffff))).toBe(
    onesComplementSum(
      bytes,
      Uint8Array.of(0),
      Uint8Array.of(0x3f, 0xff),
      Uint8Array.of(0xff, 0xff),
    ),
  );
});

test("the checksum of an IPv4 header, with options or without, verifies", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(0xffff), (options, checksum) => {
      const bytes = frame(ipv4({ options, checksum }));

      setIpv4Checksum(bytes, 0);

      expect(checkChecksums(bytes, "ipv4")).toEqual([]);
    }),
  );
});

test("words are big-endian", () => {
  const bytes = new Uint8Array(4);

  put16(bytes, 1, 0xabcd);

  expect([...bytes]).toEqual([0, 0xab, 0xcd, 0]);
  expect(get16(bytes, 1)).toBe(0xabcd);
});
