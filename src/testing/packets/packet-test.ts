import { codeName } from "../../p4/code.js";
import type { UpdateType } from "../../p4/entry/entity.js";
import type { Entity, PacketIn } from "../../p4/messages.js";
import { checkEntityUpdate } from "../../p4/server/check-update.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type { TargetUpdate } from "../../p4/server/target.js";
import { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";
import { ManualClock } from "../../time/manual-clock.js";
import { seededRandom } from "../random.js";
import { checkChecksums } from "./check-checksums.js";
import { describeFrame, diffFrames } from "./describe-frame.js";
import {
  type EntryOptions,
  type ReadableAction,
  type ReadableArguments,
  type ReadableKey,
  rowUpdate,
} from "./entry-by-name.js";
import { loadPipeline, type ProgramFiles } from "./load-pipeline.js";
import { PacketTestError } from "./packet-test-error.js";
import { bytesOfReadable, type Readable } from "./readable-value.js";
import { SwitchCells } from "./switch-cells.js";

/** How a {@link PacketTest} is set up. */
export interface PacketTestOptions {
  /** What is under test. */
  readonly pipeline: Pipeline;
  /** For `random`. Default: 1. */
  readonly seed?: number;
  /** Whether the checksums of each frame that leaves must be right. Default: true. */
  readonly checksums?: boolean;
  /** Default: 510. */
  readonly cpuPort?: number;
  /** Default: 511. */
  readonly dropPort?: number;
}

/** A packet that went to the controller. */
export interface ReceivedPacketIn {
  /** By the names of the P4Info. */
  readonly metadata: Readonly<Record<string, number | bigint>>;
  readonly frame: Uint8Array;
}

/**
 * An embedded switch with a program, a clock that stands still and random numbers that repeat: put entries in by their
 * names, send frames, expect frames. Expectations are checked per port, in the order in which frames leave; one that fails
 * throws a {@link PacketTestError} that shows both frames field by field.
 *
 * ```ts
 * const test = new PacketTest({ pipeline });
 * test.insert("ipv4_lpm", { dst: "10.0.0.0/8" }, "forward", { port: 2 });
 * test.send(1, frame(ethernet(), ipv4({ dst: "10.0.0.9" }), udp({ srcPort: 1, dstPort: 2 })));
 * test.expect(2, frame(ethernet(), ipv4({ dst: "10.0.0.9", ttl: 63 }), udp({ srcPort: 1, dstPort: 2 })));
 * test.expectNothing();
 * ```
 */
export class PacketTest {
  readonly clock = new ManualClock();
  readonly pipeline: Pipeline;
  readonly switch: EmbeddedSwitch;
  /** Counters, meters and registers by name. */
  readonly cells: SwitchCells;
  /** What the program wrote by `log_msg`. */
  readonly logged: string[] = [];
  /** Whether the checksums of each frame that leaves must be right. */
  checksums: boolean;

  readonly #left = new Map<number, Uint8Array[]>();
  readonly #packetIns: ReceivedPacketIn[] = [];

  /** @throws PipelineRefusedError if the program cannot be run */
  constructor(options: PacketTestOptions) {
    const { pipeline, seed = 1, checksums = true, cpuPort, dropPort } = options;
    const random = seededRandom(seed);
    this.pipeline = pipeline;
    this.checksums = checksums;
    this.switch = new EmbeddedSwitch({
      clock: this.clock,
      random: () => Math.floor(random() * 2 ** 32),
      output: {
        send: (port, bytes, start, end) => this.#queue(port).push(bytes.slice(start, end)),
      },
      log: (text) => this.logged.push(text),
      ...(cpuPort === undefined ? {} : { cpuPort }),
      ...(dropPort === undefined ? {} : { dropPort }),
    });
    this.switch.listen({
      packetIn: (packet) => this.#packetIns.push(this.#read(packet)),
      digest: () => {},
      idle: () => {},
    });
    this.switch.installNow(pipeline);
    this.cells = new SwitchCells(this.switch, pipeline);
  }

  /** With the program of these files. */
  static async load(
    files: ProgramFiles,
    options: Omit<PacketTestOptions, "pipeline"> = {},
  ): Promise<PacketTest> {
    return new PacketTest({ ...options, pipeline: await loadPipeline(files) });
  }

  /** Adds an entry. Throws {@link PacketTestError} if the switch refuses it; so do the others that write. */
  insert(
    table: string,
    match: ReadableKey,
    action: ReadableAction,
    args?: ReadableArguments,
    options: EntryOptions = {},
  ): void {
    this.write(
      rowUpdate(this.pipeline, { ...options, type: "insert", table, match, action, args }),
    );
  }

  /** Changes an entry, or (match `"default"`) the default entry. */
  modify(
    table: string,
    match: ReadableKey | "default",
    action: ReadableAction,
    args?: ReadableArguments,
    options: EntryOptions = {},
  ): void {
    this.write(
      rowUpdate(this.pipeline, { ...options, type: "modify", table, match, action, args }),
    );
  }

  /** Deletes an entry. */
  delete(table: string, match: ReadableKey, options: EntryOptions = {}): void {
    this.write(rowUpdate(this.pipeline, { ...options, type: "delete", table, match }));
  }

  /** Writes what is no table entry: members and groups, meters, clone sessions, multicast groups, value sets, digests. */
  writeEntity(type: UpdateType, entity: Entity): void {
    this.write(checkEntityUpdate(type, entity, this.pipeline));
  }

  /** Updates as a server passes them on. */
  write(...updates: readonly TargetUpdate[]): void {
    for (const [i, { code, message }] of this.switch.writeNow(updates).entries()) {
      if (code !== 0) {
        throw new PacketTestError(`update ${i}: ${codeName(code)} ${message}`);
      }
    }
  }

  /** Directs a clone session to these ports. */
  setCloneSession(sessionId: number, ports: readonly number[]): void {
    const replicas = ports.map((port, i) => ({ port: portBytes(port), instance: i + 1 }));
    const cloneSessionEntry = { sessionId, replicas };
    this.writeEntity("insert", { packetReplicationEngineEntry: { cloneSessionEntry } });
  }

  /** Makes a multicast group of these ports. */
  setMulticastGroup(multicastGroupId: number, ports: readonly number[]): void {
    const replicas = ports.map((port, i) => ({ port: portBytes(port), instance: i + 1 }));
    const multicastGroupEntry = { multicastGroupId, replicas };
    this.writeEntity("insert", { packetReplicationEngineEntry: { multicastGroupEntry } });
  }

  /** A frame arrives. */
  send(port: number, frame: Uint8Array): void {
    const bytes = new Uint8Array(headroom + frame.length);
    bytes.set(frame, headroom);
    this.switch.receive(port, bytes, headroom, bytes.length, 0);
  }

  /** The controller sends a packet; metadata by the names of the P4Info, zero where left out. */
  packetOut(metadata: Readonly<Record<string, Readable>>, frame: Uint8Array): void {
    const fields = this.pipeline.p4info.packetOut.map((field) => ({
      metadataId: field.id,
      value: bytesOfReadable(metadata[field.name] ?? 0, field),
    }));
    this.switch.packetOut({ payload: frame, metadata: fields });
  }

  /** The next frame that left by this port must be `expected`. */
  expect(port: number, expected: Uint8Array): void {
    const actual = this.take(port);
    if (Buffer.compare(actual, expected) !== 0) {
      throw new PacketTestError(`port ${port}: another frame:\n${diffFrames(expected, actual)}`);
    }
  }

  /** The next frame that left by this port, whatever it is. */
  take(port: number): Uint8Array {
    const frame = this.#queue(port).shift();
    if (frame === undefined) {
      throw new PacketTestError(`port ${port}: no frame left by it${this.#leftovers()}`);
    }
    const faults = this.checksums ? checkChecksums(frame) : [];
    if (faults.length > 0) {
      const text = faults.join("; ");
      throw new PacketTestError(`port ${port}: ${text}\n${describeFrame(frame)}`);
    }
    return frame;
  }

  /** Nothing more left, by no port and to no controller. */
  expectNothing(): void {
    const left = this.#leftovers();
    if (left !== "") {
      throw new PacketTestError(`nothing was to leave${left}`);
    }
  }

  /** The next packet to the controller must have these metadata (those named) and be this frame, if one is given. */
  expectPacketIn(
    metadata: Readonly<Record<string, number | bigint>>,
    frame?: Uint8Array,
  ): ReceivedPacketIn {
    const packet = this.takePacketIn();
    for (const [name, wanted] of Object.entries(metadata)) {
      const actual = packet.metadata[name];
      if (actual === undefined || BigInt(actual) !== BigInt(wanted)) {
        throw new PacketTestError(`packet-in: ${name} is ${actual}, expected ${wanted}`);
      }
    }
    if (frame !== undefined && Buffer.compare(packet.frame, frame) !== 0) {
      throw new PacketTestError(`packet-in: another frame:\n${diffFrames(frame, packet.frame)}`);
    }
    return packet;
  }

  /** The next packet to the controller. */
  takePacketIn(): ReceivedPacketIn {
    const packet = this.#packetIns.shift();
    if (packet === undefined) {
      throw new PacketTestError(`no packet went to the controller${this.#leftovers()}`);
    }
    return packet;
  }

  /** Forgets what left. */
  clear(): void {
    this.#left.clear();
    this.#packetIns.length = 0;
  }

  /** Moves time on; idle timeouts that are due are told. */
  advance(ms: number): void {
    this.clock.advance(ms);
    this.switch.tick();
  }

  /** How many packets to the controller wait to be expected. */
  get waitingPacketIns(): number {
    return this.#packetIns.length;
  }

  /** How many frames wait at a port to be expected. */
  waiting(port: number): number {
    return this.#queue(port).length;
  }

  #queue(port: number): Uint8Array[] {
    let queue = this.#left.get(port);
    if (queue === undefined) {
      queue = [];
      this.#left.set(port, queue);
    }
    return queue;
  }

  #leftovers(): string {
    const frames = [...this.#left].flatMap(([port, queue]) =>
      queue.map((frame) => `\nleft by port ${port}:\n${describeFrame(frame)}`),
    );
    const packets = this.#packetIns.map(({ metadata, frame }) => {
      const fields = Object.entries(metadata).map(([name, value]) => `${name}=${value}`);
      return `\nto the controller (${fields.join(" ")}):\n${describeFrame(frame)}`;
    });
    return [...frames, ...packets].join("");
  }

  #read({ payload, metadata }: PacketIn): ReceivedPacketIn {
    const byId = new Map((metadata ?? []).map((field) => [field.metadataId, field.value]));
    const named = this.pipeline.p4info.packetIn.map(({ id, name, bitwidth }) => {
      const value = BigInt(`0x0${Buffer.from(byId.get(id) ?? []).toString("hex")}`);
      return [name, bitwidth > 48 ? value : Number(value)] as const;
    });
    return { metadata: Object.fromEntries(named), frame: Uint8Array.from(payload ?? []) };
  }
}

/** Room for headers that the program adds. */
const headroom = 256;

function portBytes(port: number): Uint8Array {
  return port < 256 ? Uint8Array.of(port) : Uint8Array.of(port >> 8, port & 0xff);
}
