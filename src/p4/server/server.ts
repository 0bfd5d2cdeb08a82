import { type Clock, systemClock } from "../../time/clock.js";
import { Code } from "../code.js";
import { readWriteRequest, type WriteRead } from "../entry/update-reader.js";
import type { PacketOut } from "../messages.js";
import { int64OfBigint, type StreamMessageResponse } from "../messages.js";
import { RpcError, type UnaryMethod } from "../wire.js";
import { Arbiter } from "./arbitration.js";
import { capabilities } from "./capabilities.js";
import { Digests } from "./digests.js";
import {
  type Caller,
  decodeCapabilitiesRequest,
  decodePipelineQuery,
  decodePipelineRequest,
  decodeReadEnvelope,
  roleOf,
} from "./envelope.js";
import type { Handler, StreamClient, StreamInput } from "./handler.js";
import { checkMetadata } from "./packet-header.js";
import type { Pipeline } from "./pipeline.js";
import { PipelineControl } from "./pipeline-control.js";
import { answerQueries } from "./read.js";
import { Refusal } from "./refusal.js";
import { ServerStream } from "./stream.js";
import type { IdleRow, Kept, Target, TargetUpdate } from "./target.js";
import { Turns } from "./turns.js";
import { applyUpdates } from "./write.js";
import { failureOf } from "./write-status.js";

/** What a {@link P4RuntimeServer} is made of. */
export interface P4RuntimeServerOptions {
  readonly target: Target;
  /** The one device that is served. Default: 1. */
  readonly deviceId?: bigint;
  readonly clock?: Clock;
  /** How many StreamChannels may be open at once for one role. Default: 64. */
  readonly maxStreams?: number;
}

/**
 * A P4Runtime server for one device over a {@link Target} (P4Runtime 1.5): arbitration, checks, statuses, streams. Calls
 * are done one at a time, in the order in which they came.
 */
export class P4RuntimeServer implements Handler {
  readonly deviceId: bigint;
  readonly #clock: Clock;
  readonly #turns = new Turns();
  readonly #arbiter: Arbiter<ServerStream>;
  readonly #pipelines: PipelineControl;
  readonly #digests: Digests;
  readonly #target: Target;
  readonly #streams = new Set<ServerStream>();

  constructor({
    target,
    deviceId = 1n,
    clock = systemClock,
    maxStreams = 64,
  }: P4RuntimeServerOptions) {
    this.deviceId = deviceId;
    this.#clock = clock;
    this.#target = target;
    this.#arbiter = new Arbiter({
      maxContenders: maxStreams,
      drained: () => this.#turns.take(() => undefined),
    });
    this.#digests = new Digests({ clock, send: (digest) => this.#sendToPrimaries({ digest }) });
    this.#pipelines = new PipelineControl({
      target,
      clock,
      onCommit: (kept) => this.#onCommit(kept),
      onReplay: (updates) => this.#noteDigests(updates),
    });
    target.listen({
      packetIn: (packet) => this.#sendToPrimaries({ packet }),
      digest: (digestId, message) => this.#digests.add(digestId, message),
      idle: (rows) => this.#notifyIdle(rows),
    });
  }

  /** The pipeline that packets see; undefined before one is set. */
  get pipeline(): Pipeline | undefined {
    return this.#pipelines.inForce;
  }

  /** The highest election id ever received for the role. */
  highestElectionId(role = ""): bigint | undefined {
    return this.#arbiter.highest(role);
  }

  async unary(method: UnaryMethod, request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    switch (method) {
      case "Write":
        return this.#write(request, signal);
      case "SetForwardingPipelineConfig":
        return this.#setPipeline(request, signal);
      case "GetForwardingPipelineConfig":
        return this.#getPipeline(request);
      case "Capabilities":
        this.#checkDevice(decodeCapabilitiesRequest(request), { orAny: true });
        return capabilities;
    }
  }

  async *read(request: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const { deviceId, queries } = decodeReadEnvelope(request);
    const { responses, statuses } = await this.#turns.take(async () => {
      signal.throwIfAborted();
      this.#checkDevice(deviceId);
      return answerQueries(queries, this.#needPipeline(), this.#pipelines.target);
    });
    yield* responses;
    const failure = failureOf(statuses);
    if (failure !== undefined) {
      throw failure;
    }
  }

  openStream(client: StreamClient): StreamInput {
    const stream = new ServerStream({
      deviceId: this.deviceId,
      arbiter: this.#arbiter,
      client,
      onPacket: (packet) => this.#sendPacket(packet),
      onDigestAck: (ack) => this.#digests.acknowledge(ack),
      onEnd: (ended) => this.#streams.delete(ended),
    });
    this.#streams.add(stream);
    return stream;
  }

  /** Ends all streams, as a server does that stops or restarts. */
  endStreams(error: RpcError): void {
    for (const stream of [...this.#streams]) {
      stream.end(error);
    }
  }

  /** Takes a pipeline in force as a start-up configuration does: no controller has asked for it. */
  installPipeline(config: Pipeline["config"]): Promise<void> {
    return this.#turns.take(() => this.#pipelines.set({ action: 3, config }));
  }

  #write(request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    return this.#turns.take(async () => {
      signal.throwIfAborted();
      const { updates, atomicity, ...caller } = this.#readWrite(request);
      this.#checkPrimary({ ...caller, role: roleOf(caller.role, caller.roleId) });
      const pipeline = this.#needPipeline();
      if (atomicity !== 0) {
        throw new RpcError(Code.Unimplemented, "only CONTINUE_ON_ERROR is supported");
      }
      const { statuses, applied } = await applyUpdates(updates, pipeline, this.#pipelines.target);
      this.#pipelines.noteWrites(applied);
      if (this.#pipelines.isInForce) {
        this.#noteDigests(applied);
      }
      const failure = failureOf(statuses);
      if (failure !== undefined) {
        throw failure;
      }
      return empty;
    });
  }

  #readWrite(request: Uint8Array): WriteRead {
    try {
      return readWriteRequest(request, this.#pipelines.spoken?.codecs ?? new Map());
    } catch (error) {
      throw new RpcError(Code.InvalidArgument, "cannot be decoded", undefined, { cause: error });
    }
  }

  #setPipeline(request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    return this.#turns.take(async () => {
      signal.throwIfAborted();
      const envelope = decodePipelineRequest(request);
      this.#checkPrimary(envelope);
      await this.#pipelines.set(envelope);
      return empty;
    });
  }

  #getPipeline(request: Uint8Array): Promise<Uint8Array> {
    return this.#turns.take(() => {
      const query = decodePipelineQuery(request);
      this.#checkDevice(query.deviceId);
      return this.#pipelines.get(query);
    });
  }

  #checkDevice(deviceId: bigint, { orAny = false } = {}): void {
    if (deviceId !== this.deviceId && !(orAny && deviceId === 0n)) {
      throw new RpcError(Code.NotFound, `unknown device ${deviceId}`);
    }
  }

  #checkPrimary({ deviceId, role, electionId }: Caller): void {
    this.#checkDevice(deviceId);
    if (!this.#arbiter.knows(role)) {
      throw new RpcError(Code.NotFound, `unknown role ${role}`);
    }
    if (!this.#arbiter.isPrimary(role, electionId)) {
      throw new RpcError(Code.PermissionDenied, "not primary");
    }
  }

  #needPipeline(): Pipeline {
    const pipeline = this.#pipelines.spoken;
    if (pipeline === undefined) {
      throw new RpcError(Code.FailedPrecondition, "no pipeline is set");
    }
    return pipeline;
  }

  #sendPacket({ payload, metadata }: PacketOut): void {
    const pipeline = this.#pipelines.inForce;
    if (pipeline === undefined) {
      throw new Refusal(Code.FailedPrecondition, "no pipeline is set");
    }
    this.#target.packetOut({
      payload: payload ?? empty,
      metadata: checkMetadata(metadata ?? [], pipeline.p4info.packetOut),
    });
  }

  #onCommit(kept: Kept | undefined): void {
    this.#digests.keepOnly(kept?.ids ?? new Set());
  }

  #noteDigests(updates: readonly TargetUpdate[]): void {
    for (const update of updates) {
      const digest = update.is === "entity" ? update.entity.digestEntry : undefined;
      if (update.is === "entity" && digest != null) {
        if (update.type === "delete") {
          this.#digests.disable(digest.digestId ?? 0);
        } else {
          this.#digests.enable(digest);
        }
      }
    }
  }

  #notifyIdle(rows: readonly IdleRow[]): void {
    const codecs = this.#pipelines.inForce?.codecs;
    const tableEntry = rows.flatMap(({ tableId, key, value }) => {
      const {
        action: _,
        meterConfig: __,
        ...entry
      } = codecs?.get(tableId)?.toTableEntry(key, value) ?? {};
      return entry.tableId === undefined ? [] : [entry];
    });
    if (tableEntry.length > 0) {
      const timestamp = int64OfBigint(BigInt(this.#clock.now()) * 1_000_000n, "signed");
      this.#sendToPrimaries({ idleTimeoutNotification: { tableEntry, timestamp } });
    }
  }

  #sendToPrimaries(response: StreamMessageResponse): void {
    for (const stream of this.#arbiter.primaries()) {
      stream.send(response);
    }
  }
}

const empty = new Uint8Array();
