import type { Json } from "../interpreter/json.js";
import { pathOf } from "./operands.js";
import type { CallSpec, NodeSpec, ProgramSpec, TableSpec } from "./program-spec.js";

type Item = { readonly [key: string]: Json };

const kinds = ["exact", "lpm", "ternary", "range"];

/** Makes actions and the two pipelines of a program. */
export class PipelineBuilder {
  readonly actions: Item[] = [];
  readonly pipelines: Item[];
  readonly directCounters: Item[] = [];
  readonly #spec: ProgramSpec;
  readonly #ids = new Map<string, number>();

  constructor(spec: ProgramSpec) {
    this.#spec = spec;
    for (const [name, { params = {}, do: primitives }] of Object.entries(spec.actions ?? {})) {
      const runtime_data = Object.entries(params).map(([of, bitwidth]) => ({ name: of, bitwidth }));
      this.#addAction(name, runtime_data, primitives);
    }
    this.pipelines = [
      this.#pipeline("ingress", 0, spec.ingress ?? []),
      this.#pipeline("egress", 1, spec.egress ?? []),
    ];
  }

  #addAction(name: string, runtime_data: Json, primitives: readonly Json[]): number {
    const id = this.actions.length;
    this.#ids.set(name, id);
    this.actions.push({ name, id, runtime_data, primitives: [...primitives] });
    return id;
  }

  #pipeline(name: string, id: number, nodes: readonly NodeSpec[]): Item {
    const names = nodes.map((node, i) => nameOf(node, `${name}_${i}`));
    const tables: Item[] = [];
    const conditionals: Item[] = [];
    const action_calls: Item[] = [];
    nodes.forEach((node, i) => {
      const own = names[i] ?? "";
      const behind = names[i + 1] ?? null;
      if ("if" in node) {
        conditionals.push({
          name: own,
          id: i,
          expression: node.if,
          true_next: node.whenTrue === undefined ? behind : node.whenTrue,
          false_next: node.whenFalse === undefined ? behind : node.whenFalse,
        });
      } else if ("call" in node) {
        action_calls.push({
          name: own,
          id: i,
          action_id: this.#idOf(node.call),
          next_node: node.next === undefined ? behind : node.next,
        });
      } else if ("do" in node) {
        const action = `do_${own}`;
        this.#addAction(action, [], node.do);
        const next = node.next === undefined ? behind : node.next;
        tables.push({
          ...this.#table(
            { table: own, actions: [action], default: [action], isDefaultConst: true },
            next,
          ),
          id: i,
        });
      } else {
        tables.push({ ...this.#table(node, behind), id: i });
      }
    });
    return {
      name,
      id,
      init_table: names[0] ?? null,
      tables,
      action_profiles: name === "ingress" ? this.#profiles() : [],
      conditionals,
      action_calls,
    };
  }

  #table(spec: TableSpec, behind: string | null): Item {
    const { table: name, key = [], actions, profile, withCounters = false } = spec;
    const widest = Math.max(0, ...key.map(([, match]) => kinds.indexOf(match)));
    if (withCounters) {
      const id = 100 + this.directCounters.length;
      this.directCounters.push({ name: `${name}_hits`, id, is_direct: true, binding: name });
    }
    const next: Readonly<Record<string, string | null>> =
      spec.next ?? Object.fromEntries(actions.map((action) => [action, behind]));
    return {
      name,
      key: key.map(([target, match_type, mask]) => ({
        match_type,
        name: target,
        target: match_type === "valid" ? target : pathOf(target),
        mask: mask === undefined ? null : `0x${mask}`,
      })),
      match_type: spec.match ?? kinds[widest] ?? "exact",
      type: profile === undefined ? "simple" : this.#profileType(profile),
      ...(profile === undefined ? {} : { action_profile: profile }),
      max_size: spec.size ?? 1024,
      with_counters: withCounters,
      support_timeout: false,
      direct_meters: spec.meter ?? null,
      action_ids: actions.map((action) => this.#idOf(action)),
      actions: [...actions],
      base_default_next: "__MISS__" in next ? null : behind,
      next_tables: next,
      ...(spec.default === undefined
        ? {}
        : {
            default_entry: {
              ...this.#call(spec.default),
              action_const: spec.isDefaultConst ?? false,
              action_entry_const: spec.isDefaultConst ?? false,
            },
          }),
      ...(spec.entries === undefined
        ? {}
        : {
            entries: spec.entries.map(({ match, priority, does }, i) => ({
              match_key: [...match],
              action_entry: this.#call(does),
              priority: priority ?? i + 1,
            })),
          }),
    };
  }

  #profileType(name: string): string {
    return this.#spec.profiles?.[name]?.selector === undefined ? "indirect" : "indirect_ws";
  }

  #profiles(): Item[] {
    return Object.entries(this.#spec.profiles ?? {}).map(([name, { size, selector }], id) => ({
      name,
      id,
      max_size: size,
      ...(selector === undefined
        ? {}
        : {
            selector: {
              algo: selector[0],
              input: selector[1].map((path) => ({ type: "field", value: pathOf(path) })),
            },
          }),
    }));
  }

  #call([name, ...args]: CallSpec): Item {
    return {
      action_id: this.#idOf(name),
      action_data: args
        .slice(0, this.#arity(name))
        .map((value) => `${value < 0 ? "-" : ""}0x${abs(value).toString(16)}`),
    };
  }

  #arity(action: string): number {
    return Object.keys(this.#spec.actions?.[action]?.params ?? {}).length;
  }

  #idOf(action: string): number {
    const id = this.#ids.get(action);
    if (id === undefined) {
      throw new TypeError(`there is no action ${action}`);
    }
    return id;
  }
}

function nameOf(node: NodeSpec, otherwise: string): string {
  if ("table" in node) {
    return node.table;
  }
  return node.name ?? ("do" in node ? `tbl_${otherwise}` : `node_${otherwise}`);
}

function abs(value: number | bigint): bigint {
  return value < 0 ? -BigInt(value) : BigInt(value);
}
