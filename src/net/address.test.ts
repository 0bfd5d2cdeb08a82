import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { addressFromBytes, familyOf, formatAddress, parseAddress } from "./address.js";
import { formatMac, parseMac } from "./mac.js";
import { containsAddress, formatPrefix, isSingleAddress, parsePrefix } from "./prefix.js";

const bytes = (length: number): fc.Arbitrary<number[]> =>
  // Runs of zeros, which the text of IPv6 abbreviates, would be rare otherwise.
  fc.array(fc.oneof(fc.constant(0), fc.nat(255)), { minLength: length, maxLength: length });

const anyAddress = fc.oneof(bytes(4), bytes(16));

test("text and address are each other's inverse, and the text is what ipaddr.js writes", () => {
  fc.assert(
    fc.property(anyAddress, (given) => {
      const address = addressFromBytes(given);

      const text = formatAddress(address);

      expect(parseAddress(text)).toBe(address);
      expect(familyOf(address)).toBe(given.length === 4 ? 4 : 6);
      const oracle = ipaddr.fromByteArray(given);
      expect(text).toBe(
        oracle instanceof ipaddr.IPv6 ? oracle.toRFC5952String() : oracle.toString(),
      );
    }),
    { numRuns: 2000 },
  );
});

test("whatever ipaddr.js reads as IPv6 is read alike", () => {
  const groups = fc.array(
    fc.oneof(fc.constant("0"), fc.constant(""), fc.constant("1a"), fc.constant("FFFF")),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(groups, (parts) => {
      const text = parts.join(":");
      const parsed = parseAddress(text);
      const valid = text.includes(":") && ipaddr.IPv6.isValid(text);
      expect(parsed !== undefined).toBe(valid);
      if (parsed !== undefined) {
        expect([...parsed].map((c) => c.charCodeAt(0))).toEqual(ipaddr.parse(text).toByteArray());
      }
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "",
  "10.0.0",
  "10.0.0.256",
  "10.0.0.01",
  "1.2.3.4.5",
  "::1::",
  "12345::",
  "1:2:3:4:5:6:7",
  "::g",
  "fe80::1%eth0",
  "1:2:3:4:5:6:7:8:9",
  ":::",
])("%j is no address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("an IPv6 address may end in a dotted quad", () => {
  expect(parseAddress("::ffff:192.0.2.1")).toBe(parseAddress("::ffff:c000:201"));
});

test("a prefix clears host bits, contains what ipaddr.js says, and an address alone is its own network", () => {
  fc.assert(
    fc.property(anyAddress, anyAddress, fc.nat(128), (net, other, bits) => {
      const length = bits % (net.length * 8 + 1);
      const prefix = parsePrefix(`${formatAddress(addressFromBytes(net))}/${length}`);
      const address = addressFromBytes(other);

      expect(prefix).toBeDefined();
      if (prefix !== undefined) {
        const sameFamily = net.length === other.length;
        const oracle =
          sameFamily &&
          ipaddr.fromByteArray(other).match(ipaddr.fromByteArray(net) as ipaddr.IPv4, length);
        expect(containsAddress(prefix, address)).toBe(oracle);
        expect(parsePrefix(formatPrefix(prefix))).toEqual(prefix);
        expect(containsAddress(prefix, prefix.address)).toBe(true);
        expect(isSingleAddress(prefix)).toBe(length === net.length * 8);
      }
    }),
    { numRuns: 2000 },
  );
  expect(parsePrefix("10.0.0.1")).toEqual(parsePrefix("10.0.0.1/32"));
});

test.each(["10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/08", "/8", "10.0.0.0/-1"])(
  "%j is no prefix",
  (text) => {
    expect(parsePrefix(text)).toBeUndefined();
  },
);

test("MACs are read with colons or dashes and written with colons", () => {
  expect(formatMac(parseMac("EE-ee-EE:ee:ee:01") ?? ("" as never))).toBe("ee:ee:ee:ee:ee:01");
  expect(["ee:ee:ee:ee:ee", "ee:ee:ee:ee:ee:e", "eeeeeeeeeeee", ""].map(parseMac)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
