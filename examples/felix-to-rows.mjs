// What a Felix says, as the rows of k8s_dp's tables: the library with no switch at all.
import { readFile } from "node:fs/promises";
import { bindK8sDp, defaultSettings, FelixDecoder, Life, readRecording } from "calico-p4";
import { loadP4Info } from "calico-p4/p4";

const here = (path) => new URL(path, import.meta.url);
const file = process.argv[2] ?? here("../test/fixtures/recordings/v3.32.1/basic.felix").pathname;
const tables = bindK8sDp(
  await loadP4Info(await readFile(here("../k8s_dp/build/k8s_dp.p4info.bin"))),
);

// A switch that holds nothing and is never written to: only what is wanted matters here.
const nothing = { write: async () => [], read: async function* () {} };
const life = new Life({ tables, settings: defaultSettings, reconciler: { switch: nothing } });
await life.reconciler.resync(new AbortController().signal);
life.adopt();

const decoder = new FelixDecoder();
for await (const { payload } of readRecording(file)) {
  const { message } = decoder.decode(payload);
  if (message !== undefined) {
    life.onMessage(message);
  }
}
life.completeDeferredWork();

for (const tracker of life.reconciler.trackers) {
  for (const [key, { owner }] of tracker.desiredRows()) {
    console.log(`${tracker.kind.describe(key)}    (${owner.name})`);
  }
}
