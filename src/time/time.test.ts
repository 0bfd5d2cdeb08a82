import fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs } from "./backoff.js";
import { systemClock } from "./clock.js";
import { ManualClock } from "./manual-clock.js";
import { Bell, orAbort } from "./wait.js";

test("waits double from the first to the longest, with jitter between half and the whole", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, random) => {
        const wait = backoffMs(attempt, { firstMs: 100, maxMs: 60_000, random: () => random });

        const full = Math.min(60_000, 100 * 2 ** (attempt - 1));
        expect(wait).toBeGreaterThanOrEqual(full / 2);
        expect(wait).toBeLessThanOrEqual(full);
      },
    ),
  );
});

test("a manual clock wakes sleepers in order of time, and none early", async () => {
  const clock = new ManualClock(0);
  const woken: number[] = [];
  const sleeps = [30, 10, 20].map((ms) => clock.sleep(ms).then(() => woken.push(ms)));

  clock.advance(20);
  await Promise.all([sleeps[1], sleeps[2]]);

  expect(woken).toEqual([10, 20]);
  expect(clock.nextWake).toBe(30);
});

test.each([
  ["a manual clock", new ManualClock()],
  ["the system's clock", systemClock],
])("a sleep of %s ends with the signal's reason when it aborts", async (_, clock) => {
  const stop = new AbortController();
  const sleep = clock.sleep(1e9, stop.signal);

  stop.abort(new Error("enough"));

  await expect(sleep).rejects.toThrow("enough");
});

test("a bell that rang before the wait ends it at once, and only once", async () => {
  const bell = new Bell();
  const stop = new AbortController();
  bell.ring();
  bell.ring();
  await bell.wait(stop.signal);

  const second = bell.wait(stop.signal);
  stop.abort(new Error("still waiting"));

  await expect(second).rejects.toThrow("still waiting");
});

test("a wait for a promise ends when the signal aborts, and not before", async () => {
  const stop = new AbortController();

  await expect(orAbort(Promise.resolve(1), stop.signal)).resolves.toBe(1);
  const endless = orAbort(new Promise(() => {}), stop.signal);
  stop.abort(new Error("over"));

  await expect(endless).rejects.toThrow("over");
});
