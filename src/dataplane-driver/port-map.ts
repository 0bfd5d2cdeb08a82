import type { WorkloadEndpointId } from "../calico-api/felix/endpoint.js";

/** Who knows to which port of the switch a pod is wired. */
export interface PortMap {
  /** The endpoint's port; undefined: it is not wired yet, or this map does not know. */
  portOf(id: WorkloadEndpointId, interfaceName: string): number | undefined;
  /** Whether the port is kept for an interface, be its pod there or not: no other pod gets it. Unset: none is. */
  isReserved?(port: number): boolean;
}
