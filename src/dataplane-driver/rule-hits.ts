import { bigintOfInt64 } from "../p4/messages.js";
import type { Switch } from "../p4/switch.js";
import { stages } from "./policy/chain-spec.js";
import { stageTables } from "./policy/stage-tables.js";
import type { Tables } from "./tables.js";

/** Packets by rule id: what the direct counters of the policy tables say of all entries that bear it. */
export async function readHits(
  tables: Tables,
  from: Switch,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, bigint>> {
  const hits = new Map<number, bigint>();
  for (const stage of stages) {
    const { policy } = stageTables(tables, stage);
    const query = { tableEntry: { tableId: policy.codec.table.id, counterData: {} } };
    for await (const entity of from.read(query, signal)) {
      const row = policy.codec.decode(entity);
      const packets = bigintOfInt64(entity.tableEntry?.counterData?.packetCount);
      if (row !== undefined) {
        const { rule } = policy.read(row.key, row.value);
        hits.set(rule, (hits.get(rule) ?? 0n) + packets);
      }
    }
  }
  return hits;
}
