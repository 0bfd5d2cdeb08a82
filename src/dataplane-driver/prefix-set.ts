import type { Address } from "../net/address.js";
import { maskAddress, type Prefix } from "../net/prefix.js";

/** Prefixes, each counted as often as it was added, to ask whether one of them covers an address. */
export class PrefixSet {
  /** By length in use; a lookup costs what there are different lengths. */
  readonly #byLength = new Map<number, Map<Address, number>>();

  add({ address, length }: Prefix): void {
    const counts = this.#byLength.get(length) ?? new Map<Address, number>();
    this.#byLength.set(length, counts);
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }

  delete({ address, length }: Prefix): void {
    const counts = this.#byLength.get(length);
    const left = (counts?.get(address) ?? 0) - 1;
    if (left > 0) {
      counts?.set(address, left);
      return;
    }
    counts?.delete(address);
    if (counts?.size === 0) {
      this.#byLength.delete(length);
    }
  }

  /** Whether one of them contains the address; never across families. */
  covers(address: Address): boolean {
    for (const [length, counts] of this.#byLength) {
      // An IPv4 address is never masked to 16 bytes, so the families keep apart.
      if (length <= address.length * 8 && counts.has(maskAddress(address, length))) {
        return true;
      }
    }
    return false;
  }
}
