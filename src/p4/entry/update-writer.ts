import { Update } from "../messages.js";
import type { UpdateType } from "./entity.js";

/** p4.v1.Update.Type. */
export const updateTypeNumbers: Readonly<Record<UpdateType, number>> = {
  insert: 1,
  modify: 2,
  delete: 3,
};

/**
 * Encodes Updates of a WriteRequest back to front into one buffer that it uses again: so a length is known when it is to be
 * written, and nothing is measured beforehand. **The last update of a request is written first**; within an update, the
 * last field.
 *
 * Between {@link begin} and {@link take} call nothing that may yield. Tags are of one byte: field numbers up to 15.
 */
export class UpdateWriter {
  #buffer = new Uint8Array(1 << 16);
  /** What is written stands from here to the end of the buffer. */
  #start = this.#buffer.length;
  #count = 0;

  /** Starts with no update. */
  begin(): void {
    this.#start = this.#buffer.length;
    this.#count = 0;
  }

  /** Bytes written since {@link begin}. */
  get size(): number {
    return this.#buffer.length - this.#start;
  }

  /** Updates written since {@link begin}. */
  get count(): number {
    return this.#count;
  }

  /** What was written: {@link count} times field 4 of a WriteRequest. A copy, which stays as it is. */
  take(): Uint8Array {
    return this.#buffer.slice(this.#start);
  }

  /** One whole update, of any entity. */
  update(update: Update): void {
    const end = this.size;
    this.bytes(Update.encode(update).finish());
    this.message(0x22, end);
    this.#count += 1;
  }

  /** Ends an update whose entity (field and all) was written since the writer had the size `end`. */
  finishUpdate(type: UpdateType, end: number): void {
    this.message(0x12, end);
    this.varint(0x08, updateTypeNumbers[type]);
    this.message(0x22, end);
    this.#count += 1;
  }

  /** Puts tag and length before all that was written since the writer had the size `end`. */
  message(tag: number, end: number): void {
    const length = this.size - end;
    this.#reserve(6);
    this.#varint(length);
    this.#byte(tag);
  }

  /** A number of 32 bits without sign. */
  varint(tag: number, value: number): void {
    this.#reserve(6);
    this.#varint(value);
    this.#byte(tag);
  }

  /** A number of 32 bits with sign: a negative one takes ten bytes. */
  int32(tag: number, value: number): void {
    if (value < 0) {
      this.varint64(tag, -1, value);
    } else {
      this.varint(tag, value);
    }
  }

  /** A number of 64 bits, given by the halves of its two's complement. */
  varint64(tag: number, high: number, low: number): void {
    this.#reserve(11);
    let value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
    const groups: number[] = [];
    while (value > 0x7fn) {
      groups.push(Number(value & 0x7fn) | 0x80);
      value >>= 7n;
    }
    groups.push(Number(value));
    for (let i = groups.length - 1; i >= 0; i -= 1) {
      this.#byte(groups[i] ?? 0);
    }
    this.#byte(tag);
  }

  /** The characters of `text` between two offsets as a bytestring in canonical form: without leading zeros. */
  bytestring(tag: number, text: string, start: number, end: number): void {
    let first = start;
    while (first < end - 1 && text.charCodeAt(first) === 0) {
      first += 1;
    }
    this.text(tag, text, first, end);
  }

  /** The characters of `text` between two offsets as bytes. */
  text(tag: number, text: string, start: number, end: number): void {
    const length = end - start;
    this.#reserve(length + 6);
    const buffer = this.#buffer;
    let at = this.#start;
    for (let i = end - 1; i >= start; i -= 1) {
      at -= 1;
      buffer[at] = text.charCodeAt(i);
    }
    this.#start = at;
    this.#varint(length);
    this.#byte(tag);
  }

  /** Bytes as they are, without tag and length. */
  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#start -= bytes.length;
    this.#buffer.set(bytes, this.#start);
  }

  #byte(value: number): void {
    this.#start -= 1;
    this.#buffer[this.#start] = value;
  }

  #varint(value: number): void {
    if (value < 0x80) {
      this.#byte(value);
      return;
    }
    const length = value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5;
    let at = this.#start - length;
    this.#start = at;
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      this.#buffer[at] = (rest & 0x7f) | 0x80;
      at += 1;
    }
    this.#buffer[at] = rest;
  }

  #reserve(bytes: number): void {
    if (this.#start >= bytes) {
      return;
    }
    const { size } = this;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, size + bytes));
    larger.set(this.#buffer.subarray(this.#start), larger.length - size);
    this.#start = larger.length - size;
    this.#buffer = larger;
  }
}
