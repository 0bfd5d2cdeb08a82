import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Cli, recordings } from "./cli.js";
import { framesOf, withoutInSync } from "./frames.js";
import { serveFake } from "./switch.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

const nothing = { inserts: 0, modifies: 0, deletes: 0 };
const basic = join(recordings, "v3.32.1", "basic.felix");
const dual = join(recordings, "v3.32.1", "dual.felix");

interface Result {
  readonly file: string;
  readonly frames: number;
  readonly messages: Record<string, number>;
  readonly unknownMessages: number;
  readonly unknownFields: number;
  readonly entries: Record<string, number>;
  readonly updates: typeof nothing;
  readonly rejected: number;
  readonly pending: number;
  readonly seconds: number;
  readonly restart: typeof nothing;
}

async function replay(...words: string[]) {
  const ended = await cli.run(["replay", "-o", "json", ...words]);
  const lines = ended.stdout.split("\n").filter((line) => line !== "");
  return { ...ended, results: lines.map((line): Result => JSON.parse(line)) };
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function scratch(name: string, content: Buffer): string {
  const path = join(cli.scratch, name);
  writeFileSync(path, content);
  return path;
}

test("one object a file, with the numbers of the contract", async () => {
  const { code, results, stderr } = await replay(basic);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(results).toEqual([
    {
      file: basic,
      frames: 41,
      messages: expect.objectContaining({
        in_sync: 1,
        config_update: 1,
        workload_endpoint_update: 4,
      }),
      unknownMessages: 0,
      unknownFields: 0,
      entries: expect.objectContaining({ endpoint_v4: 3, port: 4, source_guard_v4: 3 }),
      updates: { inserts: 39, modifies: 0, deletes: 0 },
      rejected: 0,
      pending: 0,
      seconds: expect.any(Number),
      restart: nothing,
    },
  ]);
});

test("every recording of every Calico is understood, and its restart costs nothing", async () => {
  const files = readdirSync(recordings)
    .filter((folder) => folder.startsWith("v"))
    .flatMap((folder) =>
      readdirSync(join(recordings, folder))
        .filter((name) => name.endsWith(".felix") && !name.startsWith("churn"))
        .map((name) => join(recordings, folder, name)),
    );
  expect(files.length).toBeGreaterThan(60);

  const { results } = await replay("--fresh", ...files);

  expect(results.map(({ file }) => file)).toEqual(files);
  for (const { file, frames, messages, unknownMessages, unknownFields, restart } of results) {
    expect({ file, unknownMessages, unknownFields, restart }).toEqual({
      file,
      unknownMessages: 0,
      unknownFields: 0,
      restart: nothing,
    });
    expect(sum(messages)).toBe(frames);
  }
});

test("files come one after another onto one switch, or each onto its own", async () => {
  const same = await replay(basic, dual, basic);
  const fresh = await replay("--fresh", basic, dual, basic);

  expect(same.results.map(({ entries }) => entries)).toEqual(
    fresh.results.map(({ entries }) => entries),
  );
  for (const { entries, updates } of fresh.results) {
    expect(updates).toEqual({ inserts: sum(entries), modifies: 0, deletes: 0 });
  }
  expect(same.results[2]?.updates.deletes).toBeGreaterThan(0);
  expect(same.results[2]?.updates.inserts).toBeLessThan(39);
});

test("a switch over gRPC takes the same as one in this process", async () => {
  const { fake, target, close } = await serveFake();
  onTestFinished(close);

  const near = await replay(dual);
  const far = await replay(dual, "--target", target);

  const { seconds: _, ...expected } = near.results[0] ?? { seconds: 0 };
  expect(far.results).toEqual([expect.objectContaining(expected)]);
  expect(fake.counts.inserts).toBe(sum(far.results[0]?.entries ?? {}));
});

test("without InSync nothing is written, something is pending, and the status is 1", async () => {
  const file = scratch("early.felix", withoutInSync(readFileSync(basic)));

  const { code, results } = await replay(file);

  expect(code).toBe(1);
  expect(results).toMatchObject([{ entries: {}, updates: nothing, restart: nothing }]);
  expect(results[0]?.pending).toBeGreaterThanOrEqual(1);
});

test("what the switch has no room for is pending or rejected, and the status is 1", async () => {
  const { target, close } = await serveFake({ capacities: { endpoint_v4: 2 } });
  onTestFinished(close);

  const { code, results } = await replay(basic, "--target", target);

  expect(code).toBe(1);
  expect((results[0]?.rejected ?? 0) + (results[0]?.pending ?? 0)).toBeGreaterThan(0);
  expect(results[0]?.entries.endpoint_v4).toBe(2);
});

test.each([
  ["cut.felix", readFileSync(basic).subarray(0, 3000), "the stream ended inside the frame"],
  ["huge.felix", Buffer.from("0000000000000080", "hex"), "claims 9223372036854775808 bytes"],
  ["garbage.felix", framesOf(Buffer.from("0affffffffff", "hex")), "cannot decode message"],
])("%s does not decode: 65, and nothing is written", async (name, content, words) => {
  const { fake, target, close } = await serveFake();
  onTestFinished(close);

  const { code, stdout, stderr } = await replay(scratch(name, content), "--target", target);

  expect({ code, stdout }).toEqual({ code: 65, stdout: "" });
  expect(stderr).toContain(`calico-p4 replay: ${join(cli.scratch, name)}: `);
  expect(stderr).toContain(words);
  expect(fake.counts).toMatchObject({ writes: 0, pipelines: 0 });
});

test("a file that is not there is told by name", async () => {
  const { code, stderr } = await replay("nowhere.felix");

  expect(code).toBe(66);
  expect(stderr).toContain("nowhere.felix");
});

test("an absent switch is given up after the timeout", async () => {
  const { target, close } = await serveFake();
  await close();

  const { code, stderr } = await replay(
    basic,
    "--target",
    target,
    "--timeout",
    "500ms",
    "--log-level",
    "silent",
  );

  expect(code).toBe(69);
  expect(stderr).toContain(target);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("recorded timing takes as long as Felix did, or as much less as it is told", async () => {
  const { code, results } = await replay(basic, "--timing", "recorded", "--speed", "20");

  // 3.5 seconds and a little.
  expect(code).toBe(0);
  expect(results[0]?.seconds).toBeGreaterThan(0.15);
  expect(results[0]?.restart).toEqual(nothing);
});

test("recorded timing needs times", async () => {
  const file = scratch("timeless.felix", readFileSync(basic));

  const { code, stderr } = await replay(file, "--timing", "recorded");

  expect(code).toBe(65);
  expect(stderr).toContain("timeless.felix.times");
});

test("--fresh is for switches in this process", async () => {
  const { code, stderr } = await replay(basic, "--fresh", "--target", "127.0.0.1:1");

  expect(code).toBe(64);
  expect(stderr).toContain("--fresh");
});

test("people get a table, and programs may have YAML", async () => {
  const table = await cli.run(["replay", basic]);
  const yaml = await cli.run(["replay", basic, "-o", "yaml"]);

  expect(table.stdout).toMatch(/41 messages in .* 39 entries, 0 rejected, 0 pending/);
  expect(table.stdout).toMatch(/^endpoint_v4 +3$/m);
  expect(yaml.stdout).toMatch(/^---\nfile: .*\nframes: 41$/m);
});
