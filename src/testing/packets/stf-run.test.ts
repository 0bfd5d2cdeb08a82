import { expect, test } from "vitest";
import { P4InfoMessage } from "../../p4/messages.js";
import { pipelineOf } from "../../p4/server/pipeline.js";
import { StfError } from "./stf-error.js";
import { runStf } from "./stf-run.js";

// A program in little: a header of addresses, an access list over the source, routes to the destination, and actions that
// send a packet to a port, to a group, nowhere, or a copy of it to a clone session.

const actions = ["NoAction", "permit", "deny", "spread", "mirror"] as const;
const actionId = (name: (typeof actions)[number]) => 0x0100_0001 + actions.indexOf(name);
const preamble = (id: number, name: string) => ({
  id,
  name,
  alias: name.slice(name.lastIndexOf(".") + 1),
});

const p4info = P4InfoMessage.encode({
  pkgInfo: { arch: "v1model" },
  tables: [
    {
      preamble: preamble(0x0200_0001, "MyIngress.acl"),
      matchFields: [{ id: 1, name: "hdr.ipv4.src", bitwidth: 32, matchType: 4 }],
      actionRefs: actions.map((name) => ({ id: actionId(name) })),
      directResourceIds: [0x1300_0001],
      size: 16,
    },
    {
      preamble: preamble(0x0200_0002, "MyIngress.routes"),
      matchFields: [{ id: 1, name: "hdr.ipv4.dst", bitwidth: 32, matchType: 3 }],
      actionRefs: [{ id: actionId("permit") }, { id: actionId("NoAction") }],
      size: 16,
    },
  ],
  actions: actions.map((name) => ({
    preamble: preamble(actionId(name), name === "NoAction" ? name : `MyIngress.${name}`),
    ...(name === "permit" ? { params: [{ id: 1, name: "port", bitwidth: 9 }] } : {}),
    ...(name === "spread" ? { params: [{ id: 1, name: "group", bitwidth: 16 }] } : {}),
  })),
  directCounters: [
    {
      preamble: preamble(0x1300_0001, "MyIngress.acl_hits"),
      spec: { unit: 3 },
      directTableId: 0x0200_0001,
    },
  ],
}).finish();

const field = (header: string, name: string) => ({ type: "field", value: [header, name] });
const set = (name: string, from: object) => ({
  op: "assign",
  parameters: [field("standard_metadata", name), from],
});
const argument = { type: "runtime_data", value: 0 };
const standard = { type: "header", value: "standard_metadata" };
const primitives = [
  [],
  [set("egress_spec", argument)],
  [{ op: "mark_to_drop", parameters: [standard] }],
  [set("mcast_grp", argument)],
  [
    {
      op: "clone_ingress_pkt_to_egress",
      parameters: [
        { type: "hexstr", value: "0x5" },
        { type: "hexstr", value: "0x0" },
      ],
    },
  ],
];

function table(id: number, name: string, kind: string, key: string, next: string | null) {
  const known = kind === "lpm" ? [1, 0] : [0, 1, 2, 3, 4];
  const names = known.map((i) => (i === 0 ? "NoAction" : `MyIngress.${actions[i]}`));
  return {
    name: `MyIngress.${name}`,
    id,
    key: [{ match_type: kind, name: `hdr.ipv4.${key}`, target: ["ipv4", key], mask: null }],
    match_type: kind,
    type: "simple",
    max_size: 16,
    with_counters: kind === "ternary",
    support_timeout: false,
    direct_meters: null,
    action_ids: known,
    actions: names,
    base_default_next: next,
    next_tables: Object.fromEntries(names.map((action) => [action, next])),
    default_entry: {
      action_id: 0,
      action_const: false,
      action_data: [],
      action_entry_const: false,
    },
  };
}

const program = {
  __meta__: { version: [2, 23] },
  header_types: [
    {
      name: "standard_t",
      id: 0,
      fields: [
        ["ingress_port", 9],
        ["egress_spec", 9],
        ["egress_port", 9],
        ["instance_type", 32],
        ["packet_length", 32],
        ["mcast_grp", 16],
        ["egress_rid", 16],
        ["_padding", 7],
      ],
    },
    {
      name: "ipv4_t",
      id: 1,
      fields: [
        ["src", 32],
        ["dst", 32],
      ],
    },
  ],
  headers: [
    { name: "standard_metadata", id: 0, header_type: "standard_t", metadata: true },
    { name: "ipv4", id: 1, header_type: "ipv4_t", metadata: false },
  ],
  parsers: [
    {
      name: "parser",
      id: 0,
      init_state: "start",
      parse_states: [
        {
          name: "start",
          id: 0,
          parser_ops: [{ op: "extract", parameters: [{ type: "regular", value: "ipv4" }] }],
          transition_key: [],
          transitions: [{ type: "default", value: null, mask: null, next_state: null }],
        },
      ],
    },
  ],
  deparsers: [{ name: "deparser", id: 0, order: ["ipv4"] }],
  actions: actions.map((name, id) => ({
    name: name === "NoAction" ? name : `MyIngress.${name}`,
    id,
    runtime_data:
      name === "permit"
        ? [{ name: "port", bitwidth: 9 }]
        : name === "spread"
          ? [{ name: "group", bitwidth: 16 }]
          : [],
    primitives: primitives[id],
  })),
  pipelines: [
    {
      name: "ingress",
      id: 0,
      init_table: "MyIngress.routes",
      tables: [
        table(0, "routes", "lpm", "dst", "MyIngress.acl"),
        table(1, "acl", "ternary", "src", null),
      ],
      action_profiles: [],
      conditionals: [],
    },
    {
      name: "egress",
      id: 1,
      init_table: null,
      tables: [],
      action_profiles: [],
      conditionals: [],
    },
  ],
  checksums: [],
};

const pipeline = pipelineOf({
  p4info,
  deviceConfig: Buffer.from(JSON.stringify(program)),
  cookie: undefined,
});

const run = (text: string) => runStf(text, { pipeline, file: "acl.stf" });

test("of two entries the larger priority wins, and the default entry is set", () => {
  const result = run(`
# two entries, the better priority has the larger number
add acl 10 ipv4.src:0x0a****** deny()
add acl 20 ipv4.src:0x0a000001 permit(port:2) = one
setdefault acl permit(port:1)
packet 0 0a000001 08000000
expect 2 0a000001 08** 0000 $
packet 0 0a000002 08000000
packet 0 0b000001 08000000
expect 1 0b000001
check_counter acl_hits($one) packets == 1
check_counter MyIngress.acl_hits($one) bytes == 8
`);

  expect(result).toEqual({ packets: 3, expected: 2 });
});

test("prefixes, by wildcards, length and in full", () => {
  run(`
setdefault routes NoAction()
add routes dst:0x0a****** permit(port:1)
add MyIngress.routes hdr.ipv4.dst:0x0a010000/16 permit(port:2)
add routes ipv4.dst:0x0a010203 MyIngress.permit(port:3)
packet 0 00000000 0a000001
packet 0 00000000 0a010001
packet 0 00000000 0a010203
expect 3 00000000 0a010203 $
expect 2 00000000 0a010001 $
expect 1 00000000 0a000001 $
remove all
setdefault acl deny()
packet 0 00000000 0a010203
no_packet
`);
});

test("packets are copied to groups and clone sessions", () => {
  run(`
mc_mgrp_create 7
mc_node_create 100 1 2
mc_node_create 101 3
mc_node_associate 7 0
mc_node_associate 7 1
add acl 1 src:0x01****** spread(group:7)
packet 0 01000000 00000000
expect 1 0100
expect 2 0100
expect 3 0100
no_packet
mc_node_update 1 4 5
packet 0 01000000 00000000
expect 1
expect 2
expect 4
expect 5
add acl 1 src:0x02****** mirror()
add routes dst:0x00000009 permit(port:6)
mirroring_add 5 1
packet 0 02000000 00000009
expect 6 02
expect 1 02
mirroring_add_mc 5 7
packet 0 02000000 00000009
expect 6 02
expect 1 02
expect 2 02
expect 4 02
expect 5 02
mirroring_delete 5
packet 0 02000000 00000009
expect 6 02
no_packet
`);
});

test("what the switch refuses is told with the line that asked for it", () => {
  const add = "add routes dst:0x0a000000/8 permit(port:1)";

  expect(() => run(`${add}\n${add}`)).toThrow("acl.stf:2: update 0: ALREADY_EXISTS");
  expect(() => run("add routes permit(port:512)")).toThrow(
    "acl.stf:1: port: 512 does not fit bit<9>",
  );
  expect(() => run("add acl 1 deny(x:1)")).toThrow("action deny has no parameter x");
  expect(() => run("packet 0 00\nexpect 1")).toThrow(StfError);
});
