import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cli, recordings, until } from "./cli.js";
import { framesOf, inSyncFrame } from "./frames.js";

let cli: Cli;
beforeAll(async () => {
  cli = await Cli.build();
});
afterAll(() => cli.remove());

const said = Buffer.concat([inSyncFrame, framesOf(Buffer.alloc(100_000, 7)), inSyncFrame]);

function recordEnv(file: string): Record<string, string> {
  return { CALICO_P4_COMMAND: "record", CALICO_P4_RECORD_FILE: file };
}

test("as Felix's driver it writes every byte, and a line of time for each frame", async () => {
  const file = join(cli.scratch, "pipes.felix");
  const { toDriver, ended } = await cli.startDriver(recordEnv(file));

  toDriver.end(said);

  expect((await ended).code).toBe(0);
  expect(readFileSync(file).equals(said)).toBe(true);
  const times = readFileSync(`${file}.times`, "utf8");
  expect(times).toMatch(/^0\.000000 12\n\d+\.\d{6} 100008\n\d+\.\d{6} 12\n$/);
});

test("a recording that is played to it is recorded as it was", async () => {
  const original = readFileSync(join(recordings, "v3.32.1", "features.felix"));
  const file = join(cli.scratch, "features.felix");
  const { toDriver, ended } = await cli.startDriver(recordEnv(file));

  toDriver.end(original);

  expect((await ended).code).toBe(0);
  expect(readFileSync(file).equals(original)).toBe(true);
  const bytes = (times: string) => times.split("\n").map((line) => line.split(" ")[1]);
  expect(bytes(readFileSync(`${file}.times`, "utf8"))).toEqual(
    bytes(readFileSync(join(recordings, "v3.32.1", "features.felix.times"), "utf8")),
  );
});

test("what had arrived is in the file when SIGTERM ends it", async () => {
  const file = join(cli.scratch, "terminated.felix");
  const { child, toDriver, ended } = await cli.startDriver(recordEnv(file));
  toDriver.write(said);
  await until(() => existsSync(file));

  child.kill("SIGTERM");

  expect((await ended).code).toBe(0);
  expect(readFileSync(file).equals(said)).toBe(true);
});

test("nothing is said to Felix, and its pipe stays open", async () => {
  const file = join(cli.scratch, "silent.felix");
  const { child, toDriver, fromDriver, ended } = await cli.startDriver(recordEnv(file));
  let heard = 0;
  let isOver = false;
  fromDriver.on("data", (bytes) => {
    heard += bytes.length;
  });
  fromDriver.on("end", () => {
    isOver = true;
  });

  toDriver.write(said);
  await until(() => existsSync(file) && readFileSync(file).length === said.length);

  expect({ heard, isOver }).toEqual({ heard: 0, isOver: false });
  child.kill("SIGTERM");
  await ended;
});

test("a stream that is cut short is an error, and the file holds the frames before", async () => {
  const file = join(cli.scratch, "cut.felix");
  const { toDriver, ended } = await cli.startDriver(recordEnv(file));

  toDriver.end(said.subarray(0, said.length - 1));

  const { code, stderr } = await ended;
  expect(code).toBe(65);
  expect(stderr).toContain("cut.felix holds what came before");
  expect(readFileSync(file).equals(said.subarray(0, said.length - 12))).toBe(true);
});

test("with --listen it records whom it hears first", async () => {
  const file = join(cli.scratch, "listened.felix");
  const socket = join(cli.scratch, "record.sock");
  const { ended } = cli.start(["record", file, "--listen", socket]);
  await until(() => existsSync(socket));

  connect(socket).end(said);

  expect((await ended).code).toBe(0);
  expect(readFileSync(file).equals(said)).toBe(true);
  expect(existsSync(socket)).toBe(false);
});

test("a file that cannot be written is an error", async () => {
  const { ended } = await cli.startDriver(recordEnv(join(cli.scratch, "no", "such", "folder")));

  const { code, stderr } = await ended;

  expect(code).toBe(73);
  expect(stderr).toContain("cannot write the recording");
});
