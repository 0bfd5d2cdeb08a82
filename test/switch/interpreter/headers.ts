import { bitsOf, numberOf } from "./bits.js";

/** A field of a header type. */
export interface Field {
  readonly name: string;
  /** `"*"`: varbit. */
  readonly width: number | "*";
  readonly isSigned: boolean;
  readonly saturates: boolean;
}

/** A header type. */
export interface HeaderType {
  readonly name: string;
  readonly fields: readonly Field[];
  /** In bytes, of one with a varbit field. */
  readonly maxLength: number;
}

/** An instance of a header in one packet. */
export class Header {
  readonly type: HeaderType;
  readonly isMetadata: boolean;
  /** Other members of its union. */
  others: readonly Header[] = [];
  varbitWidth = 0;
  #isValid: boolean;
  #isThere = true;
  #values = new Map<string, bigint>();

  constructor(type: HeaderType, isMetadata: boolean) {
    this.type = type;
    this.isMetadata = isMetadata;
    this.#isValid = isMetadata;
  }

  get isValid(): boolean {
    return this.#isValid;
  }

  /** In bits, with the varbit field as it is. */
  get bits(): number {
    return this.type.fields.reduce((sum, field) => sum + this.widthOf(field), 0);
  }

  field(name: string): Field {
    const field = this.type.fields.find((of) => of.name === name);
    if (field === undefined) {
      throw new TypeError(`header type ${this.type.name} has no field ${name}`);
    }
    return field;
  }

  widthOf(field: Field): number {
    return field.width === "*" ? this.varbitWidth : field.width;
  }

  /** 0 in an invalid header. */
  get(name: string): bigint {
    if (name === "$valid$") {
      return this.isValid ? 1n : 0n;
    }
    this.field(name);
    return this.isValid ? (this.#values.get(name) ?? 0n) : 0n;
  }

  /** Wraps as the field says; nothing in an invalid header. */
  set(name: string, value: bigint): void {
    const field = this.field(name);
    if (this.isValid) {
      this.#values.set(name, wrapped(value, this.widthOf(field), field));
    }
  }

  /** It stands for one that does not exist, and is never valid. */
  seal(): void {
    this.#isThere = false;
  }

  makeValid(): void {
    if (!this.#isThere) {
      return;
    }
    for (const other of this.others) {
      other.makeInvalid();
    }
    this.#isValid = true;
  }

  makeInvalid(): void {
    if (!this.isMetadata) {
      this.#isValid = false;
    }
  }

  zero(): void {
    this.#values.clear();
    this.varbitWidth = 0;
  }

  /** Its bits, one field behind the other. */
  pack(): string {
    return this.type.fields
      .map((field) => bitsOf(this.get(field.name), this.widthOf(field)))
      .join("");
  }

  /** Takes all fields from bits, and is valid; the varbit field has been given its width. */
  unpack(bits: string): void {
    this.makeValid();
    let at = 0;
    for (const field of this.type.fields) {
      const width = this.widthOf(field);
      this.set(field.name, numberOf(bits.slice(at, at + width)));
      at += width;
    }
  }

  /** `assign_header`: validity, fields and width of the varbit field. */
  assign(from: Header): void {
    if (!from.isValid) {
      this.makeInvalid();
      return;
    }
    this.makeValid();
    this.varbitWidth = from.varbitWidth;
    this.#values = new Map(from.#values);
  }

  equals(to: Header): boolean {
    return (
      this.type.name === to.type.name &&
      this.isValid &&
      to.isValid &&
      this.varbitWidth === to.varbitWidth &&
      this.type.fields.every(({ name }) => this.get(name) === to.get(name))
    );
  }
}

/** An instance of a union. */
export class Union {
  readonly members: readonly Header[];

  constructor(members: readonly Header[]) {
    this.members = members;
    for (const member of members) {
      member.others = members.filter((other) => other !== member);
    }
  }

  get isValid(): boolean {
    return this.members.some((member) => member.isValid);
  }

  assign(from: Union): void {
    for (const [i, member] of this.members.entries()) {
      const source = from.members[i];
      if (source === undefined) {
        throw new TypeError("unions of different types");
      }
      member.assign(source);
    }
  }

  seal(): void {
    for (const member of this.members) {
      member.seal();
    }
  }

  makeInvalid(): void {
    for (const member of this.members) {
      member.makeInvalid();
    }
  }

  equals(to: Union): boolean {
    const mine = this.members.findIndex((member) => member.isValid);
    const member = this.members[mine];
    const other = to.members[mine];
    return member !== undefined && other !== undefined && member.equals(other);
  }
}

/** A stack, of headers or of unions. */
export class Stack<T extends Header | Union> {
  readonly elements: readonly T[];
  /** Makes an invalid element, which stands for all that are out of range. */
  readonly absent: () => T;
  next = 0;

  constructor(elements: readonly T[], absent: () => T) {
    this.elements = elements;
    this.absent = absent;
  }

  element(index: bigint): T {
    const found = this.elements[Number(BigInt.asUintN(64, index))];
    if (found !== undefined) {
      return found;
    }
    const absent = this.absent();
    absent.seal();
    return absent;
  }

  push(count: number): void {
    this.#shift(-count);
    this.next = Math.min(this.elements.length, this.next + count);
  }

  pop(count: number): void {
    this.#shift(count);
    this.next = Math.max(0, this.next - count);
  }

  assign(from: Stack<T>): void {
    for (const [i, element] of this.elements.entries()) {
      assignElement(element, from.elements[i] ?? from.absent());
    }
    this.next = from.next;
  }

  /** Each element becomes the one `by` places behind it. */
  #shift(by: number): void {
    const before = this.elements.map((element) => {
      const copy = this.absent();
      assignElement(copy, element);
      return copy;
    });
    for (const [i, element] of this.elements.entries()) {
      assignElement(element, before[i + by] ?? this.absent());
    }
  }
}

function assignElement(to: Header | Union, from: Header | Union): void {
  if (to instanceof Header && from instanceof Header) {
    to.assign(from);
  } else if (to instanceof Union && from instanceof Union) {
    to.assign(from);
  }
}

function wrapped(value: bigint, width: number, { isSigned, saturates }: Field): bigint {
  if (saturates) {
    const low = isSigned ? -(1n << BigInt(width - 1)) : 0n;
    const high = (1n << BigInt(isSigned ? width - 1 : width)) - 1n;
    return value < low ? low : value > high ? high : value;
  }
  return isSigned && width >= 2 ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value);
}
