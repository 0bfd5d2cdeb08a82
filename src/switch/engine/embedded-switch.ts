import type { Entity, P4Data, PacketIn, PacketOut } from "../../p4/messages.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type {
  Kept,
  RowQuery,
  RowState,
  Target,
  TargetEvents,
  TargetUpdate,
} from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { type Clock, systemClock } from "../../time/clock.js";
import { ControllerHeader } from "../state/controller-header.js";
import { Replication } from "../state/replication.js";
import { Installation } from "./installation.js";
import type { PacketTrace } from "./packet-trace.js";
import { PortGate, type SentFrame } from "./port-gate.js";
import { orRefused, type Prepared, prepare } from "./prepared.js";
import type { SwitchOptions } from "./switch-options.js";
import { TraceRequests } from "./trace-requests.js";
import { Count, type PortStats, type SwitchStats, TrafficCounts } from "./traffic-counts.js";

/** Bytes before an injected frame, for headers that the program adds. */
const headroom = 256;

/**
 * A P4 switch in this process: runs the v1model program of a pipeline (BMv2 JSON as its device config) on frames that are
 * given to it, and is the target of a P4Runtime server. Everything happens at once, in the caller's turn; before a program is
 * in force frames are dropped.
 */
export class EmbeddedSwitch implements Target {
  readonly #clock: Clock;
  readonly #startMs: number;
  readonly #cpuPort: number;
  readonly #dropPort: number;
  readonly #random: () => number;
  readonly #log: (text: string) => void;
  readonly #counts = new TrafficCounts();
  readonly #gate: PortGate;
  readonly #replication = new Replication();
  readonly #traces = new TraceRequests();
  #events: TargetEvents | undefined;
  #installation: Installation | undefined;
  /** What was verified last, since it is most often installed next. */
  #prepared: Prepared | undefined;
  #packetOut = new ControllerHeader([]);
  /** When the packet, or whatever else is at hand, came: microseconds since the switch began. */
  #nowUs = 0;
  #hasFaulted = false;

  constructor(options: SwitchOptions = {}) {
    this.#clock = options.clock ?? systemClock;
    this.#startMs = this.#clock.monotonic();
    this.#cpuPort = options.cpuPort ?? 510;
    this.#dropPort = options.dropPort ?? 511;
    this.#random = options.random ?? (() => Math.floor(Math.random() * 0x1_0000_0000));
    this.#log = options.log ?? (() => undefined);
    this.#gate = new PortGate({
      output: options.output,
      cpuPort: this.#cpuPort,
      counts: this.#counts,
      packetIn: (packet: PacketIn) => this.#events?.packetIn(packet),
    });
  }

  /** The pipeline in force. */
  get pipeline(): Pipeline | undefined {
    return this.#installation?.prepared.pipeline;
  }

  /** What became of packets since the switch began. */
  get stats(): SwitchStats {
    return this.#counts.stats();
  }

  /** What went through each port that had any traffic. */
  get portStats(): readonly PortStats[] {
    return this.#counts.ports();
  }

  listen(events: TargetEvents): void {
    this.#events = events;
  }

  async verify(pipeline: Pipeline): Promise<void> {
    this.verifyNow(pipeline);
  }

  async install(pipeline: Pipeline, kept?: Kept): Promise<void> {
    this.installNow(pipeline, kept);
  }

  async write(updates: readonly TargetUpdate[]): Promise<readonly UpdateStatus[]> {
    return this.writeNow(updates);
  }

  async *rows(query: RowQuery): AsyncGenerator<readonly RowState[]> {
    yield* this.rowsNow(query);
  }

  async *entities(query: Entity): AsyncGenerator<readonly Entity[]> {
    yield* this.entitiesNow(query);
  }

  /** See {@link Target.verify}. */
  verifyNow(pipeline: Pipeline): void {
    this.#prepared = prepare(pipeline);
  }

  /** See {@link Target.install}. */
  installNow(pipeline: Pipeline, kept?: Kept): void {
    const verified = this.#prepared;
    const prepared = verified?.pipeline === pipeline ? verified : prepare(pipeline);
    this.#prepared = undefined;
    const before = this.#installation;
    const installation = orRefused(
      () =>
        new Installation({
          prepared,
          dropPort: this.#dropPort,
          nowUs: () => this.#nowUs,
          random: this.#random,
          log: (text, values) => this.#log(formatLog(text, values)),
          violated: (kind, action) => this.#violated(kind, action),
          digest: (digestId, message) => this.#digest(digestId, message),
          replication: this.#replication,
          output: this.#gate,
          counts: this.#counts,
          before: before && kept && { installation: before, kept },
        }),
    );
    if (kept === undefined) {
      this.#replication.clear();
    }
    this.#installation = installation;
    this.#gate.controllerHeader = new ControllerHeader(pipeline.p4info.packetIn);
    this.#packetOut = new ControllerHeader(pipeline.p4info.packetOut);
  }

  /** See {@link Target.write}; each update takes effect before the next packet. */
  writeNow(updates: readonly TargetUpdate[]): readonly UpdateStatus[] {
    const installation = this.#needInstallation();
    this.#lookAtClock(installation);
    return updates.map((update) => installation.write(update));
  }

  /** See {@link Target.rows}. */
  rowsNow(query: RowQuery): Iterable<readonly RowState[]> {
    const installation = this.#needInstallation();
    this.#lookAtClock(installation);
    return installation.rows(query);
  }

  /** See {@link Target.entities}. */
  entitiesNow(query: Entity): Iterable<readonly Entity[]> {
    return this.#needInstallation().entities(query);
  }

  packetOut({ payload, metadata }: PacketOut): void {
    this.#counts.add(Count.PacketOuts);
    const frame = this.#packetOut.join(metadata ?? [], payload ?? new Uint8Array());
    this.#receiveCopy(this.#cpuPort, frame);
  }

  /**
   * A frame comes in by a port: `bytes` from `start` to `end`. Those from `floor` on up to `end` may be overwritten, and
   * may be what leaves.
   */
  receive(port: number, bytes: Uint8Array, start: number, end: number, floor: number): void {
    this.#counts.arrived(port, end - start);
    const installation = this.#installation;
    if (installation === undefined) {
      this.#counts.add(Count.WithoutProgram);
      return;
    }
    this.#lookAtClock(installation);
    if (this.#traces.isWanted) {
      this.#receiveTraced(installation, port, bytes, start, end, floor);
      return;
    }
    try {
      installation.traffic.receive(port, bytes, start, end, floor);
    } catch (error) {
      this.#fault(installation, error);
    }
  }

  /** A frame comes in by a port; copies of all that leaves by ports, in order. What goes to the controller does not count. */
  inject(port: number, frame: Uint8Array): SentFrame[] {
    const outer = this.#gate.seen;
    const seen: SentFrame[] = [];
    this.#gate.seen = seen;
    try {
      this.#receiveCopy(port, frame);
    } finally {
      this.#gate.seen = outer;
    }
    return seen;
  }

  /**
   * Traces the next `count` packets that come in; `done` is told of each. Others are a little slower meanwhile only in that
   * the tracing code is compiled once.
   *
   * @returns ends it early
   */
  trace(count: number, done: (trace: PacketTrace) => void): () => void {
    return this.#traces.add(count, done);
  }

  /** Looks for entries that no packet has hit for their idle timeout. To be called every now and then: more often than the shortest. */
  tick(): void {
    const installation = this.#installation;
    if (installation === undefined) {
      return;
    }
    this.#lookAtClock(installation);
    const rows = installation.takeIdle(this.#nowUs);
    if (rows.length > 0) {
      this.#events?.idle(rows);
    }
  }

  #receiveCopy(port: number, frame: Uint8Array): void {
    const bytes = new Uint8Array(headroom + frame.length);
    bytes.set(frame, headroom);
    this.receive(port, bytes, headroom, bytes.length, 0);
  }

  #receiveTraced(
    installation: Installation,
    port: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    floor: number,
  ): void {
    const tracer = installation.startTrace();
    tracer.begin(port, bytes, start, end, installation.runtime.nowUs);
    try {
      installation.traffic.receive(port, bytes, start, end, floor);
    } catch (error) {
      tracer.fault(error instanceof Error ? error.message : String(error));
      this.#fault(installation, error);
    } finally {
      installation.endTrace();
    }
    this.#traces.tell(tracer.end());
  }

  /** Once for each packet: all that happens to it happens at one time. */
  #lookAtClock(installation: Installation): void {
    this.#nowUs = Math.floor((this.#clock.monotonic() - this.#startMs) * 1_000);
    installation.runtime.nowUs = this.#nowUs;
  }

  #needInstallation(): Installation {
    if (this.#installation === undefined) {
      throw new Error("no program is in force");
    }
    return this.#installation;
  }

  #fault(installation: Installation, error: unknown): void {
    installation.traffic.reset();
    this.#counts.add(Count.Faults);
    if (!this.#hasFaulted) {
      this.#hasFaulted = true;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#log(`the switch failed on a packet, and dropped it; it says so once only: ${text}`);
    }
  }

  #violated(kind: "assert" | "assume", action: string): void {
    this.#counts.add(Count.Violations);
    this.#log(`${kind} does not hold in action ${action}`);
  }

  #digest(digestId: number, message: P4Data): void {
    this.#events?.digest(digestId, message);
  }
}

/** Puts the values in the places of `{}`; braces behind a backslash are only braces. */
function formatLog(text: string, values: readonly bigint[]): string {
  let next = 0;
  return text.replace(/\\([{}])|\{\}/g, (place, brace: string | undefined) => {
    if (brace !== undefined) {
      return brace;
    }
    const value = values[next];
    next += 1;
    return value === undefined ? place : String(value);
  });
}
