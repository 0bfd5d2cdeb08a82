import protobuf from "protobufjs/minimal.js";

/** A value that this version does not know, with what stood on the wire: `unknown:redirect`, `unknown:7`. */
export type Unrecognised = `unknown:${string}`;

/** Marks a value as not known. */
export function unrecognised(value: string | number): Unrecognised {
  return `unknown:${value}`;
}

/** What a number of an enumeration means; `names` by number. */
export function enumerated<Name extends string>(
  names: Readonly<Record<number, Name>>,
  value: number | null | undefined,
): Name | Unrecognised {
  return names[value ?? 0] ?? unrecognised(value ?? 0);
}

/** The text of a field; proto3 cannot tell an empty one from one that is not there. */
export function text(value: string | null | undefined): string | undefined {
  return value === "" || value === null ? undefined : value;
}

/** The number of a field for which 0 means that it is not set. Exact up to 2^53. */
export function nonZero(
  value: number | { toNumber(): number } | null | undefined,
): number | undefined {
  const number = typeof value === "object" ? value?.toNumber() : value;
  return number === 0 ? undefined : number;
}

/** The same object, its undefined members absent. */
export function defined<T extends object>(members: T): Defined<T> {
  const present: Record<string, unknown> = {};
  for (const name in members) {
    if (members[name] !== undefined) {
      present[name] = members[name];
    }
  }
  return present as Defined<T>;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** How many fields were met that no schema names. */
export class UnknownFields {
  count = 0;
}

/** A generated message class, as far as decoding goes. */
export interface WireType<Message> {
  decode(reader: protobuf.Reader | Uint8Array, length?: number): Message;
}

/** Decodes and counts unknown fields at any depth, which the messages keep in `$unknowns`. */
export function decodeWire<Message>(
  type: WireType<Message>,
  bytes: Uint8Array,
  unknown: UnknownFields,
): Message {
  return type.decode(new CountingReader(bytes, unknown));
}

// Whether a reader keeps unknown fields is set for it alone: nothing global is touched.
class CountingReader extends protobuf.Reader {
  readonly #unknown: UnknownFields;
  #isSkipping = false;

  constructor(bytes: Uint8Array, unknown: UnknownFields) {
    super(bytes);
    this.#unknown = unknown;
    this.discardUnknown = false;
  }

  // Generated code calls it for what it does not know, and it calls itself for what is inside a group.
  override skipType(wireType: number, depth?: number, field?: number): protobuf.Reader {
    if (this.#isSkipping) {
      return super.skipType(wireType, depth, field);
    }
    this.#unknown.count += 1;
    this.#isSkipping = true;
    super.skipType(wireType, depth, field);
    this.#isSkipping = false;
    return this;
  }
}
