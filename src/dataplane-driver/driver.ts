import type { FelixConnection } from "../calico-api/felix/connection.js";
import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";
import { P4InfoMessage } from "../p4/messages.js";
import type { P4Info } from "../p4/p4info/p4info.js";
import { p4InfoFromMessage } from "../p4/p4info/p4info-load.js";
import { ensurePipeline, type Pipeline } from "../p4/session/pipeline.js";
import { Session } from "../p4/session/session.js";
import type { SessionEvent, SessionOptions } from "../p4/session/session-options.js";
import { type Clock, systemClock } from "../time/clock.js";
import { type DriverStatus, statusOf } from "./driver-status.js";
import { FinishingSwitch } from "./finishing-switch.js";
import { type FlowQuery, remembersFlow } from "./known-flows.js";
import type { Life } from "./life.js";
import { type Logger, noLog } from "./logger.js";
import type { MessageCounts } from "./message-counts.js";
import type { PortMap } from "./port-map.js";
import { readHits } from "./rule-hits.js";
import { type LifeEnd, type RunLifeOptions, runLife } from "./run-life.js";
import { SessionLog } from "./session-log.js";
import { type DriverSettings, defaultSettings } from "./settings.js";
import { bindK8sDp, type Tables } from "./tables.js";

/** How a {@link Driver} works. */
export interface DriverOptions {
  /** The switch: how it is reached, and what else its session is told. */
  readonly session: Omit<SessionOptions, "clock" | "random" | "onEvent">;
  /** The pipeline that it is to run: `k8s_dp`. */
  readonly pipeline: Pipeline;
  /** See `EnsurePipelineOptions`; false for BMv2. Default: true. */
  readonly mayReconcile?: boolean;
  /** What of {@link defaultSettings} is otherwise on this node. */
  readonly settings?: Partial<DriverSettings>;
  /** Who knows the ports of pods. Default: nobody, and each gets a free one. */
  readonly portMap?: PortMap;
  /**
   * Whether the files are kept that the CNI plugin waits for, and where. Default: none are; without a directory they are
   * where Felix's `EndpointStatusPathPrefix` says.
   */
  readonly statusFiles?: { readonly directory?: string };
  /** So often the switch is read back though nothing happened, in milliseconds. Default: never. */
  readonly driftCheckMs?: number;
  /** How the reconciler writes. Default: its defaults. */
  readonly reconciler?: RunLifeOptions["reconciler"];
  readonly clock?: Clock;
  /** For the jitter of waits. Default: `Math.random`. */
  readonly random?: () => number;
  /** Default: nobody is told. */
  readonly log?: Logger;
}

/** The life under way. */
interface CurrentLife {
  readonly stop: AbortController;
  done: Promise<LifeEnd>;
  life?: Life;
  messages?: MessageCounts;
}

/**
 * Keeps a switch as Felix wants it. {@link run} keeps the session with the switch, across all Felixes that come and go;
 * {@link attach} does what one of them asks. When one goes, its entries stay as they are: the next finds them.
 */
export class Driver {
  readonly #options: DriverOptions;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #session: Session;
  readonly #switch: FinishingSwitch;
  readonly #info: P4Info;
  readonly #tables: Tables;
  readonly #settings: DriverSettings;
  readonly #startedAt: number;
  readonly #over = new AbortController();
  #current: CurrentLife | undefined;
  #pipeline: DriverStatus["switch"]["pipeline"] = "unknown";
  #lastError: string | undefined;

  /** Throws `P4InfoError` or `P4InfoMismatchError` if the pipeline is not `k8s_dp`. */
  constructor(options: DriverOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#log = options.log ?? noLog;
    this.#startedAt = this.#clock.monotonic();
    this.#settings = { ...defaultSettings, ...options.settings };
    this.#info = p4InfoFromMessage(P4InfoMessage.decode(options.pipeline.p4info));
    this.#tables = bindK8sDp(this.#info);
    const sessionLog = new SessionLog(this.#log);
    this.#session = new Session({
      ...options.session,
      clock: this.#clock,
      ...(options.random === undefined ? {} : { random: options.random }),
      onEvent: (event) => {
        this.#note(event);
        sessionLog.onEvent(event);
      },
    });
    this.#switch = new FinishingSwitch(this.#session, this.#over.signal);
  }

  /** Keeps the session until `signal` aborts; then every life ends, and it returns. To be called once. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      await this.#session.run(signal);
    } finally {
      this.#over.abort();
      await this.#current?.done.catch(() => {});
    }
  }

  /** Calls made from now on take a new connection to the switch, as when certificates have changed. */
  redial(): void {
    this.#session.redial();
  }

  /**
   * Does what this Felix asks until it is gone, another one is attached, or the driver stops; ends the connection and says
   * why. The one that was attached before ends first. Rejects for faults of this program.
   */
  async attach(connection: FelixConnection): Promise<LifeEnd> {
    const before = this.#current;
    before?.stop.abort();
    const stop = new AbortController();
    const current: CurrentLife = { stop, done: Promise.resolve({ reason: "stopped" }) };
    this.#current = current;
    current.done = this.#live(connection, current, before?.done);
    try {
      return await current.done;
    } finally {
      if (this.#current === current) {
        this.#current = undefined;
      }
    }
  }

  /** The port map says something else of this endpoint than before. */
  onPortChange(id: WorkloadEndpointId): void {
    this.#current?.life?.onPortChange(id);
  }

  /** How it stands. Loops over what is wanted: for who asks, not for the hot path. */
  status(): DriverStatus {
    return statusOf({
      switchName: this.#session.name,
      session: this.#session.state,
      pipeline: this.#pipeline,
      life: this.#current?.life,
      messages: this.#current?.messages,
      lastError: this.#lastError,
    });
  }

  /** What is known from the Felix that is connected; undefined: none is. */
  get life(): Life | undefined {
    return this.#current?.life;
  }

  /** The tables of the pipeline. */
  get tables(): Tables {
    return this.#tables;
  }

  /** How it is set up. */
  get settings(): DriverSettings {
    return this.#settings;
  }

  /** How often each rule decided, by the rule's id: read from the counters of the policy tables. */
  readHits(signal: AbortSignal): Promise<ReadonlyMap<number, bigint>> {
    return readHits(this.#tables, this.#switch, signal);
  }

  /** Whether the switch remembers such a flow, which then may pass whatever policy says now. */
  remembersFlow(query: FlowQuery, signal: AbortSignal): Promise<boolean> {
    return remembersFlow(this.#info, this.#switch, query, signal);
  }

  async #live(
    connection: FelixConnection,
    current: CurrentLife,
    before: Promise<LifeEnd> | undefined,
  ): Promise<LifeEnd> {
    // Two of them must never write at the same time.
    await before?.catch(() => {});
    const { portMap, statusFiles, driftCheckMs, reconciler, random } = this.#options;
    this.#log.info({}, "Felix is connected");
    const end = await runLife(
      connection,
      {
        session: this.#switch,
        prepare: (signal) => this.#prepare(signal),
        tables: this.#tables,
        settings: this.#settings,
        portMap,
        clock: this.#clock,
        random,
        log: this.#log,
        startedAt: this.#startedAt,
        statusFiles,
        driftCheckMs,
        reconciler,
        onLife: (life, messages) => {
          current.life = life;
          current.messages = messages;
        },
        onTrouble: (what) => {
          this.#lastError = what;
        },
      },
      AbortSignal.any([this.#over.signal, current.stop.signal]),
    );
    const isReplaced = current.stop.signal.aborted && end.reason === "stopped";
    return this.#told(isReplaced ? { reason: "replaced" } : end);
  }

  #told(end: LifeEnd): LifeEnd {
    if (end.reason === "failed") {
      this.#lastError = end.error.message;
      this.#log.error(
        { err: end.error },
        "the connection to Felix failed: it is ended, the switch stays as it is",
      );
    } else {
      this.#log.info(
        { reason: end.reason },
        "the connection to Felix is over: the switch stays as it is",
      );
    }
    return end;
  }

  async #prepare(signal: AbortSignal): Promise<void> {
    const { pipeline, mayReconcile } = this.#options;
    const how = mayReconcile === undefined ? {} : { mayReconcile };
    this.#pipeline = await ensurePipeline(this.#session, pipeline, how, signal);
    if (this.#pipeline !== "kept") {
      this.#log.info({ how: this.#pipeline }, "the switch was given the pipeline");
    }
  }

  #note(event: SessionEvent): void {
    if (event.is === "state" && "lastError" in event.state && event.state.lastError) {
      this.#lastError = event.state.lastError.message;
    }
  }
}
