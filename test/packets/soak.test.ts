import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { seededRandom } from "../../src/testing/random.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { udpFrame } from "../bench-switch/frames.js";
import { k8sDp } from "../bench-switch/k8s-dp.js";
import { insert } from "../bench-switch/rows.js";
import { podA, podB, remotePod, serviceAddress, worldRows } from "../bench-switch/world.js";

const packets = 10_000_000;
const packetsPerChange = 100;
const headroom = 128;

function liveMegabytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

test("ten million packets and a hundred thousand table changes leave no memory behind", () => {
  const random = seededRandom(1);
  const clock = new ManualClock();
  let sent = 0;
  const sw = new EmbeddedSwitch({ clock, output: { send: () => (sent += 1) } });
  const pipeline = k8sDp(new URL("../../", import.meta.url));
  sw.installNow(pipeline);
  sw.writeNow(worldRows(pipeline));
  const frames = [podB, serviceAddress, remotePod].flatMap((dst) =>
    Array.from({ length: 64 }, (_, flow) => udpFrame(podA, dst, 1_000 + flow, 53)),
  );
  const changes = Array.from({ length: 1_000 }, (_, n) =>
    insert(pipeline, "route_v4", { dst: [0x0b_00_00_00 + n * 256, 24] }, "drop_no_route"),
  );
  const there = new Set<number>();
  const buffer = new Uint8Array(2_048);
  let [changed, before] = [0, 0];
  for (let i = 0; i < packets; i += 1) {
    const frame = frames[(random() * frames.length) | 0] ?? new Uint8Array();
    buffer.set(frame, headroom);
    sw.receive(2, buffer, headroom, headroom + frame.length, 0);
    if (i % packetsPerChange === 0) {
      const n = (random() * changes.length) | 0;
      const change = changes[n];
      const type = there.delete(n) ? "delete" : "insert";
      if (type === "insert") {
        there.add(n);
      }
      const [status] = sw.writeNow(change === undefined ? [] : [{ ...change, type }]);
      changed += status?.code === 0 ? 1 : 0;
      clock.advance(10);
    }
    if (i === packets / 10) {
      before = liveMegabytes();
    }
  }

  expect({ sent, changed }).toEqual({ sent: packets, changed: packets / packetsPerChange });
  expect(liveMegabytes() - before).toBeLessThan(5);
});
