import type { Address } from "../net/address.js";
import { isSingleAddress } from "../net/prefix.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import type { EntryRef } from "./id-pool.js";
import type { Tables } from "./tables.js";

/** An entry on the switch that names a port. */
export interface NamedPort extends EntryRef {
  readonly port: number;
  /** The address of who is there, if the entry says it: it is sent there, or may send from there. */
  readonly address?: Address;
}

/** All entries on the switch that name a port of an endpoint. Loops over those tables: for after a resync. */
export function* namedPorts(tables: Tables, reconciler: Reconciler): Generator<NamedPort> {
  for (const [key] of reconciler.tracker(tables.port.name).actualRows()) {
    yield { kind: tables.port.name, key, port: tables.port.match(key).port };
  }
  // Before the endpoints' own entries, which count where both speak of an address.
  for (const table of [tables.source_guard_v4, tables.source_guard_v6]) {
    for (const [key] of reconciler.tracker(table.name).actualRows()) {
      const { port, src } = table.match(key);
      const isOne = src !== undefined && isSingleAddress(src);
      yield { kind: table.name, key, port, ...(isOne && { address: src.address }) };
    }
  }
  for (const table of [tables.endpoint_v4, tables.endpoint_v6]) {
    for (const [key, value] of reconciler.tracker(table.name).actualRows()) {
      const port = table.params(value)?.params.port;
      if (port !== undefined) {
        yield { kind: table.name, key, port, address: table.match(key).dst };
      }
    }
  }
}
