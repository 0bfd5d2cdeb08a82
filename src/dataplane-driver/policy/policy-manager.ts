import type { FelixMessage } from "../../calico-api/felix/messages.js";
import type { Address } from "../../net/address.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { Manager } from "../manager.js";
import type { Refusals } from "../refusals.js";
import type { Tables } from "../tables.js";
import { type Chain, ownerOfChain } from "./chain.js";
import { type ChainSpec, type Stage, stages } from "./chain-spec.js";
import { IpSets } from "./ip-sets.js";
import { type PolicyName, PolicyStore } from "./policy-store.js";
import type { SetMember } from "./set-member.js";
import { StageChains } from "./stage-chains.js";
import { stageTables } from "./stage-tables.js";

/** How {@link PolicyManager} works. */
export interface PolicyManagerOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  readonly refusals: Refusals;
  /** Most entries of a chain. */
  readonly maxChainEntries: number;
  /** 32 bits of a text; default: the first of its SHA-256. */
  readonly hash?: ((text: string) => number) | undefined;
  /** The policy of this user, an endpoint's owner, may be in force now, or be so no more. */
  readonly onPolicy: (user: string) => void;
  readonly onWork: () => void;
}

/** How a chain stands. */
export type ChainState =
  | { readonly is: "inForce" }
  /** Its entries are on their way. */
  | { readonly is: "pending" }
  /** It lets nothing pass. */
  | { readonly is: "closed"; readonly reasons: readonly string[] };

/** Makes entries of policies, profiles and IP sets, for those who ask for chains. */
export class PolicyManager implements Manager {
  readonly policies: PolicyStore;
  readonly sets: IpSets;
  readonly stages: Readonly<Record<Stage, StageChains>>;
  readonly #reconciler: Reconciler;
  /** Chains by what they are compiled from: `policy KEY`, `profile NAME`, `set KEY`. */
  readonly #dependents = new Map<string, Set<Chain>>();

  constructor(options: PolicyManagerOptions) {
    const { tables, reconciler, refusals, maxChainEntries, hash, onPolicy, onWork } = options;
    this.#reconciler = reconciler;
    const touch = (name: PolicyName): void => this.#touch(name);
    this.policies = new PolicyStore(touch);
    this.sets = new IpSets((key) => touch({ is: "set", key }));
    const make = (stage: Stage): StageChains =>
      new StageChains({
        tables: stageTables(tables, stage),
        reconciler,
        refusals,
        policies: this.policies,
        sets: this.sets,
        maxEntries: maxChainEntries,
        ...(hash === undefined ? {} : { hash }),
        onState: (chain) => {
          for (const user of this.stages[stage].usersOf(ownerOfChain(chain))) {
            onPolicy(user);
          }
        },
        onNames: (chain, before, after) => this.#depend(chain, before, after),
        onWork,
      });
    this.stages = { from: make("from"), to: make("to"), pre: make("pre") };
  }

  onUpdate(message: FelixMessage): void {
    this.policies.onUpdate(message);
    this.sets.onUpdate(message);
  }

  /** The chain that does what `spec` says; to be released by the same user. */
  acquire(stage: Stage, spec: ChainSpec, user: string): Chain {
    return this.stages[stage].acquire(spec, user);
  }

  release(chain: Chain, user: string): void {
    this.stages[chain.stage].release(chain, user);
  }

  stateOf(chain: Chain): ChainState {
    const stage = this.stages[chain.stage];
    const reasons = stage.reasonsOf(chain);
    if (reasons.length > 0) {
      return { is: "closed", reasons };
    }
    const isPending =
      stage.listOf(chain) === undefined ||
      stage.ownersOf(chain).some((name) => (this.#reconciler.owner(name)?.pending ?? 0) > 0);
    return { is: isPending ? "pending" : "inForce" };
  }

  /** The address is one of the node's own, or is so no more. */
  setOwnAddress(address: Address, isOwn: boolean): void {
    const member: SetMember = { is: "prefix", prefix: { address, length: address.length * 8 } };
    if (isOwn) {
      this.sets.ownHost.add(member);
    } else {
      this.sets.ownHost.delete(member);
    }
  }

  /** What of policies is enforced otherwise than written, in words. */
  warnings(): readonly string[] {
    return [...this.policies.policies()].flatMap(
      ({ id }) => this.policies.policy(id.key)?.warnings ?? [],
    );
  }

  /** Who uses the chain that this owner of rows belongs to. */
  *usersOf(owner: string): Generator<string> {
    for (const stage of stages) {
      yield* this.stages[stage].usersOf(owner);
    }
  }

  /** Something changed of an owner's rows. */
  onOwnerChange(owner: string): void {
    for (const stage of stages) {
      this.stages[stage].onOwnerChange(owner);
    }
  }

  /** Takes note of what the switch holds; to be called after each resync. */
  adopt(): void {
    for (const stage of stages) {
      this.stages[stage].read();
    }
  }

  /** Why a row must not be written yet; undefined if it may be. */
  holdBack(kind: string, key: string, value: string): string | undefined {
    for (const stage of stages) {
      if (this.stages[stage].chainTable === kind) {
        return this.stages[stage].holdBack(key, value);
      }
    }
    return undefined;
  }

  completeDeferredWork(): void {
    for (const stage of stages) {
      this.stages[stage].completeDeferredWork();
    }
  }

  onApplied(): void {
    for (const stage of stages) {
      this.stages[stage].onApplied();
    }
  }

  #touch({ is, key }: PolicyName): void {
    for (const chain of this.#dependents.get(`${is} ${key}`) ?? []) {
      this.stages[chain.stage].touch(chain);
    }
  }

  #depend(chain: Chain, before: Iterable<string>, after: Iterable<string>): void {
    for (const name of before) {
      const chains = this.#dependents.get(name);
      chains?.delete(chain);
      if (chains?.size === 0) {
        this.#dependents.delete(name);
      }
    }
    for (const name of after) {
      const chains = this.#dependents.get(name) ?? new Set();
      this.#dependents.set(name, chains);
      chains.add(chain);
    }
  }
}
