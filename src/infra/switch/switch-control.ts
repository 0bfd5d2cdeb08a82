import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { formatTrace } from "../../switch/engine/format-trace.js";
import { listenOnUnixSocket } from "../unix-socket.js";
import { jsonText } from "./json-text.js";
import { PortError } from "./port-error.js";
import type { RunningSwitch } from "./start-switch.js";

/** What the control socket does with a switch. */
export type ControlledSwitch = Pick<
  RunningSwitch,
  "addPort" | "removePort" | "listPorts" | "trace" | "inject" | "stats"
>;

/** A control socket that is open. */
export interface SwitchControl {
  /** Ends what is under way and removes the socket. */
  close(): Promise<void>;
}

/**
 * Serves HTTP on a unix socket of mode 0600: `GET /ports`, `GET /stats`, `POST /ports/N?device=IF`, `DELETE /ports/N`,
 * `POST /inject/N` with a frame as its body, and `GET /trace?count=N`, which gives a line of JSON for each packet as they
 * come, or a text for people with `&format=text`.
 *
 * @throws SocketPathError when another process has the path, or the error of the system
 */
export async function openSwitchControl(
  path: string,
  running: ControlledSwitch,
): Promise<SwitchControl> {
  const server = createServer((request, response) => {
    answer(running, request, response).catch((error: unknown) => fail(response, error));
  });
  await listenOnUnixSocket(server, path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  running: ControlledSwitch,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://switch");
  const [, what = "", name] = url.pathname.split("/");
  const number = name === undefined || !/^\d{1,9}$/.test(name) ? undefined : Number(name);
  const asked = `${request.method} /${what}${name === undefined ? "" : "/N"}`;
  if (asked === "POST /inject/N" && number !== undefined) {
    return respond(response, 200, await running.inject(number, await bodyOf(request)));
  }
  request.resume();
  switch (asked) {
    case "GET /ports":
      return respond(response, 200, await running.listPorts());
    case "GET /stats":
      return respond(response, 200, await running.stats());
    case "GET /trace":
      return sendTraces(running, url.searchParams, response);
  }
  if (number !== undefined && asked === "POST /ports/N") {
    await running.addPort({ port: number, device: url.searchParams.get("device") ?? "" });
    return respond(response, 200, {});
  }
  if (number !== undefined && asked === "DELETE /ports/N") {
    await running.removePort(number);
    return respond(response, 200, {});
  }
  respond(response, 404, { error: `there is no ${request.method} ${request.url}` });
}

async function sendTraces(
  running: ControlledSwitch,
  asked: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  const count = Number(asked.get("count") ?? 1);
  const format = asked.get("format") === "text" ? formatTrace : jsonText;
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  response.writeHead(200, { "content-type": "application/x-ndjson", connection: "close" });
  response.flushHeaders();
  for await (const trace of running.trace(count, gone.signal)) {
    response.write(`${format(trace)}\n`);
  }
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  respond(response, error instanceof PortError ? 409 : 500, { error: message });
}

function respond(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { "content-type": "application/json", connection: "close" });
  response.end(`${jsonText(body)}\n`);
}
