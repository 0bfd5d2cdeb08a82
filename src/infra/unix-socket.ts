import type { Stats } from "node:fs";
import { lstat, rm } from "node:fs/promises";
import { connect, type Server } from "node:net";
import { dirname } from "node:path";

/** Somebody else listens on this path, or what is there is no socket. */
export class SocketPathError extends Error {
  override readonly name = "SocketPathError";
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}

/**
 * Makes `server` listen on a unix socket that nobody but those whom `mode` names can ever open. A socket that a process
 * left behind is replaced; one on which somebody answers is not.
 *
 * @throws {@link SocketPathError}, or the error of the system, which names the path
 */
export async function listenOnUnixSocket(
  server: Server,
  path: string,
  mode: number,
): Promise<void> {
  await removeStaleSocket(path);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // The socket is made before `listen` returns; a chmod would come too late for who is quick.
    const before = process.umask(0o777 & ~mode);
    try {
      server.listen(path, () => {
        server.removeListener("error", reject);
        resolve();
      });
    } finally {
      process.umask(before);
    }
  });
}

async function removeStaleSocket(path: string): Promise<void> {
  const found = await lstatIfThere(path);
  if (found === undefined) {
    const folder = dirname(path);
    if ((await lstatIfThere(folder)) === undefined) {
      // What listen would say of it is EACCES.
      throw new SocketPathError(path, `there is no folder ${folder}; mkdir -p ${folder}`);
    }
    return;
  }
  if (!found.isSocket()) {
    throw new SocketPathError(path, "is no socket; remove it or name another path");
  }
  if (await isAnswered(path)) {
    throw new SocketPathError(path, "another process listens there; stop it or name another path");
  }
  await rm(path, { force: true });
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") {
        resolve(false);
      } else {
        reject(error);
      }
    });
  });
}
