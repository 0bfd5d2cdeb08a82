import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { StreamMessageRequest, WriteRequest } from "../../src/p4/messages.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import { atLeast, atMost, type Figure, median, told } from "../bench/figure.js";
import { Network, run } from "../linux/namespaces.js";
import { k8sDp } from "./k8s-dp.js";
import { startSwitchProcess } from "./process.js";
import { insert } from "./rows.js";
import { worldRows } from "./world.js";

type Kind = "veth" | "tap";

const runs = 5;
const seconds = 2;
const podA = "10.0.0.2";
const podB = "10.0.0.3";
const service = "10.96.0.11";
/** As world.ts has them. */
const macs = ["02:00:00:00:00:04", "02:00:00:00:00:05"] as const;

const script = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Frames and bytes between two namespaces, the switch against a bare forwarder. Needs root; without it, nothing. */
export async function measureWire(progress: (text: string) => void): Promise<Figure[]> {
  if (process.getuid?.() !== 0) {
    progress("between namespaces: left out, since it needs root");
    return [];
  }
  const figures: Figure[] = [];
  for (const kind of ["veth", "tap"] as const) {
    const rates: number[] = [];
    const trips: number[] = [];
    const all = {
      bare: [] as number[],
      embedded: [] as number[],
      trip: [] as number[],
      tcp: [] as number[],
    };
    for (let i = 0; i < runs; i += 1) {
      progress(`between namespaces over ${kind}, run ${i + 1} of ${runs}`);
      const bare = await withForwarder(kind, startBare, measureUdp);
      const own = await withForwarder(kind, startEmbedded, measureUdp);
      all.bare.push(bare.rate);
      all.embedded.push(own.rate);
      all.trip.push(own.trip);
      rates.push(own.rate / bare.rate);
      trips.push(own.trip / bare.trip);
      if (kind === "veth") {
        all.tcp.push(await withForwarder(kind, startEmbedded, measureTcp));
      }
    }
    figures.push(
      told(`${kind}: bare forwarder, 200-byte UDP`, median(all.bare), "frames/s"),
      told(`${kind}: switch, 200-byte UDP`, median(all.embedded), "frames/s"),
      atLeast(
        `${kind}: switch against bare forwarder`,
        median(rates),
        "×",
        kind === "veth" ? 0.6 : 0.5,
      ),
    );
    if (kind === "veth") {
      figures.push(
        atMost("veth: round trip against bare forwarder", median(trips), "×", 1.5),
        atMost("veth: round trip, ping-pong", median(all.trip), "µs", 90),
        atLeast("veth: TCP through a service", median(all.tcp), "Gbit/s", 4),
      );
    }
  }
  return figures;
}

interface World {
  readonly network: Network;
  readonly netns: string;
  readonly pods: readonly [string, string];
  readonly devices: readonly [string, string];
}

type Start = (world: World) => Promise<() => Promise<void>>;

/** Two pods and a forwarder between them, all gone afterwards. */
async function withForwarder<T>(
  kind: Kind,
  start: Start,
  measure: (world: World) => Promise<T>,
): Promise<T> {
  const network = new Network();
  try {
    const netns = network.namespace("sw");
    const names = [network.name("pa"), network.name("pb")] as const;
    const devices = names.map((name) => (kind === "tap" ? `tap:${name}` : name)) as [
      string,
      string,
    ];
    const pods = [network.namespace("a"), network.namespace("b")] as [string, string];
    if (kind === "veth") {
      names.forEach((name, i) => {
        run(
          "ip",
          "-n",
          netns,
          "link",
          "add",
          name,
          "type",
          "veth",
          "peer",
          "name",
          "eth0",
          "netns",
          pods[i] ?? "",
        );
        run("ip", "-n", netns, "link", "set", name, "up");
      });
    }
    const stop = await start({ network, netns, pods, devices });
    try {
      pods.forEach((pod, i) => {
        if (kind === "tap") {
          run("ip", "-n", netns, "link", "set", names[i] ?? "", "netns", pod, "name", "eth0");
        }
        run("ip", "-n", pod, "link", "set", "eth0", "address", macs[i] ?? "");
        network.address(pod, "eth0", i === 0 ? podA : podB, "169.254.1.1");
      });
      return await measure({ network, netns, pods, devices });
    } finally {
      await stop();
    }
  } finally {
    network.close();
  }
}

const startBare: Start = async ({ netns, devices }) => {
  const args = [script("./bare.js"), netns, devices[0], macs[0], devices[1], macs[1]];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  return async () => {
    child.kill("SIGKILL");
    await exited;
  };
};

const startEmbedded: Start = async ({ netns, devices }) => {
  const ports = devices.flatMap((device, i) => ["--port", `${i + 2}=${device}`]);
  const running = await startSwitchProcess(["--netns", netns, ...ports]);
  await writeWorld(running.grpc);
  return running.stop;
};

async function writeWorld(target: string): Promise<void> {
  const pipeline = k8sDp(new URL("../../../", import.meta.url));
  const rows = [
    ...worldRows(pipeline),
    insert(
      pipeline,
      "frontend_v4",
      { external: 0, dst: 0x0a_60_00_0b, protocol: 6, dst_port: 80 },
      "set_frontend",
      { frontend: 2, service: 2 },
    ),
    insert(pipeline, "service", { service: 2 }, "set_backend", { backend: 2 }),
    insert(pipeline, "backend_v4", { backend: 2 }, "to_backend_v4", {
      dst: 0x0a_00_00_03,
      dst_port: 5_000,
    }),
    insert(pipeline, "reply_source_v4", { frontend: 2 }, "set_source_v4", {
      src: 0x0a_60_00_0b,
      src_port: 80,
    }),
  ];
  const electionId = { high: 0, low: 1 };
  const dialer = new GrpcDialer({ target });
  const [streamWire, wire] = [dialer.dial(), dialer.dial()];
  const stream = streamWire.stream();
  stream.send(StreamMessageRequest.encode({ arbitration: { deviceId: 1, electionId } }).finish());
  await stream[Symbol.asyncIterator]().next();
  const updates = rows.map(({ tableId, key, value }) => ({
    type: 1,
    entity: { tableEntry: pipeline.codecs.get(tableId)?.toTableEntry(key, value) ?? {} },
  }));
  const request = WriteRequest.encode({ deviceId: 1, electionId, updates }).finish();
  await wire.unary("Write", request, { timeoutMs: 10_000 });
  streamWire.close();
  wire.close();
}

function peer(pod: string, ...args: readonly string[]): ChildProcess {
  const command = ["netns", "exec", pod, process.execPath, script("./peer.js"), ...args];
  return spawn("ip", command, { stdio: ["ignore", "pipe", "inherit"] });
}

async function answerOf(child: ChildProcess): Promise<number> {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const [status] = await once(child, "close");
  if (status !== 0) {
    throw new Error(`a peer ended with status ${status}`);
  }
  return Number(text);
}

function received(pod: string): number {
  const [link] = JSON.parse(run("ip", "-n", pod, "-s", "-j", "link", "show", "eth0"));
  return link.stats64.rx.packets;
}

async function measureUdp({ pods: [a, b] }: World): Promise<{ rate: number; trip: number }> {
  const echo = peer(b, "udp-echo", podB, "7001", String(seconds + 3));
  const echoDone = answerOf(echo);
  await pause(500);
  const trip = await answerOf(peer(a, "udp-ping", podB, "7001", String(seconds)));
  echo.kill();
  await echoDone.catch(() => undefined);
  const flood = answerOf(peer(a, "udp-flood", podB, "7000", String(seconds + 1.5)));
  await pause(1_000);
  const [before, start] = [received(b), performance.now()];
  await pause(seconds * 1000);
  const rate = (received(b) - before) / ((performance.now() - start) / 1000);
  await flood;
  return { rate, trip };
}

async function measureTcp({ pods: [a, b] }: World): Promise<number> {
  const sink = answerOf(peer(b, "tcp-sink", podB, "5000"));
  await pause(500);
  await answerOf(peer(a, "tcp-source", service, "80", String(seconds + 1)));
  return sink;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
