import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import {
  assign,
  bytes,
  extract,
  field,
  header,
  num,
  op,
  primitive,
  sendTo,
  wrapped,
} from "./operands.js";
import type { ProgramSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

/**
 * Header `h` (`kind`, `value`, the instance type in egress, the replica's id) in front of a payload. `meta.kept` is on field list
 * 1, `meta.lost` on none.
 */
function program(more: ProgramSpec): ProgramTest {
  return new ProgramTest({
    types: { h_t: { kind: 8, value: 8, type: 8, rid: 8 }, g_t: { x: 16 } },
    headers: { h: "h_t", g: "g_t" },
    meta: { kept: 8, lost: 8 },
    fieldLists: { one: ["meta.kept", "standard_metadata.ingress_port"], none: [] },
    parser: { start: { ops: [extract("h")] } },
    egress: [{ do: told }],
    ...more,
  });
}

const told = [
  assign("h.type", field("standard_metadata.instance_type")),
  assign("h.rid", field("standard_metadata.egress_rid")),
];
const keep = [assign("meta.kept", num(0x55)), assign("meta.lost", num(0x66))];
const kind = (is: number): Json => op("==", field("h.kind"), num(is));
const clone = (stage: string, session: number, list: number): Json =>
  primitive(`clone_${stage}_pkt_to_egress`, num(session), num(list));
const tellKept = assign("h.value", op("+", field("meta.kept"), field("meta.lost")));

test("a clone of ingress is the frame as it came, with the fields of its list as they are at the end", () => {
  const subject = program({
    ingress: [{ do: [clone("ingress", 5, 1), ...keep, assign("h.value", num(0x99)), sendTo(2)] }],
    egress: [
      {
        do: [
          ...told,
          assign("h.kind", op("+", field("meta.kept"), field("standard_metadata.ingress_port"))),
        ],
      },
    ],
  });
  subject.setSession(5, [
    { port: 7, instance: 3 },
    { port: 8, instance: 3 },
  ]);

  assert.deepEqual(subject.inject(1, "00112233 ff"), [
    "2 56990000ff",
    "7 56110103ff",
    "8 56110103ff",
  ]);
});

test("a clone happens though the packet is dropped, and not where its session is not there", () => {
  const drop = primitive("mark_to_drop", header("standard_metadata"));
  const subject = program({ ingress: [{ do: [clone("ingress", 1, 2), drop] }] });

  assert.deepEqual(subject.inject(1, "00000000"), []);
  subject.setSession(1, [{ port: 7, instance: 0 }]);
  assert.deepEqual(subject.inject(1, "00000000"), ["7 00000100"]);
});

test("of several clones the last one counts", () => {
  const subject = program({
    ingress: [{ do: [clone("ingress", 1, 2), clone("ingress", 2, 1), ...keep] }],
    egress: [{ do: [tellKept] }],
  });
  subject.setSession(1, [{ port: 7, instance: 0 }]);
  subject.setSession(2, [{ port: 8, instance: 0 }]);

  assert.deepEqual(subject.inject(1, "00000000"), ["0 00bb0000", "8 00550000"]);
});

test("a clone of egress has the headers as they are, and no metadata but the list", () => {
  const subject = program({
    ingress: [{ do: [...keep, sendTo(3)] }],
    egress: [
      { do: told },
      { if: op("==", field("standard_metadata.instance_type"), num(0)), whenFalse: "clone" },
      {
        do: [
          clone("egress", 9, 1),
          assign("h.value", num(0x77)),
          primitive("add_header", header("g")),
          primitive("mark_to_drop", header("standard_metadata")),
        ],
        next: null,
      },
      {
        do: [
          assign("h.kind", op("+", field("meta.kept"), field("meta.lost"))),
          assign("g.x", field("standard_metadata.packet_length")),
        ],
        name: "clone",
      },
    ],
  });
  subject.setSession(9, [{ port: 4, instance: 6 }]);

  assert.deepEqual(subject.inject(1, "00000000 ff"), ["4 557702060007ff"]);
});

test("a packet is resubmitted as it came, once more through ingress with the list's fields", () => {
  const subject = program({
    ingress: [
      { do: [assign("h.rid", field("standard_metadata.ingress_port"))] },
      { if: op("==", field("standard_metadata.instance_type"), num(6)), whenTrue: "again" },
      {
        do: [...keep, assign("h.kind", num(0xee)), primitive("resubmit", num(1)), sendTo(5)],
        next: null,
      },
      { do: [tellKept, assign("h.kind", field("standard_metadata.packet_length"))], name: "again" },
    ],
    egress: [{ do: [assign("h.type", field("standard_metadata.instance_type"))] }],
  });

  assert.deepEqual(subject.inject(1, "00000000 ff"), ["0 05550001ff"]);
});

test("field list 0 does not request a resubmit", () => {
  const subject = program({ ingress: [{ do: [primitive("resubmit", num(0)), sendTo(5)] }] });

  assert.deepEqual(subject.inject(1, "00000000"), ["5 00000000"]);
});

test("a packet is recirculated as it was deparsed", () => {
  const subject = program({
    ingress: [
      { if: op("==", field("standard_metadata.instance_type"), num(4)), whenTrue: "again" },
      {
        do: [...keep, primitive("add_header", header("g")), assign("g.x", num(0xabcd)), sendTo(5)],
        next: null,
      },
      {
        do: [tellKept, assign("h.rid", field("standard_metadata.packet_length")), sendTo(6)],
        name: "again",
      },
    ],
    egress: [
      { if: op("==", field("meta.lost"), num(0)), whenTrue: null },
      { do: [assign("h.kind", num(1)), primitive("recirculate", num(1))] },
    ],
  });

  assert.deepEqual(subject.inject(1, "00000000 ff"), ["6 01550007abcdff"]);
});

test("one that is dropped in egress is not recirculated", () => {
  const subject = program({
    egress: [
      {
        do: [
          primitive("recirculate", num(1)),
          primitive("mark_to_drop", header("standard_metadata")),
        ],
      },
    ],
  });

  assert.deepEqual(subject.inject(1, "00000000"), []);
});

test("a multicast group sends a copy for each port and instance, and beats the port and the drop", () => {
  const group = (id: number): Json => assign("standard_metadata.mcast_grp", num(id));
  const subject = program({
    ingress: [
      { if: kind(1), whenFalse: "two" },
      { do: [group(1), assign("standard_metadata.egress_spec", num(511))], next: null },
      { if: kind(2), whenFalse: "three", name: "two" },
      { do: [group(1), primitive("mark_to_drop", header("standard_metadata"))], next: null },
      { do: [group(77), sendTo(3)], name: "three" },
    ],
    egress: [{ do: [...told, assign("h.value", field("standard_metadata.mcast_grp"))] }],
  });
  subject.setMulticastGroup(1, [
    { port: 4, instance: 1 },
    { port: 2, instance: 1 },
    { port: 4, instance: 2 },
    { port: 4, instance: 9 },
  ]);

  assert.deepEqual(subject.inject(0, "01000000 ff"), [
    "2 01010501ff",
    "4 01010501ff",
    "4 01010502ff",
    "4 01010509ff",
  ]);
  assert.deepEqual(subject.inject(0, "02000000 ff"), []);
  assert.deepEqual(subject.inject(0, "03000000 ff"), []);
});

test("replicas do not see what each other does", () => {
  const subject = program({
    ingress: [{ do: [assign("standard_metadata.mcast_grp", num(1)), assign("meta.kept", num(1))] }],
    egress: [
      {
        do: [
          assign("meta.kept", op("+", field("meta.kept"), num(1))),
          assign("h.value", field("meta.kept")),
          primitive("add_header", header("g")),
        ],
      },
      { if: op("==", field("standard_metadata.egress_port"), num(2)), whenFalse: null },
      { do: [primitive("remove_header", header("h"))] },
    ],
  });
  subject.setMulticastGroup(
    1,
    [1, 2, 3].map((port) => ({ port, instance: 0 })),
  );

  assert.deepEqual(subject.inject(0, "00000000 ff"), [
    "1 000200000000ff",
    "2 0000ff",
    "3 000200000000ff",
  ]);
});

test("truncation cuts the frame that leaves, by the least limit, but no copies of it", () => {
  const subject = program({
    ingress: [
      {
        do: [
          primitive("truncate", num(9)),
          primitive("truncate", num(6)),
          primitive("truncate", num(8)),
          clone("ingress", 1, 2),
        ],
      },
    ],
    egress: [],
  });
  subject.setSession(1, [{ port: 1, instance: 0 }]);

  assert.deepEqual(subject.inject(0, "00000000 a1a2a3a4a5a6"), [
    "0 00000000a1a2",
    "1 00000000a1a2a3a4a5a6",
  ]);
  assert.deepEqual(subject.inject(0, "00000000 a1"), ["0 00000000a1", "1 00000000a1"]);
});

test("a digest has the values of its list, one a pass, and none is sent by egress", () => {
  const digest = (list: number): Json => primitive("generate_digest", num(1), num(list));
  const subject = program({
    learnLists: { first: ["h.kind"], second: ["h.kind", "h.value", "meta.kept"] },
    ingress: [
      { if: kind(0), whenTrue: null },
      {
        do: [
          digest(1),
          digest(2),
          assign("h.value", num(0x99)),
          primitive("mark_to_drop", header("standard_metadata")),
        ],
      },
    ],
    egress: [{ do: [digest(1)] }],
  });
  subject.inject(0, "01020304");
  subject.inject(0, "00020304");

  assert.deepEqual(subject.digests, ["second 1 153 0"]);
});

test("packets go to the controller and come from it with its headers", () => {
  const subject = program({
    types: { out_t: { port: 9, pad: 7 }, in_t: { port: 9, pad: 7 }, h_t: { kind: 8 } },
    headers: { packet_out: "out_t", packet_in: "in_t", h: "h_t" },
    packetIn: { port: 9, pad: 7 },
    packetOut: { port: 9, pad: 7 },
    parser: {
      start: {
        key: [field("standard_metadata.ingress_port")],
        to: [{ value: "01fe", next: "out" }],
        next: "h",
      },
      out: { ops: [extract("packet_out")], next: "h" },
      h: { ops: [extract("h")] },
    },
    deparser: ["packet_in", "h"],
    ingress: [
      {
        if: op("==", field("standard_metadata.ingress_port"), num(510)),
        whenFalse: "toController",
      },
      { do: [assign("standard_metadata.egress_spec", field("packet_out.port"))], next: null },
      {
        do: [
          primitive("add_header", header("packet_in")),
          assign("packet_in.port", field("standard_metadata.ingress_port")),
          sendTo(510),
        ],
        name: "toController",
      },
    ],
    egress: [],
  });

  assert.deepEqual(subject.inject(0x101, "aabb"), []);
  subject.switch.packetOut({
    payload: Buffer.from("ccdd", "hex"),
    metadata: [{ metadataId: 1, value: Uint8Array.of(7) }],
  });

  assert.deepEqual(subject.packetIns, ["510 8080aabb"]);
  assert.equal(subject.switch.portStats.find(({ port }) => port === 7)?.bytesOut, 2);
});

test("headers leave in the deparser's order, twice where they are named twice, others not at all", () => {
  const subject = program({
    types: { h_t: { kind: 8, value: 8, type: 8, rid: 8 }, g_t: { x: 16 } },
    deparser: ["g", "g"],
    ingress: [{ do: [primitive("add_header", header("g")), assign("g.x", num(0xabcd))] }],
  });

  assert.deepEqual(subject.inject(0, "00000000 ff"), ["0 abcdabcdff"]);
});

test("primitives of the deparser run before it", () => {
  const subject = program({
    egress: [],
    deparserPrimitives: [assign("h.value", wrapped(op("+", field("h.kind"), num(1))))],
  });

  assert.deepEqual(subject.inject(0, "41000000 ff"), ["0 41420000ff"]);
});

test("times are those of the packet", () => {
  const subject = program({
    types: {
      h_t: { kind: 8, value: 8, type: 8, rid: 8 },
      g_t: { x: 16, at: 48, out: 48, queued: 32 },
    },
    ingress: [
      {
        do: [
          primitive("add_header", header("g")),
          assign("g.at", field("standard_metadata.ingress_global_timestamp")),
        ],
      },
    ],
    egress: [
      {
        do: [
          assign("g.out", field("standard_metadata.egress_global_timestamp")),
          assign("g.queued", field("standard_metadata.enq_timestamp")),
        ],
      },
    ],
  });
  subject.clock.advance(5_000_000);

  assert.deepEqual(subject.inject(0, "00000000"), [
    "0 000000000000" + "00012a05f200" + "00012a05f200" + "2a05f200",
  ]);
});

test("constants in bytes and numbers of ports wrap as their fields do", () => {
  const subject = program({
    egress: [],
    ingress: [{ do: [assign("standard_metadata.egress_spec", bytes("0201"))] }],
  });

  assert.deepEqual(subject.inject(0, "00000000"), ["1 00000000"]);
});
