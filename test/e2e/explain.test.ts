import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli, recordings } from "./cli.js";
import { aNode, aSwitch, felix, untilInStep } from "./node.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

const recording = join(recordings, "v3.32.1", "kubernetes.felix");

test("each line of the packets has an answer, in order; a line that cannot be read is exit status 64", async () => {
  const lines = [
    { protocol: "tcp", src: "10.65.0.2", dst: "8.8.8.8", dstPort: 80 },
    {
      endpoint: "default/client",
      direction: "ingress",
      protocol: 6,
      src: "1.1.1.1",
      dst: "10.65.0.9",
    },
    { protocol: "smoke", src: "10.65.0.2", dst: "8.8.8.8" },
    {
      endpoint: "default/nobody",
      direction: "egress",
      protocol: 6,
      src: "1.1.1.1",
      dst: "2.2.2.2",
    },
  ].map((line) => JSON.stringify(line));
  const packets = join(cli.scratch, "packets.jsonl");
  writeFileSync(packets, `${lines.join("\n")}\nno JSON\n`);

  const all = await cli.run([
    "explain",
    "--recording",
    recording,
    "--packets",
    packets,
    "-o",
    "json",
  ]);
  const answers = all.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

  expect(all.code).toBe(64);
  expect(answers).toMatchObject([
    { verdict: "allow", evaluator: "allow", entries: "allow", switch: "allow", logged: false },
    { verdict: "deny", decidedBy: { reason: expect.stringContaining("route") } },
    { error: expect.stringContaining('protocol "smoke" is none') },
    { error: 'no endpoint of this node is "default/nobody"' },
    { error: expect.stringContaining("it is no JSON") },
  ]);
});

test("packets come on standard input, too, and agreement is exit status 0", async () => {
  const query = JSON.stringify({ protocol: 17, src: "10.65.0.2", dst: "8.8.8.8", dstPort: 53 });

  const asked = await cli.run(
    ["explain", "--recording", recording, "--packets", "-", "-o", "json"],
    { input: `${query}\n` },
  );

  expect(asked.code).toBe(0);
  expect(JSON.parse(asked.stdout)).toMatchObject({ evaluator: "allow", switch: "allow" });
});

test("people ask in words", async () => {
  const asked = await cli.run([
    "explain",
    "--recording",
    recording,
    "default/web-0",
    "kube-system/coredns",
    "tcp:53",
  ]);

  expect(asked.stdout.trim()).toBe("allow by profile kns.kube-system, rule 0");
  expect(asked.code).toBe(0);
});

test("a driver serves its metrics", async () => {
  const { target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const address = `127.0.0.1:${await freePort()}`;
  const driver = await cli.startDriver({ ...env, CALICO_P4_METRICS_ADDR: address });
  driver.toDriver.write(felix);
  await untilInStep(socket);

  const text = await (await fetch(`http://${address}/metrics`)).text();

  expect(text).toMatch(/^calico_p4_in_sync 1$/m);
  expect(text).toMatch(/^calico_p4_endpoints\{state="up"\} 3$/m);
  expect(text).toMatch(/^calico_p4_closed_chains 0$/m);
  expect(text).toMatch(/^calico_p4_table_entries\{table="from_policy"\} [1-9]/m);
  driver.toDriver.end();
  await driver.ended;
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("a running driver shows its endpoints, policies and sets, and explains", async () => {
  const { target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);
  await untilInStep(socket);
  const ask = async (...words: readonly string[]) => {
    const { stdout } = await cli.run([...words, "--control-socket", socket, "-o", "json"]);
    return JSON.parse(stdout);
  };

  const endpoints = await ask("show", "endpoints");
  expect(endpoints.length).toBeGreaterThan(2);
  expect(endpoints[0]).toMatchObject({ state: "up", reasons: [], port: expect.any(Number) });
  const policies = await ask("show", "policies");
  expect(policies.rules.map(({ rule }: { rule: string }) => rule)).toContain(
    "DefaultEndpointToHostAction",
  );
  const sets = await ask("show", "sets");
  expect(Array.isArray(sets)).toBe(true);
  const [first] = endpoints;
  const answer = await ask("explain", first.workload, "host", "tcp:80");
  expect(answer.verdict).not.toBe("disagree");
  expect(answer.evaluator).toBe(answer.switch);
  driver.toDriver.end();
  await driver.ended;
});
