import { felixConfig } from "../calico-api/felix/config.js";
import type { FelixMessage, HostMetadata, TextMap } from "../calico-api/felix/messages.js";
import { type Address, familyOf } from "../net/address.js";
import { isSingleAddress, type Prefix } from "../net/prefix.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import { Claims } from "./claims.js";
import { compareText } from "./endpoint-id.js";
import type { HostNexthop } from "./host-nexthop.js";
import type { Manager } from "./manager.js";
import type { Refusal, Refusals } from "./refusals.js";
import {
  claimsOfHost,
  claimsOfOwn,
  claimsOfPool,
  claimsOfRoute,
  defaultClaims,
  type RouteClaim,
  type RouteClaims,
} from "./route-claims.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";

/** How {@link RouteManager} works. */
export interface RouteManagerOptions {
  readonly tables: Tables;
  readonly reconciler: Reconciler;
  readonly refusals: Refusals;
  readonly host: HostNexthop;
  /** Addresses of the node that Felix does not know. */
  readonly ownAddresses: DriverSettings["ownAddresses"];
  /** Told of each address that is one of the node's own, or is so no more. */
  readonly onOwn?: (address: Address, isOwn: boolean) => void;
}

/** A claim, who makes it, and who is told of in its entry. */
interface Claimant extends RouteClaim {
  readonly source: string;
  readonly owner: string;
}

interface Source {
  readonly owner: string;
  readonly claims: readonly Claimant[];
}

/**
 * Makes entries of routes, pools and the node's own addresses: where packets go that are not for a pod of this node, and
 * from which addresses the node itself sends. Without an uplink it is the host that they go to.
 *
 * Several sources may speak of one network: which of them counts is fixed ({@link RouteClaim.precedence}), and does not
 * depend on which was heard of first.
 */
export class RouteManager implements Manager {
  readonly #options: RouteManagerOptions;
  /** By network: who says where to, and who says that it is the node's own. */
  readonly #routes = new Claims<Claimant>(compareClaimants);
  readonly #own = new Claims<Claimant>(compareClaimants);
  /** What each source claims now. */
  readonly #sources = new Map<string, Source>();
  /** Networks whose claims changed, and who made or makes them. */
  readonly #dirty = new Map<string, Prefix>();
  readonly #dirtyOwners = new Set<string>();
  readonly #hosts = new Map<string, HostMetadata>();
  #hostname: string | undefined;

  constructor(options: RouteManagerOptions) {
    this.#options = options;
    this.#replace("default", "host", defaultClaims);
    this.#replace("settings", "host", claimsOfOwn(options.ownAddresses));
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "routeUpdate": {
        const source = `route/${message.value.dst}`;
        this.#set(source, source, claimsOfRoute(message.value));
        break;
      }
      case "routeRemove":
        this.#remove(`route/${message.value.dst}`);
        break;
      case "ipamPoolUpdate": {
        const { id, pool } = message.value;
        this.#set(`pool ${id}`, `pool/${pool.cidr}`, claimsOfPool(pool));
        break;
      }
      case "ipamPoolRemove":
        this.#remove(`pool ${message.value.id}`);
        break;
      case "hostMetadataUpdate":
        this.#hosts.set(message.value.hostname, message.value);
        this.#lookAtHost(message.value.hostname);
        break;
      case "hostMetadataRemove":
        this.#hosts.delete(message.value.hostname);
        this.#lookAtHost(message.value.hostname);
        break;
      case "configUpdate":
        this.#configure(message.value.config);
        break;
    }
  }

  completeDeferredWork(): void {
    for (const [network, dst] of this.#dirty) {
      this.#setRoute(dst, this.#routes.winner(network));
      if (isSingleAddress(dst)) {
        this.#setOwn(dst.address, this.#own.winner(network));
      }
    }
    this.#dirty.clear();
    for (const owner of this.#dirtyOwners) {
      this.#options.reconciler.forgetOwner(owner);
    }
    this.#dirtyOwners.clear();
  }

  #configure(raw: TextMap): void {
    const hostname = felixConfig(raw).config.felixHostname;
    if (hostname !== this.#hostname) {
      const before = this.#hostname;
      this.#hostname = hostname;
      for (const name of [before, hostname]) {
        if (name !== undefined) {
          this.#lookAtHost(name);
        }
      }
    }
  }

  /** The addresses of this node are its own; those of others come as routes. */
  #lookAtHost(hostname: string): void {
    const host = hostname === this.#hostname ? this.#hosts.get(hostname) : undefined;
    const source = `node/${hostname}`;
    if (host === undefined) {
      this.#remove(source);
    } else {
      this.#set(source, source, claimsOfHost(host));
    }
  }

  #set(source: string, owner: string, said: RouteClaims): void {
    this.#replace(source, owner, said.is === "claims" ? said.claims : []);
    const refusal: Refusal = { is: "refused", reasons: said.is === "refused" ? [said.reason] : [] };
    this.#options.refusals.set(owner, said.is === "refused" ? refusal : undefined);
  }

  #remove(source: string): void {
    const owner = this.#sources.get(source)?.owner;
    if (owner !== undefined) {
      this.#replace(source, owner, []);
      this.#sources.delete(source);
      this.#options.refusals.set(owner, undefined);
    }
  }

  #replace(source: string, owner: string, claims: readonly RouteClaim[]): void {
    const before = this.#sources.get(source);
    for (const claimant of before?.claims ?? []) {
      const network = networkOf(claimant.dst);
      this.#routes.delete(network, claimant);
      this.#own.delete(network, claimant);
      this.#dirty.set(network, claimant.dst);
    }
    const claimants = claims.map((claim) => ({ ...claim, source, owner }));
    for (const claimant of claimants) {
      const network = networkOf(claimant.dst);
      this.#routes.add(network, claimant);
      if (claimant.isOwn) {
        this.#own.add(network, claimant);
      }
      this.#dirty.set(network, claimant.dst);
    }
    this.#sources.set(source, { owner, claims: claimants });
    this.#dirtyOwners.add(before?.owner ?? owner);
  }

  #setRoute(dst: Prefix, claimant: Claimant | undefined): void {
    const { tables, reconciler, host } = this.#options;
    const table = familyOf(dst.address) === 4 ? tables.route_v4 : tables.route_v6;
    const key = table.key({ dst });
    if (claimant === undefined || claimant.entry.is === "none") {
      reconciler.delete(table.name, key);
      return;
    }
    const { entry, owner } = claimant;
    const value =
      entry.is === "drop"
        ? table.value("drop_no_route", {})
        : table.value("set_nexthop", { nexthop: host.id, outside: entry.isOutside ? 1 : 0 });
    reconciler.set(table.name, key, value, owner);
  }

  #setOwn(address: Address, claimant: Claimant | undefined): void {
    const { tables, reconciler } = this.#options;
    const table = familyOf(address) === 4 ? tables.host_source_v4 : tables.host_source_v6;
    const key = table.key({ src: address });
    this.#options.onOwn?.(address, claimant !== undefined);
    if (claimant === undefined) {
      reconciler.delete(table.name, key);
    } else {
      reconciler.set(table.name, key, table.value("own", {}), claimant.owner);
    }
  }
}

function networkOf({ address, length }: Prefix): string {
  return `${address}${length}`;
}

function compareClaimants(a: Claimant, b: Claimant): number {
  return a.precedence - b.precedence || compareText(a.source, b.source);
}
