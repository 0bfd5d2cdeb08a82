import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished, test } from "vitest";
import { failureOf, TestClient } from "../../../test/contract/p4runtime-client.js";
import { Code } from "../code.js";
import { GrpcDialer } from "../session/grpc-wire.js";
import type { TlsMaterial } from "../session/tls.js";
import { type ServerTls, serveGrpc } from "./grpc-server.js";
import { P4RuntimeServer } from "./server.js";
import { MemoryTarget } from "./store/memory-target.js";

const file = (name: string): Promise<Buffer> => readFile(join("test/fixtures/tls", name));

async function serve(tls?: ServerTls) {
  const handler = new P4RuntimeServer({ target: new MemoryTarget() });
  const server = await serveGrpc(handler, { address: "127.0.0.1:0", ...(tls && { tls }) });
  onTestFinished(server.close);
  const dial = (material?: TlsMaterial): TestClient => {
    const tls = material && (() => ({ serverName: "switch.test", ...material }));
    const dialer = new GrpcDialer({ target: server.address, ...(tls && { tls }) });
    const client = new TestClient(dialer, 1n);
    onTestFinished(() => client.close());
    return client;
  };
  return { server, dial };
}

test("the address has the real port", async () => {
  const { server } = await serve();

  assert.equal(server.address, `127.0.0.1:${server.port}`);
  assert.notEqual(server.port, 0);
});

test("an address that is in use is an error", async () => {
  const { server } = await serve();
  const handler = new P4RuntimeServer({ target: new MemoryTarget() });

  await assert.rejects(serveGrpc(handler, { address: server.address }));
});

test("with TLS only who trusts the authority gets through", async () => {
  const [ca, cert, key] = await Promise.all(
    ["authority.pem", "switch.pem", "switch.key"].map(file),
  );
  const other = await file("other-authority.pem");
  const { dial } = await serve({ cert: cert ?? Buffer.of(), key: key ?? Buffer.of() });

  assert.equal(await dial({ ca: ca ?? Buffer.of() }).getPipeline(), null);
  assert.equal(await failureOf(dial({ ca: other }).getPipeline()), Code.Unavailable);
  assert.equal(await failureOf(dial().getPipeline()), Code.Unavailable);
});

test("with an authority for clients only who has its certificate gets through", async () => {
  const [ca, cert, key, driverCert, driverKey, otherCert, otherKey] = await Promise.all([
    file("authority.pem"),
    file("switch.pem"),
    file("switch.key"),
    file("driver.pem"),
    file("driver.key"),
    file("other-driver.pem"),
    file("other-driver.key"),
  ]);
  const { dial } = await serve({ cert, key, clientCa: ca });

  assert.equal(await dial({ ca, cert: driverCert, key: driverKey }).getPipeline(), null);
  assert.equal(await failureOf(dial({ ca }).getPipeline()), Code.Unavailable);
  const other = dial({ ca, cert: otherCert, key: otherKey });
  assert.equal(await failureOf(other.getPipeline()), Code.Unavailable);
});

test("a request larger than gRPC's default of 4 MiB is taken", async () => {
  const { dial } = await serve();
  const client = dial();
  const stream = client.openStream();
  stream.bid(1n);
  await stream.verdict();
  const config = {
    p4info: { pkgInfo: { name: "large" } },
    p4DeviceConfig: Buffer.alloc(6 * 1024 * 1024, "x"),
  };

  await client.setPipeline("commit", config);

  assert.equal((await client.getPipeline())?.p4DeviceConfig?.length, 6 * 1024 * 1024);
});
