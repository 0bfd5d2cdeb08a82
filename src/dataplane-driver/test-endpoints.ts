import type { FelixMessage } from "../calico-api/felix/messages.js";
import type { Code } from "../p4/code.js";
import type { UpdateType } from "../p4/entry/entity.js";
import type { Dialer } from "../p4/wire.js";
import { ourKinds } from "./tables.js";
import { startLife, type TestLife, type TestLifeGiven, textOfRows } from "./test-life.js";
import { configUpdate, inSync } from "./test-messages.js";

// A life whose endpoints are looked at on the switch, for tests.

/** An update as the fake switch tells of it. */
interface SeenUpdate {
  readonly type: UpdateType;
  readonly table: string;
  readonly key: string;
  readonly value: string;
  readonly code: Code;
}

/** What is asked of the fake switch. */
interface FakeSwitch {
  dialer(): Dialer;
  rows(table: string): ReadonlyMap<string, string>;
  onUpdate: ((update: SeenUpdate) => void) | undefined;
}

/** A life, and what is on its switch. */
export interface TestEndpoints extends TestLife {
  /** The rows of a table, as text. */
  text(name: keyof TestLife["tables"]): string[];
  /** Ports of addresses. */
  ports(): Record<string, number>;
  /** The updates that were sent, and forgets them. */
  takeUpdates(): string[];
  /** Why an owner is refused. */
  reasons(owner: string): readonly string[] | undefined;
  /** Statuses of pods, as last told. */
  statuses(): Record<string, string>;
}

/** A life over the switch, told nothing yet. */
export async function newEndpoints(
  fake: FakeSwitch,
  given: TestLifeGiven = {},
): Promise<TestEndpoints> {
  const life = await startLife(fake.dialer(), given);
  const updates: string[] = [];
  // With the formats of the declarations, so that addresses can be read.
  const kinds = new Map(ourKinds(life.tables).map((kind) => [kind.name, kind]));
  fake.onUpdate = ({ type, table, key }) =>
    updates.push(`${type} ${kinds.get(table)?.describe(key)}`);
  const { endpoint_v4 } = life.tables;
  return {
    ...life,
    text: (name) => textOfRows(life.tables[name], (table) => fake.rows(table)),
    ports: () =>
      Object.fromEntries(
        Array.from(fake.rows("endpoint_v4"), ([key, value]) => [
          endpoint_v4.codec.describe(key).replace("endpoint_v4 dst=", ""),
          endpoint_v4.params(value)?.params.port ?? 0,
        ]),
      ),
    takeUpdates: () => updates.splice(0).sort(),
    reasons: (owner) => life.life.refusals.of(owner)?.reasons,
    statuses: () => statusesOf(life),
  };
}

function statusesOf({ sent }: TestLife): Record<string, string> {
  const statuses: Record<string, string> = {};
  for (const status of sent) {
    if (status.case === "workloadEndpointStatusUpdate") {
      statuses[status.value.id.workload] = status.value.status;
    } else if (status.case === "workloadEndpointStatusRemove") {
      delete statuses[status.value.id.workload];
    }
  }
  return statuses;
}

/** A life that is told the messages, and in step with the switch. */
export async function startEndpoints(
  fake: FakeSwitch,
  messages: readonly FelixMessage[],
  given: TestLifeGiven = {},
): Promise<TestEndpoints> {
  const all = await newEndpoints(fake, given);
  all.tell(configUpdate(), ...messages, inSync);
  await all.settle();
  all.takeUpdates();
  return all;
}

/** Nets of an endpoint. */
export const nets = (...ipv4Nets: string[]) => ({ ipv4Nets });
