import fc from "fast-check";

/** Makes one choice after the other, as fast-check says. */
export class Draw {
  readonly #value: fc.GeneratorValue;

  constructor(value: fc.GeneratorValue) {
    this.#value = value;
  }

  /** An integer, both ends included. */
  int(low: number, high: number): number {
    return this.#value(fc.integer, { min: low, max: high });
  }

  /** True once in `of` times. */
  once(of: number): boolean {
    return this.int(1, of) === of;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.int(0, from.length - 1)];
    if (found === undefined) {
      throw new RangeError("nothing to pick from");
    }
    return found;
  }

  /** Up to `most` of what `make` gives. */
  some<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.int(least, most) }, (_, i) => make(i));
  }

  /** A number of so many bits; ends of its range are likely. */
  bits(width: number): bigint {
    const all = (1n << BigInt(width)) - 1n;
    switch (this.int(0, 5)) {
      case 0:
        return 0n;
      case 1:
        return all;
      case 2:
        return 1n << BigInt(this.int(0, width - 1));
      case 3:
        return BigInt(this.int(0, 9)) & all;
      default:
        return this.#value(fc.bigInt, { min: 0n, max: all });
    }
  }

  bytes(length: number): string {
    return Array.from({ length }, () => this.int(0, 255).toString(16).padStart(2, "0")).join("");
  }
}
