import { describe, expect, test } from "vitest";
import { type FramePart, frame } from "../../src/testing/packets/layer.js";
import { fieldOf } from "../../src/testing/packets/parse-frame.js";
import { sctp, tcp, udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromHost,
  fromPod,
  fromUplink,
  hostPort,
  K8sNode,
  nexthops,
  podPortA,
  podPortB,
  toHost,
  toPod,
  toUplink,
  uplinkPort,
} from "./k8s-node.js";

const [client, server] = [1000, 53];
const [firstPort, portMask] = [0x9000, 0x1ff];

type Make = (ports: { srcPort: number; dstPort: number }) => FramePart;

describe.each(families)("$name", (f) => {
  function natNode(mask = portMask): K8sNode {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });
    node.pod(podPortB, { natOutgoing: true });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.router, external: 0 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: firstPort, port_mask: mask },
    );
    return node;
  }

  const asks = (srcPort = client) =>
    frame(fromPod(podPortA), f.ip(f.podA, f.outside), udp({ srcPort, dstPort: server }), "ask");

  const drawn: readonly (readonly [string, Make])[] = [
    ["udp", udp],
    ["tcp", (ports) => tcp({ ...ports, flags: ["syn"] })],
  ];

  test.each(drawn)(
    "a pod's %s to outside bears the node's address and a port of the range",
    (name, make) => {
      const node = natNode();
      const ports = { srcPort: client, dstPort: server };
      const ask = frame(fromPod(podPortA), f.ip(f.podA, f.outside), make(ports), "ask");

      const left = node.passed(podPortA, ask, uplinkPort);

      const port = Number(fieldOf(left, `${name}.src_port`));
      expect(port & ~portMask).toBe(firstPort);
      const sent = make({ srcPort: port, dstPort: server });
      expect(left).toEqual(frame(toUplink, f.ip(f.node, f.outside, { ttl: 63 }), sent, "ask"));
      const reply = make({ srcPort: server, dstPort: port });
      const back = make({ srcPort: server, dstPort: client });
      node.passes(
        uplinkPort,
        frame(fromUplink, f.ip(f.outside, f.node), reply, "reply"),
        podPortA,
        frame(toPod(podPortA), f.ip(f.outside, f.podA, { ttl: 63 }), back, "reply"),
      );
      expect(node.passed(podPortA, ask, uplinkPort)).toEqual(left);
    },
  );

  const kept: readonly (readonly [string, FramePart, FramePart])[] = [
    ["a ping keeps its identifier", f.icmp(f.echoRequest, 0, 77), f.icmp(f.echoReply, 0, 77)],
    [
      "SCTP keeps its port",
      sctp({ srcPort: client, dstPort: server }),
      sctp({ srcPort: server, dstPort: client }),
    ],
  ];

  test.each(kept)("%s", (_, sent, reply) => {
    const node = natNode();

    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), sent, "ask"),
      uplinkPort,
      frame(toUplink, f.ip(f.node, f.outside, { ttl: 63 }), sent, "ask"),
    );
    node.passes(
      uplinkPort,
      frame(fromUplink, f.ip(f.outside, f.node), reply, "reply"),
      podPortA,
      frame(toPod(podPortA), f.ip(f.outside, f.podA, { ttl: 63 }), reply, "reply"),
    );
    // Of two pods with the same identifier, the second has to try another.
    node.drops(
      podPortB,
      frame(fromPod(podPortB), f.ip(f.podB, f.outside), sent, "ask"),
      "flowConflict",
    );
  });

  test("what stays in the cluster, or is another pod's, is not masqueraded", () => {
    const node = natNode();
    const ask = udp({ srcPort: client, dstPort: server });
    node.pod(podPortB);

    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.remote), ask),
      uplinkPort,
      frame(toUplink, f.ip(f.podA, f.remote, { ttl: 63 }), ask),
    );
    node.passes(
      podPortB,
      frame(fromPod(podPortB), f.ip(f.podB, f.outside), ask),
      uplinkPort,
      frame(toUplink, f.ip(f.podB, f.outside, { ttl: 63 }), ask),
    );
  });

  test("a drawn port that is taken is a conflict, until its connection has expired", () => {
    const node = natNode(0);
    const other = frame(
      fromPod(podPortB),
      f.ip(f.podB, f.outside),
      udp({ srcPort: client, dstPort: server }),
    );

    expect(fieldOf(node.passed(podPortA, asks(), uplinkPort), "udp.src_port")).toBe(firstPort);
    node.drops(podPortB, other, "flowConflict");
    // To another server the same port does.
    node.passed(
      podPortB,
      frame(fromPod(podPortB), f.ip(f.podB, f.outside2), udp({ srcPort: 1, dstPort: server })),
      uplinkPort,
    );
    node.test.advance(181_000);
    expect(fieldOf(node.passed(podPortB, other, uplinkPort), "udp.src_port")).toBe(firstPort);
  });

  test("a conflict draws another port a tick later", () => {
    const node = natNode(1);
    let passed = 0;

    for (let attempt = 0; attempt < 40 && passed < 2; attempt += 1) {
      node.test.send(podPortA, asks(client + (passed > 0 ? 1 : 0)));
      passed += node.test.waiting(uplinkPort);
      node.test.clear();
      node.test.advance(66);
    }

    expect(passed).toBe(2);
  });

  test("ports are drawn from all of the range", () => {
    const node = natNode(3);
    const seen = new Set<unknown>();

    for (let i = 0; i < 60; i += 1) {
      const ask = frame(
        fromPod(podPortA),
        f.ip(f.podA, f.outside),
        udp({ srcPort: client, dstPort: 1 + i }),
      );
      seen.add(fieldOf(node.passed(podPortA, ask, uplinkPort), "udp.src_port"));
    }

    expect([...seen].sort()).toEqual([0x9000, 0x9001, 0x9002, 0x9003]);
  });

  test("without an entry for the next hop the pod's own address leaves", () => {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });

    const left = node.passed(podPortA, asks(), uplinkPort);

    expect(fieldOf(left, `ip${f.v}.src`)).toBe(f.podA);
    expect(fieldOf(left, "udp.src_port")).toBe(client);
  });

  const scopes = [
    ["what the node itself sends", 0, f.node],
    ["what it forwards", 1, f.outside2],
  ] as const;

  test.each(scopes)("by the host to a far backend and back: %s", (_, external, src) => {
    const node = new K8sNode();
    node.route(f, f.remotePods, nexthops.host);
    node.route(f, f.everything, nexthops.host, true);
    node.backends(f, [{ id: 1, address: f.remote, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 80, external });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.host, external },
      `masquerade_${f.v}`,
      { src: f.node, first_port: firstPort, port_mask: 0 },
    );

    node.passes(
      hostPort,
      frame(fromHost, f.ip(src, f.vip), udp({ srcPort: client, dstPort: 80 })),
      hostPort,
      frame(toHost, f.ip(f.node, f.remote), udp({ srcPort: firstPort, dstPort: 8080 })),
    );
    node.passes(
      hostPort,
      frame(fromHost, f.ip(f.remote, f.node), udp({ srcPort: 8080, dstPort: firstPort })),
      hostPort,
      frame(toHost, f.ip(f.vip, src), udp({ srcPort: 80, dstPort: client })),
    );
  });
});
