import { expect, test } from "vitest";
import { IdPool } from "./id-pool.js";

const entry = { kind: "port", key: "\x02" };

test("an id that never was used comes before one that was given back", () => {
  const pool = new IdPool<string>(2, 4);
  const first = pool.take("a");
  pool.release(first ?? 0);

  expect([pool.take("b"), pool.take("c"), pool.take("d"), pool.take("e")]).toEqual([
    3,
    4,
    2,
    undefined,
  ]);
});

test("of those given back, the one that has been free for longest comes first", () => {
  const pool = new IdPool<string>(2, 4);
  for (const who of ["a", "b", "c"]) {
    pool.take(who);
  }

  pool.release(3);
  pool.release(2);

  expect([pool.take("d"), pool.take("e")]).toEqual([3, 2]);
});

test("an id is not given out while an entry on the switch names it", () => {
  const pool = new IdPool<string>(2, 2);
  pool.take("a");
  pool.leave(2, entry);
  pool.release(2);

  expect(pool.take("b")).toBeUndefined();
  expect(pool.settle(() => false)).toEqual([]);
  expect(pool.take("b")).toBeUndefined();
  expect(pool.settle(() => true)).toEqual([2]);
  expect(pool.take("b")).toBe(2);
});

test("an entry that left while its id was held keeps the id from being given out later", () => {
  const pool = new IdPool<string>(2, 2);
  pool.take("a");
  pool.leave(2, entry);

  pool.release(2);

  expect(pool.take("b")).toBeUndefined();
});

test("an id that is held stays so when its entries are settled", () => {
  const pool = new IdPool<string>(2, 3);
  pool.take("a");
  pool.leave(2, entry);

  expect(pool.settle(() => true)).toEqual([]);
  expect(pool.holder(2)).toBe("a");
  expect(pool.take("b")).toBe(3);
});

test("an id of which an entry was found on the switch can be adopted before entries are looked at", () => {
  const pool = new IdPool<string>(2, 3);

  expect(pool.hold(3, "a")).toBe(true);
  expect(pool.hold(3, "b")).toBe(false);
  expect(pool.hold(9, "b")).toBe(false);
});

test("a reserved id is passed over", () => {
  const pool = new IdPool<string>(2, 4);

  expect(pool.take("a", (id) => id === 2)).toBe(3);
});

test("entries that name what is no id of the pool are forgotten in time", () => {
  const pool = new IdPool<string>(2, 2);
  pool.leave(400, entry);

  expect(pool.settle(() => true)).toEqual([]);
  expect(pool.hold(400, "a")).toBe(false);
});

test("the same entry leaves once, however often it is said", () => {
  const pool = new IdPool<string>(2, 2);
  pool.leave(2, entry);
  pool.leave(2, entry);
  let asked = 0;

  const freed = pool.settle(() => {
    asked += 1;
    return true;
  });

  expect(asked).toBe(1);
  expect(freed).toEqual([2]);
});
