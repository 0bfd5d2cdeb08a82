/** Updates by type. */
export interface UpdateCounts {
  readonly inserts: number;
  readonly modifies: number;
  readonly deletes: number;
}

/** Nothing was written. */
export const noUpdates: UpdateCounts = { inserts: 0, modifies: 0, deletes: 0 };

const updatesTag = (4 << 3) | 2;
const typeTag = 1 << 3;

/** Counts the updates of an encoded p4.v1.WriteRequest; it looks at their types alone, and makes nothing. */
export function countUpdates(request: Uint8Array): UpdateCounts {
  const counts = [0, 0, 0, 0];
  const cursor = { at: 0 };
  while (cursor.at < request.length) {
    const tag = varint(request, cursor);
    if (tag === updatesTag) {
      const length = varint(request, cursor);
      const type = typeOf(request, cursor.at);
      counts[type] = (counts[type] ?? 0) + 1;
      cursor.at += length;
    } else {
      skip(request, cursor, tag & 7);
    }
  }
  const [, inserts = 0, modifies = 0, deletes = 0] = counts;
  return { inserts, modifies, deletes };
}

/** The field `type` of an Update, which every encoder writes first; 0 if it is not there. */
function typeOf(bytes: Uint8Array, start: number): number {
  return bytes[start] === typeTag ? (bytes[start + 1] ?? 0) : 0;
}

function skip(bytes: Uint8Array, cursor: { at: number }, wireType: number): void {
  switch (wireType) {
    case 0:
      varint(bytes, cursor);
      break;
    case 1:
      cursor.at += 8;
      break;
    case 2: {
      const length = varint(bytes, cursor);
      cursor.at += length;
      break;
    }
    default:
      cursor.at += 4;
  }
}

/** The number at the cursor; of a longer one, such as a device id, only where it ends matters. */
function varint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[cursor.at] ?? 0;
    cursor.at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) {
      return value;
    }
  }
}
