import assert from "node:assert/strict";
import { test } from "vitest";
import { Code } from "../../p4/code.js";
import { type P4Data, P4InfoMessage, type PacketIn, type TableEntry } from "../../p4/messages.js";
import { type Pipeline, PipelineRefusedError, pipelineOf } from "../../p4/server/pipeline.js";
import { Refusal } from "../../p4/server/refusal.js";
import type { IdleRow } from "../../p4/server/target.js";
import { ManualClock } from "../../time/manual-clock.js";
import { EmbeddedSwitch } from "./embedded-switch.js";
import { formatTrace } from "./format-trace.js";
import type { PacketTrace } from "./packet-trace.js";

const action = { forward: 0x0100_0001, drop: 0x0100_0002, learn: 0x0100_0003 } as const;
const tableId = 0x0200_0001;
const onlyInP4Info = 0x0200_0002;
const counterId = 0x1200_0001;
const registerId = 0x1600_0001;
const digestId = 0x1700_0001;

/** A header `h` of two bytes, `kind` and `value`; a table over `kind` that forwards, drops, or learns `value`. */
function p4info(change: (message: P4InfoMessage) => void = () => {}): Uint8Array {
  const message: P4InfoMessage = {
    pkgInfo: { arch: "v1model" },
    tables: [
      {
        preamble: { id: tableId, name: "ingress.kinds", alias: "kinds" },
        matchFields: [{ id: 1, name: "h.kind", bitwidth: 8, matchType: 2 }],
        actionRefs: Object.values(action).map((id) => ({ id })),
        directResourceIds: [0x1300_0001],
        idleTimeoutBehavior: 1,
        size: 8,
      },
      {
        preamble: { id: onlyInP4Info, name: "ingress.gone", alias: "gone" },
        matchFields: [{ id: 1, name: "h.kind", bitwidth: 8, matchType: 2 }],
        actionRefs: [{ id: action.drop }],
        size: 8,
      },
    ],
    actions: [
      {
        preamble: { id: action.forward, name: "ingress.forward", alias: "forward" },
        params: [{ id: 1, name: "port", bitwidth: 9 }],
      },
      { preamble: { id: action.drop, name: "ingress.drop", alias: "drop" } },
      { preamble: { id: action.learn, name: "ingress.learn", alias: "learn" } },
    ],
    directCounters: [
      {
        preamble: { id: 0x1300_0001, name: "ingress.hits", alias: "hits" },
        spec: { unit: 3 },
        directTableId: tableId,
      },
    ],
    counters: [
      { preamble: { id: counterId, name: "ingress.gone", alias: "gone" }, spec: {}, size: 2 },
    ],
    registers: [
      {
        preamble: { id: registerId, name: "ingress.last", alias: "last" },
        typeSpec: { bitstring: { bit: { bitwidth: 8 } } },
        size: 2,
      },
    ],
    digests: [
      {
        preamble: { id: digestId, name: "learn_t", alias: "learn_t" },
        typeSpec: { bitstring: { bit: { bitwidth: 8 } } },
      },
    ],
    controllerPacketMetadata: ["packet_in", "packet_out"].map((name, i) => ({
      preamble: { id: 0x0400_0001 + i, name, alias: name },
      metadata: [{ id: 1, name: "kind", bitwidth: 8 }],
    })),
  };
  change(message);
  return P4InfoMessage.encode(message).finish();
}

const field = (header: string, name: string) => ({ type: "field", value: [header, name] });
const assign = (to: object, from: object) => ({ op: "assign", parameters: [to, from] });

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
      ],
    },
    {
      name: "h_t",
      id: 1,
      fields: [
        ["kind", 8],
        ["value", 8],
      ],
    },
  ],
  headers: [
    { name: "standard_metadata", id: 0, header_type: "standard_t", metadata: true },
    { name: "h", id: 1, header_type: "h_t", metadata: false },
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
          parser_ops: [{ op: "extract", parameters: [{ type: "regular", value: "h" }] }],
          transition_key: [],
          transitions: [{ type: "default", value: null, mask: null, next_state: null }],
        },
      ],
    },
  ],
  deparsers: [{ name: "deparser", id: 0, order: ["h"] }],
  register_arrays: [{ name: "ingress.last", id: 0, size: 2, bitwidth: 8 }],
  learn_lists: [{ name: "learn_t", id: 1, elements: [field("h", "value")] }],
  actions: [
    {
      name: "ingress.forward",
      id: 0,
      runtime_data: [{ name: "port", bitwidth: 9 }],
      primitives: [
        assign(field("standard_metadata", "egress_spec"), { type: "runtime_data", value: 0 }),
      ],
    },
    {
      name: "ingress.drop",
      id: 1,
      runtime_data: [],
      primitives: [
        { op: "mark_to_drop", parameters: [{ type: "header", value: "standard_metadata" }] },
      ],
    },
    {
      name: "ingress.learn",
      id: 2,
      runtime_data: [],
      primitives: [
        {
          op: "generate_digest",
          parameters: [
            { type: "hexstr", value: "0x1" },
            { type: "hexstr", value: "0x1" },
          ],
        },
        {
          op: "register_write",
          parameters: [
            { type: "register_array", value: "ingress.last" },
            { type: "hexstr", value: "0x1" },
            field("h", "value"),
          ],
        },
        assign(field("standard_metadata", "egress_spec"), { type: "hexstr", value: "0x1fe" }),
      ],
    },
  ],
  pipelines: [
    {
      name: "ingress",
      id: 0,
      init_table: "ingress.kinds",
      tables: [
        {
          name: "ingress.kinds",
          id: 0,
          key: [{ match_type: "exact", name: "h.kind", target: ["h", "kind"], mask: null }],
          match_type: "exact",
          type: "simple",
          max_size: 8,
          with_counters: true,
          support_timeout: true,
          direct_meters: null,
          action_ids: [0, 1, 2],
          actions: ["ingress.forward", "ingress.drop", "ingress.learn"],
          base_default_next: null,
          next_tables: { "ingress.forward": null, "ingress.drop": null, "ingress.learn": null },
          default_entry: {
            action_id: 1,
            action_const: false,
            action_data: [],
            action_entry_const: false,
          },
        },
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

function pipeline(config: { p4info?: Uint8Array; deviceConfig?: Uint8Array } = {}): Pipeline {
  const deviceConfig = config.deviceConfig ?? Buffer.from(JSON.stringify(program));
  return pipelineOf({ p4info: config.p4info ?? p4info(), deviceConfig, cookie: undefined });
}

function setUp() {
  const clock = new ManualClock();
  const subject = new EmbeddedSwitch({ clock });
  const packetIns: PacketIn[] = [];
  const digests: (readonly [number, P4Data])[] = [];
  const idle: IdleRow[] = [];
  subject.listen({
    packetIn: (packet) => packetIns.push(packet),
    digest: (id, message) => digests.push([id, message]),
    idle: (rows) => idle.push(...rows),
  });
  subject.installNow(pipeline());
  const write = (
    type: "insert" | "modify" | "delete",
    kind: number,
    call: keyof typeof action,
    more: TableEntry = {},
  ): Code => {
    const codec = subject.pipeline?.codecs.get(tableId);
    assert.ok(codec);
    const params = call === "forward" ? [{ paramId: 1, value: Uint8Array.of(7) }] : [];
    const entry: TableEntry = {
      match: [{ fieldId: 1, exact: { value: Uint8Array.of(kind) } }],
      action: { action: { actionId: action[call], params } },
      ...more,
    };
    const row = codec.readUpdate(type, entry);
    const [status] = subject.writeNow([{ is: "row", type, tableId, ...row }]);
    return status?.code ?? Code.Unknown;
  };
  const inject = (hex: string, port = 1) =>
    subject
      .inject(port, Buffer.from(hex, "hex"))
      .map(({ port, bytes }) => [port, Buffer.from(bytes).toString("hex")]);
  return { subject, clock, packetIns, digests, idle, write, inject };
}

test("frames are dropped before a program is in force", () => {
  const subject = new EmbeddedSwitch();

  assert.deepEqual(subject.inject(1, Uint8Array.of(1)), []);
  assert.equal(subject.stats.withoutProgram, 1);
});

test("a frame goes where its entry says, and counts by port and entry", () => {
  const { subject, write, inject } = setUp();
  assert.equal(write("insert", 0xaa, "forward"), Code.Ok);

  assert.deepEqual(inject("aa0102"), [[7, "aa0102"]]);
  assert.deepEqual(inject("bb0102"), []);

  const { received, sent, dropped } = subject.stats;
  assert.deepEqual([received, sent, dropped], [2, 1, 1]);
  assert.deepEqual(subject.portStats, [
    { port: 1, framesIn: 2, bytesIn: 6, framesOut: 0, bytesOut: 0 },
    { port: 7, framesIn: 0, bytesIn: 0, framesOut: 1, bytesOut: 3 },
  ]);
  const [rows] = [...subject.rowsNow({ tableId, withCounters: true, withLastHit: true })];
  assert.deepEqual(rows?.[0]?.counterData, { packetCount: 1, byteCount: 3 });
});

test("the controller's packets come in by its port, and it gets those that leave by it", () => {
  const { subject, packetIns, digests, write, inject } = setUp();
  write("insert", 0xaa, "forward");
  write("insert", 0xbb, "learn");
  const sent: number[] = [];

  assert.deepEqual(inject("bb0399"), []);
  subject.packetOut({
    payload: Buffer.from("55", "hex"),
    metadata: [{ metadataId: 1, value: Uint8Array.of(0xaa) }],
  });

  const [packet] = packetIns;
  assert.deepEqual([...(packet?.payload ?? [])], [3, 0x99]);
  assert.deepEqual([...(packet?.metadata?.[0]?.value ?? [])], [0xbb]);
  assert.deepEqual(digests, [[digestId, { bitstring: Uint8Array.of(3) }]]);
  const { packetOuts, packetIns: count } = subject.stats;
  assert.deepEqual([packetOuts, count, sent.length], [1, 1, 0]);
  assert.equal(subject.portStats.find(({ port }) => port === 7)?.framesOut, 1);
});

test("registers are read and written", () => {
  const { subject, write, inject } = setUp();
  write("insert", 0xbb, "learn");
  inject("bb05");
  const data = { bitstring: Uint8Array.of(9) };
  const registerEntry = { registerId, index: { index: 0 }, data };

  const [status] = subject.writeNow([{ is: "entity", type: "modify", entity: { registerEntry } }]);

  assert.equal(status?.code, Code.Ok);
  const [cells] = [...subject.entitiesNow({ registerEntry: { registerId } })];
  assert.deepEqual(
    cells?.map(({ registerEntry }) => registerEntry?.data?.bitstring?.[0]),
    [9, 5],
  );
});

test("what only the P4Info has is UNIMPLEMENTED, and left out where all is asked for", () => {
  const { subject } = setUp();
  const unimplemented = (error: unknown): boolean =>
    error instanceof Refusal && error.code === Code.Unimplemented;
  const plain = { withCounters: false, withLastHit: false };

  const statuses = subject.writeNow([
    { is: "row", type: "insert", tableId: onlyInP4Info, key: "x", value: "" },
    { is: "entity", type: "modify", entity: { counterEntry: { counterId, data: {} } } },
  ]);

  assert.deepEqual(
    statuses.map(({ code }) => code),
    [Code.Unimplemented, Code.Unimplemented],
  );
  assert.throws(() => [...subject.rowsNow({ tableId: onlyInP4Info, ...plain })], unimplemented);
  assert.throws(() => [...subject.entitiesNow({ counterEntry: { counterId } })], unimplemented);
  assert.deepEqual([...subject.entitiesNow({ counterEntry: {} })], []);
});

test("a pipeline that cannot be run is refused, and leaves all as it was", () => {
  const { subject, write, inject } = setUp();
  write("insert", 0xaa, "forward");
  const narrow = p4info((message) => {
    Object.assign(message.tables?.[0]?.matchFields?.[0] ?? {}, { bitwidth: 7 });
  });
  const broken = [
    pipeline({ deviceConfig: new Uint8Array() }),
    pipeline({ deviceConfig: Buffer.from("{") }),
    pipeline({ deviceConfig: Buffer.from("{}") }),
    pipeline({ p4info: narrow }),
  ];

  for (const each of broken) {
    assert.throws(() => subject.verifyNow(each), PipelineRefusedError);
    assert.throws(() => subject.installNow(each), PipelineRefusedError);
  }

  assert.deepEqual(inject("aa"), []);
  assert.deepEqual(inject("aa00"), [[7, "aa00"]]);
  assert.throws(() => subject.verifyNow(pipeline({ deviceConfig: new Uint8Array() })), {
    message: /no p4_device_config/,
  });
});

test("what is kept stays over an installation, and nothing else", () => {
  const { subject, write, inject } = setUp();
  write("insert", 0xaa, "forward");
  write("insert", 0xbb, "learn");
  inject("aa00");
  inject("bb05");

  subject.installNow(pipeline(), { ids: new Set([tableId, registerId]) });

  assert.deepEqual(inject("aa00"), [[7, "aa00"]]);
  const [rows] = [...subject.rowsNow({ tableId, withCounters: true, withLastHit: false })];
  assert.deepEqual(
    rows?.map(({ counterData }) => counterData?.packetCount),
    [2, 1],
  );
  const [cells] = [...subject.entitiesNow({ registerEntry: { registerId } })];
  assert.equal(cells?.[1]?.registerEntry?.data?.bitstring?.[0], 5);
  subject.installNow(pipeline());
  assert.deepEqual(inject("aa00"), []);
});

test("idle entries are told of, again and again, unless a packet hits them", () => {
  const { subject, clock, idle, write, inject } = setUp();
  write("insert", 0xaa, "forward", { idleTimeoutNs: 2_000_000 });
  const after = (ms: number): number => {
    clock.advance(ms);
    subject.tick();
    return idle.length;
  };

  assert.equal(after(1), 0);
  inject("aa00");
  assert.equal(after(1.5), 0);
  assert.equal(after(0.5), 1);
  assert.equal(after(2), 2);
  assert.equal(idle[0]?.tableId, tableId);
});

test("a trace shows the whole way of a packet", () => {
  const { subject, write, inject } = setUp();
  write("insert", 0xaa, "forward");
  const traces: PacketTrace[] = [];
  subject.trace(2, (trace) => traces.push(trace));

  inject("aa0102");
  inject("bb0102");
  inject("aa0102");

  assert.equal(traces.length, 2);
  const [first, second] = traces;
  assert.deepEqual(first, JSON.parse(JSON.stringify(first)));
  assert.deepEqual(first?.outputs, [{ port: 7, bytes: "aa0102" }]);
  assert.deepEqual(
    formatTrace(first ?? assert.fail())
      .split("\n")
      .slice(1),
    [
      "  ingress",
      "    parser state start",
      "    header h: kind=0xaa value=0x01",
      "    parsed 2 bytes of headers",
      "    table ingress.kinds (h.kind=0xaa): hit [kinds h.kind=0xaa], ingress.forward(port=0x007)",
      "  egress of port 7",
      "    out of port 7, 3 bytes",
    ],
  );
  assert.deepEqual(second?.steps.at(-1), {
    is: "drop",
    at: "ingress",
    action: "ingress.drop",
    table: "ingress.kinds",
  });
});

test("a trace can be ended early", () => {
  const { subject, inject } = setUp();
  const traces: PacketTrace[] = [];
  const stop = subject.trace(5, (trace) => traces.push(trace));

  inject("aa00");
  stop();
  inject("aa00");

  assert.equal(traces.length, 1);
});

test("frames that are too short for their header are no packet-ins", () => {
  const { subject, packetIns } = setUp();
  const codec = subject.pipeline?.codecs.get(tableId);
  const forward = {
    actionId: action.forward,
    params: [{ paramId: 1, value: Uint8Array.of(1, 0xfe) }],
  };
  const entry: TableEntry = { isDefaultAction: true, action: { action: forward } };
  const row = codec?.readUpdate("modify", entry) ?? assert.fail();
  subject.writeNow([{ is: "row", type: "modify", tableId, ...row }]);

  subject.inject(1, new Uint8Array());
  subject.inject(1, Uint8Array.of(4));

  assert.equal(packetIns.length, 1);
  assert.equal(subject.stats.shortPacketIns, 1);
});
