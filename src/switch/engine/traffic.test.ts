import assert from "node:assert/strict";
import { test } from "vitest";
import { layoutOf } from "../compile/layout.js";
import type { CompiledProgram, Runtime } from "../compile/runtime.js";
import type { FieldRef } from "../program/expression.js";
import type { Program } from "../program/program.js";
import { Replication } from "../state/replication.js";
import { Instance } from "./standard-words.js";
import { Traffic } from "./traffic.js";
import { TrafficCounts } from "./traffic-counts.js";

const names = [
  "ingress_port",
  "egress_spec",
  "egress_port",
  "instance_type",
  "packet_length",
  "mcast_grp",
  "egress_rid",
  "ingress_global_timestamp",
] as const;
const widths = [9, 9, 9, 32, 32, 16, 16, 48];

function standard(name: (typeof names)[number]): FieldRef {
  return { of: { is: "header", header: 0 }, field: names.indexOf(name) };
}

/** Standard metadata, one field `meta.kept`, and a packet header `h` of one byte. */
const program: Program = {
  name: "stub",
  headerTypes: [
    {
      name: "standard",
      fields: names.map((name, i) => ({ name, width: widths[i] ?? 0, ...plain() })),
    },
    { name: "meta", fields: [{ name: "kept", width: 8, ...plain() }] },
    { name: "h", fields: [{ name: "byte", width: 8, ...plain() }] },
  ],
  headers: [
    { name: "standard_metadata", type: 0, isMetadata: true },
    { name: "meta", type: 1, isMetadata: true },
    { name: "h", type: 2, isMetadata: false },
  ],
  stacks: [],
  unions: [],
  unionStacks: [],
  errors: new Map(),
  parser: { start: -1, states: [] },
  valueSets: [],
  deparser: { order: [2], primitives: [] },
  calculations: [],
  checksums: [],
  counters: [],
  meters: [],
  registers: [],
  actions: [],
  tables: [],
  profiles: [],
  ingress: { start: -1, nodes: [] },
  egress: { start: -1, nodes: [] },
  fieldLists: new Map([[1, [{ of: { is: "header", header: 1 }, field: 0 }]]]),
  learnLists: [],
  standard: {
    ingressPort: standard("ingress_port"),
    packetLength: standard("packet_length"),
    instanceType: standard("instance_type"),
    egressSpec: standard("egress_spec"),
    egressPort: standard("egress_port"),
    mcastGrp: standard("mcast_grp"),
    egressRid: standard("egress_rid"),
    ingressGlobalTimestamp: standard("ingress_global_timestamp"),
  },
};

function plain() {
  return { isVarbit: false, isSigned: false, saturates: false };
}

const layout = layoutOf(program);
const { hidden } = layout;
const at = (header: number, field: number): number => layout.fields[header]?.[field]?.word ?? -1;
const word = {
  ingressPort: at(0, 0),
  egressSpec: at(0, 1),
  egressPort: at(0, 2),
  instanceType: at(0, 3),
  packetLength: at(0, 4),
  mcastGrp: at(0, 5),
  egressRid: at(0, 6),
  arrivedAt: at(0, 7) + 1,
  kept: at(1, 0),
  valid: layout.valid[2] ?? -1,
  byte: at(2, 0),
};

/** A pass as the program saw it: at the beginning of ingress or egress. */
interface Seen {
  readonly pass: "ingress" | "egress";
  readonly instance: number;
  readonly port: number;
  readonly rid: number;
  readonly kept: number;
  readonly byte: number;
  readonly length: number;
}

interface Behaviour {
  readonly ingress?: (phv: Uint32Array, pass: number) => void;
  readonly egress?: (phv: Uint32Array, pass: number) => void;
}

function setUp({ ingress, egress }: Behaviour) {
  const phv = new Uint32Array(layout.words + 1);
  const runtime: Runtime = {
    phv,
    tables: [],
    counters: [],
    meters: [],
    registers: [],
    valueSets: [],
    nowUs: 5,
    bytes: new Uint8Array(),
    payloadStart: 0,
    payloadEnd: 0,
    dropPort: 511,
    random: () => 0,
    log: () => {},
    violated: () => {},
  };
  const seen: Seen[] = [];
  const look = (pass: "ingress" | "egress"): void => {
    seen.push({
      pass,
      instance: phv[word.instanceType] ?? -1,
      port: phv[pass === "ingress" ? word.ingressPort : word.egressPort] ?? -1,
      rid: phv[word.egressRid] ?? -1,
      kept: phv[word.kept] ?? -1,
      byte: phv[word.byte] ?? -1,
      length: phv[word.packetLength] ?? -1,
    });
  };
  const compiled: CompiledProgram = {
    parse: (bytes, start, end) => {
      if (end - start < 1) {
        return start;
      }
      phv[word.valid] = 1;
      phv[word.byte] = bytes[start] ?? 0;
      return start + 1;
    },
    ingress: () => {
      look("ingress");
      ingress?.(phv, seen.length);
    },
    egress: () => {
      look("egress");
      egress?.(phv, seen.length);
    },
    prepare: () => phv[word.valid] ?? 0,
    emit: (out, to) => {
      if (phv[word.valid] === 1) {
        out[to] = phv[word.byte] ?? 0;
        return to + 1;
      }
      return to;
    },
  };
  const replication = new Replication();
  const counts = new TrafficCounts();
  const digests: number[] = [];
  const sent: (readonly [port: number, bytes: string, inPlace: boolean])[] = [];
  const traffic = new Traffic({
    program,
    layout,
    runtime,
    compiled,
    replication,
    counts,
    digest: (learnList) => digests.push(learnList),
    output: {
      send: (port, bytes, start, end, _grown, inPlace) => {
        sent.push([port, Buffer.from(bytes.subarray(start, end)).toString("hex"), inPlace]);
      },
    },
  });
  const receive = (hex: string, port = 1): void => {
    const frame = Buffer.from(hex, "hex");
    traffic.receive(port, frame, 0, frame.length, 0);
  };
  return { receive, sent, seen, replication, counts, digests };
}

function session(replication: Replication, sessionId: number, ...ports: readonly number[]): void {
  const replicas = ports.map((egressPort, i) => ({ egressPort, instance: i + 1 }));
  replication.write("insert", { cloneSessionEntry: { sessionId, replicas } });
}

test("a packet goes out of the port that ingress chose, in place", () => {
  const { receive, sent, seen } = setUp({
    ingress: (phv) => {
      phv[word.egressSpec] = 2;
      phv[word.byte] = 0xbb;
    },
  });

  receive("aa0102");

  assert.deepEqual(sent, [[2, "bb0102", true]]);
  const ingress = { pass: "ingress", instance: 0, port: 1, rid: 0, kept: 0, byte: 0xaa, length: 3 };
  assert.deepEqual(seen, [ingress, { ...ingress, pass: "egress", port: 2, byte: 0xbb }]);
});

test("without a choice a packet goes to port 0, and one without a byte too", () => {
  const { receive, sent } = setUp({});

  receive("aa");
  receive("");

  assert.deepEqual(sent, [
    [0, "aa", true],
    [0, "", true],
  ]);
});

test("a header that does not fit before the payload makes a copy", () => {
  const { receive, sent } = setUp({
    ingress: (phv) => {
      phv[word.valid] = 1;
      phv[word.byte] = 0xcc;
    },
  });

  receive("");

  assert.deepEqual(sent, [[0, "cc", false]]);
});

test("the drop port drops, in ingress and in egress", () => {
  const inIngress = setUp({
    ingress: (phv) => phv.fill(511, word.egressSpec, word.egressSpec + 1),
  });
  const inEgress = setUp({ egress: (phv) => phv.fill(511, word.egressSpec, word.egressSpec + 1) });

  inIngress.receive("aa");
  inEgress.receive("aa");

  for (const { sent, counts } of [inIngress, inEgress]) {
    assert.deepEqual(sent, []);
    assert.equal(counts.stats().dropped, 1);
  }
  assert.equal(inIngress.seen.length, 1);
});

test("an ingress clone is the packet as it arrived, with the fields of the list", () => {
  const { receive, sent, seen, replication } = setUp({
    ingress: (phv) => {
      phv[hidden.cloneSession] = 8;
      phv[hidden.cloneFieldList] = 1;
      phv[word.kept] = 9;
      phv[word.byte] = 0xbb;
      phv[word.egressSpec] = 2;
    },
  });
  session(replication, 7, 5, 4);

  receive("aa01");

  assert.deepEqual(sent, [
    [5, "aa01", false],
    [4, "aa01", false],
    [2, "bb01", false],
  ]);
  const clone = { pass: "egress", instance: Instance.IngressClone, kept: 9, byte: 0xaa, length: 2 };
  assert.deepEqual(seen[1], { ...clone, port: 5, rid: 1 });
  assert.deepEqual(seen[2], { ...clone, port: 4, rid: 2 });
});

test("a clone happens even where the packet is dropped, and not without a session", () => {
  const { receive, sent, replication } = setUp({
    ingress: (phv) => {
      phv[hidden.cloneSession] = 8;
      phv[word.egressSpec] = 511;
    },
  });

  receive("aa");
  session(replication, 7, 5);
  receive("bb");

  assert.deepEqual(sent, [[5, "bb", false]]);
});

test("a clone session truncates its copies only", () => {
  const { receive, sent, replication } = setUp({
    ingress: (phv) => {
      phv[hidden.cloneSession] = 8;
    },
  });
  const replicas = [{ egressPort: 5 }];
  replication.write("insert", {
    cloneSessionEntry: { sessionId: 7, packetLengthBytes: 2, replicas },
  });

  receive("aa010203");

  assert.deepEqual(sent, [
    [5, "aa01", false],
    [0, "aa010203", false],
  ]);
});

test("an egress clone has the headers as they are, and is not parsed again", () => {
  const { receive, sent, seen, replication } = setUp({
    egress: (phv) => {
      if (phv[word.instanceType] === Instance.Normal) {
        phv[hidden.cloneSession] = 8;
        phv[hidden.cloneFieldList] = 1;
        phv[word.kept] = 3;
        phv[word.byte] = 0xcc;
        phv[word.egressSpec] = 511;
      }
    },
  });
  session(replication, 7, 6);

  receive("aa01");

  assert.deepEqual(sent, [[6, "cc01", false]]);
  const clone = seen[2];
  assert.equal(clone?.instance, Instance.EgressClone);
  assert.equal(clone?.kept, 3);
});

test("multicast makes a replica for each port and instance, and wins over the drop port", () => {
  const { receive, sent, seen, replication } = setUp({
    ingress: (phv) => {
      phv[word.mcastGrp] = 3;
      phv[word.egressSpec] = 511;
    },
  });
  const replicas = [
    { egressPort: 9, instance: 2 },
    { port: Uint8Array.of(1, 0), instance: 1 },
    { egressPort: 8, instance: 2 },
  ];
  replication.write("insert", { multicastGroupEntry: { multicastGroupId: 3, replicas } });

  receive("aa");

  assert.deepEqual(
    sent.map(([port]) => port),
    [8, 9, 256],
  );
  assert.deepEqual(
    seen.slice(1).map(({ instance, rid }) => [instance, rid]),
    [
      [5, 2],
      [5, 2],
      [5, 1],
    ],
  );
});

test("an unknown group takes the packet away", () => {
  const { receive, sent, counts } = setUp({
    ingress: (phv) => {
      phv[word.mcastGrp] = 3;
    },
  });

  receive("aa");

  assert.deepEqual(sent, []);
  assert.equal(counts.stats().dropped, 1);
});

test("resubmit begins anew with the bytes as they arrived, and wins over multicast and drop", () => {
  const { receive, sent, seen } = setUp({
    ingress: (phv) => {
      if (phv[word.instanceType] === Instance.Normal) {
        phv[word.byte] = 0xbb;
        phv[word.kept] = 4;
        phv[word.mcastGrp] = 1;
        phv[hidden.resubmit] = 2;
      } else {
        phv[word.egressSpec] = 6;
      }
    },
  });

  receive("aa01");

  assert.deepEqual(sent, [[6, "aa01", false]]);
  const again = { pass: "ingress", instance: Instance.Resubmitted, kept: 4, byte: 0xaa, length: 2 };
  assert.deepEqual(seen[1], { ...again, port: 0, rid: 0 });
  assert.equal(seen[2]?.instance, Instance.Normal);
});

test("recirculate begins anew with what was deparsed", () => {
  const { receive, sent, seen } = setUp({
    ingress: (phv) => {
      phv[word.egressSpec] = 6;
    },
    egress: (phv, pass) => {
      if (pass === 2) {
        phv[word.byte] = 0xdd;
        phv[hidden.recirculate] = 2;
      }
    },
  });

  receive("aa01");

  assert.deepEqual(sent, [[6, "dd01", false]]);
  assert.equal(seen[2]?.instance, Instance.Recirculated);
  assert.equal(seen[2]?.byte, 0xdd);
});

test("a program that resubmits for ever does not stall the switch", () => {
  const { receive, sent, seen, counts } = setUp({
    ingress: (phv) => {
      phv[hidden.resubmit] = 1;
    },
  });

  receive("aa");
  receive("aa");

  assert.deepEqual(sent, []);
  assert.equal(counts.stats().looped, 2);
  assert.equal(seen.length, 2 * 65);
});

test("copies of copies do not stall the switch", () => {
  const { receive, seen, counts, replication } = setUp({
    egress: (phv) => {
      phv[hidden.cloneSession] = 8;
    },
  });
  session(replication, 7, 1, 2, 3);

  receive("aa");

  assert.ok(seen.length < 5_000);
  assert.ok(counts.stats().looped > 0);
});

test("truncation cuts what leaves, and no copy", () => {
  const { receive, sent, replication } = setUp({
    ingress: (phv, pass) => {
      phv[hidden.truncate] = 3;
      phv[word.mcastGrp] = pass === 1 ? 0 : 1;
    },
  });
  const replicas = [{ egressPort: 7 }];
  replication.write("insert", { multicastGroupEntry: { multicastGroupId: 1, replicas } });

  receive("aabbccdd");
  receive("aabbccdd");

  assert.deepEqual(sent, [
    [0, "aabb", true],
    [7, "aabbccdd", false],
  ]);
});

test("a digest is sent even where the packet is dropped", () => {
  const { receive, digests } = setUp({
    ingress: (phv) => {
      phv[hidden.digest] = 3;
      phv[word.egressSpec] = 511;
    },
  });

  receive("aa");

  assert.deepEqual(digests, [2]);
});
