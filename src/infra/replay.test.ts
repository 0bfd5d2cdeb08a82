import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FrameError } from "../calico-api/felix/frame.js";
import type { DriverOptions } from "../dataplane-driver/driver.js";
import { cookieOf } from "../p4/session/pipeline.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { SwitchAbsentError } from "./observed-life.js";
import { NoTimesError, type ReplayOptions, replayFile } from "./replay.js";

const nothing = { inserts: 0, modifies: 0, deletes: 0 };
const basic = "test/fixtures/recordings/v3.32.1/basic.felix";
const p4info = readFileSync("k8s_dp/build/k8s_dp.p4info.bin");
const deviceConfig = readFileSync("k8s_dp/build/k8s_dp.json");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calico-p4-replay-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function optionsFor(fake: FakeSwitch): ReplayOptions {
  const driver: DriverOptions = {
    session: { dialer: fake.dialer(), deviceId: 1 },
    pipeline: { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) },
  };
  return { driver, frameLimit: 1 << 20, timing: { is: "fast" }, timeoutMs: 5000 };
}

test("what a file costs is counted by what the switch was asked for", async () => {
  const fake = new FakeSwitch();

  const { entries, restart, updates, pending } = await replayFile(basic, optionsFor(fake));

  const { inserts, modifies, deletes } = fake.counts;
  expect(updates).toEqual({ inserts, modifies, deletes });
  expect(entries.endpoint_v4).toBe(fake.size("endpoint_v4"));
  expect({ restart, pending }).toEqual({ restart: nothing, pending: 0 });
});

test("a second time costs nothing but what the file undoes itself", async () => {
  const fake = new FakeSwitch();
  const first = await replayFile(basic, optionsFor(fake));

  const second = await replayFile(basic, optionsFor(fake));

  expect(second).toMatchObject({ entries: first.entries, updates: nothing, restart: nothing });
});

test("progress tells of both lives", async () => {
  const seen = new Set<string>();
  const onProgress: ReplayOptions["onProgress"] = ({ phase, messages, ofMessages }) => {
    seen.add(`${phase} ${messages === ofMessages ? "whole" : "begun"}`);
  };

  await replayFile(basic, { ...optionsFor(new FakeSwitch()), onProgress });

  expect(seen).toContain("replay whole");
  expect(seen).toContain("restart whole");
});

test("a file that is cut short is refused before anything is done", async () => {
  const fake = new FakeSwitch();
  const cut = join(folder, "cut.felix");
  writeFileSync(cut, readFileSync(basic).subarray(0, -1));

  await expect(replayFile(cut, optionsFor(fake))).rejects.toThrow(FrameError);

  expect(fake.counts).toMatchObject({ writes: 0, pipelines: 0, reads: 0 });
});

test("recorded timing without times is refused", async () => {
  const timeless = join(folder, "timeless.felix");
  writeFileSync(timeless, readFileSync(basic));
  const options = optionsFor(new FakeSwitch());

  await expect(
    replayFile(timeless, { ...options, timing: { is: "recorded", speed: 1 } }),
  ).rejects.toThrow(NoTimesError);
});

test("a switch that is away for too long is given up, and one that comes in time is not", async () => {
  const fake = new FakeSwitch();
  fake.stop();
  await expect(replayFile(basic, { ...optionsFor(fake), timeoutMs: 100 })).rejects.toThrow(
    SwitchAbsentError,
  );

  const late = replayFile(basic, optionsFor(fake));
  setTimeout(() => fake.restart({ keep: true }), 100);

  expect((await late).pending).toBe(0);
});
