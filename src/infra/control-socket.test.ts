import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchStatus } from "./control-client.js";
import { type ControlSocket, openControlSocket } from "./control-socket.js";

let folder: string;
let path: string;
const open: ControlSocket[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "calico-p4-control-"));
  path = join(folder, "control.sock");
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((socket) => socket.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function serve(status: () => unknown): Promise<ControlSocket> {
  const socket = await openControlSocket({ path, status });
  open.push(socket);
  return socket;
}

test("the status is what the driver says at that moment", async () => {
  let asked = 0;
  await serve(() => ({ asked: ++asked }));

  expect(await fetchStatus(path, 5000)).toEqual({ asked: 1 });
  expect(await fetchStatus(path, 5000)).toEqual({ asked: 2 });
});

test("the socket is for its owner alone, whatever the mask of the process", async () => {
  const before = process.umask(0);

  await serve(() => ({}));

  expect(process.umask(before)).toBe(0);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("what a killed driver left behind is replaced", async () => {
  const killed = createServer().listen(path);
  await new Promise((resolve) => killed.once("listening", resolve));
  // Closing would remove it: so it is moved away meanwhile, as if nobody had cleaned up.
  const { renameSync } = await import("node:fs");
  renameSync(path, `${path}.kept`);
  await new Promise((resolve) => killed.close(resolve));
  renameSync(`${path}.kept`, path);

  await serve(() => "new");

  expect(await fetchStatus(path, 5000)).toBe("new");
});

test("a socket on which somebody answers is not taken away", async () => {
  await serve(() => "first");

  await expect(openControlSocket({ path, status: () => "second" })).rejects.toThrow(
    "another process listens there",
  );

  expect(await fetchStatus(path, 5000)).toBe("first");
});

test("a file that is no socket is left alone", async () => {
  writeFileSync(path, "precious");

  await expect(openControlSocket({ path, status: () => "" })).rejects.toThrow("is no socket");

  expect(existsSync(path)).toBe(true);
});

test("the socket is gone after the end", async () => {
  const socket = await serve(() => "");

  await socket.close();

  expect(existsSync(path)).toBe(false);
  await expect(fetchStatus(path, 5000)).rejects.toThrow("no driver listens there");
});

test("a driver that does not answer is told from one that is not there", async () => {
  const silent = createServer((socket) => socket.resume()).listen(path);
  await new Promise((resolve) => silent.once("listening", resolve));

  await expect(fetchStatus(path, 50)).rejects.toThrow("did not answer within 0.05 s");

  await new Promise((resolve) => silent.close(resolve));
});
