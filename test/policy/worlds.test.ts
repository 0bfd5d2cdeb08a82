import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { arbitraryMessages, arbitraryQuery } from "./arbitrary-world.js";
import { PolicyLab } from "./policy-lab.js";

let lab: PolicyLab;

beforeAll(async () => {
  lab = await PolicyLab.open();
});

/** Worlds; `CALICO_P4_WORLDS` asks for more. */
const numRuns = Number(process.env.CALICO_P4_WORLDS ?? 20_000);

test(`in ${numRuns} random worlds evaluator, entries and switch agree`, async () => {
  let allowed = 0;
  let denied = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryMessages,
      fc.array(arbitraryQuery, { minLength: 3, maxLength: 6 }),
      async (messages, queries) => {
        const world = await lab.enter(messages);
        expect(world.refusals).toEqual([]);
        for (const query of queries) {
          const answer = world.ask(query);
          if (answer.verdict === "disagree") {
            throw new Error(`${JSON.stringify(query)} ${JSON.stringify(answer)}`);
          }
          if (answer.verdict === "allow") {
            allowed += 1;
          } else {
            denied += 1;
          }
        }
      },
    ),
    { numRuns },
  );
  expect(allowed).toBeGreaterThan(numRuns / 6);
  expect(denied).toBeGreaterThan(numRuns / 6);
}, 900_000);
