import { type FelixConfig, felixConfig } from "../calico-api/felix/config.js";
import type { FelixStatus } from "../calico-api/felix/encode.js";
import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import type { Owner } from "../p4/reconcile/owner.js";
import { Reconciler, type ReconcilerOptions } from "../p4/reconcile/reconciler.js";
import { EndpointManager } from "./endpoint-manager.js";
import type { EndpointState } from "./endpoint-programmer.js";
import { gatewayAddress, setFixedEntries } from "./fixed-entries.js";
import { HostEndpointManager } from "./host-endpoint-manager.js";
import { HostNexthop } from "./host-nexthop.js";
import type { Manager } from "./manager.js";
import { PolicyWorld } from "./policy/evaluator/policy-world.js";
import { type ChainState, PolicyManager } from "./policy/policy-manager.js";
import type { PortMap } from "./port-map.js";
import { type Refusal, Refusals } from "./refusals.js";
import { RouteManager } from "./route-manager.js";
import type { DriverSettings } from "./settings.js";
import { type StatusFileKeeper, StatusReporter } from "./status-reporter.js";
import { orderOfTables, ourKinds, type Tables } from "./tables.js";
import { VtepManager } from "./vtep-manager.js";

/** How a {@link Life} works. */
export interface LifeOptions {
  readonly tables: Tables;
  readonly settings: DriverSettings;
  /** Who knows the ports of pods. Unset: nobody, and each gets a free one. */
  readonly portMap?: PortMap | undefined;
  /** What the reconciler is told beside its tables: at least the switch. */
  readonly reconciler: Omit<ReconcilerOptions, "kinds" | "after" | "onDirty" | "onOwnerChange">;
  /** Told what is to be said to Felix; default: nobody. */
  readonly send?: (status: FelixStatus) => void;
  /** Where the files of endpoints that are up are kept; unset: nowhere. */
  readonly files?: StatusFileKeeper | undefined;
  /** There is something to do: for the managers, or to apply. */
  readonly onWork?: () => void;
  /** 32 bits of a text, for the ids of chains; default: the first of its SHA-256. */
  readonly hash?: (text: string) => number;
  /** Told of what an administrator should know before it happens, in words. */
  readonly onWarning?: (text: string) => void;
  readonly onRefusal?: (owner: string, refusal: Refusal | undefined) => void;
  /** Told after an apply of the owners of which something changed; undefined: it is no more. */
  readonly onOwners?: (changed: ReadonlyMap<string, Owner | undefined>) => void;
}

/**
 * What is known from one Felix: the managers that take its messages, and the reconciler with the entries that they want.
 * It does no I/O of its own and knows no time.
 *
 * Nothing is wanted before Felix is in sync: only then {@link completeDeferredWork} may be called, and only after the
 * switch was read ({@link adopt}). What is wanted then depends on the last message of each kind and key alone, up to the
 * ids that the switch did not hold.
 */
export class Life {
  readonly reconciler: Reconciler;
  readonly refusals: Refusals;
  readonly #options: LifeOptions;
  readonly policy: PolicyManager;
  /** All that Felix has said of policy, for who asks why. */
  readonly world = new PolicyWorld();
  readonly #endpoints: EndpointManager;
  readonly #hosts: HostEndpointManager;
  readonly #statuses: StatusReporter;
  readonly #managers: readonly Manager[];
  readonly #changedOwners = new Set<string>();
  #config = felixConfig({}).config;
  #isInSync = false;
  #isRead = false;
  #hasFixedEntries = false;

  constructor(options: LifeOptions) {
    const { tables, settings, portMap, onWork = () => {} } = options;
    this.#options = options;
    this.refusals = new Refusals(options.onRefusal);
    this.reconciler = new Reconciler({
      ...options.reconciler,
      kinds: ourKinds(tables),
      after: orderOfTables,
      onDirty: onWork,
      holdBack: (kind, key, value) => this.policy.holdBack(kind, key, value),
      onOwnerChange: (owner) => this.#changedOwners.add(owner.name),
    });
    const { reconciler, refusals } = this;
    const shared = { tables, reconciler, refusals };
    this.policy = new PolicyManager({
      ...shared,
      maxChainEntries: settings.maxChainEntries,
      hash: options.hash,
      onPolicy: (user) => this.#statuses.onChange(user),
      onWork,
    });
    this.policy.setOwnAddress(gatewayAddress, true);
    this.#endpoints = new EndpointManager({
      ...shared,
      podPorts: settings.podPorts,
      gatewayMac: settings.gatewayMac,
      policy: this.policy,
      portMap,
      onWork,
      onVerdict: (owner) => this.#statuses.onChange(owner),
    });
    this.#statuses = new StatusReporter({
      verdictOf: (owner) => this.#endpoints.verdictOf(owner),
      hostStateOf: (id) => this.#hosts.stateOf(id),
      policyOf: (owner) => this.#endpoints.policyOf(owner),
      ownerNamed: (name) => reconciler.owner(name),
      send: options.send ?? (() => {}),
      files: options.files,
    });
    this.#hosts = new HostEndpointManager({
      ...shared,
      policy: this.policy,
      settings,
      onForward: (forward) => this.#endpoints.setForward(forward),
      onHost: (id) => this.#statuses.onHostChange(id),
      onWarning: options.onWarning ?? (() => {}),
    });
    this.#managers = [
      // Its forward policy of `*` stands at the interfaces of workloads too.
      this.#hosts,
      this.#endpoints,
      new RouteManager({
        ...shared,
        host: new HostNexthop(tables, reconciler, settings),
        ownAddresses: settings.ownAddresses,
        onOwn: (address, isOwn) => this.policy.setOwnAddress(address, isOwn),
      }),
      new VtepManager(refusals),
      // After those that ask for chains.
      this.policy,
      this.#statuses,
    ];
  }

  /** Felix has said all that it knew at its start. */
  get isInSync(): boolean {
    return this.#isInSync;
  }

  /** Felix's configuration, as far as it was told. */
  get config(): FelixConfig {
    return this.#config;
  }

  /** Whether entries may be wanted: {@link completeDeferredWork} may be called. */
  get isReady(): boolean {
    return this.#isInSync && this.#isRead;
  }

  /** The workload endpoints, with what was made of them. */
  endpoints(): Iterable<EndpointState> {
    return this.#endpoints.states();
  }

  /** How far the policy of a workload endpoint is in force. */
  policyOf(owner: string): ChainState {
    return this.#endpoints.policyOf(owner);
  }

  /** What policies and host endpoints ask that is done otherwise, in words. */
  warnings(): readonly string[] {
    return [...this.policy.warnings(), ...this.#hosts.warnings()];
  }

  /** Takes one message of Felix's. */
  onMessage(message: FelixMessage): void {
    if (message.case === "configUpdate") {
      this.#configure(felixConfig(message.value.config).config);
    } else if (message.case === "inSync") {
      this.#isInSync = true;
    }
    this.world.onMessage(message);
    for (const manager of this.#managers) {
      manager.onUpdate(message);
    }
    if (this.#isInSync) {
      this.#options.onWork?.();
    }
  }

  /** The port map says something else of this endpoint than before. */
  onPortChange(id: WorkloadEndpointId): void {
    this.#endpoints.onPortChange(id);
    if (this.#isInSync) {
      this.#options.onWork?.();
    }
  }

  /** The switch was read: to be called after each resync. The first time, ids are taken from what it holds. */
  adopt(): void {
    this.#endpoints.adopt();
    this.policy.adopt();
    this.#isRead = true;
  }

  /** Wants what follows from the messages so far; to be called before an apply, when {@link isReady}. */
  completeDeferredWork(): void {
    if (!this.isReady) {
      throw new Error("nothing may be wanted before Felix is in sync and the switch was read");
    }
    const { tables, settings } = this.#options;
    if (!this.#hasFixedEntries) {
      this.#hasFixedEntries = true;
      setFixedEntries(tables, this.reconciler, settings);
    }
    for (const manager of this.#managers) {
      manager.completeDeferredWork();
    }
  }

  /** To be called after an apply. */
  onApplied(): void {
    const changed = new Map<string, Owner | undefined>();
    for (const name of this.#changedOwners) {
      changed.set(name, this.reconciler.owner(name));
      this.#statuses.onChange(name);
      this.policy.onOwnerChange(name);
      for (const user of this.policy.usersOf(name)) {
        this.#statuses.onChange(user);
      }
    }
    this.#changedOwners.clear();
    for (const manager of this.#managers) {
      manager.onApplied?.();
    }
    this.#options.onOwners?.(changed);
  }

  #configure(config: FelixConfig): void {
    this.#config = config;
    const { hostInterface } = this.#options.settings;
    const prefix = config.interfacePrefix.find((one) => hostInterface.startsWith(one));
    const reason = `the host's interface ${hostInterface} begins with ${prefix}, as those of pods do (InterfacePrefix): name it otherwise`;
    this.refusals.set(
      "host",
      prefix === undefined ? undefined : { is: "refused", reasons: [reason] },
    );
  }
}
