import { type GrpcServer, type ServerTls, serveGrpc } from "../p4/server/grpc-server.js";
import { FakeSwitch } from "./fake-switch.js";

/** What `calico-p4 fake-switch` was told. */
export interface FakeSwitchProcessOptions {
  /** `host:port`; port 0 takes a free one. */
  readonly grpcAddr: string;
  readonly deviceId: bigint | number;
  /** As in `FakeSwitchOptions`: `lost-answers`, `slow:delayMs=20,times=3`. */
  readonly faults: readonly string[];
  /** Where the line goes that says that it is ready. */
  readonly stdout: { write(text: string): unknown };
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Without it the server speaks plain text. */
  readonly tls?: ServerTls;
}

/**
 * Runs a fake switch without a pipeline until the signal aborts. When it listens it prints one line:
 * `ready grpc=127.0.0.1:9559 device=1`, with the real port.
 *
 * @throws UnknownFaultError, RangeError for a fault that cannot be read
 * @throws Error if the address cannot be bound
 */
export async function runFakeSwitch(options: FakeSwitchProcessOptions): Promise<void> {
  const { grpcAddr, deviceId, faults, stdout, signal, tls } = options;
  const fake = new FakeSwitch({ deviceId, faults });
  const server = await serveGrpc(fake, { address: grpcAddr, ...(tls && { tls }) });
  stdout.write(`ready grpc=${server.address} device=${deviceId}\n`);
  await untilAborted(signal);
  await close(fake, server);
}

async function close(fake: FakeSwitch, server: GrpcServer): Promise<void> {
  fake.stop();
  await server.close();
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (signal.aborted) {
      resolve();
    }
  });
}
