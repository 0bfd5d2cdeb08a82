import type { TableCodec } from "../../p4/entry/entry-codec.js";
import type { FieldMatch, TableEntry } from "../../p4/messages.js";
import type { FieldInfo } from "../../p4/p4info/p4info.js";
import type { TableBinding } from "../program/binding.js";
import type { ConstEntry, ConstMatch, Table } from "../program/program.js";

/** An entry of the program as a controller reads it: canonical key and value. */
export interface ProgramRow {
  readonly key: string;
  readonly value: string;
}

/**
 * The entries that a program brings, as P4Runtime has them. In the JSON the smaller priority wins, here the larger one.
 */
export function programRows(
  { entries }: Pick<Table, "entries">,
  codec: TableCodec,
  binding: TableBinding,
): ProgramRow[] {
  const last = Math.max(0, ...entries.map(({ priority }) => priority));
  return entries.map((entry) => {
    const message = messageOf(entry, codec, binding, last + 1 - entry.priority);
    return {
      key: codec.keyOf(message, { strict: false }),
      value: codec.valueOf(message, { strict: false }),
    };
  });
}

function messageOf(
  { match, ordinal, args }: ConstEntry,
  { table }: TableCodec,
  binding: TableBinding,
  priority: number,
): TableEntry {
  const [actionId, action] =
    [...binding.actions].find(([, bound]) => bound.ordinal === ordinal) ?? [];
  const params = table.actions.find((known) => known.action.id === actionId)?.action.params ?? [];
  return {
    match: table.fields.flatMap((info, i) => {
      const wanted = match[binding.fields[i] ?? -1];
      return wanted === undefined ? [] : fieldMatch(info, wanted);
    }),
    priority: table.usesPriority ? priority : 0,
    action: {
      action: {
        actionId: actionId ?? 0,
        params: params.map(({ id, bytes }, i) => ({
          paramId: id,
          value: bytesOf(args[action?.params[i] ?? -1] ?? 0n, bytes),
        })),
      },
    },
  };
}

function fieldMatch({ id, match, bytes, bitwidth }: FieldInfo, wanted: ConstMatch): FieldMatch[] {
  const bits = (value: bigint): Uint8Array => bytesOf(value, bytes);
  switch (wanted.is) {
    case "exact":
      return [{ fieldId: id, exact: { value: bits(wanted.value) } }];
    case "lpm":
      return [{ fieldId: id, lpm: { value: bits(wanted.value), prefixLen: wanted.length } }];
    case "ternary": {
      if (match !== "optional") {
        return [{ fieldId: id, ternary: { value: bits(wanted.value), mask: bits(wanted.mask) } }];
      }
      const isAny = wanted.mask !== (1n << BigInt(bitwidth)) - 1n;
      return isAny ? [] : [{ fieldId: id, optional: { value: bits(wanted.value) } }];
    }
    case "range":
      return [{ fieldId: id, range: { low: bits(wanted.low), high: bits(wanted.high) } }];
  }
}

function bytesOf(value: bigint, bytes: number): Uint8Array {
  return Buffer.from(value.toString(16).padStart(Math.max(bytes, 1) * 2, "0"), "hex");
}
