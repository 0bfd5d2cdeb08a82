import { request } from "node:http";

/** No driver answers on the control socket, or not as one would. */
export class NoDriverError extends Error {
  override readonly name = "NoDriverError";
}

/**
 * Asks the driver behind a control socket for its status.
 *
 * @throws {@link NoDriverError} that says what to do
 */
export function fetchStatus(path: string, timeoutMs: number): Promise<unknown> {
  return askDriver(path, "/status", timeoutMs);
}

/**
 * Asks the driver behind a control socket for something: `/status`, `/show/endpoints`, `/explain?src=…`.
 *
 * @throws {@link NoDriverError} that says what to do
 */
export async function askDriver(path: string, what: string, timeoutMs: number): Promise<unknown> {
  const text = await get(path, what, timeoutMs);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NoDriverError(`${path}: what answers there is no driver`, { cause });
  }
}

function get(socketPath: string, path: string, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (cause: NodeJS.ErrnoException): void =>
      reject(new NoDriverError(`${socketPath}: ${explain(cause, signal, timeoutMs)}`, { cause }));
    const call = request({ socketPath, path, signal }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", fail);
      response.on("end", () => {
        if (response.statusCode === 200) {
          resolve(Buffer.concat(parts).toString());
        } else {
          reject(
            new NoDriverError(
              `${socketPath}: answered with HTTP ${response.statusCode}: no driver of this version`,
            ),
          );
        }
      });
    });
    call.on("error", fail);
    call.end();
  });
}

function explain(cause: NodeJS.ErrnoException, signal: AbortSignal, timeoutMs: number): string {
  if (signal.aborted) {
    return `the driver did not answer within ${timeoutMs / 1000} s`;
  }
  switch (cause.code) {
    case "ENOENT":
    case "ECONNREFUSED":
      return "no driver listens there; start one, or name its socket with --control-socket";
    case "EACCES":
      return "no permission; only the user that the driver runs as may ask";
    default:
      return `${cause.message}; is this the socket of a driver?`;
  }
}
