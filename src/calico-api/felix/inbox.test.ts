import { expect, test } from "vitest";
import { Inbox } from "./inbox.js";

test("items come in the order in which they arrived, to who waits and to who comes later", async () => {
  const inbox = new Inbox<number>();
  const waiting = inbox.read().next();
  inbox.add(1);
  inbox.add(2);

  expect([(await waiting).value, (await inbox.read().next()).value]).toEqual([1, 2]);
});

test("each of several readers gets its own item", async () => {
  const inbox = new Inbox<number>();
  const waiting = [inbox.read().next(), inbox.read().next()];
  inbox.add(1);
  inbox.add(2);

  expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual([1, 2]);
});

test("it knows what is unread, and says when something was taken", async () => {
  const counts: number[] = [];
  const inbox: Inbox<string> = new Inbox(() => counts.push(inbox.count));
  inbox.add("a", 10);
  inbox.add("b", 5);
  expect([inbox.count, inbox.bytes]).toEqual([2, 15]);

  await inbox.read().next();

  expect([inbox.count, inbox.bytes]).toEqual([1, 5]);
  expect(counts).toEqual([1]);
  expect(inbox.clear()).toEqual(["b"]);
  expect([inbox.count, inbox.bytes]).toEqual([0, 0]);
});

test("after the end readers take the rest, then end", async () => {
  const inbox = new Inbox<number>();
  inbox.add(1);
  inbox.end();
  inbox.end(new Error("too late"));

  const items: number[] = [];
  for await (const item of inbox.read()) {
    items.push(item);
  }

  expect(items).toEqual([1]);
});

test("after an error readers take the rest, then throw it", async () => {
  const inbox = new Inbox<number>();
  const reading = inbox.read();
  inbox.add(1);
  inbox.end(new Error("broken"));

  expect((await reading.next()).value).toBe(1);
  await expect(reading.next()).rejects.toThrow("broken");
});
