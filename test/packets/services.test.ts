import { describe, expect, test } from "vitest";
import { type FramePart, frame } from "../../src/testing/packets/layer.js";
import { fieldOf } from "../../src/testing/packets/parse-frame.js";
import { sctp, tcp, udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  hostPort,
  K8sNode,
  podPortA,
  podPortB,
  toHost,
  toPod,
  toUplink,
  uplinkPort,
  v4,
} from "./k8s-node.js";

const [client, servicePort, backendPort] = [1000, 80, 8080];

type Make = (ports: { srcPort: number; dstPort: number }) => FramePart;

describe.each(families)("$name", (f) => {
  /** A node with a service in front of pod B. */
  function serviceNode(protocol = 17, port = backendPort): K8sNode {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort, protocol });
    return node;
  }

  const asks = (srcPort = client, make: Make = udp) =>
    frame(fromPod(podPortA), f.ip(f.podA, f.vip), make({ srcPort, dstPort: servicePort }), "ask");

  const protocols: readonly (readonly [string, number, number, Make])[] = [
    ["UDP", 17, backendPort, udp],
    ["TCP", 6, backendPort, (ports) => tcp({ ...ports, flags: ["syn"] })],
    ["SCTP", 132, servicePort, sctp],
  ];

  test.each(protocols)(
    "%s goes to the backend, and its replies bear the service",
    (_, protocol, port, make) => {
      const node = serviceNode(protocol, port);

      node.passes(
        podPortA,
        asks(client, make),
        podPortB,
        frame(
          toPod(podPortB),
          f.ip(f.podA, f.podB, { ttl: 63 }),
          make({ srcPort: client, dstPort: port }),
          "ask",
        ),
      );
      node.passes(
        podPortB,
        frame(
          fromPod(podPortB),
          f.ip(f.podB, f.podA),
          make({ srcPort: port, dstPort: client }),
          "reply",
        ),
        podPortA,
        frame(
          toPod(podPortA),
          f.ip(f.vip, f.podA, { ttl: 63 }),
          make({ srcPort: servicePort, dstPort: client }),
          "reply",
        ),
      );
    },
  );

  test("another port, another protocol and a ping of its address are not the service's", () => {
    const node = serviceNode();
    const other = (part: FramePart) => frame(fromPod(podPortA), f.ip(f.podA, f.vip), part);

    for (const part of [
      udp({ srcPort: client, dstPort: 81 }),
      tcp({ srcPort: client, dstPort: servicePort }),
      f.icmp(f.echoRequest),
    ]) {
      node.passes(
        podPortA,
        other(part),
        uplinkPort,
        frame(toUplink, f.ip(f.podA, f.vip, { ttl: 63 }), part),
      );
    }
  });

  test("a checksum that comes out as zero is sent in its other form", () => {
    const node = serviceNode();
    const made = (ip: typeof f.podB, dstPort: number, payload: Uint8Array) =>
      frame(
        dstPort === servicePort ? fromPod(podPortA) : toPod(podPortB),
        f.ip(f.podA, ip, { ttl: dstPort === servicePort ? 64 : 63 }),
        udp({ srcPort: client, dstPort }),
        payload,
      );
    const plain = made(f.podB, backendPort, Uint8Array.of(0, 0));
    const word = Number(fieldOf(plain, "udp.checksum"));
    const payload = Uint8Array.of(word >> 8, word & 0xff);
    const leaves = made(f.podB, backendPort, payload);
    expect(fieldOf(leaves, "udp.checksum")).toBe("0xffff");

    node.passes(podPortA, made(f.vip, servicePort, payload), podPortB, leaves);
  });

  test("checksums are right whatever the payload", () => {
    const node = serviceNode();

    for (let word = 0; word < 0x10000; word += 97) {
      const payload = Uint8Array.of(word >> 8, word & 0xff);
      const ask = udp({ srcPort: client, dstPort: servicePort });
      node.passed(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.vip), ask, payload), podPortB);
    }
  });

  test("a connection keeps its backend when the service gets another", () => {
    const node = serviceNode();
    node.passed(podPortA, asks(), podPortB);

    node.backends(f, [{ id: 2, address: f.remote, port: 9090 }]);

    node.passed(podPortA, asks(), podPortB);
    const other = node.passed(podPortA, asks(client + 1), uplinkPort);
    expect(fieldOf(other, "udp.dst_port")).toBe(9090);
    expect(fieldOf(other, `ip${f.v}.dst`)).toBe(f.remote);
  });

  test("a backend that is taken away takes its connections along, and the next packet finds another", () => {
    const node = serviceNode();
    node.passed(podPortA, asks(), podPortB);
    node.backends(f, [{ id: 2, address: f.remote, port: 9090 }]);

    node.test.delete(`backend_${f.v}`, { backend: 1 });

    node.drops(podPortA, asks(), "noBackend");
    node.passed(podPortA, asks(), uplinkPort);
    node.passed(podPortA, asks(), uplinkPort);
  });

  test("a service without backends drops: by its frontend, or with no entry of its own", () => {
    const node = new K8sNode();
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort });

    node.drops(podPortA, asks(), "noBackend");
    const match = { external: 0, dst: f.vip, protocol: 17, dst_port: servicePort };
    node.test.modify(`frontend_${f.v}`, match, "drop_no_backend");
    node.drops(podPortA, asks(), "noBackend");
  });

  test("frontends share a service's backends, each with its own address on replies", () => {
    const node = serviceNode();
    node.frontend(f, { frontend: 2, address: f.outside2, port: 443 });
    const ask = udp({ srcPort: client, dstPort: 443 });

    node.passed(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.outside2), ask), podPortB);

    const reply = udp({ srcPort: backendPort, dstPort: client });
    node.passes(
      podPortB,
      frame(fromPod(podPortB), f.ip(f.podB, f.podA), reply),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.outside2, f.podA, { ttl: 63 }),
        udp({ srcPort: 443, dstPort: client }),
      ),
    );
  });

  test("connections are spread by the backends' weights", () => {
    const node = serviceNode();
    node.backends(f, [
      { id: 1, address: f.podB, port: backendPort, weight: 3 },
      { id: 2, address: f.remote, port: 9090 },
    ]);
    const connections = 800;

    for (let i = 0; i < connections; i += 1) {
      node.test.send(podPortA, asks(10_000 + i));
    }

    const near = node.test.waiting(podPortB);
    expect(near + node.test.waiting(uplinkPort)).toBe(connections);
    expect(near / connections).toBeGreaterThan(0.65);
    expect(near / connections).toBeLessThan(0.85);
  });

  test("session affinity: all connections of a client go to one backend, and clients are spread", () => {
    const node = new K8sNode();
    node.backends(f, [
      { id: 1, address: f.podB, port: backendPort },
      { id: 2, address: f.remote, port: 9090 },
    ]);
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort, sticky: true });
    const base = f.podA.slice(0, -1);
    const near: number[] = [];

    for (let n = 10; n < 40; n += 1) {
      const address = `${base}${n}`;
      node.address(f, podPortA, address);
      for (let i = 0; i < 8; i += 1) {
        const ask = udp({ srcPort: client + i, dstPort: servicePort });
        node.test.send(podPortA, frame(fromPod(podPortA), f.ip(address, f.vip), ask));
      }
      near.push(node.test.waiting(podPortB));
      node.test.clear();
    }

    expect(new Set(near)).toEqual(new Set([0, 8]));
  });

  test("a pod that reaches itself sees a peer that leads back to the service", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podA, port: backendPort }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort });

    node.passes(
      podPortA,
      asks(),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.hairpin, f.podA, { ttl: 63 }),
        udp({ srcPort: client, dstPort: backendPort }),
        "ask",
      ),
    );
    node.passes(
      podPortA,
      frame(
        fromPod(podPortA),
        f.ip(f.podA, f.hairpin),
        udp({ srcPort: backendPort, dstPort: client }),
        "reply",
      ),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.vip, f.podA, { ttl: 63 }),
        udp({ srcPort: servicePort, dstPort: client }),
        "reply",
      ),
    );
    node.passed(podPortA, asks(), podPortA);
  });

  test("the node itself reaches a service", () => {
    const node = serviceNode();
    node.address(f, podPortB, f.podB, 0);
    const ask = udp({ srcPort: client, dstPort: servicePort });

    node.passed(hostPort, frame(toHost, f.ip(f.node, f.vip), ask), podPortB);

    node.passes(
      podPortB,
      frame(
        fromPod(podPortB),
        f.ip(f.podB, f.node),
        udp({ srcPort: backendPort, dstPort: client }),
      ),
      hostPort,
      frame(toHost, f.ip(f.vip, f.node), udp({ srcPort: servicePort, dstPort: client })),
    );
  });
});

test("a datagram that bears no checksum gets none", () => {
  const node = new K8sNode();
  node.backends(v4, [{ id: 1, address: v4.podB, port: backendPort }]);
  node.frontend(v4, { frontend: 1, address: v4.vip, port: servicePort });
  const ask = udp({ srcPort: client, dstPort: servicePort, checksum: 0 });

  const left = node.passed(
    podPortA,
    frame(fromPod(podPortA), v4.ip(v4.podA, v4.vip), ask),
    podPortB,
  );

  expect(fieldOf(left, "udp.checksum")).toBe("0x0000");
});
