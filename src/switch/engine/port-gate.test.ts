import { expect, test } from "vitest";
import type { PacketIn } from "../../p4/messages.js";
import { ControllerHeader } from "../state/controller-header.js";
import { PortGate } from "./port-gate.js";
import { TrafficCounts } from "./traffic-counts.js";

const cpuPort = 510;
const field = { id: 1, name: "port", bitwidth: 16, bytes: 2 };

test("what is partial of a frame for the controller is completed in its copy, and only there", () => {
  const packetIns: PacketIn[] = [];
  const calls: unknown[] = [];
  const gate = new PortGate({
    cpuPort,
    counts: new TrafficCounts(),
    packetIn: (packet) => packetIns.push(packet),
    output: {
      send: () => calls.push("sent"),
      complete: (bytes, start, end, grown) => {
        calls.push([[...bytes.subarray(start, end)], grown]);
        bytes[start] = 0x99;
      },
    },
  });
  gate.controllerHeader = new ControllerHeader([field]);
  const frame = Uint8Array.of(0xff, 0, 7, 0xaa, 0xbb);

  gate.send(cpuPort, frame, 1, 5, 6, true);
  gate.send(3, frame, 1, 5, 6, true);

  // The header of two bytes that is cut off has grown the frame, too.
  expect(calls).toEqual([[[0xaa, 0xbb], 4], "sent"]);
  expect(packetIns.map(({ payload = [] }) => [...(payload ?? [])])).toEqual([[0x99, 0xbb]]);
  expect([...frame]).toEqual([0xff, 0, 7, 0xaa, 0xbb]);
});
