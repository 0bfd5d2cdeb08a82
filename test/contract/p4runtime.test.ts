import { describe } from "vitest";
import type { P4Data, PacketIn, PacketOut } from "../../src/p4/messages.js";
import { serveGrpc } from "../../src/p4/server/grpc-server.js";
import type { Handler } from "../../src/p4/server/handler.js";
import { MemoryDialer } from "../../src/p4/server/memory-wire.js";
import { P4RuntimeServer } from "../../src/p4/server/server.js";
import type { TargetEvents } from "../../src/p4/server/target.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { FakeSwitch } from "../../src/testing/fake-switch.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { p4runtimeContract } from "./p4runtime-contract.js";
import { programEntries } from "./suite/program.js";
import { programJson } from "./suite/program-json.js";
import type { Subject } from "./suite/subject.js";

type Started = readonly [Handler, Omit<Subject, "dialer" | "close">];

const maxStreams = 5;

function fakeSubject(): Started {
  const clock = new ManualClock();
  const fake = new FakeSwitch({ deviceId: 3, clock, programEntries, maxStreams });
  const dataPlane = {
    packetIn: fake.packetIn.bind(fake),
    digest: fake.digest.bind(fake),
    packetsOut: fake.packetsOut,
    advance: (ms: number) => clock.advance(ms),
    maxStreams,
  };
  const traits = {
    enforcesReferences: true,
    hasProgramEntries: true,
    hasConstInitialEntries: true,
  };
  return [fake, { deviceId: 3n, deviceConfig: () => Buffer.from("{}"), dataPlane, ...traits }];
}

/** An embedded switch that can be told what its data plane sends, and that keeps what it is sent. */
class ProbedSwitch extends EmbeddedSwitch {
  readonly packetsOut: PacketOut[] = [];
  events: TargetEvents | undefined;

  override listen(events: TargetEvents): void {
    this.events = events;
    super.listen(events);
  }

  override packetOut(packet: PacketOut): void {
    this.packetsOut.push(packet);
    super.packetOut(packet);
  }
}

function embeddedSubject(): Started {
  const clock = new ManualClock();
  const target = new ProbedSwitch({ clock });
  const server = new P4RuntimeServer({ target, deviceId: 3n, clock, maxStreams });
  const dataPlane = {
    packetIn: (packet: PacketIn) => target.events?.packetIn(packet),
    digest: (id: number, message: P4Data) => target.events?.digest(id, message),
    packetsOut: target.packetsOut,
    advance: (ms: number) => {
      clock.advance(ms);
      target.tick();
    },
    maxStreams,
  };
  const traits = {
    enforcesReferences: false,
    hasProgramEntries: true,
    hasConstInitialEntries: false,
  };
  return [server, { deviceId: 3n, deviceConfig: programJson, dataPlane, ...traits }];
}

describe.each([
  ["the fake switch", fakeSubject],
  ["the embedded switch", embeddedSubject],
])("%s", (_, startSubject) => {
  describe("in memory", () => {
    p4runtimeContract(async () => {
      const [handler, subject] = startSubject();
      return { ...subject, dialer: new MemoryDialer(handler), close: async () => {} };
    });
  });

  describe("over gRPC", () => {
    p4runtimeContract(async () => {
      const [handler, subject] = startSubject();
      const { address, close } = await serveGrpc(handler, { address: "127.0.0.1:0" });
      return { ...subject, dialer: new GrpcDialer({ target: address }), close };
    });
  });
});
