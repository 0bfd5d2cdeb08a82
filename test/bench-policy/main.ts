// npm run bench:policy: what compiling and changing policy costs.
import { readFile } from "node:fs/promises";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { startLife, type TestLife } from "../../src/dataplane-driver/test-life.js";
import { MemoryDialer } from "../../src/p4/server/memory-wire.js";
import { P4RuntimeServer } from "../../src/p4/server/server.js";
import { cookieOf, ensurePipeline } from "../../src/p4/session/pipeline.js";
import { Session } from "../../src/p4/session/session.js";
import type { Dialer } from "../../src/p4/wire.js";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { FakeSwitch } from "../../src/testing/fake-switch.js";
import { atMost, type Figure, median, tableOf, told } from "../bench/figure.js";
import { addressOf, mostPolicyEntries, oneSetMessages, policy, worldMessages } from "./world.js";

function fake(): Dialer {
  return new FakeSwitch({ deviceId: 1n }).dialer();
}

function embedded(): Dialer {
  const server = new P4RuntimeServer({ target: new EmbeddedSwitch({}), deviceId: 1n });
  return new MemoryDialer(server, { target: "embedded" });
}

/** A life over a switch that has the pipeline, told nothing yet. */
async function start(dialer: Dialer): Promise<TestLife> {
  const p4info = await readFile("k8s_dp/build/k8s_dp.p4info.bin");
  const deviceConfig = await readFile("k8s_dp/build/k8s_dp.json");
  const session = new Session({ dialer, deviceId: 1 });
  const stop = new AbortController();
  const running = session.run(stop.signal);
  await session.whenPrimary(stop.signal);
  await ensurePipeline(
    session,
    { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) },
    {},
    stop.signal,
  );
  stop.abort();
  await running;
  return startLife(dialer);
}

async function seconds(work: () => Promise<void> | void): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

async function load(life: TestLife, messages: readonly FelixMessage[]): Promise<number> {
  return seconds(async () => {
    life.tell(...messages);
    await life.settle();
  });
}

function rowsIn({ life }: TestLife, table: string): number {
  return life.reconciler.tracker(table).actualSize;
}

function differenceOf(
  life: TestLife,
  before: { inserts: number; modifies: number; deletes: number },
) {
  const { inserts, modifies, deletes } = life.life.reconciler.counts;
  return {
    inserts: inserts - before.inserts,
    modifies: modifies - before.modifies,
    deletes: deletes - before.deletes,
  };
}

async function coldCompile(): Promise<Figure[]> {
  const times: number[] = [];
  let figures: Figure[] = [];
  for (let run = 0; run < 3; run += 1) {
    const life = await start(fake());
    times.push(await load(life, worldMessages(false)));
    if (run === 0) {
      const members = await oneMember(life);
      figures = [
        // Five for each egress chain: VXLAN and IPIP of workloads, ICMPv6 discovery of the host.
        atMost("entries of to_policy", rowsIn(life, "to_policy"), "", mostPolicyEntries.to),
        atMost(
          "entries of from_policy, but 4 a chain that no rule asks for",
          rowsIn(life, "from_policy") - 4 * 50,
          "",
          mostPolicyEntries.from,
        ),
        told("entries of to_src_sets_v4, of 131,072", rowsIn(life, "to_src_sets_v4"), ""),
        told("entries of from_dst_sets_v4, of 131,072", rowsIn(life, "from_dst_sets_v4"), ""),
        ...members,
      ];
    }
    await life.stop();
  }
  return [
    atMost("cold compile on the fake switch, to the last write", median(times), "s", 3),
    ...figures,
  ];
}

/** CPU of one member that comes, from the message to its outcome; the switch is in this process and its work counts too. */
async function oneMember(life: TestLife): Promise<Figure[]> {
  const warmUp = 2000;
  const rounds = 20_000;
  const change = async (i: number): Promise<void> => {
    const member = [`${addressOf(30_000 + i)}/32`];
    life.tell({
      case: "ipsetDeltaUpdate",
      value: { id: "s:0-0", addedMembers: member, removedMembers: [] },
    });
    life.life.completeDeferredWork();
  };
  for (let i = 0; i < warmUp; i += 1) {
    await change(i);
  }
  await life.settle();
  const counts = life.life.reconciler.counts;
  const before = process.cpuUsage();
  for (let i = warmUp; i < warmUp + rounds; i += 1) {
    await change(i);
  }
  const { user, system } = process.cpuUsage(before);
  await life.settle();
  const { inserts, modifies, deletes } = differenceOf(life, counts);
  return [
    atMost(
      "one member added to a set of one list, until it is wanted",
      (user + system) / rounds,
      "µs CPU",
      50,
    ),
    atMost("its updates", (inserts + modifies + deletes) / rounds, "", 1),
  ];
}

async function sharedPolicy(): Promise<Figure[]> {
  const life = await start(embedded());
  await load(life, worldMessages(true));
  const times: number[] = [];
  let modifies = 0;
  for (let run = 1; run <= 5; run += 1) {
    const counts = life.life.reconciler.counts;
    times.push(await load(life, [policy(-1, 0, run)]));
    modifies = differenceOf(life, counts).modifies;
  }
  await life.stop();
  return [
    atMost("a policy of all 50 lists changed, to the last write", median(times) * 1000, "ms", 300),
    atMost("its MODIFYs", modifies, "", 50),
  ];
}

async function largeSet(): Promise<Figure[]> {
  const life = await start(embedded());
  const time = await load(life, oneSetMessages(100_000));
  const counts = life.life.reconciler.counts;
  const covering = await load(life, [
    {
      case: "ipsetDeltaUpdate",
      value: { id: "s:large", addedMembers: ["10.0.0.0/8"], removedMembers: [] },
    },
  ]);
  const { inserts, modifies, deletes } = differenceOf(life, counts);
  await life.stop();
  return [
    atMost("a set of 100,000 members loaded", time, "s", 2),
    told("a /8 that covers them all, added to it", covering * 1000, "ms"),
    told("its updates", inserts + modifies + deletes, ""),
  ];
}

const figures = [...(await coldCompile()), ...(await sharedPolicy()), ...(await largeSet())];
process.stdout.write(`${tableOf(figures)}\n`);
if (figures.some(({ ok }) => !ok)) {
  process.exitCode = 1;
}
