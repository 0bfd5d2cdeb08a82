import { describe, expect, test } from "vitest";
import { ipv4, ipv6Extension } from "../../src/testing/packets/ip-layers.js";
import { frame } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  fromUplink,
  K8sNode,
  nexthops,
  podPortA,
  podPortB,
  type Reason,
  reasons,
  uplinkPort,
  v4,
  v6,
} from "./k8s-node.js";

const l4 = udp({ srcPort: 1000, dstPort: 2000 });

describe.each(families)("direct counters, $name", (f) => {
  const sent = frame(fromPod(podPortA), f.ip(f.podA, f.podB), l4, "payload");
  const bytes = sent.length;

  test("of ports, endpoints and next hops", () => {
    const node = new K8sNode();
    const { cells } = node.test;
    const out = frame(fromPod(podPortA), f.ip(f.podA, f.outside), l4);

    node.passed(podPortA, sent, podPortB);
    node.passed(podPortA, sent, podPortB);
    node.passed(podPortA, out, uplinkPort);

    expect(cells.directCounter("port", { port: podPortA })).toEqual({
      packets: 3,
      bytes: 2 * bytes + out.length,
    });
    expect(cells.directCounter("port", { port: podPortB })).toEqual({ packets: 0, bytes: 0 });
    expect(cells.directCounter(`endpoint_${f.v}`, { dst: f.podB })).toEqual({
      packets: 2,
      bytes: 2 * bytes,
    });
    expect(cells.directCounter("nexthop", { nexthop: nexthops.router })).toEqual({
      packets: 1,
      bytes: out.length,
    });
  });

  test("of frontends: a connection is counted once", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 2000 });
    const ask = frame(fromPod(podPortA), f.ip(f.podA, f.vip), l4);

    node.passed(podPortA, ask, podPortB);
    node.passed(podPortA, ask, podPortB);

    const match = { external: 0, dst: f.vip, protocol: 17, dst_port: 2000 };
    expect(node.test.cells.directCounter(`frontend_${f.v}`, match)).toEqual({
      packets: 1,
      bytes: ask.length,
    });
  });

  const stages = [
    ["from", podPortA, fromPod(podPortA), f.podA],
    ["to", podPortA, fromPod(podPortA), f.podA],
    ["pre", uplinkPort, fromUplink, f.outside],
  ] as const;

  test.each(stages)(
    "of the rules of stage %s, the last of which counts what no other matched",
    (stage, port, link, src) => {
      const node = new K8sNode();
      node.policy(stage, 7, [
        { does: "allow", match: { dst_port: "1..9" } },
        { does: "deny", match: { dst_port: "5..99" } },
        { does: "deny" },
      ]);
      node.pod(podPortA, { fromChain: stage === "from" ? 7 : 1 });
      node.address(f, podPortB, f.podB, stage === "to" ? 7 : 1);
      node.uplink({ pre: stage === "pre" ? 7 : 0 });
      const length = frame(link, f.ip(src, f.podB), l4).length;

      for (const dstPort of [1, 9, 10, 50, 99, 100]) {
        const part = udp({ srcPort: 1000, dstPort });
        node.test.send(port, frame(link, f.ip(src, f.podB), part));
      }

      const count = (match: Readonly<Record<string, string>>, priority: number) =>
        node.test.cells.directCounter(`${stage}_policy`, { rules: 7, ...match }, priority);
      expect(count({ dst_port: "1..9" }, 3)).toEqual({ packets: 2, bytes: 2 * length });
      expect(count({ dst_port: "5..99" }, 2)).toEqual({ packets: 3, bytes: 3 * length });
      expect(count({}, 1)).toEqual({ packets: 1, bytes: length });
    },
  );
});

describe("drops by reason", () => {
  const udpTo = (src: string, dst: string, ttl = 64) =>
    frame(fromPod(podPortA), v4.ip(src, dst, { ttl }), l4);
  const plain = udpTo(v4.podA, v4.podB);
  const once = { cir: 1, cburst: 1, pir: 1, pburst: 1 };
  type SetUp = (node: K8sNode) => void;
  const nothing: SetUp = () => {};
  const causes: readonly (readonly [Reason, number, Uint8Array, SetUp])[] = [
    ["unknownPort", 9, plain, nothing],
    ["notIp", podPortA, frame(fromPod(podPortA), "hello"), nothing],
    [
      "badChecksum",
      podPortA,
      frame(fromPod(podPortA), ipv4({ src: v4.podA, dst: v4.podB, checksum: 1 }), l4),
      nothing,
    ],
    ["spoofed", podPortA, udpTo(v4.podB, v4.podA), nothing],
    [
      "noBackend",
      podPortA,
      udpTo(v4.podA, v4.vip),
      (node) => node.frontend(v4, { frontend: 1, address: v4.vip, port: 2000 }),
    ],
    [
      "noRoute",
      podPortA,
      plain,
      (node) => {
        node.test.delete("endpoint_v4", { dst: v4.podB });
        node.test.delete("route_v4", { dst: "0.0.0.0/0" });
      },
    ],
    ["ttl", podPortA, udpTo(v4.podA, v4.podB, 1), nothing],
    ["fromPolicy", podPortA, plain, (node) => node.pod(podPortA, { fromChain: 0 })],
    ["toPolicy", podPortA, plain, (node) => node.address(v4, podPortB, v4.podB, 0)],
    [
      "fromRate",
      podPortA,
      plain,
      (node) => {
        node.test.cells.setMeter("from_packet_meter", podPortA, once);
        node.passed(podPortA, plain, podPortB);
      },
    ],
    [
      "toRate",
      podPortA,
      plain,
      (node) => {
        node.test.cells.setMeter("to_packet_meter", podPortB, once);
        node.passed(podPortA, plain, podPortB);
      },
    ],
    [
      "fragment",
      podPortA,
      frame(
        fromPod(podPortA),
        ipv4({ src: v4.podA, dst: v4.podB, protocol: 17, fragmentOffset: 8 }),
        "later",
      ),
      nothing,
    ],
    [
      "flowConflict",
      podPortB,
      frame(fromPod(podPortB), v4.ip(v4.podB, v4.outside), l4),
      (node) => {
        const args = { src: v4.node, first_port: 7, port_mask: 0 };
        const key = { nexthop: nexthops.router, external: 0 };
        node.test.insert("masquerade_out_v4", key, "masquerade_v4", args);
        node.pod(podPortA, { natOutgoing: true });
        node.pod(podPortB, { natOutgoing: true });
        node.passed(podPortA, udpTo(v4.podA, v4.outside), uplinkPort);
      },
    ],
    [
      "sourceRange",
      podPortA,
      udpTo(v4.podA, v4.vip),
      (node) => node.frontend(v4, { frontend: 1, address: v4.vip, port: 2000, guarded: true }),
    ],
    [
      "extension",
      podPortA,
      frame(fromPod(podPortA), v6.ip(v6.podA, v6.podB), ipv6Extension({ is: "routing" }), l4),
      nothing,
    ],
    [
      "prePolicy",
      uplinkPort,
      frame(fromUplink, v4.ip(v4.outside, v4.podA), l4),
      (node) => {
        node.policy("pre", 5, [{ does: "deny" }]);
        node.uplink({ pre: 5 });
      },
    ],
  ];

  const named = causes.map(([reason, port, bytes, setUp]) => ({ reason, port, bytes, setUp }));

  test.each(named)("$reason", ({ reason, port, bytes, setUp }) => {
    const node = new K8sNode();
    setUp(node);

    node.drops(port, bytes, reason);

    expect(node.test.cells.counter("drops", reasons[reason])).toEqual({
      packets: 1,
      bytes: bytes.length,
    });
  });

  test("all reasons of the contract are there; a full flow table has tests of its own", () => {
    const tested = new Set<Reason>([...causes.map(([reason]) => reason), "flowsFull"]);

    expect([...tested].map((reason) => reasons[reason]).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 17 }, (_, i) => i + 1),
    );
  });
});
