import { describe, expect, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import type { ReadableMatch } from "../../src/testing/packets/readable-value.js";
import { tcp, udp } from "../../src/testing/packets/transport-layers.js";
import {
  type Family,
  families,
  fromPod,
  K8sNode,
  podPortA,
  podPortB,
  reasons,
  toPod,
} from "./k8s-node.js";

const cpuPort = 510;
const traced = 3;
const rates = (rate: number, burst: number) => ({
  cir: rate,
  cburst: burst,
  pir: rate,
  pburst: burst,
});

/** A node whose clone session 1 leads to the controller. */
function tracingNode(): K8sNode {
  const node = new K8sNode();
  node.test.setCloneSession(1, [cpuPort]);
  return node;
}

function trace(node: K8sNode, match: Readonly<Record<string, ReadableMatch>>): void {
  node.test.insert("trace", match, "copy_to_controller", {}, { priority: 1 });
}

describe.each(families)("$name", (f: Family) => {
  const mapped = (address: string) => (f.v === "v4" ? `::ffff:${address}` : address);
  const l4 = udp({ srcPort: 1000, dstPort: 2000 });
  const sent = frame(fromPod(podPortA), f.ip(f.podA, f.podB), l4, "payload");
  const left = frame(toPod(podPortB), f.ip(f.podA, f.podB, { ttl: 63 }), l4, "payload");

  test("a copy goes to the controller as the packet came, and the packet goes its way", () => {
    const node = tracingNode();
    trace(node, { port: podPortA });

    node.test.send(podPortA, sent);

    node.test.expect(podPortB, left);
    const metadata = { ingress_port: podPortA, reason: traced, drop_reason: 0, rule: 1 };
    node.test.expectPacketIn(metadata, sent);
    node.test.expectNothing();
  });

  test("of a dropped packet the copy says why, and which rule said so", () => {
    const node = tracingNode();
    trace(node, { port: podPortA });
    node.policy("to", 7, [
      { does: "deny", rule: 0xfeedbeef, match: { dst_port: 2000 } },
      { does: "deny", rule: 4711 },
    ]);
    node.address(f, podPortB, f.podB, 7);

    node.test.send(podPortA, sent);

    node.test.expectPacketIn({ drop_reason: reasons.toPolicy, rule: 0xfeedbeef }, sent);
    node.test.expectNothing();
  });

  const matches: readonly (readonly [string, Readonly<Record<string, ReadableMatch>>, boolean])[] =
    [
      ["everything", {}, true],
      ["the port", { port: podPortA }, true],
      ["another port", { port: podPortB }, false],
      ["the protocol", { protocol: 17 }, true],
      ["another protocol", { protocol: 6 }, false],
      ["the source", { src: mapped(f.podA) }, true],
      ["another source", { src: mapped(f.podB) }, false],
      ["the destination", { dst: `${mapped(f.podB)}/120` }, true],
      ["another destination", { dst: mapped(f.outside) }, false],
      ["the source port", { src_port: 1000 }, true],
      ["another source port", { src_port: 1001 }, false],
      ["the destination port", { dst_port: "0x7d0&&&0xfff" }, true],
      ["another destination port", { dst_port: 1 }, false],
      ["what is dropped", { drop_reason: "1..255" }, false],
      ["what is not dropped", { drop_reason: 0 }, true],
    ];

  test.each(matches)("an entry for %s", (_, match, isTraced) => {
    const node = tracingNode();
    trace(node, match);

    node.test.send(podPortA, sent);

    node.test.expect(podPortB, left);
    if (isTraced) {
      node.test.expectPacketIn({ reason: traced }, sent);
    }
    node.test.expectNothing();
  });

  test("an entry for one reason copies what is dropped for it alone", () => {
    const node = tracingNode();
    trace(node, { drop_reason: reasons.ttl });
    const dying = frame(fromPod(podPortA), f.ip(f.podA, f.podB, { ttl: 1 }), l4);

    node.test.send(podPortA, dying);
    node.test.expectPacketIn({ drop_reason: reasons.ttl, rule: 0 }, dying);
    node.drops(podPortA, frame(fromPod(podPortA), f.ip(f.outside, f.podB), l4), "spoofed");
  });

  test("addresses are as the packet came, ports as it leaves; a ping's are its identifier and 0x0800", () => {
    const node = tracingNode();
    node.backends(f, [{ id: 1, address: f.podB, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 2000 });
    trace(node, { dst: mapped(f.vip), dst_port: 8080 });
    const asks = frame(fromPod(podPortA), f.ip(f.podA, f.vip), l4);
    node.test.send(podPortA, asks);
    node.test.expectPacketIn({ reason: traced }, asks);
    node.test.take(podPortB);

    trace(node, { src_port: 77, dst_port: 0x0800 });
    const ping = frame(fromPod(podPortA), f.ip(f.podA, f.podB), f.icmp(f.echoRequest, 0, 77));
    node.test.send(podPortA, ping);
    node.test.expectPacketIn({ reason: traced }, ping);
  });

  test("an entry's meter limits its copies", () => {
    const node = tracingNode();
    node.test.insert(
      "trace",
      { port: podPortA },
      "copy_to_controller",
      {},
      {
        priority: 1,
        meter: rates(10, 2),
      },
    );
    const copies = (packets: number) => {
      for (let i = 0; i < packets; i += 1) {
        node.test.send(podPortA, sent);
        node.test.expect(podPortB, left);
      }
      let count = 0;
      while (node.test.waitingPacketIns > 0) {
        node.test.takePacketIn();
        count += 1;
      }
      return count;
    };

    expect(copies(5)).toBe(2);
    node.test.advance(110);
    expect(copies(5)).toBe(1);
  });

  describe("a rule that logs", () => {
    test.each([
      ["from", "allow", 0],
      ["from", "deny", reasons.fromPolicy],
      ["to", "allow", 0],
      ["to", "deny", reasons.toPolicy],
    ] as const)("of stage %s, %s", (stage, does, reason) => {
      const node = tracingNode();
      node.policy(stage, 7, [{ does, rule: 99, log: true }]);
      node.pod(podPortA, { fromChain: stage === "from" ? 7 : 1 });
      node.address(f, podPortB, f.podB, stage === "to" ? 7 : 1);

      node.test.send(podPortA, sent);

      // The rule that is told is the last that was asked.
      const rule = stage === "from" && does === "allow" ? 1 : 99;
      node.test.expectPacketIn(
        { ingress_port: podPortA, reason: traced, drop_reason: reason, rule },
        sent,
      );
      if (does === "allow") {
        node.test.expect(podPortB, left);
      }
      node.test.expectNothing();
    });

    test("logs a connection once, and no more often than its meter allows", () => {
      const node = tracingNode();
      node.policy("to", 7, [{ does: "allow", rule: 99, log: true }]);
      node.address(f, podPortB, f.podB, 7);
      node.test.cells.setMeter("log_meter", 0, rates(10, 2));
      const count = (first: number) => {
        for (let i = 0; i < 5; i += 1) {
          const part = tcp({ srcPort: first + i, dstPort: 80 });
          node.test.send(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.podB), part));
        }
        const packets = node.test.waitingPacketIns;
        node.test.clear();
        return packets;
      };

      expect(count(1)).toBe(2);
      node.test.advance(1_000);
      expect(count(1)).toBe(0);
      expect(count(100)).toBe(2);
    });
  });

  test("without the clone session nothing is copied", () => {
    const node = new K8sNode();
    trace(node, { port: podPortA });

    node.passes(podPortA, sent, podPortB, left);
  });
});
