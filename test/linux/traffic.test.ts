import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { run } from "./namespaces.js";
import { Bench, inPod, tcpClient, tcpServer } from "./pods.js";

const isRoot = process.getuid?.() === 0;
const bytes = 3_000_000;
const hashOf = (word: string): string =>
  createHash("sha256").update(Buffer.alloc(bytes, word)).digest("hex");

/** TCP both ways, from `client` to `server` at `address`. */
async function exchange(
  bench: Bench,
  { client, server, address }: { client: string; server: string; address: string },
): Promise<void> {
  const listener = inPod(server, tcpServer, address, `${bytes}`);
  expect(await bench.while(listener.line())).toBe("listens");
  const caller = inPod(client, tcpClient, address, `${bytes}`);

  expect(await bench.while(listener.line())).toBe(hashOf("forth"));
  expect(await bench.while(caller.line())).toBe(hashOf("back"));
}

/** Notes the longest frame that comes. */
function watchLengths(bench: Bench): () => number {
  const { take } = bench;
  let longest = 0;
  bench.take = (port, bytes, start, end, floor) => {
    longest = Math.max(longest, end - start);
    take(port, bytes, start, end, floor);
  };
  return () => longest;
}

describe.skipIf(!isRoot)("with offloads as pods have them (needs root)", () => {
  test.each([
    ["IPv4", "10.0.0.2/24", "10.0.0.3/24", "10.0.0.3"],
    ["IPv6", "fd00::2/64", "fd00::3/64", "fd00::3"],
  ])("TCP over %s goes through, and whole", async (_, one, other, address) => {
    const bench = new Bench();
    const [client, server] = [bench.pod(2, one), bench.pod(3, other)];
    bench.join(2, 3);
    const longest = watchLengths(bench);

    await exchange(bench, { client, server, address });

    expect(longest()).toBeGreaterThan(10_000);
    expect(bench.ports.list().map(({ rxDrops, txDrops }) => [rxDrops, txDrops])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("UDP goes through, and its checksums are right where nobody may leave them out", async () => {
    const bench = new Bench();
    const [client, server] = [bench.pod(2, "fd00::2/64"), bench.pod(3, "fd00::3/64")];
    bench.join(2, 3);
    const listener = inPod(
      server,
      `const socket = require("dgram").createSocket("udp6");
       socket.on("message", (message) => say(message));
       socket.bind(7, () => say("listens"));`,
    );
    await bench.while(listener.line());

    inPod(client, `require("dgram").createSocket("udp6").send("hello", 7, "fd00::3")`);

    expect(await bench.while(listener.line())).toBe("hello");
  });

  test.each([
    ["in place", true],
    ["copied", false],
  ])("TCP goes into a tunnel of ours, segmented, and out of it, %s", async (_, inPlace) => {
    const bench = new Bench();
    const client = bench.pod(2, "10.0.0.2/24");
    const node = bench.pod(3, "192.168.0.3/24");
    bench.ip("link", "set", "sw3", "mtu", "1600");
    run("ip", "-n", node, "link", "set", "eth0", "mtu", "1600");
    const vxlan = ["type", "vxlan", "id", "7", "dstport", "4789", "remote", "192.168.0.1"];
    run("ip", "-n", node, "link", "add", "vx0", ...vxlan, "dev", "eth0");
    run("ip", "-n", node, "addr", "add", "10.0.0.3/24", "dev", "vx0");
    run("ip", "-n", node, "link", "set", "vx0", "mtu", "1500", "up");
    // More segments to a frame than there are slots.
    const short = ["dev", "vx0", "src", "10.0.0.3", "advmss", "300"];
    run("ip", "-n", node, "route", "change", "10.0.0.0/24", ...short);
    const neighbour = ["lladdr", "02:00:00:00:00:11", "dev", "eth0"];
    run("ip", "-n", node, "neigh", "replace", "192.168.0.1", ...neighbour);
    const mac = run("ip", "-n", node, "-br", "link", "show", "eth0").split(/\s+/)[2] ?? "";
    let wholeOut = 0;
    bench.take = (port, bytes, start, end) => {
      if (port === 2) {
        wholeOut = Math.max(wholeOut, end - start);
        encapsulate(bytes, start, end, mac);
        bench.ports.send(3, bytes, start - outerBytes, end, outerBytes, inPlace);
      } else if (bytes[start + 12] === 8 && bytes[start + 23] === 17) {
        bench.ports.send(2, bytes, start + outerBytes, end, -outerBytes, inPlace);
      }
    };

    await exchange(bench, { client, server: node, address: "10.0.0.3" });

    expect(wholeOut).toBeGreaterThan(10_000);
    const snmp = run("ip", "netns", "exec", node, "cat", "/proc/net/snmp");
    expect(inCsumErrors(snmp)).toEqual({ Tcp: 0, Udp: 0 });
  });
});

const outerBytes = 50;

/** Writes the headers of VXLAN before a frame, as a program would. */
function encapsulate(bytes: Uint8Array, start: number, end: number, mac: string): void {
  const outer = Buffer.alloc(outerBytes);
  outer.write(mac.replaceAll(":", ""), 0, "hex");
  outer.write("020000000011", 6, "hex");
  outer.writeUInt16BE(0x0800, 12);
  outer.write("4500", 14, "hex");
  // What is longer than a frame has no length that holds: the segments have.
  outer.writeUInt16BE((end - start + 36) & 0xffff, 16);
  outer.writeUInt16BE(0x4011, 22);
  outer.set([192, 168, 0, 1, 192, 168, 0, 3], 26);
  let sum = 0;
  for (let i = 14; i < 34; i += 2) {
    sum += outer.readUInt16BE(i);
  }
  sum = (sum & 0xffff) + (sum >>> 16);
  outer.writeUInt16BE(~((sum & 0xffff) + (sum >>> 16)) & 0xffff, 24);
  outer.writeUInt16BE(4_000, 34);
  outer.writeUInt16BE(4_789, 36);
  outer.writeUInt16BE((end - start + 16) & 0xffff, 38);
  outer[42] = 8;
  outer[48] = 7;
  bytes.set(outer, start - outerBytes);
}

/** Of /proc/net/snmp. */
function inCsumErrors(snmp: string): Record<string, number> {
  const lines = snmp.split("\n").map((line) => line.split(" "));
  const of = (protocol: string): number => {
    const [names = [], values = []] = lines.filter(([first]) => first === `${protocol}:`);
    return Number(values[names.indexOf("InCsumErrors")]);
  };
  return { Tcp: of("Tcp"), Udp: of("Udp") };
}
