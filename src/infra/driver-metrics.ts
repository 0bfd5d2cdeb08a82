import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Driver } from "../dataplane-driver/driver.js";
import type { DriverStatus } from "../dataplane-driver/driver-status.js";
import { type ShownEndpoint, showEndpoints } from "../dataplane-driver/show.js";
import type { Metrics } from "./metrics-server.js";

/** What of a driver the metrics tell. */
export type MeasuredDriver = Pick<Driver, "status" | "life">;

const states: readonly ShownEndpoint["state"][] = ["up", "pending", "down"];

/** The metrics of a driver: `calico_p4_*`, and those of its process. What they tell is looked up when they are asked for. */
export class DriverMetrics implements Metrics {
  readonly #driver: MeasuredDriver;
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #inSync = this.#gauge("calico_p4_in_sync", "Whether a Felix is connected and in sync");
  readonly #primary = this.#gauge(
    "calico_p4_primary",
    "Whether the driver is primary at its switch",
  );
  readonly #entries = this.#gauge("calico_p4_entries", "Entries, by how they stand", ["state"]);
  readonly #endpoints = this.#gauge("calico_p4_endpoints", "Workload endpoints, by state", [
    "state",
  ]);
  readonly #closed = this.#gauge(
    "calico_p4_closed_chains",
    "Chains that let nothing pass, because what they ask cannot be programmed",
  );
  readonly #used = this.#gauge("calico_p4_table_entries", "Entries of a table", ["table"]);
  readonly #capacity = this.#gauge("calico_p4_table_capacity", "How many a table takes", ["table"]);

  constructor(driver: MeasuredDriver) {
    this.#driver = driver;
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Of the text that {@link render} makes. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  async render(): Promise<string> {
    const status = this.#driver.status();
    this.#inSync.set(status.isInSync ? 1 : 0);
    this.#primary.set(status.switch.isPrimary ? 1 : 0);
    for (const [state, count] of Object.entries(status.entries)) {
      this.#entries.set({ state }, count);
    }
    const { life } = this.#driver;
    const endpoints = life === undefined ? [] : showEndpoints(life);
    for (const state of states) {
      this.#endpoints.set({ state }, endpoints.filter((one) => one.state === state).length);
    }
    this.#closed.set(closedChains(status));
    this.#used.reset();
    this.#capacity.reset();
    for (const { what, used, capacity } of status.fill) {
      // Set groups come and go, and are in the status.
      if (!what.includes(" ")) {
        this.#used.set({ table: what }, used);
        this.#capacity.set({ table: what }, capacity);
      }
    }
    return this.#registry.metrics();
  }

  #gauge<Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: this.#registers });
  }
}

function closedChains({ owners }: DriverStatus): number {
  return Object.entries(owners).filter(
    ([name, { rejected }]) => name.startsWith("chain/") && rejected > 0,
  ).length;
}
