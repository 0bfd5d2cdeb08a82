import type { TableCodec } from "../entry/entry-codec.js";
import type { UpdateWriter } from "../entry/update-writer.js";
import { hasAction } from "./row-value.js";
import type { RowState } from "./target.js";

/** Whether {@link encodeRows} can encode the row: it has its action, and nothing that is no part of key and value. */
export function isPlainRow({ value, isConst, counterData, sinceLastHitNs }: RowState): boolean {
  return !isConst && counterData === undefined && sinceLastHitNs === undefined && hasAction(value);
}

/** An encoded ReadResponse with these rows as table entries, straight from their strings. */
export function encodeRows(
  writer: UpdateWriter,
  codec: TableCodec,
  rows: readonly RowState[],
): Uint8Array {
  writer.begin();
  for (const { key, value } of rows) {
    codec.writeUpdate(writer, "insert", key, value);
  }
  return toReadResponse(writer.take());
}

/** Turns encoded Updates, each a type and an entity, into encoded entities of a ReadResponse, in place. */
function toReadResponse(updates: Uint8Array): Uint8Array {
  let to = 0;
  for (let from = 0; from < updates.length; ) {
    // Tag and length of the update, then its type, a tag and a number of one byte each.
    const entity = skipVarint(updates, from + 1) + 2;
    const content = skipVarint(updates, entity + 1);
    const end = content + varintAt(updates, entity + 1);
    updates[entity] = readResponseEntities;
    updates.copyWithin(to, entity, end);
    to += end - entity;
    from = end;
  }
  return updates.subarray(0, to);
}

/** Field 1 of a ReadResponse, length-delimited. */
const readResponseEntities = 0x0a;

function varintAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let i = start, shift = 0; ; i++, shift += 7) {
    const byte = bytes[i] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      return value;
    }
  }
}

/** Where the varint that begins at `start` has ended. */
function skipVarint(bytes: Uint8Array, start: number): number {
  let end = start;
  while ((bytes[end] ?? 0) >= 0x80) {
    end += 1;
  }
  return end + 1;
}
