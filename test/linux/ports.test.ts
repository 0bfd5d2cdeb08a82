import { describe, expect, test } from "vitest";
import type { FramePorts } from "../../src/linux/frame-ports.js";
import { KernelError } from "../../src/linux/kernel-error.js";
import { frame } from "../../src/testing/packets/layer.js";
import { ethernet, type VlanTag } from "../../src/testing/packets/link-layers.js";
import { run } from "./namespaces.js";
import { Bench, portOfPod } from "./pods.js";

const isRoot = process.getuid?.() === 0;

/** A frame that is told from those of the kernel by its type. */
function testFrame(length: number, vlans: readonly VlanTag[] = []): Uint8Array {
  const payload = Uint8Array.from({ length: length - 14 - 4 * vlans.length }, (_, i) => i);
  return frame(ethernet({ vlans }), payload);
}

/** Two pods that only we send from, and what of ours came at each. */
async function setUp() {
  const bench = new Bench();
  const pods = new Map([2, 3].map((n) => [n, portOfPod(bench, bench.pod(n), n + 100)] as const));
  const arrived = new Map<number, Buffer[]>([102, 103, 2, 3].map((n) => [n, []]));
  bench.take = (port, bytes, start, end) => {
    const own = Buffer.from(bytes.subarray(start, end));
    if (own.includes(Buffer.from([0x88, 0xb5, 0, 1, 2, 3]))) {
      arrived.get(port)?.push(own);
    }
    if (port === 2 || port === 3) {
      bench.ports.send(5 - port, bytes, start, end, 0, true);
    }
  };
  const all = [...pods.values()];
  await bench.until(() => [bench.ports, ...all].every(isUp), ...all);
  return {
    bench,
    /** Sends from the pod at a port. */
    send: (port: number, bytes: Uint8Array): void => {
      pods.get(port)?.send(port + 100, bytes, 0, bytes.length, 0, false);
      pods.get(port)?.flush();
    },
    arrived: (port: number): readonly Buffer[] => arrived.get(port) ?? [],
    until: (isSo: () => boolean): Promise<void> => bench.until(isSo, ...all),
  };
}

const isUp = (ports: FramePorts): boolean => ports.list().every(({ isUp }) => isUp);

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof KernelError) {
      return error.message;
    }
    throw error;
  }
  return "";
}

const portsOf = (ports: FramePorts): number[] => ports.list().map(({ port }) => port);

describe.skipIf(!isRoot)("ports on interfaces (need root)", () => {
  test("frames go both ways, byte for byte, and are counted", async () => {
    const { bench, send, arrived, until } = await setUp();
    const [there, back] = [testFrame(60), testFrame(1_514)];

    send(2, there);
    send(3, back);
    await until(() => arrived(102).length > 0 && arrived(103).length > 0);

    expect(arrived(103)).toEqual([Buffer.from(there)]);
    expect(arrived(102)).toEqual([Buffer.from(back)]);
    expect(bench.port(2)).toMatchObject({ rxDrops: 0, txDrops: 0, isUp: true, mtu: 1_500 });
    expect(bench.port(2).rxFrames).toBeGreaterThan(0);
    expect(bench.port(2).txBytes).toBeGreaterThanOrEqual(1_514);
  });

  test.each<readonly [string, readonly VlanTag[]]>([
    ["a VLAN tag", [{ id: 7, priority: 5 }]],
    ["a priority alone", [{ id: 0, priority: 3 }]],
    ["a service tag", [{ id: 4_094, etherType: 0x88a8 }]],
    ["two tags", [{ id: 9, etherType: 0x88a8 }, { id: 8 }]],
  ])("%s is kept", async (_, vlans) => {
    const { send, arrived, until } = await setUp();
    const tagged = testFrame(100, vlans);

    send(2, tagged);
    await until(() => arrived(103).length > 0);

    expect(arrived(2)).toEqual([Buffer.from(tagged)]);
    expect(arrived(103)).toEqual([Buffer.from(tagged)]);
  });

  test("a frame over the MTU is dropped and counted, those before and after it go", async () => {
    const { bench, send, arrived, until } = await setUp();
    bench.ip("link", "set", "sw3", "mtu", "1300");
    await until(() => bench.port(3).mtu === 1_300);
    const sizes = [1_314, 1_315, 1_500, 100];

    for (const size of sizes) {
      send(2, testFrame(size));
    }
    await until(() => arrived(103).length === 2);

    expect(arrived(2).map(({ length }) => length)).toEqual(sizes);
    expect(arrived(103).map(({ length }) => length)).toEqual([1_314, 100]);
    expect(bench.port(3).txDrops).toBe(2);
  });

  test("a tag does not count for the MTU", async () => {
    const { bench, send, arrived, until } = await setUp();

    send(2, testFrame(1_518, [{ id: 7 }]));
    await until(() => arrived(103).length > 0);

    expect(arrived(103).map(({ length }) => length)).toEqual([1_518]);
    expect(bench.port(3).txDrops).toBe(0);
  });

  test("more frames than slots all arrive, in their order", async () => {
    const { send, arrived, until } = await setUp();
    const sent = Array.from({ length: 300 }, (_, i) => testFrame(60 + i));

    for (const bytes of sent) {
      send(2, bytes);
    }
    await until(() => arrived(103).length === sent.length);

    expect(arrived(103).map(({ length }) => length)).toEqual(sent.map(({ length }) => length));
  });

  test("an interface that vanishes closes its port, and no other", async () => {
    const { bench, send, arrived, until } = await setUp();
    bench.pod(4);

    bench.ip("link", "del", "sw4");
    await until(() => bench.closed.size > 0);
    send(2, testFrame(99));
    await until(() => arrived(103).length > 0);

    expect([...bench.closed]).toEqual([[4, "interface sw4 is gone"]]);
    expect(portsOf(bench.ports)).toEqual([2, 3]);
  });

  test("an interface that vanishes under traffic closes its port, and no other", async () => {
    const { bench, send, until } = await setUp();

    bench.ip("link", "del", "sw3");
    send(2, testFrame(99));
    await until(() => bench.closed.has(3));

    expect(portsOf(bench.ports)).toEqual([2]);
  });

  test("another interface of the same name does not take its place", async () => {
    const { bench, until } = await setUp();

    bench.ip("link", "del", "sw3");
    bench.ip("link", "add", "name", "sw3", "type", "veth", "peer", "name", "other3");
    await until(() => bench.closed.has(3));

    expect(portsOf(bench.ports)).toEqual([2]);
    bench.ports.open({ port: 3, kind: "netdev", name: "sw3" });
    expect(portsOf(bench.ports)).toEqual([2, 3]);
  });

  test("an interface may change its name", async () => {
    const { bench, send, arrived, until } = await setUp();

    bench.ip("link", "set", "sw3", "down");
    bench.ip("link", "set", "sw3", "name", "renamed3");
    await until(() => !bench.port(3).isUp);
    bench.ip("link", "set", "renamed3", "up");
    await until(() => bench.port(3).isUp);
    send(2, testFrame(99));
    await until(() => arrived(103).length > 0);

    expect(bench.closed.size).toBe(0);
  });

  test("link state is followed; what is sent while it is down is dropped and counted", async () => {
    const { bench, send, arrived, until } = await setUp();

    bench.ip("link", "set", "sw3", "down");
    await until(() => !bench.port(3).isUp);
    send(2, testFrame(99));
    await until(() => bench.port(3).txDrops > 0);
    bench.ip("link", "set", "sw3", "up");
    await until(() => bench.port(3).isUp);
    send(2, testFrame(98));
    await until(() => arrived(103).length > 0);

    expect(arrived(103).map(({ length }) => length)).toEqual([98]);
  });

  test("a carrier that the other end takes away is followed", async () => {
    const bench = new Bench();
    const pod = bench.pod(2);
    await bench.until(() => bench.port(2).isUp);

    run("ip", "-n", pod, "link", "set", "eth0", "down");
    await bench.until(() => !bench.port(2).isUp);
    run("ip", "-n", pod, "link", "set", "eth0", "up");
    await bench.until(() => bench.port(2).isUp);

    expect(bench.closed.size).toBe(0);
  });

  test("ports are removed and added while others carry frames", async () => {
    const { bench, send, arrived, until } = await setUp();

    bench.ports.close(3);
    send(2, testFrame(99));
    await until(() => arrived(2).length > 0);
    bench.ports.open({ port: 3, kind: "netdev", name: "sw3" });
    send(2, testFrame(98));
    await until(() => arrived(103).length > 0);

    expect(arrived(103).map(({ length }) => length)).toEqual([98]);
  });

  test("a port that cannot be opened changes nothing, and says why", () => {
    const bench = new Bench();
    bench.pod(2);
    bench.ip("link", "add", "name", "free0", "type", "veth", "peer", "name", "addressed0");
    bench.ip("addr", "add", "10.9.9.9/24", "dev", "addressed0");
    const netdev = (port: number, name: string): string =>
      messageOf(() => bench.ports.open({ port, kind: "netdev", name }));
    const tap = (name: string): string =>
      messageOf(() => bench.ports.open({ port: 5, kind: "tap", name }));

    expect(netdev(2, "free0")).toBe("port 2 is open already; remove it first");
    expect(netdev(5, "sw2")).toBe("sw2 is port 2 already; remove that first");
    expect(netdev(5, "none0")).toMatch(/^there is no interface none0; /);
    expect(netdev(5, "addressed0")).toMatch(/ip address flush dev addressed0$/);
    expect(netdev(5, "lo")).toBe("interface lo is the loopback, which can be no port");
    expect(netdev(5, "a name of many words")).toMatch(/is no name of an interface$/);
    expect(tap("free0")).toMatch(/an interface free0 exists that is no TAP/);
    expect(messageOf(() => bench.ports.close(5))).toBe("there is no port 5");

    expect(portsOf(bench.ports)).toEqual([2]);
    expect(netdev(5, "free0")).toBe("");
  });

  test("a namespace that is not there is told, with what makes it", () => {
    const bench = new Bench();

    expect(messageOf(() => bench.portsOf("no-such-netns"))).toBe(
      "there is no network namespace no-such-netns; ip netns add no-such-netns",
    );
  });
});
