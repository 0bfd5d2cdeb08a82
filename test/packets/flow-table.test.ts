import { describe, expect, test } from "vitest";
import { parseAddress } from "../../src/net/address.js";
import { fragments, reassemble } from "../../src/testing/packets/fragments.js";
import { ipv4 } from "../../src/testing/packets/ip-layers.js";
import { frame, type Layer } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  type Family,
  families,
  flowSetOf,
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

// The flow table's sets have four ways; which one a flow is in must make no difference.

const ways = [0, 1, 2, 3] as const;
const [client, server, natPort] = [1000, 53, 0x8000];

/** A flow's key: source, destination, their ports, protocol. */
function keyOf(src: string, srcPort: number, dst: string, dstPort: number): Buffer {
  const ports = Buffer.alloc(5);
  ports.writeUInt16BE(srcPort, 0);
  ports.writeUInt16BE(dstPort, 2);
  ports.writeUInt8(17, 4);
  return Buffer.concat([mapped(src), mapped(dst), ports]);
}

/** An address as the flow table has it: IPv4 as ::ffff:a.b.c.d. */
function mapped(address: string): Buffer {
  const text = address.includes(":") ? address : `::ffff:${address}`;
  return Buffer.from(parseAddress(text) ?? "", "latin1");
}

describe.each(families)("$name", (f: Family) => {
  const forward = keyOf(f.podA, client, f.outside, server);
  const reverse = keyOf(f.outside, server, f.node, natPort);
  const asks = frame(
    fromPod(podPortA),
    f.ip(f.podA, f.outside),
    udp({ srcPort: client, dstPort: server }),
  );
  const asked = frame(
    toUplink,
    f.ip(f.node, f.outside, { ttl: 63 }),
    udp({ srcPort: natPort, dstPort: server }),
  );
  const reply = frame(
    fromUplink,
    f.ip(f.outside, f.node),
    udp({ srcPort: server, dstPort: natPort }),
  );
  const replied = frame(
    toPod(podPortA),
    f.ip(f.outside, f.podA, { ttl: 63 }),
    udp({ srcPort: server, dstPort: client }),
  );

  function natNode(): K8sNode {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.router, external: 0 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: natPort, port_mask: 0 },
    );
    return node;
  }

  /** Puts a flow of somebody else, masqueraded and with an expiry in the far future, in ways of the keys' sets; or none. */
  function occupy(
    node: K8sNode,
    which: readonly number[],
    value = 0xffff_ffff_04_000009n,
    keys: readonly Buffer[] = [forward, reverse],
  ): void {
    for (const key of keys) {
      for (const way of which) {
        node.test.cells.setRegister(`flow_value_${way}`, flowSetOf(key), value);
      }
    }
  }

  /** In which way a key is; undefined: in none. */
  function wayOf(node: K8sNode, key: Buffer): number | undefined {
    const wanted = BigInt(`0x${key.toString("hex")}`);
    return ways.find(
      (way) => node.test.cells.register(`flow_key_${way}`, flowSetOf(key)) === wanted,
    );
  }

  test.each(ways)("a flow in way %i is found, in both directions, and keeps what it has", (way) => {
    const node = natNode();
    occupy(node, ways.slice(0, way));

    node.passes(podPortA, asks, uplinkPort, asked);

    expect([wayOf(node, forward), wayOf(node, reverse)]).toEqual([way, way]);
    node.pod(podPortA, { fromChain: 0 });
    node.address(f, podPortA, f.podA, 0);
    node.passes(uplinkPort, reply, podPortA, replied);
    node.passes(podPortA, asks, uplinkPort, asked);
    node.test.advance(170_000);
    node.passes(uplinkPort, reply, podPortA, replied);
    node.test.advance(170_000);
    node.passes(podPortA, asks, uplinkPort, asked);
    node.test.advance(190_000);
    node.drops(podPortA, asks, "fromPolicy");
  });

  test.each(ways)("packets of one direction alone renew a flow in way %i", (way) => {
    const node = natNode();
    occupy(node, ways.slice(0, way));
    node.passes(podPortA, asks, uplinkPort, asked);
    node.pod(podPortA, { fromChain: 0 });
    node.address(f, podPortA, f.podA, 0);

    for (let i = 0; i < 3; i += 1) {
      node.test.advance(170_000);
      node.passes(podPortA, asks, uplinkPort, asked);
    }
    node.test.advance(170_000);
    node.passes(uplinkPort, reply, podPortA, replied);
  });

  test.each(ways)("a flow in way %i ends with its backend", (way) => {
    const node = new K8sNode();
    const ask = frame(
      fromPod(podPortA),
      f.ip(f.podA, f.vip),
      udp({ srcPort: client, dstPort: server }),
    );
    node.backends(f, [{ id: 1, address: f.podB, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: server });
    occupy(node, ways.slice(0, way), undefined, [keyOf(f.podA, client, f.vip, server)]);
    node.passed(podPortA, ask, podPortB);
    node.backends(f, [{ id: 2, address: f.remote, port: 9090 }]);
    node.test.delete(`backend_${f.v}`, { backend: 1 });

    node.drops(podPortA, ask, "noBackend");

    node.passed(podPortA, ask, uplinkPort);
  });

  describe("the fragments of a packet", () => {
    const id = 77;
    const whole = (src: string, dst: string, srcPort: number, link: Layer, ttl: number) =>
      frame(
        link,
        f.v === "v4" ? ipv4({ src, dst, ttl, id }) : f.ip(src, dst, { ttl }),
        udp({ srcPort, dstPort: server }),
        "0123456789abcdef".repeat(8),
      );
    const sent = fragments(whole(f.podA, f.outside, client, fromPod(podPortA), 64), 64, id);
    const left = fragments(whole(f.node, f.outside, natPort, toUplink, 63), 64, id);
    // The identification stands in the ports' place: of IPv4 in its upper half.
    const fragmentKey = keyOf(f.podA, f.v === "v4" ? id : 0, f.outside, f.v === "v4" ? 0 : id);
    fragmentKey[36] = 44;

    test.each(ways)("follow the first one in way %i, again and again", (way) => {
      const node = natNode();
      occupy(node, ways.slice(0, way), undefined, [fragmentKey]);

      for (let i = 0; i < 2; i += 1) {
        expect(reassemble(sent.map((piece) => node.passed(podPortA, piece, uplinkPort)))).toEqual(
          reassemble(left),
        );
        expect(wayOf(node, fragmentKey)).toBe(way);
        node.test.advance(20_000);
      }
      node.test.advance(5_000);
      node.passed(podPortA, sent[1] ?? new Uint8Array(), uplinkPort);
      node.test.advance(6_000);
      node.drops(podPortA, sent[1] ?? new Uint8Array(), "fragment");
    });

    test("take the first way that is free, and without one go astray", () => {
      const node = natNode();
      occupy(node, [0, 2], undefined, [fragmentKey]);
      node.passed(podPortA, sent[0] ?? new Uint8Array(), uplinkPort);
      expect(wayOf(node, fragmentKey)).toBe(1);

      const full = natNode();
      occupy(full, ways, undefined, [fragmentKey]);
      full.passed(podPortA, sent[0] ?? new Uint8Array(), uplinkPort);
      full.drops(podPortA, sent[1] ?? new Uint8Array(), "fragment");
    });
  });

  test("a new flow takes the first way that is free", () => {
    const node = natNode();
    occupy(node, [0, 2]);

    node.passes(podPortA, asks, uplinkPort, asked);

    expect([wayOf(node, forward), wayOf(node, reverse)]).toEqual([1, 1]);
  });

  test("a flow stays in its way when one before it becomes free", () => {
    const node = natNode();
    occupy(node, [0, 1]);
    node.passes(podPortA, asks, uplinkPort, asked);

    occupy(node, [0, 1], 0n);
    node.passes(podPortA, asks, uplinkPort, asked);
    node.passes(uplinkPort, reply, podPortA, replied);

    expect([wayOf(node, forward), wayOf(node, reverse)]).toEqual([2, 2]);
  });

  test.each([
    ["forward", forward],
    ["reverse", reverse],
  ])("without room for its %s direction a translated flow is dropped", (_, key) => {
    const node = natNode();
    for (const way of ways) {
      node.test.cells.setRegister(`flow_value_${way}`, flowSetOf(key), 0xffff_ffffn << 32n);
    }

    node.drops(podPortA, asks, "flowsFull");
  });

  test("a flow that is not translated passes without room, and is asked for each time", () => {
    const node = new K8sNode();
    const sent = frame(
      fromPod(podPortA),
      f.ip(f.podA, f.podB),
      udp({ srcPort: client, dstPort: server }),
    );
    const set = flowSetOf(keyOf(f.podA, client, f.podB, server));
    for (const way of ways) {
      node.test.cells.setRegister(`flow_value_${way}`, set, 0xffff_ffffn << 32n);
    }

    node.passed(podPortA, sent, podPortB);
    node.address(f, podPortB, f.podB, 0);
    node.drops(podPortA, sent, "toPolicy");
  });
});
