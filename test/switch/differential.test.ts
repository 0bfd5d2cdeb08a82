import fc from "fast-check";
import { test } from "vitest";
import { seededRandom } from "../../src/testing/random.js";
import { ProgramTest } from "./programs/program-test.js";
import { Draw } from "./random/draw.js";
import { insertRandomEntries } from "./random/random-entries.js";
import { randomProgram } from "./random/random-program.js";

const programs = 400;

test("any program does on the switch what it does in the interpreter", () => {
  fc.assert(
    fc.property(fc.gen(), (value) => {
      const draw = new Draw(value);
      const subject = new ProgramTest(randomProgram(draw), sameRandom);
      insertRandomEntries(draw, subject);
      const replicas = (port: number) => [
        { port, instance: 1 },
        { port: port + 1, instance: 2 },
      ];
      subject.setSession(1, replicas(10));
      subject.setMulticastGroup(1, replicas(20));
      subject.setRates("mp", 0, { cir: 1n, cburst: 1n, pir: 1n, pburst: 3n });
      subject.setRates("mb", 1, { cir: 100n, cburst: 50n, pir: 100n, pburst: 150n });

      for (let i = 0; i < 6; i += 1) {
        if (i === 5) {
          subject.switch.trace(1, () => {});
        }
        subject.inject(draw.int(0, 3), draw.bytes(draw.int(0, 48)));
        subject.clock.advance(draw.int(0, 300));
      }

      subject.compareCells();
    }),
    {
      numRuns: Number(process.env["RUNS"] ?? programs),
      endOnFailure: process.env["SHRINK"] === undefined,
      seed: Number(process.env.CALICO_P4_SEED ?? 1),
    },
  );
});

function sameRandom(): () => number {
  const random = seededRandom(1);
  return () => Math.floor(random() * 2 ** 32);
}
