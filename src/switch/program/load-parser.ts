import type { Expression } from "./expression.js";
import { fieldNamed, fieldOf } from "./header-scope.js";
import type { JsonReader, Names } from "./json-reader.js";
import { conditionOf, dataOf, destinationOf, isVarbit, memberIndex } from "./load-expressions.js";
import { type PrimitiveScope, primitiveOf } from "./load-primitives.js";
import type {
  ExtractTarget,
  Parser,
  ParserOperation,
  ParserState,
  Transition,
  ValueSet,
} from "./program.js";

type KeyElement = ParserState["key"][number];

/** Reads the one parser and the value sets that it uses (bmv2-json.md, section 5). @throws ProgramError */
export function readParser(
  scope: PrimitiveScope,
  root: JsonReader,
  states: Names,
): { parser: Parser; valueSets: ValueSet[] } {
  const [parser, ...others] = root.get("parsers").list;
  const sets = root.get("parse_vsets").optionalList.map((item) => ({
    name: item.get("name").text,
    size: item.get("max_size").size,
    bits: item.get("compressed_bitwidth").size,
    widths: [] as readonly number[],
  }));
  const valueSets = new Map(sets.map((set) => [set.name, set]));
  if (parser === undefined || others.length > 0) {
    return root.get("parsers").fail("v1model has one parser");
  }
  const indexOf = (at: JsonReader): number => (at.isAbsent ? -1 : states.of(at));
  const readState = (given: JsonReader): ParserState => {
    const name = given.get("name").text;
    const state = given.at(`parser state ${name}`);
    const key = state.get("transition_key").optionalList.map((item) => keyElement(scope, item));
    let otherwise = -1;
    const transitions: Transition[] = [];
    for (const item of state.get("transitions").list) {
      const type = item.has("type")
        ? item.get("type").text
        : item.get("value").value === "default"
          ? "default"
          : "hexstr";
      const next = indexOf(item.get("next_state"));
      if (type === "default") {
        otherwise = next;
      } else if (type === "hexstr") {
        transitions.push({ is: "values", next, cases: casesOf(item, key) });
      } else if (type === "parse_vset") {
        const set = valueSets.get(item.get("value").text);
        if (set === undefined) {
          return item.get("value").fail(`there is no value set ${item.get("value").text}`);
        }
        const widths = key.map(({ width }) => width);
        if (widths.reduce((a, b) => a + b, 0) !== set.bits) {
          item.fail(`value set ${set.name} has ${set.bits} bits, the key ${widths.join(" + ")}`);
        }
        set.widths = widths;
        transitions.push({
          is: "valueSet",
          next,
          valueSet: sets.indexOf(set),
          masks: masksOf(item, key),
        });
      } else {
        item.fail(`a transition of type ${type} is not supported`);
      }
    }
    const operations = state.get("parser_ops").list.map((item) => operationOf(scope, item));
    return { name, operations, key, transitions, otherwise };
  };
  const parserStates = parser.get("parse_states").list.map(readState);
  return {
    parser: { start: indexOf(parser.get("init_state")), states: parserStates },
    valueSets: sets.map(({ name, widths, size }) => ({ name, widths, size })),
  };
}

function keyElement(scope: PrimitiveScope, item: JsonReader): KeyElement {
  const type = item.get("type").text;
  if (type === "field" && item.get("value").pair[1] === "$valid$") {
    return { value: dataOf(scope, item), width: 1 };
  }
  const value = dataOf(scope, item);
  switch (value.op) {
    case "lookahead":
      return { value, width: value.width };
    case "field": {
      const { width } = fieldOf(scope, value.field, item);
      return { value: unsigned(value, width), width };
    }
    default:
      return item.fail(`a key element of type ${type} is not supported`);
  }
}

/** The bits of a field, whatever its sign. */
export function unsigned(value: Expression, width: number): Expression {
  const mask = { op: "constant", value: (1n << BigInt(width)) - 1n } as const;
  return { op: "&", left: value, right: mask };
}

/** Splits a byte string over the byte-padded elements of a key. */
function split(at: JsonReader, key: readonly KeyElement[]): bigint[] {
  const bytes = key.map(({ width }) => Math.ceil(width / 8));
  let rest = at.bytes(bytes.reduce((a, b) => a + b, 0));
  const parts: bigint[] = [];
  for (const count of bytes.toReversed()) {
    const bits = BigInt(count * 8);
    parts.unshift(rest & ((1n << bits) - 1n));
    rest >>= bits;
  }
  return parts;
}

function masksOf(item: JsonReader, key: readonly KeyElement[]): bigint[] {
  const ones = key.map(({ width }) => (1n << BigInt(width)) - 1n);
  const mask = item.get("mask");
  return mask.isAbsent ? ones : split(mask, key).map((bits, i) => bits & (ones[i] ?? 0n));
}

function casesOf(item: JsonReader, key: readonly KeyElement[]) {
  const masks = masksOf(item, key);
  return split(item.get("value"), key).map((value, i) => {
    const mask = masks[i] ?? 0n;
    return { value: value & mask, mask };
  });
}

function operationOf(scope: PrimitiveScope, item: JsonReader): ParserOperation {
  const op = item.get("op").text;
  const params = item.get("parameters").list;
  const param = (i: number): JsonReader => params[i] ?? item.fail(`${op} lacks parameter ${i}`);
  switch (op) {
    case "extract":
      return { op, to: targetOf(scope, param(0)) };
    case "extract_VL":
      return { op: "extractVarbit", to: targetOf(scope, param(0)), bits: dataOf(scope, param(1)) };
    case "set":
      return setOf(scope, param(0), param(1));
    case "verify":
      return {
        op,
        condition: conditionOf(scope, param(0)),
        error:
          typeof param(1).value === "number"
            ? { op: "constant", value: BigInt(param(1).size) }
            : dataOf(scope, param(1)),
      };
    case "advance":
      return { op, bits: dataOf(scope, param(0)) };
    case "shift":
      return { op: "advance", bits: { op: "constant", value: BigInt(param(0).size * 8) } };
    case "primitive":
      return { op, primitive: primitiveOf(scope, param(0)) };
    default:
      return item.fail(`the parser operation ${op} is not supported`);
  }
}

function setOf(scope: PrimitiveScope, to: JsonReader, from: JsonReader): ParserOperation {
  if (isVarbit(scope, to)) {
    const varbit = {
      to: fieldNamed(scope, to.get("value")),
      from: destinationOf(scope, from, true),
    };
    return { op: "primitive", primitive: { op: "assignVarbit", ...varbit } };
  }
  return { op: "set", to: destinationOf(scope, to), value: dataOf(scope, from) };
}

function targetOf(scope: PrimitiveScope, at: JsonReader): ExtractTarget {
  const value = at.get("value");
  const type = at.get("type").text;
  switch (type) {
    case "regular":
      return { is: "header", header: packetHeader(scope, value) };
    case "stack":
      return { is: "next", stack: scope.stack.of(value) };
    case "union_stack": {
      const [stack, member] = value.list;
      if (stack === undefined || member === undefined) {
        return value.fail("must have a stack and a member");
      }
      const unionStack = scope.unionStack.of(stack);
      return { is: "nextUnion", unionStack, member: memberIndex(scope, unionStack, member) };
    }
    default:
      return at.fail(`extracting to a ${type} is not supported`);
  }
}

function packetHeader(scope: PrimitiveScope, at: JsonReader): number {
  const header = scope.header.of(at);
  return scope.headers[header]?.isMetadata === true ? at.fail(`${at.text} is metadata`) : header;
}
