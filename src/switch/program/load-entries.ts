import type { JsonReader } from "./json-reader.js";
import type { TableScope } from "./load-tables.js";
import type { ConstEntry, ConstMatch, KeyField, Table, TableCall } from "./program.js";

type Shape = Pick<Table, "match" | "key" | "actions">;

/** The entries that a program brings for a table (bmv2-json.md, section 13.5). @throws ProgramError */
export function entriesOf(scope: TableScope, table: JsonReader, shape: Shape): ConstEntry[] {
  const ranks = shape.match === "ternary" || shape.match === "range";
  const seen = new Set<string>();
  return table.get("entries").optionalList.map((item, i) => {
    const priority = item.get("priority");
    const keys = item.get("match_key").list;
    if (keys.length !== shape.key.length) {
      item.fail(`it matches ${keys.length} fields, the table ${shape.key.length}`);
    }
    const entry: ConstEntry = {
      ...callOf(scope, item.get("action_entry"), shape.actions),
      match: keys.map((key, k) => matchOf(key, shape.key[k])),
      priority: !ranks ? 0 : priority.isAbsent ? i + 1 : priority.size,
    };
    const identity = `${entry.match.map((match) => Object.values(match).join()).join(";")} ${entry.priority}`;
    if (seen.has(identity)) {
      item.fail("it matches the same as another entry");
    }
    seen.add(identity);
    return entry;
  });
}

/** An action of a table with its arguments. @throws ProgramError */
export function callOf(scope: TableScope, at: JsonReader, actions: readonly number[]): TableCall {
  const id = at.get("action_id");
  const ordinal = actions.indexOf(scope.actionIds.get(id.size) ?? -1);
  const action = scope.actions[actions[ordinal] ?? -1];
  if (action === undefined) {
    return id.fail(`${id.size} is not the id of an action of the table`);
  }
  const values = at.get("action_data").optionalList;
  if (values.length !== action.parameters.length) {
    at.fail(
      `action ${action.name} takes ${action.parameters.length} parameters, not ${values.length}`,
    );
  }
  const args = values.map((value, i) => {
    const { name, width } = action.parameters[i] ?? { name: "", width: 0 };
    const arg = value.hex;
    const bits = BigInt.asUintN(width, arg);
    // Of a signed parameter the value may be negative.
    return arg !== bits && arg !== BigInt.asIntN(width, bits)
      ? value.fail(`${value.text} does not fit the ${width} bits of parameter ${name}`)
      : bits;
  });
  return { ordinal, args };
}

function matchOf(at: JsonReader, field: KeyField | undefined): ConstMatch {
  if (field === undefined) {
    return at.fail("the table has no such key field");
  }
  const kind = at.get("match_type").text;
  if (kind === "valid" && field.match === "exact" && field.width === 1) {
    return { is: "exact", value: at.get("key").bool ? 1n : 0n };
  }
  if (kind !== field.match) {
    return at.fail(`its match is of type ${kind}, that of key field ${field.name} ${field.match}`);
  }
  const { width } = field;
  const kept = field.mask ?? (1n << BigInt(width)) - 1n;
  const bits = (key: string): bigint => at.get(key).bytes(Math.ceil(width / 8)) & kept;
  switch (field.match) {
    case "exact":
      return { is: "exact", value: bits("key") };
    case "lpm": {
      const length = at.get("prefix_length").size;
      if (length > width) {
        return at.fail(`a prefix of ${length} bits is too long for ${width} bits`);
      }
      const rest = BigInt(width - length);
      return { is: "lpm", value: (bits("key") >> rest) << rest, length };
    }
    case "ternary": {
      const mask = bits("mask");
      return { is: "ternary", value: bits("key") & mask, mask };
    }
    case "range": {
      const [low, high] = [bits("start"), bits("end")];
      return low > high ? at.fail("the range ends before it starts") : { is: "range", low, high };
    }
  }
}
