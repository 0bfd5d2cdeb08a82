import { expect, test } from "vitest";
import { type Waiter, WaitList } from "./wait-list.js";

function waiter(log: string[], name: string, isOver = false): Waiter {
  return { isOver, release: () => log.push(name) };
}

test("all are released once, but for those that wait no more", () => {
  const list = new WaitList();
  const log: string[] = [];
  list.add(waiter(log, "a"));
  list.add(waiter(log, "b", true));
  list.add(waiter(log, "c"));

  list.releaseAll();
  list.releaseAll();

  expect(log).toEqual(["a", "c"]);
});

test("one is released at a time, the latest that still waits", () => {
  const list = new WaitList();
  const log: string[] = [];
  list.add(waiter(log, "a"));
  list.add(waiter(log, "b"));
  list.add(waiter(log, "c", true));

  const released = [list.releaseOne(), list.isWaiting, list.releaseOne(), list.isWaiting];

  expect(log).toEqual(["b", "a"]);
  expect(released).toEqual([true, true, true, false]);
  expect(list.releaseOne()).toBe(false);
});

test("those that wait no more do not pile up", () => {
  const list = new WaitList();
  const log: string[] = [];
  list.add(waiter(log, "waits"));

  for (let n = 0; n < 10_000; n += 1) {
    list.add(waiter(log, "over", true));
  }

  expect(list.size).toBeLessThan(64);
  expect(list.releaseOne()).toBe(true);
  expect(log).toEqual(["waits"]);
});

test("who waits on is never swept out", () => {
  const list = new WaitList();
  const log: string[] = [];

  for (let n = 0; n < 100; n += 1) {
    list.add(waiter(log, `${n}`));
    list.add(waiter(log, "over", true));
  }
  list.releaseAll();

  expect(log).toEqual(Array.from({ length: 100 }, (_, n) => `${n}`));
});
