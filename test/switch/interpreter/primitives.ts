import type { Calculations } from "./calculations.js";
import { dataOf, evaluate, headerOf, type Place, placeOf, type Scope } from "./expressions.js";
import type { Arrays } from "./externs.js";
import { Header, Stack, Union } from "./headers.js";
import { at, isList, type Json, list, text } from "./json.js";

/** What primitives touch beside the packet. */
export interface PrimitiveParts {
  readonly arrays: Arrays;
  readonly calculations: Calculations;
  readonly dropPort: number;
  /** A number in 0 .. 2^32 - 1. */
  readonly random: () => number;
  readonly nowUs: () => bigint;
  readonly log: (text: string) => void;
  readonly violated: (kind: "assert" | "assume") => void;
}

const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

/** Runs the primitives of an action (section 8). */
export function runPrimitives(parts: PrimitiveParts, scope: Scope, primitives: Json): void {
  const all = list(primitives);
  let next = 0;
  while (next < all.length) {
    const primitive = all[next];
    const [first, second] = list(at(primitive, "parameters"));
    switch (at(primitive, "op")) {
      case "_jump":
        next = Number(dataOf(scope, first));
        break;
      case "_jump_if_zero":
        next = dataOf(scope, first) === 0n ? Number(dataOf(scope, second)) : next + 1;
        break;
      default:
        runPrimitive(parts, scope, primitive);
        next += 1;
    }
  }
}

/** Runs one primitive, no jump. */
export function runPrimitive(
  parts: PrimitiveParts,
  scope: Scope,
  primitive: Json | undefined,
): void {
  const op = text(at(primitive, "op"));
  const parameters = list(at(primitive, "parameters"));
  const [first, second, third, fourth] = parameters;
  const { packet } = scope;
  const { arrays } = parts;
  switch (op) {
    case "assign":
    case "modify_field":
      store(placeOf(scope, first), dataOf(scope, second));
      return;
    case "assign_VL": {
      const to = placeOf(scope, first);
      const from = placeOf(scope, second);
      to.header.varbitWidth = from.header.varbitWidth;
      store(to, from.header.get(from.field));
      return;
    }
    case "assign_header":
    case "copy_header":
      headerOf(scope, first).assign(headerOf(scope, second));
      return;
    case "assign_union":
    case "assign_header_stack":
    case "assign_union_stack":
      assignAny(scope, first, second);
      return;
    case "push":
      stackOf(scope, first).push(Number(dataOf(scope, second)));
      return;
    case "pop":
      stackOf(scope, first).pop(Number(dataOf(scope, second)));
      return;
    case "add_to_field":
      update(scope, first, (value) => value + dataOf(scope, second));
      return;
    case "subtract_from_field":
      update(scope, first, (value) => value - dataOf(scope, second));
      return;
    case "add":
      update(scope, first, () => dataOf(scope, second) + dataOf(scope, third));
      return;
    case "subtract":
      update(scope, first, () => dataOf(scope, second) - dataOf(scope, third));
      return;
    case "bit_and":
      update(scope, first, () => dataOf(scope, second) & dataOf(scope, third));
      return;
    case "bit_or":
      update(scope, first, () => dataOf(scope, second) | dataOf(scope, third));
      return;
    case "bit_xor":
      update(scope, first, () => dataOf(scope, second) ^ dataOf(scope, third));
      return;
    case "shift_left":
      update(scope, first, () => dataOf(scope, second) << dataOf(scope, third));
      return;
    case "shift_right":
      update(scope, first, () => dataOf(scope, second) >> dataOf(scope, third));
      return;
    case "add_header": {
      const header = headerOf(scope, first);
      if (!header.isValid) {
        header.makeValid();
        header.zero();
        packet.length += header.isValid ? header.bits / 8 : 0;
      }
      return;
    }
    case "add_header_fast": {
      const header = headerOf(scope, first);
      if (!header.isValid) {
        header.makeValid();
        header.zero();
      }
      return;
    }
    case "remove_header": {
      const header = headerOf(scope, first);
      if (header.isValid) {
        packet.length -= header.bits / 8;
        header.makeInvalid();
      }
      return;
    }
    case "mark_to_drop":
    case "drop":
      packet.set(["standard_metadata", "egress_spec"], BigInt(parts.dropPort));
      packet.set(["standard_metadata", "mcast_grp"], 0n);
      return;
    case "modify_field_with_hash_based_offset": {
      const base = u64(dataOf(scope, second));
      const size = u64(dataOf(scope, fourth));
      const hash = parts.calculations.calculate(at(third, "value"), packet);
      store(placeOf(scope, first), u64(base + (hash % (size === 0n ? 1n : size))));
      return;
    }
    case "modify_field_rng_uniform": {
      const low = dataOf(scope, second);
      const high = dataOf(scope, third);
      if (low <= high) {
        store(placeOf(scope, first), low + (BigInt(parts.random()) % (high - low + 1n)));
      }
      return;
    }
    case "register_read": {
      const cell = arrays.register(at(second, "value"), dataOf(scope, third));
      if (cell !== undefined) {
        store(placeOf(scope, first), cell);
      }
      return;
    }
    case "register_write":
      arrays.setRegister(at(first, "value"), dataOf(scope, second), dataOf(scope, third));
      return;
    case "count": {
      const cell = arrays.counter(at(first, "value"), dataOf(scope, second));
      if (cell !== undefined) {
        cell.packets += 1n;
        cell.bytes += BigInt(packet.ingressLength);
      }
      return;
    }
    case "execute_meter": {
      const meter = arrays.meter(at(first, "value"), dataOf(scope, second));
      if (meter !== undefined) {
        store(placeOf(scope, third), meter.execute(packet.ingressLength, parts.nowUs()));
      }
      return;
    }
    case "clone_ingress_pkt_to_egress":
    case "clone_egress_pkt_to_egress": {
      const session = Number(dataOf(scope, first));
      const fieldList = Number(dataOf(scope, second));
      packet.requests[op === "clone_ingress_pkt_to_egress" ? "cloneIngress" : "cloneEgress"] = {
        session,
        fieldList,
      };
      return;
    }
    case "resubmit":
      packet.requests.resubmit = Number(dataOf(scope, first));
      return;
    case "recirculate":
      packet.requests.recirculate = Number(dataOf(scope, first));
      return;
    case "generate_digest":
      packet.requests.digest = Number(dataOf(scope, second));
      return;
    case "truncate":
      packet.limit = Math.min(packet.limit, Number(dataOf(scope, first)));
      return;
    case "exit":
      packet.requests.exit = true;
      return;
    case "assert":
    case "assume":
      if (dataOf(scope, first) === 0n) {
        parts.violated(op);
      }
      return;
    case "log_msg":
      parts.log(formatted(scope, first, second));
      return;
    case "no_op":
      return;
    default:
      throw new TypeError(`no primitive: ${op}`);
  }
}

function store({ header, field }: Place, value: bigint): void {
  header.set(field, value);
}

function update(scope: Scope, to: Json | undefined, change: (value: bigint) => bigint): void {
  const { header, field } = placeOf(scope, to);
  header.set(field, change(header.get(field)));
}

function assignAny(scope: Scope, first: Json | undefined, second: Json | undefined): void {
  const to = evaluate(scope, first);
  const from = evaluate(scope, second);
  if (to instanceof Union && from instanceof Union) {
    to.assign(from);
    return;
  }
  if (to instanceof Stack && from instanceof Stack) {
    for (const [i, element] of to.elements.entries()) {
      const source = from.elements[i];
      if (element instanceof Header && source instanceof Header) {
        element.assign(source);
      } else if (element instanceof Union && source instanceof Union) {
        element.assign(source);
      }
    }
    to.next = from.next;
    return;
  }
  throw new TypeError("neither unions nor stacks");
}

function stackOf(scope: Scope, json: Json | undefined): Stack<Header> | Stack<Union> {
  const stack = evaluate(scope, json);
  if (!(stack instanceof Stack)) {
    throw new TypeError(`no stack: ${JSON.stringify(json)}`);
  }
  return stack;
}

function formatted(scope: Scope, first: Json | undefined, second: Json | undefined): string {
  const vector = at(second, "value");
  const values = isList(vector) ? vector.map((value) => dataOf(scope, value)) : [];
  let next = 0;
  return text(at(first, "value")).replace(/\\([{}])|\{\}/g, (_, brace: string | undefined) =>
    brace === undefined ? String(values[next++] ?? "{}") : brace,
  );
}
