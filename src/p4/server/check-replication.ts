import { Code } from "../code.js";
import { canonical, fixed, latin1 } from "../entry/bytes.js";
import type { PacketReplicationEngineEntry, Replica } from "../messages.js";
import { Refusal } from "./refusal.js";

/**
 * Checks a multicast group or clone session (P4Runtime 1.5, section 9.5), and makes its ports canonical. Backup replicas
 * are not supported.
 *
 * @throws Refusal INVALID_ARGUMENT, UNIMPLEMENTED
 */
export function checkReplication(
  entry: PacketReplicationEngineEntry,
): PacketReplicationEngineEntry {
  const { multicastGroupEntry: group, cloneSessionEntry: session } = entry;
  if (group != null) {
    checkId(group.multicastGroupId);
    return { multicastGroupEntry: { ...group, replicas: checkReplicas(group.replicas ?? []) } };
  }
  if (session != null) {
    checkId(session.sessionId);
    if ((session.packetLengthBytes ?? 0) < 0) {
      throw new Refusal(Code.InvalidArgument, "packet_length_bytes");
    }
    return { cloneSessionEntry: { ...session, replicas: checkReplicas(session.replicas ?? []) } };
  }
  throw new Refusal(Code.InvalidArgument, "no group or session");
}

function checkId(id: number | null | undefined): void {
  if ((id ?? 0) === 0) {
    throw new Refusal(Code.InvalidArgument, "id 0");
  }
}

function checkReplicas(replicas: readonly Replica[]): Replica[] {
  const seen = new Set<string>();
  return replicas.map((replica) => {
    if ((replica.backupReplicas ?? []).length > 0) {
      throw new Refusal(Code.Unimplemented, "backup replicas");
    }
    if (replica.port?.length === 0) {
      throw new Refusal(Code.OutOfRange, "empty port");
    }
    const port = replica.port == null ? undefined : canonical(replica.port);
    // The two ways to name a port are one: 7 and "\x07" are the same replica.
    const name = port === undefined ? fixed(replica.egressPort ?? 0, 32) : latin1(port);
    const identity = `${name.replace(/^\0+(?=.)/s, "")}/${replica.instance ?? 0}`;
    if (seen.has(identity)) {
      throw new Refusal(Code.InvalidArgument, "duplicate replica");
    }
    seen.add(identity);
    return port === undefined ? replica : { ...replica, port };
  });
}
