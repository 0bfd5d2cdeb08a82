import { CounterData } from "../../p4/messages.js";
import type { RowState } from "../../p4/server/target.js";

// Rows as one buffer: their number, five words for each (flags, lengths of its four texts), and then all texts one behind
// the other: key, value, encoded counter data, nanoseconds since the last hit in decimal.

const wordsPerRow = 5;

const Flag = { isConst: 1, counter: 2, lastHit: 4 } as const;

/** The rows as one buffer that can be transferred. */
export function encodeRowStates(rows: readonly RowState[]): ArrayBuffer {
  const words = new Uint32Array(1 + rows.length * wordsPerRow);
  words[0] = rows.length;
  const texts: string[] = [];
  let [at, length] = [1, 0];
  for (const { key, value, isConst, counterData, sinceLastHitNs } of rows) {
    const counter = counterData === undefined ? "" : textOfCounter(counterData);
    const lastHit = sinceLastHitNs === undefined ? "" : sinceLastHitNs.toString();
    words[at] =
      (isConst ? Flag.isConst : 0) |
      (counterData === undefined ? 0 : Flag.counter) |
      (sinceLastHitNs === undefined ? 0 : Flag.lastHit);
    words[at + 1] = key.length;
    words[at + 2] = value.length;
    words[at + 3] = counter.length;
    words[at + 4] = lastHit.length;
    at += wordsPerRow;
    texts.push(key, value, counter, lastHit);
    length += key.length + value.length + counter.length + lastHit.length;
  }
  const bytes = new Uint8Array(words.byteLength + length);
  bytes.set(new Uint8Array(words.buffer));
  Buffer.from(bytes.buffer).write(texts.join(""), words.byteLength, "latin1");
  return bytes.buffer;
}

/** The rows that {@link encodeRowStates} has made a buffer of. */
export function decodeRowStates(buffer: ArrayBuffer): RowState[] {
  const [count = 0] = new Uint32Array(buffer, 0, 1);
  const words = new Uint32Array(buffer, 4, count * wordsPerRow);
  const bytes = Buffer.from(buffer);
  let start = 4 + words.byteLength;
  const text = (length: number): string => {
    start += length;
    return length === 0 ? "" : bytes.toString("latin1", start - length, start);
  };
  const rows: RowState[] = [];
  for (let at = 0; at < words.length; at += wordsPerRow) {
    const flags = words[at] ?? 0;
    const key = text(words[at + 1] ?? 0);
    const value = text(words[at + 2] ?? 0);
    const counter = text(words[at + 3] ?? 0);
    const lastHit = text(words[at + 4] ?? 0);
    const isConst = (flags & Flag.isConst) !== 0;
    if ((flags & (Flag.counter | Flag.lastHit)) === 0) {
      rows.push({ key, value, isConst });
      continue;
    }
    rows.push({
      key,
      value,
      isConst,
      ...((flags & Flag.counter) !== 0 && {
        counterData: CounterData.decode(Uint8Array.from(Buffer.from(counter, "latin1"))),
      }),
      ...((flags & Flag.lastHit) !== 0 && { sinceLastHitNs: BigInt(lastHit) }),
    });
  }
  return rows;
}

function textOfCounter(counterData: CounterData): string {
  const { buffer, byteOffset, length } = CounterData.encode(counterData).finish();
  return Buffer.from(buffer, byteOffset, length).toString("latin1");
}
