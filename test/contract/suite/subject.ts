import { onTestFinished } from "vitest";
import type {
  ForwardingPipelineConfig,
  P4Data,
  P4InfoMessage,
  PacketIn,
  PacketOut,
} from "../../../src/p4/messages.js";
import type { Dialer } from "../../../src/p4/wire.js";
import { TestClient, type TestStream } from "../p4runtime-client.js";
import { program } from "./program.js";

/** A switch that the contract is tried with, started for one test. */
export interface Subject {
  readonly dialer: Dialer;
  readonly deviceId: bigint;
  /** What it takes as p4_device_config beside a P4Info. */
  readonly deviceConfig: (p4info: P4InfoMessage) => Uint8Array;
  /** Whether it refuses rows that refer to nothing, and deletes of what is referred to. */
  readonly enforcesReferences: boolean;
  /** Whether it has the const and initial entries of the program. */
  readonly hasProgramEntries: boolean;
  /** Whether an initial entry may be const in a table whose others may change. */
  readonly hasConstInitialEntries: boolean;
  /** The packets' side of it; what cannot be moved from a test is not tested. */
  readonly dataPlane: DataPlane | undefined;
  close(): Promise<void>;
}

/** What a test can make happen in a data plane, or see of it. */
export interface DataPlane {
  packetIn(packet: PacketIn): void;
  digest(digestId: number, message: P4Data): void;
  readonly packetsOut: readonly PacketOut[];
  /** Time passes. */
  advance(ms: number): void;
  /** How many StreamChannels a role may have. */
  readonly maxStreams: number;
}

/** Starts a switch without a pipeline. */
export type StartSubject = () => Promise<Subject>;

/** A switch with a client on it. */
export interface Connected extends Subject {
  readonly client: TestClient;
  /** The primary's stream, election id 1; it has had its first answer. */
  readonly stream: TestStream;
  /** Another client, without a stream. */
  dial(): TestClient;
}

/** Starts a switch, and a client that is primary with election id 1; no pipeline yet. */
export async function connect(start: StartSubject): Promise<Connected> {
  const subject = await start();
  const clients: TestClient[] = [];
  const dial = (): TestClient => {
    const client = new TestClient(subject.dialer, subject.deviceId);
    clients.push(client);
    return client;
  };
  onTestFinished(async () => {
    for (const client of clients) {
      client.close();
    }
    await subject.close();
  });
  const client = dial();
  const stream = client.openStream();
  stream.bid(1n);
  await stream.verdict();
  return { ...subject, client, stream, dial };
}

/** The same with the contract's program in force, after `change` had its way with its P4Info. */
export async function connectWithPipeline(
  start: StartSubject,
  change?: (p4info: P4InfoMessage) => void,
): Promise<Connected> {
  const connected = await connect(start);
  await connected.client.setPipeline("commit", configOf(connected, change));
  return connected;
}

/** The contract's program as a config with cookie 7, after `change` had its way with its P4Info. */
export function configOf(
  { deviceConfig }: Subject,
  change?: (p4info: P4InfoMessage) => void,
): ForwardingPipelineConfig {
  const p4info = program();
  change?.(p4info);
  return { p4info, p4DeviceConfig: deviceConfig(p4info), cookie: { cookie: 7 } };
}
