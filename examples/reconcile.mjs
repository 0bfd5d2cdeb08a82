// A reconciler of your own: declare the tables that you use, say what you want in them, apply.
import { readFile } from "node:fs/promises";
import { parseAddress, parseMac } from "calico-p4";
import {
  bindTables,
  bits,
  defineTables,
  exact,
  ipv4,
  loadP4Info,
  mac,
  Reconciler,
  Session,
} from "calico-p4/p4";
import { FakeSwitch } from "calico-p4/testing";

const p4info = await loadP4Info(
  await readFile(new URL("../k8s_dp/build/k8s_dp.p4info.txtpb", import.meta.url)),
);

// Checked against the P4Info: a field of another name, width or match kind is an error that says which.
const tables = bindTables(
  defineTables({
    to_chain: {
      match: { chain: exact(bits(32)) },
      actions: { set_to_rules: { rules: bits(32), set_group: bits(16) } },
    },
    endpoint_v4: {
      match: { dst: exact(ipv4) },
      actions: { to_pod_v4: { port: bits(9), src_mac: mac, dst_mac: mac, chain: bits(32) } },
    },
  }),
  p4info,
);

const fake = new FakeSwitch({ pipeline: { p4info: p4info.encoded } });
const stop = new AbortController();
const session = new Session({ dialer: fake.dialer(), deviceId: 1 });
const running = session.run(stop.signal);
const primary = await session.whenPrimary(stop.signal);

const reconciler = new Reconciler({
  kinds: [tables.to_chain.codec, tables.endpoint_v4.codec],
  switch: session,
});
await reconciler.resync(primary);

const gateway = parseMac("ee:ee:ee:ee:ee:ee");
const want = (address, port, chain) =>
  reconciler.set(
    "endpoint_v4",
    tables.endpoint_v4.key({ dst: parseAddress(address) }),
    tables.endpoint_v4.value("to_pod_v4", { port, src_mac: gateway, dst_mac: gateway, chain }),
    `pod ${address}`,
  );
reconciler.set(
  "to_chain",
  tables.to_chain.key({ chain: 7 }),
  tables.to_chain.value("set_to_rules", { rules: 0, set_group: 0 }),
  "chain 7",
);
for (let i = 2; i < 102; i += 1) {
  want(`10.0.0.${i}`, i, 7);
}
await reconciler.apply(primary);
console.log("loaded:", reconciler.counts, "in", fake.counts.writes, "Writes");

want("10.0.0.2", 200, 7);
await reconciler.apply(primary);
console.log("one pod moved:", reconciler.counts);

await reconciler.resync(primary);
await reconciler.apply(primary);
console.log("read back, nothing to do:", reconciler.counts);

stop.abort();
await running;
