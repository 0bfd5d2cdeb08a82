import { afterAll, beforeAll, describe } from "vitest";
import { startSwitch } from "../../src/infra/switch/start-switch.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import { type BuiltWorker, buildSwitchWorker } from "../e2e/switch-worker.js";
import { p4runtimeContract } from "./p4runtime-contract.js";
import { programJson } from "./suite/program-json.js";

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await buildSwitchWorker();
});
afterAll(() => worker.remove());

describe("the embedded switch in a thread of its own, over gRPC", () => {
  p4runtimeContract(async () => {
    const grpcAddr = "127.0.0.1:0";
    const running = await startSwitch({ grpcAddr, deviceId: 3n, worker: worker.url });
    return {
      dialer: new GrpcDialer({ target: running.grpcAddress ?? "" }),
      deviceId: running.deviceId,
      deviceConfig: programJson,
      enforcesReferences: false,
      hasProgramEntries: true,
      hasConstInitialEntries: false,
      dataPlane: undefined,
      close: () => running.close(),
    };
  });
});
