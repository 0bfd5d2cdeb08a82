import { Code } from "../code.js";
import { type PacketReplicationEngineEntry, type Update, WriteRequest } from "../messages.js";
import { type Batch, NotReadyError, type Switch, type UpdateStatus } from "../switch.js";
import { RpcError } from "../wire.js";
import { isOfSession } from "./call-failure.js";

/** p4.v1.Update.Type. */
const insert = 1;
const del = 3;

/**
 * All clone sessions and multicast groups that the switch shows; none if it has no replication engine.
 *
 * @throws NotReadyError when the connection failed
 */
export async function readReplication(
  host: Switch,
  signal: AbortSignal,
): Promise<readonly PacketReplicationEngineEntry[]> {
  return [
    ...(await readable(host, { cloneSessionEntry: {} }, signal)),
    ...(await readable(host, { multicastGroupEntry: {} }, signal)),
  ];
}

/**
 * Deletes clone sessions and multicast groups, and returns those that could not be. To be done before a pipeline is
 * committed: BMv2 keeps them over a commit in its data plane while it forgets them itself, and an insert of the same id then
 * adds to the old copies.
 *
 * @throws NotReadyError, OutcomeUnknownError
 */
export async function deleteReplication(
  host: Switch,
  entries: readonly PacketReplicationEngineEntry[],
  signal: AbortSignal,
): Promise<readonly PacketReplicationEngineEntry[]> {
  const statuses = await writeAll(host, del, entries, signal);
  return entries.filter((_, index) => statuses[index]?.code !== Code.Ok);
}

/**
 * Makes a switch in unknown state forget the copies that it makes for these clone sessions and multicast groups, also those
 * that it does not show: each is inserted and deleted, which on BMv2 deletes old replicas too. Those that the switch shows
 * are left alone. To be called before they are inserted, after a commit that {@link deleteReplication} did not precede.
 *
 * @throws NotReadyError, OutcomeUnknownError
 */
export async function scrubReplication(
  host: Switch,
  entries: readonly PacketReplicationEngineEntry[],
  signal: AbortSignal,
): Promise<void> {
  const statuses = await writeAll(host, insert, entries, signal);
  const inserted = entries.filter((_, index) => statuses[index]?.code === Code.Ok);
  await writeAll(host, del, inserted, signal);
}

async function readable(
  host: Switch,
  query: PacketReplicationEngineEntry,
  signal: AbortSignal,
): Promise<readonly PacketReplicationEngineEntry[]> {
  const entries: PacketReplicationEngineEntry[] = [];
  try {
    for await (const entity of host.read({ packetReplicationEngineEntry: query }, signal)) {
      if (entity.packetReplicationEngineEntry) {
        entries.push(entity.packetReplicationEngineEntry);
      }
    }
  } catch (error) {
    // A switch without a replication engine has nothing to show, and one with a broken pipeline shows nothing.
    if (
      !(error instanceof NotReadyError) ||
      !(error.cause instanceof RpcError) ||
      isOfSession(error.cause.code)
    ) {
      throw error;
    }
  }
  return entries;
}

async function writeAll(
  host: Switch,
  type: typeof insert | typeof del,
  entries: readonly PacketReplicationEngineEntry[],
  signal: AbortSignal,
): Promise<readonly UpdateStatus[]> {
  const statuses: UpdateStatus[] = [];
  while (statuses.length < entries.length) {
    const end = statuses.length + Math.max(1, Math.min(64, host.batchLimit ?? 64));
    const part = entries.slice(statuses.length, end);
    const updates = part.map(
      (packetReplicationEngineEntry): Update => ({
        type,
        entity: { packetReplicationEngineEntry },
      }),
    );
    statuses.push(...(await host.write(batchOf(updates), signal)));
  }
  return statuses;
}

function batchOf(updates: readonly Update[]): Batch {
  return {
    bytes: WriteRequest.encode({ updates: [...updates] }).finish(),
    count: updates.length,
    tables: ["the replication engine"],
  };
}
