import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnUnixSocket } from "./unix-socket.js";

/** Where a driver answers, and what. */
export interface ControlSocketOptions {
  readonly path: string;
  /** Asked at each request; must be plain JSON. */
  readonly status: () => unknown;
  /** What else can be asked, by path; undefined where nothing can be said now. */
  readonly questions?: Readonly<Record<string, (query: URLSearchParams) => unknown>>;
}

/** A control socket that is open. */
export interface ControlSocket {
  /** Ends what is under way and removes the socket. */
  close(): Promise<void>;
}

/**
 * Serves HTTP on a unix socket of mode 0600: `GET /status` answers with the status as JSON, and so do the other questions.
 *
 * @throws SocketPathError when another process has the path, or the error of the system
 */
export async function openControlSocket(options: ControlSocketOptions): Promise<ControlSocket> {
  const server = createServer((request, response) => answer(options, request, response));
  await listenOnUnixSocket(server, options.path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  { status, questions = {} }: ControlSocketOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume();
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://driver");
  const question = pathname === "/status" ? status : questions[pathname];
  if (question === undefined) {
    const others = ["/status", ...Object.keys(questions)].join(", ");
    respond(response, 404, { error: `there is GET ${others}, and nothing else` });
  } else if (request.method !== "GET") {
    response.setHeader("allow", "GET");
    respond(response, 405, { error: "the status can only be read: GET" });
  } else {
    Promise.resolve(question(searchParams)).then(
      (body) => respond(response, 200, body),
      (cause: unknown) =>
        respond(response, 500, { error: cause instanceof Error ? cause.message : String(cause) }),
    );
  }
}

function respond(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { "content-type": "application/json", connection: "close" });
  response.end(`${JSON.stringify(body)}\n`);
}
