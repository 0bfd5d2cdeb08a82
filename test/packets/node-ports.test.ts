import { describe, expect, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { fieldOf } from "../../src/testing/packets/parse-frame.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
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
  toPod,
  toUplink,
  uplinkPort,
} from "./k8s-node.js";

const [client, nodePort, backendPort] = [1000, 30_080, 8080];
const ask = udp({ srcPort: client, dstPort: nodePort });

describe.each(families)("$name", (f) => {
  const fromOutside = (src = f.outside) => frame(fromUplink, f.ip(src, f.node), ask);

  /** A node whose NodePort leads outside clients to `outside`, and pods to `inside`. */
  function nodePortNode(outside: string, inside: string): K8sNode {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: outside, port: backendPort }], 1);
    node.backends(f, [{ id: 2, address: inside, port: backendPort }], 2);
    const common = { address: f.node, port: nodePort };
    node.frontend(f, { ...common, frontend: 1, service: 1, external: 1 });
    node.frontend(f, { ...common, frontend: 2, service: 2, external: 0 });
    return node;
  }

  test("clients from outside and from inside have backends of their own", () => {
    const node = nodePortNode(f.podA, f.podB);

    node.passes(
      uplinkPort,
      fromOutside(),
      podPortA,
      frame(
        toPod(podPortA),
        f.ip(f.outside, f.podA, { ttl: 63 }),
        udp({ srcPort: client, dstPort: backendPort }),
      ),
    );
    node.passed(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.node), ask), podPortB);
    node.passed(hostPort, frame(fromHost, f.ip(f.node, f.node), ask), podPortB);
    node.passed(hostPort, frame(fromHost, f.ip(f.outside2, f.node), ask), podPortA);
  });

  test("an outside client of a near backend is not masqueraded, and its replies bear the node port", () => {
    const node = nodePortNode(f.podA, f.podB);
    node.passed(uplinkPort, fromOutside(), podPortA);

    node.passes(
      podPortA,
      frame(
        fromPod(podPortA),
        f.ip(f.podA, f.outside),
        udp({ srcPort: backendPort, dstPort: client }),
      ),
      uplinkPort,
      frame(
        toUplink,
        f.ip(f.node, f.outside, { ttl: 63 }),
        udp({ srcPort: nodePort, dstPort: client }),
      ),
    );
  });

  test("an outside client of a far backend bears the node's address, and gets its replies back", () => {
    const node = nodePortNode(f.remote, f.podB);
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.remote, external: 1 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: 0x8000, port_mask: 0xff },
    );

    const left = node.passed(uplinkPort, fromOutside(), uplinkPort);

    const port = Number(fieldOf(left, "udp.src_port"));
    expect(port & 0xff00).toBe(0x8000);
    expect(left).toEqual(
      frame(
        toUplink,
        f.ip(f.node, f.remote, { ttl: 63 }),
        udp({ srcPort: port, dstPort: backendPort }),
      ),
    );
    node.passes(
      uplinkPort,
      frame(fromUplink, f.ip(f.remote, f.node), udp({ srcPort: backendPort, dstPort: port })),
      uplinkPort,
      frame(
        toUplink,
        f.ip(f.node, f.outside, { ttl: 63 }),
        udp({ srcPort: nodePort, dstPort: client }),
      ),
    );
    // The connection keeps its port.
    expect(node.passed(uplinkPort, fromOutside(), uplinkPort)).toEqual(left);
  });

  test("a frontend without its scope is an address like any other", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podA, port: backendPort }]);
    node.frontend(f, { frontend: 1, address: f.node, port: nodePort, external: 0 });

    node.passed(uplinkPort, fromOutside(), hostPort);
  });

  test("a guarded frontend takes the clients of its source ranges alone", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podA, port: backendPort }]);
    const common = { frontend: 1, address: f.node, port: nodePort };
    node.frontend(f, { ...common, external: 1, guarded: true });
    const table = `source_range_${f.v}`;

    node.drops(uplinkPort, fromOutside(), "sourceRange");
    node.test.insert(table, { frontend: 1, src: `${f.outside}/${f.bits - 2}` }, "permit");
    node.passed(uplinkPort, fromOutside(), podPortA);
    node.drops(uplinkPort, fromOutside(f.outside2), "sourceRange");
    // The range of another frontend is none of its own.
    node.test.insert(table, { frontend: 2, src: f.outside2 }, "permit");
    node.drops(uplinkPort, fromOutside(f.outside2), "sourceRange");
    node.test.insert(table, { frontend: 1, src: `${f.outside2}/${f.bits - 8}` }, "permit");
    node.passed(uplinkPort, fromOutside(f.outside2), podPortA);
    node.test.insert(table, { frontend: 1, src: f.outside2 }, "drop_source_range");
    const other = udp({ srcPort: client + 1, dstPort: nodePort });
    node.drops(uplinkPort, frame(fromUplink, f.ip(f.outside2, f.node), other), "sourceRange");
  });

  test("a source range says nothing of the clients of other frontends", () => {
    const node = nodePortNode(f.podA, f.podB);

    node.passed(uplinkPort, fromOutside(), podPortA);
  });
});
