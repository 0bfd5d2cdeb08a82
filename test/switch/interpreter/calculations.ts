import { bitsOf, bytesOf } from "./bits.js";
import { boolOf, type Scope } from "./expressions.js";
import { hash } from "./hash.js";
import { at, hex, int, type Json, list, text, texts } from "./json.js";
import { named, type Packet } from "./packet.js";

/** The calculations of a program: hashes over parts of a packet (section 9), and its checksums (section 10). */
export class Calculations {
  readonly #byName: ReadonlyMap<string, Json>;
  readonly #checksums: readonly Json[];

  constructor(json: Json) {
    const calculations = list(at(json, "calculations"));
    this.#byName = new Map(calculations.map((item) => [text(at(item, "name")), item]));
    this.#checksums = list(at(json, "checksums"));
  }

  /** The hash of a calculation. */
  calculate(name: Json, packet: Packet): bigint {
    return hashOf(named(this.#byName, name, "calculation"), packet);
  }

  /** Whether a checksum is wrong. */
  verify(scope: Scope): boolean {
    const { packet } = scope;
    let isWrong = false;
    for (const checksum of this.#checksums) {
      const [header] = texts(at(checksum, "target"));
      if (at(checksum, "verify") === false || !applies(scope, checksum)) {
        continue;
      }
      if (packet.header(header).isValid) {
        isWrong ||= this.#checksumOf(checksum, packet) !== packet.get(at(checksum, "target"));
      }
    }
    return isWrong;
  }

  /** Stores those that are to be updated. */
  update(scope: Scope): void {
    for (const checksum of this.#checksums) {
      if (at(checksum, "update") !== false && applies(scope, checksum)) {
        scope.packet.set(at(checksum, "target"), this.#checksumOf(checksum, scope.packet));
      }
    }
  }

  #checksumOf(checksum: Json, packet: Packet): bigint {
    if (at(checksum, "type") !== "ipv4") {
      return this.calculate(at(checksum, "calculation"), packet);
    }
    const [header] = texts(at(checksum, "target"));
    const bytes = bytesOf(packet.header(header).pack());
    bytes.fill(0, 10, 12);
    return hash("csum16", bytes);
  }
}

/** The hash that `{algo, input}` stands for, of a calculation or a selector. */
export function hashOf(json: Json, packet: Packet): bigint {
  return hash(text(at(json, "algo")), inputOf(json, packet));
}

function inputOf(json: Json, packet: Packet): Uint8Array {
  let bits = "";
  let payload = new Uint8Array();
  for (const element of list(at(json, "input"))) {
    const value = at(element, "value");
    switch (text(at(element, "type"))) {
      case "field": {
        const [name, field] = texts(value);
        const header = packet.header(name);
        if (header.isValid) {
          bits += bitsOf(header.get(field ?? ""), header.widthOf(header.field(field ?? "")));
        }
        break;
      }
      case "hexstr":
        bits += bitsOf(hex(value), int(at(element, "bitwidth")));
        break;
      case "header":
        bits += packet.header(value).isValid ? packet.header(value).pack() : "";
        break;
      case "payload":
        payload = packet.payload.slice(0, Math.min(packet.limit, packet.payload.length));
        break;
      default:
        throw new TypeError(`no input: ${JSON.stringify(element)}`);
    }
  }
  const head = bytesOf(bits);
  const all = new Uint8Array(head.length + payload.length);
  all.set(head);
  all.set(payload, head.length);
  return all;
}

function applies(scope: Scope, checksum: Json): boolean {
  const condition = at(checksum, "if_cond");
  return condition === null || boolOf(scope, condition);
}
