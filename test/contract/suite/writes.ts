import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import { WriteRequest } from "../../../src/p4/messages.js";
import { RpcError } from "../../../src/p4/wire.js";
import { detailsOf } from "../p4runtime-client.js";
import { forward, keyed, row, update } from "./builders.js";
import { table } from "./program.js";
import { connect, connectWithPipeline, type StartSubject } from "./subject.js";

/** Write: P4Runtime 1.4, section 12. */
export function writeContract(start: StartSubject): void {
  describe("write", () => {
    const updates = [row("insert", keyed("exact", 1))];

    test("an unknown device or role is NOT_FOUND, before anything else", async () => {
      const { client } = await connect(start);

      assert.equal(await client.writeFailure({ updates }, { deviceId: 99n }), Code.NotFound);
      assert.equal(await client.writeFailure({ updates }, { role: "nobody" }), Code.NotFound);
    });

    test("who is not primary is denied, before the pipeline is looked at", async () => {
      const { client } = await connect(start);

      const failure = await client.writeFailure({ updates }, { electionId: 9n });

      assert.equal(failure, Code.PermissionDenied);
    });

    test("a Write without an election id is denied", async () => {
      const { client, deviceId } = await connectWithPipeline(start);
      const request = WriteRequest.encode({ deviceId: Number(deviceId), updates }).finish();

      await assert.rejects(client.call("Write", request), { code: Code.PermissionDenied });
    });

    test("without a pipeline a Write is FAILED_PRECONDITION", async () => {
      const { client } = await connect(start);

      assert.equal(await client.writeFailure({ updates }), Code.FailedPrecondition);
    });

    test("an atomicity other than CONTINUE_ON_ERROR is UNIMPLEMENTED, and nothing is applied", async () => {
      const { client } = await connectWithPipeline(start);

      assert.equal(await client.writeFailure({ updates, atomicity: 1 }), Code.Unimplemented);
      assert.equal(await client.writeFailure({ updates, atomicity: 2 }), Code.Unimplemented);
      assert.deepEqual(await client.read({ tableEntry: { tableId: table.exact } }), []);
    });

    test("every update is attempted, and has its error in request order", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write([
        row("insert", keyed("exact", 1)),
        row("insert", keyed("exact", 1)),
        row("delete", keyed("exact", 9)),
        row("modify", keyed("exact", 1, { action: forward(2) })),
        row("modify", keyed("exact", 8)),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.AlreadyExists, Code.NotFound, Code.Ok, Code.NotFound]);
    });

    test("a failure has code UNKNOWN, and details of the form that the specification asks for", async () => {
      const { client, deviceId } = await connectWithPipeline(start);
      const request = WriteRequest.encode({
        deviceId: Number(deviceId),
        electionId: { low: 1 },
        updates: [...updates, ...updates],
      }).finish();

      const error: unknown = await client.call("Write", request).catch((error) => error);

      assert.ok(error instanceof RpcError);
      assert.equal(error.code, Code.Unknown);
      assert.deepEqual(
        detailsOf(error).map(({ canonicalCode, space }) => [canonicalCode, space]),
        [
          [Code.Ok, ""],
          [Code.AlreadyExists, ""],
        ],
      );
    });

    test("the details of a batch that fails stay under what a default client takes", async () => {
      const { client, deviceId } = await connectWithPipeline(start);
      const absent = Array.from({ length: 190 }, (_, i) => row("delete", keyed("exact", i)));
      const request = WriteRequest.encode({
        deviceId: Number(deviceId),
        electionId: { low: 1 },
        updates: absent,
      }).finish();

      const error: unknown = await client.call("Write", request).catch((error) => error);

      assert.ok(error instanceof RpcError && error.details !== undefined);
      assert.ok(error.details.length <= 7_800, `${error.details.length} bytes`);
      assert.equal(detailsOf(error).length, 190);
    });

    test("a Write without updates is good", async () => {
      const { client } = await connectWithPipeline(start);

      assert.deepEqual(await client.write([]), []);
    });

    test("a request that cannot be decoded is INVALID_ARGUMENT", async () => {
      const { client } = await connectWithPipeline(start);

      await assert.rejects(client.call("Write", Uint8Array.of(0x0a, 0xff)), {
        code: Code.InvalidArgument,
      });
    });

    test("an update without type or entity is INVALID_ARGUMENT, and the rest goes on", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write([
        { entity: { tableEntry: keyed("exact", 1) } },
        update("insert", {}),
        { type: 1 },
        ...updates,
      ]);

      assert.deepEqual(codes, [
        Code.InvalidArgument,
        Code.InvalidArgument,
        Code.InvalidArgument,
        Code.Ok,
      ]);
    });

    test("externs are UNIMPLEMENTED", async () => {
      const { client } = await connectWithPipeline(start);
      const externEntry = { externTypeId: 0x8100_0000, externId: 1 };

      assert.deepEqual(await client.write([update("insert", { externEntry })]), [
        Code.Unimplemented,
      ]);
    });

    test("Writes sent one after another without waiting are done in that order", async () => {
      const { client } = await connectWithPipeline(start);
      const ports = [3, 5, 7, 9];

      const codes = await Promise.all([
        client.write(updates),
        ...ports.map((port) =>
          client.write([row("modify", keyed("exact", 1, { action: forward(port) }))]),
        ),
      ]);

      assert.deepEqual(codes.flat(), [0, 0, 0, 0, 0]);
      const [entity] = await client.read({ tableEntry: { tableId: table.exact } });
      assert.deepEqual(entity?.tableEntry?.action?.action?.params?.[0]?.value?.at(-1), 9);
    });

    test("a large batch is taken whole", async () => {
      const { client } = await connectWithPipeline(start);
      const many = Array.from({ length: 60_000 }, (_, i) =>
        row("modify", keyed("exact", 1, { action: forward(i & 0xff) })),
      );

      const codes = await client.write([...updates, ...many]);

      assert.equal(codes.length, 60_001);
      assert.ok(codes.every((code) => code === Code.Ok));
    });

    test("Capabilities names the version, whatever the pipeline", async () => {
      const { client } = await connect(start);

      const response = await client.call("Capabilities", new Uint8Array());

      assert.match(Buffer.from(response).toString("latin1"), /^\n.\d+\.\d+\.\d+/);
      const unknown = Uint8Array.of(8, 99);
      await assert.rejects(client.call("Capabilities", unknown), { code: Code.NotFound });
    });
  });
}
