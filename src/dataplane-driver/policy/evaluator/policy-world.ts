import type { HostEndpoint, WorkloadEndpoint } from "../../../calico-api/felix/endpoint.js";
import type {
  FelixMessage,
  HostMetadata,
  IpSetType,
  WorkloadEndpointUpdate,
} from "../../../calico-api/felix/messages.js";
import type { Policy, Profile } from "../../../calico-api/felix/policy.js";

/** What Felix has said that verdicts depend on: the last of each. Only for the reference evaluator. */
export class PolicyWorld {
  readonly policies = new Map<string, Policy>();
  readonly profiles = new Map<string, Profile>();
  readonly ipSets = new Map<string, { type: IpSetType; members: Set<string> }>();
  readonly workloads = new Map<string, WorkloadEndpointUpdate>();
  readonly hostEndpoints = new Map<string, HostEndpoint>();
  readonly hosts = new Map<string, HostMetadata>();
  /** Addresses that routes say are this node's own, by the route's destination. */
  readonly ownRoutes = new Map<string, string>();
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
      case "routeUpdate": {
        const { dst, types } = message.value;
        const [address = "", length = ""] = dst.split("/");
        const isSingle = length === (address.includes(":") ? "128" : "32");
        if ((types.localHost || types.localTunnel) && isSingle) {
          this.ownRoutes.set(dst, address);
        } else {
          this.ownRoutes.delete(dst);
        }
        break;
      }
      case "routeRemove":
        this.ownRoutes.delete(message.value.dst);
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

  /** The node's own addresses, as text, but for those that only its settings name. */
  ownAddresses(): readonly string[] {
    const own = this.hosts.get(this.config.FelixHostname ?? "");
    return [own?.ipv4, own?.ipv6]
      .flatMap((address) => (address === undefined ? [] : (address.split("/")[0] ?? [])))
      .concat([...this.ownRoutes.values()], "169.254.1.1");
  }
}

function workloadKey({ orchestrator, workload, endpoint }: WorkloadEndpointUpdate["id"]): string {
  return `${orchestrator} ${workload} ${endpoint}`;
}
