import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, test } from "vitest";
import { ManualClock } from "../../time/manual-clock.js";
import { Code } from "../code.js";
import { serveGrpc } from "../server/grpc-server.js";
import { RpcError } from "../wire.js";
import { GrpcDialer } from "./grpc-wire.js";
import { readTlsFiles, type TlsFileError, type TlsMaterial, watchTlsFiles } from "./tls.js";

const fixtures = join(import.meta.dirname, "../../../test/fixtures/tls");

test("a switch that asks for a certificate is shown ours, and we check its own", async () => {
  const server = await serve();
  const tls = await readTlsFiles(await setUp());

  assert.equal(await answers(server.port, tls), "yes");
});

test("a switch with a certificate of another authority is not talked to", async () => {
  const server = await serve("other-");
  const tls = await readTlsFiles(await setUp());

  assert.match(await answers(server.port, tls), /^UNAVAILABLE .*certificate/i);
});

test("a driver without the certificate that the switch asks for gets no answer", async () => {
  const server = await serve();
  const { caFile } = await setUp();

  assert.match(await answers(server.port, await readTlsFiles({ caFile })), /^UNAVAILABLE/);
});

test("the name in the switch's certificate is the one set, or else the host's", async () => {
  const server = await serve();
  const files = await setUp();

  const right = await readTlsFiles({ ...files, serverName: "switch.test" });
  assert.equal(await answers(server.port, right), "yes");

  const wrong = await readTlsFiles({ ...files, serverName: "elsewhere.test" });
  assert.match(await answers(server.port, wrong), /^UNAVAILABLE .*elsewhere\.test/);
});

test.each([
  ["caFile", "", /holds no certificate/],
  ["caFile", "half", /certificate 1 of .*ca\.pem is damaged or cut short/],
  ["certFile", "half", /certificate 1 of .*cert\.pem is damaged or cut short/],
  ["keyFile", "half", /do not go together/],
] as const)("%s with %j content is refused", async (part, content, message) => {
  const files = await setUp();
  const whole = await readFile(files[part], "utf8");
  await writeFile(files[part], content === "half" ? whole.slice(0, whole.length / 2) : content);

  await assert.rejects(readTlsFiles(files), { name: "TlsFileError", message });
});

test("a missing file, a key of another certificate, and a certificate without key are refused", async () => {
  const files = await setUp();

  await assert.rejects(readTlsFiles({ ...files, caFile: "/nowhere" }), /cannot read \/nowhere/);
  const keyFile = join(fixtures, "other-driver.key");
  await assert.rejects(readTlsFiles({ ...files, keyFile }), /do not go together: .*mismatch/);
  await assert.rejects(readTlsFiles({ certFile: files.certFile }), /set both files/);
});

test("new files are noticed, and the next connection is made with them", async () => {
  const server = await serve("other-");
  const files = await setUp();
  const { look, changes, current } = await watch(files);
  assert.match(await answers(server.port, current()), /^UNAVAILABLE/);

  await look();
  assert.equal(changes.length, 0);
  await copyFile(join(fixtures, "other-authority.pem"), files.caFile);
  await copyFile(join(fixtures, "other-driver.pem"), files.certFile);
  await copyFile(join(fixtures, "other-driver.key"), files.keyFile);
  await look();
  await look();

  assert.equal(changes.length, 1);
  assert.equal(await answers(server.port, current()), "yes");
});

test("while the files are half written the old ones stay in use, and that is said once", async () => {
  const server = await serve();
  const files = await setUp();
  const { look, changes, errors, current } = await watch(files);

  await copyFile(join(fixtures, "other-driver.pem"), files.certFile);
  await look();
  await look();
  assert.equal(errors.length, 1);
  assert.match(errors[0]?.message ?? "", /cert\.pem and .*key\.pem do not go together/);
  assert.equal(changes.length, 0);
  assert.equal(await answers(server.port, current()), "yes");

  await copyFile(join(fixtures, "other-driver.key"), files.keyFile);
  await look();
  assert.equal(changes.length, 1);
});

/** The driver's files, in a folder of their own. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), "calico-p4-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const files = {
    caFile: join(folder, "ca.pem"),
    certFile: join(folder, "cert.pem"),
    keyFile: join(folder, "key.pem"),
  };
  await copyFile(join(fixtures, "authority.pem"), files.caFile);
  await copyFile(join(fixtures, "driver.pem"), files.certFile);
  await copyFile(join(fixtures, "driver.key"), files.keyFile);
  return files;
}

async function watch(files: Awaited<ReturnType<typeof setUp>>) {
  const clock = new ManualClock();
  const controller = new AbortController();
  const changes: TlsMaterial[] = [];
  const errors: TlsFileError[] = [];
  const first = await readTlsFiles(files);
  const watching = watchTlsFiles(
    files,
    first,
    { clock, onChange: (next) => changes.push(next), onBad: (error) => errors.push(error) },
    controller.signal,
  );
  onTestFinished(async () => {
    controller.abort();
    await watching;
  });
  /** Lets the watcher look once, to the end. */
  const look = async (): Promise<void> => {
    clock.advance(10_000);
    while (clock.sleepers === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { look, changes, errors, current: () => changes.at(-1) ?? first };
}

async function serve(set = "") {
  const [cert, key, clientCa] = await Promise.all(
    ["switch.pem", "switch.key", "authority.pem"].map((name) =>
      readFile(join(fixtures, `${set}${name}`)),
    ),
  );
  assert.ok(cert && key && clientCa);
  const server = await serveGrpc(
    {
      unary: async () => Buffer.of(),
      read: async function* () {},
      openStream: () => ({ receive: () => {}, close: () => {} }),
    },
    { address: "127.0.0.1:0", tls: { cert, key, clientCa } },
  );
  onTestFinished(() => server.close());
  return server;
}

async function answers(port: number, tls: TlsMaterial): Promise<string> {
  const wire = new GrpcDialer({ target: `127.0.0.1:${port}`, tls: () => tls }).dial();
  try {
    await wire.unary("Capabilities", Buffer.of(), { timeoutMs: 10_000 });
    return "yes";
  } catch (error) {
    assert.ok(error instanceof RpcError);
    return `${error.code === Code.Unavailable ? "UNAVAILABLE" : error.code} ${error.message}`;
  } finally {
    wire.close();
  }
}
