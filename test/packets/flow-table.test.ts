import { describe, expect, test } from "vitest";
import { parseAddress } from "../../src/net/address.js";
import { frame } from "../../src/testing/packets/layer.js";
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

  /** Puts a flow of somebody else, masqueraded and with an expiry in the far future, in ways of both sets; or none. */
  function occupy(node: K8sNode, which: readonly number[], value = 0xffff_ffff_04_000009n): void {
    for (const key of [forward, reverse]) {
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
