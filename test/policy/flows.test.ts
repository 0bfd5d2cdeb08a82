import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { remembersFlow } from "../../src/dataplane-driver/known-flows.js";
import { startLife } from "../../src/dataplane-driver/test-life.js";
import { inSync, podUpdate, rule } from "../../src/dataplane-driver/test-messages.js";
import { parseAddress } from "../../src/net/address.js";
import { loadP4Info } from "../../src/p4/p4info/p4info-load.js";
import { Session } from "../../src/p4/session/session.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";
import { WatchedSwitch } from "./watched-switch.js";

test("a flow that was allowed is remembered, and found by all but its client's port", async () => {
  const info = await loadP4Info(await readFile("k8s_dp/build/k8s_dp.p4info.bin"));
  const watched = await WatchedSwitch.open();
  const life = await startLife(watched.dialer);
  life.tell(
    {
      case: "activeProfileUpdate",
      value: { id: "open", profile: { inboundRules: [rule({})], outboundRules: [rule({})] } },
    },
    podUpdate("a", { profileIds: ["open"] }),
    inSync,
  );
  await life.settle();
  const packet = { protocol: 6, src: "192.0.2.7", dst: "10.65.0.2", srcPort: 4711, dstPort: 80 };
  const frame = policyFrame(packet);
  const [src, dst] = [parseAddress(packet.src), parseAddress(packet.dst)];
  if (frame === undefined || src === undefined || dst === undefined) {
    throw new Error("there is such a packet");
  }
  await life.stop();
  const stop = new AbortController();
  const session = new Session({ dialer: watched.dialer, deviceId: 1 });
  const running = session.run(stop.signal);
  await session.whenPrimary(stop.signal);
  const ask = (dstPort: number) =>
    remembersFlow(info, session, { src, dst, protocol: 6, dstPort }, stop.signal);

  expect(await ask(80)).toBe(false);
  expect(watched.passes({ from: 0, to: 2, frame })).toBe(true);
  expect(await ask(80)).toBe(true);
  expect(await ask(81)).toBe(false);

  stop.abort();
  await running;
});
