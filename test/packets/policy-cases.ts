import type { FramePart } from "../../src/testing/packets/layer.js";
import type { ReadableMatch } from "../../src/testing/packets/readable-value.js";
import { sctp, tcp, udp } from "../../src/testing/packets/transport-layers.js";
import type { Family, K8sNode, Stage } from "./k8s-node.js";

/** The set group of the sets that the cases put in; others are in the next one. */
export const caseGroup = 1;

/** Who talks to whom where a stage is asked. */
export interface Path {
  readonly stage: Stage;
  readonly src: string;
  readonly dst: string;
}

/** Something changes, and a packet matches the rule or does not. */
export type Step = readonly [boolean, FramePart, ((node: K8sNode) => void)?];

export interface Case {
  readonly name: string;
  readonly match: Readonly<Record<string, ReadableMatch>>;
  readonly steps: readonly Step[];
}

/** Each packet is a flow of its own. */
function portCounter(): () => number {
  let port = 20_000;
  return () => {
    port += 1;
    return port;
  };
}

/** What a rule can ask for, and packets that match it and that do not. */
export function casesOf(f: Family, { stage, src, dst }: Path): readonly Case[] {
  const next = portCounter();
  const toPort = (dstPort: number) => udp({ srcPort: next(), dstPort });
  const any = () => toPort(80);
  const sets =
    (leg: "src" | "dst", net: string, bits: bigint, of = caseGroup) =>
    (node: K8sNode) =>
      node.sets(f, stage, leg, net, bits, of);
  const whole = f.bits;
  const ports =
    (leg: "src" | "dst", address: string, protocol: number, port: number, bits: bigint) =>
    (node: K8sNode) =>
      node.portSets(f, stage, leg, { address, protocol, port }, bits);
  const high = 1n << 127n;
  const bit = (n: bigint): readonly [bigint, bigint] => [n, n];
  const not = (n: bigint): readonly [bigint, bigint] => [0n, n];
  const timestamp = f.v === "v4" ? 13 : 200;
  return [
    {
      name: "everything",
      match: {},
      steps: [
        [true, any()],
        [true, f.icmp(timestamp)],
        [true, tcp({ srcPort: next(), dstPort: 1 })],
      ],
    },
    { name: "this family", match: { is_ipv6: f.v === "v6" }, steps: [[true, any()]] },
    { name: "the other family", match: { is_ipv6: f.v === "v4" }, steps: [[false, any()]] },
    {
      name: "a protocol",
      match: { protocol: 6 },
      steps: [
        [true, tcp({ srcPort: next(), dstPort: 80 })],
        [false, any()],
        [false, sctp({ srcPort: next(), dstPort: 80 })],
      ],
    },
    // A negated protocol takes an entry for each bit in which another may differ.
    {
      name: "a protocol's bit",
      match: { protocol: [0x80, 0x80] },
      steps: [
        [true, sctp({ srcPort: next(), dstPort: 80 })],
        [false, any()],
      ],
    },
    {
      name: "a range of destination ports",
      match: { protocol: 17, dst_port: "80..90" },
      steps: [
        [true, toPort(80)],
        [true, toPort(85)],
        [true, toPort(90)],
        [false, toPort(79)],
        [false, toPort(91)],
      ],
    },
    {
      name: "a range of source ports",
      match: { src_port: "1024..2047" },
      steps: [
        [true, udp({ srcPort: 1024, dstPort: 1 })],
        [true, udp({ srcPort: 2047, dstPort: 1 })],
        [false, udp({ srcPort: 1023, dstPort: 1 })],
        [false, udp({ srcPort: 2048, dstPort: 1 })],
      ],
    },
    {
      name: "one port",
      match: { dst_port: 53 },
      steps: [
        [true, toPort(53)],
        [false, toPort(54)],
        [true, sctp({ srcPort: next(), dstPort: 53 })],
      ],
    },
    {
      name: "an ICMP type",
      match: {
        protocol: f.icmpProtocol,
        dst_port: [f.echoRequest << 8, (f.echoRequest << 8) | 0xff],
      },
      steps: [
        [true, f.icmp(f.echoRequest, 0, 1)],
        [true, f.icmp(f.echoRequest, 9, 2)],
        [false, f.icmp(timestamp)],
        [false, any()],
      ],
    },
    {
      name: "an ICMP type and code",
      match: { protocol: f.icmpProtocol, dst_port: (timestamp << 8) | 3 },
      steps: [
        [true, f.icmp(timestamp, 3)],
        [false, f.icmp(timestamp, 4)],
        [false, toPort((timestamp << 8) | 3)],
      ],
    },
    {
      name: "the source port of ICMP",
      match: { src_port: 0 },
      steps: [
        [true, f.icmp(f.echoRequest, 0, 3)],
        [false, any()],
      ],
    },
    {
      name: "a source set",
      match: { src_sets: bit(2n) },
      steps: [
        [false, any()],
        [true, any(), sets("src", src, 2n)],
        [true, any(), sets("src", src, 7n)],
        [false, any(), sets("src", src, 5n)],
      ],
    },
    {
      name: "a destination set",
      match: { dst_sets: bit(high) },
      steps: [
        [false, any()],
        [true, any(), sets("dst", dst, high)],
        [false, any(), sets("dst", dst, high >> 1n)],
      ],
    },
    {
      name: "a negated source set",
      match: { src_sets: not(2n) },
      steps: [
        [true, any()],
        [false, any(), sets("src", src, 2n)],
        [true, any(), sets("src", src, 1n)],
      ],
    },
    {
      name: "a negated destination set",
      match: { dst_sets: not(high) },
      steps: [
        [true, any()],
        [false, any(), sets("dst", dst, high | 1n)],
        [true, any(), sets("dst", dst, 1n)],
      ],
    },
    {
      name: "sets that must and must not hold the source",
      match: { src_sets: [1n, 3n] },
      steps: [
        [false, any()],
        [true, any(), sets("src", src, 1n)],
        [false, any(), sets("src", src, 3n)],
      ],
    },
    {
      name: "sets on both sides",
      match: { src_sets: bit(1n), dst_sets: bit(2n) },
      steps: [
        [false, any(), sets("src", src, 1n)],
        [true, any(), sets("dst", dst, 2n)],
      ],
    },
    {
      name: "a set by the longest prefix",
      match: { src_sets: bit(1n) },
      steps: [
        [true, any(), sets("src", `${src}/${whole - 8}`, 1n)],
        [false, any(), sets("src", `${src}/${whole - 1}`, 2n)],
        [true, any(), sets("src", src, 3n)],
      ],
    },
    {
      name: "a set of everything",
      match: { src_sets: bit(4n) },
      steps: [
        [true, any(), sets("src", f.everything, 4n)],
        [false, any(), sets("src", src, 0n)],
      ],
    },
    {
      name: "a set of another group",
      match: { src_sets: bit(1n) },
      steps: [
        [false, any(), sets("src", src, 1n, caseGroup + 1)],
        [true, any(), sets("src", src, 1n)],
      ],
    },
    {
      name: "a set on the wrong side",
      match: { src_sets: bit(1n) },
      steps: [
        [false, any(), sets("dst", src, 1n)],
        [false, any(), sets("src", dst, 1n)],
      ],
    },
    {
      name: "a set of destination addresses with ports",
      match: { dst_port_sets: bit(1n << 63n) },
      steps: [
        [false, toPort(80)],
        [true, toPort(80), ports("dst", dst, 17, 80, 1n << 63n)],
        [false, toPort(81)],
        [false, tcp({ srcPort: next(), dstPort: 80 })],
      ],
    },
    {
      name: "a set of source addresses with ports",
      match: { src_port_sets: bit(2n) },
      steps: [
        [true, udp({ srcPort: 777, dstPort: 1 }), ports("src", src, 17, 777, 2n)],
        [false, udp({ srcPort: 778, dstPort: 1 })],
      ],
    },
    {
      name: "a negated set of addresses with ports",
      match: { dst_port_sets: not(1n) },
      steps: [
        [true, toPort(80)],
        [false, toPort(80), ports("dst", dst, 17, 80, 1n)],
        [true, toPort(81)],
      ],
    },
  ];
}
