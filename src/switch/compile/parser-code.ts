import type { ParserOperation, ParserState, Transition } from "../program/program.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { testOf, valueCode } from "./expression-code.js";
import { extract, wordsFrom } from "./extract-code.js";
import { dispatch, type Graph, jumpTo, resolveJumps, structure } from "./graph.js";
import { emitStep } from "./primitive-code.js";
import { guarded, store, stripped } from "./store-code.js";
import type { Unit } from "./unit.js";
import { constantWords, givenValue, indexOf, masked } from "./value.js";
import { andTests, andWords, notTest, sameWord, type Test, unsignedOf, type Word } from "./word.js";

// Nothing but the packet's length ends a parser's loop, and not even that one that extracts nothing.
const mostRounds = 65536;

/**
 * Code that parses `b` from `p` to `e` and leaves the position in `P`. States that loops come back to are where a round begins;
 * what lies between them is an acyclic graph.
 */
export function parserCode(unit: Unit): string {
  const { start } = unit.program.parser;
  if (start < 0) {
    return "P = p;\n";
  }
  const entries = entriesOf(unit);
  const calls = entries.map((entry) => regionFunction(unit, entry, entries));
  if (entries.length === 1 && !canReach(unit, start)) {
    return `${at(calls, 0)}(b, p, e);\n`;
  }
  const cases = calls.map((call, i) => `case ${i}: s = ${call}(b, P, e); break;\n`);
  const timeout = errorOf(unit, "ParserTimeout");
  return `P = p;
let s = 0;
for (let n = 0; s >= 0; n += 1) {
if (n === ${mostRounds}) { V[${unit.layout.hidden.parserError}] = ${timeout}; break; }
switch (s) {
${cases.join("")}}
}
`;
}

function errorOf(unit: Unit, name: string): number {
  return unit.program.errors.get(name) ?? 0;
}

function targetsOf({ transitions, otherwise }: ParserState): number[] {
  return [...transitions.map(({ next }) => next), otherwise];
}

/** The start, and all states that close a loop; where these are many, all states. */
function entriesOf(unit: Unit): number[] {
  const { start, states } = unit.program.parser;
  const entries = new Set([start]);
  const state = new Map<number, "open" | "done">([[start, "open"]]);
  const stack = [{ node: start, targets: targetsOf(at(states, start)), next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const target = top.targets[top.next];
    if (target === undefined) {
      state.set(top.node, "done");
      stack.pop();
      continue;
    }
    top.next += 1;
    if (target < 0) {
      continue;
    }
    if (state.get(target) === "open") {
      entries.add(target);
    } else if (!state.has(target)) {
      state.set(target, "open");
      stack.push({ node: target, targets: targetsOf(at(states, target)), next: 0 });
    }
  }
  if (entries.size > 4) {
    for (const reached of state.keys()) {
      entries.add(reached);
    }
  }
  return [...entries];
}

/** Whether some state leads back to a state. */
function canReach(unit: Unit, goal: number): boolean {
  const seen = new Set<number>();
  const open = [goal];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const target of targetsOf(at(unit.program.parser.states, node))) {
      if (target === goal) {
        return true;
      }
      if (target >= 0 && !seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
    }
  }
  return false;
}

function regionFunction(unit: Unit, start: number, entries: readonly number[]): string {
  const { states } = unit.program.parser;
  // Entries are left to the caller: -2 is the first of them.
  const outside = (target: number): number => {
    const entry = entries.indexOf(target);
    return target < 0 ? -1 : entry >= 0 ? -2 - entry : target;
  };
  const graph: Graph = {
    start,
    ways: (index) => targetsOf(at(states, index)).map(outside),
    code: (index, go) => stateCode(unit, index, (target) => go(outside(target))),
  };
  const code = structure(graph, {
    leave: (exit) => `{ P = p; return ${exit}; }`,
    call: (body, exits) => {
      const result = unit.names.take("x");
      const name = unit.addFunction("b, p, e", body);
      return `const ${result} = ${name}(b, p, e);\np = P;\n${dispatch(result, exits)}`;
    },
  });
  const body = resolveJumps(code, (target) =>
    target === -1 ? "{ P = p; return -1; }" : `{ P = p; return ${-2 - target}; }`,
  );
  return unit.addFunction("b, p, e", body);
}

function stateCode(unit: Unit, index: number, go: (target: number) => string): string {
  const state = at(unit.program.parser.states, index);
  const scope = unit.scope();
  const { parserError } = unit.layout.hidden;
  const fail = (error: string): string =>
    `V[${parserError}] = ${errorOf(unit, error)}; ${jumpTo(-1)}`;
  const context: Context = {
    program: unit.program,
    layout: unit.layout,
    scope,
    known: new Set(),
    parameter: () => {
      throw new RangeError("a parser has no parameters");
    },
    lookahead: (offset, width) => {
      scope.emit(`if (p + ${Math.ceil((offset + width) / 8)} > e) { ${fail("PacketTooShort")} }`);
      const words = wordsFrom("p", offset, width).map((word) => scope.bind(word));
      return givenValue(scope, words, width, false);
    },
  };
  if (unit.isTraced) {
    scope.emit(`T.parserState(${index});`);
  }
  for (const operation of state.operations) {
    emitOperation(unit, context, operation, fail, state.name);
  }
  emitTransitions(unit, context, state, go);
  return `{\n${scope.code}}\n`;
}

function emitOperation(
  unit: Unit,
  context: Context,
  operation: ParserOperation,
  fail: (error: string) => string,
  state: string,
): void {
  const { scope } = context;
  switch (operation.op) {
    case "extract":
    case "extractVarbit": {
      const bits =
        operation.op === "extract"
          ? undefined
          : scope.name(indexOf(scope, valueCode(context, operation.bits), true));
      const { header, offset } = extract(context, operation.to, bits, fail);
      if (unit.isTraced) {
        scope.emit(`T.extracted(${extractedHeader(unit, header, offset)});`);
      }
      return;
    }
    case "set":
      store(context, operation.to, valueCode(context, operation.value));
      return;
    case "verify": {
      const test = testOf(context, operation.condition);
      const error = at(valueCode(context, operation.error).low(32), 0);
      guarded(context, notTest(test), (inner) => {
        inner.scope.emit(
          `V[${unit.layout.hidden.parserError}] = ${stripped(error.code)}; ${jumpTo(-1)}`,
        );
      });
      return;
    }
    case "advance": {
      const bits = scope.name(indexOf(scope, valueCode(context, operation.bits), true));
      scope.emit(`if ((${bits} & 7) !== 0) { ${fail("ParserInvalidArgument")} }`);
      scope.emit(`if (p + (${bits} >>> 3) > e) { ${fail("PacketTooShort")} }`);
      scope.emit(`p += ${bits} >>> 3;`);
      return;
    }
    case "primitive":
      if (operation.primitive.op !== "jump" && operation.primitive.op !== "jumpIfZero") {
        emitStep(context, operation.primitive, `parser state ${state}`);
      }
  }
}

/** Code of the index of a header, which may be an element of a stack. */
function extractedHeader({ program, layout }: Unit, header: number, offset: string): string {
  if (offset === "") {
    return String(header);
  }
  const union = program.headers[header]?.union;
  const siblings =
    program.stacks.find(({ headers }) => headers.includes(header))?.headers ??
    program.unionStacks
      .find(({ unions }) => union !== undefined && unions.includes(union))
      ?.unions.map((other) =>
        at(
          at(program.unions, other).headers,
          at(program.unions, union ?? 0).headers.indexOf(header),
        ),
      ) ??
    [];
  const [first, second] = siblings;
  if (first === undefined || second === undefined) {
    return String(header);
  }
  const stride = at(layout.valid, second) - at(layout.valid, first);
  return `[${siblings.join(", ")}][${offset} / ${stride}]`;
}

function emitTransitions(
  unit: Unit,
  context: Context,
  state: ParserState,
  go: (target: number) => string,
): void {
  const { scope } = context;
  // Most significant first.
  const key = state.key.map(({ value, width }) =>
    masked(valueCode(context, value).low(width), width)
      .map((word) => scope.bind(word))
      .toReversed(),
  );
  const { otherwise } = state;
  const transitions = state.key.length === 0 ? [] : state.transitions;
  const words = key.flat();
  const only = words.length === 1 ? words[0] : undefined;
  const cases = transitions.map((transition) => fullCase(state, transition));
  if (only !== undefined && cases.length > 2 && cases.every((value) => value !== undefined)) {
    const seen = new Set<bigint>();
    scope.emit(`switch (${unsignedOf(only)}) {`);
    transitions.forEach(({ next }, i) => {
      const value = cases[i];
      if (value !== undefined && !seen.has(value)) {
        seen.add(value);
        scope.emit(`case ${value}: ${go(next)}`);
      }
    });
    scope.emit(`default: ${go(otherwise)}\n}`);
    return;
  }
  for (const transition of transitions) {
    const test = matches(unit, context, state, transition, key);
    if (test === true) {
      scope.emit(go(transition.next));
      return;
    }
    if (test !== false) {
      scope.emit(`if (${stripped(test)}) { ${go(transition.next)} }`);
    }
  }
  scope.emit(go(otherwise));
}

/** The value of a case on one element without a mask. */
function fullCase({ key }: ParserState, transition: Transition): bigint | undefined {
  if (transition.is !== "values" || key.length !== 1) {
    return undefined;
  }
  const { value, mask } = at(transition.cases, 0);
  return mask === (1n << BigInt(at(key, 0).width)) - 1n ? value : undefined;
}

function matches(
  unit: Unit,
  { scope }: Context,
  state: ParserState,
  transition: Transition,
  key: readonly (readonly Word[])[],
): Test {
  if (transition.is === "values") {
    return transition.cases.reduce<Test>((test, { value, mask }, i) => {
      const { width } = at(state.key, i);
      const values = constantWords(value, width).reverse();
      const masks = constantWords(mask, width).reverse();
      return at(key, i).reduce<Test>(
        (all, word, j) => andTests(all, sameWord(andWords(word, at(masks, j)), at(values, j))),
        test,
      );
    }, true);
  }
  const name = `v${transition.valueSet}`;
  const array = scope.name(`${name}.key`);
  key.flat().forEach((word, i) => {
    scope.emit(`${array}[${i}] = ${stripped(word.code)};`);
  });
  const masks = transition.masks.flatMap((mask, i) =>
    constantWords(mask, at(state.key, i).width).reverse(),
  );
  const constant =
    masks.length === 0
      ? "undefined"
      : unit.addConstant(`new Uint32Array([${masks.map(unsignedOf).join(", ")}])`);
  return `${name}.matches(${array}, ${constant})`;
}
