import { createServer, type Server } from "node:http";

/** Metrics as Prometheus scrapes them. */
export interface Metrics {
  readonly contentType: string;
  render(): Promise<string>;
}

/** Metrics that are served. */
export interface MetricsServer {
  /** `host:port`, with the real port. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` over HTTP.
 *
 * @throws the error of the system if the address cannot be bound
 */
export async function serveMetrics(address: string, metrics: Metrics): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url !== "/metrics" || request.method !== "GET") {
      response.writeHead(404).end("there is GET /metrics, and nothing else\n");
      return;
    }
    metrics.render().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(`${String(error)}\n`),
    );
  });
  const port = await listen(server, address);
  return {
    address: address.replace(/\d+$/, String(port)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, address: string): Promise<number> {
  const colon = address.lastIndexOf(":");
  const host = address.slice(0, colon).replace(/^\[(.*)\]$/, "$1");
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(address.slice(colon + 1)), host, () => {
      server.removeListener("error", reject);
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
    });
  });
}
