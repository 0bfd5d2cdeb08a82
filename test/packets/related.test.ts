import { describe, test } from "vitest";
import { frame, type Layer } from "../../src/testing/packets/layer.js";
import { fieldOf } from "../../src/testing/packets/parse-frame.js";
import { tcp, udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  fromUplink,
  K8sNode,
  nexthops,
  podPortA,
  podPortB,
  toPod,
  toUplink,
  uplinkPort,
} from "./k8s-node.js";

const [client, servicePort, backendPort] = [1000, 80, 8080];

/** The packet in a frame without a VLAN tag: what an error quotes. */
const packetOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(14);

describe.each(families)("$name", (f) => {
  const unreachable = f.icmp(f.unreachable, 1);
  const checksumOf = (bytes: Uint8Array) => Number(fieldOf(bytes, "udp.checksum"));

  /** A node where pod A has asked the service, that pod B is the backend of; and what came there. */
  function asked() {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port: backendPort }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort });
    const ask = udp({ srcPort: client, dstPort: servicePort });
    const came = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.vip), ask, "ask"),
      podPortB,
    );
    return { node, came };
  }

  test("an error of the backend comes from the service and quotes what was sent there", () => {
    const { node, came } = asked();

    // The checksum of the quoted datagram is not made right: nobody checks it.
    const quoted = frame(
      f.ip(f.podA, f.vip, { ttl: 63 }),
      udp({ srcPort: client, dstPort: servicePort, checksum: checksumOf(came) }),
      "ask",
    );
    node.passes(
      podPortB,
      frame(fromPod(podPortB), f.ip(f.podB, f.podA), unreachable, packetOf(came)),
      podPortA,
      frame(toPod(podPortA), f.ip(f.vip, f.podA, { ttl: 63 }), unreachable, quoted),
    );
  });

  test("an error of the client goes to the backend and quotes what was sent by it", () => {
    const { node } = asked();
    const reply = node.passed(
      podPortB,
      frame(
        fromPod(podPortB),
        f.ip(f.podB, f.podA),
        udp({ srcPort: backendPort, dstPort: client }),
        "reply",
      ),
      podPortA,
    );

    const quoted = frame(
      f.ip(f.podB, f.podA, { ttl: 63 }),
      udp({ srcPort: backendPort, dstPort: client, checksum: checksumOf(reply) }),
      "reply",
    );
    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.vip), unreachable, packetOf(reply)),
      podPortB,
      frame(toPod(podPortB), f.ip(f.podA, f.podB, { ttl: 63 }), unreachable, quoted),
    );
  });

  test("an error that quotes eight bytes of layer 4 is rewritten alike", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port: backendPort }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: servicePort, protocol: 6 });
    const syn = tcp({ srcPort: client, dstPort: servicePort, flags: ["syn"], seq: 0x12345678 });
    const came = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.vip), syn),
      podPortB,
    );
    const length = packetOf(came).length - 12;

    const quoted = frame(f.ip(f.podA, f.vip, { ttl: 63 }), syn).subarray(0, length);
    node.passes(
      podPortB,
      frame(
        fromPod(podPortB),
        f.ip(f.podB, f.podA),
        unreachable,
        packetOf(came).subarray(0, length),
      ),
      podPortA,
      frame(toPod(podPortA), f.ip(f.vip, f.podA, { ttl: 63 }), unreachable, quoted),
    );
  });

  test("an error of a router about a masqueraded connection goes to its pod and quotes what that sent", () => {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.router, external: 0 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: 0x8000, port_mask: 0 },
    );
    const ask = udp({ srcPort: client, dstPort: 53 });
    const left = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), ask),
      uplinkPort,
    );

    const exceeded = f.icmp(f.v === "v4" ? 11 : 3);
    const quoted = frame(
      f.ip(f.podA, f.outside, { ttl: 63 }),
      udp({ srcPort: client, dstPort: 53, checksum: checksumOf(left) }),
    );
    node.passes(
      uplinkPort,
      frame(fromUplink, f.ip(f.outside2, f.node), exceeded, packetOf(left)),
      podPortA,
      frame(toPod(podPortA), f.ip(f.outside2, f.podA, { ttl: 63 }), exceeded, quoted),
    );
  });

  test("an error about a masqueraded ping goes to who pinged", () => {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.router, external: 0 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: 0x8000, port_mask: 0 },
    );
    const ping = f.icmp(f.echoRequest, 0, 77);
    const left = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), ping),
      uplinkPort,
    );
    node.address(f, podPortA, f.podA, 0);

    node.passes(
      uplinkPort,
      frame(fromUplink, f.ip(f.outside, f.node), unreachable, packetOf(left)),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.outside, f.podA, { ttl: 63 }),
        unreachable,
        quotedPing(f.ip(f.podA, f.outside, { ttl: 63 }), left),
      ),
    );
  });

  /** The ping that left, behind the header that its pod gave it. */
  function quotedPing(ip: Layer, left: Uint8Array): Uint8Array {
    const header = frame(ip, f.icmp(f.echoRequest, 0, 77));
    const length = f.v === "v4" ? 20 : 40;
    return Buffer.concat([header.subarray(0, length), packetOf(left).subarray(length)]);
  }

  test("an error about a known flow passes, whatever policy says", () => {
    const { node, came } = asked();
    node.pod(podPortB, { fromChain: 0 });
    node.address(f, podPortA, f.podA, 0);
    const error = frame(fromPod(podPortB), f.ip(f.podB, f.podA), unreachable, packetOf(came));

    node.passed(podPortB, error, podPortA);
    node.test.advance(181_000);
    node.drops(podPortB, error, "fromPolicy");
  });

  test("an error about nothing known is asked for each time, by type and code", () => {
    const node = new K8sNode();
    const quoted = frame(f.ip(f.podA, f.podB), udp({ srcPort: 1, dstPort: 2 }));
    const error = (code: number) =>
      frame(fromPod(podPortB), f.ip(f.podB, f.podA), f.icmp(f.unreachable, code), quoted);
    const match = { protocol: f.icmpProtocol, dst_port: (f.unreachable << 8) | 3 };
    node.policy("to", 7, [{ does: "allow", match }]);
    node.address(f, podPortA, f.podA, 7);

    const leaves = frame(
      toPod(podPortA),
      f.ip(f.podB, f.podA, { ttl: 63 }),
      f.icmp(f.unreachable, 3),
      quoted,
    );
    node.passes(podPortB, error(3), podPortA, leaves);
    node.drops(podPortB, error(4), "toPolicy");
    node.policy("to", 7, [], 71);
    node.drops(podPortB, error(3), "toPolicy");
  });

  test("an error about a connection that was not translated is left as it is", () => {
    const node = new K8sNode();
    const ask = udp({ srcPort: client, dstPort: 53 });
    const left = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), ask),
      uplinkPort,
    );
    node.address(f, podPortA, f.podA, 0);

    node.passes(
      uplinkPort,
      frame(fromUplink, f.ip(f.outside2, f.podA), unreachable, packetOf(left)),
      podPortA,
      frame(toPod(podPortA), f.ip(f.outside2, f.podA, { ttl: 63 }), unreachable, packetOf(left)),
    );
  });

  test("an error about an outside client's connection leaves as if from the node", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podA, port: backendPort }]);
    node.frontend(f, { frontend: 1, address: f.node, port: 30_080, external: 1 });
    const ask = udp({ srcPort: client, dstPort: 30_080 });
    const came = node.passed(uplinkPort, frame(fromUplink, f.ip(f.outside, f.node), ask), podPortA);

    const quoted = frame(
      f.ip(f.outside, f.node, { ttl: 63 }),
      udp({ srcPort: client, dstPort: 30_080, checksum: checksumOf(came) }),
    );
    node.passes(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.outside), unreachable, packetOf(came)),
      uplinkPort,
      frame(toUplink, f.ip(f.node, f.outside, { ttl: 63 }), unreachable, quoted),
    );
  });
});
