import { describe, test } from "vitest";
import {
  neighborAdvertisement,
  neighborSolicitation,
} from "../../src/testing/packets/icmp-layers.js";
import { ipv6 } from "../../src/testing/packets/ip-layers.js";
import { frame } from "../../src/testing/packets/layer.js";
import { arp, ethernet } from "../../src/testing/packets/link-layers.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  gatewayMac,
  hostPort,
  K8sNode,
  podMac,
  podPortA,
  podPortB,
  routerMac,
  toPod,
  uplinkPort,
  v4,
  v6,
} from "./k8s-node.js";

// The sides that a key `from` tells apart.
const host = 1;
const pod = 2;
const uplink = 3;
const broadcast = "ff:ff:ff:ff:ff:ff";
const reasonArp = 1;
const reasonNd = 2;

function arpNode(): K8sNode {
  const node = new K8sNode();
  node.test.insert(
    "arp",
    { from: pod, oper: 1, target_ip: "169.254.1.1" },
    "arp_reply",
    { mac: gatewayMac },
    { priority: 10 },
  );
  node.test.insert("arp", { from: pod, oper: 1 }, "punt_arp", {}, { priority: 5 });
  node.test.insert("arp", { from: uplink }, "forward", { port: hostPort }, { priority: 1 });
  node.test.insert("arp", { from: host }, "forward", { port: uplinkPort }, { priority: 1 });
  node.test.insert(
    "arp",
    { from: uplink, target_ip: "192.168.0.66" },
    "drop_arp",
    {},
    { priority: 2 },
  );
  return node;
}

test("who asks for the gateway is answered by the same port", () => {
  const node = arpNode();

  node.passes(
    podPortA,
    frame(
      ethernet({ src: podMac(podPortA), dst: broadcast }),
      arp({ senderMac: podMac(podPortA), senderIp: v4.podA, targetIp: "169.254.1.1" }),
    ),
    podPortA,
    frame(
      ethernet({ src: gatewayMac, dst: podMac(podPortA) }),
      arp({
        oper: 2,
        senderMac: gatewayMac,
        senderIp: "169.254.1.1",
        targetMac: podMac(podPortA),
        targetIp: v4.podA,
      }),
    ),
  );
});

test("other requests of a pod go to the controller", () => {
  const node = arpNode();
  const bytes = frame(
    ethernet({ src: podMac(podPortB), dst: broadcast }),
    arp({ senderMac: podMac(podPortB), senderIp: v4.podB, targetIp: v4.podA }),
  );

  node.test.send(podPortB, bytes);

  node.test.expectPacketIn(
    { ingress_port: podPortB, reason: reasonArp, drop_reason: 0, rule: 0 },
    bytes,
  );
  node.test.expectNothing();
});

test("ARP of the uplink and of the host is bridged between them, as far as no better entry says else", () => {
  const node = arpNode();
  const asks = (targetIp: string) =>
    frame(
      ethernet({ src: routerMac, dst: broadcast }),
      arp({ senderMac: routerMac, senderIp: "192.168.0.254", targetIp }),
      "padding",
    );

  node.passes(uplinkPort, asks("192.168.0.1"), hostPort, asks("192.168.0.1"));
  node.passes(hostPort, asks("192.168.0.9"), uplinkPort, asks("192.168.0.9"));
  node.drops(uplinkPort, asks("192.168.0.66"), "notIp");
});

test("ARP that no entry speaks of is dropped", () => {
  const node = arpNode();
  const reply = arp({ oper: 2, senderIp: v4.podA, targetIp: v4.podB });

  node.drops(podPortA, frame(ethernet({ dst: gatewayMac }), reply), "notIp");
});

test("neighbour discovery of a pod goes to the controller, wherever it is addressed", () => {
  const node = new K8sNode();
  for (const [mac, dst] of [
    ["33:33:ff:00:00:01", "ff02::1:ff00:1"],
    [gatewayMac, "fe80::1"],
    [gatewayMac, v6.podB],
  ] as const) {
    const bytes = frame(
      ethernet({ src: podMac(podPortA), dst: mac }),
      ipv6({ src: v6.podA, dst, hopLimit: 255 }),
      neighborSolicitation({ target: "fe80::1", sourceMac: podMac(podPortA) }),
    );

    node.test.send(podPortA, bytes);

    node.test.expectPacketIn({ ingress_port: podPortA, reason: reasonNd }, bytes);
    node.test.expectNothing();
  }
});

test("neighbour discovery that no pod sent is bridged", () => {
  const node = new K8sNode();
  const bytes = frame(
    ethernet({ src: routerMac, dst: gatewayMac }),
    ipv6({ src: "fd01::fe", dst: v6.node, hopLimit: 255 }),
    neighborAdvertisement({ target: "fd01::fe", targetMac: routerMac }),
  );

  node.drops(uplinkPort, bytes, "notIp");
  node.test.insert("bridge", { from: uplink }, "forward", { port: hostPort });
  node.passes(uplinkPort, bytes, hostPort, bytes);
});

describe("what is bridged", () => {
  const frames = [
    [
      "IPv4 multicast",
      frame(
        ethernet({ dst: "01:00:5e:00:00:fb" }),
        v4.ip(v4.podA, "224.0.0.251"),
        udp({ srcPort: 5353, dstPort: 5353 }),
      ),
    ],
    [
      "IPv6 multicast",
      frame(
        ethernet({ dst: "33:33:00:00:00:fb" }),
        v6.ip(v6.podA, "ff02::fb"),
        udp({ srcPort: 5353, dstPort: 5353 }),
      ),
    ],
    [
      "IPv6 link-local",
      frame(ethernet(), v6.ip("fe80::2", "fe80::1"), udp({ srcPort: 1, dstPort: 2 })),
    ],
    [
      "broadcast",
      frame(
        ethernet({ dst: broadcast }),
        v4.ip(v4.podA, v4.podB),
        udp({ srcPort: 68, dstPort: 67 }),
      ),
    ],
    ["LLDP", frame(ethernet({ dst: "01:80:c2:00:00:0e", etherType: 0x88cc }), "lldp")],
    [
      "a VLAN tag",
      frame(ethernet({ vlans: [7] }), v4.ip(v4.podA, v4.podB), udp({ srcPort: 1, dstPort: 2 })),
    ],
    ["a bare header", frame(ethernet())],
  ] as const;

  test.each(frames)(
    "%s goes where `bridge` says, unchanged, and without an entry nowhere",
    (_, bytes) => {
      const node = new K8sNode();

      node.drops(podPortA, bytes, "notIp");
      node.test.insert("bridge", { from: pod }, "forward", { port: hostPort });
      node.passes(podPortA, bytes, hostPort, bytes);
      node.test.modify("bridge", { from: pod }, "drop_not_ip");
      node.drops(podPortA, bytes, "notIp");
    },
  );
});

describe.each(families)("$name", (f) => {
  test("what is addressed to the gateway is routed, whatever `bridge` says", () => {
    const node = new K8sNode();
    node.test.insert("bridge", { from: pod }, "forward", { port: hostPort });
    const l4 = udp({ srcPort: 1, dstPort: 2 });

    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.podB), l4),
      podPortB,
      frame(toPod(podPortB), f.ip(f.podA, f.podB, { ttl: 63 }), l4),
    );
  });
});
