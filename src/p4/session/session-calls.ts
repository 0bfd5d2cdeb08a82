import { Code } from "../code.js";
import type { Entity } from "../messages.js";
import {
  type Batch,
  NotReadyError,
  OutcomeUnknownError,
  type Switch,
  type UpdateStatus,
} from "../switch.js";
import { RpcError, type Wire } from "../wire.js";
import { BatchLimit } from "./batch-limit.js";
import { CallChannel, type Lease } from "./call-channel.js";
import { explain, isOfConnection, isOfSession } from "./call-failure.js";
import { fetchApiVersion, fetchPipeline, readEntities } from "./calls.js";
import {
  type Addressee,
  encodeSetPipeline,
  encodeWriteHeader,
  type PipelineAction,
  type PipelineConfig,
  type PipelinePart,
} from "./requests.js";
import type { SettledOptions } from "./session-options.js";
import type { SessionStatus } from "./session-status.js";
import { writeFailureOf } from "./write-status.js";

/** What {@link SessionCalls} shares with the session that it belongs to. */
export interface SessionCallsOptions {
  /** The session's name, for messages to people. */
  readonly name: string;
  readonly to: Addressee;
  readonly options: SettledOptions;
  readonly status: SessionStatus;
  /** The switch denies that we are primary, and the stream has not told us. */
  readonly onDenied: () => void;
}

/** A call under way. */
interface Call extends Lease {
  /** The session's epoch when it began. */
  readonly epoch: number;
}

/** The calls of a session: on a connection of their own, each with a deadline, their failures sorted by what they mean. */
export class SessionCalls implements Switch {
  readonly #session: SessionCallsOptions;
  readonly #channel: CallChannel;
  readonly #limit: BatchLimit;

  constructor(session: SessionCallsOptions) {
    this.#session = session;
    this.#channel = new CallChannel(session.options.dialer);
    this.#limit = new BatchLimit(session.options.maxUpdatesPerWrite);
  }

  get batchLimit(): number {
    return this.#limit.value;
  }

  /** Later calls take a new connection; the present ones end on the old one. */
  renew(): void {
    this.#channel.renew();
  }

  close(): void {
    this.#channel.close();
  }

  async write(batch: Batch, signal: AbortSignal): Promise<readonly UpdateStatus[]> {
    signal.throwIfAborted();
    const { options, status, to } = this.#session;
    const header = encodeWriteHeader(to, status.electionId);
    const call = this.#begin();
    try {
      const request = Buffer.concat([header, batch.bytes]);
      await call.wire.unary("Write", request, { timeoutMs: options.timeouts.writeMs, signal });
      this.#limit.onAnswer();
      return new Array<UpdateStatus>(batch.count).fill(ok);
    } catch (error) {
      if (!(error instanceof RpcError)) {
        throw error;
      }
      const failure = writeFailureOf(error, batch.count);
      switch (failure.is) {
        case "perUpdate":
          this.#limit.onAnswer();
          return failure.statuses;
        case "refused":
          throw this.#notReady(`cannot write to ${batch.tables.join(", ")}`, error, call);
        case "unknown":
          if (!signal.aborted) {
            this.#giveUp(call, error, isPerhapsTooLarge(error.code));
          }
          if (call.epoch === status.epochs) {
            status.beginAnew(failure.why);
          }
          throw new OutcomeUnknownError(batch.tables, {
            cause: new Error(failure.why, { cause: error }),
          });
      }
    } finally {
      call.release();
    }
  }

  async *read(query: Entity, signal: AbortSignal): AsyncGenerator<Entity, void> {
    signal.throwIfAborted();
    const call = this.#begin();
    try {
      const { readMs: timeoutMs } = this.#session.options.timeouts;
      yield* readEntities(call.wire, this.#session.to, query, { timeoutMs, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw this.#notReady(`cannot read ${nameOf(query)}`, error, call);
    } finally {
      call.release();
    }
  }

  getPipeline(part: PipelinePart, signal: AbortSignal): Promise<PipelineConfig | undefined> {
    const { options, to } = this.#session;
    const timeoutMs = options.timeouts.pipelineMs;
    return this.#call("cannot ask for the pipeline", signal, (wire) =>
      fetchPipeline(wire, to, { timeoutMs, signal }, part),
    );
  }

  async setPipeline(
    action: PipelineAction,
    config: PipelineConfig | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { options, status, to } = this.#session;
    const request = encodeSetPipeline(to, status.electionId, action, config);
    const timeoutMs = options.timeouts.pipelineMs;
    const refusal = await this.#call("cannot set the pipeline", signal, async (wire) => {
      try {
        await wire.unary("SetForwardingPipelineConfig", request, { timeoutMs, signal });
        return undefined;
      } catch (error) {
        if (error instanceof RpcError && !isOfSession(error.code)) {
          return error;
        }
        throw error;
      }
    });
    if (refusal !== undefined) {
      throw refusal;
    }
  }

  apiVersion(signal: AbortSignal): Promise<string> {
    const timeoutMs = this.#session.options.timeouts.connectMs;
    return this.#call("cannot ask for the version", signal, (wire) =>
      fetchApiVersion(wire, { timeoutMs, signal }),
    );
  }

  async #call<T>(what: string, signal: AbortSignal, work: (wire: Wire) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const call = this.#begin();
    try {
      return await work(call.wire);
    } catch (error) {
      signal.throwIfAborted();
      throw this.#notReady(what, error, call);
    } finally {
      call.release();
    }
  }

  #begin(): Call {
    const { name, status } = this.#session;
    if (status.state.is === "closed") {
      throw new NotReadyError(`${name}: this session has been closed`);
    }
    try {
      return { ...this.#channel.acquire(), epoch: status.epochs };
    } catch (cause) {
      const text = cause instanceof Error ? cause.message : String(cause);
      throw new NotReadyError(`${name}: cannot connect: ${text}`, { cause });
    }
  }

  /** The error to throw for a failed call; does what the failure asks for. Other errors than those of calls stay. */
  #notReady(what: string, error: unknown, call: Call): unknown {
    if (!(error instanceof RpcError)) {
      return error;
    }
    if (isOfConnection(error.code)) {
      this.#giveUp(call, error, false);
    } else if (error.code === Code.PermissionDenied && call.epoch === this.#session.status.epochs) {
      this.#session.onDenied();
    }
    const meaning = meanings.get(error.code) ?? "";
    const text = `${this.#session.name}: ${what}${meaning}: ${explain(error)}`;
    return new NotReadyError(text, { cause: error });
  }

  /** Closes a connection that may be poisoned; several calls on it count as one. */
  #giveUp(call: Call, cause: RpcError, isTooLarge: boolean): void {
    if (call.discard()) {
      if (isTooLarge) {
        this.#limit.onNoAnswer();
      }
      const { onEvent } = this.#session.options;
      onEvent({ is: "callsLost", cause, batchLimit: this.batchLimit });
    }
  }
}

const ok: UpdateStatus = { code: Code.Ok, message: "" };

/** What some codes mean for a whole call, whatever it was. */
const meanings: ReadonlyMap<Code, string> = new Map([
  [Code.PermissionDenied, " because this driver is not primary"],
  [Code.FailedPrecondition, " because no pipeline is set"],
  [Code.NotFound, " because the switch does not know this device or role"],
  [Code.Unauthenticated, " because the switch does not accept our certificate"],
]);

/** Whether a smaller batch might have been answered; not so where a connection or its other end is gone. */
function isPerhapsTooLarge(code: Code): boolean {
  return code !== Code.Unavailable && code !== Code.Cancelled;
}

function nameOf(query: Entity): string {
  const kind = Object.keys(query)[0] ?? "anything";
  const id = query.tableEntry?.tableId;
  return id ? `table ${id}` : kind;
}
