import { readFile } from "node:fs/promises";
import type { DecidedBy } from "../../src/dataplane-driver/policy/evaluator/decide.js";
import type { RowsOf } from "../../src/dataplane-driver/same-state.js";
import type { Tables } from "../../src/dataplane-driver/tables.js";
import { MemoryDialer } from "../../src/p4/server/memory-wire.js";
import type { Pipeline } from "../../src/p4/server/pipeline.js";
import { P4RuntimeServer } from "../../src/p4/server/server.js";
import type { Target, TargetUpdate } from "../../src/p4/server/target.js";
import type { UpdateStatus } from "../../src/p4/switch.js";
import type { Dialer } from "../../src/p4/wire.js";
import { EmbeddedSwitch } from "../../src/switch/engine/embedded-switch.js";
import { loadPipeline } from "../../src/testing/packets/load-pipeline.js";
import { ManualClock } from "../../src/time/manual-clock.js";

/** Somebody sends a frame, and it must come out there, or must not. */
export interface Probe {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly frame: Uint8Array;
  readonly mustPass: boolean;
  readonly decidedBy?: DecidedBy;
}

/** An embedded switch that is probed between every two updates, so that no packet sees less than one update at a time. */
export class WatchedSwitch {
  readonly switch: EmbeddedSwitch;
  readonly clock = new ManualClock();
  readonly dialer: Dialer;
  readonly #server: P4RuntimeServer;
  /** What happened that must not, in words. */
  readonly violations: string[] = [];
  /** Asked after each update. */
  probes: readonly Probe[] = [];
  /** Updates so far. */
  updates = 0;
  /** Tables whose inserts are refused as if there were no room. */
  readonly full = new Set<number>();

  private constructor(pipeline: Pipeline) {
    const made = new EmbeddedSwitch({ clock: this.clock, random: () => 0 });
    this.switch = made;
    made.listen({ packetIn: () => {}, digest: () => {}, idle: () => {} });
    made.installNow(pipeline);
    const write = async (updates: readonly TargetUpdate[]): Promise<readonly UpdateStatus[]> =>
      updates.flatMap((update) => {
        if (update.is === "row" && update.type === "insert" && this.full.has(update.tableId)) {
          return [{ code: 8, message: "no room" }];
        }
        const statuses = made.writeNow([update]);
        this.updates += 1;
        this.#probe(update);
        return statuses;
      });
    const target: Target = new Proxy(made, {
      get: (of, name) => {
        const value: unknown = name === "write" ? write : Reflect.get(of, name);
        return typeof value === "function" ? value.bind(of) : value;
      },
    });
    this.#server = new P4RuntimeServer({ target, deviceId: 1n });
    this.dialer = new MemoryDialer(this.#server, { target: "watched" });
  }

  /** One that runs k8s_dp, and holds nothing. */
  static async open(): Promise<WatchedSwitch> {
    const [p4info, deviceConfig] = await Promise.all([
      readFile("k8s_dp/build/k8s_dp.p4info.bin"),
      readFile("k8s_dp/build/k8s_dp.json"),
    ]);
    const pipeline = await loadPipeline({ program: deviceConfig, p4info });
    const watched = new WatchedSwitch(pipeline);
    await watched.#server.installPipeline(pipeline.config);
    return watched;
  }

  /** The rows of a table. */
  rowsOf(tables: Tables): RowsOf {
    return (name) => {
      const table = Object.values(tables).find((one) => one.name === name);
      const query = { withCounters: false, withLastHit: false };
      return table === undefined
        ? []
        : [...this.switch.rowsNow({ tableId: table.codec.table.id, ...query })]
            .flat()
            .filter(({ key }) => key !== "")
            .map(({ key, value }) => [key, value] as const);
    };
  }

  /** Whether the frame passes now; no flow of a probe before is remembered. */
  passes({ from, to, frame }: Pick<Probe, "from" | "to" | "frame">): boolean {
    this.clock.advance(200_000);
    return this.switch.inject(from, frame).some(({ port }) => port === to);
  }

  #probe(update: TargetUpdate): void {
    for (const probe of this.probes) {
      if (this.passes(probe) !== probe.mustPass) {
        const what = update.is === "row" ? `${update.type} in table ${update.tableId}` : update.is;
        this.violations.push(
          `${probe.name} ${probe.mustPass ? "was dropped" : "passed"} after update ${this.updates}, ${what}`,
        );
      }
    }
  }
}
