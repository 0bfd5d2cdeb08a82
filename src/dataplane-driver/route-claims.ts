import type { HostMetadata, IpamPool } from "../calico-api/felix/messages.js";
import type { Route } from "../calico-api/felix/route.js";
import { type Address, addressFromBytes, parseAddress } from "../net/address.js";
import { isSingleAddress, type Prefix, parsePrefix } from "../net/prefix.js";
import { isClusterPool } from "./pools.js";
import { type RouteEntry, routeMeaning } from "./route-entry.js";

/** What one source says of one network. */
export interface RouteClaim {
  readonly dst: Prefix;
  readonly entry: RouteEntry;
  /** Whether the node sends from there itself; only of single addresses. */
  readonly isOwn: boolean;
  /** Where several sources speak of one network, the least counts; see {@link Precedence}. */
  readonly precedence: number;
}

/** What a source claims, or why it cannot be understood. */
export type RouteClaims =
  | { readonly is: "claims"; readonly claims: readonly RouteClaim[] }
  | { readonly is: "refused"; readonly reason: string };

/** Which source counts before which. */
export const Precedence = {
  /** What is the node's own goes to the node. */
  Own: 0,
  /** A route that says what is there. */
  Route: 1,
  /** A pool for load balancers: none of the cluster's networks, whatever a description says. */
  NoPool: 2,
  /** A route that only describes a network, as a pool does. */
  Description: 3,
  Pool: 4,
  /** What holds for all that nobody speaks of. */
  Default: 5,
} as const;

const toHost = { is: "toHost", isOutside: false } as const;

/** What a route claims. */
export function claimsOfRoute(route: Route): RouteClaims {
  const dst = parsePrefix(route.dst);
  if (dst === undefined) {
    return refused(`its destination ${JSON.stringify(route.dst)} is no network`);
  }
  const { entry, isOwn, isDescription } = routeMeaning(route, dst);
  const precedence = isDescription ? Precedence.Description : Precedence.Route;
  return claims([{ dst, entry, isOwn: isOwn && isSingleAddress(dst), precedence }]);
}

/** What a pool claims: its network, so that it is there when Felix sends no routes. */
export function claimsOfPool(pool: IpamPool): RouteClaims {
  const dst = parsePrefix(pool.cidr);
  if (dst === undefined) {
    return refused(`its CIDR ${JSON.stringify(pool.cidr)} is no network`);
  }
  return isClusterPool(pool)
    ? claims([{ dst, entry: toHost, isOwn: false, precedence: Precedence.Pool }])
    : claims([{ dst, entry: { is: "none" }, isOwn: false, precedence: Precedence.NoPool }]);
}

/** What is claimed for the node's own addresses. */
export function claimsOfOwn(addresses: Iterable<Address>): readonly RouteClaim[] {
  return Array.from(addresses, (address) => ({
    dst: { address, length: address.length * 8 },
    entry: toHost,
    isOwn: true,
    precedence: Precedence.Own,
  }));
}

/** What is claimed because the node is the one that Felix tells this of. */
export function claimsOfHost({ ipv4, ipv6 }: HostMetadata): RouteClaims {
  const addresses: Address[] = [];
  for (const text of [ipv4, ipv6]) {
    if (text !== undefined) {
      // The host bits of a CIDR are the address.
      const address = parseAddress(text.split("/")[0] ?? "");
      if (address === undefined) {
        return refused(`its address ${JSON.stringify(text)} is none`);
      }
      addresses.push(address);
    }
  }
  return claims(claimsOfOwn(addresses));
}

/** What holds for everything else: the host sends it out of the cluster. */
export const defaultClaims: readonly RouteClaim[] = [4, 16].map((bytes) => ({
  dst: { address: addressFromBytes(new Uint8Array(bytes)), length: 0 },
  entry: { is: "toHost", isOutside: true },
  isOwn: false,
  precedence: Precedence.Default,
}));

function claims(all: readonly RouteClaim[]): RouteClaims {
  return { is: "claims", claims: all };
}

function refused(reason: string): RouteClaims {
  return { is: "refused", reason };
}
