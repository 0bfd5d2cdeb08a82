import protobuf from "protobufjs/minimal.js";

/** The outside of one `felix.ToDataplane`. */
export interface Envelope {
  /** The number of the payload's field; 0 if there is none. */
  field: number;
  /** The payload's bytes, a view. */
  payload: Uint8Array;
  /** From 0 for each connection; for logs only. */
  sequence: number;
  /** How many fields it has beside. */
  unknownFields: number;
}

const sequenceNumber = 15;

/** An envelope with nothing in it. */
export function emptyEnvelope(): Envelope {
  return { field: 0, payload: new Uint8Array(), sequence: 0, unknownFields: 0 };
}

/**
 * Reads `bytes` into `envelope`, which after an error holds what came before it. Payload and sequence number may come
 * in any order (up to v3.28 the number is last, from v3.30 first). Of several payloads that are known the last wins,
 * as in any oneof; a known one wins over what may not be a payload at all.
 */
export function readEnvelope(
  bytes: Uint8Array,
  isPayload: (field: number) => boolean,
  envelope: Envelope,
): void {
  const reader = new protobuf.Reader(bytes);
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    const field = tag >>> 3;
    const wireType = tag & 7;
    if (field === sequenceNumber && wireType === 0) {
      envelope.sequence = Number(reader.uint64());
    } else if (wireType === 2 && (isPayload(field) || !isPayload(envelope.field))) {
      const payload = reader.bytes();
      envelope.unknownFields += envelope.field === 0 ? 0 : 1;
      envelope.field = field;
      envelope.payload = payload;
    } else {
      reader.skipType(wireType, 0, field);
      envelope.unknownFields += 1;
    }
  }
}

/** A copy of the submessage in field `wanted`; if it comes more than once, of all of them, which merge. */
export function copyField(bytes: Uint8Array, wanted: number): Uint8Array {
  const reader = new protobuf.Reader(bytes);
  const found: Uint8Array[] = [];
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    if (tag === ((wanted << 3) | 2)) {
      found.push(reader.bytes());
    } else {
      reader.skipType(tag & 7, 0, tag >>> 3);
    }
  }
  return Uint8Array.from(Buffer.concat(found));
}
