import { isDeepStrictEqual } from "node:util";
import { type FelixConfig, felixConfig } from "../calico-api/felix/config.js";
import type { HostEndpoint } from "../calico-api/felix/endpoint.js";
import type { FelixMessage, HostMetadata } from "../calico-api/felix/messages.js";
import { parseAddress } from "../net/address.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import { exactly } from "../p4/tables/table-declaration.js";
import type { Manager } from "./manager.js";
import { replaceRows, type TableRow } from "./owned-rows.js";
import type { Chain } from "./policy/chain.js";
import {
  forwardTiersOf,
  openUplink,
  type UplinkChains,
  uplinkChains,
} from "./policy/host-chains.js";
import type { PolicyManager } from "./policy/policy-manager.js";
import type { ForwardTiers } from "./policy/workload-chains.js";
import type { Refusals } from "./refusals.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";

/** How {@link HostEndpointManager} works. */
export interface HostEndpointManagerOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  readonly refusals: Refusals;
  readonly policy: PolicyManager;
  readonly settings: DriverSettings;
  /** Forward policy that stands at the interfaces of workloads is another than before. */
  readonly onForward: (forward: ForwardTiers | undefined) => void;
  /** The state of a host endpoint may be another. */
  readonly onHost: (id: string) => void;
  /** Something that an administrator should know before it happens. */
  readonly onWarning: (text: string) => void;
}

/** Sides of the pipeline. */
const Side = { Host: 1, Pod: 2, Uplink: 3 } as const;
const uplinkPort = 1;
const owner = "uplink";

/**
 * Makes entries of host endpoints: the uplink asks the one that covers it, the interfaces of workloads the forward policy of
 * `*`. Of several that cover the uplink one named for it counts first, then one that has an address of the node, then `*`;
 * among equals the smallest id.
 */
export class HostEndpointManager implements Manager {
  readonly #options: HostEndpointManagerOptions;
  readonly #endpoints = new Map<string, HostEndpoint>();
  readonly #hosts = new Map<string, HostMetadata>();
  #config: FelixConfig = felixConfig({}).config;
  #isDirty = true;
  #chains: readonly Chain[] = [];
  #rows: readonly TableRow[] = [];
  /** The host endpoint that covers the uplink. */
  #covering: string | undefined;
  #forward: ForwardTiers | undefined;
  /** Warnings that were said. */
  #warned: readonly string[] = [];

  constructor(options: HostEndpointManagerOptions) {
    this.#options = options;
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "hostEndpointUpdate":
        this.#endpoints.set(message.value.id, message.value.endpoint);
        break;
      case "hostEndpointRemove":
        this.#endpoints.delete(message.value.id);
        this.#options.refusals.set(`host-endpoint/${message.value.id}`, undefined);
        break;
      case "hostMetadataUpdate":
        this.#hosts.set(message.value.hostname, message.value);
        break;
      case "hostMetadataRemove":
        this.#hosts.delete(message.value.hostname);
        break;
      case "configUpdate":
        this.#config = felixConfig(message.value.config).config;
        break;
      default:
        return;
    }
    this.#isDirty = true;
  }

  /** What of host endpoints is done otherwise than they ask, in words. */
  warnings(): readonly string[] {
    const id = this.#covering;
    const endpoint = id === undefined ? undefined : this.#endpoints.get(id);
    return endpoint === undefined || endpoint.name === "*" || endpoint.untrackedTiers.length === 0
      ? []
      : [
          `untracked policy of host endpoint ${id} allows and denies, but its flows are tracked all the same`,
        ];
  }

  /** Whether the host endpoint does all that it asks; undefined: its entries are on their way. */
  stateOf(id: string): "up" | "error" | undefined {
    if (this.#isDirty) {
      return undefined;
    }
    if (this.#options.refusals.of(`host-endpoint/${id}`) !== undefined) {
      return "error";
    }
    let state: "up" | undefined = "up";
    for (const chain of id === this.#covering ? this.#chains : []) {
      const { is } = this.#options.policy.stateOf(chain);
      if (is === "closed") {
        return "error";
      }
      state = is === "pending" ? undefined : state;
    }
    return state;
  }

  completeDeferredWork(): void {
    if (!this.#isDirty) {
      return;
    }
    this.#isDirty = false;
    const wildcard = this.#smallest(({ name }) => name === "*");
    const forward = forwardTiersOf(wildcard?.endpoint);
    if (!isDeepStrictEqual(forward, this.#forward)) {
      this.#forward = forward;
      this.#options.onForward(forward);
    }
    const covering =
      this.#options.settings.uplinkInterface === undefined ? undefined : this.#cover();
    if (covering !== undefined && covering.id !== this.#covering) {
      this.#options.onWarning(
        `host endpoint ${covering.id} covers the uplink: from now on only what its policies allow, and failsafe ports, reach this host by it`,
      );
    }
    this.#covering = covering?.id;
    this.#program(
      covering === undefined ? openUplink : uplinkChains(covering.endpoint, this.#config),
    );
    const warnings = this.warnings();
    for (const warning of warnings.filter((text) => !this.#warned.includes(text))) {
      this.#options.onWarning(warning);
    }
    this.#warned = warnings;
    for (const [id, endpoint] of this.#endpoints) {
      this.#judge(id, endpoint);
      this.#options.onHost(id);
    }
  }

  #cover(): Candidate | undefined {
    const { uplinkInterface = "" } = this.#options.settings;
    const host = this.#hosts.get(this.#config.felixHostname ?? "");
    const own = new Set(
      [host?.ipv4, host?.ipv6].map((text) => parseAddress(text?.split("/")[0] ?? "")),
    );
    const isExcluded = this.#config.interfaceExclude.some((pattern) =>
      typeof pattern === "string" ? pattern === uplinkInterface : pattern.test(uplinkInterface),
    );
    return (
      this.#smallest(({ name }) => name === uplinkInterface) ??
      this.#smallest(
        ({ name = "", expectedIpv4Addrs, expectedIpv6Addrs }) =>
          name === "" &&
          [...expectedIpv4Addrs, ...expectedIpv6Addrs].some((text) => {
            const address = parseAddress(text);
            return address !== undefined && own.has(address);
          }),
      ) ??
      (isExcluded ? undefined : this.#smallest(({ name }) => name === "*"))
    );
  }

  #smallest(is: (endpoint: HostEndpoint) => boolean): Candidate | undefined {
    let found: Candidate | undefined;
    for (const [id, endpoint] of this.#endpoints) {
      if (is(endpoint) && (found === undefined || id < found.id)) {
        found = { id, endpoint };
      }
    }
    return found;
  }

  #judge(id: string, endpoint: HostEndpoint): void {
    const { refusals, settings } = this.#options;
    const { name = "", preDnatTiers } = endpoint;
    const reasons: string[] = [];
    if (settings.uplinkInterface === undefined) {
      reasons.push("without an uplink the pipeline does not see the node's interfaces");
    } else if (id !== this.#covering && name !== "*") {
      reasons.push(
        this.#covering !== undefined && (name === "" || name === settings.uplinkInterface)
          ? `the uplink ${settings.uplinkInterface} is covered by ${this.#covering}`
          : `it is for ${name === "" ? "another address" : `interface ${name}`}: the pipeline sees the uplink ${settings.uplinkInterface} alone`,
      );
    }
    if (name === "*" && preDnatTiers.length > 0) {
      reasons.push("pre-DNAT policy of * is not possible at the interfaces of workloads");
    }
    refusals.set(
      `host-endpoint/${id}`,
      reasons.length === 0 ? undefined : { is: "unsupported", reasons },
    );
  }

  #program(specs: UplinkChains): void {
    const { policy, tables, reconciler, settings } = this.#options;
    const before = this.#chains;
    if (settings.uplinkInterface === undefined) {
      return;
    }
    const taken: Chain[] = [];
    const idOf = (stage: "from" | "to" | "pre", spec: UplinkChains["host"]): number => {
      if (spec === undefined) {
        return 0;
      }
      const chain = policy.acquire(stage, spec, owner);
      taken.push(chain);
      return chain.id;
    };
    const chains = {
      host_chain: idOf("from", specs.host),
      forward_chain: idOf("from", specs.forward),
      pre_chain: idOf("pre", specs.pre),
    };
    const sides: readonly (readonly [number, UplinkChains["host"]])[] = [
      [Side.Host, specs.fromHost],
      [Side.Pod, specs.forwarded],
      [Side.Uplink, specs.forwarded],
    ];
    const { port, to_uplink, arp, bridge } = tables;
    const { hostPort } = settings;
    const rows: TableRow[] = [
      {
        kind: port.name,
        key: port.key({ port: uplinkPort }),
        value: port.value("from_uplink", chains),
      },
      ...sides.flatMap(([from, spec]) =>
        spec === undefined
          ? []
          : [
              {
                kind: to_uplink.name,
                key: to_uplink.key({ from }),
                value: to_uplink.value("police", { chain: idOf("to", spec) }),
              },
            ],
      ),
      // The host and its link speak to each other as if there were no switch between them.
      ...[1, 2].flatMap((oper) =>
        (
          [
            [Side.Host, uplinkPort],
            [Side.Uplink, hostPort],
          ] as const
        ).map(([from, to]) => ({
          kind: arp.name,
          key: arp.key({ from, oper: exactly(oper) }, 1),
          value: arp.value("forward", { port: to }),
        })),
      ),
      {
        kind: bridge.name,
        key: bridge.key({ from: Side.Host }),
        value: bridge.value("forward", { port: uplinkPort }),
      },
      {
        kind: bridge.name,
        key: bridge.key({ from: Side.Uplink }),
        value: bridge.value("forward", { port: hostPort }),
      },
    ];
    replaceRows(reconciler, owner, this.#rows, rows);
    this.#rows = rows;
    this.#chains = taken;
    for (const chain of new Set(before)) {
      if (!taken.includes(chain)) {
        policy.release(chain, owner);
      }
    }
  }
}

interface Candidate {
  readonly id: string;
  readonly endpoint: HostEndpoint;
}
