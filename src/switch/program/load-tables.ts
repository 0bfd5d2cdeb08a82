import { fieldOf } from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import { callOf, entriesOf } from "./load-entries.js";
import { destinationOf } from "./load-expressions.js";
import { operandOf, unsigned } from "./load-operands.js";
import type { PrimitiveScope } from "./load-primitives.js";
import type { Action, ActionProfile, KeyField, MatchKind, Table } from "./program.js";

/** What tables may speak of. */
export interface TableScope extends PrimitiveScope {
  readonly actions: readonly Action[];
  /** Id of the JSON to index. */
  readonly actionIds: ReadonlyMap<number, number>;
  /** By name. */
  readonly directMeters: ReadonlyMap<string, JsonReader>;
  readonly profiles: readonly ActionProfile[];
  readonly profile: Names;
}

type Next = (at: JsonReader) => number;

/** In this order: a table takes fields of its own kind and of those before it. */
const matchKinds = ["exact", "lpm", "ternary", "range"] as const satisfies MatchKind[];
const defaultSize = 1024;

/** Reads a table (bmv2-json.md, section 13.2). @throws ProgramError */
export function readTable(
  scope: TableScope,
  given: JsonReader,
  pipeline: "ingress" | "egress",
  next: Next,
): Table {
  const { name } = given.get("name");
  const item = given.at(`table ${name}`);
  const match = matchKindOf(item.get("match_type"));
  const key = keyOf(scope, item, match);
  const { ids, names } = actionsOf(scope, item);
  const profile = profileOf(scope, item);
  const entry = item.get("default_entry");
  const meter = directMeterOf(scope, item, name);
  const size = item.get("max_size").isAbsent ? defaultSize : item.get("max_size").size;
  const entries = entriesOf(scope, item, { match, key, actions: ids });
  if (profile !== undefined && (entries.length > 0 || !entry.isAbsent)) {
    item.fail("a table with an action profile cannot bring entries");
  }
  if (entries.length > size) {
    item.get("entries").fail(`${entries.length} entries are too many for a table of ${size}`);
  }
  return {
    name,
    pipeline,
    match,
    key,
    size,
    actions: ids,
    withCounters: item.get("with_counters").flag(false),
    ...(meter && { directMeter: meter }),
    withIdleTimeout: item.get("support_timeout").flag(false),
    ...(profile !== undefined && { profile }),
    next: nextOf(item, names, next),
    ...(!entry.isAbsent && {
      defaultEntry: {
        ...callOf(scope, entry, ids),
        isConst:
          entry.get("action_const").flag(false) && entry.get("action_entry_const").flag(false),
      },
    }),
    entries,
  };
}

function matchKindOf(at: JsonReader): MatchKind {
  const { text } = at;
  return (
    matchKinds.find((kind) => kind === text) ?? at.fail(`a match of type ${text} is not supported`)
  );
}

function keyOf(scope: TableScope, item: JsonReader, match: MatchKind): KeyField[] {
  const key = item.get("key").list.map((field) => keyFieldOf(scope, field, match));
  const prefixes = key.filter((field) => field.match === "lpm").length;
  if (prefixes > 1 || (match === "lpm" && prefixes < 1)) {
    item.fail(`it has ${prefixes} LPM fields`);
  }
  const names = new Set<string>();
  for (const { name } of key) {
    if (names.has(name)) {
      item.fail(`it has two key fields ${name}`);
    }
    names.add(name);
  }
  return key;
}

function keyFieldOf(scope: TableScope, item: JsonReader, table: MatchKind): KeyField {
  const target = item.get("target");
  const isValidity = item.get("match_type").text === "valid";
  const match = isValidity ? "exact" : matchKindOf(item.get("match_type"));
  if (matchKinds.indexOf(match) > matchKinds.indexOf(table)) {
    item.fail(`a match of type ${match} does not fit a table of type ${table}`);
  }
  const place = isValidity ? ([target.text, "$valid$"] as const) : target.pair;
  const name = item.has("name") ? item.get("name").name : place.join(".");
  const operand = operandOf(scope, target.with({ type: "field", value: place }), "field");
  if (operand.is !== "number") {
    return target.fail("must be a field");
  }
  const { value } = operand;
  const width = value.op === "field" ? fieldOf(scope, value.field, target).width : 1;
  const mask = item.get("mask");
  return {
    name,
    match,
    width,
    value: value.op === "field" ? unsigned(value, width) : value,
    ...(!mask.isAbsent && { mask: BigInt.asUintN(width, mask.bytes(Math.ceil(width / 8))) }),
  };
}

function actionsOf(scope: TableScope, item: JsonReader): { ids: number[]; names: string[] } {
  const names = item.get("actions").list;
  const given = item.get("action_ids");
  const ids = given.isAbsent
    ? names.map((name) => {
        const found = scope.actions.findIndex((action) => action.name === name.text);
        return found < 0 ? name.fail(`there is no action ${name.text}`) : found;
      })
    : given.list.map(
        (id) => scope.actionIds.get(id.size) ?? id.fail(`there is no action of id ${id.size}`),
      );
  if (ids.length !== names.length) {
    item.fail(`it has ${names.length} actions, but ${ids.length} action_ids`);
  }
  names.forEach((name, i) => {
    const action = scope.actions[ids[i] ?? -1];
    if (action?.name !== name.text) {
      name.fail(`it is called ${name.text}, the action of its id ${action?.name}`);
    }
  });
  const unique = [...new Set(ids)];
  return { ids: unique, names: unique.map((id) => scope.actions[id]?.name ?? "") };
}

function profileOf(scope: TableScope, item: JsonReader): number | undefined {
  const type = item.get("type").text;
  switch (type) {
    case "simple":
      return undefined;
    case "indirect":
    case "indirect_ws": {
      const profile = scope.profile.of(item.get("action_profile"));
      const hasSelector = scope.profiles[profile]?.selector !== undefined;
      return hasSelector === (type === "indirect_ws")
        ? profile
        : item.fail(`it is ${type}, but its profile has ${hasSelector ? "a" : "no"} selector`);
    }
    default:
      return item.get("type").fail(`a table of type ${type} is not supported`);
  }
}

function nextOf(item: JsonReader, names: readonly string[], next: Next): Table["next"] {
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

function directMeterOf(scope: TableScope, item: JsonReader, table: string): Table["directMeter"] {
  const given = item.get("direct_meters");
  if (given.isAbsent) {
    return undefined;
  }
  const name = given.text;
  const meter = scope.directMeters.get(name) ?? given.fail(`there is no direct meter ${name}`);
  const binding = meter.get("binding").text;
  if (binding !== table) {
    meter.get("binding").fail(`it is ${binding}, but table ${table} has the meter`);
  }
  const target = meter.get("result_target");
  return {
    name,
    unit: unitOf(meter),
    target: destinationOf(scope, target.with({ type: "field", value: target.value })),
  };
}

/** What a meter counts. @throws ProgramError */
export function unitOf(meter: JsonReader): "bytes" | "packets" {
  const type = meter.get("type");
  if (!meter.get("rate_count").isAbsent && meter.get("rate_count").size !== 2) {
    meter.get("rate_count").fail("a meter has two rates");
  }
  return type.text === "bytes" || type.text === "packets"
    ? type.text
    : type.fail("must be bytes or packets");
}
