import { describe, expect, test } from "vitest";
import { checkChecksums } from "../../src/testing/packets/check-checksums.js";
import { fragments, reassemble } from "../../src/testing/packets/fragments.js";
import {
  ipv4,
  ipv6,
  ipv6Extension,
  ipv6Extensions,
  ipv6Fragment,
} from "../../src/testing/packets/ip-layers.js";
import { frame, type Layer } from "../../src/testing/packets/layer.js";
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
  v6,
} from "./k8s-node.js";

const [client, server] = [1000, 80];
const payload = "0123456789abcdef".repeat(10);

describe.each(families)("$name", (f) => {
  /** An IPv4 header has the identification; of IPv6 it is in the fragment header. */
  const ip = (src: string, dst: string, ttl = 64, id = 77): Layer =>
    f.v === "v4" ? ipv4({ src, dst, ttl, id }) : ipv6({ src, dst, hopLimit: ttl });
  const ask = udp({ srcPort: client, dstPort: server });
  const sent = (dst: string, id = 77) =>
    fragments(frame(fromPod(podPortA), ip(f.podA, dst, 64, id), ask, payload), 64, id);

  /** Sends them, and returns the frame that those that left make up. */
  function through(node: K8sNode, port: number, pieces: readonly Uint8Array[], to: number) {
    const left = pieces.map((piece) => node.passed(port, piece, to));
    const whole = reassemble(left);
    expect(checkChecksums(whole)).toEqual([]);
    return whole;
  }

  test("all fragments of an allowed packet pass", () => {
    const node = new K8sNode();

    const whole = through(node, podPortA, sent(f.podB), podPortB);

    const expected = frame(toPod(podPortB), ip(f.podA, f.podB, 63), ask, payload);
    expect(whole).toEqual(expected);
  });

  test("later fragments follow the first one to the backend and back", () => {
    const node = new K8sNode();
    node.backends(f, [{ id: 1, address: f.podB, port: 8080 }]);
    node.frontend(f, { frontend: 1, address: f.vip, port: server });

    const came = through(node, podPortA, sent(f.vip), podPortB);

    const l4 = udp({ srcPort: client, dstPort: 8080 });
    expect(came).toEqual(frame(toPod(podPortB), ip(f.podA, f.podB, 63), l4, payload));
    const reply = frame(
      fromPod(podPortB),
      ip(f.podB, f.podA, 64, 99),
      udp({ srcPort: 8080, dstPort: client }),
      payload,
    );
    const back = through(node, podPortB, fragments(reply, 48, 99), podPortA);
    const expected = frame(
      toPod(podPortA),
      ip(f.vip, f.podA, 63, 99),
      udp({ srcPort: server, dstPort: client }),
      payload,
    );
    expect(back).toEqual(expected);
  });

  test("later fragments bear the address that the first one was given", () => {
    const node = new K8sNode();
    node.pod(podPortA, { natOutgoing: true });
    node.test.insert(
      `masquerade_out_${f.v}`,
      { nexthop: nexthops.router, external: 0 },
      `masquerade_${f.v}`,
      { src: f.node, first_port: 0x8000, port_mask: 0 },
    );

    const whole = through(node, podPortA, sent(f.outside), uplinkPort);

    const l4 = udp({ srcPort: 0x8000, dstPort: server });
    expect(whole).toEqual(frame(toUplink, ip(f.node, f.outside, 63), l4, payload));
    const reply = frame(
      fromUplink,
      ip(f.outside, f.node, 64, 5),
      udp({ srcPort: server, dstPort: 0x8000 }),
      payload,
    );
    const back = through(node, uplinkPort, fragments(reply, 64, 5), podPortA);
    const expected = frame(
      toPod(podPortA),
      ip(f.outside, f.podA, 63, 5),
      udp({ srcPort: server, dstPort: client }),
      payload,
    );
    expect(back).toEqual(expected);
  });

  test("a fragment whose first one has not passed is dropped where policy would be asked", () => {
    const node = new K8sNode();
    const [first, second, third] = sent(f.podB);
    const other = sent(f.podB, 78)[1];
    expect(first && second && third && other).toBeTruthy();
    if (!first || !second || !third || !other) {
      return;
    }

    node.drops(podPortA, second, "fragment");
    node.passed(podPortA, first, podPortB);
    node.passed(podPortA, third, podPortB);
    node.passed(podPortA, second, podPortB);
    node.drops(podPortA, other, "fragment");
    node.test.advance(31_000);
    node.drops(podPortA, second, "fragment");
  });

  test("the fragments of a packet that is not allowed are dropped, each", () => {
    const node = new K8sNode();
    node.address(f, podPortB, f.podB, 0);
    const [first, second] = sent(f.podB);

    node.drops(podPortA, first ?? new Uint8Array(), "toPolicy");
    node.drops(podPortA, second ?? new Uint8Array(), "fragment");
  });

  test("where nobody is asked, a fragment alone passes", () => {
    const node = new K8sNode();
    const whole = frame(fromHost, ip(f.node, f.podA), ask, payload);
    const second = fragments(whole, 64)[1] ?? new Uint8Array();

    node.passed(hostPort, second, podPortA);
  });
});

describe("IPv6 extension headers", () => {
  const kinds = Object.keys(ipv6Extensions).filter(
    (name) => name in ipv6Extensions,
  ) as (keyof typeof ipv6Extensions)[];
  const l4 = udp({ srcPort: client, dstPort: server });
  const ip = v6.ip(v6.podA, v6.podB);

  test.each(kinds)("%s is dropped, alone and in a fragment", (is) => {
    const node = new K8sNode();
    const extension = ipv6Extension({ is });

    node.drops(podPortA, frame(fromPod(podPortA), ip, extension, l4), "extension");
    const first = ipv6Fragment({ id: 1, more: true });
    node.drops(podPortA, frame(fromPod(podPortA), ip, first, extension, l4), "extension");
    // What the host sends and what nobody is asked for is no exception.
    node.drops(hostPort, frame(fromHost, v6.ip(v6.node, v6.podA), extension, l4), "extension");
  });

  test("a fragment header in a fragment is dropped", () => {
    const node = new K8sNode();
    const twice = [ipv6Fragment({ id: 1, more: true }), ipv6Fragment({ id: 2 })];

    node.drops(podPortA, frame(fromPod(podPortA), ip, ...twice, l4), "extension");
  });

  test("a fragment that is a whole packet passes", () => {
    const node = new K8sNode();
    const parts = [ipv6Fragment({ id: 1 }), l4];

    node.passes(
      podPortA,
      frame(fromPod(podPortA), ip, ...parts),
      podPortB,
      frame(toPod(podPortB), v6.ip(v6.podA, v6.podB, { ttl: 63 }), ...parts),
    );
  });

  test("who sends from another's address is told that first", () => {
    const node = new K8sNode();
    const spoofed = v6.ip(v6.podB, v6.podA);

    node.drops(
      podPortA,
      frame(fromPod(podPortA), spoofed, ipv6Extension({ is: "hopByHop" }), l4),
      "spoofed",
    );
  });
});
