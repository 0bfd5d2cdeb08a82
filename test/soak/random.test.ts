import { test } from "vitest";
import { randomRun } from "../scenario/random-run.js";

/** Minutes to go on for; a failure names its seed, for `randomRun(seed, steps)` to repeat it. */
const minutes = Number(process.env.CALICO_P4_SOAK_MINUTES ?? 60);

test("random runs end as fresh starts would, seed after seed", async () => {
  const until = Date.now() + minutes * 60_000;
  for (let seed = Date.now(); Date.now() < until; seed += 1) {
    const { restarts, wipes, faults } = await randomRun(seed, 2000);
    console.log(`seed ${seed}: 2000 steps, ${restarts} restarts, ${wipes} wipes, ${faults} faults`);
  }
});
