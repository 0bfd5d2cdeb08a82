import type { Pipeline } from "../../src/p4/server/pipeline.js";
import type { RowUpdate } from "../../src/p4/server/target.js";
import { insert } from "./rows.js";

// A node in little: two pods, one behind a policy of a thousand rules, a service, an uplink with a VXLAN neighbour.

export const podMac = 0x02_00_00_00_00_02;
export const gatewayMac = 0xee_ee_ee_ee_ee_ee;
export const podA = 0x0a_00_00_02;
export const podB = 0x0a_00_00_03;
export const serviceAddress = 0x0a_60_00_0a;
export const remotePod = 0x0a_01_00_05;
const nodeAddress = 0xc0_a8_00_01;
const remoteNode = 0xc0_a8_00_02;

/** Rules of the policy in front of pod B: rule `n` lets sources of set `n mod 128` and port `n` in. */
export const policyRules = 1_000;

/** A source that the policy's rule `rule` is for: an address of its set. */
export function sourceOf(rule: number): number {
  return 0x0a_02_00_00 + (rule % 128);
}

/** What the controller writes for it. */
export function worldRows(pipeline: Pipeline): RowUpdate[] {
  const row = insert.bind(undefined, pipeline);
  const rows = [
    row("port", { port: 0 }, "from_host"),
    row("port", { port: 1 }, "from_uplink"),
    row("nexthop", { nexthop: 1 }, "to_node_vxlan", {
      port: 1,
      src_mac: podMac,
      dst_mac: gatewayMac,
      src: nodeAddress,
      dst: remoteNode,
      vni: 4096,
      inner_src_mac: podMac,
      inner_dst_mac: gatewayMac,
    }),
    row("route_v4", { dst: [0x0a_01_00_00, 16] }, "set_nexthop", { nexthop: 1 }),
    row(
      "frontend_v4",
      { external: 0, dst: serviceAddress, protocol: 17, dst_port: 53 },
      "set_frontend",
      {
        frontend: 1,
        service: 1,
      },
    ),
    row("service", { service: 1 }, "set_backend", { backend: 1 }),
    row("backend_v4", { backend: 1 }, "to_backend_v4", { dst: podB, dst_port: 5353 }),
    row("reply_source_v4", { frontend: 1 }, "set_source_v4", { src: serviceAddress, src_port: 53 }),
    ...allowAll(pipeline, "from", 1),
    ...allowAll(pipeline, "to", 1),
    ...thousandRules(pipeline),
  ];
  for (const [port, address, chain] of [
    [2, podA, 1],
    [3, podB, 1],
    [4, 0x0a_00_00_04, 2],
  ] as const) {
    rows.push(
      row("port", { port }, "from_pod", { chain: 1 }),
      row("source_guard_v4", { port, src: [0x0a_00_00_00, 8] }, "permit"),
      row("endpoint_v4", { dst: address }, "to_pod_v4", {
        port,
        src_mac: gatewayMac,
        dst_mac: podMac + port,
        chain,
      }),
    );
  }
  return rows;
}

function allowAll(pipeline: Pipeline, stage: "from" | "to", chain: number): RowUpdate[] {
  return [
    insert(pipeline, `${stage}_policy`, { rules: chain }, `${stage}_allow`, { rule: 1 }, 1),
    insert(pipeline, `${stage}_chain`, { chain }, `set_${stage}_rules`, {
      rules: chain,
      set_group: 1,
    }),
  ];
}

/** Chain 2: each rule tests the bit of a set, a second one, and a port of its own. */
function thousandRules(pipeline: Pipeline): RowUpdate[] {
  const rows: RowUpdate[] = [];
  for (let rule = 0; rule < policyRules; rule += 1) {
    const bit = 1n << BigInt(rule % 128);
    const other = 1n << BigInt((rule * 7 + (rule >> 7)) % 128);
    const match = {
      rules: 2,
      protocol: [17, 255],
      src_sets: [bit | other, bit | other],
      dst_port: [1_000 + rule, 1_000 + rule],
    } as const;
    rows.push(
      insert(pipeline, "to_policy", match, "to_allow", { rule: rule + 10 }, policyRules + 1 - rule),
    );
  }
  const last = insert(pipeline, "to_policy", { rules: 2 }, "to_deny", { rule: 2 }, 1);
  for (let set = 0; set < 128; set += 1) {
    let sets = 1n << BigInt(set);
    for (let rule = set; rule < policyRules; rule += 128) {
      sets |= 1n << BigInt((rule * 7 + (rule >> 7)) % 128);
    }
    rows.push(
      insert(
        pipeline,
        "to_src_sets_v4",
        { set_group: 1, src: [0x0a_02_00_00 + set, 32] },
        "set_src_sets",
        {
          sets,
        },
      ),
    );
  }
  const head = insert(pipeline, "to_chain", { chain: 2 }, "set_to_rules", {
    rules: 2,
    set_group: 1,
  });
  return [...rows, last, head];
}
