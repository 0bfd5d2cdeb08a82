import type { HostEndpoint, WorkloadEndpoint } from "../../../calico-api/felix/endpoint.js";
import type {
  FelixMessage,
  HostMetadata,
  IpSetType,
  WorkloadEndpointUpdate,
} from "../../../calico-api/felix/messages.js";
import type { Policy, Profile } from "../../../calico-api/felix/policy.js";

import type { RouteTypes } from "../../../calico-api/felix/route.js";
import { isWithinNet } from "./address-number.js";

/** What Felix has said that verdicts depend on: the last of each. Only for the reference evaluator. */
export class PolicyWorld {
  readonly policies = new Map<string, Policy>();
  readonly profiles = new Map<string, Profile>();
  readonly ipSets = new Map<string, { type: IpSetType; members: Set<string> }>();
  readonly workloads = new Map<string, WorkloadEndpointUpdate>();
  readonly hostEndpoints = new Map<string, HostEndpoint>();
  readonly hosts = new Map<string, HostMetadata>();
  /** What is at a destination, by that. */
  readonly routes = new Map<string, RouteTypes>();
  config: Readonly<Record<string, string>> = {};

  onMessage(message: FelixMessage): void {
    switch (message.case) {
      case "configUpdate":
        this.config = message.value.config;
        break;
      case "activePolicyUpdate":
        this.policies.set(message.value.id.key, message.value.policy);
        break;
      case "activePolicyRemove":
        this.policies.delete(message.value.id.key);
        break;
      case "activeProfileUpdate":
        this.profiles.set(message.value.id, message.value.profile);
        break;
      case "activeProfileRemove":
        this.profiles.delete(message.value.id);
        break;
      case "ipsetUpdate":
        this.ipSets.set(message.value.id, {
          type: message.value.type,
          members: new Set(message.value.members),
        });
        break;
      case "ipsetDeltaUpdate": {
        const set = this.ipSets.get(message.value.id);
        for (const member of message.value.removedMembers) {
          set?.members.delete(member);
        }
        for (const member of message.value.addedMembers) {
          set?.members.add(member);
        }
        break;
      }
      case "ipsetRemove":
        this.ipSets.delete(message.value.id);
        break;
      case "workloadEndpointUpdate":
        this.workloads.set(workloadKey(message.value.id), message.value);
        break;
      case "workloadEndpointRemove":
        this.workloads.delete(workloadKey(message.value.id));
        break;
      case "hostEndpointUpdate":
        this.hostEndpoints.set(message.value.id, message.value.endpoint);
        break;
      case "hostEndpointRemove":
        this.hostEndpoints.delete(message.value.id);
        break;
      case "hostMetadataUpdate":
        this.hosts.set(message.value.hostname, message.value);
        break;
      case "hostMetadataRemove":
        this.hosts.delete(message.value.hostname);
        break;
      case "routeUpdate":
        this.routes.set(message.value.dst, message.value.types);
        break;
      case "routeRemove":
        this.routes.delete(message.value.dst);
        break;
    }
  }

  /** The endpoint of a pod, `namespace/pod`; the first by name where it has several interfaces. */
  workload(pod: string): WorkloadEndpoint | undefined {
    const [, found] =
      [...this.workloads]
        .filter(([, { id }]) => id.workload === pod)
        .sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [];
    return found?.endpoint;
  }

  /** The endpoint that has the address: of several, the one with the smallest name. */
  endpointWith(address: string): WorkloadEndpoint | undefined {
    const [, found] =
      [...this.workloads]
        .filter(([, { endpoint }]) =>
          [...endpoint.ipv4Nets, ...endpoint.ipv6Nets].some((net) => isWithinNet(net, address)),
        )
        .sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [];
    return found?.endpoint;
  }

  /** Whether the address is one of the node's own, or of `more`. */
  isOwnAddress(address: string, more: readonly string[]): boolean {
    return [...this.ownAddresses(), ...more].some((own) => isWithinNet(own, address));
  }

  /** Whether there is a way to an address that no endpoint has: not into this node's own block (Felix's blackhole). */
  isRouted(address: string): boolean {
    const [longest] = [...this.routes]
      .filter(([dst]) => isWithinNet(dst, address))
      .sort(([a], [b]) => lengthOf(b) - lengthOf(a));
    const types = longest?.[1];
    return !(types?.localWorkload === true && !types.localHost && !types.localTunnel);
  }

  /** The node's own addresses, as text, but for those that only its settings name. */
  ownAddresses(): readonly string[] {
    const own = this.hosts.get(this.config.FelixHostname ?? "");
    return [own?.ipv4, own?.ipv6]
      .flatMap((address) => (address === undefined ? [] : (address.split("/")[0] ?? [])))
      .concat(
        [...this.routes].flatMap(([dst, types]) => {
          const [address = "", length = ""] = dst.split("/");
          const isSingle = length === (address.includes(":") ? "128" : "32");
          return isSingle && (types.localHost || types.localTunnel) ? [address] : [];
        }),
        "169.254.1.1",
      );
  }
}

function lengthOf(cidr: string): number {
  return Number(cidr.split("/")[1]);
}

function workloadKey({ orchestrator, workload, endpoint }: WorkloadEndpointUpdate["id"]): string {
  return `${orchestrator} ${workload} ${endpoint}`;
}
