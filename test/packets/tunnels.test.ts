import { describe, expect, test } from "vitest";
import { ipv4 } from "../../src/testing/packets/ip-layers.js";
import { type FramePart, frame, type Layer } from "../../src/testing/packets/layer.js";
import { arp, ethernet } from "../../src/testing/packets/link-layers.js";
import { fieldOf, parseFrame } from "../../src/testing/packets/parse-frame.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import { vxlan } from "../../src/testing/packets/vxlan-layer.js";
import {
  families,
  fromPod,
  fromUplink,
  hostPort,
  K8sNode,
  nodeMac,
  podPortA,
  podPortB,
  routerMac,
  toPod,
  toUplink,
  uplinkPort,
  v4,
} from "./k8s-node.js";

const [local, peer, vni] = ["192.168.0.1", "192.168.0.2", 4096];
const [vtepMac, peerVtepMac] = ["66:00:00:00:00:01", "66:00:00:00:00:02"];
const [vxlanHop, ipipHop] = [20, 21];
const ports = { srcPort: 1000, dstPort: 2000 };

function tunnelNode(): K8sNode {
  const node = new K8sNode();
  const link = { port: uplinkPort, src_mac: nodeMac, dst_mac: routerMac, src: local, dst: peer };
  node.test.insert("nexthop", { nexthop: vxlanHop }, "to_node_vxlan", {
    ...link,
    vni,
    inner_src_mac: vtepMac,
    inner_dst_mac: peerVtepMac,
  });
  node.test.insert("nexthop", { nexthop: ipipHop }, "to_node_ipip", link);
  const ends = { src: peer, dst: local };
  node.test.insert("tunnel_end", { ...ends, protocol: 17, vni }, "end_vxlan");
  node.test.insert("tunnel_end", { ...ends, protocol: 4, vni: 0 }, "end_ipip");
  return node;
}

const outer = (protocol: FramePart[], fields: { src?: string; dst?: string; id?: number } = {}) => [
  ipv4({ src: peer, dst: local, dontFragment: true, ...fields }),
  ...protocol,
];
const inVxlan = (parts: readonly FramePart[], of = vni): FramePart[] => [
  udp({ srcPort: 50_000, checksum: 0 }),
  vxlan({ vni: of }),
  ethernet({ src: peerVtepMac, dst: vtepMac }),
  ...parts,
];

describe.each(families)("VXLAN, $name inside", (f) => {
  test("what goes to a node behind a tunnel is wrapped", () => {
    const node = tunnelNode();
    node.route(f, f.remotePods, vxlanHop);
    const l4 = udp(ports);

    const left = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.remote), l4, "odd"),
      uplinkPort,
    );

    const srcPort = Number(parseFrame(left).headers[2]?.fields.src_port);
    expect(srcPort).toBeGreaterThanOrEqual(0xc000);
    expect(left).toEqual(
      frame(
        toUplink,
        ipv4({ src: local, dst: peer, dontFragment: true }),
        udp({ srcPort, checksum: 0 }),
        vxlan({ vni }),
        ethernet({ src: vtepMac, dst: peerVtepMac }),
        f.ip(f.podA, f.remote, { ttl: 63 }),
        l4,
        "odd",
      ),
    );
  });

  test("flows are spread over source ports, and each keeps its own", () => {
    const node = tunnelNode();
    node.route(f, f.remotePods, vxlanHop);
    const portOf = (srcPort: number) => {
      const l4 = udp({ srcPort, dstPort: 1 });
      const left = node.passed(
        podPortA,
        frame(fromPod(podPortA), f.ip(f.podA, f.remote), l4),
        uplinkPort,
      );
      return parseFrame(left).headers[2]?.fields.src_port;
    };

    const first = [1, 2, 3, 4, 5, 6, 7, 8].map(portOf);

    expect(new Set(first).size).toBeGreaterThan(4);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(portOf)).toEqual(first);
  });

  test("what comes by a tunnel of a known node is unwrapped", () => {
    const node = tunnelNode();
    const l4 = udp(ports);

    node.passes(
      uplinkPort,
      frame(fromUplink, ...outer(inVxlan([f.ip(f.remote, f.podA), l4, "odd"]))),
      podPortA,
      frame(toPod(podPortA), f.ip(f.remote, f.podA, { ttl: 63 }), l4, "odd"),
    );
  });

  test("what comes by a tunnel meets the pod's policy", () => {
    const node = tunnelNode();
    node.address(f, podPortA, f.podA, 0);

    const bytes = frame(fromUplink, ...outer(inVxlan([f.ip(f.remote, f.podA), udp(ports)])));

    node.drops(uplinkPort, bytes, "toPolicy");
  });

  test("a service's far backend is reached by a tunnel, and its replies come back by it", () => {
    const node = tunnelNode();
    node.route(f, f.remotePods, vxlanHop);
    node.backends(f, [{ id: 1, address: f.remote, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 2000 });

    const left = node.passed(
      podPortA,
      frame(fromPod(podPortA), f.ip(f.podA, f.vip), udp(ports)),
      uplinkPort,
    );

    expect(fieldOf(left, "udp.dst_port")).toBe(8080);
    const reply = udp({ srcPort: 8080, dstPort: 1000 });
    node.passes(
      uplinkPort,
      frame(fromUplink, ...outer(inVxlan([f.ip(f.remote, f.podA), reply]))),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.vip, f.podA, { ttl: 63 }),
        udp({ srcPort: 2000, dstPort: 1000 }),
      ),
    );
  });

  test("from one tunnel into another", () => {
    const node = tunnelNode();
    node.route(f, f.remotePods, vxlanHop);

    const left = node.passed(
      uplinkPort,
      frame(fromUplink, ...outer(inVxlan([f.ip(f.outside, f.remote), udp(ports)]))),
      uplinkPort,
    );

    expect(parseFrame(left).headers.map(({ is }) => is)).toEqual([
      "ethernet",
      "ipv4",
      "udp",
      "vxlan",
      "ethernet",
      `ip${f.v}`,
      "udp",
    ]);
    expect(fieldOf(left, `ip${f.v}.dst`)).toBe(f.remote);
  });
});

describe("IP in IP", () => {
  const l4 = udp(ports);

  test("what goes to a node behind a tunnel is wrapped", () => {
    const node = tunnelNode();
    node.route(v4, v4.remotePods, ipipHop);

    node.passes(
      podPortA,
      frame(fromPod(podPortA), v4.ip(v4.podA, v4.remote), l4, "odd"),
      uplinkPort,
      frame(
        toUplink,
        ipv4({ src: local, dst: peer, dontFragment: true }),
        v4.ip(v4.podA, v4.remote, { ttl: 63 }),
        l4,
        "odd",
      ),
    );
  });

  test("what comes by a tunnel of a known node is unwrapped", () => {
    const node = tunnelNode();

    node.passes(
      uplinkPort,
      frame(fromUplink, ...outer([v4.ip(v4.remote, v4.podA), l4, "odd"])),
      podPortA,
      frame(toPod(podPortA), v4.ip(v4.remote, v4.podA, { ttl: 63 }), l4, "odd"),
    );
  });

  test("a wrong checksum of the inner header is dropped", () => {
    const node = tunnelNode();
    const inner = ipv4({ src: v4.remote, dst: v4.podA, checksum: 0x1111 });

    node.drops(uplinkPort, frame(fromUplink, ...outer([inner, l4])), "badChecksum");
  });

  test("from IP in IP into VXLAN", () => {
    const node = tunnelNode();
    node.route(v4, v4.remotePods, vxlanHop);

    const left = node.passed(
      uplinkPort,
      frame(fromUplink, ...outer([v4.ip(v4.outside, v4.remote), l4])),
      uplinkPort,
    );

    expect(parseFrame(left).headers[4]?.fields.ether_type).toBe("0x0800");
  });
});

describe("no tunnel of ours", () => {
  const inner: readonly FramePart[] = [v4.ip(v4.remote, v4.podA), udp(ports)];
  const strangers: readonly (readonly [string, FramePart[]])[] = [
    ["VXLAN of an unknown node", outer(inVxlan(inner), { src: "192.168.0.9" })],
    ["VXLAN to another address", outer(inVxlan(inner), { dst: "192.168.0.9" })],
    ["VXLAN of another network", outer(inVxlan(inner, 4097))],
    ["IP in IP of an unknown node", outer([...inner], { src: "192.168.0.9" })],
  ];

  test.each(strangers)("%s is bridged as it came", (_, parts) => {
    const node = tunnelNode();
    const bytes = frame(fromUplink, ...parts, "rest");

    node.drops(uplinkPort, bytes, "notIp");
    node.test.insert("bridge", { from: 3 }, "forward", { port: hostPort });
    node.passes(uplinkPort, bytes, hostPort, bytes);
  });

  test("what is neither IP nor addressed to a pod stays on its link when it comes out of a tunnel", () => {
    const node = tunnelNode();
    const asks = arp({ senderIp: v4.remote, targetIp: v4.podA });
    const bytes = frame(fromUplink, ...outer(inVxlan([asks])));

    node.drops(uplinkPort, bytes, "notIp");
  });

  test("a tunnel's end that is taken away is a tunnel no more", () => {
    const node = tunnelNode();
    const bytes = frame(fromUplink, ...outer(inVxlan(inner)));
    node.passed(uplinkPort, bytes, podPortA);

    node.test.delete("tunnel_end", { src: peer, dst: local, protocol: 17, vni });

    node.drops(uplinkPort, bytes, "notIp");
  });

  test("what a pod sends is no tunnel: it is a datagram like any other", () => {
    const node = tunnelNode();
    const wrapped = (link: Layer, ttl: number): Uint8Array =>
      frame(link, v4.ip(v4.podA, v4.podB, { ttl }), ...inVxlan(inner));

    node.passes(podPortA, wrapped(fromPod(podPortA), 64), podPortB, wrapped(toPod(podPortB), 63));
  });

  test("VXLAN behind IPv4 options is a datagram to the node", () => {
    const node = tunnelNode();
    const options = Uint8Array.of(1, 1, 1, 1);
    const bytes = frame(fromUplink, ipv4({ src: peer, dst: local, options }), ...inVxlan(inner));

    const left = node.passed(uplinkPort, bytes, hostPort);

    expect(left.subarray(14)).toEqual(bytes.subarray(14));
  });
});
