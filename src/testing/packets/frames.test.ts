import { expect, test } from "vitest";
import { checkChecksums } from "./check-checksums.js";
import { crc32c, internetChecksum } from "./checksum.js";
import { describeFrame, diffFrames } from "./describe-frame.js";
import { fragments, reassemble } from "./fragments.js";
import { icmp, icmpTypes, icmpv6, icmpv6Types, neighborSolicitation } from "./icmp-layers.js";
import { ipv4, ipv6, ipv6Extension, ipv6Fragment } from "./ip-layers.js";
import { type FramePart, frame } from "./layer.js";
import { arp, ethernet } from "./link-layers.js";
import { fieldOf, parseFrame } from "./parse-frame.js";
import { sctp, tcp, udp } from "./transport-layers.js";
import { vxlan } from "./vxlan-layer.js";

const ports = { srcPort: 1000, dstPort: 2000 };

test("checksums are those of the documents", () => {
  expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  // The example of RFC 1071, section 3.
  const example = Buffer.from("0001f203f4f5f6f7", "hex");
  expect(internetChecksum(example)).toBe(~0xddf2 & 0xffff);
});

test("a UDP datagram is what the wire shows", () => {
  const bytes = frame(
    ethernet({ dst: "ee:ee:ee:ee:ee:ee", src: "02:00:00:00:00:01" }),
    ipv4({ src: "192.168.0.1", dst: "192.168.0.199", id: 0x1234 }),
    udp(ports),
    "hi",
  );

  expect(Buffer.from(bytes).toString("hex")).toBe(
    "eeeeeeeeeeee0200000000010800" +
      "4500001e123400004011e682c0a80001c0a800c7" +
      "03e807d0000a09a0" +
      "6869",
  );
});

const eth = ethernet();
const quoted4 = frame(ipv4(), udp(ports), "quoted").subarray(0, 28);
const quoted6 = frame(ipv6(), tcp(ports), "quoted");

const sound: readonly (readonly [string, readonly FramePart[], readonly string[]])[] = [
  ["payload alone", [eth, "x"], ["ethernet"]],
  ["ARP", [eth, arp({ senderIp: "10.0.0.1", targetIp: "10.0.0.2" })], ["ethernet", "arp"]],
  [
    "two VLAN tags",
    [ethernet({ vlans: [5, { id: 7, etherType: 0x88a8 }] }), ipv4()],
    ["ethernet", "ipv4"],
  ],
  [
    "IPv4 options",
    [eth, ipv4({ options: Uint8Array.of(1, 1, 1) }), tcp(ports)],
    ["ethernet", "ipv4", "tcp"],
  ],
  [
    "TCP",
    [eth, ipv4(), tcp({ ...ports, options: Uint8Array.of(2, 4, 5, 180) }), "odd"],
    ["ethernet", "ipv4", "tcp"],
  ],
  ["UDP over IPv6", [eth, ipv6(), udp(ports), "odd"], ["ethernet", "ipv6", "udp"]],
  [
    "UDP without checksum",
    [eth, ipv4(), udp({ ...ports, checksum: 0 })],
    ["ethernet", "ipv4", "udp"],
  ],
  ["SCTP", [eth, ipv6(), sctp(ports), "chunk"], ["ethernet", "ipv6", "sctp"]],
  [
    "ping",
    [eth, ipv4(), icmp({ type: icmpTypes.echoRequest, id: 7 }), "odd"],
    ["ethernet", "ipv4", "icmp"],
  ],
  [
    "ICMP error",
    [eth, ipv4(), icmp({ type: 3 }), quoted4],
    ["ethernet", "ipv4", "icmp", "ipv4", "udp"],
  ],
  [
    "ICMPv6 error",
    [eth, ipv6(), icmpv6({ type: 1 }), quoted6],
    ["ethernet", "ipv6", "icmpv6", "ipv6", "tcp"],
  ],
  [
    "neighbour solicitation",
    [eth, ipv6(), neighborSolicitation({ target: "fd00::9", sourceMac: "02:00:00:00:00:01" })],
    ["ethernet", "ipv6", "icmpv6"],
  ],
  [
    "extension headers",
    [eth, ipv6(), ipv6Extension({ is: "hopByHop" }), ipv6Fragment({ id: 1 }), udp(ports)],
    ["ethernet", "ipv6", "ipv6_extension", "ipv6_fragment", "udp"],
  ],
  [
    "VXLAN",
    [eth, ipv4(), udp({ srcPort: 1, checksum: 0 }), vxlan({ vni: 4096 }), eth, ipv6(), tcp(ports)],
    ["ethernet", "ipv4", "udp", "vxlan", "ethernet", "ipv6", "tcp"],
  ],
  ["IP in IP", [eth, ipv4(), ipv4(), tcp(ports)], ["ethernet", "ipv4", "ipv4", "tcp"]],
];

test.each(sound)(
  "%s: its headers are found again and its checksums are right",
  (_, parts, names) => {
    const bytes = frame(...parts);

    expect(parseFrame(bytes).headers.map(({ is }) => is)).toEqual(names);
    expect(checkChecksums(bytes)).toEqual([]);
  },
);

test("every flipped bit behind the addresses of Ethernet is noticed", () => {
  for (const parts of [
    [eth, ipv4(), tcp(ports), "payload"],
    [eth, ipv4(), sctp(ports), "payload"],
    [
      eth,
      ipv4(),
      udp({ srcPort: 1, checksum: 0 }),
      vxlan({ vni: 1 }),
      eth,
      ipv4(),
      icmp({ type: 8 }),
      "ping",
    ],
  ]) {
    const bytes = frame(...parts);
    const innermost = bytes.lastIndexOf(0x45);
    for (let at = innermost + 8; at < bytes.length; at += 1) {
      const broken = Uint8Array.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      // A packet that says it is another protocol, or a fragment, has a wrong IPv4 checksum all the same.
      expect(checkChecksums(broken), `byte ${at}`).not.toEqual([]);
    }
  }
});

test("a wrong checksum is told with the right one", () => {
  const bytes = frame(eth, ipv4({ checksum: 0x1111 }), udp({ ...ports, checksum: 0x2222 }));
  const right = frame(eth, ipv4(), udp(ports));

  expect(checkChecksums(bytes)).toEqual([
    `ipv4 at byte 14: checksum 0x1111, but ${fieldOf(right, "ipv4.checksum")} is right`,
    `udp at byte 34: checksum 0x2222, but ${fieldOf(right, "udp.checksum")} is right`,
  ]);
});

test("lengths that lie are told", () => {
  const bytes = frame(eth, ipv4({ totalLength: 99 }), udp({ ...ports, length: 9, checksum: 0 }));

  expect(checkChecksums(bytes)).toEqual([
    "ipv4 at byte 14: total length reaches 71 bytes beyond the end",
    "udp at byte 34: length 9, but 8 bytes",
  ]);
});

test.each([
  ["IPv4", ipv4({ id: 77 }), ["ipv4"]],
  ["IPv6", ipv6(), ["ipv6", "ipv6_fragment"]],
] as const)("fragments of %s put together are the packet again", (_, network, headers) => {
  const whole = frame(eth, network, udp(ports), "0123456789".repeat(10));

  const pieces = fragments(whole, 48, 77);

  expect(pieces.map((piece) => parseFrame(piece).headers.map(({ is }) => is))).toEqual([
    ["ethernet", ...headers, "udp"],
    ["ethernet", ...headers],
    ["ethernet", ...headers],
  ]);
  expect(pieces.flatMap((piece) => checkChecksums(piece))).toEqual([]);
  expect(reassemble(pieces)).toEqual(whole);
});

test("a description names each field", () => {
  const text = describeFrame(frame(eth, ipv6(), tcp({ ...ports, flags: ["syn", "ack"] })));

  expect(text).toContain("ipv6.src                fd00::1");
  expect(text).toContain("tcp.flags               syn ack");
});

test("a diff marks the fields that differ, and those of headers that only one frame has", () => {
  const expected = frame(eth, ipv4({ ttl: 63 }), udp(ports));
  const actual = frame(eth, ipv4({ ttl: 64 }), tcp(ports));

  const marked = diffFrames(expected, actual)
    .split("\n")
    .filter((line) => line.startsWith("*"))
    .map((line) => line.replace(/ +/g, " "));

  expect(marked).toContain("* ipv4.ttl 63 64");
  expect(marked).toContain("* udp.length 8 -");
  expect(marked).toContain("* tcp.flags - ack");
  expect(marked).not.toContain("* ipv4.src 10.0.0.1 10.0.0.1");
});

test("frames cut anywhere are walked without a fault of ours", () => {
  for (const [, parts] of sound) {
    const bytes = frame(...parts);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => describeFrame(bytes.subarray(0, length))).not.toThrow();
      expect(() => checkChecksums(bytes.subarray(0, length))).not.toThrow();
    }
  }
  expect(icmpv6Types.echoReply).toBe(129);
});
