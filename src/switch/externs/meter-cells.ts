import { bigintOfInt64, type MeterConfig } from "../../p4/messages.js";
import type { MeterRuntime } from "../compile/runtime.js";

/** How {@link MeterCells} are made. */
export interface MeterCellsOptions {
  readonly unit: "bytes" | "packets";
  readonly size: number;
  /** Microseconds of a clock that never goes back. */
  readonly nowUs: () => number;
}

/** Where the numbers of a cell stand: rates are tokens a microsecond. */
const At = { isSet: 0, cir: 1, cbs: 2, pir: 3, pbs: 4, committed: 5, peak: 6, seenUs: 7 } as const;
const stride = 8;

/** Two-rate three-colour meters, colour-blind (RFC 2698; bmv2-json.md, section 11.2). */
export class MeterCells implements MeterRuntime {
  readonly #byPackets: boolean;
  readonly #nowUs: () => number;
  readonly #configs = new Map<number, MeterConfig>();
  #size: number;
  #cells: Float64Array;

  constructor({ unit, size, nowUs }: MeterCellsOptions) {
    this.#byPackets = unit === "packets";
    this.#nowUs = nowUs;
    this.#size = size;
    this.#cells = new Float64Array(size * stride);
  }

  get size(): number {
    return this.#size;
  }

  execute(index: number, length: number): number {
    const cells = this.#cells;
    const at = index * stride;
    if (index >= this.#size || cells[at] === 0) {
      return 0;
    }
    const now = this.#nowUs();
    const elapsed = Math.max(0, now - cells[at + At.seenUs]!);
    cells[at + At.seenUs] = now;
    const tokens = this.#byPackets ? 1 : length;
    let peak = Math.min(cells[at + At.pbs]!, cells[at + At.peak]! + elapsed * cells[at + At.pir]!);
    let committed = Math.min(
      cells[at + At.cbs]!,
      cells[at + At.committed]! + elapsed * cells[at + At.cir]!,
    );
    let colour = 2;
    if (peak >= tokens) {
      peak -= tokens;
      colour = committed >= tokens ? 0 : 1;
      committed -= colour === 0 ? tokens : 0;
    }
    cells[at + At.peak] = peak;
    cells[at + At.committed] = committed;
    return colour;
  }

  /** Sets the rates of a cell, its buckets full; of all cells without an index. Undefined: it is not configured. */
  configure(index: number | undefined, config: MeterConfig | undefined): void {
    if (index === undefined) {
      for (let i = 0; i < this.#size; i += 1) {
        this.configure(i, config);
      }
      return;
    }
    const at = index * stride;
    if (config === undefined) {
      this.#configs.delete(index);
      this.#cells.fill(0, at, at + stride);
      return;
    }
    const number = (value: MeterConfig["cir"]): number => Number(bigintOfInt64(value));
    // Of a single rate meter the excess is what passes as yellow beyond the committed burst (RFC 2697).
    const peakBurst = number(config.pburst) + number(config.eburst);
    this.#configs.set(index, config);
    const values = [
      1,
      number(config.cir) / 1e6,
      number(config.cburst),
      number(config.pir) / 1e6,
      peakBurst,
      number(config.cburst),
      peakBurst,
      this.#nowUs(),
    ];
    this.#cells.set(values, at);
  }

  /** The configuration of a cell, as it was given. */
  config(index: number): MeterConfig | undefined {
    return this.#configs.get(index);
  }

  /** Makes a cell as one of another meter is: its configuration, and how full its buckets are. */
  copy(index: number, from: MeterCells, fromIndex: number): void {
    const config = from.#configs.get(fromIndex);
    this.configure(index, config);
    if (config !== undefined) {
      const at = fromIndex * stride;
      this.#cells.set(from.#cells.subarray(at, at + stride), index * stride);
    }
  }

  /** Makes room for `size` cells; those that are there stay. */
  grow(size: number): void {
    if (size > this.#size) {
      const cells = new Float64Array(size * stride);
      cells.set(this.#cells);
      this.#cells = cells;
      this.#size = size;
    }
  }
}
