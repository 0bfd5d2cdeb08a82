import { type Field, Header, type HeaderType, Stack, Union } from "./headers.js";
import { at, hex, int, isList, type Json, list, text, texts } from "./json.js";

/** Asks for a copy by a clone session, with the fields of a list. */
export interface CloneRequest {
  readonly session: number;
  readonly fieldList: number;
}

/** What a pass asks for; done at its end. */
export interface Requests {
  cloneIngress?: CloneRequest;
  cloneEgress?: CloneRequest;
  digest?: number;
  resubmit?: number;
  recirculate?: number;
  exit?: boolean;
}

/** A packet between arrival and departure: headers, and what the parser left. */
export class Packet {
  readonly headers: ReadonlyMap<string, Header>;
  readonly unions: ReadonlyMap<string, Union>;
  readonly stacks: ReadonlyMap<string, Stack<Header>>;
  readonly unionStacks: ReadonlyMap<string, Stack<Union>>;
  payload: Uint8Array = new Uint8Array();
  /** The packet-length register. */
  length = 0;
  ingressLength = 0;
  limit = Number.POSITIVE_INFINITY;
  requests: Requests = {};

  constructor(
    headers: ReadonlyMap<string, Header>,
    unions: ReadonlyMap<string, Union>,
    stacks: ReadonlyMap<string, Stack<Header>>,
    unionStacks: ReadonlyMap<string, Stack<Union>>,
  ) {
    this.headers = headers;
    this.unions = unions;
    this.stacks = stacks;
    this.unionStacks = unionStacks;
  }

  header(name: Json | undefined): Header {
    return named(this.headers, name, "header");
  }

  union(name: Json | undefined): Union {
    return named(this.unions, name, "union");
  }

  stack(name: Json | undefined): Stack<Header> {
    return named(this.stacks, name, "stack");
  }

  unionStack(name: Json | undefined): Stack<Union> {
    return named(this.unionStacks, name, "union stack");
  }

  /** A field by `[header, field]`. */
  get(place: Json | undefined): bigint {
    const [header, field] = texts(place);
    return this.header(header ?? "").get(field ?? "");
  }

  set(place: Json | undefined, value: bigint): void {
    const [header, field] = texts(place);
    this.header(header ?? "").set(field ?? "", value);
  }

  clearMetadata(): void {
    for (const header of this.headers.values()) {
      if (header.isMetadata) {
        header.zero();
      }
    }
  }

  /** Takes headers and stacks as another packet has them. */
  copyHeaders(from: Packet): void {
    for (const [name, header] of this.headers) {
      header.assign(from.header(name));
    }
    for (const [name, stack] of this.stacks) {
      stack.next = from.stack(name).next;
    }
    for (const [name, stack] of this.unionStacks) {
      stack.next = from.unionStack(name).next;
    }
  }
}

/** Makes packets whose headers are those of the program: all invalid, all metadata 0. */
export class PacketMaker {
  readonly #json: Json;
  readonly #types = new Map<string, HeaderType>();

  constructor(json: Json) {
    this.#json = json;
    for (const type of list(at(json, "header_types"))) {
      this.#types.set(text(at(type, "name")), {
        name: text(at(type, "name")),
        fields: list(at(type, "fields")).map(fieldOf),
        maxLength: at(type, "max_length") === null ? 0 : int(at(type, "max_length")),
      });
    }
  }

  make(): Packet {
    const headers = new Map<string, Header>();
    const byId = new Map<number, Header>();
    for (const item of list(at(this.#json, "headers"))) {
      const header = new Header(this.#type(at(item, "header_type")), at(item, "metadata") === true);
      headers.set(text(at(item, "name")), header);
      byId.set(int(at(item, "id")), header);
    }
    const unions = new Map<string, Union>();
    const unionsById = new Map<number, Union>();
    for (const item of list(at(this.#json, "header_unions"))) {
      const union = new Union(list(at(item, "header_ids")).map((id) => found(byId, int(id))));
      unions.set(text(at(item, "name")), union);
      unionsById.set(int(at(item, "id")), union);
    }
    const stacks = new Map<string, Stack<Header>>();
    for (const item of list(at(this.#json, "header_stacks"))) {
      const elements = list(at(item, "header_ids")).map((id) => found(byId, int(id)));
      const type = this.#type(at(item, "header_type"));
      stacks.set(text(at(item, "name")), new Stack(elements, () => new Header(type, false)));
    }
    const unionStacks = new Map<string, Stack<Union>>();
    for (const item of list(at(this.#json, "header_union_stacks"))) {
      const elements = list(at(item, "header_union_ids")).map((id) => found(unionsById, int(id)));
      const absent = (): Union =>
        new Union((elements[0]?.members ?? []).map(({ type }) => new Header(type, false)));
      unionStacks.set(text(at(item, "name")), new Stack(elements, absent));
    }
    return new Packet(headers, unions, stacks, unionStacks);
  }

  #type(name: Json): HeaderType {
    return named(this.#types, name, "header type");
  }
}

/** What has this name. Throws if nothing has. */
export function named<T>(map: ReadonlyMap<string, T>, name: Json | undefined, kind: string): T {
  const value = typeof name === "string" ? map.get(name) : undefined;
  if (value === undefined) {
    throw new TypeError(`there is no ${kind} ${JSON.stringify(name)}`);
  }
  return value;
}

function found<T>(map: ReadonlyMap<number, T>, id: number): T {
  const value = map.get(id);
  if (value === undefined) {
    throw new TypeError(`there is no id ${id}`);
  }
  return value;
}

function fieldOf(json: Json): Field {
  if (!isList(json)) {
    throw new TypeError("a field must be a list");
  }
  const [name, width, signed, saturating] = json;
  return {
    name: text(name),
    width: width === "*" ? "*" : Number(hex(width)),
    isSigned: signed === true,
    saturates: saturating === true,
  };
}
