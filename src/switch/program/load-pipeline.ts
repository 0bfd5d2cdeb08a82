import { fieldOf } from "./header-scope.js";
import { type JsonReader, Names } from "./json-reader.js";
import { conditionOf, destinationOf } from "./load-expressions.js";
import { unsigned } from "./load-parser.js";
import type { PrimitiveScope } from "./load-primitives.js";
import type {
  Action,
  ConstEntry,
  ConstMatch,
  KeyField,
  MatchKind,
  Node,
  Pipeline,
  Table,
  TableCall,
} from "./program.js";

/** What tables may speak of. */
export interface PipelineScope extends PrimitiveScope {
  readonly actions: readonly Action[];
  /** Id of the JSON to index. */
  readonly actionIds: ReadonlyMap<number, number>;
  /** Direct counters and meters by name of their table. */
  readonly directMeters: ReadonlyMap<string, JsonReader>;
  readonly profile: Names;
}

const matchKinds: readonly string[] = ["exact", "lpm", "ternary", "range"] satisfies MatchKind[];

/** Reads ingress or egress (bmv2-json.md, section 13); its tables go to `tables`. @throws ProgramError */
export function readPipeline(scope: PipelineScope, given: JsonReader, tables: Table[]): Pipeline {
  const name = given.get("name").text;
  const root = given.at(name);
  const first = tables.length;
  const tableItems = root.get("tables").list;
  const conditionItems = root.get("conditionals").optionalList;
  const callItems = root.get("action_calls").optionalList;
  const names = new Names("node", [...tableItems, ...conditionItems, ...callItems]);
  const next = (at: JsonReader): number => (at.isAbsent ? -1 : names.of(at));
  for (const item of tableItems) {
    tables.push(readTable(scope, item, name === "egress" ? "egress" : "ingress", next));
  }
  const nodes: Node[] = [
    ...tableItems.map(
      (item, i): Node => ({ is: "table", name: item.get("name").text, table: first + i }),
    ),
    ...conditionItems.map((item): Node => {
      const at = item.at(`conditional ${item.get("name").text}`);
      return {
        is: "condition",
        name: item.get("name").text,
        condition: conditionOf(scope, at.get("expression")),
        whenTrue: next(at.get("true_next")),
        whenFalse: next(at.get("false_next")),
      };
    }),
    ...callItems.map((item): Node => {
      const id = item.get("action_id");
      const action = scope.actionIds.get(id.size) ?? id.fail(`there is no action of id ${id.size}`);
      if ((scope.actions[action]?.parameters.length ?? 0) > 0) {
        item.fail("an action that is called directly takes no parameters");
      }
      return {
        is: "action",
        name: item.get("name").text,
        action,
        next: next(item.get("next_node")),
      };
    }),
  ];
  const pipeline = { start: next(root.get("init_table")), nodes };
  refuseCycles(pipeline, tables, root);
  return pipeline;
}

/** Where a node may go on. */
export function waysOn(node: Node, tables: readonly Table[]): readonly number[] {
  switch (node.is) {
    case "condition":
      return [node.whenTrue, node.whenFalse];
    case "action":
      return [node.next];
    case "table": {
      const next = tables[node.table]?.next;
      if (next === undefined) {
        return [];
      }
      return next.by === "hit" ? [next.hit, next.miss] : [...next.actions, next.none];
    }
  }
}

function refuseCycles({ nodes, start }: Pipeline, tables: readonly Table[], at: JsonReader): void {
  const state = new Uint8Array(nodes.length);
  // By hand, since a chain of thousands of nodes would be too deep for calls.
  const stack: { readonly node: number; readonly ways: readonly number[]; at: number }[] = [];
  const enter = (node: number): void => {
    const known = nodes[node];
    if (known !== undefined) {
      state[node] = 1;
      stack.push({ node, ways: waysOn(known, tables), at: 0 });
    }
  };
  enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const way = top.ways[top.at];
    top.at += 1;
    if (way === undefined) {
      state[top.node] = 2;
      stack.pop();
    } else if (way >= 0 && state[way] === 1) {
      at.fail(`its control flow comes back to ${nodes[way]?.name}`);
    } else if (way >= 0 && state[way] === 0) {
      enter(way);
    }
  }
}

function readTable(
  scope: PipelineScope,
  given: JsonReader,
  pipeline: "ingress" | "egress",
  next: (at: JsonReader) => number,
): Table {
  const name = given.get("name").text;
  const item = given.at(`table ${name}`);
  const match = matchOf(item.get("match_type"));
  const key = item.get("key").list.map((field) => keyField(scope, field, match));
  if (match === "lpm" && key.filter((field) => field.match === "lpm").length !== 1) {
    item.fail("an LPM table has one LPM field");
  }
  const actions = actionsOf(scope, item);
  const type = item.get("type").text;
  if (type !== "simple" && type !== "indirect" && type !== "indirect_ws") {
    item.get("type").fail(`a table of type ${type} is not supported`);
  }
  const profile = type === "simple" ? undefined : scope.profile.of(item.get("action_profile"));
  const call = (at: JsonReader): TableCall => callOf(scope, at, actions.ids);
  const entry = item.get("default_entry");
  const meter = item.get("direct_meters").isAbsent ? undefined : directMeter(scope, item);
  return {
    name,
    pipeline,
    match,
    key,
    size: item.get("max_size").isAbsent ? 1024 : item.get("max_size").size,
    actions: actions.ids,
    withCounters: item.get("with_counters").value === true,
    ...(meter && { directMeter: meter }),
    withIdleTimeout: item.get("support_timeout").value === true,
    ...(profile !== undefined && { profile }),
    next: nextOf(item, actions.names, next),
    ...(!entry.isAbsent && {
      defaultEntry: {
        ...call(entry),
        isConst:
          entry.get("action_const").value === true &&
          entry.get("action_entry_const").value !== false,
      },
    }),
    entries: item.get("entries").optionalList.map(
      (e): ConstEntry => ({
        ...call(e.get("action_entry")),
        match: e.get("match_key").list.map((m, i) => constMatch(m, key[i])),
        priority: e.get("priority").isAbsent ? 0 : e.get("priority").size,
      }),
    ),
  };
}

function matchOf(at: JsonReader): MatchKind {
  const kind = matchKinds.indexOf(at.text);
  return kind < 0
    ? at.fail(`a match of type ${at.text} is not supported`)
    : (matchKinds[kind] as MatchKind);
}

function keyField(scope: PipelineScope, item: JsonReader, table: MatchKind): KeyField {
  const target = item.get("target");
  const type = item.get("match_type").text;
  if (type === "valid") {
    const header = { is: "header", header: scope.header.of(target) } as const;
    const value = { op: "b2d", right: { op: "valid", header } } as const;
    return {
      name: item.has("name") ? item.get("name").text : target.text,
      match: "exact",
      width: 1,
      value,
    };
  }
  const match = matchOf(item.get("match_type"));
  if (matchKinds.indexOf(match) > matchKinds.indexOf(table)) {
    item.fail(`a field that matches by ${match} does not fit a table that matches by ${table}`);
  }
  const wrapped = item.at(item.place);
  const [headerName, fieldName] = target.pair;
  const name = item.has("name") ? item.get("name").text : `${headerName}.${fieldName}`;
  if (fieldName === "$valid$") {
    const header = scope.header.find(headerName) ?? target.fail(`there is no header ${headerName}`);
    const valid = { op: "valid", header: { is: "header", header } } as const;
    return { name, match, width: 1, value: { op: "b2d", right: valid } };
  }
  const field = destinationOf(scope, fieldOperand(wrapped, target));
  const { width } = fieldOf(scope, field, target);
  const mask = item.get("mask");
  return {
    name,
    match,
    width,
    value: unsigned({ op: "field", field }, width),
    ...(!mask.isAbsent && {
      mask: mask.bytes(Math.ceil(width / 8)) & ((1n << BigInt(width)) - 1n),
    }),
  };
}

function fieldOperand(item: JsonReader, target: JsonReader): JsonReader {
  const operand = { type: "field", value: target.value };
  return Object.assign(Object.create(Object.getPrototypeOf(item)), {
    value: operand,
    place: item.place,
  });
}

function actionsOf(scope: PipelineScope, item: JsonReader): { ids: number[]; names: string[] } {
  const names = item.get("actions").list.map((action) => action.text);
  const given = item.get("action_ids");
  const ids = given.isAbsent
    ? names.map((name) => {
        const found = scope.actions.findIndex((action) => action.name === name);
        return found < 0 ? item.fail(`there is no action ${name}`) : found;
      })
    : given.list.map(
        (id) => scope.actionIds.get(id.size) ?? id.fail(`there is no action of id ${id.size}`),
      );
  if (ids.length !== names.length) {
    item.fail("actions and action_ids are not parallel");
  }
  ids.forEach((id, i) => {
    if (scope.actions[id]?.name !== names[i]) {
      item.fail(
        `its action ${i} is called ${names[i]}, the action of that id ${scope.actions[id]?.name}`,
      );
    }
  });
  if (new Set(ids).size < ids.length) {
    item.fail("it has an action twice");
  }
  return { ids, names };
}

function callOf(scope: PipelineScope, at: JsonReader, actions: readonly number[]): TableCall {
  const id = at.get("action_id");
  const ordinal = actions.indexOf(scope.actionIds.get(id.size) ?? -1);
  if (ordinal < 0) {
    return id.fail(`${id.size} is no action of the table`);
  }
  const parameters = scope.actions[actions[ordinal] ?? -1]?.parameters ?? [];
  const values = at.get("action_data").optionalList;
  if (values.length !== parameters.length) {
    at.fail(`the action takes ${parameters.length} parameters, not ${values.length}`);
  }
  const args = values.map((value, i) => {
    const width = parameters[i]?.width ?? 0;
    return value.hex < 0n || value.hex >> BigInt(width) !== 0n
      ? value.fail(`does not fit ${width} bits`)
      : value.hex;
  });
  return { ordinal, args };
}

function constMatch(at: JsonReader, field: KeyField | undefined): ConstMatch {
  if (field === undefined) {
    return at.fail("the table has no such key field");
  }
  const kind = at.get("match_type").text;
  const count = Math.ceil(field.width / 8);
  const ones = (1n << BigInt(field.width)) - 1n;
  if (kind === "valid") {
    return { is: "exact", value: at.get("key").bool ? 1n : 0n };
  }
  if (kind !== field.match) {
    return at.fail(`must be a match of type ${field.match}`);
  }
  const bytes = (key: string): bigint => at.get(key).bytes(count) & ones;
  switch (field.match) {
    case "exact":
      return { is: "exact", value: bytes("key") & (field.mask ?? ones) };
    case "lpm": {
      const length = at.get("prefix_length").size;
      return length > field.width
        ? at.fail(`a prefix of ${length} bits is too long`)
        : { is: "lpm", value: bytes("key"), length };
    }
    case "ternary": {
      const mask = bytes("mask") & (field.mask ?? ones);
      return { is: "ternary", value: bytes("key") & mask, mask };
    }
    case "range": {
      const [low, high] = [bytes("start"), bytes("end")];
      return low > high
        ? at.fail("a range must not end before it starts")
        : { is: "range", low, high };
    }
  }
}

function nextOf(
  item: JsonReader,
  names: readonly string[],
  next: (at: JsonReader) => number,
): Table["next"] {
  const given = item.get("next_tables");
  if (given.has("__HIT__") || given.has("__MISS__")) {
    return { by: "hit", hit: next(given.get("__HIT__")), miss: next(given.get("__MISS__")) };
  }
  return {
    by: "action",
    actions: names.map((name) => next(given.get(name))),
    none: next(item.get("base_default_next")),
  };
}

function directMeter(scope: PipelineScope, item: JsonReader): NonNullable<Table["directMeter"]> {
  const name = item.get("direct_meters").text;
  const meter = scope.directMeters.get(name) ?? item.fail(`there is no direct meter ${name}`);
  return {
    name,
    unit: unitOf(meter.get("type")),
    target: destinationOf(scope, fieldOperand(meter, meter.get("result_target"))),
  };
}

/** The unit of a meter. */
export function unitOf(at: JsonReader): "bytes" | "packets" {
  return at.text === "bytes" || at.text === "packets"
    ? at.text
    : at.fail("must be bytes or packets");
}
