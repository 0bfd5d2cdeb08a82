import { expect, test } from "vitest";
import { type Address, parseAddress } from "../net/address.js";
import { type Prefix, parsePrefix } from "../net/prefix.js";
import { PrefixSet } from "./prefix-set.js";

function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === undefined) {
    throw new Error(text);
  }
  return parsed;
}

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) {
    throw new Error(text);
  }
  return parsed;
}

test("a prefix covers the addresses in it and no others", () => {
  const set = new PrefixSet();
  set.add(prefix("10.65.0.0/16"));
  set.add(prefix("fd65::/48"));

  expect(set.covers(address("10.65.255.1"))).toBe(true);
  expect(set.covers(address("10.66.0.1"))).toBe(false);
  expect(set.covers(address("fd65::1"))).toBe(true);
  expect(set.covers(address("fd66::1"))).toBe(false);
});

test("families are kept apart", () => {
  const set = new PrefixSet();
  set.add(prefix("0.0.0.0/0"));

  expect(set.covers(address("::1"))).toBe(false);
  expect(set.covers(address("192.0.2.1"))).toBe(true);
});

test("a prefix that was added twice goes with the second delete", () => {
  const set = new PrefixSet();
  set.add(prefix("10.0.0.0/8"));
  set.add(prefix("10.0.0.0/8"));

  set.delete(prefix("10.0.0.0/8"));
  expect(set.covers(address("10.1.2.3"))).toBe(true);

  set.delete(prefix("10.0.0.0/8"));
  expect(set.covers(address("10.1.2.3"))).toBe(false);
});
