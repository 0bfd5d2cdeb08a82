import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli, until } from "./cli.js";
import { framesOf, withoutInSync } from "./frames.js";
import { aNode, aSwitch, entries, felix, felixAgain, statusOf, untilInStep } from "./node.js";
import { entriesOf } from "./switch.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

test("what Felix says comes to the switch, and stays there when Felix goes", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket, statusDir } = aNode(cli, target);
  const driver = await cli.startDriver(env);

  driver.toDriver.write(felix);
  const status = await untilInStep(socket);

  expect(status).toMatchObject({
    isConnected: true,
    switch: { isPrimary: true },
    entries: { actual: entries, pending: 0, rejected: 0 },
  });
  // A pod that was replaced may have been there for a while.
  expect(status.updates.inserts - status.updates.deletes).toBe(entries);
  await until(() => existsSync(statusDir) && readdirSync(statusDir).length === 3);
  driver.toDriver.end();
  expect((await driver.ended).code).toBe(0);
  expect(entriesOf(fake)).toBe(entries);
  expect(readdirSync(statusDir)).toHaveLength(3);
});

test("a restart writes nothing", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  for (const said of [felix, felixAgain]) {
    const before = { ...fake.counts };
    const driver = await cli.startDriver(env);
    driver.toDriver.write(said);
    const { updates } = await untilInStep(socket);
    driver.child.kill("SIGTERM");
    expect((await driver.ended).code).toBe(0);
    if (said === felixAgain) {
      expect(updates).toEqual({ inserts: 0, modifies: 0, deletes: 0 });
      expect(fake.counts).toMatchObject({ writes: before.writes, pipelines: before.pipelines });
    }
  }
});

test("the control socket is for its owner alone, and is gone afterwards", async () => {
  const { target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  await until(() => existsSync(socket));

  expect(statSync(socket).mode & 0o777).toBe(0o600);

  driver.child.kill("SIGINT");
  expect((await driver.ended).code).toBe(0);
  expect(existsSync(socket)).toBe(false);
});

test("without a place for the control socket the driver works all the same", async () => {
  const { fake, target } = await aSwitch();
  const { env } = aNode(cli, target);
  const driver = await cli.startDriver({
    ...env,
    CALICO_P4_CONTROL_SOCKET: "/no/such/folder.sock",
  });

  driver.toDriver.write(felix);
  await until(() => fake.pipeline !== undefined && entriesOf(fake) === entries);

  expect(driver.stderr()).toContain("no control socket");
  driver.toDriver.end();
  expect((await driver.ended).code).toBe(0);
});

test("nobody to tell the status is a clear error", async () => {
  const { code, stderr } = await cli.run(["status", "--control-socket", "/no/such.sock"]);

  expect(code).toBe(69);
  expect(stderr).toContain(
    "no driver listens there; start one, or name its socket with --control-socket",
  );
});

test("a Felix that hears nothing any more is gone", async () => {
  const { target } = await aSwitch();
  const driver = await cli.startDriver(aNode(cli, target).env);

  driver.fromDriver.destroy();
  driver.toDriver.write(felix); // The status of its endpoints meets a broken pipe.

  expect((await driver.ended).code).toBe(0);
});

test("a Felix that goes with all that it had open is gone, too", async () => {
  const { target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);
  await untilInStep(socket);

  driver.child.stdout?.destroy();
  driver.child.stderr?.destroy();
  driver.fromDriver.destroy();
  driver.toDriver.destroy();

  expect((await driver.ended).code).toBe(0);
});

test("SIGTERM ends it though the switch never answers", async () => {
  const { fake, target } = await aSwitch({ faults: ["hung-answers"] });
  const driver = await cli.startDriver(aNode(cli, target).env);
  driver.toDriver.write(felix);
  await until(() => fake.counts.writes > 0);
  const asked = Date.now();

  driver.child.kill("SIGTERM");

  expect((await driver.ended).code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(4000);
});

test("when it listens, a Felix that goes ends its connection only, and a newer one replaces an older", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const path = join(mkdtempSync(join(cli.scratch, "listen-")), "felix.sock");
  const driver = cli.start(["driver", "--listen", path, "--listen-mode", "0660"], { env });
  await until(() => existsSync(path) && (statSync(path).mode & 0o777) === 0o660);

  const first = connect(path);
  first.on("error", () => {});
  first.write(felix.subarray(0, 1520));
  await until(async () => (await statusOf(socket))?.messages.config_update === 1);
  const isFirstOver = new Promise((resolve) => first.once("close", resolve));
  const second = connect(path);
  second.write(felix);
  const before = await untilInStep(socket);
  await isFirstOver;
  expect(entriesOf(fake)).toBe(entries);

  second.end();
  await until(async () => (await statusOf(socket))?.isConnected === false);
  const third = connect(path);
  third.on("error", () => {});
  third.write(framesOf(Buffer.from("ffff", "hex")));
  await new Promise((resolve) => third.once("close", resolve));
  const fourth = connect(path);
  fourth.write(felixAgain);
  const again = await untilInStep(socket);

  expect(again.updates).toEqual(before.updates);
  driver.child.kill("SIGTERM");
  expect((await driver.ended).code).toBe(0);
  expect(existsSync(path)).toBe(false);
});

test("nothing is written before InSync", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);

  driver.toDriver.write(withoutInSync(felix));
  await until(async () => (await statusOf(socket))?.messages.workload_endpoint_update === 4);
  await until(() => fake.pipeline !== undefined);

  expect(fake.counts.writes).toBe(0);
  expect(await statusOf(socket))?.toMatchObject({ isConnected: true, isInSync: false });
  driver.child.kill("SIGTERM");
  await driver.ended;
});

test("a dry run prints what would be written, and writes nothing", async () => {
  const { fake, target } = await aSwitch();
  const empty = await cli.startDriver(aNode(cli, target).env, ["--dry-run"]);
  empty.toDriver.write(felixAgain);

  const { code, stdout } = await empty.ended;

  expect(code).toBe(0);
  expect(stdout).toContain("+ the pipeline");
  expect(stdout).toMatch(/^\+ endpoint_v4 dst=10\.\d+\.\d+\.\d+ -> to_pod_v4 port=/m);
  expect(stdout).toMatch(/\d+ inserts, 0 modifies, 0 deletes; nothing was written\n$/);
  expect(fake.counts).toMatchObject({ writes: 0, pipelines: 0 });

  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);
  await untilInStep(socket);
  driver.toDriver.end();
  await driver.ended;
  const full = await cli.startDriver(aNode(cli, target).env, ["--dry-run", "-o", "json"]);
  full.toDriver.write(felixAgain);

  expect(JSON.parse((await full.ended).stdout)).toEqual({
    pipeline: "keep",
    changes: [],
    owners: expect.objectContaining({ "node/node1": 4 }),
    refused: {},
  });
});

test("status files go nowhere when they are not wanted", async () => {
  const { target } = await aSwitch();
  const { env, socket, statusDir } = aNode(cli, target);
  mkdirSync(statusDir);
  const driver = await cli.startDriver({ ...env, CALICO_P4_STATUS_DIR: "none" });
  driver.toDriver.write(felix);
  await untilInStep(socket);

  driver.toDriver.end();
  await driver.ended;

  expect(readdirSync(statusDir)).toEqual([]);
});
