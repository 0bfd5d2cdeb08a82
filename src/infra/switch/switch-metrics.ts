import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Metrics } from "../metrics-server.js";
import type { SwitchStats } from "./switch-stats.js";

const portLabels = ["port", "direction"] as const;

/** The metrics of a switch: `calico_p4_switch_*`, and those of its process. */
export class SwitchMetrics implements Metrics {
  readonly #stats: () => Promise<SwitchStats>;
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #frames = new Counter({
    name: "calico_p4_switch_frames_total",
    help: "Frames that a port has received and sent",
    labelNames: portLabels,
    registers: this.#registers,
  });
  readonly #bytes = new Counter({
    name: "calico_p4_switch_bytes_total",
    help: "Bytes of these frames",
    labelNames: portLabels,
    registers: this.#registers,
  });
  readonly #drops = new Counter({
    name: "calico_p4_switch_drops_total",
    help: "Frames that a port has lost: no room, too long, or its interface is down",
    labelNames: portLabels,
    registers: this.#registers,
  });
  readonly #up = new Gauge({
    name: "calico_p4_switch_port_up",
    help: "Whether the link of a port is up",
    labelNames: ["port"],
    registers: this.#registers,
  });
  readonly #entries = new Gauge({
    name: "calico_p4_switch_table_entries",
    help: "Entries of a table, without its default entry",
    labelNames: ["table"],
    registers: this.#registers,
  });
  readonly #events = new Counter({
    name: "calico_p4_switch_events_total",
    help: "What the switch has counted beside its ports",
    labelNames: ["event"],
    registers: this.#registers,
  });

  constructor(stats: () => Promise<SwitchStats>) {
    this.#stats = stats;
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Of the text that {@link render} makes. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics, as Prometheus scrapes them. */
  async render(): Promise<string> {
    const stats = await this.#stats();
    // Ports and tables come and go: what is no more must not be told.
    for (const metric of [
      this.#frames,
      this.#bytes,
      this.#drops,
      this.#up,
      this.#entries,
      this.#events,
    ]) {
      metric.reset();
    }
    for (const { port, isUp, received, sent } of stats.ports) {
      this.#up.set({ port }, isUp ? 1 : 0);
      for (const [direction, { frames, bytes, drops }] of [
        ["received", received],
        ["sent", sent],
      ] as const) {
        this.#frames.inc({ port, direction }, frames);
        this.#bytes.inc({ port, direction }, bytes);
        this.#drops.inc({ port, direction }, drops);
      }
    }
    for (const [table, entries] of Object.entries(stats.tables)) {
      this.#entries.set({ table }, entries);
    }
    for (const [name, count] of Object.entries(stats.events)) {
      const event = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      this.#events.inc({ event }, count);
    }
    return this.#registry.metrics();
  }
}
