import { expect, test } from "vitest";
import type { FelixStatus } from "../calico-api/felix/encode.js";
import type { Clock } from "../time/clock.js";
import { ManualClock } from "../time/manual-clock.js";
import { sendHeartbeats } from "./heartbeat.js";

function setUp(seconds: number) {
  const clock = new ManualClock(Date.parse("2026-01-01T00:00:00Z"));
  const sent: FelixStatus[] = [];
  const stop = new AbortController();
  const startedAt = clock.monotonic() - 5000;
  const running = sendHeartbeats(
    { clock, startedAt, intervalSecs: () => seconds, send: (status) => sent.push(status) },
    stop.signal,
  );
  const advance = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sent, advance, stop, running };
}

test("the first heartbeat comes after ten seconds, the others in the interval", async () => {
  const { sent, advance, stop, running } = setUp(30);

  await advance(9_999);
  expect(sent).toHaveLength(0);
  await advance(1);
  expect(sent).toEqual([
    {
      case: "processStatusUpdate",
      value: { timestamp: new Date("2026-01-01T00:00:10Z"), uptimeSeconds: 15 },
    },
  ]);
  await advance(29_999);
  expect(sent).toHaveLength(1);
  await advance(1);
  expect(sent).toHaveLength(2);

  stop.abort(new Error("over"));
  await expect(running).rejects.toThrow("over");
});

test("an interval of zero means none", async () => {
  const { sent, advance, stop, running } = setUp(0);

  await advance(10_000);
  await advance(3_600_000);

  expect(sent).toEqual([]);
  stop.abort(new Error("over"));
  await expect(running).rejects.toThrow("over");
});

test("an interval longer than timers can wait does not become none at all", async () => {
  const waits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
      if (waits.length > 1) {
        throw new Error("over");
      }
    },
  };

  const running = sendHeartbeats(
    { clock, startedAt: 0, intervalSecs: () => 1e9, send: () => {} },
    new AbortController().signal,
  );

  await expect(running).rejects.toThrow("over");
  expect(waits[1]).toBe(2 ** 31 - 1);
});
