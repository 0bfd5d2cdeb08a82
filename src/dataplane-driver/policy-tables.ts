import { defineTables, exact, lpm, range, ternary } from "../p4/tables/table-declaration.js";
import { bits, ipv4, ipv6 } from "../p4/tables/value-format.js";

const setGroup = bits(16);
const protocol = bits(8);
const port = bits(16);

/** Fields and params that are the same in all stages. */
const srcV4 = { set_group: exact(setGroup), src: lpm(ipv4) };
const dstV4 = { set_group: exact(setGroup), dst: lpm(ipv4) };
const srcV6 = { set_group: exact(setGroup), src: lpm(ipv6) };
const dstV6 = { set_group: exact(setGroup), dst: lpm(ipv6) };
const srcPortV4 = {
  set_group: exact(setGroup),
  src: exact(ipv4),
  protocol: exact(protocol),
  src_port: exact(port),
};
const dstPortV4 = {
  set_group: exact(setGroup),
  dst: exact(ipv4),
  protocol: exact(protocol),
  dst_port: exact(port),
};
const srcPortV6 = {
  set_group: exact(setGroup),
  src: exact(ipv6),
  protocol: exact(protocol),
  src_port: exact(port),
};
const dstPortV6 = {
  set_group: exact(setGroup),
  dst: exact(ipv6),
  protocol: exact(protocol),
  dst_port: exact(port),
};
const sets = { sets: bits(128) };
const portSets = { sets: bits(64) };
const chain = { chain: exact(bits(32)) };
const rules = { rules: bits(32), set_group: setGroup };
const rule = {
  rules: exact(bits(32)),
  is_ipv6: ternary(bits(1)),
  protocol: ternary(protocol),
  src_sets: ternary(bits(128)),
  dst_sets: ternary(bits(128)),
  src_port_sets: ternary(bits(64)),
  dst_port_sets: ternary(bits(64)),
  src_port: range(port),
  dst_port: range(port),
};
const verdict = { rule: bits(32), log: bits(1) };

/** Policy of the endpoint that a packet comes from. */
export const fromTables = defineTables({
  from_chain: { match: chain, actions: { set_from_rules: rules } },
  from_src_sets_v4: { match: srcV4, actions: { "from_policy.set_src_sets": sets } },
  from_src_sets_v6: { match: srcV6, actions: { "from_policy.set_src_sets": sets } },
  from_dst_sets_v4: { match: dstV4, actions: { "from_policy.set_dst_sets": sets } },
  from_dst_sets_v6: { match: dstV6, actions: { "from_policy.set_dst_sets": sets } },
  from_src_port_sets_v4: {
    match: srcPortV4,
    actions: { "from_policy.set_src_port_sets": portSets },
  },
  from_src_port_sets_v6: {
    match: srcPortV6,
    actions: { "from_policy.set_src_port_sets": portSets },
  },
  from_dst_port_sets_v4: {
    match: dstPortV4,
    actions: { "from_policy.set_dst_port_sets": portSets },
  },
  from_dst_port_sets_v6: {
    match: dstPortV6,
    actions: { "from_policy.set_dst_port_sets": portSets },
  },
  from_policy: { match: rule, actions: { from_allow: verdict, from_deny: verdict } },
});

/** Policy of the endpoint that a packet goes to. */
export const toTables = defineTables({
  to_chain: { match: chain, actions: { set_to_rules: rules } },
  to_src_sets_v4: { match: srcV4, actions: { "to_policy.set_src_sets": sets } },
  to_src_sets_v6: { match: srcV6, actions: { "to_policy.set_src_sets": sets } },
  to_dst_sets_v4: { match: dstV4, actions: { "to_policy.set_dst_sets": sets } },
  to_dst_sets_v6: { match: dstV6, actions: { "to_policy.set_dst_sets": sets } },
  to_src_port_sets_v4: {
    match: srcPortV4,
    actions: { "to_policy.set_src_port_sets": portSets },
  },
  to_src_port_sets_v6: {
    match: srcPortV6,
    actions: { "to_policy.set_src_port_sets": portSets },
  },
  to_dst_port_sets_v4: {
    match: dstPortV4,
    actions: { "to_policy.set_dst_port_sets": portSets },
  },
  to_dst_port_sets_v6: {
    match: dstPortV6,
    actions: { "to_policy.set_dst_port_sets": portSets },
  },
  to_policy: { match: rule, actions: { to_allow: verdict, to_deny: verdict } },
});

/** Policy of the uplink before a service rewrites a packet. */
export const preTables = defineTables({
  pre_chain: { match: chain, actions: { set_pre_rules: rules } },
  pre_src_sets_v4: { match: srcV4, actions: { "pre_policy.set_src_sets": sets } },
  pre_src_sets_v6: { match: srcV6, actions: { "pre_policy.set_src_sets": sets } },
  pre_dst_sets_v4: { match: dstV4, actions: { "pre_policy.set_dst_sets": sets } },
  pre_dst_sets_v6: { match: dstV6, actions: { "pre_policy.set_dst_sets": sets } },
  pre_src_port_sets_v4: {
    match: srcPortV4,
    actions: { "pre_policy.set_src_port_sets": portSets },
  },
  pre_src_port_sets_v6: {
    match: srcPortV6,
    actions: { "pre_policy.set_src_port_sets": portSets },
  },
  pre_dst_port_sets_v4: {
    match: dstPortV4,
    actions: { "pre_policy.set_dst_port_sets": portSets },
  },
  pre_dst_port_sets_v6: {
    match: dstPortV6,
    actions: { "pre_policy.set_dst_port_sets": portSets },
  },
  pre_policy: { match: rule, actions: { pre_allow: verdict, pre_deny: verdict } },
});
