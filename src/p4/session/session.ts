import { backoffMs } from "../../time/backoff.js";
import { codeOf } from "../code.js";
import {
  type DigestList,
  type Entity,
  type PacketIn,
  type PacketMetadata,
  StreamMessageRequest,
  type StreamMessageResponse,
} from "../messages.js";
import type { Batch, Switch, UpdateStatus } from "../switch.js";
import type { RpcError } from "../wire.js";
import { Arbitration, type Standing } from "./arbitration.js";
import type { Addressee, PipelineAction, PipelineConfig, PipelinePart } from "./requests.js";
import { SessionCalls } from "./session-calls.js";
import { type SessionOptions, type SettledOptions, settle } from "./session-options.js";
import type { SessionState } from "./session-state.js";
import { SessionStatus } from "./session-status.js";
import { settingAtFault } from "./stream-end.js";
import { StreamLink } from "./stream-link.js";
import { Subscribers } from "./subscribers.js";

/**
 * One driver's session with one device of a P4Runtime server: a StreamChannel on a connection of its own, arbitration, and
 * calls on a second connection (P4Runtime specification, sections 5 and 6). Nothing happens before {@link run}, which
 * connects, and connects again, for as long as it is let.
 *
 * A driver that starts becomes primary; when another one takes over it stays backup until there is no primary.
 */
export class Session implements Switch {
  readonly #options: SettledOptions;
  readonly #to: Addressee;
  readonly #arbitration = new Arbitration();
  readonly #status: SessionStatus;
  readonly #calls: SessionCalls;
  readonly #packets: Subscribers<PacketIn>;
  readonly #digests: Subscribers<DigestList>;
  #link: StreamLink | undefined;

  constructor(options: SessionOptions) {
    this.#options = settle(options);
    const { clock, deviceId, onEvent, queueLength, role } = this.#options;
    this.#to = { deviceId, role };
    const sinceMs = clock.now();
    this.#status = new SessionStatus(this.name, { is: "connecting", sinceMs, failures: 0 });
    this.#calls = new SessionCalls({
      name: this.name,
      to: this.#to,
      options: this.#options,
      status: this.#status,
      onDenied: () => this.#onDenied(),
    });
    this.#packets = new Subscribers(queueLength, () => onEvent({ is: "dropped", what: "packet" }));
    this.#digests = new Subscribers(queueLength, () => onEvent({ is: "dropped", what: "digest" }));
  }

  /** Whom this session is with, for messages to people: `127.0.0.1:9559, device 1`. */
  get name(): string {
    const { dialer, deviceId, role } = this.#options;
    return `${dialer.target}, device ${deviceId}${role === undefined ? "" : `, role ${role}`}`;
  }

  get state(): SessionState {
    return this.#status.state;
  }

  /**
   * A number that grows with each time that the session becomes primary, and with each write of unknown outcome: what was
   * read from the switch before is not to be believed any more.
   */
  get epoch(): number {
    return this.#status.epochs;
  }

  /** How many updates a Write should have: less after a Write whose answer did not arrive. */
  get batchLimit(): number {
    return this.#calls.batchLimit;
  }

  /** Tells of each new state and epoch; the function returned ends that. */
  onState(listener: (state: SessionState) => void): () => void {
    return this.#status.onState(listener);
  }

  /** Resolves as soon as the session is primary, with a signal that aborts when its {@link epoch} ends. */
  whenPrimary(signal: AbortSignal): Promise<AbortSignal> {
    return this.#status.whenPrimary(signal);
  }

  /** Keeps the session until `signal` aborts: then it closes both connections and returns. To be called once. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock, timeouts } = this.#options;
    try {
      for (let failures = 0; !signal.aborted; ) {
        const sinceMs = clock.monotonic();
        const link = this.#newLink();
        this.#link = link;
        const end = await link.run(signal);
        this.#link = undefined;
        this.#arbitration.onEnd(end.code, clock.now());
        this.#calls.renew();
        // One that lasted has no failures to its name.
        const hasLasted = link.hasAnswered && clock.monotonic() - sinceMs >= timeouts.maxBackoffMs;
        failures = hasLasted ? 1 : failures + 1;
        await this.#waitAfter(end, link.hasAnswered, failures, signal);
      }
    } finally {
      this.#calls.close();
      this.#become({ is: "closed", sinceMs: clock.now() });
    }
  }

  /**
   * Calls made from now on take a new connection, as when certificates have changed. Calls under way end on the old one, and
   * the stream, with the primacy that hangs on it, stays.
   */
  redial(): void {
    this.#calls.renew();
  }

  write(batch: Batch, signal: AbortSignal): Promise<readonly UpdateStatus[]> {
    return this.#calls.write(batch, signal);
  }

  read(query: Entity, signal: AbortSignal): AsyncIterable<Entity> {
    return this.#calls.read(query, signal);
  }

  /**
   * The pipeline that is set, or the parts of it that are asked for; undefined if none is.
   *
   * @throws {@link NotReadyError}
   */
  getPipeline(part: PipelinePart, signal: AbortSignal): Promise<PipelineConfig | undefined> {
    return this.#calls.getPipeline(part, signal);
  }

  /**
   * Sets a pipeline, or does another of the actions of SetForwardingPipelineConfig.
   *
   * @throws {@link RpcError} when the switch refuses it
   * @throws {@link NotReadyError} when we are not primary, or the connection failed: then it may have been set or not
   */
  setPipeline(
    action: PipelineAction,
    config: PipelineConfig | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    return this.#calls.setPipeline(action, config, signal);
  }

  /**
   * The version of P4Runtime that the switch speaks, `1.0.0` if it cannot say.
   *
   * @throws {@link NotReadyError}
   */
  apiVersion(signal: AbortSignal): Promise<string> {
    return this.#calls.apiVersion(signal);
  }

  /** Sends a packet through the switch; false if it was dropped because we are not primary. No answer tells of its fate. */
  packetOut(payload: Uint8Array, metadata: readonly PacketMetadata[]): boolean {
    if (this.state.is !== "primary" || this.#link === undefined) {
      return false;
    }
    const packet = { payload, metadata: [...metadata] };
    return this.#link.send(StreamMessageRequest.encode({ packet }).finish());
  }

  /** The packets that the switch sends from now on, until `signal` aborts: then it throws the signal's reason. */
  packets(signal: AbortSignal): AsyncIterable<PacketIn> {
    return this.#packets.subscribe(signal);
  }

  /** The digests that the switch sends from now on; each is to be acknowledged when it has been acted upon. */
  digests(signal: AbortSignal): AsyncIterable<DigestList> {
    return this.#digests.subscribe(signal);
  }

  /** Lets the switch send again what is in this list; false if we are not connected. */
  ackDigest({ digestId, listId }: DigestList): boolean {
    const digestAck = { digestId: digestId ?? 0, listId: listId ?? 0 };
    return this.#link?.send(StreamMessageRequest.encode({ digestAck }).finish()) ?? false;
  }

  #newLink(): StreamLink {
    const { clock, dialer, timeouts } = this.#options;
    return new StreamLink({
      dialer,
      to: this.#to,
      arbitration: this.#arbitration,
      clock,
      timeouts,
      onStanding: (standing) => this.#onStanding(standing),
      onMessage: (message) => this.#onMessage(message),
    });
  }

  #onStanding(standing: Standing): void {
    const { state } = this.#status;
    const sinceMs = this.#options.clock.now();
    switch (standing.is) {
      case "primary":
        if (state.is !== "primary" || state.electionId !== standing.electionId) {
          this.#become({ is: "primary", sinceMs, electionId: standing.electionId });
        }
        break;
      case "backup":
        if (state.is !== "backup" || state.primary !== standing.primary) {
          this.#become({ is: "backup", sinceMs, primary: standing.primary });
        }
        break;
      case "claiming":
        if (state.is === "primary") {
          this.#become({ is: "backup", sinceMs, primary: undefined });
        }
        break;
    }
  }

  /** Asks again who is primary: the stream may never tell us. */
  #onDenied(): void {
    if (this.state.is === "primary") {
      this.#become({ is: "backup", sinceMs: this.#options.clock.now(), primary: undefined });
      this.#link?.arbitrate();
    }
  }

  #onMessage(message: StreamMessageResponse): void {
    const { onEvent } = this.#options;
    if (message.packet) {
      this.#packets.push(message.packet);
    } else if (message.digest) {
      this.#digests.push(message.digest);
    } else if (message.idleTimeoutNotification) {
      const entries = message.idleTimeoutNotification.tableEntry ?? [];
      onEvent({ is: "idleTimeout", entries });
    } else if (message.error) {
      const { canonicalCode, message: text } = message.error;
      onEvent({ is: "streamError", code: codeOf(canonicalCode ?? 0), message: text ?? "" });
    }
  }

  async #waitAfter(
    end: RpcError,
    hasAnswered: boolean,
    failures: number,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) {
      return;
    }
    const { clock, random, timeouts } = this.#options;
    const { state } = this.#status;
    const reason = settingAtFault(end, hasAnswered, this.name);
    let waitMs = timeouts.failedMs;
    if (reason !== undefined) {
      this.#become({ is: "failed", sinceMs: clock.now(), reason, lastError: end });
    } else {
      const sinceMs = state.is === "connecting" ? state.sinceMs : clock.now();
      this.#become({ is: "connecting", sinceMs, failures, lastError: end });
      const { firstBackoffMs: firstMs, maxBackoffMs: maxMs } = timeouts;
      waitMs = backoffMs(failures, { firstMs, maxMs, random });
    }
    await clock.sleep(waitMs, signal).catch(() => {});
  }

  #become(state: SessionState): void {
    this.#status.become(state);
    this.#options.onEvent({ is: "state", state });
  }
}
