// npm run bench [-- --json FILE]: figures as ratios to a limit that is measured in the same run.
import { type ChildProcess, execFileSync, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Command } from "./driver.js";
import { atMost, type Figure, median, tableOf, told } from "./figure.js";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const runs = 5;
const entries = 100_000;

/** A server that holds what it is sent until it is stopped. */
async function startServer(): Promise<{ port: number; stop: () => Promise<void> }> {
  const child: ChildProcess = fork(here("./server.js"), { stdio: "inherit" });
  const [message] = await once(child, "message");
  const stop = async (): Promise<void> => {
    child.kill();
    await once(child, "exit");
  };
  return { port: message.port, stop };
}

async function onServer(measure: (port: number) => Record<string, number>): Promise<number> {
  const server = await startServer();
  try {
    return measure(server.port).seconds ?? Number.NaN;
  } finally {
    await server.stop();
  }
}

function ask(command: Command): Record<string, number> {
  const args = ["--expose-gc", here("./driver.js"), JSON.stringify(command)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 26 }));
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function coldLoad(): Promise<Figure[]> {
  const ratios: number[] = [];
  const rates: number[] = [];
  const folder = mkdtempSync(join(tmpdir(), "calico-p4-bench-"));
  const writes = join(folder, "writes");
  try {
    for (let run = 0; run < runs; run += 1) {
      progress(`cold load of ${entries} entries, run ${run + 1} of ${runs}`);
      // Both in fresh processes, against a fresh server: neither has the other's warm code.
      const seconds = await onServer((port) =>
        ask({ do: "load", entries, port, writesTo: writes }),
      );
      const rawSeconds = await onServer((port) => ask({ do: "raw", port, writesFrom: writes }));
      ratios.push(seconds / rawSeconds);
      rates.push(entries / seconds);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  progress("one entry per RPC");
  const server = await startServer();
  const few = 10_000;
  const single = ask({ do: "load", entries: few, port: server.port, maxBatchUpdates: 1 });
  await server.stop();
  const singleRate = few / (single.seconds ?? Number.NaN);
  return [
    told("cold load over gRPC, median", median(rates), "entries/s"),
    atMost("its time, against the raw replay of its Writes", median(ratios), "×", 1.25),
    told("one entry per RPC", singleRate, "entries/s"),
    told("batches against one entry per RPC", median(rates) / singleRate, "× faster"),
  ];
}

async function warmRestart(): Promise<Figure[]> {
  progress("warm restart");
  const server = await startServer();
  const cold = ask({ do: "load", entries, port: server.port });
  const starts = Array.from({ length: 3 }, () =>
    ask({ do: "restart", entries, port: server.port }),
  );
  await server.stop();
  return [
    told("warm restart, 100,000 entries read back", median(starts.map((s) => s.seconds ?? 0)), "s"),
    atMost("Writes of a warm restart", Math.max(...starts.map((s) => s.writes ?? 1)), "", 0),
    atMost("RSS after a cold load", cold.rssMb ?? Number.NaN, "MB", 200),
    atMost("RSS after a warm restart", median(starts.map((s) => s.rssMb ?? 0)), "MB", 200),
  ];
}

function change(): Figure[] {
  progress("one changed member");
  const args = ["--expose-gc", here("./driver.js"), JSON.stringify({ do: "change" })];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

function startUp(): Figure[] {
  progress("start-up");
  const time = (args: readonly string[]): number => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0) {
      throw new Error(`${args.join(" ")} ended with status ${status}`);
    }
    return performance.now() - start;
  };
  const bare: number[] = [];
  const help: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    bare.push(time(["-e", "0"]));
    help.push(time([here("../../bin/calico-p4.js"), "--help"]));
  }
  return [
    told("node -e 0", median(bare), "ms"),
    told("calico-p4 --help", median(help), "ms"),
    atMost("calico-p4 --help against node -e 0", median(help) / median(bare), "×", 2),
  ];
}

const { values } = parseArgs({ options: { json: { type: "string" } } });
const figures = [...startUp(), ...change(), ...(await coldLoad()), ...(await warmRestart())];
console.log(tableOf(figures));
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
