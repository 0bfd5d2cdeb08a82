import { type Address, type Family, familyOf } from "../net/address.js";
import { containsAddress, type Prefix } from "../net/prefix.js";

interface Named {
  readonly address: Address;
  readonly name: string;
}

/**
 * Names by address, to ask which of them have an address in a prefix without a look at the others: a question costs what
 * it finds, a change a binary search.
 */
export class AddressIndex {
  /** In the order of addresses, then names; an address is text that sorts as the number does. */
  readonly #sorted: Readonly<Record<Family, Named[]>> = { 4: [], 6: [] };

  add(address: Address, name: string): void {
    const list = this.#sorted[familyOf(address)];
    const at = lowerBound(list, address, name);
    if (!isAt(list, at, address, name)) {
      list.splice(at, 0, { address, name });
    }
  }

  delete(address: Address, name: string): void {
    const list = this.#sorted[familyOf(address)];
    const at = lowerBound(list, address, name);
    if (isAt(list, at, address, name)) {
      list.splice(at, 1);
    }
  }

  /** The names with an address in `prefix`; a name with several, several times. */
  *within(prefix: Prefix): Generator<string> {
    const list = this.#sorted[familyOf(prefix.address)];
    for (let at = lowerBound(list, prefix.address, ""); at < list.length; at += 1) {
      const named = list[at];
      if (named === undefined || !containsAddress(prefix, named.address)) {
        return;
      }
      yield named.name;
    }
  }
}

function lowerBound(list: readonly Named[], address: Address, name: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (
      other !== undefined &&
      (other.address < address || (other.address === address && other.name < name))
    ) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function isAt(list: readonly Named[], at: number, address: Address, name: string): boolean {
  const named = list[at];
  return named?.address === address && named.name === name;
}
