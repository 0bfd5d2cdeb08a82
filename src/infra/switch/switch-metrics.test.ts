import { expect, onTestFinished, test } from "vitest";
import { serveMetrics } from "../metrics-server.js";
import { SwitchMetrics } from "./switch-metrics.js";
import type { SwitchStats } from "./switch-stats.js";

test("ports and tables are told to who scrapes, and what is gone is not", async () => {
  const counts = { frames: 3, bytes: 300, drops: 1 };
  const ports = [{ port: 2, device: "veth0", isUp: true, received: counts, sent: counts }];
  let stats: SwitchStats = { ports, tables: { endpoint_v4: 5 }, events: { lostPacketIns: 4 } };
  const { address, close } = await serveMetrics(
    "127.0.0.1:0",
    new SwitchMetrics(async () => stats),
  );
  onTestFinished(close);
  const scrape = async (path = "/metrics"): Promise<string> =>
    (await fetch(`http://${address}${path}`)).text();

  const first = await scrape();
  stats = { ports: [], tables: {}, events: {} };
  const second = await scrape();

  expect(address).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
  for (const line of [
    'calico_p4_switch_frames_total{port="2",direction="received"} 3',
    'calico_p4_switch_bytes_total{port="2",direction="sent"} 300',
    'calico_p4_switch_drops_total{port="2",direction="sent"} 1',
    'calico_p4_switch_port_up{port="2"} 1',
    'calico_p4_switch_table_entries{table="endpoint_v4"} 5',
    'calico_p4_switch_events_total{event="lost_packet_ins"} 4',
  ]) {
    expect(first).toContain(`\n${line}\n`);
    expect(second).not.toContain(line);
  }
  expect(first).toContain("process_resident_memory_bytes");
  expect(await scrape("/")).toContain("GET /metrics");
});

test("an address that is in use is an error", async () => {
  const stats = async (): Promise<SwitchStats> => ({ ports: [], tables: {}, events: {} });
  const { address, close } = await serveMetrics("127.0.0.1:0", new SwitchMetrics(stats));
  onTestFinished(close);

  await expect(serveMetrics(address, new SwitchMetrics(stats))).rejects.toThrow("EADDRINUSE");
});
