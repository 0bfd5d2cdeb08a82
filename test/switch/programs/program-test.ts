import assert from "node:assert/strict";
import { toBytestring } from "../../../src/p4/entry/bytes.js";
import type { Entity, P4Data } from "../../../src/p4/messages.js";
import { checkEntityUpdate } from "../../../src/p4/server/check-update.js";
import { type Pipeline, pipelineOf } from "../../../src/p4/server/pipeline.js";
import { EmbeddedSwitch } from "../../../src/switch/engine/embedded-switch.js";
import {
  actionMessage,
  byName,
  type ReadableAction,
  type ReadableArguments,
  rowUpdate,
} from "../../../src/testing/packets/entry-by-name.js";
import type { ReadableMatch } from "../../../src/testing/packets/readable-value.js";
import { SwitchCells } from "../../../src/testing/packets/switch-cells.js";
import { ManualClock } from "../../../src/time/manual-clock.js";
import { bitsOf, bytesOf } from "../interpreter/bits.js";
import type { Rates } from "../interpreter/externs.js";
import { Interpreter, type Replica } from "../interpreter/interpreter.js";
import type { Json } from "../interpreter/json.js";
import type { Call, Does, Entry, Match } from "../interpreter/tables.js";
import { buildP4Info, parametersOf } from "./build-p4info.js";
import { buildProgram } from "./build-program.js";
import type { ProgramSpec, TableSpec } from "./program-spec.js";

/** A program on the embedded switch and in the interpreter at once: whatever is done is done to both, and both must agree. */
export class ProgramTest {
  readonly spec: ProgramSpec;
  readonly json: Json;
  readonly pipeline: Pipeline;
  readonly switch: EmbeddedSwitch;
  readonly cells: SwitchCells;
  readonly interpreter: Interpreter;
  readonly clock = new ManualClock();
  readonly logs: string[] = [];
  readonly digests: string[] = [];
  /** Frames that went to the controller, as they would leave by a port. */
  readonly packetIns: string[] = [];

  constructor(spec: ProgramSpec, makeRandom: () => () => number = () => () => 0) {
    const start = this.clock.monotonic();
    this.spec = spec;
    this.json = buildProgram(spec);
    const deviceConfig = Buffer.from(JSON.stringify(this.json));
    const p4info = buildP4Info(spec, this.json);
    this.pipeline = pipelineOf({ p4info, deviceConfig, cookie: undefined });
    this.switch = new EmbeddedSwitch({
      clock: this.clock,
      random: makeRandom(),
      log: (line) => this.logs.push(line),
    });
    this.switch.listen({
      packetIn: ({ metadata, payload }) => {
        const widths = Object.values(spec.packetIn ?? {});
        const bits = widths.map((width, i) => bitsOf(numberOf(metadata?.[i]?.value), width));
        this.packetIns.push(`510 ${hexOf(bytesOf(bits.join("")))}${hexOf(payload)}`);
      },
      digest: (id, message) => {
        const name = this.pipeline.p4info.digests.byId(id)?.name ?? "";
        this.digests.push(`${name} ${valuesOf(message).join(" ")}`);
      },
      idle: () => {},
    });
    this.switch.installNow(this.pipeline);
    this.cells = new SwitchCells(this.switch, this.pipeline);
    this.interpreter = new Interpreter(this.json, {
      now: () => Math.floor((this.clock.monotonic() - start) * 1_000),
      random: makeRandom(),
    });
  }

  insert(table: string, key: readonly Match[], does: Does, more: Partial<Entry> = {}): void {
    const { priority = 0, rates } = more;
    this.#write("insert", table, this.#keyOf(table, key), does, priority, rates);
    this.interpreter.insert(table, { ...more, key, does });
  }

  setDefault(table: string, does: Does): void {
    this.#write("modify", table, "default", does, 0, undefined);
    this.interpreter.setDefault(table, does);
  }

  setMember(profile: string, id: number, call: Call): void {
    const actionProfileMember = {
      actionProfileId: byName(this.pipeline.p4info.actionProfiles, profile, "profile").id,
      memberId: id,
      action: actionMessage(this.pipeline.p4info.actions, call.action, this.#args(call)),
    };
    this.#entity("insert", { actionProfileMember });
    this.interpreter.setMember(profile, id, call);
  }

  /** Members with their weights. */
  setGroup(profile: string, id: number, members: readonly (readonly [number, number])[]): void {
    const actionProfileGroup = {
      actionProfileId: byName(this.pipeline.p4info.actionProfiles, profile, "profile").id,
      groupId: id,
      members: members.map(([memberId, weight]) => ({ memberId, weight })),
    };
    this.#entity("insert", { actionProfileGroup });
    const all = members.flatMap(([member, weight]) => new Array<number>(weight).fill(member));
    this.interpreter.setGroup(profile, id, all);
  }

  /** Members as values of the set's elements. */
  setValueSet(name: string, members: readonly (readonly (number | bigint)[])[]): void {
    const widths = this.spec.valueSets?.[name] ?? [];
    const valueSetEntry = {
      valueSetId: byName(this.pipeline.p4info.valueSets, name, "value set").id,
      members: members.map((values) => ({
        match: values.map((value, i) => ({
          fieldId: i + 1,
          exact: { value: toBytestring(BigInt(value), widths[i] ?? 0) },
        })),
      })),
    };
    this.#entity("modify", { valueSetEntry });
    const bits = members.map((values) =>
      values
        .map((value, i) =>
          BigInt(value)
            .toString(2)
            .padStart(widths[i] ?? 0, "0"),
        )
        .join(""),
    );
    this.interpreter.setValueSet(name, bits);
  }

  setSession(sessionId: number, replicas: readonly Replica[]): void {
    const cloneSessionEntry = { sessionId, replicas: replicasOf(replicas) };
    this.#entity("insert", { packetReplicationEngineEntry: { cloneSessionEntry } });
    this.interpreter.setSession(sessionId, replicas);
  }

  setMulticastGroup(multicastGroupId: number, replicas: readonly Replica[]): void {
    const multicastGroupEntry = { multicastGroupId, replicas: replicasOf(replicas) };
    this.#entity("insert", { packetReplicationEngineEntry: { multicastGroupEntry } });
    this.interpreter.setMulticastGroup(multicastGroupId, replicas);
  }

  setRates(meter: string, index: number, rates: Rates): void {
    const { cir, cburst, pir, pburst } = rates;
    this.cells.setMeter(meter, index, {
      cir: Number(cir),
      cburst: Number(cburst),
      pir: Number(pir),
      pburst: Number(pburst),
    });
    this.interpreter.setRates(meter, index, rates);
  }

  setRegister(name: string, index: number, value: bigint): void {
    this.cells.setRegister(name, index, value);
    this.interpreter.setRegister(name, index, value);
  }

  /** A frame comes in: those that leave, as `port bytes`, port by port. What the two do must be the same. */
  inject(port: number, frame: string): string[] {
    const bytes = Buffer.from(frame.replaceAll(" ", ""), "hex");
    const known = this.packetIns.length;
    const faults = this.switch.stats.faults;
    const sent = this.switch.inject(port, bytes).map((one) => `${one.port} ${hexOf(one.bytes)}`);
    assert.equal(this.switch.stats.faults, faults, this.logs.join("\n"));
    const controller = this.packetIns.slice(known);
    const wanted = this.interpreter
      .inject(port, bytes)
      .map((one) => `${one.port} ${hexOf(one.bytes)}`);
    assert.deepEqual(byPort([...sent, ...controller]), byPort(wanted));
    this.#compareLogs();
    return byPort(sent);
  }

  /** Counters and registers of both must be the same. */
  compareCells(): void {
    for (const [name, [size]] of Object.entries(this.spec.registers ?? {})) {
      const cells = Array.from({ length: size }, (_, i) => this.cells.register(name, i));
      assert.deepEqual(cells, this.interpreter.register(name), name);
    }
    for (const [name, size] of Object.entries(this.spec.counters ?? {})) {
      for (let i = 0; i < size; i += 1) {
        const { packets, bytes } = this.cells.counter(name, i);
        assert.deepEqual(
          { packets: BigInt(packets), bytes: BigInt(bytes) },
          this.interpreter.counter(name, i),
          name,
        );
      }
    }
    for (const { table } of this.#tables().filter(({ withCounters }) => withCounters)) {
      const tableId = byName(this.pipeline.p4info.tables, table, "table").id;
      const rows = [...this.switch.rowsNow({ tableId, withCounters: true, withLastHit: false })];
      const counts = rows.flat().map(({ counterData }) => ({
        packets: BigInt(Number(counterData?.packetCount ?? 0)),
        bytes: BigInt(Number(counterData?.byteCount ?? 0)),
      }));
      assert.deepEqual(counts, this.interpreter.directCounts(table), table);
    }
  }

  #compareLogs(): void {
    const violations = this.logs.filter((line) => line.includes("does not hold"));
    const logs = this.logs.filter((line) => !line.includes("does not hold"));
    assert.deepEqual(logs, this.interpreter.logs);
    assert.deepEqual(
      violations.map((line) => line.split(" ")[0]),
      this.interpreter.violations,
    );
    assert.deepEqual(
      this.digests,
      this.interpreter.digests.map(({ list, values }) => `${list} ${values.join(" ")}`),
    );
  }

  #tables(): TableSpec[] {
    const nodes = [...(this.spec.ingress ?? []), ...(this.spec.egress ?? [])];
    return nodes.filter((node): node is TableSpec => "table" in node);
  }

  #keyOf(table: string, key: readonly Match[]): Record<string, ReadableMatch> {
    const fields = this.#tables().find((one) => one.table === table)?.key ?? [];
    const entries = key.flatMap((match, i): (readonly [string, ReadableMatch])[] => {
      const name = fields[i]?.[0] ?? "";
      return match === null ? [] : [[name, readable(match)]];
    });
    return Object.fromEntries(entries);
  }

  #write(
    type: "insert" | "modify",
    table: string,
    match: Readonly<Record<string, ReadableMatch>> | "default",
    does: Does,
    priority: number,
    rates: Rates | undefined,
  ): void {
    const [action, args] = this.#actionOf(does);
    const update = rowUpdate(this.pipeline, {
      type,
      table,
      match,
      action,
      args,
      priority,
      ...(rates && { meter: metered(rates) }),
    });
    const [status] = this.switch.writeNow([update]);
    assert.equal(status?.code, 0, status?.message);
  }

  #actionOf(does: Does): readonly [ReadableAction, ReadableArguments | undefined] {
    if ("action" in does) {
      return [does.action, this.#args(does)];
    }
    if ("set" in does) {
      return [does.set.map((call) => ({ action: call.action, args: this.#args(call) })), undefined];
    }
    return [does, undefined];
  }

  #args({ action, args }: Call): Record<string, bigint> {
    const names = parametersOf(this.json, action);
    return Object.fromEntries(names.map((name, i) => [name, args[i] ?? 0n]));
  }

  #entity(type: "insert" | "modify", entity: Entity): void {
    const [status] = this.switch.writeNow([checkEntityUpdate(type, entity, this.pipeline)]);
    assert.equal(status?.code, 0, status?.message);
  }
}

/** What matches so, as `rowUpdate` takes it. */
function readable(match: Exclude<Match, null>): ReadableMatch {
  if ("exact" in match) {
    return match.exact;
  }
  if ("lpm" in match) {
    return [match.lpm, match.prefix];
  }
  if ("ternary" in match) {
    return [match.ternary, match.mask];
  }
  return [match.low, match.high];
}

function metered({ cir, cburst, pir, pburst }: Rates) {
  return { cir: Number(cir), cburst: Number(cburst), pir: Number(pir), pburst: Number(pburst) };
}

function replicasOf(replicas: readonly Replica[]) {
  return replicas.map(({ port, instance }) => ({ port: toBytestring(BigInt(port), 9), instance }));
}

function numberOf(bytes: Uint8Array | null | undefined): bigint {
  return BigInt(`0x0${hexOf(bytes)}`);
}

function hexOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString("hex");
}

/** The leaves of a digest's message. */
function valuesOf(data: P4Data): bigint[] {
  const members = data.struct?.members ?? data.tuple?.members;
  return members?.flatMap(valuesOf) ?? [numberOf(data.bitstring)];
}

/** Order is kept within each port only. */
function byPort(frames: readonly string[]): string[] {
  return frames
    .map((frame, i) => [Number(frame.split(" ")[0]), i, frame] as const)
    .sort(([a, i], [b, j]) => a - b || i - j)
    .map(([, , frame]) => frame);
}
