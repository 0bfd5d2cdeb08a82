import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { seededRandom } from "../../src/testing/random.js";
import { k8sDp } from "../bench-switch/k8s-dp.js";
import { ProgramTest } from "./programs/program-test.js";
import { Draw } from "./random/draw.js";
import { insertRandomEntries } from "./random/random-entries.js";
import { nodeValue, randomFrame } from "./random/random-node.js";
import { randomProgram } from "./random/random-program.js";
import { Twin } from "./twin.js";

const programs = Number(process.env.CALICO_P4_PROGRAMS ?? 300);
const seed = Number(process.env.CALICO_P4_SEED ?? 1);
const nodes = Math.ceil(programs / 15);
const framesOfNode = 40;

test("any program does on the switch what it does in the interpreter", () => {
  fc.assert(
    fc.property(fc.gen(), (value) => {
      const draw = new Draw(value);
      const subject = new ProgramTest(randomProgram(draw), sameRandom);
      insertRandomEntries(draw, subject);
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
    { numRuns: programs, seed, endOnFailure: true },
  );
});

test("k8s_dp does on the switch what it does in the interpreter", () => {
  const { p4info, deviceConfig } = k8sDp(new URL("../../", import.meta.url)).config;
  const json = JSON.parse(Buffer.from(deviceConfig).toString());
  let sent = 0;

  fc.assert(
    fc.property(fc.gen(), (value) => {
      const draw = new Draw(value);
      const subject = new Twin(json, p4info, sameRandom);
      insertRandomEntries(draw, subject, { value: nodeValue, count: [4, 14], defaults: 4 });
      subject.setSession(1, replicas(10));

      for (let i = 0; i < framesOfNode; i += 1) {
        if (i === framesOfNode - 1) {
          subject.switch.trace(1, () => {});
        }
        const { port, bytes } = randomFrame(draw);
        sent += subject.inject(port, Buffer.from(bytes).toString("hex")).length;
        subject.clock.advance(draw.int(0, 300));
      }

      subject.compareCells();
    }),
    { numRuns: nodes, seed, endOnFailure: true },
  );

  assert.ok(sent > nodes, `of all frames only ${sent} left`);
});

function replicas(port: number) {
  return [
    { port, instance: 1 },
    { port: port + 1, instance: 2 },
  ];
}

function sameRandom(): () => number {
  const random = seededRandom(1);
  return () => Math.floor(random() * 2 ** 32);
}
