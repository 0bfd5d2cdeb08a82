import type { WorkloadEndpoint } from "../calico-api/felix/endpoint.js";

/** `from`: what comes from an endpoint, its egress policy. `to`: what goes to it, its ingress policy. */
export type Direction = "from" | "to";

/**
 * What an endpoint is to be policed by in one direction: endpoints with equal text share a chain. Names, in order, the
 * tiers that have a policy to be enforced in that direction, with those policies, and the profiles.
 */
export function chainText(
  endpoint: Pick<WorkloadEndpoint, "tiers" | "profileIds">,
  direction: Direction,
): string {
  const tiers: unknown[] = [];
  for (const { name, defaultAction, egressPolicies, ingressPolicies } of endpoint.tiers) {
    const policies = direction === "from" ? egressPolicies : ingressPolicies;
    const enforced = policies.filter(({ isStaged }) => !isStaged).map(({ key }) => key);
    if (enforced.length > 0) {
      tiers.push([name, defaultAction, enforced]);
    }
  }
  return JSON.stringify([tiers, endpoint.profileIds]);
}
