import { readFile } from "node:fs/promises";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import type { RowsOf } from "../../src/dataplane-driver/same-state.js";
import { defaultSettings } from "../../src/dataplane-driver/settings.js";
import { bindK8sDp, type Tables } from "../../src/dataplane-driver/tables.js";
import { desiredOf, quietLife } from "../../src/dataplane-driver/test-life.js";
import { inSync } from "../../src/dataplane-driver/test-messages.js";
import { checkQuery, type ExplainQuery } from "../../src/infra/explain/explain-query.js";
import { ExplainedNode, worldOf } from "../../src/infra/explain/explained-node.js";
import type { Explanation } from "../../src/infra/explain/explanation.js";
import { NodeEntries } from "../../src/infra/explain/node-entries.js";
import { SwitchLab } from "../../src/infra/explain/switch-lab.js";
import { loadPipeline } from "../../src/testing/packets/load-pipeline.js";
import { policyFrame } from "../../src/testing/packets/policy-frame.js";

/** Asks evaluator, entries and switch about packets in one world after the other; the switch is the same all the time. */
export class PolicyLab {
  readonly tables: Tables;
  readonly #lab: SwitchLab;

  private constructor(tables: Tables, lab: SwitchLab) {
    this.tables = tables;
    this.#lab = lab;
  }

  static async open(): Promise<PolicyLab> {
    const pipeline = await loadPipeline({
      program: await readFile("k8s_dp/build/k8s_dp.json"),
      p4info: await readFile("k8s_dp/build/k8s_dp.p4info.bin"),
    });
    const tables = bindK8sDp(pipeline.p4info);
    const lab = new SwitchLab({ tables, rowsOf: () => [], pipeline, hostPort: 0 });
    return new PolicyLab(tables, lab);
  }

  /** Who answers about the world that these messages make. */
  async enter(messages: readonly FelixMessage[]): Promise<LabWorld> {
    const life = await quietLife(this.tables, { settings: defaultSettings });
    for (const message of [...messages, inSync]) {
      life.onMessage(message);
    }
    life.completeDeferredWork();
    const desired = desiredOf(life);
    const rowsOf: RowsOf = (table) => [...desired(table)];
    this.#lab.reload(rowsOf);
    const node = new ExplainedNode({
      world: worldOf(messages),
      entries: new NodeEntries(this.tables, rowsOf),
      lab: this.#lab,
      ownAddresses: [],
      frameOf: policyFrame,
    });
    const refusals = [...life.refusals.entries()].map(
      ([owner, { reasons }]) => `${owner}: ${reasons}`,
    );
    return { ask: (query) => node.explain(checkQuery(query)), refusals };
  }
}

/** A world about which can be asked. */
export interface LabWorld {
  ask(query: Omit<ExplainQuery, "protocol"> & { protocol: number | string }): Explanation;
  /** What of it is refused. */
  readonly refusals: readonly string[];
}
