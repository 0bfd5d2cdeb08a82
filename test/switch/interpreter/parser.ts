import { bitsOfBytes, bytePadded, bytesOf, numberOf } from "./bits.js";
import { boolOf, dataOf, type Place, placeOf, type Scope } from "./expressions.js";
import type { Header } from "./headers.js";
import { at, hex, int, isList, type Json, list, text, textOrNull } from "./json.js";
import { named, type Packet } from "./packet.js";

/** Thrown inside the parser: the name of one of the core errors, or the number of any. */
class ParserError {
  readonly error: string | bigint;

  constructor(error: string | bigint) {
    this.error = error;
  }
}

const coreErrors = [
  "NoError",
  "PacketTooShort",
  "NoMatch",
  "StackOutOfBounds",
  "HeaderTooShort",
  "ParserTimeout",
  "ParserInvalidArgument",
];

/** What a run of the parser leaves, beside headers. */
export interface Parsed {
  readonly error: bigint;
  /** Where the payload begins. */
  readonly end: number;
}

/** What of a program's other parts the parser needs. */
export interface ParserParts {
  readonly scopeOf: (packet: Packet) => Scope;
  readonly runPrimitive: (packet: Packet, primitive: Json) => void;
}

/** The parser of a program (section 5). */
export class Parser {
  readonly #parts: ParserParts;
  readonly #initial: string | null;
  readonly #states: ReadonlyMap<string, Json>;
  readonly #errors = new Map<string, bigint>();
  /** Members in compressed form, as bits. */
  readonly #valueSets = new Map<string, readonly string[]>();

  constructor(json: Json, parts: ParserParts) {
    this.#parts = parts;
    const [parser] = list(at(json, "parsers"));
    this.#initial = textOrNull(at(parser, "init_state"));
    this.#states = new Map(
      list(at(parser, "parse_states")).map((state) => [text(at(state, "name")), state]),
    );
    for (const item of list(at(json, "parse_vsets"))) {
      this.#valueSets.set(text(at(item, "name")), []);
    }
    for (const item of list(at(json, "errors"))) {
      const [name, value] = isList(item) ? item : [];
      this.#errors.set(text(name), BigInt(int(value)));
    }
    for (const name of coreErrors) {
      if (!this.#errors.has(name)) {
        const used = new Set(this.#errors.values());
        let free = 0n;
        while (used.has(free)) {
          free += 1n;
        }
        this.#errors.set(name, free);
      }
    }
  }

  /** Sets the members of a value set, each as the bits of its elements one behind the other. */
  setValueSet(name: string, members: readonly string[]): void {
    named(this.#valueSets, name, "value set");
    this.#valueSets.set(name, members);
  }

  /** Takes headers from the bytes. */
  parse(packet: Packet, bytes: Uint8Array): Parsed {
    const run = new Run(packet, bytes, this.#parts);
    try {
      let name = this.#initial;
      while (name !== null) {
        const state = named(this.#states, name, "parser state");
        for (const op of list(at(state, "parser_ops"))) {
          run.do(op);
        }
        name = this.#next(state, run);
      }
      return { error: named(this.#errors, "NoError", "error"), end: run.position };
    } catch (raised) {
      if (!(raised instanceof ParserError)) {
        throw raised;
      }
      const { error } = raised;
      return {
        error: typeof error === "bigint" ? error : named(this.#errors, error, "error"),
        end: run.position,
      };
    }
  }

  #next(state: Json, run: Run): string | null {
    const transitions = list(at(state, "transitions"));
    const elements = list(at(state, "transition_key"));
    if (elements.length > 0) {
      const key = elements.map((element) => run.keyElement(element));
      const bits = key.map(({ value, width }) => bytePadded(value, width)).join("");
      for (const transition of transitions) {
        if (!isDefault(transition) && this.#matches(transition, bits, key)) {
          return textOrNull(at(transition, "next_state"));
        }
      }
    }
    const otherwise = transitions.find(isDefault);
    return otherwise === undefined ? null : textOrNull(at(otherwise, "next_state"));
  }

  #matches(transition: Json, key: string, elements: readonly { width: number }[]): boolean {
    const { length } = key;
    const mask = at(transition, "mask") === null ? -1n : hex(at(transition, "mask"));
    const value = BigInt.asUintN(length, numberOf(key) & mask);
    if (at(transition, "type") !== "parse_vset") {
      return value === (hex(at(transition, "value")) & BigInt.asUintN(length, mask));
    }
    return named(this.#valueSets, at(transition, "value"), "value set").some((member) => {
      let at = 0;
      let expanded = "";
      for (const { width } of elements) {
        expanded += bytePadded(numberOf(member.slice(at, at + width)), width);
        at += width;
      }
      return value === BigInt.asUintN(length, numberOf(expanded) & mask);
    });
  }
}

function isDefault(transition: Json): boolean {
  const type = at(transition, "type");
  return type === "default" || (type === null && at(transition, "value") === "default");
}

/** One run over one packet. */
class Run {
  position = 0;
  readonly #packet: Packet;
  readonly #bytes: Uint8Array;
  readonly #scope: Scope;
  readonly #parts: ParserParts;

  constructor(packet: Packet, bytes: Uint8Array, parts: ParserParts) {
    this.#packet = packet;
    this.#bytes = bytes;
    this.#scope = parts.scopeOf(packet);
    this.#parts = parts;
  }

  do(op: Json): void {
    const [first, second] = list(at(op, "parameters"));
    switch (text(at(op, "op"))) {
      case "extract":
        this.#extract(first, () => 0n);
        return;
      case "extract_VL":
        this.#extract(first, () => dataOf(this.#scope, second));
        return;
      case "set":
        this.#set(placeOf(this.#scope, first), second);
        return;
      case "verify":
        if (!boolOf(this.#scope, first)) {
          throw new ParserError(
            typeof second === "number" ? BigInt(second) : dataOf(this.#scope, second),
          );
        }
        return;
      case "advance":
        this.#advance(dataOf(this.#scope, first));
        return;
      case "shift":
        this.#advance(BigInt(int(first)) * 8n);
        return;
      case "primitive":
        this.#parts.runPrimitive(this.#packet, first ?? null);
        return;
      default:
        throw new TypeError(`no parser op: ${JSON.stringify(op)}`);
    }
  }

  keyElement(element: Json): { value: bigint; width: number } {
    if (at(element, "type") === "lookahead") {
      const [, width] = list(at(element, "value"));
      return { value: this.#lookahead(element), width: int(width) };
    }
    const { header, field } = placeOf(this.#scope, element);
    const width = field === "$valid$" ? 1 : header.widthOf(header.field(field));
    return { value: header.get(field), width };
  }

  #extract(target: Json | undefined, varbitWidth: () => bigint): void {
    const { header, taken } = this.#target(target);
    const hasVarbit = header.type.fields.some(({ width }) => width === "*");
    const width = varbitWidth();
    const fixed = header.type.fields.reduce(
      (sum, field) => sum + (field.width === "*" ? 0 : field.width),
      0,
    );
    if (width % 8n !== 0n || width < 0n) {
      throw new ParserError("ParserInvalidArgument");
    }
    const bytes = BigInt(fixed / 8) + width / 8n;
    if (BigInt(this.#bytes.length - this.position) < bytes) {
      throw new ParserError("PacketTooShort");
    }
    if (hasVarbit && bytes > BigInt(header.type.maxLength)) {
      throw new ParserError("HeaderTooShort");
    }
    const end = this.position + Number(bytes);
    header.varbitWidth = hasVarbit ? Number(width) : 0;
    header.unpack(bitsOfBytes(this.#bytes.subarray(this.position, end)));
    this.position = end;
    taken();
  }

  #target(target: Json | undefined): { header: Header; taken: () => void } {
    const value = at(target, "value");
    switch (text(at(target, "type"))) {
      case "regular":
        return { header: this.#packet.header(value), taken: () => undefined };
      case "stack": {
        const stack = this.#packet.stack(value);
        const header = stack.elements[stack.next];
        if (header === undefined) {
          throw new ParserError("StackOutOfBounds");
        }
        return {
          header,
          taken: () => {
            stack.next += 1;
          },
        };
      }
      case "union_stack": {
        const [name, member] = list(value);
        const stack = this.#packet.unionStack(name);
        if (stack.elements[stack.next] === undefined) {
          throw new ParserError("StackOutOfBounds");
        }
        return {
          header: this.#packet.header(`${text(name)}[${stack.next}].${text(member)}`),
          taken: () => {
            stack.next += 1;
          },
        };
      }
      default:
        throw new TypeError(`nothing to extract to: ${JSON.stringify(target)}`);
    }
  }

  #set({ header, field }: Place, source: Json | undefined): void {
    const type = at(source, "type");
    if (type === "lookahead") {
      header.set(field, this.#lookahead(source));
      return;
    }
    if (type === "field" && header.field(field).width === "*") {
      const from = placeOf(this.#scope, source);
      header.varbitWidth = from.header.varbitWidth;
      header.set(field, from.header.get(from.field));
      return;
    }
    header.set(field, dataOf(this.#scope, source));
  }

  #lookahead(json: Json | undefined): bigint {
    const [offset, width] = list(at(json, "value"));
    const start = int(offset);
    const end = start + int(width);
    if (this.position + Math.ceil(end / 8) > this.#bytes.length) {
      throw new ParserError("PacketTooShort");
    }
    return numberOf(bitsOfBytes(this.#bytes.subarray(this.position)).slice(start, end));
  }

  #advance(bits: bigint): void {
    if (bits % 8n !== 0n || bits < 0n) {
      throw new ParserError("ParserInvalidArgument");
    }
    if (BigInt(this.#bytes.length - this.position) < bits / 8n) {
      throw new ParserError("PacketTooShort");
    }
    this.position += Number(bits / 8n);
  }
}

/** The headers of `order` that are valid, one behind the other (section 6). */
export function emit(order: Json, packet: Packet): Uint8Array {
  const bits = list(order)
    .map((name) => packet.header(name))
    .filter((header) => header.isValid)
    .map((header) => header.pack());
  return bytesOf(bits.join(""));
}
