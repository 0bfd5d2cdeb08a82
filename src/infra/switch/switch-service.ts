import { Entity, P4Data, PacketIn, PacketOut, ReadResponse } from "../../p4/messages.js";
import { type Pipeline, pipelineOf } from "../../p4/server/pipeline.js";
import type { IdleRow, RowState, TargetUpdate } from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { EntryCounts } from "./entry-counts.js";
import { type Job, PartsJob, WriteJob } from "./jobs.js";
import { encodeRowStates } from "./row-codec.js";
import type { SwitchCore, SwitchPorts } from "./switch-core.js";
import { packError } from "./thread-error.js";
import { type FromSwitch, type Question, Shared, type ToSwitch } from "./thread-messages.js";

/** What a {@link SwitchService} is made of. */
export interface SwitchServiceOptions {
  readonly core: SwitchCore;
  readonly ports: SwitchPorts;
  /** See `Shared`. */
  readonly shared: Int32Array;
  readonly post: (message: FromSwitch, transfer: readonly ArrayBuffer[]) => void;
}

/** Packet-ins that may wait for the main thread; more are dropped, so that a flood of them takes no memory. */
const maxPacketIns = 4_096;

const entitiesPerPart = 512;

/** Does in the switch's thread what the main one asks for: short things at once, long ones a little at a time. */
export class SwitchService {
  readonly #options: SwitchServiceOptions;
  readonly #jobs = new Map<number, Job>();
  readonly #traces = new Map<number, () => void>();
  readonly #entries = new EntryCounts();
  #packetIns: Uint8Array[] = [];
  /** What was verified last, as long as nothing else has been installed. */
  #verified: Pipeline | undefined;
  /** Packets for the controller that were dropped since it was too slow. */
  #lostPacketIns = 0;

  constructor(options: SwitchServiceOptions) {
    this.#options = options;
    const { core, post } = options;
    core.listen({
      packetIn: (packet) => this.#packetIn(packet),
      digest: (digestId, data) => {
        post({ is: "digest", digestId, message: P4Data.encode(data).finish().slice() }, []);
      },
      idle: (rows) => this.#idle(rows),
    });
  }

  /** Whether {@link work} would do something. */
  get isBusy(): boolean {
    for (const job of this.#jobs.values()) {
      if (job.isReady) {
        return true;
      }
    }
    return false;
  }

  /** Takes a message of the main thread. */
  take(message: ToSwitch): void {
    switch (message.is) {
      case "question":
        this.#attempt(message.id, () => this.#ask(message.id, message.question));
        break;
      case "used": {
        const job = this.#jobs.get(message.id);
        if (job instanceof PartsJob) {
          job.used(message.parts);
        }
        break;
      }
      case "enough":
        this.#jobs.delete(message.id);
        this.#traces.get(message.id)?.();
        this.#traces.delete(message.id);
        break;
      case "packetOut":
        this.#options.core.packetOut(PacketOut.decode(message.packet));
    }
  }

  /** Does a little of the first thing that can go on. */
  work(): void {
    for (const [id, job] of this.#jobs) {
      if (job.isReady) {
        this.#attempt(id, () => {
          if (job.step()) {
            this.#jobs.delete(id);
          }
        });
        return;
      }
    }
  }

  /** Sends what has gathered for the controller. */
  flush(): void {
    if (this.#packetIns.length > 0) {
      this.#options.post({ is: "packetIns", packets: this.#packetIns }, []);
      this.#packetIns = [];
    }
  }

  #attempt(id: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#jobs.delete(id);
      this.#options.post({ is: "failure", id, error: packError(error) }, []);
    }
  }

  #ask(id: number, question: Question): void {
    const { core, ports } = this.#options;
    switch (question.ask) {
      case "verify":
        this.#verify(pipelineOf(question.config));
        this.#answer(id, undefined);
        break;
      case "install":
        this.#install(question);
        this.#answer(id, undefined);
        break;
      case "write": {
        const write = (updates: readonly TargetUpdate[]): readonly UpdateStatus[] => {
          const statuses = core.writeNow(updates);
          this.#entries.note(updates, statuses);
          return statuses;
        };
        const done = (statuses: Uint8Array): void => this.#answer(id, statuses);
        this.#jobs.set(id, new WriteJob(question.updates, write, done));
        break;
      }
      case "rows":
        this.#stream(id, inParts(core.rowsNow(question.query)), encodeRowStates);
        break;
      case "entities":
        this.#stream(id, inParts(core.entitiesNow(Entity.decode(question.query))), encode);
        break;
      case "openPort":
        ports.open(question.port, question.device);
        this.#answer(id, undefined);
        break;
      case "closePort":
        ports.close(question.port);
        this.#answer(id, undefined);
        break;
      case "listPorts":
        this.#answer(id, ports.list());
        break;
      case "inject":
        this.#answer(id, core.inject(question.port, question.frame));
        break;
      case "trace":
        this.#trace(id, question.count);
        break;
      case "stats":
        this.#answer(id, {
          ports: ports.list(),
          tables: this.#entries.byTable(),
          events: { ...core.stats, lostPacketIns: this.#lostPacketIns },
        });
        break;
    }
  }

  #verify(pipeline: Pipeline): void {
    this.#verified = undefined;
    this.#options.core.verifyNow(pipeline);
    this.#verified = pipeline;
  }

  #install({ config, kept }: Extract<Question, { readonly ask: "install" }>): void {
    const { core } = this.#options;
    const pipeline = config === undefined ? this.#verified : pipelineOf(config);
    this.#verified = undefined;
    if (pipeline === undefined) {
      throw new Error("nothing has been verified");
    }
    core.installNow(pipeline, kept && { ids: new Set(kept) });
    this.#entries.reset(pipeline, core);
  }

  #answer(id: number, answer: unknown): void {
    // What came before the answer is told before it.
    this.flush();
    this.#options.post({ is: "answer", id, answer }, []);
  }

  #stream<T>(id: number, parts: Iterable<T>, pack: (part: T) => ArrayBuffer): void {
    const send = (part: T): void => {
      const packed = pack(part);
      this.#options.post({ is: "part", id, part: packed }, [packed]);
    };
    this.#jobs.set(id, new PartsJob(parts, send, () => this.#answer(id, undefined)));
  }

  #trace(id: number, count: number): void {
    let left = count;
    const stop = this.#options.core.trace(count, (trace) => {
      this.#options.post({ is: "part", id, part: trace }, []);
      left -= 1;
      if (left === 0) {
        this.#traces.delete(id);
        this.#answer(id, undefined);
      }
    });
    this.#traces.set(id, stop);
  }

  #packetIn(packet: PacketIn): void {
    const { shared } = this.#options;
    if (Atomics.load(shared, Shared.packetIns) >= maxPacketIns) {
      this.#lostPacketIns += 1;
      return;
    }
    Atomics.add(shared, Shared.packetIns, 1);
    this.#packetIns.push(PacketIn.encode(packet).finish().slice());
  }

  #idle(rows: readonly IdleRow[]): void {
    const byTable = new Map<number, RowState[]>();
    for (const { tableId, key, value } of rows) {
      const ofTable = byTable.get(tableId) ?? [];
      byTable.set(tableId, ofTable);
      ofTable.push({ key, value, isConst: false });
    }
    for (const [tableId, ofTable] of byTable) {
      const packed = encodeRowStates(ofTable);
      this.#options.post({ is: "idle", tableId, rows: packed }, [packed]);
    }
  }
}

/** The same in bunches of a size that takes little time. */
function* inParts<T>(bunches: Iterable<readonly T[]>): Generator<readonly T[]> {
  for (const bunch of bunches) {
    for (let start = 0; start < bunch.length; start += entitiesPerPart) {
      yield bunch.slice(start, start + entitiesPerPart);
    }
  }
}

function encode(entities: readonly Entity[]): ArrayBuffer {
  const bytes = ReadResponse.encode({ entities: [...entities] }).finish();
  return Uint8Array.from(bytes).buffer;
}
