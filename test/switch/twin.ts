import assert from "node:assert/strict";
import { toBytestring } from "../../src/p4/entry/bytes.js";
import { bigintOfInt64, type Entity, type P4Data } from "../../src/p4/messages.js";
import { checkEntityUpdate } from "../../src/p4/server/check-update.js";
import { type Pipeline, pipelineOf } from "../../src/p4/server/pipeline.js";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import {
  actionMessage,
  byName,
  type ReadableAction,
  type ReadableArguments,
  rowUpdate,
} from "../../src/testing/packets/entry-by-name.js";
import type { ReadableMatch } from "../../src/testing/packets/readable-value.js";
import { SwitchCells } from "../../src/testing/packets/switch-cells.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { bitsOf, bytesOf } from "./interpreter/bits.js";
import type { Rates } from "./interpreter/externs.js";
import { Interpreter, type Replica } from "./interpreter/interpreter.js";
import { at, type Json, list, text } from "./interpreter/json.js";
import type { Call, Does, Entry, Match } from "./interpreter/tables.js";

/** Makes sources of numbers in 0 .. 2^32 - 1, all of which give the same ones. */
export type MakeRandom = () => () => number;

/** A program on the embedded switch and in the interpreter at once: whatever is done is done to both, and both must agree. */
export class Twin {
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

  constructor(json: Json, p4info: Uint8Array, makeRandom: MakeRandom = () => () => 0) {
    const start = this.clock.monotonic();
    this.json = json;
    const deviceConfig = Buffer.from(JSON.stringify(json));
    this.pipeline = pipelineOf({ p4info, deviceConfig, cookie: undefined });
    this.switch = new EmbeddedSwitch({
      clock: this.clock,
      random: makeRandom(),
      log: (line) => this.logs.push(line),
    });
    this.switch.listen({
      packetIn: ({ metadata, payload }) => {
        const bits = this.pipeline.p4info.packetIn.map(({ id, bitwidth }) => {
          const field = metadata?.find(({ metadataId }) => metadataId === id);
          return bitsOf(numberOf(field?.value), bitwidth);
        });
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
    const status = this.#writeRow("insert", table, key, does, more);
    assert.equal(status?.code, 0, status?.message);
  }

  /** As {@link insert}, but the switch may refuse it: false. */
  tryInsert(table: string, key: readonly Match[], does: Does, more: Partial<Entry> = {}): boolean {
    return this.#writeRow("insert", table, key, does, more)?.code === 0;
  }

  setDefault(table: string, does: Does): void {
    const status = this.#writeRow("modify", table, "default", does, {});
    assert.equal(status?.code, 0, status?.message);
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
    const info = byName(this.pipeline.p4info.valueSets, name, "value set");
    const widths = info.fields.map(({ bitwidth }) => bitwidth);
    const valueSetEntry = {
      valueSetId: info.id,
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
    this.cells.setMeter(meter, index, metered(rates));
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

  /** Counters and registers of both must be the same; of registers, cells that the interpreter has written. */
  compareCells(): void {
    const { registers, counters, tables } = this.pipeline.p4info;
    for (const { name } of registers) {
      this.interpreter.register(name).forEach((cell, i) => {
        if (cell !== 0n || i < 8) {
          assert.equal(this.cells.register(name, i), cell, `${name}[${i}]`);
        }
      });
    }
    for (const { name, size } of counters) {
      for (let i = 0; i < size; i += 1) {
        const { packets, bytes } = this.cells.counter(name, i);
        const counts = { packets: BigInt(packets), bytes: BigInt(bytes) };
        assert.deepEqual(counts, this.interpreter.counter(name, i), `${name}[${i}]`);
      }
    }
    for (const { id: tableId, name, directCounterId } of tables) {
      if (directCounterId !== undefined) {
        const query = { tableId, withCounters: true, withLastHit: false };
        const counts = [...this.switch.rowsNow(query)].flat().map(({ counterData }) => ({
          packets: bigintOfInt64(counterData?.packetCount),
          bytes: bigintOfInt64(counterData?.byteCount),
        }));
        assert.deepEqual(counts, this.interpreter.directCounts(name), name);
      }
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

  #writeRow(
    type: "insert" | "modify",
    table: string,
    key: readonly Match[] | "default",
    does: Does,
    more: Partial<Entry>,
  ) {
    const { priority = 0, rates } = more;
    const [action, args] = this.#actionOf(does);
    const update = rowUpdate(this.pipeline, {
      type,
      table,
      match: key === "default" ? key : this.#keyOf(table, key),
      action,
      args,
      priority,
      ...(rates && { meter: metered(rates) }),
    });
    const [status] = this.switch.writeNow([update]);
    if (status?.code === 0 && key === "default") {
      this.interpreter.setDefault(table, does);
    } else if (status?.code === 0 && key !== "default") {
      this.interpreter.insert(table, { ...more, key, does });
    }
    return status;
  }

  #keyOf(table: string, key: readonly Match[]): Record<string, ReadableMatch> {
    const fields = list(at(this.interpreter.tables.table(table).json, "key"));
    const entries = key.flatMap((match, i): (readonly [string, ReadableMatch])[] =>
      match === null ? [] : [[text(at(fields[i], "name")), readable(match)]],
    );
    return Object.fromEntries(entries);
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
    const found = list(at(this.json, "actions")).find((item) => at(item, "name") === action);
    const params = list(at(found, "runtime_data"));
    return Object.fromEntries(params.map((item, i) => [text(at(item, "name")), args[i] ?? 0n]));
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
