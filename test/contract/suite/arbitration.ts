import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import { int64OfBigint } from "../../../src/p4/messages.js";
import { keyed, row } from "./builders.js";
import { table } from "./program.js";
import { connect, connectWithPipeline, type StartSubject } from "./subject.js";

/** Arbitration: P4Runtime 1.4, section 5. */
export function arbitrationContract(start: StartSubject): void {
  describe("arbitration", () => {
    test("a stream for an unknown device ends with NOT_FOUND", async () => {
      const { client } = await connect(start);
      const stream = client.openStream();

      stream.bid(5n, { deviceId: 99n });

      assert.equal(await stream.end(), Code.NotFound);
    });

    test("the device of a stream cannot change", async () => {
      const { stream } = await connect(start);

      stream.bid(1n, { deviceId: 99n });

      assert.equal(await stream.end(), Code.FailedPrecondition);
    });

    test("the role of a stream cannot change", async () => {
      const { stream } = await connect(start);

      stream.bid(1n, { role: "other" });

      assert.equal(await stream.end(), Code.FailedPrecondition);
    });

    test("an election id that another live client has ends the stream with INVALID_ARGUMENT", async () => {
      const { client } = await connect(start);
      const stream = client.openStream();

      stream.bid(1n);

      assert.equal(await stream.end(), Code.InvalidArgument);
    });

    test("a role config of no agreed form ends the stream with INVALID_ARGUMENT", async () => {
      const { client, deviceId } = await connect(start);
      const stream = client.openStream();

      stream.send({
        arbitration: {
          deviceId: int64OfBigint(deviceId, "unsigned"),
          role: { name: "r", config: { type_url: "x", value: Uint8Array.of(1) } },
          electionId: { low: 1 },
        },
      });

      assert.equal(await stream.end(), Code.InvalidArgument);
    });

    test("more streams than there is room for end with RESOURCE_EXHAUSTED", async (context) => {
      const { client, dataPlane } = await connect(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }
      for (let i = 1; i < dataPlane.maxStreams; i++) {
        const backup = client.openStream();
        backup.bid(null);
        await backup.verdict();
      }
      const stream = client.openStream();

      stream.bid(null);

      assert.equal(await stream.end(), Code.ResourceExhausted);
    });

    test("a higher id takes over: the old primary hears of it and its Writes are refused", async () => {
      const { client, stream, dial } = await connectWithPipeline(start);
      const other = dial();
      const younger = other.openStream();

      younger.bid(2n);

      assert.deepEqual(await younger.verdict(), [Code.Ok, 2n]);
      assert.deepEqual(await stream.verdict(), [Code.AlreadyExists, 2n]);
      const updates = [row("insert", keyed("exact", 1))];
      assert.equal(await client.writeFailure({ updates }), Code.PermissionDenied);
      assert.deepEqual(await other.write(updates, { electionId: 2n }), [Code.Ok]);
    });

    test("a lower id is backup, hears so alone, and may read", async () => {
      const { stream, dial } = await connectWithPipeline(start);
      const other = dial();
      const backup = other.openStream();

      backup.bid(0n);

      assert.deepEqual(await backup.verdict(), [Code.AlreadyExists, 1n]);
      assert.deepEqual(await other.read({ tableEntry: { tableId: table.lpm } }), []);
      const updates = [row("insert", keyed("exact", 1))];
      assert.equal(
        await other.writeFailure({ updates }, { electionId: 0n }),
        Code.PermissionDenied,
      );
      stream.bid(1n);
      assert.deepEqual(await stream.verdict(), [Code.Ok, 1n]);
    });

    test("when the primary goes nobody is, until an id as high as the highest ever comes", async () => {
      const { client, stream, dial } = await connectWithPipeline(start);
      const backup = dial().openStream();
      backup.bid(0n);
      await backup.verdict();

      stream.close();

      assert.deepEqual(await backup.verdict(), [Code.NotFound, 1n]);
      const updates = [row("insert", keyed("exact", 1))];
      assert.equal(await client.writeFailure({ updates }), Code.PermissionDenied);
      const lower = dial().openStream();
      lower.bid(null);
      assert.deepEqual(await lower.verdict(), [Code.NotFound, 1n]);
      backup.bid(1n);
      assert.deepEqual(await backup.verdict(), [Code.Ok, 1n]);
      assert.deepEqual(await lower.verdict(), [Code.AlreadyExists, 1n]);
    });

    test("a primary that lowers its id is backup, and all hear that nobody is primary", async () => {
      const { stream, dial } = await connect(start);
      const backup = dial().openStream();
      backup.bid(null);
      await backup.verdict();

      stream.bid(0n);

      assert.deepEqual(await stream.verdict(), [Code.NotFound, 1n]);
      assert.deepEqual(await backup.verdict(), [Code.NotFound, 1n]);
    });

    test("an id of 0 is an id, and no id never leads", async () => {
      const subject = await connect(start);
      const role = { role: "fresh" };
      const [none, zero] = [subject.client.openStream(), subject.client.openStream()];

      none.bid(null, role);
      assert.deepEqual(await none.verdict(), [Code.NotFound, undefined]);
      zero.bid(0n, role);

      assert.deepEqual(await zero.verdict(), [Code.Ok, 0n]);
      assert.deepEqual(await none.verdict(), [Code.AlreadyExists, 0n]);
    });

    test("roles are apart: each has its primary, and a Write is for one of them", async () => {
      const { client } = await connectWithPipeline(start);
      const updates = [row("insert", keyed("exact", 1))];
      const naming = { role: "tables", electionId: 1n };
      assert.equal(await client.writeFailure({ updates }, naming), Code.NotFound);
      const stream = client.openStream();

      stream.bid(1n, { role: "tables" });

      const { arbitration } = await stream.next();
      assert.equal(arbitration?.status?.code, Code.Ok);
      assert.equal(arbitration?.role?.name, "tables");
      assert.deepEqual(await client.write(updates, naming), [Code.Ok]);
      assert.deepEqual(await client.write([row("delete", keyed("exact", 1))]), [Code.Ok]);
    });

    test("all 128 bits of an election id count", async () => {
      const { client, stream } = await connect(start);
      const high = client.openStream();

      high.bid(1n << 127n);

      assert.deepEqual(await high.verdict(), [Code.Ok, 1n << 127n]);
      assert.deepEqual(await stream.verdict(), [Code.AlreadyExists, 1n << 127n]);
    });

    test("a new primary hears of it after the Writes that the old one started", async () => {
      const { client, stream, dial } = await connectWithPipeline(start);
      const updates = Array.from({ length: 4 }, (_, i) => row("insert", keyed("exact", i)));
      const younger = dial().openStream();

      const write = client.write(updates).catch(() => "refused");
      younger.bid(2n);
      await younger.verdict();

      const entries = await client.read({ tableEntry: { tableId: table.exact } });
      assert.equal(entries.length, (await write) === "refused" ? 0 : 4);
      assert.deepEqual(await stream.verdict(), [Code.AlreadyExists, 2n]);
    });
  });
}
