import { longestFunction } from "./unit.js";

/** An acyclic graph of pieces of code. */
export interface Graph {
  readonly start: number;
  /** Where a node leads, once for each place in its code that goes there; -1: the end. */
  ways(node: number): readonly number[];
  /** The node's code; `go` gives what stands where the code goes on with another node. It never falls through. */
  code(node: number, go: (target: number) => string): string;
}

/** How a piece of code becomes a function. */
export interface Outline {
  /** Code in the function that leaves it by an exit. */
  leave(exit: number): string;
  /** Adds the function; returns the code that calls it and goes on by the exit that it left by. */
  call(body: string, exits: readonly number[]): string;
}

// Text of programs reaches the code only as literals, which have no such character.
const mark = "‡";

/** The code of going to a node that stands elsewhere, until it is known how. */
export function jumpTo(target: number): string {
  return `${mark}${target}${mark}`;
}

/** Replaces jumps that are not yet resolved. */
export function resolveJumps(code: string, by: (target: number) => string): string {
  return code.replaceAll(/‡(-?\d+)‡/g, (_, target: string) => by(Number(target)));
}

/** Targets of the jumps that are not yet resolved. */
export function jumpsOf(code: string): number[] {
  return [...new Set([...code.matchAll(/‡(-?\d+)‡/g)].map(([, target]) => Number(target)))];
}

/**
 * Structured code for a graph: nodes with several ways to them stand behind the block of the node that dominates them (Ramsey,
 * Beyond Relooper), all others where they are gone to. What gets long becomes a function. Jumps to the end are left open.
 */
export function structure(graph: Graph, outline: Outline): string {
  const order = topologicalOrder(graph);
  const position = new Map(order.map((node, i) => [node, i]));
  const incoming = new Map<number, number>();
  const dominator = new Map<number, number>();
  for (const node of order) {
    for (const target of graph.ways(node)) {
      if (target >= 0) {
        incoming.set(target, (incoming.get(target) ?? 0) + 1);
        const known = dominator.get(target);
        dominator.set(
          target,
          known === undefined ? node : common(known, node, dominator, position),
        );
      }
    }
  }
  const children = new Map<number, number[]>();
  for (const node of order) {
    const parent = dominator.get(node);
    if (parent !== undefined) {
      const list = children.get(parent) ?? [];
      list.push(node);
      children.set(parent, list);
    }
  }
  const codes = new Map<number, string>();
  // Children come behind their dominators in the order, so that going through it backwards needs no recursion.
  for (const node of order.toReversed()) {
    codes.set(node, assemble(graph, node, children.get(node) ?? [], codes, incoming, outline));
  }
  return codes.get(graph.start) ?? jumpTo(-1);
}

function assemble(
  graph: Graph,
  node: number,
  children: readonly number[],
  codes: Map<number, string>,
  incoming: ReadonlyMap<number, number>,
  outline: Outline,
): string {
  const parts = new Map(children.map((child) => [child, codes.get(child) ?? ""]));
  const size = (): number => [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  const bySize = [...children].sort(
    (a, b) => (codes.get(b)?.length ?? 0) - (codes.get(a)?.length ?? 0),
  );
  for (const child of bySize) {
    if (size() <= longestFunction) {
      break;
    }
    const body = parts.get(child) ?? "";
    if (body.length > 400) {
      parts.set(child, outlined(body, outline));
    }
  }
  const isMerge = (child: number): boolean => (incoming.get(child) ?? 0) > 1;
  let code = graph.code(node, (target) => {
    const part = parts.get(target);
    return part === undefined || isMerge(target) ? jumpTo(target) : part;
  });
  for (const child of children.filter(isMerge)) {
    const label = `L${child}`;
    const inner = resolveJumps(code, (target) =>
      target === child ? `break ${label};` : jumpTo(target),
    );
    code = `${label}: {\n${inner}}\n${parts.get(child) ?? ""}`;
  }
  return code;
}

function outlined(body: string, outline: Outline): string {
  const exits = jumpsOf(body);
  const inner = resolveJumps(body, (target) => outline.leave(exits.indexOf(target)));
  return outline.call(inner, exits);
}

/** Goes on by the exit whose index some code gives. */
export function dispatch(exit: string, exits: readonly number[]): string {
  const [only] = exits;
  if (only !== undefined && exits.length === 1) {
    return `${exit};\n${jumpTo(only)}\n`;
  }
  const cases = exits.map((target, i) =>
    i === exits.length - 1 ? `default: ${jumpTo(target)}\n` : `case ${i}: ${jumpTo(target)}\n`,
  );
  return `switch (${exit}) {\n${cases.join("")}}\n`;
}

function common(
  a: number,
  b: number,
  dominator: ReadonlyMap<number, number>,
  position: ReadonlyMap<number, number>,
): number {
  let x = a;
  let y = b;
  while (x !== y) {
    if ((position.get(x) ?? 0) > (position.get(y) ?? 0)) {
      x = dominator.get(x) ?? y;
    } else {
      y = dominator.get(y) ?? x;
    }
  }
  return x;
}

/** All nodes that can be reached, each before those that it leads to. @throws RangeError if there is a cycle */
export function topologicalOrder({ start, ways }: Pick<Graph, "start" | "ways">): number[] {
  const finished: number[] = [];
  const state = new Map<number, "open" | "done">();
  const stack: { node: number; targets: readonly number[]; next: number }[] = [];
  const open = (node: number): void => {
    state.set(node, "open");
    stack.push({ node, targets: ways(node), next: 0 });
  };
  if (start >= 0) {
    open(start);
  }
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const target = top.targets[top.next];
    if (target === undefined) {
      state.set(top.node, "done");
      finished.push(top.node);
      stack.pop();
      continue;
    }
    top.next += 1;
    if (target >= 0 && state.get(target) === "open") {
      throw new RangeError("the graph has a cycle");
    }
    if (target >= 0 && !state.has(target)) {
      open(target);
    }
  }
  return finished.reverse();
}
