import { type JsonReader, Names } from "./json-reader.js";
import { unitOf } from "./load-tables.js";
import type { CounterArray, MeterArray, RegisterArray } from "./program.js";

const maxCells = 1 << 26;
const maxRegisterBits = 2 ** 31;
const maxCellBits = 1 << 16;

/** The stateful objects of a program. */
export interface Arrays {
  /** Indirect ones, as are those that follow. */
  readonly counters: readonly CounterArray[];
  readonly meters: readonly MeterArray[];
  readonly registers: readonly RegisterArray[];
  readonly counter: Names;
  readonly meter: Names;
  readonly register: Names;
  /** By name. */
  readonly directMeters: ReadonlyMap<string, JsonReader>;
}

/** Reads counters, meters and registers (bmv2-json.md, section 11). @throws ProgramError */
export function readArrays(root: JsonReader): Arrays {
  const counterItems = root.get("counter_arrays").optionalList;
  const meterItems = root.get("meter_arrays").optionalList;
  const registerItems = root.get("register_arrays").optionalList;
  new Names("counter array", counterItems);
  new Names("meter array", meterItems);
  const counters = counterItems.filter((item) => !isDirect(item));
  const meters = meterItems.filter((item) => !isDirect(item));
  return {
    counters: counters.map((item) => {
      const { name } = item.get("name");
      return { name, size: cellsOf(item.at(`counter array ${name}`)) };
    }),
    meters: meters.map((given) => {
      const { name } = given.get("name");
      const item = given.at(`meter array ${name}`);
      return { name, unit: unitOf(item), size: cellsOf(item) };
    }),
    registers: registerItems.map(registerOf),
    counter: new Names("counter array", counters),
    meter: new Names("meter array", meters),
    register: new Names("register array", registerItems),
    directMeters: new Map(
      meterItems.filter(isDirect).map((item) => {
        const { name } = item.get("name");
        return [name, item.at(`direct meter ${name}`)];
      }),
    ),
  };
}

function isDirect(item: JsonReader): boolean {
  return item.get("is_direct").flag(false);
}

function cellsOf(item: JsonReader): number {
  const { size } = item.get("size");
  return size > maxCells ? item.fail(`${size} cells: up to ${maxCells} are supported`) : size;
}

function registerOf(given: JsonReader): RegisterArray {
  const { name } = given.get("name");
  const item = given.at(`register array ${name}`);
  const [size, width] = [item.get("size").size, item.get("bitwidth").size];
  return width < 1 || width > maxCellBits || size * Math.ceil(width / 32) * 32 > maxRegisterBits
    ? item.fail(`${size} cells of ${width} bits are not supported`)
    : { name, size, width };
}
