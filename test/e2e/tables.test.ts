import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Cli, recordings, until } from "./cli.js";
import { serveFake } from "./switch.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

interface Entry {
  readonly table: string;
  readonly match: Record<string, string>;
  readonly priority: number;
  readonly action: string;
  readonly params: Record<string, string>;
}

async function aFullSwitch() {
  const served = await serveFake();
  onTestFinished(() => served.close());
  const file = join(recordings, "v3.32.1", "basic.felix");
  const { code } = await cli.run(["replay", file, "--target", served.target]);
  expect(code).toBe(0);
  return served;
}

test("entries are told by the names of the P4Info that the switch returns, in hexadecimal", async () => {
  const { target } = await aFullSwitch();

  const { code, stdout } = await cli.run(["tables", "--target", target, "-o", "json"]);

  const entries: Entry[] = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(entries).toHaveLength(39);
  expect(entries.filter(({ table }) => table === "arp")).toEqual([
    {
      table: "arp",
      match: { from: "0x02", oper: "0x0001&&&0xffff", target_ip: "0xa9fe0101&&&0xffffffff" },
      priority: 1,
      action: "arp_reply",
      params: { mac: "0xeeeeeeeeeeee" },
    },
  ]);
  const [endpoint] = entries.filter(({ table }) => table === "endpoint_v4");
  expect(endpoint).toMatchObject({ priority: 0, action: "to_pod_v4" });
  expect(endpoint?.match.dst).toMatch(/^0x0a[0-9a-f]{6}$/);
  expect(endpoint?.params.port).toMatch(/^0x[0-9a-f]{4}$/);
  // The default route: its prefix of length 0 is a don't-care.
  expect(
    entries.filter(({ match }) => Object.keys(match).length === 0).map(({ table }) => table),
  ).toEqual(["route_v4", "route_v6"]);
  expect(entries.filter(({ table }) => table === "route_v4")[1]?.match.dst).toMatch(
    /^0x[0-9a-f]{8}\/\d+$/,
  );
});

test("the order is by table, match and priority", async () => {
  const { target } = await aFullSwitch();

  const { stdout } = await cli.run(["tables", "--target", target, "-o", "json"]);

  const entries: Entry[] = JSON.parse(stdout);
  const names = entries.map(({ table }) => table);
  expect(names).toEqual([...names].sort());
  const endpoints = entries
    .filter(({ table }) => table === "endpoint_v4")
    .map(({ match }) => match.dst ?? "");
  expect(endpoints).toEqual([...endpoints].sort());
});

test("people see addresses as such", async () => {
  const { target } = await aFullSwitch();

  const table = await cli.run(["tables", "--target", target]);
  const wide = await cli.run(["tables", "--target", target, "-o", "wide"]);

  expect(table.stdout).toMatch(/^endpoint_v4 \(3 of \d+\)$/m);
  expect(table.stdout).toMatch(
    /dst=10\.65\.\d+\.\d+ +to_pod_v4 port=\d+ src_mac=ee:ee:ee:ee:ee:ee/,
  );
  expect(wide.stdout).toMatch(/^endpoint_v4 \(3 of \d+, table 0x[0-9a-f]+ K8sIngress\./m);
});

test("a switch without pipeline, and one that is not there, are told apart", async () => {
  const { target, close } = await serveFake();

  const empty = await cli.run(["tables", "--target", target]);
  await close();
  const gone = await cli.run([
    "tables",
    "--target",
    target,
    "--timeout",
    "300ms",
    "--log-level",
    "silent",
  ]);

  expect(empty.code).toBe(69);
  expect(empty.stderr).toContain("has no pipeline");
  expect(gone.code).toBe(69);
  expect(gone.stderr).toContain(target);
  expect(gone.stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("another device id than the switch's is an error that names it", async () => {
  const { target, close } = await serveFake();
  onTestFinished(close);

  const { code, stderr } = await cli.run(["tables", "--target", target, "--device-id", "7"]);

  expect(code).toBe(69);
  expect(stderr).toContain("--device-id");
});

test("the fake switch says where it listens, serves, and ends with SIGTERM", async () => {
  const served = cli.start(["fake-switch", "--grpc-addr", "127.0.0.1:0", "--device-id", "3"]);
  await until(() => served.stdout().includes("\n"));
  const [, target = ""] = /^ready grpc=(127\.0\.0\.1:\d+) device=3\n$/.exec(served.stdout()) ?? [];
  const file = join(recordings, "v3.32.1", "dual.felix");

  const replayed = await cli.run(["replay", file, "--target", target, "--device-id", "3"]);
  const tables = await cli.run(["tables", "--target", target, "--device-id", "3", "-o", "yaml"]);
  served.child.kill("SIGTERM");

  expect(replayed.code).toBe(0);
  expect(tables.stdout).toContain("- table: arp\n");
  expect(await served.ended).toMatchObject({ code: 0, stderr: "" });
});

test("the fake switch has faults by name", async () => {
  const { code, stderr } = await cli.run(["fake-switch", "--fault", "lost-answer"]);

  expect(code).toBe(64);
  expect(stderr).toContain("lost-answers");
});

test("the fake switch cannot listen where somebody does", async () => {
  const { target, close } = await serveFake();
  onTestFinished(close);

  const { code, stderr } = await cli.run(["fake-switch", "--grpc-addr", target]);

  expect(code).toBe(69);
  expect(stderr).toContain(target);
});

test("a large result goes through a pipe whole, however slowly it is read", async () => {
  const { target, close } = await serveFake();
  onTestFinished(close);
  const file = join(recordings, "v3.32.1", "churn.felix");
  await cli.run(["replay", file, "--target", target]);

  const { stdout } = await cli.runSlowly(["tables", "--target", target, "-o", "json"]);

  expect(stdout.length).toBeGreaterThan(65_536);
  expect(JSON.parse(stdout).length).toBeGreaterThan(300);
});
