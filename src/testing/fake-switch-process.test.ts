import assert from "node:assert/strict";
import { test } from "vitest";
import { TestClient } from "../../test/contract/p4runtime-client.js";
import { Code } from "../p4/code.js";
import { GrpcDialer } from "../p4/session/grpc-wire.js";
import { runFakeSwitch } from "./fake-switch-process.js";
import { UnknownFaultError } from "./faults.js";

test("it says where it listens, serves, and ends with its signal", async () => {
  const controller = new AbortController();
  const options = { grpcAddr: "127.0.0.1:0", deviceId: 1, faults: ["lost-answers:times=1"] };
  let running: Promise<void> | undefined;
  const line = await new Promise<string>((resolve) => {
    const stdout = { write: resolve };
    running = runFakeSwitch({ ...options, stdout, signal: controller.signal });
  });

  const [, target = ""] = /^ready grpc=(127\.0\.0\.1:[1-9]\d*) device=1\n$/.exec(line) ?? [];
  const client = new TestClient(new GrpcDialer({ target }), 1n);
  const stream = client.openStream();
  stream.bid(1n);
  assert.deepEqual(await stream.verdict(), [Code.Ok, 1n]);
  assert.equal(await client.getPipeline(), null);
  controller.abort();
  await running;

  assert.equal(await stream.end(), Code.Unavailable);
  client.close();
});

test("a fault that does not exist is an error that names those that do", async () => {
  const { signal } = new AbortController();
  const options = { grpcAddr: "127.0.0.1:0", deviceId: 1, stdout: process.stdout, signal };

  await assert.rejects(
    runFakeSwitch({ ...options, faults: ["nonsense"] }),
    (error) => error instanceof UnknownFaultError && error.message.includes("lost-answers"),
  );
});
