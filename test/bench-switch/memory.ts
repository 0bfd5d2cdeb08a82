// One figure of a packet's way in memory, in a process of its own: the last argument names it. Prints a number.
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { udpFrame } from "./frames.js";
import { k8sDp } from "./k8s-dp.js";
import {
  podA,
  podB,
  policyRules,
  remotePod,
  serviceAddress,
  sourceOf,
  worldRows,
} from "./world.js";

/** What {@link measure} can tell: packets a second, or megabytes. */
export type MemoryFigure = "established" | "newConnections" | "service" | "vxlan" | "rss";

const headroom = 128;
const rounds = 7;
const packetsPerRound = 100_000;

/** Packets a second through k8s_dp, the best of several rounds: what one core can do. */
function measure(name: MemoryFigure): number {
  const clock = new ManualClock();
  let sent = 0;
  const sw = new EmbeddedSwitch({ clock, output: { send: () => (sent += 1) } });
  const pipeline = k8sDp(new URL("../../../", import.meta.url));
  sw.installNow(pipeline);
  if (name === "rss") {
    return process.memoryUsage.rss() / 1e6;
  }
  for (const { code, message } of sw.writeNow(worldRows(pipeline))) {
    if (code !== 0) {
      throw new Error(`an entry is refused: ${message}`);
    }
  }
  const frames = framesOf[name];
  const buffer = new Uint8Array(2048);
  const send = (i: number): void => {
    const frame = frames(i);
    buffer.set(frame, headroom);
    sw.receive(2, buffer, headroom, headroom + frame.length, 0);
  };
  const rates: number[] = [];
  let n = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [before, start] = [sent, performance.now()];
    for (let i = 0; i < packetsPerRound; i += 1, n += 1) {
      send(n);
      // New flows expire before their ports come again: a second for every 100 of them.
      if (name === "newConnections" && n % 100 === 99) {
        clock.advance(1_000);
      }
    }
    rates.push(packetsPerRound / ((performance.now() - start) / 1000));
    if (sent - before !== packetsPerRound) {
      throw new Error(`${sent - before} of ${packetsPerRound} packets came out`);
    }
  }
  return Math.max(...rates);
}

const flows = 64;

/** The frame of packet `i`: made beforehand, but for ports that differ each time. */
const framesOf: Record<Exclude<MemoryFigure, "rss">, (i: number) => Uint8Array> = {
  established: repeated((flow) => udpFrame(podA, podB, 10_000 + flow, 7_000)),
  service: repeated((flow) => udpFrame(podA, serviceAddress, 10_000 + flow, 53)),
  vxlan: repeated((flow) => udpFrame(podA, remotePod, 10_000 + flow, 7_000)),
  newConnections: (() => {
    const frames = Array.from({ length: policyRules }, (_, rule) =>
      udpFrame(sourceOf(rule), 0x0a_00_00_04, 1, 1_000 + rule),
    );
    return (i: number): Uint8Array => {
      const frame = frames[(i * 617) % policyRules] ?? new Uint8Array();
      const port = 1_024 + (i % 60_000);
      frame[34] = port >> 8;
      frame[35] = port & 0xff;
      return frame;
    };
  })(),
};

function repeated(frame: (flow: number) => Uint8Array): (i: number) => Uint8Array {
  const frames = Array.from({ length: flows }, (_, flow) => frame(flow));
  return (i) => frames[i % flows] ?? new Uint8Array();
}

console.log(measure(process.argv[2] as MemoryFigure));
