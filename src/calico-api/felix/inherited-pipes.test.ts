import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConnectionClosedError } from "./connection.js";
import { encodeFrame } from "./frame.js";
import { handBuilt } from "./hand-built.js";
import { connectInheritedPipes, NoInheritedPipesError } from "./inherited-pipes.js";

const folder = mkdtempSync(join(tmpdir(), "calico-p4-pipes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const inSync = encodeFrame(handBuilt([1, new Uint8Array()]));
const heartbeat = {
  case: "processStatusUpdate",
  value: { timestamp: new Date(0), uptimeSeconds: 0 },
} as const;

function pipe(name: string): { readonly readFd: number; readonly writeFd: number } {
  const path = join(folder, name);
  execFileSync("mkfifo", [path]);
  const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { readFd, writeFd: openSync(path, constants.O_WRONLY) };
}

test("messages come through one pipe and status goes through the other, until Felix ends", async () => {
  const toDriver = pipe("a");
  const toFelix = pipe("b");
  const connection = connectInheritedPipes({ readFd: toDriver.readFd, writeFd: toFelix.writeFd });

  writeSync(toDriver.writeFd, inSync);
  const names: string[] = [];
  for await (const { name } of connection) {
    names.push(name);
    await connection.send(heartbeat);
    closeSync(toDriver.writeFd);
  }

  const received = Buffer.alloc(1000);
  expect(readSync(toFelix.readFd, received)).toBeGreaterThan(8);
  expect(names).toEqual(["in_sync"]);
  expect(await connection.closed).toEqual({ reason: "peerEnded" });
  closeSync(toFelix.readFd);
});

test("a Felix that no longer reads is gone", async () => {
  const toDriver = pipe("c");
  const toFelix = pipe("d");
  const connection = connectInheritedPipes({ readFd: toDriver.readFd, writeFd: toFelix.writeFd });
  closeSync(toFelix.readFd);

  await expect(connection.send(heartbeat)).rejects.toThrow(ConnectionClosedError);

  expect((await connection.closed).reason).toBe("brokenPipe");
  closeSync(toDriver.writeFd);
});

test("all that was sent is in the pipe when close returns", async () => {
  const toDriver = pipe("e");
  const toFelix = pipe("f");
  const connection = connectInheritedPipes({ readFd: toDriver.readFd, writeFd: toFelix.writeFd });
  const sending = Array.from({ length: 100 }, () => connection.send(heartbeat));

  await connection.close();

  await Promise.all(sending);
  expect(readSync(toFelix.readFd, Buffer.alloc(65_536))).toBeGreaterThan(100 * 8);
  closeSync(toFelix.readFd);
  closeSync(toDriver.writeFd);
});

test("a process that Felix did not start is told so", () => {
  const file = openSync(join(folder, "file"), "w");

  expect(() => connectInheritedPipes({ readFd: file, writeFd: file })).toThrow(
    NoInheritedPipesError,
  );
  expect(() => connectInheritedPipes({ readFd: 9999, writeFd: 9999 })).toThrow(
    "file descriptor 9999 is no pipe: was this process started by Felix",
  );
  closeSync(file);
});
