import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli, recordings } from "./cli.js";
import { framesOf, withoutInSync } from "./frames.js";
import { aNode, aSwitch, felix } from "./node.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

/** What Felix says, without the word that it may be acted upon. */
const quiet = withoutInSync(felix);

test.each([
  ["a truncated frame", quiet.subarray(0, quiet.length - 3), "the stream ended inside the frame"],
  [
    "a length of 2^63",
    Buffer.concat([quiet, Buffer.from("0000000000000080", "hex")]),
    "claims 9223372036854775808 bytes",
  ],
  [
    "garbage",
    Buffer.concat([quiet, framesOf(Buffer.from("0affffffffff", "hex"))]),
    "cannot decode message",
  ],
])("%s ends it with 65, and nothing is written", async (_what, said, words) => {
  const { fake, target } = await aSwitch();
  const driver = await cli.startDriver(aNode(cli, target).env);

  driver.toDriver.end(said);

  const { code, stderr } = await driver.ended;
  expect(code).toBe(65);
  expect(stderr).toContain(words);
  expect(fake.counts).toMatchObject({ inserts: 0, modifies: 0, deletes: 0 });
});

test("a frame over the limit ends it with 65", async () => {
  const { target } = await aSwitch();
  const driver = await cli.startDriver({ ...aNode(cli, target).env, CALICO_P4_MAX_FRAME: "1KiB" });

  driver.toDriver.write(felix);

  const { code, stderr } = await driver.ended;
  expect(code).toBe(65);
  expect(stderr).toContain("over the limit of 1024");
});

test.each([
  [
    "a P4Info that is none",
    "p4info",
    Buffer.from("no P4Info at all {"),
    "is no P4Info that can be used",
  ],
  [
    "a P4Info without a table",
    "p4info",
    withoutTable("endpoint_v4"),
    "table endpoint_v4: expected a table, found none",
  ],
  [
    "a P4Info with another width",
    "p4info",
    otherWidth(),
    "expected exact bit<9>, found exact bit<8>",
  ],
])("%s ends it with 78 before anything is written", async (_what, name, content, words) => {
  const { fake, target } = await aSwitch();
  const { env } = aNode(cli, target);
  const path = join(mkdtempSync(join(cli.scratch, "bad-")), name);
  writeFileSync(path, content);
  const driver = await cli.startDriver({ ...env, CALICO_P4_P4INFO: path });
  driver.toDriver.write(felix);

  const { code, stderr } = await driver.ended;

  expect(code).toBe(78);
  expect(stderr).toContain(words);
  expect(fake.counts).toMatchObject({ writes: 0, pipelines: 0 });
});

function builtInP4Info(): string {
  return readFileSync(join(recordings, "../../../k8s_dp/build/k8s_dp.p4info.txtpb"), "utf8");
}

function withoutTable(alias: string): string {
  const blocks = builtInP4Info().split(/^(?=[a-z_]+ \{)/m);
  return blocks
    .filter((block) => !(block.startsWith("tables ") && block.includes(`alias: "${alias}"`)))
    .filter((block) => !block.startsWith("direct_counters "))
    .map((block) => block.replace(/^ {2}direct_resource_ids: .*\n/gm, ""))
    .join("");
}

function otherWidth(): string {
  return builtInP4Info().replace(/(alias: "port"[\s\S]*?bitwidth: )9/, "$18");
}
