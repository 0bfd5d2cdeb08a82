// `npm run demo`: what a real Felix said, through real pipes and framing, into a driver that programs a P4Runtime server
// over gRPC on loopback; then Felix and driver restart, and nothing is written. At last the same with packets, on the embedded
// switch: who may reach whom, a policy that changes and a driver that restarts under traffic.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { textTable } from "../../src/cli/text-table.js";
import { showPackets } from "./packets.js";
import { play } from "./play.js";
import { Processes } from "./processes.js";
import { untilInStep, writtenText } from "./watch.js";

const version = "v3.32.1";
const recordings = resolve(
  import.meta.dirname,
  "..",
  "..",
  "test",
  "fixtures",
  "recordings",
  version,
);
const felix = join(recordings, "kubernetes.felix");
/** The same world, as a Felix tells it that is started anew at its end. */
const felixAgain = join(recordings, "kubernetes.again.felix");

async function main(scratch: string, processes: Processes): Promise<boolean> {
  const control = join(scratch, "control.sock");
  const statusDir = join(scratch, "endpoint-status");
  const ready = await processes.startServer(["fake-switch", "--grpc-addr", "127.0.0.1:0"]);
  const target = /grpc=(\S+)/.exec(ready)?.[1] ?? "";
  const env = {
    CALICO_P4_TARGET: target,
    CALICO_P4_CONTROL_SOCKET: control,
    CALICO_P4_STATUS_DIR: statusDir,
    CALICO_P4_LOG_LEVEL: "warn",
  };
  say(`A P4Runtime server listens on ${target}: nothing is on it yet.`);

  say(
    `\n1. A Felix ${version} starts calico-p4-driver and says what it said on a Kubernetes node.\n`,
  );
  const first = processes.startDriver(env);
  await play(felix, first.toDriver);
  const status = await untilInStep(control);
  say(
    `   ${status.switch.state}; in sync; ${status.entries.pending} pending, ${status.entries.rejected} rejected`,
  );
  say(`   written: ${writtenText(status)}`);
  const files = await readdir(statusDir);
  say(`   pods that the CNI plugin may start: ${files.map(decodeURIComponent).join(", ")}`);

  say("\n2. What the switch holds now, read back from it:\n");
  const held: readonly { readonly table: string }[] = JSON.parse(
    await processes.run(["tables", "-o", "json"], env),
  );
  say(indented(textTable(["TABLE", "ENTRIES"], counted(held.map(({ table }) => table)))));
  say("\n   and for whom:\n");
  const owners = Object.entries(status.owners)
    .map(([name, { entries }]): [name: string, entries: number] => [name, entries])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  say(indented(textTable(["OWNER", "ENTRIES"], owners)));

  say("\n3. Felix goes, and its driver with it; a new Felix starts a new driver.\n");
  first.toDriver.end();
  const { code } = await first.ended;
  const second = processes.startDriver(env);
  await play(felixAgain, second.toDriver);
  const again = await untilInStep(control);
  say(`   ${again.switch.state}; in sync; ${again.entries.actual} entries`);
  say(`   written: ${writtenText(again)}`);
  second.toDriver.end();
  await second.ended;

  const { inserts, modifies, deletes } = again.updates;
  const isGood = code === 0 && held.length > 0 && inserts + modifies + deletes === 0;
  say(isGood ? "\nNothing was written: the restart cost no packet." : "\nThis should not be.");
  const arePacketsGood = await showPackets(felix, say, indented);
  say(arePacketsGood ? "\nEvery packet went as policy says." : "\nThis should not be.");
  return isGood && arePacketsGood;
}

function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "   ");
}

const scratch = await mkdtemp(join(tmpdir(), "calico-p4-demo-"));
const processes = new Processes();
const cleanUp = async (): Promise<void> => {
  await processes.killAll();
  await rm(scratch, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void cleanUp().finally(() => process.exit(1)));
}
try {
  process.exitCode = (await main(scratch, processes)) ? 0 : 1;
} finally {
  await cleanUp();
}
