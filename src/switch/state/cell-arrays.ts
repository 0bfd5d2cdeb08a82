import { Code } from "../../p4/code.js";
import { bigintOfInt64, type CounterEntry, type Entity } from "../../p4/messages.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import { applied, refused } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";
import type { MeterCells } from "../externs/meter-cells.js";
import type { Binding } from "../program/binding.js";
import type { CounterCells } from "./counter-cells.js";
import { type DataShape, dataShapeOf } from "./data-shape.js";
import { notInProgram, selectById } from "./not-in-program.js";
import type { RegisterCells } from "./register-cells.js";

/** What a program's arrays are, by index in its lists. */
export interface Cells {
  readonly counters: readonly CounterCells[];
  readonly meters: readonly MeterCells[];
  readonly registers: readonly RegisterCells[];
}

interface Bound<T> {
  readonly cells: T;
  readonly size: number;
}

interface BoundRegister extends Bound<RegisterCells> {
  /** Undefined: a type that this switch does not read or write. */
  readonly shape: DataShape | undefined;
}

const beyond = refused(Code.OutOfRange, "index");
const noSuchType = refused(Code.Unimplemented, "type of register");

/** Counters, meters and registers as P4Runtime speaks of them (P4Runtime 1.4, sections 9.3, 9.4 and 9.8). */
export class CellArrays {
  readonly #counters: ReadonlyMap<number, Bound<CounterCells>>;
  readonly #meters: ReadonlyMap<number, Bound<MeterCells>>;
  readonly #registers: ReadonlyMap<number, BoundRegister>;

  constructor({ p4info }: Pipeline, binding: Binding, cells: Cells) {
    const types = p4info.message.typeInfo ?? {};
    this.#counters = bound(binding.counters, cells.counters);
    this.#meters = bound(binding.meters, cells.meters);
    this.#registers = new Map(
      [...bound(binding.registers, cells.registers)].map(([id, register]) => {
        const shape = dataShapeOf(p4info.registers.byId(id)?.type ?? {}, types);
        const fits = shape?.width === register.cells.width;
        return [id, { ...register, shape: fits ? shape : undefined }];
      }),
    );
  }

  /** What is there by id in the P4Info, for who keeps it. */
  counter(id: number): CounterCells | undefined {
    return this.#counters.get(id)?.cells;
  }

  meter(id: number): MeterCells | undefined {
    return this.#meters.get(id)?.cells;
  }

  register(id: number): RegisterCells | undefined {
    return this.#registers.get(id)?.cells;
  }

  /** MODIFY of one cell, or of all; undefined if the entity is none of these. */
  write({ counterEntry, meterEntry, registerEntry }: Entity): UpdateStatus | undefined {
    if (counterEntry != null) {
      const array = this.#counters.get(counterEntry.counterId ?? 0);
      const index = indexOf(counterEntry);
      const refusal = refusalOf(array, index);
      if (refusal === undefined && counterEntry.data != null) {
        array?.cells.set(index, counterEntry.data);
      }
      return refusal ?? applied;
    }
    if (meterEntry != null) {
      const array = this.#meters.get(meterEntry.meterId ?? 0);
      const index = indexOf(meterEntry);
      const refusal = refusalOf(array, index);
      if (refusal === undefined) {
        array?.cells.configure(index, meterEntry.config ?? undefined);
      }
      return refusal ?? applied;
    }
    if (registerEntry != null) {
      const array = this.#registers.get(registerEntry.registerId ?? 0);
      const index = indexOf(registerEntry);
      const refusal = refusalOf(array, index);
      if (refusal !== undefined || array === undefined) {
        return refusal;
      }
      if (array.shape === undefined) {
        return noSuchType;
      }
      array.cells.write(index, array.shape, registerEntry.data ?? {});
      return applied;
    }
    return undefined;
  }

  /** What a query selects, where id 0 is all arrays and no index all cells. */
  *select({ counterEntry, meterEntry, registerEntry }: Entity): Generator<Entity> {
    if (counterEntry != null) {
      for (const [id, index, { cells }] of each(
        this.#counters,
        counterEntry.counterId,
        counterEntry,
      )) {
        yield { counterEntry: { counterId: id, index: { index }, data: cells.get(index) } };
      }
    } else if (meterEntry != null) {
      for (const [id, index, { cells }] of each(this.#meters, meterEntry.meterId, meterEntry)) {
        const config = cells.config(index);
        yield { meterEntry: { meterId: id, index: { index }, ...(config && { config }) } };
      }
    } else if (registerEntry != null) {
      const { registerId } = registerEntry;
      for (const [id, index, { cells, shape }] of each(
        this.#registers,
        registerId,
        registerEntry,
      )) {
        if (shape !== undefined) {
          const data = cells.read(index, shape);
          yield { registerEntry: { registerId: id, index: { index }, data } };
        }
      }
    }
  }
}

function bound<T extends { readonly size: number }>(
  ids: ReadonlyMap<number, number>,
  cells: readonly T[],
): Map<number, Bound<T>> {
  const found = new Map<number, Bound<T>>();
  for (const [id, index] of ids) {
    const of = cells[index];
    if (of !== undefined) {
      found.set(id, { cells: of, size: of.size });
    }
  }
  return found;
}

function refusalOf(
  array: Bound<unknown> | undefined,
  index: number | undefined,
): UpdateStatus | undefined {
  if (array === undefined) {
    return notInProgram;
  }
  return index !== undefined && index >= array.size ? beyond : undefined;
}

function* each<T extends Bound<unknown>>(
  arrays: ReadonlyMap<number, T>,
  wanted: number | null | undefined,
  entry: Pick<CounterEntry, "index">,
): Generator<readonly [id: number, index: number, array: T]> {
  const index = indexOf(entry);
  for (const [id, array] of selectById(arrays, wanted)) {
    const [from, to] =
      index === undefined ? [0, array.size] : [index, Math.min(index + 1, array.size)];
    for (let i = from; i < to; i++) {
      yield [id, i, array];
    }
  }
}

function indexOf({ index }: Pick<CounterEntry, "index">): number | undefined {
  return index == null ? undefined : Number(bigintOfInt64(index.index));
}
