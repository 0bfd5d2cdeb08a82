import { describe, expect, test } from "vitest";
import type { FramePortsOptions } from "../../src/linux/frame-ports.js";
import { IngressDrop } from "../../src/linux/ingress-drop.js";
import { libc } from "../../src/linux/libc.js";
import { ipv4 } from "../../src/testing/packets/ip-layers.js";
import { frame } from "../../src/testing/packets/layer.js";
import { ethernet } from "../../src/testing/packets/link-layers.js";
import { udp } from "../../src/testing/packets/transport-layers.js";
import { run } from "./namespaces.js";
import { Bench, inPod, type PodProcess, portOfPod } from "./pods.js";

const isRoot = process.getuid?.() === 0;

const text = "from the pod";

/** Addresses of the node, not on the port. */
const node = { 4: "192.0.2.1", 6: "fd00:9::1" } as const;
type Family = keyof typeof node;
const families: readonly Family[] = [4, 6];

/** Says every datagram that comes to any address of its namespace. */
const listener = `
  for (const type of ["udp4", "udp6"]) {
    const socket = require("dgram").createSocket({ type, ipv6Only: type === "udp6" });
    socket.on("message", (message) => say(message));
    socket.bind(7_000, () => say("listens"));
  }`;

/** Sends a datagram; says so when the kernel has it. */
const sender = `
  require("dgram").createSocket("udp" + words[0]).send(words[2], 7_000, words[1], () => say("sent"));`;

/** A node's namespace with a pod at `sw2`, which is no port yet; the node says what it hears. */
function setUp(options: FramePortsOptions = {}) {
  const bench = new Bench(options);
  const pod = bench.network.wired("p2", bench.sw, "sw2");
  bench.address(pod, "10.0.0.2/24", "fd00::2/64");
  bench.ip("addr", "add", `${node[4]}/32`, "dev", "lo");
  bench.ip("addr", "add", `${node[6]}/128`, "dev", "lo", "nodad");
  const mac = bench.ip("-br", "link", "show", "sw2").split(/\s+/)[2] ?? "";
  for (const family of families) {
    const gateway = family === 4 ? "10.0.0.1" : "fd00::1";
    run("ip", "-n", pod, "neigh", "replace", gateway, "lladdr", mac, "dev", "eth0");
    run("ip", "-n", pod, `-${family}`, "route", "add", "default", "via", gateway);
  }
  let seen = 0;
  bench.take = (_, bytes, start, end) => {
    seen += Buffer.from(bytes.subarray(start, end)).includes(text) ? 1 : 0;
  };
  return {
    bench,
    pod,
    open: () => bench.ports.open({ port: 2, kind: "netdev", name: "sw2" }),
    seen: () => seen,
    sendFrom: (namespace: string, family: Family, text: string) =>
      bench.while(inPod(namespace, sender, `${family}`, node[family], text).line()),
  };
}

async function listens(bench: Bench, namespace: string): Promise<PodProcess> {
  const process = inPod(namespace, listener);
  await bench.while(process.line());
  await bench.while(process.line());
  return process;
}

/** As on a kernel before TCX. */
const settingsAlone: FramePortsOptions = { dropsAtIngress: false };
const cases: readonly (readonly [Family, string, FramePortsOptions])[] = families.flatMap(
  (family) => [
    [family, "by settings alone", settingsAlone],
    [family, "by all means", {}],
  ],
);

const settings = [
  ["ipv6", "disable_ipv6", "1"],
  ["ipv4", "rp_filter", "1"],
  ["ipv4", "forwarding", "0"],
  ["ipv4", "arp_ignore", "8"],
] as const;

const settingsOf = (bench: Bench, name: string): string[] =>
  settings.map(([family, key]) =>
    run(
      "ip",
      "netns",
      "exec",
      bench.sw,
      "cat",
      `/proc/sys/net/${family}/conf/${name}/${key}`,
    ).trim(),
  );

const setIn = (bench: Bench, key: string, value: string): string =>
  run("ip", "netns", "exec", bench.sw, "sysctl", "-w", `${key}=${value}`);

describe.skipIf(!isRoot)("a pod that addresses the MAC of its port (needs root)", () => {
  test.each(families)("reaches the node over IPv%d, as long as it is no port", async (family) => {
    const { bench, pod, sendFrom } = setUp();
    const heard = await listens(bench, bench.sw);

    await sendFrom(pod, family, text);

    expect(await bench.while(heard.line())).toBe(text);
  });

  test.each(cases)("does not reach the node over IPv%d, %s", async (family, _, options) => {
    const { bench, pod, open, seen, sendFrom } = setUp(options);
    const heard = await listens(bench, bench.sw);
    open();

    await sendFrom(pod, family, text);
    await bench.until(() => seen() > 0);
    await sendFrom(bench.sw, family, "from the node");

    expect(await bench.while(heard.line())).toBe("from the node");
  });

  test("does not even where reverse paths are loose for all", async () => {
    const { bench, pod, open, seen, sendFrom } = setUp(settingsAlone);
    const heard = await listens(bench, bench.sw);
    setIn(bench, "net.ipv4.conf.all.rp_filter", "2");
    bench.ip("route", "add", "10.0.0.0/8", "dev", "lo");
    open();

    await sendFrom(pod, 4, text);
    await bench.until(() => seen() > 0);
    await sendFrom(bench.sw, 4, "from the node");

    expect(await bench.while(heard.line())).toBe("from the node");
  });

  test.each(cases)("is not routed on over IPv%d, %s", async (family, _, options) => {
    const { bench, pod, open, seen, sendFrom } = setUp(options);
    const other = bench.network.wired("other", bench.sw, "up0");
    bench.address(other, family === 4 ? "10.1.0.2/24" : "fd01::2/64");
    const own = family === 4 ? ["10.1.0.1/24"] : ["fd01::1/64", "nodad"];
    bench.ip("addr", "add", ...own, "dev", "up0");
    run("ip", "-n", other, "addr", "add", node[family], "dev", "lo");
    bench.ip("addr", "del", family === 4 ? `${node[4]}/32` : `${node[6]}/128`, "dev", "lo");
    const via = family === 4 ? "10.1.0.2" : "fd01::2";
    bench.ip(`-${family}`, "route", "add", node[family], "via", via);
    open();
    setIn(bench, family === 4 ? "net.ipv4.ip_forward" : "net.ipv6.conf.all.forwarding", "1");
    const heard = await listens(bench, other);

    await sendFrom(pod, family, text);
    await bench.until(() => seen() > 0);
    await sendFrom(bench.sw, family, "from the node");

    expect(await bench.while(heard.line())).toBe("from the node");
  });
});

const limited = "255.255.255.255";
const allHosts = "224.0.0.1";

/** Whether this kernel can keep everything from the stack. */
function canDropAtIngress(): boolean {
  const drop = new IngressDrop();
  const fd = drop.attach(1);
  drop.close();
  if (fd >= 0) {
    libc().close(fd);
  }
  return fd >= 0;
}

describe.skipIf(!isRoot || !canDropAtIngress())("a datagram from nowhere (needs root, TCX)", () => {
  test.each([
    ["ff:ff:ff:ff:ff:ff", limited],
    ["01:00:5e:00:00:01", allHosts],
  ])("to %s does not reach the node", async (dst, address) => {
    const { bench, pod, open, seen, sendFrom } = setUp();
    run("ip", "-n", pod, "addr", "flush", "dev", "eth0");
    const raw = portOfPod(bench, pod, 102);
    const heard = await listens(bench, bench.sw);
    open();
    await bench.until(() => [bench.port(2), ...raw.list()].every(({ isUp }) => isUp), raw);
    const network = ipv4({ src: "0.0.0.0", dst: address });
    const bytes = frame(ethernet({ dst }), network, udp({ srcPort: 5, dstPort: 7_000 }), text);

    raw.send(102, bytes, 0, bytes.length, 0, false);
    raw.flush();
    await bench.until(() => seen() > 0);
    await sendFrom(bench.sw, 4, "from the node");

    expect(await bench.while(heard.line())).toBe("from the node");
  });

  test("reaches it again when the port is closed", async () => {
    const { bench, pod, open, sendFrom } = setUp();
    const heard = await listens(bench, bench.sw);
    open();
    bench.ports.close(2);
    setIn(bench, "net.ipv4.conf.sw2.rp_filter", "0");

    await sendFrom(pod, 4, text);

    expect(await bench.while(heard.line())).toBe(text);
  });
});

describe.skipIf(!isRoot)("the interface of a port (needs root)", () => {
  test("has nothing of the stack", () => {
    const { bench, open } = setUp();

    open();

    expect(settingsOf(bench, "sw2")).toEqual(settings.map(([, , value]) => value));
  });

  test("is taken off it again when all interfaces are given to it", async () => {
    const { bench, open } = setUp();
    open();

    setIn(bench, "net.ipv6.conf.all.disable_ipv6", "1");
    setIn(bench, "net.ipv6.conf.all.disable_ipv6", "0");
    setIn(bench, "net.ipv4.ip_forward", "1");
    setIn(bench, "net.ipv4.conf.sw2.rp_filter", "0");

    const wanted = settings.map(([, , value]) => value).join();
    await bench.until(() => settingsOf(bench, "sw2").join() === wanted);
  });
});
