import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ManualClock } from "../../time/manual-clock.js";
import { Code } from "../code.js";
import { TableCodec } from "../entry/entry-codec.js";
import { type Entity, type P4InfoMessage, WriteRequest } from "../messages.js";
import { p4InfoFromMessage } from "../p4info/p4info-load.js";
import { type Batch, OutcomeUnknownError, type Switch, type UpdateStatus } from "../switch.js";
import { Reconciler, type ReconcilerOptions } from "./reconciler.js";

// chain ◀─ endpoint (either of two tables) and guard, which nothing refers to.
const message: P4InfoMessage = {
  tables: [
    table(1, "chain", "chain", 11),
    table(2, "endpoint", "dst", 12),
    table(3, "guard", "src", 11),
  ],
  actions: [
    {
      preamble: { id: 0x0100000b, name: "set_rules", alias: "set_rules" },
      params: [param(1, "n")],
    },
    {
      preamble: { id: 0x0100000c, name: "to_pod", alias: "to_pod" },
      params: [{ ...param(1, "chain"), annotations: ['@refers_to("chain" , "chain")'] }],
    },
  ],
};

function param(id: number, name: string): { id: number; name: string; bitwidth: number } {
  return { id, name, bitwidth: 16 };
}

function table(id: number, name: string, field: string, action: number, size = 64) {
  return {
    preamble: { id: 0x02000000 + id, name, alias: name },
    matchFields: [{ id: 1, name: field, bitwidth: 16, matchType: 2 }],
    actionRefs: [{ id: 0x01000000 + action }],
    size,
  };
}

const info = p4InfoFromMessage(message);
const codecs = [...info.tables].map((one) => new TableCodec(info, one));

function codec(name: string): TableCodec {
  const found = codecs.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`no table ${name}`);
  }
  return found;
}

const two = (n: number): Uint8Array => Uint8Array.of(n >> 8, n & 0xff);

function keyOf(name: string, n: number): string {
  const one = codec(name);
  return one.keyOf(
    { tableId: one.table.id, match: [{ fieldId: 1, exact: { value: two(n) } }] },
    { strict: false },
  );
}

function valueFor(name: string, n: number): string {
  const one = codec(name);
  const actionId = name === "endpoint" ? 0x0100000c : 0x0100000b;
  const action = { actionId, params: [{ paramId: 1, value: two(n) }] };
  return one.valueOf({ tableId: one.table.id, action: { action } }, { strict: false });
}

interface Update {
  readonly type: number;
  readonly name: string;
  readonly key: string;
  readonly value: string;
}

/** A switch that holds rows, refuses references that are not there, and fails as it is told. */
class ModelSwitch implements Switch {
  readonly rows = new Map<string, Map<string, string>>(codecs.map(({ name }) => [name, new Map()]));
  readonly writes: Update[][] = [];
  refused = 0;
  answer: (update: Update, code: Code) => Code = (_, code) => code;
  before: () => void = () => {};

  async write(batch: Batch): Promise<readonly UpdateStatus[]> {
    await Promise.resolve();
    this.before();
    const updates = (WriteRequest.decode(batch.bytes).updates ?? []).map(({ type, entity }) => {
      const entry = entity?.tableEntry ?? {};
      const one = codecs.find(({ table: { id } }) => id === entry.tableId);
      const key = one?.keyOf(entry, { strict: true }) ?? "";
      return {
        type: type ?? 0,
        name: one?.name ?? "",
        key,
        value: type === 3 ? "" : (one?.valueOf(entry, { strict: true }) ?? ""),
      };
    });
    expect(updates).toHaveLength(batch.count);
    this.writes.push(updates);
    return updates.map((update) => {
      const code = this.answer(update, this.#check(update));
      if (code === Code.Ok) {
        this.#put(update);
      }
      return { code, message: "" };
    });
  }

  async *read(query: Entity): AsyncGenerator<Entity> {
    const one = codecs.find(({ table: { id } }) => id === query.tableEntry?.tableId);
    for (const [key, value] of this.rows.get(one?.name ?? "") ?? []) {
      yield { tableEntry: one?.toTableEntry(key, value) ?? {} };
    }
  }

  takeWrites(): string[] {
    return this.writes
      .splice(0)
      .flatMap((updates) =>
        updates.map(({ type, name }) => `${["?", "insert", "modify", "delete"][type]} ${name}`),
      );
  }

  #check({ type, name, key, value }: Update): Code {
    const rows = this.rows.get(name);
    if (type === 1 && rows?.has(key) === true) {
      return Code.AlreadyExists;
    }
    if (type !== 1 && rows?.has(key) !== true) {
      return Code.NotFound;
    }
    const one = codec(name);
    const missing = type !== 3 && one.references(key, value).some((to) => !this.#isThere(to.value));
    const needed =
      type === 3 &&
      one.referredFields(key).some((field) =>
        [...(this.rows.get("endpoint") ?? [])].some(([endpoint, its]) =>
          codec("endpoint")
            .references(endpoint, its)
            .some((to) => to.value === field.value),
        ),
      );
    if (missing || needed) {
      this.refused += 1;
      return missing ? Code.NotFound : Code.FailedPrecondition;
    }
    return Code.Ok;
  }

  #isThere(value: string): boolean {
    const one = codec("chain");
    return [...(this.rows.get("chain") ?? new Map<string, string>()).keys()].some((key) =>
      one.referredFields(key).some((field) => field.value === value),
    );
  }

  #put({ type, name, key, value }: Update): void {
    if (type === 3) {
      this.rows.get(name)?.delete(key);
    } else {
      this.rows.get(name)?.set(key, value);
    }
  }
}

interface Rig {
  readonly model: ModelSwitch;
  readonly clock: ManualClock;
  readonly reconciler: Reconciler;
  readonly set: (name: string, n: number, value: number, owner?: string) => void;
  readonly unset: (name: string, n: number) => void;
  readonly apply: () => Promise<void>;
}

const never = new AbortController().signal;

async function setUp(options: Partial<ReconcilerOptions> = {}): Promise<Rig> {
  const model = new ModelSwitch();
  const clock = new ManualClock();
  const reconciler = new Reconciler({
    kinds: codecs,
    switch: model,
    clock,
    random: () => 0.5,
    ...options,
  });
  await reconciler.resync(never);
  return {
    model,
    clock,
    reconciler,
    set: (name, n, value, owner = "owner") =>
      reconciler.set(name, keyOf(name, n), valueFor(name, value), owner),
    unset: (name, n) => reconciler.delete(name, keyOf(name, n)),
    apply: () => reconciler.apply(never),
  };
}

/** Applies until there is nothing to do, however long the retries take. */
async function settle({ reconciler, clock, apply }: Rig): Promise<void> {
  for (let rounds = 0; rounds < 200; rounds += 1) {
    if (reconciler.isDirty) {
      await apply();
    } else if (reconciler.nextRetryAt !== undefined) {
      clock.advance(reconciler.nextRetryAt - clock.monotonic());
    } else {
      return;
    }
  }
  throw new Error("does not settle");
}

describe("order", () => {
  test("what is referred to comes first, and goes last", async () => {
    const rig = await setUp();
    rig.set("endpoint", 1, 7);
    rig.set("chain", 7, 0);
    await rig.apply();
    const up = rig.model.takeWrites();

    rig.unset("chain", 7);
    rig.unset("endpoint", 1);
    await rig.apply();

    expect(up).toEqual(["insert chain", "insert endpoint"]);
    expect(rig.model.takeWrites()).toEqual(["delete endpoint", "delete chain"]);
  });

  test("a move from one chain to another is insert, modify, delete", async () => {
    const rig = await setUp();
    rig.set("chain", 7, 0);
    rig.set("endpoint", 1, 7);
    await rig.apply();
    rig.model.takeWrites();

    rig.unset("chain", 7);
    rig.set("chain", 8, 0);
    rig.set("endpoint", 1, 8);
    await rig.apply();

    expect(rig.model.takeWrites()).toEqual(["insert chain", "modify endpoint", "delete chain"]);
  });

  test("no Write holds two ranks, or upserts and deletes", async () => {
    const rig = await setUp();
    rig.set("guard", 1, 1);
    await rig.apply();
    rig.model.writes.splice(0);
    rig.unset("guard", 1);
    rig.set("guard", 2, 1);
    rig.set("chain", 7, 0);
    rig.set("endpoint", 1, 7);

    await rig.apply();

    const kinds = rig.model.writes.map(
      (updates) =>
        new Set(updates.map(({ type, name }) => `${name === "endpoint" ? 1 : 0} ${type === 3}`)),
    );
    expect(kinds.every((one) => one.size === 1)).toBe(true);
  });

  test("an upsert waits for a referent that failed, and goes as soon as that is there", async () => {
    const rig = await setUp();
    rig.model.answer = ({ name }, code) => (name === "chain" ? Code.Internal : code);
    rig.set("chain", 7, 0, "chain/7");
    rig.set("endpoint", 1, 7, "pod");
    await rig.apply();
    const first = rig.model.takeWrites();
    const held = [...(rig.reconciler.owner("pod")?.held ?? [])].map(({ hold }) => hold.is);

    rig.model.answer = (_, code) => code;
    await settle(rig);

    expect(first).toEqual(["insert chain"]);
    expect(held).toEqual(["waits"]);
    expect(rig.model.takeWrites()).toEqual(["insert chain", "insert endpoint"]);
  });

  test("a delete waits for a referrer that could not go", async () => {
    const rig = await setUp();
    rig.set("chain", 7, 0);
    rig.set("endpoint", 1, 7);
    await rig.apply();
    rig.model.takeWrites();
    rig.model.answer = ({ name }, code) => (name === "endpoint" ? Code.Internal : code);
    rig.unset("chain", 7);
    rig.unset("endpoint", 1);
    await rig.apply();
    const first = rig.model.takeWrites();

    rig.model.answer = (_, code) => code;
    await settle(rig);

    expect(first).toEqual(["delete endpoint"]);
    expect(rig.model.takeWrites()).toEqual(["delete endpoint", "delete chain"]);
  });

  test("within one owner, what ranks higher waits while something lower is rejected", async () => {
    const rig = await setUp();
    rig.model.answer = ({ name }, code) => (name === "guard" ? Code.InvalidArgument : code);
    rig.set("chain", 7, 0, "chain/7");
    rig.set("guard", 1, 1, "pod");
    rig.set("endpoint", 1, 7, "pod");
    rig.set("endpoint", 2, 7, "other");
    await rig.apply();
    const closed = rig.model.rows.get("endpoint")?.size;

    rig.unset("guard", 1);
    await settle(rig);

    expect(closed).toBe(1);
    expect(rig.model.rows.get("endpoint")?.size).toBe(2);
  });
});

describe("outcomes", () => {
  test("a row that exists already with another value is modified in the next round, without waiting", async () => {
    const rig = await setUp();
    rig.model.rows.get("guard")?.set(keyOf("guard", 1), valueFor("guard", 9));
    rig.set("guard", 1, 1);

    await rig.apply();
    await rig.apply();

    expect(rig.model.takeWrites()).toEqual(["insert guard", "modify guard"]);
    expect(rig.model.rows.get("guard")?.get(keyOf("guard", 1))).toBe(valueFor("guard", 1));
  });

  test("a row that vanished is inserted again", async () => {
    const rig = await setUp();
    rig.set("guard", 1, 1);
    await rig.apply();
    rig.model.rows.get("guard")?.clear();
    rig.model.takeWrites();
    rig.set("guard", 1, 2);

    await settle(rig);

    expect(rig.model.takeWrites()).toEqual(["modify guard", "insert guard"]);
  });

  test("what is rejected is not tried again until its value changes, or after a resync", async () => {
    const rig = await setUp();
    rig.model.answer = () => Code.InvalidArgument;
    rig.set("guard", 1, 1);
    await settle(rig);
    const once = rig.model.takeWrites();
    rig.clock.advance(1e9);
    const idle = rig.reconciler.isDirty;
    rig.set("guard", 1, 2);
    await settle(rig);
    const changed = rig.model.takeWrites();
    await rig.reconciler.resync(never);
    await settle(rig);

    expect([once, idle, changed]).toEqual([["insert guard"], false, ["insert guard"]]);
    expect(rig.model.takeWrites()).toEqual(["insert guard"]);
    expect(rig.reconciler.status).toMatchObject({ desired: 1, actual: 0, pending: 0, rejected: 1 });
  });

  test("retries wait longer each time, up to the limit", async () => {
    const rig = await setUp({ retryFirstMs: 100, retryMaxMs: 1000 });
    rig.model.answer = () => Code.Unknown;
    rig.set("guard", 1, 1);
    const waits: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      await rig.apply();
      const wait = (rig.reconciler.nextRetryAt ?? 0) - rig.clock.monotonic();
      waits.push(wait);
      rig.clock.advance(wait);
    }

    expect(waits).toEqual([75, 150, 300, 600, 750, 750]);
  });

  test("a new value is tried at once, though the old one failed", async () => {
    const rig = await setUp();
    rig.model.answer = () => Code.Unknown;
    rig.set("guard", 1, 1);
    await rig.apply();
    rig.model.answer = (_, code) => code;

    rig.set("guard", 1, 2);
    await rig.apply();

    expect(rig.reconciler.status.pending).toBe(0);
  });

  test("a table that is full takes no more, says so, and takes the next when a row goes", async () => {
    const rig = await setUp();
    for (let n = 0; n < 66; n += 1) {
      rig.set("guard", n, 1, `pod/${n}`);
    }
    await settle(rig);
    const full = [...rig.reconciler.owners()].flatMap((owner) => [...owner.held]);
    const sent = rig.model.takeWrites().length;

    rig.unset("guard", 0);
    await settle(rig);

    expect(sent).toBe(64);
    expect(full).toHaveLength(2);
    expect(full[0]?.hold).toMatchObject({
      is: "full",
      message: "guard is full: it takes 64 entries",
    });
    expect(rig.reconciler.status).toMatchObject({ actual: 64, rejected: 1 });
  });

  test("a server that stops at the first error is asked for the rest at once", async () => {
    const rig = await setUp();
    let stopped = false;
    rig.model.before = () => {
      stopped = false;
    };
    rig.model.answer = ({ key }, code) => {
      if (stopped) {
        return Code.Aborted;
      }
      stopped = key === keyOf("guard", 2);
      return stopped ? Code.Unknown : code;
    };
    for (let n = 1; n <= 5; n += 1) {
      rig.set("guard", n, 1);
    }

    await rig.apply();
    await rig.apply();

    expect(rig.model.rows.get("guard")?.size).toBe(4);
  });

  test("a server that attempts nothing is not asked again at once", async () => {
    const rig = await setUp();
    rig.model.answer = () => Code.Aborted;
    rig.set("guard", 1, 1);

    await rig.apply();

    expect(rig.reconciler.isDirty).toBe(false);
    expect(rig.reconciler.nextRetryAt).toBeDefined();
  });
});

describe("resync", () => {
  test("is asked for after an unknown outcome, and finishes what was begun", async () => {
    const rig = await setUp({ maxBatchUpdates: 1, maxInFlight: 1 });
    let writes = 0;
    rig.model.before = () => {
      writes += 1;
      if (writes === 2) {
        throw new OutcomeUnknownError(["guard"], { cause: new Error("no answer") });
      }
    };
    rig.set("guard", 1, 1);
    rig.set("guard", 2, 1);
    rig.set("guard", 3, 1);

    await expect(rig.apply()).rejects.toThrow(OutcomeUnknownError);
    await expect(rig.apply()).rejects.toThrow("resync");
    await rig.reconciler.resync(never);
    await settle(rig);

    expect(rig.model.rows.get("guard")?.size).toBe(3);
  });

  test("on a switch that is as it should be writes nothing", async () => {
    const rig = await setUp();
    rig.set("chain", 7, 0);
    rig.set("endpoint", 1, 7);
    await settle(rig);
    rig.model.takeWrites();

    await rig.reconciler.resync(never);
    await settle(rig);

    expect(rig.model.takeWrites()).toEqual([]);
  });

  test("an apply with nothing dirty makes no call", async () => {
    const rig = await setUp();

    await rig.apply();

    expect(rig.model.writes).toEqual([]);
  });
});

const small = fc.nat(5);
const change = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("set" as const),
      table: fc.constantFrom("endpoint", "guard"),
      n: small,
      value: fc.integer({ min: 1, max: 4 }),
      owner: small,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("unset" as const),
      table: fc.constantFrom("endpoint", "guard"),
      n: small,
    }),
  },
);
const step = fc.oneof(
  { weight: 9, arbitrary: change },
  // What changes while an apply is under way, one change before each of its Writes.
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("apply" as const),
      meanwhile: fc.array(change, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("resync" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wipe" as const) }) },
);
const someFail = fc.infiniteStream(
  fc.constantFrom(
    Code.Ok,
    Code.Ok,
    Code.Ok,
    Code.Unknown,
    Code.Aborted,
    Code.ResourceExhausted,
    Code.Internal,
  ),
);

/** What should be in the end, kept beside the reconciler; chains are wanted for as long as an endpoint names them. */
class Wanted {
  readonly rows = new Map<string, Map<string, string>>(codecs.map(({ name }) => [name, new Map()]));
  readonly #rig: Rig;

  constructor(rig: Rig) {
    this.#rig = rig;
  }

  change(one: typeof change extends fc.Arbitrary<infer T> ? T : never): void {
    const rows = this.rows.get(one.table);
    if (one.do === "set") {
      this.#rig.set(one.table, one.n, one.value, `owner/${one.owner}`);
      rows?.set(keyOf(one.table, one.n), valueFor(one.table, one.value));
    } else {
      this.#rig.unset(one.table, one.n);
      rows?.delete(keyOf(one.table, one.n));
    }
    const used = new Set(this.rows.get("endpoint")?.values());
    for (let n = 1; n <= 4; n += 1) {
      if (used.has(valueFor("endpoint", n))) {
        this.#rig.set("chain", n, 0, `chain/${n}`);
        this.rows.get("chain")?.set(keyOf("chain", n), valueFor("chain", 0));
      } else {
        this.#rig.unset("chain", n);
        this.rows.get("chain")?.delete(keyOf("chain", n));
      }
    }
  }
}

test("after any history of changes and failures, the switch ends as wanted, and never had to refuse a reference", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      someFail,
      fc.integer({ min: 1, max: 5 }),
      async (steps, codes, maxBatchUpdates) => {
        const rig = await setUp({ maxBatchUpdates });
        const wanted = new Wanted(rig);
        rig.model.answer = (_, code) => (code === Code.Ok ? (codes.next().value ?? Code.Ok) : code);
        for (const one of steps) {
          if (one.do === "apply") {
            const meanwhile = [...one.meanwhile];
            rig.model.before = () => {
              const next = meanwhile.pop();
              if (next !== undefined) {
                wanted.change(next);
              }
            };
            await rig.apply();
            rig.model.before = () => {};
          } else if (one.do === "resync" || one.do === "wipe") {
            if (one.do === "wipe") {
              for (const rows of rig.model.rows.values()) {
                rows.clear();
              }
            }
            await rig.reconciler.resync(never);
          } else {
            wanted.change(one);
          }
        }
        rig.model.answer = (_, code) => code;
        await settle(rig);

        expect(rig.model.rows).toEqual(wanted.rows);
        expect(rig.model.refused).toBe(0);
        expect(rig.reconciler.status).toMatchObject({ pending: 0, rejected: 0 });
        for (const owner of rig.reconciler.owners()) {
          expect(owner.pending).toBe(0);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
