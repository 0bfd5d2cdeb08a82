import { ProgramError } from "./program-error.js";

const maxDepth = 1_500;
const maxName = 4_096;
const maxDigits = 65_536;

/** A value of a JSON document and where it stands, so that whatever is wrong with it can be told. */
export class JsonReader {
  readonly value: unknown;
  readonly place: string;
  readonly #depth: number;

  constructor(value: unknown, place: string, depth = 0) {
    this.value = value;
    this.place = place;
    this.#depth = depth;
  }

  fail(problem: string): never {
    throw new ProgramError(this.place, problem);
  }

  /** A copy that stands somewhere else, as people would call it. */
  at(place: string): JsonReader {
    return new JsonReader(this.value, place, this.#depth);
  }

  /** Another value at the same place. */
  with(value: unknown): JsonReader {
    return new JsonReader(value, this.place, this.#depth);
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** Element of an object; absent if it is not there. */
  get(key: string): JsonReader {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return this.fail("must be an object");
    }
    // What walks the document calls itself for each level of it.
    if (this.#depth > maxDepth) {
      return this.fail(`is nested deeper than ${maxDepth} levels`);
    }
    const place = this.place === "" ? key : `${this.place}, ${key}`;
    const found: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return new JsonReader(found, place, this.#depth + 1);
  }

  has(key: string): boolean {
    return !this.get(key).isAbsent;
  }

  get list(): JsonReader[] {
    const { value } = this;
    if (!Array.isArray(value)) {
      return this.fail("must be a list");
    }
    return value.map((item, i) => new JsonReader(item, `${this.place} ${i}`, this.#depth));
  }

  /** As {@link list}; none if absent. */
  get optionalList(): JsonReader[] {
    return this.isAbsent ? [] : this.list;
  }

  get text(): string {
    return typeof this.value === "string" ? this.value : this.fail("must be a string");
  }

  /** A string that can name something. */
  get name(): string {
    const { text } = this;
    return text.length > 0 && text.length <= maxName
      ? text
      : this.fail(`must be a name of 1 to ${maxName} characters`);
  }

  get bool(): boolean {
    return typeof this.value === "boolean" ? this.value : this.fail("must be true or false");
  }

  /** As {@link bool}, with a value for where it is absent. */
  flag(otherwise: boolean): boolean {
    return this.isAbsent ? otherwise : this.bool;
  }

  /** An integer that is not negative, up to 2^31 - 1. */
  get size(): number {
    const { value } = this;
    return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 31
      ? value
      : this.fail("must be an integer from 0 to 2147483647");
  }

  /** A pair of names. */
  get pair(): readonly [string, string] {
    const [first, second, ...rest] = this.list;
    if (first === undefined || second === undefined || rest.length > 0) {
      return this.fail("must be a pair of names");
    }
    return [first.text, second.text];
  }

  /** A number in hexadecimal digits, with or without `0x`, perhaps negative. */
  get hex(): bigint {
    const match = /^(-?)(?:0x)?([0-9a-fA-F]+)$/.exec(this.text);
    if (match?.[2] === undefined || match[2].length > maxDigits) {
      return this.fail(`${JSON.stringify(this.text.slice(0, 40))} is no hexadecimal number`);
    }
    const value = BigInt(`0x${match[2]}`);
    return match[1] === "-" ? -value : value;
  }

  /** Bytes in hexadecimal digits that must fill exactly so many, as one number. */
  bytes(count: number): bigint {
    const digits = /^(?:0x)?([0-9a-fA-F]+)$/.exec(this.text)?.[1];
    if (digits?.length !== count * 2) {
      return this.fail(`${JSON.stringify(this.text.slice(0, 40))} must have ${count} bytes`);
    }
    return BigInt(`0x${digits}`);
  }
}

/** The entries of a list by name: index, and an error for a name that is not there or there twice. */
export class Names {
  readonly #kind: string;
  readonly #index = new Map<string, number>();

  constructor(kind: string, items: readonly JsonReader[]) {
    this.#kind = kind;
    items.forEach((item, i) => {
      const { name } = item.get("name");
      if (this.#index.has(name)) {
        item.fail(`there is another ${kind} ${name}`);
      }
      this.#index.set(name, i);
    });
  }

  find(name: string): number | undefined {
    return this.#index.get(name);
  }

  /** @throws ProgramError at the place of the name */
  of(name: JsonReader): number {
    return this.#index.get(name.text) ?? name.fail(`there is no ${this.#kind} ${name.text}`);
  }
}

/** The entries of a list by id: index in it. @throws ProgramError for an id that is there twice */
export function indexById(kind: string, items: readonly JsonReader[]): Map<number, number> {
  const index = new Map<number, number>();
  items.forEach((item, i) => {
    const id = item.get("id").size;
    if (index.has(id)) {
      item.fail(`there is another ${kind} of id ${id}`);
    }
    index.set(id, i);
  });
  return index;
}
