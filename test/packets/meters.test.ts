import { describe, expect, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { arp } from "../../src/testing/packets/link-layers.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromHost,
  fromPod,
  hostPort,
  K8sNode,
  podPortA,
  podPortB,
  v4,
} from "./k8s-node.js";

const l4 = udp({ srcPort: 1000, dstPort: 2000 });

/** Both rates and both bursts alike, as the contract asks. */
const rates = (rate: number, burst: number) => ({
  cir: rate,
  cburst: burst,
  pir: rate,
  pburst: burst,
});

describe.each(families)("$name", (f) => {
  const overhead = f.v === "v4" ? 42 : 62;
  /** A frame of `length` bytes from pod A to pod B. */
  const sized = (length: number) =>
    frame(fromPod(podPortA), f.ip(f.podA, f.podB), l4, "x".repeat(length - overhead));

  const directions = [
    ["from", "fromRate", podPortA],
    ["to", "toRate", podPortB],
  ] as const;

  describe.each(directions)("%s a port", (direction, reason, port) => {
    test("packets over the rate are dropped, and pass again as time goes by", () => {
      const node = new K8sNode();
      node.test.cells.setMeter(`${direction}_packet_meter`, port, rates(10, 3));

      for (let i = 0; i < 3; i += 1) {
        node.passed(podPortA, sized(100), podPortB);
      }
      node.drops(podPortA, sized(100), reason);
      node.test.advance(110);
      node.passed(podPortA, sized(100), podPortB);
      node.drops(podPortA, sized(100), reason);
      // No longer wait gives more than the burst.
      node.test.advance(60_000);
      for (let i = 0; i < 3; i += 1) {
        node.passed(podPortA, sized(100), podPortB);
      }
      node.drops(podPortA, sized(100), reason);
    });

    test("bytes are counted as the frame has them", () => {
      const node = new K8sNode();
      node.test.cells.setMeter(`${direction}_byte_meter`, port, rates(1_000, 500));

      node.passed(podPortA, sized(300), podPortB);
      node.drops(podPortA, sized(201), reason);
      node.passed(podPortA, sized(200), podPortB);
      node.drops(podPortA, sized(100), reason);
      node.test.advance(101);
      node.passed(podPortA, sized(100), podPortB);
    });

    test("other ports are not concerned, and without rates all passes", () => {
      const node = new K8sNode();
      node.test.cells.setMeter(`${direction}_packet_meter`, hostPort, rates(1, 1));
      for (let i = 0; i < 20; i += 1) {
        node.passed(podPortA, sized(100), podPortB);
      }

      node.test.cells.setMeter(`${direction}_packet_meter`, port, rates(1, 1));
      node.passed(podPortA, sized(100), podPortB);
      node.drops(podPortA, sized(100), reason);
      node.test.cells.resetMeter(`${direction}_packet_meter`, port);
      node.passed(podPortA, sized(100), podPortB);
    });
  });

  test("the rate to a port counts all that goes there", () => {
    const node = new K8sNode();
    node.test.cells.setMeter("to_packet_meter", podPortB, rates(1, 2));
    const byHost = frame(fromHost, f.ip(f.node, f.podB), l4);

    node.passed(podPortA, sized(100), podPortB);
    node.passed(hostPort, byHost, podPortB);
    node.drops(hostPort, byHost, "toRate");
    node.drops(podPortA, sized(100), "toRate");
  });

  test("a packet over the rate does not meet policy", () => {
    const node = new K8sNode();
    node.pod(podPortA, { fromChain: 0 });
    node.test.cells.setMeter("from_packet_meter", podPortA, rates(1, 1));

    node.drops(podPortA, sized(100), "fromPolicy");
    node.drops(podPortA, sized(100), "fromRate");
  });
});

test("ARP counts too", () => {
  const node = new K8sNode();
  node.test.cells.setMeter("from_packet_meter", podPortA, rates(1, 1));
  const asks = frame(fromPod(podPortA), arp({ senderIp: v4.podA, targetIp: v4.podB }));

  node.drops(podPortA, asks, "notIp");
  node.drops(podPortA, asks, "fromRate");
  expect(node.dropped()).toEqual({ notIp: 1, fromRate: 1 });
});
