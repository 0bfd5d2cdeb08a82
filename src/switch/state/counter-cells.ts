import { bigintOfInt64, type CounterData } from "../../p4/messages.js";
import type { CounterRuntime } from "../compile/runtime.js";

/** The cells of an indirect counter. */
export class CounterCells implements CounterRuntime {
  readonly size: number;
  readonly packets: Float64Array;
  readonly bytes: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.packets = new Float64Array(size);
    this.bytes = new Float64Array(size);
  }

  get(index: number): CounterData {
    return { byteCount: this.bytes[index] ?? 0, packetCount: this.packets[index] ?? 0 };
  }

  /** Sets one cell, or all of them. */
  set(index: number | undefined, { byteCount, packetCount }: CounterData): void {
    const [from, to] = index === undefined ? [0, this.size] : [index, index + 1];
    this.bytes.fill(Number(bigintOfInt64(byteCount)), from, to);
    this.packets.fill(Number(bigintOfInt64(packetCount)), from, to);
  }
}
