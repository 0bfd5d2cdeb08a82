import { Code } from "../../p4/code.js";
import { type GrpcServer, type ServerTls, serveGrpc } from "../../p4/server/grpc-server.js";
import { P4RuntimeServer } from "../../p4/server/server.js";
import { cookieOf } from "../../p4/session/pipeline.js";
import { RpcError } from "../../p4/wire.js";
import type { PacketTrace } from "../../switch/engine/packet-trace.js";
import type { SentFrame } from "../../switch/engine/port-gate.js";
import { checkPort, checkSpecialPorts, type SpecialPorts } from "./check-port.js";
import type { OpenPort, PortSpec } from "./switch-port.js";
import type { SwitchStats } from "./switch-stats.js";
import { SwitchThread } from "./switch-thread.js";
import { WorkerTarget } from "./worker-target.js";

/** A switch that is to be started. */
export interface StartSwitchOptions {
  /** `host:port` to serve P4Runtime at; port 0 takes a free one. Unset: it is not served over gRPC. */
  readonly grpcAddr?: string;
  /** Without it the server speaks plain text. */
  readonly tls?: ServerTls;
  /** Default: 1. */
  readonly deviceId?: bigint;
  /** What it runs from the start. Unset: nothing, until a controller sets a pipeline. */
  readonly pipeline?: {
    /** An encoded p4.config.v1.P4Info. */
    readonly p4info: Uint8Array;
    /** The JSON that p4c makes for BMv2. */
    readonly deviceConfig: Uint8Array;
  };
  /** Default: none. */
  readonly ports?: readonly PortSpec[];
  /** The port that stands for the controller. Default: 510. */
  readonly cpuPort?: number;
  /** What `mark_to_drop` sets the port to. Default: 511. */
  readonly dropPort?: number;
  /** The network namespace of its ports, `/run/netns/NAME`. Default: that of the process. */
  readonly netns?: string;
  /** Where a pcap file for each port is written. Default: nowhere. */
  readonly pcapDir?: string;
  /** Told of what the switch has to say. */
  readonly log?: (level: "info" | "warn", text: string) => void;
  /** The code of the switch's thread. Default: what lies beside this program. */
  readonly worker?: URL;
}

/** A switch that runs. */
export interface RunningSwitch {
  /** Where it serves P4Runtime, with the real port; undefined: nowhere. */
  readonly grpcAddress: string | undefined;
  readonly deviceId: bigint;
  /** Its P4Runtime server, for connections in this process (`MemoryDialer`). */
  readonly server: P4RuntimeServer;
  /** Rejects when the switch breaks. */
  readonly failed: Promise<never>;
  /** @throws PortError that says what to do */
  addPort(spec: PortSpec): Promise<void>;
  /** @throws PortError if there is no such port */
  removePort(port: number): Promise<void>;
  listPorts(): Promise<readonly OpenPort[]>;
  /** The ways of the next so many packets, as they are done. */
  trace(count: number, signal?: AbortSignal): AsyncIterable<PacketTrace>;
  /** Runs a frame through the switch as if it had come in by the port; returns what left. */
  inject(port: number, frame: Uint8Array): Promise<readonly SentFrame[]>;
  stats(): Promise<SwitchStats>;
  /** Ends it: calls and streams end, ports close. */
  close(): Promise<void>;
}

/**
 * Starts a switch: its program, tables and ports in a thread of their own, its P4Runtime server in this one.
 *
 * @throws PortError, RpcError (INVALID_ARGUMENT: the program is refused), Error if the address cannot be bound
 */
export async function startSwitch(options: StartSwitchOptions = {}): Promise<RunningSwitch> {
  const { deviceId = 1n, cpuPort = 510, dropPort = 511, netns, pcapDir, log, worker } = options;
  const special = { cpuPort, dropPort };
  checkSpecialPorts(special);
  let target: WorkerTarget | undefined;
  const thread = await SwitchThread.start({
    ...special,
    netns,
    pcapDir,
    ...(worker && { worker }),
    onEvent: (event) => {
      if (event.is === "log") {
        log?.(event.level, event.text);
      } else {
        target?.take(event);
      }
    },
  });
  target = new WorkerTarget(thread.link, thread.shared);
  try {
    const server = new P4RuntimeServer({ target, deviceId });
    if (options.pipeline !== undefined) {
      const { p4info, deviceConfig } = options.pipeline;
      // As a driver computes it, so that it finds its pipeline in force.
      const cookie = cookieOf(p4info, deviceConfig);
      await server.installPipeline({ p4info, deviceConfig, cookie });
    }
    for (const { port, device } of options.ports ?? []) {
      checkPort(port, special);
      await thread.link.ask({ ask: "openPort", port, device });
    }
    const { grpcAddr: address, tls } = options;
    const grpc = address && (await serveGrpc(server, { address, ...(tls && { tls }) }));
    return running(server, thread, grpc || undefined, special);
  } catch (error) {
    await thread.stop();
    throw error;
  }
}

function running(
  server: P4RuntimeServer,
  thread: SwitchThread,
  grpc: GrpcServer | undefined,
  special: SpecialPorts,
): RunningSwitch {
  const { link } = thread;
  return {
    grpcAddress: grpc?.address,
    deviceId: server.deviceId,
    server,
    failed: thread.failed,
    addPort: async ({ port, device }) => {
      checkPort(port, special);
      await link.ask({ ask: "openPort", port, device });
    },
    removePort: async (port) => {
      await link.ask({ ask: "closePort", port });
    },
    listPorts: () => link.ask({ ask: "listPorts" }),
    trace: (count, signal) => link.parts({ ask: "trace", count }, signal),
    inject: (port, frame) => link.ask({ ask: "inject", port, frame }),
    stats: () => link.ask({ ask: "stats" }),
    close: async () => {
      server.endStreams(new RpcError(Code.Unavailable, "the switch ends"));
      await Promise.all([grpc?.close(), thread.stop()]);
    },
  };
}
