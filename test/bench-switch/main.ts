// npm run bench:switch [-- --json FILE]: what the embedded switch forwards, in memory and between namespaces.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadP4Info } from "../../src/p4/p4info/p4info-load.js";
import { atLeast, atMost, type Figure, median, tableOf } from "../bench/figure.js";
import type { MemoryFigure } from "./memory.js";
import { startSwitchProcess } from "./process.js";
import { measureWire } from "./wire.js";
import { measureWrites } from "./writes.js";

const runs = 5;

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function inMemory(figure: MemoryFigure): number {
  progress(`in memory: ${figure}`);
  const path = fileURLToPath(new URL("./memory.js", import.meta.url));
  return Number(execFileSync(process.execPath, [path, figure], { encoding: "utf8" }));
}

async function writes(): Promise<Figure[]> {
  progress("table writes over gRPC");
  const file = new URL("../../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url);
  const p4info = await loadP4Info(readFileSync(file));
  const rates: number[] = [];
  let rss = Number.NaN;
  for (let run = 0; run < runs; run += 1) {
    const running = await startSwitchProcess([]);
    try {
      rss = running.rssMb();
      rates.push(await measureWrites(running.grpc, p4info));
    } finally {
      await running.stop();
    }
  }
  return [
    atLeast("writes into endpoint_v4, batches of 500", median(rates), "entries/s", 250_000),
    atMost("RSS with k8s_dp loaded", rss, "MB", 250),
  ];
}

const { values } = parseArgs({ options: { json: { type: "string" } } });
const figures = [
  atLeast("(a) established UDP, pod to pod", inMemory("established"), "packets/s", 400_000),
  atLeast("(b) new connections, 1,000 rules", inMemory("newConnections"), "packets/s", 100_000),
  atLeast("(c) UDP to a service", inMemory("service"), "packets/s", 300_000),
  atLeast("(d) UDP into VXLAN", inMemory("vxlan"), "packets/s", 300_000),
  ...(await writes()),
  ...(await measureWire(progress)),
];
console.log(tableOf(figures));
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
