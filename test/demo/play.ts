import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { encodeFrame } from "../../src/calico-api/felix/frame.js";
import { type RecordedFrame, readRecording } from "../../src/calico-api/felix/recording.js";

/** How long a recording takes, in milliseconds, whatever it took to record. */
const playMs = 2000;

/**
 * Says to a driver what a Felix said, with its pauses in proportion; draws how far it is. Or says it at once and draws
 * nothing.
 */
export async function play(
  file: string,
  toDriver: Writable,
  how: "with pauses" | "at once" = "with pauses",
): Promise<void> {
  const frames: RecordedFrame[] = [];
  for await (const frame of readRecording(file)) {
    frames.push(frame);
  }
  const lastAt = frames.at(-1)?.seconds ?? 0;
  const startedAt = performance.now();
  for (const [index, { payload, seconds = 0 }] of frames.entries()) {
    if (how === "with pauses" && lastAt > 1) {
      const dueAt = startedAt + (seconds / lastAt) * playMs;
      await sleep(Math.max(0, dueAt - performance.now()));
    }
    toDriver.write(encodeFrame(payload));
    if (how === "with pauses") {
      draw(index + 1, frames.length);
    }
  }
}

const width = 30;

/** A bar that grows on a terminal; elsewhere only its end. */
function draw(done: number, total: number): void {
  const filled = Math.round((done / total) * width);
  const bar = `${"━".repeat(filled)}${"─".repeat(width - filled)}`;
  const line = `   ${bar} ${done} of ${total} messages`;
  if (process.stdout.isTTY) {
    process.stdout.write(`\r${line}${done === total ? "\n" : ""}`);
  } else if (done === total) {
    process.stdout.write(`${line}\n`);
  }
}
