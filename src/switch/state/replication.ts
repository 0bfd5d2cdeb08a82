import type { UpdateType } from "../../p4/entry/entity.js";
import type {
  CloneSessionEntry,
  Entity,
  MulticastGroupEntry,
  PacketReplicationEngineEntry,
  Replica,
} from "../../p4/messages.js";
import { KeyedStore } from "../../p4/server/store/keyed-store.js";
import { applied } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";

/** Where copies of a packet go. */
export interface Replicas {
  readonly ports: readonly number[];
  /** By port: the value of egress_rid. */
  readonly instances: readonly number[];
  /** Bytes that a copy has at most; 0: no limit. */
  readonly maxBytes: number;
}

/** Multicast groups and clone sessions (P4Runtime 1.4, section 9.5). */
export class Replication {
  readonly #groups = new KeyedStore<MulticastGroupEntry>();
  readonly #sessions = new KeyedStore<CloneSessionEntry>();
  readonly #groupReplicas = new Map<number, Replicas>();
  readonly #sessionReplicas = new Map<number, Replicas>();

  /** Of a multicast group; undefined if there is none. */
  group(id: number): Replicas | undefined {
    return this.#groupReplicas.get(id);
  }

  /** Of a clone session; undefined if there is none. */
  session(id: number): Replicas | undefined {
    return this.#sessionReplicas.get(id);
  }

  /** Does one update that has been checked. */
  write(
    type: UpdateType,
    { multicastGroupEntry: group, cloneSessionEntry: session }: PacketReplicationEngineEntry,
  ): UpdateStatus {
    if (group != null) {
      const id = group.multicastGroupId ?? 0;
      const status = this.#groups.write(type, id, group);
      if (status === applied) {
        put(this.#groupReplicas, type, id, group.replicas ?? [], 0);
      }
      return status;
    }
    const id = session?.sessionId ?? 0;
    const status = this.#sessions.write(type, id, session ?? {});
    if (status === applied) {
      const maxBytes = session?.packetLengthBytes ?? 0;
      put(this.#sessionReplicas, type, id, session?.replicas ?? [], maxBytes);
    }
    return status;
  }

  /** What a query selects, where 0 is all of one kind. */
  *select({
    multicastGroupEntry,
    cloneSessionEntry,
  }: PacketReplicationEngineEntry): Generator<Entity> {
    if (multicastGroupEntry != null) {
      for (const group of this.#groups.select(multicastGroupEntry.multicastGroupId ?? 0)) {
        yield { packetReplicationEngineEntry: { multicastGroupEntry: group } };
      }
    } else if (cloneSessionEntry != null) {
      for (const session of this.#sessions.select(cloneSessionEntry.sessionId ?? 0)) {
        yield { packetReplicationEngineEntry: { cloneSessionEntry: session } };
      }
    }
  }

  clear(): void {
    this.#groups.clear();
    this.#sessions.clear();
    this.#groupReplicas.clear();
    this.#sessionReplicas.clear();
  }
}

function put(
  byId: Map<number, Replicas>,
  type: UpdateType,
  id: number,
  replicas: readonly Replica[],
  maxBytes: number,
): void {
  if (type === "delete") {
    byId.delete(id);
  } else {
    byId.set(id, replicasOf(replicas, maxBytes));
  }
}

/** Instances in the order in which they first come, ports ascending. */
function replicasOf(replicas: readonly Replica[], maxBytes: number): Replicas {
  const order = new Map<number, number[]>();
  for (const replica of replicas) {
    const ports = order.get(replica.instance ?? 0) ?? [];
    order.set(replica.instance ?? 0, ports);
    ports.push(portOf(replica));
  }
  const pairs = [...order].flatMap(([instance, ports]) =>
    ports.sort((a, b) => a - b).map((port) => [port, instance] as const),
  );
  return {
    ports: pairs.map(([port]) => port),
    instances: pairs.map(([, instance]) => instance),
    maxBytes,
  };
}

function portOf({ port, egressPort }: Replica): number {
  return port == null ? (egressPort ?? 0) : Number(`0x${Buffer.from(port).toString("hex")}`);
}
