import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";

/**
 * The name under which an endpoint's entries are kept, the same for equal ids and for no others:
 * `workload/k8s/default/web-1/eth0`.
 */
export function ownerOf({ orchestrator, workload, endpoint }: WorkloadEndpointId): string {
  // Only the workload has slashes of its own, so that each part can be told from its neighbours.
  return `workload/${encodeURIComponent(orchestrator)}/${workload}/${encodeURIComponent(endpoint)}`;
}

/** Orders ids; where two endpoints want the same thing, the smaller id gets it. */
export function compareIds(a: WorkloadEndpointId, b: WorkloadEndpointId): number {
  return (
    compareText(a.orchestrator, b.orchestrator) ||
    compareText(a.workload, b.workload) ||
    compareText(a.endpoint, b.endpoint)
  );
}

/** Orders text by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
