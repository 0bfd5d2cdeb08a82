import { Code } from "../p4/code.js";
import { int64OfBigint, StreamMessageRequest } from "../p4/messages.js";
import {
  decodePipelineRequest,
  decodeWriteEnvelope,
  type WriteEnvelope,
} from "../p4/server/envelope.js";
import type { Handler, StreamClient, StreamInput } from "../p4/server/handler.js";
import { RpcError, type UnaryMethod } from "../p4/wire.js";
import type { Clock } from "../time/clock.js";
import type { Faults } from "./faults.js";
import { readWithFaults } from "./read-faults.js";
import { applyWithFaults } from "./write-faults.js";

/** What a {@link FaultyHandler} needs. */
export interface FaultyHandlerOptions {
  /** The server behind it; another one after a restart. */
  readonly inner: () => Handler;
  readonly faults: Faults;
  readonly clock: Clock;
  /** Ends all streams with UNAVAILABLE. */
  readonly dropStreams: () => void;
  /** Restarts the server with nothing kept. Absent: the fault for it does nothing. */
  readonly restart?: () => void;
  /** Whether a pipeline is set. */
  readonly hasPipeline: () => boolean;
}

/** p4.v1.SetForwardingPipelineConfigRequest.Action. */
const PipelineAction = { VerifyAndCommit: 3, Commit: 4, ReconcileAndCommit: 5 } as const;

/** Any P4Runtime server with faults in front of it, see `faultTable`. */
export class FaultyHandler implements Handler {
  readonly #options: FaultyHandlerOptions;
  readonly #faults: Faults;
  #swapIsHalfDone = false;

  constructor(options: FaultyHandlerOptions) {
    this.#options = options;
    this.#faults = options.faults;
  }

  async unary(method: UnaryMethod, request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    switch (method) {
      case "Write":
        return this.#write(request, signal);
      case "SetForwardingPipelineConfig":
        return this.#setPipeline(request, signal);
      default:
        return this.#options.inner().unary(method, request, signal);
    }
  }

  async *read(request: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    await this.#slowDown(signal);
    yield* readWithFaults(this.#options.inner().read(request, signal), this.#faults);
  }

  openStream(client: StreamClient): StreamInput {
    return this.#options.inner().openStream(client);
  }

  /** Forgets what a restart of the switch would. */
  reset(): void {
    this.#swapIsHalfDone = false;
  }

  async #write(request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const faults = this.#faults;
    if (faults.areOff) {
      return this.#options.inner().unary("Write", request, signal);
    }
    await this.#slowDown(signal);
    if (this.#options.restart !== undefined && faults.strikes("wipe-on-restart")) {
      this.#options.restart();
      throw unavailable();
    }
    if (faults.strikes("drop-stream")) {
      this.#options.dropStreams();
    }
    if (faults.strikes("lost-requests")) {
      throw unavailable();
    }
    const release = faults.strikes("preempt") ? this.#preempt(request) : undefined;
    try {
      const apply = (part: Uint8Array): Promise<Uint8Array> =>
        this.#options.inner().unary("Write", part, signal);
      const outcome = applyWithFaults(request, faults, apply);
      if (faults.strikes("lost-answers")) {
        await outcome.catch(() => undefined);
        throw unavailable();
      }
      if (faults.strikes("hung-answers")) {
        await outcome.catch(() => undefined);
        return await untilAborted(signal);
      }
      return await outcome;
    } finally {
      release?.();
    }
  }

  async #setPipeline(request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const { action } = decodePipelineRequest(request);
    const faults = this.#faults;
    if (action === PipelineAction.ReconcileAndCommit && faults.strikes("no-reconcile")) {
      throw new RpcError(Code.Unimplemented, "RECONCILE_AND_COMMIT");
    }
    if (
      action === PipelineAction.VerifyAndCommit &&
      this.#options.hasPipeline() &&
      faults.strikes("reconcile-only")
    ) {
      throw new RpcError(Code.Unimplemented, "VERIFY_AND_COMMIT");
    }
    if (this.#swapIsHalfDone) {
      if (action === PipelineAction.Commit) {
        this.#swapIsHalfDone = false;
        return new Uint8Array();
      }
      throw new RpcError(Code.Unknown, "Error in first phase of device update");
    }
    if (action === PipelineAction.ReconcileAndCommit && faults.strikes("half-done-swap")) {
      this.#swapIsHalfDone = true;
      throw new RpcError(Code.Unknown, "Error when reconciling config");
    }
    return this.#options.inner().unary("SetForwardingPipelineConfig", request, signal);
  }

  /** Another client takes over from the one that sent this Write; gives what makes it leave. */
  #preempt(request: Uint8Array): () => void {
    const stream = this.#options
      .inner()
      .openStream({ send: () => undefined, end: () => undefined });
    stream.receive(arbitrationAbove(decodeWriteEnvelope(request)));
    return () => stream.close();
  }

  async #slowDown(signal: AbortSignal): Promise<void> {
    const delayMs = this.#faults.options("slow")?.delayMs ?? 100;
    if (this.#faults.strikes("slow")) {
      await this.#options.clock.sleep(delayMs, signal);
    }
  }
}

function arbitrationAbove({ deviceId, role, electionId }: WriteEnvelope): Uint8Array {
  const above = (electionId ?? 0n) + 1n;
  return StreamMessageRequest.encode({
    arbitration: {
      deviceId: int64OfBigint(deviceId, "unsigned"),
      ...(role !== "" && { role: { name: role } }),
      electionId: {
        high: int64OfBigint(above >> 64n, "unsigned"),
        low: int64OfBigint(above & 0xffff_ffff_ffff_ffffn, "unsigned"),
      },
    },
  }).finish();
}

function unavailable(): RpcError {
  return new RpcError(Code.Unavailable, "fault: connection lost");
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    if (signal.aborted) {
      reject(signal.reason);
    }
  });
}
