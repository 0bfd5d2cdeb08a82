import type { Address } from "../net/address.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import type { WantedEndpoint } from "./endpoint-plan.js";
import { IdPool } from "./id-pool.js";
import type { TableRow } from "./owned-rows.js";
import { type NamedPort, namedPorts } from "./ports-on-switch.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";

/** An endpoint as far as its port goes. */
export interface PortHolder {
  port: number | undefined;
}

/** What an endpoint that asks for its port is told. */
export type PortAnswer =
  | { readonly is: "given"; readonly port: number }
  /** It may have one as soon as entries that name it have left the switch. */
  | { readonly is: "later" }
  | { readonly is: "none"; readonly reason: string };

/** How {@link EndpointPorts} works. */
export interface EndpointPortsOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  readonly podPorts: DriverSettings["podPorts"];
}

/**
 * Which endpoint has which port. After a restart what the switch holds says it; what is new gets a free one. Where the
 * wiring says it, that is the port.
 */
export class EndpointPorts<Holder extends PortHolder> {
  readonly #options: EndpointPortsOptions;
  readonly #pool: IdPool<Holder>;
  /** What the first read found, until ids are adopted; undefined before. */
  #found: readonly NamedPort[] | undefined;
  readonly #foundByAddress = new Map<Address, number>();
  #isAdopted = false;

  constructor(options: EndpointPortsOptions) {
    this.#options = options;
    this.#pool = new IdPool(options.podPorts.first, options.podPorts.last);
  }

  /** Takes note of what the switch holds; to be called after each resync. */
  read(): void {
    const found = [...namedPorts(this.#options.tables, this.#options.reconciler)];
    if (this.#isAdopted) {
      this.#leaveAll(found);
      return;
    }
    this.#found = found;
    this.#foundByAddress.clear();
    for (const { address, port } of found) {
      if (address !== undefined) {
        this.#foundByAddress.set(address, port);
      }
    }
  }

  /**
   * Makes the port to which the switch sends an endpoint's addresses its own, unless it is reserved for others, or another has
   * adopted it before. After {@link endAdoption} it does nothing.
   */
  adopt(holder: Holder, plan: WantedEndpoint, isReserved: (port: number) => boolean): void {
    for (const address of plan.addresses) {
      const port = this.#foundByAddress.get(address);
      const mayHave = (found: number): boolean =>
        plan.port === undefined ? !isReserved(found) : plan.port === found;
      if (port !== undefined && mayHave(port) && this.#pool.hold(port, holder)) {
        holder.port = port;
        return;
      }
    }
  }

  /** From now on ports are given out; those that the switch names otherwise are not before it does no more. */
  endAdoption(): void {
    if (!this.#isAdopted) {
      this.#isAdopted = true;
      this.#leaveAll(this.#found ?? []);
      this.#found = undefined;
      this.#foundByAddress.clear();
    }
  }

  /** Who has the port. */
  holder(port: number): Holder | undefined {
    return this.#pool.holder(port);
  }

  /** Gives the endpoint its port: the one that it has, that it is wired to, or a free one that is not reserved. */
  give(holder: Holder, plan: WantedEndpoint, isReserved: (port: number) => boolean): PortAnswer {
    const { first, last } = this.#options.podPorts;
    const { port: wired } = plan;
    if (wired !== undefined && !this.#pool.has(wired)) {
      const reason = `it is wired to port ${wired}: this pipeline takes pods at ${first} to ${last}`;
      return { is: "none", reason };
    }
    if (holder.port === undefined && wired === undefined) {
      holder.port = this.#pool.take(holder, isReserved);
    } else if (holder.port === undefined && wired !== undefined && this.#pool.hold(wired, holder)) {
      holder.port = wired;
    }
    if (holder.port !== undefined) {
      return { is: "given", port: holder.port };
    }
    return wired !== undefined || this.#pool.hasLeaving
      ? { is: "later" }
      : { is: "none", reason: `no port is free: all of ${first} to ${last} are taken` };
  }

  /** Takes the endpoint's port back, which `rows` named; it is free when none of them is on the switch any more. */
  takeBack(holder: Holder, rows: readonly TableRow[]): void {
    const { port } = holder;
    if (port !== undefined) {
      this.leave(port, rows);
      this.#pool.release(port);
      holder.port = undefined;
    }
  }

  /** These rows, which named the port, are wanted no more. */
  leave(port: number, rows: readonly TableRow[]): void {
    for (const row of rows) {
      this.#pool.leave(port, row);
    }
  }

  /** Looks, after an apply, which ports nothing names any more; true if one became free. */
  settle(): boolean {
    const { reconciler } = this.#options;
    const freed = this.#pool.settle(({ kind, key }) => {
      const tracker = reconciler.tracker(kind);
      return tracker.actual(key) === tracker.desired(key)?.value;
    });
    return freed.length > 0;
  }

  #leaveAll(found: readonly NamedPort[]): void {
    for (const named of found) {
      this.#pool.leave(named.port, named);
    }
  }
}
