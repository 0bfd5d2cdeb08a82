import type { UpdateType } from "../../p4/entry/entity.js";
import { CounterData, Entity, MeterConfig } from "../../p4/messages.js";
import type { TargetUpdate } from "../../p4/server/target.js";

// A batch of updates as one buffer: the number of updates, five words for each (kind, table id, lengths of its three
// texts), and then all texts one behind the other. A text is latin1, of canonical bytes or of an encoded message.

const wordsPerUpdate = 5;

const types: readonly UpdateType[] = ["insert", "modify", "delete"];

/** Bits of the first word of an update. */
const Kind = { type: 3, direct: 4, entity: 8, counter: 16, meter: 32, meterDefault: 64 } as const;

/** The updates as one buffer that can be transferred. */
export function encodeUpdates(updates: readonly TargetUpdate[]): ArrayBuffer {
  const words = new Uint32Array(1 + updates.length * wordsPerUpdate);
  words[0] = updates.length;
  const texts: string[] = [];
  let [at, length] = [1, 0];
  const put = (kind: number, tableId: number, a: string, b: string, c: string): void => {
    words[at] = kind;
    words[at + 1] = tableId;
    words[at + 2] = a.length;
    words[at + 3] = b.length;
    words[at + 4] = c.length;
    at += wordsPerUpdate;
    texts.push(a, b);
    if (c !== "") {
      texts.push(c);
    }
    length += a.length + b.length + c.length;
  };
  for (const update of updates) {
    switch (update.is) {
      case "row": {
        const { type, tableId, key, value, counterData } = update;
        const kind = types.indexOf(type);
        if (counterData === undefined) {
          put(kind, tableId, key, value, "");
        } else {
          put(kind | Kind.counter, tableId, key, value, textOfCounter(counterData));
        }
        break;
      }
      case "direct": {
        const { tableId, key, counterData, meterConfig } = update;
        const isDefault = meterConfig === "default";
        const hasMeter = meterConfig !== undefined && !isDefault;
        const kind =
          Kind.direct |
          (counterData === undefined ? 0 : Kind.counter) |
          (hasMeter ? Kind.meter : 0) |
          (isDefault ? Kind.meterDefault : 0);
        const counter = counterData === undefined ? "" : textOfCounter(counterData);
        put(kind, tableId, key, counter, hasMeter ? textOf(MeterConfig.encode(meterConfig)) : "");
        break;
      }
      case "entity":
        put(
          Kind.entity | types.indexOf(update.type),
          0,
          "",
          textOf(Entity.encode(update.entity)),
          "",
        );
    }
  }
  const bytes = new Uint8Array(words.byteLength + length);
  bytes.set(new Uint8Array(words.buffer));
  Buffer.from(bytes.buffer).write(texts.join(""), words.byteLength, "latin1");
  return bytes.buffer;
}

/** Reads a buffer of {@link encodeUpdates} bit by bit. */
export class UpdatesReader {
  /** How many updates there are. */
  readonly count: number;
  readonly #words: Uint32Array;
  readonly #bytes: Buffer;
  #next = 0;
  #at: number;

  constructor(buffer: ArrayBuffer) {
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.count = count;
    this.#words = new Uint32Array(buffer, 4, count * wordsPerUpdate);
    this.#bytes = Buffer.from(buffer);
    this.#at = 4 + this.#words.byteLength;
  }

  /** The next updates, at most `limit`; none when all have been read. */
  take(limit: number): TargetUpdate[] {
    const end = Math.min(this.count, this.#next + limit);
    const updates: TargetUpdate[] = [];
    while (this.#next < end) {
      updates.push(this.#read());
    }
    return updates;
  }

  #read(): TargetUpdate {
    const words = this.#words;
    const word = this.#next * wordsPerUpdate;
    this.#next += 1;
    const kind = words[word] ?? 0;
    const tableId = words[word + 1] ?? 0;
    const a = this.#text(words[word + 2] ?? 0);
    const b = this.#text(words[word + 3] ?? 0);
    const c = this.#text(words[word + 4] ?? 0);
    const type = types[kind & Kind.type] ?? "insert";
    if ((kind & Kind.entity) !== 0) {
      return { is: "entity", type, entity: Entity.decode(bytesOf(b)) };
    }
    if ((kind & Kind.direct) !== 0) {
      return {
        is: "direct",
        tableId,
        key: a,
        ...((kind & Kind.counter) !== 0 && { counterData: CounterData.decode(bytesOf(b)) }),
        ...((kind & Kind.meter) !== 0 && { meterConfig: MeterConfig.decode(bytesOf(c)) }),
        ...((kind & Kind.meterDefault) !== 0 && { meterConfig: "default" as const }),
      };
    }
    return (kind & Kind.counter) === 0
      ? { is: "row", type, tableId, key: a, value: b }
      : {
          is: "row",
          type,
          tableId,
          key: a,
          value: b,
          counterData: CounterData.decode(bytesOf(c)),
        };
  }

  #text(length: number): string {
    if (length === 0) {
      return "";
    }
    const start = this.#at;
    this.#at += length;
    // Not a part of one large string: what a table keeps must not pin the whole batch.
    return this.#bytes.toString("latin1", start, this.#at);
  }
}

function textOfCounter(counterData: CounterData): string {
  return textOf(CounterData.encode(counterData));
}

function textOf(writer: { finish(): Uint8Array }): string {
  const { buffer, byteOffset, length } = writer.finish();
  return Buffer.from(buffer, byteOffset, length).toString("latin1");
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"));
}
