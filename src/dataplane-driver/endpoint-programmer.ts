import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";
import type { WorkloadEndpointUpdate } from "../calico-api/felix/messages.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import type { EndpointPlan, WantedEndpoint } from "./endpoint-plan.js";
import { EndpointPorts, type PortAnswer, type PortHolder } from "./endpoint-ports.js";
import { endpointRows } from "./endpoint-rows.js";
import { replaceRows, type TableRow } from "./owned-rows.js";
import type { Chain } from "./policy/chain.js";
import type { PolicyManager } from "./policy/policy-manager.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";
import type { Verdict } from "./verdict.js";

/** An endpoint, and what was made of it. */
export interface EndpointState extends PortHolder {
  readonly owner: string;
  readonly id: WorkloadEndpointId;
  update: WorkloadEndpointUpdate;
  /** Undefined: it was not looked at yet, or is gone. */
  plan: EndpointPlan | undefined;
  /** Undefined: nothing was made of it yet, or it waits for its port. */
  verdict: Verdict | undefined;
  chains: readonly Chain[];
  rows: readonly TableRow[];
}

/** How {@link EndpointProgrammer} works. */
export interface EndpointProgrammerOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  readonly policy: PolicyManager;
  readonly podPorts: DriverSettings["podPorts"];
  readonly gatewayMac: DriverSettings["gatewayMac"];
}

/** Wants the entries of endpoints, and keeps count of what they use: ports and chains. */
export class EndpointProgrammer {
  readonly ports: EndpointPorts<EndpointState>;
  readonly #options: EndpointProgrammerOptions;

  constructor(options: EndpointProgrammerOptions) {
    this.#options = options;
    this.ports = new EndpointPorts(options);
  }

  /** Wants the endpoint's entries, if there is a port for it; entries that are as they were cost nothing. */
  program(
    state: EndpointState,
    plan: WantedEndpoint,
    given: {
      readonly isMasqueraded: boolean;
      readonly isReserved: (port: number) => boolean;
    },
  ): PortAnswer {
    const { policy, tables, reconciler, gatewayMac } = this.#options;
    const answer = this.ports.give(state, plan, given.isReserved);
    if (answer.is !== "given") {
      return answer;
    }
    const { port } = answer;
    // Taken before those that it had are released, so that a chain that stays does not go in between.
    const from = policy.acquire("from", plan.from, state.owner);
    const to = policy.acquire("to", plan.to, state.owner);
    const ids = { port, from: from.id, to: to.id, isMasqueraded: given.isMasqueraded, gatewayMac };
    const rows = endpointRows(tables, plan, ids);
    this.ports.leave(port, replaceRows(reconciler, state.owner, state.rows, rows));
    for (const chain of state.chains) {
      if (chain !== from && chain !== to) {
        policy.release(chain, state.owner);
      }
    }
    state.chains = [from, to];
    state.rows = rows;
    return answer;
  }

  /** Wants no entries of the endpoint, and takes its port back. */
  withdraw(state: EndpointState): void {
    replaceRows(this.#options.reconciler, state.owner, state.rows, []);
    this.ports.takeBack(state, state.rows);
    this.#releaseChains(state);
    state.rows = [];
  }

  #releaseChains(state: EndpointState): void {
    for (const chain of state.chains) {
      this.#options.policy.release(chain, state.owner);
    }
    state.chains = [];
  }
}
