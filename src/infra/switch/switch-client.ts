import { type IncomingMessage, request } from "node:http";

/** No switch answers on the control socket, or it does not do what it was asked for. */
export class SwitchControlError extends Error {
  override readonly name = "SwitchControlError";
}

/** What to ask a switch for. */
export interface ControlRequest {
  readonly socketPath: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** As `openSwitchControl` serves them. */
  readonly path: string;
  readonly body?: Uint8Array;
  readonly signal?: AbortSignal;
}

/**
 * Asks the switch behind a control socket; its answer line by line, as it comes.
 *
 * @throws {@link SwitchControlError} that says what to do
 */
export async function* askSwitch(asked: ControlRequest): AsyncGenerator<string> {
  const response = await send(asked);
  const isDone = response.statusCode === 200;
  let rest = "";
  try {
    for await (const chunk of response.setEncoding("utf8")) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      if (isDone) {
        yield* lines;
      } else {
        rest = lines[0] ?? rest;
        break;
      }
    }
  } catch (cause) {
    throw new SwitchControlError(`${asked.socketPath}: the switch has ended`, { cause });
  }
  if (!isDone) {
    throw new SwitchControlError(reasonOf(rest, asked.socketPath));
  }
}

function send({
  socketPath,
  method,
  path,
  body,
  signal,
}: ControlRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method, path, ...(signal && { signal }) }, resolve);
    call.on("error", (cause: NodeJS.ErrnoException) => {
      reject(new SwitchControlError(`${socketPath}: ${explain(cause)}`, { cause }));
    });
    call.end(body);
  });
}

function reasonOf(line: string, socketPath: string): string {
  try {
    const answer: unknown = JSON.parse(line);
    if (typeof answer === "object" && answer !== null && "error" in answer) {
      return String(answer.error);
    }
  } catch {
    // Whatever answers is none of ours.
  }
  return `${socketPath}: what answers there is no switch; is it the socket of a driver?`;
}

function explain(cause: NodeJS.ErrnoException): string {
  switch (cause.code) {
    case "ENOENT":
    case "ECONNREFUSED":
      return "no switch listens there; start one with --control-socket PATH, and name the same path here";
    case "EACCES":
      return "no permission; only the user that the switch runs as may ask";
    default:
      return `${cause.message}; is this the socket of a switch?`;
  }
}
