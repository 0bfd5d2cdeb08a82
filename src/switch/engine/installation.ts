import { Code } from "../../p4/code.js";
import type { Entity, P4Data } from "../../p4/messages.js";
import { Refusal } from "../../p4/server/refusal.js";
import type { IdleRow, Kept, RowQuery, RowState, TargetUpdate } from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import type { CompiledProgram, Runtime } from "../compile/runtime.js";
import type { SwitchTable } from "../match/switch-table.js";
import { DigestMessages } from "../state/digest-messages.js";
import { notInProgram } from "../state/not-in-program.js";
import type { Replication } from "../state/replication.js";
import { SwitchState } from "../state/switch-state.js";
import type { Output } from "./output.js";
import { PacketTracer } from "./packet-tracer.js";
import type { Prepared } from "./prepared.js";
import { Traffic } from "./traffic.js";
import type { TrafficCounts } from "./traffic-counts.js";

/** What an {@link Installation} has of the switch that it is in. */
export interface InstallationOptions {
  readonly prepared: Prepared;
  readonly dropPort: number;
  readonly nowUs: () => number;
  readonly random: () => number;
  readonly log: Runtime["log"];
  readonly violated: Runtime["violated"];
  readonly digest: (digestId: number, message: P4Data) => void;
  readonly replication: Replication;
  readonly output: Output;
  readonly counts: TrafficCounts;
  /** What was in force, and what of it stays. */
  readonly before: { readonly installation: Installation; readonly kept: Kept } | undefined;
}

/** A program in force, with all that it holds. */
export class Installation {
  readonly prepared: Prepared;
  readonly runtime: Runtime;
  readonly traffic: Traffic;
  readonly #state: SwitchState;
  readonly #replication: Replication;
  readonly #compiled: CompiledProgram;
  /** Made when the first packet is traced: its code is large. */
  #traced: { readonly compiled: CompiledProgram; readonly tracer: PacketTracer } | undefined;

  constructor(options: InstallationOptions) {
    const { prepared, before, nowUs, digest, replication, counts, output } = options;
    const { pipeline, program, binding, layout, code } = prepared;
    this.prepared = prepared;
    this.#replication = replication;
    this.#state = new SwitchState({
      pipeline,
      program,
      binding,
      nowUs,
      before: before && { state: before.installation.#state, kept: before.kept },
    });
    const { tables, counters, meters, registers, valueSets } = this.#state;
    this.runtime = {
      // One word more: where standard fields go that the program does not have.
      phv: new Uint32Array(layout.words + 1),
      tables,
      counters,
      meters,
      registers,
      valueSets,
      nowUs: nowUs(),
      bytes: new Uint8Array(),
      payloadStart: 0,
      payloadEnd: 0,
      dropPort: options.dropPort,
      random: options.random,
      log: options.log,
      violated: options.violated,
    };
    this.#compiled = code.instantiate(this.runtime);
    const messages = new DigestMessages(program, layout, pipeline.p4info, binding);
    this.traffic = new Traffic({
      program,
      layout,
      runtime: this.runtime,
      compiled: this.#compiled,
      replication,
      output,
      counts,
      digest: (learnList) => {
        const sent = messages.of(learnList, this.runtime.phv);
        if (sent !== undefined) {
          digest(sent.digestId, sent.message);
        }
      },
    });
  }

  /** Does one update that has been checked against the P4Info. */
  write(update: TargetUpdate): UpdateStatus {
    if (update.is === "entity") {
      const { type, entity } = update;
      return entity.packetReplicationEngineEntry == null
        ? this.#state.write(type, entity)
        : this.#replication.write(type, entity.packetReplicationEngineEntry);
    }
    const table = this.#state.table(update.tableId);
    if (table === undefined) {
      return notInProgram;
    }
    return update.is === "row" ? table.write(update) : table.writeDirect(update);
  }

  /** @throws Refusal UNIMPLEMENTED if the program lacks the table */
  rows(query: RowQuery): Iterable<readonly RowState[]> {
    const table = this.#state.table(query.tableId);
    if (table === undefined) {
      throw new Refusal(Code.Unimplemented, notInProgram.message);
    }
    return table.rows(query);
  }

  /** What is given throws Refusal UNIMPLEMENTED if the query names something that the program lacks. */
  entities(query: Entity): Iterable<readonly Entity[]> {
    return inBunches(
      query.packetReplicationEngineEntry == null
        ? this.#state.select(query)
        : this.#replication.select(query.packetReplicationEngineEntry),
    );
  }

  /** Entries that are idle, each told once for each of its times. */
  takeIdle(nowUs: number): readonly IdleRow[] {
    const idle: IdleRow[] = [];
    for (const table of this.#state.timedTables) {
      idle.push(...table.takeIdle(nowUs));
    }
    return idle;
  }

  /** Packets are traced until {@link endTrace}. */
  startTrace(): PacketTracer {
    this.#traced ??= this.#makeTraced();
    const { compiled, tracer } = this.#traced;
    this.traffic.use(compiled, tracer);
    return tracer;
  }

  endTrace(): void {
    this.traffic.use(this.#compiled, undefined);
  }

  #makeTraced(): { readonly compiled: CompiledProgram; readonly tracer: PacketTracer } {
    const { program, layout, code } = this.prepared;
    const { runtime } = this;
    const tracer = new PacketTracer({
      program,
      layout,
      runtime,
      describe: (table, row) => this.#describe(table, row),
    });
    return { compiled: code.instantiate(runtime, tracer), tracer };
  }

  #describe(index: number, row: number): string | undefined {
    const { pipeline, program } = this.prepared;
    const table: SwitchTable | undefined = this.#state.tables[index];
    const info = pipeline.p4info.tables.byName(program.tables[index]?.name ?? "");
    const key = table?.keyOf(row);
    const codec = pipeline.codecs.get(info?.id ?? 0);
    return key === undefined ? undefined : codec?.describe(key);
  }
}

const entitiesPerBunch = 1_000;

function* inBunches(entities: Iterable<Entity>): Generator<readonly Entity[]> {
  let bunch: Entity[] = [];
  for (const entity of entities) {
    bunch.push(entity);
    if (bunch.length === entitiesPerBunch) {
      yield bunch;
      bunch = [];
    }
  }
  if (bunch.length > 0) {
    yield bunch;
  }
}
