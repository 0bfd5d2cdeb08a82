import protobuf from "protobufjs/minimal.js";
import { Code } from "../code.js";
import { bigintOfInt64, type CounterData, type Entity, Update, WriteRequest } from "../messages.js";
import { type ElectionId, electionIdOf } from "../session/election.js";
import type { UpdateType } from "./entity.js";
import type { TableCodec } from "./entry-codec.js";
import { EntryError } from "./entry-error.js";

/** What one update of a WriteRequest asks for. */
export type UpdateRead =
  /** A table entry, checked against the P4Info; see `TableCodec.readUpdate`. */
  | {
      readonly is: "row";
      readonly type: UpdateType;
      readonly tableId: number;
      readonly key: string;
      readonly value: string;
      readonly counterData?: CounterData;
    }
  /** Anything else, not checked. */
  | { readonly is: "entity"; readonly type: UpdateType; readonly entity: Entity }
  /** To be refused, with the error's code. */
  | { readonly is: "fault"; readonly error: EntryError };

/** A WriteRequest. */
export interface WriteRead {
  readonly deviceId: bigint;
  /** Empty for the default role. */
  readonly role: string;
  /** The deprecated number of a role; 0 if unset. */
  readonly roleId: bigint;
  readonly electionId: ElectionId | undefined;
  /** p4.v1.WriteRequest.Atomicity; 0 is CONTINUE_ON_ERROR. */
  readonly atomicity: number;
  readonly updates: readonly UpdateRead[];
}

/**
 * Reads a WriteRequest, plain table entries without a message object in between. What it returns keeps nothing of `bytes`
 * but in entities that are no table entries.
 *
 * @param codecs by table id
 * @throws Error if the bytes are no WriteRequest
 */
export function readWriteRequest(
  bytes: Uint8Array,
  codecs: ReadonlyMap<number, TableCodec>,
): WriteRead {
  const updates: UpdateRead[] = [];
  const rest: Uint8Array[] = [];
  const reader = protobuf.Reader.create(bytes);
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const tag = reader.tag();
    if (tag === updatesTag) {
      const end = reader.size() + reader.pos;
      if (end > reader.len) {
        throw new RangeError("an update ends behind the request");
      }
      updates.push(readUpdate(bytes, reader.pos, end, codecs));
      reader.pos = end;
    } else {
      reader.skipType(tag & 7, 0, tag >>> 3);
      rest.push(bytes.subarray(start, reader.pos));
    }
  }
  const header = WriteRequest.decode(Buffer.concat(rest));
  return {
    deviceId: bigintOfInt64(header.deviceId),
    role: header.role,
    roleId: bigintOfInt64(header.roleId),
    electionId: header.electionId ? electionIdOf(header.electionId) : undefined,
    atomicity: header.atomicity,
    updates,
  };
}

/** What a decoded Update asks for: the same as {@link readWriteRequest} finds in its encoded form. */
export function readUpdateMessage(
  { type, entity }: Update,
  codecs: ReadonlyMap<number, TableCodec>,
): UpdateRead {
  const kind = updateTypes[type ?? 0];
  if (kind === undefined) {
    return fault("it has no type");
  }
  const entry = entity?.tableEntry;
  if (!entry) {
    return { is: "entity", type: kind, entity: entity ?? {} };
  }
  const tableId = entry.tableId ?? 0;
  const codec = codecs.get(tableId);
  if (codec === undefined) {
    return fault(`there is no table of id ${tableId}`);
  }
  try {
    return { is: "row", type: kind, tableId, ...codec.readUpdate(kind, entry) };
  } catch (error) {
    if (error instanceof EntryError) {
      return { is: "fault", error };
    }
    throw error;
  }
}

function fault(problem: string): UpdateRead {
  const error = new EntryError(Code.InvalidArgument, { table: "update" }, problem);
  return { is: "fault", error };
}

/** Field 4 of a WriteRequest. */
const updatesTag = 0x22;

const updateTypes: readonly (UpdateType | undefined)[] = [undefined, "insert", "modify", "delete"];

function readUpdate(
  bytes: Uint8Array,
  start: number,
  end: number,
  codecs: ReadonlyMap<number, TableCodec>,
): UpdateRead {
  return (
    readPlainUpdate(bytes, start, end, codecs) ??
    readUpdateMessage(Update.decode(bytes.subarray(start, end)), codecs)
  );
}

/** An Update of type, entity and nothing else, of which the entity is a table entry. */
function readPlainUpdate(
  bytes: Uint8Array,
  start: number,
  end: number,
  codecs: ReadonlyMap<number, TableCodec>,
): UpdateRead | undefined {
  const type = bytes[start] === 0x08 ? updateTypes[bytes[start + 1] ?? 0] : undefined;
  const entity = bytes[start + 2] === 0x12 ? start + 3 : end;
  const entry = contentStart(bytes, entity, end);
  if (type === undefined || bytes[entry] !== 0x12) {
    return undefined;
  }
  const content = contentStart(bytes, entry + 1, end);
  const codec = bytes[content] === 0x08 ? codecs.get(varintAt(bytes, content + 1, end)) : undefined;
  const row = codec?.readEncoded(type, bytes, content, end);
  return codec && row && { is: "row", type, tableId: codec.table.id, ...row };
}

/** Where a content begins whose length stands at `pos`, if it ends at `end`; else `end`. */
function contentStart(bytes: Uint8Array, pos: number, end: number): number {
  let start = pos;
  while (start < end && (bytes[start] ?? 0) >= 0x80) {
    start += 1;
  }
  const length = varintAt(bytes, pos, end);
  return length >= 0 && start + 1 + length === end ? start + 1 : end;
}

/** The number of at most five bytes at `pos`; -1 if it is longer. */
function varintAt(bytes: Uint8Array, pos: number, end: number): number {
  let value = 0;
  for (let i = 0; i < 5 && pos + i < end; i += 1) {
    const byte = bytes[pos + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) {
      return value;
    }
  }
  return -1;
}
