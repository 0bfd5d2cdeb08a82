import { readFile } from "node:fs/promises";
import type { FelixStatus } from "../calico-api/felix/encode.js";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import { P4InfoMessage } from "../p4/messages.js";
import { p4InfoFromMessage } from "../p4/p4info/p4info-load.js";
import { Session } from "../p4/session/session.js";
import type { Switch } from "../p4/switch.js";
import type { Dialer } from "../p4/wire.js";
import { Life, type LifeOptions } from "./life.js";
import type { RowsOf } from "./same-state.js";
import { defaultSettings } from "./settings.js";
import { bindK8sDp, type Tables } from "./tables.js";

// A life, and a switch that it is applied to by hand, for tests.

/** The encoded P4Info of `k8s_dp`. */
export function readP4Info(): Promise<Uint8Array> {
  return readFile("k8s_dp/build/k8s_dp.p4info.bin");
}

/** The tables of `k8s_dp`; `sizes` makes some of them smaller, by alias. */
export async function loadTables(sizes: Readonly<Record<string, number>> = {}): Promise<Tables> {
  const message = P4InfoMessage.decode(await readP4Info());
  for (const table of message.tables) {
    table.size = sizes[table.preamble?.alias ?? ""] ?? table.size ?? 0;
  }
  return bindK8sDp(p4InfoFromMessage(message));
}

/** What a test may say of a life. */
export type TestLifeGiven = Partial<Omit<LifeOptions, "reconciler">>;

/** A life whose entries are applied, and statuses collected, when the test says so. */
export interface TestLife {
  readonly life: Life;
  readonly tables: Tables;
  readonly sent: FelixStatus[];
  tell(...messages: readonly FelixMessage[]): void;
  /** Reads the switch back. */
  resync(): Promise<void>;
  /** Brings the switch in step, until there is nothing to do. */
  settle(): Promise<void>;
  /** Does one round of it. */
  step(): Promise<void>;
  /** Ends the session; the switch stays as it is. */
  stop(): Promise<void>;
}

/** Starts one over a switch that has the pipeline; read, and in step with what it is told once it is in sync. */
export async function startLife(dialer: Dialer, given: TestLifeGiven = {}): Promise<TestLife> {
  const tables = given.tables ?? (await loadTables());
  const session = new Session({ dialer, deviceId: 1 });
  const stop = new AbortController();
  const running = session.run(stop.signal);
  await session.whenPrimary(stop.signal);
  const sent: FelixStatus[] = [];
  let hasWork = true;
  const life = new Life({
    tables,
    settings: defaultSettings,
    send: (status) => sent.push(status),
    ...given,
    reconciler: { switch: session },
    onWork: () => {
      hasWork = true;
    },
  });
  const step = async (): Promise<void> => {
    hasWork = false;
    life.completeDeferredWork();
    if (life.reconciler.isDirty) {
      await life.reconciler.apply(stop.signal);
    }
    life.onApplied();
  };
  const resync = async (): Promise<void> => {
    await life.reconciler.resync(stop.signal);
    life.adopt();
    hasWork = true;
  };
  await resync();
  return {
    life,
    tables,
    sent,
    tell: (...messages) => {
      for (const message of messages) {
        life.onMessage(message);
      }
    },
    resync,
    step,
    settle: async () => {
      while (hasWork) {
        await step();
      }
    },
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}

/** A life over a switch that holds nothing and takes nothing: for what it wants. */
export async function quietLife(tables: Tables, given: TestLifeGiven = {}): Promise<Life> {
  const empty: Switch = {
    write: () => Promise.reject(new Error("nothing is written")),
    read: async function* () {},
  };
  const life = new Life({
    tables,
    settings: defaultSettings,
    ...given,
    reconciler: { switch: empty },
  });
  await life.reconciler.resync(new AbortController().signal);
  life.adopt();
  return life;
}

/** What a life wants, by table. */
export function desiredOf({ reconciler }: Life): RowsOf {
  return (table) =>
    Array.from(
      reconciler.tracker(table).desiredRows(),
      ([key, { value }]) => [key, value] as const,
    );
}

/** A table's rows as sorted text: `endpoint_v4 dst=10.65.0.2: to_pod_v4 port=2 …`. */
export function textOfRows(table: { readonly codec: TableCodec }, rowsOf: RowsOf): string[] {
  const { codec } = table;
  return Array.from(rowsOf(codec.name), ([key, value]) => {
    const { action } = codec.readValue(value);
    const call = action.is === "action" ? action : undefined;
    const params = (call?.params ?? []).map((param, i) => {
      const name = call?.action.params[i]?.name ?? "";
      const show = codec.formats.get(`${call?.action.alias}.${name}`);
      return ` ${name}=${show?.(param) ?? "?"}`;
    });
    return `${codec.describe(key)}: ${call?.action.alias}${params.join("")}`;
  }).sort();
}
