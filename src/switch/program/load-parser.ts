import { fieldOf } from "./header-scope.js";
import { type JsonReader, Names } from "./json-reader.js";
import {
  conditionOf,
  dataOf,
  destinationOf,
  isVarbit,
  looseDataOf,
  numberOrData,
} from "./load-expressions.js";
import { memberIndex, unsigned } from "./load-operands.js";
import { lonePrimitiveOf, type PrimitiveScope } from "./load-primitives.js";
import type {
  ExtractTarget,
  Parser,
  ParserOperation,
  ParserState,
  Transition,
  ValueSet,
} from "./program.js";

type KeyElement = ParserState["key"][number];

interface ReadSet {
  readonly name: string;
  readonly size: number;
  readonly bits: number;
  widths: readonly number[];
}

/** What the states of a parser may speak of. */
interface ParserScope extends PrimitiveScope {
  readonly states: Names;
  readonly valueSet: Names;
  readonly sets: readonly ReadSet[];
}

/** Reads the one parser and the value sets that it uses (bmv2-json.md, section 5). @throws ProgramError */
export function readParser(
  given: PrimitiveScope,
  root: JsonReader,
): { parser: Parser; valueSets: ValueSet[] } {
  const [parser, ...others] = root.get("parsers").list;
  if (parser === undefined || others.length > 0) {
    return root.get("parsers").fail(`v1model has one parser, not ${others.length + 1}`);
  }
  const setItems = root.get("parse_vsets").optionalList;
  const stateItems = parser.get("parse_states").list;
  const scope: ParserScope = {
    ...given,
    inParser: true,
    states: new Names("parser state", stateItems),
    valueSet: new Names("parser value set", setItems),
    sets: setItems.map(readSet),
  };
  const states = stateItems.map((item) => readState(scope, item));
  return {
    parser: { start: nextState(scope, parser.get("init_state")), states },
    valueSets: scope.sets.map(({ name, widths, size }) => ({ name, widths, size })),
  };
}

function readSet(given: JsonReader): ReadSet {
  const { name } = given.get("name");
  const item = given.at(`parser value set ${name}`);
  const bits = item.get("compressed_bitwidth").size;
  return { name, size: item.get("max_size").size, bits, widths: [] };
}

function nextState({ states }: ParserScope, at: JsonReader): number {
  return at.isAbsent ? -1 : states.of(at);
}

function readState(scope: ParserScope, given: JsonReader): ParserState {
  const { name } = given.get("name");
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
    const next = nextState(scope, item.get("next_state"));
    switch (type) {
      case "default":
        otherwise = next;
        break;
      case "hexstr":
        transitions.push({ is: "values", next, cases: casesOf(item, key) });
        break;
      case "parse_vset": {
        const valueSet = valueSetOf(scope, item, key);
        transitions.push({ is: "valueSet", next, valueSet, masks: masksOf(item, key) });
        break;
      }
      default:
        item.fail(`a transition of type ${type} is not supported`);
    }
  }
  const operations = state.get("parser_ops").list.map((item) => operationOf(scope, item));
  return { name, operations, key, transitions, otherwise };
}

function valueSetOf(scope: ParserScope, item: JsonReader, key: readonly KeyElement[]): number {
  const index = scope.valueSet.of(item.get("value"));
  const set = scope.sets[index];
  const widths = key.map(({ width }) => width);
  if (set === undefined || widths.reduce((a, b) => a + b, 0) !== set.bits) {
    const key = widths.join(" + ");
    return item.fail(`value set ${set?.name} has ${set?.bits} bits, the key ${key}`);
  }
  if (set.widths.length > 0 && set.widths.join() !== widths.join()) {
    return item.fail(`value set ${set.name} is used with keys of other widths, too`);
  }
  set.widths = widths;
  return index;
}

function keyElement(scope: PrimitiveScope, item: JsonReader): KeyElement {
  const value = dataOf(scope, item);
  switch (value.op) {
    case "lookahead":
      return { value, width: value.width };
    case "b2d":
      return { value, width: 1 };
    case "field": {
      const { width } = fieldOf(scope, value.field, item);
      return { value: unsigned(value, width), width };
    }
    default:
      return item.fail(`a key element of type ${item.get("type").text} is not supported`);
  }
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
  const given = item.has("mask") ? split(item.get("mask"), key) : [];
  return split(item.get("value"), key).map((value, i) => {
    const mask = masks[i] ?? 0n;
    const width = key[i]?.width ?? 0;
    // Values are not masked: what the mask leaves out may be anything.
    return (value & (given[i] ?? value)) >> BigInt(width) === 0n
      ? { value: value & mask, mask }
      : item.get("value").fail(`does not fit the ${width} bits of key element ${i}`);
  });
}

const arities = new Map([
  ["extract", 1],
  ["extract_VL", 2],
  ["set", 2],
  ["verify", 2],
  ["advance", 1],
  ["shift", 1],
  ["primitive", 1],
]);

function operationOf(scope: PrimitiveScope, given: JsonReader): ParserOperation {
  const op = given.get("op").name;
  const item = given.at(`${given.place} (${op})`);
  const arity = arities.get(op) ?? given.fail(`the parser operation ${op} is not supported`);
  const params = item.get("parameters").list;
  const [first, second = first] = params;
  if (first === undefined || second === undefined || params.length !== arity) {
    return item.fail(`has ${params.length} parameters, not ${arity}`);
  }
  switch (op) {
    case "extract":
      return { op, to: targetOf(scope, first, false) };
    case "extract_VL":
      return { op: "extractVarbit", to: targetOf(scope, first, true), bits: dataOf(scope, second) };
    case "set":
      return setOf(scope, first, second);
    case "verify":
      return { op, condition: conditionOf(scope, first), error: numberOrData(scope, second) };
    case "advance":
      return { op, bits: dataOf(scope, first) };
    case "shift":
      return { op: "advance", bits: { op: "constant", value: BigInt(first.size) * 8n } };
    default:
      return { op: "primitive", primitive: lonePrimitiveOf(scope, first) };
  }
}

function setOf(scope: PrimitiveScope, to: JsonReader, from: JsonReader): ParserOperation {
  if (isVarbit(scope, to)) {
    const varbit = { to: destinationOf(scope, to, true), from: destinationOf(scope, from, true) };
    return { op: "primitive", primitive: { op: "assignVarbit", ...varbit } };
  }
  return { op: "set", to: destinationOf(scope, to), value: looseDataOf(scope, from) };
}

function targetOf(scope: PrimitiveScope, at: JsonReader, varbit: boolean): ExtractTarget {
  const value = at.get("value");
  const type = at.get("type").text;
  switch (type) {
    case "regular": {
      const header = scope.header.of(value);
      if (scope.headers[header]?.isMetadata) {
        return value.fail(`${value.text} is metadata`);
      }
      checkType(scope, value, scope.headers[header]?.type, varbit);
      return { is: "header", header };
    }
    case "stack": {
      const stack = scope.stack.of(value);
      checkType(scope, value, scope.stacks[stack]?.type, varbit);
      return { is: "next", stack };
    }
    case "union_stack": {
      const [name, memberName] = value.list;
      if (name === undefined || memberName === undefined) {
        return value.fail("must have a stack and a member");
      }
      const unionStack = scope.unionStack.of(name);
      const member = memberIndex(scope, unionStack, memberName);
      const union = scope.unionTypes.get(scope.unionStacks[unionStack]?.type ?? "");
      checkType(scope, value, union?.members[member]?.type, varbit);
      return { is: "nextUnion", unionStack, member };
    }
    default:
      return at.fail(`extracting to a ${type} is not supported`);
  }
}

function checkType(
  scope: PrimitiveScope,
  at: JsonReader,
  type: number | undefined,
  varbit: boolean,
): void {
  const { name, fields } = scope.types[type ?? -1] ?? at.fail("there is no such header type");
  if (fields.some(({ isVarbit }) => isVarbit) !== varbit) {
    const problem = varbit ? "has no varbit field: it needs extract" : "needs extract_VL";
    at.fail(`header type ${name} ${problem}`);
  }
}
