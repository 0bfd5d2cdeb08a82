import type { Reconciler } from "../p4/reconcile/reconciler.js";
import { macOf } from "./mac.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";

type HostSettings = Pick<DriverSettings, "hostPort" | "hostInterface" | "hostMac" | "gatewayMac">;

/** How packets get to the node's own network stack: one next hop, whose id is what the switch already calls it. */
export class HostNexthop {
  readonly #tables: Tables;
  readonly #reconciler: Reconciler;
  readonly #value: string;
  #id: number | undefined;

  constructor(
    tables: Tables,
    reconciler: Reconciler,
    { hostPort, hostInterface, hostMac, gatewayMac }: HostSettings,
  ) {
    this.#tables = tables;
    this.#reconciler = reconciler;
    this.#value = tables.nexthop.value("to_host", {
      port: hostPort,
      src_mac: gatewayMac,
      dst_mac: hostMac ?? macOf(hostInterface),
    });
  }

  /** The id of the next hop; found, and the entry wanted, when it is first asked for. */
  get id(): number {
    if (this.#id === undefined) {
      this.#id = this.#adopt();
      const { nexthop } = this.#tables;
      this.#reconciler.set(nexthop.name, nexthop.key({ nexthop: this.#id }), this.#value, "host");
    }
    return this.#id;
  }

  /** The id under which the switch has this next hop, or the least that it uses for nothing. */
  #adopt(): number {
    const used = new Set<number>();
    let found: number | undefined;
    for (const [key, value] of this.#reconciler.tracker("nexthop").actualRows()) {
      const id = this.#tables.nexthop.match(key).nexthop;
      used.add(id);
      if (value === this.#value && (found === undefined || id < found)) {
        found = id;
      }
    }
    if (found !== undefined) {
      return found;
    }
    let id = 1;
    while (used.has(id)) {
      id += 1;
    }
    return id;
  }
}
