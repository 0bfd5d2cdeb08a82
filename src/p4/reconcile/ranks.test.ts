import fc from "fast-check";
import { expect, test } from "vitest";
import { RankCycleError, ranks } from "./ranks.js";

const kind = (name: string, ...refersTo: string[]) => ({ name, refersTo });

test("the rank is the longest chain below", () => {
  const found = ranks([kind("a", "b", "c"), kind("b", "c"), kind("c"), kind("d")]);

  expect([...found].sort()).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 0],
    ["d", 0],
  ]);
});

test("edges from outside count as references do", () => {
  const found = ranks([kind("chain"), kind("sets")], [["chain", "sets"]]);

  expect(found.get("chain")).toBe(1);
});

test("what is referred to but not given has no rank", () => {
  const found = ranks([kind("a", "elsewhere")], [["elsewhere", "a"]]);

  expect([...found]).toEqual([["a", 0]]);
});

test("a circle is an error that names it", () => {
  const circle = [kind("x", "a"), kind("a", "b"), kind("b", "c"), kind("c", "a")];

  expect(() => ranks(circle)).toThrow(RankCycleError);
  expect(() => ranks(circle)).toThrow("a -> b -> c -> a");
});

test("what is referred to has a lower rank, in any graph without a circle", () => {
  const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });

  fc.assert(
    fc.property(edges, (pairs) => {
      const downward = pairs.filter(([from, to]) => from > to);
      const kinds = Array.from({ length: 10 }, (_, i) =>
        kind(`${i}`, ...downward.filter(([from]) => from === i).map(([, to]) => `${to}`)),
      );

      const found = ranks(kinds);

      for (const [from, to] of downward) {
        expect(found.get(`${from}`)).toBeGreaterThan(found.get(`${to}`) ?? Number.NaN);
      }
    }),
  );
});
