import { Code } from "../p4/code.js";
import type { UpdateType } from "../p4/entry/entity.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import type { P4Data, PacketIn, PacketOut, TableEntry } from "../p4/messages.js";
import type { Handler, StreamClient, StreamInput } from "../p4/server/handler.js";
import { MemoryDialer, type MemoryDialerOptions } from "../p4/server/memory-wire.js";
import { type Pipeline, pipelineOf } from "../p4/server/pipeline.js";
import { P4RuntimeServer } from "../p4/server/server.js";
import { MemoryTarget } from "../p4/server/store/memory-target.js";
import { noRules } from "../p4/server/store/row-rules.js";
import type { TargetUpdate } from "../p4/server/target.js";
import type { UpdateStatus } from "../p4/switch.js";
import { RpcError, type UnaryMethod } from "../p4/wire.js";
import { type Clock, systemClock } from "../time/clock.js";
import { Faults } from "./faults.js";
import { FaultyHandler } from "./faulty-handler.js";
import { seededRandom } from "./random.js";
import { ReferenceRules } from "./reference-rules.js";
import { type Snapshot, snapshotOf } from "./snapshot.js";

/** How a {@link FakeSwitch} behaves. */
export interface FakeSwitchOptions {
  /** Default: 1. */
  readonly deviceId?: bigint | number;
  /** A pipeline that is there from the start, without any controller. Default: none. */
  readonly pipeline?: {
    /** An encoded p4.config.v1.P4Info. */
    readonly p4info: Uint8Array;
    readonly deviceConfig?: Uint8Array;
    readonly cookie?: bigint;
  };
  /** Of timeouts and of the delay of `slow`. Default: the machine's clock. */
  readonly clock?: Clock;
  /** For faults that strike by chance, and for orders. Default: 1. */
  readonly seed?: number;
  /** Faults from the start, as the command line has them: `lost-answers:times=3`. */
  readonly faults?: readonly string[];
  /** Whether rows may refer only to rows that are there (`@refers_to`). Default: true. */
  readonly enforcesReferences?: boolean;
  /** How many entries tables take, by alias, where not as the P4Info says. */
  readonly capacities?: Readonly<Record<string, number>>;
  /** Const (`isConst`) and initial entries of a program, which no P4Info has. Default: none. */
  readonly programEntries?: readonly TableEntry[];
  /** How many StreamChannels may be open at once for one role. Default: 64. */
  readonly maxStreams?: number;
}

/** How much a {@link FakeSwitch} was asked for since it was made. */
export interface FakeSwitchCounts {
  /** Writes, lost ones too. */
  writes: number;
  reads: number;
  /** SetForwardingPipelineConfigs. */
  pipelines: number;
  /** Updates that were well formed, by what became of them. */
  inserts: number;
  modifies: number;
  deletes: number;
  refused: number;
}

/** A Write that is about to be given to the switch. */
export interface UpcomingWrite {
  /** 1 for the first since the switch was made. */
  readonly number: number;
  /** The encoded WriteRequest. */
  readonly request: Uint8Array;
}

/** An update of a table entry that was well formed, and what became of it. */
export interface SeenUpdate {
  readonly type: UpdateType;
  /** Alias of the table. */
  readonly table: string;
  /** Canonical, see `TableCodec`; empty for the default entry. */
  readonly key: string;
  /** Canonical; empty in a delete. */
  readonly value: string;
  readonly code: Code;
}

/**
 * A P4Runtime switch that forwards nothing and behaves well, but for the faults that it is told to have: references
 * between tables are enforced, capacity is limited, what was written is read back. In memory by {@link dialer}; over gRPC
 * by `serveGrpc(fake, …)`.
 */
export class FakeSwitch implements Handler {
  readonly faults: Faults;
  readonly counts: FakeSwitchCounts = {
    writes: 0,
    reads: 0,
    pipelines: 0,
    inserts: 0,
    modifies: 0,
    deletes: 0,
    refused: 0,
  };
  /** The updates that broke a reference, in words, the last hundred of them. */
  readonly violations: string[] = [];
  /** How many updates named a referent that is not there, or would have deleted one that is in use. */
  referenceViolations = 0;
  /** Packets that controllers have sent. */
  readonly packetsOut: PacketOut[] = [];
  /** Awaited before each Write: what it does happens between two Writes. */
  onWrite: ((write: UpcomingWrite) => Promise<void> | void) | undefined;
  /** Told of each well-formed update of a table, in the order in which they are attempted. */
  onUpdate: ((update: SeenUpdate) => void) | undefined;

  readonly #options: FakeSwitchOptions;
  readonly #clock: Clock;
  readonly #capacities: Map<string, number>;
  readonly #faulty: FaultyHandler;
  #target: MemoryTarget;
  #server: P4RuntimeServer;
  #isDown = false;
  /** Rises with every interruption: an answer from before it is lost. */
  #epoch = 0;

  /** @throws PipelineRefusedError if the P4Info that it is given is none */
  constructor(options: FakeSwitchOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#capacities = new Map(Object.entries(options.capacities ?? {}));
    this.faults = new Faults(seededRandom(options.seed ?? 1));
    for (const fault of options.faults ?? []) {
      this.faults.enableText(fault);
    }
    this.#faulty = new FaultyHandler({
      inner: () => this.#server,
      faults: this.faults,
      clock: this.#clock,
      dropStreams: () => this.dropStreams(),
      restart: () => this.wipe(),
      hasPipeline: () => this.pipeline !== undefined,
    });
    [this.#target, this.#server] = this.#make();
    if (options.pipeline !== undefined) {
      const { p4info, deviceConfig = new Uint8Array(), cookie } = options.pipeline;
      const config = { p4info, deviceConfig, cookie };
      pipelineOf(config);
      void this.#server.installPipeline(config);
    }
  }

  /** The pipeline in force; undefined if none is set. */
  get pipeline(): Pipeline | undefined {
    return this.#server.pipeline;
  }

  /** The highest election id that it remembers for the default role. */
  get highestElectionId(): bigint | undefined {
    return this.#server.highestElectionId();
  }

  /** Connections to it, in memory. */
  dialer(options: MemoryDialerOptions = {}): MemoryDialer {
    return new MemoryDialer(this, { target: "fake", clock: this.#clock, ...options });
  }

  async unary(method: UnaryMethod, request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    this.#refuseIfDown();
    const epoch = this.#epoch;
    await this.#count(method, request);
    signal.throwIfAborted();
    const answer = await this.#faulty.unary(method, request, signal);
    this.#refuseIfSince(epoch);
    return answer;
  }

  async *read(request: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    this.#refuseIfDown();
    const epoch = this.#epoch;
    this.counts.reads += 1;
    for await (const response of this.#faulty.read(request, signal)) {
      this.#refuseIfSince(epoch);
      yield response;
    }
  }

  openStream(client: StreamClient): StreamInput {
    if (this.#isDown) {
      client.end(isGone());
      return { receive: () => undefined, close: () => undefined };
    }
    return this.#faulty.openStream(client);
  }

  /**
   * The entries of a table by key, both canonical (see `TableCodec`); without the default entry.
   *
   * @throws Error if there is no such table
   */
  rows(alias: string): ReadonlyMap<string, string> {
    const rows = new Map(this.#target.rowsOf(this.codec(alias).table.id));
    rows.delete("");
    return rows;
  }

  /** How many entries a table has. @throws Error if there is no such table */
  size(alias: string): number {
    return (this.#target.rowsOf(this.codec(alias).table.id)?.size ?? 1) - 1;
  }

  /** What its keys and values mean. @throws Error if there is no such table */
  codec(alias: string): TableCodec {
    const table = this.pipeline?.p4info.tables.find(alias);
    const codec = this.pipeline?.codecs.get(table?.id ?? 0);
    if (codec === undefined) {
      throw new Error(`the fake switch has no table ${alias}`);
    }
    return codec;
  }

  /** All that it holds, in words; equal states give deeply equal snapshots. Empty without a pipeline. */
  snapshot(): Snapshot {
    return this.pipeline === undefined ? {} : snapshotOf(this.#target, this.pipeline);
  }

  /** From now on the table takes so many entries; what is there stays. */
  setCapacity(alias: string, entries: number): void {
    this.#capacities.set(alias, entries);
  }

  /** An entry goes, and nobody is told; nothing is checked. @throws Error if there is no such table */
  lose(alias: string, key: string): void {
    this.#target.corrupt(this.codec(alias).table.id, key, undefined);
  }

  /** An entry gets another value, and nobody is told; nothing is checked. @throws Error if there is no such table */
  corrupt(alias: string, key: string, value: string): void {
    this.#target.corrupt(this.codec(alias).table.id, key, value);
  }

  /** A packet comes for the controller. */
  packetIn(packet: PacketIn): void {
    this.#target.packetIn(packet);
  }

  /** The data plane sends a digest message. */
  digest(digestId: number, message: P4Data): void {
    this.#target.digest(digestId, message);
  }

  /** A packet of so many bytes hits an entry. @throws Error if there is no such table */
  hit(alias: string, key: string, bytes = 64): void {
    this.#target.hit(this.codec(alias).table.id, key, bytes);
  }

  /** Ends all StreamChannels, and nothing else. */
  dropStreams(): void {
    this.#server.endStreams(isGone());
  }

  /** A full restart: pipeline, entries and election ids are gone, streams and calls under way end. */
  wipe(): void {
    this.restart({ keep: false });
  }

  /** Restarts: streams and calls under way end. `keep`: pipeline, entries and election ids stay, as in an in-service update. */
  restart({ keep }: { readonly keep: boolean }): void {
    this.#epoch += 1;
    this.dropStreams();
    if (!keep) {
      this.#target.close();
      this.#faulty.reset();
      [this.#target, this.#server] = this.#make();
    }
    this.#isDown = false;
  }

  /** Goes away, and keeps what it holds: streams and calls end, and new ones fail with UNAVAILABLE until {@link restart}. */
  stop(): void {
    this.#epoch += 1;
    this.#isDown = true;
    this.dropStreams();
  }

  #make(): [MemoryTarget, P4RuntimeServer] {
    const { enforcesReferences = true, programEntries, deviceId, maxStreams } = this.#options;
    const target = new MemoryTarget({
      clock: this.#clock,
      rules: enforcesReferences ? new ReferenceRules((what) => this.#noteViolation(what)) : noRules,
      capacityOf: (alias, inP4Info) => this.#capacityOf(alias, inP4Info),
      onUpdate: (update, status) => this.#noteUpdate(update, status),
      onPacketOut: (packet) => this.packetsOut.push(packet),
      ...(programEntries && { programEntries: () => programEntries }),
    });
    const server = new P4RuntimeServer({
      target,
      deviceId: BigInt(deviceId ?? 1),
      clock: this.#clock,
      ...(maxStreams !== undefined && { maxStreams }),
    });
    return [target, server];
  }

  async #count(method: UnaryMethod, request: Uint8Array): Promise<void> {
    if (method === "Write") {
      this.counts.writes += 1;
      await this.onWrite?.({ number: this.counts.writes, request });
    } else if (method === "SetForwardingPipelineConfig") {
      this.counts.pipelines += 1;
    }
  }

  #capacityOf(alias: string, inP4Info: number): number {
    const limits = fullFaults.map((name) => this.faults.options(name)?.limit ?? Infinity);
    return Math.min(this.#capacities.get(alias) ?? inP4Info, ...limits);
  }

  #noteUpdate(update: TargetUpdate, status: UpdateStatus): void {
    const { counts } = this;
    if (status.code !== Code.Ok) {
      counts.refused += 1;
    } else if (update.is === "direct") {
      counts.modifies += 1;
    } else {
      const name = ({ insert: "inserts", modify: "modifies", delete: "deletes" } as const)[
        update.type
      ];
      counts[name] += 1;
    }
    if (update.is === "row") {
      const { type, tableId, key, value } = update;
      const table = this.pipeline?.codecs.get(tableId)?.name ?? "";
      this.onUpdate?.({ type, table, key, value, code: status.code });
    }
  }

  #noteViolation(what: string): void {
    this.referenceViolations += 1;
    this.violations.push(what);
    if (this.violations.length > 100) {
      this.violations.shift();
    }
  }

  #refuseIfDown(): void {
    if (this.#isDown) {
      throw isGone();
    }
  }

  #refuseIfSince(epoch: number): void {
    if (epoch !== this.#epoch) {
      throw isGone();
    }
  }
}

const fullFaults = ["full-resource-exhausted", "full-unknown", "full-out-of-range"] as const;

function isGone(): RpcError {
  return new RpcError(Code.Unavailable, "the switch is gone");
}
