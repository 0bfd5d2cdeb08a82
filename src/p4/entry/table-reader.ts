import type { MatchKind } from "../p4info/p4info.js";
import { topBits } from "./bytes.js";
import type { UpdateType } from "./entity.js";
import {
  ActionKind,
  type ActionLayout,
  type FieldLayout,
  type TableLayout,
} from "./entry-layout.js";

interface FieldReader {
  readonly layout: FieldLayout;
  readonly bit: number;
  readonly offset: number;
}

interface ParamReader {
  readonly bit: number;
  readonly offset: number;
  readonly bytes: number;
  readonly bitwidth: number;
}

interface ActionReader {
  readonly layout: ActionLayout;
  readonly params: ReadonlyMap<number, ParamReader>;
  readonly allBits: number;
  /** Length of a value. */
  readonly size: number;
}

/** What was read; of a delete, or an update that names no action, `value` is as `TableCodec.readUpdate` has it. */
export interface RowRead {
  readonly key: string;
  readonly value: string;
}

/**
 * Reads encoded entries of one table straight into keys and values: those that are plain and without fault, with fields in
 * the usual order. Of all others it says nothing: the generated decoder and the `TableCodec` must read them, and find the
 * fault if there is one.
 */
export class TableReader {
  readonly #layout: TableLayout;
  readonly #isPlain: boolean;
  readonly #fields: ReadonlyMap<number, FieldReader>;
  readonly #actions: ReadonlyMap<number, ActionReader>;
  /** Bits of the exact fields. */
  readonly #neededBits: number;
  readonly #blankKey: Buffer;
  readonly #key: Buffer;
  readonly #value: Buffer;
  #valueSize = 0;
  #bytes: Uint8Array = new Uint8Array();
  #pos = 0;

  constructor(layout: TableLayout) {
    const { table, fields, offsets } = layout;
    this.#layout = layout;
    this.#isPlain =
      offsets !== undefined && fields.length > 0 && fields.length <= maxBits && !table.isConst;
    this.#fields = new Map(
      fields.map((field, i) => [
        field.info.id,
        { layout: field, bit: 1 << i, offset: offsets?.[i] ?? 0 },
      ]),
    );
    this.#neededBits = fields.reduce(
      (bits, { info }, i) => (info.match === "exact" ? bits | (1 << i) : bits),
      0,
    );
    const actions = table.profile === undefined ? [...layout.actions.values()] : [];
    const readers = actions.filter(isPlainAction).map(actionReader);
    this.#actions = new Map(readers.map((reader) => [reader.layout.info.id, reader]));
    const blank = fields.map(({ dontCare, zero }) => (dontCare === "" ? zero : dontCare)).join("");
    this.#blankKey = Buffer.from(blank + (table.usesPriority ? "\0\0\0\0" : ""), "latin1");
    this.#key = Buffer.from(this.#blankKey);
    this.#value = Buffer.alloc(Math.max(5, ...readers.map(({ size }) => size)));
  }

  /** Reads the TableEntry between two offsets; undefined if it is not plain. */
  read(type: UpdateType, bytes: Uint8Array, start: number, end: number): RowRead | undefined {
    if (!this.#isPlain) {
      return undefined;
    }
    this.#bytes = bytes;
    this.#pos = start;
    this.#valueSize = 0;
    const isRead = this.#readEntry(type, end);
    this.#bytes = none;
    if (!isRead) {
      return undefined;
    }
    const key = this.#key.toString("latin1");
    if (type === "delete") {
      return { key, value: "" };
    }
    if (this.#valueSize > 0) {
      return { key, value: this.#value.toString("latin1", 0, this.#valueSize) };
    }
    return type === "insert" ? undefined : { key, value: "\0" };
  }

  #readEntry(type: UpdateType, end: number): boolean {
    const { table } = this.#layout;
    this.#key.set(this.#blankKey);
    let seen = 0;
    let hasPriority = false;
    if (this.#byte() !== 0x08 || this.#varint() !== table.id) {
      return false;
    }
    while (this.#pos < end) {
      switch (this.#byte()) {
        case 0x12: {
          const bit = this.#readMatch(this.#end(end));
          if (bit === 0 || (seen & bit) !== 0) {
            return false;
          }
          seen |= bit;
          break;
        }
        case 0x1a:
          if (type === "delete" || this.#valueSize > 0 || !this.#readAction(this.#end(end))) {
            return false;
          }
          break;
        case 0x20: {
          const priority = this.#varint();
          if (!table.usesPriority || hasPriority || priority <= 0 || priority > 0x7fff_ffff) {
            return false;
          }
          hasPriority = true;
          this.#key.writeUInt32BE(priority, this.#key.length - 4);
          break;
        }
        default:
          return false;
      }
    }
    return (
      this.#pos === end &&
      (seen & this.#neededBits) === this.#neededBits &&
      hasPriority === table.usesPriority
    );
  }

  /** The bit of the field; 0 if it is not plain. */
  #readMatch(end: number): number {
    if (end < 0 || this.#byte() !== 0x08) {
      return 0;
    }
    const field = this.#fields.get(this.#varint());
    if (field === undefined) {
      return 0;
    }
    const tag = this.#byte();
    const isRead = tag === matchTags[field.layout.info.match] && this.#end(end) === end;
    return isRead && this.#readField(field, end) && this.#pos === end ? field.bit : 0;
  }

  #readField({ layout: { info, zero, ones }, offset }: FieldReader, end: number): boolean {
    const key = this.#key;
    const { bitwidth, bytes } = info;
    const middle = offset + bytes;
    const first = info.match === "optional" ? offset + 1 : offset;
    if (!this.#readValue(0x0a, end, key, first, bytes, bitwidth)) {
      return false;
    }
    switch (info.match) {
      case "exact":
        return true;
      case "optional":
        key[offset] = 1;
        return true;
      case "lpm": {
        const length = this.#byte() === 0x10 ? this.#varint() : 0;
        if (length <= 0 || length > bitwidth) {
          return false;
        }
        key.writeUInt16BE(length, middle);
        return hasOnlyLeading(key, offset, bytes, length + bytes * 8 - bitwidth);
      }
      case "ternary":
        return (
          this.#readValue(0x12, end, key, middle, bytes, bitwidth) &&
          !equals(key, middle, zero) &&
          isWithin(key, offset, middle, bytes)
        );
      case "range":
        return (
          this.#readValue(0x12, end, key, middle, bytes, bitwidth) &&
          key.compare(key, middle, middle + bytes, offset, middle) <= 0 &&
          !(equals(key, offset, zero) && equals(key, middle, ones))
        );
    }
  }

  #readAction(end: number): boolean {
    if (end < 0 || this.#byte() !== 0x0a || this.#end(end) !== end || this.#byte() !== 0x08) {
      return false;
    }
    const action = this.#actions.get(this.#varint());
    if (action === undefined) {
      return false;
    }
    const value = this.#value;
    value[0] = ActionKind.Action;
    value.writeUInt32BE(action.layout.info.id, 1);
    let seen = 0;
    while (this.#pos < end) {
      const paramEnd = this.#byte() === 0x22 ? this.#end(end) : -1;
      const param = paramEnd >= 0 && this.#byte() === 0x10 && action.params.get(this.#varint());
      if (!param || (seen & param.bit) !== 0) {
        return false;
      }
      seen |= param.bit;
      const { offset, bytes, bitwidth } = param;
      if (
        !this.#readValue(0x1a, paramEnd, value, offset, bytes, bitwidth) ||
        this.#pos !== paramEnd
      ) {
        return false;
      }
    }
    this.#valueSize = action.size;
    return this.#pos === end && seen === action.allBits;
  }

  /** A field of bytes, right-aligned into `into`; false if it is absent, empty or too wide. */
  #readValue(
    tag: number,
    end: number,
    into: Buffer,
    offset: number,
    width: number,
    bitwidth: number,
  ): boolean {
    if (this.#byte() !== tag) {
      return false;
    }
    const bytes = this.#bytes;
    const last = this.#end(end);
    let first = this.#pos;
    if (last <= first) {
      return false;
    }
    while (first < last - 1 && bytes[first] === 0) {
      first += 1;
    }
    const length = last - first;
    if (length > width || (length === width && (bytes[first] ?? 0) >> topBits(bitwidth) !== 0)) {
      return false;
    }
    const gap = offset + width - length;
    for (let i = offset; i < gap; i += 1) {
      into[i] = 0;
    }
    for (let i = 0; i < length; i += 1) {
      into[gap + i] = bytes[first + i] ?? 0;
    }
    this.#pos = last;
    return true;
  }

  /** Reads a length; where what is so long ends, or -1 if that is behind `outer`. */
  #end(outer: number): number {
    const length = this.#varint();
    const end = this.#pos + length;
    return length < 0 || end > outer ? -1 : end;
  }

  /** The next byte; -1 at the end of the message. */
  #byte(): number {
    const byte = this.#bytes[this.#pos] ?? -1;
    this.#pos += 1;
    return byte;
  }

  /** A number of at most 32 bits; -1 if it is longer, or cut off. */
  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#byte();
      if (byte < 0x80) {
        return byte < 0 ? -1 : value | (byte << shift);
      }
      value |= (byte & 0x7f) << shift;
    }
    const byte = this.#byte();
    return byte < 0 || byte > 0x0f ? -1 : value + byte * 0x1000_0000;
  }
}

const maxBits = 31;

const none = new Uint8Array();

const matchTags: Readonly<Record<MatchKind, number>> = {
  exact: 0x12,
  ternary: 0x1a,
  lpm: 0x22,
  range: 0x32,
  optional: 0x3a,
};

function isPlainAction({ scope, offsets, params }: ActionLayout): boolean {
  const isForEntries = scope === "tableAndDefault" || scope === "tableOnly";
  return isForEntries && offsets !== undefined && params.length <= maxBits;
}

function actionReader(layout: ActionLayout): ActionReader {
  const { params, offsets } = layout;
  return {
    layout,
    params: new Map(
      params.map(({ info: { id, bytes, bitwidth } }, i) => [
        id,
        { bit: 1 << i, offset: 1 + (offsets?.[i] ?? 0), bytes, bitwidth },
      ]),
    ),
    allBits: params.reduce((bits, _, i) => bits | (1 << i), 0),
    size: 1 + (offsets?.[params.length] ?? 0),
  };
}

function equals(key: Buffer, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (key[offset + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}

/** Whether a value has no bit outside of its mask. */
function isWithin(key: Buffer, value: number, mask: number, bytes: number): boolean {
  for (let i = 0; i < bytes; i += 1) {
    if (((key[value + i] ?? 0) & ~(key[mask + i] ?? 0)) !== 0) {
      return false;
    }
  }
  return true;
}

/** Whether a value has no bit after its first `kept` ones. */
function hasOnlyLeading(key: Buffer, offset: number, bytes: number, kept: number): boolean {
  for (let i = kept >> 3, left = kept & 7; i < bytes; i += 1, left = 0) {
    if (((key[offset + i] ?? 0) & (0xff >> left)) !== 0) {
      return false;
    }
  }
  return true;
}
