import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli, until } from "./cli.js";
import { aNode, aSwitch, entries, felix, felixAgain, statusOf, untilInStep } from "./node.js";
import { entriesOf, serveFake } from "./switch.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

test("a driver that was killed between two writes is taken over by the next", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const first = await cli.startDriver({ ...env, CALICO_P4_MAX_BATCH_UPDATES: "4" });
  fake.onWrite = ({ number }) => {
    if (number === 4) {
      first.child.kill("SIGKILL");
    }
  };
  first.toDriver.write(felix);
  await first.ended;
  fake.onWrite = undefined;
  const left = entriesOf(fake);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(entries);

  const second = await cli.startDriver(env);
  second.toDriver.write(felixAgain);
  const { updates } = await untilInStep(socket);

  expect(updates.inserts - updates.deletes).toBe(entries - left);
  expect(entriesOf(fake)).toBe(entries);
  expect(fake.violations).toEqual([]);
  second.child.kill("SIGTERM");
  await second.ended;
});

test("a switch that restarts and forgets everything is programmed again", async () => {
  const { fake, target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);
  await untilInStep(socket);

  fake.wipe();

  await until(() => fake.pipeline !== undefined && entriesOf(fake) === entries);
  expect(driver.stderr()).toContain("connecting again");
  driver.child.kill("SIGTERM");
  expect((await driver.ended).code).toBe(0);
});

test("a driver that is not primary any more says so, and takes over when it may", async () => {
  const { target } = await aSwitch();
  const { env, socket } = aNode(cli, target);
  const older = await cli.startDriver(env);
  older.toDriver.write(felix);
  await untilInStep(socket);

  const newer = await cli.startDriver({ ...env, CALICO_P4_CONTROL_SOCKET: "none" });
  newer.toDriver.write(felixAgain);
  await until(async () => (await statusOf(socket))?.switch.isPrimary === false);

  expect((await statusOf(socket))?.switch.state).toMatch(
    /^not primary: the driver with election id/,
  );
  newer.child.kill("SIGTERM");
  await newer.ended;
  await until(async () => (await statusOf(socket))?.switch.isPrimary === true);
  const { updates } = await untilInStep(socket);
  expect(updates.inserts - updates.deletes).toBe(entries);
  older.child.kill("SIGTERM");
  await older.ended;
});

test("an absent switch is stated and waited for", async () => {
  const gone = await serveFake();
  await gone.close();
  const { env, socket } = aNode(cli, gone.target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);

  await until(
    async () => (await statusOf(socket))?.switch.state.startsWith("not connected") === true,
  );

  expect(await statusOf(socket))?.toMatchObject({
    isConnected: true,
    switch: { isPrimary: false },
  });
  expect(driver.stderr()).toContain("connecting again");
  driver.child.kill("SIGTERM");
  expect((await driver.ended).code).toBe(0);
});

test("what the switch refuses is in the status with the reason", async () => {
  const { target } = await aSwitch({ capacities: { endpoint_v4: 2 } });
  const { env, socket } = aNode(cli, target);
  const driver = await cli.startDriver(env);
  driver.toDriver.write(felix);

  await until(async () => ((await statusOf(socket))?.entries.actual ?? 0) >= entries - 3);
  const troubled = async () =>
    Object.values((await statusOf(socket))?.owners ?? {}).filter(({ rejected }) => rejected > 0);
  await until(async () => (await troubled()).length > 0);

  const [owner] = await troubled();
  expect(owner?.rejected).toBeGreaterThan(0);
  expect(owner?.reasons.join()).toContain("endpoint_v4");
  const { stdout } = await cli.run(["status", "--control-socket", socket]);
  expect(stdout).toContain("connected, in sync");
  expect(stdout).toMatch(/OWNER +ENTRIES +PENDING +REJECTED +REASON/);
  driver.child.kill("SIGTERM");
  await driver.ended;
});
