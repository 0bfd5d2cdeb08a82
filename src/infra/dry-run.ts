import type { FelixConnection } from "../calico-api/felix/connection.js";
import { Life } from "../dataplane-driver/life.js";
import { type DriverSettings, defaultSettings } from "../dataplane-driver/settings.js";
import { bindK8sDp } from "../dataplane-driver/tables.js";
import type { EntityKind } from "../p4/entry/entity.js";
import type { P4Info } from "../p4/p4info/p4info.js";
import { fetchPipeline, readEntities } from "../p4/session/calls.js";
import type { Pipeline } from "../p4/session/pipeline.js";
import { type Addressee, PipelinePart } from "../p4/session/requests.js";
import type { Switch } from "../p4/switch.js";
import type { Dialer, Wire } from "../p4/wire.js";

/** What a dry run is of. */
export interface DryRunOptions {
  readonly dialer: Dialer;
  readonly to: Addressee;
  readonly p4info: P4Info;
  readonly pipeline: Pipeline;
  readonly settings?: Partial<DriverSettings>;
  readonly timeoutMs: number;
}

/** A row that a driver would write. */
export interface PlannedChange {
  readonly change: "insert" | "modify" | "delete";
  readonly kind: EntityKind;
  readonly key: string;
  /** As it would be; of a delete, as it is. */
  readonly value: string;
  /** For whom; of a delete nobody wants it. */
  readonly owner?: string;
}

/** What a driver would do to a switch. */
export interface DryRun {
  /** `set`: the switch has another pipeline, or none; its entries are taken to be lost with it. */
  readonly pipeline: "keep" | "set";
  readonly changes: readonly PlannedChange[];
  /** How many entries each object has when that is done, by owner. */
  readonly owners: Readonly<Record<string, number>>;
  /** What the pipeline cannot hold, by owner. */
  readonly refused: Readonly<Record<string, readonly string[]>>;
}

/** Felix went before it was in sync: what it wants is not known. */
export class NotInSyncError extends Error {
  override readonly name = "NotInSyncError";
}

/**
 * Listens to one Felix until it is in sync, reads the switch, and says what a driver would write. Needs to be no primary,
 * and writes nothing.
 *
 * @throws {@link NotInSyncError}; the error of the connection; RpcError, ReadBackError; P4InfoMismatchError
 */
export async function dryRun(
  connection: FelixConnection,
  options: DryRunOptions,
  signal: AbortSignal,
): Promise<DryRun> {
  const tables = bindK8sDp(options.p4info);
  const wire = options.dialer.dial();
  try {
    const isOurs = await runsPipeline(wire, options);
    const life = new Life({
      tables,
      settings: { ...defaultSettings, ...options.settings },
      reconciler: { switch: isOurs ? readOnly(wire, options) : emptySwitch },
    });
    await untilInSync(connection, life);
    await life.reconciler.resync(signal);
    life.adopt();
    life.completeDeferredWork();
    return {
      pipeline: isOurs ? "keep" : "set",
      changes: changesOf(life),
      owners: Object.fromEntries(
        Array.from(life.reconciler.owners(), ({ name, rows }) => [name, rows]),
      ),
      refused: refusedOf(life),
    };
  } finally {
    wire.close();
    connection.destroy();
  }
}

async function untilInSync(connection: FelixConnection, life: Life): Promise<void> {
  for await (const { message } of connection) {
    if (message !== undefined) {
      life.onMessage(message);
    }
    if (life.isInSync) {
      return;
    }
  }
  throw new NotInSyncError("Felix went before it was in sync");
}

async function runsPipeline(
  wire: Wire,
  { to, pipeline, timeoutMs }: DryRunOptions,
): Promise<boolean> {
  const running = await fetchPipeline(wire, to, { timeoutMs }, PipelinePart.P4InfoAndCookie);
  return running?.cookie === undefined
    ? Buffer.from(running?.p4info ?? []).equals(pipeline.p4info)
    : running.cookie === pipeline.cookie;
}

function readOnly(wire: Wire, { to, timeoutMs }: DryRunOptions): Switch {
  return {
    read: (query, signal) => readEntities(wire, to, query, { timeoutMs, signal }),
    write: refuseToWrite,
  };
}

const emptySwitch: Switch = {
  read: async function* nothing() {},
  write: refuseToWrite,
};

function refuseToWrite(): never {
  throw new Error("a dry run writes nothing");
}

function changesOf({ reconciler }: Life): PlannedChange[] {
  return reconciler.trackers.flatMap((tracker) =>
    Array.from(tracker.pendingRows(), ([key]): PlannedChange => {
      const { kind } = tracker;
      const desired = tracker.desired(key);
      const actual = tracker.actual(key);
      if (desired === undefined) {
        return { change: "delete", kind, key, value: actual ?? "" };
      }
      const { value, owner } = desired;
      const change = actual === undefined ? "insert" : "modify";
      return { change, kind, key, value, owner: owner.name };
    }),
  );
}

function refusedOf({ refusals }: Life): Record<string, readonly string[]> {
  const refused: Record<string, readonly string[]> = {};
  for (const [owner, { is, reasons }] of refusals.entries()) {
    if (is === "refused") {
      refused[owner] = reasons;
    }
  }
  return refused;
}
