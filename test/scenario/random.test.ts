import { expect, test } from "vitest";
import { randomRun } from "./random-run.js";

// 2,500 steps in all; `npm run soak` goes on for as long as it is let.
test.each([1, 2, 3, 4, 5])("a random run ends as a fresh start would, seed %i", async (seed) => {
  const run = await randomRun(seed, 500);

  expect(run.restarts).toBeGreaterThan(5);
  expect(run.wipes).toBeGreaterThan(5);
  expect(run.faults).toBeGreaterThan(20);
});
