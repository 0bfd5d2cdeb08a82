import { codeName } from "../../p4/code.js";
import { toBytestring } from "../../p4/entry/bytes.js";
import {
  bigintOfInt64,
  type CounterData,
  type Entity,
  type MeterConfig,
  type P4Data,
} from "../../p4/messages.js";
import { checkEntityUpdate } from "../../p4/server/check-update.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";
import { byName, keyByName, type ReadableKey, tableByName } from "./entry-by-name.js";
import { PacketTestError } from "./packet-test-error.js";

/** What a counter has counted. */
export interface Counts {
  readonly packets: number;
  readonly bytes: number;
}

/** Rates a second and bursts, in packets or bytes as the meter counts. */
export interface MeterRates {
  readonly cir: number;
  readonly cburst: number;
  readonly pir: number;
  readonly pburst: number;
}

/** Counters, meters and registers of a switch under test, by their names in the P4Info. */
export class SwitchCells {
  readonly #switch: EmbeddedSwitch;
  readonly #pipeline: Pipeline;

  constructor(of: EmbeddedSwitch, pipeline: Pipeline) {
    this.#switch = of;
    this.#pipeline = pipeline;
  }

  /** One cell of an indirect counter. */
  counter(name: string, index: number): Counts {
    const counterId = byName(this.#pipeline.p4info.counters, name, "counter").id;
    const [entity] = this.#read({ counterEntry: { counterId, index: { index } } });
    return countsOf(entity?.counterEntry?.data);
  }

  /** The cells of an indirect counter that have counted anything, by index. */
  counters(name: string): Map<number, Counts> {
    const counterId = byName(this.#pipeline.p4info.counters, name, "counter").id;
    const cells = this.#read({ counterEntry: { counterId } }).map(({ counterEntry }) => {
      const index = Number(bigintOfInt64(counterEntry?.index?.index));
      return [index, countsOf(counterEntry?.data)] as const;
    });
    return new Map(cells.filter(([, { packets, bytes }]) => packets + bytes > 0));
  }

  /** Sets one cell of an indirect counter. */
  setCounter(name: string, index: number, counts: Counts): void {
    const counterId = byName(this.#pipeline.p4info.counters, name, "counter").id;
    const data = { packetCount: counts.packets, byteCount: counts.bytes };
    this.#modify({ counterEntry: { counterId, index: { index }, data } });
  }

  /** The direct counter of an entry. */
  directCounter(table: string, match: ReadableKey | "default", priority?: number): Counts {
    const codec = tableByName(this.#pipeline, table);
    return this.countsOfRow(codec.table.id, keyByName(codec, match, priority));
  }

  /** The direct counter of an entry, by what names it in the switch. */
  countsOfRow(tableId: number, key: string): Counts {
    const query = { tableId, key, withCounters: true, withLastHit: false };
    const [row] = [...this.#switch.rowsNow(query)].flat();
    if (row === undefined) {
      throw new PacketTestError("the table has no such entry");
    }
    return countsOf(row.counterData);
  }

  /** Sets the rates of one cell of an indirect meter. */
  setMeter(name: string, index: number, rates: MeterRates): void {
    const meterId = byName(this.#pipeline.p4info.meters, name, "meter").id;
    const config: MeterConfig = { ...rates };
    this.#modify({ meterEntry: { meterId, index: { index }, config } });
  }

  /** Takes the rates of one cell away: it is green. */
  resetMeter(name: string, index: number): void {
    const meterId = byName(this.#pipeline.p4info.meters, name, "meter").id;
    this.#modify({ meterEntry: { meterId, index: { index } } });
  }

  /** One cell of a register of plain bits. */
  register(name: string, index: number): bigint {
    const registerId = byName(this.#pipeline.p4info.registers, name, "register").id;
    const [entity] = this.#read({ registerEntry: { registerId, index: { index } } });
    return bitsOf(entity?.registerEntry?.data);
  }

  /** Sets one cell of a register of plain bits. */
  setRegister(name: string, index: number, value: bigint | number): void {
    const { id, type } = byName(this.#pipeline.p4info.registers, name, "register");
    const bitwidth = type.bitstring?.bit?.bitwidth ?? type.bitstring?.int?.bitwidth ?? 0;
    const data = { bitstring: toBytestring(BigInt(value), bitwidth) };
    this.#modify({ registerEntry: { registerId: id, index: { index }, data } });
  }

  #read(query: Entity): Entity[] {
    return [...this.#switch.entitiesNow(query)].flat();
  }

  #modify(entity: Entity): void {
    const [status] = this.#switch.writeNow([checkEntityUpdate("modify", entity, this.#pipeline)]);
    if (status !== undefined && status.code !== 0) {
      throw new PacketTestError(`${codeName(status.code)} ${status.message}`);
    }
  }
}

function countsOf(data: CounterData | null | undefined): Counts {
  return {
    packets: Number(bigintOfInt64(data?.packetCount)),
    bytes: Number(bigintOfInt64(data?.byteCount)),
  };
}

function bitsOf(data: P4Data | null | undefined): bigint {
  return BigInt(`0x0${Buffer.from(data?.bitstring ?? []).toString("hex")}`);
}
