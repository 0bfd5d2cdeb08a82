import type { Route, RouteTypes } from "../calico-api/felix/route.js";
import { isSingleAddress, type Prefix } from "../net/prefix.js";

/** What becomes of packets to a network. */
export type RouteEntry =
  /** The host gets them; `isOutside`: the network is not the cluster's. */
  | { readonly is: "toHost"; readonly isOutside: boolean }
  /** Nobody does. */
  | { readonly is: "drop" }
  /** No route of its own: what else covers the network decides, or an endpoint's entry. */
  | { readonly is: "none" };

/** What a route of Felix's means without an uplink: the host forwards for us. */
export interface RouteMeaning {
  readonly entry: RouteEntry;
  /** Whether the node itself has the address, so that what it sends from there is not policed. */
  readonly isOwn: boolean;
  /** Whether the route only describes a network: a pool says as much. */
  readonly isDescription: boolean;
}

const inside = { is: "toHost", isOutside: false } as const;
const outside = { is: "toHost", isOutside: true } as const;

/**
 * The entry of a route to `dst` (DESIGN "How routes become entries"). Types combine, and an address of the node or of a
 * tunnel may be in a block of workloads: what it itself is goes before.
 */
export function routeMeaning(route: Pick<Route, "types">, dst: Prefix): RouteMeaning {
  const { types } = route;
  const isOwn = types.localHost || types.localTunnel;
  return { entry: entryOf(types, dst), isOwn, isDescription: isDescription(types) };
}

function entryOf(types: RouteTypes, dst: Prefix): RouteEntry {
  if (types.localHost || types.localTunnel || types.remoteTunnel) {
    return inside;
  }
  if (types.remoteHost) {
    return outside;
  }
  if (types.localWorkload) {
    // An address of the node's block that no pod has must not come back to the host, which would return it.
    return isSingleAddress(dst) ? { is: "none" } : { is: "drop" };
  }
  return inside;
}

function isDescription(types: RouteTypes): boolean {
  return !(
    types.localHost ||
    types.localTunnel ||
    types.localWorkload ||
    types.remoteHost ||
    types.remoteTunnel ||
    types.remoteWorkload
  );
}
