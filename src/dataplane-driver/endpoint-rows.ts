import { type Address, familyOf } from "../net/address.js";
import type { Mac } from "../net/mac.js";
import type { Prefix } from "../net/prefix.js";
import type { WantedEndpoint } from "./endpoint-plan.js";
import type { TableRow } from "./owned-rows.js";
import { qosRows } from "./qos-rows.js";
import { metersOf, type Tables } from "./tables.js";

/** What the entries of an endpoint name beside what it says of itself. */
export interface EndpointIds {
  readonly port: number;
  /** Ids of its chains. */
  readonly from: number;
  readonly to: number;
  readonly gatewayMac: Mac;
  /** Whether what it sends out of the cluster is masqueraded. */
  readonly isMasqueraded: boolean;
}

/** The entries of an endpoint: its port, who may send from there, and who is reached by it. */
export function endpointRows(
  tables: Tables,
  plan: WantedEndpoint,
  ids: EndpointIds,
): readonly TableRow[] {
  const own = plan.addresses.map((address) => ({ address, length: address.length * 8 }));
  return [
    portRow(tables, plan, ids),
    ...[...own, ...plan.spoofable].map((src) => guardRow(tables, ids.port, src)),
    ...plan.addresses.map((address) => addressRow(tables, plan, ids, address)),
    ...(plan.qos === undefined ? [] : qosRows(metersOf(tables), ids.port, plan.qos)),
  ];
}

function portRow(
  { port: table }: Tables,
  { dscp }: WantedEndpoint,
  { port, from, isMasqueraded }: EndpointIds,
): TableRow {
  const value = table.value("from_pod", {
    chain: from,
    nat_outgoing: isMasqueraded ? 1 : 0,
    set_dscp: dscp === undefined ? 0 : 1,
    dscp: dscp ?? 0,
  });
  return { kind: table.name, key: table.key({ port }), value };
}

function guardRow(tables: Tables, port: number, src: Prefix): TableRow {
  const table = familyOf(src.address) === 4 ? tables.source_guard_v4 : tables.source_guard_v6;
  const value = table.value("source_guard.permit", {});
  return { kind: table.name, key: table.key({ port, src }), value };
}

function addressRow(
  { endpoint_v4, endpoint_v6 }: Tables,
  { mac }: WantedEndpoint,
  { port, to, gatewayMac }: EndpointIds,
  dst: Address,
): TableRow {
  const params = { port, src_mac: gatewayMac, dst_mac: mac, chain: to };
  return familyOf(dst) === 4
    ? {
        kind: endpoint_v4.name,
        key: endpoint_v4.key({ dst }),
        value: endpoint_v4.value("to_pod_v4", params),
      }
    : {
        kind: endpoint_v6.name,
        key: endpoint_v6.key({ dst }),
        value: endpoint_v6.value("to_pod_v6", params),
      };
}
