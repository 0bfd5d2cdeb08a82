import { beforeAll, expect, test } from "vitest";
import { meterConfigOf } from "../p4/entry/meter-config.js";
import { qosRows, unsupportedQos } from "./qos-rows.js";
import { metersOf, type Tables } from "./tables.js";
import { loadTables } from "./test-life.js";

let tables: Tables;

beforeAll(async () => {
  tables = await loadTables();
});

function configs(given: Parameters<typeof qosRows>[2]) {
  return qosRows(metersOf(tables), 7, given).map(({ kind, value }) => {
    const { cir, cburst, pir, pburst } = meterConfigOf(value);
    return [kind, ...[cir, cburst, pir, pburst].map(Number)];
  });
}

test("bandwidth in bits becomes a byte meter, with Calico's burst where none is given", () => {
  const ingress = { bandwidth: 8_000_000, burst: 80_000 };

  expect(configs({ ingress, egress: { bandwidth: 8_000_000 } })).toEqual([
    ["to_byte_meter", 1_000_000, 10_000, 1_000_000, 10_000],
    ["from_byte_meter", 1_000_000, 536_870_912, 1_000_000, 536_870_912],
  ]);
});

test("packet rates become packet meters; 0 is no limit", () => {
  expect(
    configs({ ingress: { packetRate: 100 }, egress: { packetRate: 0, bandwidth: 0 } }),
  ).toEqual([["to_packet_meter", 100, 5, 100, 5]]);
});

test("what the meters cannot do is stated", () => {
  const ingress = { maxConnections: 10, peakRate: 1000 };

  expect(unsupportedQos({ ingress, egress: {} })).toEqual([
    "its limit of 10 ingress connections: the pipeline counts none",
    "its ingress peak rate: the meters police bandwidth and burst alone",
  ]);
});
