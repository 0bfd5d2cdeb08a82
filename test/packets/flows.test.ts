import { describe, test } from "vitest";
import { frame } from "../../src/testing/packets/layer.js";
import { type TcpFlag, tcp, udp } from "../../src/testing/packets/transport-layers.js";
import { families, fromPod, K8sNode, podPortA, podPortB } from "./k8s-node.js";

// A flow is known as long as what no policy allows passes: the pods' policies close after the first packet.

const [client, server] = [1000, 80];

const seconds = 1000;
const minutes = 60 * seconds;

describe.each(families)("$name", (f) => {
  const sends = (flags: readonly TcpFlag[]) =>
    frame(
      fromPod(podPortA),
      f.ip(f.podA, f.podB),
      tcp({ srcPort: client, dstPort: server, flags }),
    );
  const replies = (flags: readonly TcpFlag[]) =>
    frame(
      fromPod(podPortB),
      f.ip(f.podB, f.podA),
      tcp({ srcPort: server, dstPort: client, flags }),
    );
  const datagram = frame(
    fromPod(podPortA),
    f.ip(f.podA, f.podB),
    udp({ srcPort: client, dstPort: server }),
  );
  const ping = frame(fromPod(podPortA), f.ip(f.podA, f.podB), f.icmp(f.echoRequest, 0, 7));

  /** A node where these have passed and nothing new may. */
  function closedAfter(...frames: readonly (readonly [number, Uint8Array])[]): K8sNode {
    const node = new K8sNode();
    for (const [port, bytes] of frames) {
      node.passed(port, bytes, port === podPortA ? podPortB : podPortA);
    }
    node.address(f, podPortB, f.podB, 0);
    node.address(f, podPortA, f.podA, 0);
    node.pod(podPortB, { fromChain: 0 });
    return node;
  }

  const lives = [
    ["a connection that is opening", 30, [sends(["syn"])], sends(["ack"])],
    ["an established connection", 7200, [sends(["syn"]), sends(["ack"])], sends(["ack"])],
    ["one that was seen midway only", 7200, [sends(["psh", "ack"])], sends(["ack"])],
    ["one after a FIN", 30, [sends(["ack"]), sends(["fin", "ack"])], sends(["ack"])],
    ["one after a RST", 30, [sends(["ack"]), sends(["rst"])], sends(["ack"])],
    ["one that goes on after a FIN", 30, [sends(["fin"]), sends(["ack"])], sends(["ack"])],
    ["a datagram's flow", 180, [datagram], datagram],
    ["a ping's flow", 180, [ping], ping],
  ] as const;

  test.each(lives)("%s lives %i s", (_, lifetime, before, next) => {
    const made = () =>
      closedAfter(...before.map((bytes): [number, Uint8Array] => [podPortA, bytes]));

    const alive = made();
    alive.test.advance((lifetime - 1) * seconds);
    alive.passed(podPortA, next, podPortB);

    const expired = made();
    expired.test.advance((lifetime + 1) * seconds);
    expired.drops(podPortA, next, "toPolicy");
  });

  test("each packet renews a flow, in both directions", () => {
    const node = closedAfter([podPortA, datagram]);
    const reply = frame(
      fromPod(podPortB),
      f.ip(f.podB, f.podA),
      udp({ srcPort: server, dstPort: client }),
    );

    for (let i = 0; i < 4; i += 1) {
      node.test.advance(2 * minutes);
      node.passed(podPortA, datagram, podPortB);
      node.test.advance(2 * minutes);
      node.passed(podPortB, reply, podPortA);
    }
    node.test.advance(3 * minutes + seconds);
    node.drops(podPortB, reply, "fromPolicy");
  });

  test("a SYN with ACK does not open a connection for good, its ACK does", () => {
    const node = closedAfter([podPortA, sends(["syn"])], [podPortB, replies(["syn", "ack"])]);

    node.test.advance(29 * seconds);
    node.passed(podPortA, sends(["ack"]), podPortB);
    node.test.advance(119 * minutes);
    node.passed(podPortB, replies(["ack"]), podPortA);
  });

  test("a FIN of one side lets both directions close", () => {
    const node = closedAfter([podPortA, sends(["ack"])], [podPortB, replies(["fin", "ack"])]);

    node.passed(podPortA, sends(["ack"]), podPortB);
    node.test.advance(31 * seconds);
    node.drops(podPortA, sends(["ack"]), "toPolicy");
    node.drops(podPortB, replies(["ack"]), "fromPolicy");
  });

  test("a SYN on the ports of a closing connection is a new one, and policy is asked", () => {
    const node = closedAfter([podPortA, sends(["ack"])], [podPortA, sends(["fin", "ack"])]);

    node.drops(podPortA, sends(["syn"]), "toPolicy");
    node.address(f, podPortB, f.podB);
    node.passed(podPortA, sends(["syn"]), podPortB);
    node.passed(podPortA, sends(["ack"]), podPortB);
    node.address(f, podPortB, f.podB, 0);
    node.test.advance(60 * minutes);
    node.passed(podPortA, sends(["ack"]), podPortB);
  });

  test("a SYN of a connection that lives is part of it", () => {
    const node = closedAfter([podPortA, sends(["ack"])]);

    node.passed(podPortA, sends(["syn"]), podPortB);
  });

  test("an expired flow is asked for anew, and lives again when it is allowed", () => {
    const node = closedAfter([podPortA, datagram]);
    node.test.advance(10 * minutes);
    node.drops(podPortA, datagram, "toPolicy");

    node.address(f, podPortB, f.podB);
    node.passed(podPortA, datagram, podPortB);
    node.address(f, podPortB, f.podB, 0);
    node.passed(podPortA, datagram, podPortB);
  });

  test("flows of other addresses, ports and protocols are others", () => {
    const node = closedAfter([podPortA, datagram]);
    const ports = { srcPort: client, dstPort: server };

    for (const part of [
      udp({ ...ports, srcPort: client + 1 }),
      udp({ ...ports, dstPort: server + 1 }),
      tcp(ports),
    ]) {
      node.drops(podPortA, frame(fromPod(podPortA), f.ip(f.podA, f.podB), part), "toPolicy");
    }
    node.address(f, podPortA, f.outside);
    const other = frame(fromPod(podPortA), f.ip(f.outside, f.podB), udp(ports));
    node.drops(podPortA, other, "toPolicy");
  });

  test("an echo reply belongs to the ping, another identifier to none", () => {
    const node = closedAfter([podPortA, ping]);
    const reply = (id: number) =>
      frame(fromPod(podPortB), f.ip(f.podB, f.podA), f.icmp(f.echoReply, 0, id));

    node.passed(podPortB, reply(7), podPortA);
    node.drops(podPortB, reply(8), "fromPolicy");
    const back = frame(fromPod(podPortB), f.ip(f.podB, f.podA), f.icmp(f.echoRequest, 0, 7));
    node.drops(podPortB, back, "fromPolicy");
  });
});
