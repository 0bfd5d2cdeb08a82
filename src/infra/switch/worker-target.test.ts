import { readFileSync } from "node:fs";
import { MessageChannel } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { Code } from "../../p4/code.js";
import type { Entity } from "../../p4/messages.js";
import { PipelineRefusedError, pipelineOf } from "../../p4/server/pipeline.js";
import { Refusal } from "../../p4/server/refusal.js";
import type { IdleRow, RowState, TargetEvents, TargetUpdate } from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { noPorts } from "./no-ports.js";
import { PortError } from "./port-error.js";
import type { SwitchCore } from "./switch-core.js";
import { runByMessages } from "./switch-loop.js";
import { SwitchService } from "./switch-service.js";
import { SwitchFaultError } from "./thread-error.js";
import { ThreadLink } from "./thread-link.js";
import { Shared } from "./thread-messages.js";
import { WorkerTarget } from "./worker-target.js";

const p4info = readFileSync("k8s_dp/build/k8s_dp.p4info.bin");
const pipeline = pipelineOf({ p4info, deviceConfig: Buffer.from("{}"), cookie: 7n });
const [tableId = 0] = pipeline.codecs.keys();

/** A switch that holds what it is told, in this thread, behind the line that otherwise crosses threads. */
function setUp(changes: Partial<SwitchCore> = {}) {
  const rows = new Map<string, string>();
  const calls: unknown[] = [];
  let events: TargetEvents | undefined;
  const core: SwitchCore = {
    verifyNow: () => {},
    installNow: (given, kept) => calls.push([given.config.cookie, kept && [...kept.ids]]),
    writeNow: (updates) => {
      calls.push(updates.length);
      return updates.map((update) => apply(rows, update));
    },
    *rowsNow() {
      yield [...rows].map(([key, value]): RowState => ({ key, value, isConst: false }));
    },
    *entitiesNow(query: Entity) {
      yield [query, query];
    },
    packetOut: (packet) => calls.push(Buffer.from(packet.payload ?? []).toString()),
    listen: (listener) => {
      events = listener;
    },
    inject: () => [],
    trace: (count, done) => {
      for (let n = 0; n < count; n += 1) {
        done({ port: n, bytes: "", atUs: 0, steps: [], outputs: [] });
      }
      return () => {};
    },
    stats: {},
    ...changes,
  };
  const { port1, port2 } = new MessageChannel();
  const shared = new Int32Array(new SharedArrayBuffer(Shared.words * 4));
  const post = port2.postMessage.bind(port2);
  const service = new SwitchService({ core, ports: noPorts("there are none"), shared, post });
  const loop = runByMessages({ service, messages: port2, shared, tick: () => {} });
  const seen: unknown[] = [];
  const link = new ThreadLink({ port: port1, shared, onEvent: (event) => target.take(event) });
  const target = new WorkerTarget(link, shared);
  target.listen({
    packetIn: ({ payload }) => seen.push(Buffer.from(payload ?? []).toString()),
    digest: (id, { bitstring }) => seen.push([id, bitstring?.length]),
    idle: (idle) => seen.push(idle),
  });
  onTestFinished(async () => {
    link.stop();
    await loop;
    link.close(new Error("over"));
  });
  const told = (): TargetEvents => {
    if (events === undefined) {
      throw new Error("nobody listens");
    }
    return events;
  };
  return { target, link, calls, rows, service, shared, told, seen };
}

function apply(rows: Map<string, string>, update: TargetUpdate): UpdateStatus {
  if (update.is !== "row") {
    return { code: Code.Unimplemented, message: update.is };
  }
  if (rows.has(update.key)) {
    return { code: Code.AlreadyExists, message: "exists" };
  }
  rows.set(update.key, update.value);
  return { code: Code.Ok, message: "" };
}

function inserts(count: number): TargetUpdate[] {
  return Array.from({ length: count }, (_, n) => ({
    is: "row",
    type: "insert",
    tableId,
    key: `key ${n}`,
    value: `value ${n}`,
  }));
}

test("a batch is applied in slices, and each update has its status", async () => {
  const { target, calls } = setUp();

  const first = await target.write(inserts(150));
  const second = await target.write(inserts(151));

  expect(first.map(({ code }) => code)).toEqual(new Array(150).fill(Code.Ok));
  expect(second.slice(149)).toEqual([
    { code: Code.AlreadyExists, message: "exists" },
    { code: Code.Ok, message: "" },
  ]);
  expect(calls).toEqual([64, 64, 22, 64, 64, 23]);
});

test("rows come in parts, no more at a time than are used", async () => {
  const { target, rows } = setUp();
  await target.write(inserts(10_000));

  const sizes: number[] = [];
  let first: RowState | undefined;
  for await (const part of target.rows({ tableId, withCounters: false, withLastHit: false })) {
    sizes.push(part.length);
    first ??= part[0];
  }

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows.size);
  expect(Math.max(...sizes)).toBeLessThan(1_000);
  expect(first).toEqual({ key: "key 0", value: "value 0", isConst: false });
});

test("who has read enough does not get the rest", async () => {
  const { target, service } = setUp();
  await target.write(inserts(10_000));

  for await (const part of target.rows({ tableId, withCounters: false, withLastHit: false })) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  await target.write([]);

  expect(service.isBusy).toBe(false);
});

test("entities cross, and what is no table entry is written", async () => {
  const { target } = setUp();
  const entity = { registerEntry: { registerId: 5, index: { index: 3 } } };

  const statuses = await target.write([{ is: "entity", type: "modify", entity }]);
  const read: unknown[] = [];
  for await (const part of target.entities(entity)) {
    read.push(...part);
  }

  expect(statuses).toEqual([{ code: Code.Unimplemented, message: "entity" }]);
  expect(JSON.stringify(read)).toContain('"registerId":5,"index":{"index":"3"}');
  expect(read).toHaveLength(2);
});

test("a pipeline crosses with what is kept", async () => {
  const { target, calls } = setUp();

  await target.install(pipeline, { ids: new Set([3, 4]) });
  await target.install(pipeline);

  expect(calls).toEqual([
    [7n, [3, 4]],
    [7n, undefined],
  ]);
});

test("what was verified is installed without being read again", async () => {
  const seen: unknown[] = [];
  const { target } = setUp({
    verifyNow: (given) => seen.push(given),
    installNow: (given) => seen.push(given),
  });

  await target.verify(pipeline);
  await target.install(pipeline);
  await target.install(pipeline);

  expect(seen[1]).toBe(seen[0]);
  expect(seen[2]).not.toBe(seen[0]);
});

test.each([
  [new PipelineRefusedError("no such extern"), PipelineRefusedError],
  [new Refusal(Code.Unimplemented, "extern"), Refusal],
  [new PortError("no such interface"), PortError],
  [new TypeError("a fault"), SwitchFaultError],
])("an error keeps its class: %s", async (error, kind) => {
  const { target } = setUp({
    verifyNow: () => {
      throw error;
    },
  });

  const failure = await target.verify(pipeline).catch((caught: unknown) => caught);

  expect(failure).toBeInstanceOf(kind);
  expect(String(failure)).toContain(error.message);
});

test("what the data plane tells comes to the listener", async () => {
  const { target, told, seen, shared, calls } = setUp();
  const idle: IdleRow[] = [
    { tableId: 1, key: "a", value: "b" },
    { tableId: 2, key: "c", value: "d" },
  ];

  told().packetIn({ payload: Buffer.from("in") });
  told().digest(9, { bitstring: Buffer.from("abc") });
  told().idle(idle);
  target.packetOut({ payload: Buffer.from("out") });
  await target.write([]);

  expect(seen).toContainEqual([9, 3]);
  expect(seen).toContainEqual([idle[0]]);
  expect(seen).toContainEqual([idle[1]]);
  expect(seen).toContainEqual("in");
  expect(calls).toContain("out");
  expect(Atomics.load(shared, Shared.packetIns)).toBe(0);
});

test("a flood of packets for a controller that does not keep up is dropped", async () => {
  const { link, told, seen } = setUp();

  for (let n = 0; n < 10_000; n += 1) {
    told().packetIn({ payload: Buffer.from("in") });
  }
  const { events } = await link.ask({ ask: "stats" });

  expect(seen).toHaveLength(4_096);
  expect(events.lostPacketIns).toBe(10_000 - 4_096);
});

test("traces come one by one", async () => {
  const { link } = setUp();

  const ports: number[] = [];
  for await (const { port } of link.parts({ ask: "trace", count: 3 })) {
    ports.push(port);
  }

  expect(ports).toEqual([0, 1, 2]);
});

test("the entries of each table are counted as they come and go", async () => {
  const { target, link } = setUp();
  await target.install(pipeline);

  await target.write(inserts(70));
  await target.write(inserts(71));
  const { tables } = await link.ask({ ask: "stats" });

  expect(tables).toEqual({ [pipeline.codecs.get(tableId)?.name ?? ""]: 71 });
});

test("a table that only the P4Info has does not keep a pipeline from being installed", async () => {
  const { target, link } = setUp({
    rowsNow: () => {
      throw new Refusal(Code.Unimplemented, "only in the P4Info");
    },
  });

  await target.install(pipeline);

  expect((await link.ask({ ask: "stats" })).tables).toEqual({});
  const rows = target.rows({ tableId, withCounters: false, withLastHit: false });
  await expect(rows.next()).rejects.toMatchObject({ code: Code.Unimplemented });
});

test("when the thread is gone every question fails", async () => {
  const { target, link } = setUp();
  const asked = target.write(inserts(1));

  link.close(new SwitchFaultError("gone"));

  await expect(asked).rejects.toThrow("gone");
  await expect(target.write([])).rejects.toThrow("gone");
});
