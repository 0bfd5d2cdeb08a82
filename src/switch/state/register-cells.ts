import type { P4Data } from "../../p4/messages.js";
import { wordsOf } from "../compile/layout.js";
import type { RegisterRuntime } from "../compile/runtime.js";
import type { RegisterArray } from "../program/program.js";
import { bitsOfData, type DataShape, dataOfBits } from "./data-shape.js";
import { bigintOfWords, putWords } from "./words.js";

/** The cells of a register. */
export class RegisterCells implements RegisterRuntime {
  readonly size: number;
  readonly width: number;
  readonly words: number;
  readonly data: Uint32Array;

  constructor({ size, width }: Pick<RegisterArray, "size" | "width">) {
    this.size = size;
    this.width = width;
    this.words = wordsOf(width);
    this.data = new Uint32Array(size * this.words);
  }

  get(index: number): bigint {
    return bigintOfWords(this.data, index * this.words, this.words);
  }

  /** Keeps what fits the width. */
  set(index: number, value: bigint): void {
    const kept = BigInt.asUintN(this.width, value);
    putWords(this.data, index * this.words, this.words, kept);
  }

  /** A cell as P4Runtime has it. */
  read(index: number, shape: DataShape): P4Data {
    return dataOfBits(shape, this.get(index));
  }

  /** Sets one cell, or all of them. */
  write(index: number | undefined, shape: DataShape, data: P4Data): void {
    const value = bitsOfData(shape, data);
    if (index !== undefined) {
      this.set(index, value);
      return;
    }
    if (value === 0n) {
      this.data.fill(0);
      return;
    }
    for (let i = 0; i < this.size; i++) {
      this.set(i, value);
    }
  }
}
