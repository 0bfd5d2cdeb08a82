import { isDeepStrictEqual } from "node:util";
import { felixConfig } from "../calico-api/felix/config.js";
import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";
import type {
  FelixMessage,
  IpamPool,
  TextMap,
  WorkloadEndpointUpdate,
} from "../calico-api/felix/messages.js";
import { EndpointClaims } from "./endpoint-claims.js";
import { compareIds, ownerOf } from "./endpoint-id.js";
import { type EndpointPlan, planOf, type WantedEndpoint } from "./endpoint-plan.js";
import {
  EndpointProgrammer,
  type EndpointProgrammerOptions,
  type EndpointState,
} from "./endpoint-programmer.js";
import type { Manager } from "./manager.js";
import type { ChainState } from "./policy/policy-manager.js";
import {
  defaultWorkloadRules,
  type ForwardTiers,
  type WorkloadRules,
  workloadRules,
} from "./policy/workload-chains.js";
import { MasqueradePools } from "./pools.js";
import type { PortMap } from "./port-map.js";
import { unsupportedQos } from "./qos-rows.js";
import type { Refusal, Refusals } from "./refusals.js";
import type { Verdict } from "./verdict.js";

/** How {@link EndpointManager} works. */
export interface EndpointManagerOptions extends EndpointProgrammerOptions {
  readonly refusals: Refusals;
  /** Who knows the ports of pods. Unset: nobody, and each gets a free one. */
  readonly portMap?: PortMap | undefined;
  /** After an apply there is something new to do. */
  readonly onWork?: () => void;
  /** The verdict about this owner's endpoint may be another. */
  readonly onVerdict?: (owner: string) => void;
}

/**
 * Makes entries of workload endpoints: their ports, who may send from there, and who is reached by them. Of two endpoints
 * that claim one interface, address or port the smaller id wins; the other is down until it can have all that it claims.
 */
export class EndpointManager implements Manager {
  readonly #options: EndpointManagerOptions;
  readonly #programmer: EndpointProgrammer;
  readonly #pools = new MasqueradePools();
  readonly #claims = new EndpointClaims<EndpointState>();
  readonly #states = new Map<string, EndpointState>();
  /** The last message of each endpoint that was not looked at since; undefined: it was removed. */
  readonly #news = new Map<string, WorkloadEndpointUpdate | undefined>();
  /** Owners whose entries depend on something else that changed. */
  readonly #dirty = new Set<string>();
  /** Owners that wait for a port. */
  readonly #waiting = new Set<string>();
  #maySpoof = false;
  #rules: WorkloadRules = defaultWorkloadRules;

  constructor(options: EndpointManagerOptions) {
    this.#options = options;
    this.#programmer = new EndpointProgrammer(options);
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "workloadEndpointUpdate":
        this.#news.set(ownerOf(message.value.id), message.value);
        break;
      case "workloadEndpointRemove":
        this.#remove(ownerOf(message.value.id));
        break;
      case "ipamPoolUpdate":
        this.#setPool(message.value.id, message.value.pool);
        break;
      case "ipamPoolRemove":
        this.#setPool(message.value.id, undefined);
        break;
      case "configUpdate":
        this.#configure(message.value.config);
        break;
    }
  }

  /** Something changed in what the port map says of the endpoint. */
  onPortChange(id: WorkloadEndpointId): void {
    this.#lookAgain(ownerOf(id));
  }

  /** What was made of the endpoint's last update; undefined: nothing yet, or it waits for its port. */
  verdictOf(owner: string): Verdict | undefined {
    return this.#news.has(owner) ? undefined : this.#states.get(owner)?.verdict;
  }

  /** Forward policy of the host endpoint `*` stands in front of every endpoint's own from now on. */
  setForward(forward: ForwardTiers | undefined): void {
    this.#rules = { ...this.#rules, forward };
    for (const owner of this.#states.keys()) {
      this.#lookAgain(owner);
    }
  }

  /** How far the policy of the endpoint is in force, both directions together. */
  policyOf(owner: string): ChainState {
    let isPending = false;
    for (const chain of this.#states.get(owner)?.chains ?? []) {
      const state = this.#options.policy.stateOf(chain);
      if (state.is === "closed") {
        return state;
      }
      isPending ||= state.is === "pending";
    }
    return { is: isPending ? "pending" : "inForce" };
  }

  /** The endpoints that there are, with what was made of them. */
  states(): Iterable<EndpointState> {
    return this.#states.values();
  }

  /** Takes note of what the switch holds; to be called after each resync. */
  adopt(): void {
    this.#programmer.ports.read();
  }

  completeDeferredWork(): void {
    const affected = new Set<EndpointState>();
    for (const [owner, update] of this.#news) {
      this.#take(owner, update, affected);
    }
    this.#news.clear();
    for (const owner of this.#dirty) {
      const state = this.#states.get(owner);
      addAll(affected, state === undefined ? [] : [state]);
    }
    this.#dirty.clear();
    // In the order of ids, so that a fresh start gives out ids the same way whatever came first.
    const sorted = [...affected].sort((a, b) => compareIds(a.id, b.id));
    // Who gives something up comes before who takes it.
    const wanted = sorted.flatMap((state) => {
      const plan = this.#judge(state);
      return plan === undefined ? [] : [{ state, plan }];
    });
    const { ports } = this.#programmer;
    for (const { state, plan } of wanted) {
      ports.adopt(state, plan, (port) => this.#isKept(port));
    }
    ports.endAdoption();
    for (const { state, plan } of wanted) {
      this.#program(state, plan);
    }
  }

  onApplied(): void {
    if (this.#programmer.ports.settle() && this.#waiting.size > 0) {
      addAll(this.#dirty, this.#waiting);
      this.#options.onWork?.();
    }
  }

  #setPool(id: string, pool: IpamPool | undefined): void {
    for (const prefix of this.#pools.set(id, pool)) {
      addAll(this.#dirty, this.#claims.within(prefix));
    }
  }

  #configure(raw: TextMap): void {
    const { config } = felixConfig(raw);
    const maySpoof = config.workloadSourceSpoofing === "Any";
    const rules = workloadRules(config, this.#rules.forward);
    if (maySpoof !== this.#maySpoof || !isDeepStrictEqual(rules, this.#rules)) {
      this.#maySpoof = maySpoof;
      this.#rules = rules;
      // A change restarts Felix, so that this happens once, before there are endpoints.
      for (const owner of this.#states.keys()) {
        this.#lookAgain(owner);
      }
    }
  }

  #remove(owner: string): void {
    if (this.#states.has(owner)) {
      this.#news.set(owner, undefined);
    } else {
      // It came and went while nothing could be done, which may be for long: nothing of it stays.
      this.#news.delete(owner);
    }
  }

  #lookAgain(owner: string): void {
    const state = this.#states.get(owner);
    if (state !== undefined && !this.#news.has(owner)) {
      this.#news.set(owner, state.update);
    }
  }

  /** Takes over an endpoint's last message; whoever is concerned by what it claims is added to `affected`. */
  #take(
    owner: string,
    update: WorkloadEndpointUpdate | undefined,
    affected: Set<EndpointState>,
  ): void {
    const before = this.#states.get(owner);
    if (update === undefined) {
      if (before !== undefined) {
        this.#claim(before, undefined, affected);
        this.#setNone(before, undefined, undefined);
        this.#states.delete(owner);
        affected.delete(before);
      }
      return;
    }
    const port = this.#options.portMap?.portOf(update.id, update.endpoint.name);
    const plan = planOf(update.endpoint, { maySpoof: this.#maySpoof, port, rules: this.#rules });
    const state = before ?? newState(owner, update);
    state.update = update;
    // Felix sends the same again and again: that costs nothing.
    if (!isDeepStrictEqual(plan, state.plan)) {
      this.#states.set(owner, state);
      this.#claim(state, plan, affected);
    }
  }

  /** Gives up what the endpoint claims, and claims what the new plan says. */
  #claim(state: EndpointState, plan: EndpointPlan | undefined, affected: Set<EndpointState>): void {
    if (state.plan?.is === "wanted") {
      addAll(affected, this.#claims.delete(state, state.plan));
    }
    state.plan = plan;
    affected.add(state);
    if (plan?.is === "wanted") {
      addAll(affected, this.#claims.add(state, plan));
      // Who only happened to get the port that this one is wired to must move.
      const holder = plan.port === undefined ? undefined : this.#programmer.ports.holder(plan.port);
      addAll(affected, holder === undefined ? [] : [holder]);
    }
  }

  /** The plan, if the endpoint may have all that it claims; otherwise it has nothing from now on. */
  #judge(state: EndpointState): WantedEndpoint | undefined {
    const { plan, port } = state;
    switch (plan?.is) {
      case undefined:
        return undefined;
      case "adminDown":
        this.#setNone(state, { is: "down", reason: plan.reason }, undefined);
        return undefined;
      case "refused":
        this.#refuse(state, plan.reasons);
        return undefined;
      case "wanted": {
        const conflicts = this.#claims.conflicts(state, plan);
        if (conflicts.length > 0) {
          this.#refuse(state, conflicts);
          return undefined;
        }
        const isWiredElsewhere = plan.port !== undefined && plan.port !== port;
        if (port !== undefined && (isWiredElsewhere || this.#claims.isWiredToOther(port, state))) {
          this.#programmer.withdraw(state);
        }
        return plan;
      }
    }
  }

  #program(state: EndpointState, plan: WantedEndpoint): void {
    const answer = this.#programmer.program(state, plan, {
      isMasqueraded: plan.addresses.some((address) => this.#pools.covers(address)),
      isReserved: (port) => this.#isKept(port) || this.#claims.isWiredToOther(port, state),
    });
    switch (answer.is) {
      case "given":
        this.#waiting.delete(state.owner);
        this.#options.refusals.set(state.owner, unsupportedOf(plan));
        this.#setVerdict(state, { is: "wanted" });
        return;
      case "later":
        this.#setNone(state, undefined, undefined);
        break;
      case "none":
        this.#refuse(state, [answer.reason]);
        break;
    }
    this.#waiting.add(state.owner);
  }

  /** Whether a pod that is not wired to the port cannot have it, whoever is there. */
  #isKept(port: number): boolean {
    return this.#options.portMap?.isReserved?.(port) ?? false;
  }

  #refuse(state: EndpointState, reasons: readonly string[]): void {
    this.#setNone(state, { is: "down", reason: reasons.join("; ") }, reasons);
  }

  /** The endpoint has no entries, and no port. */
  #setNone(
    state: EndpointState,
    verdict: Verdict | undefined,
    reasons: readonly string[] | undefined,
  ): void {
    this.#programmer.withdraw(state);
    this.#waiting.delete(state.owner);
    const refusal = reasons === undefined ? undefined : { is: "refused" as const, reasons };
    this.#options.refusals.set(state.owner, refusal);
    this.#setVerdict(state, verdict);
  }

  #setVerdict(state: EndpointState, verdict: Verdict | undefined): void {
    state.verdict = verdict;
    this.#options.onVerdict?.(state.owner);
  }
}

/** What of the endpoint has no effect, though it has its entries. */
function unsupportedOf({ qos }: WantedEndpoint): Refusal | undefined {
  const reasons = qos === undefined ? [] : unsupportedQos(qos);
  return reasons.length === 0 ? undefined : { is: "unsupported", reasons };
}

function newState(owner: string, update: WorkloadEndpointUpdate): EndpointState {
  return {
    owner,
    id: update.id,
    update,
    plan: undefined,
    verdict: undefined,
    port: undefined,
    chains: [],
    rows: [],
  };
}

function addAll<T>(set: Set<T>, all: Iterable<T>): void {
  for (const one of all) {
    set.add(one);
  }
}
