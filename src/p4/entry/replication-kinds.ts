import { Code } from "../code.js";
import type {
  CloneSessionEntry,
  MulticastGroupEntry,
  PacketReplicationEngineEntry,
  Replica,
} from "../messages.js";
import { bytesOf, canonical, latin1, u32At, u32Text } from "./bytes.js";
import type { EntityKind } from "./entity.js";
import { EntryError } from "./entry-error.js";
import { updateTypeNumbers } from "./update-writer.js";

/** Rows of the packet replication engine, and how to make them. */
export interface ReplicationKind<T> extends EntityKind {
  /** @throws RangeError for 0, which is no id */
  key(id: number): string;
  /** What the entry says beside its id. The order of replicas makes no difference, that of backups does. */
  value(entry: T): string;
}

/** Clone sessions (P4Runtime 1.5, section "CloneSessionEntry"). */
export const cloneSessionKind: ReplicationKind<CloneSessionEntry> = replicationKind({
  name: "clone_session",
  query: { cloneSessionEntry: {} },
  entryOf: ({ cloneSessionEntry }) => cloneSessionEntry ?? undefined,
  idOf: ({ sessionId }) => sessionId ?? 0,
  messageOf: (sessionId, rest) => ({ cloneSessionEntry: { sessionId, ...rest } }),
  valueOf: ({ replicas, classOfService, packetLengthBytes }) =>
    replicasText(replicas ?? []) + u32Text(classOfService ?? 0) + u32Text(packetLengthBytes ?? 0),
  read(value) {
    const { replicas, end } = readReplicas(value);
    const classOfService = u32At(value, end);
    const packetLengthBytes = u32At(value, end + 4) | 0;
    return {
      replicas,
      ...(classOfService === 0 ? {} : { classOfService }),
      ...(packetLengthBytes === 0 ? {} : { packetLengthBytes }),
    };
  },
});

/** Multicast groups (P4Runtime 1.5, section "MulticastGroupEntry"). */
export const multicastGroupKind: ReplicationKind<MulticastGroupEntry> = replicationKind({
  name: "multicast_group",
  query: { multicastGroupEntry: {} },
  entryOf: ({ multicastGroupEntry }) => multicastGroupEntry ?? undefined,
  idOf: ({ multicastGroupId }) => multicastGroupId ?? 0,
  messageOf: (multicastGroupId, rest) => ({ multicastGroupEntry: { multicastGroupId, ...rest } }),
  valueOf: ({ replicas, metadata }) =>
    replicasText(replicas ?? []) + latin1(metadata ?? new Uint8Array()),
  read(value) {
    const { replicas, end } = readReplicas(value);
    return {
      replicas,
      ...(end === value.length ? {} : { metadata: bytesOf(value.slice(end)) }),
    };
  },
});

interface Parts<T> {
  readonly name: string;
  readonly query: PacketReplicationEngineEntry;
  entryOf(entity: PacketReplicationEngineEntry): T | undefined;
  idOf(entry: T): number;
  messageOf(id: number, rest: T | undefined): PacketReplicationEngineEntry;
  valueOf(entry: T): string;
  read(value: string): T;
}

function replicationKind<T>(parts: Parts<T>): ReplicationKind<T> {
  const { name } = parts;
  return {
    name,
    capacity: Number.POSITIVE_INFINITY,
    refersTo: [],
    referenceGroups: [],
    query: { packetReplicationEngineEntry: parts.query },
    references: () => [],
    referredFields: () => [],
    updateType: (wanted) => wanted,
    takesRoom: () => true,
    value: parts.valueOf,
    key(id) {
      if (!Number.isInteger(id) || id <= 0 || id > 0xffff_ffff) {
        throw new RangeError(`${name}: ${id} is no id`);
      }
      return u32Text(id);
    },
    writeUpdate(writer, type, key, value) {
      const rest = type === "delete" ? undefined : parts.read(value);
      writer.update({
        type: updateTypeNumbers[type],
        entity: { packetReplicationEngineEntry: parts.messageOf(u32At(key, 0), rest) },
      });
    },
    decode({ packetReplicationEngineEntry }) {
      const entry = packetReplicationEngineEntry && parts.entryOf(packetReplicationEngineEntry);
      if (!entry) {
        throw new EntryError(Code.InvalidArgument, { table: name }, "not an entry of this kind");
      }
      return { key: u32Text(parts.idOf(entry)), value: parts.valueOf(entry) };
    },
    describe: (key) => `${name} ${u32At(key, 0)}`,
  };
}

function replicasText(replicas: readonly Replica[]): string {
  const texts = replicas.map((replica) => {
    const backups = replica.backupReplicas ?? [];
    return (
      copyText(portOf(replica), replica.instance) +
      u32Text(backups.length) +
      backups.map(({ port, instance }) => copyText(port, instance)).join("")
    );
  });
  return u32Text(texts.length) + texts.sort().join("");
}

/** A port by its bytes, also where it is given as the deprecated number. */
function portOf({ port, egressPort }: Replica): Uint8Array {
  return port ?? bytesOf(u32Text(egressPort ?? 0));
}

function copyText(
  port: Uint8Array | null | undefined,
  instance: number | null | undefined,
): string {
  const shortest = latin1(canonical(port ?? new Uint8Array()));
  return u32Text(shortest.length) + shortest + u32Text(instance ?? 0);
}

function readReplicas(value: string): { replicas: Replica[]; end: number } {
  let end = 4;
  const readCopy = (): { port: Uint8Array; instance?: number } => {
    const start = end + 4;
    end = start + u32At(value, end);
    const port = bytesOf(value.slice(start, end));
    const instance = u32At(value, end);
    end += 4;
    return instance === 0 ? { port } : { port, instance };
  };
  const replicas: Replica[] = [];
  for (let left = u32At(value, 0); left > 0; left -= 1) {
    const replica: Replica = readCopy();
    const backups = u32At(value, end);
    end += 4;
    if (backups > 0) {
      replica.backupReplicas = Array.from({ length: backups }, readCopy);
    }
    replicas.push(replica);
  }
  return { replicas, end };
}
