import type { EntityKind } from "../p4/entry/entity.js";
import { type MeterKind, meterKind } from "../p4/entry/meter-kind.js";
import type { P4Info } from "../p4/p4info/p4info.js";
import { P4InfoMismatchError } from "../p4/tables/table-check.js";
import { defineTables, exact, lpm, range, ternary } from "../p4/tables/table-declaration.js";
import { type BoundTables, bindTables } from "../p4/tables/tables.js";
import { bits, ipv4, ipv6, mac } from "../p4/tables/value-format.js";
import { fromTables, preTables, toTables } from "./policy-tables.js";

const port = bits(9);
const side = bits(2);
const flag = bits(1);
const protocol = bits(8);
const l4Port = bits(16);
const chain = bits(32);
const nexthop = bits(16);
const frontend = bits(24);
const backend = bits(24);

const linkTables = defineTables({
  port: {
    match: { port: exact(port) },
    actions: {
      from_pod: { chain, nat_outgoing: flag, set_dscp: flag, dscp: bits(6) },
      from_host: {},
      from_uplink: { host_chain: chain, forward_chain: chain, pre_chain: chain },
    },
  },
  tunnel_end: {
    match: {
      src: exact(ipv4),
      dst: exact(ipv4),
      protocol: exact(protocol),
      vni: exact(bits(24)),
    },
    actions: { end_vxlan: {}, end_ipip: {} },
  },
  arp: {
    match: { from: exact(side), oper: ternary(l4Port), target_ip: ternary(ipv4) },
    actions: { arp_reply: { mac }, forward: { port }, punt_arp: {}, drop_arp: {} },
  },
  bridge: { match: { from: exact(side) }, actions: { forward: { port }, drop_not_ip: {} } },
  host_source_v4: { match: { src: exact(ipv4) }, actions: { own: {} } },
  host_source_v6: { match: { src: exact(ipv6) }, actions: { own: {} } },
  source_guard_v4: {
    match: { port: exact(port), src: lpm(ipv4) },
    actions: { "source_guard.permit": {}, drop_spoofed: {} },
  },
  source_guard_v6: {
    match: { port: exact(port), src: lpm(ipv6) },
    actions: { "source_guard.permit": {}, drop_spoofed: {} },
  },
});

const routeActions = { set_nexthop: { nexthop, outside: flag }, drop_no_route: {} };
const toPod = { port, src_mac: mac, dst_mac: mac, chain };
const toNeighbour = { port, src_mac: mac, dst_mac: mac };

const routeTables = defineTables({
  endpoint_v4: { match: { dst: exact(ipv4) }, actions: { to_pod_v4: toPod } },
  endpoint_v6: { match: { dst: exact(ipv6) }, actions: { to_pod_v6: toPod } },
  route_v4: { match: { dst: lpm(ipv4) }, actions: routeActions },
  route_v6: { match: { dst: lpm(ipv6) }, actions: routeActions },
  nexthop: {
    match: { nexthop: exact(nexthop) },
    actions: {
      to_host: toNeighbour,
      to_node: toNeighbour,
      to_node_vxlan: {
        ...toNeighbour,
        src: ipv4,
        dst: ipv4,
        vni: bits(24),
        inner_src_mac: mac,
        inner_dst_mac: mac,
      },
      to_node_ipip: { ...toNeighbour, src: ipv4, dst: ipv4 },
    },
  },
  to_uplink: { match: { from: exact(side) }, actions: { police: { chain } } },
  masquerade_out_v4: {
    match: { nexthop: exact(nexthop), external: exact(flag) },
    actions: { masquerade_v4: { src: ipv4, first_port: l4Port, port_mask: l4Port } },
  },
  masquerade_out_v6: {
    match: { nexthop: exact(nexthop), external: exact(flag) },
    actions: { masquerade_v6: { src: ipv6, first_port: l4Port, port_mask: l4Port } },
  },
});

const toService = { frontend, service: bits(32), guarded: flag };
const frontendActions = {
  set_frontend: toService,
  set_sticky_frontend: toService,
  drop_no_backend: {},
};
const rangeActions = { "balance.permit": {}, drop_source_range: {} };

const serviceTables = defineTables({
  frontend_v4: {
    match: {
      external: exact(flag),
      dst: exact(ipv4),
      protocol: exact(protocol),
      dst_port: exact(l4Port),
    },
    actions: frontendActions,
  },
  frontend_v6: {
    match: {
      external: exact(flag),
      dst: exact(ipv6),
      protocol: exact(protocol),
      dst_port: exact(l4Port),
    },
    actions: frontendActions,
  },
  source_range_v4: {
    match: { frontend: exact(frontend), src: lpm(ipv4) },
    actions: rangeActions,
  },
  source_range_v6: {
    match: { frontend: exact(frontend), src: lpm(ipv6) },
    actions: rangeActions,
  },
  service: {
    match: { service: exact(bits(32)) },
    actions: { set_backend: { backend } },
    selector: true,
  },
  backend_v4: {
    match: { backend: exact(backend) },
    actions: { to_backend_v4: { dst: ipv4, dst_port: l4Port } },
  },
  backend_v6: {
    match: { backend: exact(backend) },
    actions: { to_backend_v6: { dst: ipv6, dst_port: l4Port } },
  },
  reply_source_v4: {
    match: { frontend: exact(frontend) },
    actions: { set_source_v4: { src: ipv4, src_port: l4Port } },
  },
  reply_source_v6: {
    match: { frontend: exact(frontend) },
    actions: { set_source_v6: { src: ipv6, src_port: l4Port } },
  },
});

const traceTables = defineTables({
  trace: {
    match: {
      port: ternary(port),
      drop_reason: range(bits(8)),
      protocol: ternary(protocol),
      src: ternary(ipv6),
      dst: ternary(ipv6),
      src_port: ternary(l4Port),
      dst_port: ternary(l4Port),
    },
    actions: { copy_to_controller: {} },
  },
});

/** All tables of the pipeline `k8s_dp`, with the actions that entries may have. */
export const k8sDpTables = {
  ...linkTables,
  ...routeTables,
  ...serviceTables,
  ...fromTables,
  ...toTables,
  ...preTables,
  ...traceTables,
};

/** Meters by the port of a pod: what comes from it and goes to it, in bytes and in packets a second. */
export interface Meters {
  readonly from_byte_meter: MeterKind;
  readonly from_packet_meter: MeterKind;
  readonly to_byte_meter: MeterKind;
  readonly to_packet_meter: MeterKind;
}

/** The tables of a P4Info, typed. */
export type Tables = BoundTables<typeof k8sDpTables>;

const metersOfTables = new WeakMap<Tables, Meters>();

/** The meters that came with tables. */
export function metersOf(tables: Tables): Meters {
  const meters = metersOfTables.get(tables);
  if (meters === undefined) {
    throw new Error("these tables are not bound to a P4Info");
  }
  return meters;
}

/** Binds the tables to a P4Info. Throws `P4InfoMismatchError` if it is not that of `k8s_dp`. */
export function bindK8sDp(info: P4Info): Tables {
  const tables = bindTables(k8sDpTables, info);
  const meter = (alias: string): MeterKind => {
    const found = info.meters.byAlias(alias);
    if (found === undefined) {
      throw new P4InfoMismatchError([{ table: alias, expected: "a meter", found: "none" }]);
    }
    return meterKind(found);
  };
  metersOfTables.set(tables, {
    from_byte_meter: meter("from_byte_meter"),
    from_packet_meter: meter("from_packet_meter"),
    to_byte_meter: meter("to_byte_meter"),
    to_packet_meter: meter("to_packet_meter"),
  });
  return tables;
}

/** What is wholly the driver's on a switch that runs `k8s_dp`: all tables, and the meters of ports. */
export function ourKinds(tables: Tables): readonly EntityKind[] {
  return [...Object.values(tables).map(({ codec }) => codec), ...Object.values(metersOf(tables))];
}

const setTables = ["src_sets", "dst_sets", "src_port_sets", "dst_port_sets"];

/**
 * What must be there before what, beside what the program says by `@refers_to`: the sets that a rule tests come before
 * the rule, or a rule that denies would let through what it is to stop.
 */
export const orderOfTables: readonly (readonly [kind: string, comesAfter: string])[] = [
  // The head entry of a port is the last of its pod's: a pod of which something does not fit sends nothing.
  ...["endpoint_v4", "endpoint_v6", "source_guard_v4", "source_guard_v6"].map(
    (table): [string, string] => ["port", table],
  ),
  ...["from", "to", "pre"].flatMap((stage) =>
    setTables.flatMap((set): [string, string][] => [
      [`${stage}_policy`, `${stage}_${set}_v4`],
      [`${stage}_policy`, `${stage}_${set}_v6`],
    ]),
  ),
];
