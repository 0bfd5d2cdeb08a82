import type { IpamPool } from "../calico-api/felix/messages.js";
import type { Address } from "../net/address.js";
import { type Prefix, parsePrefix } from "../net/prefix.js";
import { PrefixSet } from "./prefix-set.js";

/** Whether pods or tunnels may have addresses of the pool; one for load balancers alone is none of the cluster's nets. */
export function isClusterPool({ allowedUses }: Pick<IpamPool, "allowedUses">): boolean {
  return (
    allowedUses.length === 0 || allowedUses.includes("Workload") || allowedUses.includes("Tunnel")
  );
}

/** The pools whose pods are masqueraded when they leave the cluster. */
export class MasqueradePools {
  readonly #byId = new Map<string, Prefix>();
  readonly #prefixes = new PrefixSet();

  /**
   * Replaces the pool of that id; undefined: it is no more. Returns the networks in which the answer of {@link covers}
   * may have changed.
   */
  set(id: string, pool: IpamPool | undefined): readonly Prefix[] {
    const before = this.#byId.get(id);
    const after =
      pool?.masquerade === true && isClusterPool(pool) ? parsePrefix(pool.cidr) : undefined;
    if (before?.address === after?.address && before?.length === after?.length) {
      return [];
    }
    const changed: Prefix[] = [];
    if (before !== undefined) {
      this.#prefixes.delete(before);
      this.#byId.delete(id);
      changed.push(before);
    }
    if (after !== undefined) {
      this.#prefixes.add(after);
      this.#byId.set(id, after);
      changed.push(after);
    }
    return changed;
  }

  covers(address: Address): boolean {
    return this.#prefixes.covers(address);
  }
}
