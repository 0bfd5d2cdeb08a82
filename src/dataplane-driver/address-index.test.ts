import fc from "fast-check";
import { expect, test } from "vitest";
import { addressFromBytes } from "../net/address.js";
import { containsAddress, maskAddress } from "../net/prefix.js";
import { AddressIndex } from "./address-index.js";

const bytes = fc.oneof(
  fc.uint8Array({ minLength: 4, maxLength: 4 }),
  fc.uint8Array({ minLength: 16, maxLength: 16 }),
);
// Few distinct bytes, so that prefixes cover something.
const address = bytes.map((all) => addressFromBytes(all.map((byte) => byte & 0x81)));
const prefix = fc.tuple(address, fc.integer({ min: 0, max: 32 })).map(([of, length]) => ({
  address: maskAddress(of, length),
  length,
}));

test("it finds the names that a look at every address would find", () => {
  const named = fc.array(fc.tuple(address, fc.constantFrom("a", "b", "c")));
  fc.assert(
    fc.property(named, prefix, (all, asked) => {
      const index = new AddressIndex();
      for (const [of, name] of all) {
        index.add(of, name);
      }

      const found = [...new Set(index.within(asked))].sort();

      const expected = all.filter(([of]) => containsAddress(asked, of)).map(([, name]) => name);
      expect(found).toEqual([...new Set(expected)].sort());
    }),
  );
});

test("what was deleted is not found, and nothing else is lost", () => {
  const index = new AddressIndex();
  const one = addressFromBytes([10, 0, 0, 1]);
  index.add(one, "a");
  index.add(one, "b");

  index.delete(one, "a");
  index.delete(addressFromBytes([10, 0, 0, 2]), "b");

  expect([...index.within({ address: addressFromBytes([10, 0, 0, 0]), length: 8 })]).toEqual(["b"]);
});
