import { type Clock, systemClock } from "../../time/clock.js";
import type { Code } from "../code.js";
import type { TableEntry } from "../messages.js";
import type { Dialer } from "../wire.js";
import type { SessionState } from "./session-state.js";

/** How a `Session` works. */
export interface SessionOptions {
  /** Makes two connections: one for the StreamChannel alone, one for calls. */
  readonly dialer: Dialer;
  readonly deviceId: bigint | number;
  /** Default: the default role, which may do everything. */
  readonly role?: string;
  readonly clock?: Clock;
  /** For the jitter of waits. Default: `Math.random`. */
  readonly random?: () => number;
  /** Told of what is worth a log line or a metric; must not throw. */
  readonly onEvent?: (event: SessionEvent) => void;
  /** Bounds of single calls and waits. */
  readonly timeouts?: Partial<SessionTimeouts>;
  /**
   * Where {@link Session.batchLimit} begins. Default: 64, so that 950 bytes are left for each error in a response trailer,
   * which on Node 20 must stay under 61 KB (grpc/grpc-node issue 2399).
   */
  readonly maxUpdatesPerWrite?: number;
  /** Packets, and digest lists, that wait for a slow reader before the oldest is dropped. Default: 1024. */
  readonly queueLength?: number;
}

/** All in milliseconds. */
export interface SessionTimeouts {
  /** From the dial to the first answer on the stream. Default: 10 s. */
  readonly connectMs: number;
  /** One Write. Default: 10 s. */
  readonly writeMs: number;
  /** One Read, to its last message. Default: 60 s; BMv2 needs about 5 s for a million entries. */
  readonly readMs: number;
  /** One SetForwardingPipelineConfig or GetForwardingPipelineConfig. Default: 60 s. */
  readonly pipelineMs: number;
  /** Between two calls that find out whether the stream's connection lives. Default: 20 s. */
  readonly heartbeatMs: number;
  /** The first wait before connecting again, and half of the second. Default: 100 ms. */
  readonly firstBackoffMs: number;
  /** The longest wait before connecting again. Default: 5 s. */
  readonly maxBackoffMs: number;
  /** The wait where a setting is wrong. Default: 30 s. */
  readonly failedMs: number;
}

/** Something that happened to a session. */
export type SessionEvent =
  | { readonly is: "state"; readonly state: SessionState }
  /** The switch refused something that was sent on the stream, such as a packet. */
  | { readonly is: "streamError"; readonly code: Code; readonly message: string }
  /** Entries were not hit for their time; the switch repeats it for as long as that lasts. */
  | { readonly is: "idleTimeout"; readonly entries: readonly TableEntry[] }
  /** The connection for calls was given up. */
  | { readonly is: "callsLost"; readonly cause: Error; readonly batchLimit: number }
  /** A reader of packets or digests is too slow: the oldest was dropped. */
  | { readonly is: "dropped"; readonly what: "packet" | "digest" };

/** The options with every default filled in. */
export type SettledOptions = Required<Omit<SessionOptions, "role" | "deviceId" | "timeouts">> & {
  readonly role: string | undefined;
  readonly deviceId: bigint;
  readonly timeouts: SessionTimeouts;
};

/** Fills in the defaults. */
export function settle(options: SessionOptions): SettledOptions {
  return {
    dialer: options.dialer,
    deviceId: BigInt(options.deviceId),
    role: options.role,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    onEvent: options.onEvent ?? (() => {}),
    maxUpdatesPerWrite: options.maxUpdatesPerWrite ?? 64,
    queueLength: options.queueLength ?? 1024,
    timeouts: {
      connectMs: 10_000,
      writeMs: 10_000,
      readMs: 60_000,
      pipelineMs: 60_000,
      heartbeatMs: 20_000,
      firstBackoffMs: 100,
      maxBackoffMs: 5_000,
      failedMs: 30_000,
      ...options.timeouts,
    },
  };
}
