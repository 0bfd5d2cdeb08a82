import { MemoryDialer } from "../../p4/server/memory-wire.js";
import { P4RuntimeServer } from "../../p4/server/server.js";
import type { Dialer } from "../../p4/wire.js";
import { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";

/** Connections to an embedded switch in this thread: without ports, and without a pipeline until a controller sets one. */
export function memorySwitch(deviceId: bigint): Dialer {
  const server = new P4RuntimeServer({ target: new EmbeddedSwitch({}), deviceId });
  return new MemoryDialer(server, { target: "embedded" });
}
