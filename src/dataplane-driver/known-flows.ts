import { type Address, familyOf } from "../net/address.js";
import type { P4Info } from "../p4/p4info/p4info.js";
import type { Switch } from "../p4/switch.js";

/** A flow as far as a question knows it: its client's port is any. */
export interface FlowQuery {
  readonly src: Address;
  readonly dst: Address;
  readonly protocol: number;
  /** Undefined: any, as of protocols without ports. */
  readonly dstPort: number | undefined;
}

/** Source, destination, source port, destination port, protocol. */
const keyBytes = 16 + 16 + 2 + 2 + 1;

/**
 * Whether the switch remembers such a flow (`flow_key_*` of k8s_dp): then packets of it may pass without being asked for by
 * policy. One whose time is over is remembered until another takes its place. Reads all of the flow table: for who asks.
 */
export async function remembersFlow(
  info: P4Info,
  from: Switch,
  query: FlowQuery,
  signal: AbortSignal,
): Promise<boolean> {
  const wanted = widened(query.src) + widened(query.dst);
  for (const { alias, id } of info.registers) {
    if (!/^flow_key_[0-9]+$/.test(alias)) {
      continue;
    }
    for await (const { registerEntry } of from.read(
      { registerEntry: { registerId: id } },
      signal,
    )) {
      const bytes = registerEntry?.data?.bitstring;
      if (bytes === undefined || bytes === null || bytes.length < 2) {
        continue;
      }
      const key = Buffer.from(bytes).toString("latin1").padStart(keyBytes, "\0");
      const port = (key.charCodeAt(34) << 8) | key.charCodeAt(35);
      if (
        key.startsWith(wanted) &&
        key.charCodeAt(36) === query.protocol &&
        (query.dstPort === undefined || query.dstPort === port)
      ) {
        return true;
      }
    }
  }
  return false;
}

/** IPv4 as ::ffff:a.b.c.d. */
function widened(address: Address): string {
  return familyOf(address) === 4 ? `${"\0".repeat(10)}\xff\xff${address}` : address;
}
