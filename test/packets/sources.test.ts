import { describe, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import { families, fromHost, fromPod, hostPort, K8sNode, podPortA, podPortB } from "./k8s-node.js";

const l4 = udp({ srcPort: 1000, dstPort: 2000 });

describe.each(families)("source guard, $name", (f) => {
  const sends = (src: string) => frame(fromPod(podPortA), f.ip(src, f.podB), l4);

  test("a pod sends from its own addresses alone", () => {
    const node = new K8sNode();

    node.passed(podPortA, sends(f.podA), podPortB);
    node.drops(podPortA, sends(f.podB), "spoofed");
    node.drops(podPortA, sends(f.outside), "spoofed");
  });

  test("an address is its pod's: at another port it is not permitted", () => {
    const node = new K8sNode();

    node.drops(podPortB, frame(fromPod(podPortB), f.ip(f.podA, f.podB), l4), "spoofed");
  });

  test("a pod may have a prefix, and a longer one taken from it", () => {
    const node = new K8sNode();
    const table = `source_guard_${f.v}`;
    node.test.insert(table, { port: podPortA, src: `${f.outside}/${f.bits - 8}` }, "permit");
    node.test.insert(table, { port: podPortA, src: f.outside2 }, "drop_spoofed");

    node.passed(podPortA, sends(f.outside), podPortB);
    node.drops(podPortA, sends(f.outside2), "spoofed");
    node.test.delete(table, { port: podPortA, src: f.outside2 });
    node.passed(podPortA, sends(f.outside2), podPortB);
  });

  test("without an entry nothing passes", () => {
    const node = new K8sNode();
    node.test.delete(`source_guard_${f.v}`, { port: podPortA, src: f.podA });

    node.drops(podPortA, sends(f.podA), "spoofed");
  });
});

describe.each(families)("host source, $name", (f) => {
  const toPodA = (src: string) => frame(fromHost, f.ip(src, f.podA), l4);

  test("what the node itself sends reaches a closed pod, what it forwards does not", () => {
    const node = new K8sNode();
    node.address(f, podPortA, f.podA, 0);

    node.passed(hostPort, toPodA(f.node), podPortA);
    node.drops(hostPort, toPodA(f.outside), "toPolicy");
  });

  test("an address of the node is one by its entry", () => {
    const node = new K8sNode();
    node.address(f, podPortA, f.podA, 0);

    node.test.insert(`host_source_${f.v}`, { src: f.outside }, "own");
    node.passed(hostPort, toPodA(f.outside), podPortA);
    node.test.delete(`host_source_${f.v}`, { src: f.node });
    node.drops(hostPort, toPodA(f.node), "toPolicy");
  });

  test("what the host forwards is let in by the pod's policy", () => {
    const node = new K8sNode();

    node.passed(hostPort, toPodA(f.outside), podPortA);
  });

  test("what the host forwards meets the frontends of outside clients", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podA, port: 80 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 2000, external: 1 });

    node.passed(hostPort, frame(fromHost, f.ip(f.outside, f.vip), l4), podPortA);
    // The node's own are not external: it is an address like any other.
    node.passed(hostPort, frame(fromHost, f.ip(f.node, f.vip), l4), 1);
  });
});
