import { at, int, type Json, list, text } from "./json.js";
import { named } from "./packet.js";

/** A counter cell. */
export interface Counts {
  packets: bigint;
  bytes: bigint;
}

/** Rates per second and bursts, in bytes or packets. */
export interface Rates {
  readonly cir: bigint;
  readonly cburst: bigint;
  readonly pir: bigint;
  readonly pburst: bigint;
}

const perSecond = 1_000_000n;

/** One meter: two rates, three colours (section 11.2). Tokens are counted in millionths, so that nothing is rounded. */
export class Meter {
  readonly #unit: string;
  #rates: Rates | undefined;
  #tokens = { c: 0n, p: 0n };
  #filledUs = 0n;

  constructor(unit: string) {
    this.#unit = unit;
  }

  /** Buckets start full; undefined: always green. */
  configure(rates: Rates | undefined, nowUs: bigint): void {
    this.#rates = rates;
    this.#filledUs = nowUs;
    if (rates !== undefined) {
      this.#tokens = { c: rates.cburst * perSecond, p: rates.pburst * perSecond };
    }
  }

  execute(bytes: number, nowUs: bigint): bigint {
    const rates = this.#rates;
    if (rates === undefined) {
      return 0n;
    }
    const n = (this.#unit === "packets" ? 1n : BigInt(bytes)) * perSecond;
    const elapsed = nowUs - this.#filledUs;
    this.#filledUs = nowUs;
    const tokens = this.#tokens;
    tokens.c = least(rates.cburst * perSecond, tokens.c + elapsed * rates.cir);
    tokens.p = least(rates.pburst * perSecond, tokens.p + elapsed * rates.pir);
    if (tokens.p < n) {
      return 2n;
    }
    tokens.p -= n;
    if (tokens.c < n) {
      return 1n;
    }
    tokens.c -= n;
    return 0n;
  }
}

/** Counters, meters and registers of a program (section 11), but for direct ones. */
export class Arrays {
  readonly #counters = new Map<string, Counts[]>();
  readonly #meters = new Map<string, Meter[]>();
  readonly #registers = new Map<string, { width: number; cells: bigint[] }>();

  constructor(json: Json) {
    for (const item of list(at(json, "counter_arrays"))) {
      if (at(item, "is_direct") !== true) {
        this.#counters.set(
          text(at(item, "name")),
          Array.from({ length: int(at(item, "size")) }, () => ({ packets: 0n, bytes: 0n })),
        );
      }
    }
    for (const item of list(at(json, "meter_arrays"))) {
      if (at(item, "is_direct") !== true) {
        const unit = text(at(item, "type"));
        this.#meters.set(
          text(at(item, "name")),
          Array.from({ length: int(at(item, "size")) }, () => new Meter(unit)),
        );
      }
    }
    for (const item of list(at(json, "register_arrays"))) {
      this.#registers.set(text(at(item, "name")), {
        width: int(at(item, "bitwidth")),
        cells: Array.from({ length: int(at(item, "size")) }, () => 0n),
      });
    }
  }

  /** Undefined: out of range. */
  counter(array: Json, index: bigint): Counts | undefined {
    return named(this.#counters, array, "counter")[cellIndex(index)];
  }

  meter(array: Json, index: bigint): Meter | undefined {
    return named(this.#meters, array, "meter")[cellIndex(index)];
  }

  register(array: Json, index: bigint): bigint | undefined {
    return named(this.#registers, array, "register").cells[cellIndex(index)];
  }

  setRegister(array: Json, index: bigint, value: bigint): void {
    const { width, cells } = named(this.#registers, array, "register");
    const at = cellIndex(index);
    if (cells[at] !== undefined) {
      cells[at] = BigInt.asUintN(width, value);
    }
  }

  /** All cells of a register. */
  cells(array: string): readonly bigint[] {
    return named(this.#registers, array, "register").cells;
  }
}

function cellIndex(index: bigint): number {
  return index < 0n ? -1 : Number(index);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
