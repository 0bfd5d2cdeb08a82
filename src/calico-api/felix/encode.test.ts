import { expect, test } from "vitest";
import { felix } from "../gen/felix.js";
import { FelixEncoder } from "./encode.js";
import { handBuilt } from "./hand-built.js";

const id = { orchestrator: "k8s", workload: "default/web", endpoint: "eth0" };
const wireId = { orchestratorId: "k8s", workloadId: "default/web", endpointId: "eth0" };

function decode(bytes: Uint8Array): object {
  return felix.FromDataplane.toObject(felix.FromDataplane.decode(bytes), { longs: Number });
}

test("the heartbeat has an RFC 3339 time in UTC and the uptime", () => {
  const timestamp = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

  const bytes = new FelixEncoder().encode({
    case: "processStatusUpdate",
    value: { timestamp, uptimeSeconds: 1.5 },
  });

  expect(decode(bytes)).toEqual({
    processStatusUpdate: { isoTimestamp: "2026-01-02T03:04:05.000Z", uptime: 1.5 },
  });
});

test("messages are numbered from 0, whatever they are", () => {
  const encoder = new FelixEncoder();
  const bytes = [
    encoder.encode({ case: "hostEndpointStatusRemove", value: { id: "hep" } }),
    encoder.encode({ case: "workloadEndpointStatusRemove", value: { id } }),
    encoder.encode({
      case: "workloadEndpointStatusUpdate",
      value: { id, status: "up", endpoint: new Uint8Array() },
    }),
  ];

  expect(bytes.map(decode)).toEqual([
    { hostEndpointStatusRemove: { id: { endpointId: "hep" } } },
    { workloadEndpointStatusRemove: { id: wireId }, sequenceNumber: 1 },
    {
      workloadEndpointStatusUpdate: { id: wireId, status: { status: "up" }, endpoint: {} },
      sequenceNumber: 2,
    },
  ]);
});

test("an endpoint's status has the bytes in which the endpoint came, unknown fields included", () => {
  const endpoint = handBuilt([1, "active"], [2, "cali1"], [14, handBuilt([1, 1])], [99, "new"]);

  const bytes = new FelixEncoder().encode({
    case: "workloadEndpointStatusUpdate",
    value: { id, status: "down", endpoint },
  });

  expect(decode(bytes)).toEqual({
    workloadEndpointStatusUpdate: {
      id: wireId,
      status: { status: "down" },
      endpoint: { state: "active", name: "cali1" },
    },
  });
  expect(Buffer.from(bytes).includes(Buffer.from(endpoint))).toBe(true);
});

test.each(["up", "down", "error"] as const)("a host endpoint can be %s", (status) => {
  const bytes = new FelixEncoder().encode({
    case: "hostEndpointStatusUpdate",
    value: { id: "hep", status },
  });

  expect(decode(bytes)).toEqual({
    hostEndpointStatusUpdate: { id: { endpointId: "hep" }, status: { status } },
  });
});
