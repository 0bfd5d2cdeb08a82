import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { FelixConnection } from "../calico-api/felix/connection.js";
import { encodeFrame, FrameReader } from "../calico-api/felix/frame.js";
import { felix } from "../calico-api/gen/felix.js";
import { cookieOf, type Pipeline } from "../p4/session/pipeline.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { ManualClock } from "../time/manual-clock.js";
import { Driver, type DriverOptions } from "./driver.js";
import { readP4Info } from "./test-life.js";

let pipeline: Pipeline;
/** What a Felix said of three pods, of which one was replaced. */
let basic: Buffer;
let directory: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const p4info = await readP4Info();
  const deviceConfig = new Uint8Array();
  pipeline = { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) };
  basic = await readFile("test/fixtures/recordings/v3.32.1/basic.felix");
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "driver-"));
});

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await rm(directory, { recursive: true });
});

interface Line {
  readonly level: string;
  readonly message: string;
}

function startDriver(fake: FakeSwitch, given: Partial<DriverOptions> = {}) {
  const lines: Line[] = [];
  const say =
    (level: string) =>
    (_: object, message: string): void => {
      lines.push({ level, message });
    };
  const driver = new Driver({
    session: { dialer: fake.dialer(), deviceId: 1 },
    pipeline,
    log: { info: say("info"), warn: say("warn"), error: say("error") },
    ...given,
  });
  const stop = new AbortController();
  const running = driver.run(stop.signal);
  const end = async (): Promise<void> => {
    stop.abort();
    await running;
  };
  stops.push(end);
  return { driver, lines, stop: end };
}

/** A Felix that says what the test says, and what it was told. */
function newFelix() {
  const input = new PassThrough();
  const told: felix.FromDataplane[] = [];
  const reader = new FrameReader();
  const output = new Writable({
    write: (chunk: Uint8Array, _, done) => {
      for (const payload of reader.push(chunk)) {
        told.push(felix.FromDataplane.decode(payload));
      }
      done();
    },
  });
  const connection = FelixConnection.over(input, output);
  const statuses = (): Record<string, string> =>
    Object.fromEntries(
      told.flatMap(({ workloadEndpointStatusUpdate: update }) =>
        update ? [[update.id?.workloadId ?? "", update.status?.status ?? ""]] : [],
      ),
    );
  return {
    connection,
    told,
    statuses,
    say: (bytes: Uint8Array) => input.write(bytes),
    end: () => input.end(),
  };
}

const pods = ["default/client-2", "default/web-1", "default/web-2"];

async function inStep(fake: FakeSwitch, driver: Driver): Promise<void> {
  await vi.waitFor(() => {
    const { isInSync, entries } = driver.status();
    expect([isInSync, entries.pending, entries.desired > 0]).toEqual([true, 0, true]);
    expect(fake.size("endpoint_v4")).toBe(pods.length);
  });
}

test("what Felix says is on the switch, and Felix is told which pods are up", async () => {
  const fake = new FakeSwitch();
  const { driver, lines } = startDriver(fake);
  const felix = newFelix();
  void driver.attach(felix.connection);

  felix.say(basic);

  await inStep(fake, driver);
  await vi.waitFor(() =>
    expect(felix.statuses()).toEqual(Object.fromEntries(pods.map((pod) => [pod, "up"]))),
  );
  const status = driver.status();
  expect(status).toMatchObject({
    isConnected: true,
    isInSync: true,
    switch: { name: "fake, device 1", isPrimary: true, pipeline: "committed" },
    entries: { pending: 0, rejected: 0 },
    owners: {},
    unsupported: {},
    unknownFields: 0,
  });
  expect(status.entries.desired).toBe(status.entries.actual);
  expect(status.messages).toMatchObject({ in_sync: 1, config_update: 1 });
  expect(JSON.parse(JSON.stringify(status))).toEqual({ ...status, lastError: undefined });
  expect(lines.filter(({ level }) => level !== "info")).toEqual([]);
});

test("when Felix goes, the switch stays as it is, and the next Felix costs nothing", async () => {
  const fake = new FakeSwitch();
  const { driver } = startDriver(fake);
  const first = newFelix();
  const life = driver.attach(first.connection);
  first.say(basic);
  await inStep(fake, driver);
  first.end();

  expect(await life).toEqual({ reason: "felixGone" });
  expect(driver.status().isConnected).toBe(false);
  const { writes } = fake.counts;
  const second = newFelix();
  void driver.attach(second.connection);
  second.say(basic);
  await inStep(fake, driver);
  await vi.waitFor(() => expect(second.statuses()).toMatchObject({ "default/web-1": "up" }));

  expect(fake.counts.writes).toBe(writes);
  expect(fake.size("endpoint_v4")).toBe(pods.length);
});

test("a Felix that connects while another is there replaces it", async () => {
  const fake = new FakeSwitch();
  const { driver } = startDriver(fake);
  const [first, second, third] = [newFelix(), newFelix(), newFelix()];
  const lives = [first, second].map(({ connection }) => driver.attach(connection));
  const last = driver.attach(third.connection);

  expect(await Promise.all(lives)).toEqual([{ reason: "replaced" }, { reason: "replaced" }]);
  expect(await first.connection.closed).toEqual({ reason: "closed" });
  third.say(basic);
  await inStep(fake, driver);

  third.end();
  expect(await last).toEqual({ reason: "felixGone" });
});

test("bytes that are no message end the life, with the error", async () => {
  const { driver, lines } = startDriver(new FakeSwitch());
  const felix = newFelix();
  const life = driver.attach(felix.connection);

  felix.say(encodeFrame(Uint8Array.of(0xff, 0xff)));

  const end = await life;
  expect(end.reason).toBe("failed");
  expect(lines.filter(({ level }) => level === "error")).toHaveLength(1);
  expect(driver.status().lastError).toContain("cannot decode");
});

test("a driver that stops ends its life and leaves the switch as it is", async () => {
  const fake = new FakeSwitch();
  const { driver, stop } = startDriver(fake);
  const felix = newFelix();
  const life = driver.attach(felix.connection);
  felix.say(basic);
  await inStep(fake, driver);

  await stop();

  expect(await life).toEqual({ reason: "stopped" });
  expect(fake.size("endpoint_v4")).toBe(pods.length);
  expect(await driver.attach(newFelix().connection)).toEqual({ reason: "stopped" });
});

test("a switch that is not there is stated once, and programmed as soon as it is", async () => {
  const fake = new FakeSwitch();
  fake.stop();
  const { driver, lines } = startDriver(fake, {
    session: {
      dialer: fake.dialer(),
      deviceId: 1,
      timeouts: { firstBackoffMs: 1, maxBackoffMs: 2 },
    },
  });
  const felix = newFelix();
  void driver.attach(felix.connection);
  felix.say(basic);
  await vi.waitFor(() => expect(driver.status().isInSync).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 30));

  const warnings = lines.filter(({ level }) => level === "warn");
  expect(warnings).toHaveLength(1);
  expect(driver.status()).toMatchObject({
    switch: { isPrimary: false, pipeline: "unknown" },
    entries: { desired: 0 },
  });
  expect(driver.status().lastError).toContain("the switch is gone");

  fake.restart({ keep: true });

  await inStep(fake, driver);
});

test("a switch that lost everything gets everything again", async () => {
  const fake = new FakeSwitch();
  const { driver } = startDriver(fake);
  const felix = newFelix();
  void driver.attach(felix.connection);
  felix.say(basic);
  await inStep(fake, driver);
  const before = await fake.snapshot();

  fake.wipe();

  await vi.waitFor(async () => expect(await fake.snapshot()).toEqual(before), { timeout: 5000 });
  expect(felix.statuses()).toMatchObject({ "default/web-1": "up" });
});

test("a table that is too small leaves pods down, with the reason", async () => {
  const fake = new FakeSwitch({ capacities: { endpoint_v4: 2 } });
  const { driver, lines } = startDriver(fake);
  const felix = newFelix();
  void driver.attach(felix.connection);
  felix.say(basic);

  await vi.waitFor(() =>
    expect(Object.values(felix.statuses()).filter((status) => status === "down")).toHaveLength(1),
  );

  const { entries, owners } = driver.status();
  expect(entries.rejected).toBe(1);
  const refused = Object.values(owners).filter(({ rejected }) => rejected > 0);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reasons[0]).toMatch(/^endpoint_v4 dst=.*: full: /);
  expect(lines.filter(({ level }) => level === "warn")).toHaveLength(1);
});

test("files of endpoints that are up are where Felix's configuration says, or where it is told", async () => {
  const fake = new FakeSwitch();
  const { driver } = startDriver(fake, { statusFiles: { directory } });
  const felix = newFelix();
  void driver.attach(felix.connection);

  felix.say(basic);

  await inStep(fake, driver);
  await vi.waitFor(async () =>
    expect((await readdir(directory)).sort()).toEqual(
      pods.map((pod) => `k8s ${encodeURIComponent(pod)} eth0`),
    ),
  );
  const content = await readFile(join(directory, "k8s default%2Fweb-1 eth0"), "utf8");
  expect(JSON.parse(content)).toMatchObject({ ipv4Nets: ["10.65.0.2/32"] });
});

test("a Felix that does not name its node is stated", async () => {
  const { driver, lines } = startDriver(new FakeSwitch());
  const felixSide = newFelix();
  void driver.attach(felixSide.connection);
  const nameless = felix.ToDataplane.encode({ configUpdate: { config: {} } }).finish();

  felixSide.say(encodeFrame(nameless));

  await vi.waitFor(() => expect(lines.map(({ level }) => level)).toContain("warn"));
  expect(lines.find(({ level }) => level === "warn")?.message).toMatch(/FelixHostname/);
});

test("Felix hears a heartbeat after ten seconds, and then in its interval", async () => {
  const clock = new ManualClock();
  const { driver } = startDriver(new FakeSwitch({ clock }), { clock });
  const felix = newFelix();
  void driver.attach(felix.connection);
  const heartbeats = (): number[] =>
    felix.told.flatMap(({ processStatusUpdate: beat }) => (beat ? [beat.uptime ?? 0] : []));
  await vi.waitFor(() => expect(clock.sleepers).toBeGreaterThan(0));

  clock.advance(10_000);
  await vi.waitFor(() => expect(heartbeats()).toEqual([10]));
  clock.advance(30_000);
  await vi.waitFor(() => expect(heartbeats()).toEqual([10, 40]));
});

test("a message that no version of Calico sends is stated once, and skipped", async () => {
  const fake = new FakeSwitch();
  const { driver, lines } = startDriver(fake);
  const felix = newFelix();
  void driver.attach(felix.connection);
  // Field 99, an empty message.
  const unknown = encodeFrame(Uint8Array.of(0x9a, 0x06, 0x00));

  felix.say(unknown);
  felix.say(unknown);
  felix.say(basic);

  await inStep(fake, driver);
  expect(lines.filter(({ level }) => level === "warn")).toHaveLength(1);
  expect(driver.status().messages.unknown_99).toBe(2);
});

test("host endpoints are stated, and told to Felix as errors, but are not what was rejected", async () => {
  const { driver, lines } = startDriver(new FakeSwitch());
  const felix = newFelix();
  void driver.attach(felix.connection);

  felix.say(await readFile("test/fixtures/recordings/v3.32.1/policies.again.felix"));

  await vi.waitFor(() => {
    const errors = felix.told.filter(
      ({ hostEndpointStatusUpdate: update }) => update?.status?.status === "error",
    );
    expect(errors.length).toBeGreaterThan(0);
  });
  const { unsupported, entries } = driver.status();
  expect(entries.rejected).toBe(0);
  expect(Object.values(unsupported)).toContainEqual([
    "without an uplink the pipeline does not see the node's interfaces",
  ]);
  const warnings = lines.filter(({ level }) => level === "warn");
  expect(warnings).toHaveLength(Object.keys(unsupported).length);
});

test("what the pipeline cannot hold is stated, and counts as rejected", async () => {
  const settings = { hostInterface: "calihost", podPorts: { first: 2, last: 2 } };
  const { driver, lines } = startDriver(new FakeSwitch(), { settings });
  const felix = newFelix();
  void driver.attach(felix.connection);

  felix.say(basic);

  await vi.waitFor(() =>
    expect(Object.values(felix.statuses()).filter((status) => status === "down")).toHaveLength(2),
  );
  const { owners, entries } = driver.status();
  expect(entries.rejected).toBe(3);
  expect(owners.host?.reasons).toEqual([
    "the host's interface calihost begins with cali, as those of pods do (InterfacePrefix): name it otherwise",
  ]);
  expect(owners["workload/k8s/default/web-2/eth0"]?.reasons).toEqual([
    "no port is free: all of 2 to 2 are taken",
  ]);
  expect(lines.filter(({ level }) => level === "warn").length).toBeGreaterThanOrEqual(3);
});

test("a fault of the program ends the life, and is thrown", async () => {
  const portMap = {
    portOf: () => {
      throw new Error("a fault");
    },
  };
  const { driver } = startDriver(new FakeSwitch(), { portMap });
  const felix = newFelix();
  const life = driver.attach(felix.connection);

  felix.say(basic);

  await expect(life).rejects.toThrow("a fault");
  expect(await felix.connection.closed).toEqual({ reason: "closed" });
});

test("a pipeline that is not k8s_dp is refused at once", () => {
  const session = { dialer: new FakeSwitch().dialer(), deviceId: 1 };
  const other = { p4info: new Uint8Array(), deviceConfig: new Uint8Array(), cookie: 1n };

  expect(() => new Driver({ session, pipeline: other })).toThrow("does not fit");
});
