import { describe, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromHost,
  fromPod,
  fromUplink,
  hostPort,
  K8sNode,
  podPortA,
  uplinkPort,
} from "./k8s-node.js";

// The uplink's host endpoint: chains are asked only where they are not 0.

const [client, server] = [1000, 80];
const closed = 8;
const open = 1;

/** What a key `from` of `to_uplink` tells apart. */
const sides = { host: 1, pod: 2, uplink: 3 } as const;

describe.each(families)("$name", (f) => {
  const l4 = udp({ srcPort: client, dstPort: server });
  const back = udp({ srcPort: server, dstPort: client });
  const toNode = frame(fromUplink, f.ip(f.outside, f.node), l4);
  const toPodA = frame(fromUplink, f.ip(f.outside, f.podA), l4);
  const through = frame(fromUplink, f.ip(f.outside, f.outside2), l4);
  const byHost = frame(fromHost, f.ip(f.node, f.outside), l4);
  const byPod = frame(fromPod(podPortA), f.ip(f.podA, f.outside), l4);

  test("without chains the uplink is open", () => {
    const node = new K8sNode();

    node.passed(uplinkPort, toNode, hostPort);
    node.passed(uplinkPort, toPodA, podPortA);
    node.passed(uplinkPort, through, uplinkPort);
    node.passed(hostPort, byHost, uplinkPort);
    node.passed(podPortA, byPod, uplinkPort);
  });

  test("the host chain is for what the node itself gets", () => {
    const node = new K8sNode();
    node.uplink({ host: closed });

    node.drops(uplinkPort, toNode, "fromPolicy");
    node.passed(uplinkPort, toPodA, podPortA);
    node.passed(uplinkPort, through, uplinkPort);

    node.policy("from", closed, [{ does: "allow", match: { dst_port: server } }]);
    node.passed(uplinkPort, toNode, hostPort);
    node.drops(uplinkPort, frame(fromUplink, f.ip(f.outside, f.node), back), "fromPolicy");
  });

  test("the forward chain is for what it forwards, and the pod is asked too", () => {
    const node = new K8sNode();
    node.uplink({ forward: closed });

    node.drops(uplinkPort, toPodA, "fromPolicy");
    node.drops(uplinkPort, through, "fromPolicy");
    node.passed(uplinkPort, toNode, hostPort);

    node.uplink({ forward: open });
    node.passed(uplinkPort, through, uplinkPort);
    node.address(f, podPortA, f.podA, 0);
    node.drops(uplinkPort, toPodA, "toPolicy");
  });

  const ways = [
    ["the node", sides.host, hostPort, byHost],
    ["a pod", sides.pod, podPortA, byPod],
    ["the uplink", sides.uplink, uplinkPort, through],
  ] as const;

  test.each(ways)(
    "what leaves by the uplink and comes from %s meets the chain for that",
    (_, side, port, bytes) => {
      const node = new K8sNode();
      for (const other of Object.values(sides)) {
        node.test.insert("to_uplink", { from: other }, "police", {
          chain: other === side ? closed : 0,
        });
      }

      for (const [, , otherPort, otherBytes] of ways) {
        if (otherPort === port) {
          node.drops(port, bytes, "toPolicy");
        } else {
          node.passed(otherPort, otherBytes, uplinkPort);
        }
      }
      node.test.modify("to_uplink", { from: side }, "police", { chain: open });
      node.passed(port, bytes, uplinkPort);
    },
  );

  test("replies to what was allowed pass the other direction's chain", () => {
    const node = new K8sNode();
    node.uplink({ host: closed, forward: closed });
    for (const side of Object.values(sides)) {
      node.test.insert("to_uplink", { from: side }, "police", { chain: open });
    }
    node.passed(hostPort, byHost, uplinkPort);
    node.passed(podPortA, byPod, uplinkPort);

    node.passed(uplinkPort, frame(fromUplink, f.ip(f.outside, f.node), back), hostPort);
    node.passed(uplinkPort, frame(fromUplink, f.ip(f.outside, f.podA), back), podPortA);
    node.drops(uplinkPort, toNode, "fromPolicy");
  });

  test("what the host forwards by the uplink is the host's", () => {
    const node = new K8sNode();
    node.test.insert("to_uplink", { from: sides.host }, "police", { chain: closed });

    node.drops(hostPort, frame(fromHost, f.ip(f.outside2, f.outside), l4), "toPolicy");
  });

  describe("before a service rewrites", () => {
    const pre = 5;

    test("what is denied is dropped, whatever it is for", () => {
      const node = new K8sNode();
      node.uplink({ pre });
      node.policy("pre", pre, [{ does: "deny", match: { dst_port: server } }]);

      for (const bytes of [toNode, toPodA, through]) {
        node.drops(uplinkPort, bytes, "prePolicy");
      }
    });

    test("what is allowed is not asked for by the uplink again, but by the pod it is", () => {
      const node = new K8sNode();
      node.uplink({ host: closed, forward: closed, pre });
      node.policy("pre", pre, [{ does: "allow", match: { dst_port: server } }]);

      node.passed(uplinkPort, toNode, hostPort);
      node.passed(uplinkPort, through, uplinkPort);
      node.passed(uplinkPort, toPodA, podPortA);
      node.address(f, podPortA, f.podA, 0);
      const other = udp({ srcPort: client + 1, dstPort: server });
      node.drops(uplinkPort, frame(fromUplink, f.ip(f.outside, f.podA), other), "toPolicy");
    });

    test("what it does not speak of goes on: no rule, no rules, no head", () => {
      const node = new K8sNode();
      node.uplink({ pre });
      node.passed(uplinkPort, toNode, hostPort);
      node.policy("pre", pre, []);
      node.passed(uplinkPort, toNode, hostPort);
      node.policy("pre", pre, [{ does: "deny", match: { dst_port: 81 } }], 50);
      node.passed(uplinkPort, toNode, hostPort);
      node.uplink({ pre, host: closed });
      node.drops(uplinkPort, toNode, "fromPolicy");
    });

    test("it sees the service, not the backend", () => {
      const node = new K8sNode();
      node.uplink({ pre });
      node.backends(f, [{ id: 1, address: f.podA, port: 8080 }]);
      node.frontend(f, { frontend: 1, address: f.node, port: server, external: 1 });
      const match = { dst_port: server, dst_sets: [1n, 1n] as const };
      node.policy("pre", pre, [{ does: "deny", match }]);
      node.passed(uplinkPort, toNode, podPortA);
      node.sets(f, "pre", "dst", f.node, 1n);

      const other = udp({ srcPort: client + 1, dstPort: server });
      node.drops(uplinkPort, frame(fromUplink, f.ip(f.outside, f.node), other), "prePolicy");
      node.passed(uplinkPort, toNode, podPortA);
    });

    test("an allowed connection is known: its replies pass a closed uplink", () => {
      const node = new K8sNode();
      node.uplink({ host: closed, pre });
      node.policy("pre", pre, [{ does: "allow", match: { dst_port: server } }]);
      node.test.insert("to_uplink", { from: sides.host }, "police", { chain: closed });
      const reply = frame(fromHost, f.ip(f.node, f.outside), back);

      node.drops(hostPort, reply, "toPolicy");
      node.passed(uplinkPort, toNode, hostPort);
      node.passed(hostPort, reply, uplinkPort);
    });

    test("what comes from pods and from the host does not meet it", () => {
      const node = new K8sNode();
      node.uplink({ pre });
      node.policy("pre", pre, [{ does: "deny" }]);

      node.passed(podPortA, byPod, uplinkPort);
      node.passed(hostPort, byHost, uplinkPort);
    });
  });
});
