import type { Pipeline } from "../program/program.js";
import { actionWithConstants } from "./action-code.js";
import { at } from "./at.js";
import type { Context } from "./context.js";
import { testOf } from "./expression-code.js";
import { dispatch, type Graph, resolveJumps, structure } from "./graph.js";
import { stripped } from "./store-code.js";
import { tableCode, waysOfTable } from "./table-code.js";
import type { Unit } from "./unit.js";

/** Writes the functions of a pipeline; returns the name of the one that runs it. */
export function pipelineFunction(
  unit: Unit,
  pipeline: Pipeline,
  name: "ingress" | "egress",
): string {
  const graph = graphOf(unit, pipeline, name);
  const code = structure(graph, {
    leave: (exit) => `return ${exit};`,
    call: (body, exits) => dispatch(`${unit.addFunction("", body)}()`, exits),
  });
  const body = resolveJumps(code, () => "return;");
  return unit.addFunction("", `V[${unit.layout.hidden.exit}] = 0;\n${body}`);
}

/** What is known of a condition before there is a packet. */
interface Branch {
  readonly code: string;
  readonly test: string | boolean;
}

function graphOf(unit: Unit, { start, nodes }: Pipeline, name: "ingress" | "egress"): Graph {
  const branches = new Map<number, Branch>();
  const branchOf = (index: number): Branch => {
    const found = branches.get(index) ?? branch(unit, at(nodes, index));
    branches.set(index, found);
    return found;
  };
  const mayExit = (action: number): boolean =>
    at(unit.program.actions, action).primitives.some(({ op }) => op === "exit");
  return {
    start,
    ways: (index) => {
      const node = at(nodes, index);
      if (node.is === "table") {
        return waysOfTable(at(unit.program.tables, node.table));
      }
      if (node.is === "action") {
        return [node.next];
      }
      const { test } = branchOf(index);
      if (typeof test === "boolean") {
        return [test ? node.whenTrue : node.whenFalse];
      }
      return node.whenTrue === node.whenFalse ? [node.whenTrue] : [node.whenTrue, node.whenFalse];
    },
    code: (index, go) => {
      const node = at(nodes, index);
      if (node.is === "table") {
        return tableCode(unit, node.table, go, mayExit);
      }
      if (node.is === "action") {
        const exit = mayExit(node.action)
          ? `if (V[${unit.layout.hidden.exit}] !== 0) ${go(-1)}\n`
          : "";
        return `${actionWithConstants(unit, node.action, [])}${exit}${go(node.next)}\n`;
      }
      const { code, test } = branchOf(index);
      const told = (holds: boolean | string): string =>
        unit.isTraced ? `T.condition("${name}", ${index}, ${holds});\n` : "";
      if (typeof test === "boolean") {
        return `${told(test)}${go(test ? node.whenTrue : node.whenFalse)}\n`;
      }
      if (node.whenTrue === node.whenFalse) {
        return unit.isTraced
          ? `{\n${code}${told(test)}}\n${go(node.whenTrue)}\n`
          : `${go(node.whenTrue)}\n`;
      }
      const decision = `if (${stripped(test)}) {\n${told(true)}${go(node.whenTrue)}\n} else {\n${told(false)}${go(node.whenFalse)}\n}\n`;
      return code === "" ? decision : `{\n${code}${decision}}\n`;
    },
  };
}

function branch(unit: Unit, node: Pipeline["nodes"][number]): Branch {
  const scope = unit.scope();
  if (node.is !== "condition") {
    return { code: "", test: true };
  }
  const context: Context = {
    program: unit.program,
    layout: unit.layout,
    scope,
    known: new Set(),
    parameter: () => {
      throw new RangeError("a condition has no parameters");
    },
  };
  const test = testOf(context, node.condition);
  return { code: scope.code, test };
}
