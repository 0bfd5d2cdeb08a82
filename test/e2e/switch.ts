import { type GrpcServer, serveGrpc } from "../../src/p4/server/grpc-server.js";
import { FakeSwitch, type FakeSwitchOptions } from "../../src/testing/fake-switch.js";

/** A fake switch in the test's process that is reached over gRPC. */
export interface ServedSwitch {
  readonly fake: FakeSwitch;
  /** `127.0.0.1:PORT`. */
  readonly target: string;
  close(): Promise<void>;
}

/** Serves a fake switch on a free port of loopback. */
export async function serveFake(options: FakeSwitchOptions = {}): Promise<ServedSwitch> {
  const fake = new FakeSwitch(options);
  const server: GrpcServer = await serveGrpc(fake, { address: "127.0.0.1:0" });
  return { fake, target: server.address, close: () => server.close() };
}

/** How many entries all its tables have; 0 without a pipeline. */
export function entriesOf(fake: FakeSwitch): number {
  return [...(fake.pipeline?.p4info.tables ?? [])].reduce(
    (sum, { alias }) => sum + fake.size(alias),
    0,
  );
}
