import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ManualClock } from "../time/manual-clock.js";
import { StatusFiles } from "./status-files.js";

let prefix: string;
let directory: string;
let stop: AbortController;
let running: Promise<unknown>;
let clock: ManualClock;
let troubles: string[];
let recoveries: number;

function start(where: () => string | undefined = () => directory): StatusFiles {
  clock = new ManualClock();
  const files = new StatusFiles({
    directory: where,
    clock,
    onTrouble: (_, path) => troubles.push(path),
    onRecovery: () => {
      recoveries += 1;
    },
  });
  stop = new AbortController();
  running = files.run(stop.signal).catch(() => {});
  return files;
}

beforeEach(async () => {
  prefix = await mkdtemp(join(tmpdir(), "status-files-"));
  directory = join(prefix, "endpoint-status");
  troubles = [];
  recoveries = 0;
});

afterEach(async () => {
  stop.abort();
  await running;
  await rm(prefix, { recursive: true });
});

test("a file appears with its content, for all to read, in a directory that is made for it", async () => {
  const files = start();

  files.set("k8s default%2Fweb eth0", "{}");

  const path = join(directory, "k8s default%2Fweb eth0");
  await vi.waitFor(async () => expect(await readFile(path, "utf8")).toBe("{}"));
  expect((await stat(path)).mode & 0o777).toBe(0o644);
  expect((await stat(directory)).mode & 0o777).toBe(0o755);
});

test("changed content replaces the file by another", async () => {
  const files = start();
  const path = join(directory, "a");
  files.set("a", "1");
  await vi.waitFor(async () => expect(await readFile(path, "utf8")).toBe("1"));
  const before = await stat(path);

  files.set("a", "2");

  await vi.waitFor(async () => expect(await readFile(path, "utf8")).toBe("2"));
  expect((await stat(path)).ino).not.toBe(before.ino);
});

test("a file that says it already is left alone", async () => {
  await mkdir(directory);
  await writeFile(join(directory, "a"), "1");
  const before = await stat(join(directory, "a"));
  const files = start();

  files.set("a", "1");
  files.set("b", "1");

  await vi.waitFor(async () => expect(await readdir(directory)).toContain("b"));
  expect((await stat(join(directory, "a"))).ino).toBe(before.ino);
});

test("the last wish for a file counts", async () => {
  const files = start();
  files.set("a", "1");
  files.delete("a");
  files.delete("b");
  files.set("b", "1");

  await vi.waitFor(async () => expect(await readdir(directory)).toEqual(["b"]));
});

test("files of endpoints that nobody knows are removed", async () => {
  await mkdir(directory);
  await writeFile(join(directory, "known"), "");
  await writeFile(join(directory, "unknown"), "");
  const files = start();

  files.deleteOthers((name) => name === "known");

  await vi.waitFor(async () => expect(await readdir(directory)).toEqual(["known"]));
});

test("what is no file is nobody's status, and keeps no unknown file from being removed", async () => {
  await mkdir(join(directory, "a folder"), { recursive: true });
  await writeFile(join(directory, "unknown"), "");
  const files = start();

  files.deleteOthers(() => false);

  await vi.waitFor(async () => expect(await readdir(directory)).toEqual(["a folder"]));
  expect(troubles).toEqual([]);
});

test("a name that no file can have is stated while it is wanted, and then forgotten", async () => {
  const files = start();
  const name = "x".repeat(300);
  files.set(name, "1");
  await vi.waitFor(() => expect(troubles).toEqual([join(directory, name)]));

  files.delete(name);

  await vi.waitFor(() => expect(recoveries).toBe(1));
});

test("nothing unfinished is left beside the files", async () => {
  const files = start();
  files.set("a", "1");

  await vi.waitFor(async () => expect(await readdir(directory)).toEqual(["a"]));
  await vi.waitFor(async () => {
    expect(await readdir(join(prefix, ".calico-p4-unfinished"))).toEqual([]);
  });
});

test("a file that cannot be written is stated once, tried again, and holds up no other", async () => {
  // A file where the directory should be.
  await writeFile(directory, "");
  const files = start();
  files.set("a", "1");
  await vi.waitFor(() => expect(troubles).toEqual([join(directory, "a")]));
  files.set("b", "1");
  await vi.waitFor(() => expect(clock.sleepers).toBe(1));
  clock.advance(10_000);
  await vi.waitFor(() => expect(clock.sleepers).toBe(1));
  expect(troubles).toHaveLength(1);

  await rm(directory);
  clock.advance(10_000);

  await vi.waitFor(async () => expect((await readdir(directory)).sort()).toEqual(["a", "b"]));
  await vi.waitFor(() => expect(recoveries).toBe(1));
});

test("without a directory nothing is written", async () => {
  const files = start(() => undefined);

  files.set("a", "1");
  files.deleteOthers(() => false);

  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await readdir(prefix)).toEqual([]);
});
