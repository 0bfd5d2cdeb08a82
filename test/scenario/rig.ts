import { readFileSync } from "node:fs";
import type { FelixStatus } from "../../src/calico-api/felix/encode.js";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { Life } from "../../src/dataplane-driver/life.js";
import { type RowsOf, stateUpToIds } from "../../src/dataplane-driver/same-state.js";
import { defaultSettings } from "../../src/dataplane-driver/settings.js";
import { bindK8sDp, type Tables } from "../../src/dataplane-driver/tables.js";
import { formatAddress } from "../../src/net/address.js";
import { formatPrefix } from "../../src/net/prefix.js";
import { loadP4Info } from "../../src/p4/p4info/p4info-load.js";
import { keepInStep } from "../../src/p4/reconcile/reconcile-loop.js";
import { cookieOf, ensurePipeline } from "../../src/p4/session/pipeline.js";
import { Session } from "../../src/p4/session/session.js";
import type { Switch } from "../../src/p4/switch.js";
import { FakeSwitch } from "../../src/testing/fake-switch.js";
import { ManualClock } from "../../src/time/manual-clock.js";
import { Bell } from "../../src/time/wait.js";
import { type FelixState, messagesBetween } from "./felix-state.js";

const file = new URL("../../k8s_dp/build/k8s_dp.p4info.bin", import.meta.url);
const p4info = await loadP4Info(readFileSync(file));
const tables: Tables = bindK8sDp(p4info);
const pipeline = {
  p4info: p4info.encoded,
  deviceConfig: new Uint8Array(),
  cookie: cookieOf(p4info.encoded, new Uint8Array()),
};
const inSync: FelixMessage = { case: "inSync", value: {} };
const nothing: FelixState = new Map();

/** A running driver: one Felix life with its session. */
interface Running {
  readonly life: Life;
  readonly session: Session;
  readonly stop: () => Promise<void>;
}

/** One driver after another on one switch, with a clock that moves only where everything waits for it. */
export class Rig {
  readonly clock = new ManualClock();
  readonly fake: FakeSwitch;
  /** What the driver told Felix. */
  readonly sent: FelixStatus[] = [];
  #running: Running | undefined;
  #state: FelixState = nothing;

  constructor(seed = 1) {
    this.fake = new FakeSwitch({ clock: this.clock, seed });
  }

  get life(): Life {
    if (this.#running === undefined) {
      throw new Error("no driver is running");
    }
    return this.#running.life;
  }

  /** What Felix has told the driver. */
  get state(): FelixState {
    return this.#state;
  }

  /** Starts a driver, and Felix tells it all of `state`, then that it is in sync. */
  start(state: FelixState, shuffle?: <T>(items: T[]) => T[]): void {
    this.launch();
    this.#state = state;
    this.tell(...messagesBetween(nothing, state, shuffle), inSync);
  }

  /** Starts a driver that is told nothing yet. */
  launch(): void {
    const { clock, fake } = this;
    const stop = new AbortController();
    const session = new Session({ dialer: fake.dialer(), deviceId: 1, clock, random: () => 0.5 });
    const bell = new Bell();
    const life = new Life({
      tables,
      settings: defaultSettings,
      reconciler: { switch: session, clock, random: () => 0.5 },
      send: (status) => this.sent.push(status),
      onWork: () => bell.ring(),
    });
    const done = Promise.all([
      session.run(stop.signal),
      keepInStep(
        {
          session,
          reconciler: life.reconciler,
          bell,
          clock,
          random: () => 0.5,
          prepare: async (signal) => {
            await ensurePipeline(session, pipeline, {}, signal);
          },
          isOpen: () => life.isInSync,
          onResync: () => life.adopt(),
          beforeApply: () => life.completeDeferredWork(),
          afterApply: () => life.onApplied(),
          onTrouble: () => {},
        },
        stop.signal,
      ),
    ]);
    this.#running = {
      life,
      session,
      stop: async () => {
        stop.abort();
        await done;
      },
    };
  }

  /** Felix tells what makes its state `state`. */
  become(state: FelixState, shuffle?: <T>(items: T[]) => T[]): void {
    const messages = messagesBetween(this.#state, state, shuffle);
    this.#state = state;
    this.tell(...messages);
  }

  /** The messages of {@link become}, each told only when the switch is in step with the one before. */
  async becomeSlowly(state: FelixState): Promise<void> {
    const messages = messagesBetween(this.#state, state);
    this.#state = state;
    for (const message of messages) {
      this.tell(message);
      await this.quiesce();
    }
  }

  tell(...messages: readonly FelixMessage[]): void {
    for (const message of messages) {
      this.life.onMessage(message);
    }
  }

  /** The driver goes, the switch stays as it is. */
  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** The driver is started anew, and told what it was told before, in another order. */
  async restart(shuffle?: <T>(items: T[]) => T[]): Promise<void> {
    await this.stop();
    this.start(this.#state, shuffle);
  }

  /** Returns when the driver has nothing more to do. */
  async quiesce(): Promise<void> {
    let before = "";
    for (let quiet = 0, rounds = 0; quiet < 3; rounds += 1) {
      if (rounds > 20_000) {
        throw new Error(
          `the driver does not come to rest: ${JSON.stringify(this.life.reconciler.status)}`,
        );
      }
      for (let turn = 0; turn < 10; turn += 1) {
        await new Promise(setImmediate);
      }
      const now = this.#signature();
      const isSettled = this.#isSettled();
      if (now !== before) {
        quiet = 0;
      } else if (isSettled) {
        quiet += 1;
      } else if (this.clock.nextWake !== undefined) {
        this.clock.advance(Math.max(0, this.clock.nextWake - this.clock.now()));
      }
      before = now;
    }
  }

  /** The switch, a line a row, up to the ids that a driver may choose. */
  get held(): readonly string[] {
    return stateUpToIds(tables, (table) => this.fake.rows(table));
  }

  /**
   * The same without policy, in which versions of Felix differ (tiers came with v3.30, DSCP with v3.31), and with a chain's id, which its
   * policies' names make, replaced by those who have it.
   */
  get heldUpToChains(): readonly string[] {
    const isPolicy = (line: string): boolean => /^(from|to|pre) /.test(line);
    const rows = this.held.filter((line) => !isPolicy(line)).map((line): Line => JSON.parse(line));
    for (const table of ["from_chain", "to_chain"]) {
      const users = rows.filter(
        (row) => row.params?.chain !== undefined && chainTableOf(row) === table,
      );
      for (const id of new Set(users.map((row) => row.params?.chain))) {
        const its = users.filter((row) => row.params?.chain === id);
        const name = its
          .map((row) => JSON.stringify([row.table, row.match]))
          .sort()
          .join(" ");
        for (const row of its) {
          row.params = { ...row.params, chain: name };
        }
      }
    }
    for (const row of rows.filter(({ table }) => table === "port")) {
      // Marks came with v3.31.
      row.params = { ...row.params, set_dscp: 0, dscp: 0 };
    }
    return rows.map((row) => JSON.stringify(row)).sort();
  }

  /** The addresses of each pod that the switch knows, sorted; each must have its port and its guard. */
  pods(): readonly string[] {
    const byPort = new Map<unknown, string[]>();
    for (const name of ["endpoint_v4", "endpoint_v6"] as const) {
      const table = tables[name];
      for (const [key, value] of this.fake.rows(name)) {
        const address = formatAddress(table.match(key).dst);
        const port = table.params(value)?.params.port;
        byPort.set(port, [...(byPort.get(port) ?? []), address]);
      }
    }
    const guarded = ["source_guard_v4", "source_guard_v6"] as const;
    const guards = new Set(
      guarded.flatMap((name) =>
        [...this.fake.rows(name).keys()].map((key) => {
          const { port, src } = tables[name].match(key);
          return `${port} ${src === undefined ? "any" : formatPrefix(src)}`;
        }),
      ),
    );
    const ports = new Set(
      [...this.fake.rows("port").keys()].map((key) => tables.port.match(key).port),
    );
    return [...byPort]
      .filter(([port, addresses]) => {
        const isGuarded = addresses.every((one) =>
          guards.has(`${port} ${one}/${one.includes(":") ? 128 : 32}`),
        );
        return isGuarded && typeof port === "number" && ports.has(port);
      })
      .map(([, addresses]) => addresses.sort().join(" "))
      .sort();
  }

  /** How many updates the switch has been sent. */
  get updates(): number {
    const { inserts, modifies, deletes, refused } = this.fake.counts;
    return inserts + modifies + deletes + refused;
  }

  #signature(): string {
    const { counts } = this.fake;
    return [counts.writes, counts.reads, counts.pipelines, this.#running?.session.epoch].join(" ");
  }

  #isSettled(): boolean {
    const { life, session } = this.#running ?? {};
    return (
      life?.isReady === true &&
      session?.state.is === "primary" &&
      life.reconciler.status.pending === 0 &&
      !life.reconciler.isDirty
    );
  }
}

/** A row as {@link Rig.held} writes it. */
interface Line {
  readonly table: string;
  match: Readonly<Record<string, unknown>>;
  params?: Readonly<Record<string, unknown>>;
}

/** Which of the two tables of chains a row refers to. */
function chainTableOf({ table }: Line): "from_chain" | "to_chain" {
  return table === "port" ? "from_chain" : "to_chain";
}

/** What a driver that starts anew makes of a state on an empty switch. */
export async function freshCompile(state: FelixState): Promise<readonly string[]> {
  const empty: Switch = {
    write: () => Promise.reject(new Error("nothing is written")),
    read: async function* () {},
  };
  const life = new Life({ tables, settings: defaultSettings, reconciler: { switch: empty } });
  await life.reconciler.resync(new AbortController().signal);
  life.adopt();
  for (const message of messagesBetween(nothing, state)) {
    life.onMessage(message);
  }
  life.onMessage(inSync);
  life.completeDeferredWork();
  const rowsOf: RowsOf = (table) =>
    [...life.reconciler.tracker(table).desiredRows()].map(
      ([key, row]) => [key, row.value] as const,
    );
  return stateUpToIds(tables, rowsOf);
}
