import { expect, test } from "vitest";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { seededRandom } from "../../src/testing/random.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { udpFrame } from "../bench-switch/frames.js";
import { k8sDp } from "../bench-switch/k8s-dp.js";
import { podA, podB, worldRows } from "../bench-switch/world.js";

const packets = 1_000_000;

test("a million hostile packets neither crash nor stall the switch, and good ones pass among them", () => {
  const random = seededRandom(7);
  const int = (below: number): number => (random() * below) | 0;
  const sw = new EmbeddedSwitch({ clock: new ManualClock() });
  const pipeline = k8sDp(new URL("../../", import.meta.url));
  sw.installNow(pipeline);
  sw.writeNow(worldRows(pipeline));
  const good = udpFrame(podA, podB, 1_000, 2_000);
  const bytes = new Uint8Array(70_000);
  const types = [0x0800, 0x86dd, 0x0806, 0x8100];
  let passed = 0;

  for (let i = 0; i < packets; i += 1) {
    const length = i % 1_000 === 0 ? int(66_000) : int(160);
    const end = 64 + length;
    if (i % 4 === 0) {
      // A good packet, cut anywhere and with bytes that are not its own.
      bytes.set(good, 64);
      bytes[64 + int(60)] = int(256);
    } else {
      for (let at = 64; at < Math.min(end, 300); at += 1) {
        bytes[at] = int(256);
      }
      const type = types[int(6)];
      if (type !== undefined) {
        bytes[76] = type >> 8;
        bytes[77] = type & 0xff;
        bytes[78] = type === 0x86dd ? 0x60 : 0x40 | int(16);
        bytes[type === 0x86dd ? 84 : 87] = [1, 4, 6, 17, 44, 58, 132, 0][int(8)] ?? 0;
      }
    }
    sw.receive(i % 5, bytes, 64, end, 0);
    if (i % 1_000 === 0) {
      passed += sw.inject(2, good).length;
    }
  }

  expect(passed).toBe(packets / 1_000);
  expect(sw.stats.faults).toBe(0);
});
