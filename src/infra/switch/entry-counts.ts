import type { Pipeline } from "../../p4/server/pipeline.js";
import { Refusal } from "../../p4/server/refusal.js";
import type { TargetUpdate } from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import type { SwitchCore } from "./switch-core.js";

/** How many entries each table has: kept as they come and go, so that to know it costs no walk over a table. */
export class EntryCounts {
  readonly #counts = new Map<number, number>();
  #pipeline: Pipeline | undefined;

  /** By alias, of tables that are not empty. */
  byTable(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [id, count] of this.#counts) {
      const name = this.#pipeline?.codecs.get(id)?.name;
      if (name !== undefined && count > 0) {
        counts[name] = count;
      }
    }
    return counts;
  }

  /** A pipeline has been taken in force: what it begins with is counted. */
  reset(pipeline: Pipeline, core: Pick<SwitchCore, "rowsNow">): void {
    this.#pipeline = pipeline;
    this.#counts.clear();
    for (const tableId of pipeline.codecs.keys()) {
      this.#counts.set(tableId, countRows(tableId, core));
    }
  }

  /** These updates have been attempted. */
  note(updates: readonly TargetUpdate[], statuses: readonly UpdateStatus[]): void {
    for (let i = 0; i < updates.length; i += 1) {
      const update = updates[i];
      if (update?.is === "row" && update.type !== "modify" && statuses[i]?.code === 0) {
        const change = update.type === "insert" ? 1 : -1;
        this.#counts.set(update.tableId, (this.#counts.get(update.tableId) ?? 0) + change);
      }
    }
  }
}

function countRows(tableId: number, core: Pick<SwitchCore, "rowsNow">): number {
  try {
    let count = 0;
    for (const rows of core.rowsNow({ tableId, withCounters: false, withLastHit: false })) {
      count += rows.length;
    }
    return count;
  } catch (error) {
    if (error instanceof Refusal) {
      return 0; // Only the P4Info has this table.
    }
    throw error;
  }
}
