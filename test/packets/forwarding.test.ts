import { describe, expect, test } from "vitest";
import { ipv4 } from "../../src/testing/packets/ip-layers.js";
import { type FramePart, frame } from "../../src/testing/packets/layer.js";
import { sctp, tcp, udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromHost,
  fromPod,
  fromUplink,
  gatewayMac,
  hostMac,
  hostPort,
  K8sNode,
  nexthops,
  podPortA,
  podPortB,
  toHost,
  toPod,
  toUplink,
  uplinkPort,
  v4,
} from "./k8s-node.js";

const ports = { srcPort: 1000, dstPort: 2000 };

describe.each(families)("$name", (f) => {
  const ways = [
    ["pod to pod", podPortA, fromPod(podPortA), f.podA, f.podB, podPortB, toPod(podPortB), 63],
    ["pod to itself", podPortA, fromPod(podPortA), f.podA, f.podA, podPortA, toPod(podPortA), 63],
    ["pod to the node", podPortA, fromPod(podPortA), f.podA, f.node, hostPort, toHost, 64],
    ["pod to outside", podPortA, fromPod(podPortA), f.podA, f.outside, uplinkPort, toUplink, 63],
    [
      "pod to a remote pod",
      podPortA,
      fromPod(podPortA),
      f.podA,
      f.remote,
      uplinkPort,
      toUplink,
      63,
    ],
    ["node to pod", hostPort, fromHost, f.node, f.podA, podPortA, toPod(podPortA), 64],
    ["node to outside", hostPort, fromHost, f.node, f.outside, uplinkPort, toUplink, 64],
    ["outside to pod", uplinkPort, fromUplink, f.outside, f.podA, podPortA, toPod(podPortA), 63],
    ["outside to the node", uplinkPort, fromUplink, f.outside, f.node, hostPort, toHost, 64],
    ["outside to outside", uplinkPort, fromUplink, f.outside, f.outside2, uplinkPort, toUplink, 63],
  ] as const;

  test.each(ways)("%s", (_, from, inLink, src, dst, to, outLink, ttl) => {
    const node = new K8sNode();
    const arrives = frame(inLink, f.ip(src, dst), udp(ports), "payload");
    const leaves = frame(outLink, f.ip(src, dst, { ttl }), udp(ports), "payload");

    node.passes(from, arrives, to, leaves);
    node.passes(from, arrives, to, leaves);

    expect(node.dropped()).toEqual({});
  });

  const contents: readonly (readonly [string, readonly FramePart[]])[] = [
    ["UDP", [udp(ports), "odd"]],
    ["UDP without payload", [udp(ports)]],
    ["TCP with options", [tcp({ ...ports, options: Uint8Array.of(2, 4, 5, 180) }), "odd"]],
    ["SCTP", [sctp(ports), "chunks"]],
    ["a ping", [f.icmp(f.echoRequest, 0, 77), "ping"]],
    ["ICMP that is no echo", [f.icmp(f.v === "v4" ? 13 : 200), "text"]],
  ];

  test.each(contents)("%s is carried as it is", (_, parts) => {
    const node = new K8sNode();

    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.podB), ...parts),
      podPortB,
      frame(toPod(podPortB), f.ip(f.podA, f.podB, { ttl: 63 }), ...parts),
    );
  });

  test("a protocol that is not known is carried as it is", () => {
    const node = new K8sNode();
    const ip = (ttl: number) => f.ip(f.podA, f.podB, { ttl, protocol: 89 });

    node.passes(
      podPortA,
      frame(fromPod(podPortA), ip(64), "ospf"),
      podPortB,
      frame(toPod(podPortB), ip(63), "ospf"),
    );
  });

  test.each([1, 0])(
    "a TTL of %i ends at the node, except for what is for the node itself",
    (ttl) => {
      const node = new K8sNode();
      const to = (dst: string) => frame(fromPod(podPortA), f.ip(f.podA, dst, { ttl }), udp(ports));

      node.drops(podPortA, to(f.podB), "ttl");
      node.drops(podPortA, to(f.outside), "ttl");
      node.passes(
        podPortA,
        to(f.node),
        hostPort,
        frame(toHost, f.ip(f.podA, f.node, { ttl }), udp(ports)),
      );
      node.passes(
        hostPort,
        frame(fromHost, f.ip(f.node, f.podA, { ttl }), udp(ports)),
        podPortA,
        frame(toPod(podPortA), f.ip(f.node, f.podA, { ttl }), udp(ports)),
      );
    },
  );

  test("a TTL of 1 is told before policy is asked", () => {
    const node = new K8sNode();
    node.pod(podPortA, { fromChain: 0 });

    const bytes = frame(fromPod(podPortA), f.ip(f.podA, f.podB, { ttl: 1 }), udp(ports));

    node.drops(podPortA, bytes, "ttl");
  });

  test("a port that no entry speaks of is closed", () => {
    const node = new K8sNode();
    const bytes = frame(fromPod(9), f.ip(f.podA, f.podB), udp(ports));

    node.drops(9, bytes, "unknownPort");

    node.pod(9);
    node.drops(9, bytes, "spoofed");
    node.address(f, 9, f.podA);
    node.passed(9, bytes, podPortB);
  });

  test("what has no route is dropped: no entry, one that says so, a next hop that is not there", () => {
    const node = new K8sNode();
    const to = (dst: string) => frame(fromPod(podPortA), f.ip(f.podA, dst), udp(ports));
    node.passed(podPortA, to(f.outside), uplinkPort);

    node.test.modify(`route_${f.v}`, { dst: f.remotePods }, "drop_no_route");
    node.drops(podPortA, to(f.remote), "noRoute");
    node.route(f, f.remotePods, 77);
    node.drops(podPortA, to(f.remote), "noRoute");
    node.test.delete(`route_${f.v}`, { dst: f.everything });
    node.drops(podPortA, to(f.outside2), "noRoute");
  });

  test("the longest prefix wins", () => {
    const node = new K8sNode();
    const mac = "02:cc:00:00:00:01";
    const link = { port: uplinkPort, src_mac: gatewayMac, dst_mac: mac };
    node.test.insert("nexthop", { nexthop: 9 }, "to_node", link);
    node.route(f, `${f.outside}/${f.bits - 3}`, nexthops.host);
    node.route(f, `${f.outside}/${f.bits - 1}`, 9);

    const bytes = frame(fromPod(podPortA), f.ip(f.podA, f.outside), udp(ports));

    expect(node.passed(podPortA, bytes, uplinkPort).subarray(0, 6)).toEqual(
      Uint8Array.of(2, 0xcc, 0, 0, 0, 1),
    );
    node.test.delete(`route_${f.v}`, { dst: `${f.outside}/${f.bits - 1}` });
    node.passed(podPortA, bytes, hostPort);
  });

  test("what the host sends does not come back to it", () => {
    const node = new K8sNode();

    node.drops(hostPort, frame(fromHost, f.ip(f.outside, f.node), udp(ports)), "noRoute");
  });

  test("without an uplink everything else leaves by the host", () => {
    const node = new K8sNode();
    node.route(f, f.everything, nexthops.host, true);
    node.test.delete("port", { port: uplinkPort });

    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), udp(ports)),
      hostPort,
      frame(toHost, f.ip(f.podA, f.outside), udp(ports)),
    );
    // The reply is forwarded by the host: the flow lets it in.
    node.address(f, podPortA, f.podA, 0);
    const reply = { srcPort: 2000, dstPort: 1000 };
    node.passes(
      hostPort,
      frame(fromHost, f.ip(f.outside, f.podA), udp(reply)),
      podPortA,
      frame(toPod(podPortA), f.ip(f.outside, f.podA), udp(reply)),
    );
    const other = { srcPort: 9, dstPort: 9 };
    node.drops(hostPort, frame(fromHost, f.ip(f.outside, f.podA), udp(other)), "toPolicy");
  });

  test("a packet-out leaves as it is by the port that it names", () => {
    const node = new K8sNode();
    const bytes = frame(fromPod(podPortA), f.ip(f.podA, f.podB, { ttl: 1 }), udp(ports), "out");

    node.test.packetOut({ egress_port: podPortB }, bytes);

    node.test.expect(podPortB, bytes);
    node.test.expectNothing();
  });
});

test("IPv4 options are carried", () => {
  const node = new K8sNode();
  const ip = (ttl: number) =>
    ipv4({ src: v4.podA, dst: v4.podB, ttl, options: Uint8Array.of(0x94, 4, 0, 0, 1, 1, 1) });

  node.passes(
    podPortA,
    frame(fromPod(podPortA), ip(64), tcp(ports), "x"),
    podPortB,
    frame(toPod(podPortB), ip(63), tcp(ports), "x"),
  );
});

test("a wrong IPv4 checksum is dropped", () => {
  const node = new K8sNode();
  const ip = ipv4({ src: v4.podA, dst: v4.podB, checksum: 0x1234 });

  node.drops(podPortA, frame(fromPod(podPortA), ip, udp(ports)), "badChecksum");
});

test("a wrong checksum of layer 4 is the receiver's to find", () => {
  const node = new K8sNode();
  node.test.checksums = false;
  const wrong = { ...ports, checksum: 0x1234 };

  node.passes(
    podPortA,
    frame(fromPod(podPortA), v4.ip(v4.podA, v4.podB), udp(wrong)),
    podPortB,
    frame(toPod(podPortB), v4.ip(v4.podA, v4.podB, { ttl: 63 }), udp(wrong)),
  );
});

test("bytes behind the packet stay", () => {
  const node = new K8sNode();
  const padded = Buffer.concat([
    frame(fromPod(podPortA), v4.ip(v4.podA, v4.podB), udp(ports)),
    Buffer.alloc(18, 0xab),
  ]);

  const left = node.passed(podPortA, padded, podPortB);

  expect(left.subarray(42)).toEqual(Uint8Array.from(Buffer.alloc(18, 0xab)));
  expect(hostMac).not.toBe(gatewayMac);
});
