import { expect, test, vi } from "vitest";
import type { FelixStatus } from "../calico-api/felix/encode.js";
import { Outbox } from "./outbox.js";
import { podId } from "./test-messages.js";

const up = (pod: string): FelixStatus => ({
  case: "workloadEndpointStatusUpdate",
  value: { id: podId(pod), status: "up", endpoint: new Uint8Array() },
});

const down = (pod: string): FelixStatus => ({
  case: "workloadEndpointStatusUpdate",
  value: { id: podId(pod), status: "down", endpoint: new Uint8Array() },
});

const removed = (pod: string): FelixStatus => ({
  case: "workloadEndpointStatusRemove",
  value: { id: podId(pod) },
});

test("statuses are sent one after the other", async () => {
  const outbox = new Outbox();
  const stop = new AbortController();
  const log: string[] = [];
  outbox.put(up("a"));
  outbox.put(up("b"));

  const running = outbox.run(async (status) => {
    log.push(`send ${status.case}`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push("sent");
    if (log.length === 4) {
      stop.abort(new Error("over"));
    }
  }, stop.signal);

  await expect(running).rejects.toThrow("over");
  expect(log).toEqual([
    "send workloadEndpointStatusUpdate",
    "sent",
    "send workloadEndpointStatusUpdate",
    "sent",
  ]);
});

test("of one object only the last status that waits is sent", async () => {
  const outbox = new Outbox();
  const sent: FelixStatus[] = [];
  for (const status of [up("a"), up("b"), down("a")]) {
    outbox.put(status);
  }
  outbox.put({ case: "hostEndpointStatusUpdate", value: { id: "eth0", status: "error" } });

  const running = outbox.run(async (status) => {
    sent.push(status);
    if (sent.length === 3) {
      throw new Error("Felix is gone");
    }
  }, new AbortController().signal);

  await expect(running).rejects.toThrow("Felix is gone");
  expect(sent).toEqual([
    up("b"),
    down("a"),
    { case: "hostEndpointStatusUpdate", value: { id: "eth0", status: "error" } },
  ]);
});

test("Felix is not told of the end of what it was never told of, so that pods that come and go take no room", async () => {
  const outbox = new Outbox();
  const sent: string[] = [];
  const stop = new AbortController();
  outbox.put(up("told"));
  // A Felix that reads one message, and no more for long.
  let read: () => void = () => {};
  const running = outbox.run(async (status) => {
    sent.push(`${status.case} ${JSON.stringify(status.value)}`);
    await new Promise<void>((resolve) => {
      read = resolve;
    });
  }, stop.signal);
  await vi.waitFor(() => expect(sent).toHaveLength(1));

  for (let i = 0; i < 100; i += 1) {
    outbox.put(up(`pod-${i}`));
    outbox.put(removed(`pod-${i}`));
  }
  outbox.put(removed("told"));
  outbox.put(up("other"));
  expect(outbox.size).toBe(2);

  read();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  read();
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent.map((line) => line.replace(/.*workload":"default.([^"]*).*/, "$1"))).toEqual([
    "told",
    "told",
    "other",
  ]);
  stop.abort(new Error("over"));
  read();
  await expect(running).rejects.toThrow("over");
});
