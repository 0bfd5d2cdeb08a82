import fc from "fast-check";
import { expect, test } from "vitest";
import { Claims } from "./claims.js";

const numbers = (): Claims<number> => new Claims((a, b) => a - b);

test("the least claimant wins, whoever came first", () => {
  const claims = numbers();
  claims.add("door", 2);
  claims.add("door", 1);
  claims.add("door", 3);

  expect(claims.winner("door")).toBe(1);
  expect(claims.claimants("door")).toEqual([1, 2, 3]);
});

test("when the winner goes, the next one follows", () => {
  const claims = numbers();
  claims.add("door", 1);
  claims.add("door", 2);

  claims.delete("door", 1);

  expect(claims.winner("door")).toBe(2);
});

test("a claim that was never made can be given up", () => {
  const claims = numbers();
  claims.add("door", 1);

  claims.delete("door", 2);
  claims.delete("gate", 1);

  expect(claims.claimants("door")).toEqual([1]);
});

test("a claim that is made again replaces the one before", () => {
  const claims = new Claims<{ rank: number; note: string }>((a, b) => a.rank - b.rank);
  claims.add("door", { rank: 1, note: "old" });

  claims.add("door", { rank: 1, note: "new" });

  expect(claims.claimants("door")).toEqual([{ rank: 1, note: "new" }]);
});

test("any order of claims and withdrawals leaves what a sorted set would", () => {
  const step = fc.record({ add: fc.boolean(), who: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const claims = numbers();
      const expected = new Set<number>();

      for (const { add, who } of steps) {
        claims[add ? "add" : "delete"]("door", who);
        expected[add ? "add" : "delete"](who);
      }

      expect(claims.claimants("door")).toEqual([...expected].sort((a, b) => a - b));
    }),
  );
});
