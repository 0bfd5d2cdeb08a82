import { describe } from "vitest";
import { serveGrpc } from "../../src/p4/server/grpc-server.js";
import { MemoryDialer } from "../../src/p4/server/memory-wire.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import { FakeSwitch } from "../../src/testing/fake-switch.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { p4runtimeContract } from "./p4runtime-contract.js";
import { programEntries } from "./suite/program.js";
import type { Subject } from "./suite/subject.js";

function fakeSubject(): [FakeSwitch, Omit<Subject, "dialer" | "close">] {
  const clock = new ManualClock();
  const maxStreams = 5;
  const fake = new FakeSwitch({ deviceId: 3, clock, programEntries, maxStreams });
  const dataPlane = {
    packetIn: fake.packetIn.bind(fake),
    digest: fake.digest.bind(fake),
    packetsOut: fake.packetsOut,
    advance: (ms: number) => clock.advance(ms),
    maxStreams,
  };
  const traits = { enforcesReferences: true, hasProgramEntries: true };
  return [fake, { deviceId: 3n, deviceConfig: Buffer.from("{}"), dataPlane, ...traits }];
}

describe("the fake switch in memory", () => {
  p4runtimeContract(async () => {
    const [fake, subject] = fakeSubject();
    return { ...subject, dialer: new MemoryDialer(fake), close: async () => {} };
  });
});

describe("the fake switch over gRPC", () => {
  p4runtimeContract(async () => {
    const [fake, subject] = fakeSubject();
    const { address, close } = await serveGrpc(fake, { address: "127.0.0.1:0" });
    return { ...subject, dialer: new GrpcDialer({ target: address }), close };
  });
});
