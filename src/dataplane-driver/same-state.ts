import { isPolicyTable, policyUpToIds } from "./same-policy.js";
import type { Tables } from "./tables.js";

/** The rows of a table by its name, of a switch or as they are wanted. */
export type RowsOf = (table: string) => Iterable<readonly [key: string, value: string]>;

/** Members that hold an id which only means what the rows that name it say together. */
const narrowIds = ["port", "nexthop"] as const;

/** Ports of pods; the others are what they are. */
const podPorts = { first: 2, last: 509 };

interface Row {
  readonly table: string;
  readonly match: Readonly<Record<string, unknown>>;
  readonly action?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly members?: readonly unknown[];
}

/**
 * Whether two states of the tables of `k8s_dp` are the same up to a renaming of narrow ids: which port, next hop, set group or
 * bit stands for what is the switch's memory, and a driver that starts anew may choose otherwise.
 */
export function sameUpToIds(tables: Tables, a: RowsOf, b: RowsOf): boolean {
  const [one, other] = [stateUpToIds(tables, a), stateUpToIds(tables, b)];
  return one.length === other.length && one.every((line, i) => line === other[i]);
}

/**
 * A sorted line for each row, with narrow ids renamed by what their rows say: two states are the same up to ids if and
 * only if their lines are equal.
 */
export function stateUpToIds(tables: Tables, rowsOf: RowsOf): readonly string[] {
  let rows = [...readRows(tables, rowsOf)];
  for (const name of narrowIds) {
    const names = rename(rows, name);
    rows = rows.map((row) => replaced(row, name, (id) => names.get(id) ?? id));
  }
  return [...rows.map(textOf), ...policyUpToIds(tables, rowsOf)].sort();
}

function* readRows(tables: Tables, rowsOf: RowsOf): Generator<Row> {
  for (const table of Object.values(tables)) {
    if (isPolicyTable(table.name)) {
      continue;
    }
    for (const [key, value] of rowsOf(table.name)) {
      const match = table.match(key);
      // Bound tables are all of one class: which kind it is, the P4Info says.
      const isSelector = table.codec.table.profile !== undefined;
      yield isSelector && "members" in table
        ? { table: table.name, match, members: table.members(value) }
        : { table: table.name, match, ...("params" in table && table.params(value)) };
    }
  }
}

/** New names for the ids in members called `name`: their place in the order of what all rows of an id say of it. */
function rename(rows: readonly Row[], name: string): Map<unknown, string> {
  const said = new Map<unknown, string[]>();
  for (const row of rows) {
    const id = row.match[name] ?? row.params?.[name];
    if (typeof id === "number" && (name !== "port" || isPodPort(id))) {
      const lines = said.get(id) ?? [];
      said.set(id, lines);
      lines.push(textOf(replaced(row, name, (other) => (other === id ? "this" : other))));
    }
  }
  // Ids of which the same is said are interchangeable, whatever their order.
  const order = [...said]
    .map(([id, lines]) => ({ id, text: lines.sort().join("\n") }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return new Map(order.map(({ id }, i) => [id, `${name} ${i}`]));
}

function isPodPort(port: number): boolean {
  return port >= podPorts.first && port <= podPorts.last;
}

function replaced(row: Row, name: string, by: (id: unknown) => unknown): Row {
  const { match, params } = row;
  return {
    ...row,
    match: name in match ? { ...match, [name]: by(match[name]) } : match,
    ...(params !== undefined && name in params
      ? { params: { ...params, [name]: by(params[name]) } }
      : {}),
  };
}

function textOf(row: Row): string {
  return JSON.stringify(row, (_, value) => (typeof value === "bigint" ? value.toString() : value));
}
