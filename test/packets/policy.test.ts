import { describe, expect, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import {
  families,
  fromPod,
  fromUplink,
  K8sNode,
  podPortA,
  podPortB,
  uplinkPort,
} from "./k8s-node.js";
import { caseGroup, casesOf, type Path } from "./policy-cases.js";

const chain = 7;

describe.each(families)("$name", (f) => {
  const paths: readonly Path[] = [
    { stage: "from", src: f.podA, dst: f.podB },
    { stage: "to", src: f.podA, dst: f.podB },
    { stage: "pre", src: f.outside, dst: f.podB },
  ];

  describe.each(paths)("a rule of stage $stage that asks for", (path) => {
    test.each(casesOf(f, path))("$name", ({ match, steps }) => {
      const node = new K8sNode();
      // What the pre-DNAT stage does not speak of goes on: there a match is seen by a denial.
      const isPre = path.stage === "pre";
      node.policy(path.stage, chain, [{ does: isPre ? "deny" : "allow", match }], 70, caseGroup);
      node.pod(podPortA, { fromChain: path.stage === "from" ? chain : 1 });
      node.address(f, podPortB, f.podB, path.stage === "to" ? chain : 1);
      node.uplink({ pre: isPre ? chain : 0 });
      const [port, link] = isPre ? [uplinkPort, fromUplink] : [podPortA, fromPod(podPortA)];

      const seen = steps.map(([, part, change]) => {
        change?.(node);
        node.test.send(port, frame(link, f.ip(path.src, path.dst), part));
        const passed = node.test.waiting(podPortB) === 1;
        node.test.clear();
        return isPre ? !passed : passed;
      });

      expect(seen).toEqual(steps.map(([matches]) => matches));
      const denied = seen.filter((matched) => matched === isPre).length;
      const reason = `${path.stage}Policy`;
      expect(node.dropped()).toEqual(denied === 0 ? {} : { [reason]: denied });
    });
  });

  const l4 = (port = 80) => udp({ srcPort: 1000, dstPort: port });
  const podToPod = (port?: number) => frame(fromPod(podPortA), f.ip(f.podA, f.podB), l4(port));

  test("the first rule that matches decides", () => {
    const node = new K8sNode();
    node.policy("to", chain, [
      { does: "deny", match: { dst_port: 81 } },
      { does: "allow", match: { dst_port: "80..82" } },
      { does: "deny", match: { dst_port: 82 } },
    ]);
    node.address(f, podPortB, f.podB, chain);

    node.passed(podPortA, podToPod(80), podPortB);
    node.drops(podPortA, podToPod(81), "toPolicy");
    node.passed(podPortA, podToPod(82), podPortB);
    node.drops(podPortA, podToPod(83), "toPolicy");
  });

  test("a pod without rules is closed: chain 0, a chain without head, a head without rules", () => {
    for (const [stage, reason] of [
      ["from", "fromPolicy"],
      ["to", "toPolicy"],
    ] as const) {
      const node = new K8sNode();
      node.policy(stage, 8, []);
      for (const id of [0, 9, 8]) {
        node.pod(podPortA, { fromChain: stage === "from" ? id : 1 });
        node.address(f, podPortB, f.podB, stage === "to" ? id : 1);

        node.drops(podPortA, podToPod(), reason);
      }
    }
  });

  test("who sends is asked before who receives", () => {
    const node = new K8sNode();
    node.pod(podPortA, { fromChain: 0 });
    node.address(f, podPortB, f.podB, 0);

    node.drops(podPortA, podToPod(), "fromPolicy");
    node.pod(podPortA);
    node.drops(podPortA, podToPod(), "toPolicy");
  });

  test("a pod's egress policy is asked wherever it sends to, its ingress policy wherever that comes from", () => {
    const node = new K8sNode();
    node.pod(podPortA, { fromChain: 0 });
    node.address(f, podPortB, f.podB, 0);

    for (const dst of [f.podB, f.node, f.outside, f.remote]) {
      node.drops(podPortA, frame(fromPod(podPortA), f.ip(f.podA, dst), l4()), "fromPolicy");
    }
    node.drops(uplinkPort, frame(fromUplink, f.ip(f.outside, f.podB), l4()), "toPolicy");
  });

  test("policy sees the backend, not the service", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: 80 });
    const match = { dst_port: 8080, dst_sets: [1n, 1n] as const };
    node.policy("from", chain, [{ does: "allow", match }]);
    node.policy("to", chain, [{ does: "allow", match }]);
    node.sets(f, "from", "dst", f.podB, 1n);
    node.sets(f, "to", "dst", f.podB, 1n);
    node.pod(podPortA, { fromChain: chain });
    node.address(f, podPortB, f.podB, chain);

    node.passed(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.vip), l4(80)), podPortB);
  });

  test("a connection is asked for once, what has no connection each time", () => {
    const node = new K8sNode();
    const stateless = frame(
      fromPod(podPortA),
      f.ip(f.podA, f.podB),
      f.icmp(f.v === "v4" ? 13 : 200),
    );
    node.policy("to", chain, [{ does: "allow" }]);
    node.address(f, podPortB, f.podB, chain);
    node.passed(podPortA, podToPod(), podPortB);
    node.passed(podPortA, stateless, podPortB);

    node.policy("to", chain, [{ does: "deny" }], 71);

    node.passed(podPortA, podToPod(), podPortB);
    node.drops(podPortA, podToPod(81), "toPolicy");
    node.drops(podPortA, stateless, "toPolicy");
  });

  test("replies pass whatever the policies of the other direction say", () => {
    const node = new K8sNode();
    node.pod(podPortB, { fromChain: 0 });
    node.address(f, podPortA, f.podA, 0);
    const reply = (dstPort: number) =>
      frame(fromPod(podPortB), f.ip(f.podB, f.podA), udp({ srcPort: 80, dstPort }));

    node.drops(podPortB, reply(1000), "fromPolicy");
    node.passed(podPortA, podToPod(), podPortB);
    node.passed(podPortB, reply(1000), podPortA);
    node.drops(podPortB, reply(1001), "fromPolicy");
  });

  test("a chain moves to its next rules, and set group, by its head entry alone", () => {
    const node = new K8sNode();
    const match = { src_sets: [1n, 1n] as const };
    node.policy("to", chain, [{ does: "allow", match }], 71, 1);
    node.address(f, podPortB, f.podB, chain);
    node.sets(f, "to", "src", f.podA, 1n, 2);
    node.drops(podPortA, podToPod(), "toPolicy");

    node.test.modify("to_chain", { chain }, "set_to_rules", { rules: 71, set_group: 2 });

    node.passed(podPortA, podToPod(), podPortB);
  });
});
