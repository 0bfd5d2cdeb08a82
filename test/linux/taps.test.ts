import { describe, expect, test } from "vitest";
import { run } from "./namespaces.js";
import { Bench, inPod } from "./pods.js";

const isRoot = process.getuid?.() === 0;

/** A TAP that is a port, and has been moved into a pod as its eth0. */
function movedTap(bench: Bench, port: number, ...addresses: readonly string[]): string {
  const pod = bench.network.namespace(`p${port}`);
  bench.ports.open({ port, kind: "tap", name: `tap${port}` });
  bench.ip("link", "set", `tap${port}`, "netns", pod, "name", "eth0");
  run("ip", "-n", pod, "link", "set", "eth0", "up");
  bench.address(pod, ...addresses);
  return pod;
}

const indexOf = (bench: Bench, name: string): string =>
  bench.ip("-o", "link", "show", name).split(":")[0] ?? "";

describe.skipIf(!isRoot)("TAPs (need root)", () => {
  test("outlive the switch, and are found again", async () => {
    const bench = new Bench();
    bench.ports.open({ port: 2, kind: "tap", name: "tap2" });
    const index = indexOf(bench, "tap2");
    await bench.until(() => bench.port(2).isUp);

    bench.ports.close(2);
    expect(bench.ip("link", "show", "tap2")).toContain("NO-CARRIER");
    const next = bench.portsOf(bench.sw);
    next.open({ port: 2, kind: "tap", name: "tap2" });
    await bench.until(() => next.list().every(({ isUp }) => isUp), next);

    expect(indexOf(bench, "tap2")).toBe(index);
    expect(next.list()).toMatchObject([{ port: 2, kind: "tap", name: "tap2" }]);
    expect(bench.ip("link", "show", "tap2")).not.toContain("NO-CARRIER");
  });

  test("one that another switch has is refused", () => {
    const bench = new Bench();
    bench.ports.open({ port: 2, kind: "tap", name: "tap2" });
    const other = bench.portsOf(bench.sw);

    expect(() => other.open({ port: 2, kind: "tap", name: "tap2" })).toThrow(/in use \(EBUSY\)/);
  });

  test("are the interface of a pod, with offloads: TCP goes both ways, and whole", async () => {
    const bench = new Bench();
    const client = movedTap(bench, 2, "10.0.0.2/24", "fd00::2/64");
    const server = bench.pod(3, "10.0.0.3/24", "fd00::3/64");
    bench.join(2, 3);
    const { take } = bench;
    const longest = [0, 0, 0, 0];
    bench.take = (port, bytes, start, end, floor) => {
      longest[port] = Math.max(longest[port] ?? 0, end - start);
      take(port, bytes, start, end, floor);
    };

    for (const address of ["10.0.0.3", "fd00::3"]) {
      const listener = inPod(server, tcpEcho, address);
      expect(await bench.while(listener.line())).toBe("listens");
      const caller = inPod(client, tcpCaller, address);
      expect(await bench.while(caller.line())).toBe("same");
    }

    expect(longest[2]).toBeGreaterThan(10_000);
    expect(longest[3]).toBeGreaterThan(10_000);
    // What the switch has switched off of its own interface, the pod has.
    const key = "net.ipv6.conf.eth0.disable_ipv6";
    expect(run("ip", "netns", "exec", client, "sysctl", "-n", key).trim()).toBe("0");
  });

  test("are followed into a pod: link and MTU are those that they have there", async () => {
    const bench = new Bench();
    const pod = movedTap(bench, 2);
    const eth0 = (...words: readonly string[]): string =>
      run("ip", "-n", pod, "link", "set", "eth0", ...words);

    eth0("mtu", "9000");
    await bench.until(() => bench.port(2).mtu === 9_000 && bench.port(2).isUp);
    eth0("down");
    await bench.until(() => !bench.port(2).isUp);
    eth0("up");
    await bench.until(() => bench.port(2).isUp);

    expect(bench.port(2).name).toBe("tap2");
  });

  test("an MTU that grows in the pod counts for the next frame", async () => {
    const bench = new Bench();
    const pod = movedTap(bench, 2);
    await bench.until(() => bench.port(2).isUp);
    const long = new Uint8Array(4_000).fill(0xff, 0, 6);
    const send = (): void => {
      bench.ports.send(2, long, 0, long.length, 0, false);
      bench.ports.flush();
    };

    send();
    run("ip", "-n", pod, "link", "set", "eth0", "mtu", "9000");
    send();

    expect(bench.port(2)).toMatchObject({ txDrops: 1, txFrames: 1, txBytes: 4_000 });
  });

  test("one that is deleted in its pod closes its port, and no other", async () => {
    const bench = new Bench();
    const pod = movedTap(bench, 2);
    bench.pod(3);

    run("ip", "-n", pod, "link", "del", "eth0");
    await bench.until(() => bench.closed.size > 0);

    expect([...bench.closed]).toEqual([[2, "interface tap2 is gone"]]);
    expect(bench.ports.list().map(({ port }) => port)).toEqual([3]);
  });

  test("one whose pod ends closes its port, and no other", async () => {
    const bench = new Bench();
    const pod = movedTap(bench, 2);
    bench.pod(3);

    run("ip", "netns", "del", pod);
    await bench.until(() => bench.closed.has(2));

    expect(bench.ports.list().map(({ port }) => port)).toEqual([3]);
  });
});

const size = 2_000_000;

const tcpEcho = `
  require("net").createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket))
    .listen(7, words[0], () => say("listens"));`;

const tcpCaller = `
  const sent = Buffer.alloc(${size}, "there and back");
  const chunks = [];
  const socket = require("net").connect({ port: 7, host: words[0], allowHalfOpen: true });
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("end", () => say(Buffer.concat(chunks).equals(sent) ? "same" : "other"));
  socket.end(sent);`;
