import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { askSwitch } from "../../src/infra/switch/switch-client.js";
import { Cli, type Running, recordings, until } from "./cli.js";
import { aNode, felix, untilInStep } from "./node.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

const build = join(import.meta.dirname, "..", "..", "k8s_dp", "build");
const isRoot = process.getuid?.() === 0;

interface Served extends Running {
  /** `127.0.0.1:PORT`. */
  readonly target: string;
  readonly ready: string;
  readonly socket: string;
}

/** A switch that serves; it is killed with the test. */
async function serve(...words: string[]): Promise<Served> {
  const socket = join(mkdtempSync(join(cli.scratch, "switch-")), "control.sock");
  const all = ["switch", "--grpc-addr", "127.0.0.1:0", "--control-socket", socket, ...words];
  const running = cli.start(all);
  onTestFinished(() => {
    running.child.kill("SIGKILL");
  });
  await until(
    () => running.stdout().includes("\n") || running.child.exitCode !== null,
    () => `no ready line: ${running.stderr()}`,
  );
  const ready = running.stdout();
  const target = /^ready grpc=(\S+)/.exec(ready)?.[1] ?? "";
  return { ...running, target, ready, socket };
}

/** Interfaces in a namespace that goes with the test: `sw2` and `sw3`, with `pod2` and `pod3` at their other ends. */
function namespace(): string {
  const name = `calico-p4-e2e-${process.pid}-${namespaces++}`;
  execFileSync("ip", ["netns", "add", name]);
  onTestFinished(() => {
    execFileSync("ip", ["netns", "del", name]);
  });
  for (const n of [2, 3]) {
    const pair = ["link", "add", `sw${n}`, "type", "veth", "peer", "name", `pod${n}`];
    execFileSync("ip", ["-n", name, ...pair]);
    execFileSync("ip", ["-n", name, "link", "set", `pod${n}`, "up"]);
  }
  return name;
}
let namespaces = 0;

test("when it serves it says so in one line, and SIGTERM ends it within a second", async () => {
  const served = await serve();
  expect(served.ready).toMatch(/^ready grpc=127\.0\.0\.1:[1-9]\d* device=1 ports=\n$/);

  const tables = await cli.run(["tables", "--target", served.target]);
  const asked = Date.now();
  served.child.kill("SIGTERM");
  const { code, stdout, stderr } = await served.ended;

  expect(Date.now() - asked).toBeLessThan(1_000);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: served.ready, stderr: "" });
  expect(tables.code).toBe(0);
  expect(existsSync(served.socket)).toBe(false);
});

test("without a program it has none until a controller sets one", async () => {
  const served = await serve("--no-program", "--device-id", "7");

  expect(served.ready).toMatch(/ device=7 ports=\n$/);
  const { code, stderr } = await cli.run(["tables", "--target", served.target, "--device-id", "7"]);
  expect(code).not.toBe(0);
  expect(stderr).toContain("no pipeline");
});

test("a driver that comes finds its pipeline in force", async () => {
  const served = await serve();

  const driver = await cli.startDriver({ CALICO_P4_TARGET: served.target }, [
    "--dry-run",
    "-o",
    "json",
  ]);
  driver.toDriver.write(felix);

  expect(JSON.parse((await driver.ended).stdout)).toMatchObject({ pipeline: "keep" });
});

test("P4Info may be text, and the cookie is the same", async () => {
  const served = await serve(
    "--program",
    join(build, "k8s_dp.json"),
    "--p4info",
    join(build, "k8s_dp.p4info.txtpb"),
  );

  const driver = await cli.startDriver({ CALICO_P4_TARGET: served.target }, [
    "--dry-run",
    "-o",
    "json",
  ]);
  driver.toDriver.write(felix);

  expect(JSON.parse((await driver.ended).stdout)).toMatchObject({ pipeline: "keep" });
});

test("a start that fails is one line that says what to do, and 1", async () => {
  const scratch = mkdtempSync(join(cli.scratch, "bad-"));
  const file = (name: string, text: string): string => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };
  const program = JSON.parse(readFileSync(join(build, "k8s_dp.json"), "utf8"));
  const p4info = join(build, "k8s_dp.p4info.bin");
  program.pipelines[0].tables.find(
    ({ key }: { key: unknown[] }) => key.length > 0,
  ).key[0].match_type = "fuzzy";
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    taken.close();
  });
  const bound = taken.address();
  const address = `127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
  const pair = (json: string, info: string): string[] => ["--program", json, "--p4info", info];
  const cases: readonly [words: readonly string[], line: RegExp][] = [
    [["--grpc-addr", address], /cannot listen on .*in use/],
    [["--port", "2=nosuchif0"], /nosuchif0/],
    [["--port", "veth0"], /N=veth0/],
    [["--port", "510=lo"], /stands for the controller/],
    [["--cpu-port", "511"], /--cpu-port/],
    [["--netns", "no-such-netns"], /ip netns add no-such-netns/],
    [["--pcap", "/proc/no/such"], /name another folder/],
    [pair(file("no.json", "{"), p4info), /no\.json/],
    [pair(file("fuzzy.json", JSON.stringify(program)), p4info), /fuzzy/],
    [pair(join(build, "k8s_dp.json"), file("no.txtpb", "tables {")), /no\.txtpb/],
    [pair("nowhere.json", p4info), /nowhere\.json/],
    [["--program", join(build, "k8s_dp.json")], /--p4info/],
    [["--no-program", "--p4info", p4info], /--no-program/],
    [["--tls-cert", "nowhere.pem", "--tls-key", "nowhere.key"], /nowhere/],
    [["--metrics-addr", address], /EADDRINUSE/],
    [["--control-socket", "/no/such/folder.sock"], /folder\.sock: .*; mkdir -p \/no\/such$/m],
  ];

  for (const [words, line] of cases) {
    const free = words.includes("--grpc-addr") ? [] : ["--grpc-addr", "127.0.0.1:0"];
    const { code, stdout, stderr } = await cli.run(["switch", ...free, ...words]);

    expect({ words, code, stdout }).toEqual({ words, code: 1, stdout: "" });
    expect(stderr).toMatch(/^calico-p4 switch: .*\n$/);
    expect(stderr).toMatch(line);
  }
}, 60_000);

test("a packet's way is traced, as JSON and as text", async () => {
  const served = await serve();
  const inject = async (): Promise<void> => {
    const frame = new Uint8Array(64).fill(0xff, 0, 6);
    const { socket: socketPath } = served;
    await askSwitch({ socketPath, method: "POST", path: "/inject/2", body: frame }).next();
  };
  const traced = async (...words: string[]): Promise<string> => {
    const tracer = cli.start(["switch", "trace", "--control-socket", served.socket, ...words]);
    let isOver = false;
    void tracer.ended.then(() => {
      isOver = true;
    });
    // Until the tracer listens, a packet goes by unseen.
    await until(async () => {
      await inject();
      return isOver;
    });
    const { code, stdout, stderr } = await tracer.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  };

  const json = await traced("--count", "2", "-o", "json");
  const text = await traced();

  const lines = json.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ port: 2 }, { port: 2 }]);
  expect(lines[0]).toContain('"is":"table"');
  expect(text).toContain("packet of 64 bytes on port 2");
});

test("stats and metrics tell tables", async () => {
  const port = await freePort();
  const served = await serve("--metrics-addr", `127.0.0.1:${port}`);
  await cli.run(["replay", join(recordings, "v3.32.1", "basic.felix"), "--target", served.target]);

  const stats = await cli.run(["switch", "stats", "--control-socket", served.socket]);
  const json = await cli.run(["switch", "stats", "--control-socket", served.socket, "-o", "json"]);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

  expect(stats.stdout).toMatch(/^endpoint_v4 +3$/m);
  expect(JSON.parse(json.stdout).tables).toMatchObject({ endpoint_v4: 3 });
  expect(metrics).toContain('calico_p4_switch_table_entries{table="endpoint_v4"} 3');
});

test("control commands without a switch say what to do", async () => {
  const none = await cli.run(["switch", "port", "list"]);
  const gone = await cli.run(["switch", "port", "list", "--control-socket", "/no/such.sock"]);

  expect(none.code).toBe(64);
  expect(none.stderr).toContain("--control-socket");
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain("no switch listens there");
});

test.runIf(isRoot)("ports are added, listed and removed while it runs", async () => {
  const netns = namespace();
  const served = await serve("--netns", netns, "--port", "2=sw2");
  expect(served.ready).toMatch(/ ports=2\n$/);
  const control = (...words: string[]) =>
    cli.run(["switch", "port", ...words, "--control-socket", served.socket]);
  const listed = async (): Promise<unknown> =>
    JSON.parse((await control("list", "-o", "json")).stdout);

  expect(await control("add", "3=sw3")).toMatchObject({ code: 0, stderr: "" });
  expect(await listed()).toMatchObject([
    { port: 2, device: "sw2" },
    { port: 3, device: "sw3" },
  ]);
  expect((await control("list")).stdout).toMatch(/^ *2 +sw2 +up /m);
  const twice = await control("add", "3=sw3");
  const wrong = await control("add", "sw3");
  expect([twice.code, wrong.code]).toEqual([1, 64]);
  expect(twice.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(await control("remove", "2")).toMatchObject({ code: 0, stderr: "" });
  expect((await control("remove", "2")).code).toBe(1);
  expect(await listed()).toMatchObject([{ port: 3 }]);
  expect(await control("add", "4=tap:tap4")).toMatchObject({ code: 0, stderr: "" });
  expect(await listed()).toMatchObject([{ port: 3 }, { port: 4, device: "tap:tap4", isUp: true }]);
  served.child.kill("SIGTERM");
  expect(await served.ended).toMatchObject({ code: 0, stderr: "" });
});

test.runIf(isRoot)("frames of a port are captured", async () => {
  const netns = namespace();
  const folder = join(mkdtempSync(join(cli.scratch, "pcap-")), "captures");
  const served = await serve("--netns", netns, "--port", "2=sw2", "--pcap", folder);

  // Its neighbour discovery is the first that a pod's interface says.
  const ip = (...words: string[]): string =>
    execFileSync("ip", ["-n", netns, ...words], { encoding: "utf8" });
  ip("addr", "add", "10.0.0.2/24", "dev", "pod2");
  ip("neigh", "add", "10.0.0.3", "lladdr", "ee:ee:ee:ee:ee:ee", "dev", "pod2");
  const send =
    "require('dgram').createSocket('udp4').send('hello', 7, '10.0.0.3', () => process.exit())";
  execFileSync("ip", ["netns", "exec", netns, process.execPath, "-e", send]);
  const file = join(folder, "port-2.pcap");
  await until(() => existsSync(file) && readFileSync(file).includes("hello"));

  served.child.kill("SIGTERM");
  await served.ended;
  expect(readFileSync(file).readUInt32LE(0)).toBe(0xa1b2c3d4);
});

test.runIf(isRoot)(
  "a driver has the switch in its own process, and a pod the port of its interface",
  async () => {
    const [, device = ""] = /(cali[0-9a-f]{11})/.exec(felix.toString("latin1")) ?? [];
    const netns = namespace();
    execFileSync("ip", ["-n", netns, "link", "set", "sw2", "name", device]);
    const address = `127.0.0.1:${await freePort()}`;
    const { env, socket } = aNode(cli, "embedded");
    const words = ["--port", `77=${device}`, "--port", "sw3", "--netns", netns];
    const driver = await cli.startDriver(env, [...words, "--grpc-addr", address]);
    driver.toDriver.write(felix);
    await untilInStep(socket);

    const { stdout } = await cli.run(["tables", "--target", address]);
    driver.child.kill("SIGTERM");
    const { code } = await driver.ended;

    expect(stdout).toMatch(/^ *dst=\S+ +to_pod_v4 port=77 /m);
    expect(code).toBe(0);
  },
);

test("a driver with a switch of its own needs to know its ports", async () => {
  const driver = await cli.startDriver({ CALICO_P4_TARGET: "embedded" });

  const { code, stderr } = await driver.ended;

  expect(code).not.toBe(0);
  expect(stderr).toContain("--port INTERFACE");
});

test("TLS is spoken where it is asked for", async () => {
  const tls = join(import.meta.dirname, "..", "fixtures", "tls");
  const file = (name: string): string => join(tls, name);
  const served = await serve(
    ...["--tls-cert", file("switch.pem"), "--tls-key", file("switch.key")],
    ...["--tls-ca", file("authority.pem")],
  );
  const target = served.target.replace("127.0.0.1", "localhost");
  const to = ["tables", "--target", target, "--tls-ca", file("authority.pem")];

  const known = await cli.run([
    ...to,
    ...["--tls-cert", file("driver.pem"), "--tls-key", file("driver.key")],
  ]);
  const unknown = await cli.run([...to, "--timeout", "2s"]);

  expect({ code: known.code, stderr: known.stderr }).toEqual({ code: 0, stderr: "" });
  expect(unknown.code).not.toBe(0);
});

test("a recording leaves the same on the embedded switch, which is the default, as on the fake", async () => {
  const file = join(recordings, "v3.32.1", "dual.felix");
  const replay = async (...words: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await cli.run(["replay", "-o", "json", file, ...words]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return { ...JSON.parse(stdout), seconds: 0 };
  };

  const [standard, embedded, fake] = [
    await replay(),
    await replay("--target", "embedded"),
    await replay("--target", "fake"),
  ];

  expect(standard).toEqual(fake);
  expect(embedded).toEqual(fake);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}
