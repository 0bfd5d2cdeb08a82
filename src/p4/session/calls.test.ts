import assert from "node:assert/strict";
import { onTestFinished, test } from "vitest";
import { Code } from "../code.js";
import {
  bigintOfInt64,
  CapabilitiesResponse,
  GetForwardingPipelineConfigRequest,
  GetForwardingPipelineConfigResponse,
  P4InfoMessage,
  ReadRequest,
  ReadResponse,
} from "../messages.js";
import type { Handler } from "../server/handler.js";
import { MemoryDialer } from "../server/memory-wire.js";
import { RpcError, type Wire } from "../wire.js";
import { fetchApiVersion, fetchPipeline, readEntities } from "./calls.js";

const options = { timeoutMs: 10_000 };
const to = { deviceId: 3n };

test("a pipeline is fetched with no more than a device id", async () => {
  const p4info = { pkgInfo: { name: "k8s_dp" } };
  const wire = setUp({
    unary: async (_, bytes) => {
      const request = GetForwardingPipelineConfigRequest.decode(bytes);
      assert.equal(bigintOfInt64(request.deviceId), 3n);
      assert.equal(request.responseType, 2);
      return GetForwardingPipelineConfigResponse.encode({ config: { p4info } }).finish();
    },
  });

  const pipeline = await fetchPipeline(wire, to, options);

  assert.deepEqual(
    Buffer.from(pipeline?.p4info ?? []),
    Buffer.from(P4InfoMessage.encode(p4info).finish()),
  );
});

test("entities come one by one, however the switch packs them", async () => {
  const wire = setUp({
    read: async function* (bytes) {
      const { entities } = ReadRequest.decode(bytes);
      assert.equal(entities[0]?.tableEntry?.tableId, 7);
      const row = { tableEntry: { tableId: 7 } };
      yield ReadResponse.encode({ entities: [row, row] }).finish();
      yield ReadResponse.encode({ entities: [row] }).finish();
    },
  });
  let count = 0;

  for await (const entity of readEntities(wire, to, { tableEntry: { tableId: 7 } }, options)) {
    assert.equal(entity.tableEntry?.tableId, 7);
    count += 1;
  }

  assert.equal(count, 3);
});

test("answers that cannot be decoded are INTERNAL", async () => {
  const garbage = Buffer.of(0xff, 0xff);
  const wire = setUp({
    unary: async () => garbage,
    read: async function* () {
      yield garbage;
    },
  });
  const isInternal = (error: unknown) =>
    error instanceof RpcError && error.code === Code.Internal && /decoded/.test(error.message);

  await assert.rejects(fetchPipeline(wire, to, options), isInternal);
  await assert.rejects(fetchApiVersion(wire, options), isInternal);
  await assert.rejects(readEntities(wire, to, {}, options).next(), isInternal);
});

test("the version is what the switch says, or 1.0.0 if it cannot", async () => {
  const newer = setUp({
    unary: async () => CapabilitiesResponse.encode({ p4runtimeApiVersion: "1.5.0" }).finish(),
  });
  const older = setUp({
    unary: async () => {
      throw new RpcError(Code.Unimplemented, "unknown method");
    },
  });

  assert.equal(await fetchApiVersion(newer, options), "1.5.0");
  assert.equal(await fetchApiVersion(older, options), "1.0.0");
});

function setUp(handler: Partial<Handler>): Wire {
  const wire = new MemoryDialer({
    unary: async () => Buffer.of(),
    read: async function* () {},
    openStream: () => ({ receive: () => {}, close: () => {} }),
    ...handler,
  }).dial();
  onTestFinished(() => wire.close());
  return wire;
}
