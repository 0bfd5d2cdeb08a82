// The public names of `calico-p4/testing`: a P4Runtime server to try controllers on.

export { serveGrpc } from "../p4/server/grpc-server.js";
export type { Handler } from "../p4/server/handler.js";
export { MemoryDialer } from "../p4/server/memory-wire.js";
export { P4RuntimeServer } from "../p4/server/server.js";
export type { Target } from "../p4/server/target.js";
export { ManualClock } from "../time/manual-clock.js";
export { FakeSwitch, type FakeSwitchOptions, type SeenUpdate } from "./fake-switch.js";
export { type FaultName, type FaultOptions, faultNames, faultTable } from "./faults.js";
export { seededRandom } from "./random.js";
export type { Snapshot } from "./snapshot.js";
