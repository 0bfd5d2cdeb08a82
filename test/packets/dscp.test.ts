import { describe, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  K8sNode,
  podPortA,
  podPortB,
  toPod,
  toUplink,
  uplinkPort,
} from "./k8s-node.js";

const l4 = udp({ srcPort: 1000, dstPort: 2000 });
const ecn = 0b10;

describe.each(families)("$name", (f) => {
  const sent = (dst: string) =>
    frame(fromPod(podPortA), f.ip(f.podA, dst, { tos: (7 << 2) | ecn }), l4);
  const left = (dst: string, dscp: number) =>
    frame(toUplink, f.ip(f.podA, dst, { ttl: 63, tos: (dscp << 2) | ecn }), l4);

  test.each([46, 0, 63])("a pod's traffic to outside bears DSCP %i, and its own ECN", (dscp) => {
    const node = new K8sNode();
    node.pod(podPortA, { dscp });

    node.passes(podPortA, sent(f.outside), uplinkPort, left(f.outside, dscp));
    node.passes(podPortA, sent(f.outside), uplinkPort, left(f.outside, dscp));
  });

  test("what stays in the cluster keeps its DSCP", () => {
    const node = new K8sNode();
    node.pod(podPortA, { dscp: 46 });

    node.passes(podPortA, sent(f.remote), uplinkPort, left(f.remote, 7));
    node.passes(
      podPortA,
      sent(f.podB),
      podPortB,
      frame(toPod(podPortB), f.ip(f.podA, f.podB, { ttl: 63, tos: (7 << 2) | ecn }), l4),
    );
  });

  test("a pod without a DSCP of its own leaves as it is", () => {
    const node = new K8sNode();

    node.passes(podPortA, sent(f.outside), uplinkPort, left(f.outside, 7));
  });
});
