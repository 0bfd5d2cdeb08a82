import type { FieldMatch, TableEntry } from "../../src/p4/messages.js";
import type { FieldInfo } from "../../src/p4/p4info/p4info.js";
import type { Pipeline } from "../../src/p4/server/pipeline.js";
import type { RowUpdate } from "../../src/p4/server/target.js";

/** A value, or two: value and prefix length, value and mask, low and high. */
export type FieldValue = number | bigint | readonly [number | bigint, number | bigint];

/** An INSERT of one entry, by names. */
export function insert(
  pipeline: Pipeline,
  alias: string,
  match: Readonly<Record<string, FieldValue>>,
  action: string,
  args: Readonly<Record<string, number | bigint>> = {},
  priority = 0,
): RowUpdate {
  const codec = codecOf(pipeline, alias);
  const called = codec.table.actions.find((a) => a.action.alias.endsWith(action))?.action;
  if (called === undefined) {
    throw new Error(`${alias} has no action ${action}`);
  }
  const params = called.params.map(({ id, name, bytes }) => ({
    paramId: id,
    value: canonical(args[name] ?? 0, bytes),
  }));
  const plain = { action: { actionId: called.id, params } };
  const entry: TableEntry = {
    tableId: codec.table.id,
    priority,
    match: codec.table.fields.flatMap((field) => {
      const value = match[field.name];
      return value === undefined ? [] : [{ fieldId: field.id, ...matchOf(field, value) }];
    }),
    action:
      codec.table.profile === undefined
        ? plain
        : { actionProfileActionSet: { actionProfileActions: [{ ...plain, weight: 1 }] } },
  };
  return {
    is: "row",
    type: "insert",
    tableId: codec.table.id,
    ...codec.readUpdate("insert", entry),
  };
}

function codecOf({ p4info, codecs }: Pipeline, alias: string) {
  const codec = codecs.get(p4info.tables.byAlias(alias)?.id ?? 0);
  if (codec === undefined) {
    throw new Error(`there is no table ${alias}`);
  }
  return codec;
}

function matchOf({ match, bytes }: FieldInfo, value: FieldValue): FieldMatch {
  const [first, second] = typeof value === "object" ? value : [value, value];
  switch (match) {
    case "exact":
    case "optional":
      return { [match]: { value: canonical(first, bytes) } };
    case "lpm":
      return { lpm: { value: canonical(first, bytes), prefixLen: Number(second) } };
    case "ternary":
      return { ternary: { value: canonical(first, bytes), mask: canonical(second, bytes) } };
    case "range":
      return { range: { low: canonical(first, bytes), high: canonical(second, bytes) } };
  }
}

function canonical(value: number | bigint, bytes: number): Uint8Array {
  const hex = BigInt(value)
    .toString(16)
    .padStart(bytes * 2, "0");
  return Buffer.from(hex.replace(/^(00)+(?=..)/, ""), "hex");
}
