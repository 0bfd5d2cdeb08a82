import { type JsonReader, Names } from "./json-reader.js";
import { conditionOf } from "./load-expressions.js";
import { readTable, type TableScope } from "./load-tables.js";
import type { Node, Pipeline, Table } from "./program.js";

/** Reads ingress or egress (bmv2-json.md, section 13); its tables go to `tables`. @throws ProgramError */
export function readPipeline(scope: TableScope, given: JsonReader, tables: Table[]): Pipeline {
  const name = given.get("name").text === "egress" ? "egress" : "ingress";
  const root = given.at(name);
  const first = tables.length;
  const tableItems = root.get("tables").list;
  const conditionItems = root.get("conditionals").optionalList;
  const callItems = root.get("action_calls").optionalList;
  const names = new Names("node", [...tableItems, ...conditionItems, ...callItems]);
  const next = (at: JsonReader): number => (at.isAbsent ? -1 : names.of(at));
  for (const item of tableItems) {
    tables.push(readTable(scope, item, name, next));
  }
  const nodes: Node[] = [
    ...tableItems.map(
      (item, i): Node => ({ is: "table", name: item.get("name").text, table: first + i }),
    ),
    ...conditionItems.map((item): Node => {
      const { name: node } = item.get("name");
      const at = item.at(`${name}, conditional ${node}`);
      return {
        is: "condition",
        name: node,
        condition: conditionOf(scope, at.get("expression")),
        whenTrue: next(at.get("true_next")),
        whenFalse: next(at.get("false_next")),
      };
    }),
    ...callItems.map((item): Node => {
      const id = item.get("action_id");
      const action = scope.actionIds.get(id.size) ?? id.fail(`there is no action of id ${id.size}`);
      if ((scope.actions[action]?.parameters.length ?? 0) > 0) {
        item.fail("an action that is called directly takes no parameters");
      }
      return {
        is: "action",
        name: item.get("name").text,
        action,
        next: next(item.get("next_node")),
      };
    }),
  ];
  const pipeline = { start: next(root.get("init_table")), nodes };
  refuseCycles(pipeline, tables, root);
  return pipeline;
}

/** Where a node may go on. */
export function waysOn(node: Node, tables: readonly Table[]): readonly number[] {
  switch (node.is) {
    case "condition":
      return [node.whenTrue, node.whenFalse];
    case "action":
      return [node.next];
    case "table": {
      const next = tables[node.table]?.next;
      if (next === undefined) {
        return [];
      }
      return next.by === "hit" ? [next.hit, next.miss] : [...next.actions, next.none];
    }
  }
}

function refuseCycles({ nodes, start }: Pipeline, tables: readonly Table[], at: JsonReader): void {
  const state = new Uint8Array(nodes.length);
  // By hand, since a chain of thousands of nodes would be too deep for calls.
  const stack: { readonly node: number; readonly ways: readonly number[]; at: number }[] = [];
  const enter = (node: number): void => {
    const known = nodes[node];
    if (known !== undefined) {
      state[node] = 1;
      stack.push({ node, ways: waysOn(known, tables), at: 0 });
    }
  };
  enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const way = top.ways[top.at];
    top.at += 1;
    if (way === undefined) {
      state[top.node] = 2;
      stack.pop();
    } else if (way >= 0 && state[way] === 1) {
      at.fail(`its control flow comes back to ${nodes[way]?.name}`);
    } else if (way >= 0 && state[way] === 0) {
      enter(way);
    }
  }
}
